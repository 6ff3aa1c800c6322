//! Codes 02xx: structure of the document.

codes! {
    /// The file is something else than an API description.
    D0201 NOT_OPENAPI "not an OpenAPI description" "\
The file could be read, but it is not an OpenAPI or Swagger description. Files that look alike are
recognised: Postman collections, GraphQL schemas, AsyncAPI documents, JSON Schemas, web pages.

```json
{ \"info\": { \"_postman_id\": \"…\", \"name\": \"Rooms\" }, \"item\": [] }
```

Name the description itself. Many programs can export one from their own format.
";

    /// The version is not one that exists.
    D0202 UNKNOWN_VERSION "unknown version of OpenAPI" "\
The description says that it follows a version that does not exist.

```yaml
openapi: 4.0.0
```

Known are Swagger 2.0 (`swagger: '2.0'`) and OpenAPI 3.0, 3.1 and 3.2 (`openapi: 3.1.0`).
";

    /// There is no `openapi` key.
    D0203 MISSING_VERSION "the version is not declared" "\
The file has the sections of a description, but does not say which version of OpenAPI it follows. The
versions give different meanings to the same words, so this cannot be guessed for good.

```yaml
info: { title: Rooms, version: '1' }
paths: {}
```

Write `openapi: 3.1.0`, or the version that is meant, at the top. The rest was checked as if the most
likely version stood there.
";

    /// A version that came after this program.
    D0204 NEWER_VERSION "newer version of OpenAPI" "\
The description follows a version of OpenAPI 3 that this program does not know yet. It was read as the
newest that is known, which is right as far as the versions are alike.

```yaml
openapi: 3.7.0
```

Look for a newer release of this program, or declare the version whose features are used.
";

    /// The version is written in an unusual way.
    D0205 VERSION_KEY "unusual declaration of the version" "\
The version can be understood but is not written as the specification asks.

```yaml
swagger: 3.0.0
```

Write `swagger: '2.0'`, or `openapi:` with a full version such as `3.1.0`.
";

    /// A required keyword is absent.
    D0206 MISSING_KEYWORD "required keyword missing" "\
An object lacks a keyword without which it has no meaning. It is a warning where one reading remains: a request body
without `content` is no body, a 2.0 body without `schema` is any JSON.

```yaml
parameters:
  - in: query        # which one? `name` is missing
    schema: { type: string }
```

Add the keyword. The object to which it belongs is shown.
";

    /// A value of the wrong kind.
    D0207 WRONG_KIND "value of the wrong kind" "\
A keyword has a value of another kind than the specification asks for, such as a sequence where a
mapping belongs. The value was left out, and everything else was read on.

```yaml
properties:
  - name: { type: string }     # a sequence; must be a mapping
```

Write the value in the form that the message names.
";

    /// A value of the wrong kind that is understood all the same.
    D0208 TAKEN_AS "value of the wrong kind, understood" "\
A value is of another kind than the specification asks for, or a keyword stands where its version does not have it
(`paths` in `info`, indented too far; `allowReserved` in the path in 3.0), but what is meant is plain. It was read that
way. Other programs may refuse it.

```yaml
info:
  title: Rooms
  version: 1.10      # a number; the string '1.10' is meant
```

Put quotes around texts that look like numbers or booleans, and take them off numbers and booleans.
";

    /// A key without a value.
    D0209 NO_VALUE "keyword without a value" "\
A keyword has no value, or `null`. It was read as if it were not there.

```yaml
get:
  description:
```

Remove the line, or give it a value.
";

    /// A misspelt keyword that carries structure.
    D0210 MISSPELT_KEYWORD "misspelt keyword" "\
A keyword is unknown and looks much like one that decides what the description means. What stands under it is left
out, and operations that need it do not count as typed.

```yaml
type: object
propertis:
  name: { type: string }
```

Correct the spelling. If it really is a keyword of your own, let it start with `x-`.
";

    /// An unknown keyword.
    D0211 UNKNOWN_KEYWORD "unknown keyword" "\
A keyword is not part of the object in which it stands. It has no effect.

```yaml
get:
  sumary: List rooms
```

Correct the spelling or remove it. Keywords of your own start with `x-`.
";

    /// A keyword of another version.
    D0212 OTHER_VERSION "keyword of another version" "\
The keyword, or the form in which it is written, belongs to another version of OpenAPI than the one
that the description declares. Where the meaning is plain it was read all the same.

```yaml
openapi: 3.1.0
components:
  schemas:
    Name: { type: string, nullable: true }     # 3.0; in 3.1: type: [string, 'null']
```

Write what the declared version has in its place, or declare the other version.
";

    /// An unknown keyword in a schema.
    D0213 ANNOTATION "keyword unknown to JSON Schema" "\
Schemas may hold any keywords; those that JSON Schema does not know are annotations without effect.

```yaml
type: string
label: Room name
```

Nothing needs to be done. A name that starts with `x-` makes clear that it is meant.
";

    /// A word outside the list that a keyword allows.
    D0214 UNKNOWN_WORD "unknown word" "\
The keyword allows only certain words, and this is none of them. A security scheme of a type unlike any that exist is
left out with a warning.

```yaml
parameters:
  - name: room
    in: querry
    schema: { type: string }
```

Write one of the words that the help lists.
";

    /// A type that JSON Schema does not have.
    D0215 UNKNOWN_TYPE "unknown type" "\
JSON Schema has the types `string`, `number`, `integer`, `boolean`, `array`, `object` and `null`. Dates,
files and the sizes of numbers are told by `format`.

```yaml
type: datetime
```

Write `type: string` with `format: date-time`, or whatever the help suggests.
";

    /// A key of `responses` that is no status.
    D0216 BAD_STATUS "not a response status" "\
The keys of `responses` are statuses (`200`), ranges of statuses (`4XX`) and `default`.

```yaml
responses:
  ok: { description: A room }
```

Write the status that the server sends.
";

    /// A key of `paths` that is no path.
    D0217 NOT_A_PATH "not a path" "\
Every key of `paths` starts with `/`; it is added to the URL of the server. If the key is a method, the
line with the path above it is missing or the indentation is wrong.

```yaml
paths:
  rooms:
    get: {}
```

Write `/rooms`.
";

    /// The same parameter twice.
    D0218 DUPLICATE_PARAMETER "duplicate parameter" "\
A list holds two parameters with the same name and location, so no program can know which is meant.
The first was used. An operation may repeat a parameter of its path; that replaces it.

```yaml
parameters:
  - { name: limit, in: query, schema: { type: integer } }
  - { name: limit, in: query, schema: { type: string } }
```

Remove or rename one of them.
";

    /// Two keywords that exclude each other.
    D0219 CLASH "keywords that exclude each other" "\
A parameter or header says what it holds either by `schema` or by `content`; an example has one value in one form;
the parts of a multipart body have names (`encoding`) or positions (`prefixEncoding`, `itemEncoding`). `example` beside
`examples` is only a warning before 3.1, since both are documentation.

```yaml
name: filter
in: query
schema: { type: string }
content: { application/json: {} }
```

Keep `content` if the value is written as that media type, else keep `schema`.
";

    /// A parameter that does not say what it holds.
    D0220 NO_SCHEMA "parameter or header without a schema" "\
A parameter or header has neither `schema` nor `content`. It is taken as text.

```yaml
name: limit
in: query
```

Write `schema: { type: integer }`, or whatever it holds.
";

    /// Something that has no effect where it stands.
    D0221 NO_EFFECT "no effect here" "\
What is written is allowed elsewhere but does nothing in this place.

```yaml
properties:
  name:
    type: string
    required: true      # belongs into the object: required: [name]
```

Move it to where it has an effect, as the help says, or remove it.
";

    /// A path parameter that is not marked as required.
    D0222 PATH_PARAMETER_REQUIRED "path parameter not required" "\
A path without one of its parts is another path, so path parameters are always required, and the
specification asks to say so.

```yaml
name: roomId
in: path
schema: { type: string }
```

Write `required: true`. It was read that way.
";

    /// The same tag declared twice.
    D0223 DUPLICATE_TAG "duplicate tag" "\
Two tags of the description have the same name. The first was used.

```yaml
tags:
  - name: Rooms
  - { name: Rooms, description: About rooms }
```

Merge them.
";

    /// Callbacks inside callbacks.
    D0224 NESTED_CALLBACKS "callbacks of a callback" "\
The operation of a callback has callbacks itself. These are not read: the receiver of a callback does
not announce further ones.

```yaml
callbacks:
  done:
    '{$request.body#/url}':
      post:
        callbacks: {}
```

Nothing needs to be done.
";

    /// An OAuth flow without its URL.
    D0225 FLOW_URL "flow without a URL" "\
Each OAuth flow needs certain URLs: `authorizationUrl` where a user consents, `tokenUrl` where tokens are
issued, `deviceAuthorizationUrl` where a device asks for its code. Without them a client cannot get
tokens by itself.

```yaml
flows:
  clientCredentials:
    scopes: {}
```

Add the URL.
";

    /// A 2.0 operation with more than one body.
    D0226 SEVERAL_BODIES "more than one body" "\
An operation of Swagger 2.0 has at most one parameter `in: body`, and none if it has parameters
`in: formData`.

```yaml
parameters:
  - { name: room, in: body, schema: {} }
  - { name: file, in: formData, type: file }
```

Put all fields into the form, or all of them into the schema of the body.
";

    /// The description as a whole lacks something.
    D0227 INCOMPLETE "incomplete description" "\
The specification requires a title, a version and paths, and before 3.1 `responses` of each operation. A client can be
written without them, but its documentation, name and results suffer, and other programs refuse the description.

```yaml
openapi: 3.0.3
info: { title: Rooms }     # `version` is missing
paths: {}
```

Add what is missing.
";

    /// A description or summary that is no text.
    D0228 WORDS_LEFT_OUT "description is not a text" "\
A description or summary is a mapping or a sequence where a text belongs. It was left out of the
documentation; nothing else is affected.

```yaml
description:
  - Lists rooms
```

Write a text. With `|` it may go over several lines.
";

    /// An `enum` without values.
    D0229 EMPTY_ENUM "enum without values" "\
The list of values that a server variable may have is empty, so that it may have none.

```yaml
variables:
  region: {default: eu, enum: []}
```

List the values, or remove `enum` to allow any.
";

    /// A keyword in a place for which it is not.
    D0230 FORBIDDEN_HERE "keyword that is not for this place" "\
The specification has the keyword for other places only. `allowReserved` says that characters of a value are not
escaped; where none are escaped, or all have to be, it asks for something that does not exist.

```yaml
name: X-Trace
in: header
allowReserved: true
```

Remove it. It is for parameters in the query, and from 3.2 on for those in the path and for cookies of `style: form`.
";

    /// A description without anything that a client could be written from.
    D0231 NOTHING_DESCRIBED "nothing is described" "\
A description has at least one of `paths`, `webhooks` and `components` (OpenAPI 3.1, section 4.8.1; 3.0 requires `paths`).
This one has none of them, so there is nothing to write a client from.

```yaml
openapi: 3.1.0
info: { title: Rooms, version: '1' }
operations: {}      # not a section of a description
```

Describe the operations under `paths`. A file that only holds schemas has `components`.
";

    /// An unknown keyword in an object of instructions.
    D0232 UNKNOWN_INSTRUCTION "unknown instruction" "\
Links, encoding objects and variables of servers say nothing but what a client is to do. A keyword that is unknown there
would be an instruction that is not followed.

```yaml
links:
  room: { operationId: getRoom, body: $response.body }     # `requestBody` is meant
```

Write the keyword that is meant. Keywords of your own start with `x-`.
";

    /// A keyword that the declared version excludes.
    D0233 UNSUPPORTED_KEYWORD "keyword that the version excludes" "\
In OpenAPI 3.0 all keywords of JSON Schema that it does not list are strictly unsupported (section 4.7.24). One that says
what an object or a list holds makes another schema of it for every program that knows 3.0 only.

```yaml
openapi: 3.0.3
components:
  schemas:
    Labels: { type: object, patternProperties: { '^x-': { type: string } } }
```

Declare `openapi: 3.1.0`, or use `additionalProperties` or `items` instead.
";

    /// A keyword that the client does not follow.
    D0234 UNFOLLOWED "keyword that is not followed" "\
The description is right, but the client does something else than this keyword asks for. The message says what.

```yaml
multipart/mixed:
  prefixEncoding:
    - contentType: application/json
```

Look whether the server accepts what is done instead; else describe the body as bytes, which are sent as they are.
";

    /// A key of `content` that is no media type.
    D0235 NO_MEDIA_TYPE "not a media type" "\
The keys of `content`, and the items of `consumes` and `produces` in 2.0, are media types: a type and a subtype with `/`
between them (RFC 9110, section 8.3.1), or ranges such as `image/*`. What is none is taken as bytes.

```yaml
content:
  json: { schema: { type: object } }
```

Write `application/json`.
";
}
