//! Names of random text are tokens, and rustc says nothing about them.

use std::fmt::Write as _;
use std::process::Command;

use proptest::prelude::*;

use crate::model::{
    ArgumentName, CrateName, FieldName, MethodName, ModuleName, TypeName, VariantName,
};

use crate::lower::names::identifier::{Candidate, Name, Scope, name};

fn is_token(token: &str) -> bool {
    syn::parse_str::<syn::Ident>(token).is_ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_text_gives_a_token(text in prop_oneof!["\\PC{0,12}", ".{0,12}", "[A-Za-z0-9 _'+<>=*#&%-]{0,12}"]) {
        for token in [
            name::<TypeName>(&text).to_string(),
            name::<VariantName>(&text).to_string(),
            name::<FieldName>(&text).to_string(),
            name::<ArgumentName>(&text).to_string(),
            name::<MethodName>(&text).to_string(),
            name::<ModuleName>(&text).to_string(),
            name::<CrateName>(&text).to_string().replace('-', "_"),
        ] {
            prop_assert!(is_token(&token), "{:?} gives {:?}", text, token);
            prop_assert!(token.is_ascii());
        }
    }
}

/// Texts of many scripts, with a seeded generator so that a failure repeats.
fn texts() -> Vec<String> {
    let ranges = [
        0x20..0x7f,
        0xa0..0x250,
        0x370..0x530,
        0x4e00..0x9fff,
        0xac00..0xd7a3,
        0x1f300..0x1f6ff,
        0..0x10ffff,
    ];
    let mut state = 7_u64;
    let mut next = move |below: u32| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(state >> 33).unwrap() % below
    };
    let mut texts: Vec<String> = Vec::new();
    for _ in 0..400 {
        let range = &ranges[next(7) as usize];
        let length = next(6);
        let text =
            (0..length).filter_map(|_| char::from_u32(range.start + next(range.end - range.start)));
        texts.push(text.collect());
    }
    texts.extend((0..128_u8).map(|c| char::from(c).to_string()));
    let words = [
        "self", "Self", "super", "crate", "type", "gen", "try", "a-b", "a_b", "Unknown", "unknown",
    ];
    texts.extend(words.map(str::to_owned));
    texts
}

fn resolve<N: Name>(texts: &[String]) -> Vec<N> {
    let candidates: Vec<_> = texts.iter().map(Candidate::new).collect();
    Scope::new(&[]).resolve(&candidates).names
}

/// One source file that uses names of every kind where generated code does.
fn source() -> String {
    let texts = texts();
    let mut out =
        String::from("#![deny(warnings)]\n#![deny(non_ascii_idents)]\npub struct Holder {\n");
    for field in resolve::<FieldName>(&texts) {
        writeln!(out, "    pub {field}: u8,").unwrap();
    }
    out.push_str("}\npub enum Choice {\n");
    for variant in resolve::<VariantName>(&texts) {
        writeln!(out, "    {variant},").unwrap();
    }
    out.push_str("    Unknown(String),\n}\nimpl Holder {\n");
    let arguments = resolve::<ArgumentName>(&texts);
    for (method, argument) in resolve::<MethodName>(&texts).iter().zip(arguments) {
        writeln!(
            out,
            "    pub fn {method}(&self, {argument}: u8) -> u8 {{ {argument} }}"
        )
        .unwrap();
    }
    out.push_str("}\n");
    for (module, ty) in resolve::<ModuleName>(&texts)
        .iter()
        .zip(resolve::<TypeName>(&texts))
    {
        writeln!(
            out,
            "pub mod {module} {{ pub use std::string::String as Text; pub struct {ty}; }}"
        )
        .unwrap();
    }
    out
}

#[test]
fn rustc_is_silent() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("names.rs");
    std::fs::write(&file, source()).unwrap();
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let output = Command::new(rustc)
        .args([
            "--edition=2024",
            "--crate-type=lib",
            "--emit=metadata",
            "--out-dir",
        ])
        .arg(folder.path())
        .arg(&file)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
