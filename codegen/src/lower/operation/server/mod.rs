//! Servers become base URLs.

pub(in crate::lower) mod url;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::document::{self, Document, Operation};
use crate::model::{
    Docs, MethodName, Place, Server, ServerId, ServerValues, ServerValuesId, ServerVariable,
    TypeName, VariantName, with_defaults,
};
use crate::source::Node;

use crate::lower::docs;
use crate::lower::names::{self, ServerText};
use crate::lower::operation::server::url::Written;
use crate::lower::schema::draft::place;

/// The servers of a client, those that operations without servers of their own use first.
#[derive(Default)]
pub(in crate::lower) struct Servers {
    /// All of them, named.
    pub list: Vec<Server>,
    /// What variables may be.
    pub values: Vec<ServerValues>,
    by_text: BTreeMap<String, ServerId>,
}

impl Servers {
    /// The servers of a document, each of them once.
    pub(in crate::lower) fn of(document: &Document<'_>, diagnostics: &mut Diagnostics) -> Self {
        let mut found = Found {
            by_text: BTreeMap::new(),
            servers: Vec::new(),
            values: Vec::new(),
            diagnostics,
        };
        for written in &document.servers {
            found.add(written, true);
        }
        let operations = || document.paths.iter().flat_map(|path| &path.operations);
        for written in operations().flat_map(|operation| &operation.servers) {
            found.add(written, false);
        }
        let mut servers = found.named();
        servers.stand_in(document);
        servers
    }

    /// The servers of an operation that has some of its own.
    pub(in crate::lower) fn own(&self, operation: &Operation<'_>) -> Vec<ServerId> {
        let written = operation.servers.iter();
        let mut own: Vec<ServerId> = written
            .filter_map(|server| self.by_text.get(&text(server)).copied())
            .collect();
        let mut seen = std::collections::BTreeSet::new();
        own.retain(|id| seen.insert(*id));
        own
    }

    /// If the description has no general server, but every operation has an absolute one of its own, the first of those
    /// becomes the default. Any would do, as no operation uses it.
    fn stand_in(&mut self, document: &Document<'_>) {
        let mut operations = document.paths.iter().flat_map(|path| &path.operations);
        let is_known = self.list.iter().any(|server| server.is_general);
        let is_absolute = |operation: &Operation<'_>| {
            let first = self.own(operation).first().copied();
            let first = first.and_then(|id| self.list.get(id.0));
            first
                .and_then(Server::default_url)
                .is_some_and(|url| url.contains("://"))
        };
        if is_known || !operations.all(is_absolute) {
            return;
        }
        if let Some(first) = self.list.first_mut() {
            first.is_general = true;
        }
    }
}

/// A text that identifies a server, because descriptions repeat servers in full.
fn text(written: &document::Server<'_>) -> String {
    let variables = written.variables.iter();
    let variables =
        variables.map(|one| format!("\n{}\t{:?}\t{:?}", one.name, one.default, one.values));
    written.url.clone() + &variables.collect::<String>()
}

/// A server without its names.
struct ServerDraft {
    text: ServerText,
    url: String,
    description: String,
    docs: Docs,
    variables: Vec<ServerVariable>,
    is_general: bool,
    place: Place,
}

impl ServerDraft {
    fn named(self, name: MethodName, ty: Option<TypeName>) -> Server {
        Server {
            url: self.url,
            name,
            ty,
            description: self.description,
            docs: self.docs,
            variables: self.variables,
            is_general: self.is_general,
            place: self.place,
        }
    }
}

/// The values of a variable before their enum is told from others.
struct ValuesDraft {
    text: String,
    docs: Docs,
    values: Vec<(VariantName, String)>,
}

/// Servers while they are being found.
struct Found<'d> {
    by_text: BTreeMap<String, ServerId>,
    servers: Vec<ServerDraft>,
    values: Vec<ValuesDraft>,
    diagnostics: &'d mut Diagnostics,
}

