//! The settings of the program, in layers: built-in defaults < file < environment < flags.
//!
//! What belongs to the company (limits, ageing periods, reasons) is stored in the desk. `config.example.toml`
//! shows every setting with its default. The environment comes in through a function: only `main` reads the real one.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::files::read_small_text;
use crate::words::Language;

mod choices;
mod columns;
mod depth;
mod error;
mod file;
mod language;

pub(crate) use choices::Color;
pub use choices::{AltKeys, Borders, LogLevel, Theme};
pub use columns::{Columns, remember_columns, remembered_columns};
pub use depth::ColourDepth;
pub(crate) use error::ConfigError;
pub use language::{remember_language, remembered_language};

/// The settings the program runs with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The desk file; `None` is the one in the user's data folder.
    pub desk: Option<PathBuf>,
    /// The language of the screens and the command line.
    pub language: Language,
    /// Whether the language was named for this run: by a flag or in the environment.
    pub is_language_named: bool,
    /// The colours of the screens; already mono where `NO_COLOR` or `--color never` asks for it, or the terminal has none.
    pub theme: Theme,
    /// How many colours the terminal can show.
    pub colour_depth: ColourDepth,
    /// The characters that borders are drawn with.
    pub borders: Borders,
    /// Whether the screens react to the mouse.
    pub mouse: bool,
    /// What Escape and a character are that the terminal sends at once.
    pub alt_keys: AltKeys,
    /// What goes to the log file.
    pub log_level: LogLevel,
    /// Keys of commands that differ from the built-in ones: command id to key names. Checked by the screens.
    pub keys: BTreeMap<String, Vec<String>>,
}

/// What was given on the command line; `None` where a flag was left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Flags {
    /// `--desk`: the desk file to open.
    pub desk: Option<PathBuf>,
    /// `--config`: it must exist, unlike the default file.
    pub config: Option<PathBuf>,
    /// `--lang`: the language of screens and answers.
    pub language: Option<Language>,
    /// `--color`: when the screens use colours.
    pub color: Option<Color>,
}

/// Where settings come from.
pub struct Sources<'a> {
    /// Looks up an environment variable.
    pub environment: &'a dyn Fn(&str) -> Option<OsString>,
    /// The file that is read when none is named; it need not exist.
    pub default_file: Option<PathBuf>,
    /// What the command line says; it precedes all others.
    pub flags: Flags,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            desk: None,
            language: Language::English,
            is_language_named: false,
            theme: Theme::Dark,
            colour_depth: ColourDepth::of(|_| None),
            borders: Borders::Unicode,
            mouse: true,
            alt_keys: AltKeys::Auto,
            log_level: LogLevel::Warn,
            keys: BTreeMap::new(),
        }
    }
}

impl Config {
    /// Reads all layers; an unknown setting is an error.
    pub fn load(sources: Sources<'_>) -> Result<Self, ConfigError> {
        let config = Self { language: sources.locale(), ..Self::default() };
        let config = match sources.file() {
            None => config,
            Some((file, named)) => config.with_file(&file, named)?,
        };
        Ok(config.with_environment(&sources)?.with_flags(sources))
    }

    fn with_file(self, path: &Path, named: Named) -> Result<Self, ConfigError> {
        match read_small_text(path) {
            Ok(text) => file::read(&text, path, self),
            Err(error) if named == Named::ByDefault && error.is_missing() => Ok(self),
            Err(error) => Err(ConfigError::of_file(path, &error)),
        }
    }

    fn with_environment(mut self, sources: &Sources<'_>) -> Result<Self, ConfigError> {
        if let Some(desk) = sources.variable("CREDITDESK_DESK") {
            self.desk = Some(desk.into());
        }
        if let Some(code) = sources.variable("CREDITDESK_LANG") {
            let code = code.to_string_lossy();
            self.is_language_named = true;
            self.language = Language::from_code(&code).ok_or_else(|| ConfigError::Environment {
                name: "CREDITDESK_LANG",
                value: code.into_owned(),
                known: Language::CODES.join(", "),
            })?;
        }
        Ok(self)
    }

    fn with_flags(mut self, sources: Sources<'_>) -> Self {
        let no_color = sources.variable("NO_COLOR").is_some();
        self.colour_depth =
            ColourDepth::of(|name| Some(sources.variable(name)?.to_string_lossy().into_owned()));
        match sources.flags.color.unwrap_or_default() {
            Color::Never => self.theme = Theme::Mono,
            Color::Auto if no_color || self.colour_depth == ColourDepth::None => self.theme = Theme::Mono,
            Color::Auto | Color::Always => {}
        }
        self.is_language_named |= sources.flags.language.is_some();
        self.language = sources.flags.language.unwrap_or(self.language);
        self.desk = sources.flags.desk.or(self.desk);
        self
    }
}

/// Whether the user has named the file that is read, which then must exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    ByUser,
    ByDefault,
}

impl Sources<'_> {
    /// The value of a variable; an empty one counts as not set.
    fn variable(&self, name: &str) -> Option<OsString> {
        (self.environment)(name).filter(|value| !value.is_empty())
    }

    /// The settings file that is read, there or not.
    pub fn settings_file(&self) -> Option<PathBuf> {
        self.file().map(|(file, _)| file)
    }

    fn file(&self) -> Option<(PathBuf, Named)> {
        self.flags
            .config
            .clone()
            .or_else(|| self.variable("CREDITDESK_CONFIG").map(PathBuf::from))
            .map(|file| (file, Named::ByUser))
            .or_else(|| Some((self.default_file.clone()?, Named::ByDefault)))
    }

    /// The language of the locale; as everywhere, the first variable that is set decides.
    fn locale(&self) -> Language {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| self.variable(name))
            .and_then(|locale| {
                let locale = locale.to_string_lossy().to_ascii_lowercase();
                let code = locale.split(['_', '-', '.', '@']).next()?;
                Language::from_code(code)
            })
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
