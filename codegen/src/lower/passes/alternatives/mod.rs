//! Passes over structs that are alternatives of unions, and over what tells those apart.

pub(in crate::lower) mod beside_map;
pub(in crate::lower) mod structural_match;
pub(in crate::lower) mod tags;
