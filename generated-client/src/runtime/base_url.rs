// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The URL in front of every path.

use http::uri::{Scheme, Uri};

/// An absolute `http` or `https` URL without user, query and fragment. Its path is kept as a
/// prefix of every operation's path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// Checks and keeps `text`; a slash at its end does not count.
    ///
    /// # Errors
    ///
    /// What is wrong with the text, as the end of a sentence.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        if text.contains(['?', '#']) {
            return Err("must not have a query or a fragment");
        }
        let uri: Uri = text.parse().map_err(|_| "is not a valid URL")?;
        let scheme = uri.scheme().ok_or("must start with https:// or http://")?;
        if *scheme != Scheme::HTTPS && *scheme != Scheme::HTTP {
            return Err("must start with https:// or http://");
        }
        let authority = uri.authority().ok_or("has no host")?;
        if authority.host().is_empty() {
            return Err("has no host");
        }
        if authority.as_str().contains('@') {
            return Err("must not contain a user or a password");
        }
        if has_dot_segment(uri.path()) {
            return Err("must not have `.` or `..` in its path");
        }
        Ok(Self(text.trim_end_matches('/').to_owned()))
    }

    /// The URL of a path with an optional query, both percent-encoded already.
    pub fn join(&self, path: &str, query: &str) -> String {
        let mut url = self.0.clone();
        if !path.starts_with('/') {
            url.push('/');
        }
        url.push_str(path);
        if !query.is_empty() {
            url.push(if path.contains('?') { '&' } else { '?' });
            url.push_str(query);
        }
        url
    }

    /// The URL of `path` on the same host (RFC 3986, section 5.2).
    pub fn beside(&self, path: &str) -> Self {
        let authority = self.0.find("://").map_or(0, |at| at.saturating_add(3));
        let rest = self.0.get(authority..).unwrap_or_default();
        let end = rest
            .find('/')
            .map_or(self.0.len(), |at| at.saturating_add(authority));
        let origin = self.0.get(..end).unwrap_or_default();
        Self(format!("{origin}{}", path.trim_end_matches('/')))
    }

    /// The text, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a path has a segment that URL normalisation removes (RFC 3986, section 5.2.4), also when
/// its dots are percent-encoded: they mean the same (section 2.3).
pub fn has_dot_segment(path: &str) -> bool {
    path.split('/').any(|segment| {
        let segment = segment.replace("%2e", ".").replace("%2E", ".");
        segment == "." || segment == ".."
    })
}
