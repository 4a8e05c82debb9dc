//! The languages of the desk and of letters.

use crate::credit::coded;

coded! {
    /// A language that the desk speaks.
    #[derive(Default)]
    pub enum Language("value") {
        /// British English.
        #[default]
        English = "en",
        /// French.
        French = "fr",
        /// Dutch.
        Dutch = "nl",
    }
}
