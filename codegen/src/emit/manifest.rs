//! `Cargo.toml`.

use std::collections::BTreeMap;

use super::header::Comment;
use super::module::Module;
use super::options::EmitOptions;
use super::text::{Text, all_visible, literal};
use super::uses::{Capability, needs};
use crate::model::{Api, DateLibrary, Group, GroupId, Showcase};

/// The oldest Rust that the runtime and the tables compile with.
const RUST_VERSION: &str = "1.89";

/// The feature that turns on those of all tags. No tag has it, because names of modules have no hyphen.
pub(super) const ALL_TAGS: &str = "all-tags";

/// The manifest of the crate.
pub(super) fn module(api: &Api, options: &EmitOptions) -> Module {
    let mut text = Text::new();
    write_package(&mut text, api, options);
    write_features(&mut text, api);
    write_dependencies(&mut text, api, options);
    for showcase in &api.showcases {
        write_example(&mut text, api, showcase);
    }
    if api.contract.is_some() {
        write_test(&mut text);
    }
    text.gap();
    text.line("[package.metadata.codegen]");
    text.line(format_args!(
        "version = {}",
        literal(env!("CARGO_PKG_VERSION"))
    ));
    if options.workspace_table {
        text.gap();
        text.line("[workspace]");
    }
    Module::of(options, "Cargo.toml", Comment::Hash, &text.finish())
}

fn write_package(text: &mut Text, api: &Api, options: &EmitOptions) {
    text.line("[package]");
    text.line(format_args!(
        "name = {}",
        literal(options.crate_name.as_str())
    ));
    let package = &options.package;
    let version = package.version.as_deref().unwrap_or("0.1.0");
    text.line(format_args!("version = {}", string(version)));
    write_list(text, "authors", &package.authors);
    text.line("edition = \"2024\"");
    let rust_version = package.rust_version.as_deref().unwrap_or(RUST_VERSION);
    text.line(format_args!("rust-version = {}", string(rust_version)));
    let description = match &package.description {
        Some(description) => description.clone(),
        None => format!("A client of {}", api.title),
    };
    text.line(format_args!("description = {}", string(&description)));
    let texts = [
        ("documentation", &package.documentation),
        ("homepage", &package.homepage),
        ("repository", &package.repository),
        ("license", &package.license),
    ];
    for (key, value) in texts {
        if let Some(value) = value {
            text.line(format_args!("{key} = {}", string(value)));
        }
    }
    write_list(text, "keywords", &package.keywords);
    write_list(text, "categories", &package.categories);
    if !package.publish {
        text.line("publish = false");
    }
}

fn write_list(text: &mut Text, key: &str, values: &[String]) {
    if values.is_empty() {
        return;
    }
    let values: Vec<_> = values.iter().map(|value| string(value)).collect();
    text.line(format_args!("{key} = [{}]", values.join(", ")));
}

/// Text as TOML's basic string. JSON's escapes are among TOML's.
pub(crate) fn string(text: &str) -> String {
    all_visible(&serde_json::Value::from(text).to_string())
}

fn write_features(text: &mut Text, api: &Api) {
    text.gap();
    text.line("[features]");
    text.line(format_args!(
        "default = [\"reqwest\", \"rustls\", \"{ALL_TAGS}\"]"
    ));
    text.block(format_args!("{ALL_TAGS} = ["), "]", |text| {
        for group in &api.groups {
            text.line(format_args!("{},", literal(group.name.as_str())));
        }
    });
    for (index, group) in api.groups.iter().enumerate() {
        write_group(text, api, GroupId(index), group);
    }
    for feature in &api.shared_features {
        text.line(format_args!("{} = []", feature.name));
    }
    text.line("reqwest = [\"dep:http-body\", \"dep:reqwest\", \"dep:tokio\"]");
    text.line("rustls = [\"reqwest\", \"reqwest/rustls\"]");
    text.line("native-tls = [\"reqwest\", \"reqwest/native-tls\"]");
    for feature in ["http2", "gzip", "brotli", "zstd"] {
        text.line(format_args!(
            "{feature} = [\"reqwest\", \"reqwest/{feature}\"]"
        ));
    }
    text.line("serde = [\"dep:serde\", \"serde_json/raw_value\"]");
}

