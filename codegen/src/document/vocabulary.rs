//! Which keywords each object has, and in which versions.
//!
//! A keyword is either read into the types of this stage or listed here with `ignored` and the
//! reason. Whatever is in no table and does not start with `x-` is reported.

use super::Version::{self, V2_0, V3_0, V3_1, V3_2};

/// One keyword of an object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    /// As it is written.
    pub(super) name: &'static str,
    /// The first version that has it.
    pub(super) first: Version,
    /// The last version that has it.
    pub(super) last: Version,
    /// Whether the meaning of the description depends on it, so that misspelling it is an error.
    pub(super) structural: bool,
    /// What to write instead in versions that do not have it.
    pub(super) instead: Option<&'static str>,
    /// The reason for ignoring it; `None` if it is read.
    pub(super) ignored: Option<&'static str>,
    /// What the client does instead of following it, if that makes a difference to calls.
    pub(super) instead_done: Option<&'static str>,
    /// Whether it describes the content of an object or list. 3.0 calls later keywords "strictly unsupported" (section
    /// 4.7.24); without such a keyword the schema would be another one.
    pub(super) reshapes: bool,
}

/// The keywords of one kind of object.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// The object in words, without an article.
    pub(super) object: &'static str,
    /// Its keywords.
    pub(super) list: &'static [Term],
}

impl Vocabulary {
    /// The keyword of this name.
    pub(super) fn find(&self, name: &str) -> Option<&'static Term> {
        self.list.iter().find(|keyword| keyword.name == name)
    }
}

/// A keyword of every version; misspelling it changes little.
pub(super) const fn plain(name: &'static str) -> Term {
    Term {
        name,
        first: V2_0,
        last: V3_2,
        structural: false,
        instead: None,
        ignored: None,
        instead_done: None,
        reshapes: false,
    }
}

/// A keyword of every version on which the meaning of the description depends.
pub(super) const fn key(name: &'static str) -> Term {
    let mut keyword = plain(name);
    keyword.structural = true;
    keyword
}

impl Term {
    /// The same keyword, absent before `first`.
    pub(super) const fn since(mut self, first: Version) -> Self {
        self.first = first;
        self
    }

    /// The same keyword, absent after `last`.
    pub(super) const fn until(mut self, last: Version) -> Self {
        self.last = last;
        self
    }

    /// The same keyword with advice for the versions that lack it.
    pub(super) const fn instead(mut self, advice: &'static str) -> Self {
        self.instead = Some(advice);
        self
    }

    /// The same keyword, left unread for `reason`.
    pub(super) const fn ignored(mut self, reason: &'static str) -> Self {
        self.ignored = Some(reason);
        self
    }

    /// The same keyword, reported as not followed; `done` says what the client does instead.
    pub(super) const fn unfollowed(mut self, done: &'static str) -> Self {
        self.instead_done = Some(done);
        self
    }

    /// The same keyword, as one that says what an object or list holds.
    pub(super) const fn reshapes(mut self) -> Self {
        self.reshapes = true;
        self
    }

    /// Whether `version` has it.
    pub(super) fn in_version(&self, version: Version) -> bool {
        self.first <= version && version <= self.last
    }
}

pub(super) static DOCUMENT: Vocabulary = Vocabulary {
    object: "description",
    list: &[
        key("openapi").since(V3_0),
        key("swagger").until(V2_0),
        key("info"),
        key("paths"),
        key("components").since(V3_0),
        key("security"),
        key("servers").since(V3_0),
        key("tags"),
        key("webhooks").since(V3_1),
        plain("externalDocs"),
        plain("jsonSchemaDialect")
            .since(V3_1)
            .ignored("schemas are read as the dialect of OpenAPI 3.1, which contains the others"),
        plain("$self").since(V3_2),
        plain("$schema").ignored("names a schema for editors"),
        key("host")
            .until(V2_0)
            .instead("write `servers` with a `url`"),
        key("basePath")
            .until(V2_0)
            .instead("write `servers` with a `url`"),
        key("schemes")
            .until(V2_0)
            .instead("write `servers` with a `url`"),
        key("consumes")
            .until(V2_0)
            .instead("name the media types under `content` of each request body"),
        key("produces")
            .until(V2_0)
            .instead("name the media types under `content` of each response"),
        key("definitions")
            .until(V2_0)
            .instead("move the schemas to `components/schemas`"),
        key("parameters")
            .until(V2_0)
            .instead("move them to `components/parameters`"),
        key("responses")
            .until(V2_0)
            .instead("move them to `components/responses`"),
        key("securityDefinitions")
            .until(V2_0)
            .instead("move them to `components/securitySchemes`"),
    ],
};

