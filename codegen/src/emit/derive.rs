//! What types derive.

use super::text::Text;
use crate::model::TypeDef;

/// Writes the derives of an item: its own and those that were asked for.
pub(super) fn write(text: &mut Text, own: &[&str], def: &TypeDef) {
    let further = def.derives.iter().map(String::as_str);
    let all: Vec<&str> = own.iter().copied().chain(further).collect();
    if all.is_empty() {
        return;
    }
    // Every `PartialEq` here compares all fields, so a derived `Hash` agrees with it.
    if all.contains(&"Hash") {
        text.line("#[allow(clippy::derived_hash_with_manual_eq)]");
    }
    let line = format!("#[derive({})]", all.join(", "));
    if line.chars().count() <= text.room() {
        return text.line(line);
    }
    text.block("#[derive(", ")]", |text| {
        for derive in all {
            text.line(format_args!("{derive},"));
        }
    });
}
