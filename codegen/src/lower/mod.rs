//! From OpenAPI's words to Rust's: every decision is taken here.
//!
//! References, names, types, presence, unions, boxing, credentials and docs are decided, and this is the last place
//! where a mistake in the description can be reported. The steps:
//!
//! 1. [`operation`] walks the operations; the schemas that it meets become types ([`schema`]), which are declared at
//!    once and filled in from a queue ([`object`], [`enums`], [`union`]).
//! 2. [`finish`] names the types, drops what no operation reaches, and decides what depends on the whole: constructors
//!    for what requests hold, features for what a group reaches, boxes ([`boxing`]), evidence ([`evidence`]).

pub(crate) mod docs;
pub(crate) mod names;
pub(in crate::lower) mod operation;
pub(in crate::lower) mod passes;
pub(in crate::lower) mod schema;
pub(in crate::lower) mod showcase;
pub(in crate::lower) mod xml;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use crate::diagnostic::Diagnostics;
use crate::document::{Document, SchemaId};
use crate::model::{Api, Coverage, Operation, Scheme, Shape, Type, TypeId, Webhook};
use crate::source::NodeId;

use crate::lower::operation::group::Groups;
use crate::lower::operation::server::Servers;
use crate::lower::passes::visit::Mentions;
use crate::lower::schema::Pending;
use crate::lower::schema::class::Class;
use crate::lower::schema::draft::{Draft, Lowered, Memo};
pub use crate::lower::schema::replacements::Replacements;

