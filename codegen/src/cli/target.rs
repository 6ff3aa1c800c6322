//! Where the crate goes, and what it is called.

use std::path::{Component, Path, PathBuf};

use codegen::diagnostic::{Diagnostic, codes};
use codegen::generate::{Config, NameError};

use super::args::Regenerate;
use super::inputs::{Found, Inputs};
use super::report::failure;
use super::spec;

const DEFAULT_OUT: &str = "generated-client";
const DEFAULT_SPEC: &str = "api.yaml";

/// The folder of the crate, and how to generate it.
pub(crate) struct Target {
    pub out: PathBuf,
    pub config: Config,
}

/// The target that the arguments ask for.
pub(crate) fn of(arguments: &Regenerate, inputs: &Inputs) -> Result<Target, Diagnostic> {
    let spec = inputs.spec.as_path();
    let own_out = inputs.settings.out.as_ref().map(|out| inputs.path(out));
    let out = arguments
        .out
        .clone()
        .or(own_out)
        .unwrap_or_else(|| folder(spec).join(DEFAULT_OUT));
    refuse_folder_of(spec, &out)?;
    refuse_file(&out)?;
    let default_name = default_name(&out);
    let bad_name = |error: NameError, name: &str| {
        let proposal = tame(name);
        failure(codes::BAD_NAME, error.to_string())
            .help(format!("choose another one: `--name {proposal}`"))
    };
    let mut config = Config::of(inputs.settings.clone(), &default_name)
        .map_err(|error| bad_name(error, &default_name))?;
    if let Some(name) = &arguments.name {
        let named = config.with_crate_name(name);
        config = named.map_err(|error| bad_name(error, name))?;
    }
    if let Some(prefix) = &arguments.env_prefix {
        config = config.with_env_prefix(prefix).map_err(|error| {
            failure(codes::BAD_NAME, error.to_string())
                .help("use upper-case letters, digits and `_`: `SENDSAR`")
        })?;
    }
    config.source_name = source_name(spec, &out);
    config.command = command(arguments, inputs, &config, &out);
    config.strict = arguments.strict.unwrap_or(config.strict);
    config.filter = arguments.reading.filter(&inputs.settings);
    config.workspace_table = arguments.own_workspace.unwrap_or(config.workspace_table);
    config.with_tests = arguments.with_tests.unwrap_or(config.with_tests);
    Ok(Target { out, config })
}

/// The folder of a file; the current one is `.` for those who read it, and empty to join onto.
fn folder(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}

/// The crate's folder is managed as a whole, so the description must not stand directly in it.
fn refuse_folder_of(spec: &Path, out: &Path) -> Result<(), Diagnostic> {
    if absolute(folder(spec)) != absolute(out) {
        return Ok(());
    }
    let message = format!("`{}` is the folder of the description", out.display());
    Err(failure(codes::BAD_OUTPUT, message).help(format!(
        "choose a folder of its own: `--out {}`",
        out.join(DEFAULT_OUT).display()
    )))
}

fn refuse_file(out: &Path) -> Result<(), Diagnostic> {
    if !out.is_file() {
        return Ok(());
    }
    let message = format!("`{}` is a file, not a folder", out.display());
    Err(failure(codes::BAD_OUTPUT, message).help("`--out` names the folder of the crate"))
}

/// The path from the root, links resolved as far as it exists.
fn absolute(path: &Path) -> PathBuf {
    let path = if path.as_os_str().is_empty() {
        Path::new(".")
    } else {
        path
    };
    let known = path.canonicalize().or_else(|_| std::path::absolute(path));
    normal(&known.unwrap_or_else(|_| path.to_owned()))
}

/// The path without `.` and `..`.
fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                out.pop();
            }
            part => out.push(part),
        }
    }
    out
}

/// The name of the output folder, as Cargo takes it.
fn default_name(out: &Path) -> String {
    let absolute = absolute(out);
    let name = absolute.file_name().unwrap_or(out.as_os_str());
    tame(&name.to_string_lossy())
}

/// The closest thing to `name` that Cargo takes as a package's name.
fn tame(name: &str) -> String {
    if Config::new(name).is_ok() {
        return name.to_owned();
    }
    let parts = name.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return DEFAULT_OUT.to_owned();
    }
    let tamed = parts.join("-").to_lowercase();
    [
        tamed.clone(),
        format!("{tamed}-client"),
        format!("client-{tamed}"),
    ]
    .into_iter()
    .find(|name| Config::new(name).is_ok())
    .unwrap_or_else(|| DEFAULT_OUT.to_owned())
}

