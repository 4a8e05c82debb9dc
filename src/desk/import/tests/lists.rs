//! The lists and reports that people have, on the desk: what comes in is what is computed from the same files in another way.

use std::path::{Path, PathBuf};

use super::bench::{TestDesk, counts, day, explain};
use crate::credit::{Currency, ItemKind};
use crate::desk::ImportKind::Invoices;
use crate::desk::import::{ListWish, guess_list};
use crate::desk::{DeskError, ImportReport, MappingSource, NoProgress};
use crate::exchange::testing::lists::{Figures, List, lists};
use crate::exchange::{Given, Guess, Subject};
use crate::stop::StopFlag;
use crate::store::Document;

/// What is found out of a file.
pub(super) fn guess(path: &Path) -> Guess {
    guess_given(path, &Given::default())
}

/// The same around what its user says of it.
fn guess_given(path: &Path, given: &Given) -> Guess {
    let wish = ListWish { given, saved: None };
    guess_list(path, (wish, Currency::EUR), path.parent().unwrap(), &StopFlag::default()).unwrap()
}

impl TestDesk {
    /// Imports a list as it is found out to be written; negative amounts are credit notes.
    pub(super) fn import_guessed(&self, path: &Path) -> ImportReport {
        let mut given = Given::default();
        if let [question] = guess(path).questions.as_slice() {
            assert_eq!(question.subject, Subject::NegativeAmounts);
            given.answer(question, "credit-notes");
        }
        let guess = guess_given(path, &given);
        assert!(guess.questions.is_empty(), "{guess:?}");
        self.import_list(path, MappingSource::Text(&guess.mapping)).unwrap()
    }

    pub(super) fn import_list(
        &self,
        path: &Path,
        mapping: MappingSource<'_>,
    ) -> Result<ImportReport, DeskError> {
        self.import_lists(&[path.to_owned()], mapping)
    }

    pub(super) fn import_lists(
        &self,
        paths: &[PathBuf],
        mapping: MappingSource<'_>,
    ) -> Result<ImportReport, DeskError> {
        self.writer().import(Invoices, paths, mapping, &self.options(), &explain, &NoProgress)
    }

    /// Imports a text as it is found out to be written.
    fn list(&self, bytes: impl AsRef<[u8]>) -> ImportReport {
        let path = self.path("list.csv");
        std::fs::write(&path, bytes).unwrap();
        self.import_list(&path, MappingSource::Guessed(None)).unwrap()
    }

    /// The figures of all documents. A receipt brings a part that is paid forward.
    fn figures(&self) -> Figures {
        let (_, documents, _) = self.everything();
        let count = |is_counted: fn(&&Document) -> bool| documents.iter().filter(is_counted).count();
        let is_own = |document: &&Document| !document.is_brought_forward;
        let signed = |document: &Document, minor: i128| {
            let cents = i64::try_from(minor).unwrap();
            if document.kind == ItemKind::Invoice { cents } else { -cents }
        };
        Figures {
            invoices: count(|document| document.kind == ItemKind::Invoice && !document.is_brought_forward),
            credit_notes: count(|document| document.kind == ItemKind::Credit),
            partly_paid: count(|document| document.is_brought_forward),
            customers: usize::try_from(self.count("customer")).unwrap(),
            open: documents.iter().map(|document| signed(document, document.left.minor())).sum(),
            amount: documents.iter().filter(is_own).map(|of| signed(of, of.amount.minor())).sum(),
        }
    }

    /// Number, day and due day of each invoice.
    fn days(&self) -> Vec<(String, String, String)> {
        let (_, documents, _) = self.everything();
        let days = |document: Document| (document.number, document.day.to_string(), document.due.to_string());
        documents.into_iter().map(days).collect()
    }
}

/// Imports a list as it is; where only its user can answer a question, as the first answer has it.
fn bring_in(desk: &TestDesk, list: &List) -> ImportReport {
    let before = desk.dump();
    let guess = guess(&list.path);
    assert_eq!(desk.dump(), before, "{}", list.name());
    let guessed = desk.import_list(&list.path, MappingSource::Guessed(None));
    let Some(question) = list.question else { return guessed.unwrap() };
    assert_eq!(guessed.unwrap_err().message().key, question);
    assert_eq!(desk.dump(), before, "{}", list.name());
    desk.import_list(&list.path, MappingSource::Text(&guess.mapping)).unwrap()
}

