//! Values in examples, as a person would write them.

use proc_macro2::Literal;

use super::layout::Node;
use super::scope::Scope;
use super::text::literal;
use super::ty;
use crate::model::{Expression, Field, Presence, Shape, Struct, Type, TypeName};

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
pub(super) fn expression(scope: &Scope<'_>, value: &Expression, ty: &Type, wanted: Wanted) -> Node {
    match (value, wanted) {
        (Expression::Text(text), Wanted::Lenient | Wanted::Borrowed) => Node::Atom(literal(text)),
        (Expression::List(items), Wanted::Borrowed) => list(scope, "&[", items, ty),
        (other, Wanted::Borrowed) if ty::passing(ty) == ty::Passing::Reference => {
            Node::Atom(format!("&{}", owned(scope, other, ty).flat()))
        }
        (other, _) => owned(scope, other, ty),
    }
}

fn owned(scope: &Scope<'_>, value: &Expression, ty: &Type) -> Node {
    match value {
        Expression::Text(text) => Node::Atom(format!("{}.to_owned()", literal(text))),
        Expression::Number(text) => Node::Atom(number(text, ty)),
        Expression::Bool(value) => Node::Atom(value.to_string()),
        Expression::Parse(text) => Node::Atom(format!("{}.parse()?", literal(text))),
        Expression::List(items) => list(scope, "vec![", items, ty),
        Expression::Map(entries) => map(scope, entries, ty),
        Expression::Variant(ty, variant, None) => Node::Atom(format!("{ty}::{variant}")),
        Expression::Variant(name, variant, Some(inner)) => {
            let inner = owned(scope, inner, &variant_type(scope, name, variant.as_str()));
            Node::call(&format!("{name}::{variant}"), vec![inner])
        }
        Expression::New { .. } => new(scope, value),
        Expression::Json(json) => Node::Atom(format!("serde_json::json!({json})")),
        Expression::Bytes(text) => {
            let bytes = Literal::byte_string(text.as_bytes());
            Node::Atom(format!("Bytes::from_static({bytes})"))
        }
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

fn list(scope: &Scope<'_>, opening: &str, items: &[Expression], ty: &Type) -> Node {
    let item_type = match ty::unboxed(ty) {
        Type::List(item) => item,
        other => other,
    };
    Node::list(
        opening,
        items
            .iter()
            .map(|item| owned(scope, item, item_type))
            .collect(),
    )
}

fn map(scope: &Scope<'_>, entries: &[(String, Expression)], ty: &Type) -> Node {
    let value_type = match ty::unboxed(ty) {
        Type::Map(value) => value,
        other => other,
    };
    let entry = |(key, value): &(String, Expression)| {
        let key = Node::Atom(format!("{}.to_owned()", literal(key)));
        Node::call("", vec![key, owned(scope, value, value_type)])
    };
    let list = Node::list("[", entries.iter().map(entry).collect());
    Node::call("BTreeMap::from", vec![list])
}

fn variant_type(scope: &Scope<'_>, name: &TypeName, variant: &str) -> Type {
    let def = scope.api.types.iter().find(|def| def.name == *name);
    let variants = match def.map(|def| &def.shape) {
        Some(Shape::Tagged { variants, .. } | Shape::Union { variants, .. }) => variants.as_slice(),
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

fn new(scope: &Scope<'_>, value: &Expression) -> Node {
    let Expression::New {
        ty,
        arguments,
        required,
        setters,
    } = value
    else {
        return Node::Atom(String::new());
    };
    let fields: Vec<_> = object(scope, ty)
        .into_iter()
        .flat_map(Struct::fields)
        .collect();
    let is_required = |field: &&&Field| {
        matches!(
            field.presence,
            Presence::Required | Presence::RequiredOrNull
        )
    };
    let pairs = arguments
        .iter()
        .zip(fields.iter().copied().filter(|field| is_required(&field)));
    let arguments = match required {
        Some((name, _)) => vec![required_struct(scope, name, pairs)],
        None => pairs
            .map(|(value, field)| argument(scope, value, field))
            .collect(),
    };
    let root = Node::call(&format!("{ty}::new"), arguments);
    if setters.is_empty() {
        return root;
    }
    let links = setters.iter().map(|(name, value)| {
        let field = fields.iter().find(|field| field.name == *name);
        (
            format!(".{name}"),
            Some(vec![setter(scope, value, field.copied())]),
        )
    });
    Node::Chain {
        root: Box::new(root),
        links: links.collect(),
    }
}

fn required_struct<'a>(
    scope: &Scope<'_>,
    name: &TypeName,
    pairs: impl Iterator<Item = (&'a Expression, &'a Field)>,
) -> Node {
    let fields = pairs.map(|(value, field)| {
        let value = match (&field.ty, field.presence) {
            (Type::Boxed(inner), Presence::Required) => {
                Node::call("Box::new", vec![owned(scope, value, inner)])
            }
            (_, Presence::Required) => owned(scope, value, &field.ty),
            _ => Node::call("Some", vec![owned(scope, value, &field.ty)]),
        };
        (field.name.to_string(), value)
    });
    Node::Struct {
        name: name.to_string(),
        fields: fields.collect(),
    }
}

/// A value for a required field. One that may be null is wrapped, as text does not convert into an
/// `Option<String>`.
fn argument(scope: &Scope<'_>, value: &Expression, field: &Field) -> Node {
    match field.presence {
        Presence::RequiredOrNull => Node::call("Some", vec![owned(scope, value, &field.ty)]),
        _ => expression(scope, value, ty::unboxed(&field.ty), Wanted::Lenient),
    }
}

fn setter(scope: &Scope<'_>, value: &Expression, field: Option<&Field>) -> Node {
    match field {
        Some(field) if field.presence == Presence::OptionalOrNull => owned(scope, value, &field.ty),
        Some(field) => expression(scope, value, ty::unboxed(&field.ty), Wanted::Lenient),
        None => owned(scope, value, &Type::Json),
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
        Expression::New {
            ty,
            arguments,
            required,
            setters,
        } => {
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
            Expression::New {
                arguments, setters, ..
            } => {
                arguments.iter().any(|value| any(value, test))
                    || setters.iter().any(|(_, value)| any(value, test))
            }
            _ => false,
        }
}
