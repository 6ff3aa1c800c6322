//! An operation of the API, as the description has it.

use super::response::Documented;

/// What does not change from call to call.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// The method of the client that calls it.
    pub name: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path, with `{name}` in the place of parameters.
    pub path: &'static str,
    /// The accepted credentials: alternatives, each of which is a list of security schemes that
    /// are needed together. No alternative at all means that none is needed, an empty one that
    /// they are optional.
    pub credentials: &'static [&'static [&'static str]],
    /// The server of this operation alone, if it has one.
    pub servers: &'static [&'static str],
    /// The documented successes.
    pub ok: &'static [Documented],
    /// The documented failures.
    pub err: &'static [Documented],
}

/// Describes an operation and makes its request sendable.
///
/// The rows of `ok` and `err` are: status, how the body is read, media type, and the variant that
/// takes the value where there are several. Without `err` no failure is documented.
// A client without operations does not use it.
#[allow(unused_macros)]
macro_rules! operation {
    (@read $type:ty, empty) => { $crate::runtime::response::empty };
    (@read $type:ty, $kind:ident) => { $crate::runtime::response::$kind };
    (@read $type:ty, empty $variant:ident) => { |_| Ok(<$type>::$variant) };
    (@read $type:ty, $kind:ident $variant:ident) => {
        |body| $crate::runtime::response::$kind(body).map(<$type>::$variant)
    };
    (
        $name:ident: $method:literal $path:literal;
        name $operation:literal;
        $(server $server:literal;)?
        credentials [$([$($scheme:literal),* $(,)?]),* $(,)?];
        ok $ok:ty { $($ok_status:tt $ok_kind:ident $($ok_media:literal)? $(=> $ok_variant:ident)?;)* }
    ) => {
        $crate::runtime::operation::operation! {
            $name: $method $path;
            name $operation;
            $(server $server;)?
            credentials [$([$($scheme),*]),*];
            ok $ok { $($ok_status $ok_kind $($ok_media)? $(=> $ok_variant)?;)* }
            err ::core::convert::Infallible {}
        }
    };
    (
        $name:ident: $method:literal $path:literal;
        name $operation:literal;
        $(server $server:literal;)?
        credentials [$([$($scheme:literal),* $(,)?]),* $(,)?];
        ok $ok:ty { $($ok_status:tt $ok_kind:ident $($ok_media:literal)? $(=> $ok_variant:ident)?;)* }
        err $err:ty { $($err_status:tt $err_kind:ident $($err_media:literal)? $(=> $err_variant:ident)?;)* }
    ) => {
        impl $name {
            /// What the description says of the operation.
            pub const OPERATION: $crate::runtime::operation::Operation =
                $crate::runtime::operation::Operation {
                    name: $operation,
                    method: $method,
                    path: $path,
                    credentials: &[$(&[$($scheme),*]),*],
                    servers: &[$($server)?],
                    ok: &[$($crate::runtime::response::Documented::new(
                        stringify!($ok_status), stringify!($ok_kind), concat!($($ok_media)?),
                    )),*],
                    err: &[$($crate::runtime::response::Documented::new(
                        stringify!($err_status), stringify!($err_kind), concat!($($err_media)?),
                    )),*],
                };

            const DECODERS: &'static $crate::runtime::response::Decoders<$ok, $err> =
                &$crate::runtime::response::Decoders {
                    ok: &[$($crate::runtime::operation::operation!(
                        @read $ok, $ok_kind $($ok_variant)?
                    )),*],
                    err: &[$($crate::runtime::operation::operation!(
                        @read $err, $err_kind $($err_variant)?
                    )),*],
                };

            /// Sends the request. Awaiting gives the body of a success.
            pub fn send(self) -> $crate::runtime::send::Sending<$ok, $err> {
                $crate::runtime::send::Sending::new(self.request, Self::DECODERS)
            }

            /// Sends the request. Awaiting gives status, headers and body of a success.
            pub fn send_full(self) -> $crate::runtime::send::SendingFull<$ok, $err> {
                $crate::runtime::send::SendingFull::new(self.request, Self::DECODERS)
            }

            /// The request as it stands.
            pub fn request(&self) -> &$crate::runtime::request::Request {
                &self.request
            }
        }
    };
}

pub(crate) use operation;
