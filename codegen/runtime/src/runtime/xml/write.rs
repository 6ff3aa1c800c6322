//! A document becomes XML text.

use super::document::{Element, Name, Node, XSI};

/// The text of a document.
pub(super) fn write(root: &Element) -> Result<String, String> {
    let mut writer = Writer {
        out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned(),
        scope: Vec::new(),
    };
    writer.element(root, &Needs::of(root), "")?;
    Ok(writer.out)
}

/// A prefix and the namespace that it stands for.
type Binding<'e> = (&'e str, &'e str);

/// Which prefixes an element needs, and which those in it do. A prefix is declared once, at the
/// innermost element around all that use it.
struct Needs<'e> {
    own: Vec<Binding<'e>>,
    all: Vec<Binding<'e>>,
    children: Vec<Self>,
}

impl<'e> Needs<'e> {
    fn of(element: &'e Element) -> Self {
        let mut own = Vec::new();
        let names = element.attributes.iter().map(|(name, _)| name);
        for name in std::iter::once(&element.name).chain(names) {
            if !name.prefix.is_empty() && !name.namespace.is_empty() {
                add(&mut own, (&*name.prefix, &*name.namespace));
            }
        }
        if element.is_nil {
            add(&mut own, ("xsi", XSI));
        }
        let children: Vec<Self> = element.children().map(Self::of).collect();
        let mut all = own.clone();
        for binding in children.iter().flat_map(|child| &child.all) {
            add(&mut all, *binding);
        }
        Self { own, all, children }
    }

    /// What is to be declared here, but for what is already.
    fn declared(&self, scope: &[Binding<'e>]) -> Vec<Binding<'e>> {
        let mut declared: Vec<Binding<'e>> = Vec::new();
        for binding in &self.all {
            let mut outer = scope
                .iter()
                .rev()
                .filter(|(prefix, _)| *prefix == binding.0);
            let is_known = outer.next().is_some_and(|known| known == binding);
            let uses = self
                .children
                .iter()
                .filter(|child| child.all.contains(binding));
            let is_here = self.own.contains(binding) || uses.count() > 1;
            let is_free = !declared.iter().any(|(prefix, _)| *prefix == binding.0);
            if !is_known && is_here && is_free {
                declared.push(*binding);
            }
        }
        declared
    }
}

fn add<'e>(bindings: &mut Vec<Binding<'e>>, binding: Binding<'e>) {
    if !bindings.contains(&binding) {
        bindings.push(binding);
    }
}

struct Writer<'e> {
    out: String,
    /// The prefixes that are declared around the present element.
    scope: Vec<Binding<'e>>,
}

impl<'e> Writer<'e> {
    /// Writes an element, around which `default` is the namespace of names without a prefix.
    fn element(
        &mut self,
        element: &'e Element,
        needs: &Needs<'e>,
        default: &'e str,
    ) -> Result<(), String> {
        let outer = self.scope.len();
        self.out.push('<');
        self.name(&element.name);
        for (name, value) in &element.attributes {
            self.attribute(name, value)?;
        }
        if element.is_nil {
            self.out.push_str(" xsi:nil=\"true\"");
        }
        let default = self.default_namespace(&element.name, default)?;
        for (prefix, namespace) in needs.declared(&self.scope) {
            self.out.push_str(" xmlns:");
            self.out.push_str(prefix);
            self.quoted(namespace)?;
            self.scope.push((prefix, namespace));
        }
        if element.nodes.is_empty() {
            self.out.push_str("/>");
        } else {
            self.out.push('>');
            self.nodes(element, needs, default)?;
            self.out.push_str("</");
            self.name(&element.name);
            self.out.push('>');
        }
        self.scope.truncate(outer);
        Ok(())
    }

    /// Declares the namespace of a name without a prefix. One that has none is in that of the element
    /// around it.
    fn default_namespace(&mut self, name: &'e Name, default: &'e str) -> Result<&'e str, String> {
        if !name.prefix.is_empty() || name.namespace.is_empty() || name.namespace == default {
            return Ok(default);
        }
        self.out.push_str(" xmlns");
        self.quoted(&name.namespace)?;
        Ok(&name.namespace)
    }

    fn nodes(
        &mut self,
        element: &'e Element,
        needs: &Needs<'e>,
        default: &'e str,
    ) -> Result<(), String> {
        let mut children = needs.children.iter();
        for node in &element.nodes {
            match node {
                Node::Element(child) => match children.next() {
                    Some(needs) => self.element(child, needs, default)?,
                    None => return Err("an element is out of place".to_owned()),
                },
                Node::Text(text) => self.text(text)?,
                Node::Cdata(text) => self.cdata(text)?,
            }
        }
        Ok(())
    }

    fn name(&mut self, name: &Name) {
        if !name.prefix.is_empty() {
            self.out.push_str(&name.prefix);
            self.out.push(':');
        }
        self.out.push_str(&name.local);
    }

    fn attribute(&mut self, name: &Name, value: &str) -> Result<(), String> {
        self.out.push(' ');
        self.name(name);
        self.quoted(value)
    }

    /// White space other than a space would be read as one (XML 1.0, section 3.3.3).
    fn quoted(&mut self, value: &str) -> Result<(), String> {
        self.out.push_str("=\"");
        for c in value.chars() {
            match c {
                '"' => self.out.push_str("&quot;"),
                '\t' => self.out.push_str("&#9;"),
                '\n' => self.out.push_str("&#10;"),
                other => self.character(other)?,
            }
        }
        self.out.push('"');
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        text.chars().try_for_each(|c| self.character(c))
    }

    fn character(&mut self, c: char) -> Result<(), String> {
        match c {
            '&' => self.out.push_str("&amp;"),
            '<' => self.out.push_str("&lt;"),
            '>' => self.out.push_str("&gt;"),
            // It would be read as a line feed (section 2.11).
            '\r' => self.out.push_str("&#13;"),
            other => self.out.push(allowed(other)?),
        }
        Ok(())
    }

    /// A section ends at `]]>`, so a text with that takes two of them.
    fn cdata(&mut self, text: &str) -> Result<(), String> {
        text.chars().try_for_each(|c| allowed(c).map(drop))?;
        self.out.push_str("<![CDATA[");
        self.out.push_str(&text.replace("]]>", "]]]]><![CDATA[>"));
        self.out.push_str("]]>");
        Ok(())
    }
}

/// The characters of XML 1.0, section 2.2.
fn allowed(c: char) -> Result<char, String> {
    match c {
        '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'.. => Ok(c),
        _ => Err(format!("it holds the character {}", c.escape_unicode())),
    }
}
