//! Schemas become types.
//!
//! Types of their own (structs, enums, unions) are declared when they are first met and filled in later from a
//! queue, so that neither recursion in the description nor a long chain of references uses the stack.

pub(in crate::lower) mod class;
pub(in crate::lower) mod draft;
pub(in crate::lower) mod enums;
pub(in crate::lower) mod list;
pub(in crate::lower) mod merge;
pub(in crate::lower) mod merge_patch;
pub(in crate::lower) mod object;
pub(in crate::lower) mod replacements;
pub(in crate::lower) mod scalar;
pub(in crate::lower) mod union;

use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::document::{Schema, SchemaId, Type as SchemaType};
use crate::model::{Shape, Type, TypeId};
use crate::source::Span;

use crate::lower::Lowering;
use crate::lower::docs::describe;
use crate::lower::schema::class::Class;
use crate::lower::schema::draft::{Draft, Hint, Lowered, Memo};
use crate::lower::schema::merge::{Additional, Merged, Part};

/// How many lists and maps may stand inside each other before a type becomes free-form JSON.
const MAX_DEPTH: usize = 64;

/// How many types may come from schemas that apply together, in a description with fewer schemas than this; in a
/// larger one as many as it has schemas. Alternatives within alternatives that share a base multiply: a short
/// description can ask for more types than there is memory.
const MOST_COMPANIES: usize = 500;

/// A declared type whose shape is still to be found.
pub(in crate::lower) struct Pending<'d, 't> {
    /// The type.
    pub id: TypeId,
    /// What kind of type.
    pub class: Class,
    /// What describes it.
    pub merged: Merged<'d, 't>,
    /// What to call the types inside.
    pub hint: Hint,
}

impl<'d, 't> Lowering<'d, 't> {
    /// The type of a schema. `hint` names it unless it is a component.
    pub(in crate::lower) fn schema(&mut self, id: SchemaId, hint: &Hint) -> Lowered {
        let (id, nullable) = self.follow(id);
        let lowered = match self.memo.get(&id).cloned() {
            Some(Memo::Done(lowered)) => lowered,
            Some(Memo::Open(made)) => Lowered::new(Type::Named(self.newtype(id, made, hint))),
            None => self.first_time(id, hint),
        };
        Lowered {
            nullable: lowered.nullable || nullable,
            ..lowered
        }
    }

