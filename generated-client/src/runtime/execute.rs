// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The one path from a request to a complete response.

use std::convert::Infallible;

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_ENCODING, CONTENT_LOCATION, LINK, LOCATION, SET_COOKIE};
use http::{HeaderMap, StatusCode};

use super::body::{BoxFuture, ByteStream};
use super::error::Error;
use super::message::bounded;
use super::redirect;
use super::request::Request;
use super::response::{Choice, Received, choose};
use super::transport::{TransportError, TransportOptions};

/// What comes of sending a request, before the body is read as a type.
pub type Outcome = Result<Received, Error<Infallible>>;

/// Sends a request. Nothing happens before the future is polled.
pub(super) fn execute(request: Request, is_unread: bool) -> BoxFuture<'static, Outcome> {
    Box::pin(async move {
        let mut received = attempt(&request).await?;
        if is_unread {
            received.choice = match received.status.is_success() {
                true => Choice::Ok(0),
                false => Choice::Undocumented,
            };
        }
        Ok(received)
    })
}

/// One exchange: the HTTP request is made from the value each time, so that it can be repeated.
async fn attempt(request: &Request) -> Outcome {
    let settings = request.parts().client.settings();
    let timeouts = request.parts().timeouts.over(settings.timeouts);
    let response = exchange(request, &timeouts.of_attempt()).await?;
    let (mut head, stream) = response.into_parts();
    hide_secrets(&mut head.headers);
    let limit = settings.response_limit;
    let body = match read(stream, limit).await {
        Ok(Some(body)) => body,
        Ok(None) => return Err(too_large(head.status, head.headers, limit)),
        Err(source) => {
            return Err(Error::Incomplete {
                status: head.status,
                headers: Box::new(head.headers),
                source,
            });
        }
    };
    if let Some(message) = coding(&head.headers).filter(|_| !body.is_empty()) {
        return Err(Error::Decode {
            status: head.status,
            headers: Box::new(head.headers),
            path: "".into(),
            message: message.into(),
            body,
        });
    }
    let choice = choose(request.operation(), head.status, &head.headers);
    Ok(Received {
        status: head.status,
        headers: head.headers,
        body,
        choice,
    })
}

/// Sends the request, and those that redirects ask for if the call follows them.
async fn exchange(
    request: &Request,
    options: &TransportOptions,
) -> Result<http::Response<ByteStream>, Error<Infallible>> {
    let transport = &request.parts().client.settings().transport;
    let mut redirects_left = match request.parts().redirects {
        true => redirect::MOST,
        false => 0,
    };
    let mut http_request = request.prepare()?;
    loop {
        let sent = (redirects_left > 0).then(|| http_request.clone());
        let response = transport.execute(http_request, options.clone()).await?;
        let next = |sent| redirect::next(sent, response.status(), response.headers());
        match sent.as_ref().and_then(next) {
            Some(next) => http_request = next,
            None => return Ok(response),
        }
        redirects_left -= 1;
    }
}

/// What is wrong if the body is coded: a transport that undoes a coding takes the header away (RFC 9110, section 8.4).
fn coding(headers: &HeaderMap) -> Option<String> {
    let coding = headers
        .get(CONTENT_ENCODING)?
        .to_str()
        .unwrap_or("?")
        .trim();
    if coding.is_empty() || coding.eq_ignore_ascii_case("identity") {
        return None;
    }
    let feature = match coding.to_ascii_lowercase().as_str() {
        "gzip" | "x-gzip" => "; turn on the feature `gzip` of this crate",
        "br" => "; turn on the feature `brotli` of this crate",
        "zstd" => "; turn on the feature `zstd` of this crate",
        _ => "",
    };
    let coding = bounded(coding);
    Some(format!(
        "it is coded as `{coding}`, which is not undone{feature}"
    ))
}

/// Reads to the end; `None` if there are more than `limit` bytes.
async fn read(mut stream: ByteStream, limit: usize) -> Result<Option<Bytes>, TransportError> {
    let Some(first) = stream.next().await.transpose()? else {
        return Ok(Some(Bytes::new()));
    };
    if first.len() > limit {
        return Ok(None);
    }
    let Some(second) = stream.next().await.transpose()? else {
        return Ok(Some(first));
    };
    let mut body = BytesMut::from(first);
    let mut next = Some(second);
    while let Some(chunk) = next {
        if chunk.len() > limit.saturating_sub(body.len()) {
            return Ok(None);
        }
        body.extend_from_slice(&chunk);
        next = stream.next().await.transpose()?;
    }
    Ok(Some(body.freeze()))
}

fn too_large(status: StatusCode, headers: HeaderMap, limit: usize) -> Error<Infallible> {
    let headers = Box::new(headers);
    Error::TooLarge {
        status,
        headers,
        limit,
    }
}

/// Headers are printed with errors. Cookies are often sessions, and a URL with a query may echo a key or hold a
/// signature.
fn hide_secrets(headers: &mut HeaderMap) {
    for name in [SET_COOKIE, LOCATION, CONTENT_LOCATION, LINK] {
        let is_cookie = name == SET_COOKIE;
        if let http::header::Entry::Occupied(mut values) = headers.entry(name) {
            for value in values.iter_mut() {
                let has_query = value.as_bytes().contains(&b'?');
                value.set_sensitive(is_cookie || has_query);
            }
        }
    }
}
