//! Answers, line by line.

use std::io::{BufRead as _, Write as _};

/// Reads JSON text as a type and writes it again.
pub type Again = fn(&[u8]) -> Result<Vec<u8>, String>;

/// For each line `index value` of the input a line `=value` or `!why not`. An input that ends the process has no
/// answer, so that whoever asks knows which one it was.
pub fn all(types: &[Again]) {
    let mut output = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { return };
        let answer = one(types, &line);
        let sent = output
            .write_all(&answer)
            .and_then(|()| output.write_all(b"\n"));
        if sent.and_then(|()| output.flush()).is_err() {
            return;
        }
    }
}

fn one(types: &[Again], line: &str) -> Vec<u8> {
    let Some((index, value)) = line.split_once(' ') else {
        return b"!no value".to_vec();
    };
    let again = index.parse().ok().and_then(|index: usize| types.get(index));
    match again.map(|again| again(value.as_bytes())) {
        Some(Ok(text)) => [b"=", text.as_slice()].concat(),
        Some(Err(message)) => format!("!{}", message.replace(['\n', '\r'], " ")).into_bytes(),
        None => b"!no such type".to_vec(),
    }
}
