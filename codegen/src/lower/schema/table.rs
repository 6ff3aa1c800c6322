//! The types that schemas have become so far.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::rc::Rc;

use crate::document::{SchemaId, Type as SchemaType};
use crate::model::{Shape, TypeId};

use crate::lower::schema::draft::{Draft, Lowered, Memo, Pending};
use crate::lower::schema::merge::Part;

/// Schemas that apply together, and how much of each part is looked at.
pub(in crate::lower) type MergeKey = (BTreeSet<SchemaId>, Vec<(bool, Option<SchemaType>)>);

/// What tells the types of multipart bodies apart: the schema, whether it stands beside another media type, and how
/// the description wants its parts written.
pub(in crate::lower) type MultipartKey = (SchemaId, bool, Vec<String>);

/// Types that were declared, and what each schema became.
#[derive(Default)]
pub(in crate::lower) struct TypeTable<'d, 't> {
    /// Types in the order they were declared.
    pub drafts: Vec<Draft<'t>>,
    /// Declared types whose shape is still to be found.
    pub pending: VecDeque<Pending<'d, 't>>,
    /// What each schema became.
    pub memo: HashMap<SchemaId, Memo>,
    /// What schemas that apply together became.
    pub merged: HashMap<MergeKey, Lowered>,
    /// The types of bodies in several parts.
    pub multiparts: BTreeMap<MultipartKey, TypeId>,
    /// The types of merge patches, by the schemas of what is patched.
    pub patches: BTreeMap<BTreeSet<SchemaId>, TypeId>,
    /// The schemas that describe each declared type.
    pub described_by: BTreeMap<TypeId, Rc<[Part]>>,
    /// How many lists and maps stand around what is looked at.
    pub depth: usize,
}

impl<'t> TypeTable<'_, 't> {
    /// Declares a type that has no shape yet, described by `parts`.
    pub(in crate::lower) fn declare(&mut self, draft: Draft<'t>, parts: &[Part]) -> TypeId {
        let id = TypeId(self.drafts.len());
        self.described_by.insert(id, parts.into());
        self.drafts.push(draft);
        id
    }

    /// Stores what a declared type looks like.
    pub(in crate::lower) fn set_shape(&mut self, id: TypeId, shape: Shape) {
        if let Some(draft) = self.drafts.get_mut(id.0) {
            draft.shape = Some(shape);
        }
    }
}
