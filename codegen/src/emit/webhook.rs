//! Webhooks and callbacks: a struct each of what is received, and an enum of all webhooks.

use super::cfg::{Predicate, write_cfg};
use super::module::Module;
use super::options::EmitOptions;
use super::response;
use super::scope::Scope;
use super::text::{End, Row, Text, doc_lines, literal};
use super::ty;
use crate::model::visit::HoldsTypes;
use crate::model::{Api, Content, Docs, Type, Webhook, WebhookHeader};

/// The module `webhooks`, if the API makes calls.
pub(super) fn module(api: &Api, options: &EmitOptions) -> Option<Module> {
    let first = api.webhooks.first()?;
    let scope = Scope::webhooks(api);
    let mut text = Text::new();
    write_docs(&mut text, options, first);
    text.gap();
    write_imports(&mut text, api);
    if scope.imports_types(&api.webhooks) {
        text.line("use crate::types::*;");
    }
    for webhook in &api.webhooks {
        text.gap();
        write(&mut text, &scope, webhook);
    }
    if has_enum(api) {
        text.gap();
        write_enum(&mut text, api);
    }
    Some(Module::rust(options, "src/webhooks.rs", text))
}

fn write_imports(text: &mut Text, api: &Api) {
    // The variant `Unknown` holds `Bytes`, which the prelude exports.
    if has_enum(api) || api.webhooks.iter().any(imports_prelude) {
        text.line("use crate::runtime::prelude::*;");
    }
    text.line(match has_enum(api) {
        true => "use crate::runtime::webhook::{webhook, webhooks};",
        false => "use crate::runtime::webhook::webhook;",
    });
}

fn has_enum(api: &Api) -> bool {
    api.webhooks.iter().any(|webhook| webhook.has_variant)
}

/// Writes the line of the crate's root.
pub(super) fn write_declaration(text: &mut Text, api: &Api) {
    let Some(first) = api.webhooks.first() else {
        return;
    };
    write_cfg(text, Some(&Predicate::group(first.group).attribute(api)));
    text.line("pub mod webhooks;");
}

fn write_docs(text: &mut Text, options: &EmitOptions, first: &Webhook) {
    text.line("//! What the API sends by itself: webhooks, and callbacks of operations.");
    text.line("//!");
    text.line("//! ```no_run");
    let lines = example(options, first);
    let (import, rest) = lines
        .split_first()
        .map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    text.line(format_args!("//! {import}"));
    text.line("//! # fn receive(headers: &http::HeaderMap, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {");
    for line in rest.iter().filter(|line| !line.is_empty()) {
        text.line(format_args!("//! {line}"));
    }
    text.line("//! # Ok(())");
    text.line("//! # }");
    text.line("//! ```");
}

/// How a webhook is received.
pub(super) fn example(options: &EmitOptions, webhook: &Webhook) -> Vec<String> {
    let name = &webhook.type_name;
    let mut lines = vec![
        format!("use {}::webhooks::{name};", options.crate_path()),
        String::new(),
        format!("let received = {name}::parse(headers, body)?;"),
    ];
    if webhook.content != Content::Empty {
        lines.push(format!("println!(\"{{:?}}\", received.{});", webhook.body));
    }
    lines
}

/// Whether the webhook has a type of the runtime.
fn imports_prelude(webhook: &Webhook) -> bool {
    let is_foreign = |ty: &Type| {
        !matches!(
            ty,
            Type::Bool
                | Type::Integer(_)
                | Type::Float
                | Type::String
                | Type::Null
                | Type::List(_)
                | Type::Option(_)
                | Type::Boxed(_)
                | Type::Tuple(_)
                | Type::Named(_)
        )
    };
    webhook.content == Content::Bytes || webhook.any_type(&is_foreign)
}

fn write(text: &mut Text, scope: &Scope<'_>, webhook: &Webhook) {
    text.block("webhook! {", "}", |text| {
        text.docs(&webhook.docs);
        if webhook.deprecated {
            text.docs(&Docs(vec![String::new(), "**Deprecated.**".to_owned()]));
        }
        let rows: Vec<Row> = webhook.headers.iter().map(|of| row(scope, of)).collect();
        let opening = format!("pub struct {} {{", webhook.type_name);
        text.table(&opening, "}", End::Comma, &rows);
        if webhook.content != Content::Empty {
            text.line(body(scope, webhook));
        }
    });
}

fn row(scope: &Scope<'_>, header: &WebhookHeader) -> Row {
    let inner = ty::ty(scope, &header.ty);
    let (name, wire) = (&header.name, literal(&header.wire));
    let cell = match header.required {
        true => format!("required {name}: {inner} = {wire}"),
        false => format!("optional {name}: Option<{inner}> = {wire}"),
    };
    let plain = Docs(vec![format!(
        "The header `{}`.",
        header.wire.replace('`', "")
    )]);
    let docs = if header.docs.is_empty() {
        &plain
    } else {
        &header.docs
    };
    Row {
        above: doc_lines(docs).collect(),
        cell,
    }
}

fn body(scope: &Scope<'_>, webhook: &Webhook) -> String {
    let ty = response::content_type(scope, &webhook.content);
    let (name, kind) = (&webhook.body, response::kind(&webhook.content));
    match webhook.is_body_optional {
        true => format!("optional {name}: Option<{ty}> = {kind};"),
        false => format!("required {name}: {ty} = {kind};"),
    }
}

fn write_enum(text: &mut Text, api: &Api) {
    let rows = api.webhooks.iter().filter(|webhook| webhook.has_variant);
    let rows: Vec<Row> = rows
        .map(|webhook| {
            Row::plain(format!(
                "{} = {}",
                webhook.type_name,
                literal(&webhook.name)
            ))
        })
        .collect();
    text.block("webhooks! {", "}", |text| {
        text.line("/// What any of the webhooks sends.");
        text.table("pub enum Webhook {", "}", End::Comma, &rows);
    });
}
