//! The one path from a request to a complete response.

use std::convert::Infallible;

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_ENCODING, SET_COOKIE};
use http::{HeaderMap, StatusCode};

use super::body::{BoxFuture, ByteStream};
use super::error::Error;
use super::message::bounded;
use super::request::Request;
use super::response::{Received, choose};
use super::transport::{TransportError, TransportOptions};

/// What comes of sending a request, before the body is read as a type.
pub type Outcome = Result<Received, Error<Infallible>>;

/// Sends a request. Nothing happens before the future is polled.
pub(super) fn execute(request: Request) -> BoxFuture<'static, Outcome> {
    Box::pin(async move { attempt(&request).await })
}

/// One exchange: the HTTP request is made from the value each time, so that it can be repeated.
async fn attempt(request: &Request) -> Outcome {
    let settings = request.parts().client.settings();
    let http_request = request.prepare()?;
    let options = TransportOptions {
        timeout: request.parts().timeout.unwrap_or(settings.timeout),
    };
    let response = settings.transport.execute(http_request, options).await?;
    let (mut head, stream) = response.into_parts();
    hide_cookies(&mut head.headers);
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

/// Cookies are often sessions, and headers are printed with errors.
fn hide_cookies(headers: &mut HeaderMap) {
    if let http::header::Entry::Occupied(mut cookies) = headers.entry(SET_COOKIE) {
        for cookie in cookies.iter_mut() {
            cookie.set_sensitive(true);
        }
    }
}
