//! Values and the nodes that stand for them.

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{NodeType, SchemaId};
use crate::model::{JsonKind, Shape, Type, XmlName, XmlNode, XmlValue};

use crate::lower::reporter::Reporter;
use crate::lower::schema::merge::{Additional, Merged, Part};
use crate::lower::schema::view::Schemas;
use crate::lower::types::Types;
use crate::lower::xml::site::{self, Site};

/// The node around a value.
#[derive(Default)]
pub(in crate::lower) struct Around {
    /// Its name.
    pub name: Option<XmlName>,
    /// Whether it is the root element.
    pub is_root: bool,
}

/// The content of the node of a value; `None`, with a report, if a name in it cannot be written.
pub(in crate::lower) fn xml_value(
    types: &mut Types<'_, '_>,
    ty: &Type,
    ids: &[SchemaId],
    around: &Around,
) -> Option<XmlValue> {
    Some(match bare(ty) {
        Type::Bool => XmlValue::Bool,
        Type::Integer(_) | Type::Float | Type::Decimal => XmlValue::Number,
        Type::String | Type::File => XmlValue::Text,
        Type::Uuid | Type::DateTime | Type::Date => XmlValue::Token,
        Type::Base64 => XmlValue::Base64,
        Type::External(external) => match external.kinds.as_slice() {
            [JsonKind::String] => XmlValue::Token,
            _ => XmlValue::Any,
        },
        Type::Null => XmlValue::Null,
        Type::List(item) => {
            let ids = merged_of(&types.schemas, ids).items.clone();
            XmlValue::List(Box::new(xml_item(types, item, &ids, around)?))
        }
        Type::Tuple(parts) => {
            let positions = merged_of(&types.schemas, ids).prefix_items;
            let items = parts.iter().zip(0_usize..).map(|(ty, index)| {
                let id: Vec<SchemaId> = positions.get(index).copied().into_iter().collect();
                xml_item(types, ty, &id, around)
            });
            XmlValue::Tuple(items.collect::<Option<_>>()?)
        }
        Type::Map(value) => {
            let ids = match merged_of(&types.schemas, ids).additional {
                Additional::Schema(id) => vec![id],
                _ => Vec::new(),
            };
            XmlValue::Map(Box::new(xml_value(types, value, &ids, &Around::default())?))
        }
        Type::Named(id) => XmlValue::Named(*id),
        // Parts of a multipart body are in no XML.
        Type::Json | Type::Option(_) | Type::Boxed(_) | Type::Parts | Type::Part(_) => {
            XmlValue::Any
        }
    })
}

fn merged_of<'d, 't>(schemas: &Schemas<'d, 't>, ids: &[SchemaId]) -> Rc<Merged<'d, 't>> {
    let parts: Vec<Part> = ids.iter().map(|&id| Part::whole(id)).collect();
    schemas.merge(&parts)
}

/// The node of an item. A list within a list always has an element of its own, as nothing else would show where
/// one ends.
fn xml_item(
    types: &mut Types<'_, '_>,
    ty: &Type,
    ids: &[SchemaId],
    around: &Around,
) -> Option<(XmlNode, XmlValue)> {
    let site = site::site(&types.schemas, ids);
    let name = item_name(&site, around);
    let own = Around {
        name: Some(name.clone()),
        is_root: false,
    };
    let value = xml_value(types, ty, ids, &own)?;
    let node = match site.node_type {
        Some(NodeType::Text) if is_plain(types, &value) => XmlNode::Text,
        Some(NodeType::Cdata) if is_plain(types, &value) => XmlNode::Cdata,
        _ => XmlNode::Element(checked(&mut types.reporter, &site, &name)?),
    };
    Some((node, value))
}

