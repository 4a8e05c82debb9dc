//! The characters that the screens are drawn with, in Unicode and in ASCII.

use ratatui::symbols::border;

/// What a symbol before a text says, also without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Good,
    Warning,
    Danger,
}

impl Symbols {
    /// The character that stands for a sign.
    pub const fn of(&self, sign: Sign) -> &'static str {
        match sign {
            Sign::Good => self.good,
            Sign::Warning => self.warning,
            Sign::Danger => self.danger,
        }
    }
}

/// The characters that screens draw besides text: Unicode or ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Symbols {
    /// Before a marked row.
    pub mark: &'static str,
    /// Before the current row.
    pub cursor: &'static str,
    /// Before the heading of a group of which only that is shown.
    pub folded: &'static str,
    /// Before the heading of a group whose rows are shown.
    pub unfolded: &'static str,
    /// Where text was cut.
    pub ellipsis: &'static str,
    /// In place of a value that is being loaded.
    pub loading: &'static str,
    /// Header of a column sorted from small to large.
    pub ascending: &'static str,
    /// Header of a column sorted from large to small.
    pub descending: &'static str,
    /// A filled piece of a bar.
    pub bar: &'static str,
    /// An empty piece of a bar.
    pub rest: &'static str,
    /// A field that was changed and is not saved.
    pub changed: &'static str,
    pub good: &'static str,
    pub warning: &'static str,
    pub danger: &'static str,
    /// Before a command among data.
    pub command: &'static str,
    /// Before a text that is typed to find something.
    pub prompt: &'static str,
    /// Before one of several things that can be done.
    pub bullet: &'static str,
    /// Before a row that is a total.
    pub total: &'static str,
    /// At the left edge, where more lies beyond it.
    pub more_left: &'static str,
    /// At the right edge, where columns follow that do not fit.
    pub more_right: &'static str,
    /// A piece of a line across the screen.
    pub line: &'static str,
    /// Between two parts of a line.
    pub separator: &'static str,
    /// Heights of a sparkline, low to high.
    pub heights: &'static [&'static str],
}

pub(super) const UNICODE: Symbols = Symbols {
    mark: "✓",
    cursor: "▸",
    folded: "▶",
    unfolded: "▼",
    ellipsis: "…",
    loading: "·",
    ascending: "▲",
    descending: "▼",
    bar: "█",
    rest: "░",
    changed: "●",
    good: "✓",
    warning: "!",
    danger: "✗",
    command: "›",
    prompt: ":",
    bullet: "·",
    total: "Σ",
    more_left: "‹",
    more_right: "›",
    line: "─",
    separator: "│",
    heights: &["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
};

pub(super) const ASCII: Symbols = Symbols {
    mark: "*",
    cursor: ">",
    folded: "+",
    unfolded: "-",
    ellipsis: "~",
    loading: ".",
    ascending: "^",
    descending: "v",
    bar: "#",
    rest: ".",
    changed: "*",
    good: "+",
    warning: "!",
    danger: "x",
    command: ":",
    prompt: ":",
    bullet: "-",
    total: "=",
    more_left: "<",
    more_right: ">",
    line: "-",
    separator: "|",
    heights: &["_", ".", "-", "=", "+", "*", "%", "#"],
};

pub(super) const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};
