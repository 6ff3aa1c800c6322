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
        Self { method: method.into(), arguments: arguments.into_iter().collect() }
    }

    fn flat(&self) -> String {
        format!(".{}({})", self.method, self.arguments.join(", "))
    }

    fn is_narrow(&self) -> bool {
        width(&self.arguments.join(", ")) <= CHAIN_WIDTH
    }

    fn write(&self, text: &mut Text, before: &str, after: &str) {
        let flat = format!("{before}{}{after}", self.flat());
        if self.is_narrow() && width(&flat) <= text.room() {
            return text.line(flat);
        }
        let opening = format_args!("{before}.{}(", self.method);
        text.block(opening, &format!("){after}"), |text| {
            for argument in &self.arguments {
                text.line(format_args!("{argument},"));
            }
        });
    }
}

/// Writes `before root.calls()… after`.
pub(super) fn write(text: &mut Text, before: &str, root: &str, calls: &[Call], after: &str) {
    let chain: String = std::iter::once(root.to_owned()).chain(calls.iter().map(Call::flat)).collect();
    let is_short = width(&chain) <= CHAIN_WIDTH || calls.len() == 1;
    let line = format!("{before}{chain}{after}");
    if is_short && calls.iter().all(Call::is_narrow) && width(&line) <= text.room() {
        return text.line(line);
    }
    if let [call] = calls {
        return call.write(text, &format!("{before}{root}"), after);
    }
    text.line(format_args!("{before}{root}"));
    text.indented(|text| {
        for (index, call) in calls.iter().enumerate() {
            let is_last = index.saturating_add(1) == calls.len();
            call.write(text, "", if is_last { after } else { "" });
        }
    });
}

fn width(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(calls: &[Call]) -> String {
        let mut text = Text::new();
        write(&mut text, "let a = ", "self", calls, ";");
        text.finish()
    }

    fn call(width: usize) -> Call {
        Call::new("b", ["c".repeat(width)])
    }

    #[test]
    fn a_short_chain_stands_on_one_line() {
        assert_eq!(chain(&[call(1), call(1)]), "let a = self.b(c).b(c);\n");
    }

    #[test]
    fn a_long_chain_has_a_line_for_each_call() {
        let c = "c".repeat(50);
        assert_eq!(
            chain(&[call(1), call(50)]),
            format!("let a = self\n    .b(c)\n    .b({c});\n")
        );
    }

    #[test]
    fn long_arguments_have_a_line_each() {
        let c = "c".repeat(61);
        assert_eq!(chain(&[call(61)]), format!("let a = self.b(\n    {c},\n);\n"));
    }
}
