//! Moving, filling in, looking up, and what Esc does.

use super::*;
use crate::tui::screens::testing::{desk, sweep};

#[test]
fn letters_are_commands_until_a_field_is_opened_and_typed_then() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    at(&mut terminal, "Rating").send("enter").write("jkgGbx8?:u").sees("jkgGbx8?:u").sees("[1 Credit●]");
    terminal.send("enter");
    terminal.send("5").sees("[5 Orders]").send("1").sees("jkgGbx8?:u");
}

#[test]
fn the_first_letter_takes_the_place_of_what_stood_there_and_an_arrow_goes_into_it() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    fill(&mut terminal, "Credit limit", "5").sees("5.00").sees_no("120,000.00");
    at(&mut terminal, "Credit manager").send("enter right").write("by").send("enter").sees("Bobby");
    at(&mut terminal, "Credit manager").send("enter backspace enter").sees_no("Bobby");
}

#[test]
fn tab_goes_on_filling_in_and_passes_what_cannot_be_filled_in() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    at(&mut terminal, "Name").send("enter tab").write("FR").send("tab shift-tab");
    let footer = terminal.line(-1);
    assert!(footer.contains("Done"), "{footer}");
    terminal.write("CA").send("f12").sees("C200 is saved.");
    assert_eq!(value(&desk, "C200", "country"), "CA");
}

#[test]
fn sections_are_jumped_to() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    for heading in ["Credit information", "Credit history", "Credit check", "Basis payment", "DNBi"] {
        terminal.send("pagedown");
        let text = terminal.text();
        let here = text.lines().position(|line| line.contains('▸')).unwrap();
        let above = text.lines().nth(here - 1).unwrap();
        assert!(above.starts_with(heading), "{text}");
    }
    terminal.send("G").sees("Blocking reason").send("g").sees("Country");
}

#[test]
fn the_cursor_is_always_in_sight_with_what_is_wrong() {
    let desk = desk();
    for size in [(80, 24), (100, 26), (160, 24), (200, 30)] {
        let mut terminal = opened(&desk, "C200", Language::French, size);
        for _ in 0..70 {
            terminal.sees("▸").send("j");
            let (column, line) = terminal.cursor();
            assert!(line >= 4 && line < size.1 - 2 && column < size.0, "{size:?}\n{}", terminal.text());
        }
    }
}

#[test]
fn choices_are_turned_picked_by_letter_and_looked_up() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    at(&mut terminal, "Hold period").send("enter right right").sees("2 from 31-60 days").write("4");
    terminal.send("enter").sees("4 from 91-120 days");
    at(&mut terminal, "Do not call").send("enter").write("y").send("enter");
    at(&mut terminal, "Hold period").send("f4").write("121").sees_no("▸ 5");
    terminal.send("ctrl-u").write("over").send("enter").sees("5 Over 120 days");
    terminal.send("f12 down enter");
    assert_eq!(value(&desk, "C200", "hold_period"), "5");
    assert_eq!(value(&desk, "C200", "do_not_call"), "yes");
}

#[test]
fn groups_terms_users_and_special_values_are_looked_up() {
    let desk = desk();
    set(&desk, "C200", &[("group", "")]);
    let mut terminal = english(&desk, "C200");
    at(&mut terminal, "Credit group").send("f4").sees("NORTH  North").send("enter").sees("NORTH");
    at(&mut terminal, "Credit management group").send("f4").sees("Nothing found");
    at(&mut terminal, "Terms of payment").send("f4").write("cod").send("enter").sees("cod");
    at(&mut terminal, "Credit manager").send("f4").write("stev").send("enter").sees("Bob Stevens");
    at(&mut terminal, "Credit limit").send("f4").write("unl").send("enter").sees("unlimited");
    at(&mut terminal, "Percentage of the limit").send("f4").write("off").send("enter");
    terminal.send("f12 enter");
    for (name, expected) in [
        ("group", "NORTH"),
        ("terms", "cod"),
        ("credit_manager", "Bob Stevens"),
        ("limit", "unlimited"),
        ("validation_limit_percent", "off"),
    ] {
        assert_eq!(value(&desk, "C200", name), expected, "{name}");
    }
}

#[test]
fn a_look_up_while_typing_goes_on_typing() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    at(&mut terminal, "Terms of payment").send("enter f4").write("prep").send("enter");
    let footer = terminal.line(-1);
    assert!(footer.contains("Done"), "{footer}");
    terminal.send("f12").sees("is saved");
    assert_eq!(value(&desk, "C200", "terms"), "prepaid");
}

#[test]
fn the_approval_status_opens_its_date_and_needs_it() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    at(&mut terminal, "Hold or open date").send("enter").sees("cannot be changed here");
    at(&mut terminal, "Order approval status").send("enter").write("h").send("enter");
    terminal.sees("hold until").sees("✗ Hold until and open until need their date.");
    // The date is filled in at once: the digits are typed into it.
    terminal
        .send("f12")
        .sees("Not saved: correct this first")
        .write("1/12")
        .send("enter")
        .sees_no("✗ Hold until");
    terminal.sees("01 Dec 2026");
    terminal.send("f12").sees("C200").send("down enter");
    assert_eq!(value(&desk, "C200", "approval"), "hold-until:2026-12-01");
    at(&mut terminal, "Order approval status").send("enter").write("y").send("enter f12");
    terminal.sees("less strict").send("enter");
    assert_eq!(value(&desk, "C200", "approval"), "yes");
}

