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

#[cfg(test)]
mod tests {
    #![allow(
        clippy::needless_borrows_for_generic_args,
        reason = "borrowed values are what is tested"
    )]

    use super::Given;

    fn text(value: impl Given<String>) -> Option<String> {
        value.given()
    }

    fn number(value: impl Given<i64>) -> Option<i64> {
        value.given()
    }

    fn list(value: impl Given<Vec<String>>) -> Vec<String> {
        value.given().unwrap_or_default()
    }

    #[test]
    fn a_setter_takes_values_and_options_of_them() {
        let owned = "x".to_owned();
        let (some, none) = (Some("x"), None::<&str>);
        for given in [
            text("x"),
            text(&owned),
            text(some),
            text(Some(&owned)),
            text(owned),
        ] {
            assert_eq!(given.as_deref(), Some("x"));
        }
        assert_eq!(text(none), None);
        assert_eq!(text(None::<String>), None);
        // A bare literal keeps the type of the member, and a bare `None` has it.
        assert_eq!(
            (number(5), number(Some(5)), number(&5), number(None)),
            (Some(5), Some(5), Some(5), None)
        );
    }

    #[test]
    fn lists_may_be_borrowed() {
        let (owned, borrowed) = (vec!["a".to_owned()], vec!["a"]);
        for given in [
            list(["a"]),
            list(&["a"]),
            list(borrowed.clone()),
            list(&borrowed),
            list(&borrowed[..]),
            list(&owned),
            list(&owned[..]),
            list(Some(owned.clone())),
            list(owned),
        ] {
            assert_eq!(given, ["a"]);
        }
        assert!(list(None::<Vec<String>>).is_empty());
    }
}
