//! The events of a description, written as Markdown again.

use pulldown_cmark::{
    Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd,
    TextMergeStream,
};

use crate::lower::docs::clean;
use crate::lower::docs::fence::Fence;
use crate::lower::docs::inline::{Inline, Span, absolute};
use crate::lower::docs::page::Page;

/// A description as lines.
pub(in crate::lower) fn lines(text: &str) -> Vec<String> {
    let mut renderer = Renderer::default();
    for event in events(text) {
        renderer.event(event);
    }
    renderer.finish()
}

/// The first paragraph, heading or list item of a description, without links and emphasis.
pub(in crate::lower) fn first_block(text: &str) -> Vec<String> {
    let mut renderer = Renderer {
        is_summary: true,
        ..Renderer::default()
    };
    renderer.inline.plain = true;
    renderer.inline.in_cell = true;
    for event in events(text) {
        renderer.event(event);
        if !renderer.page.is_empty() {
            break;
        }
    }
    renderer.finish()
}

fn events(text: &str) -> impl Iterator<Item = Event<'_>> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    TextMergeStream::new(Parser::new_ext(text, options))
}

/// A list that is open.
#[derive(Debug)]
struct List {
    /// The number of the next item, where the list is numbered.
    number: Option<u64>,
    /// Whether blank lines stand between its items.
    is_loose: bool,
    is_empty: bool,
}

/// A table that is being collected.
#[derive(Debug, Default)]
struct Table {
    alignments: Vec<Alignment>,
    rows: Vec<Vec<String>>,
}

/// What is open while events come in.
#[derive(Debug, Default)]
pub(in crate::lower) struct Renderer {
    pub(in crate::lower) page: Page,
    pub(in crate::lower) inline: Inline,
    pub(in crate::lower) fence: Option<Fence>,
    /// The text of an open `<code>`.
    pub(in crate::lower) code: Option<String>,
    /// Lists opened by HTML, and whether one of their items is open.
    pub(in crate::lower) html_lists: Vec<bool>,
    html: String,
    lists: Vec<List>,
    table: Option<Table>,
    in_heading: bool,
    pub(in crate::lower) is_summary: bool,
}

