//! Codes 08xx: configuration and output.

codes! {
    /// A generated file would have an impossible path.
    D0801 OUTPUT_PATH "a generated file cannot have its path" "\
Each tag of the description becomes a file of the crate. Here the name of one cannot be a file name on every system
(Windows keeps `aux`, `con`, `nul` and a few more for devices), or two of them would be one file.

```yaml
tags:
  - name: aux
```

Rename the tag, or choose a name with `x-rust-name`.
";

    /// Something that is not generated stands in the way.
    D0802 FOREIGN_FILE "a file in the way is not generated" "\
A generated file belongs where another file, a folder or a link stands that no run of the generator has made. The
first line of each generated file says that it is generated; only such files are overwritten or removed. Nothing has
been changed.

```console
$ mv generated-client/Cargo.toml elsewhere/   # or remove it
$ cargo codegen
```
";

    /// The crate cannot be read or written.
    D0803 OUTPUT_IO "the crate cannot be read or written" "\
The system refused to read or to write a file of the generated crate: the disk is full, say, or the folder belongs to
somebody else. All files are written to a folder of their own before the first one is replaced, so that the crate is
as it was, unless the message says that the run stopped half-way.

```console
$ df . && ls -ld generated-client   # room, and leave to write
$ cargo codegen
```
";
}
