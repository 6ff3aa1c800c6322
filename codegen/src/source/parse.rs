//! One file's text through the YAML parser into the tree. JSON is YAML's subset and goes the same way.

use granit_parser::{
    ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, StructureStyle, Tag,
};

use super::build::{Builder, ScalarIn, Stop, too_deep};
use super::file::clamp;
use super::limits::Limits;
use super::repair::Repair;
use super::scalar::{Scalar, resolve_plain};
use super::span::{FileId, Span};
use super::syntax;
use super::tree::{Content, NodeId, Text};
use crate::diagnostic::{Diagnostic, codes};

/// Longer look-ahead than any key may be, so that a long key is reported as such.
const KEY_LOOKAHEAD: usize = 64 * 1024;

/// Why a file has no tree.
pub(super) enum Failure {
    /// The text is not YAML; the caller may try again with repaired text.
    Syntax(ScanError),
    /// A limit was crossed.
    Stop(Stop),
}

impl From<Stop> for Failure {
    fn from(stop: Stop) -> Self {
        Failure::Stop(stop)
    }
}

impl From<ScanError> for Failure {
    fn from(error: ScanError) -> Self {
        Failure::Syntax(error)
    }
}

/// Parses `text`, which is the file's text or a repaired copy of it, into the builder.
///
/// `Ok(None)` means that there is no value in the file.
pub(super) fn parse(
    text: &str,
    repair: &Repair,
    limits: &Limits,
    mut builder: Builder<'_>,
) -> Result<Option<NodeId>, Failure> {
    let mut documents = 0_u32;
    for next in Parser::new_from_str_with_options(text, options(limits)) {
        let (event, place) = next?;
        let at = Reader {
            file: builder.file,
            repair,
        };
        let span = at.span(place);
        if let Event::DocumentStart(..) = event {
            documents = documents.saturating_add(1);
            if documents > 1 {
                several_documents(text, place, span, &mut builder);
                break;
            }
        }
        step(&event, span, at.tag(place), repair, &mut builder)?;
    }
    let root = builder.root();
    Ok(root.filter(|_| !is_blank(builder.text.text())))
}

fn options(limits: &Limits) -> Options {
    // The builder counts depth, too, and names the limit; the parser's own limit lies a little above.
    let depth = limits.depth.saturating_add(1);
    granit_parser::options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
        simple_key_max_lookahead: KEY_LOOKAHEAD.max(limits.key_bytes.saturating_mul(2)),
        flow_nesting_limit: depth,
        block_nesting_limit: depth,
    }
}

/// Turns places of the parser into spans of the file.
struct Reader<'r> {
    file: FileId,
    repair: &'r Repair,
}

impl Reader<'_> {
    fn span(&self, place: granit_parser::Span) -> Span {
        let offset = |at: Option<usize>| self.repair.original(clamp(at.unwrap_or(0)));
        let start = offset(place.start.byte_offset());
        Span::new(self.file, start, offset(place.end.byte_offset()))
    }

    fn tag(&self, place: granit_parser::Span) -> Option<Span> {
        place.tag_span().map(|tag| self.span(tag))
    }
}

fn step(
    event: &Event<'_>,
    span: Span,
    tag_span: Option<Span>,
    repair: &Repair,
    builder: &mut Builder<'_>,
) -> Result<(), Stop> {
    match event {
        Event::Scalar(text, style, anchor, tag) => {
            note_tag(tag.as_deref(), tag_span.unwrap_or(span), builder);
            let text = repair.restored(text);
            builder.scalar(&scalar(&text, *style, *anchor, tag.as_deref(), span))
        }
        Event::SequenceStart(style, anchor, tag) => {
            note_tag(tag.as_deref(), tag_span.unwrap_or(span), builder);
            builder.open(span, false, is_flow(*style), *anchor)
        }
        Event::MappingStart(style, anchor, tag) => {
            note_tag(tag.as_deref(), tag_span.unwrap_or(span), builder);
            builder.open(span, true, is_flow(*style), *anchor)
        }
        Event::SequenceEnd | Event::MappingEnd => {
            builder.close(span);
            Ok(())
        }
        Event::Alias(anchor) => builder.alias(*anchor, span),
        Event::UnresolvedAlias(name) => {
            builder.report(unknown_alias(name, span));
            builder.null(span)
        }
        _ => Ok(()),
    }
}

