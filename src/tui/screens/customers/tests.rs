//! The list of customers on a real desk: sorted, filtered by columns, written to files.

use crate::desk::Blocking;
use crate::desk::testing::{TestDesk, pairs};
use crate::tui::Scope;
use crate::tui::harness::{Harness, Threaded};
use crate::tui::screens::customer;
use crate::tui::screens::testing::{desk, services, sweep, terminal};
use crate::words::Language;

static SCREENS: &[&Scope] = &[&super::SCOPE, &customer::SCOPE];

fn opened(desk: &TestDesk, language: Language) -> Harness {
    terminal(desk, SCREENS, language, (120, 30))
}

/// The codes in the order in which they are listed.
fn codes(terminal: &Harness) -> Vec<String> {
    let text = terminal.text();
    let words = text.lines().filter_map(|line| line.split_whitespace().find(|word| !"▸✓".contains(word)));
    words
        .filter(|word| word.len() == 4 && word.starts_with('C'))
        .map(str::to_owned)
        .skip_while(|word| word == "Code")
        .collect()
}

#[test]
fn codes_and_names_are_whole_where_other_columns_are_empty() {
    let desk = TestDesk::in_november();
    let (code, name) = ("NL-0041-KRALINGEN", "Van den Broek Bouw en Onderhoud BV");
    desk.with_customer(code, name, 12_500_000);
    for size in [(80, 24), (160, 50)] {
        let mut terminal = terminal(&desk, SCREENS, Language::English, size);
        terminal.sees(code).sees(name).sees("125,000.00");
        if size.0 == 80 {
            terminal.sees_no("Overdue");
        }
        desk.writer().block_customer(code, crate::desk::Blocking::Block, "Late payment").unwrap();
        terminal.send("f5").sees(code).sees("Blocked");
        desk.writer().unblock_customer(code).unwrap();
    }
}

#[test]
fn conditions_on_columns_are_reported_in_words_and_esc_clears_them() {
    let desk = desk();
    let mut terminal = opened(&desk, Language::English);
    // Code, name, state, limit, exposure, available, used, overdue.
    terminal.send("F").sees("Filter by columns").send("tab tab tab tab tab").write("<50000");
    terminal.send("tab tab").write(">100").send("enter");
    terminal.sees("Available under 50,000").sees("Overdue over 100");
    assert_eq!(codes(&terminal), ["C200", "C300"]);
    terminal.send("F").sees("<50000").send("esc").send("esc").sees("C100").sees_no("under");
}

#[test]
fn a_form_that_is_longer_than_the_window_says_on_which_side_there_is_more() {
    let desk = desk();
    let mut terminal = terminal(&desk, SCREENS, Language::English, (80, 24));
    terminal.send("F");
    assert!(terminal.dialog().contains('▼') && !terminal.dialog().contains('▲'), "{}", terminal.text());
    terminal.send("shift-tab").sees("Save as");
    assert!(terminal.dialog().contains('▲') && !terminal.dialog().contains('▼'), "{}", terminal.text());
}

#[test]
fn a_state_is_chosen_and_a_text_is_looked_into() {
    let desk = desk();
    let mut terminal = opened(&desk, Language::English);
    terminal.send("F tab tab right right right enter").sees("State blocked");
    assert_eq!(codes(&terminal), ["C300"]);
    terminal.send("esc F tab").write("DU").send("enter").sees("Name with “DU”");
    assert_eq!(codes(&terminal), ["C100", "C300"]);
    terminal.send("/").write("dupont").send("enter");
    assert_eq!(codes(&terminal), ["C100"]);
    terminal.send("esc");
    assert_eq!(codes(&terminal), ["C100", "C300"], "the text first, then the conditions");
    terminal.send("esc").sees("C200");
}

#[test]
fn a_condition_that_makes_no_sense_stays_with_its_field() {
    let desk = desk();
    let mut terminal = opened(&desk, Language::English);
    terminal
        .send("F tab tab tab")
        .write(">lots")
        .send("enter")
        .sees("Not a condition")
        .sees("Filter by columns");
}

