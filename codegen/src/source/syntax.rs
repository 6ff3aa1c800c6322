//! The parser's complaints in the words of this project.

use granit_parser::ErrorKind;

use super::file::clamp;
use super::span::Span;
use crate::diagnostic::{Code, Diagnostic, codes};

/// A key that reaches as far as the parser looks for its colon.
const LONGEST_KEY: usize = 16 * 1024;
/// How far below the place of an error its cause is searched.
const LINES_SEARCHED: usize = 20;

/// Describes a syntax error at a place. Where the rule that was broken says little, the line is
/// looked at for the mistake that people make.
pub(super) fn report(kind: &ErrorKind, span: Span, text: &str) -> Diagnostic {
    let (start, line) = line_at(text, span.start);
    let content = line.trim_start_matches(' ');
    let before = line
        .get(..span.start.saturating_sub(start) as usize)
        .unwrap_or(line);
    // In brackets (JSON) tabs are fine, so only errors about layout are blamed on a tab.
    if is_tab(kind) || content.starts_with('\t') && is_layout(kind) {
        return tab(span, text);
    }
    if matches!(kind, ErrorKind::MappingValueNotAllowed) && !before.contains(':') {
        return lone_key(span, start, before);
    }
    let report = describe(kind, span);
    if is_layout(kind) && content.starts_with('-') && !content.starts_with("- ") {
        return report.help("put a space after the `-` of a list item");
    }
    report.maybe_help(advice(kind).map(str::to_owned))
}

/// A key where none may stand, although it is the first on its line.
fn lone_key(span: Span, line_start: u32, before: &str) -> Diagnostic {
    let indent = before
        .len()
        .saturating_sub(before.trim_start_matches(' ').len());
    let key = Span::new(
        span.file,
        line_start.saturating_add(clamp(indent)),
        span.start,
    );
    if before.len() > LONGEST_KEY {
        return Diagnostic::error(codes::KEY_TOO_LONG, key, "key too long")
            .help("is a quote or a line break missing?");
    }
    Diagnostic::error(codes::INDENTATION, key, "a key cannot stand here")
        .help("indent all keys of one mapping by the same number of spaces")
        .help("a key above that already has a value cannot have keys below it")
}

/// The start and the text of the line that holds an offset.
fn line_at(text: &str, offset: u32) -> (u32, &str) {
    let before = text.get(..offset as usize).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
    let rest = text.get(start..).unwrap_or_default();
    (clamp(start), rest.lines().next().unwrap_or_default())
}

fn is_layout(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::InvalidIndentation
            | ErrorKind::InvalidBlockScalarIndent
            | ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::SimpleKeyExpected
            | ErrorKind::InvalidSimpleKey
            | ErrorKind::MappingValueNotAllowed
            | ErrorKind::UnexpectedCharacter { character: '\t' }
    )
}

fn is_tab(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabAtBlockScalarStart
            | ErrorKind::TabInPlainScalar
            | ErrorKind::InvalidBlockEntryWhitespace
            | ErrorKind::InvalidMappingValueWhitespace
    )
}

/// Blames the first tab that indents a line from the place on, which may be some lines below, or
/// else the place itself.
fn tab(span: Span, text: &str) -> Diagnostic {
    let (mut start, _) = line_at(text, span.start);
    let rest = text.get(start as usize..).unwrap_or_default();
    let mut blamed = span;
    for line in rest.split_inclusive('\n').take(LINES_SEARCHED) {
        let spaces = line
            .len()
            .saturating_sub(line.trim_start_matches(' ').len());
        let content = line.get(spaces..).unwrap_or_default();
        let tabs = content
            .len()
            .saturating_sub(content.trim_start_matches('\t').len());
        if tabs > 0 {
            let from = start.saturating_add(clamp(spaces));
            blamed = Span::new(span.file, from, from.saturating_add(clamp(tabs)));
            break;
        }
        start = start.saturating_add(clamp(line.len()));
    }
    let message = if blamed == span {
        "a tab cannot stand here"
    } else {
        "tab used as indentation"
    };
    Diagnostic::error(codes::TAB_INDENTATION, blamed, message)
        .help("use spaces; `expand -t 2 old.yaml` replaces the tabs")
}

