//! Cargo features behind the groups' own.

use serde::Serialize;

use super::{FeatureName, GroupId};

/// A Cargo feature that the features of several groups turn on: it stands for the types that just these groups reach.
#[derive(Debug, Serialize)]
pub struct SharedFeature {
    /// Its name.
    pub name: FeatureName,
    /// The groups that turn it on, in order; at least three.
    pub groups: Vec<GroupId>,
}
