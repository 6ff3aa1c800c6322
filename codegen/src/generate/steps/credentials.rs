//! Credentials of which the description does not say how they are sent, and `codegen.toml` does.

use super::find::idle;

use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::document::{Document, Location, SchemeKind};
use crate::generate::settings::{Rename, Settings};
use crate::source::FileId;

/// Writes into the document how credentials are sent, and reports settings that name no credential.
pub(in crate::generate) fn credentials<'t>(
    settings: &'t Settings,
    document: &mut Document<'t>,
    file: Option<FileId>,
    diagnostics: &mut Diagnostics,
) {
    for setting in &settings.credentials {
        let name = &setting.from.value;
        let names = document.security_schemes.iter().map(|scheme| scheme.name);
        let Some(index) = names.clone().position(|known| known == name) else {
            diagnostics.extend(idle(&setting.from, file, "security scheme", names));
            continue;
        };
        match kind(&setting.to.value, document) {
            Some(kind) => {
                if let Some(scheme) = document.security_schemes.get_mut(index) {
                    scheme.kind = kind;
                }
                // Now it is known, whatever the description lacks.
                let said = format!("no security scheme is called `{name}`");
                diagnostics.forget(|found| {
                    found.code == codes::UNKNOWN_SCHEME && found.message.starts_with(&said)
                });
            }
            None => diagnostics.extend(unclear(setting, file)),
        }
    }
}

/// `basic`, `bearer`, `header X-Key`, `query key`, `cookie key`, or the name of a scheme that is declared.
fn kind<'t>(text: &'t str, document: &Document<'t>) -> Option<SchemeKind<'t>> {
    let key = |location, name| Some(SchemeKind::ApiKey { location, name });
    match text.split_once(' ') {
        Some(("header", name)) => return key(Location::Header, name),
        Some(("query", name)) => return key(Location::Query, name),
        Some(("cookie", name)) => return key(Location::Cookie, name),
        _ => {}
    }
    if let "basic" | "bearer" = text {
        return Some(SchemeKind::Http {
            scheme: text.to_owned(),
            bearer_format: None,
        });
    }
    let mut schemes = document.security_schemes.iter();
    let known = schemes.find(|scheme| scheme.name == text)?;
    Some(known.kind.clone()).filter(|kind| !matches!(kind, SchemeKind::Unknown))
}

fn unclear(setting: &Rename, file: Option<FileId>) -> Option<Diagnostic> {
    let span = setting.to.span(file)?;
    let message = format!("`{}` says not how a credential is sent", setting.to.value);
    let help = "write `bearer`, `basic`, `header X-Key`, `query key`, `cookie key`, or the name of a declared scheme";
    Some(Diagnostic::error(codes::WRONG_SETTING, span, message).help(help))
}
