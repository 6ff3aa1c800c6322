//! `src/lib.rs`: the documentation of the crate, its modules, and the names at its root.

use super::module::Module;
use super::options::EmitOptions;
use super::server;
use super::showcase::{Statements, statements};
use super::text::{Text, module_doc_lines};
use super::uses::{self, Capability, needs};
use super::webhook;
use crate::model::{Api, Docs, GroupId, Operation, SchemeKind, Shape, Showcase};

/// The names that users of every client find in its root.
const NAMES: &str = include_str!("../../runtime/src/api.rs");

/// rustdoc looks through what types hold in search of auto traits. Fewer types than this cannot hold each other deeper
/// than the default limit of 128, with what the standard library puts around them.
const MOST_NESTED: usize = 40;

/// The crate root.
pub(super) fn module(api: &Api, options: &EmitOptions) -> Module {
    let mut text = Text::new();
    for line in module_doc_lines(&docs(api, options)) {
        text.line(line);
    }
    text.gap();
    text.line("#![forbid(unsafe_code)]");
    if api.types.len() > MOST_NESTED {
        text.line("#![recursion_limit = \"512\"]");
    }
    text.gap();
    write_modules(&mut text, api);
    text.gap();
    write_names(&mut text, api);
    Module::rust(options, "src/lib.rs", text)
}

fn write_modules(text: &mut Text, api: &Api) {
    if !api.operations.is_empty() {
        text.line("pub mod operations;");
    }
    if !uses::external_types(api).is_empty() {
        text.line("mod outside;");
    }
    text.line("#[allow(dead_code, unused_imports, reason = \"no API needs all of it\")]");
    text.line("mod runtime;");
    if server::is_choice(api) {
        text.line("pub mod servers;");
    }
    text.line("mod service;");
    if !api.types.is_empty() {
        text.line("pub mod types;");
    }
    webhook::write_declaration(text, api);
    if needs(api, Capability::Xml) {
        text.line("mod xml;");
    }
}

/// What the runtime offers to users: a list that is a part of the runtime, so that each name stands once.
fn write_names(text: &mut Text, api: &Api) {
    let missing = uses::missing(api);
    let lines = NAMES.lines().skip_while(|line| line.starts_with("//!"));
    for line in lines.skip(1) {
        if let Some(code) = Capability::line(line, &missing) {
            text.line(code);
        }
    }
}

fn docs(api: &Api, options: &EmitOptions) -> Docs {
    let mut lines = vec![format!("A client of {}.", title(api))];
    if !api.docs.is_empty() {
        lines.push(String::new());
        lines.extend(api.docs.0.iter().cloned());
    }
    for showcase in &api.showcases {
        lines.extend(example(api, options, showcase));
    }
    lines.extend(authentication(api));
    lines.extend(ERRORS.map(str::to_owned));
    lines.extend(operations(api));
    lines.extend(features(api));
    Docs(lines)
}

/// The credentials that the client takes, and where they come from.
fn authentication(api: &Api) -> Vec<String> {
    if api.schemes.is_empty() {
        return Vec::new();
    }
    let head = [
        "",
        "# Authentication",
        "",
        "Credentials are set on [`Client::builder`], or come from the environment with [`Client::from_env`]. Each call takes those \
         that its operation accepts.",
        "",
    ];
    let rows = api.schemes.iter().map(|scheme| match scheme.kind {
        SchemeKind::MutualTls => format!(
            "- {}: a client certificate, which is set on the transport",
            cell(&scheme.name)
        ),
        _ => format!(
            "- [`ClientBuilder::{0}`], or `{1}` in the environment",
            scheme.setter.plain(),
            scheme.env
        ),
    });
    head.map(str::to_owned).into_iter().chain(rows).collect()
}

/// What calls fail with.
const ERRORS: [&str; 13] = [
    "",
    "# Errors",
    "",
    "A call that does not succeed gives an [`Error`]:",
    "",
    "- [`Error::Api`]: the server answered with a failure that the description documents; `body` is typed",
    "- [`Error::Unexpected`]: it answered with one that the description does not document",
    "- [`Error::Decode`]: the body of the answer is not as described; the error says where",
    "- [`Error::TooLarge`], [`Error::Incomplete`]: the body is larger than the limit, or was cut",
    "- [`Error::Transport`]: there was no answer: no connection, TLS, time ran out",
    "- [`Error::Request`]: nothing was sent, because a parameter or a credential does not do",
    "",
    "All of them say by [`Error::status`] and [`Error::is_retryable`] what a caller needs first.",
];

