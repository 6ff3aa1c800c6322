//! Lists as Swagger 2.0 writes them: "Parameter Object", `collectionFormat`. What a delimiter may not be in a URL is
//! percent-encoded (RFC 3986, section 2.1 and appendix A), in a header it stands for itself, and in a form it is
//! read back from either (WHATWG URL, section 5.1).

use swagger_client::types::{InFormBody, InPartsBody};
use swagger_client::{Client, Error};

use crate::server::{NO_CONTENT, Seen, Server, run};

fn start(answer: impl Into<Vec<u8>>) -> (Client, Server) {
    let server = Server::start(answer);
    let client = Client::builder().base_url(server.url()).build().unwrap();
    (client, server)
}

fn list() -> Vec<String> {
    ["a b", "c,d", "e|f", "g"].map(str::to_owned).to_vec()
}

fn plain() -> Vec<String> {
    ["foo", "bar"].map(str::to_owned).to_vec()
}

#[test]
fn in_a_path() {
    let (client, server) = start(NO_CONTENT);
    let list = plain();
    run(client.in_path(&list, &list, &list, &list, &[1, 2]).send()).unwrap();
    assert_eq!(
        server.next().target(),
        "/path/foo,bar/foo%20bar/foo%09bar/foo%7Cbar/1,2"
    );
}

#[test]
fn a_list_without_items_is_no_segment() {
    let (client, server) = start(NO_CONTENT);
    let list = plain();
    let error = run(client.in_path(&list, &list, &[], &list, &[1]).send()).unwrap_err();
    assert!(matches!(error, Error::Request(_)), "{error:?}");
    assert!(server.is_unasked());
}

#[test]
fn in_a_query() {
    let (client, server) = start(NO_CONTENT);
    let list = plain();
    let call = client.in_query().csv(&list).ssv(&list).tsv(&list).pipes(&list);
    run(call.multi(&list).none(&[1, 2]).send()).unwrap();
    let expected = [
        "csv=foo,bar",
        "ssv=foo%20bar",
        "tsv=foo%09bar",
        "pipes=foo%7Cbar",
        "multi=foo&multi=bar",
        "none=1,2",
    ];
    let seen = server.next();
    let (_, query) = seen.target().split_once('?').unwrap();
    assert_eq!(query, expected.join("&"));
}

#[test]
fn items_with_delimiters_in_a_query() {
    let (client, server) = start(NO_CONTENT);
    run(client.in_query().csv(&list()).multi(&list()).send()).unwrap();
    assert_eq!(
        server.next().target(),
        "/query?csv=a%20b,c%2Cd,e%7Cf,g&multi=a%20b&multi=c%2Cd&multi=e%7Cf&multi=g"
    );
}

#[test]
fn in_a_header() {
    let (client, server) = start(NO_CONTENT);
    let list = plain();
    let call = client.in_header().x_csv(&list).x_ssv(&list).x_tsv(&list);
    run(call.x_pipes(&list).x_none(&[1, 2]).send()).unwrap();
    let seen = server.next();
    assert_eq!(seen.header("x-csv"), Some("foo,bar"));
    assert_eq!(seen.header("x-ssv"), Some("foo bar"));
    assert_eq!(seen.header("x-tsv"), Some("foo\tbar"));
    assert_eq!(seen.header("x-pipes"), Some("foo|bar"));
    assert_eq!(seen.header("x-none"), Some("1,2"));
}

#[test]
fn in_the_header_of_a_response() {
    let (client, _server) = start(
        "HTTP/1.1 204 No Content\r\nX-Csv: foo,bar\r\nX-Ssv: foo bar\r\nX-Tsv: foo\tbar\r\nX-Pipes: 1|2\r\n\
        connection: close\r\n\r\n",
    );
    let response = run(client.in_header().send_full()).unwrap();
    let headers = swagger_client::operations::lists::InHeaderHeaders::of(&response);
    assert_eq!(headers.x_csv().unwrap(), Some(plain()));
    assert_eq!(headers.x_ssv().unwrap(), Some(plain()));
    assert_eq!(headers.x_tsv().unwrap(), Some(plain()));
    assert_eq!(headers.x_pipes().unwrap(), Some(vec![1, 2]));
}

fn body(seen: &Seen) -> &str {
    std::str::from_utf8(&seen.body).unwrap()
}

#[test]
fn in_a_form() {
    let (client, server) = start(NO_CONTENT);
    let fields = InFormBody::new().csv(plain()).ssv(plain()).tsv(plain());
    let fields = fields.pipes(plain()).multi(plain()).none(vec![1, 2]);
    run(client.in_form().body(fields).send()).unwrap();
    let expected = [
        "csv=foo,bar",
        "multi=foo&multi=bar",
        "none=1,2",
        "pipes=foo%7Cbar",
        "ssv=foo%20bar",
        "tsv=foo%09bar",
    ];
    let seen = server.next();
    // The order of fields in a form that is described by an object means nothing.
    let mut fields: Vec<&str> = body(&seen).split('&').collect();
    fields.sort_by_key(|field| field.split('=').next());
    assert_eq!(fields.join("&"), expected.join("&"));
}

#[test]
fn in_parts() {
    let (client, server) = start(NO_CONTENT);
    let fields = InPartsBody::new().csv(plain()).ssv(plain()).tsv(plain());
    let fields = fields.pipes(plain()).multi(plain()).none(vec![1, 2]);
    run(client.in_parts().body(fields).send()).unwrap();
    let seen = server.next();
    let boundary = seen.header("content-type").unwrap().split_once("boundary=").unwrap().1;
    let part = |name: &str, text: &str| {
        format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    let expected = [
        part("csv", "foo,bar"),
        part("ssv", "foo bar"),
        part("tsv", "foo\tbar"),
        part("pipes", "foo|bar"),
        part("multi", "foo"),
        part("multi", "bar"),
        part("none", "1,2"),
        format!("--{boundary}--\r\n"),
    ];
    assert_eq!(body(&seen), expected.concat());
}
