//! The step that reports, once the types are known, which settings for schemas came to nothing.

use std::collections::BTreeMap;

use super::find::find_schemas;
use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::document::Document;
use crate::generate::settings::{Placed, Settings};
use crate::lower::Decisions;
use crate::model::Type;
use crate::source::{FileId, NodeId};

/// Reports names and derives for schemas that are no type of their own.
pub(in crate::generate) fn report_idle(
    settings: &Settings,
    document: &Document<'_>,
    decisions: &Decisions,
    file: Option<FileId>,
    diagnostics: &mut Diagnostics,
) {
    for rename in &settings.renames.schemas {
        for id in find_schemas(document, &rename.from.value) {
            let node = document.schemas[id].node.id();
            if !is_named(decisions, node) {
                let label = "there is nothing to name";
                let help = "structs, enums and unions have names; texts, numbers and lists do not";
                diagnostics.extend(no_type(&rename.from, label, help, file));
            }
        }
    }
    for (key, _) in &settings.derives.schemas {
        for id in find_schemas(document, &key.value) {
            let node = document.schemas[id].node.id();
            if !is_defined(decisions, node) && is_scalar(&decisions.described, node) {
                let label = "nothing is derived";
                let help = "structs, enums and unions are types; texts, numbers and lists are not";
                diagnostics.extend(no_type(key, label, help, file));
            }
        }
    }
}

/// Whether a type is named after a schema. A schema that no operation reaches has no type yet, but its name is
/// reserved.
pub(super) fn is_named(decisions: &Decisions, node: NodeId) -> bool {
    let own = |ty: &Type| match ty {
        Type::Named(id) => {
            let def = decisions.api.types.get(id.0);
            def.is_some_and(|def| def.place.node == node)
        }
        _ => false,
    };
    match decisions.described.get(&node) {
        None => true,
        Some(Type::Option(inner)) => own(inner),
        Some(ty) => own(ty),
    }
}

fn is_defined(decisions: &Decisions, node: NodeId) -> bool {
    let mut types = decisions.api.types.iter();
    types.any(|def| def.place.node == node)
}

/// Whether a schema became a type that has no definition of its own.
fn is_scalar(described: &BTreeMap<NodeId, Type>, node: NodeId) -> bool {
    let ty = described.get(&node);
    ty.is_some_and(|ty| !matches!(ty, Type::Named(_)))
}

fn no_type(
    key: &Placed<String>,
    label: &str,
    help: &str,
    file: Option<FileId>,
) -> Option<Diagnostic> {
    let (name, span) = (&key.value, key.span(file)?);
    let message = format!("the schema `{name}` becomes no type of its own");
    let report = Diagnostic::warning(codes::IDLE_SETTING, span, message);
    Some(report.label(span, label).help(help))
}
