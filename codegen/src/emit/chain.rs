//! Chains of method calls, broken where rustfmt breaks them.

use super::text::Text;

/// The widest chain on one line, and the widest list of arguments on one line: the defaults of
/// rustfmt's `chain_width` and `fn_call_width`.
const CHAIN_WIDTH: usize = 60;

/// A method call.
#[derive(Clone, Debug)]
pub(super) struct Call {
    method: String,
    arguments: Vec<String>,
}

impl Call {
    /// A call with its arguments.
    pub(super) fn new(
        method: impl Into<String>,
        arguments: impl IntoIterator<Item = String>,
    ) -> Self {
        Self {
            method: method.into(),
            arguments: arguments.into_iter().collect(),
        }
    }

    fn flat(&self) -> String {
        format!(".{}({})", self.method, self.arguments.join(", "))
    }

    /// One argument alone may be of any width.
    fn is_narrow(&self) -> bool {
        self.arguments.len() < 2 || width(&self.arguments.join(", ")) <= CHAIN_WIDTH
    }

    fn write(&self, text: &mut Text, before: &str) {
        let flat = format!("{before}{}", self.flat());
        if self.is_narrow() && width(&flat) <= text.room() {
            return text.line(flat);
        }
        text.block(format_args!("{before}.{}(", self.method), ")", |text| {
            for argument in &self.arguments {
                // A list that has a line for each item.
                let mut lines = argument.lines().peekable();
                while let Some(line) = lines.next() {
                    let end = if lines.peek().is_none() { "," } else { "" };
                    text.line(format_args!("{line}{end}"));
                }
            }
        });
    }
}

/// Writes a chain that is the value of a block. A root of no more than four columns keeps its first
/// call beside it.
pub(super) fn write(text: &mut Text, root: &str, calls: &[Call]) {
    let chain: String = std::iter::once(root.to_owned())
        .chain(calls.iter().map(Call::flat))
        .collect();
    let is_narrow = width(&chain) <= CHAIN_WIDTH && calls.iter().all(Call::is_narrow);
    if is_narrow && width(&chain) <= text.room() {
        return text.line(chain);
    }
    let mut calls = calls.iter();
    if let Some(first) = calls.next() {
        first.write(text, root);
    }
    text.indented(|text| calls.for_each(|call| call.write(text, "")));
}

fn width(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(calls: &[Call]) -> String {
        let mut text = Text::new();
        write(&mut text, "self", calls);
        text.finish()
    }

    fn call(width: usize) -> Call {
        Call::new("b", ["c".repeat(width)])
    }

    #[test]
    fn a_short_chain_stands_on_one_line() {
        assert_eq!(chain(&[call(1), call(1)]), "self.b(c).b(c)\n");
    }

    #[test]
    fn a_long_chain_has_a_line_for_each_call() {
        let c = "c".repeat(50);
        assert_eq!(
            chain(&[call(1), call(50)]),
            format!("self.b(c)\n    .b({c})\n")
        );
    }

    #[test]
    fn long_arguments_have_a_line_each() {
        let c = "c".repeat(60);
        let wide = Call::new("b", ["d".to_owned(), c.clone()]);
        let expected = format!("self.b(\n    d,\n    {c},\n)\n    .b(c)\n");
        assert_eq!(chain(&[wide, call(1)]), expected);
    }
}
