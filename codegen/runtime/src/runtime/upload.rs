//! Bodies from files and streams.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;

use super::body::{Body, BoxFuture, ByteStream, Chunks, Source};
use super::reading::Reading;
use super::transport::{TransportError, TransportErrorKind};

impl Body {
    /// The content of a file. It is read while it is sent, and again each time that it is sent.
    ///
    /// # Errors
    ///
    /// The path leads to no file. A file that cannot be read later, or is shorter or longer then, fails the call
    /// with [`TransportErrorKind::Body`].
    pub fn from_path(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let metadata = std::fs::metadata(path)?;
        if metadata.is_dir() {
            let message = format!("`{}` is a folder", path.display());
            return Err(io::Error::new(io::ErrorKind::IsADirectory, message));
        }
        Ok(Self::new(PathSource {
            path: path.to_owned(),
            // A pipe or a device has no length that could be known.
            length: metadata.is_file().then_some(metadata.len()),
        }))
    }

    /// What a stream gives. Its length is not told to the server, and it can be sent once.
    pub fn from_stream(stream: ByteStream) -> Self {
        Self::new(StreamSource::new(stream, None))
    }

    /// What a stream of so many bytes gives. It can be sent once; a stream of another length fails the call.
    pub fn from_sized_stream(stream: ByteStream, length: u64) -> Self {
        Self::new(StreamSource::new(stream, Some(length)))
    }

    /// What a reader gives, from where it stands to its end. It is read on a thread of its own, and can be sent once.
    pub fn from_reader(reader: impl Read + Send + 'static) -> Self {
        Self::from_stream(ByteStream::from_reader(reader))
    }

    /// The bodies one after the other.
    pub fn joined(parts: Vec<Self>) -> Self {
        let held: Option<Vec<&[u8]>> = parts
            .iter()
            .map(|part| part.as_bytes().map(|bytes| &**bytes))
            .collect();
        match held {
            Some(held) => held.concat().into(),
            None => Self::new(Joined(parts)),
        }
    }
}

impl From<ByteStream> for Body {
    fn from(stream: ByteStream) -> Self {
        Self::from_stream(stream)
    }
}

impl ByteStream {
    /// What a reader gives, read on a thread of its own.
    pub fn from_reader(reader: impl Read + Send + 'static) -> Self {
        Self::new(Reading::new(|| Ok(reader)))
    }
}

/// A file, opened when it is sent.
struct PathSource {
    path: PathBuf,
    length: Option<u64>,
}

impl Source for PathSource {
    fn length(&self) -> Option<u64> {
        self.length
    }

    fn stream(&self) -> Option<ByteStream> {
        let path = self.path.clone();
        let stream = ByteStream::new(Reading::new(move || File::open(path)));
        Some(measured(stream, self.length))
    }
}

/// A stream, until it is sent.
struct StreamSource {
    stream: Mutex<Option<ByteStream>>,
    length: Option<u64>,
}

impl StreamSource {
    fn new(stream: ByteStream, length: Option<u64>) -> Self {
        Self {
            stream: Mutex::new(Some(stream)),
            length,
        }
    }
}

impl Source for StreamSource {
    fn length(&self) -> Option<u64> {
        self.length
    }

    fn is_replayable(&self) -> bool {
        false
    }

    fn is_spent(&self) -> bool {
        let stream = self.stream.lock().unwrap_or_else(PoisonError::into_inner);
        stream.is_none()
    }

    fn stream(&self) -> Option<ByteStream> {
        let mut stream = self.stream.lock().unwrap_or_else(PoisonError::into_inner);
        Some(measured(stream.take()?, self.length))
    }
}

/// Bodies one after the other.
struct Joined(Vec<Body>);

impl Source for Joined {
    fn length(&self) -> Option<u64> {
        let mut lengths = self.0.iter().map(Body::length);
        lengths.try_fold(0_u64, |sum, length| sum.checked_add(length?))
    }

    fn is_replayable(&self) -> bool {
        self.0.iter().all(Body::is_replayable)
    }

    fn is_spent(&self) -> bool {
        self.0.iter().any(Body::is_spent)
    }

    fn stream(&self) -> Option<ByteStream> {
        if self.is_spent() {
            return None;
        }
        let parts: Vec<_> = self.0.iter().cloned().map(Body::into_stream).collect();
        Some(ByteStream::new(JoinedChunks(parts.into_iter())))
    }
}

struct JoinedChunks(std::vec::IntoIter<ByteStream>);

impl Chunks for JoinedChunks {
    fn next(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        Box::pin(async move {
            while let Some(stream) = self.0.as_mut_slice().first_mut() {
                if let Some(piece) = stream.next().await {
                    return Some(piece);
                }
                self.0.next();
            }
            None
        })
    }
}

/// A stream that fails if its length is not the one that was announced: the server would take excess bytes for another
/// request, or wait for missing ones.
fn measured(stream: ByteStream, length: Option<u64>) -> ByteStream {
    match length {
        Some(missing) => ByteStream::new(Measured { stream, missing }),
        None => stream,
    }
}

struct Measured {
    stream: ByteStream,
    missing: u64,
}

impl Measured {
    fn checked(
        &mut self,
        piece: Option<Result<Bytes, TransportError>>,
    ) -> Option<Result<Bytes, TransportError>> {
        let fail =
            |message: &str| Some(Err(TransportError::new(TransportErrorKind::Body, message)));
        match piece {
            Some(Ok(bytes)) => {
                let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
                match self.missing.checked_sub(length) {
                    Some(missing) => self.missing = missing,
                    None => return fail("there are more bytes than were announced"),
                }
                Some(Ok(bytes))
            }
            None if self.missing > 0 => fail("there are fewer bytes than were announced"),
            other => other,
        }
    }
}

impl Chunks for Measured {
    fn next(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        Box::pin(async move {
            let piece = self.stream.next().await;
            self.checked(piece)
        })
    }
}
