//! What a schema states, against its fields.

use crate::document::{Constraints, Document, Keyword, Keywords, Schema};

/// Panics where the keywords that a schema states are not those that its fields hold. Called for every description of
/// these tests.
pub(super) fn check(document: &Document<'_>) {
    for (_, schema) in document.schemas.iter() {
        let stated = schema.states.intersection(IN_FIELDS);
        assert_eq!(stated, of_fields(schema), "{schema:#?}");
    }
}

/// Keywords that can be seen in a field of their own.
const IN_FIELDS: Keywords = Keywords::ANNOTATIONS
    .without(Keyword::Example)
    .without(Keyword::Examples)
    .union(Keywords::CONTENT)
    .union(Keywords::FORMAT)
    .union(Keywords::VALUES)
    .union(Keywords::BOUNDS)
    .union(Keywords::PRESENCE)
    .union(Keywords::MEMBERS)
    .union(Keywords::ITEMS)
    .union(Keywords::COMPOSITION)
    .union(Keywords::REFUSALS)
    .union(Keywords::REFERENCES)
    .union(Keywords::DISCRIMINATORS)
    .union(Keywords::XML)
    .union(Keywords::TYPE_NAMES)
    .union(Keywords::VALUE_NAMES)
    .with(Keyword::Nullable);

// Taken apart without `..`, so that a new field is asked about here.
fn of_fields(schema: &Schema<'_>) -> Keywords {
    let Schema {
        // No keywords, or found from several.
        node: _,
        name: _,
        states,
        allows_null: _,
        conditional: _,
        any_member: _,
        type_name: _,
        boolean,
        reference,
        types,
        nullable,
        format,
        title,
        description,
        properties,
        required,
        additional_properties,
        unevaluated_properties,
        unevaluated_items,
        pattern_properties,
        property_names,
        items,
        prefix_items,
        all_of,
        one_of,
        any_of,
        not,
        discriminator,
        enum_values,
        const_value,
        default,
        examples,
        constraints,
        read_only,
        write_only,
        deprecated,
        content_encoding,
        content_media_type,
        content_schema,
        xml,
        rust_name,
        enum_names,
        enum_descriptions,
    } = schema;
    assert_eq!(!types.is_empty(), states.intersects(Keywords::TYPES));
    let shown = Keywords::of(&[Keyword::Example, Keyword::Examples]);
    assert_eq!(!examples.is_empty(), states.intersects(shown));
    let fields = [
        (Keyword::False, *boolean == Some(false)),
        (Keyword::Reference, reference.is_some()),
        (Keyword::Nullable, *nullable),
        (Keyword::Format, format.is_some()),
        (Keyword::Title, title.is_some()),
        (Keyword::Description, description.is_some()),
        (Keyword::Properties, !properties.is_empty()),
        (Keyword::Required, !required.is_empty()),
        (
            Keyword::AdditionalProperties,
            additional_properties.is_some(),
        ),
        (
            Keyword::UnevaluatedProperties,
            unevaluated_properties.is_some(),
        ),
        (Keyword::UnevaluatedItems, unevaluated_items.is_some()),
        (Keyword::PatternProperties, !pattern_properties.is_empty()),
        (Keyword::PropertyNames, property_names.is_some()),
        (Keyword::Items, items.is_some()),
        (Keyword::PrefixItems, !prefix_items.is_empty()),
        (Keyword::AllOf, !all_of.is_empty()),
        (Keyword::OneOf, !one_of.is_empty()),
        (Keyword::AnyOf, !any_of.is_empty()),
        (Keyword::Not, not.is_some()),
        (Keyword::Discriminator, discriminator.is_some()),
        (Keyword::Enum, enum_values.is_some()),
        (Keyword::Const, const_value.is_some()),
        (Keyword::Default, default.is_some()),
        (Keyword::ReadOnly, *read_only),
        (Keyword::WriteOnly, *write_only),
        (Keyword::Deprecated, *deprecated),
        (Keyword::ContentEncoding, content_encoding.is_some()),
        (Keyword::ContentMediaType, content_media_type.is_some()),
        (Keyword::ContentSchema, content_schema.is_some()),
        (Keyword::Xml, xml.is_some()),
        (Keyword::RustName, rust_name.is_some()),
        (Keyword::EnumNames, !enum_names.is_empty()),
        (Keyword::EnumDescriptions, !enum_descriptions.is_empty()),
    ];
    let stated = fields.iter().filter(|(_, stated)| *stated);
    let keywords: Vec<Keyword> = stated.map(|(keyword, _)| *keyword).collect();
    Keywords::of(&keywords).union(of_bounds(constraints))
}

