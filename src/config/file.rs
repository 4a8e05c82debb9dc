//! The settings file: TOML, each name and value checked with its line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::choices::{AltKeys, Borders, LogLevel, Theme};
use super::error::Expected;
use super::{Config, ConfigError};
use crate::credit::Coded;
use crate::words::Language;

/// All settings of the file, for the message about one that does not exist.
const NAMES: &str = "desk, language, theme, borders, mouse, alt_keys, log_level, keys";

/// The configuration with what the file says laid over it.
pub(super) fn read(text: &str, file: &Path, mut config: Config) -> Result<Config, ConfigError> {
    let table = DeTable::parse(text).map_err(|error| ConfigError::NotToml {
        file: file.to_owned(),
        line: line_of(text, error.span().map_or(0, |span| span.start)),
        reason: error.message().to_owned(),
    })?;
    for (name, value) in table.get_ref() {
        let setting = Setting { text, file, name: name.get_ref(), at: name.span().start, value };
        setting.lay_over(&mut config)?;
    }
    Ok(config)
}

/// One line of the file.
struct Setting<'a> {
    text: &'a str,
    file: &'a Path,
    name: &'a str,
    /// Byte offset of the name.
    at: usize,
    value: &'a Spanned<DeValue<'a>>,
}

impl Setting<'_> {
    fn lay_over(&self, config: &mut Config) -> Result<(), ConfigError> {
        match self.name {
            "desk" => config.desk = self.desk()?,
            // "auto" leaves the language of the locale.
            "language" if self.value.get_ref().as_str() == Some("auto") => {}
            "language" => config.language = self.choice("auto, ", &Language::CODES)?,
            "theme" => config.theme = self.choice("", &Theme::CODES)?,
            "borders" => config.borders = self.choice("", &Borders::CODES)?,
            "mouse" => {
                let mouse = self.value.get_ref().as_bool();
                config.mouse = mouse.ok_or_else(|| self.wrong(Expected::YesOrNo))?;
            }
            "alt_keys" => config.alt_keys = self.choice("", &AltKeys::CODES)?,
            "log_level" => config.log_level = self.choice("", &LogLevel::CODES)?,
            "keys" => config.keys = self.keys()?,
            _ => {
                return Err(ConfigError::UnknownName {
                    file: self.file.to_owned(),
                    line: line_of(self.text, self.at),
                    name: self.name.to_owned(),
                    known: NAMES.to_owned(),
                });
            }
        }
        Ok(())
    }

    /// A relative path starts at the folder of the settings file; an empty one is the default desk.
    fn desk(&self) -> Result<Option<PathBuf>, ConfigError> {
        let value = self.value.get_ref().as_str();
        let path = value.ok_or_else(|| self.wrong(Expected::Text))?;
        let folder = self.file.parent().unwrap_or(Path::new(""));
        Ok((!path.is_empty()).then(|| folder.join(path)))
    }

    /// One of these names; `also` are others that the message offers.
    fn choice<C: Coded>(&self, also: &str, names: &[&str]) -> Result<C, ConfigError> {
        let value = self.value.get_ref().as_str();
        let wrong = || self.wrong(Expected::OneOf(format!("{also}{}", names.join(", "))));
        value.and_then(C::from_code).ok_or_else(wrong)
    }

    fn keys(&self) -> Result<BTreeMap<String, Vec<String>>, ConfigError> {
        let table = self.value.get_ref().as_table();
        let table = table.ok_or_else(|| self.wrong(Expected::Table))?;
        table
            .iter()
            .map(|(command, value)| {
                let setting = Setting { name: command.get_ref(), at: command.span().start, value, ..*self };
                Ok((setting.name.to_owned(), setting.key_names()?))
            })
            .collect()
    }

    fn key_names(&self) -> Result<Vec<String>, ConfigError> {
        let names = self.value.get_ref().as_array().and_then(|list| {
            let names = list.iter().map(|name| name.get_ref().as_str().map(str::to_owned));
            names.collect::<Option<Vec<String>>>()
        });
        names.ok_or_else(|| self.wrong(Expected::KeyNames))
    }

    fn wrong(&self, expected: Expected) -> ConfigError {
        ConfigError::WrongValue {
            file: self.file.to_owned(),
            line: line_of(self.text, self.at),
            name: self.name.to_owned(),
            expected,
        }
    }
}

/// The line of a byte offset, counted from one.
fn line_of(text: &str, offset: usize) -> usize {
    let before = text.bytes().take(offset);
    1 + before.filter(|byte| *byte == b'\n').count()
}