/// All operations, by tag. The links lead to where rustdoc puts methods: a link by name would be broken where the
/// feature of a tag is off.
fn operations(api: &Api) -> Vec<String> {
    let mut lines = Vec::new();
    if !api.operations.is_empty() {
        lines.extend(["", "# Operations"].map(str::to_owned));
    }
    for (id, group) in api.groups.iter().enumerate() {
        let own = api.operations.iter().filter(|of| of.group == GroupId(id));
        let rows: Vec<String> = own.map(row).collect();
        if rows.is_empty() {
            continue;
        }
        lines.extend([
            String::new(),
            format!("## {}", cell(&group.title)),
            String::new(),
        ]);
        lines.extend(["| method | call |", "|---|---|"].map(str::to_owned));
        lines.extend(rows);
    }
    lines
}

fn row(operation: &Operation) -> String {
    let name = operation.method_name.plain();
    let summary = operation.docs.0.first().map(|line| plain(line));
    let summary = summary.unwrap_or_default();
    let call = cell(&format!("{} {}", operation.method, operation.path));
    let summary = match summary.starts_with(&call) {
        true => String::new(),
        false => format!(" {summary}"),
    };
    format!("| [`{name}`](struct.Client.html#method.{name}) | `{call}`{summary} |")
}

/// The title as plain text in Markdown.
pub(super) fn title(api: &Api) -> String {
    let title = api.title.replace(['<', '>', '[', ']', '`', '\n', '\r'], "");
    format!(
        "{} {}",
        title.trim(),
        api.version.replace(['\n', '\r'], " ").trim()
    )
}

fn example(api: &Api, options: &EmitOptions, showcase: &Showcase) -> Vec<String> {
    let Some(statements) = statements(api, options, showcase) else {
        return Vec::new();
    };
    let mut lines = vec![
        String::new(),
        format!("# {}", showcase.title),
        String::new(),
    ];
    lines.push("```no_run".to_owned());
    lines.push("# async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_owned());
    lines.extend(body(&statements));
    lines.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
    lines
}

/// The lines that a reader sees.
pub(super) fn body(statements: &Statements) -> Vec<String> {
    let mut lines = statements.imports.clone();
    lines.push(String::new());
    lines.push(statements.client.clone());
    lines.extend(statements.call_lines(0));
    lines
}

/// The features as a table.
pub(super) fn features(api: &Api) -> Vec<String> {
    let mut lines: Vec<_> = [
        "",
        "# Features",
        "",
        "The tags, `reqwest` and `rustls` are on by default.",
        "",
        "| feature | what it adds |",
        "|---|---|",
    ]
    .map(str::to_owned)
    .into();
    lines.extend(
        api.groups
            .iter()
            .map(|group| format!("| `{}` | {} |", group.name, cell(&group.title))),
    );
    lines.extend(
        [
            "| `all-tags` | all of the above: name it to choose another HTTP client or TLS without naming every tag |",
            "| `reqwest` | the built-in HTTP client; without it, give one to `ClientBuilder::transport` |",
            "| `rustls` | `https` by way of rustls |",
            "| `native-tls` | `https` by way of the operating system |",
            "| `http2` | HTTP/2, where the server speaks it |",
            "| `gzip`, `brotli`, `zstd` | compressed responses are asked for and undone |",
            "| `serde` | `Serialize` and `Deserialize` for all types |",
        ]
        .map(str::to_owned),
    );
    if has_things(api) {
        lines.extend(THINGS.map(str::to_owned));
    }
    lines
}

/// What a client says of alternatives that are not always there.
const THINGS: [&str; 2] = [
    "",
    "Where a response holds a thing or its id, the thing is typed with the features whose operations need it, and `Unknown`, with all its JSON, without them.",
];

fn has_things(api: &Api) -> bool {
    api.types.iter().any(|def| {
        matches!(&def.shape, Shape::Union { variants, .. } if variants.iter().any(|variant| !variant.groups.is_empty()))
    })
}

/// A line of Markdown as words: no marks, and no address, which rustdoc wants to be a link.
fn plain(line: &str) -> String {
    let words = line.split_whitespace().filter(|word| !word.contains("://"));
    let text = words.collect::<Vec<_>>().join(" ");
    cell(&text.replace(['\\', '*', '_', '~', '$', '&'], " "))
}

fn cell(text: &str) -> String {
    text.replace(['|', '<', '>', '[', ']', '`', '\n', '\r'], " ")
        .trim()
        .to_owned()
}
