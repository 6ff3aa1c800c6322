//! What turns schemas into types.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::document::Document;
use crate::model::Type;
use crate::source::NodeId;

use crate::lower::reporter::Reporter;
use crate::lower::schema::draft::Memo;
use crate::lower::schema::replacements::Replacements;
use crate::lower::schema::table::TypeTable;
use crate::lower::schema::view::Schemas;

/// Schemas on one side, the types that they have become on the other, and whom to tell of what is wrong.
///
/// Its methods stand in the room `schema`, one file for each kind of type. Who only asks takes the schemas, who only
/// complains takes the reporter.
pub(in crate::lower) struct Types<'d, 't> {
    /// What the description says.
    pub schemas: Schemas<'d, 't>,
    /// What has become of it.
    pub table: TypeTable<'d, 't>,
    /// What is wrong with it.
    pub reporter: Reporter<'d>,
}

impl<'d, 't> Types<'d, 't> {
    /// No types yet, of the schemas of `document`.
    pub(in crate::lower) fn new(
        document: &'d Document<'t>,
        replacements: &'d Replacements,
        diagnostics: &'d mut Diagnostics,
    ) -> Self {
        Self {
            schemas: Schemas::new(document, replacements),
            table: TypeTable::default(),
            reporter: Reporter::new(diagnostics),
        }
    }

    /// The type of every schema that has one of its own.
    pub(in crate::lower) fn described(&self) -> BTreeMap<NodeId, Type> {
        let types = self
            .schemas
            .document
            .schemas
            .iter()
            .filter_map(|(id, schema)| {
                // The fields of a form of Swagger 2.0 are a list, and no schema that a value could be judged by.
                if schema.node.is_sequence() {
                    return None;
                }
                let (followed, nullable) = self.schemas.follow(id);
                let Some(Memo::Done(lowered)) = self.table.memo.get(&followed) else {
                    return None;
                };
                let mut lowered = lowered.clone();
                lowered.nullable |= nullable;
                Some((schema.node.id(), lowered.into_type()))
            });
        types.collect()
    }
}
