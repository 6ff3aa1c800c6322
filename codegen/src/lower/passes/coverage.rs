//! How much of a client is typed.

use crate::model::visit::HoldsTypes;
use crate::model::{Api, Shape, Struct, Type};

/// How many fields are free-form JSON.
pub(in crate::lower) fn free_form_fields(api: &Api) -> usize {
    let structs = api.types.iter().filter_map(|def| match &def.shape {
        Shape::Struct(object) => Some(object),
        _ => None,
    });
    structs
        .flat_map(Struct::fields)
        .filter(|field| field.any_type(&|ty| *ty == Type::Json))
        .count()
}
