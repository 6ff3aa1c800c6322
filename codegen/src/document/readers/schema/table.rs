//! The keywords of a schema, each with the function that reads it.

use super::field::{Field, Read, put};
use super::keyword as read;
use crate::document::Keyword::{self, *};
use crate::document::Version::{V2_0, V3_0, V3_1};
use crate::document::vocabulary::{Term, key, plain};

/// One row.
pub(super) struct Entry {
    pub(super) term: Term,
    /// How it is read; nothing for those that are left unread.
    pub(super) field: Option<Field>,
}

const fn row(term: Term, keyword: Keyword, read: Read) -> Entry {
    let field = Some(Field::new(keyword, read));
    Entry { term, field }
}

/// A keyword that is left unread for `reason`.
const fn unread(term: Term, reason: &'static str) -> Entry {
    let term = term.ignored(reason);
    Entry { term, field: None }
}

/// A keyword of which is known only that it is there.
const fn unmodelled(term: Term, keyword: Keyword) -> Entry {
    row(term, keyword, |_, _, _| true)
}

const SUBSCHEMAS: &str = "read when something refers to them";
const IDENTITY: &str = "used by references to it";
const DECLARE: &str = "declare `openapi: 3.1.0`, which has it";
const OLD_NULLABLE: &str =
    "write `type: [string, 'null']` (with the type that is meant); it is read that way";

/// The row of a keyword.
pub(super) fn find(name: &str) -> Option<&'static Entry> {
    let at = TABLE.binary_search_by(|entry| entry.term.name.cmp(name));
    TABLE.get(at.ok()?)
}

/// The row of a keyword in another spelling: another case, or with `_` or `-` between its words. Names of one word
/// are left alone, because people use those for keywords of their own (`Description`, `TYPE`).
pub(super) fn other_spelling(name: &str) -> Option<&'static Entry> {
    let fold = |name: &str| name.replace(['_', '-'], "").to_ascii_lowercase();
    let of_words = |entry: &&Entry| {
        entry
            .term
            .name
            .bytes()
            .any(|byte| byte.is_ascii_uppercase())
    };
    let folded = fold(name);
    let mut alike = TABLE
        .iter()
        .filter(of_words)
        .filter(|entry| entry.term.ignored.is_none() && fold(entry.term.name) == folded);
    alike.next()
}

/// All keywords, for suggestions.
pub(super) fn keywords() -> impl Iterator<Item = &'static Term> + Clone {
    TABLE.iter().map(|entry| &entry.term)
}

