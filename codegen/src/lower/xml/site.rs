//! What the `xml` of the schemas at one place say together.

use crate::document::{NodeType, Schema, SchemaId};
use crate::model::XmlName;
use crate::source::Node;

use crate::lower::schema::view::Schemas;

/// Longer chains of references lead nowhere.
const MAX_REFERENCES: usize = 16;

/// What `xml` says at a place: its own word counts before that of the schema that it refers to.
pub(in crate::lower) struct Site<'t> {
    /// `name`
    pub name: Option<&'t str>,
    /// `name`, as far as the place itself has it.
    pub own_name: Option<&'t str>,
    /// `prefix`
    pub prefix: Option<&'t str>,
    /// `namespace`
    pub namespace: Option<&'t str>,
    /// `nodeType`
    pub node_type: Option<NodeType>,
    /// The name of the component that describes the place.
    pub component: Option<&'t str>,
    /// Where it says so, or where it would.
    pub node: Node<'t>,
}

impl Site<'_> {
    /// The name of the node, which is `local` unless `xml` says otherwise.
    pub(in crate::lower) fn name_or(&self, local: &str) -> XmlName {
        let name = self.name.unwrap_or(local);
        let (prefix, local) = match (self.prefix, name.split_once(':')) {
            (None, Some((prefix, local))) => (Some(prefix), local),
            (prefix, _) => (prefix, name),
        };
        XmlName {
            local: local.to_owned(),
            prefix: prefix.map(str::to_owned),
            namespace: self.namespace.map(str::to_owned),
        }
    }
}

/// What the schemas of a place say, the outermost first, each with those that it merely stands for.
pub(in crate::lower) fn site<'t>(schemas: &Schemas<'_, 't>, ids: &[SchemaId]) -> Site<'t> {
    let chains: Vec<&Schema<'t>> = ids
        .iter()
        .rev()
        .flat_map(|&id| chain(schemas, id))
        .collect();
    let objects = || chains.iter().filter_map(|schema| schema.xml.as_ref());
    let node = chains
        .first()
        .map_or(schemas.document.node, |schema| schema.node);
    Site {
        own_name: ids.iter().rev().find_map(|&id| {
            let xml = schemas.document.schemas[id].xml.as_ref();
            xml.and_then(|xml| xml.name)
        }),
        name: objects().find_map(|xml| xml.name),
        prefix: objects().find_map(|xml| xml.prefix),
        namespace: objects().find_map(|xml| xml.namespace),
        node_type: objects().find_map(|xml| xml.node_type),
        component: chains.iter().find_map(|schema| schema.name),
        node: objects().next().map_or(node, |xml| xml.node),
    }
}

/// A schema, and what it refers to by `$ref` or by an `allOf` of one.
fn chain<'d, 't>(schemas: &Schemas<'d, 't>, id: SchemaId) -> Vec<&'d Schema<'t>> {
    let mut chain = Vec::new();
    let mut next = Some(id);
    while let Some(id) = next.filter(|_| chain.len() < MAX_REFERENCES) {
        let schema = &schemas.document.schemas[id];
        chain.push(schema);
        next = match (schema.reference, &schema.all_of[..]) {
            (Some(reference), _) => Some(reference.target),
            (None, [base]) if schema.properties.is_empty() => Some(*base),
            _ => None,
        };
    }
    chain
}
