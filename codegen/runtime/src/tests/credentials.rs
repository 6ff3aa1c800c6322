//! Which credentials are sent, where, and what happens without them.

use super::fake::{Fake, now};
use crate::api::*;
use crate::runtime::body::Body;
use crate::runtime::credentials::choose;
use crate::runtime::error::Error;
use crate::runtime::operation::Operation;

use super::chat::{ListMessages, SERVICE};

fn with(credentials: &[(&'static str, Credential)]) -> Client {
    let mut builder = Fake::new(200, "", &[]).builder();
    for (scheme, credential) in credentials {
        builder = builder.credential(scheme, credential.clone());
    }
    builder.build().unwrap()
}

fn list(client: &Client) -> http::Request<Body> {
    client.list_messages("a").request().prepare().unwrap()
}

#[test]
fn without_credentials_nothing_is_sent_and_the_error_says_what_would_help() {
    let fake = Fake::new(200, "application/json", &["1"]);
    let client = fake.builder().build().unwrap();
    let error = now(client.list_messages("a").send()).unwrap_err();
    assert!(matches!(error, Error::Request(_)));
    assert_eq!(
        error.to_string(),
        "not sent: list_messages: needs credentials; set `api_key` or `session` together with \
         `login` on the client's builder"
    );
    assert!(fake.sent.lock().unwrap().is_empty());
}

#[test]
fn the_first_complete_alternative_is_taken() {
    let session = ("Session", Credential::token("t"));
    let login = ("Login", Credential::basic("u", "p"));
    let key = ("ApiKey", Credential::token("k"));
    let half = with(std::slice::from_ref(&session));
    assert!(half.list_messages("a").request().prepare().is_err());
    let both = list(&with(&[session.clone(), login.clone()]));
    assert!(both.headers().contains_key("authorization"));
    let all = list(&with(&[session, login, key]));
    assert_eq!(all.headers()["x-api-key"], "k");
    assert!(!all.headers().contains_key("authorization"));
}

#[test]
fn optional_credentials_are_used_if_set() {
    let export = |client: &Client| client.export().request().prepare().unwrap();
    let none = export(&with(&[]));
    assert_eq!(
        (none.uri().query(), none.headers().get("cookie")),
        (None, None)
    );
    let query = export(&with(&[("QueryKey", Credential::token("a&b"))]));
    assert_eq!(query.uri().query(), Some("key=a%26b"));
    let cookie = export(&with(&[("CookieKey", Credential::token("c"))]));
    assert_eq!(cookie.headers()["cookie"], "sid=c");
    assert!(cookie.headers()["cookie"].is_sensitive());
}

/// What is set for one call goes before what is set for all.
#[test]
fn a_parameter_of_the_same_name_goes_before_a_key() {
    let client = with(&[("ApiKey", Credential::token("k"))]);
    let request = client.list_messages("a").request().clone();
    let request = request.header("X-Api-Key", "own").prepare().unwrap();
    assert_eq!(request.headers()["x-api-key"], "own");
    let client = with(&[("QueryKey", Credential::token("k"))]);
    let request = client.export().request().clone();
    let request = request.query("key", "own").prepare().unwrap();
    assert_eq!(request.uri().query(), Some("key=own"));
}

#[test]
fn an_operation_without_security_gets_no_credential() {
    let client = with(&[("ApiKey", Credential::token("k"))]);
    let request = client.create_room(&serde_json::json!({})).request().clone();
    assert!(
        !request
            .prepare()
            .unwrap()
            .headers()
            .contains_key("x-api-key")
    );
}

fn authorization(scheme: &'static str, credential: Credential) -> String {
    const fn accepting(credentials: &'static str) -> Operation {
        Operation {
            credentials,
            ..ListMessages::OPERATION
        }
    }
    static OPERATIONS: [Operation; 3] = [
        accepting("Session\t\n"),
        accepting("Login\t\n"),
        accepting("Digest\t\n"),
    ];
    let operation = OPERATIONS
        .iter()
        .find(|o| o.credentials.starts_with(scheme))
        .unwrap();
    let request = with(&[(scheme, credential)]).request(operation);
    let request = request.path("roomId", "a");
    let sent = request.prepare().unwrap();
    assert!(sent.headers()["authorization"].is_sensitive());
    sent.headers()["authorization"].to_str().unwrap().to_owned()
}

#[test]
fn authorization_values() {
    assert_eq!(
        authorization("Session", Credential::token("t.o.k")),
        "Bearer t.o.k"
    );
    assert_eq!(
        authorization("Digest", Credential::authorization("Digest x=1")),
        "Digest x=1"
    );
    // The example of RFC 7617, section 2, and the three lengths of padding.
    for (user, password, expected) in [
        ("Aladdin", "open sesame", "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
        ("a", "", "YTo="),
        ("a", "b", "YTpi"),
        ("test", "123£", "dGVzdDoxMjPCow=="),
    ] {
        let value = authorization("Login", Credential::basic(user, password));
        assert_eq!(value, format!("Basic {expected}"));
    }
}

#[test]
fn a_client_certificate_counts_as_present() {
    static CERTIFICATE: Operation = Operation {
        credentials: "Certificate\t\nApiKey\t\n",
        ..ListMessages::OPERATION
    };
    assert!(
        choose(&[vec!["Certificate"]], "certified", &SERVICE, &[])
            .unwrap()
            .is_empty()
    );
    let request = with(&[("ApiKey", Credential::token("k"))]).request(&CERTIFICATE);
    let request = request.path("roomId", "a");
    assert_eq!(request.prepare().unwrap().headers()["x-api-key"], "k");
}

#[test]
fn secrets_are_not_printed() {
    let credentials = [
        ("ApiKey", Credential::token("s3cret")),
        ("Login", Credential::basic("user", "s3cret")),
        ("Digest", Credential::authorization("s3cret")),
    ];
    let client = with(&credentials);
    let call = client.list_messages("a");
    let builder = Fake::new(200, "", &[])
        .builder()
        .credential("ApiKey", Credential::token("s3cret"));
    let sent = format!("{:?}", list(&client));
    for text in [
        format!("{client:?}"),
        format!("{call:?}"),
        format!("{builder:?}"),
        format!("{credentials:?}"),
        sent,
    ] {
        assert!(!text.contains("s3cret"), "{text}");
    }
}
