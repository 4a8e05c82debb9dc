use std::path::Path;

use crate::desk::testing::TestDesk;
use crate::files::{Protected, Purpose};
use crate::tui::Services;
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::{location, services};
use crate::words::Language;

mod described;
mod pairs;
mod shaping;
mod walking;

/// A terminal at a desk, the workspace on top.
fn at(desk: &TestDesk) -> Harness {
    Harness::new(SCREENS, services(desk.desk.clone()))
}

/// The same in a language and size.
fn sized(desk: &TestDesk, language: Language, (width, height): (u16, u16)) -> Harness {
    Harness::sized(SCREENS, services(desk.desk.clone()), language, width, height)
}

const CUSTOMERS: &str = "code,name,limit\nACME,Acme Tools,1000.00\nBELT,Belt,many\n";

#[test]
fn an_import_is_tried_first_and_changes_nothing() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let file = folder.path().join("customers.csv");
    std::fs::write(&file, CUSTOMERS).unwrap();
    let mut terminal = at(&desk);
    terminal.send("alt-i").write(file.to_str().unwrap()).send("enter");
    terminal.sees("Tried; nothing was changed yet.").sees("Line 3").sees("many");
    assert_eq!(desk.reader().customer_names().unwrap(), []);
    terminal.send("enter").sees("Imported.").sees("1 row imported, 1 rejected.");
    terminal.sees("customers.rejects.csv");
    assert!(folder.path().join("customers.rejects.csv").exists());
    assert_eq!(desk.reader().customer_names().unwrap().len(), 1);
    terminal.send("esc").sees("Workspace");
}

#[test]
fn a_title_that_is_skipped_and_a_file_without_rows_are_reported() {
    let (desk, folder) = (TestDesk::new(), tempfile::tempdir().unwrap());
    let file = folder.path().join("customers.csv");
    std::fs::write(&file, "Customers of May\ncode,name\n").unwrap();
    let mut terminal = at(&desk);
    terminal.send("alt-i").write(file.to_str().unwrap()).send("enter");
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
    terminal.send("alt-i").write(file.to_str().unwrap()).send("enter");
    terminal.sees("Of blocked customers").sees("Over a credit limit").sees_no("Of closed customers");
}

#[test]
fn all_or_none_is_not_offered_with_a_bad_row() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let file = folder.path().join("customers.csv");
    std::fs::write(&file, CUSTOMERS).unwrap();
    let mut terminal = at(&desk);
    terminal.send("alt-i").write(file.to_str().unwrap()).send("tab tab tab space f12 f12");
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
    terminal.send("alt-i").write(&start).send("f4").sees("folder");
    terminal.write("in").send("enter").sees("customers.csv");
    terminal.write("cust").send("enter f12").sees("Tried;");
}

#[test]
fn a_file_that_is_not_there_is_reported() {
    let desk = TestDesk::in_november();
    let mut terminal = at(&desk);
    terminal.send("alt-i").write("nothing-here.csv").send("f12");
    terminal.sees("nothing-here.csv").sees("✗");
}

#[test]
fn rejected_rows_of_an_earlier_import_are_preserved_and_others_go_to_another_file() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let (file, earlier) = (folder.path().join("customers.csv"), folder.path().join("customers.rejects.csv"));
    std::fs::write(&file, CUSTOMERS).unwrap();
    std::fs::write(&earlier, "of an earlier import").unwrap();
    let mut terminal = at(&desk);
    terminal.send("alt-i").write(file.to_str().unwrap()).send("enter enter");
    terminal.sees("Earlier rejected rows").sees("earlier import").send("esc");
    terminal.sees("give another name");
    assert_eq!(desk.reader().customer_names().unwrap(), []);
    let other = folder.path().join("new.csv");
    terminal.write(other.to_str().unwrap()).send("f12 f12").sees("1 row imported, 1 rejected.");
    assert!(std::fs::read_to_string(other).unwrap().contains("BELT"));
    assert_eq!(std::fs::read_to_string(earlier).unwrap(), "of an earlier import");
}

/// A file of a layout that programs write.
fn written(folder: &Path, name: &str, rows: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, rows).unwrap();
    path.to_str().unwrap().to_owned()
}

const FRENCH: &str = "Compte;Intitulé;N° pièce;Date;Échéance;Débit;Crédit\n\
                      411DUP;Dupont & Fils;F-1;13/03/2026;12/04/2026;1 200,00;\n\
                      411LEG;Léger SARL;F-2;20/03/2026;20/04/2026;34,50;\n\
                      411DUP;Dupont & Fils;A-1;21/03/2026;21/03/2026;;200,00\n";

