//! Documented headers of responses. They are read when they are asked for, so that a header that is
//! missing or malformed never turns a success into a failure.

use std::fmt;

use http::HeaderMap;
use serde_json::Value;

use super::error::Error;
use super::json::{Decode, Reader};
use super::message::bounded;
use super::response::Response;

/// What has the headers of a response: a [`Response`], an [`Error`], or the headers themselves.
pub trait HasHeaders {
    /// The headers; `None` if no response was received.
    fn response_headers(&self) -> Option<&HeaderMap>;
}

impl HasHeaders for HeaderMap {
    fn response_headers(&self) -> Option<&HeaderMap> {
        Some(self)
    }
}

impl<T> HasHeaders for Response<T> {
    fn response_headers(&self) -> Option<&HeaderMap> {
        Some(&self.headers)
    }
}

impl<E> HasHeaders for Error<E> {
    fn response_headers(&self) -> Option<&HeaderMap> {
        self.headers()
    }
}

/// A documented header that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderError {
    name: &'static str,
    problem: Option<Box<str>>,
}

impl HeaderError {
    /// The name of the header, as the description writes it.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether the response does not have the header at all.
    pub fn is_missing(&self) -> bool {
        self.problem.is_none()
    }

    fn malformed(name: &'static str, problem: &str) -> Self {
        let problem = Some(bounded(problem).into());
        Self { name, problem }
    }
}

impl fmt::Display for HeaderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.problem {
            Some(problem) => write!(f, "response header `{}`: {problem}", self.name),
            None => write!(f, "the response has no header `{}`", self.name),
        }
    }
}

impl std::error::Error for HeaderError {}

/// How the value of a header is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One value.
    Text,
    /// `a,b`: a list.
    List,
    /// `a b`: a list.
    Spaces,
    /// A list with tabs in between.
    Tabs,
    /// `a|b`: a list.
    Pipes,
    /// A value on each line: the header is repeated, and nothing in it separates values.
    Lines,
    /// `R,100,G,200`: an object (`simple` in OpenAPI).
    Object,
    /// `R=100,G=200`: an object (`simple` with `explode`).
    Exploded,
    /// JSON text.
    Json,
}

/// The headers of a response, if one was received.
#[derive(Clone, Copy, Debug)]
pub struct Headers<'a>(Option<&'a HeaderMap>);

impl<'a> Headers<'a> {
    /// The headers of a response or of an error.
    pub fn of(source: &'a impl HasHeaders) -> Self {
        Self(source.response_headers())
    }

    /// Reads a header that every response has that documents it.
    ///
    /// # Errors
    ///
    /// The header is missing or is not what is documented.
    pub fn required<T: Decode>(self, name: &'static str, form: Form) -> Result<T, HeaderError> {
        let missing = HeaderError {
            name,
            problem: None,
        };
        self.optional(name, form)?.ok_or(missing)
    }

    /// Reads a header that a response may have.
    ///
    /// # Errors
    ///
    /// The header is there, but is not what is documented.
    pub fn optional<T: Decode>(
        self,
        name: &'static str,
        form: Form,
    ) -> Result<Option<T>, HeaderError> {
        let Some(json) = self.json(name, form)? else {
            return Ok(None);
        };
        let mut reader = match form {
            Form::Json => Reader::new(&json),
            _ => Reader::of_texts(&json),
        };
        let value = T::decode(&mut reader);
        match reader.finish(value) {
            Ok(value) => Ok(Some(value)),
            Err(error) if error.path().is_empty() => {
                Err(HeaderError::malformed(name, error.message()))
            }
            Err(error) => {
                let message = format!("{}: {}", error.path(), error.message());
                Err(HeaderError::malformed(name, &message))
            }
        }
    }

    /// Reads a header that may be empty or say `null` in the place of a value.
    ///
    /// # Errors
    ///
    /// The header is there, but is not what is documented.
    pub fn nullable<T: Decode>(
        self,
        name: &'static str,
        form: Form,
    ) -> Result<Option<T>, HeaderError> {
        match self.lines(name)?.as_slice() {
            ["" | "null"] => Ok(None),
            _ => self.optional(name, form),
        }
    }

