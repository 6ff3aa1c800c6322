//! Calls.

use serde::Serialize;

use super::{
    ArgumentName, Content, Docs, Expression, GroupId, Headers, MethodName, Outcome, Place,
    Representation, SchemeId, ServerId, Style, Type, TypeName,
};

/// A call that the client offers.
#[derive(Debug, Serialize)]
pub struct Operation {
    /// The name in the description, or what stands for it (`GET /rooms`).
    pub id: String,
    /// The method on the client.
    pub method_name: MethodName,
    /// The request builder that the method returns.
    pub request_name: TypeName,
    /// Its module.
    pub group: GroupId,
    /// The HTTP method in upper case.
    pub method: String,
    /// The path template with `{name}` for each path parameter, no query in it.
    pub path: String,
    /// Query pairs that stand in the path of the description.
    pub fixed_query: Vec<(String, String)>,
    /// Docs of the method: summary, description, method and path, credentials, failures.
    pub docs: Docs,
    /// Whether its use is discouraged.
    pub deprecated: bool,
    /// Arguments first (path parameters in URL order, then other required ones), then optional ones.
    pub parameters: Vec<Parameter>,
    /// The request body.
    pub body: Option<Body>,
    /// What success gives.
    pub success: Outcome,
    /// What documented failures carry.
    pub failure: Outcome,
    /// Other forms of success that can be asked for.
    pub representations: Vec<Representation>,
    /// Documented headers of its responses.
    pub headers: Option<Headers>,
    /// Alternatives of credentials that are needed together; empty means that none is needed. An empty
    /// alternative means that the call also works without.
    pub credentials: Vec<Vec<SchemeId>>,
    /// Base URLs of this operation when they are not those of the others, the default first.
    pub servers: Vec<ServerId>,
    /// What of it has no type; empty when it is fully typed.
    pub untyped: Vec<String>,
    /// Where it stands.
    #[serde(skip)]
    pub place: Place,
}

impl Operation {
    /// Everything that the call can give: success, failure, and other forms of success.
    pub fn outcomes(&self) -> impl Iterator<Item = &Outcome> {
        let others = self.representations.iter().map(|other| &other.outcome);
        [&self.success, &self.failure].into_iter().chain(others)
    }

    /// Every content: those of the body, and those of all that the call can give.
    pub fn contents(&self) -> impl Iterator<Item = &Content> {
        let body = self.body.iter().flat_map(|body| &body.contents);
        let outcomes = self.outcomes().flat_map(Outcome::contents);
        body.map(|content| &content.content).chain(outcomes)
    }
}

/// An input that is not the body.
#[derive(Debug, Serialize)]
pub struct Parameter {
    /// The argument or setter.
    pub name: ArgumentName,
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
    /// Docs, with limits and default.
    pub docs: Docs,
    /// Where it stands.
    #[serde(skip)]
    pub place: Place,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// As the whole query.
    QueryString,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// How a parameter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum ParameterStyle {
    /// As its location has it: [`Style::Simple`] in path and header, [`Style::FormSpread`] in query and cookie.
    Plain,
    /// In a style.
    Styled(Style),
    /// In a style, with reserved characters as they are.
    Reserved(Style),
}

/// A request body.
#[derive(Debug, Serialize)]
pub struct Body {
    /// The argument or setter.
    pub name: ArgumentName,
    /// Whether it is an argument or a setter.
    pub required: bool,
    /// The choices of media type, the preferred one first; never empty.
    pub contents: Vec<BodyContent>,
    /// The setter of the media type, where one of the choices is a range such as `image/*`.
    pub content_type: Option<ArgumentName>,
    /// What it is.
    pub docs: Docs,
}

/// A body of one media type.
#[derive(Debug, Serialize)]
pub struct BodyContent {
    /// How the caller chooses it.
    pub choice: Choice,
    /// The media type to send, or a range if the caller has to name one.
    pub media_type: String,
    /// Fields of a form that are written in a style of their own, by their names on the wire.
    pub styles: Vec<(String, Style)>,
    /// What it holds; never [`Content::Empty`].
    pub content: Content,
}

/// How the caller chooses the media type of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Choice {
    /// By the operation's own method or, where the body is optional, by its setter.
    Preferred,
    /// By another method of the client, which gives the same request.
    Method(MethodName),
    /// By another setter of the request.
    Setter(ArgumentName),
}

/// A call worth showing first.
#[derive(Debug, Serialize)]
pub struct Showcase {
    /// The index of the operation.
    pub operation: usize,
    /// A heading, such as `Create a room`.
    pub title: String,
    /// The name of the example program, in `snake_case`.
    pub file: String,
    /// Values for the arguments, the body last.
    pub arguments: Vec<Expression>,
    /// Optional parameters, with the setter's name.
    pub setters: Vec<(ArgumentName, Expression)>,
    /// The scheme whose credential it shows.
    pub scheme: Option<SchemeId>,
}
