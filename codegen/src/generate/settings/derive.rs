//! Derives for the types of the client beside its own.

use super::cursor::{Cursor, Report, key_of, texts_of};
use super::{Placed, check};

/// The keys of `derive`.
pub(super) const DERIVE: &[&str] = &["all", "structs", "enums", "unions", "schemas"];

/// Derives of the standard library that types can have beside those that they have anyway.
const STANDARD: &[&str] = &["Copy", "Eq", "Hash", "Ord", "PartialOrd"];

/// What types have anyway.
const OWN: &[&str] = &["Clone", "Debug", "Default", "PartialEq"];

/// Derives, by what they are for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Derives {
    /// For every type.
    pub all: Vec<Placed<String>>,
    /// For types with fields.
    pub structs: Vec<Placed<String>>,
    /// For lists of texts or integers.
    pub enums: Vec<Placed<String>>,
    /// For one of several types.
    pub unions: Vec<Placed<String>>,
    /// By component schema or JSON Pointer.
    pub schemas: Vec<(Placed<String>, Vec<Placed<String>>)>,
}

impl Derives {
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Placed<String>> {
        let lists = [&self.all, &self.structs, &self.enums, &self.unions];
        let schemas = self.schemas.iter().map(|(_, derives)| derives);
        lists.into_iter().chain(schemas).flatten()
    }
}

/// Reads `derive`.
pub(super) fn read(root: &Cursor<'_, '_>, report: &mut Report<'_>) -> Derives {
    let derive = root.table("derive", DERIVE, report);
    let mut list = |key: &str| derive.texts(key, report);
    let (all, structs) = (list("all"), list("structs"));
    let (enums, unions) = (list("enums"), list("unions"));
    let table = derive.open_table("schemas", report);
    let schemas = table.entries().map(|(key, value)| {
        let derives = texts_of(&table.full(key.get_ref()), value, report);
        (key_of(key, report), derives)
    });
    Derives {
        schemas: schemas.collect(),
        all,
        structs,
        enums,
        unions,
    }
}

/// Checks what can be checked of a derive without the description: its path, and the crate that it is of.
pub(super) fn check(
    derive: &Placed<String>,
    is_dependency: impl Fn(&str) -> bool,
    report: &mut Report<'_>,
) {
    let text = derive.value.as_str();
    let parsed = syn::parse_str::<syn::Path>(text).ok();
    let parsed = parsed.filter(|path| {
        let mut segments = path.segments.iter();
        segments.all(|segment| segment.arguments.is_none())
    });
    let Some(path) = parsed else {
        let message = format!("`{text}` is not the path of a derive");
        return check::wrong(
            derive,
            message,
            "name it as in code: `utoipa::ToSchema`",
            report,
        );
    };
    let Some(first) = path
        .segments
        .first()
        .map(|segment| segment.ident.to_string())
    else {
        return;
    };
    let names_crate = path.segments.len() > 1;
    if !names_crate && OWN.contains(&text) {
        let message = format!("types have `{text}` anyway, where they can");
        return check::wrong(derive, message, "leave it out", report);
    }
    if first == "serde" {
        let message = "types have `Serialize` and `Deserialize` without a derive";
        let help = "turn on the feature `serde` of the client instead";
        return check::wrong(derive, message.to_owned(), help, report);
    }
    if !names_crate && !STANDARD.contains(&text) {
        let message = format!("the standard library has no derive `{text}`");
        return check::wrong(
            derive,
            message,
            "name it with its crate: `utoipa::ToSchema`",
            report,
        );
    }
    if names_crate && !is_dependency(&first) {
        check::unknown_crate(derive, &first, report);
    }
}
