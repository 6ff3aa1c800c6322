//! Every operation is called as the description says, and the request that arrives is checked against
//! the description; then every documented response is answered, and what the client makes of it checked.

use serde_json::{Value, json};

use crate::call::{Answer, Call, Input, Shown};
use crate::client::{Client, ClientBuilder};
use crate::compare::{Place, compare};
use crate::media::{self, Kind};
use crate::request;
use crate::schemas::{self, Schemas};
use crate::transport::{Recorder, Reply};
use crate::values::Values;

/// The variable that names a file for the results as JSON, for programs.
const REPORT: &str = "CONTRACT_OPERATIONS_REPORT";

/// Where the server is. The path of the URL belongs to every request.
pub const BASE: &str = "https://contract.example/base";

#[derive(Default)]
struct Tally {
    operations: usize,
    proven: usize,
    responses: usize,
    skipped: Vec<Value>,
    partly: Vec<Value>,
    failed: Vec<Value>,
}

/// Makes all calls and says what became of them.
///
/// # Panics
///
/// If a request or what became of a response is not as described.
pub fn check(data: &str, calls: &[Call], builder: ClientBuilder) {
    let data: Value = serde_json::from_str(data).expect("the data is JSON");
    let recorder = Recorder::default();
    let builder = builder.base_url(BASE).transport(recorder.clone());
    let client = builder.build().expect("the client can be built");
    let tally = schemas::with(&data["schemas"], |schemas| {
        let values = Values { data: &data };
        let mut tally = Tally::default();
        for row in data["operations"].as_array().into_iter().flatten() {
            let mut run = Run {
                row,
                values: &values,
                schemas,
                client: &client,
                recorder: &recorder,
                tally: &mut tally,
            };
            run.operation(calls);
        }
        tally
    });
    let tally = tally.expect("the schemas are one document");
    tally.print();
    let lines: Vec<String> = tally.failed.iter().map(line).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

struct Run<'a, 's, 'r> {
    row: &'a Value,
    values: &'a Values<'a>,
    schemas: &'s mut Schemas<'r>,
    client: &'a Client,
    recorder: &'a Recorder,
    tally: &'s mut Tally,
}

