//! The table of all diagnostic codes.
//!
//! A code never changes its meaning and is never used again for something else. Adding one takes one
//! entry in the file of its range below: a doc line, id, constant name, title and explanation.
//!
//! | range | about | file |
//! |---|---|---|
//! | 01xx | files and syntax | `catalogue/source.rs` |
//! | 02xx | structure of the document | `catalogue/document.rs` |
//! | 03xx | references | `catalogue/reference.rs` |
//! | 04xx | schemas | `catalogue/schema.rs` |
//! | 05xx | operations and parameters | `catalogue/operation.rs` |
//! | 06xx | names | `catalogue/name.rs` |
//! | 07xx | security and servers | `catalogue/security.rs` |
//! | 08xx | configuration and output | `catalogue/output.rs` |
//! | 085x | the command line | `catalogue/command.rs` |
//! | 086x | `codegen.toml` | `catalogue/command.rs` |

use std::fmt;
use std::hash::{Hash, Hasher};

/// One diagnostic code: a reference to its entry in the table, free to copy.
#[derive(Clone, Copy)]
pub struct Code(&'static Entry);

/// What the table says about a code. Made by the `codes!` macro only.
struct Entry {
    id: &'static str,
    title: &'static str,
    explain: &'static str,
}

impl Code {
    /// The stable name: `D` and four digits. It does not say how severe a finding is: that is for the mode of the run
    /// and the settings.
    pub fn id(self) -> &'static str {
        self.0.id
    }

    /// What it is about, in a few words.
    pub fn title(self) -> &'static str {
        self.0.title
    }

    /// Markdown: what it means, a small bad example, the fix.
    pub fn explain(self) -> &'static str {
        self.0.explain
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Code {}

impl Hash for Code {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id().hash(state);
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// Declares the codes of one range: constants, and a list of all of them named `ALL`.
macro_rules! codes {
    ($($(#[$doc:meta])* $id:ident $name:ident $title:literal $explain:literal;)*) => {
        $(
            $(#[$doc])*
            pub const $name: super::Code = super::Code(&super::Entry {
                id: stringify!($id),
                title: $title,
                explain: $explain,
            });
        )*

        /// The codes of this range in ascending order.
        pub(super) const ALL: &[super::Code] = &[$($name),*];
    };
}

mod command;
mod document;
mod name;
mod operation;
mod output;
mod reference;
mod schema;
mod security;
mod source;

/// The constants by which the stages name their codes.
pub mod codes {
    // A range without codes yet has nothing to export.
    #[allow(unused_imports, unreachable_pub)]
    pub use super::{
        command::*, document::*, name::*, operation::*, output::*, reference::*, schema::*,
        security::*, source::*,
    };
}

/// All codes in ascending order of their digits.
pub fn all() -> impl Iterator<Item = Code> {
    let ranges = [
        source::ALL,
        document::ALL,
        reference::ALL,
        schema::ALL,
        operation::ALL,
        name::ALL,
        security::ALL,
        output::ALL,
        command::ALL,
    ];
    ranges.into_iter().flatten().copied()
}

/// The code with this id. Case does not matter, and the letter may be left out: `D0101`, `d0101`, `0101`.
///
/// Codes once began with the letter of their severity, so `E0101` and `W0101` are understood as well.
pub fn find(id: &str) -> Option<Code> {
    let wanted = id.trim().to_ascii_uppercase();
    let digits = wanted.strip_prefix(['D', 'E', 'W']).unwrap_or(&wanted);
    all().find(|code| code.id().get(1..) == Some(digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_ascending() {
        let digits: Vec<&str> = all().filter_map(|code| code.id().get(1..)).collect();
        assert!(
            digits.windows(2).all(|pair| pair[0] < pair[1]),
            "{digits:?}"
        );
    }

    #[test]
    fn every_range_holds_its_own_codes() {
        let ranges = [
            ("01", source::ALL),
            ("02", document::ALL),
            ("03", reference::ALL),
            ("04", schema::ALL),
            ("05", operation::ALL),
            ("06", name::ALL),
            ("07", security::ALL),
            ("08", output::ALL),
            ("08", command::ALL),
        ];
        for (prefix, codes) in ranges {
            for code in codes {
                assert!(
                    code.id().len() == 5 && code.id()[1..].starts_with(prefix),
                    "{code}"
                );
                assert!(code.id().starts_with('D'), "{code}");
            }
        }
    }

    #[test]
    fn every_explanation_shows_an_example_and_titles_are_plain() {
        for code in all() {
            assert!(code.explain().contains("```"), "{code}");
            assert!(!code.title().ends_with('.'), "{code}");
            assert!(
                code.title()
                    .starts_with(|first: char| !first.is_uppercase()),
                "{code}"
            );
        }
    }

    #[test]
    fn find_is_lenient_about_spelling() {
        assert_eq!(find("D0101"), Some(codes::UNREADABLE_FILE));
        assert_eq!(find("E0101"), Some(codes::UNREADABLE_FILE));
        assert_eq!(find(" d0101"), Some(codes::UNREADABLE_FILE));
        assert_eq!(find("w0101"), Some(codes::UNREADABLE_FILE));
        assert_eq!(find("0101"), Some(codes::UNREADABLE_FILE));
        assert_eq!(find("E9999"), None);
        assert_eq!(find(""), None);
    }
}
