//! Examples. Their values are never looked into: a `$ref` in there is data.

use crate::document::Example;
use crate::document::vocabulary;
use crate::source::{Key, Node};

use super::reader::Reader;

impl<'t> Reader<'t, '_> {
    /// `example` and `examples` of a parameter or media type.
    pub(super) fn examples(&mut self, object: Node<'t>) -> Vec<Example<'t>> {
        let mut examples: Vec<Example<'t>> = object.get("example").map(plain).into_iter().collect();
        self.one_kind_of_example(object);
        let Some(several) = object.get("examples") else {
            return examples;
        };
        if several.is_sequence() {
            // JSON Schema writes them as a list, and so do some documents here.
            self.wrong_kind_of_examples(several);
            examples.extend(several.items().map(plain));
            return examples;
        }
        for (key, value) in self.map_of(several) {
            examples.extend(self.example(key, value));
        }
        examples
    }

    /// One entry of `examples` or of `components/examples`.
    pub(super) fn example(&mut self, key: Key<'t>, value: Node<'t>) -> Option<Example<'t>> {
        if !value.is_mapping() {
            self.taken_as(value, "an example object with a `value`");
            return Some(Example {
                name: Some(key.text),
                ..plain(value)
            });
        }
        let node = self.follow(value, "an example")?.node;
        self.check_keywords(node, &vocabulary::EXAMPLE);
        self.one_value(node);
        let content = node.get("value").or_else(|| node.get("dataValue"))?;
        Some(Example {
            name: Some(key.text),
            summary: self.text(node, "summary"),
            value: content,
        })
    }

    fn wrong_kind_of_examples(&mut self, several: Node<'t>) {
        self.taken_as(several, "a mapping from names to example objects");
    }
}

fn plain(value: Node<'_>) -> Example<'_> {
    Example {
        name: None,
        summary: None,
        value,
    }
}