#[test]
fn esc_ends_typing_then_asks_then_leaves() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    fill(&mut terminal, "Rating", "AA");
    at(&mut terminal, "Credit agency").send("enter").write("Graydon").send("esc").sees("Graydon");
    terminal
        .send("esc")
        .sees("Discard the changes?")
        .sees("Credit agency")
        .send("enter")
        .sees("Discard the changes?");
    terminal.send("n").sees("Graydon").send("esc y").sees_no("Graydon").sees("[1 Credit]");
    terminal.send("esc").sees("Customers");
    assert_eq!(value(&desk, "C200", "rating"), "");
}

#[test]
fn other_ways_out_ask_as_well() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    fill(&mut terminal, "Rating", "AA");
    terminal.send("f3").sees("Leave without saving?").send("n");
    terminal.send("2 esc").sees("Leave without saving?").send("n");
    terminal.send("ctrl-q").sees("Leave without saving?").send("n 1").sees("AA");
}

#[test]
fn the_language_changes_while_something_is_typed() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    fill(&mut terminal, "Credit limit", "1234.5").sees("1,234.50");
    terminal.send(", L").sees("1\u{202f}234,50").sees("Limite de crédit").sees("[1 Crédit●]");
    fill(&mut terminal, "Période de retenue", "3").sees("3 dès 61 à 90 jours");
    terminal.send(", L").sees("3 vanaf 61-90 dagen");
}

#[test]
fn pasted_text_and_the_mouse_work() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    at(&mut terminal, "DUNS number").send("enter");
    terminal.event(crate::tui::Event::Paste("12-345-6789\n".to_owned())).send("enter").sees("123456789");
    let text = terminal.text();
    let line = text.lines().position(|line| line.contains("Credit agency")).unwrap();
    let click = || {
        crate::tui::Event::Mouse(ratatui::crossterm::event::MouseEvent {
            kind: ratatui::crossterm::event::MouseEventKind::Down(
                ratatui::crossterm::event::MouseButton::Left,
            ),
            column: 40,
            row: u16::try_from(line).unwrap(),
            modifiers: ratatui::crossterm::event::KeyModifiers::NONE,
        })
    };
    terminal.event(click()).event(click()).write("Graydon").send("enter").sees("Graydon");
}

#[test]
fn everything_draws_in_every_language_and_size() {
    let keys = [
        "enter", "enter", "pagedown", "pagedown", "enter", "x", "tab", "f4", "f12", "f1", "esc", "esc", "n",
        "G", "f4", "esc", "6", "enter", "f1", "esc", "esc", "A", "E",
    ];
    sweep(&desk(), SCREENS, &keys);
    sweep(&TestDesk::in_november(), SCREENS, &keys);
}

#[test]
fn a_dutch_ten_thousand_in_a_field_is_ten_thousand() {
    let desk = desk();
    let mut terminal = opened(&desk, "C200", Language::Dutch, (80, 24));
    fill(&mut terminal, "Kredietlimiet", "10.000").sees("10.000,00").send("f12 enter");
    assert_eq!(value(&desk, "C200", "limit"), "10000.00");
}

#[test]
fn a_look_up_begins_on_the_present_value() {
    let desk = desk();
    set(&desk, "C200", &[("hold_period", "3"), ("limit", "unlimited")]);
    for size in [(80, 24), (160, 50)] {
        let mut terminal = opened(&desk, "C200", Language::English, size);
        at(&mut terminal, "Hold period").send("f4").sees("▸ 3 from").send("enter").sees_no("●");
        at(&mut terminal, "Credit limit").send("f4").sees("▸ unlimited").send("enter").sees_no("●");
    }
}

#[test]
fn words_thousands_and_days_are_read_in_the_language() {
    let desk = desk();
    for (language, label, typed, shown) in [
        (Language::French, "Limite de crédit", "Illimitée", "illimité"),
        (Language::French, "Limite de crédit", "aucune", "aucune"),
        (Language::French, "Limite de crédit", "12 500", "12\u{202f}500,00"),
        (Language::Dutch, "Kredietlimiet", "geen", "geen"),
        (Language::Dutch, "Kredietlimiet", "12.500", "12.500,00"),
        (Language::English, "Limit expiry", "1512", "15 Dec 2026"),
        (Language::English, "Limit expiry", "mon", "23 Nov 2026"),
        (Language::English, "Limit expiry", "20/11", "20 Nov 2026"),
        (Language::English, "Limit expiry", "20/10", "20 Oct 2027"),
        (Language::English, "Date of last rating", "20/11", "20 Nov 2026"),
        (Language::French, "Date de fin de la limite", "lundi", "23/11/2026"),
    ] {
        let mut terminal = opened(&desk, "C200", language, (80, 24));
        fill(&mut terminal, label, typed).sees(shown);
    }
}

#[test]
fn the_example_in_an_error_and_the_hint_at_a_day_are_in_the_language() {
    let desk = desk();
    let mut terminal = opened(&desk, "C200", Language::French, (160, 50));
    fill(&mut terminal, "Limite de crédit", "beaucoup").sees("12\u{202f}500,00").sees_no("12500.00");
    let mut terminal = opened(&desk, "C200", Language::English, (80, 24));
    at(&mut terminal, "Limit expiry").send("enter").sees("15/12, today, mon, +7, +1m");
    terminal
        .write("20/11")
        .sees("Fri 20 Nov 2026: past")
        .send("ctrl-u")
        .write("20/12")
        .sees("Sun 20 Dec 2026")
        .sees_no("past");
}
