//! What is added to a description, taken from it, or moved in it.

use tools::random::Random;
use tools::tree::Tree;

use super::made::{answer, value};

/// What stands in the docs of what was touched.
pub(super) const MARKER: &str = "Touched by this change.";

/// Two forms of a description.
pub(super) struct Change {
    /// What was done.
    pub(super) what: String,
    /// The description with less.
    pub(super) less: Tree,
    /// The description with more. What it has more, or elsewhere, has the marker where it has docs.
    pub(super) more: Tree,
    /// Whether both hold the same.
    pub(super) is_move: bool,
}

type Entries = Vec<(String, Tree)>;

/// The entries of a mapping.
fn entries<'t>(tree: &'t Tree, path: &[&str]) -> Option<&'t Entries> {
    let found = path.iter().try_fold(tree, |tree, key| tree.get(key))?;
    match found {
        Tree::Map(entries) => Some(entries),
        _ => None,
    }
}

fn entries_mut<'t>(tree: &'t mut Tree, path: &[&str]) -> Option<&'t mut Entries> {
    let Tree::Map(entries) = tree else {
        return None;
    };
    let Some((first, rest)) = path.split_first() else {
        return Some(entries);
    };
    let (_, value) = entries.iter_mut().find(|(key, _)| key == first)?;
    entries_mut(value, rest)
}

/// Where schemas have names.
fn schemas(tree: &Tree) -> &'static [&'static str] {
    match tree.get("swagger") {
        Some(_) => &["definitions"],
        None => &["components", "schemas"],
    }
}

/// A change at random; `None` where the description has nothing to change so.
pub(super) fn change(random: &mut Random, description: &Tree) -> Option<Change> {
    match random.below(9) {
        0 => add_operation(random, description),
        1 => add_schema(random, description),
        2 => add_property(random, description),
        3 => add_tag(random, description),
        4 => remove_operation(random, description),
        5 => remove_schema(random, description),
        6 => remove_property(random, description),
        7 => shuffle_properties(random, description),
        _ => shuffle(random, description),
    }
}

fn grown(
    description: &Tree,
    what: String,
    grow: impl FnOnce(&mut Tree) -> Option<()>,
) -> Option<Change> {
    let mut more = description.clone();
    grow(&mut more)?;
    Some(Change {
        what,
        less: description.clone(),
        more,
        is_move: false,
    })
}

/// A name that nothing has, though something may have nearly the same.
fn new_name(random: &mut Random, known: &Entries) -> String {
    let near = random
        .pick(known)
        .map_or("thing", |(name, _)| name.as_str());
    let near = near.trim_matches('/');
    let mut name = match random.below(6) {
        0 => format!("{near}_"),
        1 => format!("-{near}"),
        2 => near.to_ascii_uppercase(),
        3 => format!("{near} item"),
        4 => "Aaa".to_owned(),
        _ => "zzz-more".to_owned(),
    };
    while known.iter().any(|(other, _)| *other == name) {
        name.push('x');
    }
    name
}

fn add_operation(random: &mut Random, description: &Tree) -> Option<Change> {
    let name = new_name(random, entries(description, &["paths"])?);
    let schema = value(random, &[], 2);
    let response = match description.get("swagger") {
        Some(_) => Tree::map([("description", Tree::text("ok")), ("schema", schema)]),
        None => answer(schema),
    };
    let responses = Tree::map([("200", response)]);
    let mut operation = vec![
        ("summary".to_owned(), Tree::text(MARKER)),
        ("responses".to_owned(), responses),
    ];
    if random.once_in(2) {
        operation.push(("operationId".to_owned(), Tree::text(format!("{name} one"))));
    }
    if random.once_in(2) {
        let tag = Tree::List(vec![Tree::text(name.as_str())]);
        operation.push(("tags".to_owned(), tag));
    }
    let item = Tree::Map(vec![("get".to_owned(), Tree::Map(operation))]);
    let path = format!("/{}", name.replace(['{', '}', '?', '#'], ""));
    grown(description, format!("with the operation {path}"), |more| {
        insert(random, entries_mut(more, &["paths"])?, path, item)
    })
}

