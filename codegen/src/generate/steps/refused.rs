//! The step that reports, once all names are known, which of those that were asked for could not be given.

use std::collections::BTreeMap;

use super::idle::is_named;
use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::document::{Document, Operation, Schema};
use crate::generate::settings::{Rename, Settings};
use crate::lower::Decisions;
use crate::model::{Api, Member, Shape};
use crate::source::{FileId, Node, NodeId, Span};

/// What something of the description is called, by its place.
type Given<'a> = BTreeMap<NodeId, Vec<&'a str>>;

/// Reports names that the description or the settings ask for, and that something else has, or that nothing can have.
pub(in crate::generate) fn report_refused(
    settings: &Settings,
    document: &Document<'_>,
    decisions: &Decisions,
    file: Option<FileId>,
    diagnostics: &mut Diagnostics,
) {
    let mut refusals = Refusals {
        settings,
        file,
        diagnostics,
    };
    schemas(document, decisions, &mut refusals);
    calls(document, &decisions.api, &mut refusals);
    let servers = document.servers.iter();
    for server in servers.filter(|server| server.rust_name.is_some()) {
        let all = decisions.api.servers.iter();
        let names: Vec<&str> = all.map(|server| server.name.as_str()).collect();
        let asked = Asked::of(server.rust_name, server.node);
        refusals.unless_any(asked, &names);
    }
    for (scheme, given) in document.security_schemes.iter().zip(&decisions.api.schemes) {
        let asked = Asked::of(scheme.rust_name, scheme.node);
        refusals.unless_all(asked, &[given.setter.as_str()]);
    }
}

/// A name that is asked for, and what it is to name.
struct Asked<'t> {
    name: &'t str,
    node: Node<'t>,
}

impl<'t> Asked<'t> {
    fn of(name: Option<&'t str>, node: Node<'t>) -> Option<Self> {
        name.map(|name| Self { name, node })
    }

    fn is(&self, given: &str) -> bool {
        let plain = |name: &str| name.strip_prefix("r#").unwrap_or(name).to_owned();
        plain(self.name) == plain(given)
    }
}

/// Where to report names that were not given.
struct Refusals<'s, 'd> {
    settings: &'s Settings,
    file: Option<FileId>,
    diagnostics: &'d mut Diagnostics,
}

impl Refusals<'_, '_> {
    /// Reports a name unless everything that should have it was given it.
    fn unless_all(&mut self, asked: Option<Asked<'_>>, given: &[&str]) {
        if let Some(asked) = asked
            && let Some(other) = given.iter().find(|given| !asked.is(given))
        {
            self.push(&asked, &format!("becomes `{other}`"));
        }
    }

    /// Reports a name unless at least one item was given it.
    fn unless_any(&mut self, asked: Option<Asked<'_>>, given: &[&str]) {
        if let Some(asked) = asked
            && !given.iter().any(|given| asked.is(given))
        {
            self.push(&asked, "another name is given");
        }
    }

    fn push(&mut self, asked: &Asked<'_>, label: &str) {
        let message = format!("the name `{}` cannot be given", asked.name);
        let help = "something else has the name, Rust or the client keeps it, or it is not written like such a name";
        self.diagnostics.extend(self.span(asked).map(|span| {
            Diagnostic::warning(codes::NAME_REFUSED, span, message)
                .label(span, label)
                .help(help)
        }));
    }

    fn nothing(&mut self, asked: &Asked<'_>) {
        let message = format!("there is nothing to call `{}`", asked.name);
        self.diagnostics.extend(self.span(asked).map(|span| {
            Diagnostic::warning(codes::NAME_REFUSED, span, message)
                .label(span, "names nothing")
                .help("texts, numbers, lists, and members with a single value have no name of their own")
        }));
    }

