//! Responses: what success gives and what failures carry.

use std::rc::Rc;

use crate::document::{self, MediaType, SchemaId, StatusPattern};
use crate::model::{
    Content, Docs, Outcome, OutcomeType, Representation, ResponseVariant, Row, Status,
};

use super::draft::Hint;
use super::media::{self, Kind};
use super::names::OperationName;
use super::{Lowering, docs, names};

/// What the three sides of a call's result give.
pub(super) struct Outcomes {
    /// Success in its preferred form.
    pub success: Outcome,
    /// Documented failures.
    pub failure: Outcome,
    /// Success in other forms.
    pub representations: Vec<Representation>,
}

/// A documented response with every form that its body may have, the preferred one first.
struct Answer {
    status: Status,
    description: String,
    forms: Vec<Form>,
}

/// A body of one media type.
struct Form {
    media_type: Option<String>,
    content: Content,
}

impl<'d, 't> Lowering<'d, 't> {
    /// Success and failure of an operation.
    pub(super) fn outcomes(
        &mut self,
        operation: &'d document::Operation<'t>,
        name: &OperationName,
        setters: &[&str],
        untyped: &mut Vec<String>,
    ) -> Outcomes {
        let hint = Hint::new(&name.text);
        let has_body = operation.method.0 != "HEAD";
        let stated = Stated::of(operation);
        let (mut success, mut failure) = (Vec::new(), Vec::new());
        for response in &operation.responses {
            // `default` stands for success when no success is stated, and for failure always.
            if stated.is_success(response.status) {
                let hint = hint.child("response");
                success.push(self.answer(response, &hint, has_body, untyped));
            }
            if stated.is_failure(response.status) {
                let hint = hint.child("error");
                failure.push(self.answer(response, &hint, has_body, untyped));
            }
        }
        success.sort_by_key(|answer| answer.status);
        failure.sort_by_key(|answer| answer.status);
        let gives = format!(
            "What [`Client::{0}`](crate::Client::{0}) gives",
            name.method
        );
        let failures = format!(
            "Documented failures of [`Client::{0}`](crate::Client::{0}).",
            name.method
        );
        Outcomes {
            success: outcome(preferred(&success), &name.success, format!("{gives}.")),
            failure: outcome(failures_of(&failure), &name.failure, failures),
            representations: representations(&success, name, setters, &gives),
        }
    }

    fn answer(
        &mut self,
        response: &'d document::Response<'t>,
        hint: &Hint,
        has_body: bool,
        untyped: &mut Vec<String>,
    ) -> Answer {
        let hint = match response.component {
            Some(component) => Hint::new(format!("{component} response")),
            None => hint.child(&status_text(response.status)),
        };
        let has_body = has_body && !is_bodiless(response.status);
        let mut forms = Vec::new();
        for media in self.told_apart(response).into_iter().filter(|_| has_body) {
            let hint = match forms.is_empty() {
                true => hint.clone(),
                false => hint.child(&media::suffix(media.name)),
            };
            let content = self.content(media, &hint, forms.is_empty().then_some(&mut *untyped));
            forms.push(Form {
                media_type: Some(media.name.to_owned()),
                content,
            });
        }
        if forms.is_empty() {
            forms.push(Form {
                media_type: None,
                content: Content::Empty,
            });
        }
        Answer {
            status: status(response.status),
            description: docs::line(
                response
                    .description
                    .or(response.summary)
                    .unwrap_or_default(),
            ),
            forms,
        }
    }

    /// What a body is. Where a typed form stands beside it, there is nothing to report: `untyped` is `None`.
    pub(super) fn content(
        &mut self,
        media: &MediaType<'t>,
        hint: &Hint,
        untyped: Option<&mut Vec<String>>,
    ) -> Content {
        let raw = |this: &mut Self, reason| {
            if let Some(untyped) = untyped {
                this.raw(media, untyped, reason);
            }
        };
        match media::kind(media.name) {
            Kind::Json => match media.schema {
                Some(schema) => Content::Json(self.schema(schema, hint).into_type()),
                None => Content::Json(crate::model::Type::Json),
            },
            Kind::Text => Content::Text,
            Kind::Bytes => self.open_content(media, hint),
            Kind::Xml => self.xml_response(media, hint).unwrap_or_else(|reason| {
                raw(self, reason);
                Content::Text
            }),
            Kind::Form | Kind::Multipart => {
                raw(self, "form responses are not read into types yet");
                Content::Bytes
            }
            Kind::Events | Kind::Sequence => {
                raw(self, "streams are not read into types yet");
                Content::Bytes
            }
        }
    }