    /// The values of all lines with this name.
    fn lines(self, name: &'static str) -> Result<Vec<&'a str>, HeaderError> {
        let values = self.0.into_iter().flat_map(|headers| headers.get_all(name));
        values
            .map(|value| {
                let text = std::str::from_utf8(value.as_bytes());
                text.map(str::trim)
                    .map_err(|_| HeaderError::malformed(name, "expected text in UTF-8"))
            })
            .collect()
    }

    /// The value as JSON; all scalars are strings, unless the header is JSON itself.
    ///
    /// Several lines are one value with commas in between (RFC 9110, section 5.3), except for
    /// `Set-Cookie`.
    fn json(self, name: &'static str, form: Form) -> Result<Option<Vec<u8>>, HeaderError> {
        let lines = self.lines(name)?;
        if lines.is_empty() {
            return Ok(None);
        }
        let whole = lines.join(", ");
        let value = match form {
            Form::Json => return Ok(Some(whole.into_bytes())),
            Form::Text => Value::String(whole),
            Form::List => texts(members(&whole)),
            Form::Spaces | Form::Tabs => texts(whole.split_ascii_whitespace()),
            Form::Pipes => texts(whole.split('|').map(str::trim)),
            Form::Lines => texts(lines),
            Form::Object => object(pairs(&members(&whole)))
                .ok_or_else(|| HeaderError::malformed(name, "expected names and values in turn"))?,
            Form::Exploded => object(members(&whole).into_iter().map(|pair| pair.split_once('=')))
                .ok_or_else(|| {
                    HeaderError::malformed(name, "expected pairs of the form name=value")
                })?,
        };
        Ok(Some(value.to_string().into_bytes()))
    }
}

fn texts<'t>(values: impl IntoIterator<Item = &'t str>) -> Value {
    values.into_iter().collect()
}

fn object<'t>(pairs: impl Iterator<Item = Option<(&'t str, &'t str)>>) -> Option<Value> {
    let members = pairs.map(|pair| {
        let (name, value) = pair?;
        Some((name.trim().to_owned(), value.trim().into()))
    });
    members.collect::<Option<_>>().map(Value::Object)
}

/// Neighbours as pairs; `None` for one that is left alone.
fn pairs<'a, 't>(parts: &'a [&'t str]) -> impl Iterator<Item = Option<(&'t str, &'t str)>> + 'a {
    parts.chunks(2).map(|pair| match pair {
        [name, value] => Some((*name, *value)),
        _ => None,
    })
}

/// The members of a list. White space around them and empty ones do not count (RFC 9110, section
/// 5.6.1.2), and a comma within quotation marks separates nothing (section 5.6.4).
fn members(text: &str) -> Vec<&str> {
    let mut quoted = false;
    let mut escaped = false;
    let is_balanced = text.matches('"').count().is_multiple_of(2);
    let separates = |c: char| {
        let is_escaped = escaped;
        escaped = quoted && c == '\\' && !is_escaped;
        if c == '"' && is_balanced && !is_escaped {
            quoted = !quoted;
        }
        c == ',' && !quoted
    };
    let parts = text.split(separates).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

/// Defines the documented headers of an operation's responses:
///
/// ```text
/// headers! {
///     /// The headers that responses of `Client::create_room` have.
///     pub struct CreateRoomHeaders {
///         /// Where the room is.
///         required location: String = "Location",
///         /// How many calls are left.
///         optional x_ratelimit_remaining: i64 = "X-RateLimit-Remaining",
///         optional x_scopes: Vec<String> = "X-Scopes" as List,
///     }
/// }
/// ```
///
/// Each row becomes a method that reads the header.
#[allow(unused_macros)]
macro_rules! headers {
    (@given required $value:ty) => { $value };
    (@given $presence:ident $value:ty) => { ::std::option::Option<$value> };
    (@form) => { $crate::runtime::headers::Form::Text };
    (@form $form:ident) => { $crate::runtime::headers::Form::$form };
    (
        $(#[$meta:meta])*
        pub struct $type:ident {
            $(
                $(#[$row_meta:meta])*
                $presence:ident $header:ident: $value:ty = $wire:literal $(as $form:ident)?
            ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        pub struct $type<'a>($crate::runtime::headers::Headers<'a>);

        impl<'a> $type<'a> {
            /// The documented headers of a response, an error, or a map of headers.
            pub fn of(source: &'a impl $crate::runtime::headers::HasHeaders) -> Self {
                Self($crate::runtime::headers::Headers::of(source))
            }

            $(
                $(#[$row_meta])*
                #[allow(clippy::should_implement_trait)] // It is called as the description calls the header.
                pub fn $header(
                    self,
                ) -> Result<
                    $crate::runtime::headers::headers!(@given $presence $value),
                    $crate::runtime::headers::HeaderError,
                > {
                    self.0.$presence($wire, $crate::runtime::headers::headers!(@form $($form)?))
                }
            )*
        }
    };
}
pub(crate) use headers;
