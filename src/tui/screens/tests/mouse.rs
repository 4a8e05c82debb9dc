//! The mouse: what is clicked does what its key does.

use ratatui::crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::{at, sized, typical};
use crate::tui::Event;
use crate::tui::harness::Harness;
use crate::words::Language;

fn mouse(terminal: &mut Harness, kind: MouseEventKind, (column, row): (u16, u16)) {
    terminal.event(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
}

fn click(terminal: &mut Harness, text: &str) {
    let place = terminal.place(text);
    mouse(terminal, MouseEventKind::Down(MouseButton::Left), place);
}

#[test]
fn a_key_of_the_last_line_is_clicked() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = typical();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("f2");
        click(&mut terminal, "a Approve");
        terminal.sees("Order SO-");
        click(&mut terminal, "Esc Back");
        terminal.sees_no("leaves the");
        click(&mut terminal, "? Help");
        terminal.sees("What can be done here");
    }
}

#[test]
fn a_tab_is_clicked() {
    let desk = typical();
    let mut terminal = at(&desk);
    terminal.send("f2 c");
    click(&mut terminal, "3 Documents");
    terminal.sees("[3 Documents]");
    terminal.send("f8");
    click(&mut terminal, "3 Users");
    terminal.sees("[3 Users]");
}

#[test]
fn a_click_on_the_head_of_a_column_sorts_by_it_and_another_the_other_way_round() {
    let desk = typical();
    let mut terminal = at(&desk);
    terminal.send("f2");
    click(&mut terminal, "Amount");
    terminal.sees("▼Amount");
    click(&mut terminal, "▼Amount");
    terminal.sees("▲Amount");
}

#[test]
fn the_order_of_the_customers_to_choose_from_is_remembered() {
    let desk = typical();
    let mut terminal = at(&desk);
    terminal.send("f7 f4").sees("Look for a customer");
    click(&mut terminal, "Name");
    terminal.sees("▲Name");
    let arrangements = terminal.app.context().arrangements.clone();
    let mut again = at(&desk);
    again.app.context().arrangements = arrangements;
    again.send("f7 f4").sees("▲Name");
}

#[test]
fn a_double_click_opens_the_row_and_one_after_a_while_does_not() {
    let desk = typical();
    let mut terminal = at(&desk);
    terminal.send("f2");
    click(&mut terminal, "SO-2");
    terminal.event(Event::Tick).event(Event::Tick);
    click(&mut terminal, "SO-2");
    terminal.sees("Hold queue").sees("▸  SO-2");
    click(&mut terminal, "SO-2");
    terminal.sees("Order SO-2").sees_no("Hold queue");
}

#[test]
fn the_wheel_scrolls_a_list_and_the_parameters_and_leaves_the_cursor_where_it_is() {
    let desk = typical();
    for number in 10..60 {
        desk.with_order("DOCK", &format!("SO-{number}"), 20_000);
    }
    let mut terminal = at(&desk);
    terminal.send("f2").sees("▸  SO-1");
    for _ in 0..4 {
        mouse(&mut terminal, MouseEventKind::ScrollDown, (5, 5));
    }
    terminal.sees_no("▸  SO-1").sees("─ SO-1 ");
    terminal.send("down").sees("▸  SO-2");
    terminal.send("c").sees("▸  Name");
    mouse(&mut terminal, MouseEventKind::ScrollDown, (5, 10));
    terminal.sees_no("▸  Name");
    terminal.send("down").sees("▸  Currency");
}
