//! Undoing by one key and from the list of acts: keys in, text out.

use crate::desk::Expected;
use crate::desk::testing::{TestDesk, pairs};
use crate::tui::Scope;
use crate::tui::harness::{Harness, Threaded};
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::{services, sweep, terminal};
use crate::words::Language;

static ACTS: &[&Scope] = &[&super::SCOPE];
const SIZES: [(u16, u16); 2] = [(80, 24), (160, 50)];

/// Two limits that the user at the terminal set, and a customer of another user.
fn desk() -> TestDesk {
    let desk = TestDesk::in_november();
    let mut sue = desk.writer_as("sue", "supervisor");
    let mut writer = desk.writer();
    writer.add_customer("C1", &pairs(&[("limit", "100")])).unwrap();
    writer.add_customer("C2", &pairs(&[("limit", "200")])).unwrap();
    writer.set_customer("C1", &pairs(&[("limit", "3000")]), Expected::Whatever).unwrap();
    sue.add_customer("C9", &[]).unwrap();
    desk
}

/// The limit of C1 in cents.
fn limit(desk: &TestDesk) -> i64 {
    let sql = "SELECT credit_limit FROM customer WHERE code = 'C1'";
    desk.file().query_row(sql, [], |row| row.get(0)).unwrap()
}

fn english(desk: &TestDesk, size: (u16, u16)) -> Harness {
    terminal(desk, SCREENS, Language::English, size)
}

#[test]
fn the_list_shows_first_what_i_did_last_and_on_2_what_everyone_did() {
    let desk = desk();
    for size in SIZES {
        let mut terminal = english(&desk, size);
        terminal.send("U").sees("What I did").sees("▸").sees_no("added: C9");
        let text = terminal.text();
        assert!(text.find("limit of C1").unwrap() < text.find("added: C2").unwrap(), "{text}");
        terminal.sees("Credit limit of C1, 3,000.00").sees("can be undone");
        terminal.send("2").sees("What everyone did").sees("added: C9").send("1").sees_no("added: C9");
    }
}

#[test]
fn acts_are_found_by_who_did_what_to_whom() {
    let desk = desk();
    let mut terminal = english(&desk, SIZES[0]);
    terminal.send("U 2 /").write("c2").sees("added: C2").sees_no("limit of C1").sees_no("added: C9");
    terminal.send("esc /").write("sue").sees("added: C9").sees_no("added: C2");
}

#[test]
fn an_act_of_the_list_is_asked_about_once_undone_and_done_again() {
    for size in SIZES {
        let desk = desk();
        let mut terminal = english(&desk, size);
        terminal.send("ctrl-z enter").sees("Undo this?").sees("limit of C1").send("enter");
        terminal.sees("✓ Undone: ").sees("can be done again");
        assert_eq!(limit(&desk), 10_000);
        terminal.send("home enter").sees("Do this again?").send("enter").sees("Done again: ");
        assert_eq!(limit(&desk), 300_000);
    }
}

#[test]
fn an_act_that_something_is_based_on_says_why_and_stays() {
    for size in SIZES {
        let desk = desk();
        let mut terminal = english(&desk, size);
        // Of a user who has done something there is no act to undo first that is all of it.
        terminal.send("U down down down").sees("no: changed since").send("enter");
        terminal.sees("Undo later acts first?").sees("added: C9").send("esc").sees("What I did").sees("C1");
    }
}

/// A customer, its block and its unblocking, its change and a note on it.
fn later_acts() -> TestDesk {
    let desk = TestDesk::in_november();
    let mut writer = desk.writer();
    writer.add_customer("C1", &pairs(&[("limit", "100")])).unwrap();
    writer.set_customer("C1", &pairs(&[("limit", "3000")]), Expected::Whatever).unwrap();
    writer.add_note("C1", "Called").unwrap();
    desk
}

#[test]
fn later_acts_that_stand_on_an_act_are_named_and_undone_first() {
    for size in SIZES {
        let desk = later_acts();
        let mut terminal = english(&desk, size);
        terminal.send("U down down").sees("customer added: C1").send("enter");
        terminal.sees("Undo later acts first?").sees("Then: customer added: C1");
        let text = terminal.text();
        let place = |act: &str| text.rfind(act).unwrap();
        let is_act = |line: &str| line.trim().trim_matches('│').trim() == "note written: C1";
        assert!(text.lines().any(is_act), "each act has a line of its own: {text}");
        assert!(place("note written: C1") < place("Credit limit of C1, 3,000.00"), "{text}");
        assert!(place("Credit limit of C1, 3,000.00") < place("Then: "), "{text}");
        // Enter is not yes.
        terminal.send("enter").sees("Undo later acts first?").send("n").sees("What I did");
        assert_eq!(limit(&desk), 300_000);
        terminal.send("enter").sees("Undo later acts first?").send("y");
        terminal.sees("✓ Undone: customer added: C1 (with 2 later acts)");
        assert_eq!(desk.count("customer"), 0);
    }
}

