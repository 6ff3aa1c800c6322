//! A client for tests, with every variant of the model in it somewhere.

use crate::model::*;
use crate::source::{Limits, Source, load};

/// The client.
pub(crate) fn api() -> Api {
    Api {
        title: "Chat <API>".to_owned(),
        version: "1.0".to_owned(),
        docs: docs("Rooms and messages."),
        env_prefix: "CHAT".to_owned(),
        servers: vec![
            server("https://{region}.example.com/v1"),
            server("http://localhost"),
        ],
        schemes: schemes(),
        groups: ["rooms", "r_files", "empty"].map(group).into(),
        types: types(),
        operations: operations(),
        showcases: vec![showcase()],
        coverage: Coverage::default(),
    }
}

/// A place, of which the tests need no more than that there is one.
pub(crate) fn place() -> Place {
    let loaded = load(&Source::from_text("a.yaml", "a: b"), &Limits::default()).unwrap();
    let node = loaded.tree.main();
    Place {
        node: node.id(),
        span: node.span(),
    }
}

fn docs(text: &str) -> Docs {
    Docs(vec![text.to_owned()])
}

fn server(url: &str) -> Server {
    let variable = ServerVariable {
        name: "region".to_owned(),
        default: "eu".to_owned(),
        values: Vec::new(),
    };
    Server {
        url: url.to_owned(),
        description: "A \"server\"".to_owned(),
        variables: vec![variable],
    }
}

fn schemes() -> Vec<Scheme> {
    let key = |location| SchemeKind::ApiKey {
        location,
        name: "x-key".to_owned(),
    };
    let kinds = [
        ("header_key", key(ApiKeyLocation::Header)),
        ("query_key", key(ApiKeyLocation::Query)),
        ("cookie_key", key(ApiKeyLocation::Cookie)),
        ("login", SchemeKind::Basic),
        ("token", SchemeKind::Bearer),
        ("digest", SchemeKind::Authorization("digest".to_owned())),
        ("certificate", SchemeKind::MutualTls),
    ];
    let scheme = |(name, kind): (&str, SchemeKind)| Scheme {
        name: name.to_owned(),
        setter: MethodName(name.to_owned()),
        kind,
        env: format!("CHAT_{}", name.to_uppercase()),
        docs: Docs::default(),
    };
    kinds.into_iter().map(scheme).collect()
}

fn group(name: &str) -> Group {
    Group {
        name: ModuleName(name.to_owned()),
        title: name.to_owned(),
        docs: docs("All of it."),
        place: None,
    }
}

fn def(name: &str, groups: &[usize], shape: Shape) -> TypeDef {
    TypeDef {
        name: TypeName(name.to_owned()),
        docs: docs("What it is."),
        deprecated: name == "Color",
        groups: groups.iter().copied().map(GroupId).collect(),
        shape,
        place: place(),
    }
}

fn types() -> Vec<TypeDef> {
    vec![
        def("Room", &[0], Shape::Struct(room())),
        def(
            "Color",
            &[0, 1],
            Shape::StringEnum(vec![
                value("Red", "red".to_owned()),
                value("Empty", String::new()),
            ]),
        ),
        def(
            "Level",
            &[],
            Shape::IntegerEnum(vec![value("Low", -1), value("High", i64::MAX)]),
        ),
        def("Event", &[0], tagged()),
        def("Anything", &[0], Shape::Union(union())),
        def("Tree", &[0], Shape::Newtype(list(Type::Named(TypeId(5))))),
        def("Upload", &[1], Shape::Struct(upload())),
        def("Wide", &[1], Shape::Struct(wide())),
        def("Nothing", &[0, 1], Shape::Struct(object(Vec::new()))),
        def(
            "GetRoom",
            &[0],
            Shape::Struct(constructed(object(vec![field(
                "id",
                Type::String,
                Presence::Optional,
            )]))),
        ),
    ]
}

fn value<T>(name: &str, value: T) -> EnumValue<T> {
    EnumValue {
        name: VariantName(name.to_owned()),
        value,
        docs: docs("A value."),
    }
}

fn list(item: Type) -> Type {
    Type::List(Box::new(item))
}

fn object(members: Vec<Member>) -> Struct {
    Struct {
        members,
        rest: None,
        constructor: None,
        multipart: false,
    }
}

