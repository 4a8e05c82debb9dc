//! What is asked, the rows that are marked, the names of columns that are typed.

use super::*;

#[test]
fn what_negative_amounts_are_is_asked_where_nothing_says_it() {
    let rows = "Client;N° pièce;Date;Échéance;Montant\nDupont SA;F-101;13/03/2026;12/04/2026;200,00\n\
                Dupont SA;7;20/03/2026;;-50,00\n";
    for size in [(80, 24), (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let file = written(folder.path(), "liste.csv", rows);
        let mut terminal = sized(&desk, Language::French, size);
        terminal.send("alt-i").write(&file).send("enter");
        terminal.sees("Montants négatifs, comme 7 (-50,00)\u{a0}: avoirs ou encaissements");
        terminal
            .sees("Entrée Répondre")
            .send("enter")
            .sees("▸ Des avoirs")
            .sees("Des encaissements")
            .send("down enter");
        terminal
            .sees("Essai terminé")
            .sees("Nouveaux encaissements")
            .sees_no("Nouveaux avoirs")
            .sees("150,00");
        terminal.send("enter").sees("Import terminé.");
    }
}

#[test]
fn rows_are_marked_as_totals_or_as_no_data_and_the_mapping_holds_it() {
    let rows = "Client;Pièce;Date;Échéance;Montant\nDupont SA;F-1;13/03/2026;12/04/2026;20,00\n\
                Léger;F-2;13/03/2026;12/04/2026;10,00\nEnsemble;;;;30,00\nLéger;F-2;13/03/2026;12/04/2026;10,00\n";
    for size in [(80, 24), (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let file = written(folder.path(), "liste.csv", rows);
        let settings = Protected::default().with(Purpose::Settings, folder.path().join("config.toml"));
        let services = services(desk.desk.clone()).protecting(settings);
        let mut terminal = Harness::sized(SCREENS, services, Language::French, size.0, size.1);
        terminal
            .send("alt-i")
            .write(&file)
            .send("enter")
            .sees("Rejetées                                       1");
        terminal.send("2").sees("t Total").sees("x Pas une donnée").sees("h En-tête");
        terminal.send("down down down t").sees("Σ   4").sees_no("pour ce fichier seul");
        // The row is there twice: nothing but its line tells it apart.
        terminal.send("down x").sees("✗   5").sees("pour ce fichier seul");
        terminal.send("f12").sees("totaux\u{a0}: 1").sees("modèle\u{a0}: 1");
        terminal.send("f12").sees("Rejetées                                       0").send("X f12");
        let saved = std::fs::read_to_string(folder.path().join("mappings/liste.toml")).unwrap();
        assert!(
            saved.contains("[totals]\nClient = \"Ensemble\"") && !saved.contains("skip_lines"),
            "{saved}"
        );
        terminal.send("2 t").sees("Σ   5").sees_no("✗   5").send("t").sees_no("Σ   5");
    }
}

#[test]
fn typing_on_a_column_finds_among_the_names_that_are_left() {
    let rows = "Client;N°;Réf;Date;Échéance;Somme;Montant\nDupont SA;1;A-1;13/04/2026;15/06/2026;3,50;2,50\n";
    for size in [(80, 24), (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let file = written(folder.path(), "liste.csv", rows);
        let mut terminal = sized(&desk, Language::French, size);
        terminal.send("alt-i").write(&file).send("enter 3").sees("2,50");
        // What is left comes first, what is read from another column last, with that column.
        terminal.send("end left enter").sees("▸ Non lue").sees_no("Date de la liste").send("esc");
        terminal.send("m o n t").sees("Montant").sees("colonne Montant");
        terminal.send("enter").sees("Lire Montant dans Somme").sees("la colonne lue est Montant").send("n");
        terminal.sees("2,50     EUR").send("m o n t enter enter").sees_no("2,50     EUR").sees("3,50");
        terminal.send("left left left +").sees("Joindre").write("num").send("enter").sees("1/A-1");
        terminal.send("-").sees_no("1/A-1");
        // Words are found by their beginnings: accents and the letters within them are no matter.
        terminal
            .send("q")
            .sees("Aucun résultat")
            .send("esc")
            .write("ech")
            .sees_no("Aucun résultat")
            .send("esc esc");
        terminal.send("m").write("ontnt").sees("Aucun résultat").send("esc esc");
    }
}

#[test]
fn a_question_for_a_column_offers_every_column_of_the_file() {
    let rows = "Klant;Nummer;Datum;Bedrag\nJansen;1;13-04-2026;1,50\n";
    for size in [(80, 24), (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let file = written(folder.path(), "lijst.csv", rows);
        let mut terminal = sized(&desk, Language::Dutch, size);
        terminal.send("alt-i").write(&file).send("enter 3 end -");
        terminal.sees("Welke kolom is").send("f12 enter").sees("  Bedrag").sees("Klant").write("k");
        terminal.send("esc home - right - right - right -").send("f12");
        terminal.sees("Beantwoord eerst").send("enter").sees("▸ Klant").sees("Bedrag").send("enter");
        terminal.sees("Klant").send("f12").sees("Welke kolom is");
    }
}

#[test]
fn another_header_is_taken_back_on_its_row_and_on_the_one_that_was_found() {
    let rows = "Dupont\nClient;Pièce;Date;Échéance;Montant\nDupont SA;F-1;03/04/2026;02/05/2026;20,00\n\
                Léger;F-2;03/04/2026;02/05/2026;10,00\nEnsemble;;;;30,00\n";
    for size in [(80, 24), (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let file = written(folder.path(), "liste.csv", rows);
        let settings = Protected::default().with(Purpose::Settings, folder.path().join("config.toml"));
        let start = || {
            let services = services(desk.desk.clone()).protecting(settings.clone());
            Harness::sized(SCREENS, services, Language::French, size.0, size.1)
        };
        let mut terminal = start();
        terminal.send("alt-i").write(&file).send("enter enter enter").sees("Essai terminé").send("2");
        terminal.send("down down down t").sees("Σ   5").send("f12 f12 X f12").sees("est enregistré");
        let mut terminal = start();
        terminal.send("alt-i").write(&file).send("f12").sees("lu avec le modèle d’import liste").send("2");
        let as_found = terminal.text();
        terminal.send("down h").sees("✓   3").sees("< ; >").send("h").sees("✓   2").sees("Σ   5");
        terminal.send("h").sees("✓   3").send("up h").sees("✓   2").sees("Σ   5");
        assert_eq!(terminal.text().lines().nth(4), as_found.lines().nth(4));
        terminal.send("f12 f12").sees("lu avec le modèle d’import liste");
    }
}

#[test]
fn columns_beyond_the_edge_are_announced_and_rows_take_the_room_there_is() {
    let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
    let names: Vec<String> = (1..=20).map(|number| format!("Extra column {number}")).collect();
    let row = |number: usize| {
        format!("Acme;{number};13/10/2026;15/11/2026;{number},00;{}\n", "x;".repeat(19) + "x")
    };
    let rows: String = (1..=12).map(row).collect();
    let file = written(
        folder.path(),
        "list.csv",
        &format!("Customer;No;Date;Due;Amount;{}\n{rows}", names.join(";")),
    );
    for size in [(80, 24), (160, 50)] {
        let mut terminal = sized(&desk, Language::English, size);
        terminal.send("alt-i").write(&file).send("enter 3").sees("›").sees_no("‹");
        let shown = terminal.text().lines().filter(|line| line.contains("13/10/2026")).count();
        assert_eq!(shown, if size.1 == 50 { 12 } else { 3 }, "{}", terminal.text());
        terminal.send("end").sees("‹").sees("Extra column 20").send("2").sees("›").sees_no("‹");
        terminal.write(&"l".repeat(0)).send(&"right ".repeat(30)).sees("‹").sees("Extra column 20");
    }
}
