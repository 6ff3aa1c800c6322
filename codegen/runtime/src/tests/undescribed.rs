//! Calls that the description lacks, and bytes of any call.

use http::Method;

use super::fake::{Fake, now};
use crate::api::*;

#[test]
fn a_call_has_what_the_caller_says() {
    let fake = Fake::new(201, "text/csv", &["a,", "b"]);
    let call = fake.client().call(Method::PUT, "rooms/1%2F2/export");
    let call = call
        .query("de bug", 1)
        .header("x-trace", "t")
        .json(&vec![1, 2]);
    let response = now(call.send()).unwrap();
    assert_eq!(
        (response.status.as_u16(), &response.body[..]),
        (201, &b"a,b"[..])
    );
    let sent = fake.sent.lock().unwrap().remove(0);
    assert_eq!(sent.method(), Method::PUT);
    assert_eq!(
        sent.uri().to_string(),
        "https://chat.example.com/v1/rooms/1%2F2/export?de%20bug=1"
    );
    let header = |name: &str| {
        sent.headers()
            .get(name)
            .map(|value| value.to_str().unwrap())
    };
    assert_eq!(header("x-api-key"), Some("k-1"));
    assert_eq!(header("x-trace"), Some("t"));
    assert_eq!(header("content-type"), Some("application/json"));
    assert_eq!(
        sent.body().as_bytes().map(|bytes| &bytes[..]),
        Some(&b"[1,2]"[..])
    );
}

#[test]
fn its_credentials_are_those_in_general_or_those_that_are_named() {
    let fake = Fake::new(200, "", &[]);
    let client = fake.builder().credential("Session", Credential::token("s"));
    let client = client.build().unwrap();
    let refused = now(client.call(Method::GET, "x").send()).unwrap_err();
    assert!(refused.to_string().contains("`api_key`"), "{refused}");
    let named = client.call(Method::GET, "/x").schemes(&["Session"]);
    let sent = named.request().prepare().unwrap();
    assert_eq!(sent.headers()["authorization"], "Bearer s");
    let open = client.call(Method::GET, "x").schemes(&[]);
    let sent = open.request().prepare().unwrap();
    assert!(!sent.headers().contains_key("authorization"));
    assert_eq!(sent.headers()["accept"], "*/*");
}

#[test]
fn it_stays_below_the_server() {
    let client = Fake::new(200, "", &[]).client();
    for path in [
        "../admin",
        "a/%2e%2e/b",
        "https://evil.example/",
        "//evil.example",
        "a?b=c",
    ] {
        let call = client.call(Method::GET, path);
        assert!(call.request().prepare().is_err(), "{path}");
    }
}

#[test]
fn a_failure_keeps_its_bytes() {
    let fake = Fake::new(404, "application/json", &["{}"]);
    let error = now(fake.client().call(Method::GET, "x").send()).unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(error.raw_body().map(|body| &body[..]), Some(&b"{}"[..]));
}

#[test]
fn every_call_gives_its_bytes_unread() {
    let fake = Fake::new(200, "application/json", &["no JSON"]);
    let call = fake.client().list_messages("a");
    assert!(now(call.clone().send()).is_err());
    let response = now(call.request().clone().send_bytes()).unwrap();
    assert_eq!(&response.body[..], b"no JSON");
}

#[test]
fn a_client_with_another_credential_shares_the_transport() {
    let fake = Fake::new(200, "application/json", &["1"]);
    let server = fake.client();
    let user = server
        .with_credential("ApiKey", Credential::token("k-2"))
        .unwrap();
    for client in [&server, &user] {
        now(client.list_messages("a").send()).unwrap();
    }
    let sent = fake.sent.lock().unwrap();
    let keys: Vec<_> = sent
        .iter()
        .map(|sent| sent.headers()["x-api-key"].clone())
        .collect();
    assert_eq!(keys, ["k-1", "k-2"]);
    let refused = server
        .with_credential("Nobody", Credential::token("k"))
        .unwrap_err();
    assert!(refused.to_string().contains("`Nobody`"), "{refused}");
    let empty = server
        .with_credential("ApiKey", Credential::token(""))
        .unwrap_err();
    assert!(empty.to_string().contains("is empty"), "{empty}");
}

#[test]
fn a_required_list_without_items_is_refused() {
    let client = Fake::new(200, "", &[]).client();
    let items: [&str; 0] = [];
    let begun = |begun: Request| {
        let call: crate::tests::chat::Export = begun.call();
        call.request().prepare().map(|_| ())
    };
    let request = || client.request(&crate::tests::chat::Export::OPERATION);
    for refused in [
        begun(request().query("ids", &items[..])),
        begun(request().header("x-ids", &items[..])),
        begun(request().cookie("ids", &items[..])),
    ] {
        let error = refused.unwrap_err();
        assert!(error.to_string().contains("required list"), "{error}");
    }
    begun(request().query("ids", &["a"][..])).unwrap();
    // One that a setter takes is left out.
    let call = client.list_messages("a").kinds(Vec::<String>::new());
    assert_eq!(call.request().prepare().unwrap().uri().query(), None);
}
