//! Bytes from disk, and from bytes to text.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::file::{File, clamp};
use super::limits::Limits;
use crate::diagnostic::{Code, Diagnostic, Severity, codes};

/// Above this, byte offsets of several files would no longer fit 32 bits with room to spare.
const LARGEST: u64 = 1024 * 1024 * 1024;

/// Reads a whole file, at most as many bytes as the limit allows.
pub(super) fn read(path: &Path, limits: &Limits) -> Result<Vec<u8>, Diagnostic> {
    let limit = limits.file_bytes.min(LARGEST);
    let name = path.display();
    let failed = |error: std::io::Error| unreadable(path, &error);
    let mut file = fs::File::open(path).map_err(failed)?;
    if file.metadata().map_err(failed)?.is_dir() {
        let message = format!("cannot read `{name}`: it is a folder");
        return Err(global(codes::UNREADABLE_FILE, message)
            .help("name the file in it that starts with `openapi:` or `swagger:`"));
    }
    let mut bytes = Vec::new();
    let mut bounded = file.by_ref().take(limit.saturating_add(1));
    bounded.read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > limit {
        return Err(too_large(&name.to_string(), limit));
    }
    Ok(bytes)
}

/// Checks text that was not read from disk against the same limit.
pub(super) fn check_size(name: &str, size: usize, limits: &Limits) -> Result<(), Diagnostic> {
    let limit = limits.file_bytes.min(LARGEST);
    if size as u64 > limit {
        return Err(too_large(name, limit));
    }
    Ok(())
}

fn too_large(name: &str, limit: u64) -> Diagnostic {
    let message = format!("`{name}` is larger than the limit of {limit} bytes");
    global(codes::FILE_TOO_LARGE, message).help("is this the right file?")
}

fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostic {
    let reason = match error.kind() {
        ErrorKind::NotFound => "there is no such file".to_owned(),
        ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    };
    let message = format!("cannot read `{}`: {reason}", path.display());
    global(codes::UNREADABLE_FILE, message).maybe_help(similar_file(path))
}

/// A file in the same folder with nearly the same name.
fn similar_file(path: &Path) -> Option<String> {
    let wanted = path.file_name()?.to_str()?;
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let listing = fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
    let names = listing
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    // The order of a directory listing is arbitrary.
    let names: std::collections::BTreeSet<String> = names.take(10_000).collect();
    let known = crate::diagnostic::suggest::closest(wanted, names.iter().map(String::as_str))?;
    let known = path.with_file_name(known);
    Some(format!("did you mean `{}`?", known.display()))
}

fn global(code: Code, message: String) -> Diagnostic {
    Diagnostic::global(Severity::Error, code, message)
}

/// Text from bytes. If they are not UTF-8, the readable part and what is wrong at which offset.
pub(super) fn decode(name: String, bytes: Vec<u8>) -> (File, Option<Encoding>) {
    if let Some(encoding) = other_encoding(&bytes) {
        // Each NUL between the letters of UTF-16 would show as a symbol, so nothing is shown.
        return (File::new(name, String::new()), Some(encoding));
    }
    match String::from_utf8(bytes) {
        Ok(text) => (File::new(name, without_mark(text)), None),
        Err(error) => {
            let (text, at) = lossy(&error);
            (File::new(name, text), Some(Encoding::Invalid(at)))
        }
    }
}

/// Why bytes are not UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf16,
    Utf32,
    /// The offset of the first wrong byte.
    Invalid(u32),
}

impl Encoding {
    /// The message, and what to do about it.
    pub(super) fn describe(self) -> (&'static str, &'static str) {
        match self {
            Encoding::Utf16 => (
                "the file is UTF-16, not UTF-8",
                "convert it with `iconv -f UTF-16 -t UTF-8 old.yaml > new.yaml`",
            ),
            Encoding::Utf32 => (
                "the file is UTF-32, not UTF-8",
                "convert it with `iconv -f UTF-32 -t UTF-8 old.yaml > new.yaml`",
            ),
            Encoding::Invalid(_) => (
                "not UTF-8 text",
                "save the file as UTF-8; if it is not a text file, name the right one",
            ),
        }
    }
}

/// Byte order marks, and for text without one the zero bytes around an ASCII first character
/// (YAML 1.2, section 5.2).
fn other_encoding(bytes: &[u8]) -> Option<Encoding> {
    match *bytes.get(..4).unwrap_or(bytes) {
        [0xFF, 0xFE, 0, 0] | [0, 0, 0xFE, 0xFF] => Some(Encoding::Utf32),
        [0, 0, 0, 1..=0x7F] | [1..=0x7F, 0, 0, 0] => Some(Encoding::Utf32),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some(Encoding::Utf16),
        [0, 1..=0x7F, ..] | [1..=0x7F, 0, ..] => Some(Encoding::Utf16),
        _ => None,
    }
}

fn without_mark(mut text: String) -> String {
    if text.starts_with('\u{FEFF}') {
        text.drain(..'\u{FEFF}'.len_utf8());
    }
    text
}

/// The text with replacement characters, and the offset of the first of them: what precedes it is
/// unchanged.
fn lossy(error: &std::string::FromUtf8Error) -> (String, u32) {
    let at = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let mark = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    (without_mark(text), clamp(at.saturating_sub(mark)))
}
