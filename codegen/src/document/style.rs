//! How values are written.

/// How a value is written in its location.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `;name=value`
    Matrix,
    /// `.value`
    Label,
    /// `a,b,c`
    Simple,
    /// `name=a&name=b`
    Form,
    /// `name=a%20b`
    SpaceDelimited,
    /// `name=a|b`
    PipeDelimited,
    /// `name=a%09b` (2.0's `tsv`)
    TabDelimited,
    /// `name[key]=value`
    DeepObject,
    /// `name=value` in a cookie, not percent-encoded (3.2)
    Cookie,
}
