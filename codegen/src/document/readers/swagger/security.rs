//! `securityDefinitions`.

use crate::document::readers::reader::Reader;
use crate::document::{Flow, FlowKind, SchemeKind};
use crate::source::Node;

const FLOWS: [(&str, FlowKind); 4] = [
    ("implicit", FlowKind::Implicit),
    ("password", FlowKind::Password),
    ("application", FlowKind::ClientCredentials),
    ("accessCode", FlowKind::AuthorizationCode),
];

impl<'t> Reader<'t, '_> {
    pub(in crate::document::readers) fn swagger_scheme_kind(
        &mut self,
        node: Node<'t>,
    ) -> Option<SchemeKind<'t>> {
        match self.required_text(node, "type", "the security scheme")? {
            "basic" => Some(SchemeKind::Http {
                scheme: "basic".to_owned(),
                bearer_format: None,
            }),
            "apiKey" => self.api_key(node),
            "oauth2" => Some(SchemeKind::OAuth2 {
                flows: self.swagger_flow(node).into_iter().collect(),
            }),
            other => {
                self.unknown_word(
                    node,
                    "type",
                    other,
                    ["basic", "apiKey", "oauth2"].into_iter(),
                );
                None
            }
        }
    }

    fn swagger_flow(&mut self, node: Node<'t>) -> Option<Flow<'t>> {
        let written = self.required_text(node, "flow", "the security scheme")?;
        let Some((_, kind)) = FLOWS.iter().find(|(name, _)| *name == written) else {
            self.unknown_word(node, "flow", written, FLOWS.iter().map(|(name, _)| *name));
            return None;
        };
        self.require_urls(*kind, node);
        Some(Flow {
            node,
            kind: *kind,
            authorization_url: self.text(node, "authorizationUrl"),
            token_url: self.text(node, "tokenUrl"),
            refresh_url: None,
            device_authorization_url: None,
            scopes: self.scopes(node),
        })
    }
}
