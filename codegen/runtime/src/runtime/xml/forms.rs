//! The table that says how types are written as XML.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::document::Name;

/// How the types of a client are written, as lines of text. A line for each type:
///
/// ```text
/// Pet object pet              a type with members; its element is called `pet` if nothing else says so
/// Shape union - kind          one of several, told apart by the member `kind` if they are by one
/// Color value color word      a type that is written as a value
/// ```
///
/// Below an object stands a line for each member, in the order of writing: its key in JSON, with `!`
/// if it is always there; its node; its content; and `=` with the only content that it can have.
///
/// ```text
///  id! @id number             an attribute
///  name! name text            an element
///  note #text text            the text of the element itself, `#cdata` for a CDATA section
///  tags # list tag Tag        no node of its own: one element `tag` for each item
///  photos photos list url text    an element `photos` around the items
///  * any                      all other members
/// ```
///
/// Below a union stands a line for each alternative: the values of the member that tells, or `-`, and
/// the content. Content is one of `text`, `word` (without white space around it), `token` (a word that
/// is never empty), `base64`, `number`, `bool`, `null`, `any`, `list` with node and content of an item,
/// `tuple` with a count and as many nodes and contents, `map` with the content of each element, or the
/// name of a type. A name is `prefix:local{namespace}`. `%` and two digits are a byte in UTF-8.
#[derive(Debug)]
pub struct Forms {
    text: &'static str,
    table: OnceLock<Table>,
}

impl Forms {
    /// The table of these lines.
    pub const fn new(text: &'static str) -> Self {
        Self {
            text,
            table: OnceLock::new(),
        }
    }

    /// The root element of a body: its name, with `=` if a document must have it, or `-`; its content.
    pub const fn root(&'static self, text: &'static str) -> Root {
        Root { forms: self, text }
    }

    fn table(&self) -> &Table {
        self.table.get_or_init(|| Table::new(self.text))
    }
}

/// The root element of a body.
#[derive(Clone, Copy, Debug)]
pub struct Root {
    forms: &'static Forms,
    text: &'static str,
}

impl Root {
    pub(super) fn table(&self) -> &'static Table {
        self.forms.table()
    }

    /// Its name, whether a document must have it, and its content.
    pub(super) fn parts(&self) -> (Option<Name>, bool, Value) {
        let bare = self.text.strip_prefix('=');
        let mut words = bare.unwrap_or(self.text).split(' ');
        let name = words.next().and_then(name);
        let value = value(&mut words).unwrap_or(Value::Any);
        (name, bare.is_some(), value)
    }
}

/// The forms by the names of the types.
#[derive(Debug, Default)]
pub(super) struct Table(BTreeMap<&'static str, Form>);

/// How a type is written.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) name: Option<Name>,
    pub(super) shape: Shape,
}

#[derive(Debug)]
pub(super) enum Shape {
    Object {
        members: Vec<Member>,
        rest: Option<Value>,
    },
    Union {
        tag: Option<String>,
        variants: Vec<Variant>,
    },
    Value(Value),
}

#[derive(Debug)]
pub(super) struct Member {
    pub(super) key: String,
    pub(super) required: bool,
    pub(super) node: NodeForm,
    pub(super) value: Value,
    pub(super) constant: Option<String>,
}

#[derive(Debug)]
pub(super) struct Variant {
    pub(super) tags: Vec<String>,
    pub(super) value: Value,
}

#[derive(Debug)]
pub(super) enum NodeForm {
    Element(Name),
    Attribute(Name),
    Text,
    Cdata,
    Inline,
}

