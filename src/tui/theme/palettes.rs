//! The colours of the roles in each palette and for each number of colours.

use ratatui::style::{Color, Modifier, Style};

use super::{AgeGrade, ColourDepth, Palette, Role, Surface, Theme};

/// One colour as 0xRRGGBB, and the one of xterm's 256 in its place.
#[derive(Clone, Copy)]
struct Ink(u32, u8);

/// The colours of a palette. Text of every role has a contrast of at least 4.5 to 1 on whatever it is drawn upon, borders
/// and bars of 3 to 1, and what differs in hue differs in lightness or weight as well.
struct Colours {
    ground: Ink,
    raised: Ink,
    selected: Ink,
    input: Ink,
    focus: Ink,
    text: Ink,
    dim: Ink,
    border: Ink,
    accent: Ink,
    warning: Ink,
    danger: Ink,
    good: Ink,
    /// From not due to the oldest.
    ages: [Ink; 6],
}

const DARK: Colours = Colours {
    ground: Ink(0x0016_1b22, 234),
    raised: Ink(0x0023_2b37, 236),
    selected: Ink(0x0027_435f, 238),
    input: Ink(0x0036_4252, 239),
    focus: Ink(0x0041_536b, 240),
    text: Ink(0x00df_e5ee, 254),
    dim: Ink(0x00aa_b4bf, 250),
    border: Ink(0x007d_8a97, 245),
    accent: Ink(0x008c_c4ff, 117),
    warning: Ink(0x00f0_c14b, 221),
    danger: Ink(0x00ff_a29b, 217),
    good: Ink(0x0084_dc93, 114),
    ages: [
        Ink(0x004f_83bd, 67),
        Ink(0x007b_93b3, 103),
        Ink(0x00a3_9f94, 247),
        Ink(0x00c8_ad6c, 179),
        Ink(0x00e6_bb48, 221),
        Ink(0x00ff_d54a, 228),
    ],
};

const LIGHT: Colours = Colours {
    ground: Ink(0x00ff_ffff, 231),
    raised: Ink(0x00f1_f4f8, 255),
    selected: Ink(0x00cf_e4ff, 189),
    input: Ink(0x00db_e2ea, 252),
    focus: Ink(0x00ff_f0b8, 229),
    text: Ink(0x001f_2328, 235),
    dim: Ink(0x0057_616b, 240),
    border: Ink(0x006e_7781, 243),
    accent: Ink(0x000a_4a9e, 25),
    warning: Ink(0x007a_4a00, 58),
    danger: Ink(0x00a8_182a, 124),
    good: Ink(0x0000_5a52, 23),
    ages: [
        Ink(0x005b_88c0, 68),
        Ink(0x0063_788f, 66),
        Ink(0x006b_665f, 242),
        Ink(0x006d_5230, 94),
        Ink(0x005f_3c0d, 58),
        Ink(0x0045_2400, 52),
    ],
};

/// The colours of a palette among the sixteen.
struct Sixteen {
    base: Style,
    dim: Color,
    accent: Color,
    warning: Color,
    danger: Color,
    good: Color,
}

const OWN: Sixteen = Sixteen {
    base: Style::reset(),
    dim: Color::Reset,
    accent: Color::Cyan,
    warning: Color::Yellow,
    danger: Color::Red,
    good: Color::Green,
};

const DARK_SIXTEEN: Sixteen = Sixteen {
    base: Style::reset().fg(Color::White).bg(Color::Black),
    dim: Color::Gray,
    accent: Color::LightCyan,
    warning: Color::LightYellow,
    danger: Color::LightRed,
    good: Color::LightGreen,
};

const LIGHT_SIXTEEN: Sixteen = Sixteen {
    base: Style::reset().fg(Color::Black).bg(Color::White),
    dim: Color::DarkGray,
    accent: Color::Blue,
    warning: Color::Magenta,
    danger: Color::Red,
    good: Color::Green,
};

pub(super) fn style(theme: &Theme, role: Role) -> Style {
    let sixteen_or = |colours: &Colours, few: &Sixteen| match theme.depth {
        ColourDepth::Full | ColourDepth::Indexed => coloured(role, colours, theme),
        ColourDepth::Sixteen => sixteen(role, few),
    };
    match theme.palette {
        Palette::Dark => sixteen_or(&DARK, &DARK_SIXTEEN),
        Palette::Light => sixteen_or(&LIGHT, &LIGHT_SIXTEEN),
        Palette::Ansi16 => sixteen(role, &OWN),
        Palette::Mono => mono(role),
    }
}