fn constructed(object: Struct) -> Struct {
    Struct {
        constructor: Some(Constructor { required: None }),
        ..object
    }
}

fn field(name: &str, ty: Type, presence: Presence) -> Member {
    Member::Field(Field {
        name: FieldName(name.to_owned()),
        wire: name.trim_start_matches("r#").replace('_', "-"),
        ty,
        presence,
        docs: if name.len() > 2 {
            docs("A field.")
        } else {
            Docs::default()
        },
        deprecated: name == "r#type",
        read_only: false,
        write_only: false,
        place: place(),
    })
}

/// Every type in a field, every presence, constants, and a place for the rest.
fn room() -> Struct {
    use Presence::{Nullable, Optional, OptionalNullable, Required};
    let map = Type::Map(Box::new(Type::Option(Box::new(Type::Integer(
        IntegerKind::U64,
    )))));
    let members = vec![
        field("id", Type::Uuid, Required),
        field("r#type", Type::String, Nullable),
        field("created_at", Type::DateTime, Required),
        field("day", Type::Date, Optional),
        field("data", Type::Base64, OptionalNullable),
        field("limits", map, Required),
        field(
            "parent",
            Type::Boxed(Box::new(Type::Named(TypeId(0)))),
            Optional,
        ),
        field("color", Type::Named(TypeId(1)), Optional),
        field("flags", list(Type::Bool), Optional),
        field("ratio", Type::Float, Optional),
        field("anything", Type::Json, OptionalNullable),
        field("nothing", Type::Null, Optional),
        constant("object", ConstantValue::String("room".to_owned())),
        constant("version", ConstantValue::Integer(5_000_000_000)),
        constant("beta", ConstantValue::Bool(false)),
    ];
    let rest = Rest {
        name: FieldName("rest".to_owned()),
        ty: Type::Json,
        docs: docs("The others."),
    };
    constructed(Struct {
        rest: Some(rest),
        ..object(members)
    })
}

fn constant(wire: &str, value: ConstantValue) -> Member {
    Member::Constant(Constant {
        wire: wire.to_owned(),
        value,
    })
}

fn upload() -> Struct {
    let members = vec![
        field("file", Type::File, Presence::Required),
        field("pages", list(Type::File), Presence::Optional),
        field("color", Type::Named(TypeId(1)), Presence::Optional),
        constant("kind", ConstantValue::String("scan".to_owned())),
    ];
    constructed(Struct {
        multipart: true,
        ..object(members)
    })
}

/// More required fields than a function has arguments.
fn wide() -> Struct {
    let names = ["aa", "bb", "cc", "dd", "ee", "ff"];
    let mut members: Vec<_> = names
        .iter()
        .map(|name| field(name, Type::String, Presence::Required))
        .collect();
    members.push(field("gg", Type::Named(TypeId(2)), Presence::Nullable));
    members.push(field("hh", Type::String, Presence::Optional));
    let constructor = Some(Constructor {
        required: Some(TypeName("WideRequired".to_owned())),
    });
    Struct {
        constructor,
        ..object(members)
    }
}

fn variant(name: &str, ty: Type, evidence: Evidence) -> Variant {
    let tags = vec![name.to_lowercase(), format!("{name}.old")];
    Variant {
        name: VariantName(name.to_owned()),
        ty,
        docs: docs("An alternative."),
        tags,
        evidence,
    }
}

fn tagged() -> Shape {
    let variants = vec![
        variant(
            "Created",
            Type::Boxed(Box::new(Type::Named(TypeId(0)))),
            Evidence::default(),
        ),
        variant("Deleted", Type::Named(TypeId(8)), Evidence::default()),
    ];
    Shape::Tagged {
        tag: Tag {
            property: "type".to_owned(),
            default: Some(1),
        },
        variants,
    }
}

