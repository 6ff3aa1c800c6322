//! Settings that cannot work are refused when the client is built.

use super::chat::SERVICE;
use super::fake::Fake;
use crate::api::*;
use crate::runtime::service::Service;

fn builder() -> ClientBuilder {
    Fake::new(200, "", &[]).builder()
}

fn message(builder: ClientBuilder) -> String {
    builder.build().unwrap_err().to_string()
}

#[test]
fn base_urls() {
    let prepared = |url: &str| {
        let client = builder().base_url(url).build().unwrap();
        let request = client.create_room(&serde_json::json!({})).request().clone();
        request.prepare().unwrap().uri().to_string()
    };
    assert_eq!(prepared("http://[::1]:80"), "http://[::1]:80/rooms");
    assert_eq!(
        prepared("https://a.example/v1/x//"),
        "https://a.example/v1/x/rooms"
    );
    for (url, problem) in [
        ("", "the base URL is empty"),
        ("/v1", "the base URL must start with https:// or http://"),
        (
            "a.example",
            "the base URL must start with https:// or http://",
        ),
        (
            "ftp://a.example",
            "the base URL must start with https:// or http://",
        ),
        ("https://", "the base URL is not a valid URL"),
        ("https://a b", "the base URL is not a valid URL"),
        (
            "https://{region}.example",
            "the base URL is not a valid URL",
        ),
        (
            "https://a.example/?x",
            "the base URL must not have a query or a fragment",
        ),
        (
            "https://u:s3cret@a.example",
            "the base URL must not contain a user or a password",
        ),
        (
            "https://a.example/../b",
            "the base URL must not have `.` or `..` in its path",
        ),
    ] {
        assert_eq!(message(builder().base_url(url)), problem, "{url}");
    }
}

#[test]
fn a_relative_server_needs_a_base_url() {
    static RELATIVE: Service = Service {
        servers: &["/v1"],
        ..SERVICE_WITHOUT_SERVERS
    };
    const SERVICE_WITHOUT_SERVERS: Service = Service {
        name: "x",
        version: "1",
        servers: &[],
        variables: &[],
        credentials: "",
        schemes: &[],
    };
    assert_eq!(
        message(ClientBuilder::new(&RELATIVE)),
        "the description names a server without a host, so `base_url` must be set; its path is `/v1`"
    );
    assert_eq!(
        message(ClientBuilder::new(const { &SERVICE_WITHOUT_SERVERS })),
        "the description names no server, so `base_url` must be set"
    );
    assert!(!SERVICE.servers.is_empty());
}

#[test]
fn headers() {
    let client = builder()
        .header("X-Team", "a")
        .user_agent("me/2")
        .build()
        .unwrap();
    let sent = client
        .create_room(&serde_json::json!({}))
        .request()
        .prepare()
        .unwrap();
    assert_eq!(
        (&sent.headers()["x-team"], &sent.headers()["user-agent"]),
        (&"a".parse().unwrap(), &"me/2".parse().unwrap())
    );
    assert_eq!(
        message(builder().header("X Team", "a")),
        "`X Team` is not a valid header name"
    );
    let split = message(builder().header("X-Team", "s3cret\n"));
    assert_eq!(
        split,
        "the header `X-Team` has characters that HTTP does not allow"
    );
}

#[test]
fn credentials() {
    let refused = |scheme, credential| message(builder().credential(scheme, credential));
    for (scheme, credential, problem) in [
        (
            "Nope",
            Credential::token("x"),
            "the description has no security scheme `Nope`",
        ),
        (
            "ApiKey",
            Credential::token(""),
            "the credential `api_key` is empty",
        ),
        (
            "Session",
            Credential::token("s3cret\n"),
            "the credential `session` has characters that a header cannot carry (perhaps a line break)",
        ),
        (
            "ApiKey",
            Credential::basic("u", "s3cret"),
            "the credential `api_key` is of another kind than its security scheme",
        ),
        (
            "Login",
            Credential::basic("a:b", "s3cret"),
            "the credential `login` has a user with a colon, which basic authentication cannot carry",
        ),
        (
            "CookieKey",
            Credential::token("s3cret; x"),
            "the credential `cookie_key` has characters that a cookie cannot carry",
        ),
    ] {
        assert_eq!(refused(scheme, credential), problem);
    }
}

#[cfg(feature = "reqwest")]
#[test]
fn the_built_in_transport_needs_no_setting() {
    assert!(ClientBuilder::new(&SERVICE).build().is_ok());
}
