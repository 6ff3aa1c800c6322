//! The JSON codec of generated types.
