//! References, and what they lead to.

use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::source::{FileId, Node, ResolveError, escape};

use super::anchors::{Anchors, resource};
use super::reader::Reader;
use super::unknown::is_extension;

/// Longer chains of references are taken for circles.
const LONGEST_CHAIN: usize = 100;

/// An object with the `$ref`s in front of it followed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target<'t> {
    /// The object itself; always a mapping.
    pub(super) node: Node<'t>,
    /// The name of the component that was referred to.
    pub(super) component: Option<&'t str>,
}

/// How many names are compared with those that references miss. The largest descriptions have some thousand names, and
/// after hundreds of misses nobody reads what the next one may have meant.
const MOST_COMPARED: usize = 5_000_000;

impl<'t> Reader<'t, '_> {
    /// The object at `value`, behind its `$ref` if it has one.
    ///
    /// `what` says what is expected, with its article, for the message when it is not there.
    pub(super) fn follow(&mut self, value: Node<'t>, what: &str) -> Option<Target<'t>> {
        if !value.is_mapping() {
            self.no_object(value, what);
            return None;
        }
        let mut node = value;
        let mut component = None;
        for _ in 0..LONGEST_CHAIN {
            let Some(reference) = reference_of(node) else {
                return Some(Target { node, component });
            };
            self.siblings(node, what);
            let target = self.resolve(reference)?;
            node = self.referred_mapping(target, reference, what)?;
            component = component.or_else(|| component_name(target));
        }
        let message = "this reference leads back to itself";
        let place = value.get("$ref").unwrap_or(value).span();
        self.report
            .push(Diagnostic::error(codes::REFERENCE_CYCLE, place, message));
        None
    }

    /// The description beside a `$ref`, which takes precedence over that of the target (OpenAPI 3.1, section 4.8.23).
    pub(super) fn said_here(&mut self, value: Node<'t>) -> Option<&'t str> {
        reference_of(value).and_then(|_| self.text(value, "description"))
    }

    /// Reports keywords beside a `$ref` that are not read. `summary` and `description` may stand there, as they are
    /// about this use.
    fn siblings(&mut self, holder: Node<'t>, what: &str) {
        let siblings = holder.entries().map(|(key, _)| key);
        let words = ["$ref", "summary", "description"];
        let unread = siblings.filter(|key| !words.contains(&key.text) && !is_extension(key.text));
        for key in unread {
            let message = format!("`{}` beside the `$ref` of {what} is not read", key.text);
            let unread = Diagnostic::warning(codes::REFERENCE_SIBLING, key.span, message)
                .help("write it where the reference leads to, or write all of it here")
                .pointer(holder.pointer());
            self.report
                .push_repeated("reference", &unread.message.clone(), unread);
        }
    }

    fn no_object(&mut self, value: Node<'t>, what: &str) {
        if value.is_null() {
            self.no_value(value);
        } else {
            self.wrong_kind(value, &format!("{what}, which is a mapping"));
        }
    }

    /// The target of a reference, which must be a mapping; blames the reference when it is not.
    fn referred_mapping(
        &mut self,
        target: Node<'t>,
        reference: Node<'t>,
        what: &str,
    ) -> Option<Node<'t>> {
        if target.is_mapping() && !self.is_elsewhere(target, what) {
            return Some(target);
        }
        self.wrong_target(Severity::Error, target, reference, what);
        None
    }

    /// Whether `target` is a component of another kind than `what` and looks like it, too.
    pub(super) fn is_elsewhere(&self, target: Node<'t>, what: &str) -> bool {
        section_kind(target).is_some_and(|kind| kind != what) && !looks_like(target, what)
    }

    /// Reports a reference that leads to the wrong kind of thing.
    pub(super) fn wrong_target(
        &mut self,
        severity: Severity,
        target: Node<'t>,
        reference: Node<'t>,
        what: &str,
    ) {
        let kind = section_kind(target).filter(|kind| *kind != what && target.is_mapping());
        let found = kind.unwrap_or_else(|| target.kind_name());
        let message = format!("the reference should lead to {what}, but leads to {found}");
        let wrong = Diagnostic::at(severity, codes::WRONG_TARGET, reference.span(), message)
            .secondary(target.name_span(), "this is where it leads");
        self.report.push(wrong);
    }

    /// What stands behind a `$ref` in a place where OpenAPI allows none. Documents that are split
    /// over files use it for whole sections, operations and even texts.
    pub(super) fn anywhere(&mut self, value: Node<'t>) -> Node<'t> {
        let mut node = value;
        for _ in 0..LONGEST_CHAIN {
            let Some(reference) = reference_of(node).filter(|_| node.len() == 1) else {
                break;
            };
            self.unusual_reference(node, reference);
            let Some(target) = self.resolve(reference) else {
                break;
            };
            node = target;
        }
        node
    }

    /// Reports a `$ref` in a place where OpenAPI allows none; it is followed all the same.
    pub(super) fn unusual_reference(&mut self, holder: Node<'t>, reference: Node<'t>) {
        let message = "a `$ref` may not stand here in OpenAPI";
        let warning = Diagnostic::warning(codes::UNUSUAL_REFERENCE, reference.name_span(), message)
            .help("it was followed; other programs may not do so")
            .pointer(holder.pointer());
        self.report.push_repeated("", "reference", warning);
    }

    /// The node that a `$ref` value leads to, or nothing with the reason reported.
    pub(super) fn resolve(&mut self, reference: Node<'t>) -> Option<Node<'t>> {
        let text = reference.as_str().or_else(|| {
            self.no_reference(reference);
            None
        })?;
        match self.try_resolve(reference, text) {
            Ok(target) => Some(target),
            Err(error) => {
                self.unresolved(reference, text, &error);
                None
            }
        }
    }

    /// Reports a `$ref` that is not a string. One without a value is left out with a warning only.
    fn no_reference(&mut self, reference: Node<'t>) {
        if !reference.is_null() {
            return self.wrong_kind(reference, "a reference");
        }
        if self.is_comment(reference) {
            let message = "the reference has no value, because `#` without quotes starts a comment";
            let comment = Diagnostic::error(codes::BAD_REFERENCE, reference.name_span(), message)
                .help("put quotes around it: `$ref: '#/…'`")
                .pointer(reference.pointer());
            return self.report.push(comment);
        }
        let message = "`$ref` has no value";
        let empty = Diagnostic::warning(codes::TAKEN_AS, reference.name_span(), message)
            .label(reference.name_span(), "left out")
            .help("where null is allowed, write `type: 'null'` (3.1) or `nullable: true` (3.0)");
        self.report.push_repeated("", "$ref", empty);
    }

    /// Whether what should be a reference is read as a comment: `$ref: #/components/schemas/Room`.
    pub(super) fn is_comment(&self, reference: Node<'t>) -> bool {
        let key = reference.name_span();
        let file = self.tree.files().get(key.file);
        let rest = file.and_then(|file| file.text().get(key.end as usize..));
        let line = rest
            .and_then(|rest| rest.lines().next())
            .unwrap_or_default();
        let value = line.trim_start_matches(['\'', '"', ' ']).strip_prefix(':');
        reference.is_null() && value.is_some_and(|value| value.trim_start().starts_with("#/"))
    }

    /// The node that `text`, a URI reference written at `place`, leads to.
    pub(super) fn try_resolve(
        &mut self,
        place: Node<'t>,
        text: &str,
    ) -> Result<Node<'t>, ResolveError<'t>> {
        if let Some(target) = within_resource(place, text) {
            return Ok(target);
        }
        let error = match self.resolve_through(place.file(), text, 0) {
            Ok(target) => return Ok(target),
            Err(error) => error,
        };
        // Anchors and ids are rare, so they are looked for only when all else fails.
        if let ResolveError::NotAPointer { .. }
        | ResolveError::NoSuchFile { .. }
        | ResolveError::Outside { .. } = error
        {
            let anchors = self.anchors.get_or_insert_with(|| Anchors::of(self.tree));
            if let Some(target) = anchors.find(place, text) {
                return Ok(target);
            }
        }
        Err(error)
    }

    /// Follows a pointer from within a file, also through the `$ref`s that it meets on its way.
    fn resolve_through(
        &self,
        file: FileId,
        text: &str,
        depth: usize,
    ) -> Result<Node<'t>, ResolveError<'t>> {
        let error = match self.tree.resolve(file, text) {
            Ok(target) => return Ok(target),
            Err(error) => error,
        };
        if let ResolveError::NoSuchKey { found, missing, .. } = &error
            && depth < LONGEST_CHAIN
            && let Some((file, pointer)) = self.onward(text, *found, missing)
        {
            let target = self.resolve_through(file, &pointer, depth.saturating_add(1));
            return target.map_err(|_| error);
        }
        Err(error)
    }

    /// Where a pointer goes on when it meets a `$ref` on its way: the pointer into the target.
    fn onward(&self, text: &str, found: Node<'t>, missing: &str) -> Option<(FileId, String)> {
        let reference = reference_of(found)?.as_str()?;
        let target = self.tree.resolve(found.file(), reference).ok()?;
        let (_, fragment) = text.split_once('#')?;
        let done = found.pointer().matches('/').count();
        let rest: Vec<&str> = fragment.split('/').skip(done.saturating_add(1)).collect();
        // A YAML alias on the way makes the count wrong; then the next token is another.
        if *rest.first()? != escape(missing) {
            return None;
        }
        let base = target.pointer().replace('%', "%25");
        Some((target.file(), format!("#{base}/{}", rest.join("/"))))
    }

    fn unresolved(&mut self, reference: Node<'t>, text: &str, error: &ResolveError<'t>) {
        let code = match error {
            ResolveError::NoSuchKey { .. } => codes::UNRESOLVED_REFERENCE,
            ResolveError::NotAPointer { .. } => codes::BAD_REFERENCE,
            ResolveError::NoSuchFile { .. } | ResolveError::BrokenFile { .. } => {
                codes::NO_SUCH_FILE
            }
            ResolveError::Outside { .. } => codes::OUTSIDE_ROOT,
        };
        let near = self.near(error);
        let message = format!("cannot follow the reference `{text}`: {}", reason(error));
        let mut wrong = Diagnostic::error(code, reference.span(), message)
            .maybe_help(self.advice(text, error, near.first()))
            .pointer(reference.pointer());
        if let ResolveError::NoSuchKey { found, .. } = error
            && found.parent().is_some()
        {
            wrong = wrong.secondary(found.name_span(), "looked for in here");
        }
        self.report.push(wrong);
    }

    /// Names that look like a missing one, as long as there are not too many to compare.
    fn near(&mut self, error: &ResolveError<'t>) -> Vec<String> {
        let ResolveError::NoSuchKey { found, .. } = error else {
            return Vec::new();
        };
        self.compared = self.compared.saturating_add(found.len());
        if self.compared > MOST_COMPARED {
            return Vec::new();
        }
        error.near()
    }

    fn advice(
        &self,
        text: &str,
        error: &ResolveError<'t>,
        near: Option<&String>,
    ) -> Option<String> {
        match error {
            ResolveError::NoSuchKey { .. } => {
                let meant = self.component_meant(text);
                let meant = meant.or_else(|| near.cloned());
                meant.map(|meant| format!("did you mean `{meant}`?"))
            }
            ResolveError::NoSuchFile { .. } if self.is_component(text) => {
                Some(format!("write `{}/{text}`", self.schema_section()))
            }
            ResolveError::NoSuchFile { remote: true, .. } => Some(vendoring(text)),
            ResolveError::NoSuchFile { remote: false, .. } => {
                Some("the path is taken relative to the file that holds the reference".to_owned())
            }
            ResolveError::NotAPointer { .. } => Some(format!(
                "write a pointer such as `{}/Room`",
                self.schema_section()
            )),
            ResolveError::Outside { .. } => Some(
                "`--ref-root FOLDER` chooses the folder below which files may be read".to_owned(),
            ),
            ResolveError::BrokenFile { .. } => None,
        }
    }

    /// The component that is meant where another convention has its schemas: `#/$defs/Room`, `#/definitions/Room`,
    /// `#/components/schema/Room`.
    fn component_meant(&self, text: &str) -> Option<String> {
        let (folder, name) = text.strip_prefix("#/")?.rsplit_once('/')?;
        let is_folder = [
            "$defs",
            "definitions",
            "schemas",
            "components/schema",
            "components/schemas",
        ];
        let section = self.schema_section();
        let is_known = is_folder.contains(&folder) && self.is_component(name);
        (is_known && !text.starts_with(section)).then(|| format!("{section}/{name}"))
    }

    /// Whether a component schema has this name.
    pub(super) fn is_component(&self, name: &str) -> bool {
        self.schemas.component(name).is_some()
    }

    fn schema_section(&self) -> &'static str {
        match self.version {
            crate::document::Version::V2_0 => "#/definitions",
            _ => "#/components/schemas",
        }
    }
}

/// What a reference without an address names in the schema around it that has an `$id`
/// (JSON Schema 2020-12, section 8.2.1). Many a description means the file all the same, so that is
/// tried next.
fn within_resource<'t>(place: Node<'t>, text: &str) -> Option<Node<'t>> {
    let pointer = text.strip_prefix('#')?;
    let resource = resource(place);
    resource.parent()?;
    resource.follow(pointer).ok()
}

