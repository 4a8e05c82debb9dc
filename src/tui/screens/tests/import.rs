use super::at;
use crate::desk::testing::TestDesk;
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::terminal;
use crate::words::Language;

const CUSTOMERS: &str = "code,name,limit\nACME,Acme Tools,1000.00\nBELT,Belt,many\n";

#[test]
fn an_import_is_tried_first_and_changes_nothing() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let file = folder.path().join("customers.csv");
    std::fs::write(&file, CUSTOMERS).unwrap();
    let mut terminal = at(&desk);
    terminal.send("alt-i tab").write(file.to_str().unwrap()).send("enter");
    terminal.sees("Tried; nothing was changed yet.").sees("Line 3").sees("many");
    assert_eq!(desk.reader().customer_names().unwrap(), []);
    terminal.send("enter").sees("Imported.").sees("1 row imported, 1 rejected.");
    terminal.sees("customers.rejects.csv");
    assert!(folder.path().join("customers.rejects.csv").exists());
    assert_eq!(desk.reader().customer_names().unwrap().len(), 1);
    terminal.send("enter").sees("there is nothing to import").send("esc").sees("Workspace");
}

#[test]
fn an_import_is_undone_whole_by_one_key_after_a_question() {
    for size in [(80, 24), (160, 50)] {
        let desk = TestDesk::in_november();
        let file = desk.path("customers.csv");
        std::fs::write(&file, "code,name\nC1,One\nC2,Two\n").unwrap();
        let mut terminal = terminal(&desk, SCREENS, Language::English, size);
        terminal.send("alt-i tab").write(file.to_str().unwrap()).send("enter enter").sees("Imported.");
        terminal.send("esc u").sees("Undo this?").sees("file imported: customers.csv (2 new)");
        terminal.send("enter").sees("✓ Undone: file imported: customers.csv (2 new)");
        assert_eq!(desk.count("customer"), 0);
    }
}

#[test]
fn a_title_that_is_skipped_and_a_file_without_rows_are_reported() {
    let (desk, folder) = (TestDesk::new(), tempfile::tempdir().unwrap());
    let file = folder.path().join("customers.csv");
    std::fs::write(&file, "Customers of May\ncode,name\n").unwrap();
    let mut terminal = at(&desk);
    terminal.send("alt-i tab").write(file.to_str().unwrap()).send("enter");
    terminal.sees("one line before the column names was skipped").sees("has a header and no rows");
}

#[test]
fn invoices_that_have_to_be_looked_at_are_counted() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    desk.with_customer("C1", "Acme Tools", 10_000);
    desk.writer().block_customer("C1", crate::desk::Blocking::Block, "late").unwrap();
    let file = folder.path().join("invoices.csv");
    let rows = "customer,number,date,due,amount\nC1,I-1,2026-06-01,2026-06-30,100000.00\n";
    std::fs::write(&file, rows).unwrap();
    let mut terminal = at(&desk);
    terminal.send("alt-i space space space tab").write(file.to_str().unwrap()).send("enter");
    terminal.sees("Of blocked customers").sees("Over a credit limit").sees_no("Of closed customers");
}

#[test]
fn all_or_none_is_not_offered_with_a_bad_row() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let file = folder.path().join("customers.csv");
    std::fs::write(&file, CUSTOMERS).unwrap();
    let mut terminal = at(&desk);
    terminal.send("alt-i tab").write(file.to_str().unwrap()).send("tab tab space f12 f12");
    terminal.sees("not every row is good");
    assert_eq!(desk.reader().customer_names().unwrap(), []);
}

#[test]
fn files_are_looked_up_in_their_folder() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    std::fs::create_dir(folder.path().join("in")).unwrap();
    std::fs::write(folder.path().join("in/customers.csv"), CUSTOMERS).unwrap();
    let mut terminal = at(&desk);
    let start = format!("{}/", folder.path().display());
    terminal.send("alt-i tab").write(&start).send("f4").sees("folder");
    terminal.write("in").send("enter").sees("customers.csv");
    terminal.write("cust").send("enter f12").sees("Tried;");
}

#[test]
fn a_file_that_is_not_there_is_reported() {
    let desk = TestDesk::in_november();
    let mut terminal = at(&desk);
    terminal.send("alt-i tab").write("nothing-here.csv").send("f12");
    terminal.sees("nothing-here.csv").sees("✗");
}

#[test]
fn rejected_rows_of_an_earlier_import_are_preserved_and_others_go_to_another_file() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let (file, earlier) = (folder.path().join("customers.csv"), folder.path().join("customers.rejects.csv"));
    std::fs::write(&file, CUSTOMERS).unwrap();
    std::fs::write(&earlier, "of an earlier import").unwrap();
    let mut terminal = at(&desk);
    terminal.send("alt-i tab").write(file.to_str().unwrap()).send("enter enter");
    terminal.sees("Earlier rejected rows").sees("earlier import").send("esc");
    terminal.sees("give another name");
    assert_eq!(desk.reader().customer_names().unwrap(), []);
    let other = folder.path().join("new.csv");
    terminal.write(other.to_str().unwrap()).send("f12").sees("1 row imported, 1 rejected.");
    assert!(std::fs::read_to_string(other).unwrap().contains("BELT"));
    assert_eq!(std::fs::read_to_string(earlier).unwrap(), "of an earlier import");
}
