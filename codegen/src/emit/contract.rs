//! `tests/contract`: what checks the client against the description.

mod parts;

use super::header::{MARK, copied_header};
use super::module::Module;
use super::options::EmitOptions;
use super::response;
use super::scope::Scope;
use super::text::{Text, all_visible};
use super::ty::{self, Passing};
use super::uses::{Capability, needs};
use crate::model::{
    Api, BodyContent, Choice, Content, Contract, Operation, Outcome, OutcomeType, SchemeKind, Type,
};

/// The parts of the tests that are the same for every client.
const COPIED: &[(&str, &str)] = &[
    ("body.rs", include_str!("../../contract/body.rs")),
    ("call.rs", include_str!("../../contract/call.rs")),
    ("compare.rs", include_str!("../../contract/compare.rs")),
    ("media.rs", include_str!("../../contract/media.rs")),
    (
        "operations.rs",
        include_str!("../../contract/operations.rs"),
    ),
    ("parts.rs", include_str!("../../contract/parts.rs")),
    ("report.rs", include_str!("../../contract/report.rs")),
    ("request.rs", include_str!("../../contract/request.rs")),
    ("schemas.rs", include_str!("../../contract/schemas.rs")),
    ("security.rs", include_str!("../../contract/security.rs")),
    ("transport.rs", include_str!("../../contract/transport.rs")),
    ("values.rs", include_str!("../../contract/values.rs")),
    ("wire.rs", include_str!("../../contract/wire.rs")),
];

/// The files of the tests; none unless they are wanted.
pub(super) fn modules(api: &Api, options: &EmitOptions) -> Vec<Module> {
    let Some(contract) = &api.contract else {
        return Vec::new();
    };
    let copied = COPIED.iter().map(|(name, text)| Module {
        path: format!("tests/contract/{name}"),
        text: format!("{}\n{text}", copied_header(options)),
    });
    let data = Module {
        path: "tests/contract/data.json".to_owned(),
        text: marked(&contract.data),
    };
    let program = program(api, options, contract);
    let main = Module::rust(options, "tests/contract/main.rs", program);
    copied.chain([data, main]).collect()
}

/// Writes the imports that programs outside the client need to name its types.
pub(super) fn imports(text: &mut Text, api: &Api, options: &EmitOptions) {
    let client = options.crate_path();
    text.line(format_args!("use {client} as client;"));
    text.line("use client::{Base64, Bytes, Client, Date, DateTime, Nullable, Value, json};");
    let parts = [
        (Capability::Decimal, "Decimal"),
        (Capability::Upload, "IntoBody"),
        (Capability::Multipart, "{FilePart, FormPart, FormParts}"),
        (Capability::Uuid, "Uuid"),
    ];
    for (_, names) in parts.iter().filter(|(part, _)| needs(api, *part)) {
        text.line(format_args!("use client::{names};"));
    }
    text.line("use std::collections::BTreeMap;");
    text.line("use std::convert::Infallible;");
    if !api.types.is_empty() {
        text.line("use client::types::*;");
    }
    text.gap();
}

/// The text of a JSON object with a member on the first line that says, as comments do elsewhere, whose file this is.
pub(super) fn marked(object: &str) -> String {
    let object = all_visible(object);
    match object.strip_prefix('{').map(str::trim_start) {
        Some(rest) if !rest.starts_with('}') => {
            format!("{{\"//\": \"@generated: {MARK}\",\n{rest}\n")
        }
        _ => format!("{object}\n"),
    }
}

