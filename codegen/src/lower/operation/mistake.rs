//! Finds the operations that have untyped places because of a mistake in the description.

use crate::diagnostic::{Code, Diagnostics, codes};
use crate::document::{self, Document, MediaType, Parameter, SchemaId, Value};
use crate::source::{FileId, Node, Span};

/// Codes of mistakes that never leave a place as untyped JSON, text or bytes.
const HARMLESS: [Code; 9] = [
    codes::CLASH,
    codes::DUPLICATE_KEY,
    codes::DUPLICATE_PARAMETER,
    codes::EMPTY_ENUM,
    codes::FORBIDDEN_HERE,
    codes::MISSING_VERSION,
    codes::UNKNOWN_SCHEME,
    codes::UNSUPPORTED_KEYWORD,
    codes::WRONG_DEFAULT,
];

/// The mistakes of a document by their places.
pub(in crate::lower) struct Mistakes {
    places: Vec<((FileId, u32), String)>,
    /// For each schema, the index of the first mistake in it or in a schema that it refers to.
    schemas: Vec<Option<usize>>,
}

impl Mistakes {
    /// Those that were reported so far.
    pub(in crate::lower) fn of(document: &Document<'_>, diagnostics: &Diagnostics) -> Self {
        let mistakes = diagnostics
            .iter()
            .filter(|found| found.is_mistake && !HARMLESS.contains(&found.code));
        let mut places: Vec<_> = mistakes
            .filter_map(|found| {
                let span = found.span()?;
                Some(((span.file, span.start), found.message.clone()))
            })
            .collect();
        places.sort();
        let mut mistakes = Self {
            places,
            schemas: Vec::new(),
        };
        if !mistakes.places.is_empty() {
            mistakes.schemas = mistakes.spread(document);
        }
        mistakes
    }

    /// The message of a mistake in the operation or in what it refers to.
    pub(in crate::lower) fn held_by(
        &self,
        path: &document::Path<'_>,
        operation: &document::Operation<'_>,
    ) -> Option<String> {
        if self.places.is_empty() {
            return None;
        }
        let shared = path.node.get("parameters");
        let nodes = [Some(operation.node), shared].into_iter().flatten();
        let direct = nodes.filter_map(|node| self.within(node)).min();
        let found = direct
            .or_else(|| {
                operation
                    .parameters
                    .iter()
                    .find_map(|of| self.parameter(of))
            })
            .or_else(|| {
                let body = operation.request_body.as_ref()?;
                self.content(body.node, &body.content)
            })
            .or_else(|| {
                let mut responses = operation.responses.iter();
                responses.find_map(|of| self.content(of.node, &of.content))
            });
        let (_, message) = self.places.get(found?)?;
        Some(format!("a mistake: {message}"))
    }

    fn parameter(&self, parameter: &Parameter<'_>) -> Option<usize> {
        self.within(parameter.node)
            .or_else(|| match &parameter.value {
                Value::Schema { schema, .. } => self.schema(*schema),
                Value::Content(media) => self.media_type(media),
            })
    }

    fn content(&self, holder: Node<'_>, content: &[std::rc::Rc<MediaType<'_>>]) -> Option<usize> {
        self.within(holder)
            .or_else(|| content.iter().find_map(|media| self.media_type(media)))
    }

    fn media_type(&self, media: &MediaType<'_>) -> Option<usize> {
        self.within(media.node)
            .or_else(|| self.schema(media.schema))
            .or_else(|| self.schema(media.item_schema))
    }

    fn schema(&self, id: Option<SchemaId>) -> Option<usize> {
        self.schemas.get(id?.index()).copied().flatten()
    }

    /// The first mistake between the key of a node and the end of its value.
    fn within(&self, node: Node<'_>) -> Option<usize> {
        let (name, span) = (node.name_span(), node.span());
        let start = if name.file == span.file && name.start < span.start {
            name
        } else {
            span
        };
        self.between(start, span)
    }

    fn between(&self, first: Span, last: Span) -> Option<usize> {
        let at = self
            .places
            .partition_point(|(place, _)| *place < (first.file, first.start));
        let (place, _) = self.places.get(at)?;
        (*place <= (last.file, last.end)).then_some(at)
    }

    /// For each schema, its first mistake, else one in a schema that it consists of.
    fn spread(&self, document: &Document<'_>) -> Vec<Option<usize>> {
        let mut known: Vec<Option<usize>> = Vec::with_capacity(document.schemas.len());
        let mut holders: Vec<Vec<usize>> = vec![Vec::new(); document.schemas.len()];
        for (id, schema) in document.schemas.iter() {
            known.push(self.within(schema.node));
            for part in schema.parts() {
                if let Some(holders) = holders.get_mut(part.index()) {
                    holders.push(id.index());
                }
            }
        }
        let mut open: Vec<usize> = (0..known.len())
            .filter(|at| known.get(*at).is_some_and(Option::is_some))
            .collect();
        while let Some(at) = open.pop() {
            let mistake = known.get(at).copied().flatten();
            for &holder in holders.get(at).into_iter().flatten() {
                if let Some(held) = known.get_mut(holder).filter(|held| held.is_none()) {
                    *held = mistake;
                    open.push(holder);
                }
            }
        }
        known
    }
}
