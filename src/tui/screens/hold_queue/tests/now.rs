//! The queue shows what holds orders at this moment (R4.10).

use super::{TestDesk, desk, line, sized};
use crate::desk::testing::pairs;
use crate::tui::harness::Harness;
use crate::words::Language;

const LARGE: (u16, u16) = (160, 50);
const SIZES: [(u16, u16); 2] = [(80, 24), LARGE];

fn queue(desk: &TestDesk, (width, height): (u16, u16)) -> Harness {
    sized(desk, Language::English, width, height)
}

/// The numbers of the orders in the list, from the top.
fn orders(terminal: &Harness) -> Vec<String> {
    let lines = terminal.text().lines().map(|line| line.chars().take(30).collect()).collect::<Vec<String>>();
    let lines = lines.iter().filter(|line| !line.starts_with('─'));
    lines
        .filter_map(|line| line.split_whitespace().find(|word| word.starts_with("SO-")))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_limit_that_is_cut_elsewhere_changes_the_row_and_the_pane() {
    for size in SIZES {
        let desk = desk();
        let mut terminal = queue(&desk, size);
        terminal.sees("limit of 1,000.00.").sees_no("Held on");
        desk.set_number("C100", "credit_limit", 30_000);
        terminal.send("f5").sees("limit of 300.00.").sees("Held on 21 Nov 2026 for");
        assert!(line(&terminal, "SO-1001").contains("976.62"), "{}", terminal.text());
    }
}

#[test]
fn an_order_that_nothing_holds_any_more_comes_first_and_the_cursor_stays() {
    for size in SIZES {
        let desk = desk();
        let mut terminal = queue(&desk, size);
        terminal.send("down");
        assert!(line(&terminal, "SO-1002").starts_with('▸'));
        desk.with_receipt("C300", "R-3", 50_000);
        terminal.send("f5");
        assert_eq!(orders(&terminal), ["SO-1003", "SO-1001", "SO-1002", "SO-1004", "SO-1005"]);
        assert!(line(&terminal, "SO-1003").contains("Ready"), "{}", terminal.text());
        assert!(line(&terminal, "SO-1002").starts_with('▸'), "{}", terminal.text());
        terminal.send("g").sees("since: ready to release.");
        // The order is still on hold: nobody has approved it.
        terminal.sees("Nothing holds this order: ready").sees_no(": approved");
        // Whatever the order, and whichever way round: those that are ready come first.
        terminal.send("s down down down enter");
        assert_eq!(
            orders(&terminal),
            ["SO-1003", "SO-1004", "SO-1005", "SO-1002", "SO-1001"],
            "{}",
            terminal.text()
        );
    }
}

#[test]
fn the_largest_excess_is_that_of_now() {
    let desk = desk();
    let mut terminal = queue(&desk, LARGE);
    desk.set_number("C300", "credit_limit", 1);
    desk.set_number("C100", "credit_limit", 30_000);
    terminal.send("f5 s down down down down enter");
    assert_eq!(orders(&terminal)[..2], ["SO-1002", "SO-1004"], "{}", terminal.text());
    assert_eq!(orders(&terminal)[2..4], ["SO-1003", "SO-1001"], "{}", terminal.text());
}

#[test]
fn by_customer_those_that_are_ready_come_first_among_the_orders_of_theirs() {
    let desk = desk();
    desk.with_order("C300", "SO-1006", 30_000);
    desk.writer().set_settings(&pairs(&[("exposure.held_orders", "no")])).unwrap();
    desk.set_number("C300", "credit_limit", 235_000);
    let mut terminal = queue(&desk, LARGE);
    terminal.send("b");
    let shown = orders(&terminal);
    assert_eq!(shown[..5], ["SO-1001", "SO-1002", "SO-1004", "SO-1006", "SO-1003"], "{}", terminal.text());
}