#[test]
fn numbers_are_read_and_shown_as_the_language_writes_them() {
    let desk = desk();
    let mut terminal = opened(&desk, Language::Dutch);
    terminal.send("F tab tab tab").write(">1.000,50").send("enter").sees("Limiet boven 1.000,5");
    terminal.sees_no("C100");
}

#[test]
fn every_column_sorts_and_nothing_comes_last() {
    let desk = desk();
    let mut terminal = opened(&desk, Language::English);
    for steps in 0..16 {
        let down = vec!["down"; steps].join(" ");
        terminal.send(&format!("s {down} enter"));
        assert_eq!(codes(&terminal).len(), 4, "{steps}\n{}", terminal.text());
    }
    terminal.send("s down down down enter");
    assert_eq!(codes(&terminal), ["C200", "C400", "C300", "C100"]);
    terminal.send("s down down down down down enter s down down down down down enter");
    assert_eq!(codes(&terminal).first().map(String::as_str), Some("C100"), "{}", terminal.text());
}

#[test]
fn what_is_shown_is_written_to_a_file_that_is_not_there_yet() {
    let desk = desk();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("klanten.csv");
    let mut terminal = opened(&desk, Language::Dutch);
    terminal.send("F tab tab tab").write(">1000").send("enter");
    terminal.send("X ctrl-u").write(path.to_str().unwrap()).send("enter").sees("3 regels geschreven");
    let text = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("Code;Naam;Status;Limiet;"), "{text}");
    assert!(lines[1].starts_with("C200;Van den Broek Bouw en Onderhoud BV;;50.000,00;"), "{text}");
    assert_eq!(lines.len(), 4);
    terminal.send("X ctrl-u").write(path.to_str().unwrap()).send("enter").sees("bestaat al");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_file_that_exists_is_replaced_after_a_yes_only() {
    let desk = desk();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("customers.csv");
    std::fs::write(&path, "of another time").unwrap();
    let content = || std::fs::read_to_string(&path).unwrap();
    let mut terminal = opened(&desk, Language::English);
    let export = |terminal: &mut Harness| {
        terminal.send("X ctrl-u").write(path.to_str().unwrap()).send("enter").sees("exists already");
    };
    export(&mut terminal);
    terminal.send("enter").sees("exists already").send("n").sees_no("exists already").sees_no("rows written");
    assert_eq!(content(), "of another time");
    // The dialog is there again with the name, and what is typed goes into it.
    terminal.sees("Export what is shown").sees("customers.csv").send("esc").sees_no("customers.csv");
    export(&mut terminal);
    terminal.send("y").sees("4 rows written");
    let written = content();
    assert!(written.starts_with("Code,Name,State,") && written.lines().count() == 5, "{written}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn the_question_whether_to_replace_a_file_shows_its_name_however_long_the_path_is() {
    let desk = desk();
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("a-folder-with-a-long-name/and-another-folder-in-it");
    std::fs::create_dir_all(&deep).unwrap();
    let path = deep.join("customers-of-november.csv");
    std::fs::write(&path, "of another time").unwrap();
    let mut terminal = opened(&desk, Language::English);
    terminal.send("X ctrl-u").write(path.to_str().unwrap()).send("enter");
    terminal.sees("…").sees("customers-of-november.csv exists already.");
}

#[test]
fn the_name_of_a_file_that_could_not_be_written_comes_back_to_be_changed() {
    let desk = desk();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.odt");
    let mut terminal = opened(&desk, Language::English);
    terminal.send("X ctrl-u").write(path.to_str().unwrap()).send("enter").sees("ends in neither");
    terminal.send("enter").sees("Export what is shown").sees("list.odt");
    terminal.send("end backspace backspace backspace").write("csv").send("enter").sees("4 rows written");
    assert!(folder.path().join("list.csv").exists());
}

#[test]
fn a_customer_that_cannot_be_read_hides_no_other_and_is_named() {
    let desk = desk();
    let file = desk.file();
    file.execute_batch("PRAGMA ignore_check_constraints = ON;").unwrap();
    file.execute("UPDATE customer SET state = 'maybe' WHERE code = 'C200'", []).unwrap();
    for language in Language::ALL {
        let mut terminal = terminal(&desk, SCREENS, language, (80, 24));
        for name in ["Dupont", "Ateliers", "Harbour", "✗", "state", "maybe"] {
            terminal.sees(name);
        }
        terminal.sees("customer").send("down enter").sees("creditdesk doctor").send("enter");
        terminal.send("down enter").sees("C300").sees_no("Harbour");
    }
}

#[test]
fn an_order_that_cannot_be_made_is_reported_beside_the_rows() {
    let desk = desk();
    let file = desk.file();
    let mut terminal = opened(&desk, Language::English);
    file.execute_batch("PRAGMA ignore_check_constraints = ON;").unwrap();
    file.execute("UPDATE customer SET state = 'maybe' WHERE code = 'C200'", []).unwrap();
    terminal.send("s down down down down enter").sees("table customer").sees("C100");
}

#[test]
fn a_hidden_column_is_not_written() {
    let desk = desk();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let mut terminal = opened(&desk, Language::English);
    terminal
        .send("V down enter esc X ctrl-u")
        .write(path.to_str().unwrap())
        .send("enter")
        .sees("4 rows written");
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("Code,State,Limit,"));
}