/// The node of a member; `None`, with a report, if its name cannot be written.
pub(in crate::lower) fn member_node<'t>(
    types: &mut Types<'_, 't>,
    site: &Site<'t>,
    name: XmlName,
    ty: &Type,
    value: &XmlValue,
) -> Option<XmlNode> {
    let is_list = matches!(bare(ty), Type::List(_) | Type::Tuple(_));
    let is_plain = is_plain(types, value);
    match site.node_type {
        Some(NodeType::Attribute) if is_plain || is_list_of_plain(types, value) => {
            return Some(XmlNode::Attribute(checked(
                &mut types.reporter,
                site,
                &name,
            )?));
        }
        Some(NodeType::Text) if is_plain => return Some(XmlNode::Text),
        Some(NodeType::Cdata) if is_plain => return Some(XmlNode::Cdata),
        Some(NodeType::Attribute | NodeType::Text | NodeType::Cdata) => {
            no_node(
                &mut types.reporter,
                site,
                "only a single value can be an attribute or text",
            );
        }
        // A value without any node is the text of the element around it.
        Some(NodeType::None) if is_plain => return Some(XmlNode::Text),
        Some(NodeType::None) => return Some(XmlNode::Inline),
        None if is_list => return Some(XmlNode::Inline),
        Some(NodeType::Element) | None => {}
    }
    Some(XmlNode::Element(checked(&mut types.reporter, site, &name)?))
}

/// Whether a value is written as text without any element.
fn is_plain(types: &mut Types<'_, '_>, value: &XmlValue) -> bool {
    match value {
        XmlValue::List(_) | XmlValue::Tuple(_) | XmlValue::Map(_) => false,
        XmlValue::Named(id) => {
            let draft = types.table.drafts.get(id.0);
            let shape = draft.and_then(|draft| draft.shape.as_ref());
            !matches!(
                shape,
                Some(Shape::Struct(_) | Shape::Tagged { .. } | Shape::Newtype(_))
            )
        }
        _ => true,
    }
}

fn is_list_of_plain(types: &mut Types<'_, '_>, value: &XmlValue) -> bool {
    matches!(value, XmlValue::List(item) if is_plain(types, &item.1))
}

/// The name, if XML allows it (Namespaces in XML 1.0, section 3).
pub(in crate::lower) fn checked<'t>(
    reporter: &mut Reporter<'_>,
    site: &Site<'t>,
    name: &XmlName,
) -> Option<XmlName> {
    let prefix = name.prefix.as_deref();
    if is_name(&name.local) && prefix.is_none_or(is_name) {
        return Some(name.clone());
    }
    let written = match prefix {
        Some(prefix) => format!("{prefix}:{}", name.local),
        None => name.local.clone(),
    };
    no_node(
        reporter,
        site,
        &format!("no element can be called `{written}`"),
    );
    None
}

fn no_node<'t>(reporter: &mut Reporter<'_>, site: &Site<'t>, message: &str) {
    let span = site.node.key().map_or(site.node.span(), |key| key.span);
    reporter.push(
        Diagnostic::warning(codes::XML_NODE, span, message.to_owned())
            .label(span, "not written so in XML")
            .help("`xml: {name: …}` gives another name, `nodeType: element` an element of its own"),
    );
}

/// What an item is called: as it says itself, else as the list (OpenAPI 3.2, "XML Node Names"). The items of a root
/// element are rather called as the component that describes them.
fn item_name(site: &Site<'_>, around: &Around) -> XmlName {
    let component = site.component.filter(|_| around.is_root);
    match (&around.name, component) {
        (Some(list), None) if site.prefix.is_none() && site.namespace.is_none() => XmlName {
            local: site.name.unwrap_or(&list.local).to_owned(),
            ..list.clone()
        },
        (Some(list), None) => site.name_or(&list.local),
        (_, Some(component)) => site.name_or(component),
        (None, None) => site.name_or("item"),
    }
}

/// The type without what changes nothing in XML.
fn bare(ty: &Type) -> &Type {
    match ty {
        Type::Option(inner) | Type::Boxed(inner) => bare(inner),
        other => other,
    }
}

/// Whether a text is a name without a colon. Of the characters beyond ASCII only letters and digits are taken, which
/// is what descriptions have.
fn is_name(text: &str) -> bool {
    let mut characters = text.chars();
    let starts = |c: char| c.is_alphabetic() || c == '_';
    characters.next().is_some_and(starts)
        && characters.all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}
