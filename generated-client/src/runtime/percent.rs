// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Percent-encoding of the parts of a URL (RFC 3986, section 2).

/// Which characters of a value stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escape {
    /// Only unreserved characters stay: `A-Z a-z 0-9 - . _ ~` (RFC 3986, section 2.3).
    Unreserved,
    /// Reserved characters and triplets such as `%2F` stay too, as OpenAPI's `allowReserved` asks
    /// (RFC 6570, section 3.2.3), except `# [ ] & +`: these would end the query, are not allowed
    /// in one, or would be read back as something else.
    Reserved,
    /// The same inside a path, where `/` and `?` do not stay either, as they would end the segment.
    ReservedInPath,
    /// Everything stays. Header values are not percent-encoded.
    Nothing,
}

impl Escape {
    fn keeps(self, byte: u8) -> bool {
        let unreserved = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        match self {
            Self::Unreserved => unreserved,
            Self::Reserved => unreserved || b":/?@!$'()*,;=".contains(&byte),
            Self::ReservedInPath => unreserved || b":@!$&'()*+,;=".contains(&byte),
            Self::Nothing => true,
        }
    }

    fn keeps_triplets(self) -> bool {
        matches!(self, Self::Reserved | Self::ReservedInPath)
    }
}

/// Appends `text`, with every byte outside the kept characters written as `%XX`.
pub fn push_escaped(out: &mut String, text: &str, escape: Escape) {
    if escape == Escape::Nothing {
        out.push_str(text);
        return;
    }
    for (index, byte) in text.bytes().enumerate() {
        let rest = text.as_bytes().get(index..).unwrap_or_default();
        if escape.keeps(byte) || (escape.keeps_triplets() && is_triplet(rest)) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(hex_digit(byte >> 4));
            out.push(hex_digit(byte & 0x0f));
        }
    }
}

fn is_triplet(text: &[u8]) -> bool {
    matches!(text, [b'%', high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

/// `text` with every byte outside the kept characters written as `%XX`.
pub fn escaped(text: &str, escape: Escape) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(&mut out, text, escape);
    out
}

/// RFC 3986, section 2.1: upper-case digits are the normal form.
fn hex_digit(nibble: u8) -> char {
    let digit = char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    digit.to_ascii_uppercase()
}
