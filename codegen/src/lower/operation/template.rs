//! The key of a path taken apart.

use crate::diagnostic::{Diagnostic, codes};
use crate::document;

use crate::lower::reporter::Reporter;

/// A path template taken apart.
#[derive(Debug, Default, PartialEq)]
pub(in crate::lower) struct Template {
    /// The path without query and fragment.
    pub path: String,
    /// The names between braces, in order.
    pub names: Vec<String>,
    /// Pairs of a query that stands in the template.
    pub query: Vec<(String, String)>,
    /// Pairs of that query whose value is a name in braces: `q={term}`.
    pub slots: Vec<Slot>,
    /// Pairs in which braces stand beside text, as they are written.
    pub mixed: Vec<String>,
}

/// A value in the query of a template.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::lower) struct Slot {
    /// The name in the query.
    pub wire: String,
    /// The name between the braces.
    pub name: String,
    /// Whether the pair is left out where there is no value.
    pub optional: bool,
}

impl Template {
    pub(in crate::lower) fn new(template: &str) -> Self {
        let mut found = Self::default();
        let text = found.without_expressions(template);
        let text = before(&text, '#').0;
        let (path, query) = before(text, '?');
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            found.pair(pair);
        }
        found.names = names_in(path);
        found.path = match path.starts_with('/') {
            true => sendable(path),
            false => format!("/{}", sendable(path)),
        };
        found
    }

    /// The place in the query of what is called `name` between braces.
    pub(in crate::lower) fn slot(&self, name: &str) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.name == name)
    }

    /// The text without expressions of URI templates for a query or a fragment (RFC 6570, sections 3.2.4, 3.2.8 and
    /// 3.2.9): `{?limit,offset}`. The names of those for a query are slots.
    fn without_expressions(&mut self, template: &str) -> String {
        let mut out = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((text, after)) = rest.split_once('{') {
            let Some((inner, after)) = after.split_once('}') else {
                break;
            };
            out.push_str(text);
            match inner.strip_prefix(['?', '&']) {
                Some(list) => self.slots.extend(list.split(',').map(Slot::of_expression)),
                None if inner.starts_with('#') => {}
                None => out.push_str(&format!("{{{inner}}}")),
            }
            rest = after;
        }
        out + rest
    }

    fn pair(&mut self, pair: &str) {
        let (wire, value) = pair.split_once('=').unwrap_or((pair, ""));
        let inner = value
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        let wire = wire.to_owned();
        match inner {
            _ if !pair.contains('{') => self.query.push((wire, value.to_owned())),
            Some(name) if !wire.contains('{') && !name.contains(['{', '}']) => {
                let name = name.to_owned();
                self.slots.push(Slot {
                    wire,
                    name,
                    optional: false,
                });
            }
            _ => self.mixed.push(pair.to_owned()),
        }
    }
}

impl Slot {
    fn of_expression(text: &str) -> Self {
        let name = text.split([':', '*']).next().unwrap_or(text).trim();
        Self {
            wire: name.to_owned(),
            name: name.to_owned(),
            optional: true,
        }
    }
}

/// The text before a letter that stands outside braces, and what follows it.
fn before(text: &str, wanted: char) -> (&str, &str) {
    let mut inside = false;
    let mut letters = text.char_indices();
    let at = letters.find(|(_, letter)| {
        inside = *letter == '{' || (inside && *letter != '}');
        !inside && *letter == wanted
    });
    let Some((at, _)) = at else { return (text, "") };
    let (first, second) = text.split_at(at);
    (first, second.strip_prefix(wanted).unwrap_or(second))
}

/// The path with what a URL cannot hold (RFC 3986, section 3.3) percent-encoded, but for the names between braces.
fn sendable(path: &str) -> String {
    let mut out = String::new();
    let mut is_name = false;
    for letter in path.chars() {
        is_name = letter == '{' || is_name && letter != '}';
        if is_name || letter.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/%}".contains(letter) {
            out.push(letter);
        } else {
            let mut bytes = [0; 4];
            let bytes = letter.encode_utf8(&mut bytes).bytes();
            bytes.for_each(|byte| out.push_str(&format!("%{byte:02X}")));
        }
    }
    out
}

