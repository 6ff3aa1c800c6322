//! Base URLs.

use serde::Serialize;

use super::{Docs, MethodName, Place, TypeName, VariantName};

/// The index of a server in [`Api::servers`](super::Api::servers).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct ServerId(pub usize);

/// The index of the values of a variable in [`Api::server_values`](super::Api::server_values).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct ServerValuesId(pub usize);

/// A base URL, which may have variables between braces.
#[derive(Clone, Debug, Serialize)]
pub struct Server {
    /// The URL without a trailing slash. It is a path alone where the host is that of the description.
    pub url: String,
    /// The function that gives it, such as `production`.
    pub name: MethodName,
    /// The type that takes its variables, if it has any.
    pub ty: Option<TypeName>,
    /// What lives there, one line of plain text.
    pub description: String,
    /// What lives there, and the URL.
    pub docs: Docs,
    /// The variables of the URL, in the order in which they stand in it.
    pub variables: Vec<ServerVariable>,
    /// Whether operations without servers of their own use it.
    pub is_general: bool,
    /// Where it stands.
    #[serde(skip)]
    pub place: Place,
}

impl Server {
    /// The URL with the default of each variable in its place; nothing where one has none.
    #[must_use]
    pub fn default_url(&self) -> Option<String> {
        with_defaults(&self.url, &self.variables)
    }
}

/// A URL with the default of each variable in its place; nothing where one has none.
#[must_use]
pub fn with_defaults(url: &str, variables: &[ServerVariable]) -> Option<String> {
    let mut url = url.to_owned();
    for variable in variables {
        let default = variable.default.as_ref()?;
        url = url.replace(&format!("{{{}}}", variable.wire), default);
    }
    Some(url.trim_end_matches('/').to_owned())
}

/// A variable of a base URL.
#[derive(Clone, Debug, Serialize)]
pub struct ServerVariable {
    /// The setter.
    pub name: MethodName,
    /// The name between the braces.
    pub wire: String,
    /// The value used unless another is chosen. A variable without one is an argument.
    pub default: Option<String>,
    /// The values allowed; any text where there are none.
    pub values: Option<ServerValuesId>,
    /// What it is for.
    pub docs: Docs,
}

/// The values that a variable of a base URL may have.
#[derive(Clone, Debug, Serialize)]
pub struct ServerValues {
    /// The enum.
    pub name: TypeName,
    /// What it is for.
    pub docs: Docs,
    /// The values with their names.
    pub values: Vec<(VariantName, String)>,
}
