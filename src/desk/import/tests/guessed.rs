//! Lists that come in as they are found out to be written.

use std::path::Path;

use super::bench::{TestDesk, cents, counts, day, explain};
use crate::credit::{ItemKind, Limit, Message, Money};
use crate::desk::ImportKind::Invoices;
use crate::desk::{
    DeskError, ImportOptions, ImportReport, MappingSource, NoProgress, SavedMappings, Strictness,
};
use crate::fields::DbValue;

fn import(bench: &TestDesk, file: &Path, options: &ImportOptions) -> Result<ImportReport, DeskError> {
    let files = [file.to_owned()];
    bench.writer().import(Invoices, &files, MappingSource::Guessed(None), options, &explain, &NoProgress)
}

fn import_text(bench: &TestDesk, text: &str) -> Result<ImportReport, DeskError> {
    let file = bench.path("list.csv");
    std::fs::write(&file, text).unwrap();
    import(bench, &file, &bench.options())
}

#[test]
fn payments_among_invoices_are_receipts_and_a_credit_note_may_have_the_number_of_its_invoice() {
    let bench = TestDesk::new();
    let list = "Customer No,Name,Type,Date,Num,Due Date,Amount\nC1,Rossi,Invoice,2026-05-13,1,2026-06-12,100.00\n\
                C2,Meyer,Invoice,2026-05-13,1,2026-06-12,50.00\nC1,Rossi,Credit Memo,2026-05-14,1,,-30.00\nC1,Rossi,Payment,2026-05-20,,,-20.00\n";
    let report = import_text(&bench, list).unwrap();
    assert_eq!(counts(&report), [4, 4, 0, 0, 0]);
    let open = |customer: &str| -> Vec<i128> { bench.open(customer).iter().map(|(_, left)| *left).collect() };
    assert_eq!((open("C1"), open("C2")), (vec![3_000, 2_000, 10_000], vec![5_000]));
    let names = bench.reader().ask(|view| Ok(view.customer("C1")?.unwrap().name().to_owned())).unwrap();
    assert_eq!(names, "Rossi");
    assert_eq!(
        counts(&import_text(&bench, list).unwrap()),
        [4, 0, 0, 4, 0],
        "the same again changes nothing"
    );
}

#[test]
fn what_is_unclear_ends_the_import_with_its_questions() {
    let bench = TestDesk::new();
    let before = bench.dump();
    let list = "Customer No,Invoice No,Date,Amount\nC1,1,03/04/2026,100.00\n";
    let Err(error) = import_text(&bench, list) else { panic!("the order of days is unclear") };
    let questions: Vec<_> = error.questions().iter().map(|question| question.message.key.as_str()).collect();
    assert_eq!((questions, error.message().key.as_str()), (vec!["date-order-unclear"], "date-order-unclear"));
    assert_eq!(bench.dump(), before);
}

#[test]
fn a_total_that_is_not_the_sum_is_reported_and_ends_a_strict_import() {
    let bench = TestDesk::new();
    let list =
        "Customer No,Invoice No,Date,Amount\nC1,1,2026-05-13,100.00\nC2,2,2026-05-14,50.00\nTotal,,,160.00\n";
    let file = bench.path("list.csv");
    std::fs::write(&file, list).unwrap();
    let before = bench.dump();
    let strict = ImportOptions { strict: Strictness::AllOrNone, ..bench.options() };
    let refused = import(&bench, &file, &strict).unwrap();
    assert_eq!((refused.inserted, refused.control_sums.len(), bench.dump() == before), (0, 1, true));
    let report = import(&bench, &file, &bench.options()).unwrap();
    let sum = &report.control_sums[0];
    assert_eq!((report.inserted, sum.expected, sum.found), (2, cents(16_000), cents(15_000)));
}

#[test]
fn an_invoice_without_a_due_day_is_due_by_the_terms_of_its_customer() {
    let bench = TestDesk::new().with("C1", &[("terms", DbValue::text("net14"))]);
    let list = "Customer No,Invoice No,Date,Amount\nC1,1,2026-05-13,100.00\nC2,2,2026-05-13,50.00\nC3,3,2026-05-13,50.00\n";
    let file = bench.path("list.csv");
    std::fs::write(&file, list).unwrap();
    import(&bench, &file, &ImportOptions { terms: Some(60), ..bench.options() }).unwrap();
    let due = |customer: &str, number: &str| {
        let documents = bench.reader().ask(|view| {
            let customer = view.customer_key(customer)?.unwrap();
            Ok(view.documents(customer, ItemKind::Invoice, number)?)
        });
        documents.unwrap().first().unwrap().due
    };
    assert_eq!((due("C1", "1"), due("C2", "2")), (day("2026-05-27"), day("2026-07-12")));
}