impl Found<'_> {
    fn named(self) -> Servers {
        let texts: Vec<&str> = self
            .values
            .iter()
            .map(|values| values.text.as_str())
            .collect();
        let servers = self.servers.iter();
        let servers = servers.map(|server| (&server.text, !server.variables.is_empty()));
        let names = names::servers(&servers.collect::<Vec<_>>(), &texts);
        let list = self.servers.into_iter().zip(names.servers);
        let values = self.values.into_iter().zip(names.values);
        let values = values.map(|(draft, name)| ServerValues {
            name,
            docs: draft.docs,
            values: draft.values,
        });
        Servers {
            list: list
                .map(|(draft, (name, ty))| draft.named(name, ty))
                .collect(),
            values: values.collect(),
            by_text: self.by_text,
        }
    }

    fn add(&mut self, written: &document::Server<'_>, is_general: bool) {
        let text = text(written);
        if self.by_text.contains_key(&text) {
            return;
        }
        let Some(url) = self.url(written) else { return };
        self.unused(written, &url);
        let wires: Vec<&str> = url.names().collect();
        let names = names::server_variables(&wires).into_iter();
        let variables = wires.iter().zip(names);
        let variables = variables.map(|(wire, name)| self.variable(written, wire, name));
        let variables: Vec<ServerVariable> = variables.collect();
        if !self.is_callable(written, &url.text, &variables) {
            return;
        }
        let id = ServerId(self.servers.len());
        self.by_text.insert(text, id);
        self.servers.push(ServerDraft {
            text: ServerText::new(written, &url.text),
            description: docs::line(written.description.or(written.name).unwrap_or_default()),
            docs: described(written, &url.text),
            url: url.text,
            variables,
            is_general,
            place: place(written.node),
        });
    }

    /// The URL, and what is to be said about how it was read.
    fn url(&mut self, written: &document::Server<'_>) -> Option<Written> {
        let place = written.node.get("url").unwrap_or(written.node);
        let url = match Written::read(&written.url) {
            Ok(url) => url,
            Err(problem) => {
                self.left_out(place, &written.url, problem);
                return None;
            }
        };
        if let Some(reading) = url.reading {
            let message = format!("`{}` is not the URL of a server: {reading}", written.url);
            let read = Diagnostic::warning(codes::SERVER_URL, place.span(), message)
                .label(place.span(), format!("read as `{}`", url.text));
            self.diagnostics.push(read);
        }
        Some(url)
    }

    fn left_out(&mut self, place: Node<'_>, url: &str, problem: &str) {
        let message = format!("`{url}` cannot be the URL of a server: it {problem}");
        let wrong = Diagnostic::warning(codes::SERVER_URL, place.span(), message)
            .label(place.span(), "left out")
            .help("the client can be given another with `ClientBuilder::base_url`");
        self.diagnostics.push(wrong);
    }

    /// Whether the default URL, or one with letters for what has no default, can be called.
    fn is_callable(
        &mut self,
        written: &document::Server<'_>,
        url: &str,
        variables: &[ServerVariable],
    ) -> bool {
        let mut sample = variables.to_vec();
        for variable in &mut sample {
            variable.default.get_or_insert_with(|| "x".to_owned());
        }
        let sample = with_defaults(url, &sample);
        let Some(problem) = sample.and_then(|url| url::problem(&url)) else {
            return true;
        };
        let place = written.node.get("url").unwrap_or(written.node);
        self.left_out(place, &written.url, problem);
        false
    }

    fn variable(
        &mut self,
        written: &document::Server<'_>,
        wire: &str,
        name: MethodName,
    ) -> ServerVariable {
        let declared = written
            .variables
            .iter()
            .find(|variable| variable.name == wire);
        match declared {
            None => self.undeclared(written, wire),
            Some(declared) if declared.default.is_none() => self.without_default(declared),
            Some(_) => {}
        }
        ServerVariable {
            name,
            wire: wire.to_owned(),
            default: declared
                .and_then(|declared| declared.default)
                .map(str::to_owned),
            values: declared.and_then(|declared| self.values(declared)),
            docs: declared
                .and_then(|declared| declared.description)
                .map(docs::markdown)
                .unwrap_or_default(),
        }
    }

    /// The enum of a variable's values; variables with the same name and values share it. The default is added if it is
    /// not listed, because it is used all the same.
    fn values(&mut self, declared: &document::ServerVariable<'_>) -> Option<ServerValuesId> {
        let listed = declared.values.iter().copied();
        let mut texts: Vec<&str> = Vec::new();
        for text in listed.chain(declared.default) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        if declared.values.is_empty() {
            return None;
        }
        let values = names::server_values(&texts);
        let text = names::server_values_type(declared.name).to_string();
        let known = self.values.iter().zip(0..);
        let known = { known }.find(|(known, _)| known.text == text && known.values == values);
        if let Some((_, id)) = known {
            return Some(ServerValuesId(id));
        }
        let summary = format!(
            "What the variable `{}` of a server may be.",
            docs::visible(declared.name)
        );
        self.values.push(ValuesDraft {
            text,
            docs: Docs(vec![summary]),
            values,
        });
        self.values.len().checked_sub(1).map(ServerValuesId)
    }

    fn undeclared(&mut self, written: &document::Server<'_>, name: &str) {
        let place = written.node.get("url").unwrap_or(written.node).span();
        let names = written.variables.iter().map(|variable| variable.name);
        let message = format!("server variable `{name}` is not declared");
        let unknown = Diagnostic::warning(codes::UNDECLARED_SERVER_VARIABLE, place, message)
            .label(place, "the URL names it")
            .help(match crate::diagnostic::suggest::closest(name, names) {
                Some(near) => format!("did you mean the declared variable `{near}`?"),
                None => format!("add `{name}: {{default: …}}` to `variables`"),
            });
        self.diagnostics.push(unknown);
    }

    fn without_default(&mut self, declared: &document::ServerVariable<'_>) {
        let place = names::clash::key_span(declared.node);
        let message = format!("server variable `{}` has no default", declared.name);
        let missing = Diagnostic::warning(codes::SERVER_VARIABLE_DEFAULT, place, message)
            .label(place, "the caller has to give its value")
            .help("add `default`, which every server variable has to have");
        self.diagnostics.push(missing);
    }

    fn unused(&mut self, written: &document::Server<'_>, url: &Written) {
        for variable in &written.variables {
            if url.names().any(|name| name == variable.name) {
                continue;
            }
            let place = names::clash::key_span(variable.node);
            let message = format!("server variable `{}` is not in the URL", variable.name);
            let unused = Diagnostic::warning(codes::UNUSED_SERVER_VARIABLE, place, message)
                .label(place, "ignored")
                .help(format!(
                    "write `{{{}}}` into the URL, or take it away",
                    variable.name
                ));
            self.diagnostics.push(unused);
        }
    }
}

/// What the description says of a server, and its URL.
fn described(written: &document::Server<'_>, url: &str) -> Docs {
    let said = written.description.or(written.name);
    let mut docs = said.map(docs::markdown).unwrap_or_default();
    if !docs.is_empty() {
        docs.0.push(String::new());
    }
    docs.0
        .push(format!("`{}`", docs::visible(url).replace('`', "")));
    docs
}
