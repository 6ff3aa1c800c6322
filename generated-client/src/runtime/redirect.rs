// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Redirects, where a call asks for them to be followed (RFC 9110, section 15.4).

use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, USER_AGENT};
use http::uri::{Authority, Scheme, Uri};
use http::{HeaderMap, Method, StatusCode};

use super::body::Body;

/// How many are followed in a row.
pub(super) const MOST: usize = 5;

/// What goes to another origin: nothing that a caller or a credential has set.
const HARMLESS: [http::HeaderName; 4] = [ACCEPT, CONTENT_TYPE, CONTENT_LENGTH, USER_AGENT];

/// The request that a redirect asks for; `None` if it is none, or one that is not followed.
pub(super) fn next(
    request: &http::Request<Body>,
    status: StatusCode,
    headers: &HeaderMap,
) -> Option<http::Request<Body>> {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let is_followed = match status.as_u16() {
        301..=303 => is_read,
        307 | 308 => is_read || request.body().is_replayable(),
        _ => false,
    };
    let location = headers.get(LOCATION).filter(|_| is_followed)?;
    let target = resolve(request.uri(), location.to_str().ok()?)?;
    let is_downgrade =
        request.uri().scheme() == Some(&Scheme::HTTPS) && target.scheme() != Some(&Scheme::HTTPS);
    if is_downgrade {
        return None;
    }
    let mut next = request.clone();
    if origin(request.uri()) != origin(&target) {
        let kept = HARMLESS.into_iter().filter_map(|name| {
            let value = request.headers().get(&name)?;
            Some((name, value.clone()))
        });
        *next.headers_mut() = kept.collect();
    }
    *next.uri_mut() = target;
    Some(next)
}

/// Scheme, host and port (RFC 6454, section 4).
fn origin(uri: &Uri) -> Option<(String, String, u16)> {
    let scheme = uri.scheme()?;
    let default = if *scheme == Scheme::HTTPS { 443 } else { 80 };
    let host = uri.host()?.to_ascii_lowercase();
    Some((scheme.to_string(), host, uri.port_u16().unwrap_or(default)))
}

/// The URL that a reference stands for (RFC 3986, section 5.2), without its fragment and without a user.
fn resolve(base: &Uri, reference: &str) -> Option<Uri> {
    let reference = reference.split('#').next().unwrap_or_default();
    let (scheme, authority) = (base.scheme_str()?, base.authority()?.as_str());
    let text = if let Some(rest) = reference.strip_prefix("//") {
        format!("{scheme}://{rest}")
    } else if has_scheme(reference) {
        reference.to_owned()
    } else if reference.starts_with('/') {
        format!("{scheme}://{authority}{reference}")
    } else if reference.is_empty() || reference.starts_with('?') {
        format!("{scheme}://{authority}{}{reference}", base.path())
    } else {
        let folder = base
            .path()
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder);
        format!("{scheme}://{authority}{folder}/{reference}")
    };
    let uri: Uri = text.parse().ok()?;
    let is_http = [Scheme::HTTP, Scheme::HTTPS].contains(uri.scheme()?);
    let has_user = uri.authority().map(Authority::as_str)?.contains('@');
    let path = without_dots(uri.path());
    let path_and_query = match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path,
    };
    let mut parts = uri.into_parts();
    parts.path_and_query = Some(path_and_query.parse().ok()?);
    Uri::from_parts(parts).ok().filter(|_| is_http && !has_user)
}

fn has_scheme(reference: &str) -> bool {
    let scheme = reference.split([':', '/', '?']).next().unwrap_or_default();
    let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    reference.as_bytes().get(scheme.len()) == Some(&b':')
        && scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(is_scheme)
}

/// A path without its dot segments (RFC 3986, section 5.2.4).
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.split('/').skip(1) {
        match segment {
            "." => {}
            ".." => {
                kept.pop();
            }
            other => kept.push(other),
        }
    }
    let is_folder = path.ends_with("/.") || path.ends_with("/..");
    let end = if is_folder && !kept.is_empty() {
        "/"
    } else {
        ""
    };
    format!("/{}{end}", kept.join("/"))
}
