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

/// Boxes variants that hold a struct or a union, because every value of an enum is as large as its largest variant.
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
        if let Shape::Tagged { variants, .. } | Shape::Union { variants, .. } = &mut def.shape {
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

/// A type, as Tarjan's search sees it.
struct Vertex<'a> {
    /// The types that it holds in place.
    edges: &'a [usize],
    /// When the search entered it.
    order: Option<usize>,
    /// The earliest vertex that is known to be in one component with it.
    low: usize,
    component: Option<usize>,
}

/// Tarjan's search with a stack of its own.
struct Search<'a> {
    vertices: Vec<Vertex<'a>>,
    open: Vec<usize>,
    next: usize,
    found: usize,
}

/// What to do with an edge.
enum Step {
    Enter,
    /// Its end is in the component that is being looked at.
    Lower(usize),
    Nothing,
}

impl<'a> Search<'a> {
    fn new(edges: &'a [Vec<usize>]) -> Self {
        let vertex = |edges: &'a Vec<usize>| Vertex {
            edges,
            order: None,
            low: 0,
            component: None,
        };
        Self {
            vertices: edges.iter().map(vertex).collect(),
            open: Vec::new(),
            next: 0,
            found: 0,
        }
    }

    fn run(mut self) -> Vec<usize> {
        for start in 0..self.vertices.len() {
            if self.order(start).is_none() {
                self.visit(start);
            }
        }
        let components = self.vertices.iter().map(|vertex| vertex.component);
        components.map(Option::unwrap_or_default).collect()
    }

    fn order(&self, at: usize) -> Option<usize> {
        self.vertices.get(at)?.order
    }

    fn enter(&mut self, at: usize) {
        if let Some(vertex) = self.vertices.get_mut(at) {
            vertex.order = Some(self.next);
            vertex.low = self.next;
            self.next += 1;
            self.open.push(at);
        }
    }

    fn visit(&mut self, start: usize) {
        self.enter(start);
        let mut path = vec![(start, 0)];
        while let Some((at, edge)) = path.pop() {
            let target = self.vertices.get(at).and_then(|it| it.edges.get(edge));
            let Some(target) = target.copied() else {
                self.leave(at);
                self.lower_parent(at, path.last());
                continue;
            };
            path.push((at, edge + 1));
            match self.step(target) {
                Step::Enter => {
                    self.enter(target);
                    path.push((target, 0));
                }
                Step::Lower(order) => self.lower(at, order),
                Step::Nothing => {}
            }
        }
    }

    fn step(&self, target: usize) -> Step {
        match self.vertices.get(target) {
            Some(vertex) if vertex.component.is_none() => match vertex.order {
                None => Step::Enter,
                Some(order) => Step::Lower(order),
            },
            _ => Step::Nothing,
        }
    }

    fn lower(&mut self, at: usize, low: usize) {
        if let Some(vertex) = self.vertices.get_mut(at) {
            vertex.low = vertex.low.min(low);
        }
    }

    fn lower_parent(&mut self, at: usize, parent: Option<&(usize, usize)>) {
        let low = self.vertices.get(at).map(|vertex| vertex.low);
        if let (Some((parent, _)), Some(low)) = (parent, low) {
            self.lower(*parent, low);
        }
    }

    /// The first vertex of a component that the search entered closes the component.
    fn leave(&mut self, at: usize) {
        let is_first = |vertex: &&Vertex<'_>| vertex.order == Some(vertex.low);
        if self.vertices.get(at).filter(is_first).is_none() {
            return;
        }
        while let Some(member) = self.open.pop() {
            if let Some(vertex) = self.vertices.get_mut(member) {
                vertex.component = Some(self.found);
            }
            if member == at {
                break;
            }
        }
        self.found += 1;
    }
}
