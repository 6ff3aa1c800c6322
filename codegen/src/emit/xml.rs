//! `src/xml.rs`: how types are written as XML. A table of text, as the runtime reads it, so that XML costs a client
//! no code per type.

use super::module::Module;
use super::options::EmitOptions;
use super::scope::Scope;
use super::text::{Text, literal};
use super::uses::{Capability, needs};
use crate::model::{
    Api, Content, Operation, TypeId, XmlMember, XmlName, XmlNode, XmlRoot, XmlShape, XmlType,
    XmlValue,
};

/// The module `xml`, if a body of the API is XML.
pub(super) fn module(api: &Api, options: &EmitOptions) -> Option<Module> {
    if !needs(api, Capability::Xml) {
        return None;
    }
    let scope = Scope::types(api);
    let mut text = Text::new();
    text.line("//! How the types of the API are written as XML.");
    text.gap();
    text.line("use crate::runtime::xml::Forms;");
    text.gap();
    text.line("/// A line for each type and, below it, for each member: its name in JSON, its node, its content.");
    text.line("/// [`Forms`] says what the words mean.");
    text.line("// With all features off no body is XML.");
    text.line("#[allow(dead_code)]");
    let lines: String = api.xml.iter().map(|of| lines(&scope, of)).collect();
    match lines.is_empty() {
        true => text.line("pub(crate) static XML: Forms = Forms::new(\"\");"),
        false => {
            text.line("pub(crate) static XML: Forms = Forms::new(");
            text.line("    \"\\");
            lines.lines().for_each(|line| text.line(line));
            text.line("\",");
            text.line(");");
        }
    }
    Some(Module::rust(options, "src/xml.rs", text))
}

/// Whether a method of the file needs the table by name.
pub(super) fn imports_table(operation: &Operation) -> bool {
    let body = operation.body.iter().filter(|body| body.required);
    let mut contents = body.flat_map(|body| &body.contents);
    contents.any(|content| matches!(content.content, Content::Xml(_)))
}

/// The argument that says how a body is written.
pub(super) fn argument(scope: &Scope<'_>, content: &Content) -> Option<String> {
    root(scope, content).map(|root| format!("XML.root({root})"))
}

/// The literal that says how a body is written.
pub(super) fn root(scope: &Scope<'_>, content: &Content) -> Option<String> {
    match content {
        Content::Xml(xml) => Some(literal(&root_text(scope, &xml.root))),
        _ => None,
    }
}

/// `pet Pet`: the name and the content, with `=` before a name that a document must have.
fn root_text(scope: &Scope<'_>, root: &XmlRoot) -> String {
    let strict = if root.strict { "=" } else { "" };
    let name = optional_name(root.name.as_ref());
    format!("{strict}{name} {}", value(scope, &root.value))
}

fn lines(scope: &Scope<'_>, of: &XmlType) -> String {
    let label = label(scope, of.ty);
    let element = optional_name(of.name.as_ref());
    match &of.shape {
        XmlShape::Object {
            members,
            additional,
        } => {
            let mut lines = format!("{label} object {element}\n");
            lines.extend(members.iter().map(|of| member(scope, of)));
            lines.extend(
                additional
                    .iter()
                    .map(|of| format!(" * {}\n", value(scope, of))),
            );
            lines
        }
        XmlShape::Union { tag, variants } => {
            let tag = tag.as_deref().map_or_else(|| "-".to_owned(), word);
            let mut lines = format!("{label} union {element} {tag}\n");
            lines.extend(variants.iter().map(|(tags, of)| {
                let tags: Vec<String> = tags.iter().map(|tag| word(tag)).collect();
                let tags = match tags.is_empty() {
                    true => "-".to_owned(),
                    false => tags.join(","),
                };
                format!(" {tags} {}\n", value(scope, of))
            }));
            lines
        }
        XmlShape::Value(of) => format!("{label} value {element} {}\n", value(scope, of)),
    }
}

/// ` id! @id number`: with `!` for a member that is always there, and `=` before its only value.
fn member(scope: &Scope<'_>, member: &XmlMember) -> String {
    let required = if member.required { "!" } else { "" };
    let constant = member.constant.as_deref();
    let constant = constant.map_or_else(String::new, |text| format!(" ={}", word(text)));
    let content = value(scope, &member.value);
    let (wire, node) = (word(&member.wire), node(&member.node));
    format!(" {wire}{required} {node} {content}{constant}\n")
}

fn node(node: &XmlNode) -> String {
    match node {
        XmlNode::Element(of) => name(of),
        XmlNode::Attribute(of) => format!("@{}", name(of)),
        XmlNode::Text => "#text".to_owned(),
        XmlNode::Cdata => "#cdata".to_owned(),
        XmlNode::Inline => "#".to_owned(),
    }
}

fn value(scope: &Scope<'_>, of: &XmlValue) -> String {
    let item =
        |(of, content): &(XmlNode, XmlValue)| format!("{} {}", node(of), value(scope, content));
    match of {
        XmlValue::Text => "text".to_owned(),
        XmlValue::Word => "word".to_owned(),
        XmlValue::Token => "token".to_owned(),
        XmlValue::Base64 => "base64".to_owned(),
        XmlValue::Number => "number".to_owned(),
        XmlValue::Bool => "bool".to_owned(),
        XmlValue::Null => "null".to_owned(),
        XmlValue::Any => "any".to_owned(),
        XmlValue::List(of) => format!("list {}", item(of)),
        XmlValue::Tuple(items) => {
            let texts: Vec<String> = items.iter().map(item).collect();
            format!("tuple {} {}", items.len(), texts.join(" "))
        }
        XmlValue::Map(of) => format!("map {}", value(scope, of)),
        XmlValue::Named(id) => label(scope, *id),
    }
}

/// The name of a type in the table: always its own name, whatever the file calls it.
fn label(scope: &Scope<'_>, id: TypeId) -> String {
    let def = scope.definition(id);
    def.map_or_else(|| "any".to_owned(), |def| def.name.to_string())
}

fn optional_name(of: Option<&XmlName>) -> String {
    of.map_or_else(|| "-".to_owned(), name)
}

/// `prefix:local{namespace}`
fn name(name: &XmlName) -> String {
    let prefix = name.prefix.as_deref();
    let prefix = prefix.map_or_else(String::new, |prefix| format!("{}:", word(prefix)));
    let namespace = name.namespace.as_deref();
    let namespace = namespace.map_or_else(String::new, |uri| format!("{{{}}}", word(uri)));
    format!("{prefix}{}{namespace}", word(&name.local))
}

/// A text as a word: what would end it or mean something else is written as `%` and two hexadecimal digits for each
/// byte, and an empty text as `%`.
fn word(text: &str) -> String {
    if text.is_empty() {
        return "%".to_owned();
    }
    let mut word = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || "_-.:/$".contains(c) {
            word.push(c);
            continue;
        }
        let mut bytes = [0; 4];
        for byte in c.encode_utf8(&mut bytes).bytes() {
            word.push_str(&format!("%{byte:02X}"));
        }
    }
    // A single hyphen would mean that there is no name.
    if word == "-" { "%2D".to_owned() } else { word }
}
