//! A request, before it becomes HTTP.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use http::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;

use super::body::Body;
use super::client::Client;
use super::credentials::push_joined;
use super::json::{Encode, to_vec};
use super::operation::Operation;
use super::percent::Escape;
use super::request_error::{RequestError, RequestErrorKind};
use super::style::{Style, fields, pairs, segment};

/// A call of an operation with its parameters and its body. It can be inspected, cloned and sent
/// more than once.
#[derive(Clone)]
pub struct Request {
    /// In a box because setters move the request.
    parts: Box<Parts>,
}

/// The typed call around a request.
pub(crate) trait Call {
    /// The call that a request makes.
    fn of(request: Request) -> Self;
}

#[derive(Clone)]
pub(super) struct Parts {
    pub(super) client: Client,
    pub(super) operation: &'static Operation,
    /// Names and percent-encoded values.
    pub(super) path: Vec<(&'static str, String)>,
    /// Percent-encoded.
    pub(super) query: String,
    pub(super) headers: HeaderMap,
    pub(super) cookies: String,
    pub(super) media_type: Option<Cow<'static, str>>,
    pub(super) body: Body,
    /// The first thing that makes the request impossible to send. It waits here because setters
    /// cannot fail.
    pub(super) problem: Option<RequestError>,
}

impl Request {
    pub(super) fn new(client: Client, operation: &'static Operation) -> Self {
        let parts = Parts {
            client,
            operation,
            path: Vec::new(),
            query: String::new(),
            headers: HeaderMap::new(),
            cookies: String::new(),
            media_type: None,
            body: Body::empty(),
            problem: None,
        };
        Self {
            parts: Box::new(parts),
        }
    }

    pub(super) fn parts(&self) -> &Parts {
        &self.parts
    }

    /// The typed call that this request makes.
    // A client without operations does not use it.
    #[allow(dead_code)]
    pub(crate) fn call<C: Call>(self) -> C {
        C::of(self)
    }

    /// The same request for another form of the operation: one that accepts other media types.
    // Most APIs offer one form of each response only.
    #[allow(dead_code)]
    pub(crate) fn in_form(mut self, operation: &'static Operation) -> Self {
        self.parts.operation = operation;
        self
    }

    /// The operation that is called.
    pub fn operation(&self) -> &'static Operation {
        self.parts.operation
    }

    /// The body.
    pub fn body(&self) -> &Body {
        &self.parts.body
    }