#[test]
fn a_clear_list_is_imported_by_three_keys() {
    for (language, size) in [(Language::French, (80, 24)), (Language::French, (160, 50))] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let file = written(folder.path(), "balance.csv", FRENCH);
        let mut terminal = sized(&desk, language, size);
        terminal.send("alt-i").write(&file).send("enter");
        terminal
            .sees("balance.csv\u{a0}: CSV")
            .sees("Nouveaux clients")
            .sees("Nouvelles factures")
            .sees("Nouveaux avoirs");
        terminal.sees("1\u{202f}034,50").sees("Dupont & Fils (nouveau)").sees("rien n’est encore modifié");
        assert_eq!(desk.reader().customer_names().unwrap(), []);
        terminal.send("enter").sees("Import terminé.").sees("3 lignes importées");
        assert_eq!(desk.reader().customer_names().unwrap().len(), 2);
        terminal.send("esc").sees("Tableau de bord");
    }
}

#[test]
fn what_is_unclear_is_asked_first() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let file = written(
        folder.path(),
        "list.csv",
        "Customer;No;Date;Due;Amount\nAcme Ltd;1;03/04/2026;05/06/2026;1.000\n",
    );
    let mut terminal = at(&desk);
    terminal.send("alt-i").write(&file).send("enter");
    terminal.sees("03/04/2026: is it 3 April 2026 or 4 March 2026?").sees("1.000: is the mark");
    terminal.send("f12").sees("1.000: is the mark");
    terminal.send("enter").sees("▸ 3 April 2026").send("down enter").sees_no("03/04/2026: is it");
    terminal.send("enter down enter").sees("Tried; nothing was changed yet.").sees("1,000.00");
    terminal.send("esc").sees_no("Tried;").send("esc").sees("Mapping");
}

#[test]
fn the_same_list_again_changes_nothing() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let file = written(folder.path(), "balance.csv", FRENCH);
    let mut terminal = at(&desk);
    terminal.send("alt-i").write(&file).send("enter enter").sees("Imported.");
    terminal
        .send("f12")
        .write(&file)
        .send("enter")
        .sees("there is nothing to import")
        .sees_no("New customers");
}

#[test]
fn what_an_import_comes_to_is_shown_customer_by_customer() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    desk.with_customer("C1", "Acme Tools", 10_000).with_invoice("C1", "I-0", 5_000, 10);
    let rows = "customer,number,date,due,amount\nC1,I-1,2026-06-01,2026-06-30,100.00\nC2,I-2,2026-06-13,2026-06-30,7.00\n";
    let file = written(folder.path(), "invoices.csv", rows);
    let mut terminal = sized(&desk, Language::English, (120, 40));
    terminal.send("alt-i").write(&file).send("enter");
    terminal
        .sees("Open in the desk now")
        .sees("157.00")
        .sees("C1 Acme Tools")
        .sees("150.00 (was 50.00)")
        .sees("C2 (new)");
}

#[test]
fn from_an_empty_machine_a_list_is_imported_by_few_keys() {
    let folder = tempfile::tempdir().unwrap();
    let file = written(folder.path(), "balance.csv", FRENCH);
    let location = location(&folder.path().join("data/creditdesk.db"));
    let mut terminal = Harness::sized(SCREENS, Services::without_desk(location), Language::French, 80, 24);
    terminal.send("3 f12").sees("Fichier").write(&file).send("enter enter").sees("Import terminé.");
    terminal.send("enter").sees("Tableau de bord");
}

#[test]
fn a_column_is_said_to_be_another_and_what_is_read_follows_at_once() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let rows = "Customer;No;Ref;Date;Due;Amount\nAcme Ltd;1;A-1;13/04/2026;15/06/2026;1,50\n";
    let file = written(folder.path(), "list.csv", rows);
    let mut terminal = at(&desk);
    terminal.send("alt-i").write(&file).send("enter").sees("Tried;").send("3");
    terminal.sees("certain").sees("The first rows as they are read").sees("15 Jun 2026");
    terminal.send("right right enter").sees("Not read").write("number").send("enter");
    terminal.sees_no("Which column").sees("A-1     13 Apr 2026");
    terminal.send("right right -").sees("they follow from the terms");
    terminal.send("left left left + ").write("number").send("enter").sees("1/A-1");
    terminal.send("f12").sees("Tried;").send("enter").sees("Imported.");
    let documents = desk.reader().customer_names().unwrap();
    assert_eq!(documents.len(), 1);
}

