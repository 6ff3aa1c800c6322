//! Bodies of several parts, `multipart/form-data` (RFC 7578).

use std::collections::hash_map::RandomState;
use std::fmt;
use std::hash::{BuildHasher, Hasher};

use bytes::Bytes;
use serde_json::Value;

use super::json::{Encode, to_vec};
use super::request::Request;

/// A file in a body of several parts.
#[derive(Clone, PartialEq, Eq)]
pub struct FilePart {
    content: Bytes,
    file_name: Option<String>,
    content_type: Option<String>,
}

impl FilePart {
    /// A file with this content, called `file`, of type `application/octet-stream`.
    pub fn new(content: impl Into<Bytes>) -> Self {
        Self { content: content.into(), file_name: None, content_type: None }
    }

    /// Sets the name that the server sees.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// Sets the media type of the content.
    #[must_use]
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }

    /// The content.
    pub fn content(&self) -> &Bytes {
        &self.content
    }
}

impl<T: Into<Bytes>> From<T> for FilePart {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

impl fmt::Debug for FilePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FilePart")
            .field("file_name", &self.file_name)
            .field("content_type", &self.content_type)
            .field("length", &self.content.len())
            .finish()
    }
}

impl Request {
    /// Sets a body of several parts.
    pub fn multipart<T: Multipart>(mut self, media_type: &'static str, value: &T) -> Self {
        let (media_type, body) = Form::of(value, media_type);
        self.set_body(media_type, body);
        self
    }
}

/// A struct that is written as a body of several parts.
pub trait Multipart {
    /// Adds the parts in the order of the description.
    fn write(&self, form: &mut Form);
}

/// One file, perhaps none, or several.
pub trait Files {
    /// Calls `each` for every file.
    fn each(&self, each: &mut dyn FnMut(&FilePart));
}

impl Files for FilePart {
    fn each(&self, each: &mut dyn FnMut(&FilePart)) {
        each(self);
    }
}

impl<T: Files> Files for Option<T> {
    fn each(&self, each: &mut dyn FnMut(&FilePart)) {
        if let Some(files) = self {
            files.each(each);
        }
    }
}

impl<T: Files> Files for Vec<T> {
    fn each(&self, each: &mut dyn FnMut(&FilePart)) {
        for files in self {
            files.each(each);
        }
    }
}

/// A body of several parts while it is written.
#[derive(Debug)]
pub struct Form {
    boundary: String,
    body: Vec<u8>,
}

impl Form {
    /// The content type with its boundary, and the body.
    pub(super) fn of(value: &dyn Multipart, media_type: &str) -> (String, Bytes) {
        let mut form = Self { boundary: boundary(), body: Vec::new() };
        value.write(&mut form);
        form.line(&format!("--{}--", form.boundary));
        (format!("{media_type}; boundary={}", form.boundary), form.body.into())
    }

    /// Adds a part for each file.
    pub fn files(&mut self, name: &str, files: &dyn Files) {
        files.each(&mut |file| {
            let file_name = file.file_name.as_deref().unwrap_or("file");
            let media_type = file.content_type.as_deref().unwrap_or("application/octet-stream");
            self.part(name, Some(file_name), Some(media_type), &file.content);
        });
    }

    /// Adds a value: plain values as text, objects as JSON, lists as a part for each item, and what is absent or
    /// null not at all.
    pub fn value(&mut self, name: &str, value: &dyn Encode) {
        let json = to_vec(value);
        match serde_json::from_slice(&json) {
            // A number keeps its digits.
            Ok(Value::Number(_)) => self.part(name, None, None, &json),
            Ok(value) => self.json(name, &value),
            Err(_) => {}
        }
    }

    fn json(&mut self, name: &str, value: &Value) {
        match value {
            Value::Null => {}
            Value::String(text) => self.part(name, None, None, text.as_bytes()),
            Value::Bool(_) | Value::Number(_) => self.part(name, None, None, value.to_string().as_bytes()),
            Value::Array(items) => items.iter().for_each(|item| self.json(name, item)),
            Value::Object(_) => self.part(name, None, Some("application/json"), value.to_string().as_bytes()),
        }
    }

