//! `codegen explain`.

use codegen::diagnostic::{catalogue, codes, suggest};

use super::console::Console;
use super::exit::Exit;
use super::report::{fail, failure};

/// Prints what a code means, or the list of codes.
pub(crate) fn run(code: Option<&str>, console: &Console) -> Exit {
    let Some(wanted) = code else {
        return console.print(&list());
    };
    match catalogue::find(wanted) {
        Some(code) => {
            let text = format!(
                "{}: {}\n\n{}\n",
                code.id(),
                code.title(),
                code.explain().trim_end()
            );
            console.print(&text)
        }
        None => unknown(wanted, console),
    }
}

fn list() -> String {
    catalogue::all()
        .map(|code| format!("{}  {}\n", code.id(), code.title()))
        .collect()
}

fn unknown(wanted: &str, console: &Console) -> Exit {
    let ids: Vec<&str> = catalogue::all().map(|code| code.id()).collect();
    let near = suggest::near(&wanted.to_uppercase(), ids, 3);
    let near: Vec<String> = near.iter().map(|id| format!("`{id}`")).collect();
    let help = match near.as_slice() {
        [] => "`codegen explain` lists all codes".to_owned(),
        near => format!("did you mean {}?", near.join(" or ")),
    };
    let message = format!("there is no code `{wanted}`");
    fail(
        console,
        failure(codes::UNKNOWN_CODE, message).help(help),
        Exit::Usage,
    )
}
