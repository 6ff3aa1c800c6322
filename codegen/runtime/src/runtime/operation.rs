//! An operation of the API, as the description has it.

use super::response::Documented;

/// What does not change from call to call.
///
/// The lists are lines of text and not slices: each client has hundreds of operations, and the
/// compiler takes far longer to evaluate a nested constant than to copy a literal.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// The method of the client that calls it.
    pub name: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path, with `{name}` in the place of parameters.
    pub path: &'static str,
    /// A line for each server of this operation alone, as `ServerLine` reads it; the first is the default.
    pub(crate) servers: &'static str,
    /// A line for each alternative, with a tab after each security scheme.
    pub(crate) credentials: &'static str,
    /// A line for each documented success: status, how the body is read, media type.
    pub(crate) ok: &'static str,
    /// A line for each documented failure, of the same form.
    pub(crate) err: &'static str,
    /// The media types to ask for; empty for those of the documented successes.
    pub(crate) accept: &'static str,
}

impl Operation {
    /// The accepted credentials: alternatives, each of which is a list of security schemes that
    /// are needed together. No alternative at all means that none is needed, an empty one that
    /// they are optional.
    pub(crate) fn alternatives(&self) -> impl Iterator<Item = Vec<&'static str>> {
        alternatives(self.credentials)
    }

    /// The documented successes.
    pub(crate) fn successes(&self) -> impl Iterator<Item = Documented> {
        self.ok.lines().filter_map(Documented::parse)
    }

    /// The documented failures.
    pub(crate) fn failures(&self) -> impl Iterator<Item = Documented> {
        self.err.lines().filter_map(Documented::parse)
    }
}

/// The alternatives in the lines of a table: each is a list of security schemes that are needed together.
pub(super) fn alternatives(lines: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    lines
        .lines()
        .map(|line| line.split_terminator('\t').collect())
}

