//! Schemas become types.
//!
//! Types of their own (structs, enums, unions) are declared when they are first met and filled in later from a
//! queue, so that neither recursion in the description nor a long chain of references uses the stack.

pub(in crate::lower) mod alias;
pub(in crate::lower) mod class;
pub(in crate::lower) mod classify;
pub(in crate::lower) mod draft;
pub(in crate::lower) mod enums;
pub(in crate::lower) mod inheritance;
pub(in crate::lower) mod list;
pub(in crate::lower) mod listed;
pub(in crate::lower) mod merge;
pub(in crate::lower) mod merge_patch;
pub(in crate::lower) mod object;
pub(in crate::lower) mod replacements;
pub(in crate::lower) mod scalar;
pub(in crate::lower) mod table;
pub(in crate::lower) mod union;
pub(in crate::lower) mod view;

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::document::{SchemaId, Type as SchemaType};
use crate::model::{Shape, Type, TypeId};
use crate::source::Span;

use crate::lower::docs::describe;
use crate::lower::names::hint::Hint;
use crate::lower::reporter::Reporter;
use crate::lower::schema::class::Class;
use crate::lower::schema::draft::{Draft, Lowered, Memo, Nominal, Pending};
use crate::lower::schema::listed::listed;
use crate::lower::schema::merge::{Additional, Merged, Part};
use crate::lower::schema::union::alternatives::{Branches, alternatives};
use crate::lower::schema::union::branches::branches;
use crate::lower::schema::view::Schemas;
use crate::lower::types::Types;

/// How many lists and maps may stand inside each other before a type becomes free-form JSON.
const MAX_DEPTH: usize = 64;

/// How many types may come from schemas that apply together, in a description with fewer schemas than this; in a
/// larger one as many as it has schemas. Alternatives within alternatives that share a base multiply: a short
/// description can ask for more types than there is memory.
const MOST_MERGES: usize = 500;

impl<'d, 't> Types<'d, 't> {
    /// Finds the shape of every declared type, and of those that are declared meanwhile.
    pub(in crate::lower) fn fill(&mut self) {
        while let Some(pending) = self.table.pending.pop_front() {
            let shape = self.shape(&pending);
            self.table.set_shape(pending.id, shape);
        }
    }

    fn shape(&mut self, pending: &Pending<'d, 't>) -> Shape {
        match &pending.nominal {
            Nominal::StringEnum(values) => enums::string_values(&mut self.reporter, values),
            Nominal::IntegerEnum(values) => enums::integer_values(&mut self.reporter, values),
            Nominal::Struct => self.object(pending),
            Nominal::Union(branches) => self.union(pending, branches),
            Nominal::Types => self.types(pending),
            Nominal::Base => self.base(pending),
            Nominal::Patch => self.patch(pending),
        }
    }

    /// The type of a schema. `hint` names it unless it is a component.
    pub(in crate::lower) fn schema(&mut self, id: SchemaId, hint: &Hint) -> Lowered {
        let (id, nullable) = self.schemas.follow(id);
        let lowered = match self.table.memo.get(&id).cloned() {
            Some(Memo::Done(lowered)) => lowered,
            Some(Memo::Open(made)) => Lowered {
                ty: Type::Named(self.newtype(id, made, hint)),
                nullable: self.schemas.merge(&[Part::whole(id)]).nullable,
            },
            None => self.first_time(id, hint),
        };
        Lowered {
            nullable: lowered.nullable || nullable,
            ..lowered
        }
    }

    /// The type of a place that several schemas describe together.
    pub(in crate::lower) fn schemas(&mut self, ids: &[SchemaId], hint: &Hint) -> Lowered {
        match self.schemas.stating(ids)[..] {
            [] => Lowered::new(Type::Json),
            [id] => self.schema(id, hint),
            ref ids => {
                let parts: Vec<Part> = ids.iter().map(|&id| Part::whole(id)).collect();
                self.parts(&parts, hint)
            }
        }
    }

    /// The type that merged parts describe.
    pub(in crate::lower) fn parts(&mut self, parts: &[Part], hint: &Hint) -> Lowered {
        let merged = self.schemas.merge(parts);
        // Schemas that hold each other are merged together many times.
        let key = (
            merged.ids.clone(),
            parts
                .iter()
                .map(|part| (part.without_union, part.only))
                .collect(),
        );
        if let Some(lowered) = self.table.merged.get(&key) {
            return lowered.clone();
        }
        if self.table.merged.len() >= MOST_MERGES.max(self.schemas.document.schemas.len()) {
            self.reporter.untyped(
                merged.node(self.schemas.document),
                "its alternatives multiply too often",
            );
            return Lowered::new(Type::Json);
        }
        let lowered = self.merged(merged, hint);
        self.table.merged.insert(key, lowered.clone());
        lowered
    }

