//! What documentation looks like, and what never gets into it.

mod corpus;

use crate::lower::docs::{line, markdown};

fn check(rows: &[(&str, &str)], make: impl Fn(&str) -> String) {
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(text, expected)| make(text) != *expected)
        .map(|(text, expected)| {
            format!(
                "{text:?}:\n  expected {expected:?}\n  made     {:?}",
                make(text)
            )
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn writes_markdown() {
    check(MARKDOWN, |text| markdown(text).0.join("\n"));
}

const MARKDOWN: &[(&str, &str)] = &[
    ("", ""),
    ("  \n ", ""),
    ("The room's name.", "The room's name."),
    ("One\ntwo\r\nthree", "One\ntwo\nthree"),
    ("One\n\n\n\ntwo", "One\n\ntwo"),
    ("a\rb", "a\nb"),
    ("snake_case_name", "snake_case_name"),
    ("a _b_ **c** ~~d~~", "a *b* **c** ~~d~~"),
    ("***both***", "***both***"),
    ("2 * 3 * 4", "2 * 3 * 4"),
    ("*<b>    [", "\\*    \\["),
    (
        "wow\\![x](https://a.example)",
        "wow\\![x](https://a.example)",
    ),
    (
        "[![logo](https://a.example/l)](https://a.example)",
        "[logo](https://a.example)",
    ),
    ("<u> * x", "\\* x"),
    ("*stars", "\\*stars"),
    (
        "list[0] and [foo] and [`bar`]",
        "list\\[0] and \\[foo] and \\[`bar`]",
    ),
    ("[foo][bar] [baz]()", "\\[foo]\\[bar] baz"),
    (
        "[foo]: https://a.example\n\nSee [foo].",
        "See [foo](https://a.example).",
    ),
    ("[x](https://a.example/b_c)", "[x](https://a.example/b_c)"),
    (
        "[x](https://a.example/b_(c))",
        "[x](<https://a.example/b_(c)>)",
    ),
    ("[x](/docs) [y](#z) [w](ftp://q)", "x y w"),
    ("[String](String)", "String"),
    ("[mail](mailto:a@b.example)", "[mail](mailto:a@b.example)"),
    (
        "![logo](https://a.example/l.png)",
        "[logo](https://a.example/l.png)",
    ),
    ("![](https://a.example/l.png)", "<https://a.example/l.png>"),
    ("https://a.example/x.", "<https://a.example/x>."),
    (
        "(see https://a.example/x_y), ok",
        "(see <https://a.example/x_y>), ok",
    ),
    ("<https://a.example>", "<https://a.example>"),
    ("https://{host}/v1", "`https://{host}/v1`"),
    ("`https://a.example`", "`https://a.example`"),
    ("`a` and ``b`c``", "`a` and ``b`c``"),
    ("unclosed ` tick", "unclosed \\` tick"),
    ("a < b, a<b, a <b>c</b>", "a < b, a\\<b, a **c**"),
    ("Use <id> or <your-token>.", "Use \\<id> or \\<your-token>."),
    (
        "Vec<String> &lt;T&gt; &amp;amp;",
        "Vec\\<String> \\<T> \\&amp;",
    ),
    ("AT&T & co", "AT&T & co"),
    ("one<br>two<br/>", "one\\\ntwo"),
    ("one  \ntwo", "one\\\ntwo"),
    (
        "a <b>bold </b>word <i>it</i> <code>x<y></code>",
        "a **bold** word *it* `x<y>`",
    ),
    (
        "<a href=\"https://a.example?b=1&amp;c\">here</a> <a href='#x'>there</a>",
        "[here](https://a.example?b=1&c) there",
    ),
    ("<p>One</p><p>two</p>", "One\n\ntwo"),
    (
        "<ul><li>a</li><li>b<ul><li>c</ul></ul>\n\nx",
        "- a\n- b\n  - c\n\nx",
    ),
    ("<!-- no -->yes", "yes"),
    ("<pre>a\n  b</pre>", "```text\na\n  b\n```"),
    ("a <script>alert(1)</script> b", "a alert(1) b"),
    ("<div>\n<script>x()</script>y\n</div>", "y"),
    (
        "# Title\n\ntext\n\n# More\n\n## Deep #x#",
        "Title\n\ntext\n\n## More\n\n### Deep #x\\#",
    ),
    ("x\n===\ny", "x\n\ny"),
    ("- a\n- b\n  - c\n- d", "- a\n- b\n  - c\n- d"),
    ("* a\n\n* b", "- a\n\n- b"),
    ("text\n- a\nlazy", "text\n\n- a\n  lazy"),
    ("3) a\n4) b", "3. a\n4. b"),
    ("10. a\n\n    b", "10. a\n\n    b"),
    ("> q\nlazy\n\nx", "> q\n> lazy\n\nx"),
    ("- > q\n\n  p", "- > q\n\n  p"),
    ("a\n1986\\. b\n\\- c\n\\# d", "a\n1986\\. b\n\\- c\n\\# d"),
    ("-1 and +1\n-x", "-1 and +1\n-x"),
    (
        "a | b\n--|:-:\n1 | `x\\|y`",
        "| a | b |\n|---|:---:|\n| 1 | `x\\|y` |",
    ),
    ("|a|\n|-|\n|x<br>y \\| z|", "| a |\n|---|\n| x y \\| z |"),
    ("```json\n{}\n```", "```json\n{}\n```"),
    ("```rust\nfn main() {}\n```", "```text\nfn main() {}\n```"),
    ("```\n\n\tx\n```", "```text\n    x\n```"),
    ("~~~ JSON5, x\n{}", "```text\n{}\n```"),
    ("````\n```\n````", "````text\n```\n````"),
    (
        "a\n\n    let x = 1;\n\nb",
        "a\n\n```text\nlet x = 1;\n```\n\nb",
    ),
    ("- a\n\n      code", "- a\n\n  ```text\n  code\n  ```"),
    ("```\n```", ""),
    ("a\n***\nb", "a\n\n---\n\nb"),
    ("***\nb", "b"),
    ("a\tb", "a b"),
    ("a\u{202e}b\0c\u{7}\u{200b}\u{feff}d\u{2028}e", "abcd\ne"),
    (
        "[^1] note\n\n[^1]: text here",
        "\\[^1] note\n\n\\[^1]: text here",
    ),
    ("- [ ] todo\n- [x] done", "- \\[ ] todo\n- \\[x] done"),
    (
        "*/ /// #![allow(x)] //! \\",
        "\\*/ /// #!\\[allow(x)] //! \\\\",
    ),
    ("#![deny(x)]", "\\#!\\[deny(x)]"),
    ("~5 and ~6", "\\~5 and ~6"),
    ("{\"a\": [1, 2]}", "{\"a\": \\[1, 2]}"),
    ("-", ""),
    ("1.", ""),
    ("你好，世界。", "你好，世界。"),
];

#[test]
fn writes_one_line() {
    check(LINES, line);
}

const LINES: &[(&str, &str)] = &[
    ("", ""),
    ("The room. It has doors.", "The room."),
    ("The room", "The room"),
    (
        "Some *rich* [text](https://a.example)\nover lines. More.",
        "Some rich text over lines.",
    ),
    ("# Title\n\ntext", "Title"),
    ("- first\n- second", "first"),
    ("<p>One. Two.</p>", "One."),
    ("```\ncode\n```\n\nText.", "Text."),
    ("Use `a. b` e.g. here. Then", "Use `a. b` e.g. here."),
    ("a | b", "a \\| b"),
    ("Version 1.5 of it. Yes", "Version 1.5 of it."),
    ("名前。次", "名前。"),
    (
        "See https://a.example/x. Then",
        "See <https://a.example/x>.",
    ),
];

/// What no line may contain, whatever the description.
fn assert_safe(text: &str) {
    for line in markdown(text).0.iter().chain(&[line(text)]) {
        assert!(
            !line.contains(['\n', '\r', '\t', '\0', '\u{1}', '\u{202e}']),
            "{text:?} gives {line:?}"
        );
        assert_eq!(line.trim_end(), line, "{text:?}");
    }
}

#[test]
fn survives_hostile_text() {
    let deep = (0..200)
        .map(|depth| format!("{}- x\n", "  ".repeat(depth)))
        .collect::<String>();
    let rows = [
        deep.clone(),
        ">".repeat(500) + " x",
        "- ".repeat(500) + "x",
        "[".repeat(20_000),
        "<".repeat(20_000),
        "*a ".repeat(20_000),
        "`".repeat(20_001),
        "<ul><li>".repeat(2_000),
        "![[".repeat(5_000),
        "&#x202e;&#0;&#10;&#9;&#13; x\n\n<p>&#x202e;&#0;&#10;&#9;&#13;".to_owned(),
        "```\nnever closed".to_owned(),
        "<pre>never closed\n\n- x".to_owned(),
        "<code>never closed\n\nnext".to_owned(),
        "<!-- never closed\n\nnext".to_owned(),
        "<a href=\"x".to_owned(),
        "999999999. x\n1. y".to_owned(),
    ];
    for text in rows {
        let started = std::time::Instant::now();
        assert_safe(&text);
        assert!(started.elapsed().as_secs() < 3, "{:?}", text.get(..20));
    }
    assert!(markdown(&deep).0.iter().all(|line| line.len() < 40));
}

#[test]
fn bounds_the_length() {
    let docs = markdown(&"words and words\n".repeat(10_000));
    assert!(docs.0.iter().map(String::len).sum::<usize>() <= 65 * 1024);
    assert_eq!(docs.0.last().map(String::as_str), Some("…"));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    /// Writing is stable: what was written means the same when it is read again.
    #[test]
    fn stays_the_same(text in r"([a-z ]{0,3}|\n\n|\n|[-*_`\[\]()<>#+.|~&!:]{1,2}|[0-9]|    |https://a.b/c|<b>|</p>|<li>){0,16}") {
        assert_safe(&text);
        let once = markdown(&text);
        let twice = markdown(&once.0.join("\n"));
        let visible = |docs: &crate::model::Docs| visible(&docs.0.join("\n"));
        proptest::prop_assert_eq!(visible(&once), visible(&twice), "{:?}\n{:?}\n{:?}", text, once, twice);
    }
}

/// The letters that a reader sees.
fn visible(text: &str) -> String {
    use pulldown_cmark::{Event, Options, Parser};
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    Parser::new_ext(text, options)
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => {
                Some(text.split_whitespace().collect::<String>())
            }
            Event::Html(html) | Event::InlineHtml(html) => Some(format!("HTML {html}")),
            _ => None,
        })
        .collect()
}