    /// Where the name is asked for.
    fn span(&self, asked: &Asked<'_>) -> Option<Span> {
        let own = asked.node.get("x-rust-name");
        let own = own.filter(|own| own.as_str() == Some(asked.name));
        let renames = &self.settings.renames;
        let all = [
            &renames.schemas,
            &renames.operations,
            &renames.parameters,
            &renames.properties,
        ];
        let mut all = all.into_iter().flatten();
        let mut setting =
            || all.find(|Rename { to, .. }| std::ptr::eq(to.value.as_str(), asked.name));
        own.map(Node::span)
            .or_else(|| setting()?.to.span(self.file))
    }
}

fn schemas(document: &Document<'_>, decisions: &Decisions, refusals: &mut Refusals<'_, '_>) {
    let mut all = document.schemas.iter().map(|(_, schema)| schema);
    if all.all(|schema| schema.rust_name.or(schema.type_name).is_none()) {
        return;
    }
    let (types, fields) = (types(&decisions.api), fields(&decisions.api));
    for (_, schema) in document.schemas.iter() {
        let node = schema.node.id();
        let named = types.get(&node).map_or(&[][..], Vec::as_slice);
        refusals.unless_all(Asked::of(schema.type_name, schema.node), named);
        let Some(asked) = Asked::of(schema.rust_name, schema.node) else {
            continue;
        };
        match (schema.name, fields.get(&node)) {
            // A name in `codegen.toml` takes precedence over that of the description.
            (Some(_), _) if schema.type_name.is_some() => {}
            (Some(_), _) if !is_named(decisions, node) => refusals.nothing(&asked),
            (Some(_), _) => refusals.unless_all(Some(asked), named),
            (None, Some(names)) => refusals.unless_all(Some(asked), names),
            (None, None) if is_left_out(schema, &types) => refusals.nothing(&asked),
            (None, None) => {}
        }
    }
}

/// Whether a schema describes a property of a type that has no field for it.
fn is_left_out(schema: &Schema<'_>, types: &Given<'_>) -> bool {
    let properties = schema.node.parent();
    let is_property = |node: &Node<'_>| node.key().is_some_and(|key| key.text == "properties");
    let holder = properties.filter(is_property).and_then(Node::parent);
    holder.is_some_and(|holder| types.contains_key(&holder.id()))
}

fn types(api: &Api) -> Given<'_> {
    let mut given = Given::new();
    for def in &api.types {
        // A form or a patch of the same schema is another type with a name of its own; only the first name is compared.
        let names = given.entry(def.place.node).or_default();
        if names.is_empty() {
            names.push(def.name.as_str());
        }
    }
    given
}

fn fields(api: &Api) -> Given<'_> {
    let mut given = Given::new();
    for def in &api.types {
        let Shape::Struct(object) = &def.shape else {
            continue;
        };
        for member in &object.members {
            if let Member::Field(field) = member {
                let names = given.entry(field.place.node).or_default();
                names.push(field.name.as_str());
            }
        }
    }
    given
}

fn calls(document: &Document<'_>, api: &Api, refusals: &mut Refusals<'_, '_>) {
    let paths = || document.paths.iter().chain(&document.webhooks);
    let mut all = paths().flat_map(|path| &path.operations);
    if !all.any(asks_for_names) {
        return;
    }
    let mut given = Given::new();
    for operation in &api.operations {
        let names = given.entry(operation.place.node).or_default();
        names.push(operation.method_name.as_str());
        for parameter in &operation.parameters {
            let names = given.entry(parameter.place.node).or_default();
            names.push(parameter.name.as_str());
        }
    }
    for webhook in &api.webhooks {
        let names = given.entry(webhook.place.node).or_default();
        names.push(webhook.type_name.as_str());
    }
    let named = |node: Node<'_>| given.get(&node.id()).map_or(&[][..], Vec::as_slice);
    for operation in paths().flat_map(|path| &path.operations) {
        let own = named(operation.node);
        refusals.unless_all(Asked::of(operation.rust_name, operation.node), own);
        if own.is_empty() {
            continue;
        }
        for parameter in &operation.parameters {
            let names = named(parameter.node);
            if let Some(asked) = Asked::of(parameter.rust_name, parameter.node) {
                match names {
                    [] => refusals.nothing(&asked),
                    names => refusals.unless_all(Some(asked), names),
                }
            }
        }
    }
}