    fn first_time(&mut self, id: SchemaId, hint: &Hint) -> Lowered {
        if let Some(ty) = self.schemas.replacements.schemas.get(&id) {
            let types = self.schemas.document.schemas[id].types;
            let lowered = Lowered {
                ty: ty.clone(),
                nullable: types.has(SchemaType::Null),
            };
            self.table.memo.insert(id, Memo::Done(lowered.clone()));
            return lowered;
        }
        let hint = own_hint(&self.schemas, id, hint);
        self.table.memo.insert(id, Memo::Open(None));
        let merged = self.schemas.merge(&[Part::whole(id)]);
        let mut lowered = self.merged(merged, &hint);
        if let Some(Memo::Open(Some(made))) = self.table.memo.get(&id).cloned() {
            self.table.set_shape(made, Shape::Newtype(lowered.ty));
            lowered.ty = Type::Named(made);
        }
        self.table.memo.insert(id, Memo::Done(lowered.clone()));
        lowered
    }

    /// A list or map that holds itself cannot be an alias; it becomes a type of its own.
    fn newtype(&mut self, id: SchemaId, made: Option<TypeId>, hint: &Hint) -> TypeId {
        if let Some(made) = made {
            return made;
        }
        let hint = own_hint(&self.schemas, id, hint);
        let merged = self.schemas.merge(&[Part::whole(id)]);
        let made = self.draft_of(&merged, &hint);
        self.table.memo.insert(id, Memo::Open(Some(made)));
        made
    }

    fn merged(&mut self, merged: Rc<Merged<'d, 't>>, hint: &Hint) -> Lowered {
        let nullable = merged.nullable;
        let lowered = match merged.class {
            Class::StringEnum => {
                let values = listed(&merged);
                self.enqueue(Nominal::StringEnum(values), merged, hint)
            }
            Class::IntegerEnum => {
                let values = listed(&merged);
                self.enqueue(Nominal::IntegerEnum(values), merged, hint)
            }
            Class::Struct => self.enqueue(Nominal::Struct, merged, hint),
            Class::Types => self.enqueue(Nominal::Types, merged, hint),
            Class::Base => self.enqueue(Nominal::Base, merged, hint),
            Class::Union => self.alternatives(merged, hint),
            class => self.structural(class, &merged, hint),
        };
        Lowered {
            nullable: nullable || lowered.nullable,
            ..lowered
        }
    }

    /// The type of a schema with alternatives. Those that turn out to be a single one are that one.
    fn alternatives(&mut self, merged: Rc<Merged<'d, 't>>, hint: &Hint) -> Lowered {
        match alternatives(&self.schemas, &merged) {
            Branches::One(parts) => self.parts_or_schema(&parts, hint),
            Branches::Texts(values) => self.enqueue(Nominal::StringEnum(values), merged, hint),
            Branches::Integers(values) => self.enqueue(Nominal::IntegerEnum(values), merged, hint),
            Branches::AnyText => Lowered::new(Type::String),
            Branches::Nothing => Lowered::new(Type::Json),
            Branches::Many(branches) => self.enqueue(Nominal::Union(branches), merged, hint),
        }
    }

    fn parts_or_schema(&mut self, parts: &[Part], hint: &Hint) -> Lowered {
        match parts {
            [part] if *part == Part::whole(part.id) => self.schema(part.id, hint),
            _ => self.parts(parts, hint),
        }
    }

    /// Declares a type of its own, to be filled in later.
    fn enqueue(
        &mut self,
        nominal: Nominal<'t>,
        merged: Rc<Merged<'d, 't>>,
        hint: &Hint,
    ) -> Lowered {
        let id = self.draft_of(&merged, hint);
        self.table.pending.push_back(Pending {
            id,
            nominal,
            merged,
            hint: hint.clone(),
        });
        Lowered::new(Type::Named(id))
    }

    /// Declares a type that has no shape yet.
    pub(in crate::lower) fn draft_of(&mut self, merged: &Merged<'d, 't>, hint: &Hint) -> TypeId {
        let schema = merged.outermost();
        let draft = Draft {
            hint: hint.clone(),
            component: schema.is_some_and(|schema| schema.name.is_some())
                && !merged.parts.iter().any(|part| part.without_union),
            docs: describe::type_docs(merged),
            deprecated: schema.is_some_and(|schema| schema.deprecated),
            node: merged.node(self.schemas.document),
            shape: None,
        };
        self.table.declare(draft, &merged.parts)
    }

