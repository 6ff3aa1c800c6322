//! `src/outside.rs`: how types of other crates are read and written.

use super::module::Module;
use super::options::EmitOptions;
use super::text::Text;
use super::uses;
use crate::model::{Api, Codec};

/// The module, if the client has such types.
pub(super) fn module(api: &Api, options: &EmitOptions) -> Option<Module> {
    let types = uses::external_types(api);
    if types.is_empty() {
        return None;
    }
    let mut text = Text::new();
    text.line("//! Types of other crates: how they are read and written.");
    text.gap();
    text.block("crate::runtime::json::outside! {", "}", |text| {
        for (path, codec) in &types {
            text.line(format_args!("{} {path};", word(*codec)));
        }
    });
    Some(Module::rust(options, "src/outside.rs", text))
}

fn word(codec: Codec) -> &'static str {
    match codec {
        Codec::Text => "text",
        Codec::Number => "number",
        Codec::Serde | Codec::Runtime(_) => "serde",
    }
}
