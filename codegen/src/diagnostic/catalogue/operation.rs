//! Codes 05xx: operations and parameters.

codes! {
    /// A name in braces that no parameter describes.
    D0501 UNDECLARED_PATH_PARAMETER "path parameter not declared" "\
The path has a name in braces, and neither the path nor the operation has a parameter of that name `in: path`
(OpenAPI 3.1, section 4.8.8). It becomes an argument of type `&str`.

```yaml
/rooms/{roomId}:
  get:
    parameters:
      - {name: room_id, in: path, required: true, schema: {type: string}}
```

Spell both the same, or declare the parameter.
";

    /// A parameter that cannot be sent.
    D0502 IGNORED_PARAMETER "parameter that cannot be sent" "\
The parameter is declared `in: path`, but the path has no such name in braces, so there is no place for its value.

```yaml
/rooms:
  get:
    parameters:
      - {name: roomId, in: path, required: true, schema: {type: string}}
```

Write the name in braces into the path, or take the parameter away.
";

    /// Content that is passed through.
    D0503 RAW_CONTENT "content that is passed through" "\
The operation can be called, but this media type is neither written from nor read into a type: the body is text or
bytes.

```yaml
content:
  application/xml: {schema: {type: object}}
```

XML is typed where its schema names members and its root element has a name (`xml: {name: room}`, or that of a component).
Where the server offers `application/json` as well, describe it too; it is preferred.
";

    /// Two operations with one id.
    D0504 DUPLICATE_OPERATION_ID "operationId used twice" "\
An `operationId` must be unique in the description (OpenAPI 3.1, section 4.8.10.1). One of the two operations keeps
the name; the other is named after its method and path.

```yaml
get: {operationId: getRoom}
delete: {operationId: getRoom}
```

Rename one of them.
";

    /// A path that cannot be told from another, or taken apart.
    D0505 AMBIGUOUS_PATH "ambiguous path" "\
Two paths that differ only in the names of their parameters are one path (OpenAPI 3.1, section 4.8.8.2), and two
parameters with nothing between them cannot be told apart by the server. A name that stands in a path twice has the
same value in both places. The client sends what the template says.

```yaml
/rooms/{id}: {}
/rooms/{name}: {}       # the same path
/files/{name}{suffix}: {}
```

Write one key for each path, and a `/` or another character between parameters.
";

    /// A media type of a body that is left out.
    D0506 UNSENT_MEDIA_TYPE "media type that cannot be sent" "\
The body is offered in several media types. This one has no writing of its own, so the client has no method for it;
the operation is called with one of the others.

```yaml
content:
  application/json: {schema: {$ref: '#/components/schemas/Room'}}
  text/event-stream: {}
```

Nothing needs to be done.
";

    /// A header that is not a parameter.
    D0507 GOVERNED_HEADER "header that other parts of the description govern" "\
A header parameter called `Accept`, `Content-Type` or `Authorization` is ignored (OpenAPI 3.1, section 4.8.12.1): the
client sends these headers as `content`, `responses` and `security` say.

```yaml
parameters:
  - {name: Authorization, in: header, schema: {type: string}}
```

Describe the credential in `securitySchemes`, and take the parameter away.
";

    /// Text in another encoding than UTF-8.
    D0508 FOREIGN_CHARSET "text that the caller encodes" "\
The client writes text in UTF-8. A body whose media type names another encoding (`charset`, RFC 2046, section 4.1.2) is
bytes, which the caller encodes; they are sent as they are, under the media type of the description.

```yaml
content:
  text/plain; charset=iso-8859-1: {schema: {type: string}}
```

Where the server takes UTF-8 as well, describe that instead.
";

    /// A query in the key of a path.
    D0509 QUERY_IN_PATH "query in a path" "\
A path has no query: what is sent in the query are parameters (OpenAPI 3.1, section 4.8.8.2). Pairs without braces are sent
as they stand. A value in braces is sent as a parameter of the query; what is mixed of text and braces is left out.

```yaml
/rooms?name={name}&sort=by-{field}: {}
```

Write `/rooms`, and parameters `in: query`.
";

    /// A fragment in the key of a path.
    D0510 FRAGMENT_IN_PATH "fragment in a path" "\
What follows `#` is never sent (RFC 9110, section 7.1). Descriptions write it to have several operations of one method and
path, which the specification does not allow; the client has a method for each, and all send the same path.

```yaml
/rooms: {}
/rooms#archived: {}
```

Nothing needs to be done.
";

    /// A parameter of a webhook that its receiver does not get.
    D0511 UNREAD_PARAMETER "parameter of a webhook that is not read" "\
The types of webhooks and callbacks are read from headers and a body. A parameter in the query, the path or a cookie stays
with the receiver's own framework.

```yaml
webhooks:
  roomCreated:
    post:
      parameters:
        - {name: token, in: query, schema: {type: string}}
```

Read it from the URL of the request.
";

    /// An encoding for a property that is not there.
    D0512 UNKNOWN_PROPERTY "encoding of an unknown property" "\
The keys of `encoding` are properties of the schema beside it (OpenAPI 3.1, section 4.8.14.1). There is none of this name,
so the entry has no effect.

```yaml
multipart/form-data:
  schema: {type: object, properties: {image: {type: string}}}
  encoding: {img: {contentType: image/png}}
```

Write the name as the property has it.
";

    /// A tag without a word.
    D0513 WORDLESS_TAG "tag without a word" "\
Tags become modules and Cargo features, which are named after their words. This tag is empty or consists of symbols, so
the name spells it out.

```yaml
tags: ['***']
```

Choose a tag with a word in it.
";

    /// Two tags with one module.
    D0514 TAGS_ALIKE "tags that become one module" "\
Two tags differ only in what a name of Rust does not show: upper and lower case, spaces, symbols. Their operations stand
in one module and belong to one Cargo feature.

```yaml
get: {tags: [Room Members]}
post: {tags: [room-members]}
```

Write both the same, or choose another word.
";

    /// A path with dot segments, a lone brace, or a stray `%`.
    D0515 FLAWED_PATH "path that is not written like one" "\
A segment `.` or `..` leads to another path (RFC 3986, section 5.2.4), so no call with it is sent. Braces come in pairs
around the name of a parameter, and `%` begins a byte in two hexadecimal digits.

```yaml
/rooms/../members: {}   # /members
/rooms/{id: {}          # /rooms/{id}
/rooms/100%: {}         # /rooms/100%25
```
";

    /// Content where HTTP has no body.
    D0521 BODILESS_CONTENT "content of a response without a body" "\
Responses with the status 204, 205 or 304 have no body (RFC 9110, section 6.4.1), so what the description says of it is
never read.

```yaml
'204':
  description: Deleted.
  content:
    application/json: {schema: {$ref: '#/components/schemas/Room'}}
```

Describe the content under the status that the server sends with it, such as `200`, or take it away.
";

    /// Content that cannot be told from other content.
    D0522 INDISTINCT_CONTENT "content that cannot be told from other content" "\
A response has several contents whose media types differ only in their parameters. Servers rarely send parameters as a
description writes them, so they tell nothing apart, and every response of the type is read as the first content.

```yaml
content:
  application/json; version=1: {schema: {$ref: '#/components/schemas/Room'}}
  application/json; version=2: {schema: {$ref: '#/components/schemas/RoomV2'}}
```

Give each a media type of its own, such as `application/vnd.example.v2+json`, or describe both with `oneOf`.
";

    /// A further form of a response that is passed through.
    D0523 RAW_FORM "form of a response that is passed through" "\
A response has several media types. This one is not read into a type: the method of the request that asks for it gives
text or bytes. The form that `send` gives is typed.

```yaml
content:
  application/json: {schema: {$ref: '#/components/schemas/Room'}}
  text/event-stream: {}
```

Nothing needs to be done.
";

    /// A link that leads nowhere.
    D0524 UNRESOLVED_LINK "link to no operation of the description" "\
The `operationId` or `operationRef` of a link is not that of an operation of this description (OpenAPI 3.1, section
4.8.20), so the documentation names the operation without a link to its method.

```yaml
links:
  room: {operationId: getRom, parameters: {id: $response.body#/id}}
```

Write the `operationId` as the operation has it, or a reference such as `#/paths/~1rooms~1{id}/get`.
";

    /// A header that a response cannot document.
    D0525 GOVERNED_RESPONSE_HEADER "response header that `content` governs" "\
A response header called `Content-Type` is ignored (OpenAPI 3.1, section 4.8.17): the keys of `content` say it.

```yaml
headers:
  Content-Type: {schema: {type: string}}
content:
  application/json: {}
```

Take the header away.
";

    /// Content of a response to `HEAD`.
    D0526 HEAD_CONTENT "content of a response to HEAD" "\
A response to `HEAD` has the headers of the one to `GET` and no body (RFC 9110, section 9.3.2), so what the description
says of its body is never read. Many descriptions repeat there what they say of `GET`.

```yaml
head:
  responses:
    '200':
      description: The room exists.
      content:
        application/json: {schema: {$ref: '#/components/schemas/Room'}}
```

Take the content away.
";
}
