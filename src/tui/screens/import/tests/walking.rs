//! A walk through the import as those who work with it go: what keys do where, and what is said.

use super::*;
use crate::credit::Message;
use crate::tui::Event;
use crate::words::Words;

const LIST: &str = "Customer;No;Date;Due;Amount;Open\nAcme Ltd;1;13/10/2026;15/11/2026;10,00;10,00\n\
                    Acme Ltd;2;13/10/2026;15/11/2026;20,00;20,00\n";
const UNCLEAR: &str = "Customer;No;Date;Due;Amount\nAcme Ltd;1;03/04/2026;05/06/2026;1,50\n";
const SMALL: (u16, u16) = (80, 24);

#[test]
fn only_the_import_itself_is_undone_where_it_is_done() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let first = written(folder.path(), "first.csv", "code,name\nC1,One\n");
    let second = written(folder.path(), "second.csv", "code,name\nC2,Two\n");
    let mut terminal = sized(&desk, Language::French, SMALL);
    terminal.send("alt-i").write(&first).send("enter enter").sees("annule l’import en entier");
    terminal.send("f12").write(&second).send("enter").sees("rien n’est encore modifié");
    terminal.send("u u").sees_no("Annuler ceci");
    terminal.send("enter").sees("annule l’import en entier").send("u enter");
    terminal.sees("Import annulé\u{a0}: il n’en reste rien.").sees_no("annule l’import");
    assert_eq!(desk.count("customer"), 1);
    terminal.send("u enter").sees("Tableau de bord");
    assert_eq!(desk.count("customer"), 1);
}

#[test]
fn a_file_of_a_folder_is_skipped_and_counted() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    written(folder.path(), "a.csv", UNCLEAR);
    written(folder.path(), "b.csv", LIST);
    written(folder.path(), "c.csv", &LIST.replace("Acme", "Belt"));
    let start = format!("{}/", folder.path().display());
    let mut terminal = sized(&desk, Language::Dutch, SMALL);
    terminal.send("alt-i").write(&start).send("enter enter");
    terminal.sees("1/3 a.csv").sees("is dat").sees("r Bestand overslaan").send("r");
    terminal.sees("2/3 b.csv").send("enter").sees("Eén bestand is overgeslagen: a.csv").send("enter");
    terminal.sees("3/3 c.csv").sees("Geprobeerd").send("r");
    terminal.sees("Het laatste bestand is overgeslagen").sees("2 bestanden zijn overgeslagen: a.csv, c.csv");
    assert_eq!(desk.count("customer"), 1);
    terminal.send("enter").sees_no("overgeslagen");
}

#[test]
fn a_key_that_cannot_go_on_says_why() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let file = written(folder.path(), "list.csv", UNCLEAR);
    let mut terminal = sized(&desk, Language::English, SMALL);
    terminal.send("alt-i").write(&file).send("enter").sees("03/04/2026: is it").send("f12");
    terminal.sees("Answer the marked question first.").sees("▸ 03/04/2026: is it").send("enter enter");
    terminal.sees("Tried; nothing").send("enter").sees("Imported.");
    terminal
        .send("f12")
        .write(&file)
        .send("enter enter enter")
        .sees("there is nothing to import")
        .send("f12");
    assert_eq!(terminal.text().matches("there is nothing to import").count(), 2, "{}", terminal.text());
}

#[test]
fn customers_that_look_alike_are_asked_about_before_they_are_imported() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let rows = "Client;N°;Date;Échéance;Montant\nJansen;2;13/04/2026;15/06/2026;7,00\nJanssen;3;13/04/2026;15/06/2026;3,00\n";
    let file = written(folder.path(), "liste.csv", rows);
    let mut terminal = sized(&desk, Language::French, SMALL);
    terminal.send("alt-i").write(&file).send("enter").sees("presque le nom").send("f12");
    terminal.sees("Les importer comme clients distincts").sees("[o] Importer").send("esc");
    assert_eq!(desk.count("customer"), 0);
    terminal.send("f12 o").sees("Import terminé.");
    assert_eq!(desk.count("customer"), 2);
}

