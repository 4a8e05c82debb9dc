//! Colours and symbols: the only place that knows any.

use ratatui::style::Style;
use ratatui::symbols::border;

mod palettes;
mod symbols;

pub use symbols::{Sign, Symbols};

/// What a piece of text means; the palette decides how that looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Text,
    Dim,
    Title,
    /// Headings of columns and sections.
    Label,
    /// The row the cursor is on.
    Selected,
    Marked,
    Warning,
    /// An amount beyond what is allowed, and what went wrong.
    Danger,
    Good,
    /// A key in the footer or in a hint.
    KeyHint,
    Border,
    /// The frame of what has the focus: a dialog, a tile.
    Frame,
    /// A field that can be typed into.
    Input,
    /// The field that is typed into.
    Focus,
    /// Bars of charts and progress.
    Bar,
    /// The bar of an ageing period.
    Ageing(AgeGrade),
    /// Everything behind a dialog.
    Backdrop,
}

/// How old the items of a bar are; the older, the more a bar stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeGrade {
    NotDue,
    First,
    Second,
    Third,
    Fourth,
    Fifth,
}

impl Role {
    /// The role of what stands beside a value of this one: colours that warn are for the value alone.
    pub const fn beside(self) -> Self {
        match self {
            Self::Warning | Self::Danger | Self::Good => Self::Text,
            other => other,
        }
    }
}

impl AgeGrade {
    /// All grades, the youngest age first.
    pub const ALL: [Self; 6] =
        [Self::NotDue, Self::First, Self::Second, Self::Third, Self::Fourth, Self::Fifth];
}

/// Which palette the colours are taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// Light text on a dark ground.
    #[default]
    Dark,
    /// Dark text on a light ground.
    Light,
    /// The terminal's own sixteen colours.
    Ansi16,
    /// Bold, reverse and underline only, for `NO_COLOR`.
    Mono,
}

/// How many colours the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColourDepth {
    /// 24 bits for each.
    #[default]
    Full,
    /// The 256 of xterm, chosen by number.
    Indexed,
    /// The sixteen that every terminal with colours has.
    Sixteen,
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

/// What text is drawn upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Surface {
    /// The ground of screens.
    #[default]
    Ground,
    /// The ground of dialogs, lighter or darker than that of screens.
    Raised,
}

/// How the screens look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    /// Which colours are used.
    pub palette: Palette,
    /// How many of them the terminal can show.
    pub depth: ColourDepth,
    /// Which characters are used for borders and marks.
    pub glyphs: Glyphs,
    /// What is drawn upon.
    pub surface: Surface,
}

impl Theme {
    /// Colours and weight of a role, as far as the terminal has them.
    pub fn style(&self, role: Role) -> Style {
        palettes::style(self, role)
    }

    /// The look of a role on the row the cursor is on.
    pub fn selected(&self, role: Role) -> Style {
        let row = self.style(Role::Selected);
        let mut style = self.style(role).add_modifier(row.add_modifier);
        style.bg = row.bg;
        style
    }

    /// The same for what is drawn upon a dialog.
    pub fn raised(self) -> Self {
        Self { surface: Surface::Raised, ..self }
    }

    /// The characters that borders and marks are drawn with.
    pub const fn symbols(&self) -> &'static Symbols {
        match self.glyphs {
            Glyphs::Unicode => &symbols::UNICODE,
            Glyphs::Ascii => &symbols::ASCII,
        }
    }

    /// Box drawing characters, or their ASCII substitutes.
    pub const fn border(&self) -> border::Set<'static> {
        match self.glyphs {
            Glyphs::Unicode => border::PLAIN,
            Glyphs::Ascii => symbols::ASCII_BORDER,
        }
    }
}

#[cfg(test)]
mod tests;
