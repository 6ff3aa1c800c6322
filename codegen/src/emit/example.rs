//! The example in the docs of each operation: a call that compiles.

use super::layout::Node;
use super::operation::signature;
use super::options::EmitOptions;
use super::scope::Scope;
use super::showcase::{gives_value, statements};
use crate::model::{Api, Docs, Operation};

/// A call that takes more lines than this is shown with its arguments by name.
const MOST_LINES: usize = 10;

/// Names that signatures of methods use besides those of types of the API.
const NAMES: [&str; 12] = [
    "Base64",
    "Bytes",
    "Date",
    "DateTime",
    "Decimal",
    "FilePart",
    "FormPart",
    "FormParts",
    "IntoBody",
    "Nullable",
    "Uuid",
    "Value",
];

/// The example of an operation.
pub(super) fn docs(
    api: &Api,
    options: &EmitOptions,
    scope: &Scope<'_>,
    index: usize,
    operation: &Operation,
) -> Docs {
    let made = api.examples.get(index).and_then(Option::as_ref);
    let made = made.and_then(|showcase| statements(api, options, showcase));
    let made = made.map(|made| (made.imports.clone(), Vec::new(), made.call_lines(0)));
    let short = made.filter(|(_, _, lines)| lines.len() <= MOST_LINES);
    let (imports, parameters, call) =
        short.unwrap_or_else(|| by_name(api, options, scope, operation));
    let mut lines: Vec<String> = ["", "# Example", "", "```no_run"].map(str::to_owned).into();
    lines.extend(imports.iter().map(|import| format!("# {import}")));
    let parameters: Vec<String> = ["client: Client".to_owned()]
        .into_iter()
        .chain(parameters)
        .collect();
    lines.push(format!(
        "# async fn example({}) -> Result<(), Box<dyn std::error::Error>> {{",
        parameters.join(", ")
    ));
    lines.extend(call);
    lines.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
    Docs(lines)
}

/// The call with its arguments by name: their values are given to the function around it, which a reader does not see.
fn by_name(
    api: &Api,
    options: &EmitOptions,
    scope: &Scope<'_>,
    operation: &Operation,
) -> (Vec<String>, Vec<String>, Vec<String>) {
    let arguments = signature(scope, operation);
    let path = options.crate_path();
    let is_used = |name: &&str| {
        let mut words = arguments
            .iter()
            .flat_map(|(_, ty)| ty.split(|letter: char| !letter.is_alphanumeric()));
        words.any(|word| word == *name)
    };
    let mut imports = vec![format!("use {path}::Client;")];
    let names = NAMES.into_iter().filter(is_used);
    imports.extend(names.map(|name| format!("use {path}::{name};")));
    if is_used(&"BTreeMap") {
        imports.push("use std::collections::BTreeMap;".to_owned());
    }
    if api.types.iter().any(|def| is_used(&def.name.as_str())) {
        imports.push(format!("use {path}::types::*;"));
    }
    let root = format!("{path}::");
    let parameters = arguments
        .iter()
        .map(|(name, ty)| format!("{name}: {}", ty.replace("crate::", &root)));
    let names = arguments.iter().map(|(name, _)| Node::atom(name));
    let binding = match gives_value(operation) {
        true => "let response = ",
        false => "",
    };
    let call = Node::Chain {
        root: Box::new(Node::atom("client")),
        links: vec![
            (format!(".{}", operation.method_name), Some(names.collect())),
            (".send".to_owned(), Some(Vec::new())),
            (".await?".to_owned(), None),
        ],
    };
    let call = format!("{binding}{};", call.write(0, binding.len(), 1));
    let call = call.lines().map(str::to_owned).collect();
    (imports, parameters.collect(), call)
}
