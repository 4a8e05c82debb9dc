//! Layouts that a mapping was saved for.

use super::*;

#[test]
fn a_layout_that_a_mapping_was_saved_for_is_read_by_it() {
    let folder = tempfile::tempdir().unwrap();
    let saved = SavedMappings::in_folder(folder.path().to_owned());
    let options = GuessOptions { saved: Some(&saved), ..usual() };
    let list = "Client;Pièce;Date;Montant\nC1;F1;03/04/2026;10,00\n";
    let first = guess_with(list, options);
    assert_eq!((questions(&first), first.saved.as_deref()), (vec!["date-order-unclear"], None));
    let answered = first.mapping.replace("d/m/yyyy", "m/d/yyyy");
    std::fs::write(saved.path("marie").unwrap(), answered).unwrap();
    let second = guess_with(list.replace("F1;03/04", "F2;05/04"), options);
    assert_eq!((questions(&second), second.saved.as_deref()), (vec![], Some("marie")));
    assert_eq!(values(&second, "date"), ["2026-05-04"]);
    let other = guess_with(list.replace("Montant", "Total TTC"), options);
    assert_eq!(other.saved, None);
}

#[test]
fn a_saved_mapping_that_cannot_be_read_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let saved = SavedMappings::in_folder(folder.path().to_owned());
    let options = GuessOptions { saved: Some(&saved), ..usual() };
    let list = "Client;Pièce;Date;Montant\nC1;F1;13/04/2026;10,00\n";
    let first = guess_with(list, options);
    assert!(!warnings(&first).contains(&"guess-saved-unreadable"));
    for damaged in [first.mapping.replace("[columns]", "[columns"), format!("colour = 1\n{}", first.mapping)]
    {
        std::fs::write(saved.path("marie").unwrap(), damaged).unwrap();
        let second = guess_with(list, options);
        assert_eq!(second.saved, None);
        let warning = second.warnings.iter().find(|warning| warning.key == "guess-saved-unreadable").unwrap();
        assert!(format!("{warning:?}").contains("marie.toml"));
    }
    // One for other rows of the same layout is sound.
    let customers = "Code;Nom\nC1;Dupont\n";
    let of_customers = guess_with(customers, options);
    std::fs::write(saved.path("marie").unwrap(), &of_customers.mapping).unwrap();
    let given = of_kind(ListKind::Receipts);
    let other = guess_with(customers, GuessOptions { given: &given, saved: Some(&saved), ..usual() });
    assert_eq!((other.saved.as_deref(), warnings(&other).contains(&"guess-saved-unreadable")), (None, false));
}
