//! Docs: what the description says of an item, and what no Rust type says of it.

use std::fmt::Write as _;

use crate::document::{self, Constraints, Schema, SecurityRequirement};
use crate::model::{Docs, Headers, Outcome, Scheme, Status};
use crate::source::{Kind, Node};

use crate::lower::docs;
use crate::lower::schema::merge::Merged;

/// Docs of a type.
pub(in crate::lower) fn type_docs(merged: &Merged<'_, '_>) -> Docs {
    let Some(schema) = merged.outermost() else {
        return Docs::default();
    };
    let mut lines = text_or_title(schema);
    if schema.deprecated {
        lines.0.extend(gap(&lines));
        lines.0.push("**Deprecated.**".to_owned());
    }
    lines
}

fn text_or_title(schema: &Schema<'_>) -> Docs {
    match (schema.description, schema.title) {
        (Some(description), _) => docs::markdown(description),
        (None, Some(title)) => docs::markdown(title),
        (None, None) => Docs::default(),
    }
}

/// Docs of a field: its own description, else that of the schema it refers to when that has no type of its own.
pub(in crate::lower) fn field_docs(
    schema: Option<&Schema<'_>>,
    target: Option<&Schema<'_>>,
) -> Docs {
    let inline = target.filter(|target| target.name.is_none());
    let description = schema
        .and_then(|schema| schema.description)
        .or(inline.and_then(|target| target.description));
    let mut lines = description.map(docs::markdown).unwrap_or_default();
    let mut sentences = Vec::new();
    if schema.is_some_and(|schema| schema.deprecated) {
        sentences.push("**Deprecated.**".to_owned());
    }
    let default = schema
        .and_then(|schema| schema.default)
        .or(inline.and_then(|target| target.default));
    sentences.extend(default.and_then(default_sentence));
    if let Some(target) = target.or(schema) {
        sentences.extend(limits(&target.constraints));
    }
    add_sentences(&mut lines, &sentences);
    lines
}

/// Docs of an argument or setter.
pub(in crate::lower) fn parameter_docs(
    declared: &document::Parameter<'_>,
    schema: Option<&Schema<'_>>,
) -> Docs {
    let inline = schema.filter(|schema| schema.name.is_none());
    let description = declared
        .description
        .or(inline.and_then(|schema| schema.description));
    let mut lines = description.map(docs::markdown).unwrap_or_default();
    let mut sentences = Vec::new();
    if let Some(schema) = schema {
        sentences.extend(schema.default.and_then(default_sentence));
        sentences.extend(limits(&schema.constraints));
    }
    add_sentences(&mut lines, &sentences);
    lines
}

/// Docs of an alternative whose type carries none.
pub(in crate::lower) fn variant_docs(schema: &Schema<'_>) -> Docs {
    let typed =
        schema.reference.is_some() || !schema.properties.is_empty() || schema.name.is_some();
    match schema.description {
        Some(description) if !typed => Docs(vec![docs::line(description)]),
        _ => Docs::default(),
    }
}

/// Alternatives as text: `200, 201 or 404`.
pub(in crate::lower) fn listed(texts: &[String]) -> String {
    joined(texts, "or")
}

/// Things that come together as text: `a, b and c`.
pub(in crate::lower) fn all_of(texts: &[String]) -> String {
    joined(texts, "and")
}

fn joined(texts: &[String], word: &str) -> String {
    match texts.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} {word} {last}", first.join(", ")),
    }
}

/// Appends sentences to the last paragraph, or as a paragraph of their own after anything else.
pub(in crate::lower) fn add_sentences(lines: &mut Docs, sentences: &[String]) {
    if sentences.is_empty() {
        return;
    }
    let text = sentences.join(" ");
    match lines.0.last_mut() {
        Some(last) if is_plain(last) => {
            let stop = if last.ends_with(['.', '!', '?', ':']) {
                ""
            } else {
                "."
            };
            let _ = write!(last, "{stop} {text}");
        }
        Some(_) => lines.0.extend([String::new(), text]),
        None => lines.0.push(text),
    }
}

/// Whether a line is running text that can be continued.
fn is_plain(line: &str) -> bool {
    line.starts_with(|c: char| c.is_alphabetic()) && !line.ends_with('\\')
}

pub(in crate::lower) fn gap(lines: &Docs) -> Option<String> {
    (!lines.is_empty()).then(String::new)
}

fn default_sentence(value: Node<'_>) -> Option<String> {
    let text = match value.kind() {
        Kind::Null => return None,
        Kind::String("") => return Some("Default: the empty string.".to_owned()),
        Kind::String(text) | Kind::Number(text) => text.to_owned(),
        Kind::Bool(value) => value.to_string(),
        Kind::Sequence | Kind::Mapping => value.to_json()?.to_string(),
    };
    Some(format!("Default: {}.", code(&text)))
}

