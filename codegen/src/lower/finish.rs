//! What depends on the whole: names, reach, constructors, boxes, evidence, order.

use crate::diagnostic::Diagnostics;
use crate::model::{
    Api, Constructor, Content, GroupId, Member, Operation, Outcome, OutcomeType, Presence, Shape,
    Struct, Type, TypeDef, TypeId, TypeName, Webhook, XmlType,
};
use crate::source::NodeId;

use super::draft::Draft;
use super::reach::Use;
use super::{boxing, evidence, expandable, names, naming, reach};

/// More required fields than this are passed by name.
const MAX_ARGUMENTS: usize = 5;

/// Types and operations, ready for emission.
pub(super) struct Finished {
    /// Types in document order.
    pub types: Vec<TypeDef>,
    /// How types are written as XML, in the order of the types.
    pub xml: Vec<XmlType>,
    /// Operations in document order.
    pub operations: Vec<Operation>,
    /// Webhooks in document order, then callbacks.
    pub webhooks: Vec<Webhook>,
    /// The types of schemas, by their places.
    pub described: Vec<(NodeId, Type)>,
}

/// Turns drafts into types. The names of those that nothing has met are kept free.
pub(super) fn types(
    drafts: Vec<Draft<'_>>,
    unmet: &[Draft<'_>],
    mut operations: Vec<Operation>,
    mut webhooks: Vec<Webhook>,
    mut described: Vec<(NodeId, Type)>,
    mut xml: Vec<XmlType>,
    diagnostics: &mut Diagnostics,
) -> Finished {
    let names = names::types(&drafts, unmet, diagnostics);
    let mut types: Vec<TypeDef> = drafts
        .into_iter()
        .zip(names)
        .map(|(draft, name)| define(draft, name))
        .collect();
    let uses = reach::uses(&types, &operations, &webhooks);
    for (def, used) in types.iter_mut().zip(&uses) {
        apply_use(def, used);
    }
    expandable::apply(&mut types, |id| {
        uses.get(id.0).is_some_and(|used| used.input)
    });
    boxing::apply(&mut types);
    box_variants(&mut types);
    evidence::apply(&mut types, diagnostics);
    described.retain_mut(|(_, ty)| is_reached(ty, &uses));
    let contents = webhooks.iter_mut().map(|webhook| &mut webhook.content);
    let moved = sort(&mut types, &uses, &mut operations, contents, &mut described);
    super::xml::moved(&mut xml, &moved);
    Finished {
        types,
        xml,
        operations,
        webhooks,
        described,
    }
}

fn define(draft: Draft<'_>, name: TypeName) -> TypeDef {
    let place = draft.place();
    TypeDef {
        name,
        docs: draft.docs,
        deprecated: draft.deprecated,
        groups: Vec::new(),
        shape: draft.shape.unwrap_or(Shape::Newtype(Type::Json)),
        derives: Vec::new(),
        place,
    }
}

/// Decides what depends on how a type is used: members that one side never sends are optional, and what requests
/// hold can be made.
fn apply_use(def: &mut TypeDef, used: &Use) {
    def.groups = used.groups.iter().copied().collect::<Vec<GroupId>>();
    let name = def.name.clone();
    let Shape::Struct(object) = &mut def.shape else {
        return;
    };
    for member in &mut object.members {
        if let Member::Field(field) = member
            && (field.read_only && used.input || field.write_only && used.output)
        {
            field.presence = match field.presence {
                Presence::Required => Presence::Optional,
                Presence::Nullable => Presence::OptionalNullable,
                other => other,
            };
        }
    }
    if used.input {
        object.constructor = Some(constructor(object, &name));
    }
}

fn constructor(object: &Struct, name: &TypeName) -> Constructor {
    let required = object
        .fields()
        .filter(|field| matches!(field.presence, Presence::Required | Presence::Nullable))
        .count();
    let named = required > MAX_ARGUMENTS;
    Constructor {
        required: named.then(|| naming::name(&format!("{name} required"))),
    }
}

/// Alternatives of very different size would make every value as large as the largest; what is a type of its own is
/// held in a box.
fn box_variants(types: &mut [TypeDef]) {
    let compound: Vec<bool> = types
        .iter()
        .map(|def| {
            !matches!(
                def.shape,
                Shape::StringEnum(_) | Shape::IntegerEnum(_) | Shape::Newtype(_)
            )
        })
        .collect();
    for def in types {
        if let Shape::Tagged { variants, .. } | Shape::Union(variants) = &mut def.shape {
            for variant in variants {
                if matches!(variant.ty, Type::Named(id) if compound.get(id.0) == Some(&true)) {
                    variant.ty = Type::Boxed(Box::new(variant.ty.clone()));
                }
            }
        }
    }
}

/// Whether all types that a type mentions are reached by operations.
fn is_reached(ty: &mut Type, uses: &[Use]) -> bool {
    let mut reached = true;
    in_type(ty, &mut |id| {
        reached &= uses.get(id.0).is_some_and(|used| !used.groups.is_empty());
    });
    reached
}

/// Puts the types that operations reach in document order; the others go. Gives the new place of each.
fn sort<'c>(
    types: &mut Vec<TypeDef>,
    uses: &[Use],
    operations: &mut [Operation],
    received: impl Iterator<Item = &'c mut Content>,
    described: &mut [(NodeId, Type)],
) -> Vec<TypeId> {
    let mut order: Vec<usize> = (0..types.len())
        .filter(|&index| uses.get(index).is_some_and(|used| !used.groups.is_empty()))
        .collect();
    order.sort_by_key(|&index| {
        types.get(index).map(|def| {
            (
                def.place.span.file,
                def.place.span.start,
                def.name.as_str().to_owned(),
            )
        })
    });
    let mut moved = vec![TypeId(0); types.len()];
    for (new, &old) in order.iter().enumerate() {
        if let Some(slot) = moved.get_mut(old) {
            *slot = TypeId(new);
        }
    }
    let mut old: Vec<Option<TypeDef>> = std::mem::take(types).into_iter().map(Some).collect();
    types.extend(order.iter().filter_map(|&index| old.get_mut(index)?.take()));
    let mut rename = |id: &mut TypeId| *id = moved.get(id.0).copied().unwrap_or(*id);
    types
        .iter_mut()
        .for_each(|def| in_shape(&mut def.shape, &mut rename));
    operations
        .iter_mut()
        .for_each(|operation| in_operation(operation, &mut rename));
    received.for_each(|content| in_content(content, &mut rename));
    described
        .iter_mut()
        .for_each(|(_, ty)| in_type(ty, &mut rename));
    moved
}

