// @generated: do not edit, it is generated
// by `codegen`, the same for every client.

//! Numbers: RFC 8259, section 6.

use super::{Decode, Encode, Reader, Writer};

/// A number as it is written, taken apart.
pub(super) struct Scanned<'de> {
    pub(super) text: &'de str,
    pub(super) negative: bool,
    /// All digits without the point, unless there are too many for 64 bits.
    digits: Option<u64>,
    /// How many of the digits stand after the point.
    fraction_digits: usize,
    /// What stands after `e`.
    exponent: i32,
    /// Neither point nor exponent.
    plain: bool,
}

/// A whole number of any width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Whole {
    negative: bool,
    magnitude: u128,
}

enum NotWhole {
    Fraction,
    TooLarge,
}

impl<'de> Reader<'de> {
    /// Reads a number and gives it as it is written.
    pub fn number_text(&mut self) -> Option<&'de str> {
        self.number().map(|number| number.text)
    }

    pub(super) fn number(&mut self) -> Option<Scanned<'de>> {
        if !matches!(self.peek(), Some(b'-' | b'0'..=b'9')) {
            return self.in_string("number", Self::number);
        }
        let start = self.at;
        let negative = self.byte(self.at) == Some(b'-');
        self.at += usize::from(negative);
        let mut digits = Some(0);
        let whole_start = self.at;
        if self.digits(&mut digits)? > 1 && self.byte(whole_start) == Some(b'0') {
            return self.fail_at(start, "number with a leading zero".to_owned());
        }
        let mut fraction_digits = 0;
        let has_point = self.byte(self.at) == Some(b'.');
        if has_point {
            self.at += 1;
            fraction_digits = self.digits(&mut digits)?;
        }
        let has_exponent = matches!(self.byte(self.at), Some(b'e' | b'E'));
        let exponent = if has_exponent { self.exponent()? } else { 0 };
        let text = self.text.get(start..self.at)?;
        let plain = !has_point && !has_exponent;
        Some(Scanned {
            text,
            negative,
            digits,
            fraction_digits,
            exponent,
            plain,
        })
    }

    /// Reads one or more digits, appends them to `value` and counts them.
    #[inline]
    fn digits(&mut self, value: &mut Option<u64>) -> Option<usize> {
        let start = self.at;
        while let Some(digit @ b'0'..=b'9') = self.byte(self.at) {
            let digit = u64::from(digit - b'0');
            *value = value.and_then(|value| value.checked_mul(10)?.checked_add(digit));
            self.at += 1;
        }
        match self.at - start {
            0 => self.fail("invalid number"),
            count => Some(count),
        }
    }

    fn exponent(&mut self) -> Option<i32> {
        self.at += 1;
        let negative = self.byte(self.at) == Some(b'-');
        if matches!(self.byte(self.at), Some(b'+' | b'-')) {
            self.at += 1;
        }
        let mut value = Some(0);
        self.digits(&mut value)?;
        let value = value
            .and_then(|value| i32::try_from(value).ok())
            .unwrap_or(i32::MAX);
        Some(if negative { -value } else { value })
    }

    /// Reads a whole number: digits alone, at first try, since that is how
    /// nearly all of them are written.
    #[inline]
    pub(super) fn whole(&mut self) -> Option<Whole> {
        self.peek();
        let start = self.at;
        let negative = self.byte(start) == Some(b'-');
        let mut at = start + usize::from(negative);
        let first = at;
        let mut magnitude = 0_u64;
        while let Some(digit @ b'0'..=b'9') = self.byte(at) {
            magnitude = magnitude
                .wrapping_mul(10)
                .wrapping_add(u64::from(digit - b'0'));
            at += 1;
        }
        let is_plain = matches!(at - first, 1..=19)
            && !matches!(self.byte(at), Some(b'.' | b'e' | b'E'))
            && (self.byte(first) != Some(b'0') || at - first == 1);
        if is_plain {
            self.at = at;
            return Some(Whole {
                negative,
                magnitude: u128::from(magnitude),
            });
        }
        self.unusual_whole()
    }

    #[cold]
    fn unusual_whole(&mut self) -> Option<Whole> {
        let number = match self.peek() {
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => return self.in_string("integer", Self::whole),
        };
        let start = self.at - number.text.len();
        match number.magnitude() {
            Ok(magnitude) => Some(Whole {
                negative: number.negative,
                magnitude,
            }),
            Err(NotWhole::Fraction) => self.fail_at(
                start,
                format!("expected integer, found {}", shown(number.text)),
            ),
            Err(NotWhole::TooLarge) => self.out_of_range(number.text, "an integer"),
        }
    }

    /// Fails because the number that was just read does not fit.
    #[cold]
    fn out_of_range<T>(&mut self, number: &str, range: &str) -> Option<T> {
        let start = self.at - number.len();
        self.fail_at(
            start,
            format!("number {} is out of range of {range}", shown(number)),
        )
    }

    #[cold]
    fn whole_out_of_range<T>(&mut self, whole: Whole, range: &str) -> Option<T> {
        let sign = if whole.negative { "-" } else { "" };
        self.fail(format!(
            "number {sign}{} is out of range of {range}",
            whole.magnitude
        ))
    }

    /// Reads a number, rounded to the nearest `f64`.
    pub(super) fn f64(&mut self) -> Option<f64> {
        let number = self.number()?;
        if let Some(value) = number.exact_f64() {
            return Some(value);
        }
        match number.text.parse::<f64>() {
            Ok(value) if value.is_finite() => Some(value),
            _ => self.out_of_range(number.text, "f64"),
        }
    }
}

