//! Which server a call goes to: the default, a chosen one, one of the operation's own, or the base URL.

// The macros make their items public, as they are in a client.
#![allow(unreachable_pub, dead_code)]

use super::fake::Fake;
use crate::api::*;
use crate::runtime::prelude::*;
use crate::runtime::server::{server, values};
use crate::runtime::service::Service;

static SERVICE: Service = Service {
    name: "files-client",
    version: "1",
    servers: &[
        "https://api.example.com/v1",
        "https://{tenant}.{region}.example.com/v1\t",
    ],
    variables: &[],
    credentials: "",
    schemes: &[],
};

server! {
    /// Near you.
    pub struct NearYou: "https://{tenant}.{region}.example.com/v1" {
        /// Who you are.
        tenant: String = "tenant",
        /// Where it is.
        region: Region = "region" or "north",
    }
    needs tenant: String = "tenant";
}

server! {
    /// Any.
    pub struct Any: "{base}/files" {
        /// Where it is.
        base: String = "base" or "https://files.example.com",
    }
}

values! {
    /// What the variable `region` of a server may be.
    pub enum Region { North = "north", South = "south" }
}

operation! {
    pub struct Plain: "plain" "GET" "/plain" {}
    ok () { 204 empty; } err Infallible {}
}

operation! {
    pub struct Own: "own" "GET" "/own" {}
    server "https://cdn.example.com"; server "{base}/files" "https://files.example.com/files";
    ok () { 204 empty; } err Infallible {}
}

operation! {
    pub struct Beside: "beside" "GET" "/beside" {}
    server "/beta"; ok () { 204 empty; } err Infallible {}
}

operation! {
    pub struct Needy: "needy" "GET" "/needy" {}
    server "https://{tenant}.example.com" ""; ok () { 204 empty; } err Infallible {}
}

fn builder() -> ClientBuilder {
    ClientBuilder::new(&SERVICE).transport(Fake::new(204, "", &[]))
}

/// Where the three operations go.
fn urls(builder: ClientBuilder) -> [String; 3] {
    let client = builder.build().unwrap();
    [&Plain::OPERATION, &Own::OPERATION, &Beside::OPERATION].map(|operation| {
        let request = client.request(operation).prepare().unwrap();
        request.uri().to_string()
    })
}

#[test]
fn the_first_server_is_the_default() {
    let expected = [
        "https://api.example.com/v1/plain",
        "https://cdn.example.com/own",
        "https://api.example.com/beta/beside",
    ];
    assert_eq!(urls(builder()), expected);
}

#[test]
fn a_chosen_server_stands_for_the_operations_that_name_it() {
    let near = builder().server(NearYou::new("acme").region(Region::South));
    let expected = [
        "https://acme.south.example.com/v1/plain",
        "https://cdn.example.com/own",
        "https://acme.south.example.com/beta/beside",
    ];
    assert_eq!(urls(near), expected);
    let both = builder()
        .server(Any::new().base("http://localhost:9000"))
        .server(NearYou::new("acme"));
    let expected = [
        "https://acme.north.example.com/v1/plain",
        "http://localhost:9000/files/own",
        "https://acme.north.example.com/beta/beside",
    ];
    assert_eq!(urls(both), expected);
}

#[test]
fn a_base_url_wins_and_keeps_the_path_of_a_server_without_a_host() {
    let proxied = builder()
        .server(NearYou::new("acme"))
        .base_url("http://localhost:9000/proxy/");
    let expected = [
        "http://localhost:9000/proxy/plain",
        "http://localhost:9000/proxy/own",
        "http://localhost:9000/beta/beside",
    ];
    assert_eq!(urls(proxied), expected);
}

#[test]
fn a_variable_without_a_default_must_be_chosen() {
    static ONLY: Service = Service {
        name: "x",
        version: "1",
        servers: &["https://{tenant}.example.com\t"],
        variables: &[],
        credentials: "",
        schemes: &[],
    };
    let message = ClientBuilder::new(&ONLY).build().unwrap_err().to_string();
    assert!(
        message.contains("`https://{tenant}.example.com`"),
        "{message}"
    );
    assert!(message.contains("`server` or `base_url`"), "{message}");
    let client = builder().build().unwrap();
    let error = client.request(&Needy::OPERATION).prepare().unwrap_err();
    assert_eq!(error.kind(), RequestErrorKind::Url);
    assert!(error.to_string().contains("https://{tenant}.example.com"));
}

/// A tenant's name that ends the host would send credentials elsewhere (RFC 3986, section 3.2).
#[test]
fn a_value_cannot_lead_to_another_host() {
    for value in [
        "evil.example/",
        "evil.example:80/",
        "a@b",
        "a?",
        "a#",
        "a\\b",
        "",
    ] {
        let error = builder().server(NearYou::new(value)).build().unwrap_err();
        let message = error.to_string();
        assert!(
            message.starts_with("the server variable `tenant` cannot be"),
            "{message}"
        );
    }
    for value in ["https://u@a.example", "ftp://a.example", "a.example"] {
        assert!(
            builder().server(Any::new().base(value)).build().is_err(),
            "{value}"
        );
    }
}

#[test]
fn values_are_read_from_text() {
    assert_eq!("south".parse::<Region>().unwrap(), Region::South);
    let error = "west".parse::<Region>().unwrap_err();
    assert_eq!(error.to_string(), "`west` is none of `north`, `south`");
}
