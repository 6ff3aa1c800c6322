//! Bodies of several parts (RFC 7578; RFC 2046, section 5.1), taken apart again.
//!
//! This is written from the standards and shares nothing with the client.

/// A part.
#[derive(Debug, Default)]
pub struct Part {
    /// The name of the field.
    pub name: Option<String>,
    /// The media type, if one is stated.
    pub content_type: Option<String>,
    /// The content.
    pub content: Vec<u8>,
}

/// The parts of a body.
pub fn parts(content_type: &str, body: &[u8]) -> Result<Vec<Part>, String> {
    let boundary = parameter(content_type, "boundary");
    let boundary = boundary.ok_or("the media type has no boundary")?;
    let delimiter = format!("\r\n--{boundary}");
    // The first delimiter needs no line break before it.
    let body = [b"\r\n", body].concat();
    let mut pieces = split(&body, delimiter.as_bytes()).into_iter();
    let preamble = pieces.next().unwrap_or_default();
    if !preamble.is_empty() {
        return Err("something stands before the first part".to_owned());
    }
    let mut parts = Vec::new();
    for piece in pieces {
        if piece.starts_with(b"--") {
            return Ok(parts);
        }
        parts.push(part(piece)?);
    }
    Err("the body does not end with its boundary".to_owned())
}

fn part(piece: &[u8]) -> Result<Part, String> {
    let piece = piece
        .strip_prefix(b"\r\n")
        .ok_or("no line break after a boundary")?;
    // Without headers the empty line comes at once.
    let (head, content) = match piece.strip_prefix(b"\r\n") {
        Some(content) => (&piece[..0], content),
        None => {
            let at =
                find(piece, b"\r\n\r\n").ok_or("a part has no empty line after its headers")?;
            (&piece[..at], &piece[at + 4..])
        }
    };
    let head = std::str::from_utf8(head).map_err(|error| error.to_string())?;
    let mut part = Part {
        content: content.to_vec(),
        ..Part::default()
    };
    for line in head.split("\r\n").filter(|line| !line.is_empty()) {
        let (name, value) = line
            .split_once(": ")
            .ok_or("a header of a part has no colon")?;
        if name.eq_ignore_ascii_case("content-disposition") {
            part.name = parameter(value, "name");
        }
        if name.eq_ignore_ascii_case("content-type") {
            part.content_type = Some(value.to_owned());
        }
    }
    Ok(part)
}

/// A parameter of a header (RFC 9110, section 5.6.6), with what browsers escape in names.
fn parameter(value: &str, wanted: &str) -> Option<String> {
    let mut rest = value.split_once(';')?.1;
    loop {
        let (name, after) = rest.split_once('=')?;
        let (found, after) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => after.split_at(after.find(';').unwrap_or(after.len())),
        };
        if name.trim() == wanted {
            let unescaped = found.replace("%22", "\"").replace("%0D", "\r");
            return Some(unescaped.replace("%0A", "\n"));
        }
        rest = after.trim_start().strip_prefix(';')?;
    }
}

fn split<'b>(body: &'b [u8], delimiter: &[u8]) -> Vec<&'b [u8]> {
    let mut pieces = Vec::new();
    let mut rest = body;
    while let Some(at) = find(rest, delimiter) {
        pieces.push(&rest[..at]);
        rest = &rest[at + delimiter.len()..];
    }
    pieces.push(rest);
    pieces
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}
