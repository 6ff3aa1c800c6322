//! The names of servers, of their variables, and of what those may be.

use crate::document;
use crate::model::{MethodName, TypeName, VariantName};

use crate::lower::names::identifier::{self, Candidate, Phrase, Scope};

/// Functions that the type of servers has.
const SERVER_FUNCTIONS: &[&str] = &["new", "url", "set"];

/// Types that stand beside those of servers.
const SERVER_TYPES: &[&str] = &["Server", "BuildError"];

/// Words that most descriptions of servers contain, so that they distinguish no server from another.
const NOISE: &[&str] = &[
    "a",
    "an",
    "api",
    "apis",
    "base",
    "endpoint",
    "env",
    "environment",
    "for",
    "host",
    "is",
    "of",
    "our",
    "server",
    "servers",
    "service",
    "system",
    "the",
    "this",
    "url",
];

/// The most words that make a name.
const MOST_WORDS: usize = 3;

/// What a server is named after.
pub(in crate::lower) struct ServerText {
    explicit: Option<String>,
    text: String,
    host: String,
    whole: String,
}

impl ServerText {
    /// Takes the server's name, else a short description, else its host. None of these depends on other servers.
    pub(in crate::lower) fn new(written: &document::Server<'_>, url: &str) -> Self {
        let host = host(url);
        let said = written.name.map(str::to_owned);
        let said = said.or_else(|| written.description.and_then(name_in));
        Self {
            explicit: written.rust_name.map(str::to_owned),
            text: said.unwrap_or_else(|| host.clone()),
            host,
            whole: url.replace(|letter: char| !letter.is_alphanumeric(), " "),
        }
    }
}

/// The words of the host, or of the path if there is no host. Names of variables count only if nothing else is there.
fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let mut words = String::new();
    let mut inside = false;
    for letter in rest.chars() {
        inside = letter == '{' || (inside && letter != '}');
        words.push(if inside || !letter.is_alphanumeric() {
            ' '
        } else {
            letter
        });
    }
    match words.trim() {
        "" if url.contains('{') => url.replace(['{', '}'], " "),
        "" => "root".to_owned(),
        words => words.to_owned(),
    }
}

/// The distinctive words of a description's first phrase, if they are at most [`MOST_WORDS`].
fn name_in(description: &str) -> Option<String> {
    let first = description
        .split(['(', '.', ',', ':', ';', '\n', '[', '<'])
        .next()?;
    let first = first.split(" - ").next()?;
    let words = first.split_whitespace();
    let words: Vec<&str> = words
        .filter(|word| !NOISE.contains(&word.to_lowercase().as_str()))
        .filter(|word| word.contains(char::is_alphanumeric))
        .collect();
    let tells = (1..=MOST_WORDS).contains(&words.len()) && !first.contains("//");
    tells.then(|| words.join(" "))
}

/// The names that servers bring.
pub(in crate::lower) struct ServerNames {
    /// For each server its function, and its type if it has variables.
    pub servers: Vec<(MethodName, Option<TypeName>)>,
    /// The enums of the values of variables.
    pub values: Vec<TypeName>,
}

/// Names servers, the types that take their variables, and what these may be. `values` are the words for those.
pub(in crate::lower) fn servers(texts: &[(&ServerText, bool)], values: &[&str]) -> ServerNames {
    let candidates = (1..).zip(texts);
    let candidates: Vec<Candidate> = candidates
        .map(|(at, (text, _))| candidate(at, text))
        .collect();
    let functions = Scope::<MethodName>::new(SERVER_FUNCTIONS).resolve(&candidates);
    let with_variables = functions.names.iter().zip(texts);
    let with_variables = with_variables.filter(|(_, (_, has_variables))| *has_variables);
    let mut candidates: Vec<Candidate> = with_variables
        .map(|(name, _)| Candidate {
            fallbacks: vec![Phrase::from(name.plain()).joined("server")],
            ..Candidate::new(name.plain())
        })
        .collect();
    let values = (1..).zip(values);
    candidates.extend(values.map(|(number, text): (usize, _)| Candidate {
        fallbacks: vec![
            Phrase::from(text).joined("value"),
            Phrase::from(text).joined(&number.to_string()),
        ],
        ..Candidate::new(*text)
    }));
    let taken: Vec<&str> = identifier::TYPES_TAKEN
        .iter()
        .chain(SERVER_TYPES)
        .copied()
        .collect();
    let types = Scope::<TypeName>::new(&taken).resolve(&candidates);
    let mut types = types.names.into_iter();
    let servers = functions.names.into_iter().zip(texts);
    let servers = servers.map(|(name, (_, has_variables))| match has_variables {
        true => (name, types.next()),
        false => (name, None),
    });
    ServerNames {
        servers: servers.collect(),
        values: types.collect(),
    }
}

fn candidate(number: usize, text: &ServerText) -> Candidate {
    let mut fallbacks = Vec::new();
    if text.text != text.host {
        fallbacks.push(Phrase::from(&text.text).then(&text.host));
    }
    fallbacks.extend([
        Phrase::from(&text.whole),
        Phrase::from(&text.text).joined(&number.to_string()),
    ]);
    Candidate {
        text: Phrase::from(&text.text),
        places: fallbacks,
        explicit: text.explicit.clone(),
        ..Candidate::default()
    }
}

/// Names the setters of a server's variables.
pub(in crate::lower) fn server_variables(wires: &[&str]) -> Vec<MethodName> {
    let candidates: Vec<Candidate> = wires.iter().map(|wire| Candidate::new(*wire)).collect();
    let scope = Scope::<MethodName>::new(SERVER_FUNCTIONS);
    scope.resolve(&candidates).names
}

/// Names the values that a variable may have.
pub(in crate::lower) fn server_values(texts: &[&str]) -> Vec<(VariantName, String)> {
    let candidates: Vec<Candidate> = texts.iter().map(|text| Candidate::new(*text)).collect();
    let names = Scope::<VariantName>::new(&[]).resolve(&candidates).names;
    let texts = texts.iter().map(|text| (*text).to_owned());
    names.into_iter().zip(texts).collect()
}

/// The name of the enum of a variable's values, before clashes are resolved.
pub(in crate::lower) fn server_values_type(variable: &str) -> TypeName {
    identifier::name(variable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_that_tell_something_make_names() {
        assert_eq!(
            name_in("Production server (uses live data)").as_deref(),
            Some("Production")
        );
        assert_eq!(
            name_in("The sandbox environment.").as_deref(),
            Some("sandbox")
        );
        assert_eq!(name_in("Server"), None);
        assert_eq!(name_in("All traffic of the world goes through here"), None);
    }

    #[test]
    fn hosts_make_names_without_their_variables() {
        assert_eq!(
            host("https://{region}.example.com:8080"),
            "example com 8080"
        );
        assert_eq!(host("/v1"), "v1");
        assert_eq!(host("{base}"), " base ");
        assert_eq!(host(""), "root");
    }
}
