//! What a path leads to, and several lists one after the other.

use super::*;

#[test]
fn a_file_is_described_as_soon_as_its_path_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let file = written(folder.path(), "balance.csv", FRENCH);
    let fec = written(
        folder.path(),
        "f.txt",
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\nVE\tV\t1\t20260101\t411\n",
    );
    for size in [(80, 24), (160, 50)] {
        let desk = TestDesk::in_november();
        let mut terminal = sized(&desk, Language::French, size);
        terminal.send("alt-i").write(&file);
        terminal.sees("CSV\u{a0}: Factures et avoirs, séparateur ;, UTF-8");
        terminal
            .sees("3 lignes, 2 clients, du 13/03/2026 au 21/03/2026")
            .sees("Le total restant dû est de 1\u{202f}034,50.");
        terminal.write("x").sees_no("1\u{202f}034,50").send("ctrl-u").write(&fec).sees("FEC").send("ctrl-u");
        terminal.sees_no("FEC");
        let unclear = written(folder.path(), "u.csv", "Client;N°;Date;Montant\nA;1;03/04/2026;1,50\n");
        terminal
            .write(&unclear)
            .sees("? 03/04/2026\u{a0}: est-ce le 3 avril 2026 ou le 4 mars 2026")
            .sees("une ligne, un client");
    }
}

#[test]
fn a_column_that_can_be_what_is_open_is_asked_about_and_can_be_none() {
    let folder = tempfile::tempdir().unwrap();
    let list = "Client;N°;Date;Échéance;Montant;Colonne Z\nA;1;13/04/2026;13/05/2026;10,00;4,00\nB;2;14/04/2026;14/05/2026;20,00;20,00\n";
    let file = written(folder.path(), "z.csv", list);
    for size in [(80, 24), (160, 50)] {
        let desk = TestDesk::in_november();
        let mut terminal = sized(&desk, Language::French, size);
        terminal.send("alt-i").write(&file).sees("«\u{a0}Colonne Z\u{a0}»\u{a0}: est-ce le reste dû");
        terminal.send("enter enter").sees("▸ Colonne Z").sees("Non\u{a0}: cette colonne n’est pas lue");
        terminal.send("down enter").sees("Essai terminé").sees("30,00");
    }
}

/// A list of open items of a day, whose days can be read in two ways.
fn monthly(day: &str, rows: &str) -> String {
    format!("Openstaande posten per {day};;;;\nKlant;Factuurnr;Datum;Vervaldatum;Openstaand\n{rows}")
}

