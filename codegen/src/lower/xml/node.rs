//! Values and the nodes that stand for them.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{NodeType, SchemaId};
use crate::model::{JsonKind, Shape, Type, XmlName, XmlNode, XmlValue};

use crate::lower::Lowering;
use crate::lower::schema::merge::{Additional, Merged, Part};
use crate::lower::xml::site::Site;

/// The node around a value.
#[derive(Default)]
pub(in crate::lower) struct Around {
    /// Its name.
    pub name: Option<XmlName>,
    /// Whether it is the root element.
    pub is_root: bool,
}

impl<'d, 't> Lowering<'d, 't> {
    /// The content of the node of a value; `None`, with a report, if a name in it cannot be written.
    pub(in crate::lower) fn xml_value(
        &mut self,
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
            Type::Outside(outside) => match outside.kinds.as_slice() {
                [JsonKind::String] => XmlValue::Token,
                _ => XmlValue::Any,
            },
            Type::Null => XmlValue::Null,
            Type::List(item) => {
                let ids = self.merged_of(ids).items;
                XmlValue::List(Box::new(self.xml_item(item, &ids, around)?))
            }
            Type::Tuple(types) => {
                let positions = self.merged_of(ids).prefix_items;
                let items = types.iter().zip(0_usize..).map(|(ty, index)| {
                    let id: Vec<SchemaId> = positions.get(index).copied().into_iter().collect();
                    self.xml_item(ty, &id, around)
                });
                XmlValue::Tuple(items.collect::<Option<_>>()?)
            }
            Type::Map(value) => {
                let ids = match self.merged_of(ids).additional {
                    Additional::Schema(id) => vec![id],
                    _ => Vec::new(),
                };
                XmlValue::Map(Box::new(self.xml_value(value, &ids, &Around::default())?))
            }
            Type::Named(id) => XmlValue::Named(*id),
            // Parts of a multipart body are in no XML.
            Type::Json | Type::Option(_) | Type::Boxed(_) | Type::Parts | Type::Part(_) => {
                XmlValue::Any
            }
        })
    }

    fn merged_of(&self, ids: &[SchemaId]) -> Merged<'d, 't> {
        let parts: Vec<Part> = ids.iter().map(|&id| Part::whole(id)).collect();
        Merged::new(self.document, &parts)
    }

    /// The node of an item. A list within a list always has an element of its own, as nothing else would show where
    /// one ends.
    fn xml_item(
        &mut self,
        ty: &Type,
        ids: &[SchemaId],
        around: &Around,
    ) -> Option<(XmlNode, XmlValue)> {
        let site = self.site(ids);
        let name = item_name(&site, around);
        let own = Around {
            name: Some(name.clone()),
            is_root: false,
        };
        let value = self.xml_value(ty, ids, &own)?;
        let node = match site.node_type {
            Some(NodeType::Text) if self.is_plain(&value) => XmlNode::Text,
            Some(NodeType::Cdata) if self.is_plain(&value) => XmlNode::Cdata,
            _ => XmlNode::Element(self.checked(&site, &name)?),
        };
        Some((node, value))
    }

    /// The node of a member; `None`, with a report, if its name cannot be written.
    pub(in crate::lower) fn member_node(
        &mut self,
        site: &Site<'t>,
        name: XmlName,
        ty: &Type,
        value: &XmlValue,
    ) -> Option<XmlNode> {
        let is_list = matches!(bare(ty), Type::List(_) | Type::Tuple(_));
        let is_plain = self.is_plain(value);
        match site.node_type {
            Some(NodeType::Attribute) if is_plain || self.is_list_of_plain(value) => {
                return Some(XmlNode::Attribute(self.checked(site, &name)?));
            }
            Some(NodeType::Text) if is_plain => return Some(XmlNode::Text),
            Some(NodeType::Cdata) if is_plain => return Some(XmlNode::Cdata),
            Some(NodeType::Attribute | NodeType::Text | NodeType::Cdata) => {
                self.no_node(site, "only a single value can be an attribute or text");
            }
            // A value without any node is the text of the element around it.
            Some(NodeType::None) if is_plain => return Some(XmlNode::Text),
            Some(NodeType::None) => return Some(XmlNode::Inline),
            None if is_list => return Some(XmlNode::Inline),
            Some(NodeType::Element) | None => {}
        }
        Some(XmlNode::Element(self.checked(site, &name)?))
    }

    /// Whether a value is written as text without any element.
    fn is_plain(&self, value: &XmlValue) -> bool {
        match value {
            XmlValue::List(_) | XmlValue::Tuple(_) | XmlValue::Map(_) => false,
            XmlValue::Named(id) => {
                let draft = self.drafts.get(id.0);
                let shape = draft.and_then(|draft| draft.shape.as_ref());
                !matches!(
                    shape,
                    Some(Shape::Struct(_) | Shape::Tagged { .. } | Shape::Newtype(_))
                )
            }
            _ => true,
        }
    }

    fn is_list_of_plain(&self, value: &XmlValue) -> bool {
        matches!(value, XmlValue::List(item) if self.is_plain(&item.1))
    }

    /// The name, if XML allows it (Namespaces in XML 1.0, section 3).
    pub(in crate::lower) fn checked(&mut self, site: &Site<'t>, name: &XmlName) -> Option<XmlName> {
        let prefix = name.prefix.as_deref();
        if is_name(&name.local) && prefix.is_none_or(is_name) {
            return Some(name.clone());
        }
        let written = match prefix {
            Some(prefix) => format!("{prefix}:{}", name.local),
            None => name.local.clone(),
        };
        self.no_node(site, &format!("no element can be called `{written}`"));
        None
    }

    fn no_node(&mut self, site: &Site<'t>, message: &str) {
        let span = site.node.key().map_or(site.node.span(), |key| key.span);
        self.diagnostics.push(
            Diagnostic::warning(codes::XML_NODE, span, message.to_owned())
                .label(span, "not written so in XML")
                .help("`xml: {name: …}` gives another name, `nodeType: element` an element of its own"),
        );
    }
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
