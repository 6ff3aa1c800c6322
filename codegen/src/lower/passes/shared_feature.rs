//! Cargo features for the types that several groups share.

use std::collections::BTreeMap;

use crate::model::{FeatureName, GroupId, SharedFeature, TypeDef};

/// A condition of fewer groups than this is written out.
const FEWEST: usize = 3;

/// One feature for each set of groups that types have in common, named after the first of these types. Its name has a
/// hyphen, which the feature of a group never has, so the names cannot clash.
pub(in crate::lower) fn shared(types: &[TypeDef], groups: usize) -> Vec<SharedFeature> {
    let mut firsts: BTreeMap<&[GroupId], &TypeDef> = BTreeMap::new();
    for def in types {
        firsts.entry(&def.groups).or_insert(def);
    }
    let is_shared = |among: &[GroupId]| (FEWEST..groups).contains(&among.len());
    let named = firsts.into_iter().filter(|(among, _)| is_shared(among));
    let features = named.map(|(among, first)| SharedFeature {
        name: FeatureName(format!("_types-{}", first.name)),
        groups: among.to_vec(),
    });
    let mut features: Vec<_> = features.collect();
    features.sort_by(|a, b| a.name.cmp(&b.name));
    features
}
