//! The front door of this stage.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::build::Builder;
use super::file::{File, clamp};
use super::input::{Input, Source};
use super::limits::Limits;
use super::node::Node;
use super::parse::{self, Failure};
use super::read::{self, Encoding};
use super::repair::{self, Repair};
use super::root::Root;
use super::span::{FileId, Span};
use super::tree::{NodeId, Tree};
use super::{overlay, path, resolve};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, codes};

/// A tree, and what was noticed while reading it.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The values of all files that could be read.
    pub tree: Tree,
    /// Errors here mean that no client can be written; the tree still serves to find more of them.
    /// Later stages push into this collection.
    pub diagnostics: Diagnostics,
}

/// Reads a description and every file that its `$ref`s name, directly or through other files.
///
/// A `$ref` to a file that cannot be found is not reported here: an example may hold a `$ref` that is
/// none. [`Tree::resolve`] tells when it is used.
///
/// # Errors
///
/// If the main file cannot be read or parsed, so that there is no tree to speak of. The diagnostics
/// then hold at least one error.
pub fn load(source: &Source, limits: &Limits) -> Result<Loaded, Diagnostics> {
    let mut loader = Loader {
        source,
        limits,
        root: None,
        real: BTreeMap::new(),
        tree: Tree::default(),
        found: Vec::new(),
        expanded: 0,
    };
    loader.main();
    loader.confine(0);
    loader.overlay();
    loader.bound();
    let own = loader.found.len();
    loader.follow();
    loader.confine(own);
    loader.finish()
}

struct Loader<'a> {
    source: &'a Source,
    limits: &'a Limits,
    /// Where files may be read; `None` when none may.
    root: Option<Root>,
    /// The files on disk, links resolved: one that two paths lead to is read once.
    real: BTreeMap<PathBuf, FileId>,
    tree: Tree,
    found: Vec<Diagnostic>,
    expanded: u64,
}

/// A file that a reference leads to.
struct Found {
    file: File,
    encoding: Option<Encoding>,
    /// Its path on disk, links resolved.
    real: Option<PathBuf>,
}

