// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The names that the files of types and operations use without a path.
//!
//! There are few, because no type of an API may have one of them.

pub use super::base64::Base64;
pub use super::client::Client;
pub use super::date::Date;
pub use super::datetime::DateTime;
pub use super::nullable::Nullable;
pub use bytes::Bytes;
pub use serde_json::Value;
pub use std::collections::BTreeMap;
pub use std::convert::Infallible;
pub use uuid::Uuid;

// Which tables a client needs depends on its API.
#[allow(unused_imports)]
pub(crate) use super::{
    constructor::constructor,
    json::{from_content, integer_enum, newtype, object, string_enum, tagged, union},
    operation::operation,
    responses::responses,
};
