//! Which kind of Rust type a merged schema asks for, before any of its parts is looked at.

use crate::document::{Document, SchemaId, Type};
use crate::source::Kind;

use crate::lower::schema::class::Class;
use crate::lower::schema::merge::{Additional, Merged, is_null};
use crate::lower::schema::scalar;

/// Classifies what `merged` says. `children` tells whether a schema is the base of others.
pub(in crate::lower) fn classify(
    document: &Document<'_>,
    merged: &Merged<'_, '_>,
    children: impl Fn(SchemaId) -> bool,
) -> Class {
    if merged.only_null {
        return Class::Null;
    }
    if let Some(class) = of_values(merged) {
        return class;
    }
    if !merged.alternatives.is_empty() {
        return Class::Union;
    }
    if is_base(document, merged, children) {
        return Class::Base;
    }
    of_types(merged)
}

fn is_base(
    document: &Document<'_>,
    merged: &Merged<'_, '_>,
    children: impl Fn(SchemaId) -> bool,
) -> bool {
    let [part] = merged.parts[..] else {
        return false;
    };
    !part.without_union && document.schemas[part.id].discriminator.is_some() && children(part.id)
}

fn of_types(merged: &Merged<'_, '_>) -> Class {
    let types: Vec<Type> = merged.types.iter().collect();
    match types[..] {
        [] => of_structure(merged),
        [ty] => of_type(ty, merged),
        [Type::Integer, Type::Number] => Class::Number,
        _ => Class::Types,
    }
}

fn of_type(ty: Type, merged: &Merged<'_, '_>) -> Class {
    match ty {
        Type::Null => Class::Null,
        Type::Boolean => Class::Boolean,
        Type::Integer => Class::Integer,
        Type::Number => Class::Number,
        Type::String => Class::String,
        Type::Array => Class::Array,
        Type::Object => of_object(merged),
    }
}

fn of_structure(merged: &Merged<'_, '_>) -> Class {
    if merged.is_object() {
        of_object(merged)
    } else if !merged.items.is_empty() || !merged.prefix_items.is_empty() {
        Class::Array
    } else {
        match merged.format.and_then(scalar::implied_type) {
            Some(Type::Integer) => Class::Integer,
            Some(Type::Number) => Class::Number,
            Some(_) => Class::String,
            None if merged
                .schemas
                .iter()
                .any(|schema| schema.constraints.pattern.is_some()) =>
            {
                Class::String
            }
            None => Class::Any,
        }
    }
}

fn of_object(merged: &Merged<'_, '_>) -> Class {
    if merged.properties.is_empty() && merged.additional != Additional::Forbidden {
        Class::Map
    } else {
        Class::Struct
    }
}

/// The class that a list of values asks for; `None` when there is no list, or when it says no more than the type.
fn of_values(merged: &Merged<'_, '_>) -> Option<Class> {
    // A list without values would allow nothing, and is not meant.
    let listed = merged.values.as_ref().filter(|list| !list.is_empty())?;
    let values: Vec<_> = listed.iter().filter(|value| !is_null(value)).collect();
    if values.is_empty() {
        return Some(if merged.types.is_empty() {
            Class::Null
        } else {
            of_types(merged)
        });
    }
    let all = |test: fn(Kind<'_>) -> bool| values.iter().all(|value| test(value.kind()));
    let scalars = all(|kind| !matches!(kind, Kind::Sequence | Kind::Mapping));
    let only = |ty: Type| merged.types.has(ty) && merged.types.iter().count() == 1;
    if all(|kind| matches!(kind, Kind::String(_)))
        && (merged.types.is_empty() || merged.types.has(Type::String))
        || scalars && only(Type::String)
    {
        Some(Class::StringEnum)
    } else if all(|kind| matches!(kind, Kind::Bool(_))) {
        Some(Class::Boolean)
    } else if !merged.types.has(Type::String) && all(is_integer) {
        Some(if only(Type::Number) {
            Class::Number
        } else {
            Class::IntegerEnum
        })
    } else if all(|kind| matches!(kind, Kind::Number(_))) && !merged.types.has(Type::String) {
        Some(Class::Number)
    } else if merged.types.is_empty() {
        Some(Class::Inexpressible)
    } else {
        Some(of_types(merged))
    }
}

fn is_integer(kind: Kind<'_>) -> bool {
    matches!(kind, Kind::Number(text) if text.parse::<i128>().is_ok())
}
