//! The files of types: one for each group, and one for what groups share.

use std::collections::BTreeMap;

use super::cfg::{Predicate, write_cfg};
use super::module::Module;
use super::options::EmitOptions;
use super::scope::Scope;
use super::text::Text;
use super::{alias, derive, enums, object, ty, union};
use crate::model::visit::HoldsTypes;
use crate::model::{Api, GroupId, Shape, Type, TypeDef, TypeId};

/// The file that a type stands in. Shared types come last, which is where their file sorts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Home {
    Group(GroupId),
    Shared,
}

/// The module `types` and the files below it.
pub(super) fn modules(api: &Api, options: &EmitOptions) -> Vec<Module> {
    let mut homes: BTreeMap<Home, Vec<&TypeDef>> = BTreeMap::new();
    for def in &api.types {
        homes.entry(home(def)).or_default().push(def);
    }
    let files = homes
        .iter()
        .map(|(home, types)| file(api, options, *home, types));
    let mut modules: Vec<_> = files.collect();
    if !modules.is_empty() {
        modules.push(index(api, options, &homes));
    }
    modules
}

fn home(def: &TypeDef) -> Home {
    match def.groups.as_slice() {
        [group] => Home::Group(*group),
        _ => Home::Shared,
    }
}

fn name(api: &Api, home: Home) -> &str {
    match home {
        Home::Group(id) => api
            .groups
            .get(id.0)
            .map_or("shared", |group| group.name.as_str()),
        Home::Shared => "shared",
    }
}

fn index(api: &Api, options: &EmitOptions, homes: &BTreeMap<Home, Vec<&TypeDef>>) -> Module {
    let mut text = Text::new();
    text.line("//! The types of the API.");
    for (home, types) in homes {
        let cfg = file_predicate(api, *home, types).map(|cfg| cfg.attribute(api));
        text.gap();
        for statement in ["mod", "pub use"] {
            write_cfg(&mut text, cfg.as_deref());
            let glob = if statement == "mod" { "" } else { "::*" };
            text.line(format_args!("{statement} {}{glob};", name(api, *home)));
        }
    }
    Module::rust(options, "src/types/mod.rs", text)
}

/// The condition under which a file has anything in it.
fn file_predicate(api: &Api, home: Home, types: &[&TypeDef]) -> Option<Predicate> {
    match home {
        Home::Group(group) => Some(Predicate::group(group)),
        Home::Shared => {
            let predicates: Option<Vec<_>> = types
                .iter()
                .map(|def| Predicate::any(api, &def.groups))
                .collect();
            predicates.map(Predicate::union)
        }
    }
}

fn file(api: &Api, options: &EmitOptions, home: Home, types: &[&TypeDef]) -> Module {
    let mut text = Text::new();
    let scope = Scope::types(api);
    if types
        .iter()
        .any(|def| mentions_other_file(&scope, home, def))
    {
        text.line("use super::*;");
    }
    if types.iter().any(|def| def.same_as.is_none()) {
        text.line("use crate::runtime::prelude::*;");
    }
    for def in types {
        text.gap();
        let cfg = match home {
            Home::Group(_) => None,
            Home::Shared => Predicate::any(api, &def.groups).map(|cfg| cfg.attribute(api)),
        };
        write(&mut text, &scope, cfg.as_deref(), def);
    }
    Module::rust(options, format!("src/types/{}.rs", name(api, home)), text)
}

/// Whether a type needs the import of other files: an import that nothing uses is a warning.
fn mentions_other_file(scope: &Scope<'_>, own: Home, def: &TypeDef) -> bool {
    let is_elsewhere = |id: TypeId| scope.definition(id).is_some_and(|other| home(other) != own);
    if let Some(first) = def.same_as {
        return is_elsewhere(first);
    }
    match &def.shape {
        // A variant that is not always there names its type by path.
        Shape::Tagged { variants, .. } | Shape::Union { variants, .. } => {
            let mut always = variants.iter().filter(|variant| variant.groups.is_empty());
            always.any(|variant| variant.mentions(&is_elsewhere))
        }
        shape => shape.mentions(&is_elsewhere),
    }
}

fn write(text: &mut Text, scope: &Scope<'_>, cfg: Option<&str>, def: &TypeDef) {
    if let Some(first) = def.same_as.and_then(|first| scope.definition(first)) {
        return alias::write(text, cfg, def, first);
    }
    match &def.shape {
        Shape::Struct(object) => object::write(text, scope, cfg, def, object),
        Shape::StringEnum(values) => enums::write_strings(text, cfg, def, values),
        Shape::IntegerEnum(values) => enums::write_integers(text, cfg, def, values),
        Shape::Tagged { tag, variants } => {
            union::write_tagged(text, scope, cfg, def, tag, variants);
        }
        Shape::Union {
            variants,
            overlapping,
        } => union::write_union(text, scope, cfg, def, variants, *overlapping),
        Shape::Newtype(inner) => write_newtype(text, scope, cfg, def, inner),
    }
}

fn write_newtype(
    text: &mut Text,
    scope: &Scope<'_>,
    cfg: Option<&str>,
    def: &TypeDef,
    inner: &Type,
) {
    write_cfg(text, cfg);
    text.block("newtype! {", "}", |text| {
        text.docs(&def.docs);
        derive::write(text, &[], def);
        text.line(format_args!(
            "pub struct {}({});",
            def.name,
            ty::ty(scope, inner)
        ));
    });
}
