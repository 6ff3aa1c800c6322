//! Objects that were read already.

use std::collections::HashMap;

use crate::source::{Node, NodeId};

/// What was read at each node, so that an object behind many references is read and reported once.
///
/// The second part of the key is the name under which the object stands, for those that keep it.
#[derive(Debug)]
pub(super) struct Memo<'t, T>(HashMap<(NodeId, &'t str), State<T>>);

/// How far the reading of an object is.
#[derive(Debug)]
enum State<T> {
    Begun,
    Done(Option<T>),
}

/// What a [`Memo`] knows of a node.
pub(super) enum Known<T> {
    /// Nothing; the caller is now the one who reads it.
    New,
    /// It is being read further up: it contains itself.
    Begun,
    /// The result.
    Done(Option<T>),
}

impl<T> Default for Memo<'_, T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<'t, T: Clone> Memo<'t, T> {
    /// What is known of `node`; an unknown one counts as begun from here on.
    pub(super) fn begin(&mut self, node: Node<'t>, name: &'t str) -> Known<T> {
        match self.0.get(&(node.id(), name)) {
            Some(State::Begun) => Known::Begun,
            Some(State::Done(value)) => Known::Done(value.clone()),
            None => {
                self.0.insert((node.id(), name), State::Begun);
                Known::New
            }
        }
    }

    /// Remembers the result for `node`.
    pub(super) fn finish(&mut self, node: Node<'t>, name: &'t str, value: Option<T>) -> Option<T> {
        self.0.insert((node.id(), name), State::Done(value.clone()));
        value
    }
}
