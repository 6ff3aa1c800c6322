//! Other names of types.

use super::cfg::write_cfg;
use super::text::Text;
use crate::model::{Shape, TypeDef, TypeName};

/// Writes `def` as another name of `first`.
pub(super) fn write(text: &mut Text, cfg: Option<&str>, def: &TypeDef, first: &TypeDef) {
    text.docs(&def.docs);
    if !def.docs.is_empty() {
        text.line("///");
    }
    text.line(format_args!("/// Another name of [`{}`].", first.name));
    write_alias(text, cfg, &def.name, &first.name);
    if let (Some(own), Some(name)) = (required(def), required(first)) {
        text.gap();
        text.line(format_args!("/// The required fields of [`{}`].", def.name));
        write_alias(text, cfg, own, name);
    }
}

fn write_alias(text: &mut Text, cfg: Option<&str>, own: &TypeName, name: &TypeName) {
    write_cfg(text, cfg);
    let line = format!("pub type {own} = {name};");
    if line.chars().count() <= text.room() {
        return text.line(line);
    }
    text.line(format_args!("pub type {own} ="));
    text.indented(|text| text.line(format_args!("{name};")));
}

/// The struct that names the required fields.
fn required(def: &TypeDef) -> Option<&TypeName> {
    match &def.shape {
        Shape::Struct(object) => object.constructor.as_ref()?.required.as_ref(),
        _ => None,
    }
}
