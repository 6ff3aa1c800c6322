//! Codes 04xx: schemas.

codes! {}
