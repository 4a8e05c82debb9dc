//! What the runtime promises to every screen.

use std::sync::atomic::Ordering;

use super::toy::{FORMATTED, HUGE, SCREENS};
use crate::credit::Message;
use crate::desk::testing::TestDesk;
use crate::desk::{Assignment, EventId, EventKind, NextUndo};
use crate::tui::harness::Harness;
use crate::tui::screens::testing::services_as;
use crate::tui::{Bindings, Ending, Event, Keymap, Services, Tone};
use crate::words::{Language, Words};

fn toy() -> Harness {
    Harness::new(SCREENS, Services::default())
}

fn refusal(command: &str, keys: &[&str]) -> Message {
    let keys = keys.iter().map(|key| (*key).to_owned()).collect();
    let bindings = Bindings::from([(command.to_owned(), keys)]);
    Keymap::build(SCREENS, &bindings, &Words::new(Language::English)).unwrap_err()
}

#[test]
fn keys_that_do_not_fit_are_refused_with_a_hint() {
    let cases = [
        (refusal("toy.nothing", &["b"]), "tui-keys-unknown-command"),
        (refusal("toy.approve", &["f99"]), "tui-keys-unknown-key"),
        (refusal("toy.approve", &["j"]), "tui-keys-reserved"),
        (refusal("toy.approve", &["d"]), "tui-keys-conflict"),
        (refusal("toy.approve", &["?"]), "tui-keys-conflict"),
    ];
    for (refusal, key) in cases {
        assert_eq!(refusal.key, key);
        for language in Language::ALL {
            let words = Words::new(language);
            assert!(words.has(key) && words.attribute(&refusal, "hint").is_some());
        }
    }
}

#[test]
fn the_footer_fits_in_three_languages_and_always_shows_help() {
    for language in Language::ALL {
        let mut terminal = Harness::sized(SCREENS, Services::default(), language, 80, 24);
        let footer = terminal.line(-1);
        assert!(footer.starts_with("? "), "{footer}");
        assert!(footer.contains("a "), "{footer}");
        terminal.send("?");
        assert!(terminal.line(-1).contains("Ent"), "{}", terminal.line(-1));
    }
}

#[test]
fn escape_clears_the_filter_before_it_leaves() {
    let mut terminal = toy();
    terminal.send("/").write("49");
    terminal.sees("Order 49").sees_no("Order 48").sees("filter: 49");
    terminal.send("enter esc").sees("50 rows").sees_no("filter:");
    terminal.send("esc");
    assert_eq!(terminal.app.ending(), None);
    terminal.send("q");
    assert_eq!(terminal.app.ending(), Some(Ending::Quit));
}

#[test]
fn help_filters_and_runs_what_is_chosen() {
    let mut terminal = toy();
    terminal.send("?").sees("What can be done here");
    terminal.write("mark all").send("enter");
    terminal.sees("50 marked: 12,275.00 EUR");
    // Keys are found as they are shown.
    terminal.send("?").write("f5").sees("▸ Refresh").send("enter").sees_no("What can");
}

#[test]
fn the_palette_opens_screens_by_name() {
    let mut terminal = toy();
    terminal.send("ctrl-p").write("look up").send("enter");
    terminal.sees("Demo │ Look up");
}

#[test]
fn marks_follow_their_rows_through_a_new_order() {
    let mut terminal = toy();
    terminal.send("down space space").sees("2 marked");
    terminal.send("shift-down shift-down").sees("5 marked");
    terminal.send("shift-up").sees("4 marked");
    terminal.send("s enter s enter");
    terminal.sees("4 marked").sees("▼Mark");
    assert!(terminal.text().lines().any(|line| line.contains("✓ Order 4 ")), "{}", terminal.text());
    terminal.send("i").sees("46 marked").send("-").sees_no("marked");
}

#[test]
fn a_huge_list_formats_only_the_rows_in_sight() {
    let mut terminal = Harness::new(HUGE, Services::default());
    FORMATTED.store(0, Ordering::Relaxed);
    terminal.send("G * pageup down g G").sees("100,000 marked").sees("Order 99999");
    let formatted = FORMATTED.load(Ordering::Relaxed);
    assert!(formatted < 2_000, "{formatted} cells were formatted");
}

#[test]
fn the_cursor_of_the_terminal_is_on_the_current_row() {
    let mut terminal = toy();
    assert_eq!(terminal.cursor(), (0, 2));
    terminal.send("down down");
    assert_eq!(terminal.cursor(), (0, 4));
}

#[test]
fn a_form_dialog_answers_the_screen_that_asked() {
    let mut terminal = toy();
    terminal.send("a enter").sees("Must be filled in.");
    terminal.write("late").send("tab").write("1,250.50").send("tab right enter");
    terminal.sees("approved late Some(1)");
}

#[test]
fn amounts_are_shown_back_and_bad_ones_reported_at_the_field() {
    let mut terminal = toy();
    terminal.send("a tab").write("1250,50").sees("Not an amount");
    terminal.send("ctrl-u").write("1250.5").send("tab").sees("1,250.50");
    terminal.app.context().next_language();
    terminal.event(Event::Resize).sees("1\u{202f}250,50");
}

#[test]
fn enter_is_never_yes_delete() {
    let mut terminal = toy();
    terminal.send("d enter").sees("Leave without saving?");
    terminal.send("y").sees("deleted Ok(42)");
}

#[test]
fn keys_typed_ahead_of_a_destructive_question_are_dropped() {
    let mut terminal = toy();
    terminal.app.handle(Event::Key("d".parse().unwrap()));
    terminal.app.handle(Event::Key("y".parse().unwrap()));
    terminal.event(Event::Tick).sees("Leave without saving?").sees_no("deleted");
}

