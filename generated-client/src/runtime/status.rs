// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Which status codes a documented response stands for.

/// A key of OpenAPI's `responses`: `404`, `4XX` or `default`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusPattern {
    /// One status code.
    Exact(u16),
    /// All codes with this first digit.
    Range(u16),
    /// All codes that no other response stands for.
    Default,
}

impl StatusPattern {
    /// Reads `404`, `4XX` (or `4xx`) or `default`; `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        match text.as_bytes() {
            b"default" => Some(Self::Default),
            [a @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => Some(Self::Range(digit(*a))),
            [a @ b'1'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
                Some(Self::Exact(digit(*a) * 100 + digit(*b) * 10 + digit(*c)))
            }
            _ => None,
        }
    }

    /// Whether this pattern is of the given rank and stands for `status`.
    pub fn matches(self, status: http::StatusCode, rank: Rank) -> bool {
        match (self, rank) {
            (Self::Exact(code), Rank::Exact) => code == status.as_u16(),
            (Self::Range(hundreds), Rank::Range) => hundreds == status.as_u16() / 100,
            (Self::Default, Rank::Default) => true,
            _ => false,
        }
    }
}

/// How specific a status pattern is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// One status code.
    Exact,
    /// A class such as `4XX`.
    Range,
    /// `default`.
    Default,
}

impl Rank {
    /// From the most to the least specific.
    pub const ALL: [Self; 3] = [Self::Exact, Self::Range, Self::Default];
}

fn digit(byte: u8) -> u16 {
    u16::from(byte.saturating_sub(b'0'))
}
