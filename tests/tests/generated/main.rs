//! What the generator writes: goldens and diagnostics of small descriptions, and the client of `api.yaml`.

mod advice;
mod bad;
mod compile;
mod fixtures;
mod good;
mod mutations;
mod naming;
mod overlay;
mod public_api;
mod repository;
mod spelling;
mod syntax;
mod unrelated;
