//! What a run is told beside the description, as steps around lowering, in this order:
//!
//! 1. [`select`] marks the operations that the client does not have.
//! 2. [`rename`] gives the names that were chosen, as `x-rust-name` would.
//!    [`credentials`] says how those are sent of which the description does not say it.
//! 3. [`replacements`] and [`derives`] find what lowering is told.
//! 4. [`report_idle`] and [`report_refused`] report what came to nothing, once types and names are known.
//! 5. [`levels`] says how seriously each diagnostic is taken.

mod credentials;
mod derive;
mod find;
mod idle;
mod levels;
mod refused;
mod rename;
mod replace;
mod select;

pub(super) use credentials::credentials;
pub(super) use derive::derives;
pub(super) use idle::report_idle;
pub(super) use levels::levels;
pub(super) use refused::report_refused;
pub(super) use rename::rename;
pub(super) use replace::replacements;
pub(super) use select::select;
