//! Descriptions that somebody wrote to do harm, each with what has to become of it.

mod beside;
mod bytes;
mod circles;
mod compile;
mod documents;
mod examiner;
mod files;
mod large;
mod long;
mod shape;
mod text;
mod texts;
