//! Notes of a customer: written, searched and struck out.

use super::*;

#[test]
fn a_long_note_is_broken_at_the_edge_of_its_box() {
    let desk = desk();
    let mut terminal = opened(&desk, "C100", Language::English, (80, 24));
    terminal.send("N").write("Promised to pay the two oldest invoices on Friday, the others after the fair.");
    terminal.sees("Promised to pay the two oldest invoices on").sees("Friday, the others after the fair.");
    let (column, row) = terminal.cursor();
    terminal.send("backspace");
    assert_eq!(terminal.cursor(), (column - 1, row), "{}", terminal.text());
    terminal.send("f12").sees("The note is saved");
}

#[test]
fn a_note_is_written_from_any_tab_and_struck_out_later() {
    let desk = desk();
    let mut terminal = opened(&desk, "C100", Language::English, (80, 24));
    terminal
        .send("N")
        .sees("Note on C100")
        .sees("Enter New line  F12 Save")
        .write("Called today")
        .send("enter")
        .write("No answer")
        .send("f12");
    terminal.sees("The note is saved").sees("[9 Notes]").sees("Called today No answer");
    terminal.send("enter").sees("No answer").send("esc");
    terminal.send("x").sees("Strike this note out?").send("y").sees("struck");
    assert!(!terminal.line(-1).contains("Strike out"), "{}", terminal.line(-1));
    terminal.send("n").write(" ").send("f12").sees("Must be filled in");
}

#[test]
fn notes_are_searched() {
    let desk = desk();
    let mut writer = desk.writer();
    writer.add_note("C100", "Promise broken").unwrap();
    writer.add_note("C100", "Invoice sent again").unwrap();
    let mut terminal = opened(&desk, "C100", Language::English, (80, 24));
    terminal.send("9 /").write("promise").sees("Promise broken").sees_no("sent again");
}

#[test]
fn the_text_of_a_refused_note_is_still_in_the_dialog() {
    let desk = desk();
    let pair = |name: &str, value: &str| crate::desk::Assignment::new(name, value);
    desk.writer().add_user("bea", &[pair("role", "administrator")]).unwrap();
    let mut terminal = opened(&desk, "C100", Language::English, (80, 24));
    terminal.send("9 n").write("Promised to pay.");
    desk.writer().set_user("ann", &[pair("active", "no")]).unwrap();
    terminal.send("f12").sees_no("Promised to pay.").send("enter");
    terminal.sees("Promised to pay.").send("esc").sees("Leave without saving?").send("n");
    let (bea, clock) = (Identity { named: Some("bea".to_owned()), account: None }, Clock::fixed(today()));
    let at_bea = Desk::open(desk.desk.path(), &bea, clock).unwrap();
    at_bea.writer().unwrap().set_user("ann", &[pair("active", "yes")]).unwrap();
    terminal.send("f12").sees("Promised to pay.").send("esc").sees_no("Leave without saving?");
    let notes = desk.reader().customer_notes("C100").unwrap();
    assert_eq!(notes[0].text, "Promised to pay.");
}
