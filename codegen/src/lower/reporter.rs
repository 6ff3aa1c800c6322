//! What lowering has to say to the author of the description.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::source::{Node, NodeId};

/// Takes diagnostics, and knows what was said already.
pub(in crate::lower) struct Reporter<'r> {
    /// Everything that was said.
    pub diagnostics: &'r mut Diagnostics,
    /// What was said of which place.
    said: HashSet<(NodeId, &'static str)>,
    /// The unknown formats that were spoken of.
    unknown_formats: HashSet<String>,
    /// How many schemas become free-form JSON although they say more.
    pub untyped_schemas: usize,
}

impl<'r> Reporter<'r> {
    /// A reporter that has said nothing yet.
    pub(in crate::lower) fn new(diagnostics: &'r mut Diagnostics) -> Self {
        Self {
            diagnostics,
            said: HashSet::new(),
            unknown_formats: HashSet::new(),
            untyped_schemas: 0,
        }
    }

    /// Reports what was found.
    pub(in crate::lower) fn push(&mut self, found: Diagnostic) {
        self.diagnostics.push(found);
    }

    /// Reports what was found at a place that several operations may share, once for each code.
    pub(in crate::lower) fn once(&mut self, node: Node<'_>, found: Diagnostic) {
        if self.said.insert((node.id(), found.code.id())) {
            self.diagnostics.push(found);
        }
    }

    /// Whether nothing was said of an unknown format so far.
    pub(in crate::lower) fn is_new_format(&mut self, format: &str) -> bool {
        self.unknown_formats.insert(format.to_owned())
    }

    /// Reports a schema that becomes free-form JSON although it says more.
    pub(in crate::lower) fn untyped(&mut self, schema: Node<'_>, reason: &str) {
        self.untyped_schemas += 1;
        let span = schema.name_span();
        self.diagnostics.push(
            Diagnostic::warning(
                codes::UNTYPED_SCHEMA,
                span,
                format!("no Rust type expresses this schema: {reason}"),
            )
            .label(span, "becomes `serde_json::Value`")
            .help("the value is passed through unchanged; describe it by one type to get one"),
        );
    }
}
