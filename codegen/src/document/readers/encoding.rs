//! How one part of a body, or one field of a form, is written.

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Encoding, Version, essence, vocabulary};
use crate::source::Node;

use super::reader::Reader;

/// Keywords of an Encoding Object that only multipart bodies follow.
const MULTIPART_ONLY: [&str; 1] = ["headers"];
const FORM_ONLY_IN_3_0: [&str; 3] = ["style", "explode", "allowReserved"];

impl<'t> Reader<'t, '_> {
    /// One entry of `encoding`, in content of this media type.
    pub(super) fn encoding(
        &mut self,
        property: &'t str,
        value: Node<'t>,
        media_type: &str,
    ) -> Option<Encoding<'t>> {
        let node = self.mapping(value, "an encoding object")?;
        self.check_keywords(node, &vocabulary::ENCODING);
        self.one_kind_of_encoding(node);
        self.fits_body(node, media_type);
        Some(Encoding {
            node,
            property,
            content_type: self.text(node, "contentType"),
            headers: self.headers(node),
            style: self.style(node),
            explode: self.flag(node, "explode"),
            allow_reserved: self.flag(node, "allowReserved").unwrap_or_default(),
        })
    }

    /// Reports `encoding` of content that has neither parts nor fields (OpenAPI 3.1, section 4.8.14.1).
    pub(super) fn encoding_fits(&mut self, media_type: Node<'t>, name: &str) {
        if is_multipart(name) || is_form(name) {
            return;
        }
        if let Some((key, _)) = media_type.entry("encoding") {
            let message = format!("`encoding` has no effect in `{name}`");
            let idle = Diagnostic::warning(codes::NO_EFFECT, key.span, message)
                .help("it is for bodies of several parts and for forms; remove it");
            self.report.push(idle);
        }
    }

    /// Reports keywords that have no effect in this kind of body (OpenAPI 3.0, section 4.7.15.1).
    fn fits_body(&mut self, encoding: Node<'t>, media_type: &str) {
        let idle: &[&str] = match self.version {
            _ if is_form(media_type) => &MULTIPART_ONLY,
            Version::V3_0 if is_multipart(media_type) => &FORM_ONLY_IN_3_0,
            _ => &[],
        };
        for keyword in idle {
            self.idle_in(encoding, keyword, media_type);
        }
    }

    fn idle_in(&mut self, encoding: Node<'t>, keyword: &'static str, media_type: &str) {
        if let Some((key, _)) = encoding.entry(keyword) {
            let message = format!(
                "`{keyword}` has no effect in `{media_type}` in {}",
                self.version
            );
            let idle = Diagnostic::warning(codes::NO_EFFECT, key.span, message).help("remove it");
            self.report.push_repeated("encoding", keyword, idle);
        }
    }
}

fn is_multipart(media_type: &str) -> bool {
    essence(media_type).starts_with("multipart/")
}

fn is_form(media_type: &str) -> bool {
    essence(media_type) == "application/x-www-form-urlencoded"
}
