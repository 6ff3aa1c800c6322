//! How values are written as text.

use serde::Serialize;

/// The styles that the runtime knows. A spread value is several values, each with a name or a delimiter of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Style {
    /// `blue,black` and `R,100,G,200`
    Simple,
    /// `blue,black` and `R=100,G=200`
    SimpleSpread,
    /// `.blue,black` and `.R,100,G,200`
    Label,
    /// `.blue.black` and `.R=100.G=200`
    LabelSpread,
    /// `;color=blue,black` and `;color=R,100,G,200`
    Matrix,
    /// `;color=blue;color=black` and `;R=100;G=200`
    MatrixSpread,
    /// `color=blue,black` and `color=R,100,G,200`
    Form,
    /// `color=blue&color=black` and `R=100&G=200`
    FormSpread,
    /// `color=blue%20black` and `color=R%20100%20G%20200`
    SpaceDelimited,
    /// `color=blue%7Cblack` and `color=R%7C100%7CG%7C200`
    PipeDelimited,
    /// `color=blue%09black` and `color=R%09100%09G%09200`
    TabDelimited,
    /// `color=blue,black` in a cookie, with nothing percent-encoded
    Cookie,
    /// `color=blue; color=black` in a cookie, with nothing percent-encoded
    CookieSpread,
    /// `color[R]=100&color[G]=200`
    DeepObject,
    /// JSON text
    Json,
}
