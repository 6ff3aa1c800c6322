//! Schemas that merely stand for others.

use crate::document::{Document, Keyword, Keywords, Schema, SchemaId, Type as SchemaType};

use crate::lower::schema::inheritance::is_child;

/// What may stand beside what the value is. Only null counts of it.
const BESIDE: Keywords = Keywords::BESIDE_TYPES
    .union(Keywords::TYPES)
    .union(Keywords::FORMAT)
    .union(Keywords::REFUSALS);

/// The schema that this one merely stands for: that of a lone `$ref`, or of an `allOf` of one beside parts that only
/// annotate it.
pub(in crate::lower) fn stands_for(document: &Document<'_>, id: SchemaId) -> Option<SchemaId> {
    let schema = &document.schemas[id];
    if schema.type_name.is_some() || adds_members(document, schema) {
        return None;
    }
    let reference = BESIDE
        .union(Keywords::REFERENCES)
        .union(CLOSING)
        .with(Keyword::PatternProperties);
    match schema.reference {
        Some(found) if schema.all_of.is_empty() && schema.states.is_subset_of(reference) => {
            Some(found.target)
        }
        Some(_) => None,
        None => stands_for_base(document, id, schema),
    }
}

/// Keywords that close an object, or open it: what they say is found out by `adds_members`.
const CLOSING: Keywords = Keywords::of(&[
    Keyword::AdditionalProperties,
    Keyword::UnevaluatedProperties,
]);

fn stands_for_base(document: &Document<'_>, id: SchemaId, schema: &Schema<'_>) -> Option<SchemaId> {
    let base = BESIDE
        .union(Keywords::BASES)
        .with(Keyword::UnevaluatedProperties)
        .with(Keyword::PatternProperties);
    let types = schema
        .types
        .without(SchemaType::Null)
        .without(SchemaType::Object);
    if !schema.states.is_subset_of(base) || !types.is_empty() {
        return None;
    }
    let mut stating = schema.all_of.iter().copied();
    let base = match schema.all_of[..] {
        [base] => base,
        // A component of several parts is a type under its own name.
        _ if schema.name.is_some() => return None,
        _ => {
            let base = stating.find(|part| !annotates(document, *part))?;
            stating
                .all(|part| annotates(document, part))
                .then_some(base)?
        }
    };
    Some(base).filter(|base| !is_named_child(document, id, *base))
}

/// Whether a part of an `allOf` says nothing of a value but that it may be null.
fn annotates(document: &Document<'_>, part: SchemaId) -> bool {
    let schema = &document.schemas[part];
    let types = schema
        .types
        .without(SchemaType::Null)
        .without(SchemaType::Object);
    let said = Keywords::BESIDE_TYPES.union(Keywords::TYPES);
    schema.states.is_subset_of(said) && types.is_empty() && schema.conditional.is_empty()
}

/// Whether null is allowed beside what the schema stands for.
pub(in crate::lower) fn allows_null(document: &Document<'_>, schema: &Schema<'_>) -> bool {
    let parts = schema.all_of.iter().filter(|_| schema.all_of.len() > 1);
    let annotating = parts
        .filter(|part| annotates(document, **part))
        .map(|part| &document.schemas[*part]);
    std::iter::once(schema)
        .chain(annotating)
        .any(|schema| schema.types.has(SchemaType::Null))
}

/// Whether members are described beside what a schema refers to or extends.
fn adds_members(document: &Document<'_>, schema: &Schema<'_>) -> bool {
    let further = [schema.additional_properties, schema.unevaluated_properties];
    let mut further = further.into_iter().flatten();
    !schema.conditional.is_empty()
        || !schema.pattern_properties.is_empty()
        || further.any(|id| document.schemas[id].boolean != Some(false))
}

/// Whether a schema is a child of the polymorphic base that it extends without adding anything.
fn is_named_child(document: &Document<'_>, id: SchemaId, base: SchemaId) -> bool {
    is_child(document, id, document.schemas.target(base))
}
