//! What a branch of a union is called.

use std::rc::Rc;

use crate::document::SchemaId;
use crate::model::{Type, VariantName};

use crate::lower::names::identifier::{self, Phrase};
use crate::lower::schema::class::Class;
use crate::lower::schema::listed::listed;
use crate::lower::schema::merge::{Merged, Part};
use crate::lower::schema::scalar;
use crate::lower::schema::view::Schemas;

/// What to call the branches of a union, each with its tag if it has one: by what they say themselves. Those that
/// would be called the same are called by what none of the others has.
pub(in crate::lower) fn branch_names(
    schemas: &Schemas<'_, '_>,
    branches: &[(&[Part], Option<&str>)],
) -> Vec<Phrase> {
    let called = |&(branch, tag): &(&[Part], Option<&str>)| own_name(schemas, branch, tag);
    let own: Vec<Called> = branches.iter().map(called).collect();
    let name = |called: &Called| identifier::name::<VariantName>(called.phrase.clone());
    let names: Vec<VariantName> = own.iter().map(name).collect();
    let is_shared = |name: &VariantName| names.iter().filter(|known| *known == name).count() > 1;
    let all = branches.iter().map(|(branch, _)| *branch);
    let all: Vec<&[Part]> = all.collect();
    let told = own.into_iter().zip(&names).zip(&all);
    told.map(|((called, name), branch)| match is_shared(name) {
        true => detail(schemas, branch, &all, &called).unwrap_or(called.phrase),
        false => called.phrase,
    })
    .collect()
}

/// What a branch is called, and what that is made of.
struct Called {
    phrase: Phrase,
    from: Origin,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// A component or a tag, which stays whatever else there is.
    Name,
    Title,
    Kind,
}

/// Its component, its tag, its title, else its kind.
fn own_name(schemas: &Schemas<'_, '_>, branch: &[Part], tag: Option<&str>) -> Called {
    let Some(part) = branch.last().filter(|part| part.only.is_none()) else {
        let phrase = kind_name(schemas, branch);
        return Called {
            phrase: tag.map_or(phrase, Phrase::from),
            from: Origin::Kind,
        };
    };
    let schema = &schemas.document.schemas[part.id];
    let name = schema
        .rust_name
        .or_else(|| schemas.component_name(part.id))
        .map(Phrase::from);
    let name = name.or(tag.map(Phrase::from));
    let title = schema
        .title
        .filter(|title| title.split_whitespace().count() <= MOST_WORDS);
    let (phrase, from) = match (name, title) {
        (Some(name), _) => (name, Origin::Name),
        (None, Some(title)) => (title.into(), Origin::Title),
        (None, None) => match elsewhere(schemas, part.id) {
            Some(name) => (name, Origin::Name),
            None => (kind_name(schemas, branch), Origin::Kind),
        },
    };
    Called { phrase, from }
}

/// The name of a schema that stands somewhere else and is no component.
fn elsewhere(schemas: &Schemas<'_, '_>, id: SchemaId) -> Option<Phrase> {
    let target = schemas.follow(id).0;
    let is_elsewhere = target != id && schemas.targets.contains(&target);
    is_elsewhere.then(|| schemas.places.name(schemas.document, target))
}

/// What a branch has that tells it from others of its name.
fn detail(
    schemas: &Schemas<'_, '_>,
    branch: &[Part],
    all: &[&[Part]],
    called: &Called,
) -> Option<Phrase> {
    if called.from == Origin::Name {
        return None;
    }
    let merged = schemas.merge(&schemas.followed(branch));
    match merged.class {
        Class::Struct => {
            let others = all.iter().filter(|other| **other != branch);
            let others: Vec<Rc<Merged<'_, '_>>> = others
                .map(|other| schemas.merge(&schemas.followed(other)))
                .collect();
            let own = own_property(&merged, &others).map(Phrase::from);
            own.or_else(|| described_property(schemas, &merged))
        }
        Class::StringEnum if called.from == Origin::Kind => Some(Phrase::ours("enum")),
        _ if called.from == Origin::Title => Some(kind_name(schemas, branch)),
        _ => None,
    }
}

/// A property that no other branch has: one that must be there, else any, else one that no other must have.
fn own_property<'t>(merged: &Merged<'_, 't>, others: &[Rc<Merged<'_, 't>>]) -> Option<&'t str> {
    let has = |name: &str| {
        let mut properties = others.iter().flat_map(|other| &other.properties);
        properties.any(|(known, _)| *known == name)
    };
    let asks = |name: &str| others.iter().any(|other| other.required.contains(name));
    let names = || merged.properties.iter().map(|(name, _)| *name);
    let required = || names().filter(|name| merged.required.contains(name));
    let own = required().find(|name| !has(name));
    let own = own.or_else(|| names().find(|name| !has(name)));
    own.or_else(|| required().find(|name| !asks(name)))
}

/// The property that an object is named after, with what it holds.
fn described_property(schemas: &Schemas<'_, '_>, merged: &Merged<'_, '_>) -> Option<Phrase> {
    let name = naming_property(merged)?;
    let mut properties = merged.properties.iter();
    let (_, ids) = properties.find(|(known, _)| *known == name)?;
    let parts: Vec<Part> = ids.iter().map(|&id| Part::whole(id)).collect();
    Some(Phrase::from(name).followed_by(&kind_name(schemas, &parts)))
}

/// The most words that make a name.
const MOST_WORDS: usize = 4;

fn kind_name(schemas: &Schemas<'_, '_>, branch: &[Part]) -> Phrase {
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
            _ => return merged.format.map_or(Phrase::ours("string"), Phrase::from),
        },
        Class::StringEnum => return only_value(&merged).unwrap_or(Phrase::ours("string")),
        Class::Array => return item_name(schemas, &merged).joined("list"),
        Class::Map => "map",
        Class::Struct => match naming_property(&merged) {
            Some(property) => return property.into(),
            None => "object",
        },
        Class::Union | Class::Types | Class::Base => "object",
    };
    Phrase::ours(name)
}

/// The only value that there is, if it is short.
fn only_value(merged: &Merged<'_, '_>) -> Option<Phrase> {
    let listed = listed(merged);
    let [value] = &listed[..] else { return None };
    match value.text.trim() {
        "" => Some(Phrase::ours("empty")),
        text if text.split_whitespace().count() <= MOST_WORDS => Some(text.into()),
        _ => None,
    }
}

fn item_name<'d, 't>(schemas: &Schemas<'d, 't>, merged: &Merged<'d, 't>) -> Phrase {
    let Some(&item) = merged.items.first() else {
        return Phrase::default();
    };
    match schemas.component_name(item) {
        Some(name) => name.into(),
        // The kind of an item of an item is not looked at: two words are enough for a name.
        None => {
            let merged = schemas.merge(&[Part::whole(schemas.follow(item).0)]);
            match merged.class {
                Class::Array => Phrase::ours("list"),
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