impl Run<'_, '_, '_> {
    fn operation(&mut self, calls: &[Call]) {
        self.tally.operations += 1;
        if let Some(reason) = self.row["reason"].as_str() {
            return self.skip(reason);
        }
        let index = self.row["call"].as_u64();
        let index = index.and_then(|index| usize::try_from(index).ok());
        let call = *index
            .and_then(|index| calls.get(index))
            .expect("a known call");
        let failures = self.tally.failed.len();
        for is_full in [false, true] {
            let (input, sent) = match self.values.of_request(self.row, is_full, self.schemas) {
                Ok(found) => found,
                Err(reason) => return self.skip(&reason),
            };
            self.recorder.reply(self.default_reply());
            let answer = call(self.client, &input, "send");
            let faults = match (answer, self.recorder.take()) {
                (Err(fault), _) => vec![fault],
                (Ok(Answer::Broken(fault)), None) => vec![fault],
                (Ok(_), None) => vec!["nothing was sent".to_owned()],
                (Ok(_), Some(recorded)) => {
                    let all = &self.values.data["schemas"];
                    request::faults(self.row, &recorded, &sent, all, self.schemas)
                }
            };
            for fault in faults {
                self.fail("request", &fault);
            }
            if is_full && self.tally.failed.len() == failures {
                self.responses(call, &input);
            }
        }
        self.tally.proven += usize::from(self.tally.failed.len() == failures);
    }

    /// What is answered while only the request matters.
    fn default_reply(&self) -> Reply {
        Reply {
            status: 599,
            ..Reply::default()
        }
    }

    fn responses(&mut self, call: Call, input: &Input) {
        let row = self.row;
        for response in row["responses"].as_array().into_iter().flatten() {
            for status in statuses(row, response) {
                let media = response["media_type"].as_str().unwrap_or("no body");
                let what = format!("response {status} {media}");
                match self.reply(response, status) {
                    Err(reason) => {
                        let row = self.told(&what, &reason);
                        self.tally.partly.push(row);
                    }
                    Ok((reply, value)) => {
                        self.tally.responses += 1;
                        let fault = self.response(call, input, response, &reply, &value);
                        if let Some(fault) = fault {
                            self.fail(&what, &fault);
                        }
                    }
                }
            }
        }
    }

    /// The response with a sample body, and the sample.
    fn reply(&mut self, response: &Value, status: u16) -> Result<(Reply, Value), String> {
        let mut reply = Reply {
            status,
            headers: self.values.headers(response, self.schemas)?,
            body: Vec::new(),
        };
        // Without content there is no body; HTTP forbids one with these statuses, and to HEAD.
        let is_bodiless =
            matches!(status, 204 | 205 | 304 | 100..=199) || self.row["method"] == "HEAD";
        let Some(name) = response["media_type"].as_str().filter(|_| !is_bodiless) else {
            return Ok((reply, Value::Null));
        };
        if status >= 300 && self.is_second_form(response, name) {
            return Err(format!("a failure in `{name}`, where JSON is asked for"));
        }
        let (name, value, body) = self.content(response, name)?;
        let content_type = ("content-type".to_owned(), name);
        reply.headers.push(content_type);
        reply.body = body;
        Ok((reply, value))
    }

    /// Whether a body of text or bytes is another form of a response that is also described as JSON. The client asks
    /// for JSON; if the server sends the other form, it is passed on with the status and not read.
    fn is_second_form(&self, response: &Value, name: &str) -> bool {
        let all = self.row["responses"].as_array().into_iter().flatten();
        let mut same = all.filter(|other| other["status"] == response["status"]);
        matches!(media::kind(name), Kind::Text | Kind::Bytes)
            && same.any(|other| other["media_type"].as_str().map(media::kind) == Some(Kind::Json))
    }

    /// The media type that is answered, the sample, and the sample as it is written in that type.
    fn content(
        &mut self,
        response: &Value,
        name: &str,
    ) -> Result<(String, Value, Vec<u8>), String> {
        let concrete = media::concrete(name).unwrap_or("application/octet-stream");
        let kind = media::kind(concrete);
        if matches!(
            kind,
            Kind::Form | Kind::Multipart | Kind::Xml | Kind::Events
        ) {
            return Err(format!("no sample is made of the media type `{name}`"));
        }
        let value = match (self.values.value(response, self.schemas), kind) {
            (Ok(value), _) => value,
            // Any text is a sample of text or bytes, unless that is another form of a JSON body.
            (Err(_), Kind::Text | Kind::Bytes) if !self.is_second_form(response, name) => {
                Value::from("text")
            }
            (Err(reason), _) => return Err(reason),
        };
        let is_structured = value.is_object() || value.is_array();
        Ok(match kind {
            Kind::Sequence => {
                let items = match value {
                    Value::Array(items) if response["of_items"] != true => items,
                    item => vec![item],
                };
                let written = media::sequence(concrete, &items).into_bytes();
                (concrete.to_owned(), Value::Array(items), written)
            }
            // Where the server may answer with any type, what has a structure is JSON.
            Kind::Bytes if media::concrete(name).is_none() && is_structured => {
                let written = value.to_string().into_bytes();
                ("application/json".to_owned(), value, written)
            }
            Kind::Text | Kind::Bytes => {
                let written = match value.as_str() {
                    Some(text) => text.to_owned(),
                    None => value.to_string(),
                };
                (concrete.to_owned(), value, written.into_bytes())
            }
            _ => (
                concrete.to_owned(),
                value.clone(),
                value.to_string().into_bytes(),
            ),
        })
    }

    /// What is wrong with what the client made of a response.
    fn response(
        &mut self,
        call: Call,
        input: &Input,
        response: &Value,
        reply: &Reply,
        value: &Value,
    ) -> Option<String> {
        self.recorder.reply(reply.clone());
        let verb = response["verb"].as_str().unwrap_or("send");
        let answer = match call(self.client, input, verb) {
            Ok(answer) => answer,
            Err(fault) => return Some(fault),
        };
        self.recorder.take();
        let (is_success, status, shown) = match answer {
            Answer::Success(status, shown) => (true, status, shown),
            Answer::Failure(status, shown) => (false, status, shown),
            Answer::Broken(fault) => return Some(format!("{fault}: {value}")),
        };
        let is_meant = match reply.status / 100 {
            2 => is_success,
            4 | 5 => !is_success,
            // What a redirect is, the description does not say.
            _ => true,
        };
        if !is_meant {
            let side = if is_success { "success" } else { "failure" };
            return Some(format!("it is taken as a {side}"));
        }
        if status != reply.status {
            return Some(format!("the status became {status}"));
        }
        self.body(response, reply, value, &shown)
    }

    fn body(
        &self,
        response: &Value,
        reply: &Reply,
        value: &Value,
        shown: &Shown,
    ) -> Option<String> {
        match shown {
            Shown::Unknown => Some("it is a variant that nothing tells of".to_owned()),
            Shown::Empty if reply.body.is_empty() => None,
            // A schema that says nothing leaves nothing to read.
            Shown::Empty if value.as_object().is_some_and(serde_json::Map::is_empty) => None,
            Shown::Empty => Some(format!("the body is dropped: {value}")),
            Shown::Raw(bytes) if *bytes == reply.body => None,
            // A text in JSON may be handed over as text.
            Shown::Raw(bytes) if value.as_str().map(str::as_bytes) == Some(bytes) => None,
            Shown::Raw(bytes) => {
                let text = String::from_utf8_lossy(bytes);
                Some(format!("{value} became {text}"))
            }
            Shown::Json(bytes) => {
                let Ok(written) = serde_json::from_slice(bytes) else {
                    return Some("what was written is not JSON".to_owned());
                };
                let schema = response["schema"].as_str().unwrap_or_default();
                let place = Place::new(&self.values.data["schemas"], schema);
                let name = response["media_type"].as_str().unwrap_or_default();
                let place = match media::kind(name) {
                    Kind::Sequence => place.sequence(),
                    _ => place,
                };
                let found = compare(&place, value, &written);
                let first = found.differences.first()?;
                Some(format!(
                    "{} at `{}`: {}",
                    first.kind, first.path, first.message
                ))
            }
        }
    }

    fn told(&self, what: &str, message: &str) -> Value {
        json!({
            "operation": self.row["operation"],
            "place": self.row["place"],
            "what": what,
            "message": message,
        })
    }

    fn skip(&mut self, reason: &str) {
        let row = self.told("skipped", reason);
        self.tally.skipped.push(row);
    }

    fn fail(&mut self, what: &str, message: &str) {
        let row = self.told(what, message);
        self.tally.failed.push(row);
    }
}

