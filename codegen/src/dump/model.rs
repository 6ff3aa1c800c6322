//! The model as YAML.

use serde_yaml::Error;
use serde_yaml::with::singleton_map_recursive;

use crate::model::Api;

/// Every decision that was taken, as YAML. Places in the description are left out.
///
/// # Errors
///
/// If YAML has no form for a value; the model has no such value today.
pub fn model(api: &Api) -> Result<String, Error> {
    let mut out = Vec::new();
    // Enums within enums (a list of a named type) have no form but that of a mapping with one entry.
    singleton_map_recursive::serialize(api, &mut serde_yaml::Serializer::new(&mut out))?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}
