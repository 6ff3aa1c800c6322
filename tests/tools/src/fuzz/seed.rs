//! The documents that others are made from.

use std::path::{Path, PathBuf};

use codegen::source::{Limits, Source, load};

use super::bundle::Bundle;
use crate::random::Random;
use crate::tree::Tree;

/// Documents above this size are cut down to a few of their paths.
const LARGE: u64 = 200 * 1024;

/// Documents above this size take too long to cut.
const LARGEST: u64 = 4 * 1024 * 1024;

/// A description may have fewer files than this.
const FILES: usize = 40;

/// Where documents are found.
pub(super) struct Seeds {
    fixtures: Vec<PathBuf>,
    corpus: Vec<PathBuf>,
    /// Those of both that refer to other files.
    several: Vec<PathBuf>,
}

impl Seeds {
    /// The project's own fixtures, and what the given folders hold.
    pub(super) fn find(corpus: &[PathBuf]) -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut fixtures = vec![root.join("../../api.yaml")];
        walk(&root.join("../fixtures"), &mut fixtures)?;
        let mut others = Vec::new();
        for folder in corpus {
            walk(folder, &mut others)?;
        }
        // Files that a description refers to are of little use without it.
        let others: Vec<_> = others
            .into_iter()
            .filter(|path| is_description(path))
            .collect();
        let all = fixtures.iter().chain(&others);
        let several = all.filter(|path| has_several(path)).cloned().collect();
        Ok(Self {
            fixtures,
            corpus: others,
            several,
        })
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.fixtures.len().saturating_add(self.corpus.len())
    }

    /// A description with the files that it refers to; one without any if there is none.
    pub(super) fn several(&self, random: &mut Random) -> Bundle {
        for _ in 0..8 {
            let found = random.pick(&self.several).and_then(|path| bundle(path));
            if let Some(found) = found.filter(|found| found.len() > 1) {
                return found;
            }
        }
        let (name, bytes) = self.bytes(random);
        Bundle::new(name, bytes)
    }

    /// A document as it stands: a name with its extension and its bytes. Documents of the corpus are large, those of
    /// the project show one thing each, so that they take turns.
    pub(super) fn bytes(&self, random: &mut Random) -> (String, Vec<u8>) {
        let path = self.pick(random, LARGE);
        let extension = path
            .extension()
            .and_then(|it| it.to_str())
            .unwrap_or("yaml");
        (
            format!("api.{extension}"),
            std::fs::read(path).unwrap_or_default(),
        )
    }

    /// A document as a tree, a part of it if it is large.
    pub(super) fn tree(&self, random: &mut Random) -> Tree {
        let path = self.pick(random, LARGEST);
        let text = std::fs::read(path).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let is_large = text.len() as u64 > LARGE;
        let tree = Tree::read(&path.display().to_string(), &text).unwrap_or(Tree::raw("null"));
        if is_large { part(&tree, random) } else { tree }
    }

    fn pick(&self, random: &mut Random, limit: u64) -> &Path {
        let all = if self.corpus.is_empty() || random.once_in(3) {
            &self.fixtures
        } else {
            &self.corpus
        };
        for _ in 0..8 {
            let path = random.pick(all);
            let size = path
                .and_then(|path| path.metadata().ok())
                .map(|it| it.len());
            if let (Some(path), Some(size)) = (path, size)
                && size <= limit
            {
                return path;
            }
        }
        self.fixtures
            .first()
            .map_or(Path::new(""), PathBuf::as_path)
    }
}

/// The YAML and JSON files of a folder and those below it, by name.
fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        entries.push(entry.map_err(failed)?.path());
    }
    entries.sort();
    for path in entries {
        if path.is_dir() {
            walk(&path, found)?;
        } else if path
            .extension()
            .is_some_and(|it| it == "yaml" || it == "yml" || it == "json")
        {
            found.push(path);
        }
    }
    Ok(())
}

