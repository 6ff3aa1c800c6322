//! Derives beside those that every type has.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::visit::HoldsTypes;
use crate::model::{Shape, Type, TypeDef};
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

/// What only types can have whose fields all have it.
const EQ: &str = "Eq";

/// Gives types their derives. Of many types at once, those get `Eq` that can have it; a single one that is asked for gets
/// it in any case, and rustc says of it what is in the way.
pub(in crate::lower) fn apply(types: &mut [TypeDef], derives: &Derives) {
    let without_eq = without_eq(types, derives);
    for (index, def) in types.iter_mut().enumerate() {
        let of_shape = match &def.shape {
            Shape::Struct(_) | Shape::Newtype(_) => &derives.structs,
            Shape::StringEnum(_) | Shape::IntegerEnum(_) => &derives.enums,
            Shape::Tagged { .. } | Shape::Union { .. } => &derives.unions,
        };
        let own = derives.schemas.get(&def.place.node).into_iter().flatten();
        let of_many = derives.all.iter().chain(of_shape);
        let of_many = of_many.filter(|path| *path != EQ || !without_eq.contains(&index));
        for path in of_many.chain(own) {
            add(def, path);
        }
    }
}

/// The types that cannot have `Eq`: those with numbers that have none, and those that hold a type without it.
fn without_eq(types: &[TypeDef], derives: &Derives) -> BTreeSet<usize> {
    let has = |list: &[String]| list.iter().any(|path| path == EQ);
    let is_asked = |def: &TypeDef| match &def.shape {
        Shape::StringEnum(_) | Shape::IntegerEnum(_) => true,
        Shape::Struct(_) | Shape::Newtype(_) => has(&derives.all) || has(&derives.structs),
        Shape::Tagged { .. } | Shape::Union { .. } => has(&derives.all) || has(&derives.unions),
    };
    let all = types.iter().enumerate();
    let mut without: BTreeSet<usize> = all
        .filter(|(_, def)| !is_asked(def) || def.any_type(&has_no_eq))
        .map(|(index, _)| index)
        .collect();
    loop {
        let all = types.iter().enumerate();
        let more: Vec<usize> = all
            .filter(|(index, def)| {
                !without.contains(index) && def.mentions(&|id| without.contains(&id.0))
            })
            .map(|(index, _)| index)
            .collect();
        if more.is_empty() {
            return without;
        }
        without.extend(more);
    }
}

fn has_no_eq(ty: &Type) -> bool {
    use Type::{External, File, Float, Part, Parts};
    matches!(ty, Float | File | Parts | Part(_) | External(_))
}

/// Adds a derive, unless the type has it already.
fn add(def: &mut TypeDef, path: &str) {
    let is_enum = matches!(def.shape, Shape::StringEnum(_) | Shape::IntegerEnum(_));
    let has_own = is_enum && ["Eq", "Hash"].contains(&path);
    if !has_own && !def.derives.iter().any(|known| known == path) {
        def.derives.push(path.to_owned());
    }
}
