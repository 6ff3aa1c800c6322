//! Values in examples, as a person would write them.

use super::scope::Scope;
use super::text::literal;
use super::ty;
use crate::model::{Expression, Field, FieldName, Presence, Shape, Struct, Type, TypeName};

/// What the place where a value stands accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Exactly the type.
    Owned,
    /// What converts into the type, or `&str` for text.
    Lenient,
    /// A reference to it.
    Borrowed,
}

/// A value of a type.
pub(super) fn expression(
    scope: &Scope<'_>,
    value: &Expression,
    ty: &Type,
    wanted: Wanted,
) -> String {
    match (value, wanted) {
        (Expression::Text(text), Wanted::Owned) => format!("{}.to_owned()", literal(text)),
        (Expression::Text(text), _) => literal(text),
        (Expression::List(items), Wanted::Borrowed) => format!("&[{}]", list(scope, items, ty)),
        (other, Wanted::Borrowed) if ty::passing(ty) == ty::Passing::Reference => {
            format!("&{}", owned(scope, other, ty))
        }
        (other, _) => owned(scope, other, ty),
    }
}

fn owned(scope: &Scope<'_>, value: &Expression, ty: &Type) -> String {
    match value {
        Expression::Text(text) => format!("{}.to_owned()", literal(text)),
        Expression::Number(text) => number(text, ty),
        Expression::Bool(value) => value.to_string(),
        Expression::Parse(text) => format!("{}.parse()?", literal(text)),
        Expression::List(items) => format!("vec![{}]", list(scope, items, ty)),
        Expression::Map(entries) => map(scope, entries, ty),
        Expression::Variant(ty, variant, None) => format!("{ty}::{variant}"),
        Expression::Variant(name, variant, Some(inner)) => {
            let inner = owned(scope, inner, &variant_type(scope, name, variant.as_str()));
            format!("{name}::{variant}({inner})")
        }
        Expression::New { ty, arguments, required, setters } => {
            new(scope, ty, arguments, required.as_ref(), setters)
        }
        Expression::Json(json) => format!("serde_json::json!({json})"),
        Expression::Bytes(text) => format!("Bytes::from_static(b{})", literal(text)),
    }
}

/// A whole number for a field of type `f64` needs its point.
fn number(text: &str, ty: &Type) -> String {
    let is_whole = !text.contains(['.', 'e', 'E']);
    match ty {
        Type::Float if is_whole => format!("{text}.0"),
        _ => text.to_owned(),
    }
}

fn list(scope: &Scope<'_>, items: &[Expression], ty: &Type) -> String {
    let item_type = match ty::unboxed(ty) {
        Type::List(item) => item,
        other => other,
    };
    let items: Vec<_> = items.iter().map(|item| owned(scope, item, item_type)).collect();
    items.join(", ")
}

fn map(scope: &Scope<'_>, entries: &[(String, Expression)], ty: &Type) -> String {
    let value_type = match ty::unboxed(ty) {
        Type::Map(value) => value,
        other => other,
    };
    let entry = |(key, value): &(String, Expression)| {
        format!("({}.to_owned(), {})", literal(key), owned(scope, value, value_type))
    };
    let entries: Vec<_> = entries.iter().map(entry).collect();
    format!("BTreeMap::from([{}])", entries.join(", "))
}

fn variant_type(scope: &Scope<'_>, name: &TypeName, variant: &str) -> Type {
    let def = scope.api.types.iter().find(|def| def.name == *name);
    let variants = match def.map(|def| &def.shape) {
        Some(Shape::Tagged { variants, .. } | Shape::Union(variants)) => variants.as_slice(),
        _ => &[],
    };
    let found = variants.iter().find(|known| known.name.as_str() == variant);
    found.map_or(Type::Json, |variant| variant.ty.clone())
}

