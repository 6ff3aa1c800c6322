//! Types on their way into the model: everything but the final name.

use std::rc::Rc;

use crate::model::{Docs, Place, Shape, TypeId};
use crate::source::Node;

use crate::lower::names::hint::Hint;
use crate::lower::schema::listed::Listed;
use crate::lower::schema::merge::{Merged, Part};

/// A type on its way.
#[derive(Debug)]
pub(in crate::lower) struct Draft<'t> {
    /// What to call it.
    pub hint: Hint,
    /// Whether it is a component, whose name wins against those of inline schemas.
    pub component: bool,
    /// Docs.
    pub docs: Docs,
    /// Whether its use is discouraged.
    pub deprecated: bool,
    /// Where it stands.
    pub node: Node<'t>,
    /// What it looks like, once its parts are lowered.
    pub shape: Option<Shape>,
}

impl Draft<'_> {
    /// Its place.
    pub(in crate::lower) fn place(&self) -> Place {
        place(self.node)
    }
}

/// The place of a node.
pub(in crate::lower) fn place(node: Node<'_>) -> Place {
    Place {
        node: node.id(),
        span: node.span(),
    }
}

/// A type that is described somewhere, and whether null is allowed there.
#[derive(Clone, Debug)]
pub(in crate::lower) struct Lowered {
    /// The type of values that are not null.
    pub ty: crate::model::Type,
    /// Whether null is allowed.
    pub nullable: bool,
}

impl Lowered {
    /// A type that allows no null.
    pub(in crate::lower) fn new(ty: crate::model::Type) -> Self {
        Self {
            ty,
            nullable: false,
        }
    }

    /// The type with null in it.
    pub(in crate::lower) fn into_type(self) -> crate::model::Type {
        match self.ty {
            ty @ (crate::model::Type::Json | crate::model::Type::Null) => ty,
            ty if self.nullable => crate::model::Type::Option(Box::new(ty)),
            ty => ty,
        }
    }
}

/// What is known of a schema while it is being lowered and after.
#[derive(Clone, Debug)]
pub(in crate::lower) enum Memo {
    /// Being lowered; a type was made when it turned out to hold itself.
    Open(Option<TypeId>),
    /// Done.
    Done(Lowered),
}

/// A declared type whose shape is still to be found.
pub(in crate::lower) struct Pending<'d, 't> {
    /// The type.
    pub id: TypeId,
    /// What kind of type.
    pub nominal: Nominal<'t>,
    /// What describes it.
    pub merged: Rc<Merged<'d, 't>>,
    /// What to call the types inside.
    pub hint: Hint,
}

/// The kinds of type that are defined, each with what was decided about it when it was declared.
pub(in crate::lower) enum Nominal<'t> {
    /// Text out of a list.
    StringEnum(Vec<Listed<'t>>),
    /// A number out of a list.
    IntegerEnum(Vec<Listed<'t>>),
    /// An object with named members.
    Struct,
    /// One of several alternatives, each described by its parts.
    Union(Vec<Vec<Part>>),
    /// One of several types.
    Types,
    /// A base whose children a discriminator tells apart.
    Base,
    /// A merge patch of an object with named members.
    Patch,
}
