//! What the alternatives of a schema come down to.

use crate::lower::schema::listed::Listed;
use crate::lower::schema::merge::{Merged, Part};
use crate::lower::schema::union::branches::branches;
use crate::lower::schema::union::literal;
use crate::lower::schema::view::Schemas;

/// What the alternatives of a schema come down to.
pub(in crate::lower) enum Branches<'t> {
    /// No alternative says anything.
    Nothing,
    /// There is only one.
    One(Vec<Part>),
    /// All are strings, and one of them is any string.
    AnyText,
    /// All are strings out of lists.
    Texts(Vec<Listed<'t>>),
    /// All are integers out of lists.
    Integers(Vec<Listed<'t>>),
    /// There are several; each is described by its parts.
    Many(Vec<Vec<Part>>),
}

/// The alternatives of `merged`, without null.
pub(in crate::lower) fn alternatives<'d, 't>(
    schemas: &Schemas<'d, 't>,
    merged: &Merged<'d, 't>,
) -> Branches<'t> {
    let branches = branches(schemas, merged);
    match &branches[..] {
        [] => Branches::Nothing,
        [one] => Branches::One(one.clone()),
        _ => several(schemas, branches),
    }
}

/// Strings with and without a list of values are one open list of values.
fn several<'t>(schemas: &Schemas<'_, 't>, branches: Vec<Vec<Part>>) -> Branches<'t> {
    match literal::texts(schemas, &branches) {
        Some(values) if values.is_empty() => Branches::AnyText,
        Some(values) => Branches::Texts(values),
        None => match literal::integers(schemas, &branches) {
            Some(values) => Branches::Integers(values),
            None => Branches::Many(branches),
        },
    }
}
