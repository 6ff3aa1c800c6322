//! Tests of the JSON codec that need more than one of its files.

mod tables;
