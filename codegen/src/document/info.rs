//! What a description says of itself.

use crate::source::Node;

/// The Info Object.
#[derive(Debug)]
pub struct Info<'t> {
    /// Its place.
    pub node: Node<'t>,
    /// The title of the API.
    pub title: &'t str,
    /// The version of the API, not of OpenAPI.
    pub version: &'t str,
    /// A short summary (3.1).
    pub summary: Option<&'t str>,
    /// CommonMark text.
    pub description: Option<&'t str>,
    /// A URL.
    pub terms_of_service: Option<&'t str>,
    /// Whom to ask.
    pub contact: Option<Contact<'t>>,
    /// The licence of the API.
    pub license: Option<License<'t>>,
}

/// The Contact Object.
#[derive(Debug)]
pub struct Contact<'t> {
    /// A person or organisation.
    pub name: Option<&'t str>,
    /// A web page.
    pub url: Option<&'t str>,
    /// An address.
    pub email: Option<&'t str>,
}

/// The License Object.
#[derive(Debug)]
pub struct License<'t> {
    /// The licence's name.
    pub name: Option<&'t str>,
    /// An SPDX expression (3.1).
    pub identifier: Option<&'t str>,
    /// Its text.
    pub url: Option<&'t str>,
}

/// The Tag Object.
#[derive(Debug)]
pub struct Tag<'t> {
    /// Its place.
    pub node: Node<'t>,
    /// The name that operations use.
    pub name: &'t str,
    /// A short summary (3.2).
    pub summary: Option<&'t str>,
    /// CommonMark text.
    pub description: Option<&'t str>,
    /// The name of the enclosing tag (3.2).
    pub parent: Option<&'t str>,
    /// `nav`, `badge`, `audience` or another word (3.2).
    pub kind: Option<&'t str>,
    /// Further documentation.
    pub external_docs: Option<ExternalDocs<'t>>,
}

/// The External Documentation Object.
#[derive(Clone, Debug)]
pub struct ExternalDocs<'t> {
    /// What is found there.
    pub description: Option<&'t str>,
    /// Where.
    pub url: &'t str,
}
