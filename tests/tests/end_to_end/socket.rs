//! Servers that break the rules of HTTP, byte by byte.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::thread;
use std::time::Duration;

use generated_client::{Client, ClientBuilder};

/// Takes one request, sends these bytes, and closes the connection.
pub(crate) fn sending(bytes: &'static [u8]) -> ClientBuilder {
    answering(move |mut stream| {
        // The client may hang up while it is still being sent to.
        let _ = stream.write_all(bytes);
    })
}

/// Takes one request and stays silent for a while.
pub(crate) fn silent(pause: Duration) -> ClientBuilder {
    answering(move |_stream| thread::sleep(pause))
}

/// A port at which nobody listens.
pub(crate) fn refusing() -> ClientBuilder {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port on the loopback interface");
    let address = listener.local_addr().expect("the port that was bound");
    drop(listener);
    client_of(address)
}

fn answering(answer: impl FnOnce(std::net::TcpStream) + Send + 'static) -> ClientBuilder {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port on the loopback interface");
    let address = listener.local_addr().expect("the port that was bound");
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        // One read suffices: the requests of these tests are small and have no body.
        let _ = stream.read(&mut [0; 4096]);
        answer(stream);
    });
    client_of(address)
}

fn client_of(address: SocketAddr) -> ClientBuilder {
    Client::builder()
        .base_url(format!("http://{address}/v1"))
        .api_key(crate::server::KEY)
}
