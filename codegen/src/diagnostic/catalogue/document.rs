//! Codes 02xx: structure of the document.

codes! {}