#[test]
fn the_key_too_names_the_later_acts_of_another_user() {
    for size in SIZES {
        let desk = TestDesk::in_november();
        let mut sue = desk.writer_as("sue", "supervisor");
        let mut terminal = english(&desk, size);
        desk.writer().add_customer("C1", &[]).unwrap();
        terminal.send("f5 U").sees("customer added: C1");
        sue.set_customer("C1", &pairs(&[("limit", "70")]), Expected::Whatever).unwrap();
        terminal.send("enter").sees("Undo this?").send("enter").sees("Undo later acts first?");
        terminal.sees("Credit limit of C1, 70.00").send("y").sees("(with a later act)");
        assert_eq!(desk.count("customer"), 0);
    }
}

/// A customer of the user at the terminal, whom another user has changed since.
fn built_on_by_another_user() -> TestDesk {
    let desk = TestDesk::in_november();
    let mut sue = desk.writer_as("sue", "supervisor");
    let mut writer = desk.writer();
    writer.add_customer("C1", &[]).unwrap();
    sue.set_customer("C1", &pairs(&[("limit", "70")]), Expected::Whatever).unwrap();
    writer.add_customer("C2", &[]).unwrap();
    desk
}

#[test]
fn the_key_offers_no_act_that_needs_those_of_others_undone_first() {
    for size in SIZES {
        let desk = built_on_by_another_user();
        let mut terminal = english(&desk, size);
        terminal.send("U enter").sees("Undo this?").send("enter").sees("✓ Undone: customer added: C2");
        // C1 is one's own, and another user has gone on from it.
        terminal.send("esc").sees_no("u Undo").send("u").sees("nothing of yours to undo").sees("What I did");
        assert_eq!(desk.count("customer"), 1);
        terminal.send("enter enter").sees("Done again").send("u").sees("✓ Undone: customer added: C2");
    }
}

#[test]
fn what_others_have_built_on_meanwhile_is_not_undone_by_the_key() {
    let desk = TestDesk::in_november();
    let mut sue = desk.writer_as("sue", "supervisor");
    desk.writer().add_customer("C1", &[]).unwrap();
    let mut terminal = english(&desk, SIZES[1]);
    terminal.send("U enter enter").sees("Undone: customer added: C1").send("home enter enter");
    terminal.sees("Done again").sees("u undoes: customer added: C1");
    sue.set_customer("C1", &pairs(&[("limit", "70")]), Expected::Whatever).unwrap();
    terminal.send("u").sees("was changed since").sees_no("Undo later acts first?").sees_no("u undoes");
    assert_eq!(desk.count("customer"), 1);
}

#[test]
fn two_undos_typed_at_once_undo_two_acts() {
    let desk = TestDesk::in_november();
    for code in ["C1", "C2", "C3"] {
        desk.writer().add_customer(code, &[]).unwrap();
    }
    let mut terminal = Threaded::new(services(desk.desk.clone()));
    terminal.type_ahead("U");
    terminal.wait_for("customer added: C3");
    terminal.type_ahead("enter enter");
    terminal.wait_for("Undone: customer added: C3");
    terminal.type_ahead("u u");
    terminal.wait_for("Undone: customer added: C1");
    assert_eq!(desk.count("customer"), 0);
}

#[test]
fn without_an_act_of_this_terminal_the_key_opens_the_list() {
    let desk = desk();
    for size in SIZES {
        let mut terminal = english(&desk, size);
        terminal.sees_no("u Undo").send("u").sees("What I did").sees("can be undone");
    }
}

#[test]
fn an_act_opens_its_customer_and_its_records_and_a_record_its_act() {
    for size in SIZES {
        let desk = desk();
        let mut terminal = english(&desk, size);
        terminal.send("U o").sees("It is about no order.");
        terminal.send("c").sees("Customer C1").send("esc y").sees("Audit trail").sees("1 row");
        terminal.send("U").sees("What was done").sees("limit of C1").sees("1 row");
        terminal.send("enter").sees("Undo this?").send("enter").sees("✓ Undone: ");
    }
}

#[test]
fn a_message_stays_on_the_screen_that_it_came_to() {
    for size in SIZES {
        let desk = desk();
        let mut terminal = english(&desk, size);
        terminal.send("U enter enter").sees("✓ Undone: ").send("?").sees("✓ Undone: ").send("esc");
        terminal.send("f6").sees("Customers").sees_no("Undone: ");
    }
}

#[test]
fn the_list_of_keys_grows_with_the_terminal_and_says_how_much_is_below() {
    let rows = |terminal: &Harness| terminal.text().lines().filter(|line| line.contains("│ ")).count();
    let (mut small, mut large) = (english(&desk(), SIZES[0]), english(&desk(), SIZES[1]));
    small.send("f2 ?").sees("more lines");
    large.send("f2 ?");
    assert!(rows(&large) > rows(&small) + 10, "{}", large.text());
    small.send("end").sees_no("more lines");
}

#[test]
fn the_list_speaks_french() {
    let desk = desk();
    let mut terminal = terminal(&desk, SCREENS, Language::French, (80, 24));
    terminal.send("U").sees("Ce que j’ai fait").sees("peut être annulé");
    terminal.send("enter").sees("Annuler ceci\u{a0}?").send("enter").sees("Annulé");
}

#[test]
fn everything_draws_in_every_language_and_size() {
    sweep(&desk(), ACTS, &["enter", "esc", "2", "down down", "enter", "esc", "/"]);
    sweep(&TestDesk::in_november(), ACTS, &["enter", "esc", "2"]);
}