impl Renderer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => match &mut self.code {
                Some(open) => open.push_str(&clean::text(&code)),
                None => self.inline.code(&clean::text(&code)),
            },
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(html) => self.html(&html),
            Event::SoftBreak => match &mut self.code {
                Some(open) => open.push(' '),
                None => self.inline.soft_break(),
            },
            Event::HardBreak => self.inline.hard_break(),
            Event::Rule => self.rule(),
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.text(&text);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    /// Text that is not markup.
    pub(in crate::lower) fn text(&mut self, text: &str) {
        let text = &clean::text(text);
        match (&mut self.fence, &mut self.code) {
            (Some(fence), _) => fence.code.push_str(text),
            (None, Some(open)) => open.push_str(text),
            (None, None) => self.inline.text(text),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                self.begin_block();
                if let Some(list) = self.lists.last_mut() {
                    list.is_loose = true;
                }
            }
            Tag::Heading { .. } => self.start_heading(),
            Tag::BlockQuote(_) => {
                self.begin_block();
                self.open_container(None);
            }
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::List(number) => self.start_list(number),
            Tag::Item => self.start_item(),
            Tag::Table(alignments) => {
                self.begin_block();
                self.table = Some(Table {
                    alignments,
                    rows: Vec::new(),
                });
            }
            Tag::TableHead | Tag::TableRow => self.start_row(),
            Tag::TableCell => self.inline.in_cell = true,
            Tag::Emphasis => self.inline.open(Span::Emphasis),
            Tag::Strong => self.inline.open(Span::Strong),
            Tag::Strikethrough => self.inline.open(Span::Strike),
            Tag::Link { dest_url, .. } => self.open_link(&dest_url),
            Tag::Image { dest_url, .. } => self.open_link(&dest_url),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_html(),
            TagEnd::Heading(level) => self.end_heading(level),
            TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.end_html();
                self.close_container();
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::HtmlBlock => self.end_html_block(),
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::Table => self.end_table(),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Emphasis => self.inline.close(|span| *span == Span::Emphasis),
            TagEnd::Strong => self.inline.close(|span| *span == Span::Strong),
            TagEnd::Strikethrough => self.inline.close(|span| *span == Span::Strike),
            TagEnd::Link | TagEnd::Image => self.close_link(),
            _ => {}
        }
    }

    /// Writes what is collected, unless it must stay on one line.
    pub(in crate::lower) fn flush(&mut self) {
        if self.table.is_some() || self.in_heading {
            self.inline.soft_break();
            return;
        }
        for line in self.inline.take_lines() {
            self.page.line(&line);
        }
    }

    /// Writes what is collected and starts a block of its own.
    pub(in crate::lower) fn begin_block(&mut self) {
        self.flush();
        self.page.separate();
    }

    /// Opens a list item with its marker, or a quotation. A summary has no containers.
    pub(in crate::lower) fn open_container(&mut self, marker: Option<String>) {
        match marker {
            _ if self.is_summary => {}
            Some(marker) => self.page.open_item(marker),
            None => self.page.open_quote(),
        }
    }

    /// Closes what was opened last.
    pub(in crate::lower) fn close_container(&mut self) {
        if !self.is_summary {
            self.page.close();
        }
    }

    fn start_heading(&mut self) {
        self.begin_block();
        self.in_heading = true;
        self.inline.in_cell = true;
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        self.end_html();
        self.in_heading = false;
        self.inline.in_cell = self.is_summary;
        let text = self.inline.take_lines().join(" ");
        let text = match text.strip_suffix('#') {
            Some(text) => format!("{text}\\#"),
            None => text,
        };
        let is_bare = self.page.is_empty() || text.is_empty();
        let line = match () {
            () if is_bare => text,
            () if self.page.depth() > 0 && text.contains('*') => text,
            () if self.page.depth() > 0 => format!("**{text}**"),
            () => format!("{} {text}", "#".repeat((level as usize + 1).min(6))),
        };
        if !line.is_empty() {
            self.page.line(&line);
        }
    }

    fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        self.begin_block();
        let info = match kind {
            CodeBlockKind::Fenced(info) => info,
            CodeBlockKind::Indented => &CowStr::Borrowed(""),
        };
        self.fence = Some(Fence::new(info));
    }

    /// Writes the open block of code.
    pub(in crate::lower) fn end_code(&mut self) {
        let Some(fence) = self.fence.take().filter(|_| !self.is_summary) else {
            return;
        };
        for line in fence.lines() {
            self.page.line(&line);
        }
    }

    fn start_list(&mut self, number: Option<u64>) {
        self.flush();
        if self.lists.last().is_none_or(|list| list.is_loose) {
            self.page.separate();
        }
        self.lists.push(List {
            number,
            is_loose: false,
            is_empty: true,
        });
    }

    fn start_item(&mut self) {
        let Some(list) = self.lists.last_mut() else {
            return;
        };
        if !list.is_empty {
            self.page.set_gap(list.is_loose);
        }
        list.is_empty = false;
        let marker = match &mut list.number {
            Some(number) => {
                let marker = format!("{number}. ");
                *number = number.saturating_add(1).min(999_999_999);
                marker
            }
            None => "- ".to_owned(),
        };
        self.open_container(Some(marker));
    }

    fn start_row(&mut self) {
        if let Some(table) = &mut self.table {
            table.rows.push(Vec::new());
        }
    }

    fn end_cell(&mut self) {
        self.close_html();
        self.inline.in_cell = self.is_summary;
        let cell = self.inline.take_lines().join(" ");
        if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
            row.push(cell);
        }
    }

    fn end_table(&mut self) {
        let Some(table) = self.table.take().filter(|_| !self.is_summary) else {
            return;
        };
        for (at, row) in table.rows.iter().enumerate() {
            self.page.line(&format!("| {} |", row.join(" | ")));
            if at == 0 {
                let marks: Vec<_> = table
                    .alignments
                    .iter()
                    .map(|alignment| mark(*alignment))
                    .collect();
                self.page.line(&format!("|{}|", marks.join("|")));
            }
        }
    }

    /// Writes a rule; a summary has none.
    pub(in crate::lower) fn rule(&mut self) {
        self.begin_block();
        if !self.is_summary && !self.page.is_empty() {
            self.page.line("---");
        }
    }

    /// Opens a link, which becomes its text where the address cannot be followed from anywhere.
    pub(in crate::lower) fn open_link(&mut self, url: &str) {
        self.inline.open(Span::Link(absolute(url)));
    }

    /// Closes a link.
    pub(in crate::lower) fn close_link(&mut self) {
        self.inline.close(|span| matches!(span, Span::Link(_)));
    }

    fn end_html_block(&mut self) {
        let html = std::mem::take(&mut self.html);
        self.begin_block();
        self.html(&html);
        self.end_html();
    }

    fn finish(mut self) -> Vec<String> {
        self.end_html();
        self.page.into_lines()
    }
}

fn mark(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::None => "---",
        Alignment::Left => ":---",
        Alignment::Center => ":---:",
        Alignment::Right => "---:",
    }
}
