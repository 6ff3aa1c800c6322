//! A stand-in for the JSON codec, with its names and none of its speed.

use serde_json::Value;

/// Writes JSON text.
#[derive(Debug, Default)]
pub struct Writer(Vec<u8>);

/// Reads JSON text.
#[derive(Debug)]
pub struct Reader<'a>(Option<Value>, std::marker::PhantomData<&'a ()>);

/// A value that can be written as JSON.
pub trait Encode {
    /// Writes the value.
    fn encode(&self, w: &mut Writer);
}

/// A value that can be read from JSON.
pub trait Decode: Sized {
    /// Reads the value.
    fn decode(r: &mut Reader<'_>) -> Option<Self>;
}

/// Why JSON text could not be read.
#[derive(Clone, Debug)]
pub struct JsonError(String);

impl JsonError {
    /// The place in the text.
    pub fn path(&self) -> &str {
        ""
    }
}

impl std::fmt::Display for JsonError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for JsonError {}

/// Reads a value from JSON text.
pub fn from_slice<T: Decode>(text: &[u8]) -> Result<T, JsonError> {
    let value = serde_json::from_slice(text).map_err(|e| JsonError(e.to_string()))?;
    let mut reader = Reader(Some(value), std::marker::PhantomData);
    T::decode(&mut reader).ok_or_else(|| JsonError("unexpected type".to_owned()))
}

/// Writes a value as JSON text.
pub fn to_vec<T: Encode + ?Sized>(value: &T) -> Vec<u8> {
    let mut writer = Writer::default();
    value.encode(&mut writer);
    writer.0
}

impl<T: Encode + ?Sized> Encode for &T {
    fn encode(&self, w: &mut Writer) {
        (**self).encode(w);
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(&self, w: &mut Writer) {
        match self {
            Some(value) => value.encode(w),
            None => w.0.extend_from_slice(b"null"),
        }
    }
}

macro_rules! stand_in {
    ($($type:ty)*) => {$(
        impl Encode for $type {
            fn encode(&self, w: &mut Writer) {
                w.0.extend_from_slice(serde_json::json!(self).to_string().as_bytes());
            }
        }
    )*};
}

stand_in! { str String bool i32 i64 u32 u64 f64 Value Vec<String> }

impl Decode for Value {
    fn decode(r: &mut Reader<'_>) -> Option<Self> {
        r.0.take()
    }
}

impl Decode for String {
    fn decode(r: &mut Reader<'_>) -> Option<Self> {
        r.0.take()?.as_str().map(str::to_owned)
    }
}

impl Decode for i64 {
    fn decode(r: &mut Reader<'_>) -> Option<Self> {
        r.0.take()?.as_i64()
    }
}
