// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! A request becomes HTTP.

use std::borrow::Cow;

use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HeaderMap, HeaderValue};
use http::{Method, Uri};

use super::base_url::{BaseUrl, has_dot_segment};
use super::body::Body;
use super::credentials::{choose, push_joined};
use super::operation::{Operation, alternatives};
use super::request::{Parts, Request};
use super::request_error::{RequestError, RequestErrorKind};
use super::scheme::SchemeKind;
use super::service::ServerLine;

impl Request {
    /// The request as it would be sent, **with credentials**. Nothing is sent.
    ///
    /// # Errors
    ///
    /// A parameter cannot be sent or no accepted credential is set.
    pub fn prepare(&self) -> Result<http::Request<Body>, RequestError> {
        let parts = self.parts();
        if let Some(problem) = &parts.problem {
            return Err(problem.clone());
        }
        if parts.body.is_spent() {
            let message = "the body is a stream that was sent already";
            return Err(RequestError::new(
                RequestErrorKind::Value,
                parts.operation.name,
                message,
            ));
        }
        let mut query = joined(&parts.query, "&");
        let mut headers = headers(parts)?;
        authenticate(parts, &mut headers, &mut query)?;
        let mut request = http::Request::new(parts.body.clone());
        *request.method_mut() = match &parts.undescribed {
            Some(undescribed) => undescribed.method.clone(),
            None => method(parts.operation)?,
        };
        *request.uri_mut() = uri(parts, &query)?;
        *request.headers_mut() = headers;
        Ok(request)
    }
}

fn method(operation: &'static Operation) -> Result<Method, RequestError> {
    Method::from_bytes(operation.method.as_bytes()).map_err(|_| {
        let message = format!("`{}` is not a valid method", operation.method);
        RequestError::new(RequestErrorKind::Value, operation.name, message)
    })
}