#[test]
fn columns_are_remembered_under_the_name_of_the_list() {
    let desk = desk();
    let mut terminal = opened(&desk, Language::English);
    terminal.send("alt-c down enter esc alt-o down down enter esc").sees_no("Ateliers du Nord");
    let names = terminal.app.context().arrangements.get("customers").cloned().unwrap();
    assert_eq!(names[..4], ["code", "state", "-name", "limit"]);
    let mut other = Harness::sized(SCREENS, crate::tui::Services::default(), Language::English, 120, 30);
    other.app.context().arrangements.insert("customers".to_owned(), names);
    let list = Box::new(super::Customers::new());
    other.app.open(list);
    other.event(crate::tui::Event::Resize).sees_no("Name").sees("State");
}

#[test]
fn dialogs_draw_in_every_language_and_size() {
    sweep(&desk(), SCREENS, &["F", "tab", "tab", "tab", "esc", "X", "esc"]);
}

#[test]
fn several_of_a_state_are_in_the_plural() {
    let desk = desk();
    let mut terminal = terminal(&desk, SCREENS, Language::French, (80, 24));
    terminal.send("* B");
    assert!(terminal.dialog().contains("2 actifs, 1 bloqué, 1 fermé"), "{}", terminal.text());
    terminal.send("esc - g B");
    assert!(terminal.dialog().contains("EUR, actif."), "{}", terminal.text());
    terminal.send("esc J");
    assert!(terminal.dialog().contains("Il quitte le groupe"), "{}", terminal.text());
}

fn states(desk: &TestDesk) -> [String; 4] {
    ["C100", "C200", "C300", "C400"]
        .map(|code| desk.reader().customer_sheet(code).unwrap().state.code().to_owned())
}

#[test]
fn marked_customers_are_blocked_and_unblocked_after_count_sum_and_mix_were_shown() {
    for size in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = terminal(&desk, SCREENS, Language::English, size);
        terminal.send("* up B");
        let text = terminal.dialog();
        terminal.sees("State of 4 customers");
        assert!(text.contains("2 active, 1 blocked, 1 closed"), "{text}");
        assert!(!text.contains("under the cursor"), "{text}");
        terminal.send("enter").sees("Closed customers are skipped").write("audit").send("enter");
        terminal.sees("C400").send("enter").sees("3 customers blocked");
        assert_eq!(states(&desk), ["blocked", "blocked", "blocked", "closed"]);
        terminal.send("- G space g space B").sees("State of 2 customers").send("esc");
        terminal.send("- g space B");
        let text = terminal.dialog();
        assert!(text.contains("Customer C200 under the cursor is not marked and stays as it is."), "{text}");
        terminal.send("down down enter").sees("1 customer unblocked");
        assert_eq!(states(&desk), ["active", "blocked", "blocked", "closed"]);
    }
}

