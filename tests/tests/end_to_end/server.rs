//! A server that plays Sendsar: gives prepared answers and keeps what it was sent.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use generated_client::{Client, ClientBuilder};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

/// The server key that the tests use.
pub(crate) const KEY: &str = "sk_test_4711";

/// The session token that the tests use.
pub(crate) const TOKEN: &str = "eyJ.test.token";

/// What the server answers, whatever it is asked.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) content_type: &'static str,
    pub(crate) body: String,
}

impl Answer {
    /// A JSON body.
    pub(crate) fn json(status: u16, body: impl Into<String>) -> Self {
        Self {
            status,
            content_type: "application/json",
            body: body.into(),
        }
    }
}

/// A running server.
pub(crate) struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts one that always gives the same answer.
    pub(crate) async fn start(answer: Answer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port on the loopback interface");
        let address = listener.local_addr().expect("the port that was bound");
        let requests = Arc::default();
        tokio::spawn(serve(listener, answer, Arc::clone(&requests)));
        Self { address, requests }
    }

    /// The settings of a client that calls this server, without credentials.
    pub(crate) fn builder(&self) -> ClientBuilder {
        Client::builder().base_url(format!("http://{}/v1", self.address))
    }

    /// The URL of a path of this server.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// A client with the server key.
    pub(crate) fn with_key(&self) -> Client {
        self.builder().api_key(KEY).build().expect("a client")
    }

    /// A client with a session token.
    pub(crate) fn with_token(&self) -> Client {
        self.builder().session_jwt(TOKEN).build().expect("a client")
    }

    /// Everything that was sent, in order.
    pub(crate) fn requests(&self) -> Vec<String> {
        let requests = self
            .requests
            .lock()
            .expect("no test failed while it held the lock")
            .clone();
        let host = self.address.to_string();
        requests
            .iter()
            .map(|request| request.replace(&host, "localhost"))
            .collect()
    }
}

async fn serve(listener: TcpListener, answer: Answer, requests: Arc<Mutex<Vec<String>>>) {
    while let Ok((stream, _)) = listener.accept().await {
        let (answer, requests) = (answer.clone(), Arc::clone(&requests));
        tokio::spawn(async move {
            let service = service_fn(|request| respond(request, &answer, &requests));
            // A client that goes away early is part of some tests.
            let _ = http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

async fn respond(
    request: Request<Incoming>,
    answer: &Answer,
    requests: &Mutex<Vec<String>>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let text = record(request).await;
    requests
        .lock()
        .expect("no test failed while it held the lock")
        .push(text);
    let mut response = Response::builder().status(answer.status);
    if !answer.content_type.is_empty() {
        response = response.header("content-type", answer.content_type);
    }
    let body = Full::new(Bytes::from(answer.body.clone()));
    Ok(response
        .header("x-request-id", "r-1")
        .body(body)
        .expect("a response"))
}

/// The request as text: the line, the headers by name, the body.
async fn record(request: Request<Incoming>) -> String {
    let (head, body) = request.into_parts();
    let mut text = format!("{} {}\n", head.method, head.uri);
    let mut headers: Vec<String> = head
        .headers
        .iter()
        .map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value.as_bytes())))
        .collect();
    headers.sort();
    for header in headers {
        writeln!(text, "{header}").expect("text grows");
    }
    let body = body
        .collect()
        .await
        .expect("the body that was announced")
        .to_bytes();
    if !body.is_empty() {
        write!(text, "\n{}", String::from_utf8_lossy(&body)).expect("text grows");
    }
    text
}
