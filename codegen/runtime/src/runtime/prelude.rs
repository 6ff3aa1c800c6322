//! The names that the files of types and operations use without a path.
//!
//! There are few, because no type of an API may have one of them.

pub use super::base64::Base64;
pub use super::body::IntoBody; // if upload
pub use super::client::Client;
pub use super::date::Date;
pub use super::datetime::DateTime;
pub use super::decimal::Decimal; // if decimal
pub use super::multipart::FormParts; // if multipart
pub use super::nullable::Nullable;
pub use super::part::{FilePart, FormPart}; // if multipart
pub use bytes::Bytes;
pub use serde_json::Value;
pub use std::collections::BTreeMap;
pub use std::convert::Infallible;
pub use uuid::Uuid; // if uuid

// Which tables a client needs depends on its API.
#[allow(unused_imports)]
pub(crate) use super::{
    constructor::constructor,
    headers::headers, // if headers
    json::{from_content, integer_enum, newtype, object, string_enum, tagged, union},
    multipart::multipart, // if multipart
    operation::operation,
    responses::responses,
};
