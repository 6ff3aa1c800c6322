//! Which operations reach which types, and whether as input or as output.

use std::collections::BTreeSet;

use crate::model::visit::HoldsTypes;
use crate::model::{GroupId, Operation, Shape, TypeDef, TypeId, Variant, Webhook};

use crate::lower::passes::expandable;

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
/// Requests need all that they hold. Responses need all that they hold, but not an object beside its id
/// ([`expandable`]) if something else needs that object anyway.
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
        add(&operation.parameters, &mut open);
        add(&operation.body, &mut open);
        self.spread(open, operation.group, true);
    }

    fn output(&mut self, operation: &Operation) {
        let mut open = Vec::new();
        operation.outcomes().for_each(|of| add(of, &mut open));
        add(&operation.headers, &mut open);
        self.spread(open, operation.group, false);
    }

    /// What the API sends by itself is read, like a response.
    fn webhook(&mut self, webhook: &Webhook) {
        let mut open = Vec::new();
        add(webhook, &mut open);
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
                open.extend(named(&def.shape, &is_needed));
            }
        }
    }

    /// Makes unions need those objects beside ids that no response needs so far. Returns whether there were any.
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

/// The types that a shape names. Of a union, only those of the variants that `is_needed` accepts.
pub(in crate::lower) fn named(
    shape: &Shape,
    is_needed: &dyn Fn(usize, &Variant) -> bool,
) -> Vec<TypeId> {
    let mut found = Vec::new();
    match shape {
        Shape::Tagged { variants, .. } | Shape::Union { variants, .. } => {
            for (index, variant) in variants.iter().enumerate() {
                if is_needed(index, variant) {
                    add(variant, &mut found);
                }
            }
        }
        other => add(other, &mut found),
    }
    found
}

/// Adds the ids of all types that `holder` names.
fn add(holder: &dyn HoldsTypes, found: &mut Vec<TypeId>) {
    holder.types(&mut |ty| ty.ids(&mut |id| found.push(id)));
}

/// Changes old type ids into new ones: `moved` has the new id at the index of the old one.
pub(in crate::lower) fn follow(moved: &[TypeId]) -> impl FnMut(&mut TypeId) {
    |id| *id = moved.get(id.0).copied().unwrap_or(*id)
}
