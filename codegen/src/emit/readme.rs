//! `README.md`.

use super::crate_docs::{body, features, title};
use super::header::Comment;
use super::module::Module;
use super::options::EmitOptions;
use super::showcase::statements;
use super::webhook;
use crate::model::Api;

/// The front page of the crate.
pub(super) fn module(api: &Api, options: &EmitOptions) -> Module {
    let mut lines = vec![format!("# {}", options.crate_name), String::new()];
    lines.push(format!("A client of {}, in Rust.", title(api)));
    lines.extend(regenerate(options));
    lines.extend(first_call(api, options));
    lines.extend(received(api, options));
    lines.extend(ERRORS.iter().map(|line| (*line).to_owned()));
    lines.extend(features(api).into_iter().map(|line| match line.as_str() {
        "# Features" => "## Features".to_owned(),
        _ => line,
    }));
    Module::of(options, "README.md", Comment::Markup, &lines.join("\n"))
}

fn regenerate(options: &EmitOptions) -> Vec<String> {
    let EmitOptions {
        source, command, ..
    } = options;
    let text = format!(
        "All of it is generated from `{source}`. When that changes, run `{command}`; a change by hand\n\
         is overwritten."
    );
    vec![String::new(), text]
}

fn first_call(api: &Api, options: &EmitOptions) -> Vec<String> {
    let mut lines = Vec::new();
    for showcase in &api.showcases {
        let Some(statements) = statements(api, options, showcase) else {
            continue;
        };
        lines.extend([
            String::new(),
            format!("## {}", showcase.title),
            String::new(),
        ]);
        lines.push("```rust".to_owned());
        lines.extend(body(&statements));
        lines.push("```".to_owned());
        let file = &showcase.file;
        lines.extend([
            String::new(),
            format!("As a program: `cargo run --example {file}`."),
        ]);
    }
    lines
}

/// How the first webhook is received.
fn received(api: &Api, options: &EmitOptions) -> Vec<String> {
    let Some(first) = api.webhooks.first() else {
        return Vec::new();
    };
    let mut lines = [
        "",
        "## Webhooks",
        "",
        "What the API sends is read from the headers and the body of the request:",
        "",
        "```rust",
    ]
    .map(str::to_owned)
    .to_vec();
    lines.extend(webhook::example(options, first));
    lines.push("```".to_owned());
    lines
}

const ERRORS: &[&str] = &[
    "",
    "## Errors",
    "",
    "A call gives the typed body of a success, or an `Error`:",
    "",
    "| variant | what happened |",
    "|---|---|",
    "| `Api` | a failure that the description documents; `body` is typed |",
    "| `Unexpected` | a response that it does not document; `body` is bytes |",
    "| `Decode` | a documented response whose body is something else; `path` says where |",
    "| `TooLarge` | a response with more bytes than the client accepts |",
    "| `Incomplete` | a response whose body broke off; status and headers are there |",
    "| `Transport` | no response: connection, TLS, time-out |",
    "| `Request` | nothing was sent: a credential is missing, or a value cannot be sent |",
    "",
    "`send_full()` instead of `send()` gives status and headers as well.",
];
