//! Security schemes become credentials.

use crate::document::{self, SchemeKind as Written};
use crate::model::{ApiKeyLocation, Scheme, SchemeKind};

use super::{docs, names};

/// The credentials of a document.
pub(super) fn schemes(document: &document::Document<'_>, env_prefix: &str) -> Vec<Scheme> {
    let setters = names::setters(
        document
            .security_schemes
            .iter()
            .map(|scheme| (scheme.name, scheme.rust_name)),
    );
    let pairs = document.security_schemes.iter().zip(setters);
    pairs
        .map(|(scheme, setter)| Scheme {
            name: scheme.name.to_owned(),
            env: format!("{env_prefix}_{}", names::env(setter.as_str())),
            setter,
            kind: kind(&scheme.kind),
            docs: scheme.description.map(docs::markdown).unwrap_or_default(),
        })
        .collect()
}

fn kind(written: &Written<'_>) -> SchemeKind {
    match written {
        Written::ApiKey { location, name } => SchemeKind::ApiKey {
            location: api_key_location(*location),
            name: (*name).to_owned(),
        },
        Written::Http { scheme, .. } => match scheme.as_str() {
            "basic" => SchemeKind::Basic,
            "bearer" => SchemeKind::Bearer,
            other => SchemeKind::Authorization(other.to_owned()),
        },
        Written::OAuth2 { .. } | Written::OpenIdConnect { .. } => SchemeKind::Bearer,
        Written::MutualTls => SchemeKind::MutualTls,
    }
}

fn api_key_location(location: document::Location) -> ApiKeyLocation {
    match location {
        document::Location::Query => ApiKeyLocation::Query,
        document::Location::Cookie => ApiKeyLocation::Cookie,
        _ => ApiKeyLocation::Header,
    }
}
