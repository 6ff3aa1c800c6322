//! The step that finds the types of other crates that `codegen.toml` asks for.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};

use super::find;
use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::document::{Document, Schema, Type as SchemaType};
use crate::generate::settings::{self, Replacement, Settings};
use crate::lower::Replacements;
use crate::model::{Codec, DateLibrary, ExternalType, IntegerKind, JsonKind, Type};
use crate::source::FileId;

/// What lowering is to use, and reports on what the description does not have.
pub(in crate::generate) fn replacements(
    settings: &Settings,
    document: &Document<'_>,
    file: Option<FileId>,
    diagnostics: &mut Diagnostics,
) -> Replacements {
    let types = &settings.types;
    let mut found = Replacements::default();
    if let Some(library) = types.dates {
        found.formats.extend(library_types(library));
    }
    if types.uuids_are_texts {
        let formats = ["uuid", "guid"].map(|format| (SchemaType::String, format.to_owned()));
        let texts = formats.map(|format| (format, Type::String));
        found.formats.extend(texts);
    }
    let lists: [(&[SchemaType], &[Replacement]); 4] = [
        (
            &[SchemaType::String, SchemaType::Integer, SchemaType::Number],
            &types.formats,
        ),
        (&[SchemaType::String], &types.string),
        (&[SchemaType::Integer], &types.integer),
        (&[SchemaType::Number], &types.number),
    ];
    for (of, list) in lists {
        for replacement in list {
            formats(of, replacement, settings, document, &mut found);
            diagnostics.extend(idle_format(replacement, document, file));
        }
    }
    for replacement in &types.schemas {
        let ids = find::find_schemas(document, &replacement.of.value);
        if ids.is_empty() {
            let known = find::schema_names(document);
            diagnostics.extend(find::idle(&replacement.of, file, "schema", known));
        }
        for id in ids {
            let ty = ty_of_schema(replacement, &document.schemas[id], settings);
            found.schemas.insert(id, ty);
        }
    }
    diagnostics.extend(two_codecs(types, &found, file));
    found
}

/// A type can be read and written in one way only, wherever it stands.
fn two_codecs(
    types: &settings::Replacements,
    found: &Replacements,
    file: Option<FileId>,
) -> Option<Diagnostic> {
    let mut codecs: BTreeMap<&str, Codec> = BTreeMap::new();
    let all = found.formats.values().chain(found.schemas.values());
    let external = all.filter_map(|ty| match ty {
        Type::External(external) => Some(external),
        _ => None,
    });
    let twice = { external }.find(|external| {
        let known = codecs.entry(&external.path).or_insert(external.codec);
        *known != external.codec
    })?;
    let path = |replacement: &&Replacement| {
        rooted(replacement.path.value.parse().unwrap_or_default()) == twice.path
    };
    let span = types.iter().find(path)?.path.span(file)?;
    let message = format!(
        "`{}` would be text in one place and a number or an object in another",
        twice.path
    );
    Some(
        Diagnostic::error(codes::WRONG_SETTING, span, message)
            .help("say which one with `{ type = \"…\", through = \"…\" }`, or name another type"),
    )
}

fn formats(
    of: &[SchemaType],
    replacement: &Replacement,
    settings: &Settings,
    document: &Document<'_>,
    found: &mut Replacements,
) {
    let format = replacement.of.value.as_str();
    let is_used = |of: &&SchemaType| {
        let mut schemas = document.schemas.iter();
        schemas.any(|(_, schema)| schema.format == Some(format) && schema.types.has(**of))
    };
    for &of in of.iter().filter(is_used) {
        let (codec, kind) = match of {
            SchemaType::String => (Codec::Text, JsonKind::String),
            SchemaType::Integer => (Codec::Number, JsonKind::Integer),
            _ => (Codec::Number, JsonKind::Number),
        };
        let codec = replacement.through.unwrap_or(codec);
        let ty = ty(&replacement.path.value, codec, vec![kind], settings);
        let key = (of, replacement.of.value.clone());
        found.formats.insert(key, ty);
    }
}

/// A whole schema is read and written by serde, but for texts and numbers.
fn ty_of_schema(replacement: &Replacement, schema: &Schema<'_>, settings: &Settings) -> Type {
    let types = schema.types.without(SchemaType::Null);
    let mut kinds: Vec<JsonKind> = types.iter().map(kind).collect();
    if kinds.is_empty() && !schema.properties.is_empty() {
        kinds.push(JsonKind::Object);
    }
    let codec = match kinds.as_slice() {
        [JsonKind::String] => Codec::Text,
        [JsonKind::Integer | JsonKind::Number] => Codec::Number,
        _ => Codec::Serde,
    };
    let codec = replacement.through.unwrap_or(codec);
    ty(&replacement.path.value, codec, kinds, settings)
}

