//! `src/outside.rs`: how types of other crates are read and written.

use super::module::Module;
use super::options::EmitOptions;
use super::text::Text;
use super::uses;
use crate::model::{Api, Form};

/// The module, if the client has such types.
pub(super) fn module(api: &Api, options: &EmitOptions) -> Option<Module> {
    let types = uses::outside(api);
    if types.is_empty() {
        return None;
    }
    let mut text = Text::new();
    text.line("//! Types of other crates: how they are read and written.");
    text.gap();
    text.block("crate::runtime::json::outside! {", "}", |text| {
        for (path, form) in &types {
            text.line(format_args!("{} {path};", word(*form)));
        }
    });
    Some(Module::rust(options, "src/outside.rs", "outside.rs", text))
}

fn word(form: Form) -> &'static str {
    match form {
        Form::Text => "text",
        Form::Number => "number",
        Form::Serde | Form::Runtime(_) => "serde",
    }
}