#[derive(Debug)]
pub(super) enum Value {
    Text,
    Word,
    Token,
    Base64,
    Number,
    Bool,
    Null,
    Any,
    List(Box<(NodeForm, Value)>),
    Tuple(Vec<(NodeForm, Value)>),
    Map(Box<Value>),
    Named(&'static str),
}

type Words<'a> = std::str::Split<'a, char>;

impl Table {
    fn new(text: &'static str) -> Self {
        let mut table = BTreeMap::new();
        let mut current: Option<(&'static str, Form)> = None;
        for line in text.lines() {
            match (line.strip_prefix(' '), &mut current) {
                (Some(row), Some((_, form))) => form.add(row),
                (None, _) => {
                    table.extend(current.take());
                    current = type_line(line);
                }
                (Some(_), None) => {}
            }
        }
        table.extend(current);
        Self(table)
    }

    pub(super) fn form(&self, label: &str) -> Option<&Form> {
        self.0.get(label)
    }
}

impl Form {
    fn add(&mut self, row: &'static str) {
        let mut words = row.split(' ');
        let first = words.next().unwrap_or_default();
        match &mut self.shape {
            Shape::Object { rest, .. } if first == "*" => *rest = value(&mut words),
            Shape::Object { members, .. } => members.extend(member(first, words)),
            Shape::Union { variants, .. } => {
                let tags = first.split(',').filter(|tag| *tag != "-").map(plain);
                let tags = tags.collect();
                variants.extend(value(&mut words).map(|value| Variant { tags, value }));
            }
            Shape::Value(_) => {}
        }
    }
}

fn type_line(line: &'static str) -> Option<(&'static str, Form)> {
    let mut words = line.split(' ');
    let label = words.next()?;
    let kind = words.next()?;
    let name = words.next().and_then(name);
    let shape = match kind {
        "object" => Shape::Object {
            members: Vec::new(),
            rest: None,
        },
        "union" => Shape::Union {
            tag: words.next().filter(|tag| *tag != "-").map(plain),
            variants: Vec::new(),
        },
        _ => Shape::Value(value(&mut words)?),
    };
    Some((label, Form { name, shape }))
}

fn member(first: &str, mut words: Words<'static>) -> Option<Member> {
    let key = first.strip_suffix('!');
    Some(Member {
        key: plain(key.unwrap_or(first)),
        required: key.is_some(),
        node: node(words.next()?)?,
        value: value(&mut words)?,
        constant: words
            .next()
            .and_then(|word| word.strip_prefix('='))
            .map(plain),
    })
}

fn node(word: &str) -> Option<NodeForm> {
    Some(match word {
        "#" => NodeForm::Inline,
        "#text" => NodeForm::Text,
        "#cdata" => NodeForm::Cdata,
        _ => match word.strip_prefix('@') {
            Some(word) => NodeForm::Attribute(name(word)?),
            None => NodeForm::Element(name(word)?),
        },
    })
}

fn value(words: &mut Words<'static>) -> Option<Value> {
    Some(match words.next()? {
        "text" => Value::Text,
        "word" => Value::Word,
        "token" => Value::Token,
        "base64" => Value::Base64,
        "number" => Value::Number,
        "bool" => Value::Bool,
        "null" => Value::Null,
        "any" => Value::Any,
        "list" => Value::List(Box::new((node(words.next()?)?, value(words)?))),
        "tuple" => {
            let count: usize = words.next()?.parse().ok()?;
            let items = (0..count).map(|_| Some((node(words.next()?)?, value(words)?)));
            Value::Tuple(items.collect::<Option<_>>()?)
        }
        "map" => Value::Map(Box::new(value(words)?)),
        label => Value::Named(label),
    })
}

/// A name; `None` for `-`.
fn name(word: &str) -> Option<Name> {
    if word == "-" {
        return None;
    }
    let (name, namespace) = match word.strip_suffix('}').and_then(|word| word.split_once('{')) {
        Some((name, namespace)) => (name, namespace),
        None => (word, ""),
    };
    let (prefix, local) = name.split_once(':').unwrap_or(("", name));
    Some(Name {
        prefix: plain(prefix),
        local: plain(local),
        namespace: plain(namespace),
    })
}

/// The text that a word stands for.
fn plain(word: &str) -> String {
    let mut bytes = Vec::with_capacity(word.len());
    let mut rest = word;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let digits = after.get(..2).unwrap_or_default();
        bytes.extend(u8::from_str_radix(digits, 16));
        rest = after.get(2..).unwrap_or_default();
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_for_any_text() {
        assert_eq!(plain("a%20b%25%C3%BC"), "a b%ü");
        assert_eq!(plain("%"), "");
        assert_eq!(plain("%2D"), "-");
    }

    #[test]
    fn names_have_three_parts() {
        let full = name("smp:Person{http://example.com/a%23b}").unwrap();
        assert_eq!(
            (&*full.prefix, &*full.local, &*full.namespace),
            ("smp", "Person", "http://example.com/a#b")
        );
        assert_eq!(name("pet"), Some(Name::local("pet")));
        assert_eq!(name("-"), None);
    }
}
