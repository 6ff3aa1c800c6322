// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Servers with variables in their URLs, and how one of them is chosen.

use super::builder::{BuildError, ClientBuilder};

/// A server that the description names, with values for the variables of its URL.
///
/// It is given to [`ClientBuilder::server`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a server does nothing until it is given to `ClientBuilder::server`"]
pub struct Server {
    template: &'static str,
    values: Vec<(&'static str, Box<str>)>,
}

impl Server {
    /// A server, its variables without values.
    #[allow(dead_code, reason = "only the functions of a client need it")]
    pub(crate) fn new(template: &'static str) -> Self {
        let values = Vec::new();
        Self { template, values }
    }

    /// The same with a value for a variable, instead of the one that it had.
    #[allow(dead_code, reason = "only servers with variables need it")]
    pub(crate) fn set(mut self, variable: &'static str, value: &str) -> Self {
        self.values.retain(|(known, _)| *known != variable);
        self.values.push((variable, value.into()));
        self
    }

    /// The URL with the values in the places of its variables.
    ///
    /// # Errors
    ///
    /// A value has characters that would lead to another host: in `https://{tenant}.example.com`, that of `tenant` can
    /// have no slash, for example.
    pub fn url(&self) -> Result<String, BuildError> {
        let mut url = String::new();
        let mut rest = self.template;
        while let Some((literal, tail)) = rest.split_once('{') {
            let (name, tail) = tail.split_once('}').unwrap_or((tail, ""));
            let value = self.values.iter().find(|(known, _)| *known == name);
            let value = value.map_or("", |(_, value)| value);
            if value.is_empty() || !is_safe(value, tail) {
                let message = format!("the server variable `{name}` cannot be {value:?}");
                return Err(BuildError::new(message));
            }
            url.push_str(literal);
            url.push_str(value);
            rest = tail;
        }
        url.push_str(rest);
        Ok(url)
    }
}

/// Whether a value stays inside the part of the URL in which it stands. What follows in the same part, such as
/// `.example.com`, must stay a part of the host (RFC 3986, section 3.2).
fn is_safe(value: &str, tail: &str) -> bool {
    let follows = tail.split('/').next().unwrap_or_default();
    let ends = ['?', '#', '@', '\\'];
    !value.contains(ends) && (follows.is_empty() || !value.contains(['/', ':']))
}

impl ClientBuilder {
    /// A server of the description, instead of the one that is used by default.
    ///
    /// Operations with servers of their own use the chosen one if it is one of those, else their first; so that several
    /// servers can be given, for different operations. A [`base_url`](Self::base_url) wins against all of them.
    pub fn server(self, server: impl Into<Server>) -> Self {
        let server = server.into();
        self.choose(server.template, server.url())
    }
}

/// Defines a server with variables:
///
/// ```text
/// server! {
///     /// Near you.
///     pub struct NearYou: "https://{tenant}.{region}.example.com" {
///         /// Who you are.
///         tenant: String = "tenant",
///         region: Region = "region" or "north",
///     }
///     needs tenant: String = "tenant";
/// }
/// ```
///
/// The rows become setters. A variable without a default is a row and an argument of `new` as well.
#[allow(unused_macros)]
macro_rules! server {
    (
        $(#[$meta:meta])*
        pub struct $name:ident: $template:literal {
            $(
                $(#[$setter_meta:meta])*
                $setter:ident: $value:ty = $wire:literal $(or $default:literal)?
            ),* $(,)?
        }
        $(needs $needed:ident: $needed_value:ty = $needed_wire:literal;)*
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[must_use = "a server does nothing until it is given to `ClientBuilder::server`"]
        pub struct $name($crate::runtime::server::Server);

        impl $name {
            pub(crate) fn new($($needed: impl Into<$needed_value>),*) -> Self {
                let server = $crate::runtime::server::Server::new($template);
                $($(let server = server.set($wire, $default);)?)*
                Self(server)$(.$needed($needed))*
            }

            $(
                $(#[$setter_meta])*
                #[allow(clippy::should_implement_trait)] // It is called as the description calls the variable.
                pub fn $setter(self, value: impl Into<$value>) -> Self {
                    let value: $value = value.into();
                    Self(self.0.set($wire, value.as_str()))
                }
            )*
        }

        impl From<$name> for $crate::runtime::server::Server {
            fn from(server: $name) -> Self {
                server.0
            }
        }
    };
}

/// Defines what a variable of a server may be: `values! { pub enum Region { North = "north" } }`.
#[allow(unused_macros)]
macro_rules! values {
    ($(#[$meta:meta])* pub enum $name:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("`` ", stringify!($value), " ``")] $variant,)*
        }

        impl $name {
            /// The value as it stands in the URL.
            pub fn as_str(&self) -> &'static str {
                match self {
                    $(Self::$variant => $value,)*
                }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::runtime::builder::BuildError;

            // Not `Self::Err`, which may be a variant.
            fn from_str(
                text: &str,
            ) -> Result<Self, $crate::runtime::builder::BuildError> {
                match text {
                    $($value => Ok(Self::$variant),)*
                    _ => Err($crate::runtime::builder::BuildError::unlisted(text, &[$($value),*])),
                }
            }
        }
    };
}

#[allow(unused_imports)]
pub(crate) use {server, values};
