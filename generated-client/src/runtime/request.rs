// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! A request, before it becomes HTTP.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use http::header::{HeaderMap, HeaderName, HeaderValue};

use super::body::Body;
use super::client::Client;
use super::credentials::push_joined;
use super::json::{Encode, Exact, to_sent};
use super::operation::Operation;
use super::percent::Escape;
use super::request_error::{RequestError, RequestErrorKind};
use super::service::Service;
use super::style::{Style, pairs, segment};
use super::timeouts::OwnTimeouts;
use super::undescribed::Undescribed;

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
    /// Names, and what they stand for in the query, percent-encoded.
    pub(super) query: Vec<(Box<str>, String)>,
    pub(super) headers: HeaderMap,
    /// Names, and the cookies that they stand for.
    pub(super) cookies: Vec<(Box<str>, String)>,
    pub(super) media_type: Option<Cow<'static, str>>,
    pub(super) body: Body,
    /// The longest times, where they are others than the client's.
    pub(super) timeouts: OwnTimeouts,
    /// Whether redirects are followed.
    pub(super) redirects: bool,
    /// What is called, if the description has no operation for it.
    pub(super) undescribed: Option<Undescribed>,
    /// Whether all required parameters are set.
    pub(super) is_begun: bool,
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
            query: Vec::new(),
            headers: HeaderMap::new(),
            cookies: Vec::new(),
            media_type: None,
            body: Body::empty(),
            timeouts: OwnTimeouts::default(),
            redirects: false,
            undescribed: None,
            is_begun: false,
            problem: None,
        };
        Self {
            parts: Box::new(parts),
        }
    }

    pub(super) fn parts(&self) -> &Parts {
        &self.parts
    }

    pub(super) fn parts_mut(&mut self) -> &mut Parts {
        &mut self.parts
    }

    pub(super) fn service(&self) -> &'static Service {
        self.parts.client.settings().service
    }

    /// The typed call that this request makes.
    pub(crate) fn call<C: Call>(mut self) -> C {
        self.parts.is_begun = true;
        C::of(self)
    }

    /// The same request for another form of the operation: one that accepts other media types.
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
    pub(crate) fn path<T: Encode + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        self.set_path(name, Style::Simple, Escape::Unreserved, &value);
        self
    }

    /// Sets a path parameter.
    pub(crate) fn path_styled<T: Encode + ?Sized>(
        mut self,
        name: &'static str,
        style: Style,
        value: &T,
    ) -> Self {
        self.set_path(name, style, Escape::Unreserved, &value);
        self
    }

    /// Sets a path parameter with `allowReserved`.
    pub(crate) fn path_reserved<T: Encode + ?Sized>(
        mut self,
        name: &'static str,
        style: Style,
        value: &T,
    ) -> Self {
        self.set_path(name, style, Escape::ReservedInPath, &value);
        self
    }

    /// Sets a query parameter in the default style.
    pub(crate) fn query<T: Encode + ?Sized>(mut self, name: &str, value: &T) -> Self {
        self.set_query(name, Style::FormExplode, Escape::Unreserved, &value);
        self
    }

    /// Sets a query parameter.
    pub(crate) fn query_styled<T: Encode + ?Sized>(
        mut self,
        name: &str,
        style: Style,
        value: &T,
    ) -> Self {
        self.set_query(name, style, Escape::Unreserved, &value);
        self
    }

    /// Sets a query parameter with `allowReserved`.
    pub(crate) fn query_reserved<T: Encode + ?Sized>(
        mut self,
        name: &str,
        style: Style,
        value: &T,
    ) -> Self {
        self.set_query(name, style, Escape::Reserved, &value);
        self
    }

    /// Sets a header in the default style.
    pub(crate) fn header<T: Encode + ?Sized>(mut self, name: &str, value: &T) -> Self {
        self.set_header(name, Style::Simple, &value);
        self
    }

    /// Sets a header.
    pub(crate) fn header_styled<T: Encode + ?Sized>(
        mut self,
        name: &str,
        style: Style,
        value: &T,
    ) -> Self {
        self.set_header(name, style, &value);
        self
    }

    /// Sets a cookie in the default style.
    pub(crate) fn cookie<T: Encode + ?Sized>(mut self, name: &str, value: &T) -> Self {
        self.set_cookie(name, Style::FormExplode, &value);
        self
    }

    /// Sets a cookie.
    pub(crate) fn cookie_styled<T: Encode + ?Sized>(
        mut self,
        name: &str,
        style: Style,
        value: &T,
    ) -> Self {
        self.set_cookie(name, style, &value);
        self
    }

    /// Sets a body of JSON text.
    pub(crate) fn json<T: Encode + ?Sized>(mut self, media_type: &'static str, value: &T) -> Self {
        self.set_json(media_type, &value);
        self
    }

    /// Sets a body of form fields, `application/x-www-form-urlencoded`.
    ///
    /// The fields are the properties of `value`. A list of plain values is repeated, `a=1&a=2`;
    /// objects and lists of objects are written as [`Style::DeepObject`]. A space becomes `%20`,
    /// which every form reader takes like `+`.
    pub(crate) fn form<T: Encode + ?Sized>(mut self, media_type: &'static str, value: &T) -> Self {
        self.set_form(media_type, &[], &value);
        self
    }

    /// Sets a body of form fields, where the named ones have a style of their own.
    pub(crate) fn form_styled<T: Encode + ?Sized>(
        mut self,
        media_type: &'static str,
        styles: &[(&str, Style)],
        value: &T,
    ) -> Self {
        self.set_form(media_type, styles, &value);
        self
    }

    /// Sets a body of text.
    pub(crate) fn text(mut self, media_type: &'static str, text: &str) -> Self {
        self.set_body(media_type, Bytes::copy_from_slice(text.as_bytes()));
        self
    }

    /// Sets a body of bytes.
    pub(crate) fn bytes(mut self, media_type: &'static str, bytes: &Body) -> Self {
        self.set_body(media_type, bytes.clone());
        self
    }

    pub(super) fn set_body(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        body: impl Into<Body>,
    ) {
        self.parts.media_type = Some(media_type.into());
        self.parts.body = body.into();
    }

    fn set_json(&mut self, media_type: &'static str, value: &dyn Encode) {
        match to_sent(value) {
            Some(json) => self.set_body(media_type, json),
            None => self.refuse_number("body"),
        }
    }

    fn set_path(&mut self, name: &'static str, style: Style, escape: Escape, value: &dyn Encode) {
        let value = self.exact(name, value);
        let text = segment(style, name, &value, escape).unwrap_or_default();
        if text.is_empty() {
            let message = format!("the path parameter `{name}` is empty");
            return self.refuse(RequestErrorKind::Path, message);
        }
        self.parts.path.retain(|(known, _)| *known != name);
        self.parts.path.push((name, text));
    }

    fn set_query(&mut self, name: &str, style: Style, escape: Escape, value: &dyn Encode) {
        let value = self.exact(name, value);
        self.refuse_empty(name, &value);
        let text = pairs(style, name, &value, escape).join("&");
        replace(&mut self.parts.query, name, text);
    }

    fn set_cookie(&mut self, name: &str, style: Style, value: &dyn Encode) {
        let value = self.exact(name, value);
        self.refuse_empty(name, &value);
        let escape = match style {
            Style::Cookie | Style::CookieExplode => Escape::Nothing,
            _ => Escape::Unreserved,
        };
        let cookies = pairs(style, name, &value, escape);
        if cookies.iter().any(|cookie| cookie.contains(';')) {
            let message =
                format!("the cookie `{name}` has a `;`, which would begin another cookie");
            return self.refuse(RequestErrorKind::Header, message);
        }
        replace(&mut self.parts.cookies, name, cookies.join("; "));
    }

    fn set_header(&mut self, name: &str, style: Style, value: &dyn Encode) {
        let value = self.exact(name, value);
        self.refuse_empty(name, &value);
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

    fn set_form(&mut self, media_type: &'static str, styles: &[(&str, Style)], value: &dyn Encode) {
        let value = self.exact("body", value);
        self.set_body(media_type, form(&value, styles));
    }

    /// Sets the whole query from the properties of a value, written as those of a form.
    pub(crate) fn query_string<T: Encode + ?Sized>(mut self, name: &str, value: &T) -> Self {
        let value = self.exact(name, &value);
        replace(&mut self.parts.query, name, form(&value, &[]));
        self
    }

    /// Sets the whole query to the text of a value.
    pub(crate) fn query_string_styled<T: Encode + ?Sized>(
        mut self,
        name: &str,
        style: Style,
        value: &T,
    ) -> Self {
        let value = self.exact(name, &value);
        let text = segment(style, name, &value, Escape::Unreserved).unwrap_or_default();
        replace(&mut self.parts.query, name, text);
        self
    }

    /// A value with all its digits.
    fn exact(&mut self, name: &str, value: &dyn Encode) -> Exact {
        Exact::of(value).unwrap_or_else(|| {
            self.refuse_number(name);
            Exact::Null
        })
    }

    /// A list without items leaves nothing in a query, a header or a cookie. The parameters that are set before a call
    /// begins are the required ones.
    fn refuse_empty(&mut self, name: &str, value: &Exact) {
        if !self.parts.is_begun && matches!(value, Exact::Array(items) if items.is_empty()) {
            let message =
                format!("the required list `{name}` is empty, so that nothing of it would be sent");
            self.refuse(RequestErrorKind::Value, message);
        }
    }

    pub(super) fn refuse_number(&mut self, name: &str) {
        let message = format!("`{name}` has a number that cannot be written: NaN or an infinity");
        self.refuse(RequestErrorKind::Value, message);
    }

    pub(super) fn refuse(&mut self, kind: RequestErrorKind, message: String) {
        let operation = self.parts.operation.name;
        let problem = &mut self.parts.problem;
        problem.get_or_insert_with(|| RequestError::new(kind, operation, message));
    }
}

/// A value that is set twice is sent once, and one that is undefined not at all.
fn replace(values: &mut Vec<(Box<str>, String)>, name: &str, text: String) {
    values.retain(|(known, _)| **known != *name);
    if !text.is_empty() {
        values.push((name.into(), text));
    }
}

/// The fields of a form, joined.
fn form(value: &Exact, styles: &[(&str, Style)]) -> String {
    let mut form = String::new();
    for (name, field) in value.members() {
        let known = styles.iter().find(|(styled, _)| *styled == name);
        let style = known.map_or_else(|| form_style(field), |(_, style)| *style);
        for pair in pairs(style, name, field, Escape::Unreserved) {
            push_joined(&mut form, "&", &pair);
        }
    }
    form
}

fn form_style(field: &Exact) -> Style {
    let has_inner = |value: &Exact| matches!(value, Exact::Object(_) | Exact::Array(_));
    match field {
        Exact::Object(_) => Style::DeepObject,
        Exact::Array(items) if items.iter().any(has_inner) => Style::DeepObject,
        _ => Style::FormExplode,
    }
}

/// Values stay out: any of them may be a secret.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.parts.query.iter().map(|(name, _)| name);
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
