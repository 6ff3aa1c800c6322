//! A secret has no text to print.

use generated_client::Secret;

fn main() {
    println!("{}", Secret::from("sk_live_0815".to_owned()));
}
