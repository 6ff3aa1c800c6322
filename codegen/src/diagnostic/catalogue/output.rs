//! Codes 08xx: configuration and output.

codes! {}
