//! The Rust types of success and failure: one type, or an enum with a variant for each response that differs.

use crate::model::{
    Content, Docs, Outcome, OutcomeType, Representation, Response, ResponseVariant, Status,
    TypeName,
};

use crate::lower::docs;
use crate::lower::names::{self, OperationName};
use crate::lower::operation::media::{self, MediaKind};
use crate::lower::operation::response::answer::{Answer, ResponseForm};

impl ResponseForm {
    /// Whether the caller has to ask for this form: its type is not that of the preferred form, or it is XML and that
    /// is not.
    fn is_choice(&self, preferred: &Self) -> bool {
        let is_xml = |form: &Self| matches!(form.content, Content::Xml(_));
        !self.content.is_same_type(&preferred.content) || is_xml(self) && !is_xml(preferred)
    }
}

impl Answer {
    /// The rows of all forms whose Rust type is that of `content`.
    fn rows_like<'a>(&'a self, content: &'a Content) -> impl Iterator<Item = Response> + 'a {
        let alike = |form: &&ResponseForm| form.content.is_same_type(content);
        self.forms.iter().filter(alike).map(|form| self.row(form))
    }

    fn row(&self, form: &ResponseForm) -> Response {
        Response {
            status: self.status,
            media_type: form.media_type.clone(),
            content: form.content.clone(),
            variant: None,
            description: self.description.clone(),
        }
    }

    /// The rows of the preferred form, and of all that need not be asked for.
    fn preferred(&self) -> impl Iterator<Item = Response> {
        let first = self.forms.first();
        first.into_iter().flat_map(|first| {
            let forms = self.forms.iter().filter(|form| !form.is_choice(first));
            forms.map(|form| self.row(form))
        })
    }

    /// The rows of all forms that have the same Rust type as the preferred one.
    fn alike(&self) -> impl Iterator<Item = Response> {
        let first = self.forms.first();
        first
            .into_iter()
            .flat_map(|first| self.rows_like(&first.content))
    }
}

/// The preferred form of each.
pub(in crate::lower) fn preferred(answers: &[Answer]) -> Vec<Response> {
    answers.iter().flat_map(Answer::preferred).collect()
}

/// Every form of a failure that tells something: a server that fails rarely answers in the form that was asked for.
pub(in crate::lower) fn failures(answers: &[Answer]) -> Vec<Response> {
    let mut rows = Vec::new();
    for answer in answers {
        rows.extend(answer.alike());
        let Some((first, rest)) = answer.forms.split_first() else {
            continue;
        };
        let differs = |form: &&ResponseForm| !form.content.is_same_type(&first.content);
        let others = rest.iter().filter(differs);
        let others = others.filter(|form| !is_unread(form, first));
        rows.extend(others.map(|form| answer.row(form)));
    }
    rows
}

/// Whether a form tells no more than the raw body, which every error has: text or bytes without a schema or with the
/// schema of the first form, or XML that is not read into a type.
fn is_unread(form: &ResponseForm, first: &ResponseForm) -> bool {
    let media_type = form.media_type.as_deref().unwrap_or_default();
    let is_undescribed = form.schema.is_none() || form.schema == first.schema;
    match form.content {
        Content::Text => is_undescribed || media::kind(media_type) == MediaKind::Xml,
        Content::Bytes => is_undescribed,
        _ => false,
    }
}

/// The forms of success that are not the preferred one, each with a verb of its own.
pub(in crate::lower) fn representations(
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
            let docs = format!("{gives} when it is asked for {}.", docs::code(media_type));
            Representation {
                outcome: of(rows.collect(), &name.representation(media_type), docs),
                accept: media_type.clone(),
                verb,
            }
        })
        .collect()
}

/// The media types of the forms of success that have to be asked for.
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
    fn form(&self, media_type: &str) -> Vec<Response> {
        let is_asked = |form: &&ResponseForm| form.media_type.as_deref() == Some(media_type);
        match self.forms.iter().find(is_asked) {
            Some(form) => vec![self.row(form)],
            None => self.preferred().collect(),
        }
    }
}

/// The outcome of these rows: one type when all agree, else an enum with a variant for each status and type.
pub(in crate::lower) fn of(mut rows: Vec<Response>, name: &TypeName, docs: String) -> Outcome {
    let Some(first) = rows.first() else {
        return Outcome {
            ty: OutcomeType::Undocumented,
            responses: rows,
        };
    };
    if rows
        .iter()
        .all(|row| row.content.is_same_type(&first.content))
    {
        return Outcome {
            ty: OutcomeType::Single(first.content.clone()),
            responses: rows,
        };
    }
    let variants = variants(&mut rows);
    Outcome {
        ty: OutcomeType::Enum {
            name: name.clone(),
            docs: Docs(vec![docs]),
            variants,
        },
        responses: rows,
    }
}

/// The variants of rows that differ; rows of one status and one type share theirs.
fn variants(rows: &mut [Response]) -> Vec<ResponseVariant> {
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
    let firsts: Vec<&Response> = firsts.iter().filter_map(|&index| rows.get(index)).collect();
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

fn variant_doc(row: &Response) -> String {
    let status = match row.status {
        Status::Default => "Any other status".to_owned(),
        stated => stated.to_string(),
    };
    if row.description.is_empty() {
        status
    } else {
        format!("{status}: {}", row.description)
    }
}
