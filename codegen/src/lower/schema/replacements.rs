//! Types to use in place of those that the description would become.

use std::collections::BTreeMap;

use crate::document::{SchemaId, Type as SchemaType};
use crate::model::Type;

use crate::lower::schema::class::Class;

/// Which schemas and which formats become other types than they would.
#[derive(Clone, Debug, Default)]
pub struct Replacements {
    /// By schema, wherever it is referred to.
    pub schemas: BTreeMap<SchemaId, Type>,
    /// By type and format.
    pub formats: BTreeMap<(SchemaType, String), Type>,
}

impl Replacements {
    /// The type for scalars of this class with this format.
    pub(in crate::lower) fn of_format(&self, class: Class, format: Option<&str>) -> Option<&Type> {
        let ty = match class {
            Class::String => SchemaType::String,
            Class::Integer => SchemaType::Integer,
            Class::Number => SchemaType::Number,
            _ => return None,
        };
        let format = format.filter(|_| !self.formats.is_empty())?;
        self.formats.get(&(ty, format.to_owned()))
    }
}
