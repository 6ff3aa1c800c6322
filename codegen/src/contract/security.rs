//! The credentials that the description demands of a request.

use serde_json::{Value, json};

use crate::document::{Document, Location, Operation, SchemeKind, SecurityRequirement};

/// The alternatives that an operation accepts, each with the credentials that a request must carry. A client
/// certificate is left to the transport and demands nothing here.
pub(super) fn demands(document: &Document<'_>, operation: &Operation<'_>) -> Value {
    let own = operation.security.as_ref().or(document.security.as_ref());
    let alternatives = own.into_iter().flatten();
    let alternatives = alternatives.map(|alternative| together(document, alternative));
    alternatives.collect()
}

fn together(document: &Document<'_>, alternative: &SecurityRequirement<'_>) -> Value {
    let schemes = alternative.schemes.iter();
    let schemes = schemes.filter_map(|(index, _)| document.security_schemes.get(*index));
    let demands = schemes.filter_map(|scheme| demand(&scheme.kind));
    demands.collect()
}

/// Where a credential stands, and how it is written there.
fn demand(kind: &SchemeKind<'_>) -> Option<Value> {
    let header = |form: &str| json!({"in": "header", "name": "Authorization", "form": form});
    match kind {
        SchemeKind::ApiKey { location, name } => {
            let location = match location {
                Location::Query => "query",
                Location::Cookie => "cookie",
                _ => "header",
            };
            Some(json!({"in": location, "name": name, "form": "key"}))
        }
        SchemeKind::Http { scheme, .. } => Some(header(match scheme.as_str() {
            "basic" => "basic",
            "bearer" => "bearer",
            // For other schemes the caller gives the whole value of the header.
            _ => "key",
        })),
        SchemeKind::OAuth2 { .. } | SchemeKind::OpenIdConnect { .. } => Some(header("bearer")),
        SchemeKind::MutualTls | SchemeKind::Unknown => None,
    }
}
