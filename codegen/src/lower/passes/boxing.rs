//! Types that hold themselves need a `Box` somewhere.
//!
//! A field is boxed exactly when its type leads back to the struct or union that has the field without passing a
//! list or a map. That depends on the cycle alone, not on where it is entered, so an unrelated type never moves a
//! box.

use crate::model::visit::HoldsTypes;
use crate::model::{Shape, Type, TypeDef, TypeId};

/// Boxes every field and variant that closes a cycle, and every variant that holds a type of its own.
pub(in crate::lower) fn apply(types: &mut [TypeDef]) {
    box_cycles(types);
    box_variants(types);
}

fn box_cycles(types: &mut [TypeDef]) {
    let components = components(types);
    for (index, def) in types.iter_mut().enumerate() {
        let own = components.get(index).copied();
        for_each_direct(&mut def.shape, &mut |ty| {
            if let Some(target) = target(ty)
                && own.is_some()
                && components.get(target.0).copied() == own
            {
                *ty = Type::Boxed(Box::new(ty.clone()));
            }
        });
    }
}

/// Alternatives of very different size would make every value as large as the largest; what is a type of its own is
/// held in a box.
fn box_variants(types: &mut [TypeDef]) {
    let compound: Vec<bool> = types
        .iter()
        .map(|def| {
            !matches!(
                def.shape,
                Shape::StringEnum(_) | Shape::IntegerEnum(_) | Shape::Newtype(_)
            )
        })
        .collect();
    for def in types {
        if let Shape::Tagged { variants, .. } | Shape::Union(variants) = &mut def.shape {
            for variant in variants {
                if matches!(variant.ty, Type::Named(id) if compound.get(id.0) == Some(&true)) {
                    variant.ty = Type::Boxed(Box::new(variant.ty.clone()));
                }
            }
        }
    }
}

/// Visits every named type that a type holds in place, without a heap allocation between.
fn in_place(ty: &mut Type, visit: &mut dyn FnMut(&mut Type)) {
    match ty {
        Type::Named(_) => visit(ty),
        Type::Option(inner) => in_place(inner, visit),
        Type::Tuple(parts) => parts.iter_mut().for_each(|part| in_place(part, visit)),
        _ => {}
    }
}

fn target(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Named(id) => Some(*id),
        _ => None,
    }
}

/// Members that are not described stand in a map, so that no struct holds one in place.
fn for_each_direct(shape: &mut Shape, visit: &mut dyn FnMut(&mut Type)) {
    let visit = &mut |ty: &mut Type| in_place(ty, visit);
    match shape {
        Shape::Struct(object) => object.members.types_mut(visit),
        other => other.types_mut(visit),
    }
}

/// The strongly connected component of each type (Tarjan, without recursion on the input). Two types are in one
/// component exactly when each holds the other.
fn components(types: &mut [TypeDef]) -> Vec<usize> {
    let edges: Vec<Vec<usize>> = types
        .iter_mut()
        .map(|def| {
            let mut targets = Vec::new();
            for_each_direct(&mut def.shape, &mut |ty| {
                targets.extend(target(ty).map(|id| id.0))
            });
            targets
        })
        .collect();
    Search::new(&edges).run()
}

/// Tarjan's search with a stack of its own.
struct Search<'a> {
    edges: &'a [Vec<usize>],
    order: Vec<Option<usize>>,
    low: Vec<usize>,
    component: Vec<Option<usize>>,
    open: Vec<usize>,
    next: usize,
    found: usize,
}

impl<'a> Search<'a> {
    fn new(edges: &'a [Vec<usize>]) -> Self {
        let len = edges.len();
        Self {
            edges,
            order: vec![None; len],
            low: vec![0; len],
            component: vec![None; len],
            open: Vec::new(),
            next: 0,
            found: 0,
        }
    }

    fn run(mut self) -> Vec<usize> {
        for start in 0..self.edges.len() {
            if self.order[start].is_none() {
                self.visit(start);
            }
        }
        self.component
            .into_iter()
            .map(Option::unwrap_or_default)
            .collect()
    }

    fn enter(&mut self, node: usize) {
        self.order[node] = Some(self.next);
        self.low[node] = self.next;
        self.next += 1;
        self.open.push(node);
    }

    fn visit(&mut self, start: usize) {
        self.enter(start);
        let mut path = vec![(start, 0)];
        while let Some((node, edge)) = path.pop() {
            match self.edges[node].get(edge).copied() {
                Some(target) => {
                    path.push((node, edge + 1));
                    match self.order[target] {
                        None => {
                            self.enter(target);
                            path.push((target, 0));
                        }
                        Some(order) if self.component[target].is_none() => {
                            self.low[node] = self.low[node].min(order);
                        }
                        Some(_) => {}
                    }
                }
                None => {
                    self.leave(node);
                    if let Some((parent, _)) = path.last() {
                        self.low[*parent] = self.low[*parent].min(self.low[node]);
                    }
                }
            }
        }
    }

    fn leave(&mut self, node: usize) {
        if self.order[node] != Some(self.low[node]) {
            return;
        }
        while let Some(member) = self.open.pop() {
            self.component[member] = Some(self.found);
            if member == node {
                break;
            }
        }
        self.found += 1;
    }
}
