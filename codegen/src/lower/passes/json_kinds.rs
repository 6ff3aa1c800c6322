//! Which JSON kinds the values of unions may have.
//!
//! Computed for all unions together: unions that hold each other would otherwise be walked again from each of them.

use crate::model::{JsonKind, Shape, Type, TypeDef, TypeId, Variant};

/// A set of JSON kinds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::lower) struct Kinds {
    known: Vec<JsonKind>,
    /// Whether the values may be of any kind at all.
    any: bool,
}

impl Kinds {
    fn new(known: Vec<JsonKind>) -> Self {
        Self {
            any: known.is_empty(),
            known,
        }
    }

    /// The kinds; empty if any kind is possible.
    pub(in crate::lower) fn list(self) -> Vec<JsonKind> {
        if self.any { Vec::new() } else { self.known }
    }

    fn add(&mut self, others: Self) {
        self.any |= others.any;
        self.known.extend(others.known);
        self.known.sort_unstable();
        self.known.dedup();
    }
}

/// The kinds of every union; of other types nothing.
pub(in crate::lower) struct Unions(Vec<Kinds>);

impl Unions {
    /// The kinds of all unions among the types. One that holds nothing but itself has none.
    pub(in crate::lower) fn of(types: &[TypeDef]) -> Self {
        let mut unions = Self(vec![Kinds::default(); types.len()]);
        let holders = holders(types);
        let mut asked: Vec<usize> = (0..types.len()).collect();
        while let Some(at) = asked.pop() {
            let Some(variants) = variants(types, at) else {
                continue;
            };
            let mut kinds = Kinds::default();
            for variant in variants {
                kinds.add(unions.kinds(types, &variant.ty));
            }
            match unions.0.get_mut(at) {
                Some(known) if *known != kinds => *known = kinds,
                _ => continue,
            }
            asked.extend(holders.get(at).into_iter().flatten());
        }
        unions
    }

    /// The kinds of any type.
    pub(in crate::lower) fn kinds(&self, types: &[TypeDef], ty: &Type) -> Kinds {
        match ty {
            Type::Boxed(inner) => self.kinds(types, inner),
            Type::Option(inner) => {
                let mut kinds = self.kinds(types, inner);
                if !kinds.any {
                    kinds.known.push(JsonKind::Null);
                }
                kinds
            }
            Type::Named(id) => self.named(types, *id),
            _ => Kinds::new(json_kinds(ty)),
        }
    }

    fn named(&self, types: &[TypeDef], id: TypeId) -> Kinds {
        match types.get(id.0).map(|def| &def.shape) {
            Some(Shape::Struct(_) | Shape::Tagged { .. }) => Kinds::new(vec![JsonKind::Object]),
            Some(Shape::StringEnum(_)) => Kinds::new(vec![JsonKind::String]),
            Some(Shape::IntegerEnum(_)) => Kinds::new(vec![JsonKind::Integer]),
            Some(Shape::Newtype(ty)) => Kinds::new(json_kinds(ty)),
            Some(Shape::Union { .. }) => self.0.get(id.0).cloned().unwrap_or_default(),
            None => Kinds::new(Vec::new()),
        }
    }
}

fn variants(types: &[TypeDef], at: usize) -> Option<&[Variant]> {
    match &types.get(at)?.shape {
        Shape::Union { variants, .. } => Some(variants),
        _ => None,
    }
}

/// For each type, the unions that have it as an alternative.
fn holders(types: &[TypeDef]) -> Vec<Vec<usize>> {
    let mut holders = vec![Vec::new(); types.len()];
    for at in 0..types.len() {
        let alternatives = variants(types, at).into_iter().flatten();
        for id in alternatives.filter_map(|variant| named(&variant.ty)) {
            if let Some(known) = holders.get_mut(id.0) {
                known.push(at);
            }
        }
    }
    holders
}

fn named(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Named(id) => Some(*id),
        Type::Boxed(inner) | Type::Option(inner) => named(inner),
        _ => None,
    }
}

/// The kinds of JSON that a type is written as, where it is no type of the client.
pub(in crate::lower) fn json_kinds(ty: &Type) -> Vec<JsonKind> {
    match ty {
        Type::Bool => vec![JsonKind::Bool],
        Type::Integer(_) => vec![JsonKind::Integer],
        Type::Float | Type::Decimal => vec![JsonKind::Number],
        Type::String | Type::Uuid | Type::DateTime | Type::Date | Type::Base64 => {
            vec![JsonKind::String]
        }
        Type::Null => vec![JsonKind::Null],
        Type::List(_) | Type::Tuple(_) => vec![JsonKind::Array],
        Type::Map(_) => vec![JsonKind::Object],
        Type::External(external) => external.kinds.clone(),
        _ => Vec::new(),
    }
}
