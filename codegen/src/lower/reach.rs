//! Which operations reach which types, and whether as input or as output.

use std::collections::BTreeSet;

use crate::model::{Content, GroupId, Member, Operation, Outcome, Shape, Type, TypeDef, TypeId};

/// How a type is used.
#[derive(Clone, Debug, Default)]
pub(super) struct Use {
    /// The groups whose operations reach it.
    pub groups: BTreeSet<GroupId>,
    /// Whether requests hold it.
    pub input: bool,
    /// Whether responses hold it.
    pub output: bool,
}

/// The use of every type.
pub(super) fn uses(types: &[TypeDef], operations: &[Operation]) -> Vec<Use> {
    let mut reach = Reach {
        types,
        uses: vec![Use::default(); types.len()],
    };
    for operation in operations {
        reach.operation(operation);
    }
    reach.uses
}

struct Reach<'a> {
    types: &'a [TypeDef],
    uses: Vec<Use>,
}

impl Reach<'_> {
    fn operation(&mut self, operation: &Operation) {
        let group = operation.group;
        let mut input = Vec::new();
        operation
            .parameters
            .iter()
            .for_each(|parameter| named(&parameter.ty, &mut input));
        let contents = operation.body.iter().flat_map(|body| &body.contents);
        contents.for_each(|content| in_content(&content.content, &mut input));
        self.spread(input, group, true);
        let mut output = Vec::new();
        let contents = operation.outcomes().flat_map(Outcome::contents);
        contents.for_each(|content| in_content(content, &mut output));
        self.spread(output, group, false);
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
                in_shape(&def.shape, &mut open);
            }
        }
    }
}

fn in_content(content: &Content, found: &mut Vec<TypeId>) {
    if let Some(ty) = content.ty() {
        named(ty, found);
    }
}

fn in_shape(shape: &Shape, found: &mut Vec<TypeId>) {
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
            variants
                .iter()
                .for_each(|variant| named(&variant.ty, found));
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
