//! The hold queue on real desks: keys in, text out.

mod deciding;
mod looks;
mod now;
mod reading;
mod typing_ahead;

use crate::desk::testing::TestDesk;
use crate::desk::testing::november::today;
use crate::desk::testing::template::Template;
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::services;
use crate::words::Language;

/// Five held orders of four customers: over the limit, long overdue, with money on file.
fn desk() -> TestDesk {
    static TEMPLATE: Template = Template::new();
    TestDesk::copy(&TEMPLATE, first_desk)
}

fn first_desk() -> TestDesk {
    let desk = TestDesk::in_november();
    desk.with_customer("C100", "Dupont & Fils SA", 100_000)
        .with_customer("C200", "Van den Broek Bouw", 500_000)
        .with_customer("C300", "Ateliers du Nord", 250_000)
        .with_customer("C400", "Harbour Tools Ltd", 1_000_000)
        .with_user("bob", "Bob Stevens")
        .with_invoice("C100", "F-1001", 80_000, -10)
        .with_receipt("C100", "R-1", 12_345)
        .with_invoice("C200", "F-2001", 420_000, 95)
        .with_invoice("C200", "F-2002", 33_350, 12)
        .with_invoice("C300", "F-3001", 200_000, 45)
        .with_invoice("C400", "F-4001", 80_000, 40)
        .with_receipt("C400", "R-4", 100_000)
        .set_number("C200", "hold_period", 3)
        .set_number("C400", "hold_period", 2)
        .with_order("C100", "SO-1001", 60_007)
        .with_order_in("C200", "SO-1002", 99_950, 9)
        .with_order("C300", "SO-1003", 60_000)
        .with_order_in("C200", "SO-1004", 1_234_567, 3)
        .with_order("C400", "SO-1005", 150_000);
    desk
}

fn queue(desk: &TestDesk) -> Harness {
    sized(desk, Language::English, 80, 24)
}

fn sized(desk: &TestDesk, language: Language, width: u16, height: u16) -> Harness {
    let mut terminal = Harness::sized(SCREENS, services(desk.desk.clone()), language, width, height);
    terminal.send("f2");
    terminal
}

/// The line of an order in the list.
#[track_caller]
fn line(terminal: &Harness, order: &str) -> String {
    let text = terminal.text();
    // What is beside the list names the order as well.
    let lines = text.lines().map(|line| line.chars().take(100).collect::<String>());
    let mut lines = lines.filter(|line| !line.starts_with('─') && line.contains(order));
    lines.next().unwrap_or_else(|| panic!("no {order} in {text}"))
}
