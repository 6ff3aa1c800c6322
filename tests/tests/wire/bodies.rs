//! Bodies, byte by byte as they arrive. What is expected follows OpenAPI 3.1.1, sections 4.8.14 and 4.8.15, RFC 7578
//! (form-data), RFC 2046 (mixed), RFC 7396 (merge patch) and RFC 9112, section 6 (length and chunks).

use std::io::Cursor;

use bodies_client::types::{Fields, Item, ItemMergePatch, Upload};
use bodies_client::{Base64, Body, ByteStream, Bytes, Client, FilePart, FormPart, FormParts};

use crate::server::{NO_CONTENT, Seen, Server, run};

fn start() -> (Client, Server) {
    let server = Server::start(NO_CONTENT);
    let client = Client::builder().base_url(server.url()).build().unwrap();
    (client, server)
}

fn text(seen: &Seen) -> &str {
    std::str::from_utf8(&seen.body).unwrap()
}

/// The parts of a body, with `B` for the boundary, which is no part of any content.
fn parts(seen: &Seen, media_type: &str) -> String {
    let content_type = seen.header("content-type").unwrap();
    let boundary = content_type.strip_prefix(media_type).unwrap();
    let boundary = boundary.strip_prefix("; boundary=").unwrap();
    text(seen).replace(boundary, "B")
}

/// Sends a call and gives what arrives.
macro_rules! seen {
    ($client:ident => $call:expr) => {{
        let ($client, server) = start();
        run($call.send()).unwrap();
        server.next()
    }};
}

fn list(items: [&str; 2]) -> Vec<String> {
    items.map(str::to_owned).to_vec()
}

#[test]
fn fields_of_a_form_have_their_styles() {
    let item = || Item::new("n&m").size(1);
    let fields = Fields::new()
        .csv(list(["a", "b,c"]))
        .deep(item())
        .json(item())
        .list(list(["x", "y z"]))
        .none(None)
        .pipes(list(["p", "q"]))
        .spaces(list(["s", "t"]));
    let seen = seen!(client => client.form(fields));
    assert_eq!(
        seen.header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    let expected = [
        "csv=a,b%2Cc",
        "deep%5Bname%5D=n%26m&deep%5Bsize%5D=1",
        "json=%7B%22name%22%3A%22n%26m%22%2C%22size%22%3A1%7D",
        "list=x&list=y%20z",
        "pipes=p%7Cq",
        "spaces=s%20t",
    ];
    assert_eq!(text(&seen), expected.join("&"));
}

#[test]
fn parts_are_those_of_the_encoding_object() {
    let upload = Upload::new(
        FilePart::new("abc")
            .file_name("ü \"1\".txt")
            .content_type("text/plain"),
    )
    .page(vec![
        "1".into(),
        FilePart::new("2").content_type("image/gif"),
    ])
    .meta(FormPart::new(Item::new("n")).header("X-Rate", "3"))
    .csv(list(["a", "b c"]))
    .tags(list(["x", "y"]))
    .thumb(Base64::from(&b"ab"[..]));
    let seen = seen!(client => client.upload(upload));
    let part = |text: &str| format!("--B\r\nContent-Disposition: form-data; {text}\r\n");
    let expected = [
        part("name=\"file\"; filename=\"ü %221%22.txt\"\r\nContent-Type: text/plain\r\n\r\nabc"),
        part("name=\"page\"; filename=\"file\"\r\nContent-Type: image/png\r\n\r\n1"),
        part("name=\"page\"; filename=\"file\"\r\nContent-Type: image/gif\r\n\r\n2"),
        part(
            "name=\"meta\"\r\nContent-Type: application/json\r\nX-Rate: 3\r\n\r\n{\"name\":\"n\"}",
        ),
        part("name=\"csv\"\r\n\r\na,b c"),
        part("name=\"tags\"\r\n\r\nx"),
        part("name=\"tags\"\r\n\r\ny"),
        part(
            "name=\"thumb\"\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nYWI=",
        ),
        "--B--\r\n".to_owned(),
    ];
    assert_eq!(parts(&seen, "multipart/form-data"), expected.concat());
}

#[test]
fn streams_are_sent_in_chunks_or_with_their_length() {
    let stream = || ByteStream::from_reader(Cursor::new("streamed"));
    let unknown = seen!(client => client.bytes(stream()));
    assert_eq!(unknown.header("transfer-encoding"), Some("chunked"));
    assert_eq!(text(&unknown), "streamed");
    let known = seen!(client => client.bytes(Body::from_sized_stream(stream(), 8)));
    assert_eq!(known.header("content-length"), Some("8"));
    assert_eq!(text(&known), "streamed");
    let path = std::env::temp_dir().join(format!("wire-upload-{}", std::process::id()));
    std::fs::write(&path, "from a file").unwrap();
    let file = seen!(client => client.bytes(Body::from_path(&path).unwrap()));
    std::fs::remove_file(&path).unwrap();
    assert_eq!(file.header("content-length"), Some("11"));
    assert_eq!(text(&file), "from a file");
    let held = seen!(client => client.bytes(Bytes::from_static(b"held")));
    assert_eq!(
        held.header("content-type"),
        Some("application/octet-stream")
    );
    assert_eq!(text(&held), "held");
    let part = seen!(client => client.upload(Upload::new(Body::from(stream()))));
    assert_eq!(part.header("transfer-encoding"), Some("chunked"));
    let expected = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n\
        Content-Type: application/octet-stream\r\n\r\nstreamed\r\n--B--\r\n";
    assert_eq!(parts(&part, "multipart/form-data"), expected);
}

#[test]
fn parts_of_a_mixed_body_have_no_names() {
    let json = FilePart::text("{}").content_type("application/json");
    let seen = seen!(client => client.mixed(FormParts::new().part(json).part(FilePart::text("t"))));
    let expected = "--B\r\nContent-Type: application/json\r\n\r\n{}\r\n--B\r\n\r\nt\r\n--B--\r\n";
    assert_eq!(parts(&seen, "multipart/mixed"), expected);
}

#[test]
fn a_merge_patch_has_what_changes() {
    let inner = ItemMergePatch::new().name(None);
    let seen =
        seen!(client => client.patch(ItemMergePatch::new().size(None).inner(Box::new(inner))));
    assert_eq!(
        seen.header("content-type"),
        Some("application/merge-patch+json")
    );
    assert_eq!(text(&seen), r#"{"size":null,"inner":{"name":null}}"#);
}

#[test]
fn a_body_of_any_type_is_json_where_only_json_has_its_type() {
    let seen = seen!(client => client.any(Item::new("n")));
    assert_eq!(seen.header("content-type"), Some("application/json"));
    assert_eq!(text(&seen), r#"{"name":"n"}"#);
}

#[test]
fn text_in_another_charset_is_sent_as_its_caller_encodes_it() {
    let seen = seen!(client => client.charset(Bytes::from_static(b"h\0i\0")));
    assert_eq!(
        seen.header("content-type"),
        Some("text/plain; charset=utf-16le")
    );
    assert_eq!(text(&seen), "h\0i\0");
}
