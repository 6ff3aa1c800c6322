// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Binary data in text.

use std::fmt;

use ::base64::engine::Engine;
use ::base64::engine::general_purpose::STANDARD;

use super::json::{Decode, Encode, Reader, Writer, serde_bridge};

/// Bytes that are written in base64 (RFC 4648, section 4).
///
/// Only canonical text is read: with its padding and without stray bits (section 3.5). So what is read is what is
/// written again, and no other text, such as a date in a union, is taken for bytes.
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Base64(pub Vec<u8>);

impl Base64 {
    /// Reads base64 text.
    ///
    /// # Errors
    ///
    /// When `text` is not base64.
    pub fn parse(text: &str) -> Result<Self, InvalidBase64> {
        STANDARD.decode(text).map(Self).map_err(|_| InvalidBase64)
    }
}

/// Text that is not base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidBase64;

impl fmt::Display for InvalidBase64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is not base64")
    }
}

impl std::error::Error for InvalidBase64 {}

impl fmt::Display for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(&self.0))
    }
}

impl fmt::Debug for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Base64({self})")
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Base64 {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

impl AsRef<[u8]> for Base64 {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Decode for Base64 {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        match reader.string_with(Self::parse)? {
            Ok(bytes) => Some(bytes),
            Err(_) => reader.fail("expected base64, found another string"),
        }
    }
}

impl Encode for Base64 {
    fn encode(&self, writer: &mut Writer) {
        writer.string(&STANDARD.encode(&self.0));
    }
}

serde_bridge! { Base64 }