fn is_flow(style: StructureStyle) -> bool {
    matches!(style, StructureStyle::Flow)
}

fn scalar<'s>(
    text: &'s str,
    style: ScalarStyle,
    anchor: usize,
    tag: Option<&Tag>,
    span: Span,
) -> ScalarIn<'s> {
    // The parser gives `~` for a value that is not there; its empty span tells.
    let missing = style == ScalarStyle::Plain && span.is_empty();
    let text = if missing { "" } else { text };
    let plain = style == ScalarStyle::Plain && tag.is_none();
    ScalarIn {
        text,
        span,
        content: content(resolve(text, style, tag)),
        plain,
        anchor,
    }
}

fn resolve(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> Scalar {
    match tag.and_then(Tag::core_suffix) {
        Some("str") => Scalar::String,
        // An explicit type may also stand before quotes: `!!int "3"`.
        Some("null" | "bool" | "int" | "float") => resolve_plain(text),
        // A lone `!` asks for a string (YAML 1.2, section 6.9.1).
        _ if tag.is_some_and(|tag| tag.parts() == ("", "!")) => Scalar::String,
        _ if style == ScalarStyle::Plain => resolve_plain(text),
        _ => Scalar::String,
    }
}

fn content(scalar: Scalar) -> fn(Text) -> Content {
    match scalar {
        Scalar::Null => |_| Content::Null,
        Scalar::Bool(true) => |_| Content::Bool(true),
        Scalar::Bool(false) => |_| Content::Bool(false),
        Scalar::Number => Content::Number,
        Scalar::String => Content::String,
    }
}

fn note_tag(tag: Option<&Tag>, span: Span, builder: &mut Builder<'_>) {
    let Some(tag) = tag else { return };
    let known = tag.core_suffix().is_some() || tag.parts() == ("", "!");
    if known {
        return;
    }
    let include = tag.suffix().contains("include") || tag.suffix().contains("import");
    let message = format!(
        "tag `{}` has no meaning here and is ignored",
        tag.original()
    );
    let advice = "write `$ref: other.yaml` to read another file".to_owned();
    builder.report(
        Diagnostic::warning(codes::UNKNOWN_TAG, span, message)
            .maybe_help(include.then_some(advice)),
    );
}

fn unknown_alias(name: &str, span: Span) -> Diagnostic {
    Diagnostic::error(
        codes::UNKNOWN_ALIAS,
        span,
        format!("no anchor `&{name}` above this alias"),
    )
    .label(span, "read as no value")
    .help("put quotes around text that starts with `*`")
}

/// A second document of only blank lines and comments is left over from a tool and does no harm.
fn several_documents(
    text: &str,
    place: granit_parser::Span,
    span: Span,
    builder: &mut Builder<'_>,
) {
    let start = place.start.byte_offset().unwrap_or(0);
    if is_blank(text.get(start..).unwrap_or_default()) {
        return;
    }
    builder.report(
        Diagnostic::error(
            codes::SEVERAL_DOCUMENTS,
            span,
            "a second document starts here",
        )
        .help("a file holds one description; move the rest to its own file"),
    );
}

/// True if no line holds more than comments and document markers.
fn is_blank(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    lines.all(|line| matches!(line, "" | "---" | "...") || line.starts_with('#'))
}

/// The diagnostic for text that is not YAML.
pub(super) fn syntax_error(
    error: &ScanError,
    file: FileId,
    text: &str,
    limits: &Limits,
) -> Diagnostic {
    let start = clamp(error.marker().byte_offset().unwrap_or(text.len()));
    let end = text
        .get(start as usize..)
        .and_then(|rest| rest.chars().next())
        .filter(|next| !matches!(next, '\n' | '\r'))
        .map_or(start, |next| start.saturating_add(clamp(next.len_utf8())));
    let span = Span::new(file, start, end);
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => too_deep(span, limits.depth),
        kind => syntax::report(kind, span, text),
    }
}