/// The client that a description asks for. What is doubtful or unsupported is reported; nothing stops the rest.
///
/// `replacements` are types to use in place of those that the description would become.
pub fn lower<'t>(
    document: &Document<'t>,
    env_prefix: &str,
    replacements: &Replacements,
    diagnostics: &mut Diagnostics,
) -> Api {
    let schemes = operation::security::schemes(document, env_prefix);
    let mut lowering = Lowering::new(document, schemes, replacements, diagnostics);
    let operations = lowering.operations();
    let webhooks = lowering.webhooks();
    lowering.drain();
    let (operations, webhooks) = selected(document, operations, webhooks, &mut lowering.groups);
    let untyped_schemas = lowering.untyped_schemas;
    let unmet = lowering.unmet();
    let mut mentions = Mentions {
        described: lowering.described(),
        xml: lowering.xml_types(&operations),
        operations,
        webhooks,
    };
    let types = passes::types(lowering.drafts, &unmet, &mut mentions, lowering.diagnostics);
    let showcases = showcase::showcases(document, &mentions.operations, &types);
    let mut api = Api {
        title: docs::line(document.info.title),
        version: docs::line(document.info.version),
        docs: document
            .info
            .description
            .map(docs::markdown)
            .unwrap_or_default(),
        env_prefix: env_prefix.to_owned(),
        servers: lowering.servers.list,
        server_values: lowering.servers.values,
        schemes: lowering.schemes,
        shared_features: passes::shared_feature::shared(&types, lowering.groups.list.len()),
        groups: lowering.groups.list,
        types,
        xml: mentions.xml,
        operations: mentions.operations,
        webhooks: mentions.webhooks,
        showcases,
        coverage: Coverage {
            free_form_fields: 0,
            untyped_schemas,
        },
        described: mentions.described,
        contract: None,
    };
    api.coverage.free_form_fields = passes::free_form_fields(&api);
    api
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

/// Schemas that apply together, and how much of each part is looked at.
type Company = (
    BTreeSet<SchemaId>,
    Vec<(bool, Option<crate::document::Type>)>,
);

/// What is known while lowering.
struct Lowering<'d, 't> {
    document: &'d Document<'t>,
    replacements: &'d Replacements,
    diagnostics: &'d mut Diagnostics,
    schemes: Vec<Scheme>,
    servers: Servers,
    groups: Groups,
    /// Types in the order they were declared.
    drafts: Vec<Draft<'t>>,
    /// Declared types whose shape is still to be found.
    pending: VecDeque<Pending<'d, 't>>,
    memo: HashMap<SchemaId, Memo>,
    /// The types of schemas that apply together, by all schemas that take part.
    companies: HashMap<Company, Lowered>,
    /// The types of bodies in several parts.
    multiparts: BTreeMap<operation::body::multipart::Key, TypeId>,
    /// The types of merge patches, by the schemas of what is patched.
    patches: BTreeMap<BTreeSet<SchemaId>, TypeId>,
    /// Schemas that some `$ref` points at.
    targets: BTreeSet<SchemaId>,
    /// Component schemas that extend a schema with a discriminator, by that schema.
    children: BTreeMap<SchemaId, Vec<SchemaId>>,
    unknown_formats: BTreeSet<&'t str>,
    /// What was reported where, of what several operations may share.
    reported: HashSet<(NodeId, &'static str)>,
    untyped_schemas: usize,
    depth: usize,
    /// The schemas that describe each declared type.
    described_by: BTreeMap<TypeId, Vec<schema::merge::Part>>,
}

impl<'d, 't> Lowering<'d, 't> {
    fn new(
        document: &'d Document<'t>,
        schemes: Vec<Scheme>,
        replacements: &'d Replacements,
        diagnostics: &'d mut Diagnostics,
    ) -> Self {
        Self {
            document,
            servers: Servers::of(document, diagnostics),
            replacements,
            diagnostics,
            schemes,
            groups: Groups::default(),
            drafts: Vec::new(),
            pending: VecDeque::new(),
            memo: HashMap::new(),
            companies: HashMap::new(),
            multiparts: BTreeMap::new(),
            patches: BTreeMap::new(),
            targets: targets(document),
            children: children(document),
            unknown_formats: BTreeSet::new(),
            reported: HashSet::new(),
            untyped_schemas: 0,
            depth: 0,
            described_by: BTreeMap::new(),
        }
    }

    /// The type of every schema that has one of its own.
    fn described(&self) -> Vec<(NodeId, Type)> {
        let types = self.document.schemas.iter().filter_map(|(id, schema)| {
            let (followed, nullable) = self.follow(id);
            let Some(Memo::Done(lowered)) = self.memo.get(&followed) else {
                return None;
            };
            let mut lowered = lowered.clone();
            lowered.nullable |= nullable;
            Some((schema.node.id(), lowered.into_type()))
        });
        types.collect()
    }

    /// Finds the shape of every declared type, and of those that are declared meanwhile.
    fn drain(&mut self) {
        while let Some(pending) = self.pending.pop_front() {
            let shape = self.shape(&pending);
            self.set_shape(pending.id, shape);
        }
    }

    fn shape(&mut self, pending: &Pending<'d, 't>) -> Shape {
        match pending.class {
            Class::StringEnum => self.string_enum(pending),
            Class::IntegerEnum => self.integer_enum(pending),
            Class::Union => self.union(pending),
            Class::Types => self.types(pending),
            Class::Base => self.base(pending),
            Class::Patch => self.patch(pending),
            _ => self.object(pending),
        }
    }
}

/// The schemas that references point at.
fn targets(document: &Document<'_>) -> BTreeSet<SchemaId> {
    document
        .schemas
        .iter()
        .filter_map(|(_, schema)| Some(schema.reference?.target))
        .collect()
}

/// For each schema with a discriminator of its own, the component schemas whose `allOf` refers to it.
fn children(document: &Document<'_>) -> BTreeMap<SchemaId, Vec<SchemaId>> {
    let mut children: BTreeMap<SchemaId, Vec<SchemaId>> = BTreeMap::new();
    for &component in &document.component_schemas {
        for &base in &document.schemas[component].all_of {
            let Some(reference) = document.schemas[base].reference else {
                continue;
            };
            let parent = &document.schemas[reference.target];
            if parent.discriminator.is_some()
                && parent.one_of.is_empty()
                && parent.any_of.is_empty()
            {
                children
                    .entry(reference.target)
                    .or_default()
                    .push(component);
            }
        }
    }
    children
}
