//! Why a number cannot be a value: the sentence that says what is wrong with it, where that is known.

use crate::credit::Statement;

/// What kind of number was wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bounded {
    /// Days of the validation, up to a century.
    Days,
    /// A percentage.
    Percent,
    /// An amount that somebody owes.
    Owed,
}

impl Bounded {
    /// The sentence about a text that is a number and out of bounds; none for what is no number at all.
    pub(super) fn refusal(self, name: &str, text: &str) -> Option<Statement> {
        let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
        let is_number = digits.bytes().any(|byte| byte.is_ascii_digit())
            && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && digits.bytes().filter(|byte| *byte == b'.').count() <= 1;
        let whole = digits.split('.').next().unwrap_or_default().trim_start_matches('0');
        let key = match (self, sign) {
            (Self::Days, "-") => "days-negative",
            (Self::Percent, "-") => "percent-negative",
            (Self::Owed, "-") => "amount-negative",
            (Self::Days, _) if !digits.contains('.') => "days-too-many",
            (Self::Percent, _) if whole.len() >= 4 => "percent-too-large",
            (Self::Days | Self::Percent | Self::Owed, _) => return None,
        };
        is_number.then(|| Statement::new(key).text("name", name).text("value", text))
    }
}
