//! What is exported and imported into a new desk is the same there: what is open on every day, and what paid what.

use std::path::Path;

use proptest::prelude::*;

use super::everything::{FILES, everything, known, set_up};
use super::{export, import};
use crate::credit::ItemKind;
use crate::credit::tests::cases::cases;
use crate::desk::export::Loss;
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{
    credit_of, day, enter, invoice, invoice_of, pays, receipt, receipt_of, receive,
};
use crate::desk::testing::random_ledger::{desk_of, step};
use crate::desk::{Dispute, ExportKind, ImportKind, NewReceipt, Rest};
use crate::exchange::Format;

/// Days from today on of which the aged balances are compared.
const DAYS: [i64; 3] = [-30, 0, 30];

/// Exports all of a desk; what is lost on the way.
fn export_all(desk: &TestDesk, format: Format, folder: &Path) -> Vec<(Loss, u64)> {
    let lost = FILES.map(|(what, _)| export(&desk.desk, what, format, &folder.join(what.code())).not_carried);
    lost.concat()
}

/// Imports all files; each row is new.
#[track_caller]
fn import_all(desk: &TestDesk, folder: &Path) {
    for (what, kind) in FILES {
        let report = import(&desk.desk, kind, &folder.join(what.code()));
        // The user who has the desk is in both.
        let known = u64::from(what == ExportKind::Users);
        assert_eq!(
            (report.inserted + known, report.rejected),
            (report.read, 0),
            "{what:?}: {:?}",
            report.rejects
        );
    }
}

#[test]
fn a_desk_with_everything_is_the_same_after_a_round_trip() {
    let first = everything();
    assert_eq!(first.differences(), []);
    for format in Format::ALL {
        let folder = tempfile::tempdir().unwrap();
        let lost = export_all(&first, format, folder.path());
        assert_eq!(lost, [(Loss::Approvals, 1), (Loss::FollowUps, 1), (Loss::Disputes, 1)], "{format:?}");
        let second = TestDesk::new();
        set_up(&second);
        import_all(&second, folder.path());
        let (mut is, mut was) = (known(&second, &DAYS), known(&first, &DAYS));
        assert_eq!(is.1, was.1, "{format:?}");
        for (is, was) in is.0.drain(..).zip(was.0.drain(..)) {
            assert_eq!(is, was, "{format:?}");
        }
        assert_eq!(second.differences(), []);
    }
}

#[test]
fn a_receipt_that_is_brought_forward_is_so_in_the_other_desk() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    std::fs::write(place("i.csv"), "customer,number,date,due,amount\nC1,1,2026-03-02,2026-04-01,100\n")
        .unwrap();
    let receipt = "customer,number,date,amount,apply,brought_forward\nC1,1/before,2026-05-04,100,1,yes\n";
    std::fs::write(place("r.csv"), receipt).unwrap();
    let files = [
        (ExportKind::Invoices, ImportKind::Invoices, "i.csv"),
        (ExportKind::Receipts, ImportKind::Receipts, "r.csv"),
    ];
    for _ in ["as it was written", "as it was exported"] {
        let desk = TestDesk::new();
        desk.customer("C1", &[]);
        for (what, kind, name) in files {
            let report = import(&desk.desk, kind, &place(name));
            assert_eq!((report.inserted, report.rejected), (1, 0), "{what:?}: {:?}", report.rejects);
        }
        let stored = desk.reader().ask(|view| {
            let customer = view.customer_key("C1")?.unwrap();
            let of = |kind, number| view.documents(customer, kind, number);
            Ok((
                of(ItemKind::Invoice, "1")?[0].paid,
                of(ItemKind::Receipt, "1/before")?[0].is_brought_forward,
            ))
        });
        assert_eq!(stored.unwrap(), (None, true));
        for (what, _, name) in files {
            std::fs::remove_file(place(name)).unwrap();
            export(&desk.desk, what, Format::Csv, &place(name));
        }
    }
}

