//! Types as they stand in the client's signatures.

use crate::model::{Api, Field, IntegerKind, Presence, Type};

/// A type.
pub(super) fn ty(api: &Api, of: &Type) -> String {
    match of {
        Type::List(item) => format!("Vec<{}>", ty(api, item)),
        Type::Map(value) => format!("BTreeMap<String, {}>", ty(api, value)),
        Type::Tuple(parts) => {
            let parts: Vec<String> = parts.iter().map(|part| ty(api, part)).collect();
            format!("({})", parts.join(", "))
        }
        Type::Option(inner) => format!("Option<{}>", ty(api, inner)),
        Type::Part(inner) => format!("FormPart<{}>", ty(api, inner)),
        Type::Boxed(inner) => format!("Box<{}>", ty(api, inner)),
        Type::Named(id) => {
            let def = api.types.get(id.0);
            def.map_or("Value", |def| def.name.as_str()).to_owned()
        }
        Type::Integer(kind) => integer(*kind).to_owned(),
        Type::External(external) => external.path.trim_start_matches(':').to_owned(),
        plain => plain_name(plain).to_owned(),
    }
}

fn plain_name(ty: &Type) -> &'static str {
    match ty {
        Type::Bool => "bool",
        Type::Float => "f64",
        Type::Decimal => "Decimal",
        Type::String => "String",
        Type::Uuid => "Uuid",
        Type::DateTime => "DateTime",
        Type::Date => "Date",
        Type::File => "FilePart",
        Type::Parts => "FormParts",
        Type::Base64 => "Base64",
        Type::Null => "()",
        _ => "Value",
    }
}

fn integer(kind: IntegerKind) -> &'static str {
    match kind {
        IntegerKind::I8 => "i8",
        IntegerKind::I16 => "i16",
        IntegerKind::I32 => "i32",
        IntegerKind::I64 => "i64",
        IntegerKind::I128 => "i128",
        IntegerKind::U8 => "u8",
        IntegerKind::U16 => "u16",
        IntegerKind::U32 => "u32",
        IntegerKind::U64 => "u64",
        IntegerKind::U128 => "u128",
    }
}

/// The type of a field, with what it is wrapped in when it may be missing.
pub(super) fn field(api: &Api, field: &Field) -> String {
    let inner = ty(api, &field.ty);
    match field.presence {
        Presence::Required => inner,
        Presence::RequiredOrNull | Presence::Optional => format!("Option<{inner}>"),
        Presence::OptionalOrNull => format!("Nullable<{inner}>"),
    }
}

/// The type of a parameter in a signature: borrowed unless it is as small as a reference.
pub(super) fn argument(api: &Api, parameter: &Type) -> String {
    match parameter {
        Type::Boxed(inner) => argument(api, inner),
        Type::String => "&str".to_owned(),
        Type::List(item) => format!("&[{}]", ty(api, item)),
        Type::Bool | Type::Integer(_) | Type::Float | Type::Uuid | Type::Null => ty(api, parameter),
        other => format!("&{}", ty(api, other)),
    }
}
