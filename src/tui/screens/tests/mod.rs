//! The screens of entry on real desks: keys in, text out.

mod failing;
mod import;
mod invoices;
mod order_entry;
mod registry;
mod start;
mod sweep;
mod unreadable;
mod workspace;

use crate::desk::test_desk::{TestDesk, today};
use crate::desk::testing::template::Template;
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::{location, services};
use crate::words::Language;

/// All screens at a desk, the workspace on top.
fn at(desk: &TestDesk) -> Harness {
    Harness::new(SCREENS, services(desk.desk()))
}

fn sized(desk: &TestDesk, language: Language, width: u16, height: u16) -> Harness {
    Harness::sized(SCREENS, services(desk.desk()), language, width, height)
}

/// Customers who may buy, owe, are late and are blocked, with orders that are held for it.
fn typical() -> TestDesk {
    static TEMPLATE: Template = Template::new();
    TestDesk::copy(&TEMPLATE, first_typical)
}

fn first_typical() -> TestDesk {
    let desk = TestDesk::new();
    desk.customer("ACME", "Acme Tools", 1_000_000)
        .customer("BELT", "Belt & Braces", 500_000)
        .customer("CRAN", "Crane Hire Ltd", 200_000)
        .customer("DOCK", "Dockside Trading", 0);
    desk.set_text("CRAN", "state", "blocked")
        .set_text("CRAN", "state_reason", "cheque bounced")
        .set_number("BELT", "hold_period", 2)
        .set_number("ACME", "limit_expires", (today() + 12).number());
    desk.invoice("ACME", "INV-1", 420_000, -10)
        .invoice("BELT", "INV-2", 310_050, 45)
        .invoice("CRAN", "INV-3", 250_000, 130)
        .receipt("ACME", "REC-1", 20_000);
    desk.order("ACME", "SO-1", 700_000).order("BELT", "SO-2", 50_000).order("DOCK", "SO-3", 12_345);
    desk
}
