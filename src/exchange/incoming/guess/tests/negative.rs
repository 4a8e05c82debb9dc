//! What negative amounts are.

use super::*;

/// A list with an invoice and documents with negative amounts: number and what is beside it.
fn with_negatives(documents: &[(&str, &str)]) -> String {
    let row = |(number, beside): &(&str, &str)| format!("C1;{number};{beside};14/03/2026;-5,00\n");
    let rows: String = documents.iter().map(row).collect();
    format!("Client;N° pièce;Libellé;Date;Montant\nC1;F-101;;13/03/2026;20,00\n{rows}")
}

#[test]
fn negative_amounts_are_credit_notes_or_receipts_as_their_numbers_or_their_texts_say() {
    let credits = [("A-107", ""), ("AV12", ""), ("CN-1", ""), ("F-102", ""), ("77", "Avoir sur F-101")];
    let receipts =
        [("RG-7", ""), ("PAY 1", ""), ("BQ12", ""), ("77", "Règlement F-101"), ("F-101", "Virement")];
    for (documents, kind, setting) in [(credits, "credit", "credit-notes"), (receipts, "receipt", "receipts")]
    {
        for document in documents {
            let guess = guess(with_negatives(&[document]));
            assert_eq!(questions(&guess), [""; 0], "{document:?}");
            assert_eq!(values(&guess, "type"), ["invoice", kind], "{document:?}");
            assert_eq!(guess.has_payments, kind == "receipt", "{document:?}");
            assert!(
                guess.mapping.contains(&format!("negative_amounts = \"{setting}\"")),
                "{}",
                guess.mapping
            );
        }
    }
    let without = guess(with_negatives(&[]));
    assert!(!without.mapping.contains("negative_amounts"), "{}", without.mapping);
    assert!(!without.has_payments);
}

#[test]
fn negative_amounts_of_which_nothing_says_what_they_are_are_asked_about() {
    let list = with_negatives(&[("7", ""), ("8", "")]);
    let mut given = Given::default();
    let open = guess_given(&list, &given);
    assert_eq!(questions(&open), ["negative-amounts-unclear"]);
    assert_eq!(values(&open, "type"), ["invoice", "credit", "credit"]);
    given.answer(&open.questions[0], "receipts");
    let answered = guess_given(&list, &given);
    assert_eq!((questions(&answered), sum(&answered).as_str()), (vec![], "10.00"));
    assert_eq!(values(&answered, "type"), ["invoice", "receipt", "receipt"]);
    for contrary in [[("AV-7", ""), ("RG-8", "")], [("AV-7", ""), ("8", "")]] {
        assert_eq!(questions(&guess(with_negatives(&contrary))), ["negative-amounts-unclear"]);
    }
    for unclear in [("A-7", ""), ("R7", ""), ("REM 7", ""), ("7", "Remise 4471"), ("7", "Rem. chq")] {
        assert_eq!(
            questions(&guess(with_negatives(&[unclear]))),
            ["negative-amounts-unclear"],
            "{unclear:?}"
        );
    }
    // A column that says it of each row decides.
    let typed =
        "Client;N° pièce;Type;Date;Montant\nC1;1;Facture;13/03/2026;20,00\nC1;R;Règlement;14/03/2026;-5,00\n";
    let typed = guess_given(typed, &Given::default());
    assert_eq!((questions(&typed), typed.mapping.contains("negative_amounts")), (vec![], false));
    assert!(typed.has_payments);
}

#[test]
fn the_number_comes_before_the_columns_and_a_column_that_says_the_same_of_invoices_says_nothing() {
    let list = |number: &str, (name, of_invoices, beside): (&str, &str, &str)| {
        format!(
            "Client;N° pièce;Date;Montant;{name}\nC1;FA-101;13/03/2026;20,00;{of_invoices}\n\
             C1;FA-102;14/03/2026;30,00;{of_invoices}\nC1;{number};15/03/2026;-5,00;{beside}\n"
        )
    };
    let type_of = |number, column| values(&guess(list(number, column)), "type")[2].clone();
    let way = ("Mode de règlement", "Virement", "Virement");
    let terms = ("Payment terms text", "Payment within 30 days", "Payment within 30 days");
    let deposit = ("Libellé pièce", "Facture", "Remise de chèque 4471");
    for (number, column, kind) in [
        ("AV-7", way, "credit"),
        ("CN-2", terms, "credit"),
        ("AV-7", deposit, "credit"),
        ("RG-7", ("Libellé", "Facture mars", "Avoir mars"), "receipt"),
        ("7", deposit, "receipt"),
    ] {
        assert_eq!(questions(&guess(list(number, column))), [""; 0], "{number} {column:?}");
        assert_eq!(type_of(number, column), kind, "{number} {column:?}");
    }
    for column in [way, terms, ("Mode de règlement", "Chèque", "Virement")] {
        assert_eq!(questions(&guess(list("7", column))), ["negative-amounts-unclear"], "{column:?}");
    }
}

#[test]
fn a_saved_mapping_that_does_not_say_what_negative_amounts_are_is_asked_about_them_alone() {
    let folder = tempfile::tempdir().unwrap();
    let saved = SavedMappings::in_folder(folder.path().to_owned());
    let january = guess_with(with_negatives(&[]), GuessOptions { saved: Some(&saved), ..usual() });
    std::fs::write(saved.path("sales").unwrap(), &january.mapping).unwrap();
    let list = with_negatives(&[("7", "")]);
    let mut given = Given::default();
    let open = guess_with(&list, GuessOptions { saved: Some(&saved), ..usual() });
    assert_eq!((questions(&open), open.saved.as_deref()), (vec!["negative-amounts-unclear"], Some("sales")));
    given.answer(&open.questions[0], "receipts");
    let answered = guess_with(&list, GuessOptions { given: &given, saved: Some(&saved), ..usual() });
    assert_eq!((questions(&answered), answered.saved.as_deref()), (vec![], Some("sales")));
    assert_eq!(values(&answered, "type"), ["invoice", "receipt"]);
    std::fs::write(saved.path("sales").unwrap(), &answered.mapping).unwrap();
    let next = guess_with(&list, GuessOptions { saved: Some(&saved), ..usual() });
    assert_eq!((questions(&next), values(&next, "type")), (vec![], vec!["invoice".into(), "receipt".into()]));
}
