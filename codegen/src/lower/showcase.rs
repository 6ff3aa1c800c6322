//! The calls that the crate docs, the README and `examples/` show.
//!
//! `x-showcase: Create a room` on an operation asks for it; a description without any shows its first few representative
//! calls. Values come from the description's own examples, else they are made up from names and types.

use crate::document::{self, Document, Example, SchemaId, Value};
use crate::model::{
    Codec, Content, Expression, ExternalType, Field, FieldName, Operation, Presence, Shape,
    Showcase, Struct, Type, TypeDef,
};
use crate::source::{Kind, Node};

use crate::lower::{docs, names};

/// How many calls are shown when the description does not choose.
const SHOWN: usize = 3;

/// Lists and objects inside each other beyond this are not shown.
const MAX_DEPTH: usize = 8;

/// Chooses the calls to show.
pub(in crate::lower) fn showcases(
    document: &Document<'_>,
    operations: &[Operation],
    types: &[TypeDef],
) -> Vec<Showcase> {
    let written: Vec<&document::Operation<'_>> = document
        .paths
        .iter()
        .flat_map(|path| &path.operations)
        .filter(|operation| operation.selected)
        .collect();
    let maker = Maker { document, types };
    let chosen: Vec<Showcase> = written
        .iter()
        .zip(operations)
        .enumerate()
        .filter_map(|(index, (written, operation))| {
            let title = written.node.get("x-showcase")?.as_str()?;
            maker.showcase(index, written, operation, title)
        })
        .collect();
    if chosen.is_empty() {
        maker.representative(&written, operations)
    } else {
        chosen
    }
}

/// A call of each operation; `None` where its values are too intricate to show.
pub(in crate::lower) fn examples(
    document: &Document<'_>,
    operations: &[Operation],
    types: &[TypeDef],
) -> Vec<Option<Showcase>> {
    let written = document.paths.iter().flat_map(|path| &path.operations);
    let written = written.filter(|operation| operation.selected);
    let maker = Maker { document, types };
    written
        .zip(operations)
        .enumerate()
        .map(|(index, (written, operation))| maker.showcase(index, written, operation, ""))
        .collect()
}

struct Maker<'a, 't> {
    document: &'a Document<'t>,
    types: &'a [TypeDef],
}