    /// The type of a place that several schemas describe together.
    pub(in crate::lower) fn schemas(&mut self, ids: &[SchemaId], hint: &Hint) -> Lowered {
        match self.telling(ids)[..] {
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
        let merged = Merged::new(self.document, parts);
        // Schemas that hold each other are merged in the same company again and again.
        let company = (
            merged.ids.clone(),
            parts
                .iter()
                .map(|part| (part.without_union, part.only))
                .collect(),
        );
        if let Some(lowered) = self.companies.get(&company) {
            return lowered.clone();
        }
        if self.companies.len() >= MOST_COMPANIES.max(self.document.schemas.len()) {
            self.untyped(&merged, "its alternatives multiply too often");
            return Lowered::new(Type::Json);
        }
        let lowered = self.merged(merged, hint);
        self.companies.insert(company, lowered.clone());
        lowered
    }

    /// Follows references that stand alone, and `allOf` of one, to what describes the value.
    pub(in crate::lower) fn follow(&self, mut id: SchemaId) -> (SchemaId, bool) {
        let mut nullable = false;
        // A cycle of references was reported by the reader; it ends here after as many steps as there are schemas.
        for _ in 0..=self.document.schemas.len() {
            let schema = &self.document.schemas[id];
            if self.replacements.schemas.contains_key(&id) {
                break;
            }
            let Some(target) = alone(schema) else { break };
            nullable |= schema.types.has(SchemaType::Null);
            id = target;
        }
        (id, nullable)
    }

    /// The class of a schema.
    pub(in crate::lower) fn class(&self, merged: &Merged<'d, 't>) -> Class {
        Class::of(self.document, merged, |id| self.children.contains_key(&id))
    }

    /// The name that a schema has of its own: as a component, or as a target of references.
    pub(in crate::lower) fn own_hint(&self, id: SchemaId, hint: &Hint) -> Hint {
        let schema = &self.document.schemas[id];
        match schema.name {
            Some(name) => Hint::asked(name, schema.type_name.or(schema.rust_name)),
            None if schema.type_name.is_some() => Hint {
                explicit: schema.type_name.map(str::to_owned),
                ..hint.clone()
            },
            None if self.targets.contains(&id) => {
                Hint::new(crate::lower::names::pointer::name(self.document, id))
            }
            None => hint.clone(),
        }
    }

    fn first_time(&mut self, id: SchemaId, hint: &Hint) -> Lowered {
        if let Some(ty) = self.replacements.schemas.get(&id) {
            let types = self.document.schemas[id].types;
            let lowered = Lowered {
                ty: ty.clone(),
                nullable: types.has(SchemaType::Null),
            };
            self.memo.insert(id, Memo::Done(lowered.clone()));
            return lowered;
        }
        let hint = self.own_hint(id, hint);
        self.memo.insert(id, Memo::Open(None));
        let merged = Merged::new(self.document, &[Part::whole(id)]);
        let mut lowered = self.merged(merged, &hint);
        if let Some(Memo::Open(Some(made))) = self.memo.get(&id).cloned() {
            self.set_shape(made, Shape::Newtype(lowered.ty));
            lowered.ty = Type::Named(made);
        }
        self.memo.insert(id, Memo::Done(lowered.clone()));
        lowered
    }

    /// A list or map that holds itself cannot be an alias; it becomes a type of its own.
    fn newtype(&mut self, id: SchemaId, made: Option<TypeId>, hint: &Hint) -> TypeId {
        if let Some(made) = made {
            return made;
        }
        let hint = self.own_hint(id, hint);
        let merged = Merged::new(self.document, &[Part::whole(id)]);
        let made = self.draft_of(&merged, &hint);
        self.memo.insert(id, Memo::Open(Some(made)));
        made
    }

    fn merged(&mut self, merged: Merged<'d, 't>, hint: &Hint) -> Lowered {
        let nullable = merged.nullable;
        let class = self.class(&merged);
        let ty = if class.is_nominal() {
            self.declare(class, merged, hint)
        } else {
            self.structural(class, &merged, hint)
        };
        Lowered {
            nullable: nullable || ty.nullable,
            ty: ty.ty,
        }
    }

    /// Declares a type of its own. Alternatives that turn out to be a single one are that one.
    fn declare(&mut self, class: Class, merged: Merged<'d, 't>, hint: &Hint) -> Lowered {
        if class == Class::Union {
            match self.alternatives(&merged) {
                crate::lower::schema::union::Branches::One(parts) => {
                    return self.parts_or_schema(&parts, hint);
                }
                crate::lower::schema::union::Branches::Text(_) => {
                    return Lowered::new(Type::Named(self.enqueue(
                        Class::StringEnum,
                        merged,
                        hint,
                    )));
                }
                crate::lower::schema::union::Branches::Integers(_) => {
                    let made = self.enqueue(Class::IntegerEnum, merged, hint);
                    return Lowered::new(Type::Named(made));
                }
                crate::lower::schema::union::Branches::PlainText => {
                    return Lowered::new(Type::String);
                }
                crate::lower::schema::union::Branches::Nothing => return Lowered::new(Type::Json),
                crate::lower::schema::union::Branches::Many(_) => {}
            }
        }
        Lowered::new(Type::Named(self.enqueue(class, merged, hint)))
    }

    fn parts_or_schema(&mut self, parts: &[Part], hint: &Hint) -> Lowered {
        match parts {
            [part] if *part == Part::whole(part.id) => self.schema(part.id, hint),
            _ => self.parts(parts, hint),
        }
    }

    fn enqueue(&mut self, class: Class, merged: Merged<'d, 't>, hint: &Hint) -> TypeId {
        let id = self.draft_of(&merged, hint);
        self.pending.push_back(Pending {
            id,
            class,
            merged,
            hint: hint.clone(),
        });
        id
    }

    /// Declares a type that has no shape yet.
    pub(in crate::lower) fn draft_of(&mut self, merged: &Merged<'d, 't>, hint: &Hint) -> TypeId {
        let schema = merged.outermost();
        let id = TypeId(self.drafts.len());
        self.described_by.insert(id, merged.parts.clone());
        self.drafts.push(Draft {
            hint: hint.clone(),
            component: schema.is_some_and(|schema| schema.name.is_some()),
            docs: describe::type_docs(merged),
            deprecated: schema.is_some_and(|schema| schema.deprecated),
            node: schema.map_or(self.document.node, |schema| schema.node),
            shape: None,
        });
        id
    }

    /// Stores what a declared type looks like.
    pub(in crate::lower) fn set_shape(&mut self, id: TypeId, shape: Shape) {
        if let Some(draft) = self.drafts.get_mut(id.0) {
            draft.shape = Some(shape);
        }
    }

    fn structural(&mut self, class: Class, merged: &Merged<'d, 't>, hint: &Hint) -> Lowered {
        if self.depth >= MAX_DEPTH {
            self.untyped(merged, "lists and maps are nested too deeply");
            return Lowered::new(Type::Json);
        }
        self.depth += 1;
        let ty = self.structural_type(class, merged, hint);
        self.depth -= 1;
        Lowered::new(ty)
    }

    fn structural_type(&mut self, class: Class, merged: &Merged<'d, 't>, hint: &Hint) -> Type {
        if let Some(ty) = self.replacements.of_format(class, merged.format) {
            return ty.clone();
        }
        match class {
            Class::Null => Type::Null,
            Class::Boolean => Type::Bool,
            Class::Integer => self.known(merged, scalar::whole(merged)),
            Class::Number => self.known(merged, scalar::number(merged.format)),
            Class::String => self.known(merged, self.text(merged)),
            Class::Array => self.list(merged, hint),
            Class::Map => Type::Map(Box::new(self.map_value(merged, hint))),
            Class::Inexpressible => {
                self.untyped(merged, "its values are of several kinds");
                Type::Json
            }
            _ => Type::Json,
        }
    }

    fn text(&self, merged: &Merged<'d, 't>) -> (Type, bool) {
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

    fn map_value(&mut self, merged: &Merged<'d, 't>, hint: &Hint) -> Type {
        match merged.additional {
            Additional::Schema(id) => self.schema(id, &hint.child("value")).into_type(),
            _ => Type::Json,
        }
    }

    /// Schemas among `ids` that say something, without repetition.
    pub(in crate::lower) fn telling(&self, ids: &[SchemaId]) -> Vec<SchemaId> {
        let mut telling = Vec::new();
        for &id in ids {
            let followed = self.follow(id).0;
            let schema = &self.document.schemas[followed];
            let repeated = telling
                .iter()
                .any(|&known| self.follow(known).0 == followed);
            if !repeated && (ids.len() == 1 || !schema.says_nothing()) {
                telling.push(id);
            }
        }
        if telling.is_empty() {
            ids.iter().copied().take(1).collect()
        } else {
            telling
        }
    }

    fn known(&mut self, merged: &Merged<'d, 't>, (ty, known): (Type, bool)) -> Type {
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
        if !known && self.unknown_formats.insert(format) {
            let node = schema.node.get("format").unwrap_or(schema.node);
            self.diagnostics.push(unknown_format(format, node.span()));
        }
        ty
    }

    /// Reports a schema that becomes free-form JSON although it says more.
    pub(in crate::lower) fn untyped(&mut self, merged: &Merged<'d, 't>, reason: &str) {
        let Some(schema) = merged.outermost() else {
            return;
        };
        self.untyped_schemas += 1;
        let span = schema.node.key().map_or(schema.node.span(), |key| key.span);
        self.diagnostics.push(
            Diagnostic::warning(
                codes::UNTYPED_SCHEMA,
                span,
                format!("no Rust type expresses this schema: {reason}"),
            )
            .label(span, "becomes `serde_json::Value`")
            .help("the value is passed through unchanged; describe it by one type to get one"),
        );
    }
}

/// The schema that this one merely stands for.
fn alone(schema: &Schema<'_>) -> Option<SchemaId> {
    let bare = schema.properties.is_empty()
        && schema.required.is_empty()
        && schema.one_of.is_empty()
        && schema.any_of.is_empty()
        && schema.items.is_none()
        && schema.prefix_items.is_empty()
        && schema.enum_values.is_none()
        && schema.const_value.is_none()
        && schema
            .additional_properties
            .is_none_or(|_| schema.reference.is_some())
        && schema.discriminator.is_none()
        && schema.rust_name.is_none()
        && schema.type_name.is_none();
    match (schema.reference, &schema.all_of[..]) {
        (Some(reference), []) if bare => Some(reference.target),
        // A component that stands for another one keeps no name of its own.
        (None, [base])
            if bare
                && schema
                    .types
                    .without(SchemaType::Null)
                    .without(SchemaType::Object)
                    .is_empty() =>
        {
            Some(*base)
        }
        _ => None,
    }
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
