// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! How long a call may take, phase by phase.

use std::time::Duration;

use super::transport::TransportOptions;

const HEAD: Duration = Duration::from_secs(60);
const IDLE: Duration = Duration::from_secs(60);

/// The longest times of a call; `None` for no limit. Those of a single call stand in place of the client's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// From the start of an attempt, connecting included, until the head of the response has arrived.
    pub head: Option<Duration>,
    /// Between two pieces of the body.
    pub idle: Option<Duration>,
    /// A whole attempt, until the last byte of the response.
    pub attempt: Option<Duration>,
    /// The whole call, with everything that it repeats.
    pub call: Option<Duration>,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            head: Some(HEAD),
            idle: Some(IDLE),
            attempt: None,
            call: None,
        }
    }
}

/// The times that one call sets itself: outer `None` for the client's, inner `None` for no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct OwnTimeouts {
    pub(super) head: Option<Option<Duration>>,
    pub(super) idle: Option<Option<Duration>>,
    pub(super) attempt: Option<Option<Duration>>,
    pub(super) call: Option<Option<Duration>>,
}

impl OwnTimeouts {
    /// These, and where they say nothing, those set earlier.
    pub(super) fn or(self, earlier: Self) -> Self {
        Self {
            head: self.head.or(earlier.head),
            idle: self.idle.or(earlier.idle),
            attempt: self.attempt.or(earlier.attempt),
            call: self.call.or(earlier.call),
        }
    }

    /// These, and where they say nothing, the client's.
    pub(super) fn over(self, client: Timeouts) -> Timeouts {
        Timeouts {
            head: self.head.unwrap_or(client.head),
            idle: self.idle.unwrap_or(client.idle),
            attempt: self.attempt.unwrap_or(client.attempt),
            call: self.call.unwrap_or(client.call),
        }
    }
}

impl Timeouts {
    /// What a transport must respect for one attempt of the call.
    pub fn of_attempt(self) -> TransportOptions {
        let limits = [self.attempt, self.call].into_iter().flatten();
        TransportOptions {
            timeout: limits.min(),
            head_timeout: self.head,
            idle_timeout: self.idle,
        }
    }
}
