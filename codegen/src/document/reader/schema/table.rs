//! The keywords of a schema, each with the function that reads it.

use super::keyword as read;
use crate::document::Schema;
use crate::document::Version::{V2_0, V3_0, V3_1};
use crate::document::keywords::{Keyword, key, plain};
use crate::document::reader::Reader;
use crate::source::Node;

type Read = for<'t, 'd, 'a, 'b> fn(&'a mut Reader<'t, 'd>, &'b mut Schema<'t>, Node<'t>);

/// One row.
pub(super) struct Entry {
    pub(super) keyword: Keyword,
    pub(super) read: Read,
}

const fn row(keyword: Keyword, read: Read) -> Entry {
    Entry { keyword, read }
}

/// A keyword that is left unread for `reason`.
const fn unread(keyword: Keyword, reason: &'static str) -> Entry {
    row(keyword.ignored(reason), |_, _, _| {})
}

const SUBSCHEMAS: &str = "read when something refers to them";
const IDENTITY: &str = "used by references to it";
const DECLARE: &str = "declare `openapi: 3.1.0`, which has it";
const OLD_NULLABLE: &str =
    "write `type: [string, 'null']` (with the type that is meant); it is read that way";

/// The row of a keyword.
pub(super) fn find(name: &str) -> Option<&'static Entry> {
    let at = TABLE.binary_search_by(|entry| entry.keyword.name.cmp(name));
    TABLE.get(at.ok()?)
}

/// The row of a keyword in another spelling: another case, or with `_` or `-` between its words. Names of one word
/// are left alone, because people use those for keywords of their own (`Description`, `TYPE`).
pub(super) fn other_spelling(name: &str) -> Option<&'static Entry> {
    let fold = |name: &str| name.replace(['_', '-'], "").to_ascii_lowercase();
    let of_words = |entry: &&Entry| {
        entry
            .keyword
            .name
            .bytes()
            .any(|byte| byte.is_ascii_uppercase())
    };
    let folded = fold(name);
    let mut alike = TABLE
        .iter()
        .filter(of_words)
        .filter(|entry| entry.keyword.ignored.is_none() && fold(entry.keyword.name) == folded);
    alike.next()
}

/// All keywords, for suggestions.
pub(super) fn keywords() -> impl Iterator<Item = &'static Keyword> + Clone {
    TABLE.iter().map(|entry| &entry.keyword)
}

