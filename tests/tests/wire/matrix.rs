//! Calls of the generated client, and what must arrive. The expected texts are those of the table "Style Examples" of
//! the OpenAPI specification 3.2 (the same in 3.1.1), with the properties of an object in alphabetical order, as the
//! order of JSON members means nothing; texts with other characters follow RFC 6570 and are marked with its section.

use wire_client::types::Color;
use wire_client::{Client, Error};

use crate::server::{NO_CONTENT, Seen, Server, run};

fn start() -> (Client, Server) {
    let server = Server::start(NO_CONTENT);
    let client = Client::builder().base_url(server.url()).build().unwrap();
    (client, server)
}

/// The target without the first segment of its path, which names the operation.
fn target(seen: &Seen) -> String {
    let target = &seen.target()[1..];
    let end = target.find(['/', '?']).unwrap_or(target.len());
    target[end..].to_owned()
}

fn header(seen: &Seen, name: &str) -> String {
    seen.header(name).unwrap_or("absent").to_owned()
}

/// Sends each call and compares what `seen` finds in the head of the request; all differences are shown.
macro_rules! calls {
    ($seen:expr; $($method:ident($($argument:expr),*) => $expected:literal,)*) => {{
        let (client, server) = start();
        let mut wrong = String::new();
        $(
            let found = match run(client.$method($($argument),*).send()) {
                Ok(()) => $seen(&server.next()),
                Err(error) => format!("not sent: {error}"),
            };
            if found != $expected {
                let call = stringify!($method($($argument),*));
                wrong += &format!("{call}\n  expected {:?}\n  found    {found:?}\n", $expected);
            }
        )*
        assert!(wrong.is_empty(), "\n{wrong}");
    }};
}

fn list() -> Vec<String> {
    ["blue", "black", "brown"].map(str::to_owned).to_vec()
}

/// The description has the properties in alphabetical order too.
fn color() -> Color {
    Color::new(100, 200, 150)
}

/// Characters that end or split parts of a URL, and some beyond ASCII.
const HARD: &str = "a/b?c#d&e=f+g h%2F;i,jü";

#[test]
fn path() {
    calls! { target;
        path_simple_text("blue") => "/blue",
        path_simple_list(&list()) => "/blue,black,brown",
        path_simple_object(&color()) => "/B,150,G,200,R,100",
        path_simple_explode_text("blue") => "/blue",
        path_simple_explode_list(&list()) => "/blue,black,brown",
        path_simple_explode_object(&color()) => "/B=150,G=200,R=100",
        path_label_text("blue") => "/.blue",
        path_label_list(&list()) => "/.blue,black,brown",
        path_label_object(&color()) => "/.B,150,G,200,R,100",
        path_label_explode_text("blue") => "/.blue",
        path_label_explode_list(&list()) => "/.blue.black.brown",
        path_label_explode_object(&color()) => "/.B=150.G=200.R=100",
        path_matrix_text("") => "/;color",
        path_matrix_text("blue") => "/;color=blue",
        path_matrix_list(&list()) => "/;color=blue,black,brown",
        path_matrix_object(&color()) => "/;color=B,150,G,200,R,100",
        path_matrix_explode_text("blue") => "/;color=blue",
        path_matrix_explode_list(&list()) => "/;color=blue;color=black;color=brown",
        path_matrix_explode_object(&color()) => "/;B=150;G=200;R=100",
        // RFC 6570, section 3.2.2: everything but unreserved characters is encoded.
        path_simple_text(HARD) => "/a%2Fb%3Fc%23d%26e%3Df%2Bg%20h%252F%3Bi%2Cj%C3%BC",
        path_simple_list(&["a/b".to_owned(), "c,d".to_owned()]) => "/a%2Fb,c%2Cd",
        // OpenAPI 3.2, `allowReserved`: never `/`, `?` or `#` in a path; triplets pass (RFC 6570, section 3.2.3).
        reserved_path("a/b?c#d&e=f+g h%2F;i,jü") => "/a%2Fb%3Fc%23d&e=f+g%20h%2F;i,j%C3%BC",
    }
}

#[test]
fn a_path_that_would_be_another_one_is_not_sent() {
    let (client, server) = start();
    for value in ["", ".", ".."] {
        let error = run(client.path_simple_text(value).send()).unwrap_err();
        assert!(matches!(error, Error::Request(_)), "{value:?}");
    }
    // The table has `.` for an empty label, which RFC 3986, section 5.2.4 removes.
    let error = run(client.path_label_text("").send()).unwrap_err();
    assert!(matches!(error, Error::Request(_)));
    let error = run(client.reserved_path("%2e%2E").send()).unwrap_err();
    assert!(matches!(error, Error::Request(_)));
    assert!(server.is_unasked());
}

