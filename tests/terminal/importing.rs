//! An owner gets his list of open items in, from an empty machine: without a mapping, by few keys besides the path.

use std::path::Path;

use crate::terminal::harness::{Start, Terminal};

const F12: &str = "\x1b[24~";
/// The keys of a user at most, besides what is typed.
const MOST_KEYS: usize = 30;

/// As French programs write it, in Windows-1252.
const FRENCH: &[u8] = b"Compte;Intitul\xe9;N\xb0 pi\xe8ce;Date;\xc9ch\xe9ance;D\xe9bit;Cr\xe9dit\n\
                        411DUPONT;Dupont SA;F001;03/11/2025;18/12/2025;1\xa0234,50;\n\
                        411DUPONT;Dupont SA;A002;05/11/2025;05/11/2025;;200,00\n";
/// With days as a spreadsheet counts them, one that can be read in two ways, and a total.
const DUTCH: &[u8] = b"Debiteur;Naam;Factuurnr;Factuurdatum;Vervaldatum;Openstaand\n\
                       1001;Jansen BV;24001;45231;45261;1.234,50\n\
                       1001;Jansen BV;24002;1-11-2023;1-12-2023;-100,00\n\
                       Totaal;;;;;1.134,50\n";

/// A user who presses keys, each after what is there was seen.
struct Owner {
    terminal: Terminal,
    keys: usize,
}

impl Owner {
    fn at(home: &Path, language: &str) -> Self {
        let arguments = ["--lang", language, "--today", "2026-06-30"];
        let start = Start { home, arguments: &arguments, environment: &[], size: (24, 80) };
        Self { terminal: Terminal::start(&start), keys: 0 }
    }

    fn presses(&mut self, keys: &[&str], then: &str) -> &mut Self {
        for key in keys {
            self.terminal.send(key);
            self.keys += 1;
        }
        self.terminal.wait_for(then);
        self
    }
}

fn written(home: &Path, list: &[u8]) -> String {
    let path = home.join("liste.csv");
    std::fs::write(&path, list).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_french_list_leads_from_an_empty_machine_to_whom_to_call() {
    let home = tempfile::tempdir().unwrap();
    let file = written(home.path(), FRENCH);
    let mut owner = Owner::at(home.path(), "fr");
    owner.terminal.wait_for("Nouveau dossier à partir");
    owner.presses(&["3"], "Devise").presses(&[F12], "Contenu");
    owner.terminal.send(&file);
    owner
        .presses(&["\r"], "Nouveaux clients")
        .presses(&["\r"], "Import terminé")
        .presses(&["\r"], "Tableau de bord");
    owner.presses(&["2"], "Clients à relancer").terminal.wait_for("Dupont SA");
    assert!(owner.keys <= MOST_KEYS, "{}", owner.keys);
}

#[test]
fn the_lists_of_a_folder_come_in_one_after_the_other() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("lijsten");
    std::fs::create_dir(&folder).unwrap();
    for (name, day, open) in [("a.csv", "2026-05-31", "5,00"), ("b.csv", "2026-04-30", "9,00")] {
        let list = format!(
            "Stand per {day};;;\nKlant;Factuurnr;Factuurdatum;Openstaand\nJansen;1;13-04-2026;{open}\n"
        );
        std::fs::write(folder.join(name), list).unwrap();
    }
    let mut owner = Owner::at(home.path(), "nl");
    owner.terminal.wait_for("Nieuwe administratie uit een bestand");
    owner.presses(&["3"], "Valuta").presses(&[F12], "Inhoud");
    // The keys go faster than the folder is read.
    owner.terminal.send(&format!("{}/", folder.display()));
    owner.presses(&["\r"], "2 lijsten").presses(&["\r"], "1/2 b.csv").terminal.wait_for("Geprobeerd");
    owner.presses(&["\r"], "Volgend bestand").presses(&["\r"], "2/2 a.csv").terminal.wait_for("Geprobeerd");
    owner.presses(&["\r"], "Geïmporteerd").presses(&["\r"], "Overzicht");
}

#[test]
fn a_dutch_list_leads_from_an_empty_machine_to_whom_to_call_with_one_question() {
    let home = tempfile::tempdir().unwrap();
    let file = written(home.path(), DUTCH);
    let mut owner = Owner::at(home.path(), "nl");
    owner.terminal.wait_for("Nieuwe administratie uit een bestand");
    owner.presses(&["3"], "Valuta").presses(&[F12], "Inhoud");
    owner.terminal.send(&file);
    owner
        .presses(&["\r"], "▸3 Kolommen")
        .presses(&["\r"], "▸ 1 november 2023")
        .presses(&["\r"], "Nieuwe klanten");
    owner.presses(&["\r"], "Geïmporteerd").presses(&["\r"], "Overzicht");
    owner.presses(&["2"], "Bellijst").terminal.wait_for("Jansen BV");
    assert!(owner.keys <= MOST_KEYS, "{}", owner.keys);
}
