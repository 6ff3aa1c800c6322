//! What calls give back: tables of responses, and enums where responses differ.

use super::scope::Scope;
use super::text::{End, Row, Text, literal, text_in_lines};
use super::{ty, xml};
use crate::model::{
    Content, Docs, Operation, Outcome, OutcomeType, Representation, Response, ResponseVariant,
};

/// What success gives where nothing is documented.
const NOTHING: &str = "()";

/// What failures carry where none is documented.
const NEVER: &str = "Infallible";

/// The responses of an operation: `ok Room { 200 json; }`, `err Problem { 404 json; }`, and
/// `send_csv "text/csv" String { 200 text "text/csv"; }` for each other form.
pub(super) fn clauses(scope: &Scope<'_>, operation: &Operation) -> Vec<String> {
    let success = match operation.success.ty {
        OutcomeType::Undocumented => format!("ok {NOTHING} {{ 2XX empty; }}"),
        _ => clause(scope, "ok", &operation.success),
    };
    let failure = match operation.failure.ty {
        OutcomeType::Undocumented => format!("err {NEVER} {{}}"),
        _ => clause(scope, "err", &operation.failure),
    };
    let others = operation
        .representations
        .iter()
        .map(|other| representation(scope, other));
    [success, failure].into_iter().chain(others).collect()
}

fn representation(scope: &Scope<'_>, other: &Representation) -> String {
    let side = format!("{} {}", other.verb, text_in_lines(&other.accept));
    clause(scope, &side, &other.outcome)
}

fn clause(scope: &Scope<'_>, side: &str, outcome: &Outcome) -> String {
    let rows: String = outcome
        .responses
        .iter()
        .map(|response| format!("{}; ", cell(scope, response)))
        .collect();
    format!("{side} {} {{ {rows}}}", success_type(scope, outcome))
}

/// The type of the value that success gives.
pub(crate) fn success_type(scope: &Scope<'_>, outcome: &Outcome) -> String {
    outcome_type(scope, outcome, NOTHING)
}

/// The type that documented failures carry.
pub(crate) fn failure_type(scope: &Scope<'_>, outcome: &Outcome) -> String {
    outcome_type(scope, outcome, NEVER)
}

fn outcome_type(scope: &Scope<'_>, outcome: &Outcome, undocumented: &str) -> String {
    match &outcome.ty {
        OutcomeType::Undocumented => undocumented.to_owned(),
        OutcomeType::Single(content) => content_type(scope, content),
        OutcomeType::Enum { name, .. } => name.to_string(),
    }
}

/// The type of a body.
pub(crate) fn content_type(scope: &Scope<'_>, content: &Content) -> String {
    match content {
        Content::Empty => "()".to_owned(),
        Content::Json(inner)
        | Content::Form(inner)
        | Content::Multipart(inner)
        | Content::JsonLines(inner)
        | Content::JsonSequence(inner) => ty::ty(scope, inner),
        Content::Items(inner) => format!("Vec<{}>", ty::ty(scope, inner)),
        Content::Xml(xml) => ty::ty(scope, &xml.ty),
        Content::Text => "String".to_owned(),
        Content::Bytes => "Bytes".to_owned(),
    }
}

/// A row: `404 json => NotFound`, `200 json "application/vnd.room+json"`. The media type is
/// left out where it is plain JSON.
fn cell(scope: &Scope<'_>, response: &Response) -> String {
    let mut cell = format!("{} {}", response.status, kind(&response.content));
    let is_plain = |media_type: &&String| {
        matches!(response.content, Content::Json(_)) && *media_type == "application/json"
    };
    if let Some(media_type) = response
        .media_type
        .as_ref()
        .filter(|media_type| !is_plain(media_type))
    {
        cell.push_str(&format!(" {}", text_in_lines(media_type)));
    }
    if let Some(root) = xml::root(scope, &response.content) {
        cell.push_str(&format!(" as {root}"));
    }
    if let Some(variant) = &response.variant {
        cell.push_str(&format!(" => {variant}"));
    }
    cell
}

/// The runtime's word for how a body is read.
pub(super) fn kind(content: &Content) -> &'static str {
    match content {
        Content::Empty => "empty",
        Content::Json(_) => "json",
        Content::Items(_) => "items",
        Content::Form(_) => "form",
        Content::Multipart(_) => "multipart",
        Content::JsonLines(_) => "json_lines",
        Content::JsonSequence(_) => "json_sequence",
        Content::Xml(_) => "xml",
        Content::Text => "text",
        Content::Bytes => "bytes",
    }
}

/// Writes the enums of an operation whose responses differ.
pub(super) fn write_enums(text: &mut Text, scope: &Scope<'_>, operation: &Operation) {
    let representations = operation.representations.iter();
    let representations = representations.map(|other| ("success", &other.outcome));
    let sides = [
        ("success", &operation.success),
        ("failure", &operation.failure),
    ];
    for (side, outcome) in sides.into_iter().chain(representations) {
        let OutcomeType::Enum {
            name,
            docs,
            variants,
        } = &outcome.ty
        else {
            continue;
        };
        text.gap();
        text.block("responses! {", "}", |text| {
            text.docs(&enum_docs(docs, side, operation));
            let rows: Vec<_> = variants
                .iter()
                .map(|variant| variant_cell(scope, variant))
                .collect();
            text.table(&format!("pub enum {name} {{"), "}", End::Comma, &rows);
        });
    }
}

fn enum_docs(docs: &Docs, side: &str, operation: &Operation) -> Docs {
    if !docs.is_empty() {
        return docs.clone();
    }
    let method = operation.method_name.plain();
    Docs(vec![format!(
        "What a {side} of [`Client::{method}`](crate::Client::{method}) gives."
    )])
}

/// Documentation of one line stands behind the variant, so that the variant is one line.
fn variant_cell(scope: &Scope<'_>, variant: &ResponseVariant) -> Row {
    let name = &variant.name;
    let cell = match &variant.content {
        Content::Empty => name.to_string(),
        content => format!("{name}({})", content_type(scope, content)),
    };
    match variant.docs.0.as_slice() {
        [] => Row::plain(cell),
        [line] => Row::plain(format!("{cell} {}", literal(line))),
        _ => Row::documented(&variant.docs, cell),
    }
}
