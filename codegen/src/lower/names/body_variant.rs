//! Names for the further media types of bodies. They are given last, so that a media type that is added to a
//! description changes no other name.

use crate::model::{ArgumentName, Body, BodyContent, Choice, MethodName, Operation, Parameter};

use crate::lower::names::identifier::{Candidate, Name, Scope};

/// Names the setters that an optional body has beside its own, and that of its media type.
pub(in crate::lower) fn setters(parameters: &[Parameter], body: Option<&mut Body>, taken: &[&str]) {
    let Some(body) = body else { return };
    let name = body.name.clone();
    let known = parameters.iter().map(|parameter| &parameter.name);
    let mut candidates: Vec<Candidate> = known.chain([&name]).map(settled).collect();
    let first = candidates.len();
    let mut wanting: Vec<&mut ArgumentName> = Vec::new();
    for content in &mut body.contents {
        if let Choice::Setter(setter) = &mut content.choice {
            candidates.push(wanted(&name, setter, &content.media_type));
            wanting.push(setter);
        }
    }
    if let Some(setter) = &mut body.content_type {
        candidates.push(Candidate {
            fallbacks: vec!["body content type".to_owned()],
            ..Candidate::new("content_type")
        });
        wanting.push(setter);
    }
    let names = Scope::<ArgumentName>::new(taken).resolve(&candidates).names;
    for (setter, name) in wanting.into_iter().zip(names.into_iter().skip(first)) {
        *setter = name;
    }
}

/// Names the methods that the client has for further media types of required bodies.
pub(in crate::lower) fn methods(operations: &mut [Operation], taken: &[&str]) {
    let mut candidates: Vec<Candidate> = operations
        .iter()
        .map(|operation| settled(&operation.method_name))
        .collect();
    let first = candidates.len();
    let mut wanting: Vec<&mut MethodName> = Vec::new();
    for operation in operations {
        let name = &operation.method_name;
        for content in operation
            .body
            .iter_mut()
            .flat_map(|body| &mut body.contents)
        {
            let BodyContent {
                choice, media_type, ..
            } = content;
            if let Choice::Method(method) = choice {
                candidates.push(wanted(name, method, media_type));
                wanting.push(method);
            }
        }
    }
    let names = Scope::<MethodName>::new(taken).resolve(&candidates).names;
    for (method, name) in wanting.into_iter().zip(names.into_iter().skip(first)) {
        *method = name;
    }
}

/// A name that is given already and stays.
fn settled<N: std::fmt::Display>(name: &N) -> Candidate {
    let name = bare(name);
    Candidate {
        explicit: Some(name.clone()),
        ..Candidate::new(name)
    }
}

fn wanted<N: Name + std::fmt::Display>(own: &N, suffix: &N, media_type: &str) -> Candidate {
    let own = bare(own);
    Candidate {
        fallbacks: vec![
            format!("{own} {media_type}"),
            format!("{own} body {media_type}"),
        ],
        ..Candidate::new(format!("{own} {suffix}"))
    }
}

fn bare<N: std::fmt::Display>(name: &N) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}
