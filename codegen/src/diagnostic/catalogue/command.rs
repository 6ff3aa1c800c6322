//! Codes 085x and 086x: the command line and `codegen.toml`.

codes! {
    /// No description was named and none was found.
    D0851 NO_DESCRIPTION "no description found" "\
Without `--spec`, the description is `api.yaml` in the current folder or the nearest folder above it. There is none.

```console
$ cargo codegen --spec openapi.json
```
";

    /// The package name or the prefix of environment variables cannot be used.
    D0852 BAD_NAME "name that cannot be used" "\
A package name consists of ASCII letters, digits, `-` and `_`, starts with a letter, is no keyword of Rust and has at
most 64 characters. A prefix of environment variables consists of upper-case letters, digits and `_` and starts with a
letter.

```console
$ cargo codegen --name 'my client'   # wrong
$ cargo codegen --name my-client
```
";

    /// The output folder cannot hold the crate.
    D0853 BAD_OUTPUT "output folder that cannot hold the crate" "\
The output folder belongs to the generated crate: files in it that a former run wrote are removed when they are no longer
needed. So the description must not stand directly in it, and it must not be a file.

```console
$ cargo codegen --spec api.yaml --out .   # wrong
$ cargo codegen --spec api.yaml --out generated-client
```
";

    /// `--check` found a difference.
    D0854 OUT_OF_DATE "the client is not what the description gives" "\
`--check` compares the client on disk with the one that the description gives now, and found a difference. Either the
description (or the generator) changed and the client was not written again, or a generated file was edited by hand.

```console
$ cargo codegen --check   # finds the difference
$ cargo codegen           # writes the client again
```
";

    /// There is no such code to explain.
    D0855 UNKNOWN_CODE "no such code" "\
`codegen explain` knows the codes that diagnostics carry in brackets.

```console
$ codegen explain D0101   # one of them
$ codegen explain         # all of them
```
";

    /// The system gives no thread to work on.
    D0856 NO_THREAD "cannot start a thread" "\
The work is done on a thread with a deep stack (256 MiB of address space, of which little is used), and the system
refused to start one.

```console
$ ulimit -v   # a limit on address space is the usual reason
```
";

    /// A filter that selects nothing.
    D0857 IDLE_FILTER "filter that selects nothing" "\
Each `--include-…` and `--exclude-…` must match at least one operation, so that a misspelt name or an operation that was
renamed does not change the client in silence. `*` stands for any text; upper and lower case are different.

```console
$ codegen --include-tag Rooms --exclude-path '/rooms/{roomId}/internal/*' api.yaml
```

A tag is compared as operations write it, an operation by its `operationId`, a path as the key under `paths`.
";

    /// A mistake that `--check` does not find among those that were accepted.
    D0858 NOT_ACCEPTED "mistake that is not accepted" "\
A mistake of the description costs a part of the client: a property is any JSON, a parameter is left out. The mistakes
that it had when the client was first written, or when somebody last ran `--accept`, are listed in `.codegen-accepted`
beside the client. One that is new may cost what was there before, and nothing in the client says so.

```console
$ codegen --check    # fails: the description was changed, and has a new mistake
$ codegen --accept   # writes the client and accepts the mistakes that there are
```

`[diagnostics]` in `codegen.toml` allows or denies single ones, each with a reason; `--strict` refuses all.
";

    /// `codegen.toml` is not TOML.
    D0861 SETTINGS_SYNTAX "configuration that is not TOML" "\
`codegen.toml` is TOML 1.1. Nothing of it is used until it can be read.

```toml
out = client     # wrong: a string has quotation marks
out = \"client\"
```
";

    /// A key that `codegen.toml` does not have.
    D0862 UNKNOWN_SETTING "unknown setting" "\
Every key of `codegen.toml` is known, so that a misspelt one does not go unnoticed. `codegen config schema` prints the
JSON Schema of the file, with which editors complete keys and check values.

```toml
env_prefix = \"ACME\"   # wrong
env-prefix = \"ACME\"
```
";

    /// A value that a setting cannot have.
    D0863 WRONG_SETTING "value that a setting cannot have" "\
The value is of another kind than the setting takes, or cannot be used for what it is meant for.

```toml
strict = \"yes\"   # wrong
strict = true
```
";

    /// A type of a crate that the client does not depend on.
    D0864 UNKNOWN_CRATE "crate that the client does not depend on" "\
A type from elsewhere is named with its crate, and the client must depend on that crate. The section `dependencies` says which version and which features; its entries are those of Cargo.

```toml
[types.number]
decimal = \"rust_decimal::Decimal\"

[dependencies]
rust_decimal = { version = \"1\", default-features = false }   # not to be forgotten
```
";

    /// A setting that names nothing in the description.
    D0865 IDLE_SETTING "setting that changes nothing" "\
A rename or a type from elsewhere names something that the description does not have: it was renamed
there, or is misspelt here. A schema is named as under `components/schemas`, an operation by its `operationId` or as
`GET /rooms`, a parameter as under `components/parameters` or as `listRooms.limit`, a property as `Room.name`; all of
them also by JSON Pointer (RFC 6901), such as `#/components/schemas/Room/properties/name`.

```toml
[rename.schemas]
Rom = \"Room\"   # the description says `Room` now
```
";
}
