//! Codes 06xx: names.

codes! {}
