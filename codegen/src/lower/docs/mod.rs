//! Placeholder until the Markdown renderer lands.
use crate::model::Docs;
pub(crate) fn markdown(text: &str) -> Docs { Docs(text.lines().map(|l| l.trim_end().to_owned()).collect()) }
pub(crate) fn line(text: &str) -> String { text.lines().next().unwrap_or_default().to_owned() }
pub(crate) fn is_bidi(_: char) -> bool { false }