#[test]
fn what_was_exported_says_nothing_new_to_the_desk_it_came_from() {
    let desk = everything();
    for format in Format::ALL {
        let folder = tempfile::tempdir().unwrap();
        export_all(&desk, format, folder.path());
        let before = desk.dump();
        for (what, kind) in FILES {
            let report = import(&desk.desk, kind, &folder.path().join(what.code()));
            assert_eq!(
                (report.unchanged, report.rejected),
                (report.read, 0),
                "{format:?} {what:?}: {:?}",
                report.rejects
            );
            assert!(report.read > 0, "{format:?} {what:?}");
        }
        assert_eq!(desk.dump(), before);
    }
}

proptest! {
    #![proptest_config(cases(50))]

    #[test]
    fn any_ledger_is_the_same_after_a_round_trip(steps in prop::collection::vec(step(), 1..25)) {
        let first = desk_of(&steps);
        let folder = tempfile::tempdir().unwrap();
        let lost = export_all(&first, Format::Csv, folder.path());
        let second = TestDesk::new();
        second.go_to(&first.reader().today().to_string());
        import_all(&second, folder.path());
        let (mut is, mut was) = (known(&second, &DAYS), known(&first, &DAYS));
        if !lost.is_empty() {
            // How it was on earlier days is in no file where an application was taken back.
            for account in is.0.iter_mut().chain(&mut was.0) {
                account.applications.clear();
                account.ageing.remove(0);
            }
        }
        prop_assert_eq!(is, was);
        prop_assert_eq!(second.differences(), []);
    }
}

#[test]
fn what_a_file_cannot_say_of_applications_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let desk = TestDesk::new();
    for code in ["C1", "C2"] {
        desk.customer(code, &[]);
    }
    enter(&desk, &invoice("C1", "1", 700)).unwrap();
    receive(&desk, &receipt("C1", "1", 800)).unwrap();
    let mut writer = desk.writer();
    let key = receipt_of("C1", "1");
    writer.apply_receipt(&key, &[pays("1", Some(50))], Rest::OnAccount, None).unwrap();
    desk.go_to("2026-07-02");
    writer.undo_application(&key, None).unwrap();
    // A credit note pays what a receipt had paid that bounced.
    enter(&desk, &invoice("C2", "CREDITED", 400)).unwrap();
    enter(&desk, &invoice("C2", "CN", -400)).unwrap();
    let paid =
        NewReceipt { day: day("2026-06-30"), apply: vec![pays("CREDITED", None)], ..receipt("C2", "5", 400) };
    receive(&desk, &paid).unwrap();
    writer.reverse_receipt(&receipt_of("C2", "5"), "bounced", None).unwrap();
    writer.apply_receipt(&credit_of("C2", "CN"), &[pays("CREDITED", None)], Rest::OnAccount, None).unwrap();
    let exported = export(&desk.desk, ExportKind::Receipts, Format::Csv, &folder.path().join("receipts"));
    assert_eq!(exported.not_carried, [(Loss::Reversed, 1), (Loss::TakenBack, 1)]);
}

#[test]
fn the_reasons_of_disputes_that_users_raised_are_counted_while_they_last() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    let file = "customer,number,date,due,amount,disputed\n\
                C1,IMPORTED,2026-06-01,2026-07-01,10.00,yes\nC1,RAISED,2026-06-01,2026-07-01,10.00,no\n";
    desk.writer().import_text(ImportKind::Invoices, ("invoices.csv", file)).unwrap();
    let lost = || {
        let folder = tempfile::tempdir().unwrap();
        export(&desk.desk, ExportKind::Invoices, Format::Csv, &folder.path().join("invoices")).not_carried
    };
    assert_eq!(lost(), []);
    let raised = invoice_of("C1", "RAISED");
    desk.writer().dispute_invoice(&raised, None, Dispute::Raised, "damaged").unwrap();
    assert_eq!(lost(), [(Loss::Disputes, 1)]);
    desk.writer().dispute_invoice(&raised, None, Dispute::Settled, "replaced").unwrap();
    assert_eq!(lost(), []);
}