#[test]
fn leaving_a_changed_form_asks_and_an_unchanged_one_does_not() {
    let mut terminal = toy();
    terminal.send("enter esc").sees("50 rows");
    terminal.send("enter").write("x").send("esc").sees("Leave without saving?");
    terminal.send("n").sees_no("Leave without saving?").sees("Look up");
    terminal.send("f3 y").sees("50 rows");
    terminal.send("enter").write("x").send("ctrl-q").sees("Leave without saving?");
    terminal.send("y");
    assert_eq!(terminal.app.ending(), Some(Ending::Quit));
}

#[test]
fn a_window_too_small_says_so_and_goes_on_when_it_grows() {
    let mut terminal = toy();
    terminal.resize(40, 12).sees("At least 80 by 24");
    terminal.send("d").resize(80, 24).sees("Order 0").sees_no("Leave without saving?");
}

#[test]
fn wide_terminals_show_more_columns() {
    let mut terminal = toy();
    terminal.sees_no("wide").resize(120, 40).sees("wide");
    terminal.send("alt-c down down enter esc").sees_no("wide");
}

#[test]
fn overrides_of_direction_reach_no_cell() {
    toy().sees_no("\u{202e}");
}

#[test]
fn what_a_role_may_not_do_is_shown_greyed_with_who_can_and_does_nothing() {
    let desk = TestDesk::in_november();
    desk.with_user("carl", "Carl").with_user("bea", "Bea");
    let mut writer = desk.writer();
    writer.set_user("bea", &[Assignment::new("role", "administrator")]).unwrap();
    let clerk = || Harness::new(SCREENS, services_as(&desk, "carl"));
    for (size, key) in [((80, 24), "m"), ((160, 50), ":"), ((160, 50), "?")] {
        let mut terminal = clerk();
        terminal.resize(size.0, size.1).send("x").sees_no("secret");
        terminal.sees("it requires the role administrator (ann, bea)");
        terminal.send(key).sees("(administrator: ann, bea)");
    }
    let mut terminal = Harness::new(SCREENS, services_as(&desk, "ann"));
    terminal.send("x").sees("secret").send("m").sees_no("administrator");
}

#[test]
fn a_screen_that_closes_takes_its_dialogs_and_their_answers_along() {
    let mut terminal = toy();
    terminal.send("enter tab tab right").sees("< green >");
    terminal.send("f4").sees("Filter:");
    terminal.app.context().data_changed();
    terminal.event(Event::Resize).sees("50 rows").sees_no("Filter:");
    terminal.send("enter").sees("Look up").sees_no("green");
}

#[test]
fn the_menu_of_the_row_runs_a_command() {
    let mut terminal = toy();
    terminal.send("m").sees("Apply").send("down down enter");
    assert!(terminal.line(0).contains("Look up"), "{}", terminal.text());
}

#[test]
fn f1_explains_the_field() {
    toy().send("a f1").sees("Help on the field");
}

#[test]
fn toasts_leave_by_themselves() {
    let mut terminal = toy();
    terminal.send("x").sees("secret");
    for _ in 0..20 {
        terminal.event(Event::Tick);
    }
    terminal.sees_no("secret");
}

#[test]
#[expect(clippy::print_stdout, reason = "a failure must show the seed that leads to it")]
fn ten_thousand_random_keys_break_nothing() {
    const KEYS: &str = "a d x y n enter esc tab shift-tab up down left right home end pageup pagedown space * - i s / \
        ? : m u f1 f3 f4 f5 f12 L V alt-c alt-o shift-down shift-up backspace delete 1 , . é 界 ctrl-w ctrl-u ctrl-p \
        alt-7";
    let keys: Vec<&str> = KEYS.split_whitespace().collect();
    let seed = 20_261_121;
    println!("seed {seed}");
    let mut random = fastrand::Rng::with_seed(seed);
    let mut terminal = toy();
    for step in 0..10_000 {
        let key = keys[random.usize(..keys.len())];
        terminal.app.handle(Event::Key(key.parse().unwrap()));
        if step % 7 == 0 {
            terminal.event(Event::Tick);
        }
        if random.usize(..200) == 0 {
            let (width, height) = (random.u16(1..140), random.u16(1..50));
            terminal.resize(width, height);
            terminal.resize(80, 24);
        }
        if terminal.app.ending().is_some() {
            terminal = toy();
        }
    }
}

#[test]
fn the_name_of_the_company_gives_way_to_the_title() {
    let mut terminal = toy();
    terminal.app.context().session.company =
        "Meridiaan Industrial Supplies and Services of the North".to_owned();
    terminal.event(Event::Resize);
    let title = terminal.line(0);
    assert!(title.starts_with(" Meridiaan") && title.contains("… │ Columns "), "{title}");
}

#[test]
fn a_message_too_long_for_one_line_has_two() {
    let mut terminal = toy();
    let name = Message::new("act-value").text("value", "release of 1,000 orders, 12,173,194.45");
    let next = NextUndo { event: EventId(1), kind: EventKind::Release, name, subjects: 1_000 };
    terminal.app.context().set_next_undo(Some(next));
    terminal.app.context().toast(Tone::Done, "1,000 orders released for Dupont & Fils");
    terminal.event(Event::Resize).sees("50 rows").sees("✓ 1,000 orders released for Dupont & Fils\n");
    terminal.sees("undoes: release of 1,000 orders, 12,173,194.45\n? Help");
    // The last row is visible all the same.
    terminal.send("G").sees("▸  Order 49");
}
