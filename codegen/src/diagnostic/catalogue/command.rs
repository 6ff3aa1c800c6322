//! Codes 085x: the command line.

codes! {
    /// No description was named and none was found.
    E0851 NO_DESCRIPTION "no description found" "\
Without `--spec`, the description is `api.yaml` in the current folder or the nearest folder above it. There is none.

```console
$ cargo codegen --spec openapi.json
```
";

    /// The package name or the prefix of environment variables cannot be used.
    E0852 BAD_NAME "name that cannot be used" "\
A package name consists of ASCII letters, digits, `-` and `_`, starts with a letter, is no keyword of Rust and has at
most 64 characters. A prefix of environment variables consists of upper-case letters, digits and `_` and starts with a
letter.

```console
$ cargo codegen --name 'my client'   # wrong
$ cargo codegen --name my-client
```
";

    /// The output folder cannot hold the crate.
    E0853 BAD_OUTPUT "output folder that cannot hold the crate" "\
The output folder belongs to the generated crate: files in it that a former run wrote are removed when they are no longer
needed. So the description must not stand directly in it, and it must not be a file.

```console
$ cargo codegen --spec api.yaml --out .   # wrong
$ cargo codegen --spec api.yaml --out generated-client
```
";

    /// `--check` found a difference.
    E0854 OUT_OF_DATE "the client is not what the description gives" "\
`--check` compares the client on disk with the one that the description gives now, and found a difference. Either the
description (or the generator) changed and the client was not written again, or a generated file was edited by hand.

```console
$ cargo codegen --check   # finds the difference
$ cargo codegen           # writes the client again
```
";

    /// There is no such code to explain.
    E0855 UNKNOWN_CODE "no such code" "\
`codegen explain` knows the codes that diagnostics carry in brackets.

```console
$ codegen explain E0101   # one of them
$ codegen explain         # all of them
```
";

    /// The system gives no thread to work on.
    E0856 NO_THREAD "cannot start a thread" "\
The work is done on a thread with a deep stack (256 MiB of address space, of which little is used), and the system
refused to start one.

```console
$ ulimit -v   # a limit on address space is the usual reason
```
";

    /// A filter that selects nothing.
    E0857 IDLE_FILTER "filter that selects nothing" "\
Each `--include-…` and `--exclude-…` must match at least one operation, so that a misspelt name or an operation that was
renamed does not change the client in silence. `*` stands for any text; upper and lower case are different.

```console
$ codegen --include-tag Rooms --exclude-path '/rooms/{roomId}/internal/*' api.yaml
```

A tag is compared as operations write it, an operation by its `operationId`, a path as the key under `paths`.
";
}
