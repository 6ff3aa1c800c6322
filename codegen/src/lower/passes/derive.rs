//! Derives beside those that every type has.

use std::collections::BTreeMap;

use crate::model::{Shape, TypeDef};
use crate::source::NodeId;

/// What types are to derive: paths from the root of their crates.
#[derive(Clone, Debug, Default)]
pub struct Derives {
    /// Every type.
    pub all: Vec<String>,
    /// Types with fields.
    pub structs: Vec<String>,
    /// Enums of strings or integers.
    pub enums: Vec<String>,
    /// Unions: one of several types.
    pub unions: Vec<String>,
    /// Types of single schemas, by their places.
    pub schemas: BTreeMap<NodeId, Vec<String>>,
}

/// Gives types their derives.
pub(in crate::lower) fn apply(types: &mut [TypeDef], derives: &Derives) {
    for def in types {
        let of_shape = match &def.shape {
            Shape::Struct(_) | Shape::Newtype(_) => &derives.structs,
            Shape::StringEnum(_) | Shape::IntegerEnum(_) => &derives.enums,
            Shape::Tagged { .. } | Shape::Union { .. } => &derives.unions,
        };
        let own = derives.schemas.get(&def.place.node).into_iter().flatten();
        for path in derives.all.iter().chain(of_shape).chain(own) {
            add(def, path);
        }
    }
}

/// Adds a derive, unless the type has it already.
fn add(def: &mut TypeDef, path: &str) {
    let is_enum = matches!(def.shape, Shape::StringEnum(_) | Shape::IntegerEnum(_));
    let has_own = is_enum && ["Eq", "Hash"].contains(&path);
    if !has_own && !def.derives.iter().any(|known| known == path) {
        def.derives.push(path.to_owned());
    }
}
