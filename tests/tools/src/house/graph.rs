//! Which file of a crate uses what another file declares, and where that goes in circles.
//!
//! A name that comes through a re-export counts as one of the file that declares it, so that no `mod.rs` is blamed for
//! what it hands on. A `mod.rs` that calls its children while they use what it declares itself is a circle. Methods
//! are not followed: the type that they are called on is.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::names::{self, Import, Module};
use super::sources::{File, module_path};

/// The names by which a file uses other files.
type Uses = BTreeMap<String, BTreeSet<String>>;

/// For each file, by path, the files that it uses.
#[derive(Clone, Debug, Default)]
pub struct Graph(BTreeMap<String, Uses>);

/// Files each of which uses all others, directly or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circle {
    /// The files, by path.
    pub files: Vec<String>,
    /// The shortest way from a file back to itself.
    pub shortest: Vec<String>,
    /// Which file uses which, and the names by which it does.
    pub uses: Vec<(String, String, Vec<String>)>,
}

impl std::fmt::Display for Circle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (count, way) = (self.files.len(), self.shortest.join(" → "));
        writeln!(f, "{count} files in a circle, such as {way}")?;
        for (from, to, names) in &self.uses {
            writeln!(f, "  {from} → {to}: {}", names.join(", "))?;
        }
        Ok(())
    }
}

/// The graph of the files of a crate, whose root stands in `folder`.
#[must_use]
pub fn graph(files: &[File], folder: &str) -> Graph {
    let known = Crate::new(files, folder);
    let mut graph = Graph::default();
    for (path, (file, module)) in &known.modules {
        for (target, name) in known.uses(path, module) {
            if target != *file {
                let uses = graph.0.entry((*file).to_owned()).or_default();
                uses.entry(target.to_owned()).or_default().insert(name);
            }
        }
    }
    graph
}

impl Graph {
    /// The circles among some of the files.
    #[must_use]
    pub fn circles(&self, files: &[File]) -> Vec<Circle> {
        let among: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        let reached = among.iter().map(|file| (*file, self.reached(file, &among)));
        let reached: BTreeMap<&str, BTreeSet<&str>> = reached.collect();
        let reaches = |from: &str, to: &str| reached.get(from).is_some_and(|all| all.contains(to));
        let mut left = among.clone();
        let mut circles = Vec::new();
        while let Some(file) = left.pop_first() {
            let is_mutual = |other: &&str| reaches(file, other) && reaches(other, file);
            let circle: BTreeSet<&str> = among.iter().copied().filter(is_mutual).collect();
            if !circle.is_empty() {
                left.retain(|other| !circle.contains(other));
                circles.push(self.circle(&circle));
            }
        }
        circles
    }

    fn next<'a>(&'a self, file: &str, among: &BTreeSet<&str>) -> impl Iterator<Item = &'a str> {
        let uses = self.0.get(file).into_iter().flat_map(BTreeMap::keys);
        uses.map(String::as_str)
            .filter(|other| among.contains(other))
    }

    /// What can be reached from a file, itself only by a circle.
    fn reached<'a>(&'a self, file: &str, among: &BTreeSet<&str>) -> BTreeSet<&'a str> {
        let mut found = BTreeSet::new();
        let mut todo: Vec<&str> = self.next(file, among).collect();
        while let Some(next) = todo.pop() {
            if found.insert(next) {
                todo.extend(self.next(next, among));
            }
        }
        found
    }

    fn circle(&self, files: &BTreeSet<&str>) -> Circle {
        let ways = files.iter().filter_map(|file| self.way_back(file, files));
        let mut uses = Vec::new();
        for from in files {
            for to in self.next(from, files) {
                let names = self.0.get(*from).and_then(|uses| uses.get(to));
                let names = names.into_iter().flatten().cloned().collect();
                uses.push(((*from).to_owned(), to.to_owned(), names));
            }
        }
        Circle {
            files: files.iter().map(|file| (*file).to_owned()).collect(),
            shortest: ways.min_by_key(Vec::len).unwrap_or_default(),
            uses,
        }
    }

    /// The shortest way from a file to itself.
    fn way_back(&self, file: &str, among: &BTreeSet<&str>) -> Option<Vec<String>> {
        let mut seen = BTreeSet::new();
        let mut todo = VecDeque::from([vec![file]]);
        while let Some(way) = todo.pop_front() {
            for next in self.next(way.last()?, among) {
                let longer = || way.iter().copied().chain([next]);
                if next == file {
                    return Some(longer().map(str::to_owned).collect());
                }
                if seen.insert(next) {
                    todo.push_back(longer().collect());
                }
            }
        }
        None
    }
}

