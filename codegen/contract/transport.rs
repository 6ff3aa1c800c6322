//! A server that is not there: it keeps what it is sent, and answers what it is told to.

use std::sync::{Arc, Mutex, PoisonError};

use crate::client::transport::{Body, BoxFuture, ByteStream};
use crate::client::{Bytes, Transport, TransportError, TransportOptions};

/// A request as it was sent.
#[derive(Clone)]
pub struct Recorded {
    /// Everything but the body.
    pub head: http::request::Parts,
    /// The body; `None` if there was none.
    pub body: Option<Vec<u8>>,
}

/// What to answer.
#[derive(Clone, Default)]
pub struct Reply {
    /// The status code.
    pub status: u16,
    /// Headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

#[derive(Default)]
struct Shared {
    reply: Reply,
    recorded: Option<Recorded>,
}

/// The transport under the client. Clones are the same server.
#[derive(Clone, Default)]
pub struct Recorder(Arc<Mutex<Shared>>);

impl Recorder {
    /// Sets what is answered from now on.
    pub fn reply(&self, reply: Reply) {
        self.with(|shared| shared.reply = reply);
    }

    /// The request that came last, if one came since this was asked.
    pub fn take(&self) -> Option<Recorded> {
        self.with(|shared| shared.recorded.take())
    }

    fn with<T>(&self, act: impl FnOnce(&mut Shared) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Transport for Recorder {
    fn execute(
        &self,
        request: http::Request<Body>,
        _options: TransportOptions,
    ) -> BoxFuture<'_, Result<http::Response<ByteStream>, TransportError>> {
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let is_empty = body.is_empty();
            let mut stream = body.into_stream();
            let mut bytes = Vec::new();
            while let Some(chunk) = stream.next().await.transpose()? {
                bytes.extend_from_slice(&chunk);
            }
            let body = (!is_empty).then_some(bytes);
            let reply = self.with(|shared| {
                shared.recorded = Some(Recorded { head, body });
                shared.reply.clone()
            });
            Ok(response(reply))
        })
    }
}

fn response(reply: Reply) -> http::Response<ByteStream> {
    let mut builder = http::Response::builder().status(reply.status);
    for (name, value) in &reply.headers {
        builder = builder.header(name, value);
    }
    let body = ByteStream::from(Bytes::from(reply.body));
    builder.body(body).expect("headers that HTTP allows")
}
