// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! The codec of the standard library's types.

use super::{Decode, Encode, Reader, Writer};

impl Decode for bool {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        reader.bool()
    }
}

impl Encode for bool {
    fn encode(&self, writer: &mut Writer) {
        writer.bool(*self);
    }
}

impl Decode for String {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        reader.string()
    }
}

impl Encode for String {
    fn encode(&self, writer: &mut Writer) {
        writer.string(self);
    }
}

impl Encode for str {
    fn encode(&self, writer: &mut Writer) {
        writer.string(self);
    }
}

/// `()` is `null`.
impl Decode for () {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        if reader.take_null() {
            Some(())
        } else {
            reader.mismatch("null")
        }
    }

    fn null() -> Option<Self> {
        Some(())
    }
}

impl Encode for () {
    fn encode(&self, writer: &mut Writer) {
        writer.null();
    }
}

impl<T: Encode + ?Sized> Encode for &T {
    fn encode(&self, writer: &mut Writer) {
        (**self).encode(writer);
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }
}

/// `None` is `null`, or a member that is left out.
impl<T: Decode> Decode for Option<T> {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        if reader.take_null() {
            Some(None)
        } else {
            T::decode(reader).map(Some)
        }
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Some(value) => value.encode(writer),
            None => writer.null(),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        T::decode(reader).map(Box::new)
    }
}

impl<T: Encode + ?Sized> Encode for Box<T> {
    fn encode(&self, writer: &mut Writer) {
        (**self).encode(writer);
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        if reader.is_lone_item() {
            return T::decode(reader).map(|item| vec![item]);
        }
        reader.begin_array()?;
        let mut items = Vec::new();
        while reader.next_item(items.is_empty())? {
            match T::decode(reader) {
                Some(item) => items.push(item),
                None => return reader.in_item(items.len()),
            }
        }
        Some(items)
    }
}

impl<T: Encode> Encode for [T] {
    fn encode(&self, writer: &mut Writer) {
        writer.begin_array();
        for item in self {
            writer.item(item);
        }
        writer.end_array();
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, writer: &mut Writer) {
        self.as_slice().encode(writer);
    }
}
