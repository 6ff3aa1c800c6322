//! `examples/schema_values`: a program that reads values of each schema and writes them again, for those who work on
//! the generator.

use super::contract::{imports, marked};
use super::header::copied_header;
use super::module::Module;
use super::options::EmitOptions;
use super::scope::Scope;
use super::text::Text;
use super::ty;
use crate::model::{Api, Values};

/// The part of the program that is the same for every client.
const ANSWER: &str = include_str!("../../contract/answer.rs");

/// The files of the program; none unless it is wanted.
pub(super) fn modules(api: &Api, options: &EmitOptions) -> Vec<Module> {
    let Some(values) = &api.values else {
        return Vec::new();
    };
    let answer = Module {
        path: "examples/schema_values/answer.rs".to_owned(),
        text: format!("{}\n{ANSWER}", copied_header(options)),
    };
    let data = Module {
        path: "examples/schema_values/data.json".to_owned(),
        text: marked(&values.data),
    };
    let main = "examples/schema_values/main.rs";
    let main = Module::rust(options, main, program(api, options, values));
    vec![answer, data, main]
}

fn program(api: &Api, options: &EmitOptions, values: &Values) -> Text {
    let mut text = Text::new();
    text.line("//! Reads values of the schemas in `data.json` and writes them again.");
    text.gap();
    text.line("#![allow(deprecated, reason = \"what is discouraged is read as well\")]");
    text.line(
        "#![allow(unused_imports, reason = \"which names the types need depends on the API\")]",
    );
    text.gap();
    text.line("mod answer;");
    text.gap();
    imports(&mut text, api, options);
    text.line("/// Reads JSON text as a value and writes it again.");
    let opening =
        "fn again<T: json::Decode + json::Encode>(text: &[u8]) -> Result<Vec<u8>, String> {";
    text.block(opening, "}", |text| {
        text.line("let value: T = json::from_slice(text).map_err(|error| error.to_string())?;");
        text.line("Ok(json::to_vec(&value))");
    });
    text.gap();
    let scope = Scope::types(api);
    text.line("/// The types by their index in the data.");
    text.line("#[rustfmt::skip]");
    text.block("const TYPES: &[answer::Again] = &[", "];", |text| {
        for ty in &values.types {
            text.line(format_args!("again::<{}>,", ty::ty(&scope, ty)));
        }
    });
    text.gap();
    text.block("fn main() {", "}", |text| {
        text.line("answer::all(TYPES);");
    });
    text
}
