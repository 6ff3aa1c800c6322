//! Bodies of several parts: `multipart/form-data` (RFC 7578) and its kin (RFC 2046, section 5.1).

use std::collections::BTreeMap;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::mem;

use http::header::{HeaderName, HeaderValue};

use super::body::Body;
use super::json::{Encode, Exact};
use super::media::is_json;
use super::part::{FilePart, Files, PartHead, PartValues};
use super::request::Request;
use super::request_error::RequestErrorKind;
use super::style::{Style, plain_pairs};

const JSON: &str = "application/json";
const BYTES: &str = "application/octet-stream";

impl Request {
    /// Sets a body of several parts.
    pub fn multipart<T: Multipart>(mut self, media_type: &'static str, value: &T) -> Self {
        let form = Form::of(value);
        if let Some(problem) = form.problem {
            self.refuse(RequestErrorKind::Header, problem.to_owned());
        }
        let (media_type, body) = form.finish(media_type);
        self.set_body(media_type, body);
        self
    }
}

/// What is written as a body of several parts.
pub trait Multipart {
    /// Adds the parts in the order of the description.
    fn write(&self, form: &mut Form);
}

/// Parts that the description does not name, or that stand in an order of their own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormParts(Vec<(Option<String>, FilePart)>);

impl FormParts {
    /// No parts yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file under a name.
    #[must_use]
    pub fn file(mut self, name: impl Into<String>, file: impl Into<FilePart>) -> Self {
        self.0.push((Some(name.into()), file.into()));
        self
    }

    /// Adds a text under a name.
    #[must_use]
    pub fn text(self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.file(name, FilePart::text(text))
    }

    /// Adds a part that has no name, as in `multipart/mixed`.
    #[must_use]
    pub fn part(mut self, part: impl Into<FilePart>) -> Self {
        self.0.push((None, part.into()));
        self
    }
}

impl Multipart for FormParts {
    fn write(&self, form: &mut Form) {
        for (name, part) in &self.0 {
            match name {
                Some(name) => form.files(name, "", part),
                None => form.unnamed(part),
            }
        }
    }
}

/// A body of several parts while it is written.
#[derive(Debug)]
pub struct Form {
    boundary: String,
    /// What is complete.
    pieces: Vec<Body>,
    /// What is held in memory since then.
    text: Vec<u8>,
    /// The first thing that makes the body impossible to send.
    problem: Option<&'static str>,
}

impl Form {
    /// The parts of a value.
    pub fn of(value: &dyn Multipart) -> Self {
        let mut form = Self {
            boundary: boundary(),
            pieces: Vec::new(),
            text: Vec::new(),
            problem: None,
        };
        value.write(&mut form);
        form
    }

    /// The content type with its boundary, and the body.
    pub fn finish(mut self, media_type: &str) -> (String, Body) {
        self.line(&format!("--{}--", self.boundary));
        self.pieces.push(self.text.into());
        (
            format!("{media_type}; boundary={}", self.boundary),
            Body::joined(self.pieces),
        )
    }

    /// Adds a part for each file. `media_type` is what the description says of their content: a media type, or a
    /// list of media types and ranges, the first of which counts unless the file has a type of its own.
    pub fn files(&mut self, name: &str, media_type: &str, files: &dyn Files) {
        let default = first_type(media_type).unwrap_or(BYTES);
        files.each(&mut |file| {
            let media_type = file.head.file_name().map(|_| default);
            self.part(Some(name), &file.head, media_type, "", &file.content);
        });
    }

    /// Adds a part that has no name.
    fn unnamed(&mut self, part: &FilePart) {
        let media_type = part.head.file_name().map(|_| BYTES);
        self.part(None, &part.head, media_type, "", &part.content);
    }

    /// Adds a value: plain values as text, objects as JSON, lists as a part for each item, and what is absent or
    /// null not at all.
    pub fn value(&mut self, name: &str, value: &dyn Encode) {
        self.value_as(name, "", "", value);
    }

