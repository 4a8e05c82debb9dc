//! The credit validation on real desks: keys in, text out.

mod applying;
mod looks;
mod reading;
mod ticking;
mod trial;

use crate::desk::Assignment;
use crate::desk::testing::TestDesk;
use crate::desk::testing::template::Template;
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::services;
use crate::words::Language;

/// One to block, one to warn, one to unblock, a manual block, a closed one, one warned already, one of department SUD.
fn desk() -> TestDesk {
    static TEMPLATE: Template = Template::new();
    TestDesk::copy(&TEMPLATE, first_desk)
}

fn first_desk() -> TestDesk {
    let desk = TestDesk::in_november();
    desk.with_customer("A100", "Dupont & Fils SA", 100_000)
        .with_customer("B200", "Van den Broek Bouw en Onderhoud BV", 500_000)
        .with_customer("C300", "Ateliers du Nord", 250_000)
        .with_customer("D400", "Harbour Tools Ltd", 1_000_000)
        .with_customer("E500", "Ferme Delvaux", 100_000)
        .with_customer("F600", "Chantiers du Sud", 100_000)
        .with_customer("G700", "Garage Lemmens", 1_000_000)
        .with_user("bob", "Bob Stevens")
        .with_invoice("A100", "F-1001", 80_000, 95)
        .with_invoice("A100", "F-1002", 12_050, 61)
        .with_invoice("A100", "F-1003", 5_000, 60)
        .with_invoice("B200", "F-2001", 110_000, 40)
        .with_invoice("B200", "F-2002", 999_900, -10)
        .with_invoice("D400", "F-4001", 4_000, 5)
        .with_invoice("E500", "F-5001", 70_000, 120)
        .with_invoice("F600", "F-6001", 33_333, 75)
        .with_invoice("G700", "F-7001", 300_000, 45)
        .set_text("F600", "external_code", "SUD");
    for (code, state, origin, reason) in [
        ("C300", "blocked", "auto", "An invoice was overdue"),
        ("D400", "blocked", "manual", "Suspected fraud"),
        ("E500", "closed", "manual", "Moved abroad"),
        ("G700", "warning", "auto", "Much is late"),
    ] {
        desk.set_text(code, "state", state).set_text(code, "state_origin", origin).set_text(
            code,
            "state_reason",
            reason,
        );
    }
    set(
        &desk,
        &[
            ("validation.delay_days", "60"),
            ("validation.respite_days", "30"),
            ("validation.limit_percent", "10"),
            ("validation.limit_state", "warn"),
        ],
    );
    desk
}

fn set(desk: &TestDesk, settings: &[(&str, &str)]) {
    let pairs: Vec<Assignment> =
        settings.iter().map(|(name, value)| Assignment::new(*name, *value)).collect();
    desk.writer().set_settings(&pairs).unwrap();
}

fn sized(desk: &TestDesk, language: Language, width: u16, height: u16) -> Harness {
    let mut terminal = Harness::sized(SCREENS, services(desk.desk.clone()), language, width, height);
    terminal.send("alt-v");
    terminal
}

fn grid(desk: &TestDesk) -> Harness {
    sized(desk, Language::English, 80, 24)
}

/// The state of a customer, who set it, and why.
fn state(desk: &TestDesk, code: &str) -> (String, Option<String>, Option<String>) {
    let sheet = desk.reader().customer_sheet(code).unwrap().sheet;
    let value = |name: &str| sheet.value(name);
    (value("state").unwrap(), value("state_origin"), value("state_reason"))
}

/// The line of a customer in the list.
#[track_caller]
fn line(terminal: &Harness, code: &str) -> String {
    let text = terminal.text();
    let found = text.lines().find(|line| line.chars().skip(3).collect::<String>().starts_with(code));
    found.unwrap_or_else(|| panic!("no {code} in\n{text}")).to_owned()
}
