//! The parser's complaints in the words of this project.

use granit_parser::ErrorKind;

use super::file::clamp;
use super::span::Span;
use crate::diagnostic::{Code, Diagnostic, codes};

/// Describes a syntax error at a place.
pub(super) fn report(kind: &ErrorKind, span: Span, text: &str) -> Diagnostic {
    let (_, line) = line_at(text, span.start);
    let indented_by_tab = line.trim_start_matches(' ').starts_with('\t');
    // In block style a tab explains most errors of its line better than the rule that it broke. In
    // brackets (JSON) tabs are fine, so there the error must be about them.
    if indented_by_tab && (is_tab(kind) || is_layout(kind)) {
        return tab(span, text);
    }
    let (code, message) = describe(kind);
    let report = Diagnostic::error(code, span, message);
    match advice(kind) {
        Some(help) => report.help(help),
        None => report,
    }
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

/// Blames the tabs and not the place behind them at which the parser gave up.
fn tab(span: Span, text: &str) -> Diagnostic {
    let (start, line) = line_at(text, span.start);
    let skipped = line.find('\t').unwrap_or(0);
    let tabs = line
        .bytes()
        .skip(skipped)
        .take_while(|&byte| byte == b'\t')
        .count();
    let start = start.saturating_add(clamp(skipped));
    let tabs = Span::new(span.file, start, start.saturating_add(clamp(tabs)));
    Diagnostic::error(codes::TAB_INDENTATION, tabs, "tab used as indentation")
        .help("indent with spaces; `expand -t 2 old.yaml` replaces the tabs")
}

fn describe(kind: &ErrorKind) -> (Code, String) {
    use ErrorKind as K;
    let fixed = match kind {
        K::UnclosedQuotedScalar => (codes::UNCLOSED, "quote is never closed"),
        K::UnexpectedEofFlowSequence | K::UnexpectedEofFlowMapping => {
            (codes::UNCLOSED, "the file ends inside an open bracket")
        }
        K::UnexpectedEof | K::UnexpectedEofImplicitFlowMapping => {
            (codes::UNCLOSED, "the file ends in the middle of a value")
        }
        K::RecursionLimitExceeded => (codes::TOO_DEEP, "nested too deeply"),
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