    /// A body whose media type says nothing (`*/*`) is JSON when its schema is of a type that only JSON has: this is
    /// how generators of descriptions write that they leave the choice to content negotiation.
    pub(super) fn open_content(&mut self, media: &MediaType<'t>, hint: &Hint) -> Content {
        let schema = media.schema.filter(|_| media::is_open(media.name));
        match schema.filter(|&schema| self.is_structured(schema)) {
            Some(schema) => Content::Json(self.schema(schema, hint).into_type()),
            None => Content::Bytes,
        }
    }

    /// The schema behind references.
    fn target(&self, mut schema: SchemaId) -> SchemaId {
        for _ in 0..MAX_REFERENCES {
            match &self.document.schemas[schema].reference {
                Some(reference) => schema = reference.target,
                None => break,
            }
        }
        schema
    }

    /// The media types of a response that tell responses apart, the preferred one first: parameters do not, and text
    /// with the schema of the JSON beside it is that JSON under another label.
    fn told_apart<'r>(&self, response: &'r document::Response<'t>) -> Vec<&'r Rc<MediaType<'t>>> {
        let schema = |media: &MediaType<'t>| media.schema.map(|schema| self.target(schema));
        let mut ranked: Vec<&Rc<MediaType<'t>>> = response.content.iter().collect();
        ranked.sort_by_key(|media| media::rank(media.name));
        let mut kept: Vec<&Rc<MediaType<'t>>> = Vec::new();
        for media in ranked {
            let essence = media::essence(media.name);
            let is_label = |first: &&Rc<MediaType<'t>>| {
                media::kind(first.name) == Kind::Json
                    && essence == "text/plain"
                    && schema(media).is_some()
                    && schema(media) == schema(first)
            };
            let is_known = kept
                .iter()
                .any(|known| media::essence(known.name) == essence);
            if !is_known && !kept.first().is_some_and(is_label) {
                kept.push(media);
            }
        }
        kept
    }

    /// Whether values of a schema are objects or lists, references followed.
    fn is_structured(&self, schema: SchemaId) -> bool {
        let schema = &self.document.schemas[self.target(schema)];
        schema.types.has(document::Type::Object)
            || schema.types.has(document::Type::Array)
            || !schema.properties.is_empty()
            || !schema.all_of.is_empty()
    }
}

/// Longer chains of references lead nowhere.
const MAX_REFERENCES: usize = 16;

/// Whether HTTP forbids a body (RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5).
fn is_bodiless(status: StatusPattern) -> bool {
    matches!(status, StatusPattern::Code(204 | 205 | 304))
}

/// Which successes an operation states.
struct Stated {
    success: bool,
    redirect: bool,
}

impl Stated {
    fn of(operation: &document::Operation<'_>) -> Self {
        let states = |test: fn(u16) -> bool| {
            operation
                .responses
                .iter()
                .any(|response| class(response.status).is_some_and(test))
        };
        Self {
            success: states(|class| class == 2),
            redirect: states(|class| class == 3),
        }
    }

    /// Where nothing but redirects is stated, they are what the operation is for.
    fn is_success(&self, status: StatusPattern) -> bool {
        match class(status) {
            Some(class) => class == 2 || class == 3 && self.is_redirecting(),
            None => !self.success && !self.redirect,
        }
    }

    fn is_failure(&self, status: StatusPattern) -> bool {
        match class(status) {
            Some(class) => class != 2 && !(class == 3 && self.is_redirecting()),
            None => true,
        }
    }

    fn is_redirecting(&self) -> bool {
        self.redirect && !self.success
    }
}

/// The first digit; none for `default`.
fn class(status: StatusPattern) -> Option<u16> {
    match status {
        StatusPattern::Code(code) => Some(code / 100),
        StatusPattern::Range(range) => Some(u16::from(range)),
        StatusPattern::Default => None,
    }
}

impl Form {
    /// Whether it has to be asked for: it gives another type than the preferred form, or it is XML beside JSON.
    fn is_choice(&self, preferred: &Self) -> bool {
        let is_xml = |form: &Self| matches!(form.content, Content::Xml(_));
        !self.content.is_same_type(&preferred.content) || is_xml(self) && !is_xml(preferred)
    }
}

impl Answer {
    /// The rows of the forms that are of one type in Rust.
    fn rows_like<'a>(&'a self, content: &'a Content) -> impl Iterator<Item = Row> + 'a {
        let alike = |form: &&Form| form.content.is_same_type(content);
        self.forms.iter().filter(alike).map(|form| self.row(form))
    }

    fn row(&self, form: &Form) -> Row {
        Row {
            status: self.status,
            media_type: form.media_type.clone(),
            content: form.content.clone(),
            variant: None,
            description: self.description.clone(),
        }
    }

