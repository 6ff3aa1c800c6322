//! Making a document small that breaks the generator.

use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use super::examiner::Examiner;

/// How long one document may keep us.
const LIMIT: Duration = Duration::from_secs(60);

/// The smallest document found within the limit that breaks the generator in the same way: whole lines are
/// taken away first, then bytes. Candidates are written to `scratch`.
pub(super) fn minimise(
    bytes: &[u8],
    signature: &str,
    scratch: &Path,
    examiner: &mut Examiner,
) -> io::Result<Vec<u8>> {
    let start = Instant::now();
    let mut still_fails = |candidate: &[u8]| -> io::Result<bool> {
        std::fs::write(scratch, candidate)?;
        let failure = examiner.examine(scratch)?.failure;
        Ok(failure.is_some_and(|failure| failure.signature == signature))
    };
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let lines = reduce(lines, start, &mut |kept| still_fails(&kept.concat()))?;
    let bytes = lines.concat();
    let single: Vec<&[u8]> = bytes.chunks(1).collect();
    let single = reduce(single, start, &mut |kept| still_fails(&kept.concat()))?;
    Ok(single.concat())
}

/// Takes away parts as long as what is left does the same: halves first, then ever smaller ones.
fn reduce<'a>(
    mut parts: Vec<&'a [u8]>,
    start: Instant,
    fails: &mut dyn FnMut(&[&'a [u8]]) -> io::Result<bool>,
) -> io::Result<Vec<&'a [u8]>> {
    let mut width = parts.len().div_ceil(2);
    while width > 0 {
        let mut at = 0;
        while at < parts.len() && start.elapsed() < LIMIT {
            let end = at.saturating_add(width).min(parts.len());
            let kept = [parts.get(..at), parts.get(end..)];
            let kept: Vec<&[u8]> = kept.into_iter().flatten().flatten().copied().collect();
            if fails(&kept)? {
                parts = kept;
            } else {
                at = end;
            }
        }
        width = if width == 1 { 0 } else { width.div_ceil(2) };
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_what_it_takes() {
        let text = b"abcXdefYghi";
        let parts: Vec<&[u8]> = text.chunks(1).collect();
        let mut fails = |kept: &[&[u8]]| Ok(kept.contains(&&b"X"[..]) && kept.contains(&&b"Y"[..]));
        let left = reduce(parts, Instant::now(), &mut fails).expect("no process runs");
        assert_eq!(left.concat(), b"XY");
    }
}
