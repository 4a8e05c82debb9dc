//! Ticks: as suggested, by key, by mouse, many at once.

use ratatui::crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::{desk, grid, line, sized};
use crate::tui::Event;
use crate::tui::harness::Harness;
use crate::words::Language;

/// What is ticked in the two columns of a row, as it is shown.
#[track_caller]
fn ticks(terminal: &Harness, code: &str) -> (String, String) {
    let line: Vec<char> = line(terminal, code).chars().chain(" ".repeat(160).chars()).collect();
    let header: Vec<char> = terminal.line(1).chars().collect();
    let at = |title: &str| {
        let header: String = header.iter().collect();
        let byte = header.find(title).unwrap();
        header[..byte].chars().count()
    };
    let cell = |from: usize, to: usize| line[from..to].iter().collect::<String>().trim().to_owned();
    let (block, unblock) = (at("To block"), at("To unblock"));
    (cell(block, unblock), cell(unblock, unblock + 14))
}

fn pair(block: &str, unblock: &str) -> (String, String) {
    (block.to_owned(), unblock.to_owned())
}

#[test]
fn suggestions_are_ticked_to_begin_with() {
    let desk = desk();
    let terminal = grid(&desk);
    assert_eq!(ticks(&terminal, "A100"), pair("[x] block", ""));
    assert_eq!(ticks(&terminal, "B200"), pair("[x] warn", ""));
    assert_eq!(ticks(&terminal, "C300"), pair("[ ]", "[x]"));
    assert_eq!(
        ticks(&terminal, "D400"),
        pair("[ ]", "[ ]"),
        "a manual block is never suggested for unblocking"
    );
    assert_eq!(ticks(&terminal, "E500"), pair("", ""), "a closed customer cannot be ticked");
    assert_eq!(ticks(&terminal, "G700"), pair("[ ]", "[ ]"), "warned already");
    assert!(!terminal.text().contains("F600"), "only customers without external code");
    assert!(terminal.line(-2).starts_with("6 listed │ block 1: 970.50 │ warn 1: 1,100.00 │ unblock 1"));
}

#[test]
fn the_space_bar_goes_round_and_what_is_by_hand_has_a_symbol() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("space");
        assert_eq!(ticks(&terminal, "A100"), pair("[x] warn *", ""));
        assert!(terminal.line(-2).contains("block 0: 0.00 │ warn 2: 2,070.50"), "{}", terminal.text());
        terminal.sees("* 1 by hand").send("space");
        assert_eq!(ticks(&terminal, "A100"), pair("[ ] *", ""));
        terminal.send("space");
        assert_eq!(ticks(&terminal, "A100"), pair("[x] block", ""));
        terminal.sees_no("by hand");
    }
}

#[test]
fn ticking_one_column_clears_the_other() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("j j space");
    assert_eq!(ticks(&terminal, "C300"), pair("[x] block *", "[ ] *"));
    terminal.send("right space");
    assert_eq!(ticks(&terminal, "C300"), pair("[ ]", "[x]"));
    terminal.send("down space");
    assert_eq!(ticks(&terminal, "D400"), pair("[ ]", "[x] *"));
}

#[test]
fn the_cursor_of_the_terminal_is_in_the_cell() {
    let desk = desk();
    let mut terminal = grid(&desk);
    let (block, first) = terminal.cursor();
    terminal.send("right down");
    let (unblock, second) = terminal.cursor();
    assert_eq!((unblock - block, second - first), (16, 1));
    terminal.send("left left up up");
    assert_eq!(terminal.cursor(), (block, first));
}

#[test]
fn impossible_ticks_say_why() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("right space").sees("Customer A100 is not blocked.");
    assert_eq!(ticks(&terminal, "A100"), pair("[x] block", ""));
    terminal.send("down down down down space").sees("Customer E500 is closed.");
    terminal.send("left space").sees("Customer E500 is closed.");
    assert_eq!(ticks(&terminal, "E500"), pair("", ""));
}

#[test]
fn a_whole_column_is_ticked_unticked_and_inverted() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("*");
    assert_eq!(ticks(&terminal, "G700"), pair("[x] block *", "[ ]"));
    assert_eq!(ticks(&terminal, "B200"), pair("[x] warn", ""), "as it was suggested");
    assert_eq!(ticks(&terminal, "C300"), pair("[ ]", "[x]"), "the other column stays");
    terminal.send("-");
    assert_eq!(ticks(&terminal, "A100"), pair("[ ] *", ""));
    terminal.sees("block 0: 0.00 │ warn 0: 0.00 │ unblock 1");
    terminal.send("i");
    assert_eq!(ticks(&terminal, "A100"), pair("[x] block", ""));
    assert_eq!(ticks(&terminal, "G700"), pair("[x] block *", "[ ]"));
    terminal.send("right *");
    for blocked in ["C300", "D400", "G700"] {
        assert!(ticks(&terminal, blocked).1.starts_with("[x]"), "{blocked}");
    }
    terminal.send("z").sees_no("by hand");
}

#[test]
fn the_menu_does_the_same_and_only_for_the_rows_in_sight() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal
        .send("m")
        .sees("Tick all in the column")
        .sees("Untick all in the column")
        .sees("Invert the column");
    terminal.send("esc / g a r a enter m down down down down down down enter");
    assert_eq!(ticks(&terminal, "G700"), pair("[ ]", "[ ]"), "it was not ticked");
    terminal.send("*").sees("* 1 by hand").send("esc");
    assert_eq!(ticks(&terminal, "A100"), pair("[x] block", ""), "hidden rows keep their ticks");
}

#[test]
fn a_click_on_a_cell_ticks_it_and_the_right_button_opens_the_menu() {
    let desk = desk();
    let mut terminal = grid(&desk);
    let (column, row) = terminal.cursor();
    let mouse = |button, column, row| {
        Event::Mouse(MouseEvent {
            kind: MouseEventKind::Down(button),
            column,
            row,
            modifiers: KeyModifiers::NONE,
        })
    };
    terminal.event(mouse(MouseButton::Left, column + 2, row));
    assert_eq!(ticks(&terminal, "A100"), pair("[x] warn *", ""));
    terminal.event(mouse(MouseButton::Left, column + 18, row + 2));
    assert_eq!(ticks(&terminal, "C300"), pair("[ ]", "[ ] *"));
    terminal.event(mouse(MouseButton::Left, 5, row));
    assert_eq!(ticks(&terminal, "A100"), pair("[x] warn *", ""), "a click elsewhere only goes there");
    terminal.event(mouse(MouseButton::Right, column, row)).sees("Tick all in the column");
}

#[test]
fn ticks_by_hand_are_not_lost_silently() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("space esc").sees("Leave without saving?").send("n");
    terminal.send("v").write("SUD").send("enter").sees("F600").sees_no("by hand");
    terminal.send("v ctrl-u enter").sees("* 1 by hand");
    terminal.send("esc y").sees("On hold by reason");
}
