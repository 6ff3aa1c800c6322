//! The other end of a worker: starts it, waits for it, and buries it.

use std::env;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::options::Bounds;
use super::verdict::{Failure, Verdict};

/// A worker is replaced after so many documents, so that what one leaves behind does not starve another.
const DOCUMENTS: usize = 2_000;

/// Has documents examined, in a process that may break.
pub(super) struct Examiner {
    bounds: Bounds,
    worker: Option<Worker>,
}

struct Worker {
    child: Child,
    stdin: ChildStdin,
    lines: Receiver<String>,
    stderr: JoinHandle<String>,
    done: usize,
}

impl Examiner {
    /// An examiner whose worker starts with the first document.
    pub(super) fn new(bounds: Bounds) -> Self {
        Self {
            bounds,
            worker: None,
        }
    }

    /// What becomes of a document.
    pub(super) fn examine(&mut self, path: &Path) -> io::Result<Verdict> {
        let mut worker = match self.worker.take() {
            Some(worker) if worker.done < DOCUMENTS => worker,
            Some(worker) => {
                worker.dismiss()?;
                Worker::start(self.bounds.memory)?
            }
            None => Worker::start(self.bounds.memory)?,
        };
        let limit = Duration::from_secs(self.bounds.timeout);
        let start = Instant::now();
        // A worker that is gone does not read; what ended it is found out below.
        let _ = writeln!(worker.stdin, "{}", path.display());
        let _ = worker.stdin.flush();
        match worker.lines.recv_timeout(limit) {
            Ok(line) => {
                worker.done = worker.done.saturating_add(1);
                self.worker = Some(worker);
                serde_json::from_str(&line).map_err(io::Error::other)
            }
            Err(RecvTimeoutError::Timeout) => {
                worker.child.kill()?;
                worker.child.wait()?;
                let failure = Failure::new("hangs", format!("no answer after {limit:?}"));
                Ok(Verdict::failed(elapsed(start), failure))
            }
            Err(RecvTimeoutError::Disconnected) => {
                Ok(Verdict::failed(elapsed(start), worker.autopsy()?))
            }
        }
    }
}

impl Drop for Examiner {
    fn drop(&mut self) {
        if let Some(worker) = self.worker.take() {
            // It ends by itself once nobody speaks to it.
            let _ = worker.dismiss();
        }
    }
}

fn elapsed(start: Instant) -> u64 {
    u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX)
}

impl Worker {
    fn start(memory: u64) -> io::Result<Self> {
        let mut command = Command::new(env::current_exe()?);
        command
            .arg("work")
            .arg("--memory")
            .arg(memory.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn()?;
        let gone = || io::Error::other("a worker without pipes");
        let stdin = child.stdin.take().ok_or_else(gone)?;
        let lines = listen(child.stdout.take().ok_or_else(gone)?);
        let stderr = collect(child.stderr.take().ok_or_else(gone)?);
        Ok(Self {
            child,
            stdin,
            lines,
            stderr,
            done: 0,
        })
    }

    fn dismiss(mut self) -> io::Result<()> {
        drop(self.stdin);
        self.child.wait().map(|_| ())
    }

    /// Why it ended.
    fn autopsy(mut self) -> io::Result<Failure> {
        let status = self.child.wait()?;
        let said = self.stderr.join().unwrap_or_default();
        let signature = if said.contains("has overflowed its stack") {
            "stack overflow".to_owned()
        } else if said.contains("memory allocation of") {
            "out of memory".to_owned()
        } else if let Some(signal) = status.signal() {
            format!("ended by signal {signal}")
        } else {
            format!("ended with {status}")
        };
        Ok(Failure::new(signature, said))
    }
}

fn listen(stdout: ChildStdout) -> Receiver<String> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        for line in BufReader::new(stdout).lines() {
            let Ok(line) = line else { break };
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}

/// Reads all that a worker complains of, so that it never waits for us.
fn collect(mut stderr: ChildStderr) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read before an error is still worth showing.
        let _ = stderr.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}
