//! `tests/contract`: what checks the client against the description.

use super::header::copied_header;
use super::module::Module;
use super::options::EmitOptions;
use super::scope::Scope;
use super::text::Text;
use super::ty;
use crate::model::{Api, Contract};

/// The parts of the tests that are the same for every client.
const COPIED: &[(&str, &str)] = &[
    ("compare.rs", include_str!("../../contract/compare.rs")),
    ("report.rs", include_str!("../../contract/report.rs")),
    ("schemas.rs", include_str!("../../contract/schemas.rs")),
];

/// The files of the tests; none unless they are wanted.
pub(super) fn modules(api: &Api, options: &EmitOptions) -> Vec<Module> {
    let Some(contract) = &api.contract else {
        return Vec::new();
    };
    let copied = COPIED.iter().map(|(name, text)| Module {
        path: format!("tests/contract/{name}"),
        text: format!(
            "{}\n{text}",
            copied_header(options, &format!("codegen/contract/{name}"))
        ),
    });
    let data = Module {
        path: "tests/contract/data.json".to_owned(),
        text: format!("{}\n", contract.data),
    };
    let program = program(api, options, contract);
    let main = Module::rust(options, "tests/contract/main.rs", "contract.rs", program);
    copied.chain([data, main]).collect()
}

fn program(api: &Api, options: &EmitOptions, contract: &Contract) -> Text {
    let mut text = Text::new();
    text.line("//! Every example of the description that is valid against its schema is read as the type that");
    text.line("//! stands for it and written again, and must still be the same. The data is taken from the");
    text.line("//! description itself, not from what the generator made of it.");
    text.gap();
    text.line(
        "#![allow(unused_imports, reason = \"which names the types need depends on the API\")]",
    );
    text.gap();
    text.line("mod compare;");
    text.line("mod report;");
    text.line("mod schemas;");
    text.gap();
    text.line(format_args!("use {}::runtime::json;", options.crate_path()));
    text.line(format_args!(
        "use {}::runtime::prelude::*;",
        options.crate_path()
    ));
    text.line(format_args!("use {}::types::*;", options.crate_path()));
    text.gap();
    text.line("/// Reads JSON text as a value and writes it again.");
    let opening =
        "fn again<T: json::Decode + json::Encode>(text: &[u8]) -> Result<Vec<u8>, String> {";
    text.block(opening, "}", |text| {
        text.line("let value: T = json::from_slice(text).map_err(|error| error.to_string())?;");
        text.line("Ok(json::to_vec(&value))");
    });
    text.gap();
    write_types(&mut text, api, contract);
    text.gap();
    text.line("#[test]");
    text.block("fn examples_round_trip() {", "}", |text| {
        text.line("report::check(include_str!(\"data.json\"), TYPES);");
    });
    text
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
