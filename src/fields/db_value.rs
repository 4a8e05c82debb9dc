//! The value of a column.

use std::borrow::Cow;

/// The value of a column, before a codec reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DbValue<'v> {
    Null,
    /// An amount in minor units, a day, a count or a yes/no.
    Integer(i64),
    Text(Cow<'v, str>),
    /// What the desk never writes, described: a float, bytes, a text that is no Unicode.
    Foreign(String),
}

/// A stored value that the program could not have written (R0.9); who reads it knows where it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

impl DbValue<'_> {
    pub fn text(text: impl Into<String>) -> DbValue<'static> {
        DbValue::Text(Cow::Owned(text.into()))
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
