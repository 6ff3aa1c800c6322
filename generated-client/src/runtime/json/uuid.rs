// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! UUIDs.

use ::uuid::Uuid;

use super::{Decode, Encode, Reader, Writer};

/// Accepts every form of RFC 9562 that the `uuid` crate accepts.
impl Decode for Uuid {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        reader.peek();
        let start = reader.at;
        match Uuid::try_parse(&reader.str()?) {
            Ok(uuid) => Some(uuid),
            Err(_) => reader.fail_at(start, "expected a UUID, found another text".to_owned()),
        }
    }
}

/// Writes the hyphenated form in lower case.
impl Encode for Uuid {
    fn encode(&self, writer: &mut Writer) {
        writer.string(self.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
    }
}
