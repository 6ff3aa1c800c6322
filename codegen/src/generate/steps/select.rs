//! The step that leaves operations out.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics, Severity, codes, suggest};
use crate::document::{Document, Operation, Path};
use crate::generate::filter::{Filter, Patterns, matches};
use crate::generate::settings::Placed;
use crate::source::{FileId, Span};

/// Marks the operations that are not chosen, and reports patterns that match nothing. Gives the places of those that
/// are left out.
pub(in crate::generate) fn select(
    document: &mut Document<'_>,
    filter: &Filter,
    file: Option<FileId>,
    diagnostics: &mut Diagnostics,
) -> Vec<Span> {
    if *filter == Filter::default() {
        return Vec::new();
    }
    let before = diagnostics.len();
    diagnostics.extend(idle(filter, document, file));
    let mut kept = BTreeSet::new();
    let mut left_out = Vec::new();
    for path in &mut document.paths {
        for operation in &mut path.operations {
            operation.selected = selects(filter, &path.template, operation);
            let span = operation.node.span();
            if operation.selected {
                kept.insert(span);
            } else {
                left_out.push(span);
            }
        }
    }
    if kept.is_empty() && diagnostics.len() == before {
        diagnostics.push(nothing_left());
    }
    // Two paths may refer to one path item.
    left_out.retain(|span| !kept.contains(span));
    left_out
}

fn patterns(filter: &Filter) -> [(Property, &Patterns); 3] {
    [
        (Property::Tag, &filter.tags),
        (Property::Operation, &filter.operations),
        (Property::Path, &filter.paths),
    ]
}

fn selects(filter: &Filter, path: &str, operation: &Operation<'_>) -> bool {
    patterns(filter).into_iter().all(|(property, patterns)| {
        let texts = property.texts(path, operation);
        let any = |list: &[Placed<String>]| {
            let mut pairs = list
                .iter()
                .flat_map(|one| texts.iter().map(move |text| (one, text)));
            pairs.any(|(pattern, text)| matches(&pattern.value, text))
        };
        (patterns.include.is_empty() || any(&patterns.include)) && !any(&patterns.exclude)
    })
}

/// A report on each pattern that matches nothing.
fn idle(filter: &Filter, document: &Document<'_>, file: Option<FileId>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (property, patterns) in patterns(filter) {
        let known = property.all(&document.paths);
        let lists = [
            ("include", &patterns.include),
            ("exclude", &patterns.exclude),
        ];
        for (word, list) in lists {
            let idle = list
                .iter()
                .filter(|pattern| !known.iter().any(|text| matches(&pattern.value, text)));
            found.extend(idle.map(|pattern| idle_pattern(property, word, pattern, &known, file)));
        }
    }
    found
}

/// What a pattern is compared with.
#[derive(Clone, Copy)]
enum Property {
    Tag,
    Operation,
    Path,
}

impl Property {
    fn texts<'t>(self, path: &'t str, operation: &Operation<'t>) -> Vec<&'t str> {
        match self {
            Property::Tag => operation.tags.clone(),
            Property::Operation => operation.id.iter().map(|(id, _)| *id).collect(),
            Property::Path => vec![path],
        }
    }

    fn all<'t>(self, paths: &'t [Path<'t>]) -> BTreeSet<&'t str> {
        let operations = paths.iter().flat_map(|path| {
            path.operations
                .iter()
                .map(move |operation| (path, operation))
        });
        operations
            .flat_map(|(path, operation)| self.texts(&path.template, operation))
            .collect()
    }

    /// The word in options, and what it means.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Property::Tag => ("tag", "tag"),
            Property::Operation => ("operation", "operationId"),
            Property::Path => ("path", "path"),
        }
    }
}

fn idle_pattern(
    property: Property,
    list: &str,
    pattern: &Placed<String>,
    known: &BTreeSet<&str>,
    file: Option<FileId>,
) -> Diagnostic {
    const SHOWN: usize = 8;
    let (option, noun) = property.words();
    let place = pattern.span(file);
    let pattern = pattern.value.as_str();
    let help = suggest::sentence(pattern, known.iter().copied()).or_else(|| {
        let some: Vec<String> = known
            .iter()
            .take(SHOWN)
            .map(|text| format!("`{text}`"))
            .collect();
        let more = if known.len() > SHOWN { ", …" } else { "" };
        (!some.is_empty()).then(|| format!("there are {}{more}", some.join(", ")))
    });
    let report = match place {
        Some(span) => {
            let message = format!("`{pattern}` matches no {noun} of an operation");
            Diagnostic::error(codes::IDLE_FILTER, span, message)
        }
        None => {
            let message =
                format!("`--{list}-{option} {pattern}` matches no {noun} of an operation");
            Diagnostic::global(Severity::Error, codes::IDLE_FILTER, message)
        }
    };
    report.maybe_help(help)
}

fn nothing_left() -> Diagnostic {
    let message = "the filters leave no operation";
    Diagnostic::global(Severity::Error, codes::IDLE_FILTER, message).help(
        "an operation must match every kind of `--include-…` that is given, and no `--exclude-…`",
    )
}
