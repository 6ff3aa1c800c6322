//! Which operations reach which types, and whether as input or as output.

use std::collections::BTreeSet;

use crate::lower::passes::expandable;
use crate::model::{
    Content, GroupId, Member, Operation, Outcome, Shape, Type, TypeDef, TypeId, Variant, Webhook,
};

/// How a type is used.
#[derive(Clone, Debug, Default)]
pub(in crate::lower) struct Use {
    /// The groups whose operations reach it.
    pub groups: BTreeSet<GroupId>,
    /// Whether requests hold it.
    pub input: bool,
    /// Whether responses hold it.
    pub output: bool,
}

/// The use of every type.
///
/// Requests need all that they hold. Responses need all but the things beside ids ([`expandable`]), unless nothing
/// else needs those.
pub(in crate::lower) fn uses(
    types: &[TypeDef],
    operations: &[Operation],
    webhooks: &[Webhook],
) -> Vec<Use> {
    let mut reach = Reach {
        types,
        uses: vec![Use::default(); types.len()],
    };
    for operation in operations {
        reach.input(operation);
    }
    for operation in operations {
        reach.output(operation);
    }
    for webhook in webhooks {
        reach.webhook(webhook);
    }
    while reach.things() {}
    reach.uses
}

struct Reach<'a> {
    types: &'a [TypeDef],
    uses: Vec<Use>,
}

impl Reach<'_> {
    fn input(&mut self, operation: &Operation) {
        let mut open = Vec::new();
        operation
            .parameters
            .iter()
            .for_each(|parameter| named(&parameter.ty, &mut open));
        let contents = operation.body.iter().flat_map(|body| &body.contents);
        contents.for_each(|content| in_content(&content.content, &mut open));
        self.spread(open, operation.group, true);
    }

    fn output(&mut self, operation: &Operation) {
        let mut open = Vec::new();
        let contents = operation.outcomes().flat_map(Outcome::contents);
        contents.for_each(|content| in_content(content, &mut open));
        operation.header_types().for_each(|ty| named(ty, &mut open));
        self.spread(open, operation.group, false);
    }

    /// What the API sends by itself is read, like a response.
    fn webhook(&mut self, webhook: &Webhook) {
        let mut open = Vec::new();
        in_content(&webhook.content, &mut open);
        self.spread(open, webhook.group, false);
    }

    fn spread(&mut self, mut open: Vec<TypeId>, group: GroupId, input: bool) {
        while let Some(id) = open.pop() {
            let (Some(known), Some(def)) = (self.uses.get_mut(id.0), self.types.get(id.0)) else {
                continue;
            };
            let direction = if input {
                &mut known.input
            } else {
                &mut known.output
            };
            let news = !*direction | known.groups.insert(group);
            *direction = true;
            if news {
                let things = match known.input {
                    true => Vec::new(),
                    false => expandable::things(self.types, &def.shape),
                };
                let is_needed =
                    |index, _: &Variant| things.iter().all(|(thing, _)| *thing != index);
                in_shape(&def.shape, &is_needed, &mut open);
            }
        }
    }

    /// Lets unions need the things that no response needs so far. Whether there were any.
    fn things(&mut self) -> bool {
        let mut open: Vec<(TypeId, GroupId)> = Vec::new();
        for (def, used) in self.types.iter().zip(&self.uses) {
            for (_, id) in expandable::things(self.types, &def.shape) {
                if used.output && self.uses.get(id.0).is_some_and(|thing| !thing.output) {
                    open.extend(used.groups.iter().map(|group| (id, *group)));
                }
            }
        }
        let found = !open.is_empty();
        for (id, group) in open {
            self.spread(vec![id], group, false);
        }
        found
    }
}

fn in_content(content: &Content, found: &mut Vec<TypeId>) {
    if let Some(ty) = content.ty() {
        named(ty, found);
    }
}

/// Adds the types that a shape mentions; of the variants of a union, by their index, only those that are needed.
pub(in crate::lower) fn in_shape(
    shape: &Shape,
    is_needed: &dyn Fn(usize, &Variant) -> bool,
    found: &mut Vec<TypeId>,
) {
    match shape {
        Shape::Struct(object) => {
            for member in &object.members {
                if let Member::Field(field) = member {
                    named(&field.ty, found);
                }
            }
            object.rest.iter().for_each(|rest| named(&rest.ty, found));
        }
        Shape::Tagged { variants, .. } | Shape::Union(variants) => {
            for (index, variant) in variants.iter().enumerate() {
                if is_needed(index, variant) {
                    named(&variant.ty, found);
                }
            }
        }
        Shape::Newtype(ty) => named(ty, found),
        Shape::StringEnum(_) | Shape::IntegerEnum(_) => {}
    }
}

/// Adds the types that `ty` names.
fn named(ty: &Type, found: &mut Vec<TypeId>) {
    match ty {
        Type::Named(id) => found.push(*id),
        compound => compound.parts().iter().for_each(|part| named(part, found)),
    }
}
