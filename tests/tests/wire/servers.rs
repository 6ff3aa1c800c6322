//! Where a call goes: the servers of an operation go before those of its path, and these before the description's own
//! (OpenAPI 3.2, "Operation Object"); variables stand in for `{…}` (the same, "Server Object"). A relative server is on
//! the host of the client.

use calls_client::servers::{Area, Version};
use calls_client::{Client, Server as Place};

use crate::server::{NO_CONTENT, Server, run};

#[test]
fn variables_and_their_defaults() {
    let server = Server::start(NO_CONTENT);
    let local = || Place::local().port(server.port.to_string());
    for (place, expected) in [
        (local(), "GET /v1/open"),
        (local().version(Version::V2), "GET /v2/open"),
    ] {
        let client = Client::builder().server(place).build().unwrap();
        run(client.open().send()).unwrap();
        assert_eq!(server.next().line(), expected);
    }
}

#[test]
fn operations_have_servers_of_their_own() {
    let (first, second) = (Server::start(NO_CONTENT), Server::start(NO_CONTENT));
    let own = Place::regional().port(second.port.to_string()).area(Area::South);
    let builder = Client::builder().server(Place::local().port(first.port.to_string()));
    let client = builder.server(own).build().unwrap();
    run(client.of_path().send()).unwrap();
    assert_eq!(first.next().line(), "GET /path/placed");
    run(client.of_operation().send()).unwrap();
    assert_eq!(second.next().line(), "POST /in/south/placed");
    run(client.open().send()).unwrap();
    assert_eq!(first.next().line(), "GET /v1/open");
    assert!(first.is_unasked() && second.is_unasked());
}

#[test]
fn a_base_url_goes_before_all() {
    let server = Server::start(NO_CONTENT);
    for base in ["", "/", "/a/b", "/a/b/"] {
        let url = format!("{}{base}", server.url());
        let client = Client::builder().base_url(url).build().unwrap();
        let base = base.trim_end_matches('/');
        run(client.open().send()).unwrap();
        assert_eq!(server.next().line(), format!("GET {base}/open"));
        run(client.of_operation().send()).unwrap();
        assert_eq!(server.next().line(), format!("POST {base}/placed"));
        run(client.of_path().send()).unwrap();
        assert_eq!(server.next().line(), "GET /path/placed");
    }
}
