//! XML: which nodes the values of types become.
//!
//! The types are those of JSON. Here is decided only how their members are called and where they stand, from the
//! `xml` of the schemas (OpenAPI 3.2, "XML Object"; `attribute` and `wrapped` of the versions before say the same).

pub(in crate::lower) mod node;
pub(in crate::lower) mod site;

use std::collections::BTreeSet;

use crate::document::{MediaType, SchemaId, Version};
use crate::model::visit::HoldsTypes;
use crate::model::{
    ConstantValue, Content, Member, Operation, Presence, Shape, Type, TypeId, XmlContent,
    XmlMember, XmlRoot, XmlShape, XmlType, XmlValue,
};

use crate::lower::names::hint::Hint;
use crate::lower::schema::class::Class;
use crate::lower::schema::merge::{Additional, Merged, Part};
use crate::lower::schema::view::Schemas;
use crate::lower::types::Types;
use crate::lower::xml::node::Around;

/// What is to be known of a member: its name in JSON, its type, whether it is always there, its only value.
type Fact = (String, Type, bool, Option<String>);

/// What is to be known of a type.
enum Facts {
    Object(Vec<Fact>, Option<Type>),
    Union(Option<String>, Vec<(Vec<String>, Type)>),
    Value(Type),
    Plain(XmlValue),
}

/// What a response of XML is, or why it stays text.
pub(in crate::lower) fn xml_response<'t>(
    types: &mut Types<'_, 't>,
    media: &MediaType<'t>,
    hint: &Hint,
) -> Result<Content, &'static str> {
    let schema = media
        .schema
        .ok_or("it has no schema that would describe the XML")?;
    let ty = types.schema(schema, hint).into_type();
    if ty == Type::Json {
        return Err("its schema does not say what the XML holds");
    }
    let site = site::site(&types.schemas, &[schema]);
    // A string without a name of its own is the document itself.
    let is_text = matches!(ty, Type::String | Type::File | Type::Base64);
    if is_text && site.name.is_none() {
        return Ok(Content::Text);
    }
    let name = site.name.or(site.component);
    let name = name.map(|local| site.name_or(local));
    if let Some(name) = &name {
        node::checked(&mut types.reporter, &site, name)
            .ok_or("its root element has a name that XML does not allow")?;
    }
    let around = Around {
        name: name.clone(),
        is_root: true,
    };
    let value = node::xml_value(types, &ty, &[schema], &around);
    let root = XmlRoot {
        name,
        strict: site.name.is_some(),
        value: value.ok_or("its items have a name that XML does not allow")?,
    };
    Ok(Content::Xml(Box::new(XmlContent { ty, root })))
}

/// What a request body of XML is, or why it stays text.
pub(in crate::lower) fn xml_body<'t>(
    types: &mut Types<'_, 't>,
    media: &MediaType<'t>,
    hint: &Hint,
) -> Result<Content, &'static str> {
    let content = xml_response(types, media, hint)?;
    let is_named = match &content {
        Content::Xml(xml) => xml.root.name.is_some() || is_union(&types.schemas, media.schema),
        _ => true,
    };
    match is_named {
        true => Ok(content),
        false => Err("its root element has no name; `xml: {name: …}` in its schema gives one"),
    }
}

/// Whether a schema stands for one of several, whose names its value can have.
fn is_union(schemas: &Schemas<'_, '_>, schema: Option<SchemaId>) -> bool {
    schema.is_some_and(|schema| {
        let merged = schemas.merge(&[Part::whole(schemas.follow(schema).0)]);
        matches!(merged.class, Class::Union | Class::Base)
    })
}

/// How the types are written that bodies of XML hold. All types have their shape by now.
pub(in crate::lower) fn xml_types(
    types: &mut Types<'_, '_>,
    operations: &[Operation],
) -> Vec<XmlType> {
    let mut open = BTreeSet::new();
    for content in operations.iter().flat_map(Operation::contents) {
        if let Content::Xml(xml) = content {
            xml.root.ids(&mut |id| {
                open.insert(id);
            });
        }
    }
    let mut known = BTreeSet::new();
    let mut written = Vec::new();
    while let Some(id) = open.pop_first() {
        known.insert(id);
        let described = xml_type(types, id);
        described.shape.ids(&mut |id| {
            if !known.contains(&id) {
                open.insert(id);
            }
        });
        written.push(described);
    }
    written
}

