//! Names as they stand in the generated source.
//!
//! Only `lower::names` makes names. The text is a complete Rust token: keywords are raw (`r#type`), the four that
//! cannot be raw end in an underscore (`self_`).

use serde::Serialize;

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub(crate) String);

        impl $name {
            /// The token as it stands in the source.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The name as it stands in links and in text.
            #[must_use]
            pub fn plain(&self) -> &str {
                self.0.strip_prefix("r#").unwrap_or(&self.0)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

names! {
    /// A type in `UpperCamelCase`, never raw, never a prelude name.
    TypeName;
    /// An enum variant in `UpperCamelCase`; `Self` becomes `Self_`.
    VariantName;
    /// A struct field in `snake_case`, raw where it is a keyword.
    FieldName;
    /// A function argument in `snake_case`, raw where it is a keyword.
    ArgumentName;
    /// A method of the client or of a request in `snake_case`, raw where it is a keyword.
    MethodName;
    /// A module, its file and its Cargo feature in `snake_case`, never a keyword.
    ModuleName;
    /// A Cargo feature that is not a module: `_types-` and the name of a type.
    FeatureName;
    /// A package name in `kebab-case`.
    CrateName;
}

impl CrateName {
    /// A name that a person chose: what Cargo accepts, in lower case. `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_inner =
            |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
        let is_name =
            text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(is_inner);
        is_name.then(|| Self(text.to_owned()))
    }
}