fn union() -> Vec<Variant> {
    use JsonKind::{Array, Bool, Integer, Null, Number, Object, String};
    let of = |kinds: &[JsonKind]| Evidence {
        kinds: kinds.to_vec(),
        ..Evidence::default()
    };
    let constants = vec![
        (
            "object".to_owned(),
            vec![
                ConstantValue::String("room".to_owned()),
                ConstantValue::Integer(1),
            ],
        ),
        ("beta".to_owned(), vec![ConstantValue::Bool(true)]),
    ];
    let room = Evidence {
        keys: vec!["id".to_owned(), "limits".to_owned()],
        constants,
        ..of(&[Object])
    };
    vec![
        variant("Room", Type::Boxed(Box::new(Type::Named(TypeId(0)))), room),
        variant("Text", Type::String, of(&[String])),
        variant("Count", Type::Integer(IntegerKind::I64), of(&[Integer])),
        variant("Ratio", Type::Float, of(&[Number])),
        variant("Flag", Type::Bool, of(&[Bool])),
        variant("Items", list(Type::Json), of(&[Array, Null])),
        variant("Other", Type::Map(Box::new(Type::Json)), of(&[])),
    ]
}

fn parameter(name: &str, ty: Type, location: Location, style: Style, required: bool) -> Parameter {
    Parameter {
        name: ArgumentName(name.to_owned()),
        wire: name.trim_start_matches("r#").to_owned(),
        location,
        style,
        ty,
        required,
        deprecated: name == "old",
        docs: docs("An input."),
        place: place(),
    }
}

fn styled(name: &'static str, explode: bool, allow_reserved: bool) -> Style {
    Style::Styled {
        name,
        explode,
        allow_reserved,
    }
}

fn single(content: Content) -> Outcome {
    let media_type = match content {
        Content::Empty => None,
        Content::Json(_) => Some("application/json".to_owned()),
        Content::Text => Some("text/plain".to_owned()),
        Content::Bytes => Some("*/*".to_owned()),
    };
    let row = row(Status::Default, media_type, content.clone(), None);
    Outcome {
        ty: OutcomeType::Single(content),
        rows: vec![row],
    }
}

fn row(status: Status, media_type: Option<String>, content: Content, variant: Option<&str>) -> Row {
    let variant = variant.map(|name| VariantName(name.to_owned()));
    Row {
        status,
        media_type,
        content,
        variant,
        description: "When.".to_owned(),
    }
}

fn undocumented() -> Outcome {
    Outcome {
        ty: OutcomeType::Undocumented,
        rows: Vec::new(),
    }
}

/// An enum with the name of a type's field and two rows for one variant.
fn several(name: &str) -> Outcome {
    let room = Content::Json(Type::Named(TypeId(0)));
    let json = || Some("application/vnd.room+json".to_owned());
    let rows = vec![
        row(Status::Code(200), json(), room.clone(), Some("Room")),
        row(Status::Code(201), json(), room.clone(), Some("Room")),
        row(Status::Range(2), None, Content::Empty, Some("Empty")),
        row(
            Status::Default,
            Some("text/*".to_owned()),
            Content::Text,
            Some("Text"),
        ),
    ];
    let variant = |name: &str, content, docs| ResponseVariant {
        name: VariantName(name.to_owned()),
        content,
        docs,
    };
    let two_lines = Docs(vec!["First.".to_owned(), "Second \"line\".".to_owned()]);
    let variants = vec![
        variant("Room", room, docs("A \"room\".")),
        variant("Empty", Content::Empty, Docs::default()),
        variant("Text", Content::Text, two_lines),
    ];
    let name = TypeName(name.to_owned());
    Outcome {
        ty: OutcomeType::Enum {
            name,
            docs: Docs::default(),
            variants,
        },
        rows,
    }
}

fn operation(name: &str, request: &str, path: &str) -> Operation {
    Operation {
        id: name.to_owned(),
        method_name: MethodName(name.to_owned()),
        request_name: TypeName(request.to_owned()),
        group: GroupId(0),
        method: "GET".to_owned(),
        path: path.to_owned(),
        fixed_query: Vec::new(),
        docs: docs("What it does."),
        deprecated: false,
        parameters: Vec::new(),
        body: None,
        success: single(Content::Empty),
        failure: undocumented(),
        credentials: Vec::new(),
        server: None,
        untyped: Vec::new(),
        place: place(),
    }
}

fn body(encoding: BodyEncoding, content: Content, required: bool) -> Option<Body> {
    let media_type = "application/json".to_owned();
    Some(Body {
        // A required one is an argument, which may have any name.
        name: ArgumentName(if required { "request" } else { "payload" }.to_owned()),
        required,
        contents: vec![BodyContent {
            media_type,
            encoding,
            content,
        }],
        docs: docs("The body."),
    })
}

