//! Texts of a format, of a pattern, or of any kind.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::demand::Demand;
use crate::random::Random;

/// The longest text that a pattern makes.
const LONGEST: usize = 4096;

const ANY: &[&str] = &[
    "a",
    "",
    "Grüße, 世界 😀",
    "\u{0}\u{1f}\u{7f}\u{2028}",
    "\"\\/\n\r\t",
    "null",
    "true",
    "12",
    "-1.50e3",
    "2024-02-29",
    "2024-02-29T12:00:00Z",
    "aGVsbG8=",
    "aGVsbG9-_w",
    "123E4567-e89b-12d3-a456-426614174000",
    "{\"a\":1}",
    " padded ",
    "__proto__",
    "e\u{301}\u{200d}\u{feff}",
];

/// A text, and what is troublesome of it.
pub(super) fn text(demand: &Demand<'_>, random: &mut Random) -> (String, Option<&'static str>) {
    if let Some(pattern) = demand.texts("pattern").last() {
        return (matching(pattern, demand, random).unwrap_or_default(), None);
    }
    let format = demand.texts("format").last().unwrap_or_default();
    let encoding = demand.texts("contentEncoding").last();
    let pool = match (encoding, format) {
        (Some("base64"), _) => of_format("byte"),
        (Some(_), _) => &["", "aGVsbG8"],
        (None, format) => of_format(format),
    };
    let is_free = std::ptr::eq(pool, ANY);
    let mut text = random.word(pool).to_owned();
    let (least, most) = length(demand);
    if is_free && random.once_in(15) {
        text = "long text ü ".repeat(30);
    }
    if least > 0 || text.chars().count() > most {
        text = fitted(&text, least, most);
    }
    let kind = match text.as_str() {
        "" => Some("empty"),
        other if !other.is_ascii() => Some("unicode"),
        _ => None,
    };
    (text, kind)
}

fn length(demand: &Demand<'_>) -> (usize, usize) {
    let least = demand.count("minLength", usize::max).unwrap_or(0);
    let most = demand.count("maxLength", usize::min).unwrap_or(usize::MAX);
    (least.min(LONGEST), most)
}

fn fitted(text: &str, least: usize, most: usize) -> String {
    let text = if text.is_empty() { "x" } else { text };
    let count = text.chars().count().max(least).min(most);
    text.chars().cycle().take(count).collect()
}

fn of_format(format: &str) -> &'static [&'static str] {
    match format {
        "date" => &["2024-02-29", "0001-01-01", "9999-12-31", "1970-01-01"],
        "date-time" => &[
            "2024-02-29T12:34:56Z",
            "2024-02-29T12:34:56.123456789Z",
            "1969-12-31T23:59:59.9+05:30",
            "9999-12-31T23:59:59Z",
            "2024-02-29t12:34:56z",
            "2024-02-29T12:34:56.100-00:00",
            "0001-01-01T00:00:00Z",
        ],
        "time" => &["12:34:56Z", "23:59:59.999+02:00"],
        "duration" => &["P1D", "PT0.5S", "P1Y2M3DT4H5M6S", "P2W"],
        "uuid" => &[
            "123e4567-e89b-12d3-a456-426614174000",
            "00000000-0000-0000-0000-000000000000",
            "123E4567-E89B-12D3-A456-426614174ABC",
        ],
        "email" | "idn-email" => &["a@example.com", "a+b.c@sub.example.org"],
        "uri" | "url" | "iri" => &[
            "https://example.com/a?b=c#d",
            "urn:isbn:0451450523",
            "mailto:a@example.com",
        ],
        "uri-reference" | "iri-reference" => &["/a/b?c", "", "https://example.com"],
        "uri-template" => &["/a/{b}", "https://example.com/{?q*}"],
        "hostname" | "idn-hostname" => &["example.com", "a"],
        "ipv4" => &["127.0.0.1", "255.255.255.255"],
        "ipv6" => &["::1", "2001:db8::ff00:42:8329"],
        "json-pointer" => &["", "/a~1b/0"],
        "relative-json-pointer" => &["0", "1/a"],
        "regex" => &["^a+$", "[0-9]{2}"],
        "byte" => &["aGVsbG8=", "", "AA==", "+/+/", "SGVsbG8gV29ybGQh"],
        _ => ANY,
    }
}

/// A text that matches, if the pattern is in the syntax of the crate `regex`. The validator judges it.
pub(super) fn matching(pattern: &str, demand: &Demand<'_>, random: &mut Random) -> Option<String> {
    let parsed = regex_syntax::Parser::new().parse(pattern).ok()?;
    let (least, most) = length(demand);
    let mut text = String::new();
    for extra in [random.below(3), 0, least, least.min(most) / 2] {
        text.clear();
        write(&parsed, extra, random, &mut text)?;
        if (least..=most).contains(&text.chars().count()) {
            break;
        }
    }
    Some(text)
}

fn write(hir: &Hir, extra: usize, random: &mut Random, text: &mut String) -> Option<()> {
    if text.len() > LONGEST {
        return None;
    }
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(std::str::from_utf8(&literal.0).ok()?),
        HirKind::Class(class) => text.push(member(class, random)?),
        HirKind::Repetition(repeated) => {
            let least = usize::try_from(repeated.min).ok()?;
            let most = repeated.max.and_then(|max| usize::try_from(max).ok());
            let wanted = least.saturating_add(extra).min(most.unwrap_or(LONGEST));
            for _ in 0..wanted {
                write(&repeated.sub, 0, random, text)?;
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, extra, random, text)?,
        HirKind::Concat(parts) => {
            for part in parts {
                write(part, extra, random, text)?;
            }
        }
        HirKind::Alternation(parts) => write(random.pick(parts)?, extra, random, text)?,
    }
    Some(())
}

fn member(class: &Class, random: &mut Random) -> Option<char> {
    let ranges: Vec<(char, char)> = match class {
        Class::Unicode(class) => class.iter().map(|it| (it.start(), it.end())).collect(),
        Class::Bytes(class) => {
            let ranges = class.iter();
            let ranges = ranges.map(|it| (char::from(it.start()), char::from(it.end())));
            ranges.collect()
        }
    };
    let has = |wanted: char| {
        ranges
            .iter()
            .any(|(low, high)| (*low..=*high).contains(&wanted))
    };
    let plain: Vec<char> = (' '..='~').filter(|wanted| has(*wanted)).collect();
    random.pick(&plain).copied().or(Some(ranges.first()?.0))
}
