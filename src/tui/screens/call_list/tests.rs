//! Whom to call, on a real desk: keys in, text out.

use crate::desk::testing::{TestDesk, pairs};
use crate::desk::{Blocking, Expected};
use crate::tui::harness::{Harness, Threaded};
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::{desk, services, sweep, terminal};
use crate::words::Language;

/// Two who are overdue, one of whom can be reached.
fn called() -> TestDesk {
    let desk = desk();
    let reached = pairs(&[
        ("contact", "Ilse Maes"),
        ("phone", "+32 2 555 01 02"),
        ("email", "ilse@vandenbroek.example"),
    ]);
    desk.writer().set_customer("C200", &reached, Expected::Whatever).unwrap();
    desk
}

fn opened(desk: &TestDesk, size: (u16, u16)) -> Harness {
    let mut terminal = terminal(desk, SCREENS, Language::English, size);
    terminal.send("alt-l");
    terminal
}

/// The codes in the order in which they are listed.
fn codes(terminal: &Harness) -> Vec<String> {
    let text = terminal.text();
    let words = text.lines().filter_map(|line| line.split_whitespace().find(|word| !"▸✓".contains(word)));
    words
        .filter(|word| word.len() == 4 && word.starts_with('C') && *word != "Code")
        .map(str::to_owned)
        .collect()
}

#[test]
fn who_owes_most_comes_first_with_the_number_to_call() {
    let desk = called();
    for size in [(80, 24), (160, 50)] {
        let mut terminal = opened(&desk, size);
        terminal.sees("Whom to call").sees("EUR: 2 customers, 44,333.50 overdue").sees("+32 2 555 01 02");
        assert_eq!(codes(&terminal), ["C200", "C300"], "{}", terminal.text());
        terminal.sees("42,333.50").sees("95").sees("2 rows");
        terminal.send("enter").sees("Customer C200").send("esc").sees("Whom to call");
    }
    opened(&desk, (160, 50)).sees("Ilse Maes").sees("5,000.50").sees("ilse@vandenbroek.example");
}

#[test]
fn the_tile_of_what_is_overdue_opens_it_with_one_key_from_the_workspace() {
    let desk = called();
    for key in ["2", "right enter"] {
        terminal(&desk, SCREENS, Language::English, (80, 24)).send(key).sees("Whom to call").sees("C200");
    }
    terminal(&desk, SCREENS, Language::English, (80, 24)).send(", C").sees("Whom to call");
}

#[test]
fn find_knows_it_by_the_words_of_the_trade() {
    let desk = called();
    for (language, typed) in
        [(Language::English, "call list"), (Language::French, "qui relancer"), (Language::Dutch, "bellijst")]
    {
        let mut terminal = terminal(&desk, SCREENS, language, (80, 24));
        terminal.send(":").write(typed).send("enter").sees("C200").sees("+32 2 555 01 02");
    }
}

#[test]
fn a_note_is_written_on_the_customer_and_shown_as_the_last() {
    let desk = called();
    let mut terminal = opened(&desk, (160, 50));
    terminal.send("N").sees("C200").write("Pays on Friday.").send("f12").sees("Pays on Friday.");
    assert_eq!(codes(&terminal), ["C200", "C300"]);
    terminal.send("* N").write("Letter sent.").send("f12").sees_no("Pays on Friday.");
    assert_eq!(desk.reader().customer_notes("C300").unwrap().len(), 1);
    // Not called since: the day of the last note is before today.
    terminal.send("F tab tab tab tab tab tab").write("..-1").send("enter").sees("0 of 2 rows");
}

