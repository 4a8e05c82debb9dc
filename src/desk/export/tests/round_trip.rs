//! What is exported and imported into a new desk is the same there: what is open on every day, and what paid what.

use super::{export, import};
use crate::credit::Money;
use crate::desk::export::Loss;
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{
    credit_of, day, enter, in_two_parts, invoice, invoice_of, pays, receipt, receipt_of, receive,
};
use crate::desk::{ApplyTo, Dispute, ExportKind, ImportKind, NewInvoice, NewReceipt, Rest};
use crate::exchange::Format;

/// Two customers with the same numbers, odd numbers, and everything that can happen to documents.
fn furnished() -> TestDesk {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    desk.customer("C2", &[]);
    enter(&desk, &in_two_parts()).unwrap();
    for (customer, number, minor) in [
        ("C1", "1", 1_000),
        ("C2", "1", 2_000),
        ("C1", "1", -300),
        ("C1", "VE  0323", 500),
        ("C1", "A=1", 500),
        ("C1", "A#1@2026-05-01", 500),
        ("C1", "C2:\"7\"", 500),
        ("C2", "CREDITED", 400),
        ("C2", "CN", -400),
    ] {
        enter(&desk, &NewInvoice { day: day("2026-06-01"), ..invoice(customer, number, minor) }).unwrap();
    }
    let mut writer = desk.writer();
    writer.dispute_invoice(&invoice_of("C1", "I-1"), Some(2), Dispute::Raised, "damaged").unwrap();
    let second = ApplyTo { instalment: Some(2), ..pays("I-1", Some(25)) };
    let odd = ["VE  0323", "A=1", "A#1@2026-05-01", "C2:\"7\""].map(|number| pays(number, Some(120)));
    let apply = [&[second][..], &odd].concat();
    receive(&desk, &NewReceipt { apply, ..receipt("C1", "1", 800) }).unwrap();
    receive(&desk, &receipt("C2", "1", 50)).unwrap();
    let later = Some(day("2026-07-15"));
    writer.apply_receipt(&receipt_of("C2", "1"), &[pays("1", Some(20))], Rest::OnAccount, later).unwrap();
    writer.apply_receipt(&credit_of("C1", "1"), &[pays("1", Some(100))], Rest::OnAccount, None).unwrap();
    let to_come =
        NewReceipt { day: day("2026-07-10"), apply: vec![pays("1", None)], ..receipt("C2", "2", 600) };
    receive(&desk, &to_come).unwrap();
    // It bounced, and another one paid.
    let bounced =
        NewReceipt { day: day("2026-06-10"), apply: vec![pays("1", None)], ..receipt("C1", "3", 700) };
    enter(&desk, &NewInvoice { day: day("2026-06-01"), ..invoice("C1", "PAID", 700) }).unwrap();
    receive(&desk, &NewReceipt { apply: vec![pays("PAID", None)], ..bounced }).unwrap();
    writer.reverse_receipt(&receipt_of("C1", "3"), "bounced", Some(day("2026-06-20"))).unwrap();
    receive(&desk, &NewReceipt { apply: vec![pays("PAID", None)], ..receipt("C1", "4", 700) }).unwrap();
    desk
}

/// One document: what it is, what is open of it on three days, and the parts that meet it.
type Fact = (String, [Money; 3], Vec<String>);

fn facts(desk: &TestDesk) -> Vec<Fact> {
    let days = ["2026-06-12", "2026-06-30", "2026-08-01"].map(day);
    desk.reader()
        .ask(|view| {
            let mut facts = Vec::new();
            for code in ["C1", "C2"] {
                for document in view.customer_documents(view.customer_key(code)?.unwrap())? {
                    let mut open = [Money::ZERO; 3];
                    for (open, day) in open.iter_mut().zip(days) {
                        *open = view.open_on(&document, day)?.open;
                    }
                    let mut parts = Vec::new();
                    for part in view.applications(document.id)? {
                        let other = if part.debit == document.id { part.credit } else { part.debit };
                        let other = view.document(other)?.unwrap();
                        parts.push(format!("{} {} {:?}", other.number, part.day, part.amount));
                    }
                    parts.sort();
                    let what = format!(
                        "{code} {:?} {} #{} {} {} {:?} {:?} {} {}",
                        document.kind,
                        document.number,
                        document.instalment,
                        document.day,
                        document.due,
                        document.reversed,
                        document.paid,
                        document.disputed,
                        document.awaits_transfer
                    );
                    facts.push((what, open, parts));
                }
            }
            facts.sort();
            Ok(facts)
        })
        .unwrap()
}

const KINDS: [(ExportKind, ImportKind); 3] = [
    (ExportKind::Customers, ImportKind::Customers),
    (ExportKind::Invoices, ImportKind::Invoices),
    (ExportKind::Receipts, ImportKind::Receipts),
];

#[test]
fn documents_that_are_exported_and_imported_are_open_and_applied_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (furnished(), TestDesk::new());
    for (what, kind) in KINDS {
        let file = folder.path().join(what.code());
        let exported = export(&first.desk, what, Format::Csv, &file);
        assert_eq!(exported.not_carried, [], "{what:?}");
        let report = import(&second.desk, kind, &file);
        assert_eq!((report.inserted, report.rejected), (exported.rows, 0), "{what:?}: {:?}", report.rejects);
    }
    assert_eq!(facts(&second), facts(&first));
    assert_eq!(second.differences(), []);
    for (what, kind) in KINDS {
        let report = import(&first.desk, kind, &folder.path().join(what.code()));
        assert_eq!((report.unchanged, report.rejected), (report.read, 0), "{what:?}: {:?}", report.rejects);
    }
}

#[test]
fn what_a_file_cannot_say_of_applications_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let desk = furnished();
    let mut writer = desk.writer();
    let key = receipt_of("C1", "1");
    writer.apply_receipt(&key, &[pays("1", Some(50))], Rest::OnAccount, None).unwrap();
    desk.go_to("2026-07-02");
    writer.undo_application(&key, None).unwrap();
    // A credit note pays what a receipt had paid that bounced.
    let paid =
        NewReceipt { day: day("2026-06-10"), apply: vec![pays("CREDITED", None)], ..receipt("C2", "5", 400) };
    receive(&desk, &paid).unwrap();
    writer.reverse_receipt(&receipt_of("C2", "5"), "bounced", None).unwrap();
    writer.apply_receipt(&credit_of("C2", "CN"), &[pays("CREDITED", None)], Rest::OnAccount, None).unwrap();
    let exported = export(&desk.desk, ExportKind::Receipts, Format::Csv, &folder.path().join("receipts"));
    assert_eq!(exported.not_carried, [(Loss::Reversed, 1), (Loss::TakenBack, 1)]);
}
