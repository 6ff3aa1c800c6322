//! How bodies of several parts are made from samples, which are JSON.

use crate::emit::scope::Scope;
use crate::emit::text::{Text, literal};
use crate::emit::ty;
use crate::model::{Api, BodyContent, Content, Contract, Field, Presence, Struct, Type, TypeDef};

/// The type of a body of several parts.
pub(super) fn ty(content: &BodyContent) -> Option<&Type> {
    match &content.content {
        Content::Multipart(ty) => Some(ty),
        _ => None,
    }
}

/// Writes, for each type of a body of several parts, how it is made from a sample.
pub(super) fn write(text: &mut Text, api: &Api, contract: &Contract) {
    let mut types: Vec<Type> = Vec::new();
    let called = contract.calls.iter().filter_map(|call| {
        let body = api.operations.get(call.operation)?.body.as_ref()?;
        ty(body.contents.get(call.content?)?)
    });
    for ty in called.map(|ty| first_name(api, ty)) {
        if !types.contains(&ty) {
            types.push(ty);
        }
    }
    let scope = Scope::types(api);
    for ty in types {
        match ty {
            Type::Parts => write_parts(text),
            Type::Named(id) => {
                if let Some((def, object)) = api.types.get(id.0).and_then(object) {
                    write_struct(text, &scope, def, object);
                }
            }
            _ => {}
        }
    }
}

/// The type that an alias stands for, because its conversion is written once only.
fn first_name(api: &Api, ty: &Type) -> Type {
    let same = match ty {
        Type::Boxed(inner) => return first_name(api, inner),
        Type::Named(id) => api.types.get(id.0).and_then(|def| def.same_as),
        _ => None,
    };
    same.map_or_else(|| ty.clone(), Type::Named)
}

fn object(def: &TypeDef) -> Option<(&TypeDef, &Struct)> {
    match &def.shape {
        crate::model::Shape::Struct(object) => Some((def, object)),
        _ => None,
    }
}

/// Writes how a body of parts that have no type is made.
fn write_parts(text: &mut Text) {
    write_made(text, "FormParts", |text| {
        text.line("let texts = members.texts().into_iter();");
        text.line(
            "let parts = texts.fold(Self::new(), |parts, (name, text)| parts.text(name, text));",
        );
        text.line("Ok(parts)");
    });
}

fn write_struct(text: &mut Text, scope: &Scope<'_>, def: &TypeDef, object: &Struct) {
    let required = object.arguments();
    let tags = object.tags().map(|(field, _)| field);
    let optional: Vec<&Field> = tags.chain(object.settable()).collect();
    let own = object
        .constructor
        .as_ref()
        .and_then(|it| it.required.as_ref());
    let binding = if optional.is_empty() {
        "let made"
    } else {
        "let mut made"
    };
    write_made(text, def.name.as_str(), |text| {
        match own {
            Some(own) => text.block(
                format_args!("{binding} = Self::new({own} {{"),
                "});",
                |text| {
                    for field in &required {
                        text.line(format_args!("{}: {},", field.name, member(scope, field)));
                    }
                },
            ),
            None => text.block(format_args!("{binding} = Self::new("), ");", |text| {
                for field in &required {
                    text.line(format_args!("{},", member(scope, field)));
                }
            }),
        }
        for field in &optional {
            let condition = format!("if members.has({}) {{", literal(&field.wire));
            text.block(condition, "}", |text| {
                let value = member(scope, field);
                text.line(format_args!("made.{} = {value}.into();", field.name));
            });
        }
        text.line("Ok(made)");
    });
}

fn write_made(text: &mut Text, name: &str, body: impl FnOnce(&mut Text)) {
    text.gap();
    text.line("#[rustfmt::skip]");
    text.block(format_args!("impl call::Made for {name} {{"), "}", |text| {
        let opening = "fn made(members: &call::Members<'_>) -> Result<Self, String> {";
        text.block(opening, "}", body);
    });
}

/// The value of a field, from the member of the sample.
fn member(scope: &Scope<'_>, field: &Field) -> String {
    let name = literal(&field.wire);
    let of = |ty: &Type| ty::ty(scope, ty);
    match ty::unboxed(&field.ty) {
        Type::File => format!("members.file::<FilePart>({name})?"),
        Type::List(item) if **item == Type::File => format!("members.files::<FilePart>({name})?"),
        Type::Part(inner) => format!("FormPart::new(members.value::<{}>({name})?)", of(inner)),
        Type::List(item) => match &**item {
            Type::Part(inner) => format!(
                "members.value::<Vec<{}>>({name})?.into_iter().map(FormPart::new).collect::<Vec<_>>()",
                of(inner)
            ),
            _ => value(scope, field, &name),
        },
        _ => value(scope, field, &name),
    }
}

fn value(scope: &Scope<'_>, field: &Field, name: &str) -> String {
    let inner = ty::ty(scope, &field.ty);
    match field.presence {
        Presence::RequiredOrNull => format!("members.value::<Option<{inner}>>({name})?"),
        _ => format!("members.value::<{inner}>({name})?"),
    }
}
