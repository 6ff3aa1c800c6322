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

#[cfg(test)]
mod tests {
    use super::{Body, HeaderMap, StatusCode, next, resolve};
    use http::header::{AUTHORIZATION, COOKIE, LOCATION};
    use http::{Method, Uri};

    #[test]
    fn references_are_resolved_as_rfc_3986_says() {
        let base: Uri = "https://a.example/b/c/d?q".parse().unwrap();
        for (reference, target) in [
            ("g", "https://a.example/b/c/g"),
            ("./g", "https://a.example/b/c/g"),
            ("g/", "https://a.example/b/c/g/"),
            ("/g", "https://a.example/g"),
            ("//g.example/x", "https://g.example/x"),
            ("?y", "https://a.example/b/c/d?y"),
            ("g?y#s", "https://a.example/b/c/g?y"),
            ("..", "https://a.example/b/"),
            ("../g", "https://a.example/b/g"),
            ("../../../g", "https://a.example/g"),
            ("g;x=1/../y:z", "https://a.example/b/c/y:z"),
            ("http://h.example:8080/", "http://h.example:8080/"),
        ] {
            let found = resolve(&base, reference).map(|uri| uri.to_string());
            assert_eq!(found.as_deref(), Some(target), "{reference}");
        }
        for refused in [
            "ftp://a.example/",
            "mailto:a@example.com",
            "https://u:p@a.example/",
        ] {
            assert_eq!(resolve(&base, refused), None, "{refused}");
        }
    }

    fn followed(method: Method, status: u16, location: &str) -> Option<http::Request<Body>> {
        let request = http::Request::builder()
            .method(method)
            .uri("https://a.example/rooms")
            .header(AUTHORIZATION, "Bearer secret")
            .header(COOKIE, "session=secret")
            .header("x-api-key", "secret")
            .header("accept", "application/json")
            .body(Body::from("body"))
            .unwrap();
        let headers = HeaderMap::from_iter([(LOCATION, location.parse().unwrap())]);
        next(&request, StatusCode::from_u16(status).unwrap(), &headers)
    }

    #[test]
    fn another_origin_sees_no_credential() {
        for elsewhere in [
            "https://b.example/",
            "https://a.example:8443/",
            "//b.example/x",
        ] {
            let request = followed(Method::GET, 302, elsewhere).unwrap();
            let names: Vec<_> = request.headers().keys().map(|name| name.as_str()).collect();
            assert_eq!(names, ["accept"], "{elsewhere}");
        }
        let here = followed(Method::GET, 302, "https://A.example:443/other").unwrap();
        assert_eq!(here.headers().len(), 4);
    }

    #[test]
    fn what_would_change_the_call_is_not_followed() {
        assert!(followed(Method::GET, 301, "http://a.example/").is_none());
        assert!(followed(Method::POST, 302, "/other").is_none());
        assert!(followed(Method::POST, 303, "/other").is_none());
        assert!(followed(Method::GET, 304, "/other").is_none());
        assert!(followed(Method::GET, 300, "/other").is_none());
        let again = followed(Method::POST, 307, "/other").unwrap();
        assert_eq!(
            (again.method(), again.body().length()),
            (&Method::POST, Some(4))
        );
    }
}