#[test]
fn what_is_missing_is_above_the_counts_and_cannot_be_settled_where_a_row_was_not_read() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let file = written(folder.path(), "first.csv", LIST);
    let mut terminal = sized(&desk, Language::English, SMALL);
    terminal.send("alt-i").write(&file).send("enter enter").sees("Imported.");
    let next = "Customer;No;Date;Due;Amount;Open\nAcme Ltd;2;13/10/2026;15/11/2026;20,00;15,00\n";
    let file = written(folder.path(), "next.csv", next);
    terminal.send("f12").write(&file).send("enter").sees("It stays open; x settles it.");
    let text = terminal.text();
    assert!(text.find("x settles it").unwrap() < text.find("Rows read").unwrap(), "{text}");
    terminal.sees("Deducted from what is open").sees_no("New receipts");
    terminal.send("enter").sees("Imported.").sees("It stays open.").sees_no("x settles");
    let spoilt = "Customer;No;Date;Due;Amount;Open\nAcme Ltd;2;13/10/2026;15/11/2026;20,00;10,00\n\
                  Acme Ltd;3;13/10/2026;15/11/2026;20,00;25,00\n";
    let file = written(folder.path(), "spoilt.csv", spoilt);
    terminal.send("f12").write(&file).send("enter").sees("because not every row");
    terminal.sees_no("x Settle").sees_no("x settles").send("x");
    terminal.sees("Nothing is settled: not every row could be read.");
}

#[test]
fn an_older_list_says_which_key_gives_its_day_and_that_key_works_there() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let list = |day: &str, open: &str| {
        format!(
            "Open items as of {day};;;;;\nCustomer;No;Date;Due;Amount;Open\nAcme Ltd;2;13/07/2026;15/09/2026;20,00;{open}\n"
        )
    };
    let file = written(folder.path(), "october.csv", &list("31/10/2026", "18,00"));
    let mut terminal = sized(&desk, Language::English, SMALL);
    terminal.send("alt-i").write(&file).send("enter enter").sees("Imported.");
    let file = written(folder.path(), "august.csv", &list("31/08/2026", "15,00"));
    terminal.send("f12").write(&file).send("enter");
    terminal.sees("The list is dated 31 Aug 2026").sees("give the day of this one with D").sees_no("--as-of");
    terminal.send("D").sees("Day of the list").send("ctrl-u").write("20/11/2026").send("enter");
    terminal.sees("Tried; nothing was changed yet.");
}

#[test]
fn a_complaint_about_a_path_goes_with_it() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    written(folder.path(), "list.csv", LIST);
    let mut terminal = sized(&desk, Language::French, SMALL);
    terminal.send("alt-i").write("nexistepas.csv").send("enter").sees("nexistepas.csv n’existe pas");
    terminal.send("ctrl-u").write(&format!("{}/", folder.path().display()));
    terminal.sees_no("n’existe pas").send("enter").sees("Il y a une liste ici").send("enter");
    terminal.sees("rien n’est encore modifié");
}

#[test]
fn long_names_have_the_width_of_the_screen_and_amounts_are_below_each_other() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let long = "Société Industrielle de Menuiserie du Nord et Filles";
    let rows = format!(
        "Compte;Intitulé;N° pièce;Date;Échéance;Débit;Crédit\n411SOC;{long};1;13/03/2026;15/06/2026;1 010,00;\n\
         411BEL;Belt;2;13/04/2026;15/06/2026;7,00;\n"
    );
    let file = written(folder.path(), "liste.csv", &rows);
    let mut terminal = sized(&desk, Language::French, SMALL);
    terminal.send("alt-i").write(&file).send("enter").send("end").sees(&format!("{long} (nouveau)"));
    let text = terminal.text();
    let end = |name: &str| text.lines().find(|line| line.contains(name)).unwrap().chars().count();
    assert_eq!(end("(nouveau)"), end("Belt (nouveau)"), "{text}");
}

#[test]
fn one_column_that_is_not_read_is_one_column() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let rows = "Client;N°;Date;Échéance;Montant;Rem.\nBelt;2;13/04/2026;15/06/2026;7,00;x\n";
    let file = written(folder.path(), "liste.csv", rows);
    let mut terminal = sized(&desk, Language::French, SMALL);
    terminal.send("alt-i").write(&file).send("enter").sees("Une colonne n’a pas été lue\u{a0}: Rem.");
    terminal.sees_no("Rem..");
}

