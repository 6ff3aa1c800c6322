//! What an API needs of the runtime.

use crate::model::{Api, Shape, Struct, Type};

/// Whether the client needs a dependency of the runtime.
pub(crate) fn dependency(_api: &Api, _name: &str) -> bool {
    true
}

/// Whether a type stands somewhere in the API.
#[allow(dead_code)]
fn anywhere(api: &Api, wanted: &Type) -> bool {
    let _ = (api, wanted, std::marker::PhantomData::<(Shape, Struct)>);
    true
}