fn operations() -> Vec<Operation> {
    let json = |ty| Content::Json(Type::Named(TypeId(ty)));
    vec![
        Operation {
            body: body(BodyEncoding::Json, json(0), true),
            success: several("GetRoomOk"),
            failure: several("GetRoomError"),
            parameters: inputs(),
            credentials: vec![
                vec![SchemeId(0), SchemeId(3)],
                vec![SchemeId(6)],
                Vec::new(),
            ],
            server: Some("https://rooms.example.com".to_owned()),
            fixed_query: vec![("beta".to_owned(), "yes \"please\"".to_owned())],
            ..operation("get_room", "GetRoom", "/rooms/{r}/{matrix}")
        },
        Operation {
            body: body(BodyEncoding::Multipart, json(6), true),
            success: single(Content::Bytes),
            group: GroupId(1),
            ..operation("upload", "UploadCall", "/upload")
        },
        Operation {
            body: body(BodyEncoding::Bytes, Content::Bytes, true),
            success: single(Content::Text),
            deprecated: true,
            ..operation("r#type", "TypeCall", "/type")
        },
        Operation {
            body: body(BodyEncoding::Text, Content::Text, false),
            success: undocumented(),
            failure: single(json(9)),
            ..operation("text", "TextCall", "/text")
        },
        Operation {
            body: body(BodyEncoding::Form, json(7), false),
            group: GroupId(1),
            ..operation("form", "FormCall", "/form")
        },
        Operation {
            body: body(BodyEncoding::Json, Content::Json(Type::String), true),
            ..operation("name", "NameCall", "/name")
        },
    ]
}

/// Every location, every style, every way to pass a value; more required ones than clippy likes.
fn inputs() -> Vec<Parameter> {
    use Location::{Cookie, Header, Path, Query, QueryString};
    let color = || Type::Named(TypeId(1));
    vec![
        parameter("r", Type::String, Path, Style::Plain, true),
        parameter(
            "matrix",
            list(Type::Uuid),
            Path,
            styled("Matrix", true, false),
            true,
        ),
        parameter("since", Type::DateTime, Query, Style::Plain, true),
        parameter(
            "ratio",
            Type::Float,
            Query,
            styled("Form", false, true),
            true,
        ),
        parameter(
            "r#type",
            Type::Integer(IntegerKind::I8),
            Header,
            Style::Plain,
            true,
        ),
        parameter(
            "colors",
            list(color()),
            Header,
            styled("Simple", true, false),
            true,
        ),
        parameter("session", color(), Cookie, Style::Plain, true),
        parameter(
            "call",
            Type::Bool,
            Cookie,
            styled("Form", true, false),
            true,
        ),
        parameter("old", Type::String, Query, Style::Json, false),
        parameter(
            "spaced",
            list(Type::String),
            Query,
            styled("SpaceDelimited", false, false),
            false,
        ),
        parameter(
            "deep",
            Type::Named(TypeId(8)),
            Query,
            styled("DeepObject", true, false),
            false,
        ),
        parameter(
            "piped",
            list(Type::String),
            Query,
            styled("PipeDelimited", true, true),
            false,
        ),
        parameter(
            "all",
            Type::Map(Box::new(Type::String)),
            QueryString,
            Style::Plain,
            false,
        ),
        parameter("note", Type::String, Header, Style::Plain, false),
        parameter("tab", Type::Uuid, Cookie, Style::Plain, false),
    ]
}

fn showcase() -> Showcase {
    let text = |text: &str| Expression::Text(text.to_owned());
    let low = Expression::Variant(
        TypeName("Level".to_owned()),
        VariantName("Low".to_owned()),
        None,
    );
    let wide = Expression::New {
        ty: TypeName("Wide".to_owned()),
        arguments: ["a", "b", "c", "d", "e", "f"]
            .map(text)
            .into_iter()
            .chain([low])
            .collect(),
        required: Some((TypeName("WideRequired".to_owned()), Vec::new())),
        setters: vec![(FieldName("hh".to_owned()), text("h"))],
    };
    Showcase {
        operation: 4,
        title: "Send a form".to_owned(),
        file: "form".to_owned(),
        arguments: Vec::new(),
        setters: vec![(ArgumentName("payload".to_owned()), wide)],
        scheme: Some(SchemeId(3)),
    }
}