fn of_bounds(constraints: &Constraints<'_>) -> Keywords {
    let Constraints {
        minimum,
        maximum,
        exclusive_minimum,
        exclusive_maximum,
        multiple_of,
        min_length,
        max_length,
        pattern,
        min_items,
        max_items,
        unique_items,
        min_properties,
        max_properties,
    } = constraints;
    let texts = [
        (Keyword::Minimum, minimum),
        (Keyword::Maximum, maximum),
        (Keyword::ExclusiveMinimum, exclusive_minimum),
        (Keyword::ExclusiveMaximum, exclusive_maximum),
        (Keyword::MultipleOf, multiple_of),
        (Keyword::MinLength, min_length),
        (Keyword::MaxLength, max_length),
        (Keyword::Pattern, pattern),
        (Keyword::MinItems, min_items),
        (Keyword::MaxItems, max_items),
        (Keyword::MinProperties, min_properties),
        (Keyword::MaxProperties, max_properties),
    ];
    let stated = texts.iter().filter(|(_, text)| text.is_some());
    let mut keywords: Vec<Keyword> = stated.map(|(keyword, _)| *keyword).collect();
    keywords.extend(unique_items.then_some(Keyword::UniqueItems));
    Keywords::of(&keywords)
}

#[test]
fn the_schema_false_states_something_and_true_nothing() {
    let text = super::schemas_31("No: false\nYes: true\nEmpty: {}\n");
    super::with_good(&text, |document| {
        let states = |name| super::schema(document, name).states;
        assert_eq!(states("No"), Keywords::of(&[Keyword::False]));
        assert_eq!(states("Yes"), Keywords::default());
        assert_eq!(states("Empty"), Keywords::default());
    });
}

#[test]
fn words_of_older_versions_state_what_they_mean() {
    let text = "swagger: '2.0'\ninfo: { title: Rooms, version: '1' }\npaths: {}\ndefinitions:\n  \
                Name: { type: string, x-nullable: true }\n  Text: { type: file }\n  \
                Pair: { items: [{ type: string }] }\n  \
                More: { minimum: 3, exclusiveMinimum: true, uniqueItems: false, properties: {} }\n";
    super::with(text, |document, _| {
        let states = |name| super::schema(document, name).states;
        assert_eq!(states("Name"), Keywords::TYPES);
        let text = Keywords::FORMAT.with(Keyword::Type);
        assert_eq!(states("Text"), text);
        assert_eq!(states("Pair"), Keywords::of(&[Keyword::PrefixItems]));
        assert_eq!(states("More"), Keywords::of(&[Keyword::ExclusiveMinimum]));
    });
}

#[test]
fn sets() {
    let all = Keywords::BESIDE_TYPES.union(Keywords::MEMBERS);
    assert!(Keywords::XML.is_subset_of(all) && !all.is_subset_of(Keywords::XML));
    assert!(all.intersects(Keywords::MEMBERS) && !all.intersects(Keywords::REFERENCES));
    assert!(all.contains(Keyword::Xml) && !all.without(Keyword::Xml).contains(Keyword::Xml));
    let ends = Keywords::of(&[Keyword::UnevaluatedItems, Keyword::Title]);
    assert_eq!(format!("{ends:?}"), "{Title, UnevaluatedItems}");
}
