//! Lists of values become open enums.

use crate::model::{Docs, EnumValue, Shape};

use crate::lower::reporter::Reporter;
use crate::lower::schema::listed::Listed;
use crate::lower::{docs, names};

/// The enum of these integers.
pub(in crate::lower) fn integer_values<'t>(
    reporter: &mut Reporter<'_>,
    listed: &[Listed<'t>],
) -> Shape {
    let listed = distinct(listed);
    let names = names::variants(&listed, reporter.diagnostics);
    let values = listed.iter().zip(names).filter_map(|(value, name)| {
        Some(EnumValue {
            name,
            value: value.text.parse().ok()?,
            docs: value_docs(value),
        })
    });
    Shape::IntegerEnum(values.collect())
}

/// The enum of these strings.
pub(in crate::lower) fn string_values<'t>(
    reporter: &mut Reporter<'_>,
    listed: &[Listed<'t>],
) -> Shape {
    let listed = distinct(listed);
    let names = names::variants(&listed, reporter.diagnostics);
    let values = listed.iter().zip(names).map(|(value, name)| EnumValue {
        name,
        value: value.text.clone(),
        docs: value_docs(value),
    });
    Shape::StringEnum(values.collect())
}

fn value_docs(value: &Listed<'_>) -> Docs {
    value.description.map(docs::markdown).unwrap_or_default()
}

/// The values without repetition; the first of equal ones stays.
fn distinct<'a, 't>(listed: &'a [Listed<'t>]) -> Vec<&'a Listed<'t>> {
    let mut seen = std::collections::BTreeSet::new();
    listed
        .iter()
        .filter(|value| seen.insert(value.text.as_str()))
        .collect()
}