/// RFC 6570, section 2.3: a list without items is undefined, so nothing would be sent of what the server requires.
#[test]
fn a_required_list_without_items_is_not_sent() {
    let (client, server) = start();
    for error in [
        run(client.query_form_list(&[]).send()).unwrap_err(),
        run(client.query_form_explode_list(&[]).send()).unwrap_err(),
        run(client.header_simple_list(&[]).send()).unwrap_err(),
    ] {
        assert!(error.to_string().contains("required list"), "{error}");
    }
    assert!(server.is_unasked());
}

#[test]
fn query() {
    calls! { target;
        query_form_text("") => "?color=",
        query_form_text("blue") => "?color=blue",
        query_form_list(&list()) => "?color=blue,black,brown",
        query_form_object(&color()) => "?color=B,150,G,200,R,100",
        query_form_explode_text("") => "?color=",
        query_form_explode_text("blue") => "?color=blue",
        query_form_explode_list(&list()) => "?color=blue&color=black&color=brown",
        query_form_explode_object(&color()) => "?B=150&G=200&R=100",
        query_space_delimited_list(&list()) => "?color=blue%20black%20brown",
        query_space_delimited_object(&color()) => "?color=B%20150%20G%20200%20R%20100",
        query_pipe_delimited_list(&list()) => "?color=blue%7Cblack%7Cbrown",
        query_pipe_delimited_object(&color()) => "?color=B%7C150%7CG%7C200%7CR%7C100",
        query_deep_object_explode_object(&color()) => "?color%5BB%5D=150&color%5BG%5D=200&color%5BR%5D=100",
        // RFC 6570, section 3.2.8.
        query_form_text(HARD) => "?color=a%2Fb%3Fc%23d%26e%3Df%2Bg%20h%252F%3Bi%2Cj%C3%BC",
        query_form_list(&["a,b".to_owned(), "c&d".to_owned()]) => "?color=a%2Cb,c%26d",
        // OpenAPI 3.2, `allowReserved`: what would end the query or be read as another character stays encoded.
        reserved_query(HARD) => "?color=a/b?c%23d%26e=f%2Bg%20h%2F;i,j%C3%BC",
        // OpenAPI 3.2, "Fixed Fields for use with content".
        json_query(&color()) => "?color=%7B%22B%22%3A150%2C%22G%22%3A200%2C%22R%22%3A100%7D",
        text_query("a b") => "?color=a%20b",
        whole_form(&color()) => "?B=150&G=200&R=100",
        whole_json(&color()) => "?%7B%22B%22%3A150%2C%22G%22%3A200%2C%22R%22%3A100%7D",
        optional_query() => "",
        method_query() => "?fixed=1&fixed=2",
    }
}

#[test]
fn a_setter_that_is_called_twice_replaces() {
    let (client, server) = start();
    run(client.optional_query().color("a").color("b").send()).unwrap();
    assert_eq!(target(&server.next()), "?color=b");
}

#[test]
fn headers() {
    calls! { |seen| header(seen, "color");
        header_simple_text("") => "",
        header_simple_text("blue") => "blue",
        header_simple_list(&list()) => "blue,black,brown",
        header_simple_object(&color()) => "B,150,G,200,R,100",
        header_simple_explode_text("blue") => "blue",
        header_simple_explode_list(&list()) => "blue,black,brown",
        header_simple_explode_object(&color()) => "B=150,G=200,R=100",
        // OpenAPI 3.2, "Parameter Object": header values are not percent-encoded.
        header_simple_text("a/b c%2F;d") => "a/b c%2F;d",
    }
}

#[test]
fn cookies() {
    calls! { |seen| header(seen, "cookie");
        cookie_form_text("") => "color=",
        cookie_form_text("blue") => "color=blue",
        cookie_form_list(&list()) => "color=blue,black,brown",
        cookie_form_object(&color()) => "color=B,150,G,200,R,100",
        cookie_form_text("a b;c") => "color=a%20b%3Bc",
        cookie_cookie_text("") => "color=",
        cookie_cookie_text("blue") => "color=blue",
        cookie_cookie_list(&list()) => "color=blue,black,brown",
        cookie_cookie_object(&color()) => "color=B,150,G,200,R,100",
        cookie_cookie_explode_list(&list()) => "color=blue; color=black; color=brown",
        cookie_cookie_explode_object(&color()) => "B=150; G=200; R=100",
        // OpenAPI 3.2, "Style Values": `cookie` encodes nothing.
        cookie_cookie_text("a%20b=c") => "color=a%20b=c",
    }
}

#[test]
fn a_cookie_cannot_add_another_one() {
    let (client, _server) = start();
    let error = run(client.cookie_cookie_text("a; admin=1").send()).unwrap_err();
    assert!(matches!(error, Error::Request(_)));
}

#[test]
fn methods() {
    calls! { |seen: &Seen| seen.line().split(' ').next().unwrap_or_default().to_owned();
        method_query() => "QUERY",
        method_copy() => "COPY",
    }
}