pub(super) static INFO: Vocabulary = Vocabulary {
    object: "info object",
    list: &[
        plain("title"),
        plain("version"),
        plain("summary").since(V3_1),
        plain("description"),
        plain("termsOfService"),
        plain("contact"),
        plain("license"),
    ],
};

pub(super) static CONTACT: Vocabulary = Vocabulary {
    object: "contact object",
    list: &[plain("name"), plain("url"), plain("email")],
};

pub(super) static LICENSE: Vocabulary = Vocabulary {
    object: "license object",
    list: &[plain("name"), plain("identifier").since(V3_1), plain("url")],
};

pub(super) static TAG: Vocabulary = Vocabulary {
    object: "tag",
    list: &[
        key("name"),
        plain("summary").since(V3_2),
        plain("description"),
        plain("parent").since(V3_2),
        plain("kind").since(V3_2),
        plain("externalDocs"),
    ],
};

pub(super) static EXTERNAL_DOCS: Vocabulary = Vocabulary {
    object: "external documentation object",
    list: &[plain("description"), plain("url")],
};

pub(super) static SERVER: Vocabulary = Vocabulary {
    object: "server",
    list: &[
        key("url"),
        plain("name").since(V3_2),
        plain("description"),
        key("variables"),
    ],
};

pub(super) static SERVER_VARIABLE: Vocabulary = Vocabulary {
    object: "server variable",
    list: &[key("default"), plain("enum"), plain("description")],
};

pub(super) static COMPONENTS: Vocabulary = Vocabulary {
    object: "components object",
    list: &[
        key("schemas"),
        key("responses"),
        key("parameters"),
        key("examples"),
        key("requestBodies"),
        key("headers"),
        key("securitySchemes"),
        key("links"),
        key("callbacks"),
        key("pathItems").since(V3_1),
        key("mediaTypes").since(V3_2),
    ],
};

pub(super) static PATH_ITEM: Vocabulary = Vocabulary {
    object: "path item",
    list: &[
        key("$ref"),
        plain("summary").since(V3_0),
        plain("description").since(V3_0),
        key("get"),
        key("put"),
        key("post"),
        key("delete"),
        key("options"),
        key("head"),
        key("patch"),
        key("trace").since(V3_0),
        key("query")
            .since(V3_2)
            .instead("declare `openapi: 3.2.0` to use the method QUERY"),
        key("additionalOperations").since(V3_2),
        key("servers").since(V3_0),
        key("parameters"),
    ],
};

pub(super) static OPERATION: Vocabulary = Vocabulary {
    object: "operation",
    list: &[
        plain("tags"),
        plain("summary"),
        plain("description"),
        plain("externalDocs"),
        key("operationId"),
        key("parameters"),
        key("requestBody")
            .since(V3_0)
            .instead("write a parameter with `in: body`"),
        key("responses"),
        key("callbacks").since(V3_0),
        plain("deprecated"),
        key("security"),
        key("servers").since(V3_0),
        key("consumes")
            .until(V2_0)
            .instead("name the media types under `content` of `requestBody`"),
        key("produces")
            .until(V2_0)
            .instead("name the media types under `content` of each response"),
        key("schemes").until(V2_0).instead("write `servers`"),
    ],
};

/// Advice for the keywords that 2.0 has on the parameter itself.
const IN_SCHEMA: &str = "write it inside `schema`";