/// A number for a message, cut if it is very long.
fn shown(number: &str) -> String {
    match number.get(..40) {
        Some(start) if number.len() > 40 => format!("{start}…"),
        _ => number.to_owned(),
    }
}

/// The powers of ten that an `f64` holds exactly.
const POWERS_OF_TEN: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

impl Scanned<'_> {
    /// The value of a number whose digits and power of ten are both exact as
    /// `f64`: then one multiplication or division gives the nearest value.
    #[inline]
    fn exact_f64(&self) -> Option<f64> {
        let digits = self.digits.filter(|digits| *digits <= 1 << 53)? as f64;
        let digits = if self.negative { -digits } else { digits };
        let power = i64::from(self.exponent) - i64::try_from(self.fraction_digits).ok()?;
        let factor = *POWERS_OF_TEN.get(usize::try_from(power.unsigned_abs()).ok()?)?;
        Some(if power < 0 {
            digits / factor
        } else {
            digits * factor
        })
    }

    /// Whether it has no fraction, however it is written.
    pub(super) fn is_whole(&self) -> bool {
        self.plain || !matches!(self.magnitude(), Err(NotWhole::Fraction))
    }

    fn magnitude(&self) -> Result<u128, NotWhole> {
        let digits = self.text.split(['e', 'E']).next().unwrap_or_default();
        let digits = digits.bytes().filter(u8::is_ascii_digit);
        let count = digits.clone().count();
        let zeros = digits
            .clone()
            .rev()
            .take_while(|digit| *digit == b'0')
            .count();
        let significant = count - zeros;
        let shift = i64::from(self.exponent)
            .saturating_sub(saturate(self.fraction_digits))
            .saturating_add(saturate(zeros));
        if significant == 0 {
            return Ok(0);
        }
        let shift = u32::try_from(shift).map_err(|_| NotWhole::Fraction)?;
        let factor = 10_u128.checked_pow(shift).ok_or(NotWhole::TooLarge)?;
        digits
            .take(significant)
            .try_fold(0_u128, |value, digit| {
                value.checked_mul(10)?.checked_add(u128::from(digit - b'0'))
            })
            .and_then(|value| value.checked_mul(factor))
            .ok_or(NotWhole::TooLarge)
    }
}

