//! The calls that a reader sees first, as statements.

use std::collections::BTreeSet;

use super::expression::{self, Wanted, expression};
use super::layout::Node;
use super::options::EmitOptions;
use super::scope::Scope;
use super::ty;
use crate::model::{
    Api, Content, Expression, Operation, OutcomeType, Scheme, SchemeKind, Showcase, Type,
};

/// A call as statements.
pub(super) struct Statements {
    /// The `use` declarations.
    pub(super) imports: Vec<String>,
    /// How the client is made.
    pub(super) client: String,
    /// What stands before the call: `let response = `, or nothing when it gives no value.
    pub(super) binding: &'static str,
    /// The call.
    pub(super) call: Node,
}

impl Statements {
    /// The lines of the call, where the first one stands `indent` columns deep.
    pub(super) fn call_lines(&self, indent: usize) -> Vec<String> {
        let call = self.call.write(indent, self.binding.len(), 1);
        let text = format!("{}{call};", self.binding);
        let outer = " ".repeat(indent);
        text.lines()
            .map(|line| line.strip_prefix(&outer).unwrap_or(line).to_owned())
            .collect()
    }
}

/// The statements of a showcase; nothing if its operation does not exist.
pub(super) fn statements(
    api: &Api,
    options: &EmitOptions,
    showcase: &Showcase,
) -> Option<Statements> {
    let operation = api.operations.get(showcase.operation)?;
    let scope = Scope::types(api);
    let binding = if gives_value(operation) {
        "let response = "
    } else {
        ""
    };
    Some(Statements {
        imports: imports(options, showcase),
        client: client(api, showcase),
        binding,
        call: call(&scope, operation, showcase),
    })
}

pub(super) fn gives_value(operation: &Operation) -> bool {
    !matches!(
        operation.success.ty,
        OutcomeType::Undocumented | OutcomeType::Single(Content::Empty)
    )
}

fn values(showcase: &Showcase) -> impl Iterator<Item = &Expression> {
    showcase
        .arguments
        .iter()
        .chain(showcase.setters.iter().map(|(_, value)| value))
}

fn imports(options: &EmitOptions, showcase: &Showcase) -> Vec<String> {
    let crate_path = options.crate_path();
    let mut types = BTreeSet::new();
    for value in values(showcase) {
        expression::named(value, &mut |name| {
            types.insert(name.to_owned());
        });
    }
    let types: Vec<_> = types.into_iter().collect();
    let uses =
        |test: fn(&Expression) -> bool| values(showcase).any(|value| expression::any(value, &test));
    let mut imports = Vec::new();
    if uses(|value| matches!(value, Expression::Map(_))) {
        imports.push("use std::collections::BTreeMap;".to_owned());
    }
    let types = match types.as_slice() {
        [] => None,
        [one] => Some(format!("use {crate_path}::types::{one};")),
        many => Some(format!("use {crate_path}::types::{{{}}};", many.join(", "))),
    };
    // A name alone stands before a path that goes on, and that before a list.
    match uses(|value| matches!(value, Expression::Bytes(_))) {
        true => imports.extend(
            types
                .into_iter()
                .chain([format!("use {crate_path}::{{Bytes, Client}};")]),
        ),
        false => imports.extend(
            [format!("use {crate_path}::Client;")]
                .into_iter()
                .chain(types),
        ),
    }
    imports
}

/// The client with a credential that stands for the reader's own.
fn client(api: &Api, showcase: &Showcase) -> String {
    let scheme = showcase.scheme.and_then(|id| api.schemes.get(id.0));
    let credential = scheme.map(credential).unwrap_or_default();
    format!("let client = Client::builder(){credential}.build()?;")
}

fn credential(scheme: &Scheme) -> String {
    let setter = scheme.setter.plain();
    match scheme.kind {
        SchemeKind::Basic => format!(".{}(\"username\", \"password\")", scheme.setter),
        SchemeKind::MutualTls | SchemeKind::Unknown => String::new(),
        _ => format!(".{}(\"your {}\")", scheme.setter, setter.replace('_', " ")),
    }
}

fn call(scope: &Scope<'_>, operation: &Operation, showcase: &Showcase) -> Node {
    let method = format!(".{}", operation.method_name);
    let mut links = vec![(method, Some(arguments(scope, operation, showcase)))];
    for (name, value) in &showcase.setters {
        let parameter = operation
            .parameters
            .iter()
            .find(|parameter| parameter.name == *name);
        let value = match parameter {
            Some(parameter) => expression(scope, value, &parameter.ty, Wanted::Borrowed),
            None => body_value(scope, operation, value),
        };
        links.push((format!(".{name}"), Some(vec![value])));
    }
    links.push((".send".to_owned(), Some(Vec::new())));
    links.push((".await?".to_owned(), None));
    Node::Chain {
        root: Box::new(Node::atom("client")),
        links,
    }
}

fn arguments(scope: &Scope<'_>, operation: &Operation, showcase: &Showcase) -> Vec<Node> {
    let required = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.required);
    let mut values = showcase.arguments.iter();
    let mut arguments: Vec<_> = required
        .zip(values.by_ref())
        .map(|(parameter, value)| expression(scope, value, &parameter.ty, Wanted::Borrowed))
        .collect();
    arguments.extend(values.map(|value| body_value(scope, operation, value)));
    arguments
}

fn body_value(scope: &Scope<'_>, operation: &Operation, value: &Expression) -> Node {
    let content = operation
        .body
        .as_ref()
        .and_then(|body| body.contents.first());
    let content = content.map(|content| &content.content);
    match content.and_then(Content::ty) {
        Some(Type::String) => expression(scope, value, &Type::String, Wanted::Lenient),
        Some(inner) => expression(scope, value, ty::unboxed(inner), Wanted::Owned),
        None if content == Some(&Content::Text) => {
            expression(scope, value, &Type::String, Wanted::Lenient)
        }
        None => expression(scope, value, &Type::Json, Wanted::Owned),
    }
}
