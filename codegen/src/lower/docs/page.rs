//! Lines of output within lists and quotations.

/// Lines written so far, and the lists and quotations that the next one stands in.
#[derive(Debug, Default)]
pub(in crate::lower) struct Page {
    lines: Vec<String>,
    containers: Vec<Container>,
    /// Whether a blank line must come before the next one.
    gap: bool,
}

/// A list item or a quotation.
#[derive(Debug)]
struct Container {
    /// What its first line begins with; `None` once that is written.
    marker: Option<String>,
    /// What its other lines begin with.
    indent: String,
}

/// How deep containers are shown. Deeper ones stand beside the last that is shown.
const DEEPEST: usize = 8;

impl Page {
    /// Opens a list item.
    pub(in crate::lower) fn open_item(&mut self, marker: String) {
        let indent = " ".repeat(marker.len());
        self.containers.push(Container {
            marker: Some(marker),
            indent,
        });
    }

    /// Opens a quotation.
    pub(in crate::lower) fn open_quote(&mut self) {
        let mark = "> ".to_owned();
        self.containers.push(Container {
            marker: Some(mark.clone()),
            indent: mark,
        });
    }

    /// Closes what was opened last.
    pub(in crate::lower) fn close(&mut self) {
        self.containers.pop();
    }

    /// How many containers are open.
    pub(in crate::lower) fn depth(&self) -> usize {
        self.containers.len()
    }

    /// Sets a blank line before the next line, where one can stand: never between a marker and its text.
    pub(in crate::lower) fn separate(&mut self) {
        self.gap |= self
            .containers
            .last()
            .is_none_or(|container| container.marker.is_none());
    }

    /// Says whether a blank line comes before the next list item.
    pub(in crate::lower) fn set_gap(&mut self, gap: bool) {
        self.gap = gap;
    }

    /// Whether nothing is written yet.
    pub(in crate::lower) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Writes a line.
    pub(in crate::lower) fn line(&mut self, text: &str) {
        if self.gap && !self.lines.is_empty() {
            let blank = self.blank();
            self.lines.push(blank);
        }
        self.gap = false;
        let mut line = self.prefix();
        line.push_str(text);
        line.truncate(line.trim_end().len());
        self.lines.push(line);
    }

    /// The containers that are shown.
    fn shown(&mut self) -> impl Iterator<Item = &mut Container> {
        let depth = self.containers.len();
        let is_shown = move |at: usize| at < DEEPEST - 1 || at + 1 == depth;
        self.containers
            .iter_mut()
            .enumerate()
            .filter(move |(at, _)| is_shown(*at))
            .map(|(_, shown)| shown)
    }

    fn prefix(&mut self) -> String {
        let take = |container: &mut Container| {
            container
                .marker
                .take()
                .unwrap_or_else(|| container.indent.clone())
        };
        let prefix = self.shown().map(take).collect();
        self.containers
            .iter_mut()
            .for_each(|container| container.marker = None);
        prefix
    }

    /// An empty line in the containers that have begun.
    fn blank(&mut self) -> String {
        let begun = self
            .shown()
            .take_while(|container| container.marker.is_none());
        let line: String = begun.map(|container| container.indent.as_str()).collect();
        line.trim_end().to_owned()
    }

    /// All lines.
    pub(in crate::lower) fn into_lines(mut self) -> Vec<String> {
        while self
            .lines
            .last()
            .is_some_and(|line| line.trim_matches(['>', ' ']).is_empty())
        {
            self.lines.pop();
        }
        self.lines
    }
}
