//! How the URL of a server is read.

use http::uri::{Scheme, Uri};

/// A URL with variables, as it was read.
pub(in crate::lower) struct Written {
    /// The URL without a trailing slash: absolute, a variable first, or a path.
    pub text: String,
    /// Why it is not what was written, as a sentence about that.
    pub reading: Option<&'static str>,
}

impl Written {
    /// Reads what has one sensible reading.
    ///
    /// # Errors
    ///
    /// What is wrong, as the end of a sentence.
    pub(in crate::lower) fn read(written: &str) -> Result<Self, &'static str> {
        let written = written.trim();
        if !is_balanced(written) {
            return Err("has a brace without its other half");
        }
        let (text, mut reading) = match outside_braces(written, &['?', '#']) {
            Some(at) => (
                written.get(..at).unwrap_or(written),
                Some("it has a query or a fragment"),
            ),
            None => (written, None),
        };
        let mut text = escaped(text);
        if let Some(host) = text.strip_prefix("//") {
            text = format!("https://{host}");
        } else if looks_like_host(&text) {
            text = format!("https://{text}");
            reading = reading.or(Some("it has no scheme"));
        } else if !text.contains("://") && !text.starts_with('{') {
            text = relative(&text);
        }
        Ok(Self {
            text: text.trim_end_matches('/').to_owned(),
            reading,
        })
    }

    /// The names between braces, each once.
    pub(in crate::lower) fn names(&self) -> impl Iterator<Item = &str> {
        let names = || {
            self.text
                .split('{')
                .skip(1)
                .filter_map(|part| Some(part.split_once('}')?.0))
        };
        let is_first =
            move |(at, name): &(usize, &str)| !names().take(*at).any(|known| known == *name);
        names().enumerate().filter(is_first).map(|(_, name)| name)
    }
}

/// A path from the root: what it is relative to is not known, so there is nothing to go up or down from.
fn relative(text: &str) -> String {
    let segments = text
        .split('/')
        .filter(|part| !matches!(*part, "" | "." | ".."));
    segments.map(|segment| format!("/{segment}")).collect()
}

/// Whether what should be a path begins with the name of a host, such as `api.example.com` or `localhost:8080`.
fn looks_like_host(text: &str) -> bool {
    let first = text.split('/').next().unwrap_or_default();
    if text.contains("://") || first.starts_with(['.', '{']) {
        return false;
    }
    let (name, port) = first.split_once(':').unwrap_or((first, ""));
    let is_domain = name.contains('.') && name.split('.').all(|label| !label.is_empty());
    (is_domain || name == "localhost") && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether each brace has its other half.
fn is_balanced(text: &str) -> bool {
    let mut inside = false;
    for byte in text.bytes() {
        match (byte, inside) {
            (b'{', false) => inside = true,
            (b'}', true) => inside = false,
            (b'{', true) | (b'}', false) => return false,
            _ => {}
        }
    }
    !inside
}

/// Where the first of `wanted` stands that is not part of a variable's name.
fn outside_braces(text: &str, wanted: &[char]) -> Option<usize> {
    let mut inside = false;
    let found = text.char_indices().find(|(_, letter)| {
        inside = *letter == '{' || (inside && *letter != '}');
        !inside && wanted.contains(letter)
    });
    found.map(|(at, _)| at)
}

/// What no URL may have (RFC 3986, appendix A) is percent-encoded, but for the names of variables.
fn escaped(text: &str) -> String {
    let mut inside = false;
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        inside = letter == '{' || (inside && letter != '}');
        let stays = letter.is_ascii_graphic() && !"\"<>\\^`|".contains(letter);
        if inside || stays || letter == '}' {
            out.push(letter);
            continue;
        }
        let mut bytes = [0; 4];
        for byte in letter.encode_utf8(&mut bytes).bytes() {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// What makes a URL impossible to call, as the end of a sentence; what the runtime's `BaseUrl` refuses.
pub(in crate::lower) fn problem(url: &str) -> Option<&'static str> {
    if url.is_empty() || url.starts_with('/') {
        return None;
    }
    let Ok(uri) = url.parse::<Uri>() else {
        return Some("is not a valid URL");
    };
    let is_http = |scheme: &Scheme| [Scheme::HTTP, Scheme::HTTPS].contains(scheme);
    if !uri.scheme().is_some_and(is_http) {
        return Some("does not start with https:// or http://");
    }
    let authority = uri.authority().map(|authority| authority.as_str());
    let is_dot = |segment: &str| {
        let segment = segment.replace("%2e", ".").replace("%2E", ".");
        segment == "." || segment == ".."
    };
    match authority {
        None | Some("") => Some("has no host"),
        Some(text) if text.contains('@') => Some("has a user or a password"),
        _ if uri.query().is_some() => Some("has a query"),
        _ if uri.path().split('/').any(is_dot) => Some("has `.` or `..` in its path"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str) -> String {
        Written::read(written).map_or_else(str::to_owned, |url| url.text)
    }

    #[test]
    fn what_has_one_sensible_reading_is_read_that_way() {
        for (written, expected) in [
            (" https://a.example/v1// ", "https://a.example/v1"),
            ("//a.example/v1", "https://a.example/v1"),
            ("a.example/v1", "https://a.example/v1"),
            ("localhost:8080", "https://localhost:8080"),
            ("/", ""),
            ("", ""),
            ("v1/", "/v1"),
            ("./v1", "/v1"),
            ("../api", "/api"),
            ("https://a.example/my api", "https://a.example/my%20api"),
            ("https://a.example/v1?x=1", "https://a.example/v1"),
            ("{base}/v1", "{base}/v1"),
            ("https://{what is?}.example", "https://{what is?}.example"),
            ("https://{a.example", "has a brace without its other half"),
        ] {
            assert_eq!(read(written), expected, "{written}");
        }
    }

    #[test]
    fn names_of_variables_are_found_once() {
        let url = Written::read("{a}://{b}.{a}/{c}").unwrap_or_else(|_| unreachable!());
        assert_eq!(url.names().collect::<Vec<_>>(), ["a", "b", "c"]);
    }

    #[test]
    fn what_cannot_be_called_is_told() {
        assert_eq!(problem("https://a.example:8080/v1"), None);
        assert_eq!(problem("/v1"), None);
        assert_eq!(problem("HTTPS://a.example"), None);
        assert_eq!(
            problem("wss://a.example"),
            Some("does not start with https:// or http://")
        );
        assert_eq!(
            problem("https://u:p@a.example"),
            Some("has a user or a password")
        );
        assert_eq!(problem("https://a b"), Some("is not a valid URL"));
        assert_eq!(
            problem("https://a.example/../b"),
            Some("has `.` or `..` in its path")
        );
    }
}
