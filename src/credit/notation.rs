//! How amounts, days and special values are written: plainly, or as each language of the words does.

use super::{AmountError, Currency, Day, Money, Percent};

/// Reads what a person or a file wrote; nothing where it cannot be read or could mean two things.
pub trait Notation {
    /// An amount of this currency, or why the text is none.
    fn money(&self, text: &str, currency: Currency) -> Result<Money, AmountError>;

    fn day(&self, text: &str) -> Option<Day>;

    fn percent(&self, text: &str) -> Option<Percent>;

    /// The code of a special value such as `unlimited`; any other text stays.
    fn code<'t>(&self, text: &'t str) -> &'t str;

    /// Whether the text means this code, whose word belongs to the family.
    fn means(&self, text: &str, _family: &str, code: &str) -> bool {
        text == code
    }
}

/// The notation of programs: `-1234.50`, `2026-12-01`, `2.5`, and codes as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plain;

impl Notation for Plain {
    fn money(&self, text: &str, currency: Currency) -> Result<Money, AmountError> {
        Money::parse(text, currency)
    }

    fn day(&self, text: &str) -> Option<Day> {
        text.parse().ok()
    }

    fn percent(&self, text: &str) -> Option<Percent> {
        Percent::parse(text).ok()
    }

    fn code<'t>(&self, text: &'t str) -> &'t str {
        text
    }
}