impl<'t> Maker<'_, 't> {
    /// A call that sends something, one that asks for something by name, and one that asks for everything.
    fn representative(
        &self,
        written: &[&document::Operation<'t>],
        operations: &[Operation],
    ) -> Vec<Showcase> {
        let wanted: [fn(&Operation) -> bool; SHOWN] = [
            |operation| operation.method == "POST" && operation.body.is_some(),
            |operation| {
                operation.method == "GET"
                    && operation
                        .parameters
                        .iter()
                        .all(|parameter| !parameter.required)
            },
            |operation| operation.method == "GET" && operation.path.contains('{'),
        ];
        let show = |wanted: fn(&Operation) -> bool| {
            let typed = |content: &Content| !matches!(content, Content::Bytes);
            let fits = |operation: &&Operation| {
                wanted(operation)
                    && !operation.deprecated
                    && operation
                        .body
                        .iter()
                        .filter_map(|body| body.contents.first())
                        .all(|content| typed(&content.content))
            };
            let mut pairs = written
                .iter()
                .zip(operations)
                .enumerate()
                .filter(|(_, (_, operation))| fits(operation))
                .take(20);
            pairs.find_map(|(index, (written, operation))| {
                let title = written
                    .summary
                    .filter(|summary| summary.len() < 60)
                    .unwrap_or(&operation.id);
                self.showcase(index, written, operation, title)
            })
        };
        // One operation may fit two wishes.
        let mut shown: Vec<Showcase> = Vec::new();
        for showcase in wanted.into_iter().filter_map(show) {
            if shown
                .iter()
                .all(|known| known.operation != showcase.operation)
            {
                shown.push(showcase);
            }
        }
        shown
    }

    fn showcase(
        &self,
        index: usize,
        written: &document::Operation<'t>,
        operation: &Operation,
        title: &str,
    ) -> Option<Showcase> {
        let mut arguments = Vec::new();
        for parameter in operation
            .parameters
            .iter()
            .filter(|parameter| parameter.required)
        {
            let declared = written
                .parameters
                .iter()
                .find(|declared| declared.name == parameter.wire);
            let value = declared.and_then(|declared| self.parameter_value(declared));
            arguments.push(self.value(&parameter.ty, value, &parameter.wire, 0)?);
        }
        let mut setters = Vec::new();
        if let Some(body) = &operation.body {
            let content = body.contents.first()?;
            let media = written.request_body.iter().flat_map(|body| &body.content);
            let media = media
                .into_iter()
                .find(|media| media.name == content.media_type);
            let value = media.and_then(|media| self.example(&media.examples, media.schema));
            let expression = match (content.content.ty(), &content.content) {
                (Some(ty), _) => self.value(ty, value, "body", 0)?,
                (None, Content::Text) => {
                    Expression::Text(value.and_then(Node::as_str).unwrap_or("text").to_owned())
                }
                _ => Expression::Bytes("content".to_owned()),
            };
            if body.required {
                arguments.push(expression);
            } else {
                setters.push((body.name.clone(), expression));
            }
        }
        let scheme = operation
            .credentials
            .first()
            .and_then(|ids| ids.first())
            .copied();
        Some(Showcase {
            operation: index,
            title: docs::line(title),
            file: names::example_file(&operation.method_name),
            arguments,
            setters,
            scheme,
        })
    }

    fn parameter_value(&self, declared: &document::Parameter<'t>) -> Option<Node<'t>> {
        let schema = match &declared.value {
            Value::Schema { schema, .. } => *schema,
            Value::Content(media) => media.schema,
        };
        self.example(&declared.examples, schema)
    }

    /// The first example of a place, else of its schema.
    fn example(&self, examples: &[Example<'t>], schema: Option<SchemaId>) -> Option<Node<'t>> {
        let own = examples.first().map(|example| example.value);
        own.or_else(|| self.schema_example(schema?))
    }

    fn schema_example(&self, id: SchemaId) -> Option<Node<'t>> {
        let schema = &self.document.schemas[id];
        let own = schema.examples.first().copied();
        // One step is enough: a reference to a reference shows a made-up value.
        own.or_else(|| {
            self.document.schemas[schema.reference?.target]
                .examples
                .first()
                .copied()
        })
    }

    /// A value of a type, from an example or made up; `None` when the type is too intricate to show.
    fn value(
        &self,
        ty: &Type,
        value: Option<Node<'t>>,
        name: &str,
        depth: usize,
    ) -> Option<Expression> {
        if depth > MAX_DEPTH {
            return None;
        }
        let text = value.and_then(|value| match value.kind() {
            Kind::String(text) => Some(text.to_owned()),
            _ => None,
        });
        let number = value.and_then(Node::number_text).map(str::to_owned);
        Some(match ty {
            Type::String => Expression::Text(text.unwrap_or_else(|| made_up(name))),
            Type::Bool => Expression::Bool(value.and_then(Node::as_bool).unwrap_or(true)),
            Type::Integer(_) => Expression::Number(
                number
                    .filter(|text| text.parse::<i64>().is_ok())
                    .unwrap_or_else(|| "1".to_owned()),
            ),
            Type::Float => Expression::Number(float(number.as_deref().unwrap_or("1.5"))),
            Type::Uuid => Expression::Parse(
                text.filter(|text| text.len() == 36)
                    .unwrap_or_else(|| "3f2a9c1e-6b7d-4e58-9a01-2c3d4e5f6a7b".to_owned()),
            ),
            Type::DateTime => {
                Expression::Parse(text.unwrap_or_else(|| "2026-01-31T09:30:00Z".to_owned()))
            }
            Type::Date => Expression::Parse(text.unwrap_or_else(|| "2026-01-31".to_owned())),
            Type::File => Expression::Bytes("content".to_owned()),
            Type::Json => Expression::Json(
                value
                    .and_then(Node::to_json)
                    .map_or_else(|| "{}".to_owned(), |json| json.to_string()),
            ),
            Type::List(item) if **item == Type::File => return None,
            Type::List(item) => Expression::List(self.items(item, value, name, depth)?),
            Type::Map(item) => Expression::Map(self.entries(item, value, name, depth)?),
            Type::Boxed(inner) => self.value(inner, value, name, depth + 1)?,
            Type::Named(id) => self.named(self.types.get(id.0)?, value, depth)?,
            Type::External(external) => Expression::Parse(parsed(external, text)?),
            Type::Option(_)
            | Type::Null
            | Type::Base64
            | Type::Decimal
            | Type::Tuple(_)
            | Type::Parts
            | Type::Part(_) => return None,
        })
    }

    fn items(
        &self,
        item: &Type,
        value: Option<Node<'t>>,
        name: &str,
        depth: usize,
    ) -> Option<Vec<Expression>> {
        match value.filter(|value| matches!(value.kind(), Kind::Sequence)) {
            Some(list) => list
                .items()
                .take(3)
                .map(|value| self.value(item, Some(value), name, depth + 1))
                .collect(),
            None => Some(vec![self.value(item, None, name, depth + 1)?]),
        }
    }

    fn entries(
        &self,
        item: &Type,
        value: Option<Node<'t>>,
        name: &str,
        depth: usize,
    ) -> Option<Vec<(String, Expression)>> {
        match value.filter(|value| matches!(value.kind(), Kind::Mapping)) {
            Some(map) => map
                .entries()
                .take(3)
                .map(|(key, value)| {
                    Some((
                        key.text.to_owned(),
                        self.value(item, Some(value), key.text, depth + 1)?,
                    ))
                })
                .collect(),
            None => Some(vec![(
                "key".to_owned(),
                self.value(item, None, name, depth + 1)?,
            )]),
        }
    }

    fn named(&self, def: &TypeDef, value: Option<Node<'t>>, depth: usize) -> Option<Expression> {
        let text = value.and_then(Node::scalar_text);
        match &def.shape {
            Shape::StringEnum(values) => {
                let chosen = values
                    .iter()
                    .find(|known| Some(known.value.as_str()) == text)
                    .or(values.first())?;
                Some(Expression::Variant(
                    def.name.clone(),
                    chosen.name.clone(),
                    None,
                ))
            }
            Shape::IntegerEnum(values) => {
                let chosen = values
                    .iter()
                    .find(|known| Some(known.value.to_string().as_str()) == text)
                    .or(values.first())?;
                Some(Expression::Variant(
                    def.name.clone(),
                    chosen.name.clone(),
                    None,
                ))
            }
            Shape::Struct(object) => self.object(def, object, value, depth),
            _ => None,
        }
    }

    fn object(
        &self,
        def: &TypeDef,
        object: &Struct,
        value: Option<Node<'t>>,
        depth: usize,
    ) -> Option<Expression> {
        let constructor = object.constructor.as_ref()?;
        let mut arguments = Vec::new();
        let mut names: Vec<FieldName> = Vec::new();
        let mut setters = Vec::new();
        let given = |field: &Field| value.and_then(|value| value.get(&field.wire));
        for field in object.arguments() {
            // A nullable argument is an Option; examples keep to plain values.
            if field.presence == Presence::RequiredOrNull {
                return None;
            }
            arguments.push(self.value(&field.ty, given(field), &field.wire, depth + 1)?);
            names.push(field.name.clone());
        }
        // A constructor fills in tags; an example of another one cannot be made with it.
        let is_own = |(field, tag): (&Field, &str)| {
            let given = given(field).and_then(Node::scalar_text);
            given.is_none_or(|given| given == tag)
        };
        if !object.tags().all(is_own) {
            return None;
        }
        for field in object.settable() {
            if let Some(given) = given(field) {
                setters.extend(self.setter(field, Some(given), depth));
            }
        }
        let required = constructor.required.clone().map(|ty| (ty, names));
        Some(Expression::New {
            ty: def.name.clone(),
            arguments,
            required,
            setters,
        })
    }

    fn setter(
        &self,
        field: &Field,
        given: Option<Node<'t>>,
        depth: usize,
    ) -> Option<(FieldName, Expression)> {
        let value = self.value(&field.ty, given, &field.wire, depth + 1)?;
        // What a setter takes does not say what a text is to be parsed as.
        let is_parsed = matches!(value, Expression::Parse(_));
        (!is_parsed).then(|| (field.name.clone(), value))
    }
}

/// A value for a text of which only the name is known.
fn made_up(name: &str) -> String {
    format!(
        "my-{}",
        crate::lower::names::identifier::words(name).join("-")
    )
}

fn float(text: &str) -> String {
    if text.contains(['.', 'e', 'E']) {
        text.to_owned()
    } else {
        format!("{text}.0")
    }
}

/// A text that surely is a value of a type of another crate, and that the type parses.
fn parsed(external: &ExternalType, text: Option<String>) -> Option<String> {
    let made_up = match external.path.as_str() {
        "::jiff::Timestamp" | "::chrono::DateTime<::chrono::Utc>" => "2026-01-31T09:30:00Z",
        "::jiff::civil::Date" | "::chrono::NaiveDate" => "2026-01-31",
        _ => return None,
    };
    let is_known = matches!(external.codec, Codec::Runtime(_));
    is_known.then(|| text.unwrap_or_else(|| made_up.to_owned()))
}