/// Whether a file looks like a description.
fn is_description(path: &Path) -> bool {
    let text = std::fs::read(path).unwrap_or_default();
    let words: [&[u8]; 2] = [b"openapi", b"swagger"];
    words
        .iter()
        .any(|word| text.windows(word.len()).any(|window| window == *word))
}

/// Whether a file looks like a description that refers to others. Reading all of them to know would take
/// too long.
fn has_several(path: &Path) -> bool {
    let is_small = path.metadata().is_ok_and(|it| it.len() <= LARGE);
    let text = is_small.then(|| std::fs::read_to_string(path));
    let Some(Ok(text)) = text else { return false };
    let leads_out = |after: &str| {
        let target = after.lines().next().unwrap_or_default();
        let target = target.trim_start_matches([':', ' ', '"', '\'']);
        let is_file = [".json", ".yaml", ".yml"]
            .iter()
            .any(|end| target.contains(end));
        is_file && !target.starts_with("http") && !target.starts_with('#')
    };
    ["openapi", "swagger"]
        .iter()
        .any(|word| text.contains(word))
        && text.split("$ref").skip(1).any(leads_out)
}

/// A description with the files that it refers to, unless they are many or lie outside its folder.
fn bundle(path: &Path) -> Option<Bundle> {
    let limits = Limits {
        files: FILES,
        ..Limits::default()
    };
    let loaded = load(&Source::open(path), &limits).ok()?;
    let folder = path.parent()?;
    let mut bundle: Option<Bundle> = None;
    for (_, file) in loaded.tree.files().iter() {
        let name = Path::new(file.name()).strip_prefix(folder).ok()?;
        let (name, text) = (name.to_str()?, file.text());
        match &mut bundle {
            Some(bundle) => bundle.add(name, text),
            None => bundle = Some(Bundle::new(name, text.as_bytes().to_vec())),
        }
    }
    bundle.filter(|bundle| bundle.len() < FILES)
}

/// A few paths of a document with all that they refer to, so that no reference dangles.
fn part(tree: &Tree, random: &mut Random) -> Tree {
    let Tree::Map(entries) = tree else {
        return tree.clone();
    };
    let mut kept: Vec<(String, Tree)> = Vec::new();
    for (key, value) in entries {
        let value = match (key.as_str(), value) {
            ("paths", Tree::Map(paths)) => {
                Tree::Map((0..5).filter_map(|_| random.pick(paths).cloned()).collect())
            }
            ("components" | "definitions" | "parameters" | "responses", _) => continue,
            _ => value.clone(),
        };
        kept.push((key.clone(), value));
    }
    let mut part = Tree::Map(kept);
    let mut wanted = Vec::new();
    part.references(&mut wanted);
    // Descriptions repeat themselves: what is reached within so many steps is enough.
    for _ in 0..2_000 {
        let Some(target) = wanted.pop() else { break };
        add(&mut part, tree, &target, &mut wanted);
    }
    part
}

/// Copies what a reference names to the same place, and notes what that refers to.
fn add(part: &mut Tree, whole: &Tree, target: &str, wanted: &mut Vec<String>) {
    let Some(pointer) = target.strip_prefix("#/") else {
        return;
    };
    let names = pointer
        .split('/')
        .map(|name| name.replace("~1", "/").replace("~0", "~"));
    let names: Vec<String> = names.take(3).collect();
    let (mut from, mut to) = (whole, part);
    for (level, name) in names.iter().enumerate() {
        let Some(next) = from.get(name) else { return };
        from = next;
        let Tree::Map(entries) = to else { return };
        let known = entries.iter().position(|(key, _)| key == name);
        let is_last = level.saturating_add(1) == names.len();
        if is_last && known.is_none() {
            from.references(wanted);
            entries.push((name.clone(), from.clone()));
            return;
        }
        let at = known.unwrap_or_else(|| {
            entries.push((name.clone(), Tree::Map(Vec::new())));
            entries.len().saturating_sub(1)
        });
        let Some((_, child)) = entries.get_mut(at) else {
            return;
        };
        to = child;
    }
}
