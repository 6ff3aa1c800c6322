//! Making what breaks the generator small.

use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use super::bundle::Bundle;
use super::examiner::Examiner;

/// How long one case may keep us.
const LIMIT: Duration = Duration::from_secs(60);

/// The smallest files found within the limit that break the generator in the same way: whole files are
/// taken away first, then lines, then bytes. Candidates are written to `scratch`.
pub(super) fn minimise(
    bundle: &Bundle,
    signature: &str,
    scratch: &Path,
    examiner: &mut Examiner,
) -> io::Result<Bundle> {
    let start = Instant::now();
    let mut still_fails = |candidate: &Bundle| -> io::Result<bool> {
        let failure = examiner.examine(&candidate.write(scratch)?)?.failure;
        Ok(failure.is_some_and(|failure| failure.signature == signature))
    };
    let mut small = fewer_files(bundle.clone(), &mut still_fails)?;
    for at in 0..small.len() {
        small = shorter(small, at, start, &mut still_fails)?;
    }
    Ok(small)
}

/// Takes away files, the last ones first: those before may name them.
fn fewer_files(
    mut bundle: Bundle,
    fails: &mut dyn FnMut(&Bundle) -> io::Result<bool>,
) -> io::Result<Bundle> {
    for at in (0..bundle.len()).rev() {
        if let Some(candidate) = bundle.without(at)
            && fails(&candidate)?
        {
            bundle = candidate;
        }
    }
    Ok(bundle)
}

/// Takes away lines, then bytes, of one file.
fn shorter(
    bundle: Bundle,
    at: usize,
    start: Instant,
    fails: &mut dyn FnMut(&Bundle) -> io::Result<bool>,
) -> io::Result<Bundle> {
    let mut of_parts = |parts: &[&[u8]]| fails(&bundle.with(at, parts.concat()));
    let lines = bundle.bytes(at).split_inclusive(|byte| *byte == b'\n');
    let bytes = reduce(lines.collect(), start, &mut of_parts)?.concat();
    let single = bytes.chunks(1).collect();
    let bytes = reduce(single, start, &mut of_parts)?.concat();
    Ok(bundle.with(at, bytes))
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

    #[test]
    fn files_go_that_have_no_part_in_it() {
        let mut bundle = Bundle::new("api.json", b"a\nb\n".to_vec());
        bundle.add("overlay.json", "c\nX\n");
        bundle.add("codegen.toml", "d\n");
        let breaks = |bundle: &Bundle| {
            let bytes = (0..bundle.len()).map(|at| bundle.bytes(at).to_vec());
            Ok(bytes.collect::<Vec<_>>().concat().contains(&b'X'))
        };
        let mut fails = breaks;
        let small = fewer_files(bundle, &mut fails).expect("no process runs");
        let small = shorter(small, 1, Instant::now(), &mut fails).expect("no process runs");
        let mut expected = Bundle::new("api.json", b"a\nb\n".to_vec());
        expected.add("overlay.json", "X");
        assert_eq!(small, expected);
    }
}
