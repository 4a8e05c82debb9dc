//! F12: the summary, what is done, what is skipped, and undoing it.

use super::{desk, grid, line, set, sized, state};
use crate::credit::ValidationAct;
use crate::desk::{Assignment, NoProgress};
use crate::tui::Event;
use crate::words::{Language, Words};

fn owned(
    state: &str,
    origin: Option<&str>,
    reason: Option<&str>,
) -> (String, Option<String>, Option<String>) {
    (state.to_owned(), origin.map(str::to_owned), reason.map(str::to_owned))
}

#[test]
fn what_will_change_is_reported_before_and_what_changed_after() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("down space f12").sees("Change the states of 2 customers?");
        terminal.sees("To block: 1, 970.50 EUR late.").sees("To warn only: 0, 0.00 EUR late.");
        terminal.sees("To unblock: 1, 0.00 EUR late.").sees("Ticked by hand, against the suggestion: 1.");
        assert_eq!(state(&desk, "A100").0, "active", "nothing was done yet");
        terminal.send("enter").sees("Blocked: 1; warned: 0; unblocked: 1.");
        let reason = "An invoice is overdue by more than 60 days; More than 10% of the limit is overdue by more than 30 days";
        assert_eq!(state(&desk, "A100"), owned("blocked", Some("auto"), Some(reason)));
        assert_eq!(state(&desk, "B200").0, "active");
        assert_eq!(state(&desk, "C300").0, "active");
        assert_eq!(state(&desk, "D400"), owned("blocked", Some("manual"), Some("Suspected fraud")));
        terminal.send("enter").sees_no("out of date").sees_no("C300");
        assert!(line(&terminal, "B200").contains("[ ] *"), "what was unticked stays so");
    }
}

#[test]
fn what_a_person_ticks_otherwise_is_set_by_hand() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("space j j j right space f12 enter");
    assert_eq!(state(&desk, "A100").0, "warning");
    assert_eq!(state(&desk, "A100").1.as_deref(), Some("manual"));
    assert_eq!(state(&desk, "D400").0, "active");
}

#[test]
fn a_refusal_leaves_everything_as_it_was() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("f12 n").sees("6 listed");
    terminal.send("f12 esc").sees("6 listed").send("- right - f12").sees("Nothing is ticked.");
    assert_eq!(state(&desk, "A100").0, "active");
}

#[test]
fn customers_that_changed_since_are_skipped_and_listed() {
    let desk = desk();
    let mut terminal = grid(&desk);
    desk.with_receipt("A100", "R-1", 100);
    terminal.send("f12 enter").sees("1 customer was skipped:").sees("A100");
    terminal.sees("Blocked: 0; warned: 1; unblocked: 1.").sees("changed since the list was read");
    assert_eq!((state(&desk, "A100").0, state(&desk, "B200").0), ("active".to_owned(), "warning".to_owned()));
    terminal.send("enter").sees("Dupont & Fils SA").send("esc esc");
    assert!(line(&terminal, "A100").contains("[x] block"), "the grid shows it as it is now");
    terminal.send("f12 enter").sees("Blocked: 1");
}

#[test]
fn an_application_is_undone_whole_from_anywhere() {
    let desk = desk();
    let before: Vec<_> = ["A100", "B200", "C300"].map(|code| state(&desk, code)).to_vec();
    let mut terminal = grid(&desk);
    terminal.send("f12 enter enter").sees("u undoes");
    assert_eq!(state(&desk, "A100").0, "blocked");
    terminal.send("f9 u").sees("✓ Undone: validation applied: A100 + 2");
    assert_eq!(["A100", "B200", "C300"].map(|code| state(&desk, code)).to_vec(), before);
    terminal.send("alt-v");
    assert!(line(&terminal, "A100").contains("[x] block"));
}

#[test]
fn the_last_application_is_undone_from_the_list_of_acts() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("f12 enter enter U").sees("What was done").sees("validation applied: A100 + 2");
    terminal.send("enter").sees("Undo this?").send("n");
    assert_eq!(state(&desk, "A100").0, "blocked");
    terminal.send("enter enter").sees("✓ Undone: validation applied").send("esc");
    assert_eq!(state(&desk, "A100").0, "active");
    assert!(line(&terminal, "A100").contains("[x] block"));
}

#[test]
fn only_the_application_that_was_asked_about_is_undone() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("f12 enter enter");
    let mut reader = desk.reader();
    let book = reader.validation_snapshot(&NoProgress).unwrap();
    let choice = reader.validation_choice(&book, "F600", ValidationAct::Block).unwrap();
    let words = Words::new(Language::English);
    desk.writer().apply_validation(&[choice], &words, &NoProgress).unwrap();
    terminal.send("u").sees("✓ Undone: validation applied: A100 + 2");
    assert_eq!((state(&desk, "A100").0, state(&desk, "F600").0), ("active".to_owned(), "blocked".to_owned()));
}

#[test]
fn one_whose_state_changed_since_is_skipped_when_undoing() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("f12 enter enter");
    desk.writer().unblock_customer("A100").unwrap();
    terminal.send("u").sees("A100: its state was changed since");
    assert_eq!((state(&desk, "A100").0, state(&desk, "B200").0), ("active".to_owned(), "active".to_owned()));
}

#[test]
fn what_the_filter_hides_is_counted_in_the_summary() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("/").write("dupont").send("enter f12").sees("and ticked: 2.");
}

#[test]
fn a_clerk_sees_at_once_that_it_takes_a_supervisor() {
    let desk = desk();
    let mut writer = desk.writer();
    writer.set_user("bob", &[Assignment::new("role", "administrator")]).unwrap();
    writer.set_user("ann", &[Assignment::new("role", "clerk")]).unwrap();
    drop(writer);
    let mut terminal = grid(&desk);
    terminal.send("f12").sees("it requires the role supervisor");
    assert_eq!(state(&desk, "A100").0, "active");
    terminal.send("T").send("ctrl-u").write("30").send("f12").sees("it requires the role administrator");
}

#[test]
fn criteria_of_others_saved_meanwhile_leave_customers_alone() {
    let desk = desk();
    let mut terminal = sized(&desk, Language::English, 120, 40);
    set(&desk, &[("validation.delay_days", "200"), ("validation.respite_days", "off")]);
    terminal.send("f12 enter").sees("2 customers were skipped:");
    assert_eq!(state(&desk, "A100").0, "active");
    terminal.event(Event::Resize);
}
