//! What stands beside a description, and what it makes of it.

use serde_json::{Value, json};

use crate::examiner::{Case, Outcome, examine};

/// A description with settings beside it.
fn with_settings(name: &'static str, settings: &str, document: &Value) -> Case {
    let mut case = Case::new(name, Outcome::Client, "api.json", document.to_string());
    case.files
        .push(("codegen.toml", settings.as_bytes().to_vec()));
    case
}

/// An operation that gives these kinds of content.
fn giving(content: &Value) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Hostile", "version": "1"},
        "servers": [{"url": "https://{where}.example", "description": "main", "variables": {"where": {"default": "a"}}},
            {"url": "https://b.example", "description": "main server"}],
        "paths": {"/": {"get": {"operationId": "get", "responses": {"200": {"description": "", "content": content}}}}}
    })
}

/// A list in a list, and so on.
fn nested(depth: usize, inner: Value, wrap: fn(Value) -> Value) -> Value {
    (0..depth).fold(inner, |value, _| wrap(value))
}

#[test]
fn settings_and_content_do_no_harm() {
    let schema = json!({"schema": {"type": "object", "properties": {"a": {"type": "string"}}}});
    let code = json!({"application/json": schema, "```rust\nfn main() { panic!() }\n```\n": {"schema": {"type": "string"}}});
    let items = nested(
        80,
        json!({"type": "integer"}),
        |items| json!({"type": "array", "items": items}),
    );
    let lists = nested(120, json!(1), |list| json!([list]));
    let deep = json!({"application/json": {"schema": items, "example": lists}});
    examine(&[
        Case::new(
            "code as a media type",
            Outcome::Client,
            "api.json",
            giving(&code).to_string(),
        ),
        with_settings(
            "text that turns around in the manifest",
            "[package]\nlicense = \"\u{202e}TIM\u{202c}\"\n",
            &giving(&schema_of_text()),
        ),
        with_settings(
            "tests of what is nested deeply",
            "with-tests = true\n",
            &giving(&deep),
        ),
    ]);
}

fn schema_of_text() -> Value {
    json!({"text/plain": {"schema": {"type": "string"}}})
}
