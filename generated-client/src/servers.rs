// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! The servers of the API. One of them is given to the client's builder:
//!
//! ```text
//! Client::builder().server(Server::production())
//! ```
//!
//! [`ClientBuilder::base_url`](crate::ClientBuilder::base_url) wins against all of them.

use crate::runtime::server::Server;

impl Server {
    /// Production
    ///
    /// `https://api.sendsar.com/v1`
    pub fn production() -> Self {
        Self::new("https://api.sendsar.com/v1")
    }

    /// Staging
    ///
    /// `https://staging-api.sendsar.com/v1`
    pub fn staging() -> Self {
        Self::new("https://staging-api.sendsar.com/v1")
    }

    /// Local development
    ///
    /// `http://localhost:3001/v1`
    pub fn local_development() -> Self {
        Self::new("http://localhost:3001/v1")
    }
}