pub(super) static PARAMETER: Vocabulary = Vocabulary {
    object: "parameter",
    list: &[
        key("name"),
        key("in"),
        plain("description"),
        key("required"),
        plain("deprecated").since(V3_0),
        plain("allowEmptyValue"),
        key("style").since(V3_0).instead("write `collectionFormat`"),
        key("explode")
            .since(V3_0)
            .instead("write `collectionFormat`"),
        key("allowReserved").since(V3_0),
        key("schema"),
        plain("example").since(V3_0),
        plain("examples").since(V3_0),
        key("content").since(V3_0),
        key("collectionFormat")
            .until(V2_0)
            .instead("write `style` and `explode`"),
        key("type").until(V2_0).instead(IN_SCHEMA),
        plain("format").until(V2_0).instead(IN_SCHEMA),
        key("items").until(V2_0).instead(IN_SCHEMA),
        plain("default").until(V2_0).instead(IN_SCHEMA),
        plain("maximum").until(V2_0).instead(IN_SCHEMA),
        plain("exclusiveMaximum").until(V2_0).instead(IN_SCHEMA),
        plain("minimum").until(V2_0).instead(IN_SCHEMA),
        plain("exclusiveMinimum").until(V2_0).instead(IN_SCHEMA),
        plain("maxLength").until(V2_0).instead(IN_SCHEMA),
        plain("minLength").until(V2_0).instead(IN_SCHEMA),
        plain("pattern").until(V2_0).instead(IN_SCHEMA),
        plain("maxItems").until(V2_0).instead(IN_SCHEMA),
        plain("minItems").until(V2_0).instead(IN_SCHEMA),
        plain("uniqueItems").until(V2_0).instead(IN_SCHEMA),
        plain("enum").until(V2_0).instead(IN_SCHEMA),
        plain("multipleOf").until(V2_0).instead(IN_SCHEMA),
    ],
};

pub(super) static HEADER: Vocabulary = Vocabulary {
    object: "header",
    list: &[
        plain("description"),
        key("required").since(V3_0),
        plain("deprecated").since(V3_0),
        plain("allowEmptyValue")
            .since(V3_0)
            .ignored("has no meaning in a header"),
        key("style").since(V3_0),
        key("explode").since(V3_0),
        plain("allowReserved")
            .since(V3_0)
            .ignored("has no meaning in a header"),
        key("schema").since(V3_0),
        plain("example")
            .since(V3_0)
            .ignored("headers are documented by their schema"),
        plain("examples")
            .since(V3_0)
            .ignored("headers are documented by their schema"),
        key("content").since(V3_0),
        key("collectionFormat")
            .until(V2_0)
            .instead("write `style` and `explode`"),
        key("type").until(V2_0).instead(IN_SCHEMA),
        plain("format").until(V2_0).instead(IN_SCHEMA),
        key("items").until(V2_0).instead(IN_SCHEMA),
        plain("default").until(V2_0).instead(IN_SCHEMA),
        plain("maximum").until(V2_0).instead(IN_SCHEMA),
        plain("exclusiveMaximum").until(V2_0).instead(IN_SCHEMA),
        plain("minimum").until(V2_0).instead(IN_SCHEMA),
        plain("exclusiveMinimum").until(V2_0).instead(IN_SCHEMA),
        plain("maxLength").until(V2_0).instead(IN_SCHEMA),
        plain("minLength").until(V2_0).instead(IN_SCHEMA),
        plain("pattern").until(V2_0).instead(IN_SCHEMA),
        plain("maxItems").until(V2_0).instead(IN_SCHEMA),
        plain("minItems").until(V2_0).instead(IN_SCHEMA),
        plain("uniqueItems").until(V2_0).instead(IN_SCHEMA),
        plain("enum").until(V2_0).instead(IN_SCHEMA),
        plain("multipleOf").until(V2_0).instead(IN_SCHEMA),
    ],
};

pub(super) static REQUEST_BODY: Vocabulary = Vocabulary {
    object: "request body",
    list: &[plain("description"), key("content"), key("required")],
};

