//! The audit trail on real desks: keys in, text out.

use crate::desk::EventKind;
use crate::desk::testing::TestDesk;
use crate::tui::Scope;
use crate::tui::harness::Harness;
use crate::tui::screens::testing::{desk, sweep, terminal};
use crate::words::{Language, Words};

static SCREENS: &[&Scope] = &[&super::SCOPE];

fn english(desk: &TestDesk) -> Harness {
    terminal(desk, SCREENS, Language::English, (80, 24))
}

#[test]
fn the_newest_record_is_first() {
    insta::assert_snapshot!(english(&desk()).text());
}

#[test]
fn a_wide_trail_shows_what_changed() {
    let desk = desk();
    for (language, name) in [(Language::French, "trail_fr"), (Language::Dutch, "trail_nl")] {
        insta::assert_snapshot!(name, terminal(&desk, SCREENS, language, (160, 24)).text());
    }
}

#[test]
fn a_record_is_shown_whole() {
    let desk = desk();
    english(&desk)
        .send("enter")
        .sees("Credit limit: 125,000.00 -> 120,000.00")
        .sees("Credit manager: none -> Bob");
}

#[test]
fn the_trail_of_a_customer_is_asked_for_and_esc_shows_all_again() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("F").write("C400").send("enter").sees("customer closed").sees_no("C200");
    terminal.sees("Customer C400");
    terminal.send("esc").sees("C200");
    terminal.send("F").write("nobody").send("enter").sees("nobody");
}

#[test]
fn verifying_says_how_many_records_are_sound() {
    let desk = TestDesk::in_november();
    let mut writer = desk.writer();
    writer.add_warehouse("W1", &[]).unwrap();
    drop(writer);
    english(&desk).send("e").sees("2 records verified: nothing was changed or removed");
}

#[test]
fn verifying_names_what_is_missing() {
    // The customers of this desk were put in without a record.
    english(&desk()).send("e").sees("events have no record").sees_no("sound");
}

#[test]
fn everything_draws_in_every_language_and_size() {
    sweep(&desk(), SCREENS, &["enter", "esc", "f", "esc", "v", "enter", "/"]);
    sweep(&TestDesk::in_november(), SCREENS, &["enter", "esc", "f", "esc", "v"]);
}

#[test]
fn every_kind_of_event_has_its_words() {
    for language in Language::ALL {
        let words = Words::new(language);
        for kind in EventKind::ALL {
            assert!(words.has(&format!("event-{}", kind.code())), "{language:?}: {}", kind.code());
        }
    }
}

#[test]
fn a_record_is_shown_whole_in_french() {
    let desk = desk();
    let mut terminal = terminal(&desk, SCREENS, Language::French, (80, 24));
    terminal.send("enter");
    insta::assert_snapshot!(terminal.text());
}

#[test]
fn a_record_opens_its_order_and_its_customer() {
    let desk = desk();
    for size in [(80, 24), (160, 50)] {
        let mut terminal = terminal(&desk, crate::tui::registry::SCREENS, Language::English, size);
        terminal.send("f11 /").write("SO-1001").send("enter o").sees("Order SO-1001");
        terminal.send("esc c").sees("C100").sees("Dupont & Fils SA");
        // A setting belongs to neither.
        terminal
            .send("esc esc /")
            .write("warehouse")
            .send("enter")
            .sees_no("o Order")
            .send("o")
            .sees_no("Order W1");
    }
}

#[test]
fn everything_that_was_done_together_is_listed_and_esc_lists_all_again() {
    let desk = desk();
    let codes = ["C100", "C200"].map(str::to_owned);
    desk.writer().note_customers(&codes, "Trade fair", &crate::desk::NoProgress).unwrap();
    for size in [(80, 24), (160, 50)] {
        let mut terminal = terminal(&desk, SCREENS, Language::English, size);
        terminal.sees("11 rows").send("v").sees("2 rows").sees("done together").sees("C100").sees("C200");
        terminal.send("esc").sees("11 rows");
    }
}