/// Defines the request of an operation:
///
/// ```text
/// operation! {
///     pub struct ListMessages: "list_messages" "GET" "/rooms/{roomId}/messages" {
///         /// How many at most.
///         query limit: i64 = "limit",
///         query_styled filter: Filter = "filter" as DeepObject,
///     }
///     server "https://messages.example.com";          // only if it has some of its own, a line each
///     credentials [["ApiKey"], ["SessionJwt"]];       // only if it asks for any
///     ok MessagePage { 200 json; }
///     err ListMessagesError { 404 json => NotFound; 429 empty => TooManyRequests; }
///     send_csv "text/csv" String { 200 text "text/csv"; }   // for each other form of success
/// }
/// ```
///
/// A row of bytes takes what converts into them: `bytes body: impl IntoBody = "image/png".into_body()`.
/// A row of a form with fields in styles of their own ends in `with ["expand" DeepObject]`, and one of
/// XML in `root "room Room"`. A response of XML is `200 xml "application/xml" as "room Room"`.
///
/// The first text is the method of the client. The rows of the struct become setters: the method of
/// `Request` that does the work, the setter with the type that is [`Given`](super::given::Given), the name on the wire or the media type.
/// The rows of `ok` and `err` are: status, how the body is read, the media type unless it is
/// `application/json`, and the variant that takes the value where there are several.
// A client without operations does not use it.
#[allow(unused_macros)]
macro_rules! operation {
    (@read $type:ty, xml $root:literal) => { // if xml
        |body| $crate::runtime::xml::read(body, $crate::xml::XML.root($root)) // if xml
    }; // if xml
    (@read $type:ty, xml $root:literal $variant:ident) => { // if xml
        |body| $crate::runtime::xml::read(body, $crate::xml::XML.root($root)).map(<$type>::$variant) // if xml
    }; // if xml
    (@read $type:ty, empty) => { $crate::runtime::response::empty };
    (@read $type:ty, $kind:ident) => { $crate::runtime::response::$kind };
    (@read $type:ty, empty $variant:ident) => { |_| Ok(<$type>::$variant) };
    (@read $type:ty, $kind:ident $variant:ident) => {
        |body| $crate::runtime::response::$kind(body).map(<$type>::$variant)
    };
    (
        pub struct $name:ident: $operation:literal $method:literal $path:literal {
            $(
                $(#[$setter_meta:meta])*
                $how:ident $setter:ident: $value:ty = $wire:literal $(.$into:ident())? $(as $style:ident)?
                $(with [$($field:literal $field_style:ident),*])?
                $(root $root:literal)?
            ),* $(,)?
        }
        $(server $server:literal $($server_default:literal)?;)*
        $(credentials [$([$($scheme:literal),*]),*];)?
        ok $ok:ty { $($ok_status:tt $ok_kind:ident $($ok_media:literal)? $(as $ok_root:literal)? $(=> $ok_variant:ident)?;)* }
        err $err:ty { $($err_status:tt $err_kind:ident $($err_media:literal)? $(as $err_root:literal)? $(=> $err_variant:ident)?;)* }
        $(
            $verb:ident $accept:literal $form:ty
            { $($form_status:tt $form_kind:ident $($form_media:literal)? $(as $form_root:literal)? $(=> $form_variant:ident)?;)* }
        )*
    ) => {
        #[doc = concat!("The call of [`Client::", $operation, "`](crate::Client::", $operation, ").")]
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent until `send` is called and awaited"]
        pub struct $name($crate::runtime::request::Request);

        impl $crate::runtime::request::Call for $name {
            fn of(request: $crate::runtime::request::Request) -> Self {
                Self(request)
            }
        }

        impl ::std::future::IntoFuture for $name {
            type Output = <Self::IntoFuture as ::std::future::Future>::Output;
            type IntoFuture = $crate::runtime::send::Sending<$ok, $err>;

            fn into_future(self) -> Self::IntoFuture {
                self.send()
            }
        }

        impl $name {
            /// What the description says of the operation.
            pub const OPERATION: $crate::runtime::operation::Operation =
                $crate::runtime::operation::Operation {
                    name: $operation,
                    method: $method,
                    path: $path,
                    credentials: concat!($($($($scheme, "\t",)* "\n"),*)?),
                    servers: concat!($($server, $("\t", $server_default,)? "\n"),*),
                    ok: concat!($(stringify!($ok_status), " ", stringify!($ok_kind), " ", $($ok_media,)? "\n"),*),
                    err: concat!($(stringify!($err_status), " ", stringify!($err_kind), " ", $($err_media,)? "\n"),*),
                    accept: "",
                };

            $(
                $crate::runtime::operation::setter! {
                    $(#[$setter_meta])*
                    $how $setter: $value $(, $into)?;
                    $wire,
                    $($crate::runtime::style::Style::$style,)?
                    $(&[$(($field, $crate::runtime::style::Style::$field_style)),*],)?
                    $($crate::xml::XML.root($root),)?
                }
            )*

            const DECODERS: &'static $crate::runtime::response::Decoders<$ok, $err> =
                &$crate::runtime::response::Decoders {
                    ok: &[$($crate::runtime::operation::operation!(
                        @read $ok, $ok_kind $($ok_root)? $($ok_variant)?
                    )),*],
                    err: &[$($crate::runtime::operation::operation!(
                        @read $err, $err_kind $($err_root)? $($err_variant)?
                    )),*],
                };

            /// Makes the call with options of its own.
            pub fn with(mut self, options: $crate::runtime::call_options::CallOptions) -> Self {
                self.0 = self.0.with(options);
                self
            }

            /// Sends the request. Awaiting gives the body of a success.
            pub fn send(self) -> $crate::runtime::send::Sending<$ok, $err> {
                $crate::runtime::send::Sending::new(self.0, Self::DECODERS)
            }

            /// Sends the request. Awaiting gives status, headers and body of a success.
            pub fn send_full(self) -> $crate::runtime::send::SendingFull<$ok, $err> {
                $crate::runtime::send::SendingFull::new(self.0, Self::DECODERS)
            }

            $(
                #[doc = concat!("Sends the request and asks for `` ", stringify!($accept), " `` instead. Awaiting gives the body of a success.")]
                pub fn $verb(self) -> $crate::runtime::send::Sending<$form, $err> {
                    const OPERATION: $crate::runtime::operation::Operation =
                        $crate::runtime::operation::Operation {
                            ok: concat!($(stringify!($form_status), " ", stringify!($form_kind), " ", $($form_media,)? "\n"),*),
                            accept: $accept,
                            ..$name::OPERATION
                        };
                    const DECODERS: &$crate::runtime::response::Decoders<$form, $err> =
                        &$crate::runtime::response::Decoders {
                            ok: &[$($crate::runtime::operation::operation!(
                                @read $form, $form_kind $($form_root)? $($form_variant)?
                            )),*],
                            err: $name::DECODERS.err,
                        };
                    $crate::runtime::send::Sending::new(self.0.in_form(&OPERATION), DECODERS)
                }
            )*

            /// The request as it stands.
            pub fn request(&self) -> &$crate::runtime::request::Request {
                &self.0
            }
        }
    };
}

pub(crate) use operation;

/// A setter of a request.
#[allow(unused_macros)]
macro_rules! setter {
    ($(#[$meta:meta])* $how:ident $setter:ident: $value:ty; $($argument:expr,)*) => {
        $(#[$meta])*
        #[allow(clippy::should_implement_trait)] // It is called as the description calls the parameter.
        pub fn $setter(mut self, value: impl $crate::runtime::given::Given<$value>) -> Self {
            if let Some(value) = value.given() {
                self.0 = self.0.$how($($argument,)* &value);
            }
            self
        }
    };
    ($(#[$meta:meta])* $how:ident $setter:ident: $value:ty, $into:ident; $($argument:expr,)*) => {
        $(#[$meta])*
        #[allow(clippy::should_implement_trait)] // It is called as the description calls the parameter.
        pub fn $setter(mut self, value: $value) -> Self {
            self.0 = self.0.$how($($argument,)* &value.$into());
            self
        }
    };
}

#[allow(unused_imports)]
pub(crate) use setter;