fn names_in(path: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut rest = path;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
        rest = after;
    }
    names
}

/// Reports what the query of a template says and nothing sends.
pub(in crate::lower) fn left_out_of_query<'t>(
    reporter: &mut Reporter<'_>,
    path: &document::Path<'t>,
    template: &Template,
) {
    let Some(key) = path.node.key() else { return };
    if let Some(pair) = template.mixed.first() {
        let message = format!("`{pair}` in the query of a path is not sent");
        let mixed = Diagnostic::warning(codes::QUERY_IN_PATH, key.span, message)
            .label(key.span, "text and braces are mixed in the query")
            .help("take the query out of the path, and describe it as parameters `in: query`");
        reporter.once(path.node, mixed);
    }
}

/// Reports a name in the query of a template that no parameter describes.
pub(in crate::lower) fn undeclared_slot<'t>(
    reporter: &mut Reporter<'_>,
    path: &document::Path<'t>,
    slot: &Slot,
) {
    let Some(key) = path.node.key() else { return };
    let name = &slot.wire;
    let message = format!("`{name}` in the query of a path is not declared");
    let undeclared = Diagnostic::warning(codes::UNDECLARED_PATH_PARAMETER, key.span, message)
        .label(key.span, "the template names it")
        .help(format!(
            "add `- {{name: {name}, in: query, schema: {{type: string}}}}` to `parameters`"
        ));
    reporter.once(path.node, undeclared);
}

/// Reports a parameter `in: path` that is sent in the query, where the template has it.
pub(in crate::lower) fn sent_in_query<'t>(
    reporter: &mut Reporter<'_>,
    path: &document::Path<'t>,
    declared: &document::Parameter<'t>,
    slot: &Slot,
) {
    let node = declared.node.get("in").unwrap_or(declared.node);
    let message = format!(
        "`{}` is `in: path`, but `{}` has it in its query",
        declared.name, path.template
    );
    let taken = Diagnostic::warning(codes::QUERY_IN_PATH, node.span(), message)
        .label(node.span(), format!("sent in the query as `{}`", slot.wire))
        .help("take the query out of the path, and write `in: query`");
    reporter.once(declared.node, taken);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(wire: &str, name: &str, optional: bool) -> Slot {
        Slot {
            wire: wire.to_owned(),
            name: name.to_owned(),
            optional,
        }
    }

    #[test]
    fn a_path_with_text_and_names_stays_as_it_is() {
        let found = Template::new("/files/{name}.{kind}/compare/{base}...{head}");
        assert_eq!(found.path, "/files/{name}.{kind}/compare/{base}...{head}");
        assert_eq!(found.names, ["name", "kind", "base", "head"]);
        assert_eq!((found.query, found.slots), (vec![], vec![]));
    }

    #[test]
    fn a_path_is_one_that_a_url_can_hold() {
        let found = Template::new("/<up load>/{a b}/é%20@v1;x=1");
        assert_eq!(found.path, "/%3Cup%20load%3E/{a b}/%C3%A9%20@v1;x=1");
        assert_eq!(found.names, ["a b"]);
    }

    #[test]
    fn a_query_is_taken_apart() {
        let found = Template::new("/rooms/{id}?beta=true&q={term}&sort=by-{field}&bare#part");
        assert_eq!(found.path, "/rooms/{id}");
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(found.query, [pair("beta", "true"), pair("bare", "")]);
        assert_eq!(found.slots, [slot("q", "term", false)]);
        assert_eq!(found.mixed, ["sort=by-{field}"]);
    }

    #[test]
    fn expressions_of_uri_templates_are_slots() {
        let found = Template::new("/rooms{?limit,tags*}{&name:3}{#part}");
        assert_eq!(found.path, "/rooms");
        let expected = ["limit", "tags", "name"].map(|name| slot(name, name, true));
        assert_eq!(found.slots, expected);
    }

    #[test]
    fn braces_without_their_other_half_end_nothing() {
        assert_eq!(Template::new("/a{b?c=d").path, "/a{b?c=d");
        assert_eq!(Template::new("a}b").path, "/a}b");
        assert_eq!(Template::new("").path, "/");
    }
}