/// The value of `$ref`, if the node is an object that has one. A mapping under `$ref` is not a
/// reference but an entry that happens to be called so.
pub(super) fn reference_of(node: Node<'_>) -> Option<Node<'_>> {
    node.get("$ref").filter(|value| !value.is_mapping())
}

/// The name of the component that stands at `node`, if it is one.
pub(super) fn component_name(node: Node<'_>) -> Option<&str> {
    let section = node.parent()?;
    let outer = section.parent()?;
    let is_component = match outer.parent() {
        None => matches!(
            section.key()?.text,
            "parameters" | "responses" | "definitions"
        ),
        Some(root) => outer.key()?.text == "components" && root.parent().is_none(),
    };
    is_component
        .then(|| node.key())
        .flatten()
        .map(|key| key.text)
}

/// Why a reference leads nowhere, without saying again what the reference is.
fn reason(error: &ResolveError<'_>) -> String {
    match error {
        ResolveError::NotAPointer { reason, .. } => format!("after `#`, {reason}"),
        ResolveError::NoSuchFile { remote: true, .. } => "the network is not used".to_owned(),
        ResolveError::NoSuchKey { found, missing, .. } if found.parent().is_none() => {
            format!("there is no `{missing}` at the top of the file")
        }
        other => other.to_string(),
    }
}

/// What the components beside `node` are, if it is a component of OpenAPI 3.
fn section_kind(node: Node<'_>) -> Option<&'static str> {
    let section = node.parent()?;
    if section.parent()?.key()?.text != "components" {
        return None;
    }
    Some(match section.key()?.text {
        "schemas" => "a schema",
        "responses" => "a response",
        "parameters" => "a parameter",
        "examples" => "an example",
        "requestBodies" => "a request body",
        "headers" => "a header",
        "securitySchemes" => "a security scheme",
        "links" => "a link",
        "callbacks" => "a callback",
        "pathItems" => "a path item",
        "mediaTypes" => "a media type",
        _ => return None,
    })
}

/// Whether a component schema of OpenAPI 3 stands at `node`.
pub(super) fn is_component_schema(node: Node<'_>) -> bool {
    node.is_mapping() && section_kind(node) == Some("a schema")
}

/// Whether an object has what only objects of this kind have. Documents keep all sorts of things
/// under `components/schemas`.
fn looks_like(node: Node<'_>, what: &str) -> bool {
    let has = |key: &str| node.get(key).is_some();
    match what {
        "a parameter" => has("in") && has("name"),
        "a response" => has("description") && !["type", "properties", "allOf"].into_iter().any(has),
        "a request body" => has("content"),
        "a header" => has("schema") || has("content"),
        "a path item" => ["get", "put", "post", "delete", "patch", "query"]
            .into_iter()
            .any(has),
        "a schema" => ["type", "properties", "allOf", "oneOf", "anyOf", "enum"]
            .into_iter()
            .any(has),
        _ => false,
    }
}

/// How to make a copy of a file on the network and refer to it.
fn vendoring(text: &str) -> String {
    let (url, fragment) = text.split_at(text.find('#').unwrap_or(text.len()));
    // A query is part of the address, but makes no good name; and what is shown as a command is nothing but an address.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/%".contains(&byte);
    let name = url.rsplit('/').next().filter(|name| name.contains('.'));
    match name {
        Some(name) if url.bytes().all(is_plain) => format!(
            "download it beside the description (`curl -o {name} {url}`) and write `$ref: './{name}{fragment}'`"
        ),
        _ => "download the file and refer to the copy".to_owned(),
    }
}
