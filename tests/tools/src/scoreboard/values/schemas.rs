//! The schemas of a description, as JSON Schema has them.

use std::collections::HashMap;
use std::fmt::Write as _;

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

const ROOT: &str = "urn:description";

/// Validators of the schemas by pointer. Each is built when it is first needed.
pub(super) struct Schemas<'r> {
    /// The schemas by name.
    pub(super) all: &'r Value,
    registry: &'r Registry<'r>,
    built: HashMap<String, Result<Validator, String>>,
}

/// Runs something with all schemas.
pub(super) fn with<T>(
    schemas: &Value,
    run: impl FnOnce(&mut Schemas<'_>) -> T,
) -> Result<T, String> {
    let root = json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": schemas});
    let registry = Registry::new()
        .add(ROOT, root)
        .and_then(|registry| registry.prepare())
        .map_err(|error| error.to_string())?;
    Ok(run(&mut Schemas {
        all: schemas,
        registry: &registry,
        built: HashMap::new(),
    }))
}

impl Schemas<'_> {
    /// Whether a value is valid by the schema at a pointer below the schemas; no value is by one that cannot be used.
    pub(super) fn is_valid(&mut self, pointer: &str, value: &Value) -> bool {
        let built = self.validator(pointer);
        matches!(built, Ok(validator) if validator.is_valid(value))
    }

    /// Why a schema cannot be used.
    pub(super) fn fault(&mut self, pointer: &str) -> Option<String> {
        self.validator(pointer).as_ref().err().cloned()
    }

    /// Why a value is not valid.
    pub(super) fn error(&mut self, pointer: &str, value: &Value) -> Option<String> {
        let validator = self.validator(pointer).as_ref().ok()?;
        let error = validator.iter_errors(value).next()?;
        let message: String = error.to_string().chars().take(120).collect();
        Some(format!("at `{}`: {message}", error.instance_path()))
    }

    /// Whether a text matches a pattern of a schema.
    pub(super) fn matches(&mut self, pattern: &str, text: &str) -> bool {
        let schema = json!({"pattern": pattern});
        let key = format!("pattern {pattern}");
        let built = self.built.entry(key).or_insert_with(|| {
            let options = jsonschema::options();
            options.build(&schema).map_err(|error| error.to_string())
        });
        matches!(built, Ok(validator) if validator.is_valid(&text.into()))
    }

    /// Forgets what was built; each schema holds all that it refers to.
    pub(super) fn forget(&mut self) {
        self.built.clear();
    }

    fn validator(&mut self, pointer: &str) -> &Result<Validator, String> {
        let registry = self.registry;
        self.built.entry(pointer.to_owned()).or_insert_with(|| {
            let schema = json!({"$ref": format!("{ROOT}#/$defs{}", encoded(pointer))});
            jsonschema::options()
                .with_registry(registry)
                .should_validate_formats(true)
                .with_format("byte", is_base64)
                .build(&schema)
                .map_err(|error| error.to_string())
        })
    }
}

/// A pointer as a fragment of a URL.
fn encoded(pointer: &str) -> String {
    let mut text = String::new();
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~$".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

/// A name as a part of a pointer.
pub(super) fn token(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// Base64 (RFC 4648, section 4): padded, and the bits that stand for nothing are zero.
fn is_base64(text: &str) -> bool {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let kept = text.trim_end_matches('=');
    let padding = text.len() - kept.len();
    let digit = |byte: u8| DIGITS.iter().position(|digit| *digit == byte);
    let last = kept.bytes().last().and_then(digit).unwrap_or(0);
    let is_rest_zero = match padding {
        0 => true,
        1 => last.is_multiple_of(4),
        2 => last.is_multiple_of(16),
        _ => false,
    };
    text.len().is_multiple_of(4) && is_rest_zero && kept.bytes().all(|byte| digit(byte).is_some())
}
