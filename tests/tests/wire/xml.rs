//! Bodies of XML. The expected texts are those of the section "XML Object Examples" of OpenAPI 3.2 (and of 3.1 for
//! `attribute` and `wrapped`), without the white space between elements that is there for readers, and with the
//! declaration of `xsi` that the specification leaves out.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use wire_client::types::*;
use wire_client::{Client, Error};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
const SAMPLE: &str = "https://example.com/schema/sample";

/// A client whose server answers with what `answer` makes of a body, and the bodies that it sends.
fn start(answer: fn(&str) -> Vec<u8>) -> (Client, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (sender, bodies) = channel();
    thread::spawn(move || {
        for stream in listener.incoming() {
            exchange(stream.unwrap(), &sender, answer);
        }
    });
    (Client::builder().base_url(url).build().unwrap(), bodies)
}

fn exchange(stream: TcpStream, bodies: &Sender<String>, answer: fn(&str) -> Vec<u8>) {
    let mut reader = BufReader::new(stream);
    let (mut length, mut is_xml) = (0, false);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        let line = line.trim_end().to_ascii_lowercase();
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        is_xml |= line == "content-type: application/xml";
        if line.is_empty() {
            break;
        }
    }
    assert!(is_xml);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let body = String::from_utf8(body).unwrap();
    let answer = answer(&body);
    bodies.send(body).unwrap();
    let head = format!(
        "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: text/xml; charset=utf-8\r\ncontent-length: {}\r\n\r\n",
        answer.len()
    );
    reader.get_mut().write_all(head.as_bytes()).unwrap();
    reader.get_mut().write_all(&answer).unwrap();
}

fn echo(body: &str) -> Vec<u8> {
    body.as_bytes().to_vec()
}

fn run<F: Future>(future: F) -> F::Output {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().unwrap().block_on(future)
}

/// Sends each value, compares what arrives, and reads it back to the same value.
macro_rules! calls {
    ($($method:ident($value:expr) => $expected:expr,)*) => {{
        let (client, bodies) = start(echo);
        let mut wrong = String::new();
        $(
            let result = run(client.$method($value).send());
            let expected = $expected.to_owned();
            match bodies.try_recv() {
                Ok(body) => {
                    let found = body.strip_prefix(DECLARATION).unwrap();
                    if found != expected {
                        wrong += &format!("{}\n  expected {expected}\n  found    {found}\n", stringify!($method));
                    }
                }
                Err(_) => wrong += &format!("{}: nothing sent\n", stringify!($method)),
            }
            match result {
                Ok(value) if value == $value => {}
                other => wrong += &format!("{}\n  read back as {other:?}\n", stringify!($method)),
            }
        )*
        assert!(wrong.is_empty(), "\n{wrong}");
    }};
}

fn animals() -> Vec<String> {
    ["dog", "cat", "hamster"].map(str::to_owned).to_vec()
}

/// The three animals as elements of this name.
fn each(name: &str) -> String {
    animals()
        .iter()
        .map(|animal| format!("<{name}>{animal}</{name}>"))
        .collect()
}

const PAGE: &str = "<html><head><title>Awesome Docs</title></head><body></body><html>";

#[test]
fn examples_of_the_specification() {
    let document = |inner: &str| format!("<document>{inner}</document>");
    calls! {
        xml_basic(Basic::new().animals("dog, cat, hamster")) => document("<animals>dog, cat, hamster</animals>"),
        xml_renamed(Renamed::new().animals("dog")) => document("<animal>dog</animal>"),
        xml_repeated(Repeated::new().animals(animals())) => document(&each("animals")),
        xml_item_named(ItemNamed::new().animals(animals())) => document(&each("animal")),
        xml_no_effect(NoEffect::new().animals(animals())) => document(&each("animal")),
        xml_wrapped(Wrapped::new().animals(animals())) => document(&format!("<animals>{}</animals>", each("animals"))),
        xml_wrapped_item(WrappedItem::new().animals(animals())) => document(&format!("<animals>{}</animals>", each("animal"))),
        xml_wrapped_both(WrappedBoth::new().animals(animals())) => document(&format!("<aliens>{}</aliens>", each("animal"))),
        xml_wrapped_outer(WrappedOuter::new().animals(animals())) => document(&format!("<aliens>{}</aliens>", each("aliens"))),
        xml_wrapped_older(WrappedOlder::new().animals(animals())) => document(&format!("<aliens>{}</aliens>", each("animal"))),
        xml_person(Person::new().id(123).name("example"))
            => format!("<Person id=\"123\"><sample:name xmlns:sample=\"{SAMPLE}\">example</sample:name></Person>"),
        xml_person_older(PersonOlder::new().id(123).name("example")) => "<Person id=\"123\"><name>example</name></Person>",
        xml_animals(vec![Animal::new().kind("Cat").name("Fluffy"), Animal::new().kind("Dog").name("Fido")])
            => "<animals><animal kind=\"Cat\">Fluffy</animal><animal kind=\"Dog\">Fido</animal></animals>",
        xml_documentation(Documentation::new().content(PAGE))
            => format!("<Documentation><![CDATA[{PAGE}]]></Documentation>"),
        xml_stored_documentation(Documentation::new().content(PAGE))
            => format!("<StoredDocument><![CDATA[{PAGE}]]></StoredDocument>"),
        xml_one_two_three(("Some text".to_owned(), Measure::new("cubits", 42.0), None))
            => "<OneTwoThree><One>Some text</One><Two unit=\"cubits\">42</Two><Three xsi:nil=\"true\" \
                xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"/></OneTwoThree>",
        xml_report(("Some preamble text.".to_owned(), 42.0, "Some postamble text.".to_owned()))
            => "<Report>Some preamble text.<data>42</data>Some postamble text.</Report>",
        xml_product(Product::new(None, "Thing", None))
            => "<product><description>Thing</description><related xsi:nil=\"true\" \
                xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"/></product>",
        xml_product(Product::new(42.0, "Thing", ProductRelated::new()))
            => "<product count=\"42\"><description>Thing</description><related/></product>",
    }
}

