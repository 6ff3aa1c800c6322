//! What holds for the source of the generator itself: which layer may know which and which words it speaks, where
//! files stand, how long functions are, and that no input can make it panic.

mod folders;
mod functions;
mod indexing;
mod layers;
mod sources;
mod vocabulary;
