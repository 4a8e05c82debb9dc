//! Customers that look alike, made one or left two.

use super::*;

#[test]
fn a_customer_typed_in_two_ways_is_made_one_and_another_one_stays_two() {
    let rows = "Client;N°;Date;Échéance;Montant\nACME Tools;1;13/04/2026;15/06/2026;10,00\n\
                Jansen;2;13/04/2026;15/06/2026;7,00\nJanssen;3;13/04/2026;15/06/2026;3,00\n";
    for size in [(80, 24), (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        desk.with_customer("C1", "Acme Tools Ltd", 10_000);
        let file = written(folder.path(), "liste.csv", rows);
        let mut terminal = sized(&desk, Language::French, size);
        terminal.send("alt-i").write(&file).send("enter").sees("ont presque le nom d’un autre");
        terminal.sees("▸ ? ACME Tools").sees("│ C1 Acme Tools Ltd").sees("  ? Janssen").sees("│ Jansen");
        terminal.sees("= Même client").sees("# Clients différents");
        // Tab goes to the next pair, and a second time takes it back.
        terminal
            .send("tab #")
            .sees("  # Janssen")
            .sees("▸ ? ACME Tools")
            .send("tab #")
            .sees("▸ ? Janssen")
            .send("#");
        // What is said stays in sight, and either key takes it back.
        terminal.send("=").sees("▸ = ACME Tools").sees("  # Janssen");
        terminal.sees("Nouveaux clients                               2");
        terminal.send("#").sees("▸ # ACME Tools").sees("Nouveaux clients                               3");
        terminal.send("=").sees("▸ = ACME Tools").sees("Nouveaux clients                               2");
        terminal
            .send("=")
            .sees("▸ ? ACME Tools")
            .sees("Nouveaux clients                               3")
            .send("=");
        terminal.sees("Nouveaux clients                               2");
        terminal.send("enter").sees("Import terminé.").sees("X enregistre la façon dont ce fichier est lu");
        let names = desk.reader().customer_names().unwrap();
        assert_eq!(names.len(), 3, "{names:?}");
        // Next Monday both are known, and no longer asked about.
        let next = rows.replace(";3;", ";4;");
        let file = written(folder.path(), "liste 2.csv", &next);
        terminal.send("f12").write(&file).send("enter").sees("▸ ? ACME Tools").sees_no("? Janssen");
    }
}

#[test]
fn that_two_are_the_same_is_saved_in_the_mapping_of_the_layout_also_where_customers_are_above_their_rows() {
    let list = |number: &str| {
        format!(
            "Numéro;Date;Échéance;Montant\nACME Tools;;;\n{number};13/04/2026;15/06/2026;10,00\nBelt SA;;;\n2{number};13/04/2026;15/06/2026;7,00\n"
        )
    };
    for size in [(80, 24), (160, 50)] {
        let (desk, folder) = (TestDesk::in_november(), tempfile::tempdir().unwrap());
        desk.with_customer("C1", "Acme Tools Ltd", 10_000);
        let settings = Protected::default().with(Purpose::Settings, folder.path().join("config.toml"));
        let services = services(desk.desk.clone()).protecting(settings);
        let mut terminal = Harness::sized(SCREENS, services, Language::French, size.0, size.1);
        let monday = written(folder.path(), "liste.csv", &list("1"));
        terminal.send("alt-i").write(&monday).send("enter").sees("▸ ? ACME Tools").send("X f12");
        // Also what a saved mapping has by now.
        terminal.send("M").sees("= ACME Tools").send("X ctrl-u").write("egal").send("f12");
        terminal.send("#").sees("# ACME Tools").sees("Nouveaux clients                               2");
        terminal.send("=").sees("= ACME Tools").sees("Nouveaux clients                               1");
        terminal.send("enter").sees("Import terminé.").sees("Les réponses sont enregistrées");
        let next = written(folder.path(), "liste 2.csv", &list("5"));
        terminal.send("f12").write(&next).send("enter").sees("Essai terminé").sees_no("presque le nom");
        terminal.sees_no("Nouveaux clients").send("enter").sees("Import terminé.");
        assert_eq!(desk.reader().customer_names().unwrap().len(), 2);
    }
}
