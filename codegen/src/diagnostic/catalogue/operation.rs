//! Codes 05xx: operations and parameters.

codes! {}