fn insert(random: &mut Random, all: &mut Entries, key: String, value: Tree) -> Option<()> {
    if all.iter().any(|(known, _)| *known == key) {
        return None;
    }
    let at = random.below(all.len() + 1);
    all.insert(at, (key, value));
    Some(())
}

fn add_schema(random: &mut Random, description: &Tree) -> Option<Change> {
    let place = schemas(description);
    let name = new_name(random, entries(description, place)?);
    // Other names than letters, digits, `.`, `-` and `_` are no names of components.
    let name = name.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_");
    let inner = value(random, &[], 2);
    let schema = Tree::map([
        ("type", Tree::text("object")),
        ("description", Tree::text(MARKER)),
        ("properties", Tree::map([("more", inner)])),
    ]);
    grown(description, format!("with the schema {name}"), |more| {
        insert(random, entries_mut(more, place)?, name, schema)
    })
}

fn add_tag(random: &mut Random, description: &Tree) -> Option<Change> {
    let name = new_name(random, entries(description, &["paths"])?);
    let tag = Tree::map([("name", Tree::text(name.as_str()))]);
    grown(description, format!("with the tag {name}"), |more| {
        let all = entries_mut(more, &[])?;
        match all.iter_mut().find(|(key, _)| key == "tags") {
            Some((_, Tree::List(tags))) => tags.insert(random.below(tags.len() + 1), tag),
            Some(_) => return None,
            None => all.push(("tags".to_owned(), Tree::List(vec![tag]))),
        }
        Some(())
    })
}

/// A schema with properties, by name.
fn object<'t>(random: &mut Random, description: &'t Tree) -> Option<&'t str> {
    let all = entries(description, schemas(description))?;
    let objects = all
        .iter()
        .filter(|(_, schema)| schema.get("properties").is_some());
    let objects: Vec<&str> = objects.map(|(name, _)| name.as_str()).collect();
    random.pick(&objects).copied()
}

/// Marks a schema, so that what becomes of it is known.
fn mark(schema: &mut Tree) -> Option<()> {
    let Tree::Map(entries) = schema else {
        return None;
    };
    entries.retain(|(key, _)| key != "description");
    entries.push(("description".to_owned(), Tree::text(MARKER)));
    Some(())
}

/// A description in which a schema is marked, and all that inherit from it, which hold what it holds.
fn marked(description: &Tree, schema: &str) -> Option<Tree> {
    let mut marked = description.clone();
    let all = entries_mut(&mut marked, schemas(description))?;
    let mut heirs = vec![schema.to_owned()];
    while let Some(heir) = heirs.pop() {
        let (_, found) = all.iter_mut().find(|(name, _)| *name == heir)?;
        mark(found)?;
        let target = format!("/{heir}");
        let inherits = |(_, schema): &&(String, Tree)| {
            let parents = schema.get("allOf").map_or(Vec::new(), Tree::children);
            let mut targets = parents.iter().filter_map(|parent| parent.get("$ref"));
            targets.any(|found| matches!(found, Tree::Text(text) if text.ends_with(&target)))
        };
        let is_marked = |schema: &Tree| schema.get("description") == Some(&Tree::text(MARKER));
        let new = all
            .iter()
            .filter(inherits)
            .filter(|(_, schema)| !is_marked(schema));
        heirs.extend(new.map(|(name, _)| name.clone()));
    }
    Some(marked)
}

fn properties<'t>(tree: &'t mut Tree, schema: &str) -> Option<&'t mut Entries> {
    let place = [schemas(tree), &[schema, "properties"]].concat();
    entries_mut(tree, &place)
}

fn add_property(random: &mut Random, description: &Tree) -> Option<Change> {
    let schema = object(random, description)?.to_owned();
    let description = marked(description, &schema)?;
    let inner = value(random, &[], 2);
    grown(
        &description,
        format!("with a property of {schema}"),
        |more| {
            let properties = properties(more, &schema)?;
            let name = new_name(random, properties);
            insert(random, properties, name, inner)
        },
    )
}