fn program(api: &Api, options: &EmitOptions, contract: &Contract) -> Text {
    let mut text = Text::new();
    for line in INTRODUCTION {
        text.line(line);
    }
    text.gap();
    text.line("#![allow(dead_code, reason = \"which parts are used depends on the API\")]");
    text.line("#![allow(deprecated, reason = \"what is discouraged is proven as well\")]");
    text.line(
        "#![allow(unused_imports, reason = \"which names the types need depends on the API\")]",
    );
    text.gap();
    for (name, _) in COPIED {
        text.line(format_args!("mod {};", name.trim_end_matches(".rs")));
    }
    text.gap();
    imports(&mut text, api, options);
    write_again(&mut text);
    text.gap();
    write_types(&mut text, api, contract);
    text.gap();
    write_calls(&mut text, api, contract);
    parts::write(&mut text, api, contract);
    text.gap();
    write_builder(&mut text, api);
    text.gap();
    text.line("#[test]");
    text.block("fn examples_round_trip() {", "}", |text| {
        text.line("report::check(include_str!(\"data.json\"), TYPES);");
    });
    text.gap();
    text.line("#[test]");
    text.block("fn operations_are_as_described() {", "}", |text| {
        text.line("operations::check(include_str!(\"data.json\"), CALLS, builder());");
    });
    text
}

/// What the program is for.
const INTRODUCTION: &[&str] = &[
    "//! Every example of the description that is valid against its schema is read as the type that",
    "//! stands for it and written again, and must still be the same. Every operation is called with",
    "//! samples, and what is sent and what is made of each documented response must be as described.",
    "//! The data is taken from the description itself, not from what the generator made of it.",
];

fn write_again(text: &mut Text) {
    text.line("/// Reads JSON text as a value and writes it again.");
    let opening =
        "fn again<T: json::Decode + json::Encode>(text: &[u8]) -> Result<Vec<u8>, String> {";
    text.block(opening, "}", |text| {
        text.line("let value: T = json::from_slice(text).map_err(|error| error.to_string())?;");
        text.line("Ok(json::to_vec(&value))");
    });
}

/// A client with every credential that the description knows, so that no call lacks one.
fn write_builder(text: &mut Text, api: &Api) {
    text.line("/// A client that holds every credential.");
    text.block("fn builder() -> client::ClientBuilder {", "}", |text| {
        text.line("Client::builder()");
        text.indented(|text| {
            for scheme in &api.schemes {
                let arguments = match scheme.kind {
                    SchemeKind::MutualTls => continue,
                    SchemeKind::Basic => "security::SECRET, security::SECRET",
                    SchemeKind::Unknown => "client::Credential::none()",
                    _ => "security::SECRET",
                };
                text.line(format_args!(".{}({arguments})", scheme.setter));
            }
        });
    });
}

/// One row for each call.
fn write_calls(text: &mut Text, api: &Api, contract: &Contract) {
    text.line("/// The calls by their index in the data.");
    if contract.calls.is_empty() {
        return text.line("const CALLS: &[call::Call] = &[];");
    }
    text.line("#[rustfmt::skip]");
    text.block("const CALLS: &[call::Call] = &[", "];", |text| {
        for call in &contract.calls {
            if let Some(operation) = api.operations.get(call.operation) {
                text.line(format_args!("{},", row(api, operation, call.content)));
            }
        }
    });
}

