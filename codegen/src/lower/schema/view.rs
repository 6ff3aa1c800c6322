//! The schemas of a document as lowering sees them: references followed, what applies together merged, each merge
//! classified. Read-only; what was found out is remembered.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use crate::document::{Document, SchemaId, Version};

use crate::lower::names::place::Places;
use crate::lower::schema::alias::{allows_null, stands_for};
use crate::lower::schema::classify::classify;
use crate::lower::schema::inheritance::Inheritance;
use crate::lower::schema::merge::{Merged, Part};
use crate::lower::schema::replacements::Replacements;

/// The schemas of a document, and what was found out about them.
pub(in crate::lower) struct Schemas<'d, 't> {
    /// The description.
    pub document: &'d Document<'t>,
    /// Types in place of those that schemas would become.
    pub replacements: &'d Replacements,
    /// Schemas that some `$ref` points at.
    pub targets: BTreeSet<SchemaId>,
    /// Which schemas extend which base with a discriminator.
    pub inheritance: Inheritance,
    /// What the places are called in which schemas stand.
    pub places: Places,
    /// What was found out to stand for another schema, or for none.
    aliases: Vec<OnceCell<Option<SchemaId>>>,
    /// Schemas alone, as far as they were looked at.
    alone: Vec<OnceCell<Rc<Merged<'d, 't>>>>,
    /// What was merged of several, or of parts of one.
    merged: RefCell<HashMap<Vec<Part>, Rc<Merged<'d, 't>>>>,
}

impl<'d, 't> Schemas<'d, 't> {
    /// The schemas of `document`.
    pub(in crate::lower) fn new(
        document: &'d Document<'t>,
        replacements: &'d Replacements,
    ) -> Self {
        Self {
            document,
            replacements,
            targets: targets(document),
            inheritance: Inheritance::of(document),
            places: Places::default(),
            aliases: vec![OnceCell::new(); document.schemas.len()],
            alone: vec![OnceCell::new(); document.schemas.len()],
            merged: RefCell::default(),
        }
    }

    /// What parts say together.
    pub(in crate::lower) fn merge(&self, parts: &[Part]) -> Rc<Merged<'d, 't>> {
        if let [part] = parts
            && *part == Part::whole(part.id)
            && let Some(known) = self.alone.get(part.id.index())
        {
            return Rc::clone(known.get_or_init(|| self.merge_anew(parts)));
        }
        if let Some(known) = self.merged.borrow().get(parts) {
            return Rc::clone(known);
        }
        let merged = self.merge_anew(parts);
        let known = Rc::clone(&merged);
        self.merged.borrow_mut().insert(parts.to_vec(), known);
        merged
    }

    fn merge_anew(&self, parts: &[Part]) -> Rc<Merged<'d, 't>> {
        let mut merged = Merged::new(self.document, parts);
        merged.class = classify(self.document, &merged, |id| {
            !self.inheritance.children(id).is_empty()
        });
        Rc::new(merged)
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
            let Some(target) = self.alias(id) else {
                break;
            };
            nullable |= allows_null(self.document, schema);
            id = target;
        }
        (id, nullable)
    }

    /// The schema that this one merely stands for.
    fn alias(&self, id: SchemaId) -> Option<SchemaId> {
        let known = self.aliases.get(id.index())?;
        *known.get_or_init(|| stands_for(self.document, id))
    }

    /// Schemas among `ids` that say something, without repetition.
    pub(in crate::lower) fn stating(&self, ids: &[SchemaId]) -> Vec<SchemaId> {
        let mut stating = Vec::new();
        for &id in ids {
            let followed = self.follow(id).0;
            let schema = &self.document.schemas[followed];
            let repeated = stating
                .iter()
                .any(|&known| self.follow(known).0 == followed);
            if !repeated && (ids.len() == 1 || !schema.says_nothing()) {
                stating.push(id);
            }
        }
        if stating.is_empty() {
            ids.iter().copied().take(1).collect()
        } else {
            stating
        }
    }

    /// What the schemas of a place say together.
    pub(in crate::lower) fn whole(&self, schemas: &[SchemaId]) -> Rc<Merged<'d, 't>> {
        let parts: Vec<Part> = schemas
            .iter()
            .map(|&id| Part::whole(self.follow(id).0))
            .collect();
        self.merge(&parts)
    }

    /// The component that a schema is or refers to.
    pub(in crate::lower) fn component_name(&self, id: SchemaId) -> Option<&'t str> {
        let schema = &self.document.schemas[id];
        let referred = schema
            .reference
            .and_then(|reference| self.document.schemas[reference.target].name);
        schema
            .name
            .or(referred)
            .or_else(|| self.document.schemas[self.follow(id).0].name)
    }

    pub(in crate::lower) fn followed(&self, parts: &[Part]) -> Vec<Part> {
        parts
            .iter()
            .map(|part| Part {
                id: self.follow(part.id).0,
                ..*part
            })
            .collect()
    }

    /// Whether the description is of a version whose multipart bodies know styles (3.1), and in which a schema that
    /// says nothing is one of bytes (3.1.1 §4.8.15.1.2).
    pub(in crate::lower) fn is_modern(&self) -> bool {
        self.document.version >= Version::V3_1
    }
}

/// The schemas that references point at.
fn targets(document: &Document<'_>) -> BTreeSet<SchemaId> {
    document
        .schemas
        .iter()
        .filter_map(|(_, schema)| Some(schema.reference?.target))
        .collect()
}