    fn structural(&mut self, class: Class, merged: &Merged<'d, 't>, hint: &Hint) -> Lowered {
        if self.table.depth >= MAX_DEPTH {
            self.reporter.untyped(
                merged.node(self.schemas.document),
                "lists and maps are nested too deeply",
            );
            return Lowered::new(Type::Json);
        }
        self.table.depth += 1;
        let ty = self.structural_type(class, merged, hint);
        self.table.depth -= 1;
        Lowered::new(ty)
    }

    fn structural_type(&mut self, class: Class, merged: &Merged<'d, 't>, hint: &Hint) -> Type {
        if let Some(ty) = self.schemas.replacements.of_format(class, merged.format) {
            return ty.clone();
        }
        match class {
            Class::Null => Type::Null,
            Class::Boolean => Type::Bool,
            Class::Integer => known(&mut self.reporter, merged, scalar::whole(merged)),
            Class::Number => known(&mut self.reporter, merged, scalar::number(merged.format)),
            Class::String => known(&mut self.reporter, merged, text(merged)),
            Class::Array => self.list(merged, hint),
            Class::Map => Type::Map(Box::new(self.map_value(merged, hint))),
            Class::Inexpressible => {
                self.reporter.untyped(
                    merged.node(self.schemas.document),
                    "its values are of several kinds",
                );
                Type::Json
            }
            _ => Type::Json,
        }
    }

    fn map_value(&mut self, merged: &Merged<'d, 't>, hint: &Hint) -> Type {
        match merged.additional {
            Additional::Schema(id) => self.schema(id, &hint.part("value")).into_type(),
            Additional::Pattern(id) => self.schema_or_anything(id, &hint.part("value")),
            _ => Type::Json,
        }
    }

    /// The type of values that a schema describes, and of all others.
    pub(in crate::lower) fn schema_or_anything(&mut self, id: SchemaId, hint: &Hint) -> Type {
        let merged = self.schemas.whole(&[id]);
        if matches!(merged.class, Class::Any | Class::Inexpressible) {
            return Type::Json;
        }
        let branches = match merged.class {
            Class::Union => branches(&self.schemas, &merged),
            _ => vec![vec![Part::whole(id)]],
        };
        let lowered = self.enqueue(Nominal::Union(branches), merged, hint);
        // The component that describes the values is a type of its own.
        if let Some(draft) = self.table.drafts.last_mut() {
            draft.component = false;
        }
        lowered.ty
    }
}

/// The name that a schema has of its own: as a component, or as a target of references.
pub(in crate::lower) fn own_hint(schemas: &Schemas<'_, '_>, id: SchemaId, hint: &Hint) -> Hint {
    let schema = &schemas.document.schemas[id];
    match schema.name {
        Some(name) => Hint::asked(name, schema.type_name.or(schema.rust_name)),
        None if schema.type_name.is_some() => hint.clone().named(schema.type_name),
        None if schemas.targets.contains(&id) => {
            Hint::new(schemas.places.name(schemas.document, id))
        }
        None => hint.clone(),
    }
}

fn text<'d, 't>(merged: &Merged<'d, 't>) -> (Type, bool) {
    let encoded = merged
        .schemas
        .iter()
        .any(|schema| schema.content_encoding == Some("base64"));
    if encoded {
        (Type::Base64, true)
    } else {
        scalar::string(merged.format)
    }
}

fn known<'d, 't>(
    reporter: &mut Reporter<'_>,
    merged: &Merged<'d, 't>,
    (ty, known): (Type, bool),
) -> Type {
    let (Some(schema), Some(format)) = (
        merged
            .schemas
            .iter()
            .rev()
            .find(|schema| schema.format.is_some()),
        merged.format,
    ) else {
        return ty;
    };
    if !known && reporter.is_new_format(format) {
        let node = schema.node.get("format").unwrap_or(schema.node);
        reporter.push(unknown_format(format, node.span()));
    }
    ty
}

/// A word of one's own is fine; one that looks like a slip of the pen is not.
fn unknown_format(format: &str, span: Span) -> Diagnostic {
    let meant = scalar::meant_format(format);
    let severity = if meant.is_some() {
        Severity::Warning
    } else {
        Severity::Note
    };
    let help = match meant {
        Some(known) => format!("did you mean `{known}`?"),
        None => "formats are hints (JSON Schema 2020-12 §7); the OpenAPI format registry lists the usual ones".to_owned(),
    };
    Diagnostic::at(
        severity,
        codes::UNKNOWN_FORMAT,
        span,
        format!("unknown format `{format}`"),
    )
    .label(span, "the value keeps the type that `type` says")
    .help(help)
}