#[test]
fn files_beyond_those_that_are_looked_at_are_said_to_be_that() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    for number in 0..62 {
        written(folder.path(), &format!("{number:03}.csv"), LIST);
    }
    let mut terminal = sized(&desk, Language::English, (80, 90));
    terminal.send("alt-i").write(&format!("{}/", folder.path().display())).send("enter");
    terminal.sees("60 lists").sees("2 further files were not looked at: the limit is 60 files.");
    terminal.sees_no("no lists");
}

#[test]
fn after_an_import_the_workspace_has_all_of_its_tiles() {
    let desk = TestDesk::in_november();
    let mut terminal = sized(&desk, Language::English, SMALL);
    let tiles = |terminal: &Harness| {
        let text = terminal.text();
        text.lines().filter(|line| line.contains('┌') || line.contains('╭')).count()
    };
    let before = tiles(&terminal);
    let file = desk.path("a-list-of-customers-with-a-long-name.csv");
    std::fs::write(&file, "code,name\nC1,One\nC2,Two\n").unwrap();
    terminal.send("alt-i").write(file.to_str().unwrap()).send("enter enter").sees("Imported.").send("esc");
    terminal.sees("u undoes: file imported").sees("2 rows imported");
    assert_eq!(tiles(&terminal), before, "{}", terminal.text());
    terminal.event(Event::Resize).sees("2 rows imported");
}

#[test]
fn yes_is_said_by_the_first_letter_of_the_word() {
    let others = ["o", "y", "j"];
    for (language, letter) in [(Language::English, "y"), (Language::French, "o"), (Language::Dutch, "j")] {
        let desk = TestDesk::in_november();
        let file = desk.path("customers.csv");
        std::fs::write(&file, "code,name\nC1,One\n").unwrap();
        let mut terminal = sized(&desk, language, SMALL);
        terminal.send("alt-i").write(file.to_str().unwrap()).send("enter enter u");
        terminal.sees(&format!("[{letter}] "));
        let wrong = others.iter().filter(|other| **other != letter && **other != "y");
        for other in wrong {
            terminal.send(other).sees(&format!("[{letter}] "));
        }
        terminal.send(letter);
        assert_eq!(desk.count("customer"), 0);
    }
}

#[test]
fn one_field_is_one_and_a_hint_is_with_what_it_helps() {
    let counts = [
        (Language::English, "has 1 field where"),
        (Language::French, "compte 1 champ alors"),
        (Language::Dutch, "heeft 1 veld en"),
    ];
    for (language, counted) in counts {
        let words = Words::new(language);
        let row = words.render(&Message::new("import-field-count").count("found", 1).count("expected", 3));
        assert!(row.contains(counted), "{row}");
        assert!(words.attribute(&Message::new("guess-kind").text("kind", "orders"), "hint").is_some());
        assert!(words.attribute(&Message::new("row-class-filtered"), "hint").is_none());
    }
}