/// `call::call!(get_room(own "0" Uuid) { own limit: i64 } send json; err json)`
fn row(api: &Api, operation: &Operation, content: Option<usize>) -> String {
    let scope = Scope::types(api);
    let body = operation.body.as_ref();
    let content = body.zip(content);
    let content = content.and_then(|(body, content)| Some((body, body.contents.get(content)?)));
    let (mut arguments, mut setters) = (Vec::new(), Vec::new());
    for parameter in &operation.parameters {
        let (how, ty) = passing(&scope, &parameter.ty);
        match parameter.required {
            true => arguments.push(format!("{how} \"{}\" {ty}", arguments.len())),
            false => setters.push(format!("{how} {}: {ty}", parameter.name)),
        }
    }
    let mut method = &operation.method_name;
    if let Some((body, content)) = content {
        let (how, ty) = body_passing(&scope, content);
        match &content.choice {
            Choice::Setter(name) => setters.push(format!("{how} {name}: {ty}")),
            Choice::Preferred if !body.required => {
                setters.push(format!("{how} {}: {ty}", body.name));
            }
            Choice::Preferred => arguments.push(format!("{how} \"body\" {ty}")),
            Choice::Method(other) => {
                method = other;
                arguments.push(format!("{how} \"body\" {ty}"));
            }
        }
        let content_type = body.content_type.iter();
        setters.extend(content_type.map(|name| format!("by {name}: String")));
    }
    let others = operation.representations.iter();
    let others =
        others.map(|other| format!("{} {}", other.verb, form(api, operation, &other.outcome)));
    let success = format!("send {}", form(api, operation, &operation.success));
    let verbs: Vec<String> = std::iter::once(success).chain(others).collect();
    let failure = match operation.failure.ty {
        OutcomeType::Undocumented => "never".to_owned(),
        _ => form(api, operation, &operation.failure),
    };
    let (arguments, setters) = (arguments.join(", "), setters.join(", "));
    let verbs = verbs.join(", ");
    format!("call::call!({method}({arguments}) {{ {setters} }} {verbs}; err {failure})")
}

/// How a value that was read is handed over, and the type as which it is read.
fn passing(scope: &Scope<'_>, parameter: &Type) -> (&'static str, String) {
    let ty = ty::unboxed(parameter);
    let how = match ty::passing(ty) {
        Passing::Value => "own",
        Passing::Reference => "by",
    };
    (how, ty::ty(scope, ty))
}

fn body_passing(scope: &Scope<'_>, content: &BodyContent) -> (&'static str, String) {
    if let Some(ty) = parts::ty(content) {
        return ("made", ty::ty(scope, ty::unboxed(ty)));
    }
    match &content.content {
        Content::Text => ("by", "String".to_owned()),
        Content::Bytes => ("bytes", "Bytes".to_owned()),
        Content::Empty => ("own", "()".to_owned()),
        typed => match typed.ty() {
            Some(Type::String) | None => ("by", "String".to_owned()),
            Some(ty) => ("own", ty::ty(scope, ty::unboxed(ty))),
        },
    }
}

/// How to show content: what is read into types can be shown as JSON, however it was written.
fn kind(content: &Content) -> &'static str {
    match content {
        Content::Items(_) | Content::Form(_) | Content::Xml(_) => "json",
        other => response::kind(other),
    }
}

/// How to show what one side of a call gives.
fn form(api: &Api, operation: &Operation, outcome: &Outcome) -> String {
    match &outcome.ty {
        OutcomeType::Undocumented => "empty".to_owned(),
        OutcomeType::Single(content) => kind(content).to_owned(),
        OutcomeType::Enum { name, variants, .. } => {
            let group = api.groups.get(operation.group.0);
            let group = group.map_or("", |group| group.name.as_str());
            let of = |wanted: &str| {
                let variants = variants.iter();
                let of_kind = variants.filter(|variant| kind(&variant.content) == wanted);
                let names: Vec<&str> = of_kind.map(|variant| variant.name.as_str()).collect();
                names.join(" ")
            };
            let (json, text, bytes, empty) = (of("json"), of("text"), of("bytes"), of("empty"));
            format!("(client::operations::{group}::{name}: {json}; {text}; {bytes}; {empty})")
        }
    }
}

/// One row for each type: the compiler makes one small function of it.
fn write_types(text: &mut Text, api: &Api, contract: &Contract) {
    let scope = Scope::types(api);
    text.line("/// The types by their index in the data.");
    if contract.types.is_empty() {
        return text.line("const TYPES: &[report::Again] = &[];");
    }
    text.line("#[rustfmt::skip]");
    text.block("const TYPES: &[report::Again] = &[", "];", |text| {
        for ty in &contract.types {
            text.line(format_args!("again::<{}>,", ty::ty(&scope, ty)));
        }
    });
}
