//! Security schemes and requirements.

use crate::diagnostic::{Diagnostic, Severity, codes, suggest};
use crate::document::vocabulary;
use crate::document::{
    Flow, FlowKind, Location, SchemeKind, SecurityRequirement, SecurityScheme, Version,
};
use crate::source::{Key, Node};

use super::reader::Reader;
use super::unknown::is_extension;

const TYPES: [&str; 5] = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"];
const FLOWS: [(&str, FlowKind); 5] = [
    ("implicit", FlowKind::Implicit),
    ("password", FlowKind::Password),
    ("clientCredentials", FlowKind::ClientCredentials),
    ("authorizationCode", FlowKind::AuthorizationCode),
    ("deviceAuthorization", FlowKind::DeviceAuthorization),
];

impl<'t> Reader<'t, '_> {
    /// The declared schemes, kept for the requirements that name them.
    pub(super) fn security_schemes(&mut self, entries: Vec<(Key<'t>, Node<'t>)>) {
        for (key, value) in entries {
            if let Some(scheme) = self.security_scheme(key.text, value) {
                self.security_schemes.push(scheme);
            }
        }
    }

    fn security_scheme(&mut self, name: &'t str, value: Node<'t>) -> Option<SecurityScheme<'t>> {
        let node = self.follow(value, "a security scheme")?.node;
        self.check_keywords(node, &vocabulary::SECURITY_SCHEME);
        let kind = match self.version {
            Version::V2_0 => self.swagger_scheme_kind(node)?,
            _ => self.scheme_kind(node)?,
        };
        Some(SecurityScheme {
            node,
            name,
            kind,
            description: self.text(node, "description"),
            deprecated: self.flag(node, "deprecated").unwrap_or_default(),
            rust_name: node.get("x-rust-name").and_then(|name| self.text_of(name)),
        })
    }

    fn scheme_kind(&mut self, node: Node<'t>) -> Option<SchemeKind<'t>> {
        const WHAT: &str = "the security scheme";
        match self.required_text(node, "type", WHAT)? {
            "apiKey" => self.api_key(node),
            "http" => Some(SchemeKind::Http {
                scheme: self
                    .required_text(node, "scheme", WHAT)?
                    .to_ascii_lowercase(),
                bearer_format: self.text(node, "bearerFormat"),
            }),
            "oauth2" => Some(SchemeKind::OAuth2 {
                flows: self.flows(node),
            }),
            "openIdConnect" => Some(SchemeKind::OpenIdConnect {
                url: self.required_text(node, "openIdConnectUrl", WHAT)?,
            }),
            "mutualTLS" => Some(SchemeKind::MutualTls),
            "basic" => Some(self.old_basic(node)),
            other => {
                self.unknown_type_of_scheme(node, other);
                None
            }
        }
    }

    /// Reports a type that no version has. A slip is a mistake to correct; of another kind of scheme nothing is known,
    /// and its credential is left out like that of a scheme that is not declared.
    fn unknown_type_of_scheme(&mut self, node: Node<'t>, written: &str) {
        if suggest::closest(written, TYPES).is_some() {
            return self.unknown_word(node, "type", written, TYPES.into_iter());
        }
        let place = node.get("type").unwrap_or(node).span();
        let message = format!("there are no security schemes of type `{written}`");
        let unknown = Diagnostic::warning(codes::UNKNOWN_WORD, place, message)
            .label(place, "the client cannot send this credential")
            .help(format!(
                "types are {}",
                TYPES.map(|name| format!("`{name}`")).join(", ")
            ));
        self.report.push(unknown);
    }

    /// 2.0 has a type of its own for what is an HTTP scheme since 3.0.
    fn old_basic(&mut self, node: Node<'t>) -> SchemeKind<'t> {
        let place = node.get("type").unwrap_or(node).span();
        let message = "`type: basic` belongs to Swagger 2.0";
        let old = Diagnostic::warning(codes::OTHER_VERSION, place, message)
            .help("write `type: http` and `scheme: basic`; it is read that way");
        self.report.push(old);
        SchemeKind::Http {
            scheme: "basic".to_owned(),
            bearer_format: None,
        }
    }

    /// The key of an `apiKey` scheme.
    pub(super) fn api_key(&mut self, node: Node<'t>) -> Option<SchemeKind<'t>> {
        const PLACES: [(&str, Location); 3] = [
            ("header", Location::Header),
            ("query", Location::Query),
            ("cookie", Location::Cookie),
        ];
        let name = self.required_text(node, "name", "the security scheme")?;
        let written = self.required_text(node, "in", "the security scheme")?;
        let Some((_, location)) = PLACES.iter().find(|(place, _)| *place == written) else {
            self.unknown_word(node, "in", written, PLACES.iter().map(|(place, _)| *place));
            return None;
        };
        Some(SchemeKind::ApiKey {
            location: *location,
            name,
        })
    }

    fn flows(&mut self, scheme: Node<'t>) -> Vec<Flow<'t>> {
        let Some(value) = scheme.get("flows") else {
            self.missing(scheme, "flows", "the security scheme");
            return Vec::new();
        };
        let Some(node) = self.mapping(value, "an OAuth flows object") else {
            return Vec::new();
        };
        self.check_keywords(node, &vocabulary::FLOWS);
        let mut flows = Vec::new();
        for (key, value) in node.entries() {
            let known = FLOWS.iter().find(|(name, _)| *name == key.text);
            if let Some((_, kind)) = known {
                flows.extend(self.flow(*kind, value));
            }
        }
        flows
    }

    fn flow(&mut self, kind: FlowKind, value: Node<'t>) -> Option<Flow<'t>> {
        let node = self.mapping(value, "an OAuth flow")?;
        self.check_keywords(node, &vocabulary::FLOW);
        self.require_urls(kind, node);
        Some(Flow {
            node,
            kind,
            authorization_url: self.text(node, "authorizationUrl"),
            token_url: self.text(node, "tokenUrl"),
            refresh_url: self.text(node, "refreshUrl"),
            device_authorization_url: self.text(node, "deviceAuthorizationUrl"),
            scopes: self.scopes(node),
        })
    }

    pub(super) fn require_urls(&mut self, kind: FlowKind, node: Node<'t>) {
        let needed: &[&str] = match kind {
            FlowKind::Implicit => &["authorizationUrl"],
            FlowKind::Password | FlowKind::ClientCredentials => &["tokenUrl"],
            FlowKind::AuthorizationCode => &["authorizationUrl", "tokenUrl"],
            FlowKind::DeviceAuthorization => &["deviceAuthorizationUrl", "tokenUrl"],
        };
        for &url in needed {
            if node.get(url).is_none() {
                let message = format!("the OAuth flow lacks `{url}`");
                let missing = Diagnostic::warning(codes::FLOW_URL, node.name_span(), message)
                    .pointer(node.pointer());
                self.report.push(missing);
            }
        }
    }

    /// The scopes of a flow with their descriptions.
    pub(super) fn scopes(&mut self, flow: Node<'t>) -> Vec<(&'t str, &'t str)> {
        let mut scopes = Vec::new();
        for (key, value) in self.map(flow, "scopes") {
            if !is_extension(key.text) {
                let description = value.scalar_text().filter(|_| !value.is_null());
                scopes.push((key.text, description.unwrap_or_default()));
            }
        }
        scopes
    }

    /// `security` of the description or of an operation; `None` when it is absent.
    pub(super) fn security(&mut self, object: Node<'t>) -> Option<Vec<SecurityRequirement<'t>>> {
        let value = object.get("security")?;
        if !value.is_sequence() {
            self.wrong_kind(value, "a sequence of security requirements");
            return None;
        }
        let items = value.items();
        Some(items.filter_map(|item| self.requirement(item)).collect())
    }

    /// One requirement. With an unknown scheme it is dropped as a whole: sending fewer credentials
    /// than asked for is not what it says.
    fn requirement(&mut self, item: Node<'t>) -> Option<SecurityRequirement<'t>> {
        let node = self.mapping(item, "a security requirement")?;
        let mut schemes = Vec::with_capacity(node.len());
        for (key, value) in node.entries() {
            let index = self.scheme_index(key)?;
            let scopes = self.texts_of(value).into_iter().map(|(scope, _)| scope);
            schemes.push((index, scopes.collect()));
        }
        Some(SecurityRequirement { node, schemes })
    }

    fn scheme_index(&mut self, key: Key<'t>) -> Option<usize> {
        let known = &self.security_schemes;
        let index = known.iter().position(|scheme| scheme.name == key.text);
        let index = index.or_else(|| self.scheme_by_address(key));
        if index.is_none() && !self.is_broken_scheme(key.text) {
            self.unknown_scheme(key);
        }
        index
    }

    /// The scheme that a URI names (OpenAPI 3.2, section 4.30). A name that is declared is never one.
    fn scheme_by_address(&mut self, key: Key<'t>) -> Option<usize> {
        if self.version < Version::V3_2 || !key.text.contains(['#', '/', '.']) {
            return None;
        }
        let node = self.try_resolve(self.root, key.text).ok()?;
        let known = &self.security_schemes;
        if let Some(index) = known.iter().position(|scheme| scheme.node == node) {
            return Some(index);
        }
        let scheme = self.security_scheme(last_word(key.text), node)?;
        self.security_schemes.push(scheme);
        self.security_schemes.len().checked_sub(1)
    }

    /// Reports a scheme that is not declared. A name that is nearly right is a slip, and leaving the credential out
    /// would hide it; a name that nothing resembles was never described, and the calls can be made without it.
    fn unknown_scheme(&mut self, key: Key<'t>) {
        let message = format!("no security scheme is called `{}`", key.text);
        let names = self.security_schemes.iter().map(|scheme| scheme.name);
        let meant = suggest::sentence(key.text, names);
        let severity = match meant {
            Some(_) => Severity::Error,
            None => Severity::Warning,
        };
        let unknown = Diagnostic::at(severity, codes::UNKNOWN_SCHEME, key.span, message);
        let unknown = match meant {
            Some(meant) => unknown.help(meant),
            None => unknown.label(key.span, "the client cannot send this credential"),
        };
        let unknown = unknown.help(match self.version {
            Version::V2_0 => "schemes are declared under `securityDefinitions`",
            _ => "schemes are declared under `components/securitySchemes`",
        });
        match severity {
            Severity::Error => self.report.push(unknown),
            _ => self.report.push_repeated("security", key.text, unknown),
        }
    }

    /// Whether the scheme is declared but could not be read, which was reported there.
    fn is_broken_scheme(&self, name: &str) -> bool {
        let section = match self.version {
            Version::V2_0 => self.root.get("securityDefinitions"),
            _ => self
                .root
                .get("components")
                .and_then(|all| all.get("securitySchemes")),
        };
        section.is_some_and(|section| section.get(name).is_some())
    }
}

/// What to call a scheme that only has an address: the last token of its pointer, else the name of its file.
fn last_word(address: &str) -> &str {
    let (file, pointer) = address.split_once('#').unwrap_or((address, ""));
    let words = [pointer, file].map(|part| part.rsplit('/').next().unwrap_or(part));
    let word = words.into_iter().find(|word| !word.is_empty());
    let stem = word.and_then(|word| word.split('.').find(|part| !part.is_empty()));
    stem.unwrap_or(address)
}
