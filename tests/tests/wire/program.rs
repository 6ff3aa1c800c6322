//! Calls of generated clients against servers that record what arrives. One program, so that the transport is linked
//! once.

mod bodies;
mod matrix;
mod methods;
mod paths;
mod responses;
mod security;
mod server;
mod servers;
mod streams;
mod swagger;
mod xml;
