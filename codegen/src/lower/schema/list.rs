//! Lists: of any length, or with a type for each position.

use crate::document::SchemaId;
use crate::model::Type;

use crate::lower::names::hint::Hint;
use crate::lower::schema::merge::Merged;
use crate::lower::schema::view::Schemas;
use crate::lower::types::Types;

/// The longest list that becomes a tuple.
const MAX_TUPLE: usize = 8;

impl<'d, 't> Types<'d, 't> {
    /// The type of a list.
    pub(in crate::lower) fn list(&mut self, merged: &Merged<'d, 't>, hint: &Hint) -> Type {
        let hint = hint.part("item");
        if !merged.prefix_items.is_empty() {
            return self.positions(merged, &hint);
        }
        let items = merged.items.clone();
        Type::List(Box::new(self.schemas(&items, &hint).into_type()))
    }

    /// A list whose items are described by position (JSON Schema 2020-12, section 10.3.1.1): a tuple when every value
    /// has exactly these positions, a plain list when all items are alike.
    fn positions(&mut self, merged: &Merged<'d, 't>, hint: &Hint) -> Type {
        let types: Vec<Type> = merged
            .prefix_items
            .iter()
            .zip(1_usize..)
            .map(|(&item, nth)| {
                let hint = hint.part(&nth.to_string());
                self.schema(item, &hint).into_type()
            })
            .collect();
        if (2..=MAX_TUPLE).contains(&types.len()) && is_fixed(&self.schemas, merged) {
            return Type::Tuple(types);
        }
        let further: Vec<SchemaId> = merged
            .items
            .iter()
            .copied()
            .filter(|&item| self.schemas.document.schemas[item].boolean != Some(false))
            .collect();
        let further = match further.is_empty() {
            true if has_no_more(&self.schemas, merged) => types.first().cloned(),
            // Nothing is said of those behind the positions.
            true => None,
            false => Some(self.schemas(&further, hint).into_type()),
        };
        match further {
            Some(item) if types.iter().all(|ty| *ty == item) => Type::List(Box::new(item)),
            _ => {
                self.reporter.untyped(
                    merged.node(self.schemas.document),
                    "its items differ by position, and how many there are is left open",
                );
                Type::List(Box::new(Type::Json))
            }
        }
    }
}

/// Whether a value has as many items as there are positions, no more and no less.
fn is_fixed<'d, 't>(schemas: &Schemas<'d, 't>, merged: &Merged<'d, 't>) -> bool {
    let count = merged.prefix_items.len();
    let limits = || merged.schemas.iter().map(|schema| &schema.constraints);
    let number = |text: Option<&str>| text.and_then(|text| text.parse::<usize>().ok());
    let no_fewer = limits().any(|limit| number(limit.min_items).is_some_and(|n| n >= count));
    no_fewer && has_no_more(schemas, merged)
}

/// Whether a value has no more items than there are positions.
fn has_no_more<'d, 't>(schemas: &Schemas<'d, 't>, merged: &Merged<'d, 't>) -> bool {
    let count = merged.prefix_items.len();
    let mut limits = merged.schemas.iter().map(|schema| &schema.constraints);
    let most = |text: Option<&str>| text.and_then(|text| text.parse::<usize>().ok());
    let mut items = merged.items.iter();
    limits.any(|limit| most(limit.max_items).is_some_and(|most| most <= count))
        || items.any(|&item| schemas.document.schemas[item].boolean == Some(false))
}
