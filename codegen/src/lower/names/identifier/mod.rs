//! Names: the only place where identifiers are made.
//!
//! A name is made of a `phrase`, a list of texts of the description and words of ours, in four steps, one file each:
//!
//! 1. `fold`: text of any script becomes ASCII (`größe` → `grosse`, `имя` → `imia`, 👍 → `thumbs_up`).
//! 2. `words`: ASCII text becomes lower-case words (`getURLs` → `get`, `urls`). Compound words that camel
//!    case writes irregularly (`iOS`, `OAuth2`) come from a table in `compound`; symbols that carry meaning
//!    (`>=`, the `+` of `C++`) from `symbol`.
//! 3. `case`: words become one name in the case of its kind, out of the way of keywords and reserved names.
//! 4. `scope`: names that live side by side are made distinct.
//!
//! # Why ASCII
//!
//! Rust accepts letters of most scripts, but whether a use is silent cannot be decided name by name:
//! `mixed_script_confusables` and `confusable_idents` look at the whole crate, `uncommon_codepoints` refuses
//! a third of the Han characters and every compatibility form, a module with its own file must be ASCII
//! (E0754), and so must a package name. ASCII is silent everywhere and can be typed on every keyboard. The
//! original text stays in the documentation and on the wire.

mod case;
mod compound;
mod fold;
mod phrase;
pub(in crate::lower) mod reserved;
mod scope;
mod symbol;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use crate::lower::names::identifier::case::{Name, name};
pub(crate) use crate::lower::names::identifier::phrase::Phrase;
pub(crate) use crate::lower::names::identifier::reserved::{TYPES_TAKEN, is_device};
pub(crate) use crate::lower::names::identifier::scope::{Candidate, Clash, Scope};
pub(crate) use crate::lower::names::identifier::words::words;

#[cfg(test)]
use crate::lower::names::identifier::scope::Resolution;

#[cfg(test)]
use crate::lower::names::identifier::words::spelled;
