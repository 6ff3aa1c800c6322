//! Reading a Rust file token by token, macros and attributes included.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

/// Attributes that the generator writes.
const ATTRIBUTES: &[&str] = &[
    "allow",
    "cfg",
    "deprecated",
    "derive",
    "doc",
    "expect",
    "forbid",
    "must_use",
    "non_exhaustive",
    "recursion_limit",
];

/// Words that the generator never writes; as a name from a description they are raw.
const WORDS: &[&str] = &["unsafe", "extern", "trait", "macro_rules", "macro"];

/// Macros from elsewhere that the generator writes.
const MACROS: &[&str] = &["vec", "println", "json"];

/// Attributes and macros of a program that is a test.
const OF_TESTS: &[&str] = &["test", "rustfmt", "include_str"];

/// What of the standard library is named with a path.
const STANDARD: &[&str] = &[
    "convert",
    "error",
    "result",
    "string",
    "option",
    "vec",
    "collections",
    "boxed",
];

/// What a file may hold.
pub(super) struct Rules<'a> {
    /// Macros of the runtime.
    pub(super) macros: &'a [String],
    /// Whether this is a program, with `main` and the attribute that makes it asynchronous.
    pub(super) is_program: bool,
    /// Whether this is the program of the tests.
    pub(super) is_test: bool,
    /// Modules of the standard library that types of the settings stand in.
    pub(super) standard: &'a [String],
    /// Whether its documentation may hold examples that are compiled.
    pub(super) has_examples: bool,
}

/// The first thing in a file that the generator never writes.
pub(super) fn stranger(tokens: TokenStream, rules: &Rules<'_>) -> Option<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut docs = String::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let Some((line, width)) = documentation(&tokens, at) {
            docs.push_str(&line);
            docs.push('\n');
            at += width;
            continue;
        }
        let found = code_block(&std::mem::take(&mut docs), rules)
            .or_else(|| of_token(token, &tokens, at, rules));
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    code_block(&docs, rules)
}

fn of_token(
    token: &TokenTree,
    tokens: &[TokenTree],
    at: usize,
    rules: &Rules<'_>,
) -> Option<String> {
    match token {
        TokenTree::Group(group) => stranger(group.stream(), rules),
        TokenTree::Ident(ident) => of_word(&ident.to_string(), tokens, at, rules),
        TokenTree::Punct(mark) if mark.as_char() == '#' => of_attribute(tokens, at, rules),
        TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    }
}

fn of_word(word: &str, tokens: &[TokenTree], at: usize, rules: &Rules<'_>) -> Option<String> {
    let follows = |offset: usize, wanted: char| matches!(tokens.get(at + offset), Some(TokenTree::Punct(mark)) if mark.as_char() == wanted);
    if WORDS.contains(&word) {
        return Some(format!("the word `{word}`"));
    }
    let is_macro = follows(1, '!') && matches!(tokens.get(at + 2), Some(TokenTree::Group(_)));
    let is_known = MACROS.contains(&word)
        || rules.macros.iter().any(|known| known == word)
        || rules.is_test && OF_TESTS.contains(&word);
    if is_macro && !is_known {
        return Some(format!("the macro `{word}!`"));
    }
    let next = |offset: usize| match tokens.get(at + offset) {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
        _ => None,
    };
    if word == "std" && follows(1, ':') {
        let part = next(3).unwrap_or_default();
        let is_known = STANDARD.contains(&part.as_str()) || rules.standard.contains(&part);
        return (!is_known).then(|| format!("the path `std::{part}`"));
    }
    let is_main = word == "fn" && next(1).as_deref() == Some("main");
    // A program's is private, and a public one beside no type is found among the items.
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let is_public = matches!(before, Some(TokenTree::Ident(word)) if *word == "pub");
    let is_method = is_main
        && (is_public
            || matches!(tokens.get(at + 2), Some(TokenTree::Group(group)) if !group.stream().is_empty()));
    (is_main && !is_method && !rules.is_program).then(|| "a function `main`".to_owned())
}

