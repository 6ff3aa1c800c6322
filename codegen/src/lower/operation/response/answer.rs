//! A documented response with every form of its body.

use crate::document::{SchemaId, StatusPattern};
use crate::model::{Content, Status};

use crate::lower::names;

/// A documented response with every form that its body may have, the preferred one first.
pub(in crate::lower) struct Answer {
    /// When it is sent.
    pub status: Status,
    /// One line of plain text.
    pub description: String,
    /// Never empty.
    pub forms: Vec<ResponseForm>,
}

impl Answer {
    /// Whether no content is described.
    pub(in crate::lower) fn is_empty(&self) -> bool {
        self.forms.iter().all(|form| form.media_type.is_none())
    }

    /// Whether a success of this status may have content.
    pub(in crate::lower) fn may_have_content(&self) -> bool {
        match self.status {
            Status::Code(code) => (200..300).contains(&code) && ![204, 205].contains(&code),
            Status::Range(class) => class == 2,
            Status::Default => true,
        }
    }

    /// Takes whatever content comes as bytes.
    pub(in crate::lower) fn take_bytes(&mut self) {
        self.forms = vec![ResponseForm {
            media_type: Some("*/*".to_owned()),
            content: Content::Bytes,
            schema: None,
        }];
    }
}

/// A body of one media type.
pub(in crate::lower) struct ResponseForm {
    /// The media type or range; `None` when there is no body.
    pub media_type: Option<String>,
    /// How it is read.
    pub content: Content,
    /// What the description says it holds, behind references.
    pub schema: Option<SchemaId>,
}

/// The first digit; none for `default`.
pub(in crate::lower) fn class(status: StatusPattern) -> Option<u16> {
    match status {
        StatusPattern::Code(code) => Some(code / 100),
        StatusPattern::Range(range) => Some(u16::from(range)),
        StatusPattern::Default => None,
    }
}

pub(in crate::lower) fn status(status: StatusPattern) -> Status {
    match status {
        StatusPattern::Code(code) => Status::Code(code),
        StatusPattern::Range(range) => Status::Range(range),
        StatusPattern::Default => Status::Default,
    }
}

/// A status as tables write it.
pub(in crate::lower) fn status_code(status: StatusPattern) -> String {
    match status {
        StatusPattern::Default => "any other status".to_owned(),
        stated => stated.to_string(),
    }
}

pub(in crate::lower) fn status_text(status: StatusPattern) -> String {
    match status {
        StatusPattern::Code(code) => {
            names::reason(code).map_or_else(|| code.to_string(), str::to_owned)
        }
        StatusPattern::Range(range) => format!("{range}xx"),
        StatusPattern::Default => "default".to_owned(),
    }
}
