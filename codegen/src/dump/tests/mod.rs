//! Tables: what a piece of a description becomes in the client, a line each.

mod openapi;
mod schema;
mod swagger;

use crate::generate::{Config, Understood, understand};
use crate::source::Source;

/// What a description becomes.
struct Made {
    /// The public items of the client, one a line.
    surface: String,
    /// The codes of what was said about it, in the order of the text.
    codes: Vec<&'static str>,
}

fn made(text: &str) -> Made {
    let config = Config::new("a-client").unwrap();
    let Understood {
        api, diagnostics, ..
    } = understand(&Source::from_text("api.yaml", text), &config);
    let Some(api) = api else {
        panic!("{diagnostics}")
    };
    Made {
        surface: super::surface(&api),
        codes: diagnostics.iter().map(|found| found.code.id()).collect(),
    }
}

impl Made {
    /// The first line that starts like this, spaces at its ends not counted.
    fn line(&self, start: &str) -> &str {
        let mut lines = self.surface.lines().map(str::trim);
        let found = lines.find(|line| line.starts_with(start));
        found.unwrap_or_else(|| panic!("no line starts with `{start}`:\n{}", self.surface))
    }

    /// The lines below the one that starts like this, each without its spaces.
    fn below(&self, start: &str) -> Vec<&str> {
        let lines = self.surface.lines();
        let rest = lines.skip_while(|line| !line.starts_with(start)).skip(1);
        rest.take_while(|line| line.starts_with(' '))
            .map(str::trim)
            .collect()
    }
}
