//! Tests of the runtime, written as a user of a generated client would call it.

mod calls;
mod chat;
mod fake;
