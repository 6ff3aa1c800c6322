//! Responses: what success gives and what failures carry.

use std::rc::Rc;

use crate::document::{self, MediaType, StatusPattern};
use crate::model::{Content, Docs, Outcome, OutcomeType, ResponseVariant, Row, Status};

use super::draft::Hint;
use super::media::{self, Kind};
use super::names::OperationName;
use super::{Lowering, docs, names};

impl<'d, 't> Lowering<'d, 't> {
    /// Success and failure of an operation.
    pub(super) fn outcomes(
        &mut self,
        operation: &'d document::Operation<'t>,
        name: &OperationName,
        untyped: &mut Vec<String>,
    ) -> (Outcome, Outcome) {
        let hint = Hint::new(&name.text);
        let stated_success = operation
            .responses
            .iter()
            .any(|response| is_success(response.status, false));
        let (mut success, mut failure) = (Vec::new(), Vec::new());
        for response in &operation.responses {
            // `default` stands for success when no success is stated, and for failure always.
            if is_success(response.status, !stated_success) {
                success.push(self.row(response, &hint.child("response"), untyped));
            }
            if !is_success(response.status, false) {
                failure.push(self.row(response, &hint.child("error"), untyped));
            }
        }
        (
            outcome(
                success,
                &name.success,
                format!(
                    "What [`Client::{}`](crate::Client::{}) gives.",
                    name.method, name.method
                ),
            ),
            outcome(
                failure,
                &name.failure,
                format!(
                    "Documented failures of [`Client::{}`](crate::Client::{}).",
                    name.method, name.method
                ),
            ),
        )
    }

    fn row(
        &mut self,
        response: &'d document::Response<'t>,
        hint: &Hint,
        untyped: &mut Vec<String>,
    ) -> Row {
        let hint = match response.component {
            Some(component) => Hint::new(format!("{component} response")),
            None => hint.child(&status_text(response.status)),
        };
        let mut ranked: Vec<&Rc<MediaType<'t>>> = response.content.iter().collect();
        ranked.sort_by_key(|media| media::rank(media.name));
        let media = ranked.first().copied();
        Row {
            status: status(response.status),
            media_type: media.map(|media| media.name.to_owned()),
            content: media.map_or(Content::Empty, |media| self.content(media, &hint, untyped)),
            variant: None,
            description: docs::line(
                response
                    .description
                    .or(response.summary)
                    .unwrap_or_default(),
            ),
        }
    }

    fn content(
        &mut self,
        media: &MediaType<'t>,
        hint: &Hint,
        untyped: &mut Vec<String>,
    ) -> Content {
        match media::kind(media.name) {
            Kind::Json => match media.schema {
                Some(schema) => Content::Json(self.schema(schema, hint).into_type()),
                None => Content::Json(crate::model::Type::Json),
            },
            Kind::Text => Content::Text,
            Kind::Bytes => Content::Bytes,
            Kind::Xml => {
                self.raw(media, untyped, "XML is not read into types yet");
                Content::Text
            }
            Kind::Form | Kind::Multipart => {
                self.raw(media, untyped, "form responses are not read into types yet");
                Content::Bytes
            }
            Kind::Events | Kind::Sequence => {
                self.raw(media, untyped, "streams are not read into types yet");
                Content::Bytes
            }
        }
    }
}

fn is_success(status: StatusPattern, default_too: bool) -> bool {
    match status {
        StatusPattern::Code(code) => (200..300).contains(&code),
        StatusPattern::Range(range) => range == 2,
        StatusPattern::Default => default_too,
    }
}

fn status(status: StatusPattern) -> Status {
    match status {
        StatusPattern::Code(code) => Status::Code(code),
        StatusPattern::Range(range) => Status::Range(range),
        StatusPattern::Default => Status::Default,
    }
}

fn status_text(status: StatusPattern) -> String {
    match status {
        StatusPattern::Code(code) => {
            names::reason(code).map_or_else(|| code.to_string(), str::to_owned)
        }
        StatusPattern::Range(range) => format!("{range}xx"),
        StatusPattern::Default => "default".to_owned(),
    }
}

/// The outcome of these rows: one type when all agree, else an enum with a variant for each.
fn outcome(mut rows: Vec<Row>, name: &crate::model::TypeName, docs: String) -> Outcome {
    rows.sort_by_key(|row| row.status);
    let Some(first) = rows.first() else {
        return Outcome {
            ty: OutcomeType::Undocumented,
            rows,
        };
    };
    if rows.iter().all(|row| row.content == first.content) {
        return Outcome {
            ty: OutcomeType::Single(first.content.clone()),
            rows,
        };
    }
    let names = names::statuses(rows.iter().map(|row| row.status));
    let mut variants = Vec::new();
    for (row, variant) in rows.iter_mut().zip(names) {
        variants.push(ResponseVariant {
            name: variant.clone(),
            content: row.content.clone(),
            docs: Docs(vec![variant_doc(row)]),
        });
        row.variant = Some(variant);
    }
    Outcome {
        ty: OutcomeType::Enum {
            name: name.clone(),
            docs: Docs(vec![docs]),
            variants,
        },
        rows,
    }
}

fn variant_doc(row: &Row) -> String {
    let status = match row.status {
        Status::Code(code) => code.to_string(),
        Status::Range(range) => format!("{range}XX"),
        Status::Default => "Any other status".to_owned(),
    };
    if row.description.is_empty() {
        status
    } else {
        format!("{status}: {}", row.description)
    }
}
