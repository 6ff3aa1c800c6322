//! Codes 01xx: files and syntax.

codes! {
    /// A file is missing, is a folder, or may not be read.
    D0101 UNREADABLE_FILE "cannot read a file" "\
The file could not be opened: it does not exist, it is a folder, or you may not read it.

```text
codegen generate api.yml      # the file is called api.yaml
```

Check the spelling of the path. It is taken relative to the current directory; a path in a `$ref` is
taken relative to the file that holds the `$ref`.
";

    /// The bytes are not UTF-8 text.
    D0102 NOT_UTF8 "not UTF-8 text" "\
Descriptions are read as UTF-8, the only encoding that JSON allows (RFC 8259, section 8.1). The file
is in another encoding, often UTF-16 or Windows-1252, or it is not a text file at all.

```text
description: Caf\\xe9     # one byte of Windows-1252
```

Save the file as UTF-8, for example with `iconv -f WINDOWS-1252 -t UTF-8 old.yaml > new.yaml`.
A byte order mark at the start of a UTF-8 file is fine.
";

    /// A file is larger than the limit.
    D0103 FILE_TOO_LARGE "file too large" "\
The file is larger than the limit for one file, which protects against reading, say, a disk image by
mistake.

```text
codegen generate disk.img
```

If it really is a description, split it into several files with `$ref`, or raise the limit.
";

    /// There is no value in the file.
    D0104 EMPTY_DOCUMENT "empty document" "\
The file holds nothing, or only comments.

```yaml
# TODO: describe the API
```

A description starts with a line such as `openapi: 3.1.0`.
";

    /// A YAML stream with more than one document.
    D0105 SEVERAL_DOCUMENTS "more than one document in a file" "\
A line of three dashes starts another YAML document. A description is one document, so only the part
above the second `---` was read.

```yaml
openapi: 3.1.0
---
paths: {}
```

Remove the line, or move the second document to its own file.
";

    /// Text that is neither YAML nor JSON.
    D0106 SYNTAX "syntax error" "\
The text is not YAML or JSON. The place that is shown is where reading could not go on; the mistake is
there or shortly before.

```yaml
info: title: Rooms      # two keys on one line
```

Write one key per line, and put quotes around text that holds `: `, ` #`, or that starts with one of
`` @ ` % & * ! | > { [ ``.
";

    /// A tab where only spaces may stand.
    D0107 TAB_INDENTATION "tab used as indentation" "\
YAML indents with spaces only (YAML 1.2, section 6.1). This line is indented with a tab.

```yaml
info:
<TAB>title: Rooms
```

Replace the tabs by spaces. Most editors have a command for it, and `expand -t 2 old.yaml` does it too.
";

    /// A line that is not indented like its neighbours.
    D0108 INDENTATION "wrong indentation" "\
A line starts further left or right than the lines it belongs to.

```yaml
info:
  title: Rooms
 version: '1'
```

Indent all keys of one mapping by the same number of spaces, and everything below a key further.
";

    /// A quote or bracket that is never closed.
    D0109 UNCLOSED "unclosed quote or bracket" "\
A string, sequence or mapping was opened and never closed.

```yaml
title: \"Rooms
tags: [chat, support
```

Close it. Inside double quotes, write `\\\"` for a quote; inside single quotes, write two single quotes.
";

    /// The same key twice in one mapping.
    D0110 DUPLICATE_KEY "duplicate key" "\
A mapping holds the same key twice. The last entry counts, as with most readers of YAML and JSON (RFC 8259, section 4);
where that has no value or says the same again, nothing is lost. Keys are compared as text: `200` and `\"200\"` are the
same key.

```yaml
responses:
  200: { description: A room }
  \"200\": { description: A room }
```

Remove or rename one of them. If a merge of two branches made the second one, their contents may both
be needed.
";

    /// A mapping or sequence in place of a key.
    D0111 KEY_NOT_SCALAR "key is not a string" "\
YAML allows whole mappings and sequences as keys; a description needs strings. Often this is a
template placeholder without quotes.

```yaml
title: {{ title }}
```

Put quotes around it, or write a string.
";

    /// A key longer than the limit.
    D0112 KEY_TOO_LONG "key too long" "\
A mapping key is longer than the limit. Usually a whole text became a key because a quote or a line
break is missing.

```yaml
This sentence has a colon at its end and so is a key:
```

Check the punctuation at the place shown.
";

    /// Nesting deeper than the limit.
    D0113 TOO_DEEP "nested too deeply" "\
Sequences and mappings are nested deeper than the limit. No hand-written description comes near it.

```json
[[[[[[[[[[[[[[[[[[[[[[[[ ]]]]]]]]]]]]]]]]]]]]]]]]
```

Move inner schemas to `components/schemas` and refer to them with `$ref`.
";

    /// More values than the limit, with aliases expanded.
    D0114 TOO_MANY_NODES "too many values" "\
The files hold more values than the limit. Every alias counts as often as it is used, because a short
text with nested aliases can stand for billions of values.

```yaml
a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
```

Use `$ref` in place of aliases, or raise the limit.
";

    /// An alias without its anchor.
    D0115 UNKNOWN_ALIAS "unknown alias" "\
An alias (`*name`) stands for the value that carries the anchor `&name`. There is no such anchor above
the alias in the same file, or the alias stands inside the very value that it names.

```yaml
responses:
  default: *problem
```

Define the anchor first, or write a `$ref`. Text that starts with `*`, such as `*/*`, needs quotes.
";

    /// Lines of only tabs were read as blank lines.
    D0116 TAB_ONLY_LINE "line of tabs read as a blank line" "\
Strictly, a line that holds nothing but tabs is an error inside an indented text block. Such lines look
blank in an editor, so they were read as blank lines.

```yaml
description: |
  First paragraph.
<TAB>
  Second paragraph.
```

Remove the tabs, or let your editor trim trailing white space.
";

    /// A merge key whose value cannot be merged.
    D0117 MERGE_VALUE "merge key without a mapping" "\
The key `<<` copies the entries of another mapping into this one. Its value must be a mapping, usually
an alias to one, or a sequence of mappings.

```yaml
get:
  <<: common
```

Write an alias such as `<<: *common`. For an entry that is really called `<<`, put quotes around it.
";

    /// A merge key was applied.
    D0118 MERGE_KEY "merge key applied" "\
The key `<<` is a habit from YAML 1.1: it copies the entries of another mapping into this one, except
those that are already here. OpenAPI tools differ in whether they support it.

```yaml
get:
  <<: *common
  summary: List rooms
```

It was applied. For a description that every tool reads alike, use `$ref`.
";

    /// A YAML tag that means nothing here.
    D0119 UNKNOWN_TAG "unknown tag ignored" "\
A tag such as `!include` asks a particular program for a particular treatment. It has no meaning in a
description and was ignored.

```yaml
paths: !include paths.yaml
```

To read another file, write `$ref: paths.yaml`.
";

    /// More files than the limit.
    D0120 TOO_MANY_FILES "too many files" "\
The description refers to more files than the limit allows, directly or through other files.

```yaml
paths:
  /rooms: { $ref: rooms/00001.yaml }
```

Bundle the description into fewer files, or raise the limit.
";

    /// Not everything that was found while reading is shown.
    D0121 FINDINGS_LEFT_OUT "findings left out" "\
So much is wrong with the files that only the first findings are shown. Usually one mistake early in a
file leads to most of them.

```yaml
a: 1
a: 1      # and so on, a million times
```

Repair what is shown and run the command again.
";

    /// An overlay document that does not follow its specification.
    D0122 OVERLAY_INVALID "invalid overlay" "\
An overlay changes a description before it is read. It is a mapping with a version, an `info` with title
and version, and at least one action (Overlay Specification 1.1, section 4.4).

```yaml
overlay: 1.1
info: { title: Names for people }
actions:
  - update: { title: Rooms }
```

Here the version has no patch number, `info` no version and the action no `target`.

```yaml
overlay: 1.1.0
info: { title: Names for people, version: 1.0.0 }
actions:
  - target: $.info
    update: { title: Rooms }
```

The description is named by itself, the overlay with `--overlay`.
";

    /// A target that is no JSONPath query.
    D0123 OVERLAY_QUERY "query is not JSONPath" "\
The `target` and the `copy` of an overlay's action are JSONPath queries (RFC 9535).

```yaml
actions:
  - target: $.info.x-audience
    remove: true
```

After a dot, a name is letters, digits and `_`; any other stands in brackets and quotes:
`$.info['x-audience']`, `$.paths['/rooms/{id}'].get`. All values of one kind: `$.paths.*.get`. Only some:
`$.paths.*.*.parameters[?@.name == 'trace']`.
";

    /// An action that cannot be applied to what it selects.
    D0124 OVERLAY_CONFLICT "overlay does not fit the description" "\
An update is merged into what its target selects: mappings key by key, sequences by adding at the end, and
a string, number or boolean replaces another one. Anything else does not fit, and so do targets of different
kinds in one action, a `copy` that does not select exactly one value, and the removal of everything.

```yaml
actions:
  - target: $.paths['/rooms'].get.tags
    update: { name: rooms }
  - target: $.info.title
    update: [Rooms]
```

A string stands at `$.info.title`, so the update must be one. To replace a value by one of another kind, remove
it with an action of its own and add the new one to its parent with the next.
";

    /// An action whose target selects nothing.
    D0125 OVERLAY_SELECTS_NOTHING "overlay selects nothing" "\
The target of an action selects nothing in the description, so the action changes nothing. The specification
allows that; usually the description has changed since the overlay was written.

```yaml
actions:
  - target: $.paths['/room'].get
    update: { operationId: getRoom }
```

Correct the query, or remove the action. `codegen dump document` shows the outline of the description.
";

    /// An overlay for another description.
    D0126 OVERLAY_EXTENDS "overlay for another description" "\
An overlay may name in `extends` the description that it was written for. This one was applied to another.

```yaml
overlay: 1.1.0
info: { title: Names for people, version: 1.0.0 }
extends: rooms.yaml
```

Apply it to that description, or change or remove `extends`. A relative name is relative to the overlay.
";

    /// Something in an overlay that has no effect, or was read with good will.
    D0127 OVERLAY_FIELD "overlay read with good will" "\
Something in an overlay has no effect or is not quite what the specification asks for, and was read in the
one way that makes sense.

```yaml
actions:
  - target: $.servers
    remove: true
    update: [{ url: https://example.com }]
```

An action that removes its target updates nothing. Write two actions.
";

    /// A blank that YAML asks for, or its parser, was put in.
    D0128 MISSING_BLANK "missing blank" "\
A comment starts with a blank before its `#`. Where a quote or a bracket ends right before `#`, there can be
nothing else than a comment, so it was read as one.

```yaml
title: 'Rooms'# the title
```

Write the blank.
";
}