/// Beyond the examples: one declaration around all that use a prefix, a default namespace, recursion, alternatives, maps.
/// The properties are in alphabetical order, as the description of the test is.
#[test]
fn namespaces_alternatives_and_maps() {
    let labels = || {
        let mut labels = std::collections::BTreeMap::new();
        labels.insert("one".to_owned(), "a < b & \"c\"".to_owned());
        labels.insert("two".to_owned(), " x ".to_owned());
        labels
    };
    calls! {
        xml_sheet(Sheet::new(vec![1, 2]).done(true).inner(Sheet::new(vec![3])))
            => "<sheet xmlns=\"urn:sheet\" xmlns:r=\"urn:row\"><done>true</done>\
                <sheet><r:row>3</r:row></sheet><r:row>1</r:row><r:row>2</r:row></sheet>",
        xml_sheet(Sheet::new(vec![])) => "<sheet xmlns=\"urn:sheet\"/>",
        xml_pet(Pet::Dog(Box::new(Dog::new(3)))) => "<Pet><packSize>3</packSize></Pet>",
        xml_labels(labels()) => "<labels><one>a &lt; b &amp; \"c\"</one><two> x </two></labels>",
    }
}

/// What servers write, too: white space, comments, CDATA, entities of XML, other prefixes, unknown elements.
#[test]
fn what_servers_write_is_read() {
    let (client, _bodies) = start(|_| {
        b"\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE sheet [<!ENTITY a 'b'>]>\n<?pi?>\n\
          <x:sheet xmlns:x='urn:sheet' xmlns:y='urn:row'>\n  <unknown a='b'>c</unknown>\n  <y:row> +1 </y:row>\n\
          <!-- no --><x:done>1</x:done><y:row>&#50;</y:row><when/>\n</x:sheet>\n"
            .to_vec()
    });
    let sheet = run(client.xml_sheet(Sheet::new(vec![])).send()).unwrap();
    assert_eq!(sheet, Sheet::new(vec![1, 2]).done(true));
}

fn refused(answer: fn(&str) -> Vec<u8>) -> (String, String) {
    let (client, _bodies) = start(answer);
    match run(client.xml_sheet(Sheet::new(vec![])).send()).unwrap_err() {
        Error::Decode { path, message, .. } => (path.into(), message.into()),
        other => panic!("{other}"),
    }
}

#[test]
fn what_cannot_be_read_is_a_decode_error_with_its_place() {
    let (path, message) = refused(|_| b"<sheet><row>1</row><row>two</row></sheet>".to_vec());
    assert_eq!(path, "rows[1]");
    assert!(message.contains("found string"), "{message}");
    let (path, message) = refused(|_| b"<sheet><inner><row>&boom;</row></inner></sheet>".to_vec());
    assert_eq!(path, "sheet.inner.row");
    assert!(message.contains("`boom` is not known"), "{message}");
    let (_, message) = refused(|_| b"<other/>".to_vec());
    assert_eq!(message, "expected the element `sheet`, found `other`");
    let (_, message) =
        refused(|_| b"<?xml version='1.0' encoding='ISO-8859-1'?><sheet>\xfc</sheet>".to_vec());
    assert!(message.contains("ISO-8859-1"), "{message}");
    let (_, message) = refused(|_| "<a>".repeat(1000).into_bytes());
    assert!(message.contains("too deeply"), "{message}");
    for broken in [
        |_: &str| b"<sheet>".to_vec(),
        |_: &str| b"<sheet></shet>".to_vec(),
        |_: &str| Vec::new(),
        |_: &str| b"<sheet/><sheet/>".to_vec(),
        |_: &str| b"{}".to_vec(),
    ] {
        refused(broken);
    }
}

#[test]
fn what_cannot_be_written_is_not_sent() {
    let (client, bodies) = start(echo);
    let error = run(client.xml_basic(Basic::new().animals("a\u{1}b")).send()).unwrap_err();
    assert!(matches!(error, Error::Request(_)));
    let labels = std::collections::BTreeMap::from([("a b".to_owned(), String::new())]);
    let error = run(client.xml_labels(labels).send()).unwrap_err();
    assert!(matches!(error, Error::Request(_)));
    assert!(bodies.try_recv().is_err());
}