    fn part(&mut self, name: &str, file_name: Option<&str>, media_type: Option<&str>, content: &[u8]) {
        self.line(&format!("--{}", self.boundary));
        let file_name = file_name.map(|name| format!("; filename=\"{}\"", quoted(name))).unwrap_or_default();
        self.line(&format!("Content-Disposition: form-data; name=\"{}\"{file_name}", quoted(name)));
        if let Some(media_type) = media_type {
            let media_type: String = media_type.chars().filter(|c| !c.is_control()).collect();
            self.line(&format!("Content-Type: {media_type}"));
        }
        self.line("");
        self.body.extend_from_slice(content);
        self.line("");
    }

    fn line(&mut self, text: &str) {
        self.body.extend_from_slice(text.as_bytes());
        self.body.extend_from_slice(b"\r\n");
    }
}

/// A name in quotation marks, with the three characters escaped that could end it (HTML Living Standard, "multipart
/// form data").
fn quoted(name: &str) -> String {
    name.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22")
}

/// 128 random bits, so that no content holds it but by intent of whoever knows it beforehand, which nobody does.
fn boundary() -> String {
    let random = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", random(), random())
}

/// The parts of a struct; constants are text parts:
///
/// ```text
/// multipart! { NewUpload { file content: "file", files pages: "pages", value purpose: "purpose", "kind" = "scan" } }
/// ```
macro_rules! multipart {
    (@row $form:ident $self:ident value $field:ident $name:literal) => { $form.value($name, &$self.$field); };
    (@row $form:ident $self:ident $files:ident $field:ident $name:literal) => { $form.files($name, &$self.$field); };
    ($type:ident {
        $(
            $($constant:literal = $value:literal)?
            $($kind:ident $field:ident: $name:literal)?
        ,)*
    }) => {
        impl $crate::runtime::multipart::Multipart for $type {
            fn write(&self, form: &mut $crate::runtime::multipart::Form) {
                $(
                    $( form.value($constant, &$value); )?
                    $( $crate::runtime::multipart::multipart! { @row form self $kind $field $name } )?
                )*
            }
        }
    };
}
pub(crate) use multipart;

#[cfg(test)]
mod tests {
    use super::*;

    struct Scan {
        content: FilePart,
        pages: Option<Vec<FilePart>>,
        purpose: Option<String>,
        labels: Vec<String>,
        count: u64,
    }

    multipart! { Scan {
        file content: "file", files pages: "pages", "kind" = "scan", value purpose: "purpose",
        value labels: "labels", value count: "count",
    } }

    fn written(scan: &Scan) -> String {
        let (media_type, body) = Form::of(scan, "multipart/form-data");
        let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
        String::from_utf8(body.to_vec()).unwrap().replace(boundary, "B")
    }

    #[test]
    fn parts_stand_in_order_with_their_headers() {
        let scan = Scan {
            content: FilePart::new("abc").file_name("a \"b\".txt").content_type("text/plain"),
            pages: Some(vec![FilePart::new("1"), FilePart::new("2")]),
            purpose: None,
            labels: vec!["x".to_owned(), "y".to_owned()],
            count: u64::MAX,
        };
        let expected = [
            "--B", "Content-Disposition: form-data; name=\"file\"; filename=\"a %22b%22.txt\"", "Content-Type: text/plain",
            "", "abc",
            "--B", "Content-Disposition: form-data; name=\"pages\"; filename=\"file\"",
            "Content-Type: application/octet-stream", "", "1",
            "--B", "Content-Disposition: form-data; name=\"pages\"; filename=\"file\"",
            "Content-Type: application/octet-stream", "", "2",
            "--B", "Content-Disposition: form-data; name=\"kind\"", "", "scan",
            "--B", "Content-Disposition: form-data; name=\"labels\"", "", "x",
            "--B", "Content-Disposition: form-data; name=\"labels\"", "", "y",
            "--B", "Content-Disposition: form-data; name=\"count\"", "", "18446744073709551615",
            "--B--", "",
        ];
        assert_eq!(written(&scan), expected.join("\r\n"));
    }

    #[test]
    fn a_name_cannot_leave_its_header() {
        assert_eq!(quoted("a\"\r\nX: y"), "a%22%0D%0AX: y");
        let file = FilePart::new("").content_type("text/plain\r\nX: y");
        let scan = Scan { content: file, pages: None, purpose: None, labels: Vec::new(), count: 0 };
        assert!(written(&scan).contains("Content-Type: text/plainX: y\r\n"));
    }
}
