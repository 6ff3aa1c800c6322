//! `examples/`: a program for each showcase.

use super::module::Module;
use super::options::EmitOptions;
use super::showcase::{Statements, statements};
use super::text::Text;
use crate::model::Api;

/// The programs.
pub(super) fn modules(api: &Api, options: &EmitOptions) -> Vec<Module> {
    let programs = api.showcases.iter().filter_map(|showcase| {
        let statements = statements(api, options, showcase)?;
        let path = format!("examples/{}.rs", showcase.file);
        let text = program(api, &showcase.title, &statements);
        Some(Module::rust(options, path, text))
    });
    programs.collect()
}

/// The program takes its credential from the environment, so that it runs as it is.
fn program(api: &Api, title: &str, statements: &Statements) -> Text {
    let mut text = Text::new();
    let title = title.replace(['\n', '\r'], " ");
    text.line(format_args!(
        "//! {title}. Credentials come from the environment, as the client's"
    ));
    text.line(format_args!(
        "//! `from_env` says; `{}_API_URL` leads to another server.",
        api.env_prefix
    ));
    text.gap();
    for import in &statements.imports {
        text.line(import);
    }
    text.gap();
    text.line("#[tokio::main(flavor = \"current_thread\")]");
    let opening = "async fn main() -> Result<(), Box<dyn std::error::Error>> {";
    text.block(opening, "}", |text| {
        text.line("let client = Client::from_env()?;");
        for line in statements.call_lines(4) {
            text.line(line);
        }
        if !statements.binding.is_empty() {
            text.line("println!(\"{response:#?}\");");
        }
        text.line("Ok(())");
    });
    text
}