fn saturate(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Scanned<'_> {
    /// The number as free-form JSON holds it: 64-bit integers as they are, all
    /// else as `f64`. `None` if it is too large for `f64`.
    pub(super) fn free_form(&self) -> Option<serde_json::Number> {
        if self.plain {
            match (self.digits, self.negative) {
                (Some(digits), false) => return Some(digits.into()),
                (Some(digits), true) if digits > 0 => {
                    if let Some(value) = 0_i64.checked_sub_unsigned(digits) {
                        return Some(value.into());
                    }
                }
                _ => {}
            }
        }
        let value = self.exact_f64().or_else(|| self.text.parse().ok())?;
        serde_json::Number::from_f64(value)
    }
}

impl Whole {
    /// The bound of 64 bits that JavaScript writes so. It has doubles only, and writes the shortest digits that give the
    /// double back, filled up with zeros (ECMAScript, `Number::toString`).
    fn as_javascript(self) -> Option<i128> {
        match (self.negative, self.magnitude) {
            (false, 9_223_372_036_854_776_000) => Some(i128::from(i64::MAX)),
            (true, 9_223_372_036_854_776_000) => Some(i128::from(i64::MIN)),
            (false, 18_446_744_073_709_552_000) => Some(i128::from(u64::MAX)),
            _ => None,
        }
    }

    fn signed(self) -> Option<i128> {
        if self.negative {
            0_i128.checked_sub_unsigned(self.magnitude)
        } else {
            i128::try_from(self.magnitude).ok()
        }
    }

    fn unsigned(self) -> Option<u128> {
        (!self.negative || self.magnitude == 0).then_some(self.magnitude)
    }
}

impl Writer {
    /// Writes a number that is whole without a point: integers to a reader that knows them, as JavaScript writes them
    /// too. `false` if it is not whole, or so large that not all its digits count.
    fn whole_float(&mut self, value: f64) -> bool {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        let is_whole = value.fract() == 0.0 && value.abs() <= EXACT;
        if is_whole {
            // Minus zero keeps its sign.
            self.number(&format!("{value:.0}"));
        }
        is_whole
    }
}

/// Appends a number, or `null` for a float that is not finite. Appending to a
/// `Vec` does not fail, and neither does a number.
macro_rules! write_number {
    ($writer:ident, $value:expr) => {
        let _ = serde_json::to_writer($writer.buffer(), $value);
    };
}

macro_rules! integers {
    ($($type:ident by $sign:ident,)*) => { $(
        impl Decode for $type {
            fn decode(reader: &mut Reader<'_>) -> Option<Self> {
                let whole = reader.whole()?;
                match whole.$sign().and_then(|value| $type::try_from(value).ok()) {
                    Some(value) => Some(value),
                    None => match whole.as_javascript().map($type::try_from) {
                        Some(Ok(bound)) => Some(bound),
                        _ => reader.whole_out_of_range(whole, stringify!($type)),
                    },
                }
            }
        }

        impl Encode for $type {
            fn encode(&self, writer: &mut Writer) {
                write_number!(writer, self);
            }
        }
    )* };
}

integers! {
    i8 by signed,
    i16 by signed,
    i32 by signed,
    i64 by signed,
    i128 by signed,
    u8 by unsigned,
    u16 by unsigned,
    u32 by unsigned,
    u64 by unsigned,
    u128 by unsigned,
}

impl Decode for f64 {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        reader.f64()
    }
}

/// JSON has no infinities and no NaN: they are written as `null`, and nothing that has them is sent.
impl Encode for f64 {
    fn encode(&self, writer: &mut Writer) {
        writer.not_finite |= !self.is_finite();
        if !writer.whole_float(*self) {
            write_number!(writer, self);
        }
    }
}

impl Decode for f32 {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.number_text()?;
        // Through `f64` the value would be rounded twice.
        match text.parse::<f32>() {
            Ok(value) if value.is_finite() => Some(value),
            _ => reader.out_of_range(text, "f32"),
        }
    }
}

/// JSON has no infinities and no NaN: they are written as `null`, and nothing that has them is sent.
impl Encode for f32 {
    fn encode(&self, writer: &mut Writer) {
        writer.not_finite |= !self.is_finite();
        if !writer.whole_float(f64::from(*self)) {
            write_number!(writer, self);
        }
    }
}
