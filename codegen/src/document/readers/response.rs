//! Responses, their status keys and links.

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::document::vocabulary;
use crate::document::{Link, MediaType, Response, StatusPattern, Version};
use crate::source::{Key, Node};

use super::access::is_lost;
use super::memo::Known;
use super::reader::Reader;
use super::unknown::is_extension;

impl<'t> Reader<'t, '_> {
    /// The entries of `responses`.
    pub(super) fn operation_responses(&mut self, operation: Node<'t>) -> Vec<Response<'t>> {
        let mut responses: Vec<Response<'t>> = Vec::new();
        // An operation or `responses` that cannot be read may have described a success, which is then read as bytes.
        let nothing = Some(operation).filter(|operation| !operation.is_mapping());
        let mut lost = nothing.or_else(|| operation.get("responses").filter(is_lost));
        for (key, value) in self.map(operation, "responses") {
            if is_extension(key.text) {
                continue;
            }
            let Some(status) = self.status(key) else {
                lost = Some(value);
                continue;
            };
            let response = self.response(value);
            let response = response.unwrap_or_else(|| raw_response(value));
            responses.push(Response { status, ..response });
        }
        let is_success = |response: &Response<'t>| match response.status {
            StatusPattern::Default => true,
            StatusPattern::Code(code) => (200..400).contains(&code),
            StatusPattern::Range(class) => (2..4).contains(&class),
        };
        if let Some(value) = lost.filter(|_| !responses.iter().any(is_success)) {
            let status = StatusPattern::Range(2);
            responses.push(Response {
                status,
                ..raw_response(value)
            });
        }
        responses
    }

    /// What a key of `responses` says.
    fn status(&mut self, key: Key<'t>) -> Option<StatusPattern> {
        let status = parse_status(key.text);
        if status.is_none() {
            let message = format!("`{}` is not a response status", key.text);
            let wrong = Diagnostic::error(codes::BAD_STATUS, key.span, message)
                .help("write a status such as `200`, a range such as `4XX`, or `default`");
            self.report.push(wrong);
        }
        status
    }

    /// A response, its `$ref` followed. The status is for the caller to set.
    pub(super) fn response(&mut self, value: Node<'t>) -> Option<Response<'t>> {
        if value.is_null() {
            // `204:` without a value still states that there is such a response.
            self.no_value(value);
            return Some(bare_response(value));
        }
        if let Some(schema) = self.schema_as_response(value) {
            return Some(schema);
        }
        let target = self.follow(value, "a response")?;
        let mut response = self.response_at(target.node)?;
        response.component = target.component;
        response.description = self.said_here(value).or(response.description);
        if self.version == Version::V2_0 {
            // It depends on what the operation produces, so it is not remembered with the rest.
            response.content = self.swagger_response_content(target.node);
        }
        Some(response)
    }

    /// The response that is meant by a `$ref` to a schema: one whose JSON has that schema.
    fn schema_as_response(&mut self, value: Node<'t>) -> Option<Response<'t>> {
        let reference = super::reference::reference_of(value)?;
        let target = self.try_resolve(reference, reference.as_str()?).ok()?;
        if !self.is_elsewhere(target, "a response")
            || !super::reference::is_component_schema(target)
        {
            return None;
        }
        self.wrong_target(Severity::Warning, target, reference, "a response");
        let media_type = MediaType {
            schema: Some(self.schema(target)),
            ..MediaType::bare("application/json", target)
        };
        Some(Response {
            content: vec![Rc::new(media_type)],
            ..bare_response(value)
        })
    }

    fn response_at(&mut self, node: Node<'t>) -> Option<Response<'t>> {
        match self.responses.begin(node, "") {
            Known::Done(known) => return known,
            Known::Begun => return None,
            Known::New => {}
        }
        self.check_keywords(node, &vocabulary::RESPONSE);
        let response = Response {
            node,
            component: None,
            status: StatusPattern::Default,
            summary: self.text(node, "summary"),
            description: self.text(node, "description"),
            headers: self.headers(node),
            content: self.content(node),
            links: self.links(node),
        };
        self.responses.finish(node, "", Some(response))
    }

    fn links(&mut self, response: Node<'t>) -> Vec<Link<'t>> {
        let entries = self.map(response, "links");
        let entries = entries.into_iter();
        entries
            .filter_map(|(key, value)| self.link(key.text, value))
            .collect()
    }

    /// One link, its `$ref` followed.
    pub(super) fn link(&mut self, name: &'t str, value: Node<'t>) -> Option<Link<'t>> {
        let node = self.follow(value, "a link")?.node;
        self.check_keywords(node, &vocabulary::LINK);
        if node.get("operationId").is_none() && node.get("operationRef").is_none() {
            let message = "the link names no operation";
            let missing = Diagnostic::warning(codes::MISSING_KEYWORD, node.name_span(), message)
                .help("write `operationId` or `operationRef`")
                .pointer(node.pointer());
            self.report.push(missing);
        }
        Some(Link {
            node,
            name,
            operation_id: self.text(node, "operationId"),
            operation_ref: self.text(node, "operationRef"),
            parameters: self.link_parameters(node),
            request_body: node.get("requestBody"),
            description: self.text(node, "description"),
        })
    }
}

impl<'t> Reader<'t, '_> {
    fn link_parameters(&mut self, link: Node<'t>) -> Vec<(&'t str, Node<'t>)> {
        let entries = self.map(link, "parameters").into_iter();
        entries.map(|(key, value)| (key.text, value)).collect()
    }
}

/// A response of which nothing can be read: bytes.
pub(super) fn raw_response(node: Node<'_>) -> Response<'_> {
    Response {
        content: vec![Rc::new(MediaType::bare("*/*", node))],
        ..bare_response(node)
    }
}

fn bare_response(node: Node<'_>) -> Response<'_> {
    Response {
        node,
        component: None,
        status: StatusPattern::Default,
        summary: None,
        description: None,
        headers: Vec::new(),
        content: Vec::new(),
        links: Vec::new(),
    }
}

/// Three digits, a digit and two letters X, or `default`.
fn parse_status(key: &str) -> Option<StatusPattern> {
    match key.as_bytes() {
        b"default" => Some(StatusPattern::Default),
        [first @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => {
            Some(StatusPattern::Range(first.wrapping_sub(b'0')))
        }
        [b'1'..=b'9', b'0'..=b'9', b'0'..=b'9'] => key.parse().ok().map(StatusPattern::Code),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_keys() {
        assert_eq!(parse_status("200"), Some(StatusPattern::Code(200)));
        assert_eq!(parse_status("4XX"), Some(StatusPattern::Range(4)));
        assert_eq!(parse_status("5xx"), Some(StatusPattern::Range(5)));
        assert_eq!(parse_status("default"), Some(StatusPattern::Default));
        for wrong in [
            "", "0", "20", "099", "2000", "6XX", "Default", "2X0", "200 OK",
        ] {
            assert_eq!(parse_status(wrong), None, "{wrong}");
        }
    }
}