fn asks_for_names(operation: &Operation<'_>) -> bool {
    let mut parameters = operation.parameters.iter();
    operation.rust_name.is_some() || parameters.any(|parameter| parameter.rust_name.is_some())
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::short;
    use crate::generate::{Config, settings::Settings, understand};
    use crate::source::Source;

    const API: &str = "
openapi: 3.1.0
info: {title: A, version: '1'}
paths:
  /rooms/{id}:
    get:
      operationId: readRoom
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
        - {name: first, in: query, schema: {type: integer}}
      responses:
        '200':
          description: A room
          content: {application/json: {schema: {$ref: '#/components/schemas/Room'}}}
    put:
      operationId: writeRoom
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: Done}}
components:
  schemas:
    Room:
      type: object
      required: [kind]
      properties:
        id: {$ref: '#/components/schemas/Id'}
        name: {type: string}
        kind: {const: room}
        host: {$ref: '#/components/schemas/Person'}
    Person: {type: object, properties: {name: {type: string}}}
    Id: {type: string}
";

    /// What is said of settings, and what the client has.
    fn told(rename: &str) -> (String, String) {
        let settings = Settings::read("codegen.toml", rename).unwrap();
        let config = Config::of(settings, "client").unwrap();
        let understood = understand(&Source::from_text("api.yaml", API), &config);
        let said = short::render(&understood.diagnostics);
        let api = understood.api.unwrap();
        (said, crate::dump::surface(&api))
    }

    #[test]
    fn renames_are_obeyed() {
        for (rename, line) in [
            ("[rename.schemas]\nRoom = 'Chamber'", "struct Chamber"),
            ("[rename.schemas]\nRoom = 'IPv4Room'", "struct IPv4Room"),
            ("[rename.properties]\n'Room.name' = 'title'", "  title: "),
            ("[rename.properties]\n'Room.name' = 'type'", "  r#type: "),
            ("[rename.properties]\n'Room.name' = 'next'", "  next: "),
            ("[rename.operations]\nreadRoom = 'room'", "room("),
            ("[rename.parameters]\n'readRoom.limit' = 'most'", "most"),
        ] {
            let (said, surface) = told(rename);
            assert_eq!(said, "", "{rename}");
            assert!(surface.contains(line), "{rename}\n{surface}");
        }
    }

    #[test]
    fn renames_that_cannot_be_obeyed_are_refused_at_their_place() {
        for (rename, place) in [
            ("[rename.schemas]\nRoom = 'Error'", "codegen.toml:2:8"),
            ("[rename.schemas]\nRoom = 'a room'", "codegen.toml:2:8"),
            (
                "[rename.schemas]\nRoom = 'Hall'\nPerson = 'Hall'",
                "codegen.toml:3:10",
            ),
            ("[rename.schemas]\nId = 'Key'", "codegen.toml:2:1"),
            (
                "[rename.properties]\n'Room.name' = 'new'",
                "codegen.toml:2:15",
            ),
            (
                "[rename.properties]\n'Room.name' = 'Title'",
                "codegen.toml:2:15",
            ),
            (
                "[rename.properties]\n'Room.kind' = 'sort'",
                "codegen.toml:2:15",
            ),
            (
                "[rename.operations]\nreadRoom = 'builder'",
                "codegen.toml:2:12",
            ),
            (
                "[rename.parameters]\n'readRoom.limit' = 'send'",
                "codegen.toml:2:20",
            ),
            (
                "[rename.parameters]\n'readRoom.limit' = 'all'\n'readRoom.first' = 'all'",
                "codegen.toml:2:20",
            ),
        ] {
            let (said, _) = told(rename);
            assert!(said.contains(place), "{rename}\n{said}");
        }
    }
}
