//! Codes 03xx: references.

codes! {}
