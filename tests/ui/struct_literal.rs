//! Types may get more fields, so that other crates cannot name all of them.

use generated_client::types::ErrorBody;

fn main() {
    let _ = ErrorBody { error: None, message: None, status_code: None };
}
