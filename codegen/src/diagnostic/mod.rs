//! What is wrong with a description, where, and what to do about it.
