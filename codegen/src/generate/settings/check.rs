//! Values that are of the right kind and wrong all the same.

use proc_macro2::{TokenStream, TokenTree};

use super::cursor::Report;
use super::{PackageSettings, Placed, Replacement, Settings, derive};
use crate::diagnostic::codes;
use crate::generate::config;

/// The oldest Rust that a client compiles with.
const RUST_VERSION: (u32, u32) = (1, 89);

/// Crates that every program has, and those that every client depends on.
const AT_HAND: [&str; 7] = [
    "std",
    "core",
    "alloc",
    "base64",
    "bytes",
    "http",
    "serde_json",
];

/// Dependencies whose entry the generator writes, because features of the client need it.
const OWN: [&str; 6] = ["base64", "bytes", "http", "reqwest", "serde", "serde_json"];

/// Checks everything that can be checked without the description.
pub(super) fn all(settings: &Settings, report: &mut Report<'_>) {
    if let Some(prefix) = &settings.env_prefix
        && !config::is_env_prefix(&prefix.value)
    {
        let message = format!(
            "`{}` is not a prefix of environment variables",
            prefix.value
        );
        let help = "use upper-case letters, digits and `_`: `SENDSAR`";
        wrong(prefix, message, help, report);
    }
    package(&settings.package, report);
    renames(settings, report);
    for replacement in settings.types.iter() {
        replaced(replacement, settings, report);
    }
    for path in settings.derives.iter() {
        derive::check(path, |name| is_dependency(name, settings), report);
    }
}

/// Whether the client depends on a crate of this name.
fn is_dependency(name: &str, settings: &Settings) -> bool {
    let mut dependencies = settings.package.dependencies.iter();
    let dates = settings.types.dates;
    AT_HAND.contains(&name)
        || dates.is_some_and(|dates| dates.crate_name() == name)
        || dependencies.any(|dependency| dependency.crate_name() == name)
}

/// Reports a value that cannot be used.
pub(super) fn wrong(value: &Placed<String>, message: String, help: &str, report: &mut Report<'_>) {
    let range = value.range.clone().unwrap_or_default();
    report.error(
        codes::WRONG_SETTING,
        range.start as usize..range.end as usize,
        message,
        Some(help.to_owned()),
    );
}

fn package(package: &PackageSettings, report: &mut Report<'_>) {
    if let Some(name) = &package.name
        && !config::is_crate_name(&name.value)
    {
        let message = format!("`{}` is not a package name that Cargo takes", name.value);
        wrong(
            name,
            message,
            "use ASCII letters, digits, `-` and `_`, a letter first",
            report,
        );
    }
    if let Some(version) = &package.version
        && !is_version(&version.value)
    {
        let message = format!("`{}` is not a version", version.value);
        wrong(
            version,
            message,
            "a version is three numbers (SemVer 2.0.0): `1.2.3`",
            report,
        );
    }
    if let Some(version) = &package.rust_version {
        rust_version(version, report);
    }
    // What crates.io takes: https://doc.rust-lang.org/cargo/reference/manifest.html
    if let Some(sixth) = package.keywords.get(5) {
        wrong(
            sixth,
            "a package has at most five keywords".to_owned(),
            "leave some out",
            report,
        );
    }
    for keyword in package
        .keywords
        .iter()
        .filter(|word| !is_keyword(&word.value))
    {
        let message = format!("crates.io does not take the keyword `{}`", keyword.value);
        let help = "a keyword has at most 20 ASCII letters, digits, `_`, `-` and `+`";
        wrong(keyword, message, help, report);
    }
    for dependency in &package.dependencies {
        if OWN.contains(&dependency.name.value.as_str()) {
            let message = format!(
                "the client has the dependency `{}` anyway",
                dependency.name.value
            );
            wrong(&dependency.name, message, "leave it out", report);
        }
    }
}

fn is_keyword(word: &str) -> bool {
    let rest = |byte: u8| byte.is_ascii_alphanumeric() || b"_-+".contains(&byte);
    word.len() <= 20
        && word.starts_with(|first: char| first.is_ascii_alphanumeric())
        && word.bytes().all(rest)
}

