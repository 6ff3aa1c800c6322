//! The one path from a request to a complete response.

use std::convert::Infallible;

use bytes::{Bytes, BytesMut};
use http::header::SET_COOKIE;
use http::{HeaderMap, StatusCode};

use super::body::{BoxFuture, ByteStream};
use super::error::Error;
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
    let choice = choose(request.operation(), head.status, &head.headers);
    Ok(Received {
        status: head.status,
        headers: head.headers,
        body,
        choice,
    })
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
