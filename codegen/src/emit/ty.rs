//! Types, as they stand in fields and in signatures.

use super::scope::Scope;
use crate::model::{Field, IntegerKind, Presence, Type};

/// How an argument is passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Passing {
    /// As `&str`, `&[T]` or `&T`.
    Reference,
    /// As `T`, because it is as small as a reference.
    Value,
}

/// A type.
pub(crate) fn ty(scope: &Scope<'_>, ty: &Type) -> String {
    let mut text = String::new();
    push(scope, ty, &mut text);
    text
}

fn push(scope: &Scope<'_>, ty: &Type, text: &mut String) {
    match ty {
        Type::List(item) => push_generic(scope, "Vec<", item, text),
        Type::Map(value) => push_generic(scope, "BTreeMap<String, ", value, text),
        Type::Option(inner) => push_generic(scope, "Option<", inner, text),
        Type::Boxed(inner) => push_generic(scope, "Box<", inner, text),
        Type::Part(inner) => push_generic(scope, "FormPart<", inner, text),
        Type::Tuple(parts) => push_tuple(scope, parts, text),
        Type::Named(id) => text.push_str(&scope.path(*id)),
        Type::External(external) => text.push_str(&external.path),
        plain => text.push_str(plain_name(plain)),
    }
}

fn push_generic(scope: &Scope<'_>, opening: &str, inner: &Type, text: &mut String) {
    text.push_str(opening);
    push(scope, inner, text);
    text.push('>');
}

fn push_tuple(scope: &Scope<'_>, parts: &[Type], text: &mut String) {
    text.push('(');
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        push(scope, part, text);
    }
    text.push(')');
}

fn plain_name(ty: &Type) -> &'static str {
    match ty {
        Type::Bool => "bool",
        Type::Integer(kind) => integer(*kind),
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

/// The type of a field.
pub(crate) fn field(scope: &Scope<'_>, field: &Field) -> String {
    let inner = ty(scope, &field.ty);
    match field.presence {
        Presence::Required => inner,
        Presence::RequiredOrNull | Presence::Optional => format!("Option<{inner}>"),
        Presence::OptionalOrNull => format!("Nullable<{inner}>"),
    }
}

/// What a constructor or a setter takes for a field: what converts into it where that helps, else
/// the value itself, so that literals of numbers need no suffix.
pub(super) fn value(scope: &Scope<'_>, field: &Field) -> String {
    let inner = unboxed(&field.ty);
    match field.presence {
        Presence::RequiredOrNull => format!("impl Into<Option<{}>>", ty(scope, &field.ty)),
        Presence::OptionalOrNull => format!("impl Into<Nullable<{}>>", ty(scope, &field.ty)),
        _ if matches!(inner, Type::String | Type::File) => {
            format!("impl Into<{}>", plain_name(inner))
        }
        _ if matches!(inner, Type::Part(_)) => format!("impl Into<{}>", ty(scope, inner)),
        _ => ty(scope, inner),
    }
}

/// Whether the setter of a field takes what converts into it, and not what is given for it: null is a value then, and
/// files are made of many things.
pub(super) fn is_converted(field: &Field) -> bool {
    field.presence == Presence::OptionalOrNull
        || matches!(unboxed(&field.ty), Type::File | Type::Part(_))
}

/// The type of an optional field, as the table of setters has it.
pub(super) fn settable(scope: &Scope<'_>, field: &Field) -> String {
    match field.presence {
        Presence::OptionalOrNull => format!("Nullable<{}>", ty(scope, &field.ty)),
        _ => ty(scope, unboxed(&field.ty)),
    }
}

/// How a parameter is passed.
pub(super) fn passing(ty: &Type) -> Passing {
    match ty {
        Type::Bool | Type::Integer(_) | Type::Float | Type::Uuid | Type::Null => Passing::Value,
        _ => Passing::Reference,
    }
}

/// The type of a parameter in a signature.
pub(crate) fn argument(scope: &Scope<'_>, parameter: &Type) -> String {
    match unboxed(parameter) {
        Type::String => "&str".to_owned(),
        Type::List(item) => format!("&[{}]", ty(scope, item)),
        inner => match passing(inner) {
            Passing::Value => ty(scope, inner),
            Passing::Reference => format!("&{}", ty(scope, inner)),
        },
    }
}

/// The type without the box around it.
pub(super) fn unboxed(ty: &Type) -> &Type {
    match ty {
        Type::Boxed(inner) => inner,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use crate::model::TypeId;

    fn boxed(ty: Type) -> Box<Type> {
        Box::new(ty)
    }

    #[test]
    fn types_nest() {
        let api = fixture::api();
        let scope = Scope::types(&api);
        let map = Type::Map(boxed(Type::List(boxed(Type::Option(boxed(
            Type::Integer(IntegerKind::U128),
        ))))));
        assert_eq!(ty(&scope, &map), "BTreeMap<String, Vec<Option<u128>>>");
        assert_eq!(
            ty(&scope, &Type::Boxed(boxed(Type::Named(TypeId(0))))),
            "Box<Room>"
        );
        assert_eq!(ty(&scope, &Type::Named(TypeId(9999))), "Value");
    }

    #[test]
    fn arguments_are_borrowed_unless_small() {
        let api = fixture::api();
        let scope = Scope::types(&api);
        assert_eq!(argument(&scope, &Type::String), "&str");
        assert_eq!(
            argument(&scope, &Type::List(boxed(Type::String))),
            "&[String]"
        );
        assert_eq!(argument(&scope, &Type::Float), "f64");
        assert_eq!(argument(&scope, &Type::DateTime), "&DateTime");
    }
}