impl Loader<'_> {
    fn main(&mut self) {
        let Some((file, encoding)) = self.open(&self.source.main) else {
            return;
        };
        // A path given as `./api.yaml` and a reference to `api.yaml` mean the same file.
        let name = path::normal(file.name());
        let id = self.add(file, encoding);
        self.tree.names.insert(name, id);
    }

    fn open(&mut self, input: &Input) -> Option<(File, Option<Encoding>)> {
        let opened = match input {
            Input::Path(path) => {
                let name = path.display().to_string();
                read::read(path, self.limits).map(|bytes| read::decode(name, bytes))
            }
            Input::Text { name, text } => self.text(name, text),
        };
        opened.map_err(|report| self.found.push(report)).ok()
    }

    /// Reads the overlays and applies them to the main file. They are no part of the description: no
    /// reference leads into one, unless it is read once more for that.
    fn overlay(&mut self) {
        if self.tree.files.is_empty() {
            return;
        }
        for input in &self.source.overlays {
            if let Some((file, encoding)) = self.open(input) {
                self.add(file, encoding);
                self.tree.overlays = self.tree.overlays.saturating_add(1);
            }
        }
        if self.tree.overlays > 0 {
            overlay::apply(
                &mut self.tree,
                self.limits,
                &mut self.expanded,
                &mut self.found,
            );
        }
    }

    /// Finds out where files may be read besides the main one.
    fn bound(&mut self) {
        match Root::of(self.source) {
            Ok(root) => self.root = root,
            Err(report) => self.found.push(report),
        }
        if let Some(root) = &self.root {
            self.tree.ref_root = root.shown();
        }
        if let Input::Path(main) = &self.source.main
            && let Ok(real) = main.canonicalize()
        {
            self.real.insert(real, self.tree.main_file());
        }
    }

    fn text(&self, name: &str, text: &str) -> Result<(File, Option<Encoding>), Diagnostic> {
        read::check_size(name, text.len(), self.limits)?;
        Ok(read::decode(name.to_owned(), text.as_bytes().to_vec()))
    }

    /// A mistake in a file affects only what the file holds, and a file that cannot be read affects only the references
    /// to it. Only the main file and the files that the caller named are indispensable.
    fn confine(&mut self, from: usize) {
        if self.tree.root(self.tree.main_file()).is_none() {
            return;
        }
        let rest = self.found.split_off(from.min(self.found.len()));
        let rest = rest.into_iter();
        self.found
            .extend(rest.map(|found| found.confined("left out")));
    }

    /// Parses one more file into the tree.
    fn add(&mut self, file: File, encoding: Option<Encoding>) -> FileId {
        let file = Arc::new(file);
        let id = self.tree.files.add(Arc::clone(&file));
        let root = match encoding {
            Some(encoding) => {
                self.found.push(wrong_encoding(encoding, id, &file));
                None
            }
            None if path::is_prose(file.name()) => Some(self.prose(id, &file)),
            None => self.parse(id, &file),
        };
        self.tree.roots.push(root);
        id
    }

    /// Some tools refer to a Markdown file for a description. The whole text of such a file becomes one string.
    fn prose(&mut self, id: FileId, file: &File) -> NodeId {
        self.tree.add_string(id, clamp(file.text().len()))
    }

    fn parse(&mut self, id: FileId, file: &Arc<File>) -> Option<NodeId> {
        let text = file.text();
        let mut outcome = self.attempt(id, file, text, &Repair::default());
        if let Err(Failure::Syntax(_)) = outcome {
            // If no repair helps, the first error is reported: it is about the text as written.
            outcome = self
                .repaired(id, file)
                .or_else(|| self.spaced(id, file))
                .unwrap_or(outcome);
        }
        match outcome {
            Ok(Some(root)) => return Some(root),
            Ok(None) => self.found.push(empty(id, file)),
            Err(Failure::Stop(stop)) => self.found.push(*stop),
            Err(Failure::Syntax(error)) => {
                self.found
                    .push(parse::syntax_error(&error, id, text, self.limits));
            }
        }
        None
    }

    /// A second attempt with text that the parser takes; `None` if that does not help.
    fn repaired(
        &mut self,
        id: FileId,
        file: &Arc<File>,
    ) -> Option<Result<Option<NodeId>, Failure>> {
        for repair in [repair::control_characters, repair::blank_tab_lines] {
            let Some((text, repair)) = repair(file.text()) else {
                continue;
            };
            let outcome = self.attempt(id, file, &text, &repair);
            if matches!(outcome, Err(Failure::Syntax(_))) {
                continue;
            }
            if !repair.lines.is_empty() {
                self.found.push(tab_lines(&repair, id, file));
            }
            return Some(outcome);
        }
        None
    }

    /// Further attempts that insert a blank where the parser misses one, one more in each attempt.
    fn spaced(&mut self, id: FileId, file: &Arc<File>) -> Option<Result<Option<NodeId>, Failure>> {
        // Long files are not read hundreds of times.
        let attempts = 64_000_000_usize.checked_div(file.text().len())?.min(200);
        let (mut text, mut repair) = (file.text().to_owned(), Repair::default());
        let mut blanks = BTreeSet::new();
        let mut comments = Vec::new();
        for _ in 0..attempts {
            let error = match self.attempt(id, file, &text, &repair) {
                Err(Failure::Syntax(error)) => error,
                outcome => {
                    let reports = comments.into_iter().map(|at| missing_blank(id, at));
                    self.found.extend(reports);
                    return Some(outcome);
                }
            };
            let (at, is_yaml) = repair::missing_blank(&error, &text)?;
            let at = repair.original(clamp(at));
            if !blanks.insert(at as usize) {
                return None;
            }
            if !is_yaml {
                comments.push(at);
            }
            (text, repair) = repair::with_blanks(file.text(), &blanks);
        }
        None
    }

    fn attempt(
        &mut self,
        id: FileId,
        file: &Arc<File>,
        text: &str,
        repair: &Repair,
    ) -> Result<Option<NodeId>, Failure> {
        let (mark, found, expanded) = (self.tree.mark(), self.found.len(), self.expanded);
        let builder = Builder::new(
            &mut self.tree,
            id,
            Arc::clone(file),
            self.limits,
            &mut self.expanded,
            &mut self.found,
        );
        let outcome = parse::parse(text, repair, self.limits, builder);
        if let Err(Failure::Syntax(_)) = outcome {
            // Whatever half a file seemed to say is forgotten.
            self.tree.rewind(&mark);
            self.found.truncate(found);
            self.expanded = expanded;
        }
        outcome
    }

    /// Loads the files that are referred to, nearest first, each once.
    fn follow(&mut self) {
        let Some(main) = self.tree.files.get(self.tree.main_file()) else {
            return;
        };
        let main = main.name().to_owned();
        let mut seen = BTreeSet::from([path::normal(&main)]);
        let mut queue = self.main_references(&main);
        while let Some(name) = queue.pop_front() {
            if !seen.insert(name.clone()) {
                continue;
            }
            let Some(found) = self.find(&name) else {
                continue;
            };
            if self.tree.files.len() >= self.limits.files {
                self.found.push(too_many_files(self.limits.files));
                return;
            }
            let entries = self.tree.mark().entries;
            let id = self.add(found.file, found.encoding);
            self.tree.names.entry(name.clone()).or_insert(id);
            self.real.extend(found.real.map(|real| (real, id)));
            queue.extend(self.references(entries, &name));
        }
    }

    /// The files that the main file refers to. After an overlay, only references that can still be reached count,
    /// because the overlay may have removed others.
    fn main_references(&self, main: &str) -> VecDeque<String> {
        if self.tree.overlays == 0 {
            return self.references(0, main);
        }
        let mut seen = BTreeSet::new();
        let mut names = VecDeque::new();
        let mut stack = vec![self.tree.main()];
        while let Some(node) = stack.pop() {
            if seen.insert(node.id()) {
                let target = node.get("$ref").and_then(Node::as_str);
                names.extend(target.and_then(|target| self.referred_file(main, target)));
                stack.extend(node.items().chain(node.entries().map(|(_, value)| value)));
            }
        }
        names
    }

    /// The names of the files that `$ref`s in the entries from `from` on refer to.
    fn references(&self, from: usize, base: &str) -> VecDeque<String> {
        let entries = self.tree.entries.get(from..).unwrap_or_default().iter();
        let references = entries.filter(|entry| self.tree.key_text(entry) == "$ref");
        let targets = references.filter_map(|entry| self.tree.node(entry.value).as_str());
        targets
            .filter_map(|target| self.referred_file(base, target))
            .collect()
    }

    /// The name of the file to which a reference in the file `base` leads, if it leads out of it.
    fn referred_file(&self, base: &str, target: &str) -> Option<String> {
        let path = resolve::split(target).0?;
        self.tree.referred_name(base, path)
    }

    fn find(&mut self, name: &str) -> Option<Found> {
        let (opened, real) = if let Some(text) = self.source.texts.get(name) {
            (self.text(name, text), None)
        } else {
            let path = self.on_disk(name)?;
            let bytes = read::read(&path, self.limits);
            let opened = bytes.map(|bytes| read::decode(name.to_owned(), bytes));
            (opened, Some(path))
        };
        let opened = opened.map_err(|report| self.found.push(report)).ok();
        opened.map(|(file, encoding)| Found {
            file,
            encoding,
            real,
        })
    }

    /// The file of this name on disk, if it may be read and was not read yet.
    fn on_disk(&mut self, name: &str) -> Option<PathBuf> {
        let Some(path) = self.root.as_ref()?.admit(Path::new(name)) else {
            self.tree.outside.insert(name.to_owned());
            return None;
        };
        if let Some(&known) = self.real.get(&path) {
            self.tree.names.insert(name.to_owned(), known);
            return None;
        }
        // Only plain files: a description must not make us wait for a pipe.
        path.is_file().then_some(path)
    }

    fn finish(self) -> Result<Loaded, Diagnostics> {
        let mut diagnostics = Diagnostics::new(self.tree.files.clone());
        diagnostics.extend(self.found);
        diagnostics.sort();
        if self.tree.root(self.tree.main_file()).is_none() {
            return Err(diagnostics);
        }
        Ok(Loaded {
            tree: self.tree,
            diagnostics,
        })
    }
}

