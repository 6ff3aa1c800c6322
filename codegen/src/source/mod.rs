//! Files in, one spanned node tree out.
