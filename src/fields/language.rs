//! The languages of the desk and of letters.

use crate::credit::codes;

/// A language that the desk speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// British English.
    #[default]
    English,
    /// French.
    French,
    /// Dutch.
    Dutch,
}

codes! {
    Language, "value": English = "en", French = "fr", Dutch = "nl";
}