/// The description as seen from the folder that holds the crate; only its name if it is elsewhere.
/// So the same run gives the same bytes wherever it is started and wherever the repository lies.
fn source_name(spec: &Path, out: &Path) -> String {
    let spec = absolute(spec);
    let below = absolute(out)
        .parent()
        .and_then(|holder| spec.strip_prefix(holder).ok().map(Path::to_owned));
    let shown = below
        .or_else(|| spec.file_name().map(PathBuf::from))
        .unwrap_or_default();
    let parts = shown
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// The command that writes the crate again, run in the folder that holds it. What the configuration says
/// is said there.
fn command(arguments: &Regenerate, inputs: &Inputs, config: &Config, out: &Path) -> String {
    let absolute_out = absolute(out);
    let holder = absolute_out.parent().unwrap_or(Path::new(""));
    let own_name = inputs.settings.package.name.as_ref();
    let own_name = own_name.map_or_else(|| default_name(out), |name| name.value.clone());
    let out = absolute_out
        .file_name()
        .map(|name| name.to_string_lossy())
        .unwrap_or_default();
    let mut command = "codegen".to_owned();
    let mut add = |wanted: bool, option: &str, value: &str| {
        if wanted {
            command.push_str(&format!(" {option} {}", quoted(value)));
        }
    };
    let file = inputs.file.as_ref();
    let has_file = file.is_some();
    if let Some((file, Found::Named | Found::Above)) = file {
        let file = absolute(file);
        let elsewhere = !spec::settings_of(holder).contains(&file);
        add(elsewhere, "--config", &relative(holder, &file));
    }
    add(
        match has_file {
            true => inputs.spec_named,
            false => config.source_name != DEFAULT_SPEC,
        },
        "--spec",
        &config.source_name,
    );
    let own_out = inputs.settings.out.is_some();
    add(
        match own_out {
            true => arguments.out.is_some(),
            false => out != DEFAULT_OUT,
        },
        "--out",
        &out,
    );
    add(
        own_name != config.crate_name(),
        "--name",
        config.crate_name(),
    );
    add(
        arguments.env_prefix.is_some(),
        "--env-prefix",
        config.env_prefix().unwrap_or_default(),
    );
    if let Some(folder) = &arguments.reading.ref_root {
        add(true, "--ref-root", &relative(holder, &absolute(folder)));
    }
    for overlay in &arguments.reading.overlay {
        let holder = absolute_out.parent().unwrap_or(Path::new(""));
        add(true, "--overlay", &relative(holder, &absolute(overlay)));
    }
    for (option, pattern) in arguments.reading.filter_words() {
        add(true, option, pattern);
    }
    command.push_str(&switches(arguments));
    command
}

/// The switches that change the crate, as they were given.
pub(crate) fn switches(arguments: &Regenerate) -> String {
    let switches = [
        (" --own-workspace", arguments.own_workspace),
        (" --with-tests", arguments.with_tests),
    ];
    let given = switches.into_iter().filter_map(|(option, given)| {
        Some(match given? {
            true => option.to_owned(),
            false => format!("{option}=false"),
        })
    });
    given.collect()
}

/// The way from a folder to a path, both absolute.
fn relative(from: &Path, to: &Path) -> String {
    let shared = from
        .components()
        .zip(to.components())
        .take_while(|(one, other)| one == other)
        .count();
    let up = from.components().skip(shared).map(|_| "..".into());
    let down = to.components().skip(shared);
    let down = down.map(|part| part.as_os_str().to_string_lossy());
    let way: Vec<std::borrow::Cow<'_, str>> = up.chain(down).collect();
    if way.is_empty() {
        return ".".to_owned();
    }
    way.join("/")
}

/// For a shell: bare if that is safe.
pub(crate) fn quoted(value: &str) -> String {
    let safe = |letter: char| letter.is_ascii_alphanumeric() || "-_./".contains(letter);
    let word: String = value
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    if !word.is_empty() && word.chars().all(safe) {
        return word;
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use codegen::generate::settings::Settings;

    use super::*;

    fn target(spec: &str, out: Option<&str>) -> Target {
        let arguments = Regenerate {
            out: out.map(PathBuf::from),
            ..Regenerate::default()
        };
        let inputs = Inputs {
            spec: PathBuf::from(spec),
            spec_named: true,
            file: None,
            settings: Settings::default(),
        };
        let Ok(target) = of(&arguments, &inputs) else {
            panic!("{spec} {out:?}")
        };
        target
    }

    #[test]
    fn headers_do_not_depend_on_where_the_command_runs() {
        for spec in [
            "api.yaml",
            "./api.yaml",
            "../api.yaml",
            "/somewhere/else/api.yaml",
        ] {
            let target = target(spec, None);
            assert_eq!(target.config.source_name, "api.yaml", "{spec}");
            assert_eq!(target.config.command, "codegen", "{spec}");
            assert_eq!(target.config.crate_name(), "generated-client", "{spec}");
        }
    }

    #[test]
    fn headers_name_what_differs_from_the_default() {
        let target = target("specs/big one.json", Some("clients/rooms"));
        assert_eq!(target.config.source_name, "big one.json");
        assert_eq!(
            target.config.command,
            "codegen --spec 'big one.json' --out rooms"
        );
        assert_eq!(target.config.crate_name(), "rooms");
    }

    #[test]
    fn a_description_below_the_folder_of_the_crate_is_named_from_there() {
        let target = target("specs/rooms.json", Some("rooms"));
        assert_eq!(target.config.source_name, "specs/rooms.json");
    }

    #[test]
    fn folder_names_become_package_names() {
        assert_eq!(tame("My Client.d"), "my-client-d");
        assert_eq!(tame("2x"), "client-2x");
        assert_eq!(tame("test"), "test-client");
        assert_eq!(tame("…"), "generated-client");
    }
}