#[test]
fn a_marked_customer_whose_state_another_user_changed_is_skipped_and_named() {
    for size in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = terminal(&desk, SCREENS, Language::English, size);
        terminal.send("space space space B enter").sees("3 customers");
        desk.writer().block_customer("C100", Blocking::Block, "Insolvent").unwrap();
        terminal.send("tab").write("audit").send("enter").sees("C100 is no longer as you saw it");
        terminal.send("enter").sees("2 customers blocked");
        let reason = |code: &str| desk.reader().customer_state(code).unwrap().reason;
        assert_eq!([reason("C100"), reason("C300")], ["Insolvent", "audit"]);
    }
}

#[test]
fn marked_customers_get_a_group_and_a_note() {
    for size in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = terminal(&desk, SCREENS, Language::English, size);
        terminal.send("space space J").sees("Group of 2 customers").sees("< NORTH  North >").send("enter");
        // One of them is a member already.
        terminal.sees("1 customer joined the group");
        terminal.send("N").sees("Note on 2 customers").write("Trade fair").send("f12");
        terminal.sees("Note saved on 2 customers");
        for code in ["C100", "C200"] {
            let sheet = desk.reader().customer_sheet(code).unwrap();
            assert_eq!(sheet.sheet.value("group").as_deref(), Some("NORTH"), "{code}");
            assert_eq!(desk.reader().customer_notes(code).unwrap()[0].text, "Trade fair", "{code}");
        }
        assert!(desk.reader().customer_notes("C300").unwrap().is_empty());
    }
}

#[test]
fn a_customer_whom_the_group_does_not_take_is_named_and_the_others_join() {
    for size in [(80, 24), (160, 50)] {
        let desk = desk();
        desk.writer().add_customer("C500", &pairs(&[("currency", "USD")])).unwrap();
        let mut terminal = terminal(&desk, SCREENS, Language::English, size);
        terminal.send("space G space J").sees("Group of 2 customers").send("enter");
        let text = terminal.dialog();
        assert!(text.contains("C500: The limit of group NORTH is in EUR"), "{text}");
        terminal.send("esc").sees("1 customer joined the group");
        assert_eq!(desk.reader().customer_sheet("C100").unwrap().sheet.text("group"), "NORTH");
    }
}

#[test]
fn the_export_is_of_the_marked_rows() {
    let desk = desk();
    let mut terminal = opened(&desk, Language::English);
    terminal.send("X").sees("Writes 4 rows").send("esc space space X");
    let text = terminal.dialog();
    assert!(text.contains("The 2 marked rows of 4 are written to a file."), "{text}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("marked.csv");
    terminal.write(&file.display().to_string()).send("enter").sees("2 rows");
    let written = std::fs::read_to_string(file).unwrap();
    assert!(written.contains("C100") && written.contains("C200") && !written.contains("C300"), "{written}");
}

#[test]
fn a_new_customer_is_added_from_the_list_and_opens() {
    for size in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = terminal(&desk, SCREENS, Language::English, size);
        terminal.send("n").sees("New customer").write("C100").send("tab").write("Twice").send("enter");
        terminal.sees("✗ There is a customer C100 already.").sees("Twice").send("ctrl-u");
        terminal.write("C500").send("tab").write("Érablière").send("tab").write("EUR").send("enter");
        assert!(terminal.line(0).contains("C500"), "{}", terminal.text());
        assert_eq!(desk.reader().customer_sheet("C500").unwrap().sheet.text("name"), "Érablière");
    }
}

#[test]
fn what_is_typed_before_a_dialog_is_there_goes_to_the_dialog_and_opens_nothing() {
    let desk = desk();
    let mut terminal = Threaded::new(services(desk.desk.clone()));
    terminal.type_ahead("f6");
    terminal.wait_for("C300");
    terminal.type_ahead("space space N c a l l e d f12");
    terminal.wait_for("Note saved on 2 customers");
    // One who has not seen in which states they are has not chosen.
    terminal.type_ahead("B enter enter");
    terminal.wait_for("State of 2 customers");
    terminal.type_ahead("enter tab l a t e enter");
    terminal.wait_for("2 customers blocked");
    for code in ["C100", "C200"] {
        assert_eq!(desk.reader().customer_state(code).unwrap().reason, "late", "{code}");
    }
}
