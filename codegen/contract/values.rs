//! Which samples are used: the first example or made-up value that is valid against its schema.

use serde_json::Value;

use crate::call::Input;
use crate::media::{self, Kind};
use crate::schemas::Schemas;

/// The data of the tests.
pub struct Values<'d> {
    /// All of it.
    pub data: &'d Value,
}

/// A value that was given to the client, and the row of the data that it belongs to.
pub struct Sent<'d> {
    /// The parameter or the body.
    pub row: &'d Value,
    /// The value.
    pub value: Value,
}

impl<'d> Values<'d> {
    /// The values for a call: those that are required, or all.
    pub fn of_request(
        &self,
        operation: &'d Value,
        is_full: bool,
        schemas: &mut Schemas<'_>,
    ) -> Result<(Input, Vec<Sent<'d>>), String> {
        let mut input = Input::default();
        let mut sent = Vec::new();
        for row in operation["parameters"].as_array().into_iter().flatten() {
            let is_required = row["required"] == true;
            if !is_required && !is_full {
                continue;
            }
            match self.parameter(row, schemas) {
                Ok(value) => {
                    let key = row["key"].as_str().unwrap_or_default();
                    input.values.insert(key.to_owned(), value.clone());
                    sent.push(Sent { row, value });
                }
                Err(reason) if is_required => {
                    let name = row["name"].as_str().unwrap_or_default();
                    return Err(format!("the parameter `{name}`: {reason}"));
                }
                // An optional parameter without a sample is not sent.
                Err(_) => {}
            }
        }
        let body = &operation["body"];
        let is_argument = body["key"] == "body";
        if body.is_object() && (is_full || is_argument) {
            let value = self.body(body, schemas)?;
            self.put_body(body, &value, &mut input);
            sent.push(Sent { row: body, value });
        }
        Ok((input, sent))
    }

    fn put_body(&self, body: &Value, value: &Value, input: &mut Input) {
        let key = body["key"].as_str().unwrap_or_default();
        let is_text = body["as"] != "json" && !value.is_string();
        let given = match is_text {
            true => Value::from(value.to_string()),
            false => value.clone(),
        };
        input.values.insert(key.to_owned(), given);
        let name = body["media_type"].as_str().unwrap_or_default();
        let concrete = media::concrete(name).filter(|concrete| *concrete != name);
        if let (Some(setter), Some(concrete)) = (body["choose"].as_str(), concrete) {
            input.values.insert(setter.to_owned(), concrete.into());
        }
    }

    /// A value that can be written as a parameter: what has no text has no place in a URL.
    fn parameter(&self, row: &Value, schemas: &mut Schemas<'_>) -> Result<Value, String> {
        let is_content = row["style"]["content"].is_string();
        let is_told = |value: &Value| {
            is_content
                || match value {
                    Value::Null => false,
                    Value::String(text) => !text.is_empty() && text != "." && text != "..",
                    Value::Array(list) => !list.is_empty(),
                    Value::Object(object) => !object.is_empty(),
                    _ => true,
                }
        };
        self.choose(row, schemas, &is_told)
    }

    fn body(&self, row: &Value, schemas: &mut Schemas<'_>) -> Result<Value, String> {
        let name = row["media_type"].as_str().unwrap_or_default();
        match media::kind(name) {
            Kind::Json | Kind::Form => self.value(row, schemas),
            Kind::Sequence if row["of_items"] == true => {
                Ok(Value::Array(vec![self.value(row, schemas)?]))
            }
            Kind::Sequence => self.value(row, schemas),
            Kind::Xml | Kind::Events if row["as"] == "json" => {
                Err("no sample is made of this media type".to_owned())
            }
            _ if row["as"] == "json" => self.value(row, schemas),
            _ => Ok(Value::from(self.text(row, schemas))),
        }
    }

    /// A value of the schema of a row.
    pub fn value(&self, row: &Value, schemas: &mut Schemas<'_>) -> Result<Value, String> {
        self.choose(row, schemas, &|_| true)
    }

    /// A text: an example, or any.
    pub fn text(&self, row: &Value, schemas: &mut Schemas<'_>) -> String {
        match self.choose(row, schemas, &Value::is_string) {
            Ok(Value::String(text)) if !text.is_empty() => text,
            _ => "text".to_owned(),
        }
    }

    /// Headers of a response. Only texts and numbers have a form that is beyond doubt.
    pub fn headers(
        &self,
        response: &Value,
        schemas: &mut Schemas<'_>,
    ) -> Result<Vec<(String, String)>, String> {
        let mut headers = Vec::new();
        for row in response["headers"].as_array().into_iter().flatten() {
            let name = row["name"].as_str().unwrap_or_default();
            if name.eq_ignore_ascii_case("content-type") {
                continue;
            }
            let is_plain = |value: &Value| match value {
                Value::String(text) => text.bytes().all(|byte| (b' '..=b'~').contains(&byte)),
                value => value.is_number() || value.is_boolean(),
            };
            match self.choose(row, schemas, &is_plain) {
                Ok(Value::String(text)) => headers.push((name.to_owned(), text)),
                Ok(value) => headers.push((name.to_owned(), value.to_string())),
                Err(reason) if row["required"] == true => {
                    return Err(format!("the header `{name}`: {reason}"));
                }
                Err(_) => {}
            }
        }
        Ok(headers)
    }

    /// The first candidate that is valid and fits. What has no schema takes any value.
    fn choose(
        &self,
        row: &Value,
        schemas: &mut Schemas<'_>,
        fits: &dyn Fn(&Value) -> bool,
    ) -> Result<Value, String> {
        let mut reason = "there is no example, and none could be made up".to_owned();
        let schema = row["schema"].as_str();
        for candidate in self.candidates(row) {
            if !fits(candidate) {
                continue;
            }
            let fault = schema.and_then(|schema| schemas.fault(schema, candidate));
            match fault {
                None => return Ok(candidate.clone()),
                Some(fault) => reason = format!("no sample is valid; the last one {fault}"),
            }
        }
        let any = Value::from("text");
        match schema {
            None if fits(&any) => Ok(any),
            _ => Err(reason),
        }
    }

    /// Examples first. Those that are samples as well are stored once, and referred to by number.
    fn candidates<'v>(&'v self, row: &'v Value) -> Vec<&'v Value> {
        let data = self.data;
        let examples = row["examples"].as_array().into_iter().flatten();
        let examples = examples.filter_map(|example| match example.as_u64() {
            Some(index) => data["samples"]
                .get(usize::try_from(index).ok()?)?
                .get("value"),
            None => example.get("value"),
        });
        let made = row["made"]
            .as_str()
            .and_then(|key| data["made"][key].as_array());
        examples.chain(made.into_iter().flatten()).collect()
    }
}
