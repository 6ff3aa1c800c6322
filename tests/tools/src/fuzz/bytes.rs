//! Mixing up bytes and lines.

use super::hostile::{TEXTS, WORDS};
use crate::random::Random;

/// What means something to a parser of YAML or JSON.
const MARKS: &[&str] = &[
    "\t",
    "\n",
    " ",
    "  ",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "&x ",
    "*x",
    "\"",
    "'",
    "<<: ",
    "<<: *x\n",
    "\0",
    "#",
    "|\n",
    ">-\n",
    "? ",
    "!!str ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "\r",
    "\u{feff}",
    "\\u0000",
    "\\ud800",
    "~",
];

/// Changes bytes in a few places. What comes out need not be UTF-8.
pub(super) fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len().saturating_add(1));
        match random.below(5) {
            0 => drop(bytes.drain(at..until(bytes, at, random.below(3)))),
            1 => {
                let byte = u8::try_from(random.below(256)).unwrap_or_default();
                bytes.splice(at..until(bytes, at, 1), [byte]);
            }
            2 => {
                let copy = bytes[at..until(bytes, at, random.below(40))].to_vec();
                let to = random.below(bytes.len().saturating_add(1));
                bytes.splice(to..to, copy);
            }
            3 => bytes.truncate(at),
            _ => {
                let token = [MARKS, TEXTS, WORDS][random.below(3)];
                let token = random.word(token).as_bytes().to_vec();
                bytes.splice(at..at, token);
            }
        }
    }
}

fn until(bytes: &[u8], at: usize, length: usize) -> usize {
    at.saturating_add(length).min(bytes.len())
}

/// Changes whole lines in a few places.
pub(super) fn mutate_lines(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    for _ in 0..=random.below(5) {
        let (at, other) = (random.below(lines.len()), random.below(lines.len()));
        match random.below(6) {
            0 => drop(lines.drain(at..lines.len().min(at.saturating_add(1)))),
            1 => lines.swap(at, other),
            2 => {
                let copy = lines[at].clone();
                lines.insert(other, copy);
            }
            3 => lines[at].insert_str(0, &" ".repeat(random.below(5))),
            4 => lines[at] = lines[at].trim_start().to_owned(),
            _ => {
                let words = [MARKS, TEXTS, WORDS][random.below(3)];
                let word = random.word(words);
                lines[at] = replace_word(&lines[at], word, random);
            }
        }
        if lines.is_empty() {
            lines.push(String::new());
        }
    }
    lines.join("\n")
}

/// Puts a word in the place of another one.
fn replace_word(line: &str, word: &str, random: &mut Random) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let at = random.below(words.len());
    let words = words.iter().enumerate();
    let words = words.map(|(number, old)| if number == at { word } else { old });
    words.collect::<Vec<_>>().join(" ")
}
