//! Blocks of code.

/// A block of code whose content is being collected.
#[derive(Debug)]
pub(in crate::lower) struct Fence {
    language: &'static str,
    /// Its lines, as they come.
    pub(in crate::lower) code: String,
}

/// Languages that rustdoc takes for what they are. Everything else is `text`, Rust too: an example that
/// somebody wrote for another client must not be compiled as a test.
const LANGUAGES: &[&str] = &[
    "bash",
    "c",
    "console",
    "cpp",
    "csharp",
    "css",
    "csv",
    "diff",
    "go",
    "graphql",
    "html",
    "http",
    "ini",
    "java",
    "javascript",
    "js",
    "json",
    "jsonc",
    "jsx",
    "kotlin",
    "lua",
    "nginx",
    "perl",
    "php",
    "plaintext",
    "powershell",
    "protobuf",
    "py",
    "python",
    "rb",
    "ruby",
    "scala",
    "sh",
    "shell",
    "sql",
    "swift",
    "toml",
    "ts",
    "tsx",
    "typescript",
    "xml",
    "yaml",
    "yml",
    "zsh",
];

impl Fence {
    /// A block with the info string of a fence, or an empty one.
    pub(in crate::lower) fn new(info: &str) -> Self {
        let first = info
            .split(|c: char| !c.is_ascii_alphanumeric())
            .find(|word| !word.is_empty());
        let first = first.unwrap_or_default().to_ascii_lowercase();
        let language = LANGUAGES
            .iter()
            .copied()
            .find(|language| *language == first);
        Self {
            language: language.unwrap_or("text"),
            code: String::new(),
        }
    }

    /// The block as lines; none where it is empty.
    pub(in crate::lower) fn lines(&self) -> Vec<String> {
        let code = self.code.trim_end();
        if code.trim().is_empty() {
            return Vec::new();
        }
        let marks = "`".repeat(longest_run(code, '`').saturating_add(1).max(3));
        let mut lines = vec![format!("{marks}{}", self.language)];
        let without_blank_start = code.lines().skip_while(|line| line.trim().is_empty());
        lines.extend(without_blank_start.map(|line| line.trim_end().replace('\t', "    ")));
        lines.push(marks);
        lines
    }
}

/// Code within a line.
pub(in crate::lower) fn span(code: &str) -> String {
    let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
    if code.is_empty() {
        return code;
    }
    let run = longest_run(&code, '`');
    let marks = "`".repeat(run.saturating_add(1));
    if code.starts_with('`') || code.ends_with('`') {
        format!("{marks} {code} {marks}")
    } else {
        format!("{marks}{code}{marks}")
    }
}

fn longest_run(text: &str, of: char) -> usize {
    let (longest, _) = text.chars().fold((0_usize, 0_usize), |(longest, run), c| {
        let run = if c == of { run.saturating_add(1) } else { 0 };
        (longest.max(run), run)
    });
    longest
}
