//! Codes 07xx: security and servers.

codes! {}
