//! The languages of the desk and of letters.

use crate::credit::coded;

coded! {
    /// A language that the desk speaks.
    #[derive(Default)]
    pub enum Language("value") {
        /// British English, the language of the source texts.
        #[default]
        English = "en",
        /// French of France and Belgium.
        French = "fr",
        /// Dutch of the Netherlands and Flanders.
        Dutch = "nl",
    }
}
