//! Structural discrimination: how the alternatives of a union without a discriminator are told from each other.
//!
//! A value matches an alternative if its JSON kind fits and, for objects, if all required members are there and members
//! with fixed values have those values. Of the alternatives that match, the one that names most of the members of the
//! value is taken. Alternatives that demand more are tried first; among equals document order decides. Alternatives
//! that nothing distinguishes are reported.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics, codes};
use crate::model::visit::HoldsTypes;
use crate::model::{
    Constant, ConstantValue, JsonKind, Member, Presence, Shape, StructuralMatch, Type, TypeDef,
    Variant,
};

use crate::lower::passes::json_kinds::{Unions, json_kinds};

/// Computes what the alternatives of every union must look like, and sorts them.
pub(in crate::lower) fn apply(types: &mut [TypeDef], diagnostics: &mut Diagnostics) {
    close_alternatives(types);
    let unions = Unions::of(types);
    for index in 0..types.len() {
        let Some(Shape::Union { variants, .. }) = types.get(index).map(|def| &def.shape) else {
            continue;
        };
        let mut evidence: Vec<StructuralMatch> = variants
            .iter()
            .map(|variant| of(types, &unions, &variant.ty))
            .collect();
        let listed: Vec<Vec<Listed>> = variants
            .iter()
            .map(|variant| listed(types, &variant.ty))
            .collect();
        for (nth, evidence) in evidence.iter_mut().enumerate() {
            for (key, values) in distinguishing(nth, &listed) {
                if evidence.constants.iter().all(|(known, _)| *known != key) {
                    evidence.constants.push((key, values));
                }
            }
        }
        let own: Vec<Option<Vec<ConstantValue>>> = variants
            .iter()
            .map(|variant| values_of(types, &variant.ty))
            .collect();
        list_values(&mut evidence, own);
        if let Some(def) = types.get_mut(index) {
            order(def, evidence, diagnostics);
        }
    }
}

/// Keeps `closed` only on alternatives of unions: nothing else is decided by it.
fn close_alternatives(types: &mut [TypeDef]) {
    let unions = types.iter().filter_map(|def| match &def.shape {
        Shape::Union { variants, .. } => Some(variants),
        _ => None,
    });
    let mut alternatives = BTreeSet::new();
    for variant in unions.flatten() {
        variant.ty.ids(&mut |id| {
            alternatives.insert(id.0);
        });
    }
    for (index, def) in types.iter_mut().enumerate() {
        if let Shape::Struct(object) = &mut def.shape {
            object.closed &= alternatives.contains(&index);
        }
    }
}

fn order(def: &mut TypeDef, evidence: Vec<StructuralMatch>, diagnostics: &mut Diagnostics) {
    let Shape::Union {
        variants,
        overlapping,
    } = &mut def.shape
    else {
        return;
    };
    for (variant, evidence) in variants.iter_mut().zip(evidence) {
        variant.matches = evidence;
    }
    *overlapping &= share_a_compound(variants);
    variants.sort_by_key(|variant| {
        let evidence = &variant.matches;
        (
            Reverse(evidence.constants.len()),
            Reverse(evidence.keys.len()),
            openness(&variant.ty),
            evidence.kinds.is_empty(),
        )
    });
    let alike = variants
        .windows(2)
        .find(|pair| matches!(pair, [a, b] if a.matches == b.matches && is_compound(&a.matches)));
    if let Some([first, second]) = alike {
        let span = def.place.span;
        let message = format!("nothing tells `{}` and `{}` apart", first.name, second.name);
        diagnostics.push(
            Diagnostic::note(codes::AMBIGUOUS_UNION, span, message)
                .label(span, "the one that names most members of a value is taken; among equals, document order decides")
                .help("add a `discriminator`, or a required property with a different `const` in each alternative"),
        );
    }
}

/// An enum matches only its listed values if another alternative has the same JSON kind.
fn list_values(evidence: &mut [StructuralMatch], own: Vec<Option<Vec<ConstantValue>>>) {
    let kinds: Vec<Vec<JsonKind>> = evidence.iter().map(|it| it.kinds.clone()).collect();
    for (nth, values) in own.into_iter().enumerate() {
        let others = kinds.iter().enumerate().filter(|(other, _)| *other != nth);
        let own = kinds.get(nth).cloned().unwrap_or_default();
        let mut others = others.map(|(_, other)| other);
        let is_alone = !others.any(|other| other.iter().any(|kind| own.contains(kind)));
        if let (Some(values), false, Some(evidence)) = (values, is_alone, evidence.get_mut(nth)) {
            evidence.constants.push((String::new(), values));
        }
    }
}

/// A member and the values that it may have.
type Listed = (String, Vec<ConstantValue>);

