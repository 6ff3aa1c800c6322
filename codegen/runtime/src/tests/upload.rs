//! Bodies from files and streams.

use std::io::{self, Read, Write};

use tempfile::NamedTempFile;

use super::fake::Fake;
use crate::api::*;
use crate::runtime::multipart::Form;

fn file(content: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(content).unwrap();
    file
}

async fn read(mut stream: ByteStream) -> Result<Vec<u8>, TransportError> {
    let mut all = Vec::new();
    while let Some(piece) = stream.next().await {
        all.extend_from_slice(&piece?);
    }
    Ok(all)
}

fn content() -> Vec<u8> {
    (0..200_000_u32).map(|index| (index % 251) as u8).collect()
}

#[tokio::test]
async fn a_file_is_read_each_time_that_it_is_sent() {
    let file = file(&content());
    let body = Body::from_path(file.path()).unwrap();
    assert_eq!(body.length(), Some(200_000));
    assert!(body.is_replayable() && body.as_bytes().is_none());
    for _ in 0..2 {
        assert_eq!(read(body.clone().into_stream()).await.unwrap(), content());
    }
    assert!(!body.is_spent());
}

#[tokio::test]
async fn a_file_that_has_changed_fails_the_call() {
    let mut file = file(b"12");
    let body = Body::from_path(file.path()).unwrap();
    file.write_all(b"3").unwrap();
    let error = read(body.clone().into_stream()).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Body);
    file.as_file().set_len(1).unwrap();
    let error = read(body.clone().into_stream()).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Body);
    drop(file);
    let error = read(body.into_stream()).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Body);
}

#[test]
fn what_is_no_file_is_refused_at_once() {
    assert!(Body::from_path("/no/such/file").is_err());
    let error = Body::from_path(std::env::temp_dir()).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::IsADirectory);
}

#[tokio::test]
async fn a_stream_is_sent_once() {
    let body = Body::from_reader(io::Cursor::new(content()));
    assert!(!body.is_replayable() && body.length().is_none());
    let other = body.clone();
    assert_eq!(read(body.into_stream()).await.unwrap(), content());
    assert!(other.is_spent());
    let error = read(other.clone().into_stream()).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Body);
    let fake = Fake::new(200, "", &[]);
    let request = fake.client().list_messages("a").request().clone();
    let error = request.bytes("image/png", &other).prepare().unwrap_err();
    assert_eq!(error.kind(), RequestErrorKind::Value);
}

#[tokio::test]
async fn a_stream_has_the_length_that_was_announced() {
    let sized = |length| {
        let stream = ByteStream::from(Bytes::from_static(b"1234"));
        read(Body::from_sized_stream(stream, length).into_stream())
    };
    assert_eq!(sized(4).await.unwrap(), b"1234");
    for wrong in [3, 5] {
        assert_eq!(
            sized(wrong).await.unwrap_err().kind(),
            TransportErrorKind::Body
        );
    }
}

struct Failing(bool);

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        assert!(!self.0, "on purpose");
        Err(io::Error::other("the disk is gone"))
    }
}

#[tokio::test]
async fn a_reader_that_fails_fails_the_stream() {
    let failed = read(ByteStream::from_reader(Failing(false)))
        .await
        .unwrap_err();
    assert!(failed.to_string().contains("the disk is gone"), "{failed}");
    let panicked = read(ByteStream::from_reader(Failing(true)))
        .await
        .unwrap_err();
    assert!(panicked.to_string().contains("panicked"), "{panicked}");
}

#[tokio::test]
async fn a_body_of_parts_is_as_long_as_they_are() {
    let file = file(b"from a file");
    let part = FilePart::from_path(file.path()).unwrap().file_name("a");
    let parts = FormParts::new()
        .text("t", "1")
        .file("f", part.clone())
        .file("g", "2");
    let (content_type, body) = Form::of(&parts).finish("multipart/form-data");
    let boundary = content_type.split_once("boundary=").unwrap().1;
    let sent = String::from_utf8(read(body.clone().into_stream()).await.unwrap()).unwrap();
    assert_eq!(body.length(), Some(sent.len() as u64));
    assert!(body.is_replayable());
    let parts = [
        "name=\"t\"\r\n\r\n1\r\n".to_owned(),
        "name=\"f\"; filename=\"a\"\r\nContent-Type: application/octet-stream\r\n\r\nfrom a file\r\n".to_owned(),
        "name=\"g\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\n2\r\n".to_owned(),
    ];
    let parts = parts.map(|part| format!("--{boundary}\r\nContent-Disposition: form-data; {part}"));
    assert_eq!(sent, format!("{}--{boundary}--\r\n", parts.concat()));
    let streamed = FormParts::new()
        .file("f", part)
        .file("s", Body::from_reader(io::empty()));
    let (_, body) = Form::of(&streamed).finish("multipart/form-data");
    assert_eq!((body.length(), body.is_replayable()), (None, false));
    read(body.clone().into_stream()).await.unwrap();
    assert!(body.is_spent());
}
