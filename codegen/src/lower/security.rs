//! Security schemes become credentials.

use crate::document::{self, SchemeKind as Written};
use crate::model::{ApiKeyLocation, Docs, Scheme, SchemeKind};

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
            docs: described(scheme),
        })
        .collect()
}

/// What the description says of a scheme, or at least its name.
fn described(scheme: &document::SecurityScheme<'_>) -> Docs {
    let mut docs = named(scheme);
    if scheme.deprecated {
        docs.0.extend([String::new(), "**Deprecated.**".to_owned()]);
    }
    docs
}

fn named(scheme: &document::SecurityScheme<'_>) -> Docs {
    let docs = scheme.description.map(docs::markdown).unwrap_or_default();
    if !docs.is_empty() {
        return docs;
    }
    let name = docs::visible(scheme.name).replace('`', "");
    match name.trim() {
        "" => Docs(vec!["A credential of the API.".to_owned()]),
        name => Docs(vec![format!("The credential `{name}`.")]),
    }
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

#[cfg(test)]
mod tests {
    use crate::generate::{Config, generate};
    use crate::source::Source;

    /// rustc refuses marks of writing direction in comments.
    #[test]
    fn names_stand_in_documentation_without_what_rustc_refuses() {
        let text = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\ncomponents:\n  securitySchemes:\n    \
            \"\\u2066k`ey\\u2069\": {type: http, scheme: bearer}\n    \"\\u202e\": {type: http, scheme: basic}\n";
        let config = Config::new("a-client").unwrap();
        let api = generate(&Source::from_text("a.yaml", text), &config)
            .unwrap()
            .api;
        let docs: Vec<_> = api
            .schemes
            .iter()
            .map(|scheme| scheme.docs.0.join("\n"))
            .collect();
        assert_eq!(docs, ["The credential `key`.", "A credential of the API."]);
    }
}