#[test]
fn it_is_filtered_sorted_and_added_up() {
    let desk = called();
    let mut terminal = opened(&desk, (160, 50));
    terminal.send("/").write("555").send("enter").sees("1 of 2 rows").sees("EUR: 1 customer, 42,333.50");
    terminal.send("esc s enter");
    assert_eq!(codes(&terminal), ["C200", "C300"]);
    for steps in 1..15 {
        let down = vec!["down"; steps].join(" ");
        terminal.send(&format!("s {down} enter"));
        assert_eq!(codes(&terminal).len(), 2, "{steps}\n{}", terminal.text());
    }
    terminal.send("*").sees("2 marked: 44,333.50 EUR");
    terminal.send("- F tab tab").write("<10000").send("enter").sees("1 of 2 rows");
    assert_eq!(codes(&terminal), ["C300"]);
}

#[test]
fn it_is_filtered_by_state_in_every_language() {
    let desk = called();
    desk.writer().block_customer("C300", Blocking::Block, "Late payment").unwrap();
    for (language, rows) in [
        (Language::English, "1 of 2 rows"),
        (Language::French, "1 sur 2 lignes"),
        (Language::Dutch, "1 van 2 regels"),
    ] {
        for size in [(80, 24), (160, 50)] {
            let mut terminal = terminal(&desk, SCREENS, language, size);
            let to_state = "tab ".repeat(13);
            terminal.send(&format!("alt-l F {to_state} right right right enter")).sees(rows);
            assert_eq!(codes(&terminal), ["C300"], "{}", terminal.text());
        }
    }
}

#[test]
fn what_is_typed_before_the_dialog_of_the_contact_is_there_goes_to_it() {
    let desk = called();
    let mut terminal = Threaded::new(services(desk.desk.clone()));
    terminal.type_ahead("alt-l");
    terminal.wait_for("C200");
    terminal.type_ahead("@ tab 0 3 2 0 f12");
    terminal.wait_for("0320");
}

#[test]
fn who_has_paid_leaves_the_list() {
    let desk = called();
    desk.with_receipt("C300", "R-9", 200_000);
    let before = opened(&desk, (160, 50));
    assert_eq!(codes(&before), ["C200", "C300"], "what is on account pays nothing yet");
    let paid = crate::desk::ApplyTo { invoice: "F-3001", instalment: None, amount: None };
    let receipt = crate::desk::DocumentKey::new("C300", crate::credit::ItemKind::Receipt, "R-9");
    desk.writer().apply_receipt(&receipt, &[paid], crate::desk::Rest::OnAccount, None).unwrap();
    assert_eq!(codes(&opened(&desk, (80, 24))), ["C200"]);
}

#[test]
fn when_was_last_noted_is_seen_beside_a_telephone_on_a_small_screen() {
    let desk = called();
    desk.with_receipt("C300", "R-9", 5_000);
    desk.writer().add_note("C300", "Pays on Friday.").unwrap();
    let mut terminal = opened(&desk, (80, 24));
    terminal.sees("+32 2 555 01 02").sees("Last note").sees("21 Nov 2026");
}

#[test]
fn what_is_shown_is_written_to_a_file() {
    let desk = called();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("calls.csv");
    let mut terminal = opened(&desk, (80, 24));
    terminal.send("X").sees("whom-to-call-").send("ctrl-u").write(path.to_str().unwrap()).send("enter");
    terminal.sees("2 rows written");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(
        text.starts_with("Code,Name,Overdue,Late,Telephone,Contact,Last note,Note,Last paid,Paid,"),
        "{text}"
    );
    assert!(text.contains("\"42,333.50\",95,'+32 2 555 01 02,Ilse Maes,"), "{text}");
}

#[test]
fn every_size_and_language_can_be_drawn() {
    sweep(
        &called(),
        SCREENS,
        &["alt-l", "down", "*", "N", "esc", "m", "esc", "?", "esc", "F", "esc", "s", "esc"],
    );
}

#[test]
fn a_wrong_number_is_put_right_from_the_list() {
    let desk = called();
    let mut terminal = opened(&desk, (80, 24));
    terminal.send("down @").sees("Contact at C300 Ateliers du Nord").sees("Telephone");
    terminal.send("tab").write("03 20 00 00 01").send("f12").sees("03 20 00 00 01");
}
