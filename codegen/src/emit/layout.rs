//! Where rustfmt breaks the expressions of examples.
//!
//! Examples are the only generated code with expressions of any depth. The rules here are those of
//! rustfmt's defaults for what examples are made of: calls, lists, struct literals, chains.

use super::text::WIDTH;

/// The widest list of arguments, list of items, or chain on one line.
const LIST_WIDTH: usize = 60;

/// The widest inside of a struct literal on one line.
const STRUCT_WIDTH: usize = 18;

/// An expression.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// Text without a place to break.
    Atom(String),
    /// `opening item, item closing`: a call, a list.
    List {
        /// Up to the opening parenthesis or bracket.
        opening: String,
        /// What is inside.
        items: Vec<Node>,
        /// The closing one.
        closing: &'static str,
    },
    /// `Name { field: value }`
    Struct {
        /// The name.
        name: String,
        /// Names and values.
        fields: Vec<(String, Node)>,
    },
    /// `root.method(argument).method(argument)…`
    Chain {
        /// The beginning.
        root: Box<Node>,
        /// Methods with what follows their name: `.send`, and its arguments; none for `.await?`.
        links: Vec<(String, Option<Vec<Node>>)>,
    },
}

impl Node {
    /// Text without a place to break.
    pub(super) fn atom(text: impl Into<String>) -> Self {
        Self::Atom(text.into())
    }

    /// A call of a function.
    pub(super) fn call(function: &str, items: Vec<Self>) -> Self {
        Self::List {
            opening: format!("{function}("),
            items,
            closing: ")",
        }
    }

    /// A list between brackets: `vec![` or `&[`.
    pub(super) fn list(opening: &str, items: Vec<Self>) -> Self {
        Self::List {
            opening: opening.to_owned(),
            items,
            closing: "]",
        }
    }

    /// The expression on one line.
    pub(super) fn flat(&self) -> String {
        match self {
            Self::Atom(text) => text.clone(),
            Self::List {
                opening,
                items,
                closing,
            } => format!("{opening}{}{closing}", flat(items)),
            Self::Struct { name, fields } => format!("{name} {{ {} }}", flat_fields(fields)),
            Self::Chain { root, links } => {
                let links: String = links.iter().map(flat_link).collect();
                format!("{}{links}", root.flat())
            }
        }
    }

    /// Whether rustfmt leaves the expression on one line if there is room for it.
    fn is_flat(&self) -> bool {
        match self {
            Self::Atom(_) => true,
            Self::List { items, .. } => {
                items.iter().all(Self::is_flat) && width(&flat(items)) <= LIST_WIDTH
            }
            Self::Struct { fields, .. } => width(&flat_fields(fields)) <= STRUCT_WIDTH,
            Self::Chain { root, links } => {
                let is_narrow = links.len() == 1 || width(&self.flat()) <= LIST_WIDTH;
                let mut arguments = links.iter().filter_map(|(_, arguments)| arguments.as_ref());
                is_narrow
                    && root.is_flat()
                    && arguments.all(|items| {
                        items.iter().all(Self::is_flat) && width(&flat(items)) <= LIST_WIDTH
                    })
            }
        }
    }

    /// The expression, broken so that it fits behind `before` columns and before `after` others,
    /// its further lines `indent` columns deep.
    pub(super) fn write(&self, indent: usize, before: usize, after: usize) -> String {
        let flat = self.flat();
        if self.is_flat() && indent + before + width(&flat) + after <= WIDTH {
            return flat;
        }
        match self {
            Self::Atom(text) => text.clone(),
            Self::List {
                opening,
                items,
                closing,
            } => write_list(opening, items, closing, indent, before),
            Self::Struct { name, fields } => write_struct(name, fields, indent),
            Self::Chain { root, links } => write_chain(root, links, indent, before, after),
        }
    }
}

fn flat(items: &[Node]) -> String {
    items.iter().map(Node::flat).collect::<Vec<_>>().join(", ")
}

