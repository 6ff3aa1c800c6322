//! Values as Rust expressions.

use serde::Serialize;

use super::{FieldName, TypeName, VariantName};

/// A value for an example, in the form a person would write it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Expression {
    /// `"text"`
    Text(String),
    /// A number as it is written in Rust.
    Number(String),
    /// `true` or `false`
    Bool(bool),
    /// `"…".parse()?`, for types that parse from text.
    Parse(String),
    /// `vec![…]`
    List(Vec<Expression>),
    /// `BTreeMap::from([("key".to_owned(), …)])`
    Map(Vec<(String, Expression)>),
    /// `Type::Variant`, or `Type::Variant(value)`
    Variant(TypeName, VariantName, Option<Box<Expression>>),
    /// `Type::new(arguments).setter(value)…`
    New {
        /// The struct.
        ty: TypeName,
        /// Required fields in order.
        arguments: Vec<Expression>,
        /// The name of the struct of required fields, when the constructor takes that, with its field names.
        required: Option<(TypeName, Vec<FieldName>)>,
        /// Optional fields.
        setters: Vec<(FieldName, Expression)>,
    },
    /// `serde_json::json!(…)`, the JSON text
    Json(String),
    /// `Bytes::from_static(b"…")`
    Bytes(String),
}
