//! Which customers are listed, in which order, and what is behind a row.

use super::{desk, grid, line, set, sized};
use crate::desk::Verdict;
use crate::desk::testing::TestDesk;
use crate::tui::Event;
use crate::words::Language;

#[test]
fn customers_are_filtered_by_external_code() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.sees("without external code").send("v").sees("Codes in use: SUD");
    terminal.write("SUD").send("enter").sees("external code SUD").sees("F600").sees_no("A100");
    terminal.sees("1 listed │ block 1: 333.33");
    terminal.send("v ctrl-u *").send("enter").sees("all external codes").sees("F600").sees("A100");
    terminal.sees("7 listed");
    terminal.send("v ctrl-u enter").sees("6 listed").sees_no("F600");
    terminal.send("v").write("OST").send("enter").sees("0 listed").sees("Nothing found");
}

#[test]
fn rows_are_found_by_code_and_name() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("/").write("atel").send("enter").sees("C300").sees_no("A100").sees("filter: atel");
    terminal.send("esc /").write("d400").send("enter").sees("Harbour").sees_no("C300").sees("1 of 6 listed");
}

#[test]
fn rows_are_filtered_by_what_columns_show_and_that_is_said() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sized(&desk, Language::French, width, height);
        // Code, name, external code, state.
        terminal.send("F tab tab tab").write("bloqu").send("enter");
        terminal.sees("2 sur 6 affichés │ État").sees("C300").sees_no("A100");
        terminal.send("esc").sees("6 affichés │ bloquer").sees("A100");
    }
}

#[test]
fn rows_are_sorted_by_any_column() {
    let desk = desk();
    let first = |column: usize| {
        let mut terminal = grid(&desk);
        terminal.send("s");
        terminal.send(&"down ".repeat(column)).send("enter");
        terminal.line(2).chars().skip(3).take(4).collect::<String>()
    };
    // Code, name, external code, state, reason, balance, days over, late, limit, share, to block, to unblock.
    let found: Vec<String> = (0..12).map(first).collect();
    let expected =
        ["A100", "C300", "A100", "A100", "A100", "B200", "E500", "G700", "D400", "A100", "A100", "C300"];
    assert_eq!(found, expected);
}

#[test]
fn the_footer_shows_the_state_and_what_is_suggested_and_why() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.sees("A100 Dupont & Fils SA │ Active");
    terminal.sees("To be blocked: An invoice is overdue by more than 60 days; More than 10%");
    terminal.send("j").sees("To be warned only: More than 10% of the limit");
    terminal.send("j").sees("Blocked, auto").sees("To be unblocked").sees("Present reason: An\n  invoice");
    terminal.send("j").sees("Blocked, manual").sees("never suggested for").sees("Suspected fraud");
    terminal.send("G").sees("Warning, auto").sees("Already in this state or a stricter one");
}

#[test]
fn the_late_invoices_are_behind_a_row_with_their_criteria() {
    let desk = desk();
    let mut terminal = sized(&desk, Language::English, 160, 50);
    terminal.send("enter").sees("Late invoices of A100 Dupont & Fils SA").sees("3 rows");
    for (number, marks) in [("F-1001", 2), ("F-1002", 2), ("F-1003", 1)] {
        let line = line(&terminal, number);
        assert_eq!(line.matches("Yes").count() + line.matches("yes").count(), marks, "{line}");
    }
    terminal.send("enter").sees("F-1001").sees("Instalment").send("esc");
    terminal.send("c").sees("Dupont & Fils SA").send("esc esc").sees("6 listed");
    terminal.send("c").sees("A100").send("esc").sees("6 listed");
}

#[test]
fn what_others_change_is_reported_and_shown_when_asked_for() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("down space");
    desk.with_receipt("D400", "R-4", 100);
    terminal.app.context().data_changed();
    terminal.event(Event::Resize).sees("out of date (F5)");
    assert!(line(&terminal, "A100").contains("[x] block"));
    terminal.send("f5").sees_no("out of date").sees("* 1 by hand");
    terminal.app.context().data_changed();
    terminal.event(Event::Resize).sees_no("out of date");
}

#[test]
fn what_changes_no_customer_does_not_make_it_out_of_date() {
    let desk = desk();
    desk.with_customer("H800", "Nouveau Client", 1_000).with_order("H800", "SO-1", 60_000);
    let mut terminal = grid(&desk);
    desk.decide_as("bob", "SO-1", Verdict::Keep { follow_up: None });
    terminal.app.context().data_changed();
    terminal.event(Event::Resize).sees_no("out of date");
}

#[test]
fn without_criteria_it_says_so() {
    let desk = TestDesk::in_november();
    grid(&desk).sees("No criterion is on").sees("0 listed").send("space * - i z enter c U f12");
    desk.with_customer("A100", "Dupont & Fils SA", 100_000).with_invoice("A100", "F-1001", 80_000, 95);
    let mut terminal = grid(&desk);
    terminal.sees("No criterion is on");
    set(&desk, &[("validation.delay_days", "60")]);
    terminal.app.context().data_changed();
    terminal.event(Event::Resize).send("f5").sees("A100").sees_no("No criterion is on");
}

#[test]
fn the_grid_that_the_tile_opens_lists_as_many_as_the_tile_counts() {
    let desk = desk();
    for (width, height) in [(80, 24), (160, 50)] {
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("f9");
        let text = terminal.text();
        let count = |label: &str| -> u32 {
            let (_, rest) = text.split_once(label).unwrap_or_else(|| panic!("no {label} in\n{text}"));
            rest.split_whitespace().next().unwrap().parse().unwrap()
        };
        let (block, warn) = (count("To block"), count("To warn"));
        assert!(block > 1, "one of department SUD as well\n{text}");
        terminal.send("3").sees("all external codes");
        terminal.sees(&format!("block {block}: ")).sees(&format!("warn {warn}: "));
    }
}
