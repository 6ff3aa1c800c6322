//! XML text becomes a document. Entities are never expanded, so a document is no larger than its text.

use quick_xml::NsReader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{NamespaceResolver, QName, ResolveResult};

use super::document::{Element, Name, Node, XSI};
use crate::runtime::response::Mismatch;

/// As deep as JSON may be.
const DEPTH_LIMIT: usize = 127;

/// Reads a document.
pub(super) fn parse(body: &[u8]) -> Result<Element, Mismatch> {
    let text = text(body).map_err(|message| mismatch(&[], message))?;
    let mut reader = NsReader::from_str(text);
    let mut builder = Builder::default();
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let message = format!("{error} at byte {}", reader.error_position());
                return Err(mismatch(&builder.open, message));
            }
        };
        if matches!(event, Event::Eof) {
            return builder.finish();
        }
        if let Err(message) = builder.event(&event, reader.resolver()) {
            let message = format!("{message} at byte {}", reader.buffer_position());
            return Err(mismatch(&builder.open, message));
        }
    }
}

/// The text of a document, without a byte order mark.
fn text(body: &[u8]) -> Result<&str, String> {
    let encoding = match body {
        [0xfe, 0xff, ..] | [0xff, 0xfe, ..] | [0, b'<', ..] | [b'<', 0, ..] => {
            Some("UTF-16".to_owned())
        }
        _ => declared_encoding(body),
    };
    let encoding = encoding.filter(|name| {
        let known = ["UTF-8", "UTF8", "US-ASCII", "ASCII"];
        !known.iter().any(|known| known.eq_ignore_ascii_case(name))
    });
    if let Some(name) = encoding {
        return Err(format!(
            "the encoding is {name}, and only UTF-8 can be read"
        ));
    }
    let text = std::str::from_utf8(body)
        .map_err(|error| format!("invalid UTF-8 at byte {}", error.valid_up_to()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match text.trim().is_empty() {
        true => Err("expected XML, found an empty body".to_owned()),
        false => Ok(text),
    }
}

/// What the declaration says of the encoding (XML 1.0, section 4.3.3), before the text can be read.
fn declared_encoding(body: &[u8]) -> Option<String> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let head = body.get(..body.len().min(256))?;
    let end = head.windows(2).position(|bytes| bytes == b"?>")?;
    let head = std::str::from_utf8(head.get(..end)?).ok()?;
    let (_, after) = head.strip_prefix("<?xml")?.split_once("encoding")?;
    let value = after.trim_start().strip_prefix('=')?.trim_start();
    let name = value.split(['"', '\'']).nth(1)?;
    Some(name.to_owned())
}

/// The elements that are not closed yet, outermost first, and the root once it is.
#[derive(Default)]
struct Builder {
    open: Vec<Element>,
    root: Option<Element>,
}

impl Builder {
    fn event(&mut self, event: &Event<'_>, resolver: &NamespaceResolver) -> Result<(), String> {
        match event {
            Event::Start(start) => {
                if self.open.len() >= DEPTH_LIMIT {
                    return Err("elements are nested too deeply".to_owned());
                }
                self.open.push(element(start, resolver)?);
                Ok(())
            }
            Event::Empty(start) => {
                let element = element(start, resolver)?;
                self.close(element)
            }
            Event::End(_) => match self.open.pop() {
                Some(element) => self.close(element),
                None => Err("an element ends that did not begin".to_owned()),
            },
            Event::Text(text) => self.text(&text.xml10_content()),
            Event::CData(section) => match self.open.last_mut() {
                Some(element) => {
                    let text = section.xml10_content().into_owned();
                    element.nodes.push(Node::Cdata(text));
                    Ok(())
                }
                None => Err("there is text outside of the root element".to_owned()),
            },
            Event::GeneralRef(reference) => self.reference(reference),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Eof => {
                Ok(())
            }
        }
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        match self.open.last_mut() {
            Some(element) => {
                element.push_text(text);
                Ok(())
            }
            None if text.trim().is_empty() => Ok(()),
            None => Err("there is text outside of the root element".to_owned()),
        }
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), String> {
        let character = reference.resolve_char_ref();
        if let Some(character) = character.map_err(|error| error.to_string())? {
            return self.text(character.encode_utf8(&mut [0; 4]));
        }
        match resolve_predefined_entity(reference) {
            Some(text) => self.text(text),
            None => Err(format!("the entity `{}` is not known", &**reference)),
        }
    }

    fn close(&mut self, element: Element) -> Result<(), String> {
        match self.open.last_mut() {
            Some(outer) => outer.nodes.push(Node::Element(element)),
            None if self.root.is_none() => self.root = Some(element),
            None => return Err("there is a second root element".to_owned()),
        }
        Ok(())
    }

    fn finish(self) -> Result<Element, Mismatch> {
        let message = match self.open.last() {
            Some(open) => format!("the element `{}` does not end", open.name.local),
            None => "expected XML, found no element".to_owned(),
        };
        match self.root {
            Some(root) if self.open.is_empty() => Ok(root),
            _ => Err(mismatch(&self.open, message)),
        }
    }
}

fn element(start: &BytesStart<'_>, resolver: &NamespaceResolver) -> Result<Element, String> {
    let (namespace, _) = resolver.resolve_element(start.name());
    let mut element = Element::new(name(start.name(), &namespace));
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let (namespace, _) = resolver.resolve_attribute(attribute.key);
        let name = name(attribute.key, &namespace);
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| error.to_string())?;
        match (&*name.namespace, &*name.local) {
            (XSI, "nil") => element.is_nil = matches!(value.trim(), "true" | "1"),
            (XSI, _) => {}
            _ => element.attributes.push((name, value.into_owned())),
        }
    }
    Ok(element)
}

fn name(name: QName<'_>, namespace: &ResolveResult<'_>) -> Name {
    let (local, prefix) = name.decompose();
    Name {
        prefix: prefix.map_or_else(String::new, |prefix| prefix.as_ref().to_owned()),
        local: local.as_ref().to_owned(),
        namespace: match namespace {
            ResolveResult::Bound(namespace) => namespace.as_ref().to_owned(),
            ResolveResult::Unbound | ResolveResult::Unknown(_) => String::new(),
        },
    }
}

/// The path of a problem is that of the elements around it.
fn mismatch(open: &[Element], message: String) -> Mismatch {
    let names: Vec<&str> = open.iter().map(|element| &*element.name.local).collect();
    Mismatch {
        path: names.join(".").into(),
        message: message.into(),
    }
}
