//! Derives that `codegen.toml` asks for.

use std::collections::BTreeMap;

use super::rename;
use super::replace::rooted;
use super::settings::{Derives, Placed, Settings};
use crate::diagnostic::{Diagnostic, Diagnostics, codes, suggest};
use crate::document::Document;
use crate::model::{Api, Shape, Type, TypeDef};
use crate::source::{FileId, NodeId};

/// Gives types their derives, and reports on schemas that the description does not have or that are no types.
pub(super) fn apply(
    settings: &Settings,
    document: &Document<'_>,
    api: &mut Api,
    described: &BTreeMap<NodeId, Type>,
    file: Option<FileId>,
    diagnostics: &mut Diagnostics,
) {
    let derives = &settings.derives;
    for def in &mut api.types {
        let of_shape = match &def.shape {
            Shape::Struct(_) | Shape::Newtype(_) => &derives.structs,
            Shape::StringEnum(_) | Shape::IntegerEnum(_) => &derives.enums,
            Shape::Tagged { .. } | Shape::Union(_) => &derives.unions,
        };
        for derive in derives.all.iter().chain(of_shape) {
            add(def, derive);
        }
    }
    by_schema(derives, document, api, described, file, diagnostics);
    keep_apart(&mut api.types);
}

/// Types that derive different things are not one type with two names.
fn keep_apart(types: &mut [TypeDef]) {
    for id in 0..types.len() {
        let Some(def) = types.get(id) else { continue };
        let first = def.same_as.and_then(|first| types.get(first.0));
        let differs = first.is_some_and(|first| first.derives != def.derives);
        if let Some(def) = types.get_mut(id).filter(|_| differs) {
            def.same_as = None;
        }
    }
}

/// A type has each derive once, and none that it has anyway.
fn add(def: &mut TypeDef, derive: &Placed<String>) {
    let path = rooted(derive.value.parse().unwrap_or_default());
    let is_enum = matches!(def.shape, Shape::StringEnum(_) | Shape::IntegerEnum(_));
    let has_own = is_enum && ["Eq", "Hash"].contains(&path.as_str());
    if !has_own && !def.derives.contains(&path) {
        def.derives.push(path);
    }
}

fn by_schema(
    derives: &Derives,
    document: &Document<'_>,
    api: &mut Api,
    described: &BTreeMap<NodeId, Type>,
    file: Option<FileId>,
    diagnostics: &mut Diagnostics,
) {
    for (key, wanted) in &derives.schemas {
        let found = rename::find_schemas(document, &key.value);
        if found.is_empty() {
            diagnostics.extend(unknown(key, document, file));
        }
        for id in found {
            let node = document.schemas[id].node.id();
            let types = api.types.iter_mut().filter(|def| def.place.node == node);
            let mut is_type = false;
            for def in types {
                is_type = true;
                wanted.iter().for_each(|derive| add(def, derive));
            }
            // What no operation reaches has no type yet; the derives wait for it.
            if !is_type && is_reached(described, node) {
                diagnostics.extend(no_type(key, file));
            }
        }
    }
}

/// Whether a schema was made into some type, be it one that has no definition of its own.
fn is_reached(described: &BTreeMap<NodeId, Type>, node: NodeId) -> bool {
    let ty = described.get(&node);
    ty.is_some_and(|ty| !matches!(ty, Type::Named(_)))
}

fn unknown(
    key: &Placed<String>,
    document: &Document<'_>,
    file: Option<FileId>,
) -> Option<Diagnostic> {
    let name = &key.value;
    let message = format!("the description has no schema `{name}`");
    let known = rename::schema_names(document);
    let report = Diagnostic::error(codes::WRONG_SETTING, key.span(file)?, message);
    Some(report.maybe_help(suggest::sentence(name, known)))
}

fn no_type(key: &Placed<String>, file: Option<FileId>) -> Option<Diagnostic> {
    let (name, span) = (&key.value, key.span(file)?);
    let message = format!("the schema `{name}` becomes no type of its own");
    let report = Diagnostic::warning(codes::IDLE_SETTING, span, message);
    let report = report.label(span, "nothing is derived");
    Some(report.help("structs, enums and unions are types; texts, numbers and lists are not"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::fixture::place;
    use crate::model::{Docs, TypeId, TypeName};

    fn def(name: &str, same_as: Option<TypeId>, derives: &[&str]) -> TypeDef {
        TypeDef {
            name: TypeName(name.to_owned()),
            docs: Docs::default(),
            deprecated: false,
            groups: Vec::new(),
            same_as,
            shape: Shape::StringEnum(Vec::new()),
            derives: derives.iter().map(|&derive| derive.to_owned()).collect(),
            place: place(),
        }
    }

    #[test]
    fn another_name_has_the_derives_of_the_first() {
        let first = Some(TypeId(0));
        let mut types = [
            def("Kind", None, &["::a::A"]),
            def("OtherKind", first, &["::a::A"]),
            def("PlainKind", first, &[]),
        ];
        keep_apart(&mut types);
        assert_eq!(types.map(|def| def.same_as), [None, first, None]);
    }
}
