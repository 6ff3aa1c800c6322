//! Which descriptions to score.

use std::path::{Path, PathBuf};

/// A description to score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Document {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What to call it: its path as given, or as the index has it.
    pub(crate) name: String,
    /// Its class in the index; `given` without one.
    pub(super) class: String,
}

/// The class of descriptions that no index speaks of.
const GIVEN: &str = "given";

/// All descriptions under the paths in their order, of the wanted classes (all, if none is named).
pub(crate) fn find(paths: &[PathBuf], classes: &[String]) -> Result<Vec<Document>, String> {
    let mut found = Vec::new();
    for path in paths {
        let metadata = path.metadata().map_err(|error| at(path, &error))?;
        if metadata.is_dir() {
            walk(path, &mut found)?;
        } else if path.extension().is_some_and(|extension| extension == "tsv") {
            found.extend(index(path)?);
        } else {
            found.push(given(path));
        }
    }
    found.retain(|document| classes.is_empty() || classes.contains(&document.class));
    Ok(found)
}

/// Of the descriptions, those whose names a file lists, one a line; empty lines and those after `#` are comments.
pub(super) fn only(list: &Path, found: Vec<Document>) -> Result<Vec<Document>, String> {
    let text = std::fs::read_to_string(list).map_err(|error| at(list, &error))?;
    let names = text.lines().map(str::trim);
    let names = names.filter(|name| !name.is_empty() && !name.starts_with('#'));
    let names: Vec<&str> = names.collect();
    let is_known = |name: &&&str| found.iter().any(|document| document.name == **name);
    if let Some(name) = names.iter().find(|name| !is_known(name)) {
        return Err(format!(
            "{}: there is no description `{name}`",
            list.display()
        ));
    }
    let is_listed = |document: &Document| names.contains(&document.name.as_str());
    Ok(found.into_iter().filter(is_listed).collect())
}

fn given(path: &Path) -> Document {
    let name = path.display().to_string();
    Document {
        path: path.to_owned(),
        name,
        class: GIVEN.to_owned(),
    }
}

/// The YAML and JSON files of a folder and those below it, by name.
fn walk(folder: &Path, found: &mut Vec<Document>) -> Result<(), String> {
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| at(folder, &error))? {
        entries.push(entry.map_err(|error| at(folder, &error))?.path());
    }
    entries.sort();
    for path in entries {
        if path.is_dir() {
            walk(&path, found)?;
        } else if path
            .extension()
            .is_some_and(|it| it == "yaml" || it == "yml" || it == "json")
        {
            found.push(given(&path));
        }
    }
    Ok(())
}

/// The descriptions that an index lists: a table of tab-separated columns whose first line names them.
/// Only `file` is needed; `class` is used.
fn index(path: &Path) -> Result<Vec<Document>, String> {
    let text = std::fs::read_to_string(path).map_err(|error| at(path, &error))?;
    let mut lines = text.lines();
    let heads: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |name: &str| heads.iter().position(|head| *head == name);
    let file = column("file").ok_or_else(|| format!("{}: no column `file`", path.display()))?;
    let class = column("class");
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let rows = lines.filter_map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let name = (*cells.get(file)?).to_owned();
        let class = class.and_then(|class| cells.get(class)).unwrap_or(&GIVEN);
        Some(Document {
            path: folder.join(&name),
            name,
            class: (*class).to_owned(),
        })
    });
    Ok(rows.collect())
}

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