/// In the order of the names' bytes.
#[rustfmt::skip]
static TABLE:[Entry; 69] = [
    unread(plain("$anchor").since(V3_1), IDENTITY),
    unread(plain("$comment").since(V3_1), "a note between authors"),
    unread(plain("$defs").since(V3_1), SUBSCHEMAS),
    unread(plain("$dynamicAnchor").since(V3_1), IDENTITY),
    row(key("$dynamicRef").since(V3_1), Reference, |r, s, n| put(&mut s.reference, r.dynamic_reference(n))),
    unread(plain("$id").since(V3_1), IDENTITY),
    unread(plain("$recursiveAnchor").since(V3_1), IDENTITY),
    row(key("$recursiveRef").since(V3_1), Reference, |r, s, n| put(&mut s.reference, r.recursive_reference(n))),
    row(key("$ref"), Reference, |r, s, n| put(&mut s.reference, r.reference(n))),
    unread(plain("$schema").since(V3_1), "all dialects are read alike"),
    unread(plain("$vocabulary").since(V3_1), "all dialects are read alike"),
    unmodelled(plain("additionalItems"), AdditionalItems),
    row(key("additionalProperties"), AdditionalProperties, |r, s, n| put(&mut s.additional_properties, Some(r.schema(n)))),
    row(key("allOf"), AllOf, |r, s, n| put(&mut s.all_of, r.schema_list(n))),
    row(key("anyOf").since(V3_0), AnyOf, |r, s, n| put(&mut s.any_of, r.schema_list(n))),
    row(plain("collectionFormat").until(V2_0), CollectionFormat, |r, _, n| { r.nested_format(n); true }),
    row(key("const").since(V3_1).instead("write `enum` with one value"), Const, |_, s, n| put(&mut s.const_value, Some(n))),
    unmodelled(plain("contains").since(V3_1), Contains),
    row(plain("contentEncoding").since(V3_1), ContentEncoding, |r, s, n| put(&mut s.content_encoding, r.text_of(n))),
    row(plain("contentMediaType").since(V3_1), ContentMediaType, |r, s, n| put(&mut s.content_media_type, r.text_of(n))),
    row(plain("contentSchema").since(V3_1), ContentSchema, |r, s, n| put(&mut s.content_schema, Some(r.schema(n)))),
    row(plain("default"), Default, |_, s, n| put(&mut s.default, Some(n))),
    unread(plain("definitions"), SUBSCHEMAS),
    unmodelled(plain("dependencies"), Dependencies),
    unmodelled(plain("dependentRequired").since(V3_1), DependentRequired),
    row(plain("dependentSchemas").since(V3_1), DependentSchemas, read::dependent),
    row(plain("deprecated").since(V3_0), Deprecated, |r, s, n| put(&mut s.deprecated, r.flag_of(n).unwrap_or_default())),
    row(plain("description"), Description, |r, s, n| put(&mut s.description, r.text_of(n))),
    row(key("discriminator"), Discriminator, |r, s, n| put(&mut s.discriminator, r.discriminator(n))),
    row(plain("else").since(V3_1), Else, read::conditional),
    row(key("enum"), Enum, |r, s, n| put(&mut s.enum_values, read::enumeration(r, n))),
    row(plain("example"), Example, |_, s, n| { s.examples.push(n); true }),
    row(plain("examples").since(V3_1).instead("write `example`"), Examples, read::examples),
    row(plain("exclusiveMaximum"), ExclusiveMaximum, |r, s, n| put(&mut s.constraints.exclusive_maximum, r.exclusive(n))),
    row(plain("exclusiveMinimum"), ExclusiveMinimum, |r, s, n| put(&mut s.constraints.exclusive_minimum, r.exclusive(n))),
    unread(plain("externalDocs"), "the description says enough"),
    row(key("format"), Format, |r, s, n| put(&mut s.format, r.text_of(n))),
    unread(plain("id"), "2.0 and 3.0 have no schema ids"),
    unmodelled(plain("if").since(V3_1), If),
    row(key("items"), Items, read::items),
    unmodelled(plain("maxContains").since(V3_1), MaxContains),
    row(plain("maxItems"), MaxItems, |r, s, n| put(&mut s.constraints.max_items, r.number_of(n))),
    row(plain("maxLength"), MaxLength, |r, s, n| put(&mut s.constraints.max_length, r.number_of(n))),
    row(plain("maxProperties"), MaxProperties, |r, s, n| put(&mut s.constraints.max_properties, r.number_of(n))),
    row(plain("maximum"), Maximum, |r, s, n| put(&mut s.constraints.maximum, r.number_of(n))),
    unmodelled(plain("minContains").since(V3_1), MinContains),
    row(plain("minItems"), MinItems, |r, s, n| put(&mut s.constraints.min_items, r.number_of(n))),
    row(plain("minLength"), MinLength, |r, s, n| put(&mut s.constraints.min_length, r.number_of(n))),
    row(plain("minProperties"), MinProperties, |r, s, n| put(&mut s.constraints.min_properties, r.number_of(n))),
    row(plain("minimum"), Minimum, |r, s, n| put(&mut s.constraints.minimum, r.number_of(n))),
    row(plain("multipleOf"), MultipleOf, |r, s, n| put(&mut s.constraints.multiple_of, r.number_of(n))),
    row(key("not").since(V3_0), Not, |r, s, n| put(&mut s.not, Some(r.schema(n)))),
    row(plain("nullable").since(V3_0).until(V3_0).instead(OLD_NULLABLE), Nullable, read::nullable),
    row(key("oneOf").since(V3_0), OneOf, |r, s, n| put(&mut s.one_of, r.schema_list(n))),
    row(plain("pattern"), Pattern, |r, s, n| put(&mut s.constraints.pattern, r.text_of(n))),
    row(key("patternProperties").since(V3_1).reshapes().instead(DECLARE), PatternProperties, |r, s, n| put(&mut s.pattern_properties, r.schema_map(n))),
    row(key("prefixItems").since(V3_1).reshapes().instead(DECLARE), PrefixItems, |r, s, n| put(&mut s.prefix_items, r.schema_list(n))),
    row(key("properties"), Properties, read::properties),
    row(plain("propertyNames").since(V3_1), PropertyNames, |r, s, n| put(&mut s.property_names, Some(r.schema(n)))),
    row(plain("readOnly"), ReadOnly, |r, s, n| put(&mut s.read_only, r.flag_of(n).unwrap_or_default())),
    row(key("required"), Required, read::required),
    row(plain("then").since(V3_1), Then, read::conditional),
    row(plain("title"), Title, |r, s, n| put(&mut s.title, r.text_of(n))),
    row(key("type"), Type, |r, s, n| r.types(s, n)),
    row(plain("unevaluatedItems").since(V3_1), UnevaluatedItems, |r, s, n| put(&mut s.unevaluated_items, Some(r.schema(n)))),
    row(plain("unevaluatedProperties").since(V3_1), UnevaluatedProperties, |r, s, n| put(&mut s.unevaluated_properties, Some(r.schema(n)))),
    row(plain("uniqueItems"), UniqueItems, |r, s, n| put(&mut s.constraints.unique_items, r.flag_of(n).unwrap_or_default())),
    row(plain("writeOnly").since(V3_0), WriteOnly, |r, s, n| put(&mut s.write_only, r.flag_of(n).unwrap_or_default())),
    row(plain("xml"), Xml, |r, s, n| put(&mut s.xml, r.xml(n))),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order() {
        let names: Vec<&str> = keywords().map(|keyword| keyword.name).collect();
        assert!(names.windows(2).all(|pair| pair[0] < pair[1]), "{names:?}");
    }
}
