//! A desk and a terminal for the tests of screens.

use std::path::Path;

use crate::credit::{Day, Money};
use crate::desk::testing::TestDesk;
use crate::desk::testing::november::today;
use crate::desk::testing::template::Template;
use crate::desk::{ApplyTo, Clock, Desk, DeskWriter, Identity, NewInvoice, NewReceipt, Rest};
use crate::tui::harness::Harness;
use crate::tui::{DeskLocation, Scope, Services};
use crate::words::Language;

/// A desk with customers in every state, documents, orders, a ship-to, a group and a warehouse.
pub(crate) fn desk() -> TestDesk {
    static TEMPLATE: Template = Template::new();
    TestDesk::copy(&TEMPLATE, furnished)
}

fn furnished() -> TestDesk {
    let desk = TestDesk::in_november();
    desk.with_customer("C100", "Dupont & Fils SA", 100_000)
        .with_customer("C200", "Van den Broek Bouw en Onderhoud BV", 12_500_000)
        .with_customer("C300", "Ateliers du Nord", 250_000)
        .with_customer("C400", "Harbour Tools Ltd", 1_000_000)
        .with_user("bob", "Bob Stevens")
        .with_invoice("C100", "F-1001", 80_000, -10)
        .with_receipt("C100", "R-1", 12_345)
        .with_invoice("C200", "F-2001", 4_200_000, 95)
        .with_invoice("C200", "F-2002", 33_350, 12)
        .with_invoice("C200", "F-2003", 1_050_000, -20)
        .with_receipt("C200", "R-2", 500_050)
        .with_invoice("C300", "F-3001", 200_000, 45)
        .with_order("C100", "SO-1001", 60_007)
        .with_order_in("C200", "SO-1002", 99_950, 9);
    let mut writer = desk.writer();
    writer.block_customer("C300", crate::desk::Blocking::Block, "Late payment").unwrap();
    writer.close_customer("C400", "Moved abroad").unwrap();
    let pair = |name: &str, value: &str| crate::desk::Assignment::new(name, value);
    writer.add_ship_to("C200", "YARD", &[pair("limit", "5000"), pair("kind", "job")]).unwrap();
    writer.add_group("NORTH", &[pair("limit", "50000"), pair("name", "North")]).unwrap();
    writer.add_warehouse("W1", &[pair("tolerance_percent", "2.5")]).unwrap();
    writer
        .set_customer(
            "C200",
            &[
                pair("limit", "120000"),
                pair("credit_manager", "Bob"),
                pair("group", "NORTH"),
                pair("country", "BE"),
            ],
            crate::desk::Expected::Whatever,
        )
        .unwrap();
    drop(writer);
    desk
}

/// Where the desk at this path is, for ann on the day of the tests.
pub(crate) fn location(path: &Path) -> DeskLocation {
    DeskLocation {
        path: path.to_owned(),
        who: Identity::default(),
        clock: Clock::fixed(today()),
        account: "ann".to_owned(),
    }
}

/// What the screens work with at this desk.
pub(crate) fn services(desk: Desk) -> Services {
    let location = location(desk.path());
    Services::of(desk, location)
}

/// The same for another of its users.
pub(crate) fn services_as(desk: &TestDesk, login: &str) -> Services {
    let who = Identity { named: Some(login.to_owned()), account: None };
    let path = desk.desk.path().to_owned();
    let clock = Clock::fixed(today());
    let opened = Desk::open(&path, &who, clock.clone()).unwrap();
    Services::of(opened, DeskLocation { path, who, clock, account: login.to_owned() })
}

/// An invoice of 1.00 that was paid in full on a later day.
pub(crate) fn enter_paid_invoice(
    writer: &mut DeskWriter,
    (customer, number): (&str, &str),
    [day, paid]: [Day; 2],
) {
    let amount = Money::from_minor(100);
    let invoice = NewInvoice {
        customer,
        number,
        amount,
        day,
        due: day + 30,
        due_before_date: crate::desk::DueBeforeDate::Refused,
        order: None,
        ship_to: None,
        instalments: Vec::new(),
    };
    writer.enter_invoice(&invoice).unwrap();
    let receipt = NewReceipt {
        customer,
        number: &format!("R/{number}"),
        amount,
        day: paid,
        currency: None,
        apply: vec![ApplyTo { invoice: number, instalment: None, amount: None }],
        rest: Rest::OnAccount,
    };
    writer.enter_receipt(&receipt).unwrap();
}

/// A terminal with one screen open.
pub(crate) fn terminal(
    desk: &TestDesk,
    scopes: &'static [&'static Scope],
    language: Language,
    (width, height): (u16, u16),
) -> Harness {
    Harness::sized(scopes, services(desk.desk.clone()), language, width, height)
}

/// Sizes that every screen must bear; the last is too small.
pub(crate) const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

/// Draws after each of the keys in every language and size, on this desk; a footer that is too long fails.
pub(crate) fn sweep(desk: &TestDesk, scopes: &'static [&'static Scope], keys: &[&str]) {
    for language in Language::ALL {
        let mut terminal = terminal(desk, scopes, language, SIZES[0]);
        for key in keys {
            terminal.send(key);
            // The first size at last: the next key is pressed in it.
            for size in SIZES.into_iter().rev() {
                terminal.resize(size.0, size.1);
                let text = terminal.text();
                let widest = text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
                assert!(widest <= usize::from(size.0), "{language:?} {size:?} {key}\n{text}");
                if size.0 >= 80 {
                    let footer = terminal.line(-1);
                    let wide = crate::words::width(&footer);
                    assert!(wide > 0 && wide <= size.0.into(), "{language:?} {size:?} {key}\n{text}");
                }
            }
        }
    }
}
