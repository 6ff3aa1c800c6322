//! Documented headers of responses become methods that read them.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{self, Value};
use crate::model::{ArgumentName, Docs, Header, HeaderPresence, HeaderStyle, Headers, Type};

use crate::lower::docs::{self, describe};
use crate::lower::names::hint::Hint;
use crate::lower::names::identifier::Phrase;
use crate::lower::names::{self, OperationName};
use crate::lower::operation::media::{self, MediaKind};
use crate::lower::operation::response::answer::status_code;
use crate::lower::reporter::Reporter;
use crate::lower::schema::draft::{Lowered, place};
use crate::lower::types::Types;

/// A header with the responses that document it.
struct Found<'d, 't> {
    declared: &'d document::Header<'t>,
    lowered: Lowered,
    required: bool,
    deprecated: bool,
    statuses: Vec<String>,
}

/// The headers that the responses of an operation document, failures among them.
pub(in crate::lower) fn headers<'d, 't>(
    types: &mut Types<'d, 't>,
    operation: &'d document::Operation<'t>,
    name: &OperationName,
) -> Option<Headers> {
    let mut all: Vec<Found<'d, 't>> = Vec::new();
    for response in &operation.responses {
        let hint = match response.component {
            Some(component) => Hint::new(Phrase::from(component).joined("response")),
            None => Hint::new(name.phrase.clone()),
        };
        for declared in &response.headers {
            match names::is_documented(declared) {
                true => found(types, declared, &hint, response, &mut all),
                false => governed_header(&mut types.reporter, declared),
            }
        }
    }
    if all.is_empty() {
        return None;
    }
    let wires: Vec<&str> = all.iter().map(|found| found.declared.name).collect();
    let names = names::headers(&wires);
    let everywhere = operation.responses.len();
    let headers = all.into_iter().zip(names);
    let method = &name.method;
    Some(Headers {
        name: name.headers.clone()?,
        docs: Docs(vec![format!(
            "The headers that responses to [`Client::{method}`](crate::Client::{method}) have."
        )]),
        headers: headers
            .map(|(found, name)| header(found, name, everywhere))
            .collect(),
    })
}

/// Adds a declaration to what is known of the header.
fn found<'d, 't>(
    types: &mut Types<'d, 't>,
    declared: &'d document::Header<'t>,
    hint: &Hint,
    response: &document::Response<'t>,
    all: &mut Vec<Found<'d, 't>>,
) {
    let status = status_code(response.status);
    let is_same =
        |found: &&mut Found<'d, 't>| found.declared.name.eq_ignore_ascii_case(declared.name);
    let Some(known) = all.iter_mut().find(is_same) else {
        all.push(Found {
            declared,
            lowered: header_type(types, declared, hint),
            required: declared.required,
            deprecated: declared.deprecated,
            statuses: vec![status],
        });
        return;
    };
    known.required &= declared.required;
    known.deprecated &= declared.deprecated;
    known.statuses.push(status);
    if known.declared.node.id() != declared.node.id() {
        let other = header_type(types, declared, hint);
        known.lowered = common(&known.lowered, &other);
    }
}

fn header_type<'t>(
    types: &mut Types<'_, 't>,
    declared: &document::Header<'t>,
    hint: &Hint,
) -> Lowered {
    let hint = match declared.component {
        Some(component) => Hint::new(component),
        None => hint.child(declared.name),
    };
    let (schema, is_json) = match &declared.value {
        Value::Schema { schema, .. } => (*schema, false),
        Value::Content(media) => (media.schema, media::kind(media.name) == MediaKind::Json),
    };
    let mut lowered = match schema {
        Some(schema) => types.schema(schema, &hint),
        None if is_json => Lowered::new(Type::Json),
        None => Lowered::new(Type::String),
    };
    lowered.ty = match lowered.ty {
        // A header without a type is text.
        Type::Json | Type::Null if !is_json => Type::String,
        // Each cookie has a line of its own (RFC 6265, section 3).
        Type::String if is_cookie(declared) => Type::List(Box::new(Type::String)),
        ty => ty,
    };
    lowered
}

fn header<'d, 't>(found: Found<'d, 't>, name: ArgumentName, everywhere: usize) -> Header {
    let declared = found.declared;
    let presence = match (found.lowered.nullable, found.required) {
        (true, _) => HeaderPresence::OptionalOrNull,
        (false, true) => HeaderPresence::Required,
        (false, false) => HeaderPresence::Optional,
    };
    let mut lines = match declared.description {
        Some(description) => docs::markdown(description),
        None => Docs(vec![format!("The header `{}`.", declared.name)]),
    };
    if found.statuses.len() < everywhere {
        let sentence = format!("Documented with {}.", describe::listed(&found.statuses));
        describe::add_sentences(&mut lines, &[sentence]);
    }
    Header {
        name,
        wire: declared.name.to_owned(),
        style: style(declared),
        ty: found.lowered.ty,
        presence,
        docs: lines,
        deprecated: found.deprecated,
        place: place(declared.node),
    }
}

fn governed_header<'t>(reporter: &mut Reporter<'_>, declared: &document::Header<'t>) {
    let span = declared.node.name_span();
    let message = format!("the response header `{}` is ignored", declared.name);
    let found = Diagnostic::note(codes::GOVERNED_RESPONSE_HEADER, span, message)
        .label(span, "told by `content`");
    reporter.once(declared.node, found);
}

/// The type of a header that responses describe differently: text, if both are scalars.
fn common(known: &Lowered, other: &Lowered) -> Lowered {
    let is_own = |ty: &Type| matches!(ty, Type::Named(_));
    let ty = match known.ty == other.ty || is_own(&known.ty) && is_own(&other.ty) {
        true => known.ty.clone(),
        false => Type::String,
    };
    Lowered {
        ty,
        nullable: known.nullable || other.nullable,
    }
}

fn is_cookie(declared: &document::Header<'_>) -> bool {
    declared.name.eq_ignore_ascii_case("set-cookie")
}

fn style(declared: &document::Header<'_>) -> HeaderStyle {
    if is_cookie(declared) {
        return HeaderStyle::Lines;
    }
    match &declared.value {
        Value::Content(media) if media::kind(media.name) == MediaKind::Json => HeaderStyle::Json,
        Value::Content(_) => HeaderStyle::Simple,
        Value::Schema { style, explode, .. } => match style {
            document::Style::SpaceDelimited => HeaderStyle::Spaces,
            document::Style::TabDelimited => HeaderStyle::Tabs,
            document::Style::PipeDelimited => HeaderStyle::Pipes,
            _ if *explode => HeaderStyle::Spread,
            _ => HeaderStyle::Simple,
        },
    }
}
