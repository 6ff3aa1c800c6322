//! The client as text: every file of the crate but the copied runtime.
//!
//! Emission cannot fail: whatever could go wrong has been found by the stages before. Each file of
//! this folder writes one kind of item.
//!
//! The text is written directly, in the shape that rustfmt gives it ([`text`] says why). Measured on
//! Stripe's description (5,521 types, 468 operations, 97,900 lines; release build, one core): 0.05 to
//! 0.07 seconds from the model to the whole package. Parsing the same files with syn and printing
//! them with prettyplease alone takes 0.45 seconds, before any token stream is built, and leaves
//! the tables unformatted.

mod alias;
mod body;
mod cfg;
mod chain;
mod constructor;
mod contract;
mod crate_docs;
mod derive;
mod enums;
mod example;
mod examples;
mod expression;
mod external;
mod field;
#[cfg(test)]
pub(crate) mod fixture;

mod header;
mod headers;
mod instead;
mod layout;
mod manifest;
mod module;
mod multipart;
mod object;
mod operation;
mod operations;
mod options;
mod parameter;
mod readme;
mod response;
mod scope;
mod server;
mod service;
mod showcase;
mod text;
mod trait_name;
mod ty;
mod types;
mod union;
mod uses;
mod values;
mod webhook;
mod wrap;
mod xml;

pub(crate) use header::{MARK, copied_header};
pub(crate) use manifest::string as toml_string;
pub use module::Module;
// The surface of a client is spelled by the same code as the client.
pub(crate) use body::ty as body_type;
pub(crate) use enums::integer as enum_integer;
pub(crate) use headers::ty as header_type;
pub use options::{EmitOptions, Metadata};
pub(crate) use response::{content_type, failure_type, success_type};
pub(crate) use scope::Scope;
pub(crate) use ty::{argument as argument_type, field as field_type, ty as value_type};
pub(crate) use uses::{Capability, missing};

use crate::model::Api;

/// The files of a client crate.
#[must_use]
pub fn modules(api: &Api, options: &EmitOptions) -> Vec<Module> {
    let mut modules = vec![
        manifest::module(api, options),
        readme::module(api, options),
        crate_docs::module(api, options),
        service::module(api, options),
    ];
    modules.extend(server::module(api, options));
    modules.extend(external::module(api, options));
    modules.extend(types::modules(api, options));
    modules.extend(xml::module(api, options));
    modules.extend(operations::modules(api, options));
    modules.extend(webhook::module(api, options));
    modules.extend(examples::modules(api, options));
    modules.extend(contract::modules(api, options));
    modules.extend(values::modules(api, options));
    modules
}
