// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Responses, and which documented response one is.

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header::CONTENT_TYPE};

use super::error::Error;
use super::json::{Decode, from_slice};
use super::media::{BodyKind, Fit, fit};
use super::operation::Operation;
use super::status::{Rank, StatusPattern};

/// A response with its status and headers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Response<T> {
    /// The status code.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: T,
    /// The body as it was received, also where the description says of none.
    pub raw: Bytes,
}

/// A response that the description documents.
#[derive(Clone, Copy, Debug)]
pub struct Documented {
    /// The status codes.
    pub status: StatusPattern,
    /// How the body is read.
    pub kind: BodyKind,
    /// The media type, perhaps with wildcards; empty if there is no body.
    pub media_type: &'static str,
}

impl Documented {
    /// Reads a line of a response table, such as `404 json application/json`. JSON without a media
    /// type is `application/json`.
    pub fn parse(line: &'static str) -> Option<Self> {
        let (status, rest) = line.split_once(' ')?;
        let (kind, media_type) = rest.split_once(' ')?;
        let media_type = match (kind, media_type) {
            ("json", "") => "application/json",
            _ => media_type,
        };
        Some(Self {
            status: StatusPattern::parse(status)?,
            kind: BodyKind::parse(kind),
            media_type,
        })
    }
}

/// Reads a body.
pub type Decoder<T> = fn(&Bytes) -> Result<T, Mismatch>;

/// How to read the documented bodies of an operation, in the order of [`Operation::ok`] and
/// [`Operation::err`].
#[derive(Debug)]
pub struct Decoders<T: 'static, E: 'static> {
    /// For successes.
    pub ok: &'static [Decoder<T>],
    /// For failures.
    pub err: &'static [Decoder<E>],
}

/// A body that is not what the description says.
#[derive(Debug)]
pub struct Mismatch {
    /// The place in the JSON text, such as `rooms[3].createdAt`; empty for the whole.
    pub path: Box<str>,
    /// What is wrong there.
    pub message: Box<str>,
}

/// Reads JSON.
///
/// # Errors
///
/// The body is not JSON of the documented type.
pub fn json<T: Decode>(body: &Bytes) -> Result<T, Mismatch> {
    if body.is_empty() {
        return Err(Mismatch {
            path: "".into(),
            message: "expected JSON, found an empty body".into(),
        });
    }
    from_slice(body).map_err(|error| Mismatch {
        path: error.path().into(),
        message: error.to_string().into(),
    })
}

/// Reads text.
///
/// # Errors
///
/// The body is not UTF-8.
pub fn text(body: &Bytes) -> Result<String, Mismatch> {
    String::from_utf8(body.to_vec()).map_err(|error| Mismatch {
        path: "".into(),
        message: error.to_string().into(),
    })
}

/// Takes the bytes as they are.
///
/// # Errors
///
/// None.
pub fn bytes(body: &Bytes) -> Result<Bytes, Mismatch> {
    Ok(body.clone())
}

/// Expects nothing.
///
/// # Errors
///
/// None.
pub fn empty(_body: &Bytes) -> Result<(), Mismatch> {
    Ok(())
}

/// A complete response, and the documented one that it is.
#[derive(Debug)]
pub struct Received {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    pub(super) choice: Choice,
}

/// The place of a documented response in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A documented success.
    Ok(usize),
    /// A documented failure.
    Err(usize, Fit),
    /// Nothing that is documented.
    Undocumented,
}

/// Finds the documented response: by status code first, then by status class, then `default`, and
/// among several of the same by content type.
///
/// A `default` among the successes stands for 2XX, one among the failures for all others.
pub fn choose(operation: &Operation, status: StatusCode, headers: &HeaderMap) -> Choice {
    let content_type = headers.get(CONTENT_TYPE);
    let content_type = content_type.map(|value| value.to_str().unwrap_or_default());
    for rank in Rank::ALL {
        let is_open = |for_success| rank != Rank::Default || status.is_success() == for_success;
        let of_rank = |row: &Row| row.1.status.matches(status, rank);
        let ok = operation.successes().enumerate().filter(of_rank);
        let err = operation.failures().enumerate().filter(of_rank);
        let ok: Vec<Row> = ok.filter(|_| is_open(true)).collect();
        let err: Vec<Row> = err.filter(|_| is_open(false)).collect();
        if ok.is_empty() && err.is_empty() {
            continue;
        }
        return match (best(&ok, content_type), best(&err, content_type)) {
            (Some((index, _)), _) => Choice::Ok(index),
            (None, Some((index, fit))) => Choice::Err(index, fit),
            (None, None) => Choice::Undocumented,
        };
    }
    Choice::Undocumented
}

