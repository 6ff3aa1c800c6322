//! `host`, `basePath` and `schemes` as servers.

use crate::document::Server;
use crate::document::reader::Reader;
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
        let texts = self
            .texts(holder, "schemes")
            .into_iter()
            .map(|(text, _)| text);
        let mut schemes: Vec<&str> = texts
            .filter(|text| ["http", "https"].contains(text))
            .collect();
        schemes.sort_unstable_by(|left, right| right.cmp(left));
        schemes.dedup();
        schemes
    }

    fn servers_of(&mut self, mut schemes: Vec<&'t str>) -> Vec<Server<'t>> {
        let host = self.text(self.root, "host").filter(|host| !host.is_empty());
        let base = self.text(self.root, "basePath").unwrap_or_default();
        let slash = if base.is_empty() || base.starts_with('/') {
            ""
        } else {
            "/"
        };
        let Some(host) = host else {
            let path = format!("{slash}{base}");
            return if path.is_empty() {
                Vec::new()
            } else {
                vec![self.server_at(path)]
            };
        };
        if schemes.is_empty() {
            // Without a scheme it is the one by which the description was fetched, which is unknown.
            schemes.push("https");
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
