//! Lists of fixed length, with a type for each position.

use super::{Decode, Encode, Reader, Writer};

impl Reader<'_> {
    /// Reads the next of the positions of an array.
    fn position<T: Decode>(&mut self, index: usize, count: usize) -> Option<T> {
        if !self.next_item(index == 0)? {
            return self.fail(format!("expected {count} items, found {index}"));
        }
        match T::decode(self) {
            Some(item) => Some(item),
            None => self.in_item(index),
        }
    }

    /// Ends an array of `count` positions.
    fn last_position(&mut self, count: usize) -> Option<()> {
        if self.next_item(false)? {
            return self.fail(format!("expected {count} items, found more"));
        }
        Some(())
    }
}

macro_rules! tuples {
    ($($count:literal: $($type:ident $index:tt)+;)*) => { $(
        impl<$($type: Decode),+> Decode for ($($type,)+) {
            fn decode(reader: &mut Reader<'_>) -> Option<Self> {
                reader.begin_array()?;
                let items = ($(reader.position::<$type>($index, $count)?,)+);
                reader.last_position($count)?;
                Some(items)
            }
        }

        impl<$($type: Encode),+> Encode for ($($type,)+) {
            fn encode(&self, writer: &mut Writer) {
                writer.begin_array();
                $(writer.item(&self.$index);)+
                writer.end_array();
            }
        }
    )* };
}

tuples! {
    2: A 0 B 1;
    3: A 0 B 1 C 2;
    4: A 0 B 1 C 2 D 3;
    5: A 0 B 1 C 2 D 3 E 4;
    6: A 0 B 1 C 2 D 3 E 4 F 5;
    7: A 0 B 1 C 2 D 3 E 4 F 5 G 6;
    8: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7;
}

#[cfg(test)]
mod tests {
    use crate::runtime::json::{from_slice, to_string};

    #[test]
    fn positions_have_types_of_their_own() {
        let value = ("a".to_owned(), 2_i64, Some(true));
        assert_eq!(to_string(&value), r#"["a",2,true]"#);
        assert_eq!(from_slice(br#"["a",2,true]"#), Ok(value));
    }

    #[test]
    fn another_length_is_refused_with_its_place() {
        let read = |json: &str| from_slice::<Vec<(i64, i64)>>(json.as_bytes());
        for (json, message) in [
            ("[[1]]", "expected 2 items, found 1"),
            ("[[1,2,3]]", "expected 2 items, found more"),
            ("[[]]", "expected 2 items, found 0"),
            (r#"[[1,"2"]]"#, "[0][1]"),
        ] {
            let error = read(json).unwrap_err().to_string();
            assert!(error.contains(message), "{json}: {error}");
        }
    }
}
