//! Settings that are one of a few names.

use crate::words::Language;

/// A setting that is one of a few names.
pub trait Choice: Copy + 'static {
    /// All that can be chosen, with their names.
    const ALL: &'static [(&'static str, Self)];

    /// The choice of that name.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, choice)| *choice)
    }
}

/// The names that can be chosen, for people: `dark, light`.
pub(super) fn names<C: Choice>() -> String {
    let names: Vec<&str> = C::ALL.iter().map(|(name, _)| *name).collect();
    names.join(", ")
}

/// The colours of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Light text on a dark ground.
    Dark,
    /// Dark text on a light ground.
    Light,
    /// The sixteen colours of the terminal itself.
    Ansi16,
    /// No colours: bold, reverse and underline only.
    Mono,
}

/// The signs that borders are drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Borders {
    /// Box-drawing characters.
    Unicode,
    /// `+`, `-` and `|`.
    Ascii,
}

/// When colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Color {
    /// As the theme says, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// As the theme says, whatever `NO_COLOR` says.
    Always,
    Never,
}

/// The least important thing that is still logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogLevel {
    /// Nothing is written to the log.
    Off,
    /// Only failures of the program.
    Error,
    /// What may go wrong.
    Warn,
    /// Starts, ends and what was saved.
    Info,
    /// How it was done; names and amounts may appear.
    Debug,
    /// Everything, down to single queries.
    Trace,
}

impl Choice for Theme {
    const ALL: &'static [(&'static str, Self)] =
        &[("dark", Self::Dark), ("light", Self::Light), ("ansi16", Self::Ansi16), ("mono", Self::Mono)];
}

impl Choice for Borders {
    const ALL: &'static [(&'static str, Self)] = &[("unicode", Self::Unicode), ("ascii", Self::Ascii)];
}

impl Choice for Color {
    const ALL: &'static [(&'static str, Self)] =
        &[("auto", Self::Auto), ("always", Self::Always), ("never", Self::Never)];
}

impl Choice for LogLevel {
    const ALL: &'static [(&'static str, Self)] = &[
        ("off", Self::Off),
        ("error", Self::Error),
        ("warn", Self::Warn),
        ("info", Self::Info),
        ("debug", Self::Debug),
        ("trace", Self::Trace),
    ];
}

impl Choice for Language {
    const ALL: &'static [(&'static str, Self)] = &[
        (Self::English.code(), Self::English),
        (Self::French.code(), Self::French),
        (Self::Dutch.code(), Self::Dutch),
    ];
}