const fn colour(Ink(rgb, index): Ink, depth: ColourDepth) -> Color {
    match depth {
        ColourDepth::Full => Color::from_u32(rgb),
        ColourDepth::Indexed | ColourDepth::Sixteen => Color::Indexed(index),
    }
}

fn coloured(role: Role, colours: &Colours, theme: &Theme) -> Style {
    let ground = match theme.surface {
        Surface::Ground => colours.ground,
        Surface::Raised => colours.raised,
    };
    let base = Style::new().fg(colour(colours.text, theme.depth)).bg(colour(ground, theme.depth));
    let ink = |ink: Ink| base.fg(colour(ink, theme.depth));
    let paper = |ink: Ink| base.bg(colour(ink, theme.depth));
    match role {
        Role::Text => base,
        Role::Dim => ink(colours.dim),
        Role::Border => ink(colours.border),
        Role::Title => paper(colours.selected).add_modifier(Modifier::BOLD),
        Role::Label | Role::Bar | Role::Frame => ink(colours.accent),
        Role::Selected => paper(colours.selected),
        Role::Warning => ink(colours.warning),
        Role::Danger => ink(colours.danger).add_modifier(Modifier::BOLD),
        Role::Good => ink(colours.good),
        Role::Marked | Role::KeyHint => ink(colours.accent).add_modifier(Modifier::BOLD),
        Role::Input => paper(colours.input),
        Role::Focus => paper(colours.focus).add_modifier(Modifier::BOLD),
        Role::Ageing(grade) => ink(age(colours, grade)),
        Role::Backdrop => {
            let (ink, paper) = (colour(colours.dim, theme.depth), colour(colours.ground, theme.depth));
            Style::reset().fg(ink).bg(paper)
        }
    }
}

const fn age(colours: &Colours, grade: AgeGrade) -> Ink {
    let [not_due, first, second, third, fourth, fifth] = colours.ages;
    match grade {
        AgeGrade::NotDue => not_due,
        AgeGrade::First => first,
        AgeGrade::Second => second,
        AgeGrade::Third => third,
        AgeGrade::Fourth => fourth,
        AgeGrade::Fifth => fifth,
    }
}

fn sixteen(role: Role, colours: &Sixteen) -> Style {
    let base = colours.base;
    match role {
        Role::Text => base,
        Role::Dim | Role::Border | Role::Backdrop if colours.dim == Color::Reset => {
            base.add_modifier(Modifier::DIM)
        }
        Role::Dim | Role::Border | Role::Backdrop => base.fg(colours.dim),
        Role::Title | Role::Selected => base.add_modifier(Modifier::REVERSED),
        Role::Label | Role::Bar | Role::Frame | Role::Ageing(AgeGrade::NotDue | AgeGrade::First) => {
            base.fg(colours.accent)
        }
        Role::Marked | Role::KeyHint => base.fg(colours.accent).add_modifier(Modifier::BOLD),
        Role::Warning | Role::Ageing(AgeGrade::Second | AgeGrade::Third) => base.fg(colours.warning),
        Role::Danger => base.fg(colours.danger).add_modifier(Modifier::BOLD),
        Role::Good => base.fg(colours.good),
        Role::Input => base.add_modifier(Modifier::UNDERLINED),
        Role::Focus => base.add_modifier(Modifier::UNDERLINED | Modifier::BOLD),
        Role::Ageing(AgeGrade::Fourth | AgeGrade::Fifth) => {
            base.fg(colours.warning).add_modifier(Modifier::BOLD)
        }
    }
}

fn mono(role: Role) -> Style {
    let base = Style::reset();
    match role {
        Role::Text | Role::Dim | Role::Border | Role::Good | Role::Bar | Role::Ageing(_) => base,
        Role::Title | Role::Selected => base.add_modifier(Modifier::REVERSED),
        Role::Label | Role::Input => base.add_modifier(Modifier::UNDERLINED),
        Role::Marked | Role::Warning | Role::Danger | Role::KeyHint | Role::Frame => {
            base.add_modifier(Modifier::BOLD)
        }
        Role::Focus => base.add_modifier(Modifier::UNDERLINED | Modifier::BOLD),
        Role::Backdrop => base.add_modifier(Modifier::DIM),
    }
}
