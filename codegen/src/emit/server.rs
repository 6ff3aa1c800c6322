//! The servers of the API: functions that give them, and the types that take their variables.

use super::module::Module;
use super::options::EmitOptions;
use super::text::{End, Row, Text, literal};
use super::trait_name;
use crate::model::{Api, Docs, Server, ServerValues, ServerVariable};

/// Whether there is something to choose: several servers, or one with variables.
pub(super) fn is_choice(api: &Api) -> bool {
    let mut callable = api.servers.iter().filter(|server| is_callable(server));
    match callable.next() {
        Some(first) => !first.variables.is_empty() || callable.next().is_some(),
        None => false,
    }
}

/// Whether the URL tells a host, without which there is nothing to choose.
fn is_callable(server: &Server) -> bool {
    !server.url.is_empty() && !server.url.starts_with('/')
}

/// The line of the runtime's table: the URL, and behind a tab the one with defaults.
pub(super) fn line(server: &Server) -> String {
    match server.variables.is_empty() {
        true => server.url.clone(),
        false => format!(
            "{}\t{}",
            server.url,
            server.default_url().unwrap_or_default()
        ),
    }
}

/// What the table of an operation says of a server of its own.
pub(super) fn clause(server: &Server) -> String {
    match server.variables.is_empty() {
        true => format!("server {};", literal(&server.url)),
        false => {
            let default = server.default_url().unwrap_or_default();
            format!("server {} {};", literal(&server.url), literal(&default))
        }
    }
}

/// The module `servers`, if there is something to choose.
pub(super) fn module(api: &Api, options: &EmitOptions) -> Option<Module> {
    if !is_choice(api) {
        return None;
    }
    let mut text = Text::new();
    write_docs(&mut text, api);
    text.gap();
    write_imports(&mut text, api);
    text.gap();
    text.block("impl Server {", "}", |text| {
        for server in api.servers.iter().filter(|server| is_callable(server)) {
            text.gap_in_block();
            write_function(text, api, server);
        }
    });
    for server in api.servers.iter().filter(|server| is_callable(server)) {
        write_type(&mut text, api, server);
    }
    for values in &api.server_values {
        write_values(&mut text, values);
    }
    Some(Module::rust(options, "src/servers.rs", text))
}

fn write_docs(text: &mut Text, api: &Api) {
    let Some(first) = api.servers.iter().find(|server| is_callable(server)) else {
        return;
    };
    let name = &first.name;
    text.line("//! The servers of the API. One of them is given to the client's builder:");
    text.line("//!");
    text.line("//! ```text");
    text.line(format_args!(
        "//! Client::builder().server(Server::{name}({}))",
        example(first)
    ));
    text.line("//! ```");
    text.line("//!");
    text.line(
        "//! [`ClientBuilder::base_url`](crate::ClientBuilder::base_url) wins against all of them.",
    );
}

fn example(server: &Server) -> String {
    let needed = server
        .variables
        .iter()
        .filter(|variable| variable.default.is_none());
    let names = needed.map(|variable| variable.name.as_str());
    names.collect::<Vec<_>>().join(", ")
}

fn write_imports(text: &mut Text, api: &Api) {
    let with_variables = api
        .servers
        .iter()
        .any(|of| is_callable(of) && of.ty.is_some());
    let names = [
        ("Server", true),
        ("server", with_variables),
        ("values", !api.server_values.is_empty()),
    ];
    let names = names.iter().filter(|(_, is_used)| *is_used);
    let names: Vec<_> = names.map(|(name, _)| *name).collect();
    text.line(match names.as_slice() {
        [only] => format!("use crate::runtime::server::{only};"),
        several => format!("use crate::runtime::server::{{{}}};", several.join(", ")),
    });
}

/// The type of a variable.
fn ty<'a>(api: &'a Api, variable: &ServerVariable) -> &'a str {
    let values = variable.values.and_then(|id| api.server_values.get(id.0));
    values.map_or("String", |values| values.name.as_str())
}

fn needed(server: &Server) -> impl Iterator<Item = &ServerVariable> {
    server
        .variables
        .iter()
        .filter(|variable| variable.default.is_none())
}

fn write_function(text: &mut Text, api: &Api, server: &Server) {
    text.docs(&server.docs);
    let name = &server.name;
    trait_name::write_allow(text, name.as_str());
    let Some(own) = &server.ty else {
        return text.block(format_args!("pub fn {name}() -> Self {{"), "}", |text| {
            text.line(format_args!("Self::new({})", literal(&server.url)));
        });
    };
    let arguments = needed(server).map(|of| format!("{}: impl Into<{}>", of.name, ty(api, of)));
    let arguments: Vec<String> = arguments.collect();
    let values = needed(server)
        .map(|of| of.name.as_str())
        .collect::<Vec<_>>();
    let call = format!("{own}::new({})", values.join(", "));
    let line = format!("pub fn {name}({}) -> {own} {{", arguments.join(", "));
    if line.chars().count() <= text.room() {
        return text.block(line, "}", |text| text.line(call));
    }
    text.block(
        format_args!("pub fn {name}("),
        &format!(") -> {own} {{"),
        |text| {
            for argument in &arguments {
                text.line(format_args!("{argument},"));
            }
        },
    );
    text.indented(|text| text.line(call));
    text.line("}");
}

fn write_type(text: &mut Text, api: &Api, server: &Server) {
    let Some(own) = &server.ty else { return };
    text.gap();
    text.block("server! {", "}", |text| {
        text.docs(&server.docs);
        let opening = format!("pub struct {own}: {} {{", literal(&server.url));
        let rows: Vec<Row> = server.variables.iter().map(|of| row(api, of)).collect();
        text.table(&opening, "}", End::Comma, &rows);
        let needs = needed(server).map(|of| {
            let wire = literal(&of.wire);
            Row::plain(format!("needs {}: {} = {wire};", of.name, ty(api, of)))
        });
        text.rows(End::None, &needs.collect::<Vec<_>>());
    });
}

fn row(api: &Api, variable: &ServerVariable) -> Row {
    let docs = match variable.docs.is_empty() {
        true => Docs(vec![format!(
            "The variable `{}`.",
            variable.name.as_str().trim_start_matches("r#")
        )]),
        false => variable.docs.clone(),
    };
    let default = variable.default.as_ref();
    let default = default.map(|text| format!(" or {}", literal(text)));
    let cell = format!(
        "{}: {} = {}{}",
        variable.name,
        ty(api, variable),
        literal(&variable.wire),
        default.unwrap_or_default()
    );
    Row::documented(&docs, cell)
}

fn write_values(text: &mut Text, values: &ServerValues) {
    let rows = values.values.iter();
    let rows: Vec<Row> = rows
        .map(|(name, value)| Row::plain(format!("{name} = {}", literal(value))))
        .collect();
    text.gap();
    text.block("values! {", "}", |text| {
        text.docs(&values.docs);
        text.table(
            &format!("pub enum {} {{", values.name),
            "}",
            End::Comma,
            &rows,
        );
    });
}
