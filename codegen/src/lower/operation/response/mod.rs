//! Responses: what success gives and what failures carry.

pub(in crate::lower) mod answer;
pub(in crate::lower) mod headers;
pub(in crate::lower) mod outcome;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{self, StatusPattern};
use crate::model::{Content, Outcome, Representation};

use crate::lower::docs;
use crate::lower::names::OperationName;
use crate::lower::names::hint::Hint;
use crate::lower::names::identifier::Phrase;
use crate::lower::operation::response::answer::{Answer, ResponseForm, class, status, status_text};
use crate::lower::operation::{content, media};
use crate::lower::reporter::Reporter;
use crate::lower::types::Types;

/// What a call gives: success, failure, and other forms of success.
pub(in crate::lower) struct Outcomes {
    /// Success in its preferred form.
    pub success: Outcome,
    /// Documented failures.
    pub failure: Outcome,
    /// Success in other forms.
    pub representations: Vec<Representation>,
}

/// Success and failure of an operation.
pub(in crate::lower) fn outcomes<'d, 't>(
    types: &mut Types<'d, 't>,
    operation: &'d document::Operation<'t>,
    name: &OperationName,
    setters: &[&str],
    untyped: &mut Vec<String>,
) -> Outcomes {
    let hint = Hint::new(name.phrase.clone());
    let has_body = operation.method.0 != "HEAD";
    let stated = Stated::of(operation);
    let (mut success, mut failure) = (Vec::new(), Vec::new());
    for response in &operation.responses {
        // `default` stands for success when no success is stated, and for failure always.
        if stated.is_success(response.status) {
            let hint = hint.part("response");
            success.push(answer(types, response, &hint, has_body, untyped));
        }
        if stated.is_failure(response.status) {
            let hint = hint.part("error");
            failure.push(answer(types, response, &hint, has_body, untyped));
        }
    }
    // A `GET` is made for the sake of what comes; other calls are made for what they do.
    let is_silent = success.iter().all(Answer::is_empty);
    if operation.method.0 == "GET" && is_silent && success.iter().any(Answer::may_have_content) {
        success.iter_mut().for_each(Answer::take_bytes);
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
        success: outcome::of(
            outcome::preferred(&success),
            &name.success,
            format!("{gives}."),
        ),
        failure: outcome::of(outcome::failures(&failure), &name.failure, failures),
        representations: outcome::representations(&success, name, setters, &gives),
    }
}

fn answer<'d, 't>(
    types: &mut Types<'d, 't>,
    response: &'d document::Response<'t>,
    hint: &Hint,
    has_body: bool,
    untyped: &mut Vec<String>,
) -> Answer {
    let hint = match response.component {
        Some(component) => Hint::new(Phrase::from(component).joined("response")),
        None => hint.part(&status_text(response.status)),
    };
    if !has_body || is_bodiless(response.status) {
        bodiless(&mut types.reporter, response, has_body);
    }
    let has_body = has_body && !is_bodiless(response.status);
    let mut forms = Vec::new();
    for media in content::told_apart(&types.schemas, &mut types.reporter, response)
        .into_iter()
        .filter(|_| has_body)
    {
        let hint = match forms.is_empty() {
            true => hint.clone(),
            false => hint.part(&media::suffix(media.name)),
        };
        let content = content::content(
            types,
            media,
            &hint,
            forms.is_empty().then_some(&mut *untyped),
        );
        let schema = media.schema.or(media.item_schema);
        let schema = schema.map(|schema| types.schemas.document.schemas.target(schema));
        forms.push(ResponseForm {
            media_type: Some(media.name.to_owned()),
            content,
            schema,
        });
    }
    if forms.is_empty() {
        forms.push(ResponseForm {
            media_type: None,
            content: Content::Empty,
            schema: None,
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

/// Reports content of a response that has no body: by its method, which many describe like `GET`, or else by
/// its status.
fn bodiless<'t>(reporter: &mut Reporter<'_>, response: &document::Response<'t>, by_status: bool) {
    let Some(media) = response.content.first() else {
        return;
    };
    let span = media.node.name_span();
    let found = match by_status {
        true => {
            let message = "a response with this status has no body";
            Diagnostic::warning(codes::BODILESS_CONTENT, span, message)
                .label(span, "never read")
                .secondary(response.node.name_span(), "this response")
                .help("describe the content under another status, or take it away")
        }
        false => {
            let message = "the response to `HEAD` has no body";
            Diagnostic::note(codes::HEAD_CONTENT, span, message)
                .label(span, "never read")
                .help("take it away; `HEAD` gives the headers that `GET` gives")
        }
    };
    reporter.once(media.node, found);
}

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

    /// If only redirects are stated, a redirect is the success of the operation.
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
