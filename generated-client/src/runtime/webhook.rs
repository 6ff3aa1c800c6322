// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Calls that the API makes: what a receiver reads from them.

use std::fmt;

use http::HeaderMap;

use super::json::{Decode, from_slice, to_vec};

/// A received call that is not what the description says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookError {
    header: Option<&'static str>,
    path: Box<str>,
    message: Box<str>,
}

impl WebhookError {
    fn header(name: &'static str, message: impl Into<Box<str>>) -> Self {
        Self {
            header: Some(name),
            path: "".into(),
            message: message.into(),
        }
    }

    /// The header that is missing or cannot be read; `None` if it is the body.
    pub fn header_name(&self) -> Option<&str> {
        self.header
    }

    /// The place in the JSON text of the body, such as `rooms[3].createdAt`; empty for the whole.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.header {
            Some(name) => write!(f, "the header `{name}` {}", self.message),
            None => write!(
                f,
                "the body is not what the description says: {}",
                self.message
            ),
        }
    }
}

impl std::error::Error for WebhookError {}

/// Reads a header that is always there.
///
/// # Errors
///
/// It is missing or not of its type.
pub fn required<T: Decode>(headers: &HeaderMap, name: &'static str) -> Result<T, WebhookError> {
    optional(headers, name)?.ok_or_else(|| WebhookError::header(name, "is missing"))
}

/// Reads a header. Of several lines of one name the first counts.
///
/// # Errors
///
/// It is not of its type.
pub fn optional<T: Decode>(
    headers: &HeaderMap,
    name: &'static str,
) -> Result<Option<T>, WebhookError> {
    let Some(value) = headers.get(name) else {
        return Ok(None);
    };
    let text = std::str::from_utf8(value.as_bytes());
    let text = text
        .map_err(|_| WebhookError::header(name, "is not UTF-8"))?
        .trim();
    // Text, dates and UUIDs are strings in JSON; numbers and booleans are written alike in both.
    let read = from_slice(&to_vec(text)).or_else(|_| from_slice(text.as_bytes()));
    let read = read.map_err(|_| WebhookError::header(name, "is not of its type"))?;
    Ok(Some(read))
}

/// How bodies are read.
pub mod body {
    use bytes::Bytes;

    use super::WebhookError;
    use crate::runtime::response::Decoder;

    /// Reads a body.
    ///
    /// # Errors
    ///
    /// It is not what the description says.
    pub fn required<T>(decode: Decoder<T>, body: &[u8]) -> Result<T, WebhookError> {
        decode(&Bytes::copy_from_slice(body)).map_err(|mismatch| WebhookError {
            header: None,
            path: mismatch.path,
            message: mismatch.message,
        })
    }

    /// Reads a body that may be missing.
    ///
    /// # Errors
    ///
    /// It is not what the description says.
    pub fn optional<T>(decode: Decoder<T>, body: &[u8]) -> Result<Option<T>, WebhookError> {
        match body {
            [] => Ok(None),
            body => required(decode, body).map(Some),
        }
    }
}

/// Defines what is received by a webhook or a callback:
///
/// ```text
/// webhook! {
///     /// A room was made.
///     pub struct RoomCreated {
///         /// How often it was tried before.
///         optional retries: Option<i64> = "X-Retries",
///     }
///     required body: Room = json;
/// }
/// ```
///
/// The rows are headers: the function that reads them, field, type, name on the wire. The body has the function of [`body`] that reads it.
#[allow(unused_macros)]
macro_rules! webhook {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(
                $(#[$header_meta:meta])*
                $how:ident $header:ident: $header_type:ty = $wire:literal
            ),* $(,)?
        }
        $($body_how:ident $body:ident: $body_type:ty = $kind:ident;)?
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$header_meta])* pub $header: $header_type,)*
            $(
                /// The body.
                pub $body: $body_type,
            )?
        }

        impl $name {
            /// Reads what was received. Whether it comes from the API is not checked here.
            ///
            /// # Errors
            ///
            /// A header or the body is not what the description says.
            // Not every webhook has headers and a body.
            #[allow(unused_variables)]
            pub fn parse(
                headers: &::http::HeaderMap,
                body: &[u8],
            ) -> Result<Self, $crate::runtime::webhook::WebhookError> {
                Ok(Self {
                    $($header: $crate::runtime::webhook::$how(headers, $wire)?,)*
                    $($body: $crate::runtime::webhook::body::$body_how($crate::runtime::response::$kind, body)?,)?
                })
            }
        }
    };
}

/// Defines the enum of all webhooks, by their names in the description:
/// `webhooks! { pub enum Webhook { RoomCreated = "roomCreated" } }`.
#[allow(unused_macros)]
macro_rules! webhooks {
    ($(#[$meta:meta])* pub enum $type:ident { $($name:ident = $text:literal),* $(,)? }) => {
        $(#[$meta])*
        // It is made once and matched at once, where a box would only be in the way.
        #[allow(clippy::large_enum_variant)]
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum $type {
            $(#[doc = concat!("`", $text, "`")] $name($name),)*
            /// A webhook that the description does not name.
            Unknown {
                /// Its name.
                name: String,
                /// Its body as it was received.
                body: Bytes,
            },
        }

        impl $type {
            /// Reads what was received by the webhook of this name. How the name is told is a matter of the API: by the
            /// URL, by a header, or by the body.
            ///
            /// # Errors
            ///
            /// A header or the body is not what the description says.
            pub fn parse(
                name: &str,
                headers: &::http::HeaderMap,
                body: &[u8],
            ) -> Result<Self, $crate::runtime::webhook::WebhookError> {
                Ok(match name {
                    $($text => Self::$name($name::parse(headers, body)?),)*
                    _ => Self::Unknown {
                        name: name.to_owned(),
                        body: Bytes::copy_from_slice(body),
                    },
                })
            }
        }
    };
}

#[allow(unused_imports)]
pub(crate) use {webhook, webhooks};