    /// Sets a path parameter in the default style.
    pub fn path<T: Encode + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        self.set_path(name, Style::Simple, to_vec(value));
        self
    }

    /// Sets a path parameter.
    pub fn path_styled<T: Encode + ?Sized>(
        mut self,
        name: &'static str,
        style: Style,
        value: &T,
    ) -> Self {
        self.set_path(name, style, to_vec(value));
        self
    }

    /// Adds a query parameter in the default style.
    pub fn query<T: Encode + ?Sized>(mut self, name: &str, value: &T) -> Self {
        self.add_query(name, Style::FormExplode, Escape::Unreserved, to_vec(value));
        self
    }

    /// Adds a query parameter.
    pub fn query_styled<T: Encode + ?Sized>(mut self, name: &str, style: Style, value: &T) -> Self {
        self.add_query(name, style, Escape::Unreserved, to_vec(value));
        self
    }

    /// Adds a query parameter with `allowReserved`.
    pub fn query_reserved<T: Encode + ?Sized>(
        mut self,
        name: &str,
        style: Style,
        value: &T,
    ) -> Self {
        self.add_query(name, style, Escape::Reserved, to_vec(value));
        self
    }

    /// Sets a header in the default style.
    pub fn header<T: Encode + ?Sized>(mut self, name: &str, value: &T) -> Self {
        self.set_header(name, Style::Simple, to_vec(value));
        self
    }

    /// Sets a header.
    pub fn header_styled<T: Encode + ?Sized>(
        mut self,
        name: &str,
        style: Style,
        value: &T,
    ) -> Self {
        self.set_header(name, style, to_vec(value));
        self
    }

    /// Adds a cookie in the default style.
    pub fn cookie<T: Encode + ?Sized>(mut self, name: &str, value: &T) -> Self {
        self.add_cookie(name, Style::FormExplode, to_vec(value));
        self
    }

    /// Adds a cookie.
    pub fn cookie_styled<T: Encode + ?Sized>(
        mut self,
        name: &str,
        style: Style,
        value: &T,
    ) -> Self {
        self.add_cookie(name, style, to_vec(value));
        self
    }

    /// Sets a body of JSON text.
    pub fn json<T: Encode + ?Sized>(mut self, media_type: &'static str, value: &T) -> Self {
        self.set_body(media_type, to_vec(value).into());
        self
    }

    /// Sets a body of form fields, `application/x-www-form-urlencoded`.
    ///
    /// The fields are the properties of `value`. A list of plain values is repeated, `a=1&a=2`;
    /// objects and lists of objects are written as [`Style::DeepObject`]. A space becomes `%20`,
    /// which every form reader takes like `+`.
    pub fn form<T: Encode + ?Sized>(mut self, media_type: &'static str, value: &T) -> Self {
        self.set_form(media_type, &[], to_vec(value));
        self
    }

    /// Sets a body of form fields, where the named ones have a style of their own.
    pub fn form_styled<T: Encode + ?Sized>(
        mut self,
        media_type: &'static str,
        styles: &[(&str, Style)],
        value: &T,
    ) -> Self {
        self.set_form(media_type, styles, to_vec(value));
        self
    }

    /// Sets a body of text.
    pub fn text(mut self, media_type: &'static str, text: &str) -> Self {
        self.set_body(media_type, Bytes::copy_from_slice(text.as_bytes()));
        self
    }

    /// Sets a body of bytes.
    pub fn bytes(mut self, media_type: &'static str, bytes: &Bytes) -> Self {
        self.set_body(media_type, bytes.clone());
        self
    }

    pub(super) fn set_body(&mut self, media_type: impl Into<Cow<'static, str>>, bytes: Bytes) {
        self.parts.media_type = Some(media_type.into());
        self.parts.body = Body::from(bytes);
    }

    fn set_path(&mut self, name: &'static str, style: Style, json: Vec<u8>) {
        let value = self.parse(name, style, json);
        let text = segment(style, name, &value, Escape::Unreserved).unwrap_or_default();
        if text.is_empty() {
            let message = format!("the path parameter `{name}` is empty");
            return self.refuse(RequestErrorKind::Path, message);
        }
        self.parts.path.retain(|(known, _)| *known != name);
        self.parts.path.push((name, text));
    }

    fn add_query(&mut self, name: &str, style: Style, escape: Escape, json: Vec<u8>) {
        let value = self.parse(name, style, json);
        for pair in pairs(style, name, &value, escape) {
            push_joined(&mut self.parts.query, "&", &pair);
        }
    }

    fn add_cookie(&mut self, name: &str, style: Style, json: Vec<u8>) {
        let value = self.parse(name, style, json);
        for pair in pairs(style, name, &value, Escape::Unreserved) {
            push_joined(&mut self.parts.cookies, "; ", &pair);
        }
    }

    fn set_header(&mut self, name: &str, style: Style, json: Vec<u8>) {
        let value = self.parse(name, style, json);
        let Some(text) = segment(style, name, &value, Escape::Nothing) else {
            return;
        };
        match (
            HeaderName::from_bytes(name.as_bytes()),
            HeaderValue::from_str(&text),
        ) {
            (Ok(name), Ok(value)) => {
                self.parts.headers.insert(name, value);
            }
            _ => {
                let message =
                    format!("the header `{name}` has characters that HTTP does not allow");
                self.refuse(RequestErrorKind::Header, message);
            }
        }
    }

    fn set_form(&mut self, media_type: &'static str, styles: &[(&str, Style)], json: Vec<u8>) {
        let value = self.parse("body", Style::FormExplode, json);
        let mut form = String::new();
        for (name, field) in fields(&value) {
            let known = styles.iter().find(|(styled, _)| styled == name);
            let style = known.map_or_else(|| form_style(field), |(_, style)| *style);
            for pair in pairs(style, name, field, Escape::Unreserved) {
                push_joined(&mut form, "&", &pair);
            }
        }
        self.set_body(media_type, form.into());
    }

    /// Reads a value back from its JSON text. A number alone stays text, so that no digit is lost.
    fn parse(&mut self, name: &str, style: Style, json: Vec<u8>) -> Value {
        match serde_json::from_slice(&json) {
            Ok(Value::Number(_)) if style != Style::Json => {
                Value::String(String::from_utf8_lossy(&json).into_owned())
            }
            Ok(value) => value,
            Err(_) => {
                let message = format!("the value of `{name}` cannot be written as text");
                self.refuse(RequestErrorKind::Value, message);
                Value::Null
            }
        }
    }

    fn refuse(&mut self, kind: RequestErrorKind, message: String) {
        let operation = self.parts.operation.name;
        let problem = &mut self.parts.problem;
        problem.get_or_insert_with(|| RequestError::new(kind, operation, message));
    }
}

fn form_style(field: &Value) -> Style {
    let has_inner = |value: &Value| value.is_object() || value.is_array();
    match field {
        Value::Object(_) => Style::DeepObject,
        Value::Array(items) if items.iter().any(has_inner) => Style::DeepObject,
        _ => Style::FormExplode,
    }
}

/// Values stay out: any of them may be a secret.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query = self.parts.query.split('&').filter(|pair| !pair.is_empty());
        let names = query.map(|pair| pair.split('=').next().unwrap_or_default());
        let headers = self.parts.headers.keys();
        f.debug_struct("Request")
            .field("operation", &self.parts.operation.name)
            .field("method", &self.parts.operation.method)
            .field("path", &self.parts.operation.path)
            .field("query", &names.collect::<Vec<_>>())
            .field("headers", &headers.collect::<Vec<_>>())
            .field("media_type", &self.parts.media_type)
            .finish_non_exhaustive()
    }
}