    /// The rows of the preferred form, and of those that give the same.
    fn preferred(&self) -> impl Iterator<Item = Row> {
        let first = self.forms.first();
        first.into_iter().flat_map(|first| {
            let forms = self.forms.iter().filter(|form| !form.is_choice(first));
            forms.map(|form| self.row(form))
        })
    }

    /// The rows of all forms that are of the type of the preferred one.
    fn alike(&self) -> impl Iterator<Item = Row> {
        let first = self.forms.first();
        first
            .into_iter()
            .flat_map(|first| self.rows_like(&first.content))
    }
}

fn preferred(answers: &[Answer]) -> Vec<Row> {
    answers.iter().flat_map(Answer::preferred).collect()
}

/// Of a failure, the preferred form, all that give the same and all that are JSON too. Text beside JSON is never asked
/// for.
fn failures_of(answers: &[Answer]) -> Vec<Row> {
    let is_json = |form: &Form| matches!(form.content, Content::Json(_));
    let mut rows = Vec::new();
    for answer in answers {
        rows.extend(answer.alike());
        let Some(first) = answer.forms.first().filter(|first| is_json(first)) else {
            continue;
        };
        let others = answer.forms.iter().filter(|form| is_json(form));
        let others = others.filter(|form| !form.content.is_same_type(&first.content));
        rows.extend(others.map(|form| answer.row(form)));
    }
    rows
}

/// The forms of success that are not the preferred one, each with a verb of its own.
fn representations(
    answers: &[Answer],
    name: &OperationName,
    setters: &[&str],
    gives: &str,
) -> Vec<Representation> {
    let others = others(answers);
    let verbs = names::verbs(&others, setters);
    others
        .iter()
        .zip(verbs)
        .map(|(media_type, verb)| {
            let rows = answers.iter().flat_map(|answer| answer.form(media_type));
            let docs = format!("{gives} when it is asked for `{media_type}`.");
            Representation {
                outcome: outcome(rows.collect(), &name.representation(media_type), docs),
                accept: media_type.clone(),
                verb,
            }
        })
        .collect()
}

/// The media types that some success has beside its preferred type.
fn others(answers: &[Answer]) -> Vec<String> {
    let mut others: Vec<String> = Vec::new();
    for answer in answers {
        let Some((first, rest)) = answer.forms.split_first() else {
            continue;
        };
        for form in rest {
            let Some(media_type) = &form.media_type else {
                continue;
            };
            if form.is_choice(first) && !others.contains(media_type) {
                others.push(media_type.clone());
            }
        }
    }
    others
}

impl Answer {
    /// The rows when this media type is asked for: its own where there is one, else the preferred ones.
    fn form(&self, media_type: &str) -> Vec<Row> {
        let is_asked = |form: &&Form| form.media_type.as_deref() == Some(media_type);
        match self.forms.iter().find(is_asked) {
            Some(form) => vec![self.row(form)],
            None => self.preferred().collect(),
        }
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

/// The outcome of these rows: one type when all agree, else an enum with a variant for each status and type.
fn outcome(mut rows: Vec<Row>, name: &crate::model::TypeName, docs: String) -> Outcome {
    let Some(first) = rows.first() else {
        return Outcome {
            ty: OutcomeType::Undocumented,
            rows,
        };
    };
    if rows
        .iter()
        .all(|row| row.content.is_same_type(&first.content))
    {
        return Outcome {
            ty: OutcomeType::Single(first.content.clone()),
            rows,
        };
    }
    let variants = variants(&mut rows);
    Outcome {
        ty: OutcomeType::Enum {
            name: name.clone(),
            docs: Docs(vec![docs]),
            variants,
        },
        rows,
    }
}

/// The variants of rows that differ; rows of one status and one type share theirs.
fn variants(rows: &mut [Row]) -> Vec<ResponseVariant> {
    let mut firsts: Vec<usize> = Vec::new();
    let mut variant_of = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let is_shared = |&first: &usize| {
            rows.get(first).is_some_and(|first| {
                first.status == row.status && first.content.is_same_type(&row.content)
            })
        };
        let known = firsts.iter().position(is_shared);
        variant_of.push(known.unwrap_or(firsts.len()));
        if known.is_none() {
            firsts.push(index);
        }
    }
    let firsts: Vec<&Row> = firsts.iter().filter_map(|&index| rows.get(index)).collect();
    let names = names::statuses(&firsts);
    let variants: Vec<ResponseVariant> = firsts
        .iter()
        .zip(names)
        .map(|(row, name)| ResponseVariant {
            name,
            content: row.content.clone(),
            docs: Docs(vec![variant_doc(row)]),
        })
        .collect();
    for (row, variant) in rows.iter_mut().zip(variant_of) {
        row.variant = variants.get(variant).map(|variant| variant.name.clone());
    }
    variants
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
