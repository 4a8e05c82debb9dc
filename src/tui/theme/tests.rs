use ratatui::style::{Color, Modifier};

use super::*;

const TEXTS: [Role; 12] = [
    Role::Text,
    Role::Dim,
    Role::Title,
    Role::Label,
    Role::Selected,
    Role::Marked,
    Role::Warning,
    Role::Danger,
    Role::Good,
    Role::KeyHint,
    Role::Input,
    Role::Focus,
];

/// What tells one row or figure from another.
const STATES: [Role; 5] = [Role::Text, Role::Marked, Role::Warning, Role::Danger, Role::Good];

fn coloured() -> impl Iterator<Item = Theme> {
    let palettes = [Palette::Dark, Palette::Light].into_iter();
    let depths = palettes
        .flat_map(|palette| [(palette, ColourDepth::Full), (palette, ColourDepth::Indexed)].into_iter());
    depths.flat_map(|(palette, depth)| {
        let theme = Theme { palette, depth, ..Theme::default() };
        [theme, theme.raised()].into_iter()
    })
}

/// Red, green and blue of a colour, each from 0 to 1, as light.
fn light(colour: Color) -> [f64; 3] {
    let cube = |level: u8| if level == 0 { 0 } else { 55 + 40 * level };
    let (red, green, blue) = match colour {
        Color::Rgb(red, green, blue) => (red, green, blue),
        Color::Indexed(grey @ 232..) => (8 + 10 * (grey - 232), 8 + 10 * (grey - 232), 8 + 10 * (grey - 232)),
        Color::Indexed(index @ 16..) => {
            (cube((index - 16) / 36), cube((index - 16) / 6 % 6), cube((index - 16) % 6))
        }
        other => panic!("{other:?} is what the terminal makes of it"),
    };
    [red, green, blue].map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

/// The contrast of two colours as WCAG 2 computes it.
fn contrast(one: Color, other: Color) -> f64 {
    let luminance = |colour| {
        let [red, green, blue] = light(colour);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn contrast_of(style: Style) -> f64 {
    contrast(style.fg.unwrap(), style.bg.unwrap())
}

/// What people see who cannot tell red from green (Machado, Oliveira and Fernandes 2009, at full severity).
const RED_BLIND: [[f64; 3]; 3] = [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
];
const GREEN_BLIND: [[f64; 3]; 3] = [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_820, 0.042_940, 0.968_881],
];
const ALL_COLOURS: [[f64; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

/// Lightness and hue of a colour in the space in which distances are differences seen (CIELAB).
fn seen(colour: Color, by: [[f64; 3]; 3]) -> [f64; 3] {
    let light = light(colour);
    let [red, green, blue] = by.map(|row| {
        let sum: f64 = row.iter().zip(light).map(|(factor, part)| factor * part).sum();
        sum.clamp(0.0, 1.0)
    });
    let curve = |part: f64| if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 };
    let x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    let y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn difference(one: Color, other: Color, by: [[f64; 3]; 3]) -> f64 {
    let squares = seen(one, by).into_iter().zip(seen(other, by)).map(|(one, other)| (one - other).powi(2));
    squares.sum::<f64>().sqrt()
}

#[test]
fn text_of_every_role_has_a_contrast_of_4_5_to_1() {
    for theme in coloured() {
        for role in TEXTS.into_iter().chain([Role::Backdrop]) {
            let found = contrast_of(theme.style(role));
            assert!(found >= 4.5, "{role:?} of {theme:?}: {found:.2}");
        }
    }
}

#[test]
fn text_on_the_row_of_the_cursor_has_the_same_contrast() {
    for theme in coloured() {
        for role in
            [Role::Text, Role::Dim, Role::Label, Role::Marked, Role::Warning, Role::Danger, Role::Good]
        {
            let found = contrast_of(theme.selected(role));
            assert!(found >= 4.5, "{role:?} of {theme:?}: {found:.2}");
        }
    }
}

#[test]
fn borders_and_bars_have_a_contrast_of_3_to_1() {
    for theme in coloured() {
        let ages = AgeGrade::ALL.map(Role::Ageing);
        for role in [Role::Border, Role::Frame, Role::Bar].into_iter().chain(ages) {
            let found = contrast_of(theme.style(role));
            assert!(found >= 3.0, "{role:?} of {theme:?}: {found:.2}");
        }
    }
}

#[test]
fn no_two_states_differ_by_hue_alone() {
    for theme in coloured() {
        for (at, one) in STATES.into_iter().enumerate() {
            for other in STATES.into_iter().skip(at + 1) {
                let (first, second) = (theme.style(one), theme.style(other));
                let differ = |by| difference(first.fg.unwrap(), second.fg.unwrap(), by) >= 12.0;
                let to_all = [ALL_COLOURS, RED_BLIND, GREEN_BLIND].into_iter().all(differ);
                let by_weight = first.add_modifier != second.add_modifier;
                assert!(to_all || by_weight, "{one:?} and {other:?} of {theme:?}");
            }
        }
    }
}

#[test]
fn states_of_the_sixteen_colours_differ_by_weight_where_they_are_red_and_green() {
    for (palette, depth) in [
        (Palette::Dark, ColourDepth::Sixteen),
        (Palette::Light, ColourDepth::Sixteen),
        (Palette::Ansi16, ColourDepth::Full),
    ] {
        let theme = Theme { palette, depth, ..Theme::default() };
        let weight = |role| theme.style(role).add_modifier;
        assert_ne!(weight(Role::Danger), weight(Role::Good), "{theme:?}");
        assert_ne!(weight(Role::Danger), weight(Role::Warning), "{theme:?}");
    }
}

#[test]
fn the_older_a_bar_the_more_it_stands_out() {
    for theme in coloured() {
        let contrasts = AgeGrade::ALL.map(|grade| contrast_of(theme.style(Role::Ageing(grade))));
        assert!(contrasts.is_sorted_by(|younger, older| older - younger > 0.2), "{theme:?}: {contrasts:?}");
    }
}

#[test]
fn a_terminal_gets_no_more_colours_than_it_has() {
    let colours = |palette, depth| {
        let theme = Theme { palette, depth, ..Theme::default() };
        let roles = TEXTS.into_iter().chain([Role::Border, Role::Backdrop, Role::Frame]);
        let roles = roles.chain(AgeGrade::ALL.map(Role::Ageing));
        roles.flat_map(move |role| [theme.style(role).fg.unwrap(), theme.style(role).bg.unwrap()])
    };
    for palette in [Palette::Dark, Palette::Light] {
        assert!(colours(palette, ColourDepth::Full).all(|colour| matches!(colour, Color::Rgb(..))));
        assert!(colours(palette, ColourDepth::Indexed).all(|colour| matches!(colour, Color::Indexed(_))));
    }
    for palette in [Palette::Dark, Palette::Light, Palette::Ansi16, Palette::Mono] {
        let named = |colour| !matches!(colour, Color::Rgb(..) | Color::Indexed(_));
        assert!(colours(palette, ColourDepth::Sixteen).all(named), "{palette:?}");
    }
}

#[test]
fn a_dialog_is_upon_another_ground_than_what_is_behind_it() {
    for theme in coloured().filter(|theme| theme.surface == Surface::Ground) {
        assert_ne!(theme.style(Role::Text).bg, theme.raised().style(Role::Text).bg);
        assert_eq!(theme.style(Role::Backdrop), theme.raised().style(Role::Backdrop));
        assert_ne!(theme.raised().style(Role::Input).bg, theme.raised().style(Role::Text).bg);
    }
}

#[test]
fn mono_uses_no_colour_and_shows_the_cursor_row() {
    let theme = Theme { palette: Palette::Mono, glyphs: Glyphs::Ascii, ..Theme::default() };
    assert!(theme.style(Role::Selected).add_modifier.contains(Modifier::REVERSED));
    for role in [Role::Danger, Role::Good, Role::Focus, Role::Bar] {
        assert_eq!(theme.style(role).fg, Some(Color::Reset));
    }
}
