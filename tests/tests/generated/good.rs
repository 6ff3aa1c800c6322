//! The goldens: what a small description becomes, file by file.

use codegen::diagnostic::{Severity, short};
use codegen::generate::Generated;

use crate::fixtures::{Check, Fixture, all, fixtures, snapshots};

#[test]
fn descriptions_become_these_files() {
    all(fixtures("good").iter().flat_map(files).map(|(name, text)| {
        let title = name.clone();
        let check = move || snapshots("good").bind(|| insta::assert_snapshot!(name, text));
        (title, Box::new(check) as Check)
    }));
}

/// The files of a client that show the feature of its fixture, and what was said on the way.
fn files(fixture: &Fixture) -> Vec<(String, String)> {
    let generated = fixture
        .generate()
        .unwrap_or_else(|found| panic!("{}", short::render(&found)));
    let files = generated.package.files();
    let files = files.filter(|(path, _)| is_specific(fixture, path.as_str()));
    let files = files.map(|(path, text)| (path.as_str().replace('/', "."), body(text).to_owned()));
    let said = said(&generated).map(|said| ("diagnostics".to_owned(), said));
    let files = files.chain(said);
    files
        .map(|(path, text)| (format!("{}@{path}", fixture.name), text))
        .collect()
}

/// Whether a file shows the feature of its fixture; the others are the same for all, but for names.
fn is_specific(fixture: &Fixture, path: &str) -> bool {
    match path {
        "src/types/mod.rs" | "src/operations/mod.rs" => fixture.name == "tags",
        "src/servers.rs" | "src/webhooks.rs" | "src/xml.rs" => true,
        "src/service.rs" => {
            ["security", "security-kinds", "servers"].contains(&fixture.name.as_str())
        }
        "src/lib.rs" => fixture.name == "docs",
        "Cargo.toml" => ["tags", "free-form"].contains(&fixture.name.as_str()),
        _ => path.starts_with("src/types/") || path.starts_with("src/operations/"),
    }
}

/// The text without its header, which is the same for all.
fn body(text: &str) -> &str {
    let is_header = |line: &str| line.starts_with("// ") || line.starts_with("# ");
    let header = text
        .lines()
        .take_while(|line| is_header(line))
        .map(|line| line.len() + 1)
        .sum();
    text.get(header..)
        .unwrap_or_default()
        .trim_start_matches('\n')
}

/// Good descriptions may be worth a warning or a note; what it is belongs to the golden.
fn said(generated: &Generated) -> Option<String> {
    let text = short::render(&generated.diagnostics);
    let loud = generated.diagnostics.count(Severity::Warning)
        + generated.diagnostics.count(Severity::Note);
    (loud > 0).then_some(text)
}

#[test]
fn the_same_description_gives_the_same_bytes() {
    for fixture in fixtures("good") {
        let (Ok(one), Ok(other)) = (fixture.generate(), fixture.generate()) else {
            continue;
        };
        assert!(
            one.package == other.package,
            "{} differs between two runs",
            fixture.file
        );
    }
}
