//! Bodies of JSON texts in sequence: JSON Lines and JSON text sequences (RFC 7464).

use super::json::{Encode, Writer};
use super::request::Request;

impl Request {
    /// Sets a body of JSON texts, one a line.
    pub fn json_lines<T: Encode>(mut self, media_type: &'static str, items: &[T]) -> Self {
        self.set_body(media_type, sequence("", items));
        self
    }

    /// Sets a body of JSON texts with a record separator before each (RFC 7464, section 2.2).
    pub fn json_sequence<T: Encode>(mut self, media_type: &'static str, items: &[T]) -> Self {
        self.set_body(media_type, sequence("\x1e", items));
        self
    }
}

/// The JSON text of a value has no line break in it, as line breaks in strings are escaped.
fn sequence<T: Encode>(before: &str, items: &[T]) -> Vec<u8> {
    let mut out = Vec::new();
    for item in items {
        let mut writer = Writer::new();
        item.encode(&mut writer);
        out.extend_from_slice(before.as_bytes());
        out.append(&mut writer.into_bytes());
        out.push(b'\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_ends_its_line() {
        assert_eq!(sequence("", &["a\nb", "c"]), b"\"a\\nb\"\n\"c\"\n");
        assert_eq!(sequence("\x1e", &[1_i64, 2]), b"\x1e1\n\x1e2\n");
        assert_eq!(sequence::<i64>("", &[]), b"");
    }
}
