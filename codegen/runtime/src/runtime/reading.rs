//! Readers as streams.

use std::io::{self, ErrorKind, Read};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::thread;

use bytes::Bytes;

use super::body::{BoxFuture, Chunks};
use super::transport::{TransportError, TransportErrorKind};

/// How many bytes are read at a time.
const PIECE: usize = 64 * 1024;

/// Reads on a thread of its own, because reading blocks, and no runtime of futures is taken for granted here. The
/// thread starts when the first piece is asked for, reads one piece ahead, and ends with the stream.
pub(super) struct Reading {
    start: Option<Start>,
    shared: Arc<Shared>,
}

type Start = Box<dyn FnOnce() -> io::Result<Box<dyn Read>> + Send>;

/// What the thread hands over.
#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    /// Told when a piece was taken.
    taken: Condvar,
}

#[derive(Default)]
struct State {
    piece: Option<io::Result<Vec<u8>>>,
    /// Nothing comes after the piece.
    is_done: bool,
    /// Nobody asks for pieces any more.
    is_abandoned: bool,
    waker: Option<Waker>,
}

impl Reading {
    /// Reads what `open` opens.
    pub(super) fn new<R: Read + 'static>(
        open: impl FnOnce() -> io::Result<R> + Send + 'static,
    ) -> Self {
        Self {
            start: Some(Box::new(|| Ok(Box::new(open()?)))),
            shared: Arc::default(),
        }
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, TransportError>>> {
        if let Some(start) = self.start.take() {
            let end = End(self.shared.clone());
            let thread = thread::Builder::new().name("upload".to_owned());
            if let Err(error) = thread.spawn(move || run(start, &end)) {
                return Poll::Ready(Some(Err(failed(error))));
            }
        }
        let mut state = self.shared.lock();
        match state.piece.take() {
            Some(piece) => {
                self.shared.taken.notify_one();
                Poll::Ready(Some(piece.map(Bytes::from).map_err(failed)))
            }
            None if state.is_done => Poll::Ready(None),
            None => {
                state.waker = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

impl Chunks for Reading {
    fn next(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        Box::pin(std::future::poll_fn(|cx| self.poll(cx)))
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.shared.lock().is_abandoned = true;
        self.shared.taken.notify_one();
    }
}

fn failed(error: io::Error) -> TransportError {
    TransportError::new(TransportErrorKind::Body, error)
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until the piece before was taken. `false` if nobody wants this one.
    fn push(&self, piece: io::Result<Vec<u8>>) -> bool {
        let is_full = |state: &mut State| state.piece.is_some() && !state.is_abandoned;
        let state = self.taken.wait_while(self.lock(), is_full);
        let mut state = state.unwrap_or_else(PoisonError::into_inner);
        if state.is_abandoned {
            return false;
        }
        state.is_done |= piece.is_err();
        state.piece = Some(piece);
        wake(state);
        true
    }
}

/// Wakes whoever waits, after the lock is gone.
fn wake(mut state: MutexGuard<'_, State>) {
    let waker = state.waker.take();
    drop(state);
    if let Some(waker) = waker {
        waker.wake();
    }
}

/// Marks the end even if the reader panics, so that nobody waits for its thread for ever.
struct End(Arc<Shared>);

impl Drop for End {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.push(Err(io::Error::other("the reader panicked")));
        }
        let mut state = self.0.lock();
        state.is_done = true;
        wake(state);
    }
}

fn run(start: Start, end: &End) {
    let mut reader = match start() {
        Ok(reader) => reader,
        Err(error) => {
            end.0.push(Err(error));
            return;
        }
    };
    loop {
        let mut piece = vec![0; PIECE];
        let read = match reader.read(&mut piece) {
            Ok(0) => return,
            Ok(length) => {
                piece.truncate(length);
                Ok(piece)
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => Err(error),
        };
        let is_last = read.is_err();
        if !end.0.push(read) || is_last {
            return;
        }
    }
}
