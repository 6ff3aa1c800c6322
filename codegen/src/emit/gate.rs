//! Which Cargo features an item needs.

use crate::model::{Api, GroupId};

/// The widest condition: what rustfmt leaves on one line (its `attr_fn_like_width`). A type that
/// more groups reach is wanted more often than not, so it is always there. That leaves no type
/// without the types that it mentions: at least the same groups reach them, so their condition is at
/// least as wide.
const WIDEST: usize = 70;

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
        let gate = Self(groups.to_vec());
        let is_everywhere = groups.len() > 1 && groups.len() >= api.groups.len();
        let is_gated = !groups.is_empty() && !is_everywhere && gate.features(api).len() <= WIDEST;
        is_gated.then_some(gate)
    }

    /// The condition that one of these holds.
    pub(super) fn union(gates: impl IntoIterator<Item = Self>) -> Self {
        let mut groups: Vec<_> = gates.into_iter().flat_map(|gate| gate.0).collect();
        groups.sort_unstable();
        groups.dedup();
        Self(groups)
    }

    /// The attribute, at the beginning of a line. That of a file may be wider than that of an item.
    pub(super) fn attribute(&self, api: &Api) -> String {
        let features = self.features(api);
        match self.0.as_slice() {
            [_] => format!("#[cfg({features})]"),
            _ if features.len() > WIDEST => {
                let lines = features.replace(", ", ",\n    ");
                format!("#[cfg(any(\n    {lines}\n))]")
            }
            _ => format!("#[cfg(any({features}))]"),
        }
    }

    fn features(&self, api: &Api) -> String {
        let groups = self.0.iter().filter_map(|id| api.groups.get(id.0));
        let features = groups.map(|group| format!("feature = \"{}\"", group.name));
        features.collect::<Vec<_>>().join(", ")
    }
}
