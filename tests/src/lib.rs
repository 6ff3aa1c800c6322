//! Everything that proves `codegen` and `generated-client` from the outside.
