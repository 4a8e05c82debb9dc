//! How the queue looks, in three languages and several sizes.

use super::{desk, queue, sized};
use crate::desk::testing::TestDesk;
use crate::tui::harness::Harness;
use crate::words::Language;

/// The screen without the trailing lines that say nothing.
fn picture(terminal: &Harness) -> String {
    terminal.text()
}

#[test]
fn a_small_terminal_shows_what_is_needed_to_decide() {
    insta::assert_snapshot!(picture(&sized(&desk(), Language::English, 80, 24)));
}

#[test]
fn a_wide_terminal_shows_every_column_and_the_whole_assessment() {
    let desk = desk();
    let mut terminal = sized(&desk, Language::French, 172, 50);
    terminal.send("down");
    insta::assert_snapshot!(picture(&terminal));
}

#[test]
fn the_dialog_of_an_approval_says_what_will_happen() {
    let desk = desk();
    let mut terminal = sized(&desk, Language::Dutch, 80, 24);
    terminal.send("a");
    terminal
        .sees("verlaat de")
        .sees("blokkeringslijst en mag worden verzonden.")
        .sees("Alleen volgende controle");
}

#[test]
fn the_footer_shows_the_decisions_in_three_languages() {
    for language in Language::ALL {
        let desk = desk();
        let terminal = sized(&desk, language, 80, 24);
        let footer = terminal.line(-1);
        for key in ["? ", "a ", "r ", "w ", "t ", "f "] {
            assert!(footer.contains(key), "{language:?}: {key} in {footer}");
        }
        assert!(footer.chars().count() <= 80);
    }
}

#[test]
fn an_empty_queue_says_so_and_offers_nothing_to_decide() {
    let desk = TestDesk::in_november();
    let mut terminal = queue(&desk);
    terminal.sees("No order is on hold.").sees("0 rows");
    terminal.send("a enter A r o y c e tab b G").sees("0 rows");
}

#[test]
fn headers_are_never_cut() {
    for language in Language::ALL {
        let desk = desk();
        for (width, height) in [(80, 24), (120, 40), (160, 50)] {
            let terminal = sized(&desk, language, width, height);
            let header: String = terminal.line(1).chars().take(118).collect();
            let header = header.split('─').next().unwrap();
            assert!(!header.contains('…'), "{language:?} {width}: {header}");
        }
    }
}

#[test]
fn a_small_terminal_shows_twelve_orders_above_the_assessment() {
    let desk = desk();
    for number in 0..15 {
        desk.with_order("C300", &format!("SO-20{number:02}"), 70_000);
    }
    let terminal = queue(&desk);
    let list = terminal.text();
    let orders = list.lines().skip(2).take_while(|line| !line.starts_with('─'));
    assert_eq!(orders.filter(|line| line.contains("SO-")).count(), 12, "{list}");
}

#[test]
fn a_wider_terminal_shows_no_fewer_columns() {
    let desk = desk();
    let mut terminal = queue(&desk);
    let headers = ["Order", "Code", "Name", "Amount", "Excess", "Reasons", "Held", "Ship date", "Late"];
    let mut before: Vec<&str> = Vec::new();
    for width in 80..200 {
        terminal.resize(width, 40);
        let header = terminal.line(1);
        let shown: Vec<&str> = headers.into_iter().filter(|title| header.contains(title)).collect();
        let lost: Vec<_> = before.iter().filter(|title| !shown.contains(title)).collect();
        assert!(lost.is_empty(), "{width}: {lost:?} in {header}");
        before = shown;
    }
    assert_eq!(before, headers);
}

#[test]
fn follow_up_and_owner_are_in_the_pane() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("w").write("+7").send("enter f").write("bob").send("enter");
        terminal.sees("Owner bob").sees("Follow-up 28 Nov 2026");
    }
}

#[test]
fn whose_order_it_is_can_be_read_beside_the_list() {
    for language in Language::ALL {
        for size in [(120, 40), (160, 50)] {
            let desk = TestDesk::in_november();
            let name = "Van den Broek Bouw en Onderhoud BV";
            desk.with_customer("C2000001", name, 100).with_order("C2000001", "SO-1", 1_234_567);
            let terminal = sized(&desk, language, size.0, size.1);
            for part in ["Van den Broek Bouw en", "Onderhoud BV"] {
                assert_eq!(terminal.text().matches(part).count(), 2, "{}", terminal.text());
            }
        }
    }
}
