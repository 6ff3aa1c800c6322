//! A call through the client's own methods, from values that are JSON.

use std::collections::BTreeMap;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use serde_json::Value;

use crate::client::json::{self, Decode};
use crate::client::{Bytes, Client, Error, Sending};

/// Makes a call with these values and sends it by the method of this name.
pub type Call = fn(&Client, &Input, &str) -> Result<Answer, String>;

/// Values by the position of an argument or the name of a setter.
#[derive(Clone, Default)]
pub struct Input {
    /// The values.
    pub values: BTreeMap<String, Value>,
}

impl Input {
    /// The value of an argument.
    pub fn get<T: Decode>(&self, key: &str) -> Result<T, String> {
        self.optional(key)?
            .ok_or_else(|| format!("the argument {key} has no value"))
    }

    /// The value for a setter, if there is one.
    pub fn optional<T: Decode>(&self, key: &str) -> Result<Option<T>, String> {
        let Some(value) = self.values.get(key) else {
            return Ok(None);
        };
        let text = value.to_string();
        let value = json::from_slice(text.as_bytes());
        value
            .map(Some)
            .map_err(|error| format!("the value {text} of `{key}` is not read: {error}"))
    }

    /// What is made from the members of an argument.
    pub fn made<T: Made>(&self, key: &str) -> Result<T, String> {
        self.optional_made(key)?
            .ok_or_else(|| format!("the argument {key} has no value"))
    }

    /// What is made from the members of a value for a setter, if there is one.
    pub fn optional_made<T: Made>(&self, key: &str) -> Result<Option<T>, String> {
        let value = self.values.get(key);
        value.map(|value| T::made(&Members(value))).transpose()
    }

    /// The bytes of an argument, which are written as text.
    pub fn bytes(&self, key: &str) -> Result<Bytes, String> {
        self.get::<String>(key).map(Bytes::from)
    }

    /// The bytes for a setter.
    pub fn optional_bytes(&self, key: &str) -> Result<Option<Bytes>, String> {
        Ok(self.optional::<String>(key)?.map(Bytes::from))
    }
}

/// What is made from the members of a sample, because it has no JSON form: a body of several parts.
pub trait Made: Sized {
    /// Makes it.
    fn made(members: &Members<'_>) -> Result<Self, String>;
}

/// A sample, which is an object.
pub struct Members<'v>(&'v Value);

impl Members<'_> {
    /// Whether there is a member that says something.
    pub fn has(&self, name: &str) -> bool {
        !self.0[name].is_null()
    }

    /// A member that is read from JSON.
    pub fn value<T: Decode>(&self, name: &str) -> Result<T, String> {
        let text = self.0[name].to_string();
        json::from_slice(text.as_bytes())
            .map_err(|error| format!("the value {text} of `{name}` is not read: {error}"))
    }

    /// The content of a file.
    pub fn file<T: From<Vec<u8>>>(&self, name: &str) -> Result<T, String> {
        content(&self.0[name]).map(T::from)
    }

    /// The contents of several files.
    pub fn files<T: From<Vec<u8>>>(&self, name: &str) -> Result<Vec<T>, String> {
        let files = self.0[name].as_array().into_iter().flatten();
        files.map(|file| content(file).map(T::from)).collect()
    }

    /// All members as texts.
    pub fn texts(&self) -> Vec<(String, String)> {
        let members = self.0.as_object().into_iter().flatten();
        let text = |value: &Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        };
        members
            .map(|(name, value)| (name.clone(), text(value)))
            .collect()
    }
}

fn content(value: &Value) -> Result<Vec<u8>, String> {
    let text = value.as_str().map(|text| text.as_bytes().to_vec());
    text.ok_or_else(|| format!("{value} is no content of a file"))
}

/// What the client made of a body.
#[derive(Debug)]
pub enum Shown {
    /// Read as a type and written again.
    Json(Vec<u8>),
    /// Taken as it is.
    Raw(Vec<u8>),
    /// Not looked at.
    Empty,
    /// A variant that this program does not know.
    Unknown,
}

/// What came of a call.
#[derive(Debug)]
pub enum Answer {
    /// The documented body of a success.
    Success(u16, Shown),
    /// The documented body of a failure.
    Failure(u16, Shown),
    /// Nothing that is documented.
    Broken(String),
}

