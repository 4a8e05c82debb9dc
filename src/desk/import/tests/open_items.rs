//! Lists of what is open, one Monday after the other (A5, A9, A11).

use super::bench::{TestDesk, cents, counts, day};
use crate::credit::{Day, DocumentClass, ItemKind};
use crate::desk::ImportKind::Invoices;
use crate::desk::{
    DeskError, ImportOptions, ImportReport, MappingSource, MissingFate, MissingItems, NoProgress, Strictness,
};
use crate::store::Document;

/// The Mondays of two lists, one after the other.
const FIRST: &str = "2026-05-04";
const SECOND: &str = "2026-05-11";

const HEADER: &str = "Customer No,Name,Invoice No,Invoice Date,Due Date,Amount,Open Balance\n";

impl TestDesk {
    fn try_list(
        &self,
        rows: &str,
        (as_of, missing): (&str, MissingItems),
    ) -> Result<ImportReport, DeskError> {
        let file = self.path("open.csv");
        std::fs::write(&file, rows).unwrap();
        let options = ImportOptions { as_of: Some(day(as_of)), missing, ..self.options() };
        let guessed = MappingSource::Guessed(None);
        self.writer().import(Invoices, &[file], guessed, &options, &super::bench::explain, &NoProgress)
    }

    /// The list of a Monday, without what is no longer on it.
    fn monday(&self, as_of: &str, rows: &str) -> ImportReport {
        self.try_list(&format!("{HEADER}{rows}"), (as_of, MissingItems::Settled)).unwrap()
    }

    fn document(&self, customer: &str, kind: ItemKind, number: &str) -> Document {
        let found = self.reader().ask(|view| {
            let customer = view.customer_key(customer)?.unwrap();
            Ok(view.documents(customer, kind, number)?)
        });
        found.unwrap().into_iter().next().unwrap()
    }

    fn open_of(&self, customer: &str) -> Vec<(String, i128)> {
        let mut open = self.open(customer);
        open.sort();
        open
    }
}

fn open(rows: &[(&str, i128)]) -> Vec<(String, i128)> {
    rows.iter().map(|(number, left)| ((*number).to_owned(), *left)).collect()
}

#[test]
fn what_is_paid_of_an_invoice_is_a_receipt_of_the_day_of_the_list() {
    let desk = TestDesk::new();
    let report = desk.monday(FIRST, "C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\n");
    assert_eq!(counts(&report), [1, 1, 0, 0, 0]);
    assert_eq!(desk.open_of("C1"), open(&[("1", 6_000)]));
    let invoice = desk.document("C1", ItemKind::Invoice, "1");
    assert_eq!((invoice.amount, invoice.left), (cents(10_000), cents(6_000)));
    let receipt = desk.document("C1", ItemKind::Receipt, "1/before");
    assert_eq!((receipt.amount, receipt.day, receipt.is_brought_forward), (cents(4_000), day(FIRST), true));
}

#[test]
fn the_second_monday_lowers_settles_and_adds() {
    let desk = TestDesk::new();
    desk.monday(
        FIRST,
        "C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\nC1,Rossi,2,2026-03-03,2026-04-02,50.00,50.00\n\
         C2,Meyer,7,2026-04-03,2026-05-03,80.00,80.00\nC2,Meyer,8,2026-04-03,,-30.00,-30.00\n",
    );
    let second = "C1,Rossi,1,2026-03-02,2026-04-01,100.00,25.00\nC2,Meyer,7,2026-04-03,2026-05-03,80.00,80.00\n\
                  C2,Meyer,8,2026-04-03,,-30.00,-10.00\nC3,Brun,9,2026-05-05,2026-06-04,70.00,70.00\nC3,Brun,10,2026-05-06,2026-06-05,5.00,5.00\n";
    let report = desk.monday(SECOND, second);
    assert_eq!(counts(&report), [5, 2, 2, 1, 0]);
    let missing = report.missing.unwrap();
    assert_eq!((missing.count, missing.fate, report.settled), (1, MissingFate::Settled, 1));
    let gone = &missing.shown[0];
    assert_eq!((gone.customer.as_str(), gone.number.as_str(), gone.left), ("C1", "2", cents(5_000)));
    assert_eq!(desk.open_of("C1"), open(&[("1", 2_500)]));
    assert_eq!(desk.open_of("C2"), open(&[("7", 8_000), ("8", 1_000)]));
    assert_eq!(desk.open_of("C3"), open(&[("10", 500), ("9", 7_000)]));
    let receipt = desk.document("C1", ItemKind::Receipt, "1/before/2");
    assert_eq!((receipt.amount, receipt.day), (cents(3_500), day(SECOND)));
    assert_eq!(desk.document("C1", ItemKind::Receipt, "2/gone").day, day(SECOND));
    let used = desk.document("C2", ItemKind::Invoice, "8/before");
    assert_eq!((used.amount, used.class, used.left), (cents(2_000), DocumentClass::Refund, cents(0)));
    let again = desk.monday(SECOND, second);
    assert_eq!((counts(&again), again.settled), ([5, 0, 0, 5, 0], 0));
}

