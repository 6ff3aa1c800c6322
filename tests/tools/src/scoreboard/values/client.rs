//! The program of a client that reads values and writes them again.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// Nobody waits longer for one value.
const PATIENCE: Duration = Duration::from_secs(10);

/// What became of a value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Answer {
    /// It was read, and this was written.
    Written(String),
    /// It was not read.
    Refused(String),
    /// The process ended, or did not end.
    Crashed(String),
}

/// The program, started again whenever a value ends it.
pub(super) struct Client {
    program: PathBuf,
    running: Option<Running>,
}

struct Running {
    child: Child,
    input: ChildStdin,
    lines: Receiver<String>,
}

impl Client {
    pub(super) fn new(program: &Path) -> Self {
        Self {
            program: program.to_owned(),
            running: None,
        }
    }

    /// Reads a value as a type and writes it again.
    pub(super) fn again(&mut self, ty: u64, value: &str) -> std::io::Result<Answer> {
        let mut running = match self.running.take() {
            Some(running) => running,
            None => Running::start(&self.program)?,
        };
        // A program that has ended says so below.
        let _ = writeln!(running.input, "{ty} {value}").and_then(|()| running.input.flush());
        match running.lines.recv_timeout(PATIENCE) {
            Ok(line) => {
                self.running = Some(running);
                Ok(match line.strip_prefix('=') {
                    Some(written) => Answer::Written(written.to_owned()),
                    None => Answer::Refused(line.trim_start_matches('!').to_owned()),
                })
            }
            Err(RecvTimeoutError::Timeout) => {
                running.child.kill()?;
                running.child.wait()?;
                Ok(Answer::Crashed("no answer in 10 s".to_owned()))
            }
            Err(RecvTimeoutError::Disconnected) => {
                let status = running.child.wait()?;
                Ok(Answer::Crashed(status.to_string()))
            }
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        if let Some(Running {
            mut child, input, ..
        }) = self.running.take()
        {
            // Without input it ends by itself.
            drop(input);
            let _ = child.wait();
        }
    }
}

impl Running {
    fn start(program: &Path) -> std::io::Result<Self> {
        let mut child = Command::new(program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let missing = || std::io::Error::other("a pipe is missing");
        let input = child.stdin.take().ok_or_else(missing)?;
        let output = child.stdout.take().ok_or_else(missing)?;
        let (sender, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(output).lines() {
                let Ok(line) = line else { return };
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Ok(Self {
            child,
            input,
            lines,
        })
    }
}
