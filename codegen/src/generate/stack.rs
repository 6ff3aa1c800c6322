//! A stack for recursion that follows the input.

use std::io;
use std::thread;

/// The stages recurse along the nesting of the input, which the limits of `source` bound by 256 levels
/// in a file. This is one MiB for each of them, far more than a level takes in an unoptimised build.
/// The system lends memory only as it is touched.
const BYTES: usize = 256 * 1024 * 1024;

/// Runs `work` on a thread with a deep stack and waits for it.
///
/// # Errors
///
/// If the system gives no thread.
pub(super) fn deep<T: Send>(work: impl FnOnce() -> T + Send) -> io::Result<T> {
    thread::scope(|scope| {
        let builder = thread::Builder::new()
            .name("codegen".to_owned())
            .stack_size(BYTES);
        let running = builder.spawn_scoped(scope, work)?;
        running
            .join()
            .map_or_else(|panic| std::panic::resume_unwind(panic), Ok)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(levels: u64) -> u64 {
        let frame = std::hint::black_box([levels; 64]);
        if levels == 0 {
            0
        } else {
            sum(levels - 1) + frame[7] / levels
        }
    }

    #[test]
    fn deep_recursion_fits() {
        let levels = 100_000;
        assert_eq!(deep(|| sum(levels)).unwrap(), levels);
    }
}