#[test]
fn the_table_shows_the_file_and_its_settings_change_it_at_once() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let rows: Vec<u8> = b"Liste des soldes\nClient;N\xb0 facture;Date;Montant\nL\xe9ger;F-1;03/04/2026;1,50\nBois;F-2;04/04/2026;2,00\n".to_vec();
    let file = folder.path().join("list.csv");
    std::fs::write(&file, rows).unwrap();
    for size in [(80, 24), (160, 50)] {
        let mut terminal = sized(&desk, Language::English, size);
        terminal.send("alt-i").write(file.to_str().unwrap()).send("enter").sees("03/04/2026: is it");
        terminal.send("2").sees("windows-1252").sees("Léger").sees("✓   2").sees("day first");
        terminal.send("tab down right").sees("iso-8859-1").send("down right").sees("month first");
        terminal.send("tab down x").sees("✗   3").send("f12").sees("mapping: 1").sees_no("is it");
        terminal.send("esc x").sees_no("✗   3");
        terminal.send("up h").sees("✓   2").send("up enter").sees("✓   1").send("enter").sees("✓   2");
    }
}

#[test]
fn how_a_file_is_read_is_saved_and_the_next_of_its_layout_is_read_so() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let rows = "Customer;No;Date;Due;Amount\nAcme Ltd;1;03/04/2026;05/06/2026;1,50\n";
    let file = written(folder.path(), "list 1.csv", rows);
    let settings = Protected::default().with(Purpose::Settings, folder.path().join("config.toml"));
    let services = || services(desk.desk.clone()).protecting(settings.clone());
    let mut terminal = Harness::new(SCREENS, services());
    terminal
        .send("alt-i")
        .write(&file)
        .send("enter enter enter")
        .sees("Tried;")
        .send("enter")
        .sees("Imported.");
    terminal.send("X").sees("list-1").send("f12").sees("The mapping list-1 is saved.");
    let mut next = Harness::new(SCREENS, services());
    next.send("alt-i").write(&file).send("enter").sees("Tried:").sees("list-1");
    // The name is taken now.
    let other = rows.replace("No;", "Number;");
    let file = written(folder.path(), "list-1.csv", &other);
    next.send("esc ctrl-u").write(&file).send("enter enter enter").sees("Tried:").send("X f12");
    next.sees("list-1.toml").send("esc").sees_no("is saved");
}

#[test]
fn the_steps_are_readable() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let file = written(folder.path(), "balance.csv", FRENCH);
    for (language, size) in
        [(Language::English, (80, 24)), (Language::French, (160, 50)), (Language::Dutch, (80, 24))]
    {
        let mut terminal = sized(&desk, language, size);
        terminal.send("alt-i").write(&file).send("enter 3");
        let name = |step: &str| format!("{step}_{}_{}", language.code(), size.0);
        let shown = |terminal: &Harness| terminal.text().replace(folder.path().to_str().unwrap(), "/in");
        insta::assert_snapshot!(name("columns"), shown(&terminal));
        terminal.send("2");
        insta::assert_snapshot!(name("table"), shown(&terminal));
        terminal.send("f12 f12");
        insta::assert_snapshot!(name("look"), shown(&terminal));
    }
}

#[test]
fn what_is_no_longer_on_a_list_of_open_items_is_shown_and_settled_only_on_demand() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let monday = "Customer;No;Date;Due;Amount;Open\nAcme Ltd;1;13/10/2026;15/11/2026;10,00;10,00\n\
                  Acme Ltd;2;13/10/2026;15/11/2026;20,00;20,00\n";
    let file = written(folder.path(), "first.csv", monday);
    let mut terminal = at(&desk);
    terminal.send("alt-i").write(&file).send("enter enter").sees("Imported.");
    let next = "Customer;No;Date;Due;Amount;Open\nAcme Ltd;2;13/10/2026;15/11/2026;20,00;15,00\n";
    let file = written(folder.path(), "next.csv", next);
    terminal.send("f12").write(&file).send("enter");
    terminal.sees("One open document is not on the list. It stays open; x settles it.").sees("Acme Ltd 1");
    terminal.sees("25.00").send("x").sees("no longer on the list and is settled").sees("15.00");
    terminal.send("D").sees("Day of the list").write("1/1/2020").send("enter").sees("2020");
    terminal.send("D").write("20/11/2026").send("enter enter").sees("Imported.");
}

#[test]
fn an_import_is_undone_whole_by_one_key_after_a_question() {
    for size in [(80, 24), (160, 50)] {
        let desk = TestDesk::in_november();
        let file = desk.path("customers.csv");
        std::fs::write(&file, "code,name\nC1,One\nC2,Two\n").unwrap();
        let mut terminal = sized(&desk, Language::English, size);
        terminal.send("alt-i").write(file.to_str().unwrap()).send("enter enter").sees("Imported.");
        terminal.send("esc u").sees("Undo this?").sees("file imported: customers.csv (2 new)");
        terminal.send("enter").sees("✓ Undone: file imported: customers.csv (2 new)");
        assert_eq!(desk.count("customer"), 0);
    }
}
