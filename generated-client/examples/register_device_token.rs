// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! Register a device token for a user. Credentials come from the environment, as the client's
//! `from_env` says; `SENDSAR_API_URL` leads to another server.

use generated_client::Client;
use generated_client::types::{NewDeviceToken, PushProvider};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let response = client
        .register_device_token(
            "my-user-id",
            NewDeviceToken::new(PushProvider::Fcm, "your-fcm-registration-token")
                .platform("android"),
        )
        .send()
        .await?;
    println!("{response:#?}");
    Ok(())
}