/// Whether a text is a version as SemVer 2.0.0 writes it, section 2 and the following.
fn is_version(text: &str) -> bool {
    let (text, build) = text.split_once('+').unwrap_or((text, "0"));
    let (numbers, before) = text.split_once('-').unwrap_or((text, "0"));
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let is_plain = |text: &str| text == "0" || !text.starts_with('0');
    let number =
        |text: &str| text.parse::<u64>().is_ok() && !text.starts_with('+') && is_plain(text);
    numbers.split('.').count() == 3
        && numbers.split('.').all(number)
        && before.split('.').all(part)
        && build.split('.').all(part)
}

fn rust_version(version: &Placed<String>, report: &mut Report<'_>) {
    let parts: Option<Vec<u32>> = version
        .value
        .split('.')
        .map(|part| part.parse().ok())
        .collect();
    let (major, minor) = RUST_VERSION;
    match parts.as_deref() {
        Some([own_major, own_minor] | [own_major, own_minor, _]) => {
            if (*own_major, *own_minor) < RUST_VERSION {
                let message = format!("the client needs Rust {major}.{minor}");
                wrong(version, message, "name that version or a later one", report);
            }
        }
        _ => {
            let message = format!("`{}` is not a version of Rust", version.value);
            wrong(
                version,
                message,
                "it has two or three numbers: `1.89`",
                report,
            );
        }
    }
}

fn renames(settings: &Settings, report: &mut Report<'_>) {
    let renames = &settings.renames;
    let all = [
        &renames.schemas,
        &renames.operations,
        &renames.parameters,
        &renames.properties,
    ];
    for rename in all.into_iter().flatten() {
        if !rename
            .to
            .value
            .contains(|letter: char| letter.is_alphanumeric())
        {
            let message = format!("`{}` gives no name in Rust", rename.to.value);
            wrong(&rename.to, message, "a name has letters: `Room`", report);
        }
    }
}

fn replaced(replacement: &Replacement, settings: &Settings, report: &mut Report<'_>) {
    let path = &replacement.path;
    match syn::parse_str::<syn::TypePath>(&path.value) {
        Ok(parsed) if parsed.qself.is_none() => crates(path, settings, report),
        _ => {
            let message = format!("`{}` is not the path of a type", path.value);
            wrong(
                path,
                message,
                "name it as in code: `rust_decimal::Decimal`",
                report,
            );
        }
    }
}

/// Every crate that a path names must be one of the client's dependencies.
fn crates(path: &Placed<String>, settings: &Settings, report: &mut Report<'_>) {
    let tokens: TokenStream = path.value.parse().unwrap_or_default();
    let mut named = Vec::new();
    collect(tokens, &mut named);
    for name in named {
        if ["crate", "self", "super"].contains(&name.as_str()) {
            let message = format!("`{name}` would be the client, which nobody writes by hand");
            let help = "put the type into a crate of its own, and name that under `[dependencies]`";
            wrong(path, message, help, report);
            continue;
        }
        if !is_dependency(&name, settings) {
            unknown_crate(path, &name, report);
        }
    }
}

/// Reports a path into a crate that the client does not depend on.
pub(super) fn unknown_crate(path: &Placed<String>, name: &str, report: &mut Report<'_>) {
    let range = path.range.clone().unwrap_or_default();
    report.error(
        codes::UNKNOWN_CRATE,
        range.start as usize..range.end as usize,
        format!("the client does not depend on the crate `{name}`"),
        Some(format!(
            "say which one: `[dependencies]` with `{name} = \"…\"`"
        )),
    );
}

/// The first segments of all paths that have more than one.
fn collect(tokens: TokenStream, named: &mut Vec<String>) {
    let mut after_colon = false;
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let is_first = !after_colon;
        after_colon = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':');
        match token {
            TokenTree::Group(group) => collect(group.stream(), named),
            TokenTree::Ident(name) if is_first => {
                let goes_on =
                    matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == ':');
                if goes_on {
                    named.push(name.to_string());
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_those_of_semver() {
        for good in ["0.1.0", "1.2.3-rc.1", "1.0.0+5", "10.20.30-a-b.c+d"] {
            assert!(is_version(good), "{good}");
        }
        for bad in [
            "", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.x", "1.2.3-", "+1.2.3", "1.2.3+é",
        ] {
            assert!(!is_version(bad), "{bad}");
        }
    }

    #[test]
    fn a_path_names_its_crates() {
        let mut named = Vec::new();
        let path = "chrono::DateTime<time::Zone, Vec<u8>, ::other::X>";
        collect(path.parse().unwrap(), &mut named);
        assert_eq!(named, ["chrono", "time"]);
    }
}
