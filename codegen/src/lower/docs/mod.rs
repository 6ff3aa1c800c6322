//! Documentation text.
