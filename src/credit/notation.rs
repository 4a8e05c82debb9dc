//! How a person writes amounts and days; each language of the words has its own notation.

use super::{Currency, Day, Money};

/// Reads what a person typed; nothing where it cannot be read or could mean two things.
pub trait Notation {
    /// An amount, in plain notation or in the full form of the language.
    fn money(&self, text: &str, currency: Currency) -> Option<Money>;

    /// A day, as `YYYY-MM-DD` or in the short form of the language.
    fn day(&self, text: &str) -> Option<Day>;
}