#[test]
fn the_first_monday_again_is_refused_as_older() {
    let desk = TestDesk::new();
    let first = "C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\n";
    desk.monday(FIRST, first);
    desk.monday(SECOND, "C1,Rossi,1,2026-03-02,2026-04-01,100.00,25.00\n");
    let before = desk.dump();
    let Err(error) = desk.try_list(&format!("{HEADER}{first}"), (FIRST, MissingItems::Settled)) else {
        panic!("an older list is refused")
    };
    assert_eq!(error.message().key, "import-older-list");
    // As a list of a newer day it says that more is open than can be.
    let report = desk.monday(SECOND, first);
    assert_eq!((counts(&report), report.settled), ([1, 0, 0, 0, 1], 0));
    assert_eq!(report.rejects[0].reason.key, "import-open-more");
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_document_that_is_dated_after_its_list_does_not_make_that_an_older_one() {
    let desk = TestDesk::new();
    let rows = "C1,Rossi,1,2026-05-08,2026-06-07,100.00,60.00\n";
    desk.monday(FIRST, rows);
    let more = format!("{rows}C1,Rossi,2,2026-05-02,2026-06-01,9.00,4.00\n");
    assert_eq!(counts(&desk.monday(FIRST, &more)), [2, 1, 0, 1, 0]);
}

#[test]
fn an_older_list_that_changes_nothing_is_no_matter() {
    let desk = TestDesk::new();
    let rows = "C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\n";
    desk.monday(FIRST, rows);
    desk.monday(SECOND, &format!("{rows}C1,Rossi,2,2026-03-02,2026-04-01,9.00,4.00\n"));
    let before = desk.dump();
    let same = desk.try_list(&format!("{HEADER}{rows}"), (FIRST, MissingItems::Stay)).unwrap();
    assert_eq!((counts(&same), desk.dump() == before), ([1, 0, 0, 1, 0], true));
    let Err(error) = desk.try_list(&format!("{HEADER}{rows}"), (FIRST, MissingItems::Settled)) else {
        panic!("what came later would be settled")
    };
    assert_eq!(error.message().key, "import-older-list");
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_list_of_tomorrow_is_none() {
    let desk = TestDesk::new();
    let list = format!("{HEADER}C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\n");
    let Err(error) = desk.try_list(&list, ("2099-01-01", MissingItems::Stay)) else {
        panic!("a list of a day to come is refused")
    };
    assert_eq!(error.message().key, "import-as-of-future");
}

#[test]
fn days_to_pay_know_nothing_of_what_lists_settle() {
    let desk = TestDesk::new();
    desk.monday(
        FIRST,
        "C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\nC1,Rossi,2,2026-03-02,2026-04-01,9.00,9.00\n",
    );
    desk.monday(SECOND, "C1,Rossi,2,2026-03-02,2026-04-01,9.00,9.00\n");
    assert_eq!(desk.open_of("C1"), open(&[("2", 900)]));
    let invoice = desk.document("C1", ItemKind::Invoice, "1");
    assert_eq!((invoice.settled, invoice.paid), (Some(day(SECOND)), None));
}

#[test]
fn a_list_with_only_what_is_open_comes_in_and_is_lowered() {
    let desk = TestDesk::new();
    let header = "Debiteur;Naam;Factuurnr;Factuurdatum;Vervaldatum;Openstaand\n";
    let list = |rows: &str, as_of: &str| {
        desk.try_list(&format!("{header}{rows}"), (as_of, MissingItems::Settled)).unwrap()
    };
    list(
        "1001;Jansen BV;24001;2026-03-20;2026-04-20;1.234,50\n1001;Jansen BV;24002;2026-03-21;;-100,00\n",
        FIRST,
    );
    let report = list("1001;Jansen BV;24001;2026-03-20;2026-04-20;1.000,00\n", SECOND);
    assert_eq!((counts(&report), report.settled), ([1, 0, 1, 0, 0], 1));
    assert_eq!(desk.open_of("1001"), open(&[("24001", 100_000)]));
    assert_eq!(desk.document("1001", ItemKind::Invoice, "24001").amount, cents(123_450));
}

#[test]
fn where_what_is_missing_is_settled_a_list_with_one_amount_says_what_is_open() {
    let desk = TestDesk::new();
    let header = "Compte;Intitulé;N° pièce;Date;Échéance;Débit;Crédit\n";
    let list = |rows: &str, as_of: &str| {
        desk.try_list(&format!("{header}{rows}"), (as_of, MissingItems::Settled)).unwrap()
    };
    list(
        "411D;Dupont;F1;13/03/2026;30/04/2026;1 234,50;\n411D;Dupont;A2;15/03/2026;15/03/2026;;200,00\n",
        FIRST,
    );
    let report = list(
        "411D;Dupont;F1;13/03/2026;30/04/2026;34,50;\n411D;Dupont;A2;15/03/2026;15/03/2026;;200,00\n",
        SECOND,
    );
    assert_eq!(counts(&report), [2, 0, 1, 1, 0]);
    assert_eq!(desk.open_of("411D"), open(&[("A2", 20_000), ("F1", 3_450)]));
}

#[test]
fn nothing_is_settled_as_missing_while_a_row_cannot_be_read() {
    let desk = TestDesk::new();
    desk.monday(
        FIRST,
        "C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\nC1,Rossi,2,2026-03-02,2026-04-01,9.00,9.00\n",
    );
    let report = desk.monday(
        SECOND,
        "C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\nC1,Rossi,,2026-03-02,2026-04-01,9.00,9.00\n",
    );
    let missing = report.missing.unwrap();
    assert_eq!(
        (missing.count, missing.fate, report.settled, report.rejected),
        (1, MissingFate::Unread, 0, 1)
    );
    assert_eq!(desk.open_of("C1"), open(&[("1", 6_000), ("2", 900)]));
}

#[test]
fn without_being_told_what_is_missing_stays_open_and_is_counted() {
    let desk = TestDesk::new();
    desk.monday(
        FIRST,
        "C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\nC1,Rossi,2,2026-03-02,2026-04-01,9.00,9.00\n",
    );
    let list = format!("{HEADER}C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\n");
    let report = desk.try_list(&list, (SECOND, MissingItems::Stay)).unwrap();
    assert_eq!(report.missing.map(|missing| (missing.count, missing.fate)), Some((1, MissingFate::Open)));
    assert_eq!(desk.open_of("C1"), open(&[("1", 6_000), ("2", 900)]));
}

#[test]
fn a_strict_import_with_a_bad_row_settles_nothing() {
    let desk = TestDesk::new();
    desk.monday(
        FIRST,
        "C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\nC1,Rossi,2,2026-03-02,2026-04-01,9.00,9.00\n",
    );
    let before = desk.dump();
    let file = desk.path("open.csv");
    std::fs::write(
        &file,
        format!("{HEADER}C1,Rossi,1,2026-03-02,2026-04-01,100.00,10.00\nC1,Rossi,3,bad,,1.00,1.00\n"),
    )
    .unwrap();
    let options = ImportOptions {
        as_of: Some(day(SECOND)),
        missing: MissingItems::Settled,
        strict: Strictness::AllOrNone,
        ..desk.options()
    };
    let guessed = MappingSource::Guessed(None);
    let report = desk
        .writer()
        .import(Invoices, &[file], guessed, &options, &super::bench::explain, &NoProgress)
        .unwrap();
    assert_eq!((report.settled, report.updated), (0, 0));
    assert_eq!(desk.dump(), before);
}

#[test]
fn what_was_paid_on_a_known_day_is_dated_so() {
    let desk = TestDesk::new();
    let header = "Customer No,Invoice No,Invoice Date,Due Date,Amount,Paid Amount,Paid Date\n";
    let rows = "C1,1,2026-03-02,2026-04-01,100.00,40.00,2026-04-10\nC1,2,2026-03-02,2026-04-01,50.00,50.00,2026-04-12\n";
    let report = desk.try_list(&format!("{header}{rows}"), (FIRST, MissingItems::Stay)).unwrap();
    assert_eq!(counts(&report), [2, 2, 0, 0, 0]);
    assert_eq!(desk.open_of("C1"), open(&[("1", 6_000)]));
    let paid: Option<Day> = desk.document("C1", ItemKind::Invoice, "2").paid;
    assert_eq!(paid, Some(day("2026-04-12")));
    assert_eq!(desk.document("C1", ItemKind::Receipt, "1/before").day, day("2026-04-10"));
    let again = desk.try_list(&format!("{header}{rows}"), (FIRST, MissingItems::Stay)).unwrap();
    assert_eq!(counts(&again), [2, 0, 0, 2, 0]);
}

#[test]
fn a_new_customer_has_what_the_list_says_of_it() {
    let desk = TestDesk::new();
    let list = "Customer No,Name,Phone,Email,Contact,Terms,Credit Limit,Invoice No,Invoice Date,Amount\n\
                C1,Rossi,+39 06 1,ada@rossi.it,Ada Rossi,Net 14,5000.00,1,2026-03-02,100.00\n";
    desk.try_list(list, (FIRST, MissingItems::Stay)).unwrap();
    let customer = desk.reader().ask(|view| Ok(view.customer("C1")?.unwrap())).unwrap();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    assert_eq!(
        [text(&customer.phone), text(&customer.email), text(&customer.contact), customer.terms.clone()],
        ["+39 06 1", "ada@rossi.it", "Ada Rossi", "net14"]
    );
    assert_eq!(desk.document("C1", ItemKind::Invoice, "1").due, day("2026-03-16"));
}

#[test]
fn terms_that_are_not_known_are_said_and_the_usual_ones_taken() {
    let desk = TestDesk::new();
    let list = "Customer No,Terms,Invoice No,Invoice Date,Amount\nC1,as agreed,1,2026-03-02,100.00\n";
    let report = desk.try_list(list, (FIRST, MissingItems::Stay)).unwrap();
    assert_eq!(counts(&report), [1, 1, 0, 0, 0]);
    let notes: Vec<&str> = report.notes.iter().map(|note| note.key.as_str()).collect();
    assert!(notes.contains(&"import-note-terms"), "{notes:?}");
    assert_eq!(desk.document("C1", ItemKind::Invoice, "1").due, day("2026-04-01"));
}

#[test]
fn an_invoice_with_a_paid_day_is_not_open_where_what_is_missing_is_settled() {
    let desk = TestDesk::new();
    let list = "Customer No,Invoice No,Invoice Date,Due Date,Amount,Paid Date\n\
                C1,1,2026-03-02,2026-04-01,100.00,2026-04-10\nC1,2,2026-03-02,2026-04-01,50.00,\n";
    desk.try_list(list, (FIRST, MissingItems::Settled)).unwrap();
    assert_eq!(desk.open_of("C1"), open(&[("2", 5_000)]));
}

#[test]
fn nothing_is_settled_as_missing_where_open_documents_were_left_out_and_paid_ones_are_no_matter() {
    let desk = TestDesk::new();
    desk.monday(
        FIRST,
        "C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\nC1,Rossi,2,2026-03-02,2026-04-01,9.00,9.00\n",
    );
    let mapping = "[columns]\ncustomer = \"Customer\"\nnumber = \"Invoice\"\ndate = \"Date\"\ndue = \"Due\"\n\
                   amount = \"Amount\"\nopen = \"Open\"\n[skip]\nState = [\"paid\", \"internal\"]\n";
    let list = |state: &str| {
        let file = desk.path("left-out.csv");
        let rows = format!(
            "Customer,Invoice,Date,Due,Amount,Open,State\nC1,1,2026-03-02,2026-04-01,100.00,60.00,open\n\
             C1,2,2026-03-02,2026-04-01,9.00,9.00,{state}\n"
        );
        std::fs::write(&file, rows).unwrap();
        let options =
            ImportOptions { as_of: Some(day(SECOND)), missing: MissingItems::Settled, ..desk.options() };
        let mapping = MappingSource::Text(mapping);
        desk.writer()
            .import(Invoices, &[file], mapping, &options, &super::bench::explain, &NoProgress)
            .unwrap()
    };
    let report = list("internal");
    assert_eq!((report.left_out, report.settled), (1, 0));
    assert_eq!(report.missing.unwrap().fate, MissingFate::Unread);
    let report = list("paid");
    assert_eq!((report.left_out, report.settled), (0, 1));
    assert_eq!(desk.open_of("C1"), open(&[("1", 6_000)]));
}

#[test]
fn a_payment_on_the_debit_side_is_rejected() {
    let desk = TestDesk::new();
    let list = "Compte;N° pièce;Type;Date;Échéance;Débit;Crédit\n\
                411D;F1;Facture;13/03/2026;30/04/2026;500,00;\n411D;R1;Règlement;15/03/2026;15/03/2026;;200,00\n\
                411D;R2;Règlement;16/03/2026;16/03/2026;200,00;\n";
    let report = desk.try_list(list, (FIRST, MissingItems::Stay)).unwrap();
    assert_eq!(counts(&report)[4], 1, "{report:?}");
    assert_eq!(report.rejects[0].reason.key, "import-debited-receipt");
    assert_eq!(desk.open_of("411D"), open(&[("F1", 50_000), ("R1", 20_000)]));
}

#[test]
fn a_rejected_row_leaves_neither_its_document_nor_its_customer() {
    let desk = TestDesk::new();
    let mapping = "create_customers = true\n[columns]\ncustomer = \"Customer\"\nnumber = \"Invoice\"\ndate = \"Date\"\n\
                   amount = \"Amount\"\napply = \"Pays\"\n";
    let file = desk.path("list.csv");
    // That the credit note pays an invoice which is not there shows only when it and its customer are in.
    let rows = "Customer,Invoice,Date,Amount,Pays\nN1,CN-1,2026-03-02,-100.00,F-9\nN2,1,2026-03-02,7.00,\n";
    std::fs::write(&file, rows).unwrap();
    let (mapping, options) = (MappingSource::Text(mapping), desk.options());
    let report =
        desk.writer().import(Invoices, &[file], mapping, &options, &super::bench::explain, &NoProgress);
    let report = report.unwrap();
    let rejected: Vec<_> = report
        .rejects
        .iter()
        .map(|reject| (reject.line, &*reject.field, reject.reason.key.as_str()))
        .collect();
    assert_eq!(rejected, [(2, "Pays", "invoice-not-found")]);
    let names = desk.reader().ask(|view| Ok(view.customer_names()?)).unwrap();
    assert_eq!(names.into_iter().map(|(_, code, _)| code).collect::<Vec<_>>(), ["N2"]);
    assert_eq!((desk.count("item"), desk.open_of("N2")), (1, open(&[("1", 700)])));
}

#[test]
fn lists_of_different_days_settle_nothing_together() {
    let desk = TestDesk::new();
    let files: Vec<_> = ["4 May 2026", "11 May 2026"]
        .iter()
        .zip(["a.csv", "b.csv"])
        .map(|(of, name)| {
            let file = desk.path(name);
            let rows = "C1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\n";
            std::fs::write(&file, format!("Open items\nAs of {of}\n{HEADER}{rows}")).unwrap();
            file
        })
        .collect();
    let before = desk.dump();
    let options = ImportOptions { missing: MissingItems::Settled, ..desk.options() };
    let guessed = MappingSource::Guessed(None);
    let refused =
        desk.writer().import(Invoices, &files, guessed, &options, &super::bench::explain, &NoProgress);
    assert_eq!(crate::desk::testing::key(refused), "import-lists-of-days");
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_list_of_a_past_day_knows_nothing_of_what_was_paid_since() {
    let desk = TestDesk::new();
    let list = |open: &str| format!("{HEADER}C1,Rossi,1,2026-03-02,2026-04-01,100.00,{open}\n");
    desk.try_list(&list("100.00"), (FIRST, MissingItems::Stay)).unwrap();
    let receipt = crate::desk::NewReceipt {
        day: day("2026-05-12"),
        apply: vec![crate::desk::testing::ledger::pays("1", None)],
        ..crate::desk::testing::ledger::receipt("C1", "R-1", 3_000)
    };
    desk.writer().enter_receipt(&receipt).unwrap();
    for list in [list("100.00"), list("50.00"), list("50.00")] {
        desk.try_list(&list, (SECOND, MissingItems::Stay)).unwrap();
    }
    let invoice = desk.document("C1", ItemKind::Invoice, "1");
    assert_eq!(invoice.left, cents(2_000));
    assert_eq!(desk.document("C1", ItemKind::Receipt, "1/before").amount, cents(5_000));
}
