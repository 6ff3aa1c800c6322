//! What came for a member instead of what the description says: of constants, and of members of which it is kept.

use crate::model::{Member, Struct, TypeDef};

use super::text::literal;

/// The private field for it. No field of the model begins with an underscore.
pub(super) const INSTEAD: &str = "_instead";

/// Whether a struct keeps what came instead.
pub(super) fn keeps_instead(object: &Struct) -> bool {
    let is_kept = |member: &Member| match member {
        Member::Constant(_) => true,
        Member::Field(field) => field.lenient,
    };
    !object.multipart && object.members.iter().any(is_kept)
}

/// The struct's name at the head of its constructor's table, and the tags that the constructor fills in.
pub(super) fn head(def: &TypeDef, object: &Struct) -> String {
    let tags = object
        .tags()
        .map(|(field, tag)| format!(" with {} = {}", field.name, literal(tag)));
    let tags: String = tags.collect();
    format!("{}{}{tags}", def.name, kept(object))
}

/// The clause of a table that names the field for what came instead.
pub(super) fn kept(object: &Struct) -> String {
    match keeps_instead(object) {
        true => format!(" keeps {INSTEAD}"),
        false => String::new(),
    }
}
