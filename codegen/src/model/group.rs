//! Groups of operations: a tag, a module, a Cargo feature; and the features that groups share.

use serde::Serialize;

use super::{Docs, FeatureName, ModuleName, Place};

/// The index of a group in [`Api::groups`](super::Api::groups).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct GroupId(pub usize);

/// Operations that belong together.
#[derive(Debug, Serialize)]
pub struct Group {
    /// Module, file and Cargo feature.
    pub name: ModuleName,
    /// The heading, such as the tag as written.
    pub title: String,
    /// What the operations have in common.
    pub docs: Docs,
    /// Where the tag is declared, or used first.
    #[serde(skip)]
    pub place: Option<Place>,
}

/// A Cargo feature that the features of several groups turn on: it stands for the types that just these groups reach.
#[derive(Debug, Serialize)]
pub struct SharedFeature {
    /// Its name.
    pub name: FeatureName,
    /// The groups that turn it on, in order; at least three.
    pub groups: Vec<GroupId>,
}
