// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! What the API sends by itself: webhooks, and callbacks of operations.
//!
//! ```no_run
//! use generated_client::webhooks::AccountEvent;
//! # fn receive(headers: &http::HeaderMap, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
//! let received = AccountEvent::parse(headers, body)?;
//! println!("{:?}", received.body);
//! # Ok(())
//! # }
//! ```

use crate::runtime::prelude::*;
use crate::runtime::webhook::{webhook, webhooks};
use crate::types::*;

webhook! {
    /// Receive an event of the account
    ///
    /// Sendsar posts the events of your account to the one URL that its dashboard holds; leaving
    /// that
    /// field blank pauses delivery. There is no public REST call that sets the URL.
    ///
    /// Check the signature before you trust the body. Compute the HMAC-SHA256 of the **raw**
    /// request body
    /// with the whole webhook secret (`whsec_…`) as the key, write it in lower-case hexadecimal
    /// after
    /// `sha256=`, and compare the result with the `X-Webhook-Signature` header in constant time.
    /// The
    /// signature covers no timestamp, so it does not guard against replay.
    ///
    /// Known events: `message.created`, `message.updated`, `message.deleted`, `call.started`,
    /// `call.ended`, `call.missed`, and `console.test` from the dashboard's test button.
    ///
    /// The layout of the body is not documented, and the public hints contradict each other: the
    /// dashboard's test sends `event`, `roomId` and `message`, while the marketing page shows
    /// `type`,
    /// `tenantId`, `roomId`, `senderId` and `body`. The schema is therefore open. Retries, ordering
    /// and
    /// delivery ids are not public either.
    ///
    /// The webhook `accountEvent`, sent by `POST`.
    ///
    /// Answers:
    ///
    /// - 2XX: The event has been taken.
    /// - 401: The signature does not match.
    pub struct AccountEvent {
        /// The signature of the raw request body, `sha256=` and 64 lower-case hexadecimal digits.
        /// Pattern: `^sha256=[0-9a-f]{64}$`.
        required x_webhook_signature: String = "X-Webhook-Signature",
    }
    required body: WebhookEvent = json;
}

webhooks! {
    /// What any of the webhooks sends.
    pub enum Webhook {
        AccountEvent = "accountEvent",
    }
}
