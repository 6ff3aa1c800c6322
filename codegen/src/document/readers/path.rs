//! Paths, webhooks and the operations under them.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, codes};
use crate::document::vocabulary;
use crate::document::{Method, Operation, Parameter, Path, Server, Version};
use crate::source::{Key, Node};

use super::reader::Reader;
use super::security::like_security;
use super::swagger::body::BodyParameter;
use super::unknown::is_extension;

/// The methods that are keywords of a path item.
const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// What the operations of one path have in common.
pub(super) struct Shared<'t> {
    pub(super) parameters: Vec<Parameter<'t>>,
    pub(super) servers: Vec<Server<'t>>,
    /// 2.0's parameters in the body.
    pub(super) bodies: Vec<BodyParameter<'t>>,
    /// What may be meant as `security`, which no path item has.
    pub(super) security: Option<Node<'t>>,
}

impl<'t> Reader<'t, '_> {
    /// The `paths` of the description.
    pub(super) fn paths(&mut self) -> Vec<Path<'t>> {
        let entries = self.map(self.holder_of_paths(), "paths");
        let mut paths = Vec::with_capacity(entries.len());
        let mut shapes = HashMap::new();
        for (key, value) in entries {
            if is_extension(key.text) {
                continue;
            }
            if key.text.starts_with('/') {
                self.check_template(key, &mut shapes);
                paths.extend(self.path(key.text, value));
            } else if self.is_path(key, value) {
                paths.extend(self.path(format!("/{}", key.text), value));
            }
        }
        paths
    }

    /// What holds `paths`: the description, or `info` where they are indented too far.
    pub(super) fn holder_of_paths(&self) -> Node<'t> {
        let info = self.root.get("info").filter(|info| {
            self.root.get("paths").is_none()
                && info.get("paths").is_some_and(|paths| paths.is_mapping())
        });
        info.unwrap_or(self.root)
    }

    /// Reports a path that a server cannot take apart, or cannot tell from another one.
    fn check_template(&mut self, key: Key<'t>, shapes: &mut HashMap<String, Key<'t>>) {
        if let Some(fragment) = template_fragment(key.text) {
            let message = format!("`#{fragment}` of a path is not sent");
            let note = Diagnostic::note(codes::FRAGMENT_IN_PATH, key.span, message)
                .help("it tells operations of one method and path apart, and nothing else");
            self.report.push_repeated("path", "#", note);
        }
        if let Some((message, help)) = flaw(key.text) {
            let flawed = Diagnostic::warning(codes::FLAWED_PATH, key.span, message).help(help);
            self.report.push(flawed);
        }
        if key.text.contains("}{") {
            let message = format!("nothing stands between two parameters of `{}`", key.text);
            let unclear = Diagnostic::warning(codes::AMBIGUOUS_PATH, key.span, message)
                .help("no server can tell where the first value ends; put a `/` or another character between them");
            self.report.push(unclear);
        }
        if let Some(name) = repeated(key.text) {
            let message = format!("`{{{name}}}` stands more than once in `{}`", key.text);
            let same = Diagnostic::warning(codes::AMBIGUOUS_PATH, key.span, message)
                .label(key.span, "the same value is sent for each")
                .help("give each a name of its own, and describe a parameter for it");
            self.report.push(same);
        }
        let first = *shapes.entry(shape(key.text)).or_insert(key);
        if first.span != key.span && key.text.contains('{') {
            let message = format!("`{}` is the same path as `{}`", key.text, first.text);
            let twin = Diagnostic::warning(codes::AMBIGUOUS_PATH, key.span, message)
                .secondary(first.span, "only the names of parameters differ")
                .help("write all operations of a path under one key");
            self.report.push(twin);
        }
    }

    /// Whether a key without a `/` in front is a path all the same, which is reported either way.
    fn is_path(&mut self, key: Key<'t>, value: Node<'t>) -> bool {
        let message = format!("`{}` is not a path; paths start with `/`", key.text);
        let is_method = METHODS.contains(&key.text.to_ascii_lowercase().as_str());
        let (done, help) = if is_method {
            let help = "methods stand below a path; check the indentation";
            ("", help.to_owned())
        } else {
            ("a `/` is put in front", format!("write `/{}`", key.text))
        };
        let wrong = Diagnostic::error(codes::NOT_A_PATH, key.span, message)
            .label(key.span, done)
            .help(help)
            .pointer(value.pointer());
        self.report.push(wrong);
        !is_method
    }

    /// Named path items: webhooks, callbacks, components.
    pub(super) fn named_paths(&mut self, entries: Vec<(Key<'t>, Node<'t>)>) -> Vec<Path<'t>> {
        let entries = entries.into_iter();
        entries
            .filter_map(|(key, value)| self.path(key.text, value))
            .collect()
    }

    /// A path item, its `$ref` followed.
    pub(super) fn path(
        &mut self,
        template: impl Into<Cow<'t, str>>,
        value: Node<'t>,
    ) -> Option<Path<'t>> {
        if value.is_null() {
            return None;
        }
        let item = self.follow(value, "a path item")?.node;
        self.check_keywords(item, &vocabulary::PATH_ITEM);
        let shared = Shared {
            parameters: self.parameters(item),
            servers: self.servers(item),
            bodies: self.swagger_bodies(item),
            security: like_security(item),
        };
        Some(Path {
            node: value,
            template: template.into(),
            summary: self.text(item, "summary"),
            description: self.text(item, "description"),
            operations: self.operations(item, &shared),
        })
    }

    fn operations(&mut self, item: Node<'t>, shared: &Shared<'t>) -> Vec<Operation<'t>> {
        let mut operations = Vec::new();
        for (key, value) in item.entries() {
            if METHODS.contains(&key.text) {
                let method = Method(key.text.to_ascii_uppercase());
                operations.extend(self.operation(method, value, shared));
            } else if key.text == "additionalOperations" {
                operations.extend(self.additional_operations(value, shared));
            }
        }
        operations
    }

    /// Operations of methods that have no keyword (3.2). Their names are case-sensitive.
    fn additional_operations(
        &mut self,
        value: Node<'t>,
        shared: &Shared<'t>,
    ) -> Vec<Operation<'t>> {
        let mut operations = Vec::new();
        for (key, value) in self.map_of(value) {
            if is_token(key.text) {
                operations.extend(self.operation(Method(key.text.to_owned()), value, shared));
            } else {
                let message = format!("`{}` is not a method name", key.text);
                let wrong = Diagnostic::error(codes::UNKNOWN_WORD, key.span, message)
                    .help("a method is a token of letters, digits and `-` (RFC 9110, section 9.1)");
                self.report.push(wrong);
            }
        }
        operations
    }

    fn operation(
        &mut self,
        method: Method,
        value: Node<'t>,
        shared: &Shared<'t>,
    ) -> Option<Operation<'t>> {
        // What is no mapping says nothing but that there is such a call.
        let node = self.mapping(value, "an operation").unwrap_or(value);
        self.check_keywords(node, &vocabulary::OPERATION);
        let mut operation = match self.version {
            Version::V2_0 => self.swagger_operation(method, node, shared)?,
            _ => self.openapi_operation(method, node, shared),
        };
        if let (None, Some(meant)) = (&operation.security, shared.security) {
            operation.security = Some(vec![self.unknown_requirement(meant)]);
        }
        Some(operation)
    }
}

