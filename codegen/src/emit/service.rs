//! The API as a whole: where it runs, which credentials it takes, how a client is made.

use super::layout::Node;
use super::module::Module;
use super::options::EmitOptions;
use super::server;
use super::text::{Text, escaped_in_lines, literal, name_in_lines};
use super::trait_name;
use crate::model::{Api, ApiKeyLocation, Docs, Scheme, SchemeId, SchemeKind};

/// The module `service`.
pub(super) fn module(api: &Api, options: &EmitOptions) -> Module {
    let mut text = Text::new();
    write_imports(&mut text, api);
    text.gap();
    write_service(&mut text, api, options);
    text.gap();
    write_client(&mut text, api);
    if api.schemes.iter().any(has_setter) {
        text.gap();
        write_setters(&mut text, api);
    }
    Module::rust(options, "src/service.rs", text)
}

/// Each name is imported only where something uses it, because an unused import is a warning.
fn write_imports(text: &mut Text, api: &Api) {
    let settable: Vec<_> = api
        .schemes
        .iter()
        .filter(|scheme| has_setter(scheme))
        .collect();
    text.line("use crate::runtime::builder::{BuildError, ClientBuilder};");
    text.line("use crate::runtime::client::Client;");
    if !settable.is_empty() {
        text.line("use crate::runtime::credentials::Credential;");
    }
    text.line("use crate::runtime::environment::variable;");
    if !api.schemes.is_empty() {
        text.line("use crate::runtime::scheme::{Scheme, SchemeKind};");
    }
    if settable.iter().any(|scheme| has_variable(scheme)) {
        text.line("use crate::runtime::secret::Secret;");
    }
    text.line("use crate::runtime::service::Service;");
}

fn write_service(text: &mut Text, api: &Api, options: &EmitOptions) {
    text.line("/// What the description says of the API as a whole.");
    text.block(
        "pub(crate) static SERVICE: Service = Service {",
        "};",
        |text| {
            text.line(format_args!(
                "name: {},",
                literal(options.crate_name.as_str())
            ));
            text.line(format_args!("version: {},", literal(&api.version)));
            write_servers(text, api);
            write_variables(text, api);
            write_credentials(text, api);
            write_list(text, "schemes", &api.schemes, write_scheme);
        },
    );
}

fn write_list<T>(text: &mut Text, field: &str, items: &[T], write: fn(&mut Text, &T, &str, &str)) {
    match items {
        [] => text.line(format_args!("{field}: &[],")),
        [only] => write(text, only, &format!("{field}: &["), "],"),
        items => text.block(format_args!("{field}: &["), "],", |text| {
            for item in items {
                write(text, item, "", ",");
            }
        }),
    }
}

fn write_servers(text: &mut Text, api: &Api) {
    let general = api.servers.iter().filter(|server| server.is_general);
    let lines = general.map(|server| Node::atom(literal(&server::line(server))));
    write_atoms(text, "servers", lines.collect());
}

/// What operations ask for that say nothing else.
fn write_credentials(text: &mut Text, api: &Api) {
    let names = |alternative: &Vec<SchemeId>| -> String {
        let schemes = alternative.iter().filter_map(|id| api.schemes.get(id.0));
        schemes
            .map(|scheme| format!("{}\t", escaped_in_lines(&scheme.name)))
            .collect()
    };
    let lines = api.credentials.iter().map(names);
    let lines: String = lines.map(|line| format!("{line}\n")).collect();
    text.line(format_args!("credentials: {},", literal(&lines)));
}

fn write_scheme(text: &mut Text, scheme: &Scheme, before: &str, after: &str) {
    text.block(
        format_args!("{before}Scheme {{"),
        &format!("}}{after}"),
        |text| {
            text.line(format_args!("name: {},", name_in_lines(&scheme.name)));
            text.line(format_args!("setter: {},", literal(scheme.setter.plain())));
            text.line(format_args!("kind: SchemeKind::{},", kind(&scheme.kind)));
        },
    );
}

fn kind(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::ApiKey { location, name } => {
            let location = match location {
                ApiKeyLocation::Header => "ApiKeyHeader",
                ApiKeyLocation::Query => "ApiKeyQuery",
                ApiKeyLocation::Cookie => "ApiKeyCookie",
            };
            format!("{location}({})", literal(name))
        }
        SchemeKind::Basic => "HttpBasic".to_owned(),
        SchemeKind::Bearer => "HttpBearer".to_owned(),
        SchemeKind::Authorization(_) => "HttpOther".to_owned(),
        SchemeKind::MutualTls => "MutualTls".to_owned(),
        SchemeKind::Unknown => "Unknown".to_owned(),
    }
}

/// Whether the builder has a setter for the credential. A client certificate is configured in the transport instead.
fn has_setter(scheme: &Scheme) -> bool {
    !matches!(scheme.kind, SchemeKind::MutualTls)
}

/// Whether an environment variable can hold the credential. For an unknown scheme, a text does not say where to send
/// it.
fn has_variable(scheme: &Scheme) -> bool {
    has_setter(scheme) && !matches!(scheme.kind, SchemeKind::Unknown)
}

fn write_client(text: &mut Text, api: &Api) {
    text.block("impl Client {", "}", |text| {
        text.line("/// Collects the settings of a client.");
        text.line("pub fn builder() -> ClientBuilder {");
        text.line("    ClientBuilder::new(&SERVICE)");
        text.line("}");
        text.gap();
        write_from_env(text, api);
    });
}

