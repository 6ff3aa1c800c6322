//! Transports of one's own, made of documented names only: the runtime of a client is private, so nothing else compiles.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use generated_client::transport::{
    Body, BoxFuture, ByteStream, Chunks, ReqwestTransport, Transport, TransportError,
    TransportErrorKind, TransportOptions,
};
use generated_client::{Bytes, CallOptions, Client, Error, http, reqwest};

use crate::server::{Answer, KEY, Server};
use crate::socket;

type Answered = Result<http::Response<ByteStream>, TransportError>;

/// Answers from memory, in two pieces.
struct Canned(&'static [&'static str]);

impl Transport for Canned {
    fn execute(
        &self,
        request: http::Request<Body>,
        _options: TransportOptions,
    ) -> BoxFuture<'_, Answered> {
        let is_list = request.uri().path().ends_with("/chat/rooms");
        Box::pin(async move {
            if !is_list {
                let kind = TransportErrorKind::Other;
                return Err(TransportError::new(kind, "no such answer"));
            }
            let body = ByteStream::new(Pieces(self.0.iter()));
            let response = http::Response::builder().header("content-type", "application/json");
            Ok(response.body(body).expect("a response"))
        })
    }
}

struct Pieces(std::slice::Iter<'static, &'static str>);

impl Chunks for Pieces {
    fn next(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        let next = self.0.next();
        Box::pin(async move { next.map(|piece| Ok(Bytes::from(*piece))) })
    }
}

/// Counts what goes through it.
struct Counting {
    inner: ReqwestTransport,
    count: Arc<AtomicUsize>,
}

impl Transport for Counting {
    fn execute(
        &self,
        request: http::Request<Body>,
        options: TransportOptions,
    ) -> BoxFuture<'_, Answered> {
        self.count.fetch_add(1, Ordering::Relaxed);
        self.inner.execute(request, options)
    }
}

#[tokio::test]
async fn answers_from_memory() {
    let rooms = Canned(&["{\"rooms\":", "[]}"]);
    let client = Client::builder().api_key(KEY).transport(rooms);
    let client = client.build().expect("a client");
    client.list_rooms().await.expect("rooms");
    let id = "0d5b7ea2-27a5-4f5d-9d9b-7f43c1f0f4e6".parse();
    let error = client.get_room(id.expect("an id")).await.expect_err("none");
    assert!(error.to_string().contains("no such answer"), "{error}");
}

#[tokio::test]
async fn what_goes_through_the_built_in_one_can_be_counted() {
    let server = Server::start(Answer::json(200, r#"{"rooms":[]}"#)).await;
    let count = Arc::default();
    let inner = ReqwestTransport::new(reqwest::Client::builder()).expect("a transport");
    let counting = Counting {
        inner,
        count: Arc::clone(&count),
    };
    let client = server.builder().api_key(KEY).transport(counting);
    let client = client.build().expect("a client");
    client.list_rooms().await.expect("rooms");
    let traced = CallOptions::new().header("x-trace", "t-1");
    client.list_rooms().with(traced).await.expect("rooms");
    assert_eq!(count.load(Ordering::Relaxed), 2);
    assert!(server.requests()[1].contains("\nx-trace: t-1\n"));
}

/// A server that redirects must not get the key to wherever it points.
#[tokio::test]
async fn redirects_are_off_whatever_the_builder_says() {
    let other = Server::start(Answer::json(200, "{}")).await;
    let target = other.builder().build().expect("a client");
    let url = format!("{target:?}");
    let url = url.split('"').find(|part| part.starts_with("http://"));
    let answer = format!(
        "HTTP/1.1 307 Temporary Redirect\r\nlocation: {}/chat/rooms\r\ncontent-length: 0\r\n\r\n",
        url.expect("the URL of the other server")
    );
    let follows = reqwest::redirect::Policy::limited(5);
    let builder = reqwest::Client::builder().redirect(follows);
    let transport = ReqwestTransport::new(builder).expect("a transport");
    let client = socket::sending(answer.leak().as_bytes()).transport(transport);
    let error = client.build().expect("a client").list_rooms().await;
    assert!(matches!(error, Err(Error::Unexpected { .. })), "{error:?}");
    assert_eq!(other.requests(), Vec::<String>::new());
}