#[test]
fn several_lists_are_imported_one_after_the_other_in_the_order_of_their_days() {
    for size in [(80, 24), (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let lists = [
            (
                "aug.csv",
                monthly(
                    "31-08-2026",
                    "Jansen;1;03-04-2026;05-06-2026;10,00\nJansen;2;03-04-2026;05-06-2026;20,00\n",
                ),
            ),
            ("juli.csv", monthly("31-07-2026", "Jansen;1;03-04-2026;05-06-2026;15,00\n")),
            ("sept.csv", monthly("30-09-2026", "Jansen;2;03-04-2026;05-06-2026;20,00\n")),
            ("leesmij.txt", "Deze map heeft drie lijsten.\n".to_owned()),
        ];
        for (name, text) in &lists {
            written(folder.path(), name, text);
        }
        let mut terminal = sized(&desk, Language::Dutch, size);
        terminal.send("alt-i").write(&format!("{}/", folder.path().display())).send("f4");
        terminal.sees("Alle lijsten van deze map").send("enter");
        terminal.sees("Een map met 4 bestanden").send("enter");
        terminal
            .sees("3 lijsten, in deze volgorde na elkaar geïmporteerd:")
            .sees("juli.csv: 31/07/2026, één regel, 15,00");
        terminal.sees("Eén ander bestand is geen lijst");
        terminal
            .send("enter")
            .sees("1/3 juli.csv")
            .send("enter")
            .sees("▸ 3 april 2026")
            .send("enter")
            .sees("Geprobeerd");
        terminal.send("enter").sees("Geïmporteerd").sees("Enter Volgend bestand").send("enter");
        // The columns are the same, and so is the answer.
        terminal.sees("2/3 aug.csv").sees("30,00").send("enter").sees("Geïmporteerd").send("enter");
        terminal
            .sees("3/3 sept.csv")
            .sees("Jansen 1")
            .send("x enter")
            .sees("Geïmporteerd")
            .sees("Enter Afronden");
    }
}

#[test]
fn the_days_of_a_question_about_their_order_name_the_month() {
    let asked = [
        (Language::English, "05/03/2026: is it 5 March 2026 or 3 May 2026?", "5 March 2026"),
        (Language::French, "05/03/2026\u{a0}: est-ce le 5 mars 2026 ou le 3 mai 2026\u{a0}?", "5 mars 2026"),
        (Language::Dutch, "05/03/2026: is dat 5 maart 2026 of 3 mei 2026?", "5 maart 2026"),
    ];
    for (language, question, choice) in asked {
        for size in [(80, 24), (160, 50)] {
            let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
            let file = written(folder.path(), "u.csv", "Client;N°;Date;Montant\nA;1;05/03/2026;1,50\n");
            let mut terminal = sized(&desk, language, size);
            terminal.send("alt-i").write(&file).sees(question).send("enter").sees(question);
            terminal.send("enter").sees(&format!("▸ {choice}"));
        }
    }
}

#[test]
fn lists_of_one_day_are_missing_nothing_of_each_other() {
    let list = |customer: &str, numbers: &[u32]| {
        let rows = numbers.iter().map(|number| format!("{customer};{number};13-10-2026;15-11-2026;10,00\n"));
        monthly("31-10-2026", &rows.collect::<String>())
    };
    for size in [(80, 24), (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let before = written(folder.path(), "before.csv", &list("Bakker", &[9]).replace("31-10", "15-10"));
        let mut terminal = sized(&desk, Language::English, size);
        terminal.send("alt-i").write(&before).send("enter enter").sees("Imported.");
        std::fs::remove_file(before).unwrap();
        for (name, customer) in [("a", "Bakker"), ("b", "Jansen"), ("c", "Visser")] {
            written(folder.path(), &format!("{name}.csv"), &list(customer, &[1, 2]));
        }
        terminal.send("f12").write(&format!("{}/", folder.path().display())).send("enter enter");
        terminal
            .sees("1/3 a.csv")
            .sees("One open document is not on this list")
            .sees("lists of the same day");
        terminal.sees_no("x Settle").send("x").sees("Nothing is settled yet").send("enter");
        terminal.sees("Imported.").send("enter").sees("2/3 b.csv").sees("One open document").sees("Bakker 9");
        terminal.sees_no("Bakker 1").send("enter").sees("Imported.").send("enter");
        terminal.sees("3/3 c.csv").sees("One open document is not on the list. It stays open; x settles it.");
        terminal.send("x").sees("One document is no longer on the list and is settled").send("enter");
        terminal.sees("Imported.");
        let left: u32 = desk.count("item WHERE open <> 0").try_into().unwrap();
        assert_eq!(left, 6);
    }
}

#[test]
fn nothing_is_settled_where_a_list_of_the_same_day_was_skipped() {
    for size in [(80, 24), (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let before = written(
            folder.path(),
            "before.csv",
            &monthly("15-10-2026", "Bakker;9;13-10-2026;15-11-2026;10,00\n"),
        );
        let mut terminal = sized(&desk, Language::Dutch, size);
        terminal.send("alt-i").write(&before).send("enter enter").sees("Geïmporteerd");
        std::fs::remove_file(before).unwrap();
        for name in ["a", "b"] {
            let rows = format!("{name};1;13-10-2026;15-11-2026;10,00\n");
            written(folder.path(), &format!("{name}.csv"), &monthly("31-10-2026", &rows));
        }
        terminal.send("f12").write(&format!("{}/", folder.path().display())).send("enter enter");
        terminal.sees("1/2 a.csv").send("r").sees("2/2 b.csv").sees("Het blijft openstaan");
        terminal.send("x").sees("Er wordt niets vereffend");
    }
}
