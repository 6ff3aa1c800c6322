//! The house in Markdown.

use std::fmt::Write as _;

use super::folders::folders;
use super::functions::{Function, functions};
use super::graph::Graph;
use super::sources::File;
use super::stage::Stage;

/// Files that a folder has at most.
pub const FEW_FILES: usize = 15;

const HEAD: &str = "\
| stage | files | lines | functions | median | p90 | longest | largest file | comments |
|---|--:|--:|--:|--:|--:|---|---|--:|
";

/// A row for each stage.
#[must_use]
pub fn table(stages: &[Stage]) -> String {
    let rows = stages.iter().map(row);
    format!("{HEAD}{}", rows.collect::<String>())
}

fn row(stage: &Stage) -> String {
    let mut functions: Vec<Function> = stage.files.iter().flat_map(functions).collect();
    functions.sort_by_key(|function| function.lines);
    let lines = |percent: usize| {
        let at = (functions.len() * percent / 100).min(functions.len().saturating_sub(1));
        functions.get(at).map_or(0, |function| function.lines)
    };
    let longest = functions.last().map_or_else(String::new, |function| {
        format!("{} `{}`", function.lines, function.name)
    });
    let largest = stage.files.iter().max_by_key(|file| count(file));
    let largest = largest.map_or_else(String::new, |file| {
        format!("{} `{}`", count(file), below(&file.path, stage.folder))
    });
    let all: usize = stage.files.iter().map(count).sum();
    let comments: usize = stage.files.iter().map(comments).sum();
    format!(
        "| `{}` | {} | {all} | {} | {} | {} | {longest} | {largest} | {} % |\n",
        stage.name,
        stage.files.len(),
        functions.len(),
        lines(50),
        lines(90),
        comments * 100 / all.max(1),
    )
}

fn count(file: &File) -> usize {
    file.text.lines().count()
}

fn comments(file: &File) -> usize {
    let lines = file.text.lines().map(str::trim_start);
    lines.filter(|line| line.starts_with("//")).count()
}

fn below<'p>(path: &'p str, folder: &str) -> &'p str {
    let below = path.strip_prefix(folder);
    let below = below.and_then(|path| path.strip_prefix('/'));
    below.unwrap_or(path.rsplit('/').next().unwrap_or(path))
}

/// The folders with too many files.
#[must_use]
pub fn crowded(stages: &[Stage]) -> String {
    let mut text = String::new();
    for stage in stages {
        let folders = folders(&stage.files).into_iter();
        for (folder, files) in folders.filter(|(_, files)| *files > FEW_FILES) {
            let _ = writeln!(text, "- `{folder}`: {files} files");
        }
    }
    if text.is_empty() {
        text.push_str("None.\n");
    }
    text
}

/// The circles of files in each stage.
#[must_use]
pub fn circles(stages: &[Stage], graph: &Graph) -> String {
    let mut text = String::new();
    for stage in stages {
        for circle in graph.circles(&stage.files) {
            let circle = circle.to_string();
            let circle = circle.replace(&format!("{}/", stage.folder), "");
            let _ = writeln!(text, "- `{}`: {}", stage.name, circle.trim_end());
        }
    }
    if text.is_empty() {
        text.push_str("None.\n");
    }
    text
}
