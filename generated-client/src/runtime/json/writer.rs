// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The writer: JSON text, appended to one buffer.

use super::Encode;
use super::string::plain_length;

/// Writes JSON text without insignificant white space.
#[derive(Debug, Default)]
pub struct Writer {
    out: Vec<u8>,
    /// The tags that the next object must carry, outermost first.
    tags: Vec<Tag>,
    /// Whether a number was to be written that JSON does not have.
    pub(super) not_finite: bool,
}

/// A member that a tagged union adds to the object of its variant.
#[derive(Clone, Copy, Debug)]
struct Tag {
    key: &'static str,
    /// What the variant may be called; the first one is written unless the
    /// object's own member of that name has another one.
    values: &'static [&'static str],
}

impl Writer {
    /// A writer with nothing in it.
    pub fn new() -> Self {
        Self {
            out: Vec::with_capacity(128),
            tags: Vec::new(),
            not_finite: false,
        }
    }

    /// The text that was written, which is UTF-8.
    pub fn into_bytes(self) -> Vec<u8> {
        self.out
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.out.extend_from_slice(b"null");
    }

    /// Writes `true` or `false`.
    pub fn bool(&mut self, value: bool) {
        self.out
            .extend_from_slice(if value { b"true" } else { b"false" });
    }

    /// Writes a number that is spelt as RFC 8259 section 6 says.
    pub fn number(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// The text so far, for values that are formatted elsewhere.
    pub(super) fn buffer(&mut self) -> &mut Vec<u8> {
        &mut self.out
    }

    /// Writes a string, escaping what RFC 8259 section 7 says must be escaped.
    pub fn string(&mut self, text: &str) {
        self.out.push(b'"');
        let mut rest = text.as_bytes();
        loop {
            let (plain, special) = rest.split_at(plain_length(rest));
            self.out.extend_from_slice(plain);
            let Some((first, after)) = special.split_first() else {
                break;
            };
            self.escape(*first);
            rest = after;
        }
        self.out.push(b'"');
    }

    #[cold]
    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' | b'\\' => byte,
            0x8 => b'b',
            0xc => b'f',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            _ => {
                return self
                    .out
                    .extend_from_slice(format!("\\u{byte:04x}").as_bytes());
            }
        };
        self.out.extend_from_slice(&[b'\\', short]);
    }

    /// Opens an array.
    pub fn begin_array(&mut self) {
        self.tags.clear();
        self.out.push(b'[');
    }

    /// Writes one item of the array that was opened last.
    #[inline]
    pub fn item(&mut self, item: &dyn Encode) {
        self.comma();
        item.encode(self);
    }

    /// Closes an array.
    pub fn end_array(&mut self) {
        self.out.push(b']');
    }

    /// Opens an object. `own` looks up the member of a name among those that
    /// the object is about to write by itself. Gives the names that are thereby
    /// written already and must be left out.
    pub(super) fn begin_object<'a>(
        &mut self,
        own: &dyn Fn(&str) -> Option<&'a dyn Encode>,
    ) -> Vec<&'static str> {
        self.out.push(b'{');
        if self.tags.is_empty() {
            return Vec::new();
        }
        let tags = std::mem::take(&mut self.tags);
        for tag in &tags {
            self.tag(tag, own(tag.key));
        }
        tags.iter().map(|tag| tag.key).collect()
    }

    fn tag(&mut self, tag: &Tag, own: Option<&dyn Encode>) {
        self.key(tag.key);
        let start = self.out.len();
        if let Some(own) = own {
            own.encode(self);
            let written = self.out.get(start..).unwrap_or_default();
            let written = written.strip_prefix(b"\"").unwrap_or(written);
            let written = written.strip_suffix(b"\"").unwrap_or(written);
            if tag.values.iter().any(|value| value.as_bytes() == written) {
                return;
            }
            self.out.truncate(start);
        }
        self.string(tag.values.first().copied().unwrap_or_default());
    }

    /// Writes the key of a member; its value must follow.
    #[inline]
    pub(super) fn key(&mut self, key: &str) {
        self.comma();
        self.string(key);
        self.out.push(b':');
    }

    /// Closes an object.
    pub(super) fn end_object(&mut self) {
        self.out.push(b'}');
    }

    /// Writes the comma before an item or a member, unless it is the first one.
    /// No value ends with an opening bracket, so the last byte tells.
    #[inline]
    fn comma(&mut self) {
        if !matches!(self.out.last(), Some(b'{' | b'[')) {
            self.out.push(b',');
        }
    }

    /// Writes `value`, an object that must carry the member `key` with one of
    /// `tags`. The tag comes first.
    pub fn tagged(&mut self, key: &'static str, tags: &'static [&'static str], value: &dyn Encode) {
        let outer = self.tags.len();
        // A union within a union knows its variants better.
        match self.tags.iter_mut().find(|tag| tag.key == key) {
            Some(tag) => tag.values = tags,
            None => self.tags.push(Tag { key, values: tags }),
        }
        value.encode(self);
        self.tags.truncate(outer);
    }
}
