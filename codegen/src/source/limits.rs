//! How much a description may ask of the machine.

/// Bounds on the input. Crossing one is an error with a position, never an abort or a hang.
///
/// Stages after `source` may walk the tree by recursion: no path through it, aliases followed, is
/// longer than [`depth`](Self::depth). Such a walk must still bound the `$ref`s it follows itself.
/// At the default depth, a walk with one stack frame of four kilobytes per level takes one megabyte,
/// half of what a Rust thread gets by default. The deepest description seen so far has 32 levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Size of one file in bytes. Values above 1 GiB count as 1 GiB.
    pub file_bytes: u64,
    /// Number of files, the first one included.
    pub files: usize,
    /// Nesting of sequences and mappings, with aliases replaced by what they stand for.
    pub depth: usize,
    /// Number of values in all files, with aliases replaced by what they stand for.
    pub expanded_nodes: u64,
    /// Length of one mapping key in bytes.
    pub key_bytes: usize,
}

impl Default for Limits {
    /// 64 MiB per file, 10,000 files, 256 levels, 10 million values, 4 KiB per key.
    fn default() -> Self {
        Self {
            file_bytes: 64 * 1024 * 1024,
            files: 10_000,
            depth: 256,
            expanded_nodes: 10_000_000,
            key_bytes: 4 * 1024,
        }
    }
}
