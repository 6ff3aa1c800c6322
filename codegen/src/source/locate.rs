//! From a place in a file back to the value that stands there.

use super::node::Node;
use super::span::Span;
use super::tree::Tree;

impl Tree {
    /// The innermost value that has this place within it, its key included. `None` if the file is no part of the
    /// tree, such as an overlay or `codegen.toml`.
    #[must_use]
    pub fn innermost(&self, place: Span) -> Option<Node<'_>> {
        let mut node = self.root(place.file)?;
        while let Some(inner) = child_at(node, place) {
            node = inner;
        }
        Some(node)
    }

    /// The place of a diagnostic as people write it: a JSON Pointer as the fragment of a reference, with the name of
    /// the file in front unless it is the main one.
    #[must_use]
    pub fn reference_to(&self, place: Span) -> Option<String> {
        let pointer = self.innermost(place)?.pointer();
        let name = |file| self.files().get(file).map_or("", |file| file.name());
        if place.file == self.main_file() {
            return Some(format!("#{pointer}"));
        }
        let (main, own) = (name(self.main_file()), name(place.file));
        let folder = main.rfind('/').map_or(0, |at| at.saturating_add(1));
        let relative = own.strip_prefix(main.get(..folder).unwrap_or_default());
        Some(format!("{}#{pointer}", relative.unwrap_or(own)))
    }
}

fn child_at(node: Node<'_>, place: Span) -> Option<Node<'_>> {
    let has = |first: Span, last: Span| {
        first.file == place.file
            && first.start <= place.start
            && place.start < last.end.max(first.end)
    };
    let entry = node
        .entries()
        .find(|(key, value)| has(key.span, value.span()));
    let item = || node.items().find(|item| has(item.span(), item.span()));
    entry.map(|(_, value)| value).or_else(item)
}
