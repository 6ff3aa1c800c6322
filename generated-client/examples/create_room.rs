// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! Create a room. Credentials come from the environment, as the client's
//! `from_env` says; `SENDSAR_API_URL` leads to another server.

use generated_client::Client;
use generated_client::types::{InitialParticipant, NewRoom};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let response = client
        .create_room(
            NewRoom::new("Support")
                .participants(vec![InitialParticipant::new("user_abc123", "Alice")]),
        )
        .send()
        .await?;
    println!("{response:#?}");
    Ok(())
}
