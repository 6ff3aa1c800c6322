//! Inputs of operations on their way into the model: everything but the names, which depend on each other.

use crate::model::{
    ArgumentName, Body, BodyContent, Choice, Content, Docs, Location, Parameter, ParameterStyle,
    Place, Style, Type,
};

/// A parameter without its name.
pub(in crate::lower) struct ParameterDraft {
    /// The name that the description asks for.
    pub explicit: Option<String>,
    /// The name on the wire.
    pub wire: String,
    /// Where it travels.
    pub location: Location,
    /// How it is written.
    pub style: ParameterStyle,
    /// Its type.
    pub ty: Type,
    /// Whether it is an argument or a setter.
    pub required: bool,
    /// Whether its use is discouraged.
    pub deprecated: bool,
    /// Docs.
    pub docs: Docs,
    /// Where it stands.
    pub place: Place,
}

impl ParameterDraft {
    /// The parameter under this name.
    pub(in crate::lower) fn named(self, name: ArgumentName) -> Parameter {
        Parameter {
            name,
            wire: self.wire,
            location: self.location,
            style: self.style,
            ty: self.ty,
            required: self.required,
            deprecated: self.deprecated,
            docs: self.docs,
            place: self.place,
        }
    }
}

/// A body without its names.
pub(in crate::lower) struct BodyDraft {
    /// The name that the description asks for.
    pub explicit: Option<String>,
    /// Whether it is an argument or a setter.
    pub required: bool,
    /// The preferred media type.
    pub preferred: ContentDraft,
    /// Other media types.
    pub others: Vec<ContentDraft>,
    /// Whether one of the media types is a range.
    pub has_range: bool,
    /// What it is.
    pub docs: Docs,
}

impl BodyDraft {
    /// The body under this name, in the preferred media type, and the other ones.
    pub(in crate::lower) fn named(
        self,
        name: ArgumentName,
        content_type: Option<ArgumentName>,
    ) -> (Body, Vec<ContentDraft>) {
        let body = Body {
            name,
            required: self.required,
            contents: vec![self.preferred.chosen(Choice::Preferred)],
            content_type,
            docs: self.docs,
        };
        (body, self.others)
    }
}

/// A body of one media type, before it is known how it is chosen.
pub(in crate::lower) struct ContentDraft {
    /// The media type to send, or a range if the caller has to name one.
    pub media_type: String,
    /// The words that tell it from the preferred one.
    pub suffix: String,
    /// Fields of a form that are written in a style of their own.
    pub styles: Vec<(String, Style)>,
    /// What it holds.
    pub content: Content,
}

impl ContentDraft {
    /// The content, which is chosen in this way.
    pub(in crate::lower) fn chosen(self, choice: Choice) -> BodyContent {
        BodyContent {
            choice,
            media_type: self.media_type,
            styles: self.styles,
            content: self.content,
        }
    }
}
