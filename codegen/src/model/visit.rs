//! One walk over everything that holds a type.
//!
//! Whoever asks which types something holds, or replaces them, does so here. A new holder of types is added to the
//! table below and nowhere else.

use std::collections::BTreeMap;

use super::{
    AdditionalMembers, Api, Body, BodyContent, Content, Contract, Field, Header, Headers, Member,
    Operation, Outcome, OutcomeType, Parameter, Representation, Response, ResponseVariant, Shape,
    Struct, Type, TypeDef, TypeId, Values, Variant, Webhook, WebhookHeader, XmlContent, XmlMember,
    XmlNode, XmlRoot, XmlShape, XmlType, XmlValue,
};

/// A place that names types.
#[derive(Clone, Copy, Debug)]
pub enum Site<'a> {
    /// A whole type.
    Type(&'a Type),
    /// A type of the client, as XML and other names of a type refer to it.
    Id(TypeId),
}

/// The same, to be changed.
#[derive(Debug)]
pub enum SiteMut<'a> {
    /// A whole type.
    Type(&'a mut Type),
    /// A type of the client.
    Id(&'a mut TypeId),
}

/// What holds types.
pub trait HoldsTypes {
    /// Visits every place that names types, in the order of the model.
    fn sites(&self, visit: &mut dyn FnMut(Site<'_>));

    /// The same, to change them.
    fn sites_mut(&mut self, visit: &mut dyn FnMut(SiteMut<'_>));

    /// Visits every whole type. What it is made of is not visited by itself.
    fn types(&self, visit: &mut dyn FnMut(&Type)) {
        self.sites(&mut |site| {
            if let Site::Type(ty) = site {
                visit(ty);
            }
        });
    }

    /// The same, to change them.
    fn types_mut(&mut self, visit: &mut dyn FnMut(&mut Type)) {
        self.sites_mut(&mut |site| {
            if let SiteMut::Type(ty) = site {
                visit(ty);
            }
        });
    }

    /// Visits every type of the client that is named, also those deep inside other types.
    fn ids(&self, visit: &mut dyn FnMut(TypeId)) {
        self.sites(&mut |site| match site {
            Site::Type(ty) => ids(ty, visit),
            Site::Id(id) => visit(id),
        });
    }

    /// The same, to put others in their place.
    fn ids_mut(&mut self, visit: &mut dyn FnMut(&mut TypeId)) {
        self.sites_mut(&mut |site| match site {
            SiteMut::Type(ty) => ids_mut(ty, visit),
            SiteMut::Id(id) => visit(id),
        });
    }

    /// Whether `test` holds for a type, or for one that it is made of.
    fn any_type(&self, test: &dyn Fn(&Type) -> bool) -> bool {
        let mut found = false;
        self.types(&mut |ty| found = found || any(ty, test));
        found
    }

    /// Whether a type of the client is named that `is` accepts.
    fn mentions(&self, is: &dyn Fn(TypeId) -> bool) -> bool {
        self.any_type(&|ty| matches!(ty, Type::Named(id) if is(*id)))
    }
}

fn any(ty: &Type, test: &dyn Fn(&Type) -> bool) -> bool {
    test(ty) || ty.inner_types().iter().any(|part| any(part, test))
}

fn ids(ty: &Type, visit: &mut dyn FnMut(TypeId)) {
    match ty {
        Type::Named(id) => visit(*id),
        compound => compound
            .inner_types()
            .iter()
            .for_each(|part| ids(part, visit)),
    }
}

fn ids_mut(ty: &mut Type, visit: &mut dyn FnMut(&mut TypeId)) {
    match ty {
        Type::Named(id) => visit(id),
        compound => {
            let parts = compound.inner_types_mut().iter_mut();
            parts.for_each(|part| ids_mut(part, visit));
        }
    }
}

impl HoldsTypes for Type {
    fn sites(&self, visit: &mut dyn FnMut(Site<'_>)) {
        visit(Site::Type(self));
    }

    fn sites_mut(&mut self, visit: &mut dyn FnMut(SiteMut<'_>)) {
        visit(SiteMut::Type(self));
    }
}

impl HoldsTypes for TypeId {
    fn sites(&self, visit: &mut dyn FnMut(Site<'_>)) {
        visit(Site::Id(*self));
    }

    fn sites_mut(&mut self, visit: &mut dyn FnMut(SiteMut<'_>)) {
        visit(SiteMut::Id(self));
    }
}

macro_rules! collections {
    ($([$($parameters:tt)*] $collection:ty;)*) => {$(
        impl<$($parameters)*> HoldsTypes for $collection {
            fn sites(&self, visit: &mut dyn FnMut(Site<'_>)) {
                self.iter().for_each(|one| one.sites(visit));
            }

            fn sites_mut(&mut self, visit: &mut dyn FnMut(SiteMut<'_>)) {
                self.iter_mut().for_each(|one| one.sites_mut(visit));
            }
        }
    )*};
}

impl<K, T: HoldsTypes> HoldsTypes for BTreeMap<K, T> {
    fn sites(&self, visit: &mut dyn FnMut(Site<'_>)) {
        self.values().for_each(|one| one.sites(visit));
    }

    fn sites_mut(&mut self, visit: &mut dyn FnMut(SiteMut<'_>)) {
        self.values_mut().for_each(|one| one.sites_mut(visit));
    }
}

collections! {
    [T: HoldsTypes] Vec<T>;
    [T: HoldsTypes] Option<T>;
}

/// For each holder its parts that hold types.
macro_rules! holders {
    ($($holder:ty { $($pattern:pat => [$($part:ident),*],)* })*) => {$(
        impl HoldsTypes for $holder {
            fn sites(&self, _visit: &mut dyn FnMut(Site<'_>)) {
                match self { $($pattern => { $($part.sites(_visit);)* })* }
            }

            fn sites_mut(&mut self, _visit: &mut dyn FnMut(SiteMut<'_>)) {
                match self { $($pattern => { $($part.sites_mut(_visit);)* })* }
            }
        }
    )*};
}

holders! {
    Api {
        Api { types, xml, operations, webhooks, contract, values, .. } =>
            [types, xml, operations, webhooks, contract, values],
    }
    Contract { Contract { types, .. } => [types], }
    Values { Values { types, .. } => [types], }

    TypeDef { TypeDef { same_as, shape, .. } => [same_as, shape], }
    Shape {
        Shape::Struct(object) => [object],
        Shape::Tagged { variants, .. } => [variants],
        Shape::Union { variants, .. } => [variants],
        Shape::Newtype(ty) => [ty],
        Shape::StringEnum(_) | Shape::IntegerEnum(_) => [],
    }
    Struct { Struct { members, additional, .. } => [members, additional], }
    Member {
        Member::Field(field) => [field],
        Member::Constant(_) => [],
    }
    Field { Field { ty, .. } => [ty], }
    AdditionalMembers { AdditionalMembers { ty, .. } => [ty], }
    Variant { Variant { ty, .. } => [ty], }

    Operation {
        Operation { parameters, body, success, failure, representations, headers, .. } =>
            [parameters, body, success, failure, representations, headers],
    }
    Parameter { Parameter { ty, .. } => [ty], }
    Body { Body { contents, .. } => [contents], }
    BodyContent { BodyContent { content, .. } => [content], }
    Representation { Representation { outcome, .. } => [outcome], }
    Outcome { Outcome { ty, responses } => [ty, responses], }
    OutcomeType {
        OutcomeType::Undocumented => [],
        OutcomeType::Single(content) => [content],
        OutcomeType::Enum { variants, .. } => [variants],
    }
    ResponseVariant { ResponseVariant { content, .. } => [content], }
    Response { Response { content, .. } => [content], }
    Content {
        Content::Json(ty) | Content::Items(ty) | Content::Form(ty) | Content::Multipart(ty) | Content::JsonLines(ty) | Content::JsonSequence(ty) => [ty],
        Content::Xml(xml) => [xml],
        Content::Empty | Content::Text | Content::Bytes => [],
    }
    Headers { Headers { headers, .. } => [headers], }
    Header { Header { ty, .. } => [ty], }

    Webhook { Webhook { headers, content, .. } => [headers, content], }
    WebhookHeader { WebhookHeader { ty, .. } => [ty], }

    XmlContent { XmlContent { ty, root } => [ty, root], }
    XmlRoot { XmlRoot { value, .. } => [value], }
    XmlType { XmlType { ty, shape, .. } => [ty, shape], }
    XmlShape {
        XmlShape::Object { members, additional } => [members, additional],
        XmlShape::Union { variants, .. } => [variants],
        XmlShape::Value(value) => [value],
    }
    XmlMember { XmlMember { value, .. } => [value], }
    XmlValue {
        XmlValue::Named(id) => [id],
        XmlValue::List(item) => [item],
        XmlValue::Tuple(items) => [items],
        XmlValue::Map(value) => [value],
        XmlValue::Text
        | XmlValue::Word
        | XmlValue::Token
        | XmlValue::Base64
        | XmlValue::Number
        | XmlValue::Bool
        | XmlValue::Null
        | XmlValue::Any => [],
    }
    (XmlNode, XmlValue) { (_, value) => [value], }
    (Vec<String>, XmlValue) { (_, value) => [value], }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::fixture;

    #[test]
    fn both_walks_go_the_same_way() {
        let mut api = fixture::api();
        let mut seen: Vec<String> = Vec::new();
        api.sites(&mut |site| seen.push(format!("{site:?}")));
        let mut seen_mut: Vec<String> = Vec::new();
        api.sites_mut(&mut |site| seen_mut.push(format!("{site:?}")));
        assert!(seen.len() > 50, "{}", seen.len());
        assert_eq!(seen, seen_mut);
    }

    #[test]
    fn types_are_found_inside_of_others() {
        let mut ty = Type::Option(Box::new(Type::List(Box::new(Type::Named(TypeId(3))))));
        assert!(ty.mentions(&|id| id == TypeId(3)));
        assert!(ty.any_type(&|ty| matches!(ty, Type::List(_))));
        ty.ids_mut(&mut |id| *id = TypeId(7));
        let mut found = Vec::new();
        ty.ids(&mut |id| found.push(id));
        assert_eq!(found, [TypeId(7)]);
    }
}
