//! Bodies of XML.
//!
//! The types of a client know JSON only. XML is turned into JSON and back while the client runs, by
//! a table that says which node stands for which member ([`Forms`]); so a body of XML costs no code
//! per type, and what is read is the same as from JSON.
//!
//! # Which XML is read
//!
//! XML 1.0 in UTF-8, with namespaces. Elements may be nested 127 deep. Comments, processing
//! instructions and the document type are skipped; no entity but the five of XML itself is known, so
//! nothing is fetched and nothing expands. `xsi:nil="true"` is `null`. Elements and attributes that
//! the description does not name are ignored, and the order of elements does not matter. A namespace
//! counts only where it tells two members apart.
//!
//! # Which XML is written
//!
//! Elements in the order of the description, attributes before them, a namespace where it is used or,
//! if several elements use it, at the innermost one around them. `null` is `xsi:nil="true"`.

mod decode;
mod document;
mod encode;
mod evidence;
mod forms;
mod json;
mod parse;
mod scalar;
mod write;

pub use forms::{Forms, Root};

use bytes::Bytes;

use super::json::{Decode, Encode, from_slice, to_sent};
use super::request::Request;
use super::request_error::RequestErrorKind;
use super::response::Mismatch;

/// Reads XML.
///
/// # Errors
///
/// The body is not XML of the documented type.
pub fn read<T: Decode>(body: &Bytes, root: Root) -> Result<T, Mismatch> {
    let json = decode::decode(body, root)?;
    from_slice(json.as_bytes()).map_err(|error| {
        let message = match error.path() {
            "" => error.message().to_owned(),
            _ => error.to_string(),
        };
        Mismatch {
            path: error.path().into(),
            message: message.into(),
        }
    })
}

impl Request {
    /// Sets a body of XML.
    pub fn xml<T: Encode + ?Sized>(
        mut self,
        media_type: &'static str,
        root: Root,
        value: &T,
    ) -> Self {
        self.set_xml(media_type, root, &value);
        self
    }

    fn set_xml(&mut self, media_type: &'static str, root: Root, value: &dyn Encode) {
        let Some(json) = to_sent(value) else {
            return self.refuse_number("body");
        };
        match encode::encode(&json, root) {
            Ok(xml) => self.set_body(media_type, Bytes::from(xml)),
            Err(problem) => {
                let message = format!("the body cannot be written as XML: {problem}");
                self.refuse(RequestErrorKind::Value, message);
            }
        }
    }
}
