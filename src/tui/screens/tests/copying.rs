//! Copying from a list to the clipboard of the terminal.

use super::{sized, typical};
use crate::tui::harness::Harness;
use crate::words::Language;

fn copied(terminal: &mut Harness) -> String {
    terminal.app.context().take_copied().unwrap_or_default()
}

#[test]
fn a_row_is_copied_as_text_with_two_keys() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = typical();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("f2 Y").sees("The row as text").sees("The row as CSV");
        terminal.send("enter").sees("✓ Copied to the clipboard");
        let row = copied(&mut terminal);
        assert!(row.starts_with("SO-1\tACME\tAcme Tools\t7,000.00\t1,000.00\tOver limit\t0"), "{row}");
        assert_eq!(copied(&mut terminal), "", "once");
    }
}

#[test]
fn marked_rows_are_copied_as_csv_with_their_headings() {
    let desk = typical();
    let mut terminal = sized(&desk, Language::French, 80, 24);
    terminal.send("f2 * Y").sees("3 lignes en CSV").send("down enter");
    let csv = copied(&mut terminal);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 4, "{csv}");
    assert!(lines[0].starts_with("Commande,"), "{csv}");
    assert!(csv.contains(",\"7\u{a0}000,00\",") || csv.contains(",\"7\u{202f}000,00\","), "{csv}");
}

#[test]
fn a_cell_is_found_by_the_name_of_its_column() {
    let desk = typical();
    let mut terminal = sized(&desk, Language::English, 80, 24);
    terminal.send("f2 Y").write("name").send("enter");
    assert_eq!(copied(&mut terminal), "Acme Tools");
}
