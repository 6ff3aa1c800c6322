// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Structs around one value.

/// The JSON form of `pub struct Wrapper(pub T)`: that of the `T`. With
/// `newtype! { Wrapper: T }` the wrapper is also made from a `T` by `From`.
macro_rules! newtype {
    ($(#[$meta:meta])* pub struct $type:ident($inner:ty);) => {
        $(#[$meta])*
        #[derive(Clone)]
        pub struct $type(pub $inner);

        $crate::runtime::json::newtype! { $type: $inner }
    };
    ($type:ident $(: $inner:ty)?) => {
        impl $crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut $crate::runtime::json::Writer) {
                $crate::runtime::json::Encode::encode(&self.0, writer);
            }
        }

        impl $crate::runtime::json::Decode for $type {
            fn decode(reader: &mut $crate::runtime::json::Reader<'_>) -> Option<Self> {
                reader.wrap(Self)
            }
        }

        $(
            impl From<$inner> for $type {
                fn from(value: $inner) -> Self {
                    Self(value)
                }
            }
        )?

        $crate::runtime::json::by_encoding! { $type }
        $crate::runtime::json::serde_bridge! { $type }
    };
}
pub(crate) use newtype;
