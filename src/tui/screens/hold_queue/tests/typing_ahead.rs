//! Keys typed faster than the desk answers.

use super::{desk, queue, services};
use crate::desk::testing::TestDesk;
use crate::tui::Event;
use crate::tui::harness::Threaded;

/// The hold queue, jobs on their threads.
fn threaded(desk: &TestDesk) -> Threaded {
    let mut terminal = Threaded::new(services(desk.desk.clone()));
    terminal.type_ahead("f2");
    terminal
}

#[test]
fn several_orders_are_approved_by_keys_typed_ahead() {
    let desk = desk();
    let mut terminal = threaded(&desk);
    terminal.wait_for("SO-1005");
    terminal.type_ahead("a enter a enter a enter");
    terminal.wait_for("2 rows");
    terminal.wait_for("SO-1003 released");
    for order in ["SO-1001", "SO-1002", "SO-1003"] {
        assert_eq!(desk.hold_state(order).code(), "released", "{order}");
    }
    for order in ["SO-1004", "SO-1005"] {
        assert_eq!(desk.hold_state(order).code(), "held", "{order}");
    }
}

#[test]
fn a_key_typed_right_behind_a_filter_acts_on_what_the_filter_finds() {
    for behind in ["enter a enter", "tab a enter"] {
        let desk = desk();
        let mut terminal = threaded(&desk);
        terminal.wait_for("SO-1005");
        terminal.type_ahead("/ A t e l i e r s");
        terminal.type_ahead(behind);
        terminal.wait_for("SO-1003 released");
        for order in ["SO-1001", "SO-1002", "SO-1004", "SO-1005"] {
            assert_eq!(desk.hold_state(order).code(), "held", "{order} {behind}");
        }
    }
}

#[test]
fn what_is_typed_behind_a_filter_that_finds_nothing_acts_on_nothing() {
    let desk = desk();
    let mut terminal = threaded(&desk);
    terminal.wait_for("SO-1005");
    terminal.type_ahead("/ 9 9 9 9 9 9 enter a enter");
    terminal.wait_for("0 of 5 rows");
    terminal.type_ahead("esc");
    terminal.wait_for("SO-1005");
    for order in ["SO-1001", "SO-1002", "SO-1003", "SO-1004", "SO-1005"] {
        assert_eq!(desk.hold_state(order).code(), "held", "{order}");
    }
}

#[test]
fn a_screen_opened_by_keys_typed_ahead_opens_after_what_was_typed_before() {
    let desk = desk();
    let mut terminal = threaded(&desk);
    terminal.wait_for("SO-1005");
    terminal.type_ahead("/ A t e l i e r s enter a enter f6");
    terminal.wait_for("SO-1003 released");
    assert_eq!(desk.hold_state("SO-1003").code(), "released");
    terminal.wait_for("Customers");
    terminal.type_ahead("f2");
    terminal.wait_for("Nothing found.");
    for order in ["SO-1001", "SO-1002", "SO-1004", "SO-1005"] {
        assert_eq!(desk.hold_state(order).code(), "held", "{order}");
    }
}

#[test]
fn the_sum_of_orders_marked_just_before_is_filled_in_once_it_is_known() {
    let desk = desk();
    let mut terminal = threaded(&desk);
    terminal.wait_for("SO-1005");
    terminal.type_ahead("* A");
    terminal.wait_for("5 orders, 16,045.24 EUR in all, leave the queue");
}

#[test]
fn keys_typed_ahead_of_a_cancellation_are_dropped() {
    let desk = desk();
    let mut terminal = threaded(&desk);
    terminal.wait_for("SO-1005");
    terminal.type_ahead("r tab tab space enter y y enter");
    terminal.wait_for("Cancel the order?");
    assert_eq!(desk.hold_state("SO-1001").code(), "held");
}

#[test]
#[expect(clippy::print_stdout, reason = "a failure must show the seed that leads to it")]
fn random_keys_break_nothing() {
    const KEYS: &str = "a A r w t f e E c o y b h n enter esc tab shift-tab up down right g G pagedown space * - i s / \
        u f1 f3 f4 f5 f12 L + 7 1 . é ctrl-u";
    let keys: Vec<&str> = KEYS.split_whitespace().collect();
    let seed = 20_261_121;
    println!("seed {seed}");
    let mut random = fastrand::Rng::with_seed(seed);
    let desk = desk();
    let mut terminal = queue(&desk);
    for step in 0..1_500 {
        let key = keys[random.usize(..keys.len())];
        terminal.app.handle(Event::Key(key.parse().unwrap()));
        if step % 5 == 0 {
            terminal.event(Event::Tick);
        }
        if terminal.app.ending().is_some() {
            terminal = queue(&desk);
        }
    }
}
