//! Names of files that refer to one another.

/// The name of the file to which `reference` (already without fragment) leads from the file `base`.
///
/// The reference is percent-decoded (RFC 3986, section 2.1), joined to the folder of `base` and
/// freed of `.` and `..`. `None` for references that name no file: URLs of the web, or bytes that are not
/// UTF-8.
pub(super) fn join(base: &str, reference: &str) -> Option<String> {
    if has_scheme(reference) {
        return None;
    }
    let reference = super::pointer::percent_decode(reference)?;
    if reference.starts_with('/') {
        return Some(normal(&reference));
    }
    let folder = base.rfind(['/', std::path::MAIN_SEPARATOR]);
    let folder = folder.and_then(|at| base.get(..=at)).unwrap_or_default();
    Some(normal(&format!("{folder}{reference}")))
}

/// True for `https://…`, `urn:…` and the like. A single letter is a drive of Windows, not a scheme.
fn has_scheme(reference: &str) -> bool {
    let Some((scheme, _)) = reference.split_once(':') else {
        return false;
    };
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    scheme.len() > 1 && scheme.bytes().all(letters)
}

/// Removes `.` and resolves `..` by name alone, so that one file has one name.
pub(super) fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "." => {}
            "" if !parts.is_empty() => {}
            ".." if parts.last().is_some_and(|last| !matches!(*last, ".." | "")) => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// True for the name of a file that holds text for people, not values.
pub(super) fn is_prose(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let known = ["md", "markdown", "txt", "html"];
    known.iter().any(|one| extension.eq_ignore_ascii_case(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_relative_to_the_folder_of_their_file() {
        assert_eq!(
            join("api.yaml", "rooms.yaml").as_deref(),
            Some("rooms.yaml")
        );
        assert_eq!(
            join("spec/api.yaml", "./a/../rooms.yaml").as_deref(),
            Some("spec/rooms.yaml")
        );
        assert_eq!(
            join("spec/api.yaml", "../x.yaml").as_deref(),
            Some("x.yaml")
        );
        assert_eq!(
            join("api.yaml", "../../x.yaml").as_deref(),
            Some("../../x.yaml")
        );
        assert_eq!(
            join("/a/b.yaml", "c%20d.yaml").as_deref(),
            Some("/a/c d.yaml")
        );
        assert_eq!(join("/a/b.yaml", "/c.yaml").as_deref(), Some("/c.yaml"));
        assert_eq!(join("./a.yaml", "b.yaml").as_deref(), Some("b.yaml"));
    }

    #[test]
    fn urls_are_not_files() {
        assert_eq!(join("api.yaml", "https://example.com/a.yaml"), None);
        assert_eq!(join("api.yaml", "urn:example:a"), None);
    }
}
