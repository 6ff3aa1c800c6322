//! A server that gives one answer to everything and shows what it was sent.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// An answer without content.
pub const NO_CONTENT: &str = "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n";

/// A request as it arrived.
pub struct Seen {
    /// Its lines up to the body.
    pub head: Vec<String>,
    /// Its body.
    pub body: Vec<u8>,
}

impl Seen {
    /// Method and target.
    pub fn line(&self) -> &str {
        self.head[0].strip_suffix(" HTTP/1.1").unwrap()
    }

    /// What follows the method.
    pub fn target(&self) -> &str {
        self.line().split_once(' ').unwrap().1
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut all = self.headers(name);
        let first = all.next();
        assert!(all.next().is_none(), "`{name}` more than once");
        first
    }

    fn headers(&self, name: &str) -> impl Iterator<Item = &str> {
        let lines = self.head.iter().filter_map(|line| line.split_once(':'));
        let found = lines.filter(move |(known, _)| known.eq_ignore_ascii_case(name));
        // Only the spaces around a value are no part of it.
        found.map(|(_, value)| value.trim_matches(' '))
    }
}

/// The server.
pub struct Server {
    /// Where it listens.
    pub port: u16,
    seen: Receiver<Seen>,
}

impl Server {
    /// A server with this answer.
    pub fn start(answer: impl Into<Vec<u8>>) -> Self {
        let answer = answer.into();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, seen) = channel();
        thread::spawn(move || {
            for stream in listener.incoming() {
                serve(stream.unwrap(), &answer, &sender);
            }
        });
        Self { port, seen }
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The next request.
    pub fn next(&self) -> Seen {
        self.seen.recv().unwrap()
    }

    /// Whether there was no request that was not looked at.
    pub fn is_unasked(&self) -> bool {
        self.seen.try_recv().is_err()
    }
}

/// Reads one request, answers it and closes the connection.
fn serve(stream: TcpStream, answer: &[u8], sender: &Sender<Seen>) {
    let mut reader = BufReader::new(stream);
    let mut seen = Seen {
        head: std::iter::from_fn(|| Some(line(&mut reader)).filter(|line| !line.is_empty())).collect(),
        body: Vec::new(),
    };
    if let Some(length) = seen.header("content-length") {
        seen.body = bytes(&mut reader, length.parse().unwrap());
    } else if seen.header("transfer-encoding").is_some() {
        seen.body = chunks(&mut reader);
    }
    // The test may be over, or the client may hang up before it has heard all.
    let _ = sender.send(seen);
    let _ = reader.get_mut().write_all(answer);
}

fn line(reader: &mut impl BufRead) -> String {
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    line.trim_end_matches(['\r', '\n']).to_owned()
}

fn bytes(reader: &mut impl Read, length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    reader.read_exact(&mut bytes).unwrap();
    bytes
}

fn chunks(reader: &mut impl BufRead) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let length = usize::from_str_radix(&line(reader), 16).unwrap();
        body.extend(bytes(reader, length));
        line(reader);
        if length == 0 {
            return body;
        }
    }
}

/// Waits for a call.
pub fn run<F: Future>(future: F) -> F::Output {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().unwrap().block_on(future)
}