#[test]
fn leaving_before_the_last_list_of_a_folder_asks() {
    for size in [SMALL, (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        for name in ["a", "b", "c"] {
            written(folder.path(), &format!("{name}.csv"), &LIST.replace("Acme", name));
        }
        let mut terminal = sized(&desk, Language::French, size);
        terminal.send("alt-i").write(&format!("{}/", folder.path().display())).send("enter enter");
        terminal.sees("1/3 a.csv").send("enter").sees("Import terminé.");
        for key in ["esc", "f3"] {
            terminal
                .send(key)
                .sees("Il reste 2 listes")
                .sees("b.csv, c.csv")
                .send("n")
                .sees("Import terminé.");
        }
        terminal.send("enter").sees("2/3 b.csv").send("enter").sees("Import terminé.").send("ctrl-q");
        terminal.sees("Il reste une liste").sees("Pas encore importé\u{a0}: c.csv").send("n");
        terminal.send("esc o").sees("Tableau de bord");
        assert_eq!(desk.count("customer"), 2);
    }
}

#[test]
fn a_list_without_a_day_says_which_one_is_taken() {
    for size in [SMALL, (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let file = written(folder.path(), "list.csv", LIST);
        let mut terminal = sized(&desk, Language::French, size);
        terminal
            .send("alt-i")
            .write(&file)
            .send("enter")
            .sees("celle d’aujourd’hui est prise, le 21/11/2026.");
        terminal.sees("D Date de la liste").send("D").sees("Entrée Indiquer la date").write("1/11/2026");
        terminal.send("enter").sees("La liste est arrêtée au 01/11/2026").sees_no("est prise");
    }
}

#[test]
fn the_help_on_the_field_is_offered_where_a_question_mark_is_typed() {
    let desk = TestDesk::in_november();
    for (language, footer) in
        [(Language::English, "F1 Help"), (Language::French, "F1 Aide"), (Language::Dutch, "F1 Hulp")]
    {
        let mut terminal = sized(&desk, language, SMALL);
        terminal.send("alt-i").sees(footer).send("?").sees("?").send("f1").sees("F12").sees("F4");
    }
}

#[test]
fn what_is_said_at_80_columns_is_said_whole() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let file = written(folder.path(), "list.csv", LIST);
    let mut terminal = sized(&desk, Language::French, SMALL);
    terminal.send("alt-i").write(&file).send("enter enter").sees("Import terminé.");
    terminal.sees("F12 Autre fichier").sees("X Enregistrer comme modèle").send("f12").write(&file);
    terminal.send("tab tab").write("modele.toml").send("f12").sees("le modèle ne l’indique pas.");
    let paid = written(folder.path(), "paid.csv", &LIST.replace("20,00;20,00", "20,00;15,00"));
    terminal.send("esc o alt-i").write(&paid).send("enter enter").sees("Import terminé.");
    let later = written(
        folder.path(),
        "later.csv",
        &format!("Stand 31/08/2026;;;;;\n{}", LIST.replace("10,00\n", "5,00\n")),
    );
    let mut terminal = sized(&desk, Language::French, SMALL);
    terminal.send("alt-i").write(&later).send("enter").sees("La liste est du").send("f12");
    assert_eq!(terminal.text().matches("rien n’a été modifié.").count(), 2, "{}", terminal.text());
}

#[test]
fn a_name_that_no_mapping_can_have_is_answered_with_what_one_can() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let file = written(folder.path(), "list.csv", LIST);
    let mut terminal = sized(&desk, Language::Dutch, SMALL);
    terminal.send("alt-i").write(&file).send("enter X ctrl-u").write("a/b?").send("enter");
    terminal.sees("Gebruik letters, cijfers, - en _.");
}

#[test]
fn what_is_settled_is_counted_apart_from_new_documents() {
    let rows = |rows: &[&str]| format!("Customer;No;Date;Due;Amount;Open\n{}\n", rows.join("\n"));
    let [invoice, credit, other] = [
        "Acme Ltd;1;13/10/2026;15/11/2026;10,00;10,00",
        "Acme Ltd;2;13/10/2026;15/11/2026;-20,00;-20,00",
        "Acme Ltd;3;14/10/2026;15/11/2026;5,00;5,00",
    ];
    for size in [SMALL, (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let file = written(folder.path(), "first.csv", &rows(&[invoice, credit]));
        let mut terminal = sized(&desk, Language::English, size);
        terminal.send("alt-i").write(&file).send("enter enter").sees("Imported.");
        let file = written(folder.path(), "next.csv", &rows(&[other]));
        let new = "New invoices                                   1";
        terminal.send("f12").write(&file).send("enter").sees(new).sees_no("Settled: not on the list");
        terminal.send("x").sees(new).sees("Settled: not on the list                       2");
        terminal.sees_no("Deducted from what is open");
    }
}

#[test]
fn a_hint_on_the_screen_names_no_option() {
    for size in [SMALL, (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let file = written(folder.path(), "list.csv", LIST);
        let mut terminal = sized(&desk, Language::French, size);
        terminal.send("alt-i").write(&file).send("tab right right enter").sees("n’a pas de colonne");
        terminal.sees("laissez déduire").sees_no("--");
    }
}

#[test]
fn what_marks_a_row_says_why_it_does_not_on_the_header_and_among_the_settings() {
    for size in [SMALL, (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let file = written(folder.path(), "list.csv", LIST);
        let mut terminal = sized(&desk, Language::French, size);
        terminal.send("alt-i").write(&file).send("enter 2").sees("✓   1");
        for key in ["x", "t"] {
            terminal.send(key).sees("porte les noms des colonnes").sees("✓   1").sees_no("✗   1");
        }
        terminal.sees("Tab Réglages").send("tab").sees("Tab Lignes").sees_no("Tab Réglages");
        for key in ["h", "x", "t"] {
            terminal.send(key).sees("h, t et x marquent une ligne\u{a0}: Tab passe aux lignes");
        }
        terminal.send("tab").sees("Tab Réglages").send("down x").sees("✗   2");
    }
}
