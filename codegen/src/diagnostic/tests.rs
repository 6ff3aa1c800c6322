//! The three renderers on the same diagnostics.

use super::text::{self, Style};
use super::*;
use crate::source::{Limits, Source, Span, load};

fn sample(name: &str, body: &str) -> (Diagnostics, Span, Span) {
    let loaded = load(&Source::from_text(name, body), &Limits::default()).unwrap();
    let root = loaded.tree.main();
    let mut entries = root.entries();
    let first = entries.next().unwrap().0.span;
    let last = entries.next_back().unwrap().0.span;
    (loaded.diagnostics, first, last)
}

#[test]
fn long_lines_are_cut_and_columns_stay_right() {
    let filler: String = (0..40_000).map(|n| format!("\"é{n}\": [{n}], ")).collect();
    let (mut found, first, last) = sample("a.json", &format!("{{\"a\": 1, {filler}\"b\": 2}}"));
    let report = Diagnostic::error(codes::DUPLICATE_KEY, last, "two places")
        .label(last, "here")
        .secondary(first, "and there");
    found.push(report);
    let rendered = text::render(&found, Style::default());
    let column = 1 + 1 + "\"a\": 1, ".len() + filler.chars().count();
    assert!(
        rendered.contains(&format!("--> a.json:1:{column}\n")),
        "{rendered}"
    );
    assert!(rendered.contains("::: a.json:1:2\n"), "{rendered}");
    assert!(rendered.len() < 1500, "{rendered}");
    assert!(short::render(&found).starts_with(&format!("a.json:1:{column}: ")));
    let line: serde_json::Value = serde_json::from_str(&json::render(&found)).unwrap();
    assert_eq!(line["column"], column);
    assert_eq!(line["end_column"], column + 3);
    assert_eq!(line["labels"][1]["column"], 2);
}

#[test]
fn colour_is_the_callers_choice() {
    let (mut found, first, _) = sample("a.yaml", "a: 1\nb: 2\n");
    found.push(Diagnostic::warning(codes::UNKNOWN_TAG, first, "odd").help("do this"));
    let style = |colour| Style {
        colour,
        ..Style::default()
    };
    assert!(!text::render(&found, style(false)).contains('\u{1b}'));
    assert!(text::render(&found, style(true)).contains("\u{1b}["));
}

#[test]
fn terminal_escapes_in_messages_are_defused() {
    let (mut found, first, _) = sample("a.yaml", "a: 1\nb: 2\n");
    let evil = "x\u{1b}[2Jy";
    found.push(
        Diagnostic::error(codes::SYNTAX, first, evil)
            .label(first, evil)
            .help(evil),
    );
    assert!(!text::render(&found, Style::default()).contains('\u{1b}'));
    assert!(!short::render(&found).contains('\u{1b}'));
}

#[test]
fn strict_turns_warnings_into_errors_and_sorting_is_by_place() {
    let (mut found, first, last) = sample("a.yaml", "a: 1\nb: 2\n");
    found.push(Diagnostic::warning(codes::UNKNOWN_TAG, last, "second"));
    found.push(Diagnostic::note(codes::MERGE_KEY, first, "first"));
    found.push(Diagnostic::global(
        Severity::Warning,
        codes::SYNTAX,
        "nowhere",
    ));
    found.sort();
    let messages: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(messages, ["nowhere", "first", "second"]);
    assert!(!found.has_errors());
    found.promote_warnings();
    assert_eq!(found.count(Severity::Error), 2);
    assert_eq!(found.count(Severity::Note), 1);
}

#[test]
fn other_files_can_be_shown_too() {
    let (mut found, ..) = sample("a.yaml", "a: 1\nb: 2\n");
    let config = found.add_file("codegen.toml", "x = 1\ny = 2\n");
    found.push(Diagnostic::error(
        codes::SYNTAX,
        Span::new(config, 6, 7),
        "no such option",
    ));
    assert_eq!(
        short::render(&found),
        "codegen.toml:2:1: error[D0106]: no such option\n"
    );
}

#[test]
fn json_lines() {
    let (mut found, first, last) = sample("a.yaml", "a: 1\nb: 2\n");
    found.push(
        Diagnostic::error(codes::DUPLICATE_KEY, last, "no \"good\"")
            .label(last, "this")
            .secondary(first, "that")
            .help("one")
            .help("two")
            .pointer("/b"),
    );
    found.push(Diagnostic::global(Severity::Note, codes::SYNTAX, "nowhere"));
    insta::assert_snapshot!(json::render(&found));
}
