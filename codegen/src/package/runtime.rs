//! The runtime, as it is copied into every client.

use crate::emit::{Capability, EmitOptions, copied_header, missing};
use crate::model::Api;

macro_rules! sources {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("../../runtime/src/runtime/", $path)))),*]
    };
}

/// The files of the runtime: paths below its folder, and texts.
const SOURCES: &[(&str, &str)] = sources! {
    "base64.rs"
    "base_url.rs"
    "body.rs"
    "builder.rs"
    "call_options.rs"
    "client.rs"
    "constructor.rs"
    "credentials.rs"
    "date.rs"
    "datetime.rs"
    "decimal.rs"
    "environment.rs"
    "error.rs"
    "execute.rs"
    "form.rs"
    "given.rs"
    "headers.rs"
    "json/bridge.rs"
    "json/chrono.rs"
    "json/error.rs"
    "json/exact/mod.rs"
    "json/exact/serde.rs"
    "json/instead.rs"
    "json/integer_enum.rs"
    "json/jiff.rs"
    "json/map.rs"
    "json/mod.rs"
    "json/newtype.rs"
    "json/number.rs"
    "json/object.rs"
    "json/outside.rs"
    "json/reader.rs"
    "json/same.rs"
    "json/string.rs"
    "json/string_enum.rs"
    "json/tagged.rs"
    "json/time.rs"
    "json/tuple.rs"
    "json/union.rs"
    "json/uuid.rs"
    "json/value.rs"
    "json/values.rs"
    "json/writer.rs"
    "json_lines.rs"
    "json_texts.rs"
    "media.rs"
    "message.rs"
    "mod.rs"
    "multipart.rs"
    "nullable.rs"
    "operation.rs"
    "part.rs"
    "percent.rs"
    "prelude.rs"
    "prepare.rs"
    "reading.rs"
    "redirect.rs"
    "request.rs"
    "request_error.rs"
    "reqwest_transport.rs"
    "response.rs"
    "responses.rs"
    "scheme.rs"
    "secret.rs"
    "send.rs"
    "server.rs"
    "service.rs"
    "status.rs"
    "style.rs"
    "timeouts.rs"
    "transport.rs"
    "undescribed.rs"
    "upload.rs"
    "webhook.rs"
    "xml/decode.rs"
    "xml/document.rs"
    "xml/encode.rs"
    "xml/evidence.rs"
    "xml/forms.rs"
    "xml/json.rs"
    "xml/mod.rs"
    "xml/parse.rs"
    "xml/scalar.rs"
    "xml/write.rs"
};

/// The files of the runtime that a client needs, with their paths in the client.
pub(super) fn files(api: &Api, options: &EmitOptions) -> impl Iterator<Item = (String, String)> {
    let missing = missing(api);
    SOURCES.iter().filter_map(move |(path, source)| {
        if missing.iter().any(|part| part.has(path)) {
            return None;
        }
        let header = copied_header(options);
        let text = format!("{header}\n{}", copied(source, &missing));
        Some((format!("src/runtime/{path}"), text))
    })
}

/// The source without its tests, which end the file, and without the lines that say at their end
/// that they belong to a part that is missing: `pub use uuid::Uuid; // if uuid`.
fn copied(source: &str, missing: &[Capability]) -> String {
    let mut text = String::with_capacity(source.len());
    for line in source.lines().take_while(|line| *line != "#[cfg(test)]") {
        if let Some(code) = Capability::line(line, missing) {
            text.push_str(code);
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;

    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else {
                found.push(path);
            }
        }
    }

    #[test]
    fn every_file_of_the_runtime_is_listed() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime/src/runtime");
        let mut found = Vec::new();
        walk(&root, &mut found);
        let found = found.iter().map(|path| path.strip_prefix(&root).unwrap());
        let found: BTreeSet<_> = found
            .map(|path| path.to_str().unwrap().replace('\\', "/"))
            .collect();
        let listed: BTreeSet<_> = SOURCES.iter().map(|(path, _)| (*path).to_owned()).collect();
        assert_eq!(listed, found);
    }

    #[test]
    fn tests_and_missing_parts_are_left_out() {
        let source = "a\nb // if uuid\n\n#[cfg(test)]\nmod tests {}\n";
        assert_eq!(copied(source, &[]), "a\nb\n");
        assert_eq!(copied(source, &[Capability::Uuid]), "a\n");
    }

    #[test]
    fn nothing_but_tests_stands_behind_the_cut() {
        for (path, source) in SOURCES {
            let mut lines = source
                .lines()
                .skip_while(|line| *line != "#[cfg(test)]")
                .skip(1);
            let follows = lines.next().is_none_or(|line| line == "mod tests {");
            assert!(follows, "{path}");
            assert!(
                lines.all(|line| line.is_empty() || line.starts_with([' ', '}'])),
                "{path}"
            );
        }
    }
}
