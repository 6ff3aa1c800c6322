//! Swagger 2.0.

use super::made;

/// Swagger 2.0, from <https://spec.openapis.org/oas/v2.0>.
fn operation(rest: &str) -> super::Made {
    made(&format!(
        "swagger: '2.0'
info: {{title: Old, version: '1'}}
consumes: [application/json]
produces: [application/json, application/xml]
parameters:
  Note: {{name: note, in: formData, type: string, x-nullable: true}}
  Thing: {{name: thing, in: body, required: true, schema: {{$ref: '#/definitions/Thing'}}}}
definitions:
  Thing: {{type: object, required: [id], properties: {{id: {{type: integer}}, at: {{type: string, format: date-time, x-nullable: true}}}}}}
paths:
  /a:
    post:
      operationId: it
{rest}"
    ))
}

#[test]
fn what_an_operation_becomes() {
    let table = [
        // Lists are written with commas unless `collectionFormat` says otherwise; the text is the same type.
        (
            "      parameters: [{name: q, in: query, type: array, items: {type: integer}, collectionFormat: pipes}]\n      responses: {200: {description: OK}}\n",
            ".q(",
            ".q(&[i64])  query",
        ),
        // What is inherited, and what replaces it.
        (
            "      parameters: [{$ref: '#/parameters/Thing'}]\n      responses: {200: {description: OK, schema: {$ref: '#/definitions/Thing'}}}\n",
            "fn it(",
            "fn it(thing: Thing) -> Thing, Infallible  POST /a",
        ),
        (
            "      produces: [text/plain]\n      responses: {200: {description: OK, schema: {type: string}}}\n",
            "fn it(",
            "fn it() -> String, Infallible  POST /a",
        ),
        // A file is bytes, whatever else the API produces.
        (
            "      responses: {200: {description: OK, schema: {type: file}}}\n",
            "fn it(",
            "fn it() -> Bytes, Infallible  POST /a",
        ),
        (
            "      produces: [application/pdf, application/json]\n      responses: {200: {description: OK, schema: {type: file}}}\n",
            "fn it(",
            "fn it() -> Bytes, Infallible  POST /a",
        ),
        // Forms: with a file they are multipart whatever is consumed.
        (
            "      parameters: [{name: f, in: formData, type: file, required: true}, {$ref: '#/parameters/Note'}]\n      responses: {204: {description: OK}}\n",
            "f: ",
            "f: FilePart",
        ),
        (
            "      consumes: [application/x-www-form-urlencoded]\n      parameters: [{$ref: '#/parameters/Note'}]\n      responses: {204: {description: OK}}\n",
            "note: ",
            "note: Nullable<String>",
        ),
        (
            "      parameters: [{$ref: '#/parameters/Thing'}]\n      responses: {204: {description: OK}}\n",
            "at: ",
            "at: Nullable<DateTime>",
        ),
        (
            "      deprecated: true\n      schemes: [http]\n      responses: {default: {description: Any}}\n",
            "fn it(",
            "fn it() -> (), ()  POST /a  deprecated",
        ),
    ];
    for (rest, start, expected) in table {
        assert_eq!(operation(rest).line(start), expected, "{rest}");
    }
}
