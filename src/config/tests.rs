use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::words::Words;

const EXAMPLE: &str = include_str!("../../config.example.toml");

fn load(variables: &[(&str, &str)], flags: Flags, file: Option<&Path>) -> Result<Config, ConfigError> {
    let environment = |name: &str| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| OsString::from(value))
    };
    Config::load(Sources { environment: &environment, default_file: file.map(Path::to_owned), flags })
}

fn read(text: &str) -> Result<Config, ConfigError> {
    file::read(text, Path::new("/etc/desk/config.toml"), Config::default())
}

#[test]
fn nothing_given_is_the_defaults() {
    assert_eq!(load(&[], Flags::default(), None), Ok(Config::default()));
}

#[test]
fn the_example_states_the_defaults() {
    let settings: Vec<&str> = EXAMPLE
        .lines()
        .filter_map(|line| line.strip_prefix('#'))
        .filter(|line| line.starts_with(|first: char| !first.is_whitespace()))
        .collect();
    assert_eq!(settings.len(), 8, "{settings:#?}");
    assert_eq!(read(&settings.join("\n")), Ok(Config::default()));
    assert_eq!(read(EXAMPLE), Ok(Config::default()));
}

#[test]
fn every_setting_of_the_file_is_read() {
    let text = r#"
        desk = "books/desk.db"
        language = "nl"
        theme = "light"
        borders = "ascii"
        mouse = false
        alt_keys = "escape"
        log_level = "debug"
        [keys]
        "queue.release" = ["f5", "r"]
    "#;
    let config = read(text).unwrap();
    assert_eq!(config.desk, Some(PathBuf::from("/etc/desk/books/desk.db")));
    assert_eq!(config.language, Language::Dutch);
    assert_eq!(config.theme, Theme::Light);
    assert_eq!(config.borders, Borders::Ascii);
    assert!(!config.mouse);
    assert_eq!(config.alt_keys, AltKeys::Escape);
    assert_eq!(config.log_level, LogLevel::Debug);
    assert_eq!(config.keys["queue.release"], ["f5", "r"]);
}

#[test]
fn flags_win_over_the_environment_and_it_over_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    fs::write(&file, "desk = \"/file.db\"\nlanguage = \"fr\"\n").unwrap();
    let desk_of = |variables: &[(&str, &str)], flags| {
        let config = load(variables, flags, Some(&file)).unwrap();
        (config.desk.unwrap(), config.language)
    };
    let environment = [("CREDITDESK_DESK", "/env.db"), ("CREDITDESK_LANG", "nl")];
    let flags =
        Flags { desk: Some("/flag.db".into()), language: Some(Language::English), ..Flags::default() };
    assert_eq!(desk_of(&[], Flags::default()), ("/file.db".into(), Language::French));
    assert_eq!(desk_of(&environment, Flags::default()), ("/env.db".into(), Language::Dutch));
    assert_eq!(desk_of(&environment, flags), ("/flag.db".into(), Language::English));
}

#[test]
fn a_file_that_was_named_must_exist() {
    let missing = Path::new("/nowhere/config.toml");
    assert_eq!(load(&[], Flags::default(), Some(missing)), Ok(Config::default()));
    let named = load(&[("CREDITDESK_CONFIG", "/nowhere/config.toml")], Flags::default(), None);
    assert!(matches!(named, Err(ConfigError::Unreadable { .. })), "{named:?}");
}

#[test]
fn the_locale_gives_the_language() {
    let language = |variables: &[(&str, &str)]| load(variables, Flags::default(), None).unwrap().language;
    assert_eq!(language(&[("LANG", "fr_BE.UTF-8")]), Language::French);
    assert_eq!(language(&[("LC_ALL", "nl"), ("LANG", "fr_FR")]), Language::Dutch);
    assert_eq!(language(&[("LC_MESSAGES", "C"), ("LANG", "fr")]), Language::English);
    assert_eq!(language(&[("LC_ALL", ""), ("LANG", "nl_BE@euro")]), Language::Dutch);
    assert_eq!(language(&[("LANG", "de_DE")]), Language::English);
}

#[test]
fn colours_are_left_out_where_asked() {
    let theme = |variables: &[(&str, &str)], color| {
        let flags = Flags { color, ..Flags::default() };
        load(variables, flags, None).unwrap().theme
    };
    assert_eq!(theme(&[("NO_COLOR", "1")], None), Theme::Mono);
    assert_eq!(theme(&[("NO_COLOR", "")], None), Theme::Dark);
    assert_eq!(theme(&[("NO_COLOR", "1")], Some(Color::Always)), Theme::Dark);
    assert_eq!(theme(&[], Some(Color::Never)), Theme::Mono);
    assert_eq!(theme(&[("TERM", "vt100")], None), Theme::Mono, "it has none");
    assert_eq!(theme(&[("TERM", "linux")], None), Theme::Dark);
}

#[test]
fn mistakes_are_named_with_their_place() {
    let english = Words::new(Language::English);
    let cases = [
        ("\ncolour = 1", "/etc/desk/config.toml:2: there is no setting colour."),
        ("theme = \"pink\"", "/etc/desk/config.toml:1: theme must be one of: dark, light, ansi16, mono."),
        ("language = \"de\"", "/etc/desk/config.toml:1: language must be one of: auto, en, fr, nl."),
        ("mouse = \"yes\"", "/etc/desk/config.toml:1: mouse must be true or false."),
        ("alt_keys = \"meta\"", "/etc/desk/config.toml:1: alt_keys must be one of: auto, escape."),
        ("desk = 1", "/etc/desk/config.toml:1: desk must be a text between quotes."),
        ("keys = 1", "/etc/desk/config.toml:1: keys must be a table of commands and their keys."),
        (
            "[keys]\n\n\"a.b\" = \"f5\"",
            "/etc/desk/config.toml:3: a.b must be a list of key names between quotes.",
        ),
    ];
    for (text, expected) in cases {
        let message = read(text).unwrap_err().message();
        assert_eq!(english.render(&message), expected);
        assert!(english.attribute(&message, "hint").is_some(), "{text}");
    }
}

#[test]
fn a_file_that_is_not_toml_is_named_with_its_line() {
    let error = read("mouse = true\ntheme =\n").unwrap_err();
    assert!(matches!(error, ConfigError::NotToml { line: 2, .. }), "{error:?}");
}

#[test]
fn an_unknown_language_in_the_environment_is_refused() {
    let error = load(&[("CREDITDESK_LANG", "de")], Flags::default(), None).unwrap_err();
    assert_eq!(
        Words::new(Language::English).render(&error.message()),
        "The environment variable CREDITDESK_LANG is set to de, which is none of: en, fr, nl."
    );
}
