//! Readers of single schema keywords.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::readers::reader::Reader;
use crate::document::{Keyword, Property, Schema, SchemaId};
use crate::source::{Key, Kind, Node};

use super::field::{Content, put};

/// `enum`. A single value counts as a list of one.
pub(super) fn enumeration<'t>(
    reader: &mut Reader<'t, '_>,
    value: Node<'t>,
) -> Option<Vec<Node<'t>>> {
    match value.kind() {
        Kind::Sequence => Some(value.items().collect()),
        Kind::Null => {
            reader.no_value(value);
            None
        }
        _ => {
            reader.wrong_kind(value, "a sequence of values");
            None
        }
    }
}

/// `examples`: a list. Some documents write the mapping that media types have.
pub(super) fn examples<'t>(
    reader: &mut Reader<'t, '_>,
    schema: &mut Schema<'t>,
    value: Node<'t>,
) -> bool {
    match value.kind() {
        Kind::Sequence => schema.examples.extend(value.items()),
        Kind::Mapping => {
            reader.taken_as(value, "a sequence of values");
            let entries = value.entries();
            let content = entries.map(|(_, entry)| entry.get("value").unwrap_or(entry));
            schema.examples.extend(content);
        }
        Kind::Null => reader.no_value(value),
        _ => {
            reader.taken_as(value, "a sequence of values");
            schema.examples.push(value);
        }
    }
    schema.examples.is_stated()
}

/// `items`: a schema, or in old dialects a list of schemas by position.
pub(super) fn items<'t>(
    reader: &mut Reader<'t, '_>,
    schema: &mut Schema<'t>,
    value: Node<'t>,
) -> bool {
    if !value.is_sequence() {
        return put(&mut schema.items, Some(reader.schema(value)));
    }
    let message = "a list under `items` belongs to older JSON Schema";
    let old = Diagnostic::warning(codes::OTHER_VERSION, value.name_span(), message)
        .help("write `prefixItems` (3.1), or a single schema");
    reader
        .report
        .push_repeated("schema", "items as a list", old);
    let stated = put(&mut schema.prefix_items, reader.schema_list(value));
    schema.states.set(Keyword::PrefixItems, stated);
    false
}

/// `nullable: true`, which 3.1 no longer has but many 3.1 documents use.
pub(super) fn nullable<'t>(
    reader: &mut Reader<'t, '_>,
    schema: &mut Schema<'t>,
    value: Node<'t>,
) -> bool {
    schema.nullable |= reader.flag_of(value).unwrap_or_default();
    schema.nullable
}

/// `properties`.
pub(super) fn properties<'t>(
    reader: &mut Reader<'t, '_>,
    schema: &mut Schema<'t>,
    value: Node<'t>,
) -> bool {
    let entries = reader.schema_map(value).into_iter();
    let properties = entries.map(|(name, schema)| Property { name, schema });
    put(&mut schema.properties, properties.collect())
}

/// `then` and `else`: what they check is left to the server, the members that they add are read.
pub(super) fn conditional<'t>(
    reader: &mut Reader<'t, '_>,
    schema: &mut Schema<'t>,
    value: Node<'t>,
) -> bool {
    reader.conditional(schema, value);
    true
}

/// `dependentSchemas`: a schema for each member that asks for more.
pub(super) fn dependent<'t>(
    reader: &mut Reader<'t, '_>,
    schema: &mut Schema<'t>,
    value: Node<'t>,
) -> bool {
    for (_, dependent) in value.entries() {
        reader.conditional(schema, dependent);
    }
    true
}

/// `required`: names. Draft 3 had a boolean on the property itself, and it lives on in documents.
pub(super) fn required<'t>(
    reader: &mut Reader<'t, '_>,
    schema: &mut Schema<'t>,
    value: Node<'t>,
) -> bool {
    let (Kind::Bool(_) | Kind::String("true" | "false")) = value.kind() else {
        return put(&mut schema.required, reader.texts_of(value));
    };
    let message = "`required` of a schema is a list of property names; a boolean has no effect";
    let name = value.parent().and_then(Node::key).map(|key| key.text);
    let list = name.map_or_else(String::new, |name| format!("`required: [{name}]` "));
    let wrong = Diagnostic::warning(codes::NO_EFFECT, value.span(), message)
        .help(format!("write {list}in the schema that has the property"));
    reader
        .report
        .push_repeated("schema", "required as a boolean", wrong);
    schema.required.is_stated()
}

impl<'t> Reader<'t, '_> {
    /// The schemas of a sequence.
    pub(super) fn schema_list(&mut self, value: Node<'t>) -> Vec<SchemaId> {
        let items = self.list_of(value).into_iter();
        let stated = items.filter(|item| !self.is_empty_reference(*item));
        let stated: Vec<Node<'t>> = stated.collect();
        stated.into_iter().map(|item| self.schema(item)).collect()
    }

    /// Whether an item is a `$ref` without a value. It would be a schema that allows anything, which is not meant.
    fn is_empty_reference(&mut self, item: Node<'t>) -> bool {
        let reference = item.get("$ref").filter(|_| item.len() == 1);
        let empty =
            reference.filter(|reference| reference.is_null() && !self.is_comment(*reference));
        empty.is_some_and(|reference| self.resolve(reference).is_none())
    }

    /// The schemas of a mapping, by name.
    pub(super) fn schema_map(&mut self, value: Node<'t>) -> Vec<(&'t str, SchemaId)> {
        if value.is_null() {
            self.no_value(value);
        } else if !value.is_mapping() {
            self.no_mapping(value, "a mapping from names to schemas");
        }
        let entries = self.entries_and_reference(value);
        let schemas = entries
            .into_iter()
            .map(|(key, value)| (key.text, self.schema(value)));
        schemas.collect()
    }

    /// `properties` may be a `$ref` to those of another schema, alone or beside properties of its own; but it may also
    /// have a property called `$ref`, whose value is no text, or one that leads nowhere.
    fn entries_and_reference(&mut self, value: Node<'t>) -> Vec<(Key<'t>, Node<'t>)> {
        let own = value.entries();
        let Some(reference) = value.get("$ref").filter(|target| target.as_str().is_some()) else {
            return own.collect();
        };
        self.unusual_reference(value, reference);
        match self.resolve(reference).filter(|target| target.is_mapping()) {
            Some(referred) => own
                .filter(|(key, _)| key.text != "$ref")
                .chain(referred.entries())
                .collect(),
            None => own.collect(),
        }
    }
}