fn object<'a>(scope: &Scope<'a>, name: &TypeName) -> Option<&'a Struct> {
    let def = scope.api.types.iter().find(|def| def.name == *name);
    match def.map(|def| &def.shape) {
        Some(Shape::Struct(object)) => Some(object),
        _ => None,
    }
}

fn new(
    scope: &Scope<'_>,
    name: &TypeName,
    arguments: &[Expression],
    required: Option<&(TypeName, Vec<FieldName>)>,
    setters: &[(FieldName, Expression)],
) -> String {
    let fields: Vec<_> = object(scope, name).into_iter().flat_map(Struct::fields).collect();
    let is_required =
        |field: &&&Field| matches!(field.presence, Presence::Required | Presence::Nullable);
    let types = fields.iter().filter(is_required);
    let arguments = arguments.iter().zip(types);
    let mut text = match required {
        Some((required, names)) => {
            let pairs = arguments.zip(names).map(|((value, field), name)| {
                format!("{name}: {}", field_value(scope, value, field, Wanted::Owned))
            });
            format!("{name}::new({required} {{ {} }})", pairs.collect::<Vec<_>>().join(", "))
        }
        None => {
            let values =
                arguments.map(|(value, field)| field_value(scope, value, field, Wanted::Lenient));
            format!("{name}::new({})", values.collect::<Vec<_>>().join(", "))
        }
    };
    for (name, value) in setters {
        let field = fields.iter().find(|field| field.name == *name);
        let value = match field {
            Some(field) => setter_value(scope, value, field),
            None => owned(scope, value, &Type::Json),
        };
        text.push_str(&format!(".{name}({value})"));
    }
    text
}

/// A value for a required field. One that may be null is wrapped, as text does not convert into an
/// `Option<String>`.
fn field_value(scope: &Scope<'_>, value: &Expression, field: &Field, wanted: Wanted) -> String {
    match field.presence {
        Presence::Nullable => format!("Some({})", owned(scope, value, &field.ty)),
        _ if wanted == Wanted::Owned && matches!(field.ty, Type::Boxed(_)) => {
            format!("Box::new({})", owned(scope, value, ty::unboxed(&field.ty)))
        }
        _ => expression(scope, value, &field.ty, wanted),
    }
}

fn setter_value(scope: &Scope<'_>, value: &Expression, field: &Field) -> String {
    match field.presence {
        Presence::OptionalNullable => owned(scope, value, &field.ty),
        _ => expression(scope, value, &field.ty, Wanted::Lenient),
    }
}

/// The types of the client that a value names, for the imports of a program.
pub(super) fn named(value: &Expression, visit: &mut dyn FnMut(&str)) {
    match value {
        Expression::List(items) => items.iter().for_each(|item| named(item, visit)),
        Expression::Map(entries) => entries.iter().for_each(|(_, value)| named(value, visit)),
        Expression::Variant(ty, _, inner) => {
            visit(ty.as_str());
            inner.iter().for_each(|inner| named(inner, visit));
        }
        Expression::New { ty, arguments, required, setters } => {
            visit(ty.as_str());
            required.iter().for_each(|(name, _)| visit(name.as_str()));
            arguments.iter().for_each(|value| named(value, visit));
            setters.iter().for_each(|(_, value)| named(value, visit));
        }
        _ => {}
    }
}

/// Whether a value satisfies `test` somewhere.
pub(super) fn any(value: &Expression, test: &dyn Fn(&Expression) -> bool) -> bool {
    test(value)
        || match value {
            Expression::List(items) => items.iter().any(|item| any(item, test)),
            Expression::Map(entries) => entries.iter().any(|(_, value)| any(value, test)),
            Expression::Variant(_, _, inner) => inner.iter().any(|inner| any(inner, test)),
            Expression::New { arguments, setters, .. } => {
                arguments.iter().any(|value| any(value, test))
                    || setters.iter().any(|(_, value)| any(value, test))
            }
            _ => false,
        }
}