fn in_operation(operation: &mut Operation, visit: &mut dyn FnMut(&mut TypeId)) {
    operation
        .parameters
        .iter_mut()
        .for_each(|parameter| in_type(&mut parameter.ty, visit));
    for content in operation
        .body
        .iter_mut()
        .flat_map(|body| &mut body.contents)
    {
        in_content(&mut content.content, visit);
    }
    operation
        .outcomes_mut()
        .for_each(|outcome| in_outcome(outcome, visit));
    let headers = operation.headers.iter_mut();
    for header in headers.flat_map(|headers| &mut headers.headers) {
        in_type(&mut header.ty, visit);
    }
}

fn in_outcome(outcome: &mut Outcome, visit: &mut dyn FnMut(&mut TypeId)) {
    outcome
        .rows
        .iter_mut()
        .for_each(|row| in_content(&mut row.content, visit));
    match &mut outcome.ty {
        OutcomeType::Undocumented => {}
        OutcomeType::Single(content) => in_content(content, visit),
        OutcomeType::Enum { variants, .. } => variants
            .iter_mut()
            .for_each(|variant| in_content(&mut variant.content, visit)),
    }
}

fn in_content(content: &mut Content, visit: &mut dyn FnMut(&mut TypeId)) {
    match content {
        Content::Json(ty) | Content::Items(ty) | Content::Form(ty) => in_type(ty, visit),
        Content::Xml(xml) => {
            in_type(&mut xml.ty, visit);
            xml.root.value.visit(visit);
        }
        Content::Empty | Content::Text | Content::Bytes => {}
    }
}

fn in_shape(shape: &mut Shape, visit: &mut dyn FnMut(&mut TypeId)) {
    match shape {
        Shape::Struct(object) => {
            for member in &mut object.members {
                if let Member::Field(field) = member {
                    in_type(&mut field.ty, visit);
                }
            }
            object
                .rest
                .iter_mut()
                .for_each(|rest| in_type(&mut rest.ty, visit));
        }
        Shape::Tagged { variants, .. } | Shape::Union(variants) => {
            variants
                .iter_mut()
                .for_each(|variant| in_type(&mut variant.ty, visit));
        }
        Shape::Newtype(ty) => in_type(ty, visit),
        Shape::StringEnum(_) | Shape::IntegerEnum(_) => {}
    }
}

fn in_type(ty: &mut Type, visit: &mut dyn FnMut(&mut TypeId)) {
    match ty {
        Type::Named(id) => visit(id),
        compound => compound
            .parts_mut()
            .iter_mut()
            .for_each(|part| in_type(part, visit)),
    }
}

/// How many fields are free-form JSON.
pub(super) fn free_form_fields(api: &Api) -> usize {
    let structs = api.types.iter().filter_map(|def| match &def.shape {
        Shape::Struct(object) => Some(object),
        _ => None,
    });
    structs
        .flat_map(Struct::fields)
        .filter(|field| field.ty.any(&|ty| *ty == Type::Json))
        .count()
}