    /// Adds a value of these media types, as in [`files`](Self::files), and with this `Content-Transfer-Encoding`.
    pub fn value_as(&mut self, name: &str, media_type: &str, encoding: &str, value: &dyn Encode) {
        self.values(name, media_type, encoding, &PartHead::default(), value);
    }

    /// Adds values that have media types and headers of their own.
    pub fn parts(&mut self, name: &str, media_type: &str, encoding: &str, parts: &dyn PartValues) {
        parts.each(&mut |head, value| self.values(name, media_type, encoding, head, value));
    }

    /// Adds a value in a style: a part for each pair that the style makes of it.
    pub fn styled(&mut self, name: &str, style: Style, value: &dyn Encode) {
        for (name, text) in plain_pairs(style, name, &self.exact(value)) {
            let head = PartHead::default();
            self.part(Some(&name), &head, None, "", &text.into());
        }
    }

    /// Adds the parts that the description does not name, each as a file.
    pub fn rest_files(&mut self, rest: &BTreeMap<String, impl Files>) {
        for (name, files) in rest {
            self.files(name, "", files);
        }
    }

    /// Adds the parts that the description does not name, each as a value.
    pub fn rest_values(&mut self, rest: &BTreeMap<String, impl Encode>) {
        for (name, value) in rest {
            self.value(name, value);
        }
    }

    fn values(
        &mut self,
        name: &str,
        media_type: &str,
        encoding: &str,
        head: &PartHead,
        value: &dyn Encode,
    ) {
        let media_type = first_type(media_type);
        let items = match self.exact(value) {
            Exact::Array(items) => items,
            value => vec![value],
        };
        for item in items.iter().filter(|item| **item != Exact::Null) {
            let is_json = match &head.content_type {
                Some(own) => is_json(own),
                None => media_type.is_some_and(is_json),
            };
            let (text, default) = match item {
                Exact::Array(_) | Exact::Object(_) => (item.to_string(), Some(JSON)),
                Exact::String(text) if !is_json => (text.clone(), None),
                _ => (item.to_string(), None),
            };
            let media_type = media_type.or(default);
            self.part(Some(name), head, media_type, encoding, &text.into());
        }
    }

    /// A value with all its digits.
    fn exact(&mut self, value: &dyn Encode) -> Exact {
        Exact::of(value).unwrap_or_else(|| {
            self.problem = Some("a part has a number that cannot be written: NaN or an infinity");
            Exact::Null
        })
    }

    fn part(
        &mut self,
        name: Option<&str>,
        head: &PartHead,
        media_type: Option<&str>,
        encoding: &str,
        content: &Body,
    ) {
        self.line(&format!("--{}", self.boundary));
        if let Some(disposition) = disposition(name, head) {
            self.line(&disposition);
        }
        if let Some(media_type) = head.content_type.as_deref().or(media_type) {
            self.header("Content-Type", media_type);
        }
        if !encoding.is_empty() {
            self.header("Content-Transfer-Encoding", encoding);
        }
        for (name, value) in &head.headers {
            self.header(name, value);
        }
        self.line("");
        match content.as_bytes() {
            Some(bytes) => self.text.extend_from_slice(bytes),
            None => {
                let before = mem::take(&mut self.text);
                self.pieces.extend([before.into(), content.clone()]);
            }
        }
        self.line("");
    }

    /// Adds a header if it is one: nothing in a name or a value can begin another header or the content.
    fn header(&mut self, name: &str, value: &str) {
        let is_name = HeaderName::from_bytes(name.as_bytes()).is_ok();
        match is_name && HeaderValue::from_str(value).is_ok() {
            true => self.line(&format!("{name}: {value}")),
            false => {
                self.problem = Some("a header of a part has characters that are not allowed");
            }
        }
    }

    fn line(&mut self, text: &str) {
        self.text.extend_from_slice(text.as_bytes());
        self.text.extend_from_slice(b"\r\n");
    }
}

