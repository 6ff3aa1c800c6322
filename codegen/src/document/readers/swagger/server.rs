//! `host`, `basePath` and `schemes` as servers.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::Server;
use crate::document::readers::reader::Reader;
use crate::source::Node;

impl<'t> Reader<'t, '_> {
    /// One server per scheme; encrypted ones first, because the first is the default.
    pub(super) fn swagger_servers(&mut self) -> Vec<Server<'t>> {
        let schemes = self.schemes(self.root);
        self.servers_of(schemes)
    }

    /// The servers of an operation that is reached by other schemes than the rest.
    pub(super) fn swagger_operation_servers(&mut self, operation: Node<'t>) -> Vec<Server<'t>> {
        if operation.get("schemes").is_none() {
            return Vec::new();
        }
        let schemes = self.schemes(operation);
        if schemes == self.schemes(self.root) {
            return Vec::new();
        }
        self.servers_of(schemes)
    }

    fn schemes(&mut self, holder: Node<'t>) -> Vec<&'t str> {
        let texts = self.texts(holder, "schemes");
        let (http, others): (Vec<_>, Vec<_>) =
            texts.into_iter().partition(|(text, _)| is_http(text));
        for (text, place) in others {
            self.other_scheme(text, place);
        }
        let mut schemes: Vec<&str> = http.into_iter().map(|(text, _)| text).collect();
        schemes.sort_unstable_by(|left, right| right.cmp(left));
        schemes.dedup();
        schemes
    }

    /// Reports a scheme that the client does not speak (`ws`), or that there is none of.
    fn other_scheme(&mut self, scheme: &str, place: Node<'t>) {
        let message = format!("the client does not speak `{scheme}`");
        let other = Diagnostic::warning(codes::SERVER_URL, place.span(), message)
            .label(place.span(), "left out")
            .help("write `https` or `http`");
        self.report.push(other);
    }

    /// The host, and the scheme that some write before it. What is more than a host is read as a part of the URL.
    fn host(&mut self) -> Option<(Option<&'t str>, &'t str)> {
        let written = self
            .text(self.root, "host")
            .filter(|host| !host.is_empty())?;
        let (scheme, host) = match written.split_once("://") {
            Some((scheme, host)) => (Some(scheme), host),
            None => (None, written),
        };
        let host = host.trim_end_matches('/');
        if scheme.is_some() || host.contains('/') {
            let place = self.root.get("host").unwrap_or(self.root).span();
            let message = "`host` is the name of a host, with a port if need be, and nothing else";
            let more = Diagnostic::warning(codes::SERVER_URL, place, message)
                .label(place, "read as a part of the URL")
                .help("write the scheme under `schemes`, and the path as `basePath`");
            self.report.push(more);
        }
        Some((scheme.filter(|scheme| is_http(scheme)), host))
    }

    fn servers_of(&mut self, mut schemes: Vec<&'t str>) -> Vec<Server<'t>> {
        let host = self.host();
        let base = self.text(self.root, "basePath").unwrap_or_default();
        let slash = if base.is_empty() || base.starts_with('/') {
            ""
        } else {
            "/"
        };
        let Some((scheme, host)) = host else {
            let path = format!("{slash}{base}");
            return if path.is_empty() {
                Vec::new()
            } else {
                vec![self.server_at(path)]
            };
        };
        if schemes.is_empty() {
            // Without a scheme it is the one by which the description was fetched, which is unknown.
            schemes.push(scheme.unwrap_or("https"));
        }
        let urls = schemes
            .into_iter()
            .map(|scheme| format!("{scheme}://{host}{slash}{base}"));
        urls.map(|url| self.server_at(url)).collect()
    }

    fn server_at(&self, url: String) -> Server<'t> {
        let node = self.root.get("host").or_else(|| self.root.get("basePath"));
        Server {
            node: node.unwrap_or(self.root),
            url,
            name: None,
            description: None,
            rust_name: None,
            variables: Vec::new(),
        }
    }
}

fn is_http(scheme: &str) -> bool {
    matches!(scheme, "http" | "https")
}
