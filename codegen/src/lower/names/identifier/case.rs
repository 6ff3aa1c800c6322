//! Words as one name.

use heck::{ToKebabCase, ToSnakeCase, ToUpperCamelCase};

use crate::model::{
    ArgumentName, CrateName, FieldName, MethodName, ModuleName, TypeName, VariantName,
};

use crate::lower::names::identifier::phrase::Phrase;
use crate::lower::names::identifier::{compound, reserved};

/// A kind of name, which decides its case and what it must avoid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// `UpperCamelCase`; a reserved name gets the suffix `Model`.
    Type,
    /// `UpperCamelCase`; a reserved name gets the suffix `Value`.
    Variant,
    /// `snake_case` of fields, arguments and methods; raw where it is a keyword.
    Snake,
    /// `snake_case` that is also a file and a feature; a keyword or reserved name gets the suffix `_api`.
    Module,
    /// `kebab-case`; a keyword or reserved name gets the suffix `-client`.
    Crate,
}

/// A name of the model: which case it has, and how it is made from a finished token.
pub(crate) trait Name: Sized {
    /// Its case.
    const CASE: Case;

    /// Wraps a token that is known to be right.
    fn from_token(token: String) -> Self;
}

macro_rules! cases {
    ($($name:ident $case:ident,)*) => {$(
        impl Name for $name {
            const CASE: Case = Case::$case;

            fn from_token(token: String) -> Self {
                Self(token)
            }
        }
    )*};
}

cases! {
    TypeName Type,
    VariantName Variant,
    FieldName Snake,
    ArgumentName Snake,
    MethodName Snake,
    ModuleName Module,
    CrateName Crate,
}

/// The name of a text that stands in no scope, or is alone in its own.
pub(crate) fn name<N: Name>(text: impl Into<Phrase>) -> N {
    let bare = N::CASE.bare(&text.into(), &[]);
    N::from_token(N::CASE.token(bare))
}

/// The longest name in letters, before a suffix. File systems and readers both give up soon after.
const LONGEST: usize = 100;

impl Case {
    /// The name of a phrase without the `r#` of a raw identifier.
    pub(in crate::lower) fn bare(self, text: &Phrase, taken: &[&str]) -> String {
        // Words in snake case are joined as they were. Most properties are written so.
        let is_ready = |text: &&str| self == Case::Snake && self.is_fine(text);
        if let Some(ready) = text.only().filter(is_ready) {
            return self.free(ready.to_owned(), taken);
        }
        self.join_free(&text.words_within(LONGEST), taken)
    }

    /// The name with all words of the phrase, up to twice the usual length; `None` if the usual name has them all.
    pub(in crate::lower) fn bare_whole(self, text: &Phrase, taken: &[&str]) -> Option<String> {
        let words = text.words();
        let short = text.words_within(LONGEST);
        let is_longer = words.len() > self.within(&short, LONGEST).len();
        is_longer.then(|| self.free(self.join(&self.within(&words, 2 * LONGEST)), taken))
    }

    /// The name of the same phrase with every sign of the description spelled out.
    pub(in crate::lower) fn bare_spelled(self, text: &Phrase, taken: &[&str]) -> String {
        let mut words = text.spelled();
        if words.is_empty() {
            words = vec!["empty".to_owned(), "string".to_owned()];
        }
        self.join_free(&words, taken)
    }

    /// The name with only those signs spelled out that differ from `other`; `None` if the two differ in words as well.
    pub(in crate::lower) fn bare_contrasted(
        self,
        text: &Phrase,
        other: &Phrase,
        taken: &[&str],
    ) -> Option<String> {
        let words = text.contrasted(other)?;
        Some(self.join_free(&words, taken))
    }

    /// The name with `uppercase` or `lowercase` added, for texts that differ only in case; `None` for mixed case.
    pub(in crate::lower) fn bare_lettered(self, text: &Phrase, taken: &[&str]) -> Option<String> {
        let whole = text.text();
        let letters = || whole.chars().filter(|c| c.is_alphabetic());
        let lettered = match (
            letters().any(char::is_uppercase),
            letters().any(char::is_lowercase),
        ) {
            (true, false) => "uppercase",
            (false, true) => "lowercase",
            _ => return None,
        };
        Some(self.bare(&text.clone().joined(lettered), taken))
    }

    /// A name that a person chose: unchanged if it is a valid name, else made like any other.
    pub(in crate::lower) fn bare_explicit(self, text: &str, taken: &[&str]) -> String {
        let text = text.strip_prefix("r#").unwrap_or(text);
        if self.is_fine(text) {
            self.free(text.to_owned(), taken)
        } else {
            self.bare(&text.into(), taken)
        }
    }

    /// The name of a phrase, or the explicit name, as it would be if no name were reserved.
    pub(in crate::lower) fn bare_unreserved(self, text: &Phrase, explicit: Option<&str>) -> String {
        match explicit.map(|text| text.strip_prefix("r#").unwrap_or(text)) {
            Some(text) if self.is_fine(text) => text.to_owned(),
            Some(explicit) => self.unreserved(&explicit.into()),
            None => self.unreserved(text),
        }
    }

    fn unreserved(self, text: &Phrase) -> String {
        self.join(&self.within(&text.words_within(LONGEST), LONGEST))
    }