/// The first media type of a list that is no range.
fn first_type(media_types: &str) -> Option<&str> {
    let mut types = media_types.split(',').map(str::trim);
    types.find(|name| !name.is_empty() && !name.contains('*'))
}

/// The header that names a part (RFC 7578, section 4.2). A part without a name has one only if the caller gave its
/// content a file name (RFC 2183, section 2.3).
fn disposition(name: Option<&str>, head: &PartHead) -> Option<String> {
    let (kind, file_name) = match name {
        Some(name) => {
            let kind = format!("form-data; name=\"{}\"", quoted(name));
            (kind, head.file_name())
        }
        None => ("attachment".to_owned(), Some(head.own_file_name()?)),
    };
    let file_name = file_name.map(|name| format!("; filename=\"{}\"", quoted(name)));
    let file_name = file_name.unwrap_or_default();
    Some(format!("Content-Disposition: {kind}{file_name}"))
}

/// A name in quotation marks, with the three characters escaped that could end it (HTML Living Standard, "multipart
/// form data"). Others stay as they are, in UTF-8 (RFC 7578, section 5.1.1).
fn quoted(name: &str) -> String {
    name.replace('\r', "%0D")
        .replace('\n', "%0A")
        .replace('"', "%22")
}

/// 128 random bits, so that no content holds it but by intent of whoever knows it beforehand, which nobody does.
fn boundary() -> String {
    let random = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", random(), random())
}

/// The parts of a struct; constants are text parts:
///
/// ```text
/// multipart! { NewUpload {
///     file content: "file",                       // FilePart or Option<FilePart>
///     files pages: "pages" as "image/png",        // Vec<FilePart>, of a media type unless they have their own
///     value purpose: "purpose",                   // anything with a JSON form
///     value label: "label" as "image/png" encoded "base64",
///     parts meta: "meta" as "application/json",   // FormPart<T> or Vec<FormPart<T>>
///     value tags: "tags" style Form,
///     "kind" = "scan",
///     ..rest_files others                         // BTreeMap<String, FilePart>, or `rest_values` of values
/// } }
/// ```
#[allow(unused_macros)]
macro_rules! multipart {
    (@row $form:ident $value:expr, value $name:literal) => {
        $form.value($name, $value);
    };
    (@row $form:ident $value:expr, value $name:literal style $style:ident) => {
        $form.styled($name, $crate::runtime::style::Style::$style, $value);
    };
    (@row $form:ident $value:expr, value $name:literal $(as $media:literal)? $(encoded $encoding:literal)?) => {
        $form.value_as($name, concat!($($media)?), concat!($($encoding)?), $value);
    };
    (@row $form:ident $value:expr, parts $name:literal $(as $media:literal)? $(encoded $encoding:literal)?) => {
        $form.parts($name, concat!($($media)?), concat!($($encoding)?), $value);
    };
    (@row $form:ident $value:expr, $files:ident $name:literal $(as $media:literal)?) => {
        $form.files($name, concat!($($media)?), $value);
    };
    ($type:ident {
        $(
            $($constant:literal $(= $value:literal)? $(=> $json:literal)?)?
            $($kind:ident $field:ident: $name:literal $($how:ident $detail:tt)*)?
        ,)*
        $(..$rest_kind:ident $rest:ident $(,)?)?
    }) => {
        impl $crate::runtime::multipart::Multipart for $type {
            fn write(&self, form: &mut $crate::runtime::multipart::Form) {
                $(
                    $(
                        $( form.value($constant, &$value); )?
                        $( form.value($constant, &$crate::runtime::json::JsonConstant($json)); )?
                    )?
                    $( $crate::runtime::multipart::multipart! {
                        @row form &self.$field, $kind $name $($how $detail)*
                    } )?
                )*
                $( form.$rest_kind(&self.$rest); )?
            }
        }
    };
}
pub(crate) use multipart;
