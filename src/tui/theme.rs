//! Colours and symbols: the only place that knows any.

use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;

/// What a piece of text means; the palette decides how that looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Text,
    Dim,
    Title,
    /// Column headers and labels.
    Label,
    /// The row the cursor is on.
    Selected,
    Marked,
    Warning,
    Danger,
    Good,
    /// The name of a key.
    KeyHint,
    Border,
    /// A field that can be typed into.
    Input,
    /// The field that is typed into.
    Focus,
    /// Bars of charts and progress.
    Bar,
}

/// A set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// True colour on a dark ground.
    #[default]
    Dark,
    /// True colour on a light ground.
    Light,
    /// The terminal's own sixteen colours.
    Ansi16,
    /// Bold, reverse and underline only, for `NO_COLOR`.
    Mono,
}

/// Which characters borders and symbols are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Glyphs {
    /// Box drawing and symbols.
    #[default]
    Unicode,
    /// Only characters of ASCII, for old terminals.
    Ascii,
}

/// The symbols of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Symbols {
    /// Before a marked row.
    pub mark: &'static str,
    /// Before the current row.
    pub cursor: &'static str,
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
    /// Before one of several things that can be done.
    pub bullet: &'static str,
    /// A piece of a line across the screen.
    pub line: &'static str,
    /// Between two parts of a line.
    pub separator: &'static str,
    /// Heights of a sparkline, low to high.
    pub heights: &'static [&'static str],
}

const UNICODE: Symbols = Symbols {
    mark: "✓",
    cursor: "▸",
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
    bullet: "·",
    line: "─",
    separator: "│",
    heights: &["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
};

const ASCII: Symbols = Symbols {
    mark: "*",
    cursor: ">",
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
    bullet: "-",
    line: "-",
    separator: "|",
    heights: &["_", ".", "-", "=", "+", "*", "%", "#"],
};

const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// How the screens look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    /// Which colours are used.
    pub palette: Palette,
    /// Which characters are used for borders and marks.
    pub glyphs: Glyphs,
}

impl Palette {
    /// All palettes, in the order of the settings.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::Ansi16, Self::Mono];

    /// Its name in the settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Ansi16 => "ansi16",
            Self::Mono => "mono",
        }
    }

    /// From its name in the settings.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|palette| palette.name() == name)
    }
}

impl Theme {
    /// The look of a role.
    pub fn style(&self, role: Role) -> Style {
        match self.palette {
            Palette::Dark => true_colour(role, &DARK),
            Palette::Light => true_colour(role, &LIGHT),
            Palette::Ansi16 => sixteen(role),
            Palette::Mono => mono(role),
        }
    }

    /// The look of a role on the row the cursor is on.
    pub fn selected(&self, role: Role) -> Style {
        let row = self.style(Role::Selected);
        let mut style = self.style(role).add_modifier(row.add_modifier);
        style.bg = row.bg;
        style
    }

    /// The characters that borders and marks are drawn with.
    pub const fn symbols(&self) -> &'static Symbols {
        match self.glyphs {
            Glyphs::Unicode => &UNICODE,
            Glyphs::Ascii => &ASCII,
        }
    }

    /// The characters of borders.
    pub const fn border(&self) -> border::Set<'static> {
        match self.glyphs {
            Glyphs::Unicode => border::PLAIN,
            Glyphs::Ascii => ASCII_BORDER,
        }
    }
}

/// The colours that the two true-colour palettes differ in, as 0xRRGGBB.
struct Colours {
    text: u32,
    ground: u32,
    dim: u32,
    accent: u32,
    selected: u32,
    input: u32,
    focus: u32,
    warning: u32,
    danger: u32,
    good: u32,
}

const DARK: Colours = Colours {
    text: 0x00d8_dee9,
    ground: 0x0016_1b22,
    dim: 0x008b_949e,
    accent: 0x0079_b8ff,
    selected: 0x002d_4a6b,
    input: 0x0021_2830,
    focus: 0x0033_4155,
    warning: 0x00e3_b341,
    danger: 0x00ff_7b72,
    good: 0x007e_e787,
};

const LIGHT: Colours = Colours {
    text: 0x001f_2328,
    ground: 0x00ff_ffff,
    dim: 0x0059_636e,
    accent: 0x0009_50ae,
    selected: 0x00cf_e4ff,
    input: 0x00ee_f1f4,
    focus: 0x00ff_f3c4,
    warning: 0x008a_5700,
    danger: 0x00b4_1e2a,
    good: 0x001a_7431,
};

fn true_colour(role: Role, colours: &Colours) -> Style {
    let base = Style::new().fg(Color::from_u32(colours.text)).bg(Color::from_u32(colours.ground));
    let ink = |colour: u32| base.fg(Color::from_u32(colour));
    let paper = |colour: u32| base.bg(Color::from_u32(colour));
    match role {
        Role::Text => base,
        Role::Dim | Role::Border => ink(colours.dim),
        Role::Title => paper(colours.selected).add_modifier(Modifier::BOLD),
        Role::Label | Role::Bar => ink(colours.accent),
        Role::Selected => paper(colours.selected),
        Role::Warning => ink(colours.warning),
        Role::Danger => ink(colours.danger).add_modifier(Modifier::BOLD),
        Role::Good => ink(colours.good),
        Role::Marked | Role::KeyHint => ink(colours.accent).add_modifier(Modifier::BOLD),
        Role::Input => paper(colours.input),
        Role::Focus => paper(colours.focus).add_modifier(Modifier::BOLD),
    }
}

fn sixteen(role: Role) -> Style {
    let base = Style::reset();
    match role {
        Role::Text => base,
        Role::Dim | Role::Border => base.add_modifier(Modifier::DIM),
        Role::Title | Role::Selected => base.add_modifier(Modifier::REVERSED),
        Role::Label | Role::Bar => base.fg(Color::Cyan),
        Role::Marked | Role::KeyHint => base.fg(Color::Cyan).add_modifier(Modifier::BOLD),
        Role::Warning => base.fg(Color::Yellow),
        Role::Danger => base.fg(Color::Red).add_modifier(Modifier::BOLD),
        Role::Good => base.fg(Color::Green),
        Role::Input => base.add_modifier(Modifier::UNDERLINED),
        Role::Focus => base.add_modifier(Modifier::UNDERLINED | Modifier::BOLD),
    }
}

fn mono(role: Role) -> Style {
    let base = Style::reset();
    match role {
        Role::Text | Role::Dim | Role::Border | Role::Good | Role::Bar => base,
        Role::Title | Role::Selected => base.add_modifier(Modifier::REVERSED),
        Role::Label | Role::Input => base.add_modifier(Modifier::UNDERLINED),
        Role::Marked | Role::Warning | Role::Danger | Role::KeyHint => base.add_modifier(Modifier::BOLD),
        Role::Focus => base.add_modifier(Modifier::UNDERLINED | Modifier::BOLD),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mono_uses_no_colour_and_shows_the_cursor_row() {
        let theme = Theme { palette: Palette::Mono, glyphs: Glyphs::Ascii };
        assert!(theme.style(Role::Selected).add_modifier.contains(Modifier::REVERSED));
        for role in [Role::Danger, Role::Good, Role::Focus, Role::Bar] {
            assert_eq!(theme.style(role).fg, Some(Color::Reset));
        }
    }

    #[test]
    fn palettes_are_found_by_name() {
        for palette in Palette::ALL {
            assert_eq!(Palette::from_name(palette.name()), Some(palette));
        }
    }
}
