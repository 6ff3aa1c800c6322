//! Codes 06xx: names.

codes! {
    /// Two schemas want one Rust name.
    D0601 TYPE_NAME_CLASH "two schemas want the same Rust name" "\
Two names of the description become the same name in Rust. The one whose spelling is closest to the Rust name keeps
it; the other gets a name from its own place. Neither depends on the order in the file.

```yaml
components:
  schemas:
    room-member: {}
    RoomMember: {}
```

Rename one of them, or choose a name with `x-rust-name`.
";

    /// Two operations want one Rust name.
    D0602 OPERATION_NAME_CLASH "two operations want the same Rust name" "\
Two operation ids become the same method name in Rust. The one whose spelling is closest to the Rust name keeps it;
the other gets a name from its method and path.

```yaml
get: {operationId: getRoom}
post: {operationId: get_room}
```

Rename one of them, or choose a name with `x-rust-name`.
";

    /// Two properties want one Rust name.
    D0603 FIELD_NAME_CLASH "two properties want the same Rust name" "\
Two properties of an object become the same field name in Rust. The one whose spelling is closest to the Rust name
keeps it; in the other, symbols are spelled out. On the wire both keep their names.

```yaml
properties:
  a-b: {type: string}
  a_b: {type: string}
```

Choose a name with `x-rust-name`.
";

    /// Two values want one Rust name.
    D0604 VARIANT_NAME_CLASH "two values want the same Rust name" "\
Two values of an enum become the same variant name in Rust. The one whose spelling is closest to the Rust name keeps
it; in the other, symbols are spelled out. On the wire both keep their spelling.

```yaml
enum: [asc, ASC]
```

Choose names with `x-enum-varnames`.
";

    /// A name that was asked for and not given.
    D0605 NAME_REFUSED "name that cannot be given" "\
The description (`x-rust-name`) or `codegen.toml` (`rename`) asks for a name that cannot be given: something else is
called so, too, Rust or the client needs the name (`new`, `Error`, `send`), or it is not written as such names are in
Rust (`RoomMember` for types, `room_member` for all else). Or there is nothing to name: texts, numbers, lists, and
members with a single value have no name of their own.

```yaml
components:
  schemas:
    Problem: {type: object, properties: {a: {type: string}}, x-rust-name: Error}
```

Choose another name.
";
}
