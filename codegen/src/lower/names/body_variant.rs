//! Names for the further media types of bodies. They are given last, so that a media type that is added to a
//! description changes no other name.

use crate::model::{ArgumentName, Body, Choice, MethodName, Operation, Parameter};

use crate::lower::names::identifier::{Candidate, Phrase, Scope};
use crate::lower::operation::draft::{BodyDraft, ContentDraft};
use crate::lower::operation::media;

/// Names the setters of the body: one for the concrete media type if the description has a range, and for an optional
/// body one for each further media type. The further contents of a required body are returned, because they become
/// methods of the client ([`methods`]).
pub(in crate::lower) fn named(
    parameters: &[Parameter],
    mut body: BodyDraft,
    name: ArgumentName,
    taken: &[&str],
) -> (Body, Vec<ContentDraft>) {
    let with_setters = match body.required {
        true => Vec::new(),
        false => std::mem::take(&mut body.others),
    };
    let known = parameters.iter().map(|parameter| &parameter.name);
    let mut candidates: Vec<Candidate> = known.chain([&name]).map(settled).collect();
    let first = candidates.len();
    candidates.extend(with_setters.iter().map(|content| wanted(&name, content)));
    candidates.extend(body.has_range.then(|| Candidate {
        fallbacks: vec![Phrase::ours("body content type")],
        remoteness: 1,
        ..Candidate::new(Phrase::ours("content type"))
    }));
    let names = Scope::<ArgumentName>::new(taken).resolve(&candidates).names;
    let mut names = names.into_iter().skip(first);
    let setters: Vec<_> = with_setters.into_iter().zip(names.by_ref()).collect();
    let (mut body, others) = body.named(name, names.next());
    let setters = setters.into_iter();
    let contents = setters.map(|(content, setter)| content.chosen(Choice::Setter(setter)));
    body.contents.extend(contents);
    (body, others)
}

/// Names the methods that the client has for further media types of required bodies.
pub(in crate::lower) fn methods(
    operations: &[Operation],
    variants: &[Vec<ContentDraft>],
    taken: &[&str],
) -> Vec<MethodName> {
    let own = operations.iter().map(|operation| &operation.method_name);
    let mut candidates: Vec<Candidate> = own.clone().map(settled).collect();
    let first = candidates.len();
    let variants = own.zip(variants).flat_map(|(name, variants)| {
        let variants = variants.iter();
        variants.map(move |content| wanted(name, content))
    });
    candidates.extend(variants);
    let names = Scope::<MethodName>::new(taken).resolve(&candidates).names;
    names.into_iter().skip(first).collect()
}

/// A candidate for a name that is already given, so that the new names differ from it.
fn settled<N: std::fmt::Display>(name: &N) -> Candidate {
    let name = bare(name);
    Candidate {
        explicit: Some(name.clone()),
        ..Candidate::new(name)
    }
}

fn wanted<N: std::fmt::Display>(own: &N, content: &ContentDraft) -> Candidate {
    let own = bare(own);
    let words = media::words(&content.media_type);
    Candidate {
        fallbacks: vec![
            Phrase::ours(&own).joined(&words),
            Phrase::ours(&own).joined("body").joined(&words),
        ],
        ..Candidate::new(Phrase::ours(&own).joined(&content.suffix))
    }
}

fn bare<N: std::fmt::Display>(name: &N) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}
