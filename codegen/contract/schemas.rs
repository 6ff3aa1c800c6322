//! The schemas of the description, as JSON Schema has them.

use std::collections::HashMap;

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

const ROOT: &str = "urn:description";

/// Validators of the schemas by name. Each is built when it is first needed.
pub struct Schemas<'r> {
    registry: &'r Registry<'r>,
    built: HashMap<String, Result<Validator, String>>,
}

/// Runs something with all schemas.
pub fn with<T>(schemas: &Value, run: impl FnOnce(&mut Schemas<'_>) -> T) -> Result<T, String> {
    let root = json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": schemas});
    let registry = Registry::new()
        .add(ROOT, root)
        .and_then(|registry| registry.prepare())
        .map_err(|error| error.to_string())?;
    Ok(run(&mut Schemas {
        registry: &registry,
        built: HashMap::new(),
    }))
}

impl Schemas<'_> {
    /// Why a value is not valid, if it is not.
    pub fn fault(&mut self, name: &str, value: &Value) -> Option<String> {
        if !self.built.contains_key(name) {
            let schema = json!({"$ref": format!("{ROOT}#/$defs/{name}")});
            let validator = jsonschema::options()
                .with_registry(self.registry)
                .should_validate_formats(true)
                .with_format("byte", is_base64)
                .build(&schema)
                .map_err(|error| format!("the schema cannot be checked: {error}"));
            self.built.insert(name.to_owned(), validator);
        }
        match self.built.get(name)? {
            Ok(validator) => {
                let error = validator.iter_errors(value).next()?;
                Some(format!("at `{}`: {error}", error.instance_path()))
            }
            Err(message) => Some(message.clone()),
        }
    }
}

/// Base64 (RFC 4648, section 4), line breaks and missing padding allowed.
fn is_base64(text: &str) -> bool {
    let text = text.trim_end_matches('=');
    text.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"+/\r\n".contains(&byte))
}
