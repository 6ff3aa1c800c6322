//! `type`.

use crate::diagnostic::{Diagnostic, codes, suggest};
use crate::document::readers::reader::Reader;
use crate::document::{Keyword, Schema, Type, Version};
use crate::source::{Kind, Node};

const NAMES: [(&str, Type); 7] = [
    ("null", Type::Null),
    ("boolean", Type::Boolean),
    ("integer", Type::Integer),
    ("number", Type::Number),
    ("string", Type::String),
    ("array", Type::Array),
    ("object", Type::Object),
];

impl<'t> Reader<'t, '_> {
    /// `type`: a name or a list of names. Whether any of them is known.
    pub(super) fn types(&mut self, schema: &mut Schema<'t>, value: Node<'t>) -> bool {
        match value.kind() {
            Kind::String(name) => self.add_type(schema, name, value),
            // An unquoted null is a slip for the string, in the only sense that it can have here.
            Kind::Null => {
                self.taken_as(value, "the string `'null'`");
                schema.types = schema.types.with(Type::Null);
            }
            Kind::Sequence => self.type_list(schema, value),
            _ => self.wrong_kind(value, "the name of a type"),
        }
        !schema.types.is_empty()
    }

    fn type_list(&mut self, schema: &mut Schema<'t>, value: Node<'t>) {
        if self.version < Version::V3_1 {
            let message = format!(
                "a list of types is not part of {}; it came with 3.1",
                self.version
            );
            let newer = Diagnostic::warning(codes::OTHER_VERSION, value.span(), message)
                .help("it is read as 3.1 has it");
            self.report.push_repeated("schema", "type as a list", newer);
        }
        for item in value.items() {
            match item.kind() {
                Kind::String(name) => self.add_type(schema, name, item),
                Kind::Null => {
                    self.taken_as(item, "the string `'null'`");
                    schema.types = schema.types.with(Type::Null);
                }
                _ => self.wrong_kind(item, "the name of a type"),
            }
        }
    }

    fn add_type(&mut self, schema: &mut Schema<'t>, name: &'t str, value: Node<'t>) {
        if let Some((_, ty)) = NAMES.iter().find(|(known, _)| *known == name) {
            schema.types = schema.types.with(*ty);
        } else if name == "file" && self.version == Version::V2_0 {
            schema.types = schema.types.with(Type::String);
            schema.format = Some("binary");
            schema.states.set(Keyword::Format, true);
        } else if let Some((known, ty)) = NAMES
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
        {
            self.other_case(known, name, value);
            schema.types = schema.types.with(*ty);
        } else {
            self.unknown_type(name, value);
        }
    }

    fn other_case(&mut self, known: &str, name: &str, value: Node<'t>) {
        let message = format!("the type `{name}` is written `{known}`");
        let other = Diagnostic::warning(codes::TAKEN_AS, value.span(), message)
            .label(value.span(), format!("taken as `{known}`"));
        self.report.push_repeated("type", name, other);
    }

    fn unknown_type(&mut self, name: &str, value: Node<'t>) {
        let message = format!("unknown type `{name}`");
        let names = || NAMES.iter().map(|(name, _)| *name);
        let unknown = Diagnostic::error(codes::UNKNOWN_TYPE, value.span(), message)
            .label(value.span(), "read as if this type were not named");
        self.report.push(match other_language(name) {
            Some(help) => unknown.help(help),
            None => unknown.help(suggest::sentence(name, names()).unwrap_or_else(|| {
                "types are `string`, `number`, `integer`, `boolean`, `array`, `object` and `null`".to_owned()
            })),
        });
    }
}

/// What to write for the type names of programming languages and of other dialects.
fn other_language(name: &str) -> Option<&'static str> {
    Some(match name.to_ascii_lowercase().as_str() {
        "file" | "binary" | "bytes" => "write `type: string` with `format: binary`",
        "any" | "mixed" | "unknown" => "leave `type` out to allow anything",
        "int" | "int32" => "write `type: integer` with `format: int32`",
        "long" | "int64" | "bigint" => "write `type: integer` with `format: int64`",
        "float" => "write `type: number` with `format: float`",
        "double" | "decimal" => "write `type: number` with `format: double`",
        "bool" => "write `type: boolean`",
        "str" | "text" | "char" => "write `type: string`",
        "date" => "write `type: string` with `format: date`",
        "datetime" | "date-time" | "timestamp" => "write `type: string` with `format: date-time`",
        "uuid" | "guid" => "write `type: string` with `format: uuid`",
        "uri" | "url" => "write `type: string` with `format: uri`",
        "email" => "write `type: string` with `format: email`",
        "dict" | "map" | "hash" | "struct" => "write `type: object`",
        "list" | "set" => "write `type: array`",
        "none" | "nil" | "undefined" => "write `type: 'null'`",
        "enum" => "write `type: string` with `enum`",
        _ => return None,
    })
}
