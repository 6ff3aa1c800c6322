//! What depends on the direction in which a type travels: members that one side never sends, and constructors.

use crate::model::{Constructor, GroupId, Member, Presence, Shape, TypeDef};

use crate::lower::names::identifier::{self, Phrase};
use crate::lower::passes::reach::Use;

/// More required fields than this are passed by name.
const MAX_ARGUMENTS: usize = 5;

/// Decides what depends on how a type is used: members that one side never sends are optional, and what requests
/// hold can be made.
pub(in crate::lower) fn apply(def: &mut TypeDef, used: &Use) {
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
                Presence::RequiredOrNull => Presence::OptionalOrNull,
                other => other,
            };
        }
    }
    if !used.input {
        object.constructor = None;
        return;
    }
    let arguments = object.arguments().into_iter();
    let arguments: Vec<String> = arguments.map(|field| field.wire.clone()).collect();
    let is_named = arguments.len() > MAX_ARGUMENTS;
    object.constructor = Some(Constructor {
        arguments,
        required: is_named
            .then(|| identifier::name(Phrase::ours(name.as_str()).joined("required"))),
    });
}
