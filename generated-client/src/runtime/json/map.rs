// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Objects whose keys are data.

use std::collections::BTreeMap;

use super::{Decode, Encode, Reader, Rest, RestSlot, Writer};

impl<T: Decode> Decode for BTreeMap<String, T> {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        let mut map = BTreeMap::new();
        reader.members_into(&mut map)?;
        Some(map)
    }
}

impl<T: Encode> Encode for BTreeMap<String, T> {
    fn encode(&self, writer: &mut Writer) {
        writer.map(self, &|key| Some(self.get(key)? as &dyn Encode));
    }
}

impl Reader<'_> {
    /// Reads an object, all of it into `map`.
    pub(super) fn members_into(&mut self, map: &mut dyn RestSlot) -> Option<()> {
        self.object(&[], &mut [], &mut [map], None, false)
            .then_some(())
    }
}

impl Writer {
    /// Writes an object with the members of `map`; `get` looks one of them up.
    pub(super) fn map<'a>(&mut self, map: &dyn Rest, get: &dyn Fn(&str) -> Option<&'a dyn Encode>) {
        let tags = self.begin_object(get);
        map.for_each(&mut |key, value| {
            if !tags.contains(&key) {
                self.key(key);
                value.encode(self);
            }
        });
        self.end_object();
    }
}
