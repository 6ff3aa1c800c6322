//! The step that finds the derives that `codegen.toml` asks for.

use super::find;
use super::replace::rooted;
use crate::diagnostic::{Diagnostic, Diagnostics, codes, suggest};
use crate::document::Document;
use crate::generate::settings::{Placed, Settings};
use crate::lower::Derives;
use crate::source::FileId;

/// What lowering is to derive, and reports on schemas that the description does not have.
pub(in crate::generate) fn derives(
    settings: &Settings,
    document: &Document<'_>,
    file: Option<FileId>,
    diagnostics: &mut Diagnostics,
) -> Derives {
    let asked = &settings.derives;
    let mut found = Derives {
        all: paths(&asked.all),
        structs: paths(&asked.structs),
        enums: paths(&asked.enums),
        unions: paths(&asked.unions),
        ..Derives::default()
    };
    for (key, wanted) in &asked.schemas {
        let ids = find::find_schemas(document, &key.value);
        if ids.is_empty() {
            diagnostics.extend(unknown(key, document, file));
        }
        for id in ids {
            let derives = found.schemas.entry(document.schemas[id].node.id());
            derives.or_default().extend(paths(wanted));
        }
    }
    found
}

/// The paths from the root of their crates.
fn paths(derives: &[Placed<String>]) -> Vec<String> {
    let parsed = derives.iter().map(|derive| derive.value.parse());
    parsed
        .map(|path| rooted(path.unwrap_or_default()))
        .collect()
}

fn unknown(
    key: &Placed<String>,
    document: &Document<'_>,
    file: Option<FileId>,
) -> Option<Diagnostic> {
    let name = &key.value;
    let message = format!("the description has no schema `{name}`");
    let known = find::schema_names(document);
    let report = Diagnostic::error(codes::WRONG_SETTING, key.span(file)?, message);
    Some(report.maybe_help(suggest::sentence(name, known)))
}
