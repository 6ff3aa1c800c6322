//! Documented headers of responses: a table for each operation that has any.

use super::scope::Scope;
use super::text::{End, Row, Text, doc_lines, literal};
use super::ty;
use crate::model::{Header, HeaderPresence, HeaderStyle, Headers, Operation, Shape, Type};

/// Writes the tables of a file. Operations with the same headers share one.
pub(super) fn write(text: &mut Text, scope: &Scope<'_>, operations: &[&Operation]) {
    let mut written: Vec<(Vec<String>, &Headers)> = Vec::new();
    for headers in operations.iter().filter_map(|of| of.headers.as_ref()) {
        let rows: Vec<Row> = headers.headers.iter().map(|of| row(scope, of)).collect();
        let mut lines: Vec<String> = Vec::new();
        for row in &rows {
            lines.extend(row.above.iter().cloned());
            lines.push(row.cell.clone());
        }
        text.gap();
        if let Some((_, first)) = written.iter().find(|(known, _)| *known == lines) {
            text.docs(&headers.docs);
            text.line(format_args!(
                "pub type {}<'a> = {}<'a>;",
                headers.name, first.name
            ));
            continue;
        }
        text.block("headers! {", "}", |text| {
            text.docs(&headers.docs);
            let opening = format!("pub struct {} {{", headers.name);
            text.table(&opening, "}", End::Comma, &rows);
        });
        written.push((lines, headers));
    }
}

/// `optional x_scopes: Vec<String> = "X-Scopes" as List`
fn row(scope: &Scope<'_>, header: &Header) -> Row {
    let presence = match header.presence {
        HeaderPresence::Required => "required",
        HeaderPresence::Optional => "optional",
        HeaderPresence::OptionalOrNull => "nullable",
    };
    let form = match form(scope, header) {
        "Text" => String::new(),
        form => format!(" as {form}"),
    };
    let ty = ty(scope, header);
    let wire = literal(&header.wire);
    let deprecated = header.deprecated.then(|| "#[deprecated]".to_owned());
    Row {
        above: doc_lines(&header.docs).chain(deprecated).collect(),
        cell: format!("{presence} {}: {ty} = {wire}{form}", header.name),
    }
}

/// The type of a value that is there.
pub(crate) fn ty(scope: &Scope<'_>, header: &Header) -> String {
    ty::ty(scope, ty::unboxed(&header.ty))
}

/// The runtime's word for how a header is written.
fn form(scope: &Scope<'_>, header: &Header) -> &'static str {
    match (header.style, structure(scope, &header.ty, 0)) {
        (HeaderStyle::Json, _) => "Json",
        (HeaderStyle::Lines, Structure::List) => "Lines",
        (HeaderStyle::Spaces, Structure::List) => "Spaces",
        (HeaderStyle::Tabs, Structure::List) => "Tabs",
        (HeaderStyle::Pipes, Structure::List) => "Pipes",
        (_, Structure::List) => "List",
        (HeaderStyle::Spread, Structure::Object) => "Exploded",
        (_, Structure::Object) => "Object",
        (_, Structure::Scalar) => "Text",
    }
}

/// What a value is made of.
enum Structure {
    Scalar,
    List,
    Object,
}

/// As many names as stand for one another at most.
const MOST_NAMES: usize = 8;

fn structure(scope: &Scope<'_>, ty: &Type, names: usize) -> Structure {
    match ty {
        Type::List(_) | Type::Tuple(_) => Structure::List,
        Type::Map(_) => Structure::Object,
        Type::Option(inner) | Type::Boxed(inner) => structure(scope, inner, names),
        Type::Named(id) if names < MOST_NAMES => {
            match scope.definition(*id).map(|def| &def.shape) {
                Some(Shape::Struct(_)) => Structure::Object,
                Some(Shape::Newtype(inner)) => structure(scope, inner, names.saturating_add(1)),
                _ => Structure::Scalar,
            }
        }
        _ => Structure::Scalar,
    }
}
