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

/// The header of a file that `emitter`, a path below the root of the generator, writes.
pub(crate) fn header(options: &EmitOptions, comment: Comment, emitter: &str) -> String {
    let EmitOptions {
        source, command, ..
    } = options;
    let origin = format!("from {source} by `{command}`; what it says comes from {emitter}.");
    commented(comment, &format!("This file: {MARK}"), &origin)
}

/// The header of a file that is copied from `original`, a path below the root of the generator.
pub(crate) fn copied_header(options: &EmitOptions, original: &str) -> String {
    let origin = format!("by `{}` as a copy of {original}.", options.command);
    commented(Comment::Slashes, &format!("This file: {MARK}"), &origin)
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
    fn a_header_names_source_command_and_emitter() {
        let options = EmitOptions::new(CrateName("sendsar".to_owned()));
        let header = header(&options, Comment::Hash, "codegen/src/emit/manifest.rs");
        assert!(header.starts_with("# "));
        assert!(
            header
                .lines()
                .next()
                .is_some_and(|line| line.contains(MARK))
        );
        assert!(header.contains("api.yaml") && header.contains("`cargo codegen`"));
        assert!(header.contains("codegen/src/emit/manifest.rs"));
    }

    #[test]
    fn a_header_cannot_leave_its_comment() {
        let mut options = EmitOptions::new(CrateName("sendsar".to_owned()));
        options.source = "a\nfn f() {} -->".to_owned();
        let text = header(&options, Comment::Markup, "x");
        assert_eq!(text.matches("-->").count(), 1);
        assert_eq!(header(&options, Comment::Slashes, "x").lines().count(), 2);
    }
}
