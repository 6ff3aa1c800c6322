//! A transport that answers from memory, and a way to wait without an executor.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;

use super::chat::SERVICE;
use crate::api::*;
use crate::runtime::body::{Body, BoxFuture, ByteStream, Chunks};
use crate::runtime::transport::{Transport, TransportError, TransportOptions};

type Sent = Arc<Mutex<Vec<http::Request<Body>>>>;

/// Answers every request with the same response and keeps what was sent.
#[derive(Clone)]
pub(super) struct Fake {
    pub(super) sent: Sent,
    /// What the transport was told to respect, for each request.
    pub(super) options: Arc<Mutex<Vec<TransportOptions>>>,
    status: u16,
    content_type: &'static str,
    chunks: Vec<&'static str>,
    header: Option<(&'static str, &'static str)>,
}

impl Fake {
    /// No content type is sent if `content_type` is empty.
    pub(super) fn new(status: u16, content_type: &'static str, chunks: &[&'static str]) -> Self {
        Self {
            sent: Sent::default(),
            options: Arc::default(),
            status,
            content_type,
            chunks: chunks.to_vec(),
            header: None,
        }
    }

    /// Sends a further header.
    pub(super) fn header(mut self, name: &'static str, value: &'static str) -> Self {
        self.header = Some((name, value));
        self
    }

    pub(super) fn builder(&self) -> ClientBuilder {
        ClientBuilder::new(&SERVICE).transport(self.clone())
    }

    pub(super) fn client(&self) -> Client {
        let builder = self.builder();
        builder
            .credential("ApiKey", Credential::token("k-1"))
            .build()
            .unwrap()
    }
}

impl Transport for Fake {
    fn execute(
        &self,
        request: http::Request<Body>,
        options: TransportOptions,
    ) -> BoxFuture<'_, Result<http::Response<ByteStream>, TransportError>> {
        Box::pin(async {
            self.sent.lock().unwrap().push(request);
            self.options.lock().unwrap().push(options);
            let mut response = http::Response::builder()
                .status(self.status)
                .header("set-cookie", "sid=s3cret");
            if !self.content_type.is_empty() {
                response = response.header("content-type", self.content_type);
            }
            if let Some((name, value)) = self.header {
                response = response.header(name, value);
            }
            let chunks = Pieces(self.chunks.clone().into_iter());
            Ok(response.body(ByteStream::new(chunks)).unwrap())
        })
    }
}

struct Pieces(std::vec::IntoIter<&'static str>);

impl Chunks for Pieces {
    fn next(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        let next = self.0.next();
        Box::pin(async move { next.map(|chunk| Ok(Bytes::from_static(chunk.as_bytes()))) })
    }
}

/// The fake never waits, so one poll is enough.
pub(super) fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the fake transport never waits"),
    }
}