/// What is wrong with the text of a path, and what to do about it.
fn flaw(template: &str) -> Option<(String, &'static str)> {
    let is_dots = |segment: &str| matches!(segment, "." | "..");
    if let Some(dots) = template.split('/').find(|segment| is_dots(segment)) {
        let message = format!("`{dots}` in a path leads to another path; calls are refused");
        return Some((message, "write the path that it leads to"));
    }
    if has_open_brace(template) {
        let message = format!("a brace of `{template}` has no partner");
        return Some((message, "write each parameter as `{name}`"));
    }
    let is_triplet = |after: &str| {
        let digits = after.bytes().take(2);
        digits.filter(u8::is_ascii_hexdigit).count() == 2
    };
    let mut after_signs = template.split('%').skip(1);
    let has_stray = after_signs.any(|after| !is_triplet(after));
    has_stray.then(|| {
        let message = format!("a `%` of `{template}` does not begin a percent-encoded byte");
        (
            message,
            "write `%25` for the sign itself (RFC 3986, section 2.4)",
        )
    })
}

/// Whether a brace is left open, closed without being open, or opened twice.
fn has_open_brace(template: &str) -> bool {
    let mut is_open = false;
    let braces = template.chars().filter(|letter| "{}".contains(*letter));
    let is_wrong = |letter| {
        let is_opening = letter == '{';
        let is_wrong = is_opening == is_open;
        is_open = is_opening;
        is_wrong
    };
    let any = braces.map(is_wrong).fold(false, |any, one| any | one);
    any || is_open
}

/// What follows `#` in a path, outside braces.
fn template_fragment(template: &str) -> Option<&str> {
    let mut inside = false;
    let mut letters = template.char_indices();
    let at = letters.find(|(_, letter)| {
        inside = *letter == '{' || (inside && *letter != '}');
        !inside && *letter == '#'
    });
    at.and_then(|(at, _)| template.get(at.saturating_add(1)..))
}

/// A name that stands in a path twice, which it must not (OpenAPI 3.2, "Path Templating").
fn repeated(template: &str) -> Option<&str> {
    let expressions = template.split('{').skip(1);
    let mut names = expressions.filter_map(|rest| Some(rest.split_once('}')?.0));
    let mut seen = HashSet::new();
    names.find(|name| !seen.insert(*name))
}

/// A path without the names of its parameters.
fn shape(template: &str) -> String {
    let mut inside = false;
    let outside = |letter: &char| {
        let shown = !inside || *letter == '}';
        inside = *letter == '{' || (inside && *letter != '}');
        shown
    };
    template.chars().filter(outside).collect()
}

/// Whether the text is a token of RFC 9110, section 5.6.2.
pub(super) fn is_token(text: &str) -> bool {
    let special = |byte: u8| b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || special(byte))
}
