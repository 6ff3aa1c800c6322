//! Codes 04xx: schemas.

codes! {
    /// A `format` that is in no list.
    D0401 UNKNOWN_FORMAT "unknown format" "\
A `format` is a hint (JSON Schema 2020-12, section 7): this one is in neither the OpenAPI format registry nor
JSON Schema, so the value keeps the Rust type that `type` alone gives.

```yaml
type: string
format: uiid        # uuid
```

Correct the spelling, or leave it: the value is passed through unchanged.
";

    /// A schema that no Rust type expresses.
    D0402 UNTYPED_SCHEMA "no Rust type for a schema" "\
The schema describes values that no single Rust type holds, such as a list of values of several kinds. The value
becomes `serde_json::Value`; nothing is lost, and nothing is checked.

```yaml
enum: [1, \"one\", {}]
```

Describe the value by one type, or by `oneOf` with a branch for each.
";

    /// Alternatives that look alike.
    D0403 AMBIGUOUS_UNION "alternatives that look alike" "\
A value of a `oneOf` or `anyOf` without `discriminator` is recognised by its JSON type, by the members that must be
there, and by members with a fixed value. Two of these alternatives ask for the same; the one that names most of the
members of a value is taken, and among equals the first in document order.

```yaml
oneOf:
  - {type: object, properties: {name: {type: string}}}
  - {type: object, properties: {title: {type: string}}}
```

It is a warning where one alternative of a `oneOf` takes every value of another, because then exactly one never holds.

Add a `discriminator`, or a required property with a different `const` in each alternative, or make the members
that tell them apart `required`.
";

    /// Parts of an `allOf` that contradict each other.
    D0404 CONTRADICTION "parts of allOf that differ" "\
All parts of an `allOf` hold at once. Here two of them state different types, so that no value can match, or different
formats or patterns, of which one value seldom matches both. The one that extends the other is believed.

```yaml
allOf:
  - {type: object, properties: {id: {type: string}}}
  - {type: object, properties: {id: {type: integer}}}
```

Correct one of them. Where either is allowed, write `oneOf`.
";

    /// A value that its own schema forbids.
    D0405 VALUE_TYPE "value of another type than its schema" "\
A `default`, a `const` or a value of `enum` is not of the type that the same schema states (or the default of a server
variable is not among its values). The value is kept in the documentation; the type decides what the client reads.

```yaml
type: integer
default: \"ten\"
```

Correct the value, or the type. With `nullable: true` (3.0) or `type: [integer, 'null']` (3.1), null is allowed.
";

    /// What `xml` asks for cannot be.
    D0406 XML_NODE "a value that cannot be written so as XML" "\
The `xml` of a schema asks for what XML does not have, such as an attribute with members or an element with a space in
its name. JSON bodies of the same schema are not affected.

```yaml
size:
  type: object
  properties: {width: {type: integer}}
  xml: {attribute: true}
```

Write an element instead, or choose a name of letters, digits, `-`, `_` and `.` with `xml: {name: …}`.
";

    /// A default of another type, from which no value of the right type can be guessed.
    D0407 WRONG_DEFAULT "default that its type does not have" "\
A `default` conforms to the type of its schema (OpenAPI 3.0, section 4.7.24). Where another kind of value still says what
is meant (`'20'` for a number, null for no default), this is the warning D0405; here nothing can be meant.

```yaml
type: integer
default: [1]
```

Correct the value, or the type.
";

    /// A member that must be there is not described.
    D0408 UNDESCRIBED_MEMBER "required member without a description" "\
`required` lists a name that stands under no `properties`. A value without that member is not valid, but nothing says
what it holds. The client keeps it with the members that have no field of their own, and sends what is put there.

```yaml
type: object
required: [id]
properties:
  name: {type: string}
```

Describe the member, or correct the name.
";
}
