//! The schema for editors and the reader agree; what is wrong is reported where it stands.

use serde_json::{Value, json};

use super::{SCHEMA, Settings, derive, levels, package, read, types};
use crate::diagnostic::short;

const EVERYTHING: &str = r#"
spec = "api.yaml"
out = "client"
ref-root = ".."
overlays = ["house.yaml"]
env-prefix = "ACME"
strict = true
with-tests = true
own-workspace = false
dates = "jiff"
uuids = "text"

[package]
name = "acme"
version = "1.2.3"
keywords = ["api"]
publish = false

[dependencies]
rust_decimal = { version = "1", default-features = false }

[include]
tags = ["rooms*"]

[exclude]
paths = ["/internal/*"]

[rename.schemas]
Room = "Chamber"

[rename.properties]
"Room.id" = "key"

[types.number]
decimal = "rust_decimal::Decimal"

[types.schemas]
Address = { type = "std::net::IpAddr", through = "text" }

[derive]
all = ["rust_decimal::Derive"]
enums = ["Ord", "PartialOrd"]

[derive.schemas]
Room = ["Eq"]

[diagnostics]
D0301 = { level = "allow", at = '#/paths/*', reason = "the vendor knows" }
D0207 = [{ level = "deny", reason = "none of these" }, { level = "warn", at = '#/info', reason = "but there" }]
"#;

fn schema() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

fn keys(pointer: &str) -> Vec<String> {
    let schema = schema();
    let properties = schema.pointer(pointer).and_then(Value::as_object);
    let mut keys: Vec<String> = properties.unwrap().keys().cloned().collect();
    keys.sort();
    keys
}

#[test]
fn the_schema_has_the_keys_that_are_read() {
    for (pointer, read) in [
        ("/properties", read::ROOT),
        ("/properties/include/properties", read::FILTER),
        ("/properties/exclude/properties", read::FILTER),
        ("/properties/rename/properties", read::RENAME),
        ("/properties/package/properties", package::PACKAGE),
        ("/properties/types/properties", types::TYPES),
        ("/properties/derive/properties", derive::DERIVE),
        ("/$defs/level/properties", levels::ENTRY),
        ("/$defs/type/oneOf/1/properties", types::TYPE),
    ] {
        let mut read: Vec<&str> = read.to_vec();
        read.sort_unstable();
        assert_eq!(keys(pointer), read, "{pointer}");
    }
    let words = |pointer: &str| schema().pointer(pointer).cloned();
    assert_eq!(words("/properties/dates/enum"), Some(json!(types::DATES)));
    assert_eq!(words("/properties/uuids/enum"), Some(json!(types::UUIDS)));
    let through = "/$defs/type/oneOf/1/properties/through/enum";
    assert_eq!(words(through), Some(json!(types::THROUGH)));
}

#[test]
fn what_the_schema_takes_is_read() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let value: Value = toml::from_str(EVERYTHING).unwrap();
    assert!(validator.is_valid(&value));
    let settings = Settings::read("codegen.toml", EVERYTHING);
    let settings = settings.unwrap_or_else(|found| panic!("{}", short::render(&found)));
    assert_eq!(settings.overlays.len(), 1);
    assert_eq!(settings.package.dependencies.len(), 1);
    assert_eq!(settings.levels.len(), 3);
}

#[test]
fn mistakes_are_found_by_both_and_reported_at_their_place() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    for (text, place, said) in [
        ("strikt = true", "1:1", "strikt"),
        ("\nstrict = 'yes'", "2:10", "strict"),
        ("[package]\nnmae = 'a'", "2:1", "nmae"),
        ("dates = 'joda'", "1:9", "jiff"),
        ("[types.number]\ndecimal = 5", "2:11", "type"),
        ("[rename]\nschemas = { Room = 1 }", "2:20", "Rust"),
        ("[derive]\nall = 'Eq'", "2:7", "array"),
        ("[diagnostics]\nD0301 = 'allow'", "2:9", "table"),
        (
            "[diagnostics]\nD0301 = { level = 'allow' }",
            "2:9",
            "reason",
        ),
        (
            "[diagnostics]\nD0301 = { level = 'off', reason = 'x' }",
            "2:19",
            "`off`",
        ),
        ("[derive.schemas]\nRoom = [1]", "2:9", "array"),
    ] {
        let value: Value = toml::from_str(text).unwrap();
        assert!(!validator.is_valid(&value), "{text}");
        let found = Settings::read("codegen.toml", text).unwrap_err();
        let found = short::render(&found);
        assert!(found.contains(&format!("codegen.toml:{place}")), "{found}");
        assert!(found.contains(said), "{found}");
    }
}

#[test]
fn derives_that_cannot_be_are_reported_with_what_to_do() {
    for (derive, code, help) in [
        ("utoipa::ToSchema", "D0864", "`utoipa = "),
        ("ToSchema", "D0863", "name it with its crate"),
        ("a b", "D0863", "name it as in code"),
        ("a::B<C>", "D0863", "name it as in code"),
        ("", "D0863", "name it as in code"),
        ("Debug", "D0863", "leave it out"),
        ("serde::Serialize", "D0863", "the feature `serde`"),
    ] {
        let text = format!("[derive.schemas]\nRoom = ['Eq', '{derive}']");
        let found = Settings::read("codegen.toml", &text).unwrap_err();
        let place = format!("codegen.toml:2:15: error[{code}]");
        assert!(
            short::render(&found).contains(&place),
            "{}",
            short::render(&found)
        );
        let helps: Vec<_> = found.iter().flat_map(|found| &found.help).collect();
        assert!(helps.iter().any(|line| line.contains(help)), "{helps:?}");
    }
}

#[test]
fn a_type_of_an_unknown_crate_is_reported() {
    let text = "[types.formats]\ndecimal = 'rust_decimal::Decimal'";
    let found = Settings::read("codegen.toml", text).unwrap_err();
    assert!(short::render(&found).contains("codegen.toml:2:11: error[D0864]"));
}