fn of_attribute(tokens: &[TokenTree], at: usize, rules: &Rules<'_>) -> Option<String> {
    let is_inner =
        matches!(tokens.get(at + 1), Some(TokenTree::Punct(mark)) if mark.as_char() == '!');
    let group = match tokens.get(at + 1 + usize::from(is_inner)) {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => group,
        _ => return Some("a stray `#`".to_owned()),
    };
    let name = group.stream().into_iter().next()?.to_string();
    let is_known = ATTRIBUTES.contains(&name.as_str())
        || rules.is_program && name == "tokio"
        || rules.is_test && OF_TESTS.contains(&name.as_str());
    (!is_known).then(|| format!("the attribute `{name}`"))
}

/// A line of documentation, and how many tokens it takes.
fn documentation(tokens: &[TokenTree], at: usize) -> Option<(String, usize)> {
    let mark = |offset: usize| match tokens.get(at + offset) {
        Some(TokenTree::Punct(mark)) => Some(mark.as_char()),
        _ => None,
    };
    if mark(0) != Some('#') {
        return None;
    }
    let inner = usize::from(mark(1) == Some('!'));
    let Some(TokenTree::Group(group)) = tokens.get(at + 1 + inner) else {
        return None;
    };
    let mut words = group.stream().into_iter();
    let (name, equals, literal) = (words.next()?, words.next()?, words.next()?);
    if name.to_string() != "doc" || equals.to_string() != "=" {
        return None;
    }
    let text: syn::LitStr = syn::parse2(TokenStream::from(literal)).ok()?;
    let text = text.value();
    Some((
        text.strip_prefix(' ').unwrap_or(&text).to_owned(),
        2 + inner,
    ))
}

/// What the example of an operation begins with. Headings of a description go one level down, so none of them is this.
const EXAMPLE: &str = "\n\n# Example\n\n```no_run\n";

/// An example that is not one function around one call.
fn strange_example(example: &str) -> Option<String> {
    if example.is_empty() {
        return None;
    }
    let Some(code) = example
        .strip_suffix("\n```\n")
        .or(example.strip_suffix("\n```"))
    else {
        return Some(format!("an example that does not end: {example:?}"));
    };
    let shown = code
        .lines()
        .map(|line| line.strip_prefix("# ").unwrap_or(line));
    let shown = shown.collect::<Vec<_>>().join("\n");
    let Ok(file) = syn::parse_file(&shown) else {
        return Some(format!("an example that is no Rust: {example:?}"));
    };
    let (imports, others): (Vec<_>, Vec<_>) = file
        .items
        .iter()
        .partition(|item| matches!(item, syn::Item::Use(_)));
    let is_one_call = match others.as_slice() {
        [syn::Item::Fn(function)] => function.block.stmts.len() == 2,
        _ => false,
    };
    (imports.is_empty() || !is_one_call).then(|| format!("a strange example: {example:?}"))
}

/// A block of code that `cargo test` would run.
fn code_block(docs: &str, rules: &Rules<'_>) -> Option<String> {
    if rules.has_examples || !docs.contains(['`', '~', ' ']) {
        return None;
    }
    let (docs, example) = docs.rsplit_once(EXAMPLE).unwrap_or((docs, ""));
    if let Some(strange) = strange_example(example) {
        return Some(strange);
    }
    let mut blocks = Parser::new(docs).filter_map(|event| match event {
        Event::Start(Tag::CodeBlock(kind)) => Some(kind),
        _ => None,
    });
    blocks
        .find(is_rust)
        .map(|_| format!("documentation that is run as a test: {docs:?}"))
}

fn is_rust(kind: &CodeBlockKind<'_>) -> bool {
    let CodeBlockKind::Fenced(language) = kind else {
        return true;
    };
    let first = language.split([' ', ',', '{']).next().unwrap_or_default();
    let words = [
        "",
        "rust",
        "should_panic",
        "no_run",
        "ignore",
        "compile_fail",
        "test_harness",
    ];
    words.contains(&first) || first.starts_with("edition")
}