fn flat_fields(fields: &[(String, Node)]) -> String {
    let fields = fields
        .iter()
        .map(|(name, value)| format!("{name}: {}", value.flat()));
    fields.collect::<Vec<_>>().join(", ")
}

fn flat_link((method, arguments): &(String, Option<Vec<Node>>)) -> String {
    match arguments {
        Some(arguments) => format!("{method}({})", flat(arguments)),
        None => method.clone(),
    }
}

/// One item that has braces or brackets of its own stays behind the opening; others have a line
/// each.
fn write_list(
    opening: &str,
    items: &[Node],
    closing: &str,
    indent: usize,
    before: usize,
) -> String {
    if let [only @ (Node::List { .. } | Node::Struct { .. })] = items {
        let inner = only.write(indent, before + width(opening), closing.len());
        return format!("{opening}{inner}{closing}");
    }
    let inner = indent + 4;
    let lines = items
        .iter()
        .map(|item| format!("{}{},\n", pad(inner), item.write(inner, 0, 1)));
    format!(
        "{opening}\n{}{}{closing}",
        lines.collect::<String>(),
        pad(indent)
    )
}

fn write_struct(name: &str, fields: &[(String, Node)], indent: usize) -> String {
    let inner = indent + 4;
    let lines = fields.iter().map(|(field, value)| {
        let value = value.write(inner, width(field) + 2, 1);
        format!("{}{field}: {value},\n", pad(inner))
    });
    format!("{name} {{\n{}{}}}", lines.collect::<String>(), pad(indent))
}

fn write_chain(
    root: &Node,
    links: &[(String, Option<Vec<Node>>)],
    indent: usize,
    before: usize,
    after: usize,
) -> String {
    let mut text = root.write(indent, before, 0);
    // Links stand below the closing line of a root that has several.
    let inner = if text.contains('\n') {
        indent
    } else {
        indent + 4
    };
    for (index, (method, arguments)) in links.iter().enumerate() {
        let after = if index + 1 == links.len() { after } else { 0 };
        let link = match arguments {
            // `.await?` follows the call that it awaits on a line of its own.
            None => method.clone(),
            Some(arguments) => {
                let list = Node::List {
                    opening: format!("{method}("),
                    items: arguments.clone(),
                    closing: ")",
                };
                list.write(inner, 0, after)
            }
        };
        text.push_str(&format!("\n{}{link}", pad(inner)));
    }
    text
}

fn pad(columns: usize) -> String {
    " ".repeat(columns)
}

fn width(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn send(argument: Node) -> Node {
        let links = vec![
            (".create_room".to_owned(), Some(vec![argument])),
            (".send".to_owned(), Some(Vec::new())),
            (".await?".to_owned(), None),
        ];
        Node::Chain {
            root: Box::new(Node::atom("client")),
            links,
        }
    }

    #[test]
    fn a_short_call_stays_on_one_line() {
        let call = send(Node::call("NewRoom::new", vec![Node::atom("\"Support\"")]));
        let expected = r#"client.create_room(NewRoom::new("Support")).send().await?"#;
        assert_eq!(call.write(4, 15, 1), expected);
    }

    #[test]
    fn a_long_call_is_broken_as_rustfmt_breaks_it() {
        let alice = Node::call(
            "InitialParticipant::new",
            vec![Node::atom("\"user_abc123\""), Node::atom("\"Alice\"")],
        );
        let room = Node::Chain {
            root: Box::new(Node::call("NewRoom::new", vec![Node::atom("\"Support\"")])),
            links: vec![(
                ".participants".to_owned(),
                Some(vec![Node::list("vec![", vec![alice])]),
            )],
        };
        let expected = "\
client
        .create_room(
            NewRoom::new(\"Support\")
                .participants(vec![InitialParticipant::new(\"user_abc123\", \"Alice\")]),
        )
        .send()
        .await?";
        assert_eq!(send(room).write(4, 15, 1), expected);
    }
}