#[test]
fn a_limit_below_the_documents_is_imported_as_it_is_shown() {
    let report = "Acme Supplies Ltd\nReport Date: 31/03/2026\n\nA/C:,N1,Name:,ABS Garages,,\nNo,Type,Date,Ref,Details,Balance\n\
                  12,SI,15/01/2026,1001,Goods,1200.00\nTotals:,,,,,1200.00\nCredit Limit £:,4000.00,,,,\n\n\
                  A/C:,C1,Name:,Briggs,,\nNo,Type,Date,Ref,Details,Balance\n19,SI,13/03/2026,1002,Goods,300.00\n\
                  Totals:,,,,,300.00\nCredit Limit £:,500.00,,,,\n";
    let bench = TestDesk::new().with("C1", &[]);
    let limit = |code: &str| {
        let customer = bench.reader().ask(|view| Ok(view.customer(code)?.unwrap()));
        customer.unwrap().limit.limit
    };
    let before = limit("C1");
    assert_eq!(counts(&import_text(&bench, report).unwrap()), [2, 2, 0, 0, 0]);
    assert_eq!(limit("N1"), Limit::Amount(Money::from_minor(400_000)));
    assert_eq!(limit("C1"), before, "what a list says of customers is for new ones");
}

#[test]
fn limits_below_the_documents_that_cannot_be_read_are_reported() {
    let of_customer = |(code, limit): (&str, &str)| {
        format!(
            "A/C:,{code},Name:,{code} Ltd,,\nNo,Type,Date,Ref,Details,Balance\n\
             12,SI,15/01/2026,F-{code},Goods,300.00\nTotals:,,,,,300.00\nCredit Limit:,{limit},,,,\n\n"
        )
    };
    let said = [("N1", "€4000.00"), ("N2", "4000.555"), ("N3", "-5.00"), ("N4", "£70.00"), ("N5", "-")];
    let report: String = said.into_iter().map(of_customer).collect();
    let bench = TestDesk::new();
    let report = import_text(&bench, &report).unwrap();
    assert_eq!(counts(&report), [5, 5, 0, 0, 0]);
    let limit =
        |code: &str| bench.reader().ask(|view| Ok(view.customer(code)?.unwrap().limit.limit)).unwrap();
    assert_eq!(limit("N1"), Limit::Amount(Money::from_minor(400_000)));
    for (code, _) in said.into_iter().skip(1) {
        assert_eq!(limit(code), Limit::NotSet, "{code}");
    }
    let reason = Message::new("import-amount-decimals").text("currency", "EUR").count("decimals", 2);
    let note = Message::new("import-note-limits").count("count", 4).text("customer", "N2");
    let note = note.text("value", "4000.555").part("reason", reason);
    assert!(report.notes.contains(&note), "{:?}", report.notes);
}

#[test]
fn a_list_of_names_is_of_the_customers_that_have_them() {
    let name = |name: &'static str| [("name", DbValue::text(name))];
    let bench = TestDesk::new()
        .with("C1", &name("Acme Tools"))
        .with("C2", &name("Bakker"))
        .with("C3", &name("Bakker"));
    let list = "Customer,Invoice,Date,Due,Amount\nAcme Tools,F1,2026-01-13,2026-02-13,10.00\n\
                Bakker,F2,2026-01-13,2026-02-13,10.00\nSmit en Zonen,F3,2026-01-13,2026-02-13,10.00\n";
    let report = import_text(&bench, list).unwrap();
    assert_eq!(counts(&report), [3, 2, 0, 0, 1]);
    assert_eq!((report.rejects[0].line, report.rejects[0].reason.key.as_str()), (3, "import-name-several"));
    assert_eq!((bench.open("C1").len(), bench.open("Smit en Zonen").len()), (1, 1));
    assert_eq!(counts(&import_text(&bench, list).unwrap()), [3, 0, 0, 2, 1]);
}

#[test]
fn a_saved_mapping_that_cannot_be_read_is_named_in_the_report() {
    let bench = TestDesk::new();
    let file = bench.path("list.csv");
    std::fs::write(&file, "Customer No,Invoice No,Date,Amount\nC1,1,2026-05-13,100.00\n").unwrap();
    std::fs::create_dir(bench.path("mappings")).unwrap();
    std::fs::write(bench.path("mappings/mine.toml"), "fingerprint").unwrap();
    let saved = SavedMappings::in_folder(bench.path("mappings"));
    let (mapping, options) = (MappingSource::Guessed(Some(&saved)), bench.options());
    let report = bench.writer().import(Invoices, &[file], mapping, &options, &explain, &NoProgress).unwrap();
    assert_eq!(
        report.notes.iter().map(|note| note.key.as_str()).collect::<Vec<_>>(),
        ["guess-no-due", "guess-saved-unreadable"]
    );
}

#[test]
fn negative_amounts_that_are_receipts_come_in_as_such_and_unclear_ones_end_the_import() {
    let bench = TestDesk::new();
    let list = |number: &str| {
        format!(
            "Customer No,Invoice No,Date,Amount\nC1,I-1,2026-05-13,100.00\nC1,{number},2026-05-20,-30.00\n"
        )
    };
    let Err(error) = import_text(&bench, &list("77")) else { panic!("what is negative is unclear") };
    assert_eq!(error.message().key, "negative-amounts-unclear");
    assert_eq!(counts(&import_text(&bench, &list("RG-77")).unwrap()), [2, 2, 0, 0, 0]);
    let receipts = bench.reader().ask(|view| {
        let customer = view.customer_key("C1")?.unwrap();
        Ok(view.documents(customer, ItemKind::Receipt, "RG-77")?.len())
    });
    assert_eq!(receipts.unwrap(), 1);
    assert_eq!(counts(&import_text(&bench, &list("RG-77")).unwrap()), [2, 0, 0, 2, 0]);
}