/// The statuses to answer with: for a class or `default` one that nothing else is documented for.
fn statuses(row: &Value, response: &Value) -> Vec<u16> {
    let all = row["responses"].as_array().into_iter().flatten();
    let all: Vec<&Value> = all.map(|response| &response["status"]).collect();
    let is_free = |status: &u16| {
        let class = format!("{}XX", status / 100);
        !all.iter()
            .any(|known| **known == *status || **known == *class)
    };
    let status = &response["status"];
    if let Some(code) = status.as_u64() {
        return u16::try_from(code)
            .into_iter()
            .filter(|code| (100..1000).contains(code))
            .collect();
    }
    match status.as_str().unwrap_or_default() {
        "default" => {
            // A default beside a documented success or redirect is about everything else.
            let has_success = all.iter().any(|known| {
                let code = known.as_u64().map_or_else(
                    || known.as_str().unwrap_or_default().to_owned(),
                    |code| code.to_string(),
                );
                code.starts_with(['2', '3'])
            });
            let success = [200_u16].into_iter().filter(|_| !has_success);
            let failure = [500_u16, 418, 503].into_iter().find(is_free);
            success.chain(failure).collect()
        }
        class => {
            let digit = class.chars().next().and_then(|digit| digit.to_digit(10));
            let digit = digit
                .and_then(|digit| u16::try_from(digit).ok())
                .unwrap_or(5);
            let mut codes = (0..100).map(|code| digit * 100 + code);
            let is_listed = |code: &u16| all.iter().any(|known| **known == *code);
            codes.find(|code| !is_listed(code)).into_iter().collect()
        }
    }
}

impl Tally {
    fn print(&self) {
        println!(
            "{} calls, {} proven with {} responses, {} skipped, {} failures",
            self.operations,
            self.proven,
            self.responses,
            self.skipped.len(),
            self.failed.len()
        );
        for row in self.skipped.iter().chain(&self.partly) {
            println!("not proven: {}", line(row));
        }
        if let Some(path) = std::env::var_os(REPORT) {
            let report = json!({
                "operations": self.operations,
                "proven": self.proven,
                "responses": self.responses,
                "skipped": self.skipped,
                "partly": self.partly,
                "failed": self.failed,
            });
            std::fs::write(path, report.to_string()).expect("the report can be written");
        }
    }
}

fn line(row: &Value) -> String {
    let text = |key: &str| row[key].as_str().unwrap_or_default();
    format!(
        "{}: {}: {}: {}",
        text("place"),
        text("operation"),
        text("what"),
        text("message")
    )
}
