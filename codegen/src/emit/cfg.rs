//! Which Cargo features an item needs.

use super::text::{Text, literal};
use crate::model::{Api, GroupId};

/// What rustfmt leaves on one line (its `attr_fn_like_width`).
const WIDTH: usize = 70;

/// The condition under which an item is there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Predicate(Vec<GroupId>);

impl Predicate {
    /// The condition of one group.
    pub(super) fn group(group: GroupId) -> Self {
        Self(vec![group])
    }

    /// The condition of an item that these groups need; none if it is always there.
    pub(super) fn any(api: &Api, groups: &[GroupId]) -> Option<Self> {
        let is_everywhere = groups.len() > 1 && groups.len() >= api.groups.len();
        (!groups.is_empty() && !is_everywhere).then(|| Self(groups.to_vec()))
    }

    /// The condition that one of these holds.
    pub(super) fn union(predicates: impl IntoIterator<Item = Self>) -> Self {
        let mut groups: Vec<_> = predicates.into_iter().flat_map(|cfg| cfg.0).collect();
        groups.sort_unstable();
        groups.dedup();
        Self(groups)
    }

    /// The attribute, at the beginning of a line.
    pub(super) fn attribute(&self, api: &Api) -> String {
        let features = self.features(api);
        let conditions: Vec<_> = features
            .iter()
            .map(|feature| format!("feature = {feature}"))
            .collect();
        match conditions.as_slice() {
            [condition] => format!("#[cfg({condition})]"),
            _ => {
                let list = conditions.join(", ");
                if list.len() <= WIDTH {
                    return format!("#[cfg(any({list}))]");
                }
                format!("#[cfg(any(\n    {}\n))]", conditions.join(",\n    "))
            }
        }
    }

    /// The features as they stand in the row of a table.
    pub(super) fn row(&self, api: &Api) -> String {
        self.features(api).join(" | ")
    }

    /// The names of the features, one of which must be on, as literals.
    fn features(&self, api: &Api) -> Vec<String> {
        let shared = api.shared_features.iter();
        if let Some(feature) = { shared }.find(|feature| feature.groups == self.0) {
            return vec![literal(feature.name.as_str())];
        }
        let groups = self.0.iter().filter_map(|id| api.groups.get(id.0));
        groups.map(|group| literal(group.name.as_str())).collect()
    }
}

/// Writes the predicate of the item that follows.
pub(super) fn write_cfg(text: &mut Text, cfg: Option<&str>) {
    if let Some(cfg) = cfg {
        text.line(cfg);
    }
}
