//! What becomes of made-up values when the client of a description reads and writes them.
//!
//! The values are made from the JSON Schema of the description (`make`), judged by the crate `jsonschema`
//! (`schemas`), handed to a program of the client (`client`) and compared (`compare`); what was not equal is made as
//! small as it can be (`shrink`). The program runs in a process of its own, and so does all this.

mod client;
mod compare;
mod decimal;
mod demand;
mod examine;
mod json;
mod make;
mod number;
pub(super) mod report;
mod schemas;
mod shrink;
mod text;

use std::process::ExitCode;

use serde_json::Value;

use super::options::ValuesJob;
use examine::Examiner;
use report::Values;

/// Values may nest as deeply as their schemas.
const STACK: usize = 512 * 1024 * 1024;

/// The role of a worker: examines one client, and prints a [`Values`] as one line of JSON.
pub(super) fn main(job: &ValuesJob) -> ExitCode {
    let work = std::thread::scope(|scope| {
        let builder = std::thread::Builder::new().stack_size(STACK);
        let thread = builder.spawn_scoped(scope, || work(job));
        thread.map(|thread| thread.join())
    });
    let found = match work {
        Ok(Ok(Ok(found))) => found,
        Ok(Ok(Err(message))) => Values::broken(message),
        Ok(Err(_)) => Values::broken("the instrument itself panicked"),
        Err(error) => Values::broken(error.to_string()),
    };
    match serde_json::to_string(&found) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn work(job: &ValuesJob) -> Result<Values, String> {
    let text = std::fs::read_to_string(&job.data).map_err(|error| error.to_string())?;
    let data: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    schemas::with(&data["schemas"], |schemas| {
        Examiner::new(schemas, job).all(&data["wanted"])
    })?
}
