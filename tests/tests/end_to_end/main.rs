//! The generated client against a real HTTP server on the loopback interface: what goes over the wire is
//! compared to the byte, and every way in which a call can fail is provoked.

mod calls;
mod failures;
mod programs;
mod secrets;
mod server;
mod socket;
mod transport;
mod webhooks;
