//! What names mean in a file.

use std::collections::BTreeSet;

use crate::model::visit::HoldsTypes;
use crate::model::{Api, GroupId, Operation, OutcomeType, TypeDef, TypeId};

/// The file in which a type is mentioned.
pub(crate) struct Scope<'a> {
    /// The client.
    pub(crate) api: &'a Api,
    /// Names that this file uses for other things. Types with these names need a path.
    taken: BTreeSet<&'a str>,
}

impl<'a> Scope<'a> {
    /// A file of types: names of types are just that.
    pub(crate) fn types(api: &'a Api) -> Self {
        Self {
            api,
            taken: BTreeSet::new(),
        }
    }

    /// The file of a group's operations, where requests and results of several kinds have names too.
    pub(super) fn operations(api: &'a Api, group: GroupId) -> Self {
        let operations = api
            .operations
            .iter()
            .filter(|operation| operation.group == group);
        let taken = operations.flat_map(own_names).chain(["Style"]).collect();
        Self { api, taken }
    }

    /// The file of webhooks, whose structs have names too.
    pub(super) fn webhooks(api: &'a Api) -> Self {
        let own = api
            .webhooks
            .iter()
            .map(|webhook| webhook.type_name.as_str());
        let taken = own.chain(["Webhook"]).collect();
        Self { api, taken }
    }

    /// The type behind an id.
    pub(super) fn definition(&self, id: TypeId) -> Option<&'a TypeDef> {
        self.api.types.get(id.0)
    }

    /// Whether something that is written to this file names a type that has to be imported.
    pub(super) fn imports_types(&self, written: &dyn HoldsTypes) -> bool {
        written.mentions(&|id| {
            let def = self.definition(id);
            def.is_some_and(|def| !self.taken.contains(def.name.as_str()))
        })
    }

    /// How this file refers to a type of the client.
    pub(super) fn path(&self, id: TypeId) -> String {
        let Some(def) = self.definition(id) else {
            return "Value".to_owned();
        };
        let name = def.name.as_str();
        if self.taken.contains(name) {
            return format!("crate::types::{name}");
        }
        name.to_owned()
    }
}

fn own_names(operation: &Operation) -> impl Iterator<Item = &str> {
    let enums = operation
        .outcomes()
        .filter_map(|outcome| match &outcome.ty {
            OutcomeType::Enum { name, .. } => Some(name.as_str()),
            _ => None,
        });
    let headers = operation.headers.iter();
    let headers = headers.map(|headers| headers.name.as_str());
    enums
        .chain(headers)
        .chain([operation.request_name.as_str()])
}
