//! Paths: what stands in them and how it is encoded (RFC 3986, section 3.3; RFC 6570, section 3.2.2), and what has no
//! value (RFC 6570, sections 2.3 and 3.2.1).

use calls_client::types::Holes;
use calls_client::{Client, Error};

use crate::server::{NO_CONTENT, Server, run};

fn start() -> (Client, Server) {
    let server = Server::start(NO_CONTENT);
    let client = Client::builder().base_url(server.url()).build().unwrap();
    (client, server)
}

#[test]
fn templates_mix_text_and_parameters() {
    let (client, server) = start();
    run(client.file("report", "tar.gz").send()).unwrap();
    assert_eq!(server.next().line(), "GET /files/report.tar.gz");
    run(client.cancel("a:b").send()).unwrap();
    // A colon is allowed in a segment, and encoded as it is none of the unreserved characters.
    assert_eq!(server.next().line(), "POST /jobs/a%3Ab:cancel");
    run(client.range(-5, 7).send()).unwrap();
    assert_eq!(server.next().line(), "GET /range/-5-7");
}

#[test]
fn values_stay_in_their_segment() {
    let (client, server) = start();
    for (value, expected) in [
        ("a/b", "a%2Fb"),
        ("100%", "100%25"),
        ("%2F", "%252F"),
        ("a b", "a%20b"),
        ("a+b", "a%2Bb"),
        ("a?b#c", "a%3Fb%23c"),
        ("ü🦀", "%C3%BC%F0%9F%A6%80"),
        ("e\u{301}", "e%CC%81"),
        ("\u{0}\r\n", "%00%0D%0A"),
        ("...", "..."),
        ("..a", "..a"),
        ("~-._", "~-._"),
        ("{id}", "%7Bid%7D"),
        ("%2e%2e", "%252e%252e"),
        ("\\", "%5C"),
    ] {
        run(client.same_id(value).send()).unwrap();
        assert_eq!(server.next().line(), format!("GET /same/{expected}"));
    }
}

#[test]
fn values_that_would_lead_elsewhere_are_not_sent() {
    let (client, server) = start();
    for value in ["", ".", ".."] {
        let error = run(client.same_id(value).send()).unwrap_err();
        assert!(matches!(error, Error::Request(_)), "{value:?}: {error:?}");
    }
    // What surrounds a value may make it one of the segments that mean the folder above (RFC 3986, section 5.2.4).
    run(client.file(".", "a").send()).unwrap();
    assert_eq!(server.next().line(), "GET /files/..a");
    assert!(server.is_unasked());
}

#[test]
fn paths_that_differ_in_the_names_of_parameters_are_the_same() {
    let (client, server) = start();
    run(client.same_id("1").send()).unwrap();
    assert_eq!(server.next().line(), "GET /same/1");
    run(client.same_name("n").send()).unwrap();
    assert_eq!(server.next().line(), "POST /same/n");
}

#[test]
fn a_query_in_a_path_comes_first() {
    // RFC 3986, section 3.4: brackets do not stand in a query.
    let (client, server) = start();
    run(client.fixed().send()).unwrap();
    assert_eq!(server.next().target(), "/fixed?action=list&deep%5Ba%5D=%C3%BC%20b");
    run(client.fixed().q("x&y").send()).unwrap();
    assert_eq!(server.next().target(), "/fixed?action=list&deep%5Ba%5D=%C3%BC%20b&q=x%26y");
}

#[test]
fn what_has_no_value_is_left_out() {
    let (client, server) = start();
    run(client.nothing().send()).unwrap();
    assert_eq!(server.next().line(), "GET /nothing");
    let none: &[String] = &[];
    let call = client
        .nothing()
        .form(&Holes::new())
        .exploded(&Holes::new())
        .deep(&Holes::new())
        .spaces(none)
        .pipes(none)
        .x_list(none)
        .x_object(&Holes::new())
        .crumbs(none);
    run(call.send()).unwrap();
    let seen = server.next();
    assert_eq!(seen.target(), "/nothing");
    assert_eq!((seen.header("x-list"), seen.header("x-object")), (None, None));
    assert_eq!(seen.header("cookie"), None);
}

#[test]
fn empty_texts_are_values() {
    let (client, server) = start();
    let texts = ["".to_owned(), "a".to_owned()];
    let some = texts.clone().map(Some);
    let holes = || Holes::new().b("");
    run(client.nothing().text("").form(&holes()).exploded(&holes()).deep(&holes()).send()).unwrap();
    assert_eq!(server.next().target(), "/nothing?text=&form=b,&b=&deep%5Bb%5D=");
    let call = client.nothing().list(&some).lists(&some).spaces(&texts).pipes(&texts);
    run(call.x_list(&texts).x_object(&holes()).x_text("").crumbs(&texts).crumb("").send()).unwrap();
    let seen = server.next();
    assert_eq!(
        seen.target(),
        "/nothing?list=,a&lists=&lists=a&spaces=%20a&pipes=%7Ca"
    );
    assert_eq!(seen.header("x-list"), Some(",a"));
    assert_eq!(seen.header("x-object"), Some("b="));
    assert_eq!(seen.header("x-text"), Some(""));
    assert_eq!(seen.header("cookie"), Some("crumbs=,a; crumb="));
    run(client.nothing_in_path(&texts, &holes()).send()).unwrap();
    assert_eq!(server.next().target(), "/nothing/,a/b,");
}

#[test]
fn members_that_are_null_are_left_out() {
    let (client, server) = start();
    let holes = || Holes::new().a(None).b("x");
    let list = [Some("a".to_owned()), None, Some("b".to_owned())];
    run(client.nothing().form(&holes()).exploded(&holes()).deep(&holes()).send()).unwrap();
    assert_eq!(server.next().target(), "/nothing?form=b,x&b=x&deep%5Bb%5D=x");
    run(client.nothing().list(&list).lists(&list).send()).unwrap();
    assert_eq!(server.next().target(), "/nothing?list=a,b&lists=a&lists=b");
    run(client.nothing().list(&[None]).lists(&[None]).form(&Holes::new().a(None)).send()).unwrap();
    assert_eq!(server.next().target(), "/nothing");
    run(client.nothing_in_path(&["a".to_owned()], &holes()).send()).unwrap();
    assert_eq!(server.next().target(), "/nothing/a/b,x");
}

#[test]
fn a_path_without_a_value_is_not_sent() {
    let (client, server) = start();
    let list = ["a".to_owned()];
    for (list, object) in [
        (&[][..], Holes::new().b("x")),
        (&["".to_owned()][..], Holes::new().b("x")),
        (&list[..], Holes::new()),
        (&list[..], Holes::new().a(None)),
    ] {
        let error = run(client.nothing_in_path(list, &object).send()).unwrap_err();
        assert!(matches!(error, Error::Request(_)), "{error:?}");
    }
    assert!(server.is_unasked());
}
