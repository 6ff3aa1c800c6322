//! The credentials of a recorded request, checked against what the description demands.

use serde_json::Value;

/// The secret in every credential.
pub const SECRET: &str = "c2VjcmV0";

/// The same as user and password (RFC 7617): base64 of `c2VjcmV0:c2VjcmV0`.
const BASIC: &str = "YzJWamNtVjA6YzJWamNtVjA=";

/// What is wrong with the credentials of a request. `find` gives the value that the request has in a location
/// (`header`, `query` or `cookie`) under a name; `is_parameter` says whether the caller set a parameter there, which
/// takes precedence over the client's credentials.
pub fn fault(
    demands: &Value,
    find: &dyn Fn(&str, &str) -> Option<String>,
    is_parameter: &dyn Fn(&str, &str) -> bool,
) -> Option<String> {
    let is_carried = |demand: &Value| {
        let (location, name) = place(demand);
        is_parameter(location, name) || find(location, name) == Some(expected(demand))
    };
    // If two credentials go to the same place, a request can carry only one of them.
    let is_met = |demand: &Value, together: &[Value]| {
        let mut rivals = together.iter().filter(|other| is_rival(demand, other));
        rivals.any(is_carried)
    };
    let alternatives: Vec<&[Value]> = alternatives(demands).collect();
    if alternatives.is_empty() {
        let sent = find("header", "Authorization");
        return sent.map(|_| "credentials are sent, and the description demands none".to_owned());
    }
    // The client has all credentials and must use them: an empty alternative is for clients without any.
    let useful = alternatives.iter().filter(|together| !together.is_empty());
    let mut useful = useful.peekable();
    useful.peek()?;
    let is_authentic = useful
        .clone()
        .any(|together| together.iter().all(|demand| is_met(demand, together)));
    let told: Vec<String> = useful.map(|together| told(together)).collect();
    (!is_authentic).then(|| format!("the credentials are not in it: {}", told.join(", or ")))
}

/// Whether a pair of the query is a credential that the description knows.
pub fn is_in_query(demands: &Value, name: &str, value: &str) -> bool {
    let mut all = alternatives(demands).flatten();
    value == SECRET && all.any(|demand| place(demand) == ("query", name))
}

fn alternatives(demands: &Value) -> impl Iterator<Item = &[Value]> {
    let all = demands.as_array().into_iter().flatten();
    all.map(|together| together.as_array().map_or(&[][..], Vec::as_slice))
}

fn place(demand: &Value) -> (&str, &str) {
    let text = |key: &str| demand[key].as_str().unwrap_or_default();
    (text("in"), text("name"))
}

/// Names of headers have no case.
fn is_rival(one: &Value, other: &Value) -> bool {
    let ((location, name), (other_location, other_name)) = (place(one), place(other));
    location == other_location && (name == other_name || is_header(location, name, other_name))
}

fn is_header(location: &str, name: &str, other: &str) -> bool {
    location == "header" && name.eq_ignore_ascii_case(other)
}

fn expected(demand: &Value) -> String {
    match demand["form"].as_str() {
        Some("basic") => format!("Basic {BASIC}"),
        Some("bearer") => format!("Bearer {SECRET}"),
        _ => SECRET.to_owned(),
    }
}

fn told(together: &[Value]) -> String {
    let told = together.iter().map(|demand| {
        let (location, name) = place(demand);
        format!("`{name}` in {location} as `{}`", expected(demand))
    });
    told.collect::<Vec<_>>().join(" with ")
}
