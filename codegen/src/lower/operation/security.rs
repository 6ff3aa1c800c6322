//! Security schemes become credentials.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{self, FlowKind, SchemeKind as Written};
use crate::model::{ApiKeyLocation, Docs, Scheme, SchemeKind};

use crate::lower::reporter::Reporter;
use crate::lower::{docs, names};

/// The credentials of a document.
pub(in crate::lower) fn schemes(
    document: &document::Document<'_>,
    env_prefix: &str,
) -> Vec<Scheme> {
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

/// Reports schemes that are needed together and are sent in one header.
pub(in crate::lower) fn one_header_twice(
    reporter: &mut Reporter<'_>,
    schemes: &[Scheme],
    requirement: &document::SecurityRequirement<'_>,
) {
    let needed = requirement.schemes.iter();
    let needed = needed.filter_map(|(index, _)| schemes.get(*index));
    let mut headers: Vec<(String, &Scheme)> = Vec::new();
    for scheme in needed {
        let Some(header) = header(&scheme.kind) else {
            continue;
        };
        if let Some((_, other)) = headers.iter().find(|(known, _)| *known == header) {
            let message = format!(
                "`{}` and `{}` are both sent in `{header}`",
                other.name, scheme.name
            );
            let node = requirement.node;
            let found = Diagnostic::warning(codes::ONE_HEADER_TWICE, node.span(), message)
                .label(node.span(), format!("`{}` is sent", scheme.name))
                .help("write them as alternatives, each in a requirement of its own, if either suffices");
            reporter.once(node, found);
        }
        headers.push((header, scheme));
    }
}

/// The header that carries a credential, in lower case.
fn header(kind: &SchemeKind) -> Option<String> {
    match kind {
        SchemeKind::ApiKey {
            location: ApiKeyLocation::Header,
            name,
        } => Some(name.to_ascii_lowercase()),
        SchemeKind::Basic | SchemeKind::Bearer | SchemeKind::Authorization(_) => {
            Some("authorization".to_owned())
        }
        _ => None,
    }
}

/// What the description says of a scheme, and how its credential is had and sent.
fn described(scheme: &document::SecurityScheme<'_>) -> Docs {
    let mut docs = introduction(scheme);
    if scheme.deprecated {
        docs.0.extend([String::new(), "**Deprecated.**".to_owned()]);
    }
    let more = match &scheme.kind {
        Written::Unknown => vec![
            "The description does not say how it is sent, so calls that need it are refused until it is known: give"
                .to_owned(),
            "the header that carries it with [`Credential::header`](crate::Credential::header), or say with"
                .to_owned(),
            "[`Credential::none`](crate::Credential::none) that calls go out without it.".to_owned(),
        ],
        Written::OAuth2 { flows } => flows.iter().flat_map(flow).collect(),
        Written::OpenIdConnect { url } => {
            vec![format!("Discovery (OpenID Connect): {}", code(url))]
        }
        Written::Http { scheme, .. } if !["basic", "bearer"].contains(&scheme.as_str()) => {
            vec![format!(
                "The whole value of `Authorization`, which begins with {}.",
                code(scheme)
            )]
        }
        Written::Http {
            bearer_format: Some(format),
            ..
        } => {
            vec![format!("The form of the token: {}", code(format))]
        }
        _ => Vec::new(),
    };
    if !more.is_empty() {
        docs.0.push(String::new());
        docs.0.extend(more);
    }
    docs
}

/// A flow of OAuth 2.0 as the item of a list: what it is called, where tokens are had, and the scopes.
fn flow(flow: &document::Flow<'_>) -> Vec<String> {
    let urls = [
        ("consent", flow.authorization_url),
        ("device codes", flow.device_authorization_url),
        ("tokens", flow.token_url),
        ("renewal", flow.refresh_url),
    ];
    let urls = urls
        .into_iter()
        .filter_map(|(what, url)| Some(format!("{what} at {}", code(url?))));
    let name = match flow.kind {
        FlowKind::Implicit => "implicit",
        FlowKind::Password => "password",
        FlowKind::ClientCredentials => "client credentials",
        FlowKind::AuthorizationCode => "authorization code",
        FlowKind::DeviceAuthorization => "device authorization",
    };
    let urls: Vec<String> = urls.collect();
    let mut lines = vec![format!("- OAuth 2.0, {name}: {}", urls.join(", "))];
    lines.extend(
        flow.scopes
            .iter()
            .map(|(scope, meaning)| match docs::line(meaning) {
                meaning if meaning.is_empty() => format!("  - scope {}", code(scope)),
                meaning => format!("  - scope {}: {meaning}", code(scope)),
            }),
    );
    lines
}

/// Text in a code span.
fn code(text: &str) -> String {
    format!("`{}`", docs::visible(text).replace('`', ""))
}

/// What the description says of a scheme, or at least its name.
fn introduction(scheme: &document::SecurityScheme<'_>) -> Docs {
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
        Written::Unknown => SchemeKind::Unknown,
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