/// A documented response and its place in the table.
type Row = (usize, Documented);

fn best(rows: &[Row], content_type: Option<&str>) -> Option<(usize, Fit)> {
    let mut best: Option<(usize, Fit)> = None;
    for (index, row) in rows {
        let Some(fit) = fit(row.media_type, row.kind, content_type) else {
            continue;
        };
        if best.is_none_or(|(_, known)| fit > known) {
            best = Some((*index, fit));
        }
    }
    best
}

impl<T, E> Decoders<T, E> {
    /// Reads the body as what it was found to be.
    ///
    /// # Errors
    ///
    /// The response is a failure or does not match the description.
    pub(super) fn read(&self, received: Received) -> Result<Response<T>, Error<E>> {
        match received.choice {
            Choice::Ok(index) => match self.ok.get(index).map(|decode| received.decoded(*decode)) {
                Some(Ok(body)) => Ok(received.with_body(body)),
                Some(Err(mismatch)) => Err(received.into_mismatch(mismatch)),
                None => Err(received.into_unexpected()),
            },
            Choice::Err(index, fit) => {
                match self.err.get(index).map(|decode| decode(&received.body)) {
                    Some(Ok(body)) => Err(received.into_api(body)),
                    Some(Err(mismatch)) if fit != Fit::Tolerated => {
                        Err(received.into_mismatch(mismatch))
                    }
                    _ => Err(received.into_unexpected()),
                }
            }
            Choice::Undocumented => Err(received.into_unexpected()),
        }
    }
}

impl Received {
    /// Reads the body of a success as documented. If that fails and the body is labelled as plain text, it is read as a
    /// JSON string: servers that offer JSON and plain text may send the text without quotation marks. This is not done
    /// for failures, because a gateway is the more likely sender of plain text then.
    fn decoded<T>(&self, decode: fn(&Bytes) -> Result<T, Mismatch>) -> Result<T, Mismatch> {
        decode(&self.body).or_else(|mismatch| {
            let others = [Self::quoted, Self::latin_1];
            let mut read = others
                .into_iter()
                .filter_map(|other| decode(&other(self)?).ok());
            read.next().ok_or(mismatch)
        })
    }

    /// Text in ISO 8859-1 as UTF-8, where the server says that it is that. Each byte is the character of its number.
    fn latin_1(&self) -> Option<Bytes> {
        let content_type = self.headers.get(CONTENT_TYPE)?.to_str().ok()?;
        let (_, parameters) = content_type.split_once(';')?;
        let parameters = parameters.to_ascii_lowercase();
        let is_latin_1 = parameters.contains("iso-8859-1") || parameters.contains("latin1");
        let text = || {
            self.body
                .iter()
                .copied()
                .map(char::from)
                .collect::<String>()
        };
        is_latin_1.then(|| text().into())
    }

    /// Plain text as a JSON string.
    fn quoted(&self) -> Option<Bytes> {
        let content_type = self.headers.get(CONTENT_TYPE)?.to_str().ok()?;
        let essence = content_type.split(';').next().unwrap_or_default().trim();
        let text = std::str::from_utf8(&self.body).ok()?;
        let is_plain = essence.eq_ignore_ascii_case("text/plain");
        is_plain.then(|| serde_json::Value::from(text).to_string().into())
    }

    fn with_body<T>(self, body: T) -> Response<T> {
        Response {
            status: self.status,
            headers: self.headers,
            body,
            raw: self.body,
        }
    }

    fn into_api<E>(self, body: E) -> Error<E> {
        Error::Api {
            status: self.status,
            headers: Box::new(self.headers),
            body: Box::new(body),
            raw: self.body,
        }
    }

    fn into_mismatch<E>(self, mismatch: Mismatch) -> Error<E> {
        Error::Decode {
            status: self.status,
            headers: Box::new(self.headers),
            path: mismatch.path,
            message: mismatch.message,
            body: self.body,
        }
    }

    fn into_unexpected<E>(self) -> Error<E> {
        Error::Unexpected {
            status: self.status,
            headers: Box::new(self.headers),
            body: self.body,
        }
    }
}
