//! What a stage gave, as text for people.
//!
//! [`surface`] is the public API of the client and is meant to be reviewed; [`model`] and [`document`]
//! show what the stages before emission understood, and help to find out why a client looks as it does.

mod document;
mod model;
mod surface;

pub use document::document;
pub use model::model;
pub use surface::surface;

#[cfg(test)]
mod tests;
