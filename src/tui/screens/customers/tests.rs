//! The list of customers on a real desk: sorted, filtered by columns, written to files.

use crate::desk::testing::TestDesk;
use crate::tui::Scope;
use crate::tui::harness::Harness;
use crate::tui::screens::customer;
use crate::tui::screens::testing::{desk, sweep, terminal};
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
