// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! What one call does otherwise than its client.

use std::fmt;
use std::time::Duration;

use http::header::{COOKIE, HeaderName, HeaderValue};

use super::percent::{Escape, escaped};
use super::request::Request;
use super::request_error::RequestErrorKind;
use super::timeouts::OwnTimeouts;

/// What one call does otherwise than its client: `call.with(CallOptions::new().timeout(None))`.
#[derive(Clone, Default)]
#[must_use = "options do nothing until a call is made `with` them"]
pub struct CallOptions {
    headers: Vec<(String, String)>,
    query: Vec<(String, String)>,
    timeouts: OwnTimeouts,
    redirects: Option<bool>,
}

impl CallOptions {
    /// No options: the call is as its client has it.
    pub fn new() -> Self {
        Self::default()
    }

    /// A header in place of the one that the call would have; a `Cookie` is added to the others.
    ///
    /// The call is refused if a security scheme of the API uses the header: a credential belongs to its scheme.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// A pair at the end of the query. Both texts are percent-encoded.
    ///
    /// The call is refused if a security scheme of the API uses the name.
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.query.push((name.into(), value.into()));
        self
    }

    /// The longest time for the whole call, until the last byte of the response; no limit with `None`.
    pub fn timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeouts.call = Some(timeout.into());
        self
    }

    /// The longest time for one attempt, until the last byte of the response; no limit with `None`.
    pub fn attempt_timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeouts.attempt = Some(timeout.into());
        self
    }

    /// The longest time until the head of the response has arrived; no limit with `None`.
    pub fn head_timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeouts.head = Some(timeout.into());
        self
    }

    /// The longest time between two pieces of the response's body; no limit with `None`.
    pub fn idle_timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeouts.idle = Some(timeout.into());
        self
    }

    /// Whether redirects are followed, up to five of them; they are not unless this is set.
    ///
    /// A call by GET or HEAD follows 301, 302, 303, 307 and 308, and any other call 307 and 308 if its body can be sent
    /// again (RFC 9110, section 15.4). To another origin nothing goes along that proves who is calling, and no header
    /// that a caller has set; from `https` to `http` none is followed. One that is not followed is
    /// [`Error::Unexpected`](crate::Error::Unexpected).
    pub fn redirects(mut self, follow: bool) -> Self {
        self.redirects = Some(follow);
        self
    }
}

/// Values stay out: any of them may be a secret.
impl fmt::Debug for CallOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = |pairs: &[(String, String)]| -> Vec<String> {
            pairs.iter().map(|(name, _)| name.clone()).collect()
        };
        f.debug_struct("CallOptions")
            .field("headers", &names(&self.headers))
            .field("query", &names(&self.query))
            .field("timeouts", &self.timeouts)
            .field("redirects", &self.redirects)
            .finish()
    }
}

impl Request {
    /// Makes the call with these options. Those of an earlier `with` stay unless these say otherwise.
    pub fn with(mut self, options: CallOptions) -> Self {
        for (name, value) in &options.headers {
            self.add_header(name, value);
        }
        for (name, value) in &options.query {
            self.add_pair(name, value);
        }
        let parts = self.parts_mut();
        parts.timeouts = options.timeouts.or(parts.timeouts);
        parts.redirects = options.redirects.unwrap_or(parts.redirects);
        self
    }

    fn add_header(&mut self, name: &str, value: &str) {
        let header = HeaderName::from_bytes(name.as_bytes());
        let (Ok(header), Ok(mut value)) = (header, HeaderValue::from_str(value)) else {
            let message = format!("the header `{name}` has characters that HTTP does not allow");
            return self.refuse(RequestErrorKind::Header, message);
        };
        if let Some(problem) = self.service().header_problem(&header) {
            return self.refuse(RequestErrorKind::Header, problem);
        }
        let parts = self.parts_mut();
        if header == COOKIE {
            let cookie = value.to_str().unwrap_or_default().to_owned();
            parts.cookies.push((cookie.as_str().into(), cookie));
        } else {
            // What a caller adds to a single call may be a secret.
            value.set_sensitive(true);
            parts.headers.insert(header, value);
        }
    }

    fn add_pair(&mut self, name: &str, value: &str) {
        if let Some(problem) = self.service().query_problem(name) {
            return self.refuse(RequestErrorKind::Url, problem);
        }
        let encoded = |text: &str| escaped(text, Escape::Unreserved);
        let pair = format!("{}={}", encoded(name), encoded(value));
        self.parts_mut().query.push((name.into(), pair));
    }
}
