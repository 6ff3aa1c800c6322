//! Which Cargo features an item needs.

use crate::model::{Api, GroupId};

/// The most features that one item lists. A type that more groups reach is in practice always
/// wanted, so it is always there. That leaves no type without the types that it mentions: they are
/// reached by at least the same groups.
const MOST_FEATURES: usize = 6;

/// The condition under which an item is there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Gate(Vec<GroupId>);

impl Gate {
    /// The condition of one group.
    pub(super) fn group(group: GroupId) -> Self {
        Self(vec![group])
    }

    /// The condition of an item that these groups reach; none if it is always there.
    pub(super) fn any(api: &Api, groups: &[GroupId]) -> Option<Self> {
        let is_always = groups.is_empty()
            || groups.len() > MOST_FEATURES
            || (groups.len() > 1 && groups.len() >= api.groups.len());
        (!is_always).then(|| Self(groups.to_vec()))
    }

    /// The condition that one of these holds.
    pub(super) fn union(gates: impl IntoIterator<Item = Self>) -> Self {
        let mut groups: Vec<_> = gates.into_iter().flat_map(|gate| gate.0).collect();
        groups.sort_unstable();
        groups.dedup();
        Self(groups)
    }

    /// The attribute, on one line.
    pub(super) fn attribute(&self, api: &Api) -> String {
        let groups = self.0.iter().filter_map(|id| api.groups.get(id.0));
        let features: Vec<_> = groups.map(|group| format!("feature = \"{}\"", group.name)).collect();
        match features.as_slice() {
            [feature] => format!("#[cfg({feature})]"),
            features => format!("#[cfg(any({}))]", features.join(", ")),
        }
    }
}