/// A code span that nothing in `text` can end (CommonMark §6.1).
pub(in crate::lower) fn code(text: &str) -> String {
    let text: String = docs::visible(text).chars().take(200).collect();
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let pad = if longest > 0 || text.trim() != text {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// The assertions of a schema in words.
fn limits(constraints: &Constraints<'_>) -> Vec<String> {
    let mut sentences = Vec::new();
    sentences.extend(range(
        constraints.minimum,
        constraints.maximum,
        "From",
        "to",
        "At least",
        "At most",
        "",
    ));
    sentences.extend(
        constraints
            .exclusive_minimum
            .map(|bound| format!("More than {}.", plain(bound))),
    );
    sentences.extend(
        constraints
            .exclusive_maximum
            .map(|bound| format!("Less than {}.", plain(bound))),
    );
    sentences.extend(
        constraints
            .multiple_of
            .map(|step| format!("A multiple of {}.", plain(step))),
    );
    sentences.extend(count(
        constraints.min_length,
        constraints.max_length,
        "character",
    ));
    sentences.extend(count(constraints.min_items, constraints.max_items, "item"));
    sentences.extend(count(
        constraints.min_properties,
        constraints.max_properties,
        "member",
    ));
    if constraints.unique_items {
        sentences.push("Without repetition.".to_owned());
    }
    sentences.extend(
        constraints
            .pattern
            .map(|pattern| format!("Pattern: {}.", code(pattern))),
    );
    sentences
}

fn count(min: Option<&str>, max: Option<&str>, unit: &str) -> Option<String> {
    let min = min.filter(|min| *min != "0");
    max.or(min)?;
    if let (Some(min), Some(max)) = (min, max)
        && min == max
    {
        return Some(format!(
            "Exactly {} {unit}{}.",
            plain(min),
            if min == "1" { "" } else { "s" }
        ));
    }
    let plural = |bound: Option<&str>| if bound == Some("1") { "" } else { "s" };
    let unit = format!(" {unit}{}", plural(max.or(min)));
    range(min, max, "From", "to", "At least", "At most", &unit)
}

fn range(
    min: Option<&str>,
    max: Option<&str>,
    from: &str,
    to: &str,
    at_least: &str,
    at_most: &str,
    unit: &str,
) -> Option<String> {
    match (min, max) {
        (Some(min), Some(max)) => Some(format!("{from} {} {to} {}{unit}.", plain(min), plain(max))),
        (Some(min), None) => Some(format!("{at_least} {}{unit}.", plain(min))),
        (None, Some(max)) => Some(format!("{at_most} {}{unit}.", plain(max))),
        (None, None) => None,
    }
}

/// The text of a number; anything else stands as code, so that it cannot be read as markup.
fn plain(number: &str) -> String {
    if number.parse::<f64>().is_ok() {
        number.to_owned()
    } else {
        code(number)
    }
}

/// An operation to be described.
pub(in crate::lower) struct Call<'a, 't> {
    /// The operation.
    pub operation: &'a document::Operation<'t>,
    /// Its path as written.
    pub path: &'a str,
    /// The credentials it accepts.
    pub credentials: &'a [SecurityRequirement<'t>],
    /// The first of its own servers.
    pub server: Option<&'a str>,
    /// All credentials.
    pub schemes: &'a [Scheme],
    /// Its documented failures.
    pub failure: &'a Outcome,
    /// The documented headers of its responses.
    pub headers: Option<&'a Headers>,
    /// What can follow it, a sentence each.
    pub links: &'a [String],
}

impl Call<'_, '_> {
    /// Docs of the client's method: summary, description, method and path, credentials, failures.
    pub(in crate::lower) fn docs(&self) -> Docs {
        let mut lines = self
            .operation
            .summary
            .map(docs::markdown)
            .unwrap_or_default();
        let description = self
            .operation
            .description
            .map(docs::markdown)
            .unwrap_or_default();
        if description != lines && !description.is_empty() {
            lines.0.extend(gap(&lines));
            lines.0.extend(description.0);
        }
        lines.0.extend(gap(&lines));
        lines.0.push(self.call_line());
        lines.0.extend(self.header_line());
        for link in self.links {
            lines.0.extend([String::new(), link.clone()]);
        }
        lines.0.extend(self.errors());
        lines
    }

    /// Method, path and credentials on one line.
    fn call_line(&self) -> String {
        let call = code(&format!("{} {}", self.operation.method.0, self.path));
        let call = match self.server {
            Some(server) => format!("{call} at {}", code(server)),
            None => call,
        };
        match self.credentials() {
            Some(credentials) => format!("{call} with {credentials}."),
            None => call,
        }
    }

    fn credentials(&self) -> Option<String> {
        let name = |(id, scopes): &(usize, Vec<&str>)| {
            let scheme = self.schemes.get(*id)?;
            let name = format!("`{}`", scheme.setter.as_str().trim_start_matches("r#"));
            let scopes: Vec<String> = scopes.iter().map(|scope| code(scope)).collect();
            Some(match scopes.as_slice() {
                [] => name,
                [only] => format!("{name} (scope {only})"),
                several => format!("{name} (scopes {})", several.join(", ")),
            })
        };
        let alternative = |requirement: &SecurityRequirement<'_>| {
            let names: Vec<String> = requirement.schemes.iter().filter_map(name).collect();
            if names.is_empty() {
                "no credentials".to_owned()
            } else {
                names.join(" and ")
            }
        };
        let alternatives: Vec<String> = self.credentials.iter().map(alternative).collect();
        (!alternatives.is_empty()).then(|| alternatives.join(" or "))
    }

    fn header_line(&self) -> Option<String> {
        let name = &self.headers?.name;
        Some(format!("Headers of the responses: [`{name}`]."))
    }

    /// The documented failures, with what each means.
    fn errors(&self) -> Vec<String> {
        let mut rows: Vec<String> = Vec::new();
        let mut last = None;
        for row in &self.failure.responses {
            // A status has a row for each of its media types, side by side.
            if last.replace(row.status) == Some(row.status) {
                continue;
            }
            let status = match row.status {
                Status::Default => "any other status".to_owned(),
                stated => stated.to_string(),
            };
            rows.push(match row.description.as_str() {
                "" => format!("- {status}"),
                meaning => format!("- {status}: {meaning}"),
            });
        }
        if rows.is_empty() {
            return rows;
        }
        let head = ["", "# Errors", ""].map(str::to_owned);
        head.into_iter().chain(rows).collect()
    }
}
