//! Objects with named members become structs.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Schema, SchemaId};
use crate::model::{
    AdditionalMembers, Constant, ConstantValue, Constructor, Docs, Field, Member, Presence, Shape,
    Struct, Type,
};
use crate::source::{Kind, Node};

use crate::lower::docs::describe;
use crate::lower::names;
use crate::lower::names::hint::Hint;
use crate::lower::names::identifier::Phrase;
use crate::lower::reporter::Reporter;
use crate::lower::schema::class::Class;
use crate::lower::schema::draft::{Lowered, Pending, place};
use crate::lower::schema::merge::{Additional, Merged, Part};
use crate::lower::schema::view::Schemas;
use crate::lower::types::Types;

impl<'d, 't> Types<'d, 't> {
    /// The struct that a merged schema describes.
    pub(in crate::lower) fn object(&mut self, pending: &Pending<'d, 't>) -> Shape {
        let merged = &pending.merged;
        let mut members = Vec::new();
        let names = names::fields(
            &merged.properties,
            self.schemas.document,
            self.reporter.diagnostics,
        );
        for ((wire, schemas), name) in merged.properties.iter().zip(names.fields) {
            let own = self.schemas.merged(schemas);
            let fixed = self.schemas.fixed_value(&own);
            let member = match fixed.filter(|_| merged.required.contains(wire)) {
                Some(value) => Member::Constant(Constant {
                    wire: (*wire).to_owned(),
                    value,
                }),
                None => Member::Field(self.field(merged, wire, schemas, &own, name, &pending.hint)),
            };
            members.push(member);
        }
        let rest = self.rest(merged, names.rest, &pending.hint);
        Shape::Struct(Struct {
            members,
            additional: rest,
            constructor: Some(Constructor {
                arguments: arguments(merged),
                required: None,
            }),
            multipart: false,
            part_encodings: Vec::new(),
            closed: merged.additional == Additional::Forbidden,
        })
    }

    fn field(
        &mut self,
        merged: &Merged<'d, 't>,
        wire: &'t str,
        schemas: &[SchemaId],
        own: &Merged<'d, 't>,
        name: crate::model::FieldName,
        hint: &Hint,
    ) -> Field {
        let inherited = inherited(&self.schemas, merged, schemas, hint);
        let hint = inherited.as_ref().unwrap_or(hint);
        let lowered = self.schemas(schemas, &hint.child(called(&self.schemas, schemas, wire)));
        let (read_only, write_only) = access(&self.schemas, schemas);
        let schema = schemas.last().map(|&id| &self.schemas.document.schemas[id]);
        let target = schemas
            .last()
            .map(|&id| &self.schemas.document.schemas[self.schemas.follow(id).0]);
        let presence = presence(merged.required.contains(wire), &lowered);
        let may_differ = merged.conditional.contains(wire)
            || own.is_open
            || self.schemas.fixed_value(own).is_some();
        Field {
            name,
            wire: wire.to_owned(),
            lenient: !presence.is_required() && lowered.ty != Type::Json && may_differ,
            presence,
            tag: None,
            ty: lowered.ty,
            docs: describe::field_docs(schema, target),
            deprecated: schema.is_some_and(|schema| schema.deprecated),
            read_only,
            write_only,
            place: place(schema.map_or(self.schemas.document.node, |schema| schema.node)),
        }
    }

    fn rest(
        &mut self,
        merged: &Merged<'d, 't>,
        name: crate::model::FieldName,
        hint: &Hint,
    ) -> Option<AdditionalMembers> {
        let ty = match merged.additional {
            // What must be there can be sent and is kept, though nothing says what it is.
            Additional::Unstated if has_undescribed(&mut self.reporter, merged) => Type::Json,
            Additional::Unstated | Additional::Forbidden => return None,
            Additional::Anything => Type::Json,
            Additional::Schema(id) => {
                let inherited = inherited(&self.schemas, merged, &[id], hint);
                let hint = inherited.as_ref().unwrap_or(hint);
                self.schema(id, &hint.part("value")).into_type()
            }
            Additional::Pattern(id) => {
                let inherited = inherited(&self.schemas, merged, &[id], hint);
                let hint = inherited.as_ref().unwrap_or(hint);
                self.schema_or_anything(id, &hint.part("value"))
            }
        };
        Some(AdditionalMembers {
            name,
            ty,
            docs: Docs(vec![
                "Members that the description does not name.".to_owned(),
            ]),
        })
    }
}