fn remove_property(random: &mut Random, description: &Tree) -> Option<Change> {
    let schema = object(random, description)?.to_owned();
    let more = marked(description, &schema)?;
    let mut less = more.clone();
    let required = [schemas(description), &[schema.as_str()]].concat();
    let required = entries(description, &required)?;
    let required = required.iter().find(|(key, _)| key == "required");
    let is_required = |name: &str| {
        let names = required.map_or(Vec::new(), |(_, names)| names.children());
        names.contains(&&Tree::text(name))
    };
    let properties = properties(&mut less, &schema)?;
    let all = properties.iter().map(|(name, _)| name.clone());
    let all: Vec<String> = all.filter(|name| !is_required(name)).collect();
    let gone = random.pick(&all)?;
    properties.retain(|(name, _)| name != gone);
    // A schema without members is no type, and one whose name differs in case has the name then: no unrelated part.
    let is_type = !properties.is_empty();
    if !is_type || is_target(&less, &format!("/{schema}/properties/{gone}")) {
        return None;
    }
    let what = format!("without {gone} of {schema}");
    Some(Change {
        what,
        less,
        more,
        is_move: false,
    })
}

/// The strings under a key, wherever that is.
fn texts<'t>(description: &'t Tree, key: &str) -> Vec<&'t str> {
    let mut found = Vec::new();
    description.texts_of(key, &mut found);
    found
}

/// Whether a reference or a link leads to a place with this in its pointer.
fn is_target(description: &Tree, pointer: &str) -> bool {
    let keys = ["$ref", "operationRef"].into_iter();
    let mut targets = keys.flat_map(|key| texts(description, key));
    targets.any(|target| target.contains(pointer))
}

/// A text without what names leave out.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

fn remove_operation(random: &mut Random, description: &Tree) -> Option<Change> {
    let mut less = description.clone();
    let paths = entries_mut(&mut less, &["paths"])?;
    let at = random.below(paths.len());
    paths.get(at)?;
    let (path, removed) = paths.remove(at);
    let what = format!("without the path {path}");
    let pointer = path.replace('~', "~0").replace('/', "~1");
    // Something else may refer to what stands there, or want the same name.
    let mut gone = texts(&removed, "operationId").into_iter();
    let kept: Vec<String> = texts(&less, "operationId").into_iter().map(plain).collect();
    if is_target(&less, &pointer) || gone.any(|id| kept.contains(&plain(id))) {
        return None;
    }
    Some(Change {
        what,
        less,
        more: description.clone(),
        is_move: false,
    })
}

fn remove_schema(random: &mut Random, description: &Tree) -> Option<Change> {
    let mut less = description.clone();
    let all = entries_mut(&mut less, schemas(description))?;
    let mut targets = Vec::new();
    description.references(&mut targets);
    let text = description.write();
    // A discriminator may name a schema without a reference.
    let is_free = |name: &str| {
        // Another schema whose name needs more change may have the name now that became free: no unrelated part.
        let alike = all
            .iter()
            .filter(|(other, _)| other.eq_ignore_ascii_case(name));
        let is_target = targets
            .iter()
            .any(|target| target.contains(&format!("/{name}")));
        alike.count() == 1 && !is_target && !text.contains(&format!(": \"{name}\""))
    };
    let free: Vec<String> = all
        .iter()
        .map(|(name, _)| name.clone())
        .filter(|name| is_free(name))
        .collect();
    let gone = random.pick(&free)?;
    all.retain(|(name, _)| name != gone);
    let what = format!("without the schema {gone}");
    Some(Change {
        what,
        less,
        more: description.clone(),
        is_move: false,
    })
}

fn shuffled(random: &mut Random, all: &mut Entries) {
    for at in (1..all.len()).rev() {
        all.swap(at, random.below(at + 1));
    }
}

fn shuffle_properties(random: &mut Random, description: &Tree) -> Option<Change> {
    let schema = object(random, description)?.to_owned();
    let less = marked(description, &schema)?;
    let mut more = less.clone();
    shuffled(random, properties(&mut more, &schema)?);
    let what = format!("with the properties of {schema} in another order");
    Some(Change {
        what,
        less,
        more,
        is_move: true,
    })
}

fn shuffle(random: &mut Random, description: &Tree) -> Option<Change> {
    let places: [&[&str]; 2] = [&["paths"], schemas(description)];
    let place = random.pick(&places)?;
    let mut more = description.clone();
    shuffled(random, entries_mut(&mut more, place)?);
    let what = format!("with {} in another order", place.join("."));
    Some(Change {
        what,
        less: description.clone(),
        more,
        is_move: true,
    })
}
