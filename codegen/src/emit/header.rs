//! The first lines of every file.

use super::options::EmitOptions;

/// What every first line of a generated file contains. The stage `package` overwrites and removes
/// only files that say so.
pub(crate) const MARK: &str = "do not edit, it is generated";

/// How a file writes comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comment {
    /// `// …`
    Slashes,
    /// `# …`
    Hash,
    /// `<!-- … -->`
    Markup,
}

/// The header of a file that the description decides.
pub(crate) fn header(options: &EmitOptions, comment: Comment) -> String {
    let EmitOptions {
        source, command, ..
    } = options;
    let origin = format!("from {source} by `{command}`.");
    commented(comment, &first(), &origin)
}

/// The header of a file that all clients have.
pub(crate) fn copied_header(options: &EmitOptions) -> String {
    let origin = format!("by `{}`, the same for every client.", options.command);
    commented(Comment::Slashes, &first(), &origin)
}

/// Tools for review know files by `@generated`.
fn first() -> String {
    format!("@generated: {MARK}")
}

fn commented(comment: Comment, first: &str, second: &str) -> String {
    let second = second.replace(['\n', '\r'], " ").replace("-->", "");
    match comment {
        Comment::Slashes => format!("// {first}\n// {second}\n"),
        Comment::Hash => format!("# {first}\n# {second}\n"),
        Comment::Markup => format!("<!-- {first}\n{second} -->\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CrateName;

    #[test]
    fn a_header_names_source_and_command() {
        let options = EmitOptions::new(CrateName("sendsar".to_owned()));
        let header = header(&options, Comment::Hash);
        assert!(header.starts_with("# "));
        assert!(
            header
                .lines()
                .next()
                .is_some_and(|line| line.contains(MARK))
        );
        assert!(header.starts_with("# @generated"));
        assert!(header.contains("api.yaml") && header.contains("`codegen`"));
    }

    #[test]
    fn a_header_cannot_leave_its_comment() {
        let mut options = EmitOptions::new(CrateName("sendsar".to_owned()));
        options.source = "a\nfn f() {} -->".to_owned();
        let text = header(&options, Comment::Markup);
        assert_eq!(text.matches("-->").count(), 1);
        assert_eq!(header(&options, Comment::Slashes).lines().count(), 2);
    }
}
