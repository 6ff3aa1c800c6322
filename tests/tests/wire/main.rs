//! What clients send and read, on the wire: clients are generated and compiled, and `program.rs` calls them against
//! servers that record what arrives. The description that is made here has every style, with and without `explode`,
//! for every shape of value and every location; `matrix.rs` calls its client.

mod xml_schemas;

use std::path::Path;

use acceptance::workspace::Workspace;
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
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR"));
    // The target directory that this test was compiled in, with the dependencies.
    let target = scratch.parent().expect("it is below the target directory");
    let workspace = Workspace::new(scratch.join("wire"))
        .with_target(target)
        .allowing_warnings();
    let source = Source::from_text("wire.json", description().to_string());
    client(&workspace, "client", "wire-client", &source);
    for (name, text) in CLIENTS {
        let source = Source::from_text(format!("{name}.yaml"), *text);
        client(&workspace, name, &format!("{name}-client"), &source);
    }
    workspace.put("Cargo.toml", MANIFEST);
    workspace.put("src/lib.rs", "//! Nothing: the tests are what counts.\n");
    for (name, text) in PROGRAM {
        workspace.put(&format!("tests/{name}.rs"), text);
    }
    workspace.cargo("test", &["--tests"]);
}

/// Descriptions beside the one that is made here.
const CLIENTS: &[(&str, &str)] = &[
    ("bodies", include_str!("bodies.yaml")),
    ("calls", include_str!("calls.yaml")),
    ("swagger", include_str!("swagger.yaml")),
];

/// What calls the clients.
const PROGRAM: &[(&str, &str)] = &[
    ("bodies", include_str!("bodies.rs")),
    ("matrix", include_str!("matrix.rs")),
    ("methods", include_str!("methods.rs")),
    ("paths", include_str!("paths.rs")),
    ("program", include_str!("program.rs")),
    ("responses", include_str!("responses.rs")),
    ("security", include_str!("security.rs")),
    ("server", include_str!("server.rs")),
    ("servers", include_str!("servers.rs")),
    ("streams", include_str!("streams.rs")),
    ("swagger", include_str!("swagger.rs")),
    ("xml", include_str!("xml.rs")),
];

fn client(workspace: &Workspace, folder: &str, name: &str, source: &Source) {
    let config = Config::new(name).expect("a package name");
    let generated =
        generate(source, &config).unwrap_or_else(|found| panic!("{}", short::render(&found)));
    workspace.client(folder, &generated.package);
}

/// The profile is that of the repository, so that what it has compiled already is used.
const MANIFEST: &str = r#"[workspace]
resolver = "3"
members = ["bodies", "calls", "client", "swagger"]

[package]
name = "wire"
edition = "2024"
autotests = false

[[test]]
name = "program"
path = "tests/program.rs"

[dev-dependencies]
bodies-client = { path = "bodies", default-features = false, features = ["reqwest", "bodies"] }
calls-client = { path = "calls", default-features = false, features = ["reqwest", "calls"] }
swagger-client = { path = "swagger", default-features = false, features = ["reqwest", "lists"] }
wire-client = { path = "client", default-features = false, features = ["reqwest", "wire"] }
tokio = { version = "1", features = ["rt", "net"] }

[profile.dev]
debug = "line-tables-only"
"#;

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
