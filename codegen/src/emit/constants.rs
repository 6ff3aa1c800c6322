//! Members that have one value, and what came in their place.

use crate::model::{Member, Struct, TypeDef};

/// The private field for what came in the place of constants. No field of the model begins with an underscore.
pub(super) const CONSTANTS: &str = "_constants";

/// Whether a struct keeps what came in the place of constants.
pub(super) fn keeps_constants(object: &Struct) -> bool {
    let is_constant = |member: &Member| matches!(member, Member::Constant(_));
    !object.multipart && object.members.iter().any(is_constant)
}

/// How the table of a constructor names the struct that it is for.
pub(super) fn head(def: &TypeDef, object: &Struct) -> String {
    format!("{}{}", def.name, kept(object))
}

/// The words of a table for the field of what came instead.
pub(super) fn kept(object: &Struct) -> String {
    match keeps_constants(object) {
        true => format!(" keeps {CONSTANTS}"),
        false => String::new(),
    }
}