    /// The name with a number behind it.
    pub(in crate::lower) fn numbered(self, bare: &str, number: usize) -> String {
        match self {
            Case::Type | Case::Variant if !ends_in_digit(bare) => format!("{bare}{number}"),
            Case::Crate => format!("{bare}-{number}"),
            _ => format!("{}_{number}", bare.trim_end_matches('_')),
        }
    }

    /// The token of a bare name.
    pub(in crate::lower) fn token(self, bare: String) -> String {
        match self {
            Case::Snake if reserved::is_keyword(&bare) => format!("r#{bare}"),
            _ => bare,
        }
    }

    /// Whether the text already is a name that neither the compiler nor a reader objects to.
    fn is_fine(self, text: &str) -> bool {
        let separator = match self {
            Case::Type | Case::Variant => None,
            Case::Snake | Case::Module => Some('_'),
            Case::Crate => Some('-'),
        };
        let starts_well = |c: char| match separator {
            None => c.is_ascii_uppercase(),
            Some(_) => c.is_ascii_lowercase(),
        };
        let continues_well = |c: char| match separator {
            None => c.is_ascii_alphanumeric(),
            Some(separator) => c.is_ascii_lowercase() || c.is_ascii_digit() || c == separator,
        };
        text.starts_with(starts_well)
            && text.chars().all(continues_well)
            && !separator.is_some_and(|s| text.ends_with(s) || is_doubled(text, s))
            && text.len() <= LONGEST
    }

    fn join_free(self, words: &[impl AsRef<str>], taken: &[&str]) -> String {
        self.free(self.join(&self.within(words, LONGEST)), taken)
    }

    /// As many whole words as fit into `longest` letters, and a part of the first where even that is too long.
    fn within<W: AsRef<str>>(self, words: &[W], longest: usize) -> Vec<&str> {
        let joint = match self {
            Case::Type | Case::Variant => 0,
            _ => self.separator().len(),
        };
        let mut room = longest;
        let mut short = Vec::with_capacity(words.len());
        for word in words.iter().map(AsRef::as_ref) {
            match room.checked_sub(word.len() + joint) {
                Some(left) => room = left,
                None if short.is_empty() => return word.get(..longest).into_iter().collect(),
                None => break,
            }
            short.push(word);
        }
        short
    }

    fn join(self, words: &[&str]) -> String {
        let starts_with_digit = words
            .first()
            .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        match self {
            _ if words.is_empty() => self.join(&["empty"]),
            Case::Type | Case::Variant if starts_with_digit => format!("N{}", camel(words)),
            Case::Type | Case::Variant => camel(words),
            _ if starts_with_digit => format!("n{}", self.lower(words)),
            _ => self.lower(words),
        }
    }

    /// Words in the case of names without capitals.
    fn lower(self, words: &[&str]) -> String {
        let text = words.join(" ");
        match self {
            Case::Crate => text.to_kebab_case(),
            _ => text.to_snake_case(),
        }
    }

    fn separator(self) -> &'static str {
        if self == Case::Crate { "-" } else { "_" }
    }

    /// The name, or the name with the suffix of its kind where it cannot be given.
    fn free(self, mut bare: String, taken: &[&str]) -> String {
        while self.is_taken(&bare, taken) {
            bare.push_str(if bare == "Self" && self == Case::Variant {
                "_"
            } else {
                self.suffix()
            });
        }
        bare
    }

    fn suffix(self) -> &'static str {
        match self {
            Case::Type => "Model",
            Case::Variant => "Value",
            Case::Snake => "_",
            Case::Module => "_api",
            Case::Crate => "-client",
        }
    }

    /// Whether the name ends like one that was changed because it is reserved.
    pub(in crate::lower) fn ends_in_suffix(self, bare: &str) -> bool {
        bare.ends_with(self.suffix()) || bare.ends_with('_')
    }

    fn is_taken(self, bare: &str, taken: &[&str]) -> bool {
        let always = match self {
            Case::Type => reserved::TYPES_TAKEN.contains(&bare),
            Case::Variant => reserved::VARIANTS_TAKEN.contains(&bare) || bare == "Self",
            Case::Snake => reserved::is_path_keyword(bare),
            Case::Module => reserved::is_keyword(bare) || reserved::MODULES_TAKEN.contains(&bare),
            Case::Crate => reserved::is_keyword(bare) || reserved::CRATES_TAKEN.contains(&bare),
        };
        always || taken.contains(&bare)
    }
}

/// Words in `UpperCamelCase`; digits that would run into digits are kept apart (`V1_5`).
fn camel(words: &[&str]) -> String {
    let mut out = String::new();
    for word in words {
        if ends_in_digit(&out) && word.starts_with(|c: char| c.is_ascii_digit()) {
            out.push('_');
        }
        match compound::camel(word) {
            Some(camel) => out.push_str(&camel),
            None => out.push_str(&word.to_upper_camel_case()),
        }
    }
    out
}

fn is_doubled(text: &str, sign: char) -> bool {
    let follows = |(one, other)| one == sign && other == sign;
    text.chars().zip(text.chars().skip(1)).any(follows)
}

fn ends_in_digit(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit())
}