fn describe(kind: &ErrorKind, span: Span) -> Diagnostic {
    let (code, message) = meaning(kind);
    Diagnostic::error(code, span, message)
}

fn meaning(kind: &ErrorKind) -> (Code, String) {
    use ErrorKind as K;
    let fixed = match kind {
        K::UnclosedQuotedScalar => (codes::UNCLOSED, "quote is never closed"),
        K::UnexpectedEofFlowSequence | K::UnexpectedEofFlowMapping => {
            (codes::UNCLOSED, "the file ends inside an open bracket")
        }
        K::UnexpectedEof | K::UnexpectedEofImplicitFlowMapping => {
            (codes::UNCLOSED, "the file ends in the middle of a value")
        }
        K::InvalidIndentation
        | K::InvalidBlockScalarIndent
        | K::InvalidQuotedScalarIndent
        | K::InvalidFlowScalarIndent
        | K::UnexpectedEofBlockMapping
        | K::UnexpectedEofBlockSequence
        | K::ExpectedBlockSequenceEntry
        | K::BlockSequenceEntryNotAllowed => (
            codes::INDENTATION,
            "this line is not indented like the lines it belongs to",
        ),
        K::ExpectedBlockMappingKey => (
            codes::INDENTATION,
            "expected a key here, or less indentation",
        ),
        K::SimpleKeyExpected | K::InvalidSimpleKey => {
            (codes::SYNTAX, "expected `:` after this key")
        }
        K::MappingValueNotAllowed => (codes::SYNTAX, "a second `:` on this line"),
        K::ExpectedFlowMappingSeparator => (codes::SYNTAX, "expected `,` or `}` here"),
        K::ExpectedFlowSequenceSeparator => (codes::SYNTAX, "expected `,` or `]` here"),
        K::MisplacedFlowCollectionEnd => (codes::SYNTAX, "closing bracket without an opening one"),
        K::UnknownQuotedScalarEscape => (codes::SYNTAX, "unknown escape after `\\`"),
        K::MissingLowSurrogate | K::UnpairedLowSurrogate | K::InvalidLowSurrogate => {
            (codes::SYNTAX, "half of a surrogate pair in a `\\u` escape")
        }
        K::InvalidTrailingDoubleQuotedScalar | K::InvalidTrailingSingleQuotedScalar => {
            (codes::SYNTAX, "text after the closing quote")
        }
        _ => return other(kind),
    };
    (fixed.0, fixed.1.to_owned())
}

fn other(kind: &ErrorKind) -> (Code, String) {
    match kind {
        ErrorKind::UnclosedFlowCollection { open } => {
            (codes::UNCLOSED, format!("bracket `{open}` is never closed"))
        }
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => (
            codes::SYNTAX,
            format!("bracket `{open}` is closed by `{close}`"),
        ),
        ErrorKind::UnexpectedCharacter { character } => {
            let shown = character.escape_debug();
            (
                codes::SYNTAX,
                format!("character `{shown}` cannot stand here"),
            )
        }
        _ => (codes::SYNTAX, kind.to_string()),
    }
}

fn advice(kind: &ErrorKind) -> Option<&'static str> {
    use ErrorKind as K;
    Some(match kind {
        K::MappingValueNotAllowed => "put quotes around a value that contains `: `",
        K::UnexpectedCharacter {
            character: '@' | '`' | '%',
        } => "put quotes around a value that starts with this character",
        K::UnexpectedCharacter { character } if character.is_control() => {
            "control characters are not text; is this the right file?"
        }
        K::UnknownQuotedScalarEscape => "write `\\\\` for a backslash, or use single quotes",
        K::SimpleKeyExpected | K::InvalidSimpleKey => {
            "a line inside a mapping reads `key: value`; text of several lines needs `|` or quotes"
        }
        K::ExpectedBlockMappingKey | K::InvalidIndentation => {
            "indent all keys of one mapping by the same number of spaces"
        }
        K::InvalidTrailingDoubleQuotedScalar => "write `\\\"` for a quote inside double quotes",
        K::InvalidTrailingSingleQuotedScalar => "write `''` for a quote inside single quotes",
        _ => return None,
    })
}
