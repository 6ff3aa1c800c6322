//! Codes 03xx: references.

codes! {
    /// A reference to a place that does not exist.
    D0301 UNRESOLVED_REFERENCE "reference leads nowhere" "\
The reference names a place that does not exist in the file.

A schema that refers there becomes free-form JSON, a parameter is left out, a response or body is bytes, and the operation
does not count as typed. `--strict` refuses the description.

```yaml
$ref: '#/components/schemas/Rom'
```

Check the spelling; the message says how far the way exists. A `/` inside a name is written `~1`, a `~`
is written `~0` (RFC 6901).
";

    /// A reference to a file that cannot be used.
    D0302 NO_SUCH_FILE "reference to a file that is not there" "\
The reference names a file that does not exist, that could not be parsed, or that is on the network.
Files are taken relative to the one that holds the reference; nothing is fetched from the network.

```yaml
$ref: 'schemas/room.yaml'
```

Check the path, or download the file and refer to the copy.
";

    /// A reference in a form that is not understood.
    D0303 BAD_REFERENCE "malformed reference" "\
The part after `#` is neither a JSON Pointer (RFC 6901) nor the `$anchor` of a schema.

```yaml
$ref: '#components/schemas/Room'      # a slash is missing after #
```

Write a pointer such as `#/components/schemas/Room`.
";

    /// A reference that leads back to itself.
    D0304 REFERENCE_CYCLE "reference leads back to itself" "\
References may form a circle through properties, list items and the like; then they describe recursive
data. Here nothing lies in between, so nothing is ever said.

```yaml
components:
  schemas:
    A: { $ref: '#/components/schemas/B' }
    B: { $ref: '#/components/schemas/A' }
```

Say in one of them what it is.
";

    /// A reference to the wrong kind of thing.
    D0305 WRONG_TARGET "reference to the wrong kind of thing" "\
The reference leads somewhere, but to another kind of object than its place asks for.

```yaml
requestBody:
  $ref: '#/components/schemas/Room'
```

Refer to an object of the right kind. A schema is used for a body like this:

```yaml
requestBody:
  content:
    application/json:
      schema: { $ref: '#/components/schemas/Room' }
```
";

    /// A reference where none may stand.
    D0306 UNUSUAL_REFERENCE "reference in an unusual place" "\
A `$ref` stands where the specification does not allow one, such as in place of a whole section, of an
operation or of a text. It was followed, but other programs may not do so.

```yaml
components:
  schemas:
    $ref: 'schemas.yaml'
```

Write the content itself or a `$ref` for each of its entries, or bundle the files.
";

    /// Keywords beside a reference.
    D0307 REFERENCE_SIBLING "keyword beside a reference" "\
Before OpenAPI 3.1 a `$ref` stands alone, and keywords beside it have no meaning; later that holds for all but schemas.
Descriptions and the like are kept all the same; structure is not.

```yaml
$ref: '#/components/schemas/Room'
properties:
  note: { type: string }
```

Combine both with `allOf`, or declare `openapi: 3.1.0`.
";

    /// A discriminator value without its schema.
    D0308 UNKNOWN_MAPPING "discriminator mapping leads nowhere" "\
The values of a discriminator's `mapping` are names of component schemas or references to schemas. Where one leads
nowhere, values with its tag are read as values with an unknown tag, with their JSON.

```yaml
discriminator:
  propertyName: kind
  mapping:
    text: TextMesage
```

Check the spelling.
";

    /// A security requirement without its scheme.
    D0309 UNKNOWN_SCHEME "unknown security scheme" "\
A security requirement names a scheme that is not declared, so a client cannot know how to send the credential. It is
kept as an unknown one: calls that need it are refused before anything is sent, unless another alternative is satisfied.
The client's builder takes what to send for it, `Credential::header(\"X-Key\", key)`, or that nothing is to be sent,
`Credential::none()`.

```yaml
security:
  - apiKey: []
```

Declare the scheme under `components/securitySchemes` (`securityDefinitions` in 2.0), or correct the name. Whoever cannot
change the description says in `codegen.toml` how it is sent:

```toml
[credentials]
apiKey = \"header X-Key\"   # or bearer, basic, query key, cookie key, or the name of a declared scheme
```
";

    /// A reference to a file that may not be read.
    D0310 OUTSIDE_ROOT "reference to a file outside the root" "\
A description is often somebody else's text, and what it refers to ends up in messages and in the client. So a reference
reads files only below a root: the repository that encloses the description (the nearest folder above it with `.git`),
else the description's own folder. Links and `..` do not lead out of it.

```yaml
$ref: '../../shared/room.yaml'
```

Copy the file below the root, or choose a wider one: `codegen --ref-root ../.. api.yaml`.
";
}