#[test]
fn every_list_comes_in_as_it_is_computed_and_a_second_time_changes_nothing() {
    for list in lists() {
        let desk = TestDesk::new();
        let report = bring_in(&desk, &list);
        let rows = list.figures.invoices + list.figures.credit_notes;
        let read = u64::try_from(rows).unwrap();
        assert_eq!(counts(&report), [read, read, 0, 0, 0], "{}", list.name());
        assert_eq!(desk.figures(), list.figures, "{}", list.name());
        desk.is_sound();
        let before = desk.dump();
        assert_eq!(counts(&bring_in(&desk, &list)), [read, 0, 0, read, 0], "{}", list.name());
        assert_eq!(desk.dump(), before, "{}", list.name());
    }
}

#[test]
fn what_is_paid_by_a_list_is_no_longer_open_and_rows_that_are_there_twice_count_once() {
    let list = "\u{feff}InvoiceNo,Customer,InvoiceDate,DueDate,InvoiceAmount,PaidAmount\n\
                I1,Acme,1/15/2026,2/14/2026,5000.00,1000.00\nI2,Acme,1/20/2026,2/19/2026,3200.00,0.00\n\
                I2,Acme,1/20/2026,2/19/2026,3200.00,0.00\nI3,Zeta,1/25/2026,2/24/2026,1500.00,\n\
                I4,Zeta,1/26/2026,2/25/2026,800.00,500.00\n";
    let desk = TestDesk::new();
    assert_eq!(counts(&desk.list(list)), [5, 4, 0, 1, 0]);
    let expected = Figures {
        invoices: 4,
        credit_notes: 0,
        partly_paid: 2,
        customers: 2,
        open: 900_000,
        amount: 1_050_000,
    };
    assert_eq!(desk.figures(), expected);
}

#[test]
fn an_invoice_without_a_day_of_its_own_has_that_on_which_it_is_due() {
    let desk = TestDesk::new();
    desk.list("invoice_id,customer,amount,due_date,status\nINV001,Delta Ltd,1200,2026-01-15,unpaid\n");
    assert_eq!(desk.days(), [("INV001".into(), "2026-01-15".into(), "2026-01-15".into())]);
    assert_eq!(desk.open("Delta Ltd"), [("INV001".to_owned(), 120_000)]);
}

#[test]
fn a_list_is_the_same_in_every_encoding() {
    let list = "Compte;Intitulé;N° pièce;Date;Échéance;Débit;Crédit\n411D;Dupré SA;F1;13/11/2025;18/12/2025;1\u{a0}234,50 €;\n\
                411D;Dupré SA;A2;14/11/2025;14/11/2025;;200,00 €\n";
    let units = |to_bytes: fn(u16) -> [u8; 2]| list.encode_utf16().flat_map(to_bytes).collect::<Vec<_>>();
    let single = |euro: u8| -> Vec<u8> {
        let byte = |letter: char| if letter == '€' { euro } else { u8::try_from(letter).unwrap() };
        list.chars().map(byte).collect()
    };
    for (name, bytes) in [
        ("UTF-8", list.as_bytes().to_vec()),
        ("UTF-8 with its mark", [b"\xef\xbb\xbf", list.as_bytes()].concat()),
        ("UTF-16", units(u16::to_le_bytes)),
        ("UTF-16 with its mark", [vec![0xfe, 0xff], units(u16::to_be_bytes)].concat()),
        ("windows-1252", single(0x80)),
        ("ISO 8859-15", single(0xa4)),
    ] {
        let desk = TestDesk::new();
        assert_eq!(counts(&desk.list(bytes)), [2, 2, 0, 0, 0], "{name}");
        assert_eq!(desk.figures().open, 103_450, "{name}");
        let known = desk.reader().ask(|view| Ok(view.customer("411D")?.unwrap().name().to_owned())).unwrap();
        assert_eq!(known, "Dupré SA", "{name}");
    }
}

#[test]
fn days_of_every_form_are_read_as_they_are_found_out() {
    for date in [
        "2025-07-26 12:42:03",
        "26/07/25",
        "7/26/2025",
        "26.07.2025 12:42",
        "26 juil. 2025",
        "26-Jul-25",
        "45864",
    ] {
        let desk = TestDesk::new();
        let list = format!("Customer No;Invoice No;Invoice Date;Amount\nC;1;{date};5.00\n");
        assert_eq!(counts(&desk.list(list)), [1, 1, 0, 0, 0], "{date}");
        assert_eq!(desk.days()[0].1, day("2025-07-26").to_string(), "{date}");
    }
}

#[test]
fn two_customers_may_have_the_same_number() {
    let desk = TestDesk::new();
    let report = desk.list(
        "Customer No,Invoice No,Date,Amount\nC1,1,2026-05-13,100.00\nC2,1,2026-05-13,50.00\nC2,1,2026-05-14,-20.00\n",
    );
    assert_eq!(counts(&report), [3, 3, 0, 0, 0]);
    assert_eq!((desk.open("C1").len(), desk.open("C2").len()), (1, 2));
}