fn write_from_env(text: &mut Text, api: &Api) {
    let url = format!("{}_API_URL", api.env_prefix);
    text.docs(&from_env_docs(api, &url));
    text.block(
        "pub fn from_env() -> Result<Self, BuildError> {",
        "}",
        |text| {
            text.line("let mut builder = Self::builder();");
            write_variable(text, &url, "url", "base_url(url)");
            for scheme in api.schemes.iter().filter(|scheme| has_variable(scheme)) {
                let setter = &scheme.setter;
                match scheme.kind {
                    SchemeKind::Basic => write_basic(text, &scheme.env, setter.as_str()),
                    _ => write_variable(text, &scheme.env, "secret", &format!("{setter}(secret)")),
                }
            }
            text.line("let built = builder.build();");
            text.line("built.map_err(|error| error.of_environment(SERVICE.variables))");
        },
    );
}

/// Writes the environment variables that a client can be made from.
fn write_variables(text: &mut Text, api: &Api) {
    let url = format!("{}_API_URL", api.env_prefix);
    let names = variables(api, &url).map(|name| Node::atom(literal(name)));
    write_atoms(text, "variables", names.collect());
}

/// Writes a field that is a list of texts.
fn write_atoms(text: &mut Text, field: &str, atoms: Vec<Node>) {
    let before = format!("{field}: ");
    let list = Node::list("&[", atoms);
    // Two levels of indentation, and what stands around the list on its line.
    for line in format!("{before}{},", list.write(4, before.len(), 1)).lines() {
        text.line(line.strip_prefix("    ").unwrap_or(line));
    }
}

fn variables<'a>(api: &'a Api, url: &'a str) -> impl Iterator<Item = &'a str> {
    let schemes = api.schemes.iter().filter(|scheme| has_variable(scheme));
    [url]
        .into_iter()
        .chain(schemes.map(|scheme| scheme.env.as_str()))
}

fn write_variable(text: &mut Text, variable: &str, value: &str, call: &str) {
    let condition = format!("if let Some({value}) = variable({}) {{", literal(variable));
    text.block(condition, "}", |text| {
        text.line(format_args!("builder = builder.{call};"))
    });
}

fn write_basic(text: &mut Text, variable: &str, setter: &str) {
    let condition = format!("if let Some(pair) = variable({}) {{", literal(variable));
    text.block(condition, "}", |text| {
        text.line("let (username, password) = pair.split_once(':').unwrap_or((&pair, \"\"));");
        text.line(format_args!(
            "builder = builder.{setter}(username, password);"
        ));
    });
}

fn from_env_docs(api: &Api, url: &str) -> Docs {
    let mut lines = vec![
        "Makes a client from environment variables. One that is unset or empty changes nothing."
            .to_owned(),
        String::new(),
        "| variable | what it holds |".to_owned(),
        "|---|---|".to_owned(),
        format!("| `{url}` | the base URL{} |", base_url_note(api)),
    ];
    for scheme in api.schemes.iter().filter(|scheme| has_variable(scheme)) {
        let setter = scheme.setter.plain();
        let form = match scheme.kind {
            SchemeKind::Basic => ", as `username:password`",
            _ => "",
        };
        let link = format!("[`{setter}`](ClientBuilder::{setter})");
        lines.push(format!("| `{}` | what {link} takes{form} |", scheme.env));
    }
    let errors = [
        "",
        "# Errors",
        "",
        "A setting cannot work: the base URL or a credential.",
    ];
    lines.extend(errors.map(str::to_owned));
    Docs(lines)
}

/// The note on the base URL, for a description that names none that can be called.
fn base_url_note(api: &Api) -> String {
    let first = api.servers.iter().find(|server| server.is_general);
    match first.map(|server| (server.url.as_str(), server.default_url())) {
        None => ", which the description does not name".to_owned(),
        Some((_, Some(url))) if url.contains("://") => String::new(),
        Some(("", _)) => ", of which the description names no host".to_owned(),
        Some((url, _)) => format!(", which the description gives as `{}`", visible(url)),
    }
}

/// Text for a code span in a table.
fn visible(text: &str) -> String {
    text.replace(['`', '|'], "")
}

fn write_setters(text: &mut Text, api: &Api) {
    text.line("/// The credentials of the API.");
    text.block("impl ClientBuilder {", "}", |text| {
        for scheme in api.schemes.iter().filter(|scheme| has_setter(scheme)) {
            text.gap_in_block();
            write_setter(text, scheme);
        }
    });
}

fn write_setter(text: &mut Text, scheme: &Scheme) {
    let (name, setter) = (name_in_lines(&scheme.name), &scheme.setter);
    text.docs(&scheme.docs);
    trait_name::write_allow(text, setter.as_str());
    let (arguments, credential) = match scheme.kind {
        SchemeKind::Basic => (
            "username: impl Into<String>, password: impl Into<Secret>",
            "basic(username, password)",
        ),
        SchemeKind::Authorization(_) => ("value: impl Into<Secret>", "authorization(value)"),
        _ => ("secret: impl Into<Secret>", "token(secret)"),
    };
    if matches!(scheme.kind, SchemeKind::Unknown) {
        text.block(
            format_args!("pub fn {setter}(self, credential: Credential) -> Self {{"),
            "}",
            |text| text.line(format_args!("self.credential({name}, credential)")),
        );
        return;
    }
    text.block(
        format_args!("pub fn {setter}(self, {arguments}) -> Self {{"),
        "}",
        |text| {
            text.line(format_args!(
                "self.credential({name}, Credential::{credential})"
            ));
        },
    );
}
