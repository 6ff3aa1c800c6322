//! Components that nothing refers to.

use std::collections::HashSet;

use crate::document::SchemaId;
use crate::model::Docs;
use crate::source::NodeId;

use crate::lower::names::hint::Hint;
use crate::lower::schema::draft::Draft;
use crate::lower::schema::own_hint;
use crate::lower::types::Types;

/// Drafts of the components that no operation refers to. Their names are reserved, so that nothing is renamed when an
/// operation comes to use one.
pub(in crate::lower) fn drafts<'t>(types: &Types<'_, 't>) -> Vec<Draft<'t>> {
    let named = types.table.drafts.iter().filter(|draft| draft.component);
    let met: HashSet<NodeId> = named.map(|draft| draft.node.id()).collect();
    let components = types.schemas.document.component_schemas.iter().copied();
    let unreferenced = components.filter(|id| {
        let node = types.schemas.document.schemas[*id].node;
        !met.contains(&node.id())
            && !types.table.memo.contains_key(id)
            && types.schemas.follow(*id).0 == *id
            && !types.schemas.replacements.schemas.contains_key(id)
            && types.schemas.whole(&[*id]).class.is_nominal()
    });
    let hints = unreferenced.map(|id| (id, own_hint(&types.schemas, id, &Hint::new(""))));
    let draft = |(id, hint): (SchemaId, Hint)| Draft {
        hint,
        component: true,
        docs: Docs::default(),
        deprecated: false,
        node: types.schemas.document.schemas[id].node,
        shape: None,
    };
    hints.map(draft).collect()
}
