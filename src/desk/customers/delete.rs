//! Deleting a customer that was added by mistake: one to whom nothing has happened yet.

use super::CustomerChange;
use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::parameters::draft::changes_between;
use crate::desk::session::record::changed_body;
use crate::desk::session::{DeskWriter, FieldChange, Recorder};
use crate::store::{CustomerRecord, CustomerUse, EventKind, View};

impl DeskWriter {
    /// Deletes a customer without documents, orders, notes, ship-tos, group or review; any other is closed instead. The
    /// audit trail keeps what it was, and undoing it brings it back.
    pub fn delete_customer(&mut self, code: &str) -> Result<CustomerChange, DeskError> {
        self.carry_out(|tx, signature| {
            let record = lookup::customer(tx.view(), code)?;
            if let Some(refusal) = refusal(tx.view(), &record)? {
                return Err(DeskError::refused(refusal));
            }
            let recorder = Recorder::begin(tx, signature, EventKind::CustomerDelete, "")?;
            let changes = what_it_was(&record);
            recorder.audit(("customer", &record.code), (Some(record.key), None), &changed_body(&changes))?;
            tx.delete_customer(record.key)?;
            Ok(CustomerChange { changes, ..super::unchanged(&record) })
        })
    }
}

/// Why a customer cannot be deleted.
fn refusal(view: View<'_>, record: &CustomerRecord) -> Result<Option<Message>, DeskError> {
    let about = |key: &str| Message::new(key).text("code", &record.code);
    if let Some(used) = view.customer_use(record.key)? {
        let key = match used {
            CustomerUse::Documents(_) => "customer-has-documents",
            CustomerUse::Orders(_) => "customer-has-orders",
            CustomerUse::Notes(_) => "customer-has-notes",
            CustomerUse::ShipTos(_) => "customer-has-ship-tos",
            CustomerUse::Covers(_) => "customer-has-covers",
            CustomerUse::Rules(_) => "customer-has-rules",
        };
        return Ok(Some(about(key).count("count", used.count())));
    }
    if let Some(group) = record.credit_group.as_ref().or(record.policy_group.as_ref()) {
        return Ok(Some(about("customer-has-group").text("group", group)));
    }
    Ok(record.last_review.map(|day| about("customer-has-review").day("day", day)))
}

/// Everything that is lost with it.
fn what_it_was(record: &CustomerRecord) -> Vec<FieldChange> {
    let blank = CustomerRecord { currency: record.currency, ..CustomerRecord::default() };
    changes_between(record, &blank, record.currency)
}

#[cfg(test)]
mod tests {
    use crate::desk::testing::{TestDesk, key, pairs};
    use crate::desk::{Assignment, AuditQuery, EventKind, Expected, NoProgress};

    fn desk() -> TestDesk {
        let desk = TestDesk::in_november();
        desk.with_customer("C1", "Dupont", 10_000);
        desk
    }

    #[test]
    fn a_customer_to_whom_nothing_has_happened_is_deleted_and_its_code_is_free() {
        let desk = desk();
        let mut writer = desk.writer();
        writer.delete_customer("C1").unwrap();
        assert_eq!(key(writer.delete_customer("C1")), "customer-not-found");
        writer.add_customer("C1", &[]).unwrap();
        assert_eq!(desk.reader().customer_sheet("C1").unwrap().sheet.text("name"), "C1");
    }

    #[test]
    fn the_audit_trail_says_what_was_deleted() {
        let desk = TestDesk::new();
        let mut writer = desk.writer();
        writer.add_customer("C1", &pairs(&[("name", "Dupont"), ("limit", "100")])).unwrap();
        let lost = writer.delete_customer("C1").unwrap().changes;
        assert!(lost.iter().any(|change| change.name == "name" && change.old.as_deref() == Some("Dupont")));
        assert!(desk.reader().verify_audit().unwrap().is_ok());
        let records = desk.reader().audit(&AuditQuery::default()).unwrap();
        assert!(
            records.iter().any(|record| record.event == EventKind::CustomerDelete && record.subject == "C1")
        );
    }

    #[test]
    fn undoing_brings_the_whole_customer_back_and_doing_again_deletes_it() {
        let desk = desk();
        let mut writer = desk.writer();
        let kept = pairs(&[("phone", "03 20 00 00 01"), ("country", "FR"), ("next_review", "2026-12-24")]);
        writer.set_customer("C1", &kept, Expected::Whatever).unwrap();
        let before = desk.reader().customer_sheet("C1").unwrap();
        writer.delete_customer("C1").unwrap();
        let undone = writer.undo_last(&NoProgress).unwrap();
        assert_eq!(undone.restored, ["C1"]);
        assert_eq!(desk.reader().customer_sheet("C1").unwrap().sheet, before.sheet);
        writer.undo(undone.by, &NoProgress).unwrap();
        assert_eq!(key(desk.reader().customer_sheet("C1")), "customer-not-found");
    }

    #[test]
    fn a_code_that_is_taken_again_keeps_the_deleted_customer_away() {
        let desk = desk();
        let mut writer = desk.writer();
        writer.delete_customer("C1").unwrap();
        let deleted = writer.last_act().unwrap().unwrap();
        writer.add_customer("C1", &[]).unwrap();
        assert_eq!(key(writer.undo(deleted, &NoProgress)), "redo-taken");
    }

    #[test]
    fn what_a_customer_has_keeps_it_from_being_deleted() {
        type Has = fn(&TestDesk);
        let cases: [(&str, Has); 6] = [
            ("customer-has-documents", |desk| {
                desk.with_invoice("C1", "F-1", 1, 5);
            }),
            ("customer-has-orders", |desk| {
                desk.with_order("C1", "SO-1", 1);
            }),
            ("customer-has-notes", |desk| {
                desk.writer().add_note("C1", "Called").unwrap();
            }),
            ("customer-has-ship-tos", |desk| {
                desk.writer().add_ship_to("C1", "YARD", &[]).unwrap();
            }),
            ("customer-has-group", |desk| {
                desk.writer().add_group("G", &[Assignment::new("kind", "policy")]).unwrap();
                desk.writer().join_group("G", &["C1"]).unwrap();
            }),
            ("customer-has-review", |desk| {
                let reviewed = pairs(&[("last_review", "2026-11-01")]);
                desk.writer().set_customer("C1", &reviewed, Expected::Whatever).unwrap();
            }),
        ];
        for (refusal, has) in cases {
            let desk = desk();
            has(&desk);
            let events = desk.count("event");
            assert_eq!(key(desk.writer().delete_customer("C1")), refusal);
            assert_eq!(desk.count("event"), events);
        }
    }
}