/// Waits for the response.
pub fn answer<T, E>(sending: Sending<T, E>, ok: fn(&T) -> Shown, err: fn(&E) -> Shown) -> Answer {
    let mut sending = pin!(sending.full());
    let mut context = Context::from_waker(Waker::noop());
    // Nothing here waits for anything, so that one look is enough; a few more do no harm.
    for _ in 0..100 {
        if let Poll::Ready(result) = sending.as_mut().poll(&mut context) {
            return match result {
                Ok(response) => Answer::Success(response.status.as_u16(), ok(&response.body)),
                Err(Error::Api { status, body, .. }) => {
                    Answer::Failure(status.as_u16(), err(&body))
                }
                Err(error) => Answer::Broken(fault(&error)),
            };
        }
    }
    Answer::Broken("the call never ends".to_owned())
}

fn fault<E>(error: &Error<E>) -> String {
    match error {
        Error::Unexpected { .. } => "it is taken as undocumented".to_owned(),
        Error::Decode { path, message, .. } => format!("not read: {message} (`{path}`)"),
        Error::Transport(error) => error.to_string(),
        Error::Incomplete { source, .. } => source.to_string(),
        Error::Request(error) => format!("not sent: {error}"),
        _ => "it is refused".to_owned(),
    }
}

/// A row of the calls:
///
/// ```text
/// call!(get_room(own "0" Uuid) { own limit: i64, by cursor: String } send json; err (GetRoomError: NotFound; ; ; Gone))
/// ```
///
/// `own` values are passed as they are, those after `by` are borrowed, `bytes` are not JSON, and what has no JSON form
/// is `made` from one. After the setters come the methods that send, each with the form of its success, then the form
/// of failures. An enum lists its variants that hold JSON, text, bytes and nothing.
#[allow(unused_macros, reason = "an API may have no operation")]
macro_rules! call {
    (
        $method:ident($($how:ident $key:literal $ty:ty),*) { $($set_how:ident $setter:ident: $set_ty:ty),* }
        $($verb:ident $ok:tt),+; err $err:tt
    ) => {
        |client: &Client, input: &call::Input, verb: &str| {
            // A call without any input does not look at it.
            let _ = input;
            let call = client.$method($(call::call!(@pass $how input $key $ty)),*);
            $(let call = call::call!(@set $set_how call input $setter $set_ty);)*
            $(if verb == stringify!($verb) {
                return Ok(call::answer(
                    call.$verb(),
                    call::call!(@show $ok),
                    call::call!(@show $err),
                ));
            })+
            Err(format!("no method `{verb}`"))
        }
    };
    (@pass own $input:ident $key:literal $ty:ty) => { $input.get::<$ty>($key)? };
    (@pass by $input:ident $key:literal $ty:ty) => { &$input.get::<$ty>($key)? };
    (@pass made $input:ident $key:literal $ty:ty) => { $input.made::<$ty>($key)? };
    (@pass bytes $input:ident $key:literal $ty:ty) => { $input.bytes($key)? };
    (@set own $call:ident $input:ident $setter:ident $ty:ty) => {
        match $input.optional::<$ty>(stringify!($setter))? {
            Some(value) => $call.$setter(value),
            None => $call,
        }
    };
    (@set by $call:ident $input:ident $setter:ident $ty:ty) => {
        match $input.optional::<$ty>(stringify!($setter))? {
            Some(value) => $call.$setter(&value),
            None => $call,
        }
    };
    (@set made $call:ident $input:ident $setter:ident $ty:ty) => {
        match $input.optional_made::<$ty>(stringify!($setter))? {
            Some(value) => $call.$setter(value),
            None => $call,
        }
    };
    (@set bytes $call:ident $input:ident $setter:ident $ty:ty) => {
        match $input.optional_bytes(stringify!($setter))? {
            Some(value) => $call.$setter(value),
            None => $call,
        }
    };
    (@show json) => { |body| call::Shown::Json(json::to_vec(body)) };
    (@show text) => { |body| call::Shown::Raw(body.as_bytes().to_vec()) };
    (@show bytes) => { |body| call::Shown::Raw(body.to_vec()) };
    (@show empty) => { |_| call::Shown::Empty };
    (@show never) => { |never| match *never {} };
    (@show ($name:ty: $($json:ident)*; $($text:ident)*; $($bytes:ident)*; $($empty:ident)*)) => {
        {
            type Given = $name;
            |body: &Given| match body {
                $(Given::$json(body) => call::Shown::Json(json::to_vec(body)),)*
                $(Given::$text(body) => call::Shown::Raw(body.as_bytes().to_vec()),)*
                $(Given::$bytes(body) => call::Shown::Raw(body.to_vec()),)*
                $(Given::$empty => call::Shown::Empty,)*
                _ => call::Shown::Unknown,
            }
        }
    };
}

#[allow(unused_imports, reason = "an API may have no operation")]
pub(crate) use call;
