//! From OpenAPI's words to Rust's: every decision is taken here.
//!
//! References, names, types, presence, unions, boxing, credentials and docs are decided, and this is the last place
//! where a mistake in the description can be reported. The rooms, in the order in which they are entered:
//!
//! 1. `operation` walks the operations and webhooks. The schemas that it meets become types.
//! 2. `schema` turns schemas into types: a type of its own is declared at once and filled in later from a queue.
//! 3. `xml` finds out how types are written as XML.
//! 4. `passes` go over the finished types, each in a file of its own: what is reached, boxes, features, and more.
//! 5. `showcase` picks the calls that the docs show.
//!
//! `names` and `docs` serve all of them. What the description says is read through [`schema::view::Schemas`], and
//! what is wrong with it goes to [`reporter::Reporter`].

pub(crate) mod docs;
pub(crate) mod names;
pub(in crate::lower) mod operation;
pub(in crate::lower) mod options;
pub(in crate::lower) mod passes;
pub(in crate::lower) mod reporter;
pub(in crate::lower) mod schema;
pub(in crate::lower) mod showcase;
pub(in crate::lower) mod types;
pub(in crate::lower) mod xml;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::document::Document;
use crate::model::{Api, Coverage, Operation, Type, Webhook};
use crate::source::NodeId;

use crate::lower::operation::Calls;
use crate::lower::operation::group::Groups;

pub use crate::lower::options::Options;
pub use crate::lower::passes::derive::Derives;
use crate::lower::passes::unreferenced;
pub use crate::lower::schema::replacements::Replacements;
use crate::lower::types::Types;

/// What was decided: the client, and which type each schema of the description became.
#[derive(Debug)]
pub struct Decisions {
    /// The client.
    pub api: Api,
    /// The types of the schemas that operations need, by their places.
    pub described: BTreeMap<NodeId, Type>,
}

/// The client that a description asks for. What is doubtful or unsupported is reported; nothing stops the rest.
pub fn lower<'t>(
    document: &Document<'t>,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Decisions {
    let mut types = Types::new(document, &options.replacements, diagnostics);
    let mut calls = Calls::new(document, options, &mut types.reporter);
    let operations = operation::operations(&mut types, &mut calls);
    let webhooks = operation::webhook::webhooks(&mut types, &mut calls.groups);
    types.fill();
    let (operations, webhooks) = selected(document, operations, webhooks, &mut calls.groups);
    let unreferenced = unreferenced::drafts(&types);
    let mut described = types.described();
    let xml = xml::xml_types(&mut types, &operations);
    let mut api = Api {
        title: docs::line(document.info.title),
        version: docs::line(document.info.version),
        docs: document
            .info
            .description
            .map(docs::markdown)
            .unwrap_or_default(),
        env_prefix: options.env_prefix.clone(),
        servers: calls.servers.list,
        server_values: calls.servers.values,
        credentials: operation::general_credentials(document),
        schemes: calls.schemes,
        shared_features: Vec::new(),
        groups: calls.groups.list,
        types: Vec::new(),
        xml,
        operations,
        webhooks,
        showcases: Vec::new(),
        examples: Vec::new(),
        coverage: Coverage {
            free_form_fields: 0,
            untyped: types.reporter.untyped_schemas,
        },
        contract: None,
        values: None,
    };
    passes::types(
        types.table.drafts,
        &unreferenced,
        &options.derives,
        &types.schemas,
        &mut api,
        &mut described,
        types.reporter.diagnostics,
    );
    api.showcases = showcase::showcases(document, &api.operations, &api.types);
    api.examples = showcase::examples(document, &api.operations, &api.types);
    api.shared_features = passes::shared_feature::shared(&api.types, api.groups.len());
    api.coverage.free_form_fields = passes::coverage::free_form_fields(&api);
    Decisions { api, described }
}

/// The operations and webhooks that the client has, and groups for no others.
///
/// They are left out after all were lowered, because the name of a type may depend on those of others.
fn selected(
    document: &Document<'_>,
    operations: Vec<Operation>,
    webhooks: Vec<(Webhook, bool)>,
    groups: &mut Groups,
) -> (Vec<Operation>, Vec<Webhook>) {
    let all = document.paths.iter().flat_map(|path| &path.operations);
    let mut operations: Vec<Operation> = operations
        .into_iter()
        .zip(all)
        .filter(|(_, described)| described.selected)
        .map(|(operation, _)| operation)
        .collect();
    let webhooks = webhooks.into_iter().filter(|(_, selected)| *selected);
    let mut webhooks: Vec<Webhook> = webhooks.map(|(webhook, _)| webhook).collect();
    groups.keep_used(&mut operations, &mut webhooks);
    (operations, webhooks)
}
