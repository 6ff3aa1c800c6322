//! One diagnostic.

use std::fmt;

use super::catalogue::Code;
use crate::source::Span;

/// How bad a diagnostic is. The worst sorts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// No client can be written from this description.
    Error,
    /// A client can be written, but the person should know about this.
    Warning,
    /// Worth knowing, nothing to do.
    Note,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        })
    }
}

/// A place that takes part in a diagnostic, with a few words about its part; the text may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What to say under the underline.
    pub text: String,
    /// True for the place to blame, false for other places that help to understand.
    pub primary: bool,
}

/// One thing to tell the person who wrote the description.
///
/// Messages and labels start in lower case and have no full stop. Blame the key for a missing thing
/// and the value for a wrong one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable code.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// Where. The first primary label is the position of the diagnostic.
    pub labels: Vec<Label>,
    /// What to do about it; each on its own line.
    pub help: Vec<String>,
    /// The JSON Pointer of the value that is concerned, if it is known.
    pub pointer: Option<Box<str>>,
    /// Whether the description is wrong here and a client is written all the same: what is wrong costs the smallest
    /// thing that holds it.
    pub is_mistake: bool,
    /// Where it is, as references have it: `#/paths/~1rooms`, with a file in front if it is not the main one. Known once
    /// the description is read.
    pub place: Option<Box<str>>,
    /// Whether the settings say how seriously it is taken, so that nothing else does.
    pub is_settled: bool,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::at(Severity::Error, code, span, message)
    }

    /// A warning at a place.
    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::at(Severity::Warning, code, span, message)
    }

    /// A note at a place.
    pub fn note(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::at(Severity::Note, code, span, message)
    }

    /// A diagnostic at a place, with a severity that is decided at run time.
    pub fn at(severity: Severity, code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::global(severity, code, message).label(span, "")
    }

    /// A diagnostic that has no place in any file, for example about a file that does not exist.
    pub fn global(severity: Severity, code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity,
            message: message.into(),
            labels: Vec::new(),
            help: Vec::new(),
            pointer: None,
            is_mistake: false,
            place: None,
            is_settled: false,
        }
    }

    /// The same as a mistake that stops nothing: an error becomes a warning that says what was done about it, unless
    /// it says so already.
    #[must_use]
    pub fn confined(mut self, done: &str) -> Self {
        if self.severity != Severity::Error {
            return self;
        }
        self.severity = Severity::Warning;
        self.is_mistake = true;
        match self.labels.iter_mut().find(|label| label.primary) {
            Some(label) if label.text.is_empty() => done.clone_into(&mut label.text),
            _ => {}
        }
        self
    }

    /// Puts words under a place to blame. For a span that is already blamed, this sets its text.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        let text = text.into();
        let mut blamed = self.labels.iter_mut();
        if let Some(label) = blamed.find(|label| label.primary && label.span == span) {
            label.text = text;
        } else {
            self.labels.push(Label {
                span,
                text,
                primary: true,
            });
        }
        self
    }

    /// Adds another place that helps to understand.
    #[must_use]
    pub fn secondary(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
            primary: false,
        });
        self
    }

    /// Adds advice. Call it again for another line.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help.push(text.into());
        self
    }

    /// Adds advice if there is some, for example a spelling suggestion.
    #[must_use]
    pub fn maybe_help(mut self, text: Option<String>) -> Self {
        self.help.extend(text);
        self
    }

    /// Records the JSON Pointer of the value that is concerned.
    #[must_use]
    pub fn pointer(mut self, pointer: impl Into<Box<str>>) -> Self {
        self.pointer = Some(pointer.into());
        self
    }

    /// The place to blame, if there is one.
    pub fn span(&self) -> Option<Span> {
        let mut primary = self.labels.iter().filter(|label| label.primary);
        primary.next().map(|label| label.span)
    }
}
