//! Security schemes and requirements.

use crate::diagnostic::{Diagnostic, codes, suggest};
use crate::document::vocabulary;
use crate::document::{
    Flow, FlowKind, Location, SchemeKind, SecurityRequirement, SecurityScheme, Version,
};
use crate::source::{Key, Node, Span};

use super::reader::Reader;
use super::unknown::{REFUSED, is_extension, is_like_security};

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
            if !is_extension(key.text) || value.is_mapping() {
                let scheme = self.security_scheme(key.text, value);
                self.security_schemes.push(scheme);
            }
        }
    }

    /// A declared scheme. One that cannot be read is still asked for.
    fn security_scheme(&mut self, name: &'t str, value: Node<'t>) -> SecurityScheme<'t> {
        let Some(target) = self.follow(value, "a security scheme") else {
            return unknown(name, value);
        };
        let node = target.node;
        self.check_keywords(node, &vocabulary::SECURITY_SCHEME);
        let kind = match self.version {
            Version::V2_0 => self.swagger_scheme_kind(node),
            _ => self.scheme_kind(node),
        };
        SecurityScheme {
            node,
            name,
            kind: kind.unwrap_or(SchemeKind::Unknown),
            description: self.text(node, "description"),
            deprecated: self.flag(node, "deprecated").unwrap_or_default(),
            rust_name: node.get("x-rust-name").and_then(|name| self.text_of(name)),
        }
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

    fn unknown_type_of_scheme(&mut self, node: Node<'t>, written: &str) {
        let place = node.get("type").unwrap_or(node).span();
        let message = format!("there are no security schemes of type `{written}`");
        let unknown = Diagnostic::error(codes::UNKNOWN_WORD, place, message)
            .label(place, REFUSED)
            .maybe_help(suggest::sentence(written, TYPES))
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
            let message = "the security scheme lacks the required `flows`";
            let missing = Diagnostic::error(codes::MISSING_KEYWORD, scheme.name_span(), message)
                .label(
                    scheme.name_span(),
                    "the token is sent, wherever it comes from",
                )
                .pointer(scheme.pointer());
            self.report.push(missing);
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

    /// `security` of the description or of an operation; `None` when it is absent. What cannot be read of it asks for a
    /// credential that nobody knows: calls never go out with less than was meant.
    pub(super) fn security(&mut self, object: Node<'t>) -> Option<Vec<SecurityRequirement<'t>>> {
        let Some(value) = object.get("security") else {
            let misspelt = like_security(object)?;
            return Some(vec![self.unknown_requirement(misspelt)]);
        };
        let node = self.anywhere(value);
        if node.is_sequence() {
            return Some(node.items().map(|item| self.requirement(item)).collect());
        }
        if node.is_mapping() || node.as_str().is_some() {
            self.taken_as(node, "a sequence of one security requirement");
            return Some(vec![self.requirement(node)]);
        }
        self.unreadable(node, "a sequence of security requirements");
        Some(vec![self.unknown_requirement(node)])
    }

    /// One requirement, with all of its schemes, known or not.
    fn requirement(&mut self, item: Node<'t>) -> SecurityRequirement<'t> {
        let node = self.anywhere(item);
        if let Some(name) = node.as_str() {
            self.taken_as(node, "a security requirement");
            let index = self.scheme_index(name, node, node.span());
            return SecurityRequirement {
                node,
                schemes: vec![(index, Vec::new())],
            };
        }
        if !node.is_mapping() {
            self.unreadable(node, "a security requirement, which is a mapping");
            return self.unknown_requirement(node);
        }
        let mut schemes = Vec::with_capacity(node.len());
        for (key, value) in node.entries() {
            let index = self.scheme_index(key.text, value, key.span);
            let scopes = self.texts_of(value).into_iter().map(|(scope, _)| scope);
            schemes.push((index, scopes.collect()));
        }
        SecurityRequirement { node, schemes }
    }

    /// Reports what stands in the place of requirements, a missing value included.
    fn unreadable(&mut self, node: Node<'t>, expected: &str) {
        let message = format!("expected {expected}, found {}", node.kind_name());
        let wrong = Diagnostic::error(codes::WRONG_KIND, node.name_span(), message)
            .label(node.name_span(), REFUSED)
            .help("write `security: []` for calls that need no credential")
            .pointer(node.pointer());
        self.report.push(wrong);
    }

    pub(super) fn unknown_requirement(&mut self, node: Node<'t>) -> SecurityRequirement<'t> {
        let index = self.add_unknown("unreadable security", node);
        SecurityRequirement {
            node,
            schemes: vec![(index, Vec::new())],
        }
    }

    /// The scheme of which nothing but a name is known.
    fn add_unknown(&mut self, name: &'t str, node: Node<'t>) -> usize {
        let mut known = self.security_schemes.iter();
        if let Some(index) = known.position(|scheme| scheme.name == name) {
            return index;
        }
        self.security_schemes.push(unknown(name, node));
        self.security_schemes.len().saturating_sub(1)
    }

    fn scheme_index(&mut self, name: &'t str, node: Node<'t>, place: Span) -> usize {
        let known = &self.security_schemes;
        let index = known.iter().position(|scheme| scheme.name == name);
        let is_reported = index.is_some_and(|index| self.undeclared_schemes.contains(&index));
        match index.or_else(|| self.scheme_by_address(name)) {
            Some(index) if !is_reported => index,
            _ => {
                self.unknown_scheme(name, place);
                let index = self.add_unknown(name, node);
                self.undeclared_schemes.insert(index);
                index
            }
        }
    }

    /// The scheme that a URI names (OpenAPI 3.2, section 4.30). A name that is declared is never one.
    fn scheme_by_address(&mut self, name: &'t str) -> Option<usize> {
        if self.version < Version::V3_2 || !name.contains(['#', '/', '.']) {
            return None;
        }
        let node = self.try_resolve(self.root, name).ok()?;
        let known = &self.security_schemes;
        if let Some(index) = known.iter().position(|scheme| scheme.node == node) {
            return Some(index);
        }
        let scheme = self.security_scheme(last_word(name), node);
        self.security_schemes.push(scheme);
        self.security_schemes.len().checked_sub(1)
    }

    /// Reports a scheme that is not declared.
    fn unknown_scheme(&mut self, name: &str, place: Span) {
        let message = format!("no security scheme is called `{name}`");
        let declared = self.security_schemes.iter().enumerate();
        let declared = declared.filter(|(index, _)| !self.undeclared_schemes.contains(index));
        let meant = suggest::sentence(name, declared.map(|(_, scheme)| scheme.name));
        let unknown = Diagnostic::error(codes::UNKNOWN_SCHEME, place, message)
            .label(place, REFUSED)
            .maybe_help(meant)
            .help(match self.version {
                Version::V2_0 => "schemes are declared under `securityDefinitions`",
                _ => "schemes are declared under `components/securitySchemes`",
            })
            .help("or say in `codegen.toml`, under `[credentials]`, how it is sent");
        self.report.push_repeated("security", name, unknown);
    }
}

fn unknown<'t>(name: &'t str, node: Node<'t>) -> SecurityScheme<'t> {
    SecurityScheme {
        node,
        name,
        kind: SchemeKind::Unknown,
        description: None,
        deprecated: false,
        rust_name: None,
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

/// What stands under a key that is `security` or a slip of it. The slip is reported with all unknown keywords.
pub(super) fn like_security(object: Node<'_>) -> Option<Node<'_>> {
    let mut entries = object.entries();
    let (_, value) = entries.find(|(key, _)| is_like_security(key.text))?;
    Some(value)
}
