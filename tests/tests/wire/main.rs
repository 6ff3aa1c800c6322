//! Every style, with and without `explode`, for every shape of value and every location, on the wire: a client is
//! generated and compiled, and `matrix.rs` calls it against a server that records what arrives.

mod xml_schemas;

use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::diagnostic::short;
use codegen::generate::{Config, generate};
use codegen::source::Source;
use serde_json::{Map, Value, json};

/// Location, style, and whether each `explode` is defined for it (OpenAPI 3.2, "Style Examples").
const STYLES: &[(&str, &str, &[bool])] = &[
    ("path", "simple", &[false, true]),
    ("path", "label", &[false, true]),
    ("path", "matrix", &[false, true]),
    ("header", "simple", &[false, true]),
    ("query", "form", &[false, true]),
    ("query", "spaceDelimited", &[false]),
    ("query", "pipeDelimited", &[false]),
    ("query", "deepObject", &[true]),
    ("cookie", "form", &[false, true]),
    ("cookie", "cookie", &[false, true]),
];

#[test]
fn what_is_sent_is_what_the_specification_says() {
    let workspace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wire");
    std::fs::create_dir_all(workspace.join("tests")).expect("a folder for the client");
    let source = Source::from_text("wire.json", description().to_string());
    client(&workspace, "client", "wire-client", &source);
    let source = Source::from_text("bodies.yaml", include_str!("bodies.yaml"));
    client(&workspace, "bodies", "bodies-client", &source);
    put(
        &workspace.join("tests/bodies.rs"),
        include_str!("bodies.rs"),
    );
    put(&workspace.join("Cargo.toml"), MANIFEST);
    put(
        &workspace.join("tests/matrix.rs"),
        include_str!("matrix.rs"),
    );
    put(&workspace.join("tests/xml.rs"), include_str!("xml.rs"));
    put(
        &workspace.join("src/lib.rs"),
        "//! Nothing: the test is what counts.\n",
    );
    lock(&workspace);
    run(&workspace);
}

fn client(workspace: &Path, folder: &str, name: &str, source: &Source) {
    let config = Config::new(name).expect("a package name");
    let generated =
        generate(source, &config).unwrap_or_else(|found| panic!("{}", short::render(&found)));
    let written = generated.package.write(&workspace.join(folder));
    written.unwrap_or_else(|error| panic!("{}", error.diagnostic().message));
}

/// The profile is that of the repository, so that what it has compiled already is used.
const MANIFEST: &str = r#"[workspace]
resolver = "3"
members = ["bodies", "client"]

[package]
name = "wire"
edition = "2024"

[dev-dependencies]
bodies-client = { path = "bodies", default-features = false, features = ["reqwest", "bodies"] }
wire-client = { path = "client", default-features = false, features = ["reqwest", "wire"] }
tokio = { version = "1", features = ["rt", "net"] }

[profile.dev]
debug = "line-tables-only"
"#;

fn lock(workspace: &Path) {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    let lock = std::fs::read_to_string(repository).expect("the lock file of the repository");
    if !workspace.join("Cargo.lock").exists() {
        put(&workspace.join("Cargo.lock"), &lock);
    }
}

/// Writes what differs, so that nothing is compiled again without need.
fn put(path: &Path, text: &str) {
    if std::fs::read_to_string(path).ok().as_deref() != Some(text) {
        let folder = path.parent().expect("a file is in a folder");
        std::fs::create_dir_all(folder).expect("a folder");
        std::fs::write(path, text).expect("a file of the workspace");
    }
}

fn run(workspace: &Path) {
    let output = Command::new(env!("CARGO"))
        .args(["test", "--quiet", "--color=never", "--tests"])
        .current_dir(workspace)
        .env("CARGO_TARGET_DIR", target())
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "the calls in {}:\n{}{}",
        workspace.display(),
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

/// The target directory that this test was compiled in.
fn target() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    folder.expect("it is below the target directory").to_owned()
}

fn description() -> Value {
    let mut paths = Map::new();
    for (location, style, explodes) in STYLES {
        for explode in *explodes {
            for (shape, schema) in shapes() {
                let exploded = if *explode { " explode" } else { "" };
                let id = format!("{location} {style}{exploded} {shape}");
                let parameter = json!({"name": "color", "in": location, "required": true, "style": style,
                    "explode": explode, "schema": schema});
                add(&mut paths, &id, *location == "path", parameter);
            }
        }
    }
    for (id, location, parameter) in single() {
        let mut parameter = parameter;
        parameter["name"] = json!("color");
        parameter["in"] = json!(location);
        add(&mut paths, id, location == "path", parameter);
    }
    let call = |id| json!({"operationId": id, "tags": ["wire"], "responses": {"204": {"description": "Sent."}}});
    paths.insert(
        "/methods?fixed=1&fixed=2".to_owned(),
        json!({"query": call("method query"), "additionalOperations": {"COPY": call("method copy")}}),
    );
    xml_schemas::add_operations(&mut paths);
    let mut schemas = xml_schemas::schemas();
    schemas["Color"] = json!({"type": "object", "required": ["R", "G", "B"],
        "properties": {"R": {"type": "integer"}, "G": {"type": "integer"}, "B": {"type": "integer"}}});
    json!({"openapi": "3.2.0", "info": {"title": "Wire", "version": "1.0.0"}, "paths": paths,
        "components": {"schemas": schemas}})
}

fn shapes() -> [(&'static str, Value); 3] {
    [
        ("text", json!({"type": "string"})),
        (
            "list",
            json!({"type": "array", "items": {"type": "string"}}),
        ),
        ("object", json!({"$ref": "#/components/schemas/Color"})),
    ]
}

/// Parameters that are written in a way of their own.
fn single() -> [(&'static str, &'static str, Value); 7] {
    let color = json!({"$ref": "#/components/schemas/Color"});
    let content = |name: &str, schema: &Value| json!({"content": {name: {"schema": schema}}});
    let required = |mut value: Value| {
        value["required"] = json!(true);
        value
    };
    let reserved = json!({"allowReserved": true, "schema": {"type": "string"}});
    [
        ("reserved query", "query", required(reserved.clone())),
        ("reserved path", "path", required(reserved)),
        (
            "optional query",
            "query",
            json!({"schema": {"type": "string"}}),
        ),
        (
            "json query",
            "query",
            required(content("application/json", &color)),
        ),
        (
            "text query",
            "query",
            required(content("text/plain", &json!({"type": "string"}))),
        ),
        (
            "whole form",
            "querystring",
            required(content("application/x-www-form-urlencoded", &color)),
        ),
        (
            "whole json",
            "querystring",
            required(content("application/json", &color)),
        ),
    ]
}

fn add(paths: &mut Map<String, Value>, id: &str, in_path: bool, parameter: Value) {
    let mut path = format!("/{}", id.replace(' ', "-"));
    if in_path {
        path.push_str("/{color}");
    }
    let operation = json!({"operationId": id, "tags": ["wire"], "parameters": [parameter],
        "responses": {"204": {"description": "Sent."}}});
    paths.insert(path, json!({"get": operation}));
}
