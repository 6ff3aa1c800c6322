//! A folder of its own for each test, and the command run in it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A small description, enough for a client.
pub(crate) const ROOMS: &str = "\
openapi: 3.1.0
info: {title: Rooms API, version: '1.0'}
servers: [{url: 'https://rooms.example'}]
paths:
  /rooms/{roomId}:
    get:
      operationId: getRoom
      tags: [Rooms]
      parameters:
        - {name: roomId, in: path, required: true, schema: {type: string, format: uuid}}
        - {name: withMembers, in: query, schema: {type: boolean}}
      responses:
        '200':
          description: The room.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Room'}
        '404':
          description: No such room.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Problem'}
components:
  schemas:
    Room:
      type: object
      required: [id, kind]
      properties:
        id: {type: string, format: uuid}
        kind: {type: string, enum: [open, closed]}
        roomName: {type: [string, 'null']}
    Problem:
      type: object
      required: [message]
      properties:
        message: {type: string}
";

/// The real description of this repository.
pub(crate) fn sendsar() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api.yaml");
    std::fs::read_to_string(path).unwrap()
}

/// A folder that vanishes after the test.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// A folder with `api.yaml`.
    pub(crate) fn with_api(text: &str) -> Self {
        let folder = Self::new();
        folder.write("api.yaml", text);
        folder
    }

    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap()
    }

    /// Runs the command in this folder.
    pub(crate) fn run<I: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = I>) -> Outcome {
        self.run_in(".", arguments)
    }

    /// Runs the command in a folder below this one.
    pub(crate) fn run_in<I: AsRef<OsStr>>(
        &self,
        below: &str,
        arguments: impl IntoIterator<Item = I>,
    ) -> Outcome {
        let mut command = Command::new(env!("CARGO_BIN_EXE_codegen"));
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR"] {
            command.env_remove(name);
        }
        let output = command
            .args(arguments)
            .current_dir(self.path(below))
            .output()
            .unwrap();
        Outcome {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The path and the text of every file below a folder.
    pub(crate) fn files(&self, below: &str) -> Vec<(PathBuf, std::time::SystemTime)> {
        let mut files = Vec::new();
        collect(&self.path(below), &mut files);
        files.sort();
        files
    }
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, std::time::SystemTime)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        }
        let modified = path.metadata().unwrap().modified().unwrap();
        files.push((path, modified));
    }
}

/// What a run gave.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Outcome {
    /// Fails with all there is unless the run ended with this code.
    #[track_caller]
    pub(crate) fn ends(self, code: i32) -> Self {
        assert_eq!(
            self.code,
            Some(code),
            "stdout:\n{}\nstderr:\n{}",
            self.out,
            self.err
        );
        self
    }

    /// The diagnostics of a run with `--format json`.
    pub(crate) fn diagnostics(&self) -> Vec<serde_json::Value> {
        self.err
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }
}

/// No arguments.
pub(crate) const NONE: [&str; 0] = [];
