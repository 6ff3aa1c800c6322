// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Enums of documented responses.

/// Defines the enum of what a call gives where its responses differ:
///
/// ```text
/// responses! {
///     /// What a failure gives.
///     pub enum GetRoomError { NotFound(Problem) "There is no such room.", TooManyRequests }
/// }
/// ```
///
/// The text behind a variant is its documentation.
// Most clients have calls with one kind of response only.
#[allow(unused_macros)]
macro_rules! responses {
    (
        $(#[$meta:meta])*
        pub enum $type:ident {
            $($(#[$variant_meta:meta])* $variant:ident $(($content:ty))? $($doc:literal)?),* $(,)?
        }
    ) => {
        $(#[$meta])*
        // A response is made once and matched at once, where a box would only be in the way.
        #[allow(clippy::large_enum_variant)]
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$variant_meta])* $(#[doc = $doc])? $variant $(($content))?,)*
        }
    };
}

#[allow(unused_imports)]
pub(crate) use responses;
