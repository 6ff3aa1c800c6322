//! Members with a single allowed value, and the values that were received instead.

use crate::model::{Member, Struct, TypeDef};

/// The private field for values received instead of constants. No field of the model begins with an underscore.
pub(super) const CONSTANTS: &str = "_constants";

/// Whether a struct keeps values received instead of constants.
pub(super) fn keeps_constants(object: &Struct) -> bool {
    let is_constant = |member: &Member| matches!(member, Member::Constant(_));
    !object.multipart && object.members.iter().any(is_constant)
}

/// The struct's name at the head of its constructor's table.
pub(super) fn head(def: &TypeDef, object: &Struct) -> String {
    format!("{}{}", def.name, kept(object))
}

/// The clause of a table that names the field for values received instead of constants.
pub(super) fn kept(object: &Struct) -> String {
    match keeps_constants(object) {
        true => format!(" keeps {CONSTANTS}"),
        false => String::new(),
    }
}
