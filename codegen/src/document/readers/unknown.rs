//! Keywords that an object does not have, or not in the version of the description.

use crate::diagnostic::{Diagnostic, Severity, codes, suggest};
use crate::source::{Key, Kind, Node};

use super::reader::Reader;
use crate::document::Version;
use crate::document::vocabulary::{Term, Vocabulary};

/// Objects that only instruct a client: ignoring an unknown keyword in one of them would make wrong calls.
const INSTRUCTIONS: [&str; 3] = ["link", "encoding object", "server variable"];

/// Short words that are slips of `$ref` and `type`.
const SHORT_SLIPS: [&str; 2] = ["ref", "typ"];

/// What happens where a credential is asked for of which nothing is known.
pub(super) const REFUSED: &str =
    "nothing is sent until the client is told what to send for this credential";

impl<'t> Reader<'t, '_> {
    /// Reports the keywords of `object` that are unknown or belong to another version.
    pub(super) fn check_keywords(&mut self, object: Node<'t>, keywords: &'static Vocabulary) {
        for (key, value) in object.entries() {
            match keywords.find(key.text) {
                Some(keyword) => {
                    self.check_version(key, keyword, keywords.object);
                    if !matches!(value.kind(), Kind::Bool(false)) {
                        self.unfollowed(key, keyword, keywords.object);
                    }
                }
                None if is_extension(key.text) => {}
                None => {
                    let candidates = keywords.list.iter();
                    self.unknown_keyword(object, key, keywords.object, candidates);
                }
            }
        }
    }

    /// Reports a known keyword that the version of the description does not have.
    pub(super) fn check_version(
        &mut self,
        key: Key<'t>,
        keyword: &'static Term,
        object: &'static str,
    ) {
        if keyword.in_version(self.version) {
            return;
        }
        let has_it = if self.version < keyword.first {
            format!("it came with {}", keyword.first)
        } else {
            format!("it was dropped after {}", keyword.last)
        };
        let message = format!(
            "`{}` is not a keyword of {} in {}; {has_it}",
            key.text,
            article(object),
            self.version
        );
        let (severity, code) = match self.version {
            Version::V3_0 if keyword.reshapes => (Severity::Error, codes::UNSUPPORTED_KEYWORD),
            _ => (Severity::Warning, codes::OTHER_VERSION),
        };
        let done = match severity {
            Severity::Error => "read as OpenAPI 3.1 has it",
            _ => "",
        };
        let other = Diagnostic::at(severity, code, key.span, message)
            .label(key.span, done)
            .maybe_help(keyword.instead.map(str::to_owned));
        self.report.push_repeated(object, key.text, other);
    }

    /// The keywords that an object may have, for those who wrote another.
    fn allowed(&self, known: impl Iterator<Item = &'static Term>) -> String {
        let names = known.filter(|keyword| keyword.in_version(self.version));
        let names: Vec<String> = names.map(|keyword| format!("`{}`", keyword.name)).collect();
        format!("allowed: {}; or start it with `x-`", names.join(", "))
    }

    /// Reports a keyword that the client does not follow.
    fn unfollowed(&mut self, key: Key<'t>, keyword: &'static Term, object: &'static str) {
        let Some(done) = keyword.instead_done else {
            return;
        };
        let message = format!("`{}` of {} is not followed", key.text, article(object));
        let unfollowed = Diagnostic::warning(codes::UNFOLLOWED, key.span, message)
            .label(key.span, done)
            .help("see whether the server takes that");
        self.report.push_repeated(object, key.text, unfollowed);
    }

    /// Reports a keyword that no version has. It is an error if it misspells a missing keyword on which the meaning
    /// depends, or if it is in one of [`INSTRUCTIONS`]; else it is a warning.
    pub(super) fn unknown_keyword(
        &mut self,
        holder: Node<'t>,
        key: Key<'t>,
        object: &'static str,
        known: impl Iterator<Item = &'static Term> + Clone,
    ) {
        let meant = meant(holder, key.text, self.version, known.clone());
        let severity = match meant {
            Some(keyword) if keyword.structural && is_slip(key.text, keyword.name) => {
                Severity::Error
            }
            _ if INSTRUCTIONS.contains(&object) => Severity::Error,
            _ => Severity::Warning,
        };
        let code = match severity {
            Severity::Error if INSTRUCTIONS.contains(&object) => codes::UNKNOWN_INSTRUCTION,
            Severity::Error => codes::MISSPELT_KEYWORD,
            _ => codes::UNKNOWN_KEYWORD,
        };
        let message = format!("unknown keyword `{}` in {}", key.text, article(object));
        let is_security = SECURED.contains(&object) && is_like_security(key.text);
        let help = match meant {
            Some(keyword) => Some(format!("did you mean `{}`?", keyword.name)),
            None if is_security => Some(
                "`security` stands in operations, or beside `paths` for all of them".to_owned(),
            ),
            None if INSTRUCTIONS.contains(&object) => Some(self.allowed(known)),
            None => None,
        };
        let unknown = Diagnostic::at(severity, code, key.span, message)
            .label(key.span, if is_security { REFUSED } else { "" })
            .maybe_help(help);
        match severity {
            Severity::Error => self.report.push(unknown),
            _ => self.report.push_repeated(object, key.text, unknown),
        }
    }
}

/// Objects in which a key like `security` is meant to protect something.
const SECURED: [&str; 3] = ["description", "path item", "operation"];

/// Whether a key is `security` or a slip of it.
pub(super) fn is_like_security(key: &str) -> bool {
    !is_extension(key) && suggest::closest(key, ["security"]).is_some()
}

/// Whether the key is an extension of the specification.
pub(super) fn is_extension(key: &str) -> bool {
    key.starts_with("x-") || key.starts_with("X-")
}

/// The keyword that was probably meant: a similar one that this object does not have already.
pub(super) fn meant(
    holder: Node<'_>,
    word: &str,
    version: Version,
    known: impl Iterator<Item = &'static Term> + Clone,
) -> Option<&'static Term> {
    // Words of up to three letters resemble too many others; of those, only known misspellings count.
    let long = word.chars().count() > 3 || SHORT_SLIPS.contains(&word);
    let known = known.filter(|keyword| keyword.in_version(version));
    let known = known.filter(|keyword| long || word.eq_ignore_ascii_case(keyword.name));
    // Only words that resemble a keyword are looked up in the object, which may hold thousands of unknown ones.
    let near = suggest::near(word, known.clone().map(|keyword| keyword.name), usize::MAX);
    let closest = near.into_iter().find(|name| holder.get(name).is_none())?;
    let mut known = known;
    known.find(|keyword| keyword.name == closest)
}

fn article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'O']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}

/// Whether a slip of the keyboard explains the difference. Very short words are alike by chance.
fn is_slip(word: &str, keyword: &str) -> bool {
    let length = word.chars().count();
    word.eq_ignore_ascii_case(keyword)
        || SHORT_SLIPS.contains(&word)
        || keyword == "$ref"
        || (length > 3 && length.abs_diff(keyword.chars().count()) <= 2)
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Version::V2_0 => "Swagger 2.0",
            Version::V3_0 => "OpenAPI 3.0",
            Version::V3_1 => "OpenAPI 3.1",
            Version::V3_2 => "OpenAPI 3.2",
        })
    }
}