/// How many re-exports a name may come through.
const FAR: usize = 16;

/// What a path leads to.
enum Target<'a> {
    Module(Vec<String>),
    /// What a file declares.
    Item(&'a str),
}

/// The modules of a crate, each with its file.
struct Crate<'a> {
    modules: BTreeMap<Vec<String>, (&'a str, Module)>,
}

impl<'a> Crate<'a> {
    fn new(files: &'a [File], folder: &str) -> Self {
        let mut modules = BTreeMap::new();
        for file in files {
            let path = module_path(&file.path);
            let path = path.strip_prefix(folder).unwrap_or(path).split('/');
            let path = path.filter(|part| !part.is_empty()).map(str::to_owned);
            let module = names::module(&file.items);
            add(path.collect(), &file.path, module, &mut modules);
        }
        Self { modules }
    }

    /// The files that a module uses, with the names by which it does.
    fn uses(&self, path: &[String], module: &Module) -> Vec<(&'a str, String)> {
        let words: BTreeSet<&str> = module.words.iter().map(String::as_str).collect();
        let mut found = Vec::new();
        for Import { name, path: import } in &module.imports {
            match self.resolve(path, import, FAR) {
                Some(Target::Module(holder)) if name == "*" => {
                    let held = |word: &&str| self.item(&holder, word);
                    let held = words.iter().filter_map(|word| Some((held(word)?, *word)));
                    found.extend(held.map(|(file, word)| (file, word.to_owned())));
                }
                // A re-export alone uses nothing; what is imported for its methods has no name.
                Some(Target::Item(file)) if words.contains(name.as_str()) || name == "_" => {
                    found.push((file, import.last().cloned().unwrap_or_default()));
                }
                _ => {}
            }
        }
        for used in &module.paths {
            if let Some(Target::Item(file)) = self.resolve(path, used, FAR) {
                found.push((file, used.join("::")));
            }
        }
        found
    }

    /// The file that declares an item of a module, or of what it re-exports.
    fn item(&self, module: &[String], name: &str) -> Option<&'a str> {
        match self.lookup(module, name, FAR)? {
            Target::Item(file) => Some(file),
            Target::Module(_) => None,
        }
    }

    fn resolve(&self, from: &[String], path: &[String], far: usize) -> Option<Target<'a>> {
        let (first, rest) = path.split_first()?;
        let mut target = match first.as_str() {
            "crate" => Target::Module(Vec::new()),
            "self" => Target::Module(from.to_vec()),
            "super" => Target::Module(parent(from)?),
            name => self.lookup(from, name, far)?,
        };
        for name in rest {
            let Target::Module(module) = &target else {
                break;
            };
            target = match name.as_str() {
                "super" => Target::Module(parent(module)?),
                // What a macro declares cannot be seen: it is of the module that is named.
                name => match self.lookup(module, name, far) {
                    Some(target) => target,
                    None => Target::Item(self.modules.get(module)?.0),
                },
            };
        }
        Some(target)
    }

    fn lookup(&self, module: &[String], name: &str, far: usize) -> Option<Target<'a>> {
        let far = far.checked_sub(1)?;
        let child: Vec<String> = module.iter().cloned().chain([name.to_owned()]).collect();
        if self.modules.contains_key(&child) {
            return Some(Target::Module(child));
        }
        let (file, held) = self.modules.get(module)?;
        if held.own.iter().any(|own| own == name) {
            return Some(Target::Item(file));
        }
        let mut named = held.imports.iter().filter(|import| import.name == name);
        if let Some(target) = named.find_map(|import| self.resolve(module, &import.path, far)) {
            return Some(target);
        }
        let globs = held.imports.iter().filter(|import| import.name == "*");
        let mut globs = globs.filter_map(|import| self.resolve(module, &import.path, far));
        globs.find_map(|glob| match glob {
            Target::Module(holder) => self.lookup(&holder, name, far),
            Target::Item(_) => None,
        })
    }
}

fn add<'a>(
    path: Vec<String>,
    file: &'a str,
    mut module: Module,
    modules: &mut BTreeMap<Vec<String>, (&'a str, Module)>,
) {
    for (name, inner) in std::mem::take(&mut module.inline) {
        let path = path.iter().cloned().chain([name]).collect();
        add(path, file, inner, modules);
    }
    modules.insert(path, (file, module));
}

fn parent(module: &[String]) -> Option<Vec<String>> {
    Some(module.split_last()?.1.to_vec())
}
