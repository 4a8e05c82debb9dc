//! Settings that are one of a few names.

use crate::credit::coded;

coded! {
    /// The colours of the screens.
    pub enum Theme {
        /// Light text on a dark ground.
        Dark = "dark",
        /// Dark text on a light ground.
        Light = "light",
        /// The sixteen colours of the terminal itself.
        Ansi16 = "ansi16",
        /// No colours: bold, reverse and underline only.
        Mono = "mono",
    }
}

coded! {
    /// The characters that borders are drawn with.
    pub enum Borders {
        /// Box-drawing characters of Unicode.
        Unicode = "unicode",
        /// Drawn with `+`, `-` and `|`, for terminals without line characters.
        Ascii = "ascii",
    }
}

coded! {
    /// When colours are used.
    #[derive(Default)]
    pub enum Color {
        /// As the theme says, unless `NO_COLOR` is set.
        #[default]
        Auto = "auto",
        /// As the theme says, whatever `NO_COLOR` says.
        Always = "always",
        Never = "never",
    }
}

coded! {
    /// What Escape and a character are that the terminal sends at once.
    pub enum AltKeys {
        /// Two keys, unless the terminal reports Alt unmistakably.
        Auto = "auto",
        /// The character with Alt held down.
        Escape = "escape",
    }
}

coded! {
    /// The least important event that is still logged.
    pub enum LogLevel {
        /// Nothing is written to the log.
        Off = "off",
        /// Only failures of the program.
        Error = "error",
        /// What may go wrong.
        Warn = "warn",
        /// Starts, ends and what was saved.
        Info = "info",
        /// How it was done; names and amounts may appear.
        Debug = "debug",
        /// Everything, down to single queries.
        Trace = "trace",
    }
}
