//! The types that something mentions, to be changed in place.

use crate::model::{
    Content, Member, Operation, Outcome, OutcomeType, Shape, Type, TypeId, Webhook, XmlType,
};
use crate::source::NodeId;

/// All that mentions types, beside the types themselves.
pub(in crate::lower) struct Mentions {
    /// Operations in document order.
    pub operations: Vec<Operation>,
    /// Webhooks in document order, then callbacks.
    pub webhooks: Vec<Webhook>,
    /// The types of schemas, by their places.
    pub described: Vec<(NodeId, Type)>,
    /// How types are written as XML, in the order of the types.
    pub xml: Vec<XmlType>,
}

impl Mentions {
    /// Puts others in the place of types: the new place of each, by its old one.
    pub(in crate::lower) fn rename(&mut self, moved: &[TypeId]) {
        let visit = &mut follow(moved);
        for operation in &mut self.operations {
            in_operation(operation, visit);
        }
        for webhook in &mut self.webhooks {
            in_content(&mut webhook.content, visit);
        }
        for (_, ty) in &mut self.described {
            in_type(ty, visit);
        }
        for described in &mut self.xml {
            visit(&mut described.ty);
            described.shape.visit(visit);
        }
        self.xml.sort_by_key(|described| described.ty);
    }
}

/// What puts types in their new places, by their old ones.
pub(in crate::lower) fn follow(moved: &[TypeId]) -> impl FnMut(&mut TypeId) {
    |id| *id = moved.get(id.0).copied().unwrap_or(*id)
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

/// Visits the types that a shape mentions.
pub(in crate::lower) fn in_shape(shape: &mut Shape, visit: &mut dyn FnMut(&mut TypeId)) {
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

/// Visits the types that a type is made of.
pub(in crate::lower) fn in_type(ty: &mut Type, visit: &mut dyn FnMut(&mut TypeId)) {
    match ty {
        Type::Named(id) => visit(id),
        compound => compound
            .parts_mut()
            .iter_mut()
            .for_each(|part| in_type(part, visit)),
    }
}