fn kind(ty: SchemaType) -> JsonKind {
    match ty {
        SchemaType::Null => JsonKind::Null,
        SchemaType::Boolean => JsonKind::Bool,
        SchemaType::Integer => JsonKind::Integer,
        SchemaType::Number => JsonKind::Number,
        SchemaType::String => JsonKind::String,
        SchemaType::Array => JsonKind::Array,
        SchemaType::Object => JsonKind::Object,
    }
}

/// The type of a path: one that the client knows anyway, or one of another crate.
fn ty(path: &str, codec: Codec, kinds: Vec<JsonKind>, settings: &Settings) -> Type {
    let path = rooted(path.parse().unwrap_or_default());
    if let Some(ty) = builtin(&path) {
        return ty;
    }
    let library = settings.types.dates.into_iter().flat_map(library_types);
    for (_, ty) in library {
        if matches!(&ty, Type::External(external) if external.path == path) {
            return ty;
        }
    }
    Type::External(Box::new(ExternalType { path, codec, kinds }))
}

/// Types that the client reads and writes anyway.
fn builtin(path: &str) -> Option<Type> {
    Some(match path {
        "String" | "::std::string::String" => Type::String,
        "bool" => Type::Bool,
        "f64" => Type::Float,
        "i8" => Type::Integer(IntegerKind::I8),
        "i16" => Type::Integer(IntegerKind::I16),
        "i32" => Type::Integer(IntegerKind::I32),
        "i64" => Type::Integer(IntegerKind::I64),
        "i128" => Type::Integer(IntegerKind::I128),
        "u8" => Type::Integer(IntegerKind::U8),
        "u16" => Type::Integer(IntegerKind::U16),
        "u32" => Type::Integer(IntegerKind::U32),
        "u64" => Type::Integer(IntegerKind::U64),
        "u128" => Type::Integer(IntegerKind::U128),
        "::serde_json::Value" => Type::Json,
        "::uuid::Uuid" => Type::Uuid,
        _ => return None,
    })
}

/// The path as code, from the root of each crate that it names, because a module of the client may have
/// the name of a crate.
pub(in crate::generate) fn rooted(path: TokenStream) -> String {
    let mut text = String::new();
    push(path, &mut text);
    text
}

fn push(tokens: TokenStream, text: &mut String) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(name) => {
                let goes_on =
                    matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == ':');
                if goes_on && !text.ends_with(':') {
                    text.push_str("::");
                }
                text.push_str(&name.to_string());
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' => text.push_str(", "),
            TokenTree::Group(group) => text.push_str(&group.to_string()),
            other => text.push_str(&other.to_string()),
        }
    }
}

/// The formats of the OpenAPI registry that a library has a type for. A `time` of RFC 3339 has an offset,
/// which no clock time of these libraries holds; `time-local` has none.
fn library_types(library: DateLibrary) -> BTreeMap<(SchemaType, String), Type> {
    let paths: [&str; 4] = match library {
        DateLibrary::Jiff => [
            "::jiff::Timestamp",
            "::jiff::civil::Date",
            "::jiff::civil::Time",
            "::jiff::civil::DateTime",
        ],
        DateLibrary::Time => [
            "::time::OffsetDateTime",
            "::time::Date",
            "::time::Time",
            "::time::PrimitiveDateTime",
        ],
        DateLibrary::Chrono => [
            "::chrono::DateTime<::chrono::Utc>",
            "::chrono::NaiveDate",
            "::chrono::NaiveTime",
            "::chrono::NaiveDateTime",
        ],
    };
    let formats: [&[&str]; 4] = [
        &["date-time", "datetime", "dateTime"],
        &["date"],
        &["time-local"],
        &["date-time-local"],
    ];
    let mut types = BTreeMap::new();
    for (formats, path) in formats.into_iter().zip(paths) {
        for (format, path) in formats.iter().zip(std::iter::repeat(path)) {
            let external = ExternalType {
                path: path.to_owned(),
                codec: Codec::Runtime(library),
                kinds: vec![JsonKind::String],
            };
            let key = (SchemaType::String, (*format).to_owned());
            types.insert(key, Type::External(Box::new(external)));
        }
    }
    types
}

fn idle_format(
    replacement: &Replacement,
    document: &Document<'_>,
    file: Option<FileId>,
) -> Option<Diagnostic> {
    let formats = || {
        document
            .schemas
            .iter()
            .filter_map(|(_, schema)| schema.format)
    };
    if formats().any(|format| format == replacement.of.value) {
        return None;
    }
    find::idle(&replacement.of, file, "schema with the format", formats())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_start_at_the_root() {
        for (path, expected) in [
            ("rust_decimal::Decimal", "::rust_decimal::Decimal"),
            ("::a::B", "::a::B"),
            (
                "chrono::DateTime<chrono::Utc>",
                "::chrono::DateTime<::chrono::Utc>",
            ),
            ("a::B<String, c::D<u8>>", "::a::B<String, ::c::D<u8>>"),
            ("String", "String"),
        ] {
            assert_eq!(rooted(path.parse().unwrap()), expected);
        }
    }
}
