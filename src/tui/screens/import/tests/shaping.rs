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
    let rows = "Client;N°;Réf;Date;Échéance;Somme;Montant\nDupont SA;1;A-1;13/04/2026;15/06/2026;1,50;2,50\n";
    for size in [(80, 24), (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        let file = written(folder.path(), "liste.csv", rows);
        let mut terminal = sized(&desk, Language::French, size);
        terminal.send("alt-i").write(&file).send("enter 3").sees("2,50");
        // What is left comes first, what is read from another column last, with that column.
        terminal.send("end left enter").sees("▸ Non lue").sees_no("Date de la liste").send("esc");
        terminal.send("m").sees("m").sees("Montant").send("o n t enter").sees_no("2,50     EUR").sees("1,50");
        terminal.send("left left left +").sees("Joindre").write("num").send("enter").sees("1/A-1");
        terminal.send("-").sees_no("1/A-1");
        // A letter of a command elsewhere is one of a name here; on a question it is a command.
        terminal.send("q").sees("Réf").send("esc esc");
    }
}
