//! A value as a column holds it.

use std::borrow::Cow;

use crate::harmless::harmless;

/// Characters of a value that are shown of it.
const SHOWN: usize = 40;

/// What a column holds, whatever it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DbValue<'v> {
    /// Nothing.
    Null,
    /// An amount in minor units, a day, a count or a yes/no.
    Integer(i64),
    /// A text.
    Text(Cow<'v, str>),
    /// What the desk never writes, described: a float, bytes, a text that is no Unicode.
    Foreign(String),
}

/// A stored value that the program could not have written (R0.9); who reads it knows where it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

impl DbValue<'_> {
    /// A text.
    pub fn text(text: impl Into<String>) -> DbValue<'static> {
        DbValue::Text(Cow::Owned(text.into()))
    }

    /// The value to be shown to people: short, and harmless.
    pub fn describe(&self) -> String {
        let text = match self {
            Self::Null => "NULL".to_owned(),
            Self::Integer(number) => number.to_string(),
            Self::Text(text) => harmless(text).into_owned(),
            Self::Foreign(description) => description.clone(),
        };
        match text.char_indices().nth(SHOWN) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text,
        }
    }
}

impl<'v> DbValue<'v> {
    pub(crate) const fn integer(&self) -> Result<i64, Unreadable> {
        match self {
            Self::Integer(number) => Ok(*number),
            Self::Null | Self::Text(_) | Self::Foreign(_) => Err(Unreadable),
        }
    }

    pub(crate) fn into_text(self) -> Result<Cow<'v, str>, Unreadable> {
        match self {
            Self::Text(text) => Ok(text),
            Self::Null | Self::Integer(_) | Self::Foreign(_) => Err(Unreadable),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_of_a_value_is_short_and_harmless() {
        assert_eq!(DbValue::text("a\u{1b}[2J\u{202e}b").describe(), "a[2Jb");
        assert_eq!(DbValue::text("é".repeat(50)).describe(), format!("{}…", "é".repeat(40)));
        assert_eq!(DbValue::Null.describe(), "NULL");
    }
}
