//! Names that cannot be given.

/// Whether the word is a keyword of edition 2024, strict or reserved.
pub(in crate::lower) fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// Whether the word is a keyword that has no raw form.
pub(in crate::lower) fn is_path_keyword(word: &str) -> bool {
    matches!(word, "self" | "super" | "crate")
}

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Module names that clash with the files of a crate, with the crates that every path can start with,
/// or with the device names of Windows (a checkout there cannot hold `aux.rs`).
pub(in crate::lower) const MODULES_TAKEN: &[&str] = &[
    "alloc",
    "aux",
    "com0",
    "com1",
    "com2",
    "com3",
    "com4",
    "com5",
    "com6",
    "com7",
    "com8",
    "com9",
    "con",
    "core",
    "lib",
    "lpt0",
    "lpt1",
    "lpt2",
    "lpt3",
    "lpt4",
    "lpt5",
    "lpt6",
    "lpt7",
    "lpt8",
    "lpt9",
    "main",
    "mod",
    "nul",
    "prn",
    "proc_macro",
    "std",
    "test",
];

/// Whether Windows keeps the name for a device, so that no file may have it.
pub(crate) fn is_device(name: &str) -> bool {
    let is_port = |rest: &str| matches!(rest.as_bytes(), [b'0'..=b'9']);
    let port = name.strip_prefix("com").or(name.strip_prefix("lpt"));
    matches!(name, "aux" | "con" | "nul" | "prn") || port.is_some_and(is_port)
}

/// Package names that Cargo refuses or that would hide a crate of the toolchain.
pub(in crate::lower) const CRATES_TAKEN: &[&str] = &[
    "alloc",
    "build",
    "core",
    "deps",
    "examples",
    "incremental",
    "proc-macro",
    "std",
    "test",
];

/// Variants that every generated enum has or may have.
pub(in crate::lower) const VARIANTS_TAKEN: &[&str] = &["Unknown"];

/// Type names that generated files use unqualified: the prelude, the standard types in signatures, and the
/// runtime's own.
pub(crate) const TYPES_TAKEN: &[&str] = &[
    // The prelude of edition 2024.
    "AsMut",
    "AsRef",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
    // The standard library in signatures and implementations.
    "Arc",
    "BTreeMap",
    "BTreeSet",
    "Cow",
    "Display",
    "Duration",
    "Formatter",
    "FromStr",
    "HashMap",
    "Pin",
    // The runtime and the crates it shows.
    "Base64",
    "Bytes",
    "Client",
    "ClientBuilder",
    "Date",
    "DateTime",
    "Decimal",
    "Decode",
    "Encode",
    "Error",
    "FilePart",
    "FormPart",
    "FormParts",
    "Infallible",
    "IntoBody",
    "Deserialize",
    "Deserializer",
    "HeaderMap",
    "Method",
    "Nullable",
    "Reader",
    "Request",
    "Response",
    "Secret",
    "Serialize",
    "Serializer",
    "StatusCode",
    "Transport",
    "Url",
    "Uuid",
    "Value",
    "Writer",
    // Clippy takes `new` for a constructor that repeats the name of its type.
    "New",
];

/// Methods that every client has.
pub(in crate::lower) const CLIENT_METHODS: &[&str] = &[
    "new",
    "builder",
    "from_env",
    "from_transport",
    "request",
    "settings",
    "prepare",
    "base_url",
    "credentials",
    "call",
    "with_credential",
    // A client is made to be cloned.
    "clone",
];

/// Methods that requests have, or will have. They are kept free of parameters without a setter, too, so that one that
/// becomes optional keeps its name.
pub(in crate::lower) const REQUEST_METHODS: &[&str] = &[
    "send",
    "send_full",
    "send_blocking",
    "pages",
    "items",
    "events",
    "bytes",
    "save_to",
    "with",
    "request",
    "into_future",
];