pub(super) static MEDIA_TYPE: Vocabulary = Vocabulary {
    object: "media type",
    list: &[
        key("schema"),
        key("itemSchema").since(V3_2),
        plain("example"),
        plain("examples"),
        key("encoding"),
        plain("prefixEncoding")
            .since(V3_2)
            .unfollowed("each part without a name is written as the caller gives it"),
        plain("itemEncoding")
            .since(V3_2)
            .unfollowed("each part without a name is written as the caller gives it"),
    ],
};

pub(super) static ENCODING: Vocabulary = Vocabulary {
    object: "encoding object",
    list: &[
        key("contentType"),
        key("headers"),
        key("style"),
        key("explode"),
        key("allowReserved")
            .unfollowed("characters are escaped, which every server reads the same"),
        plain("encoding")
            .since(V3_2)
            .unfollowed("parts within parts are written with their defaults"),
        plain("prefixEncoding")
            .since(V3_2)
            .unfollowed("parts within parts are written with their defaults"),
        plain("itemEncoding")
            .since(V3_2)
            .unfollowed("parts within parts are written with their defaults"),
    ],
};

pub(super) static EXAMPLE: Vocabulary = Vocabulary {
    object: "example",
    list: &[
        plain("summary"),
        plain("description").ignored("the summary and the value say enough"),
        plain("value"),
        plain("dataValue").since(V3_2),
        plain("serializedValue")
            .since(V3_2)
            .ignored("the generated code serialises the value itself"),
        plain("externalValue").ignored("files behind URLs are not fetched"),
    ],
};

pub(super) static RESPONSE: Vocabulary = Vocabulary {
    object: "response",
    list: &[
        plain("summary").since(V3_2),
        plain("description"),
        key("headers"),
        key("content").since(V3_0).instead("write `schema`"),
        key("links").since(V3_0),
        key("schema")
            .until(V2_0)
            .instead("write it under `content` and a media type"),
        plain("examples")
            .until(V2_0)
            .instead("write them under `content` and a media type"),
    ],
};

pub(super) static LINK: Vocabulary = Vocabulary {
    object: "link",
    list: &[
        key("operationRef"),
        key("operationId"),
        plain("parameters").ignored("links are only documented"),
        plain("requestBody").ignored("links are only documented"),
        plain("description"),
        plain("server").ignored("links are only documented"),
    ],
};

pub(super) static SECURITY_SCHEME: Vocabulary = Vocabulary {
    object: "security scheme",
    list: &[
        key("type"),
        plain("description"),
        key("name"),
        key("in"),
        key("scheme").since(V3_0),
        plain("bearerFormat").since(V3_0),
        key("flows").since(V3_0),
        key("openIdConnectUrl").since(V3_0),
        plain("oauth2MetadataUrl")
            .since(V3_2)
            .ignored("the flows of the description are used"),
        plain("deprecated").since(V3_2),
        key("flow").until(V2_0).instead("write it under `flows`"),
        key("authorizationUrl")
            .until(V2_0)
            .instead("write it under `flows`"),
        key("tokenUrl")
            .until(V2_0)
            .instead("write it under `flows`"),
        key("scopes").until(V2_0).instead("write it under `flows`"),
    ],
};

pub(super) static FLOWS: Vocabulary = Vocabulary {
    object: "OAuth flows object",
    list: &[
        key("implicit"),
        key("password"),
        key("clientCredentials"),
        key("authorizationCode"),
        key("deviceAuthorization").since(V3_2),
    ],
};

pub(super) static FLOW: Vocabulary = Vocabulary {
    object: "OAuth flow",
    list: &[
        key("authorizationUrl"),
        key("tokenUrl"),
        key("refreshUrl"),
        key("scopes"),
        key("deviceAuthorizationUrl").since(V3_2),
    ],
};

pub(super) static DISCRIMINATOR: Vocabulary = Vocabulary {
    object: "discriminator",
    list: &[
        key("propertyName"),
        key("mapping"),
        key("defaultMapping").since(V3_2),
    ],
};
