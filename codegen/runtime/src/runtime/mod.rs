//! What generated types and operations stand on.

pub mod base64;
pub mod date;
pub mod datetime;
pub mod json;
pub mod nullable;
