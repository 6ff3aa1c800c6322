//! What an API needs of the runtime.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::model::visit::HoldsTypes;
use crate::model::{Api, Codec, Content, DateLibrary, Operation, Outcome, Type};

/// A part of the runtime that not every client needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Capability {
    /// UUIDs, and the crate for them.
    Uuid,
    /// Bodies of several parts, with files.
    Multipart,
    /// Bodies from files and streams.
    Upload,
    /// Numbers with all their digits.
    Decimal,
    /// Lists of fixed length.
    Tuple,
    /// Bodies of JSON texts in sequence.
    JsonLines,
    /// Responses of JSON texts in sequence.
    JsonTexts,
    /// Responses that are forms.
    Form,
    /// Documented headers of responses.
    Headers,
    /// Bodies of XML, and the crate for them.
    Xml,
    /// Servers to choose from.
    Servers,
    /// Types of other crates.
    External,
    /// Dates and times of a crate, and the crate for them.
    Dates(DateLibrary),
    /// Calls that the API makes.
    Webhooks,
}

impl Capability {
    /// All of them.
    pub(crate) const ALL: [Self; 16] = [
        Self::Uuid,
        Self::Multipart,
        Self::Upload,
        Self::Decimal,
        Self::Tuple,
        Self::JsonLines,
        Self::JsonTexts,
        Self::Form,
        Self::Headers,
        Self::Xml,
        Self::Servers,
        Self::External,
        Self::Dates(DateLibrary::Jiff),
        Self::Dates(DateLibrary::Time),
        Self::Dates(DateLibrary::Chrono),
        Self::Webhooks,
    ];

    /// The code of a line of the runtime's sources; none if it is for a part that is missing, which it says at its
    /// end: `pub use uuid::Uuid; // if uuid`.
    pub(crate) fn line<'l>(line: &'l str, missing: &[Self]) -> Option<&'l str> {
        let (code, part) = line.split_once(" // if ").unwrap_or((line, ""));
        let is_missing = missing.iter().any(|missing| missing.word() == part);
        (!is_missing).then_some(code)
    }

    /// The word after `// if` in the sources of the runtime.
    fn word(self) -> &'static str {
        match self {
            Self::Uuid => "uuid",
            Self::Multipart => "multipart",
            Self::Upload => "upload",
            Self::Decimal => "decimal",
            Self::Tuple => "tuple",
            Self::JsonLines => "json_lines",
            Self::JsonTexts => "json_texts",
            Self::Form => "form",
            Self::Headers => "headers",
            Self::Xml => "xml",
            Self::Servers => "servers",
            Self::External => "outside",
            Self::Dates(library) => library.crate_name(),
            Self::Webhooks => "webhooks",
        }
    }

    /// Whether a file of the runtime is left out with it.
    pub(crate) fn has(self, path: &str) -> bool {
        match self {
            Self::Uuid => path == "json/uuid.rs",
            Self::Multipart => matches!(path, "multipart.rs" | "part.rs"),
            Self::Upload => matches!(path, "upload.rs" | "reading.rs"),
            Self::Decimal => path == "decimal.rs",
            Self::Tuple => path == "json/tuple.rs",
            Self::JsonLines => path == "json_lines.rs",
            Self::JsonTexts => path == "json_texts.rs",
            Self::Form => path == "form.rs",
            Self::Headers => path == "headers.rs",
            Self::Xml => path.starts_with("xml/"),
            Self::Servers => path == "server.rs",
            Self::External => path == "json/outside.rs",
            Self::Dates(DateLibrary::Jiff) => path == "json/jiff.rs",
            Self::Dates(DateLibrary::Time) => path == "json/time.rs",
            Self::Dates(DateLibrary::Chrono) => path == "json/chrono.rs",
            Self::Webhooks => path == "webhook.rs",
        }
    }
}

/// The parts that a client does not need.
pub(crate) fn missing(api: &Api) -> Vec<Capability> {
    let all = Capability::ALL.into_iter();
    all.filter(|part| !needs(api, *part)).collect()
}

/// Whether a client needs a part.
pub(crate) fn needs(api: &Api, capability: Capability) -> bool {
    match capability {
        Capability::Uuid => api.any_type(&|ty| *ty == Type::Uuid),
        Capability::Decimal => api.any_type(&|ty| *ty == Type::Decimal),
        Capability::Tuple => api.any_type(&|ty| matches!(ty, Type::Tuple(_))),
        Capability::Multipart => sent(api).any(is_multipart),
        Capability::Upload => sent(api).any(|of| *of == Content::Bytes || is_multipart(of)),
        Capability::JsonTexts => received(api).any(|content| matches!(content, Content::Items(_))),
        Capability::Form => received(api).any(|content| matches!(content, Content::Form(_))),
        Capability::Headers => api.operations.iter().any(|of| of.headers.is_some()),
        Capability::Xml => {
            let mut all = sent(api).chain(received(api));
            all.any(|content| matches!(content, Content::Xml(_)))
        },
        Capability::Webhooks => !api.webhooks.is_empty(),
        Capability::Servers => super::server::is_choice(api),
        Capability::External => api.any_type(&|ty| matches!(ty, Type::External(_))),
        Capability::Dates(library) => api.any_type(
            &|ty| matches!(ty, Type::External(external) if external.codec == Codec::Runtime(library)),
        ),
        Capability::JsonLines => sent(api).any(|content| {
            matches!(content, Content::JsonLines(_) | Content::JsonSequence(_))
        }),
    }
}

fn is_multipart(content: &Content) -> bool {
    matches!(content, Content::Multipart(_))
}

/// The content of every body that the client sends.
fn sent(api: &Api) -> impl Iterator<Item = &Content> {
    let bodies = api.operations.iter().flat_map(|operation| &operation.body);
    bodies
        .flat_map(|body| &body.contents)
        .map(|content| &content.content)
}

/// The content of every body that the client reads.
fn received(api: &Api) -> impl Iterator<Item = &Content> {
    let webhooks = api.webhooks.iter().map(|webhook| &webhook.content);
    let outcomes = api.operations.iter().flat_map(Operation::outcomes);
    outcomes.flat_map(Outcome::contents).chain(webhooks)
}

/// The types of other crates that the client reads and writes itself, each once.
pub(super) fn external_types(api: &Api) -> BTreeMap<String, Codec> {
    let found = RefCell::new(BTreeMap::new());
    api.any_type(&|ty| {
        if let Type::External(external) = ty {
            let mut found = found.borrow_mut();
            found.insert(external.path.clone(), external.codec);
        }
        false
    });
    let mut found = found.into_inner();
    found.retain(|_, codec| !matches!(codec, Codec::Runtime(_)));
    found
}