impl<'d, 't> Schemas<'d, 't> {
    /// What the schemas of a place say together, references followed.
    fn merged(&self, schemas: &[SchemaId]) -> Rc<Merged<'d, 't>> {
        let parts: Vec<Part> = schemas
            .iter()
            .map(|&id| Part::whole(self.follow(id).0))
            .collect();
        self.merge(&parts)
    }

    /// The only value that a place can have, whatever its kind.
    fn fixed_value(&self, merged: &Merged<'d, 't>) -> Option<ConstantValue> {
        if let Some(value) = scalar_value(merged) {
            return Some(value);
        }
        if merged.only_null {
            return Some(ConstantValue::Json("null".to_owned()));
        }
        match merged.values.as_deref() {
            Some([value]) if !merged.nullable => json_text(*value).map(ConstantValue::Json),
            _ => None,
        }
    }

    /// The values that a place can have, when the description lists scalars; empty otherwise.
    pub(in crate::lower) fn scalar_values(&self, schemas: &[SchemaId]) -> Vec<ConstantValue> {
        scalar_values(&self.merged(schemas))
    }
}

fn scalar_value(merged: &Merged<'_, '_>) -> Option<ConstantValue> {
    match &scalar_values(merged)[..] {
        [value] => Some(value.clone()),
        _ => None,
    }
}

fn scalar_values(merged: &Merged<'_, '_>) -> Vec<ConstantValue> {
    let is_scalar = matches!(
        merged.class,
        Class::StringEnum | Class::IntegerEnum | Class::Boolean
    );
    if merged.nullable || !is_scalar {
        return Vec::new();
    }
    let values = merged.values.as_deref().unwrap_or_default();
    let constants: Option<Vec<_>> = values
        .iter()
        .map(|value| match value.kind() {
            Kind::String(text) => Some(ConstantValue::String(text.to_owned())),
            Kind::Bool(value) => Some(ConstantValue::Bool(value)),
            Kind::Number(text) => text.parse().ok().map(ConstantValue::Integer),
            _ => None,
        })
        .collect();
    constants.unwrap_or_default()
}

/// The components that a member is inherited from. What the member holds is named after them and not after whoever
/// inherits it first, who may come and go. What several say together is named after all of them, in an order that
/// does not depend on who inherits it.
fn inherited<'d, 't>(
    schemas: &Schemas<'d, 't>,
    merged: &Merged<'d, 't>,
    ids: &[SchemaId],
    hint: &Hint,
) -> Option<Hint> {
    let stating = schemas.stating(ids);
    if let &[id] = stating.as_slice()
        && let Some(hint) = of_branch(schemas, merged, id, hint)
    {
        return Some(hint);
    }
    let stating = stating.into_iter();
    let bases: Option<Vec<&Schema<'t>>> = stating.map(|id| base_of(schemas, merged, id)).collect();
    let mut bases = bases?;
    bases.sort_by_key(|base| base.name);
    bases.dedup_by_key(|base| base.name);
    match bases[..] {
        [] => None,
        [base] => Some(Hint::asked(base.name.unwrap_or_default(), base.rust_name)),
        ref bases => {
            let named = |base: &&Schema<'t>| base.rust_name.or(base.name);
            let names = bases.iter().filter_map(named);
            Some(Hint::new(names.fold(Phrase::default(), Phrase::then)))
        }
    }
}