fn wrong_encoding(encoding: Encoding, id: FileId, file: &File) -> Diagnostic {
    let (message, help) = encoding.describe();
    let start = match encoding {
        Encoding::Invalid(at) => at,
        _ => 0,
    };
    let rest = file.text().get(start as usize..).unwrap_or_default();
    let width = rest.chars().next().map_or(0, char::len_utf8);
    let end = start.saturating_add(clamp(width));
    Diagnostic::error(codes::NOT_UTF8, Span::new(id, start, end), message).help(help)
}

fn empty(id: FileId, file: &File) -> Diagnostic {
    let message = format!("`{}` holds no value", file.name());
    Diagnostic::error(codes::EMPTY_DOCUMENT, Span::new(id, 0, 0), message)
        .help("a description starts with a line such as `openapi: 3.1.0`")
}

fn tab_lines(repair: &Repair, id: FileId, file: &File) -> Diagnostic {
    let count = repair.lines.len();
    let message = match count {
        1 => "a line of only tabs was read as a blank line".to_owned(),
        _ => format!("{count} lines of only tabs were read as blank lines"),
    };
    let span = |&start: &u32| Span::new(id, start, file.line_end(file.line_of(start)));
    let first = repair.lines.first().map_or(Span::new(id, 0, 0), span);
    Diagnostic::warning(codes::TAB_ONLY_LINE, first, message).help("remove the tabs")
}

fn missing_blank(id: FileId, at: u32) -> Diagnostic {
    let span = Span::new(id, at, at.saturating_add(1));
    Diagnostic::warning(codes::MISSING_BLANK, span, "no blank before a comment")
        .label(span, "read as a comment")
        .help("write ` #`")
}

fn too_many_files(limit: usize) -> Diagnostic {
    let message = format!("the description refers to more than {limit} files");
    Diagnostic::global(Severity::Error, codes::TOO_MANY_FILES, message)
        .help("bundle the description into fewer files, or raise the limit")
}
