// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! What setters take.

use std::borrow::Cow;

/// What a setter takes for a `T`: a value, or an `Option` of one, of which `None` leaves the member as it stands.
///
/// Texts may be borrowed, and so may lists: `"x"`, `String`, `Option<&str>` are a `String`, and `["a", "b"]`,
/// `vec!["a"]`, `&names[..]` a `Vec<String>`. What is borrowed is cloned.
#[diagnostic::on_unimplemented(
    message = "a setter of `{T}` does not take `{Self}`",
    note = "it takes a value, or an `Option` of one, of which `None` leaves the member as it stands"
)]
pub trait Given<T> {
    /// The value, if there is one.
    fn given(self) -> Option<T>;
}

impl<T> Given<T> for T {
    fn given(self) -> Option<T> {
        Some(self)
    }
}

impl<T> Given<T> for Option<T> {
    fn given(self) -> Option<T> {
        self
    }
}

impl<T: Clone> Given<T> for &T {
    fn given(self) -> Option<T> {
        Some(self.clone())
    }
}

impl Given<String> for Option<&String> {
    fn given(self) -> Option<String> {
        self.cloned()
    }
}

impl Given<String> for &str {
    fn given(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl Given<String> for Option<&str> {
    fn given(self) -> Option<String> {
        self.map(str::to_owned)
    }
}

impl Given<String> for Cow<'_, str> {
    fn given(self) -> Option<String> {
        Some(self.into_owned())
    }
}

impl Given<String> for Box<str> {
    fn given(self) -> Option<String> {
        Some(self.into())
    }
}

impl<T: Clone> Given<Vec<T>> for &[T] {
    fn given(self) -> Option<Vec<T>> {
        Some(self.to_vec())
    }
}

impl<T: Clone> Given<Vec<T>> for Option<&[T]> {
    fn given(self) -> Option<Vec<T>> {
        self.map(<[T]>::to_vec)
    }
}

impl<T, const N: usize> Given<Vec<T>> for [T; N] {
    fn given(self) -> Option<Vec<T>> {
        Some(self.into())
    }
}

impl<T: Clone, const N: usize> Given<Vec<T>> for &[T; N] {
    fn given(self) -> Option<Vec<T>> {
        Some(self.to_vec())
    }
}

/// Lists of borrowed texts.
macro_rules! texts {
    ($({$($bound:tt)*} $type:ty),*) => { $(
        impl<$($bound)*> Given<Vec<String>> for $type {
            fn given(self) -> Option<Vec<String>> {
                Some(self.iter().map(|&text| text.to_owned()).collect())
            }
        }
    )* };
}

texts! { {} Vec<&str>, {} &Vec<&str>, {} &[&str], {const N: usize} [&str; N], {const N: usize} &[&str; N] }