/// A type inside a branch of a union keeps the name that it has in the union, also where another component inherits
/// the union.
fn of_branch<'d, 't>(
    schemas: &Schemas<'d, 't>,
    merged: &Merged<'d, 't>,
    id: SchemaId,
    hint: &Hint,
) -> Option<Hint> {
    let branch = merged.outermost().filter(|branch| branch.name.is_none())?;
    let mut named = merged
        .schemas
        .iter()
        .rev()
        .filter(|schema| schema.name.is_some());
    let inheriting = named.next()?;
    let mut holders = std::iter::successors(schemas.document.schemas[id].node.parent(), |node| {
        node.parent()
    });
    holders.find(|holder| holder.id() == branch.node.id())?;
    let union = holders.find_map(|holder| {
        let mut known = merged.schemas.iter();
        known.find(|schema| schema.name.is_some() && schema.node.id() == holder.id())
    })?;
    if union.node.id() == inheriting.node.id() {
        return None;
    }
    hint.moved(inheriting.name?, union.name?)
}

/// The component among what was merged in which a schema stands, unless that is the one that inherits.
fn base_of<'d, 't>(
    schemas: &Schemas<'d, 't>,
    merged: &Merged<'d, 't>,
    id: SchemaId,
) -> Option<&'d Schema<'t>> {
    let outermost = merged.outermost()?.node.id();
    let mut node = schemas.document.schemas[id].node.parent();
    while let Some(holder) = node {
        let mut known = merged.schemas.iter().chain(&merged.conditional_schemas);
        let found = known.find(|schema| schema.node.id() == holder.id());
        match found {
            Some(_) if holder.id() == outermost => return None,
            Some(base) if base.name.is_some() => return Some(base),
            _ => node = holder.parent(),
        }
    }
    None
}

/// What a member is called: as the description asks, else as on the wire.
fn called<'t, 'a>(schemas: &Schemas<'_, 't>, ids: &[SchemaId], wire: &'a str) -> &'a str
where
    't: 'a,
{
    names::asked(schemas.document, ids).unwrap_or(wire)
}

/// Whether a member is only ever sent by the server, or only ever to it.
fn access(schemas: &Schemas<'_, '_>, ids: &[SchemaId]) -> (bool, bool) {
    let any = |test: fn(&Schema<'_>) -> bool| {
        ids.iter().any(|&id| {
            test(&schemas.document.schemas[id])
                || test(&schemas.document.schemas[schemas.follow(id).0])
        })
    };
    (
        any(|schema| schema.read_only),
        any(|schema| schema.write_only),
    )
}

/// The members that must be there, in the order in which the description lists them: people sort that list by hand,
/// and tools keep it. Those of bases come first.
fn arguments(merged: &Merged<'_, '_>) -> Vec<String> {
    let listed = merged.schemas.iter().flat_map(|schema| &schema.required);
    let listed = listed.map(|(name, _)| *name);
    let described = merged.properties.iter().map(|(name, _)| *name);
    let mut seen = BTreeSet::new();
    listed
        .chain(described)
        .filter(|name| merged.required.contains(name) && seen.insert(*name))
        .map(str::to_owned)
        .collect()
}

/// A value as JSON text. Numbers keep their digits.
fn json_text(value: Node<'_>) -> Option<String> {
    match value.kind() {
        Kind::Number(text) if serde_json::from_str::<serde_json::Number>(text).is_ok() => {
            Some(text.to_owned())
        }
        _ => Some(value.to_json()?.to_string()),
    }
}

/// Whether members must be there that nothing describes, which is noted.
fn has_undescribed<'d, 't>(reporter: &mut Reporter<'_>, merged: &Merged<'d, 't>) -> bool {
    let undescribed = merged.undescribed();
    for &(name, node) in &undescribed {
        let message = format!("nothing describes the required member `{name}`");
        let found = Diagnostic::note(codes::UNDESCRIBED_MEMBER, node.span(), message)
            .label(node.span(), "kept with the members that have no field")
            .help(format!(
                "describe `{name}` under `properties`, or take it away here"
            ));
        reporter.once(node, found);
    }
    !undescribed.is_empty()
}

/// Whether a member may be absent or null. Free-form JSON holds null itself.
fn presence(required: bool, lowered: &Lowered) -> Presence {
    let nullable = lowered.nullable && lowered.ty != Type::Json && lowered.ty != Type::Null;
    match (required, nullable) {
        (true, false) => Presence::Required,
        (true, true) => Presence::RequiredOrNull,
        (false, false) => Presence::Optional,
        (false, true) => Presence::OptionalOrNull,
    }
}
