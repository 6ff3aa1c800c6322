//! What lowering is told beside the description.

use crate::lower::passes::derive::Derives;
use crate::lower::schema::replacements::Replacements;

/// What a client is to be like, beside what the description says.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The prefix of environment variables.
    pub env_prefix: String,
    /// Whether an `operationId` that FastAPI made is kept whole.
    pub keep_operation_ids: bool,
    /// Types to use in place of those that the description would become.
    pub replacements: Replacements,
    /// What types derive beside what they have anyway.
    pub derives: Derives,
}