fn headers(parts: &Parts) -> Result<HeaderMap, RequestError> {
    let mut headers = parts.client.settings().headers.clone();
    if !headers.contains_key(ACCEPT) {
        headers.insert(ACCEPT, value(parts, &accept(parts.operation))?);
    }
    if let Some(media_type) = media_type(parts)? {
        headers.insert(CONTENT_TYPE, value(parts, media_type)?);
    }
    // Many servers answer 411 to a request that may have content and does not say that there is none (RFC 9110,
    // section 8.6).
    let own = parts.undescribed.as_ref().map(|own| own.method.as_str());
    let method = own.unwrap_or(parts.operation.method);
    if parts.body.is_empty() && matches!(method, "POST" | "PUT" | "PATCH") {
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    for (name, value) in &parts.headers {
        headers.insert(name.clone(), value.clone());
    }
    Ok(headers)
}

/// The media type of the body. If the description has a range and the caller chose no type of it, that is
/// `application/octet-stream`, if the range allows it (RFC 2046, section 4.5.1).
fn media_type(parts: &Parts) -> Result<Option<&str>, RequestError> {
    match parts.media_type.as_deref() {
        Some("*/*" | "application/*") => Ok(Some("application/octet-stream")),
        Some(range) if range.contains('*') && !parts.headers.contains_key(CONTENT_TYPE) => {
            let message =
                format!("the media type of the body is not set; it must be one of `{range}`");
            Err(RequestError::new(
                RequestErrorKind::Value,
                parts.operation.name,
                message,
            ))
        }
        documented => Ok(documented),
    }
}

/// The media types that are asked for, then the other documented ones with less weight (RFC 9110, section 12.4.2): a
/// server must not take the types of failures as the wish for another form of success.
fn accept(operation: &Operation) -> String {
    let mut wanted: Vec<&str> = Vec::new();
    let mut others: Vec<&str> = Vec::new();
    if operation.accept.is_empty() {
        wanted.extend(operation.successes().map(|success| success.media_type));
    } else {
        wanted.push(operation.accept);
        others.extend(operation.successes().map(|success| success.media_type));
    }
    others.extend(operation.failures().map(|failure| failure.media_type));
    let weight = if wanted.iter().all(|name| name.is_empty()) {
        ""
    } else {
        ";q=0.5"
    };
    let mut accepted: Vec<String> = Vec::new();
    let mut known: Vec<&str> = vec![""];
    for (names, weight) in [(wanted, ""), (others, weight)] {
        for name in names {
            if !known.contains(&name) {
                known.push(name);
                accepted.push(format!("{name}{weight}"));
            }
        }
    }
    if accepted.is_empty() {
        return "*/*".to_owned();
    }
    accepted.join(", ")
}

fn value(parts: &Parts, text: &str) -> Result<HeaderValue, RequestError> {
    HeaderValue::from_str(text).map_err(|_| {
        let message = "a header has characters that HTTP does not allow";
        RequestError::new(RequestErrorKind::Header, parts.operation.name, message)
    })
}

fn joined(values: &[(Box<str>, String)], separator: &str) -> String {
    let texts: Vec<&str> = values.iter().map(|(_, text)| text.as_str()).collect();
    texts.join(separator)
}

fn authenticate(
    parts: &Parts,
    headers: &mut HeaderMap,
    query: &mut String,
) -> Result<(), RequestError> {
    let settings = parts.client.settings();
    let general = headers
        .get(COOKIE)
        .and_then(|cookies| cookies.to_str().ok());
    let mut cookies = general.unwrap_or_default().to_owned();
    for (_, cookie) in &parts.cookies {
        push_joined(&mut cookies, "; ", cookie);
    }
    let asked = asked_credentials(parts);
    let name = parts.operation.name;
    for bound in choose(&asked, name, settings.service, &settings.credentials)? {
        if is_given(parts, bound.scheme().kind) {
            continue;
        }
        bound
            .apply(headers, query, &mut cookies)
            .map_err(|problem| {
                let message = format!("a credential {problem}");
                RequestError::new(RequestErrorKind::Credentials, parts.operation.name, message)
            })?;
    }
    if !cookies.is_empty() {
        let mut value = value(parts, &cookies)?;
        value.set_sensitive(true);
        headers.insert(COOKIE, value);
    }
    Ok(())
}

/// The alternatives of credentials that the call asks for.
fn asked_credentials(parts: &Parts) -> Vec<Vec<&str>> {
    let schemes = parts.undescribed.as_ref().map(|own| own.schemes.as_deref());
    match schemes {
        None => parts.operation.alternatives().collect(),
        Some(None) => alternatives(parts.client.settings().service.credentials).collect(),
        Some(Some(schemes)) => vec![schemes.iter().map(String::as_str).collect()],
    }
}

/// Whether the caller set a parameter in the place of an API key. A parameter of one call takes precedence over the
/// credential of the client.
fn is_given(parts: &Parts, kind: SchemeKind) -> bool {
    let has = |values: &[(Box<str>, String)], name: &str| {
        values.iter().any(|(known, _)| **known == *name)
    };
    match kind {
        SchemeKind::ApiKeyHeader(name) => parts.headers.contains_key(name),
        SchemeKind::ApiKeyQuery(name) => has(&parts.query, name),
        SchemeKind::ApiKeyCookie(name) => has(&parts.cookies, name),
        _ => false,
    }
}

/// The URL is not part of any message, as its query may hold a key.
fn uri(parts: &Parts, query: &str) -> Result<Uri, RequestError> {
    let fail =
        |message: &str| RequestError::new(RequestErrorKind::Url, parts.operation.name, message);
    let path = match &parts.undescribed {
        Some(undescribed) if has_dot_segment(&undescribed.path) => {
            let message = "the path has `.` or `..`, which would change the route";
            let name = parts.operation.name;
            return Err(RequestError::new(RequestErrorKind::Path, name, message));
        }
        Some(undescribed) => undescribed.path.clone(),
        None => expand(parts)?,
    };
    let base_url = base_url(parts).map_err(|problem| fail(&problem))?;
    Uri::try_from(base_url.join(&path, query)).map_err(|_| fail("the URL is not valid or too long"))
}

/// The base URL of this call. A relative server is resolved against the host of the client's base URL. Otherwise a base
/// URL that the caller gave replaces all servers, so that every call reaches a proxy or a test.
fn base_url(parts: &Parts) -> Result<Cow<'_, BaseUrl>, String> {
    let settings = parts.client.settings();
    let own = || parts.operation.servers.lines().map(ServerLine::parse);
    let chosen = own().find_map(|own| settings.chosen(own.template));
    match (chosen, own().next()) {
        (_, Some(first)) if first.is_relative() => {
            Ok(Cow::Owned(settings.base_url.beside(first.default)))
        }
        (_, None) => Ok(Cow::Borrowed(&settings.base_url)),
        _ if settings.is_base_url_given => Ok(Cow::Borrowed(&settings.base_url)),
        (Some(chosen), _) => Ok(Cow::Borrowed(chosen)),
        (None, Some(first)) if first.default.contains("://") => BaseUrl::parse(first.default)
            .map(Cow::Owned)
            .map_err(|problem| format!("the URL of its server {problem}")),
        (None, Some(first)) => Err(format!(
            "its server `{}` has variables without a usable default; set `server` or `base_url` on the client's builder",
            first.template
        )),
    }
}

/// Puts the parameters into the path template.
fn expand(parts: &Parts) -> Result<String, RequestError> {
    let fail =
        |message: String| RequestError::new(RequestErrorKind::Path, parts.operation.name, message);
    let mut path = String::new();
    let mut rest = parts.operation.path;
    while let Some((literal, tail)) = rest.split_once('{') {
        let (name, tail) = tail.split_once('}').unwrap_or((tail, ""));
        let value = parts.path.iter().find(|(known, _)| *known == name);
        let (_, value) =
            value.ok_or_else(|| fail(format!("the path parameter `{name}` is not set")))?;
        path.push_str(literal);
        path.push_str(value);
        rest = tail;
    }
    path.push_str(rest);
    if has_dot_segment(&path) {
        let message = "a path parameter is `.` or `..`, which would change the route";
        return Err(fail(message.to_owned()));
    }
    Ok(path)
}
