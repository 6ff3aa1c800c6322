//! Codes 07xx: security and servers.

codes! {
    /// A name in braces in the URL of a server that no variable describes.
    D0701 UNDECLARED_SERVER_VARIABLE "server variable not declared" "\
The URL of the server has a name in braces, and `variables` has no entry of that name (OpenAPI 3.1, section 4.8.5). It
has no default then, so the client asks for its value: it is an argument of the function that gives the server.

```yaml
servers:
  - url: https://{tenant}.example.com
```

Declare it below `variables`, with a `default`.
";

    /// A variable of a server that its URL does not name.
    D0702 UNUSED_SERVER_VARIABLE "server variable that is not in the URL" "\
The variable is declared, but the URL of its server has no such name in braces, so there is no place for its value.

```yaml
servers:
  - url: https://example.com
    variables: {region: {default: north}}
```

Write the name in braces into the URL, or take the variable away.
";

    /// A variable of a server without a default.
    D0703 SERVER_VARIABLE_DEFAULT "server variable without a default" "\
Each variable of a server has to have a `default` (OpenAPI 3.1, section 4.8.6.1). The client asks for the value of one
that has none: it is an argument of the function that gives the server, and there is no server by default.

```yaml
servers:
  - url: https://{region}.example.com
    variables: {region: {enum: [north, south]}}
```

Write the value that is meant if nothing else is said.
";

    /// A URL of a server that is read otherwise than written, or left out.
    D0704 SERVER_URL "doubtful server URL" "\
A server is called by an absolute `http` or `https` URL without user, query and fragment, or by a URL relative to the
place of the description (OpenAPI 3.1, section 4.8.5). What has one sensible reading is read that way (`api.example.com`
as `https://api.example.com`); what has none is left out, and `ClientBuilder::base_url` takes its place.

```yaml
servers:
  - url: wss://example.com/events
  - url: api.example.com/v1
```

Write the whole URL.
";

    /// Two credentials for one header.
    D0705 ONE_HEADER_TWICE "two credentials for one header" "\
The requirement asks for several schemes together, and two of them are sent in the same header. A header has one value,
so the last of them is sent and the other is not.

```yaml
security:
  - {login: [], token: []}      # basic and bearer: both are `Authorization`
```

Write them as alternatives, `[{login: []}, {token: []}]`, if either suffices; else give one of them a header of its own.
";
}
