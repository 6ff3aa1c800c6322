//! The schemas that a key of the settings means, and the warning for a key that means none.

use crate::diagnostic::{Diagnostic, codes, suggest};
use crate::document::{Document, SchemaId};
use crate::generate::settings::Placed;
use crate::source::{FileId, Node};

/// A warning about a setting that names nothing in the description.
pub(super) fn idle<'k>(
    from: &Placed<String>,
    file: Option<FileId>,
    what: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<Diagnostic> {
    let span = from.span(file)?;
    let name = &from.value;
    let message = format!("the description has no {what} `{name}`");
    let report = Diagnostic::warning(codes::IDLE_SETTING, span, message)
        .label(span, "this setting changes nothing");
    Some(report.maybe_help(suggest::sentence(name, known)))
}

/// The pointer that a key is: `#/a/b` or `/a/b` in the main file, `other.yaml#/a/b` in another one.
pub(super) fn is_pointer(key: &str) -> bool {
    key.starts_with('/') || key.contains("#/")
}

/// Whether a node is where a key points.
pub(super) fn is_at(node: Node<'_>, key: &str) -> bool {
    let (name, pointer) = key.split_once('#').unwrap_or(("", key));
    let tree = node.tree();
    let in_file = match name {
        "" => node.file() == tree.main_file(),
        name => tree
            .files()
            .get(node.file())
            .is_some_and(|file| std::path::Path::new(file.name()).ends_with(name)),
    };
    in_file && node.pointer() == pointer
}

/// The schemas that a key means: a component by name, or what stands at a pointer.
pub(super) fn find_schemas(document: &Document<'_>, key: &str) -> Vec<SchemaId> {
    let found = document.schemas.iter().filter(|(_, schema)| {
        if is_pointer(key) {
            is_at(schema.node, key)
        } else {
            schema.name == Some(key)
        }
    });
    found.map(|(id, _)| id).collect()
}

/// The names of the component schemas.
pub(super) fn schema_names<'t>(document: &Document<'t>) -> Vec<&'t str> {
    let components = document.component_schemas.iter();
    components
        .filter_map(|&id| document.schemas[id].name)
        .collect()
}