/// The feature of a group, which turns on those that it shares with others.
fn write_group(text: &mut Text, api: &Api, id: GroupId, group: &Group) {
    let all = api.shared_features.iter();
    let shared = all.filter(|feature| feature.groups.contains(&id));
    let shared: Vec<_> = shared
        .map(|feature| literal(feature.name.as_str()))
        .collect();
    let line = format!("{} = [{}]", group.name, shared.join(", "));
    if line.len() <= text.room() {
        return text.line(line);
    }
    text.block(format_args!("{} = [", group.name), "]", |text| {
        for feature in shared {
            text.line(format_args!("{feature},"));
        }
    });
}

fn write_dependencies(text: &mut Text, api: &Api, options: &EmitOptions) {
    text.gap();
    text.line("[dependencies]");
    let own = DEPENDENCIES.iter().filter(|(name, _)| match *name {
        "chrono" => needs(api, Capability::Dates(DateLibrary::Chrono)),
        "jiff" => needs(api, Capability::Dates(DateLibrary::Jiff)),
        "time" => needs(api, Capability::Dates(DateLibrary::Time)),
        "quick-xml" => needs(api, Capability::Xml),
        "uuid" => needs(api, Capability::Uuid),
        _ => true,
    });
    let mut all: BTreeMap<&str, &str> = own.copied().collect();
    // An entry of the configuration knows better, for example which features it needs.
    let further = &options.package.dependencies;
    all.extend(further.iter().map(|(name, value)| (&**name, &**value)));
    for (name, requirement) in all {
        text.line(format_args!("{name} = {requirement}"));
    }
    let has_tests = api.contract.is_some();
    if !api.showcases.is_empty() || has_tests {
        text.gap();
        text.line("[dev-dependencies]");
    }
    if has_tests {
        // Without its own features it can fetch nothing over the network.
        text.line("jsonschema = { version = \"0.61\", default-features = false }");
    }
    if !api.showcases.is_empty() {
        text.line("tokio = { version = \"1\", features = [\"macros\", \"rt\"] }");
    }
}

/// What the runtime stands on.
const DEPENDENCIES: &[(&str, &str)] = &[
    (
        "base64",
        r#"{ version = "0.23", default-features = false, features = ["alloc"] }"#,
    ),
    ("bytes", r#""1""#),
    (
        "chrono",
        r#"{ version = "0.4", default-features = false, features = ["alloc"] }"#,
    ),
    ("http", r#""1""#),
    (
        "jiff",
        r#"{ version = "1", default-features = false, features = ["std"] }"#,
    ),
    ("http-body", r#"{ version = "1", optional = true }"#),
    ("quick-xml", r#""0.42""#),
    (
        "reqwest",
        r#"{ version = "0.13", default-features = false, optional = true }"#,
    ),
    ("serde", r#"{ version = "1", optional = true }"#),
    ("serde_json", r#""1""#),
    (
        "time",
        r#"{ version = "0.3", default-features = false, features = ["formatting", "parsing"] }"#,
    ),
    (
        "tokio",
        r#"{ version = "1", default-features = false, features = ["time"], optional = true }"#,
    ),
    ("uuid", r#"{ version = "1", default-features = false }"#),
];

/// The tests read samples of all types, so they need the features of all operations.
fn write_test(text: &mut Text) {
    text.gap();
    text.line("[[test]]");
    text.line("name = \"contract\"");
    text.line("path = \"tests/contract/main.rs\"");
    text.line(format_args!("required-features = [\"{ALL_TAGS}\"]"));
}

/// A program needs the features of the operation that it calls.
fn write_example(text: &mut Text, api: &Api, showcase: &Showcase) {
    let Some(operation) = api.operations.get(showcase.operation) else {
        return;
    };
    let GroupId(group) = operation.group;
    let group = api
        .groups
        .get(group)
        .map(|group| literal(group.name.as_str()));
    let features: Vec<_> = group
        .into_iter()
        .chain(["\"reqwest\"".to_owned()])
        .collect();
    text.gap();
    text.line("[[example]]");
    text.line(format_args!("name = {}", literal(&showcase.file)));
    text.line(format_args!(
        "required-features = [{}]",
        features.join(", ")
    ));
}