fn xml_type(types: &mut Types<'_, '_>, id: TypeId) -> XmlType {
    let parts = types
        .table
        .described_by
        .get(&id)
        .cloned()
        .unwrap_or_default();
    let own: Vec<SchemaId> = parts.last().iter().map(|part| part.id).collect();
    let site = site::site(&types.schemas, &own);
    let name = site.name.or(site.component);
    let name = name.map(|local| site.name_or(local));
    let shape = match facts(types, id) {
        Facts::Object(members, rest) => {
            xml_object(types, &types.schemas.merge(&parts), members, rest)
        }
        Facts::Union(tag, variants) => xml_union(types, tag, variants),
        Facts::Value(ty) => {
            let ids: Vec<SchemaId> = parts.iter().map(|part| part.id).collect();
            let around = Around {
                name: name.clone(),
                is_root: false,
            };
            let value = node::xml_value(types, &ty, &ids, &around);
            XmlShape::Value(value.unwrap_or(XmlValue::Any))
        }
        Facts::Plain(value) => XmlShape::Value(value),
    };
    XmlType {
        ty: id,
        name,
        shape,
    }
}

/// What is to be known of a type, taken out of its draft.
fn facts(types: &mut Types<'_, '_>, id: TypeId) -> Facts {
    match types
        .table
        .drafts
        .get(id.0)
        .and_then(|draft| draft.shape.as_ref())
    {
        Some(Shape::Struct(object)) => {
            let members = object.members.iter().map(fact).collect();
            Facts::Object(
                members,
                object.additional.as_ref().map(|rest| rest.ty.clone()),
            )
        }
        Some(Shape::Tagged { tag, variants }) => {
            let of = variants.iter();
            let of = of.map(|variant| (variant.tags.clone(), variant.ty.clone()));
            Facts::Union(Some(tag.property.clone()), of.collect())
        }
        Some(Shape::Union { variants, .. }) => {
            let of = variants.iter();
            let of = of.map(|variant| (Vec::new(), variant.ty.clone()));
            Facts::Union(None, of.collect())
        }
        Some(Shape::StringEnum(_)) => Facts::Plain(XmlValue::Word),
        Some(Shape::IntegerEnum(_)) => Facts::Plain(XmlValue::Number),
        Some(Shape::Newtype(ty)) => Facts::Value(ty.clone()),
        None => Facts::Plain(XmlValue::Any),
    }
}

fn xml_object<'d, 't>(
    types: &mut Types<'d, 't>,
    merged: &Merged<'d, 't>,
    facts: Vec<Fact>,
    rest: Option<Type>,
) -> XmlShape {
    let members = facts.into_iter().filter_map(|fact| {
        let described = merged.properties.iter();
        let mut described = described.filter(|(wire, _)| **wire == *fact.0);
        let ids = described.next().map_or(&[][..], |(_, ids)| ids);
        xml_member(types, fact, ids)
    });
    let members = members.collect();
    let rest = rest.map(|ty| {
        let ids = match merged.additional {
            Additional::Schema(id) => vec![id],
            _ => Vec::new(),
        };
        let value = node::xml_value(types, &ty, &ids, &Around::default());
        value.unwrap_or(XmlValue::Any)
    });
    XmlShape::Object {
        members,
        additional: rest,
    }
}

fn xml_member(types: &mut Types<'_, '_>, fact: Fact, ids: &[SchemaId]) -> Option<XmlMember> {
    let (wire, ty, required, constant) = fact;
    let mut site = site::site(&types.schemas, ids);
    // Before 3.2, the name of a component is that of a root element, and a member is called as the property; from
    // then on, a reference has no node of its own ("XML Node Types").
    if types.schemas.document.version < Version::V3_2 {
        site.name = site.own_name;
    }
    let name = site.name_or(&wire);
    let around = Around {
        name: Some(name.clone()),
        is_root: false,
    };
    let value = node::xml_value(types, &ty, ids, &around)?;
    let node = node::member_node(types, &site, name, &ty, &value)?;
    Some(XmlMember {
        wire,
        node,
        value,
        required,
        constant,
    })
}

fn xml_union(
    types: &mut Types<'_, '_>,
    tag: Option<String>,
    variants: Vec<(Vec<String>, Type)>,
) -> XmlShape {
    let variants = variants.into_iter().map(|(tags, ty)| {
        let value = node::xml_value(types, &ty, &[], &Around::default());
        (tags, value.unwrap_or(XmlValue::Any))
    });
    XmlShape::Union {
        tag,
        variants: variants.collect(),
    }
}

fn fact(member: &Member) -> Fact {
    match member {
        Member::Field(field) => {
            let required = field.presence == Presence::Required;
            (field.wire.clone(), field.ty.clone(), required, None)
        }
        Member::Constant(constant) => {
            let (ty, text) = match &constant.value {
                ConstantValue::String(text) => (Type::String, text.clone()),
                ConstantValue::Integer(value) => (Type::Float, value.to_string()),
                ConstantValue::Bool(value) => (Type::Bool, value.to_string()),
                ConstantValue::Json(text) => (Type::Json, text.clone()),
            };
            (constant.wire.clone(), ty, true, Some(text))
        }
    }
}
