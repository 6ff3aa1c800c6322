//! Request bodies.

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{self, MediaType};
use crate::model::{ArgumentName, Body, BodyContent, BodyEncoding, Content};

use super::draft::Hint;
use super::media::{self, Kind};
use super::{Lowering, docs};

impl<'d, 't> Lowering<'d, 't> {
    /// The body of an operation, in every media type that can be sent.
    pub(super) fn body(
        &mut self,
        operation: &'d document::Operation<'t>,
        hint: &Hint,
        untyped: &mut Vec<String>,
    ) -> Option<Body> {
        let body = operation.request_body.as_ref()?;
        let hint = match body.component {
            Some(component) => Hint::new(component),
            None => hint.child("body"),
        };
        let mut ranked: Vec<&Rc<MediaType<'t>>> = body.content.iter().collect();
        ranked.sort_by_key(|media| media::rank(media.name));
        let contents: Vec<BodyContent> = ranked
            .first()
            .map(|media| self.body_content(media, &hint, untyped))
            .into_iter()
            .collect();
        (!contents.is_empty()).then(|| Body {
            name: ArgumentName(body.name.unwrap_or_default().to_owned()),
            required: body.required,
            contents,
            docs: body.description.map(docs::markdown).unwrap_or_default(),
        })
    }

    fn body_content(
        &mut self,
        media: &MediaType<'t>,
        hint: &Hint,
        untyped: &mut Vec<String>,
    ) -> BodyContent {
        let json = |this: &mut Self| match media.schema {
            Some(schema) => Content::Json(this.schema(schema, hint).into_type()),
            None => Content::Json(crate::model::Type::Json),
        };
        let (encoding, content) = match media::kind(media.name) {
            Kind::Json => (BodyEncoding::Json, json(self)),
            Kind::Form => (BodyEncoding::Form, json(self)),
            Kind::Multipart => (BodyEncoding::Multipart, self.multipart(media, hint)),
            Kind::Text => (BodyEncoding::Text, Content::Text),
            Kind::Bytes => (BodyEncoding::Bytes, Content::Bytes),
            Kind::Xml => {
                self.raw(media, untyped, "XML bodies are not written from types yet");
                (BodyEncoding::Text, Content::Text)
            }
            Kind::Events | Kind::Sequence => {
                self.raw(
                    media,
                    untyped,
                    "sequences of items are not written from types yet",
                );
                (BodyEncoding::Bytes, Content::Bytes)
            }
        };
        BodyContent {
            media_type: media::concrete(media.name),
            encoding,
            content,
        }
    }

    /// Reports content that is passed through unread.
    pub(super) fn raw(&mut self, media: &MediaType<'t>, untyped: &mut Vec<String>, reason: &str) {
        let span = media.node.key().map_or(media.node.span(), |key| key.span);
        untyped.push(format!("{}: {reason}", media.name));
        self.diagnostics.push(
            Diagnostic::warning(
                codes::RAW_CONTENT,
                span,
                format!("`{}` is passed through as it is: {reason}", media.name),
            )
            .label(span, "becomes text or bytes")
            .help("the operation can be called; offer `application/json` as well to get a type"),
        );
    }
}
