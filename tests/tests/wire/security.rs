//! Credentials: all schemes of one requirement, any one requirement of several, none where an empty one stands
//! (OpenAPI 3.2, "Security Requirement Object"); `Basic` by RFC 7617, `Bearer` by RFC 6750, section 2.1.

use calls_client::{Client, ClientBuilder, Credential, Error};

use crate::server::{NO_CONTENT, Seen, Server, run};

fn start(with: impl Fn(ClientBuilder) -> ClientBuilder) -> (Client, Server) {
    let server = Server::start(NO_CONTENT);
    let builder = with(Client::builder().base_url(server.url()));
    (builder.build().unwrap(), server)
}

/// All that could be a credential: the target, `X-Key`, `Cookie`, `Authorization`.
fn shown(seen: &Seen) -> [&str; 4] {
    let header = |name| seen.header(name).unwrap_or("-");
    [seen.target(), header("x-key"), header("cookie"), header("authorization")]
}

fn all(builder: ClientBuilder) -> ClientBuilder {
    let builder = builder.header_key("hk").query_key("q&k").cookie_key("ck");
    builder.login("Aladdin", "open sesame").token("tok").oauth("oa")
}

/// RFC 7617, section 2.
const ALADDIN: &str = "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==";

#[test]
fn with_all_credentials_each_call_has_those_of_one_requirement() {
    let (client, server) = start(all);
    run(client.open().send()).unwrap();
    assert_eq!(shown(&server.next()), ["/open", "-", "-", "-"]);
    run(client.both().send()).unwrap();
    assert_eq!(shown(&server.next()), ["/both", "hk", "-", ALADDIN]);
    run(client.either().send()).unwrap();
    assert_eq!(shown(&server.next()), ["/either?key=q%26k", "-", "-", "-"]);
    run(client.maybe().send()).unwrap();
    assert_eq!(shown(&server.next()), ["/maybe", "-", "session=ck", "-"]);
    run(client.scoped().send()).unwrap();
    assert_eq!(shown(&server.next()), ["/scoped", "-", "-", "Bearer oa"]);
    run(client.mixed().a("1").b("2").send()).unwrap();
    assert_eq!(shown(&server.next()), ["/mixed?a=1", "hk", "b=2; session=ck", "-"]);
}

#[test]
fn the_requirement_is_the_first_that_can_be_met() {
    let (client, server) = start(|builder| builder.token("tok").query_key("qk").cookie_key("ck"));
    run(client.mixed().a("1").b("2").send()).unwrap();
    assert_eq!(shown(&server.next()), ["/mixed?a=1&key=qk", "-", "b=2", "Bearer tok"]);
    let (client, server) = start(|builder| builder.token("tok"));
    run(client.either().send()).unwrap();
    assert_eq!(shown(&server.next()), ["/either", "-", "-", "Bearer tok"]);
    let (client, server) = start(|builder| builder);
    run(client.maybe().send()).unwrap();
    assert_eq!(shown(&server.next()), ["/maybe", "-", "-", "-"]);
}

#[test]
fn without_all_of_a_requirement_nothing_is_sent() {
    let (client, server) = start(|builder| builder.header_key("hk").token("tok"));
    let refused = |result: Result<(), Error>| assert!(matches!(result, Err(Error::Request(_))));
    refused(run(client.both().send()));
    refused(run(client.mixed().send()));
    refused(run(client.scoped().send()));
    assert!(server.is_unasked());
}

/// `badge` is declared nowhere, `security` of `slip` is misspelt, and that of `above` stands where none may be: nobody knows what they ask for.
#[test]
fn a_credential_that_nobody_knows_is_never_left_out() {
    let (client, server) = start(all);
    let refused = |result: Result<(), Error>| {
        let Err(Error::Request(error)) = result else { panic!("{result:?}") };
        error.to_string()
    };
    assert!(refused(run(client.undeclared().send())).contains("`badge`"));
    refused(run(client.slip().send()));
    refused(run(client.above().send()));
    assert!(server.is_unasked());
    run(client.badge_or_key().send()).unwrap();
    assert_eq!(shown(&server.next()), ["/badgeOrKey", "hk", "-", "-"]);
}

#[test]
fn the_caller_can_say_what_an_unknown_credential_is() {
    let header = Credential::header("X-Badge", "7");
    let (client, server) = start(|builder| builder.badge(header.clone()).login("a", "b"));
    run(client.undeclared().send()).unwrap();
    assert_eq!(server.next().header("x-badge"), Some("7"));
    run(client.badge_or_key().send()).unwrap();
    assert_eq!(server.next().header("x-badge"), Some("7"));
    let (client, server) = start(|builder| builder.badge(Credential::none()));
    run(client.undeclared().send()).unwrap();
    assert_eq!(shown(&server.next()), ["/undeclared", "-", "-", "-"]);
}
