//! What is in which colour: the text of the screens says the rest.

use ratatui::style::Color;

use super::{sized, typical};
use crate::tui::harness::Harness;
use crate::tui::theme::{AgeGrade, Role};
use crate::tui::{ColourDepth, Theme};
use crate::words::Language;

fn dark(width: u16, height: u16) -> Harness {
    sized(&typical(), Language::English, width, height).coloured(Theme::default())
}

fn fg(terminal: &Harness, text: &str) -> Color {
    let (column, line) = terminal.place(text);
    terminal.cell(column, line).fg
}

fn ink(role: Role) -> Color {
    Theme::default().style(role).fg.unwrap()
}

#[test]
fn of_an_excess_the_amount_is_red_and_nothing_else() {
    let terminal = dark(160, 50);
    assert_eq!(fg(&terminal, "CRAN Crane Hire Ltd"), ink(Role::Text));
    let (column, line) = terminal.place("CRAN Crane Hire Ltd");
    let amount = (column + 19..160).find(|column| terminal.cell(*column, line).symbol() == "5").unwrap();
    assert_eq!(terminal.cell(amount, line).fg, ink(Role::Danger));
}

#[test]
fn of_a_finding_the_sign_is_red_and_the_sentence_plain() {
    let mut terminal = dark(160, 50);
    terminal.send("f2");
    let (column, line) = terminal.place("✗ ");
    assert_eq!(terminal.cell(column, line).fg, ink(Role::Danger));
    assert_eq!(terminal.cell(column + 2, line).fg, ink(Role::Text));
}

#[test]
fn the_bars_of_older_periods_stand_out_more() {
    let terminal = dark(160, 50);
    let (column, line) = terminal.place("Not due ");
    let bar = |period: u16| {
        let mut cells = (column..column + 40).map(|x| terminal.cell(x, line + period));
        cells.find(|cell| cell.symbol() == "█").map(|cell| cell.fg)
    };
    assert_eq!(bar(0), Some(ink(Role::Ageing(AgeGrade::NotDue))));
    assert_eq!(bar(2), Some(ink(Role::Ageing(AgeGrade::Second))), "45 days");
    assert_eq!(bar(5), Some(ink(Role::Ageing(AgeGrade::Fifth))), "130 days");
}

#[test]
fn a_dialog_is_on_a_ground_of_its_own_and_the_rest_is_dimmed() {
    let mut terminal = dark(80, 24);
    terminal.send("f2 a");
    let raised = Theme::default().raised();
    let (column, line) = terminal.place("┌ Approve");
    let frame = terminal.cell(column, line);
    assert_eq!((frame.fg, frame.bg), (ink(Role::Frame), raised.style(Role::Text).bg.unwrap()));
    let (column, line) = terminal.place("Note");
    let label = terminal.cell(column, line);
    assert_eq!(
        (label.fg, label.bg),
        (ink(Role::Text), raised.style(Role::Text).bg.unwrap()),
        "a plain label"
    );
    let (column, line) = terminal.place("OK to ship");
    assert_eq!(terminal.cell(column, line).bg, raised.style(Role::Focus).bg.unwrap());
    for (column, line) in [terminal.place("Hold queue"), terminal.place("Order ")] {
        assert_eq!(terminal.cell(column, line).fg, ink(Role::Backdrop));
    }
    terminal.send("esc");
    assert_ne!(fg(&terminal, "Hold queue"), ink(Role::Backdrop));
}

#[test]
fn no_screen_sends_more_colours_than_the_terminal_has() {
    let few = Theme { depth: ColourDepth::Indexed, ..Theme::default() };
    let mut terminal = sized(&typical(), Language::English, 120, 40).coloured(few);
    for keys in ["f9", "f2", "a", "esc", "c", "f8", "?"] {
        terminal.send(keys);
        for (column, line) in (0..120).flat_map(|x| (0..40).map(move |y| (x, y))) {
            let cell = terminal.cell(column, line);
            let sent = [cell.fg, cell.bg];
            assert!(!sent.iter().any(|colour| matches!(colour, Color::Rgb(..))), "{keys}: {cell:?}");
        }
    }
}

#[test]
fn an_order_that_is_ready_has_a_sign() {
    let desk = typical();
    desk.set_number("ACME", "credit_limit", 5_000_000);
    let mut terminal = sized(&desk, Language::English, 160, 50);
    terminal.send("f2").sees("✓ Ready");
}
