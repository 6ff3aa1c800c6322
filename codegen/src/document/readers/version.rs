//! Which specification a description follows.

use crate::diagnostic::{Diagnostic, codes, suggest};
use crate::document::Version;
use crate::source::{Key, Node};

use super::format;
use super::place::first_place;
use super::report::Report;

/// The version of the description at `root`; `None`, with the reason reported, when it is not one.
pub(super) fn detect(root: Node<'_>, report: &mut Report<'_>) -> Option<Version> {
    if let Some((_, value)) = root.entry("openapi") {
        return openapi(value, report);
    }
    if let Some((_, value)) = root.entry("swagger") {
        return swagger(value, report);
    }
    if let Some(found) = format::of_tree(root) {
        report.stop(found.diagnostic(root));
        return None;
    }
    undeclared(root, report)
}

fn openapi(value: Node<'_>, report: &mut Report<'_>) -> Option<Version> {
    let text = value.scalar_text().unwrap_or_default().trim();
    let minor = text
        .strip_prefix("3.")
        .and_then(|rest| rest.split(['.', '-']).next());
    match (text, minor.and_then(|minor| minor.parse::<u32>().ok())) {
        (_, Some(0)) => Some(Version::V3_0),
        (_, Some(1)) => Some(Version::V3_1),
        (_, Some(2)) => Some(Version::V3_2),
        (_, Some(_)) => {
            let message = format!("OpenAPI {text} is newer than this program");
            let newer = Diagnostic::warning(codes::NEWER_VERSION, value.span(), message)
                .help("it is read as 3.2, the newest version that is known");
            report.push(newer);
            Some(Version::V3_2)
        }
        ("3", None) => Some(incomplete(value, "3.0.4", Version::V3_0, report)),
        ("2.0" | "2", None) => Some(incomplete_swagger(value, report)),
        _ => unknown(value, report),
    }
}

fn swagger(value: Node<'_>, report: &mut Report<'_>) -> Option<Version> {
    let text = value.scalar_text().unwrap_or_default().trim();
    match text {
        // An unquoted 2.0 is a number to YAML. Many write it, and it can only mean the version.
        "2.0" => Some(Version::V2_0),
        "2" => Some(incomplete(value, "2.0", Version::V2_0, report)),
        _ if text.starts_with("3.") => {
            let message = "OpenAPI 3 descriptions declare `openapi`, not `swagger`";
            let place = value.name_span();
            report.push(Diagnostic::warning(codes::VERSION_KEY, place, message));
            openapi(value, report)
        }
        _ => unknown(value, report),
    }
}

fn incomplete(value: Node<'_>, meant: &str, version: Version, report: &mut Report<'_>) -> Version {
    let message = "the version is incomplete";
    let warning = Diagnostic::warning(codes::VERSION_KEY, value.span(), message)
        .help(format!("it is read as `{meant}`"));
    report.push(warning);
    version
}

fn incomplete_swagger(value: Node<'_>, report: &mut Report<'_>) -> Version {
    let message = "version 2.0 is declared as `swagger: '2.0'`";
    report.push(Diagnostic::warning(
        codes::VERSION_KEY,
        value.name_span(),
        message,
    ));
    Version::V2_0
}

fn unknown(value: Node<'_>, report: &mut Report<'_>) -> Option<Version> {
    let found = value
        .scalar_text()
        .map_or_else(|| value.kind_name().to_owned(), |text| format!("`{text}`"));
    let message = format!("{found} is not a known version of OpenAPI");
    let unknown = Diagnostic::error(codes::UNKNOWN_VERSION, value.span(), message)
        .help("known are `openapi: 3.0.x`, `3.1.x`, `3.2.x` and `swagger: '2.0'`");
    report.stop(unknown);
    None
}

/// A description that does not say its version but has the sections of one is read by its looks.
fn undeclared(root: Node<'_>, report: &mut Report<'_>) -> Option<Version> {
    let has = |key: &str| root.get(key).is_some();
    let misspelt = root
        .entries()
        .find(|(key, _)| suggest::closest(key.text, ["openapi", "swagger"]).is_some());
    let described = has("paths") || has("components") || has("webhooks") || misspelt.is_some();
    if !described {
        let message = "this is not an OpenAPI description: it has neither `openapi` nor `swagger`";
        report.stop(Diagnostic::error(
            codes::NOT_OPENAPI,
            first_place(root),
            message,
        ));
        return None;
    }
    report.stop(missing_version(root, misspelt.map(|(key, _)| key)));
    if let Some((key, _)) = misspelt {
        report.is_explained(key.span);
    }
    let old = [
        "definitions",
        "basePath",
        "host",
        "securityDefinitions",
        "swaggerVersion",
    ];
    Some(if old.into_iter().any(has) {
        Version::V2_0
    } else {
        Version::V3_1
    })
}

fn missing_version(root: Node<'_>, misspelt: Option<Key<'_>>) -> Diagnostic {
    let place = misspelt.map_or_else(|| first_place(root), |key| key.span);
    let message = "the description does not say which version of OpenAPI it follows";
    let known = ["openapi", "swagger"];
    let meant = misspelt.and_then(|key| suggest::sentence(key.text, known));
    let missing = Diagnostic::error(codes::MISSING_VERSION, place, message);
    if meant.is_some() {
        return missing.maybe_help(meant);
    }
    missing.help("write `openapi: 3.1.0` (or the version that is meant) at the top")
}