/// The members of an object that are constants or enums, with their values.
fn listed(types: &[TypeDef], ty: &Type) -> Vec<Listed> {
    let def = match ty {
        Type::Named(id) => types.get(id.0),
        Type::Boxed(inner) => return listed(types, inner),
        _ => None,
    };
    let Some(Shape::Struct(object)) = def.map(|def| &def.shape) else {
        return Vec::new();
    };
    let values = |member: &Member| match member {
        Member::Constant(constant) => Some((constant.wire.clone(), vec![literal(constant)?])),
        Member::Field(field) => Some((field.wire.clone(), values_of(types, &field.ty)?)),
    };
    object.members.iter().filter_map(values).collect()
}

/// The value of a constant, if tables of unions can ask for it.
fn literal(constant: &Constant) -> Option<ConstantValue> {
    let is_literal = !matches!(constant.value, ConstantValue::Json(_));
    is_literal.then(|| constant.value.clone())
}

fn values_of(types: &[TypeDef], ty: &Type) -> Option<Vec<ConstantValue>> {
    let Type::Named(id) = ty else { return None };
    match &types.get(id.0)?.shape {
        Shape::StringEnum(values) => {
            let values = values.iter();
            Some(
                values
                    .map(|value| ConstantValue::String(value.value.clone()))
                    .collect(),
            )
        }
        Shape::IntegerEnum(values) => {
            let values = values.iter();
            Some(
                values
                    .map(|value| ConstantValue::Integer(value.value))
                    .collect(),
            )
        }
        _ => None,
    }
}

/// The listed values of the nth alternative for members for which another alternative lists only different values.
/// Enums are open, so lists that distinguish nothing are not used: a value that is added later must not be refused.
fn distinguishing(nth: usize, listed: &[Vec<Listed>]) -> Vec<Listed> {
    let others = || listed.iter().enumerate().filter(|(other, _)| *other != nth);
    let differs = |(key, values): &&Listed| {
        others().any(|(_, of)| {
            of.iter().any(|(other, theirs)| {
                other == key && !theirs.iter().any(|value| values.contains(value))
            })
        })
    };
    let own = listed.get(nth).into_iter().flatten();
    own.filter(differs).cloned().collect()
}

/// Whether two variants may be an object, or a list: only of those a part can be lost.
fn share_a_compound(variants: &[Variant]) -> bool {
    [JsonKind::Object, JsonKind::Array].iter().any(|compound| {
        let kinds = variants.iter().map(|variant| &variant.matches.kinds);
        let all = kinds.filter(|kinds| kinds.is_empty() || kinds.contains(compound));
        all.count() > 1
    })
}

fn is_compound(evidence: &StructuralMatch) -> bool {
    evidence
        .kinds
        .iter()
        .any(|kind| matches!(kind, JsonKind::Object | JsonKind::Array))
}

/// Ranks types by how many values they accept: those that accept any text or number are tried last.
fn openness(ty: &Type) -> u8 {
    match ty {
        Type::Uuid | Type::Integer(_) | Type::Bool => 0,
        Type::External(_) | Type::Base64 | Type::Float | Type::Decimal => 1,
        // They accept any text and keep it.
        Type::Date | Type::DateTime => 2,
        Type::String => 3,
        Type::Json => 4,
        _ => 1,
    }
}

/// What a value of a type must look like. A nested union has the kinds of all its alternatives.
fn of(types: &[TypeDef], unions: &Unions, ty: &Type) -> StructuralMatch {
    match ty {
        Type::Boxed(inner) => of(types, unions, inner),
        Type::Option(_) => StructuralMatch {
            kinds: unions.kinds(types, ty).list(),
            ..StructuralMatch::default()
        },
        Type::Named(id) => match types.get(id.0).map(|def| &def.shape) {
            Some(Shape::Struct(object)) => of_members(&object.members),
            _ => StructuralMatch {
                kinds: unions.kinds(types, ty).list(),
                ..StructuralMatch::default()
            },
        },
        _ => StructuralMatch {
            kinds: json_kinds(ty),
            ..StructuralMatch::default()
        },
    }
}

fn of_members(members: &[Member]) -> StructuralMatch {
    let mut evidence = StructuralMatch {
        kinds: vec![JsonKind::Object],
        ..StructuralMatch::default()
    };
    for member in members {
        match member {
            Member::Constant(constant) => {
                let value = literal(constant);
                let fact = value.map(|value| (constant.wire.clone(), vec![value]));
                evidence.constants.extend(fact);
            }
            Member::Field(field) if matches!(field.presence, Presence::Required) => {
                evidence.keys.push(field.wire.clone())
            }
            Member::Field(_) => {}
        }
    }
    evidence
}
