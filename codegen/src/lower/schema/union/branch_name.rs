//! What a branch of a union is called.

use crate::model::Type;

use crate::lower::schema::class::Class;
use crate::lower::schema::merge::{Merged, Part};
use crate::lower::schema::scalar;
use crate::lower::schema::view::Schemas;

/// What to call a branch: its component, its tag, its title, else its kind.
pub(in crate::lower) fn branch_name(
    schemas: &Schemas<'_, '_>,
    branch: &[Part],
    tag: Option<&str>,
) -> String {
    let Some(part) = branch.last() else {
        return "value".to_owned();
    };
    let schema = &schemas.document.schemas[part.id];
    let name = schema
        .rust_name
        .or_else(|| schemas.component_name(part.id))
        .filter(|_| part.only.is_none());
    let short_title = schema
        .title
        .filter(|title| title.split_whitespace().count() <= 4 && part.only.is_none());
    name.or(tag)
        .or(short_title)
        .map_or_else(|| kind_name(schemas, branch), str::to_owned)
}

fn kind_name(schemas: &Schemas<'_, '_>, branch: &[Part]) -> String {
    let merged = schemas.merge(&schemas.followed(branch));
    let name = match merged.class {
        Class::Any | Class::Inexpressible => "any",
        Class::Null => "null",
        Class::Boolean => "bool",
        Class::Integer | Class::IntegerEnum => "integer",
        Class::Number => "number",
        Class::String => match scalar::string(merged.format).0 {
            Type::Uuid => "uuid",
            Type::DateTime => "date time",
            Type::Date => "date",
            Type::Base64 => "bytes",
            _ => "string",
        },
        Class::StringEnum => "string",
        Class::Array => return format!("{} list", item_name(schemas, &merged)),
        Class::Map => "map",
        Class::Struct => return naming_property(&merged).unwrap_or("object").to_owned(),
        Class::Union | Class::Types | Class::Base => "object",
    };
    name.to_owned()
}

fn item_name<'d, 't>(schemas: &Schemas<'d, 't>, merged: &Merged<'d, 't>) -> String {
    let Some(&item) = merged.items.first() else {
        return String::new();
    };
    match schemas.component_name(item) {
        Some(name) => name.to_owned(),
        // The kind of an item of an item is not looked at: two words are enough for a name.
        None => {
            let merged = schemas.merge(&[Part::whole(schemas.follow(item).0)]);
            match merged.class {
                Class::Array => "list".to_owned(),
                _ => kind_name(schemas, &[Part::whole(item)]),
            }
        }
    }
}

/// The property that an object is named after: the only one that it must have, or the only one that it has.
fn naming_property<'t>(merged: &Merged<'_, 't>) -> Option<&'t str> {
    let required: Vec<&'t str> = merged
        .properties
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| merged.required.contains(name))
        .collect();
    match (&required[..], &merged.properties[..]) {
        ([name], _) | ([], [(name, _)]) => Some(name),
        _ => None,
    }
}