/// In the order of the names' bytes.
#[rustfmt::skip]
static TABLE:[Entry; 69] = [
    unread(plain("$anchor").since(V3_1), IDENTITY),
    unread(plain("$comment").since(V3_1), "a note between authors"),
    unread(plain("$defs").since(V3_1), SUBSCHEMAS),
    unread(plain("$dynamicAnchor").since(V3_1), IDENTITY),
    row(key("$dynamicRef").since(V3_1), |r, s, n| s.reference = r.reference(n)),
    unread(plain("$id").since(V3_1), IDENTITY),
    unread(plain("$recursiveAnchor").since(V3_1), IDENTITY),
    row(key("$recursiveRef").since(V3_1), |r, s, n| s.reference = r.recursive_reference(n)),
    row(key("$ref"), |r, s, n| s.reference = r.reference(n)),
    unread(plain("$schema").since(V3_1), "all dialects are read alike"),
    unread(plain("$vocabulary").since(V3_1), "all dialects are read alike"),
    row(plain("additionalItems"), |_, s, _| s.unmodelled.push("additionalItems")),
    row(key("additionalProperties"), |r, s, n| s.additional_properties = Some(r.schema(n))),
    row(key("allOf"), |r, s, n| s.all_of = r.schema_list(n)),
    row(key("anyOf").since(V3_0), |r, s, n| s.any_of = r.schema_list(n)),
    row(plain("collectionFormat").until(V2_0), |r, _, n| r.nested_format(n)),
    row(key("const").since(V3_1).instead("write `enum` with one value"), |_, s, n| s.const_value = Some(n)),
    row(plain("contains").since(V3_1), |_, s, _| s.unmodelled.push("contains")),
    row(plain("contentEncoding").since(V3_1), |r, s, n| s.content_encoding = r.text_of(n)),
    row(plain("contentMediaType").since(V3_1), |r, s, n| s.content_media_type = r.text_of(n)),
    row(plain("contentSchema").since(V3_1), |r, s, n| s.content_schema = Some(r.schema(n))),
    row(plain("default"), |_, s, n| s.default = Some(n)),
    unread(plain("definitions"), SUBSCHEMAS),
    row(plain("dependencies"), |_, s, _| s.unmodelled.push("dependencies")),
    row(plain("dependentRequired").since(V3_1), |_, s, _| s.unmodelled.push("dependentRequired")),
    row(plain("dependentSchemas").since(V3_1), read::dependent),
    row(plain("deprecated").since(V3_0), |r, s, n| s.deprecated = r.flag_of(n).unwrap_or_default()),
    row(plain("description"), |r, s, n| s.description = r.text_of(n)),
    row(key("discriminator"), |r, s, n| s.discriminator = r.discriminator(n)),
    row(plain("else").since(V3_1), read::conditional),
    row(key("enum"), |r, s, n| s.enum_values = read::enumeration(r, n)),
    row(plain("example"), |_, s, n| s.examples.push(n)),
    row(plain("examples").since(V3_1).instead("write `example`"), read::examples),
    row(plain("exclusiveMaximum"), |r, s, n| s.constraints.exclusive_maximum = r.exclusive(n)),
    row(plain("exclusiveMinimum"), |r, s, n| s.constraints.exclusive_minimum = r.exclusive(n)),
    unread(plain("externalDocs"), "the description says enough"),
    row(key("format"), |r, s, n| s.format = r.text_of(n)),
    unread(plain("id"), "2.0 and 3.0 have no schema ids"),
    row(plain("if").since(V3_1), |_, s, _| s.unmodelled.push("if")),
    row(key("items"), read::items),
    row(plain("maxContains").since(V3_1), |_, s, _| s.unmodelled.push("maxContains")),
    row(plain("maxItems"), |r, s, n| s.constraints.max_items = r.number_of(n)),
    row(plain("maxLength"), |r, s, n| s.constraints.max_length = r.number_of(n)),
    row(plain("maxProperties"), |r, s, n| s.constraints.max_properties = r.number_of(n)),
    row(plain("maximum"), |r, s, n| s.constraints.maximum = r.number_of(n)),
    row(plain("minContains").since(V3_1), |_, s, _| s.unmodelled.push("minContains")),
    row(plain("minItems"), |r, s, n| s.constraints.min_items = r.number_of(n)),
    row(plain("minLength"), |r, s, n| s.constraints.min_length = r.number_of(n)),
    row(plain("minProperties"), |r, s, n| s.constraints.min_properties = r.number_of(n)),
    row(plain("minimum"), |r, s, n| s.constraints.minimum = r.number_of(n)),
    row(plain("multipleOf"), |r, s, n| s.constraints.multiple_of = r.number_of(n)),
    row(key("not").since(V3_0), |r, s, n| s.not = Some(r.schema(n))),
    row(plain("nullable").since(V3_0).until(V3_0).instead(OLD_NULLABLE), read::nullable),
    row(key("oneOf").since(V3_0), |r, s, n| s.one_of = r.schema_list(n)),
    row(plain("pattern"), |r, s, n| s.constraints.pattern = r.text_of(n)),
    row(key("patternProperties").since(V3_1).reshapes().instead(DECLARE), |r, s, n| s.pattern_properties = r.schema_map(n)),
    row(key("prefixItems").since(V3_1).reshapes().instead(DECLARE), |r, s, n| s.prefix_items = r.schema_list(n)),
    row(key("properties"), read::properties),
    row(plain("propertyNames").since(V3_1), |r, s, n| s.property_names = Some(r.schema(n))),
    row(plain("readOnly"), |r, s, n| s.read_only = r.flag_of(n).unwrap_or_default()),
    row(key("required"), read::required),
    row(plain("then").since(V3_1), read::conditional),
    row(plain("title"), |r, s, n| s.title = r.text_of(n)),
    row(key("type"), |r, s, n| r.types(s, n)),
    row(plain("unevaluatedItems").since(V3_1), |_, s, _| s.unmodelled.push("unevaluatedItems")),
    row(plain("unevaluatedProperties").since(V3_1), |r, s, n| s.unevaluated_properties = Some(r.schema(n))),
    row(plain("uniqueItems"), |r, s, n| s.constraints.unique_items = r.flag_of(n).unwrap_or_default()),
    row(plain("writeOnly").since(V3_0), |r, s, n| s.write_only = r.flag_of(n).unwrap_or_default()),
    row(plain("xml"), |r, s, n| s.xml = r.xml(n)),
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
