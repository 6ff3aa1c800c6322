//! What holds for the source of the generator itself: which layer may know which, how long functions
//! are, and that no input can make it panic.

mod functions;
mod layers;
mod sources;
