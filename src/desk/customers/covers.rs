//! Guarantees and insurance of a customer (R1.4).

use super::full_code;
use crate::credit::{Day, Message};
use crate::desk::error::{DeskError, InputField};
use crate::desk::input::checked_code;
use crate::desk::lookup;
use crate::desk::parameters::draft::{Assignment, Changed, Draft, Purpose};
use crate::desk::parameters::sheet::Sheet;
use crate::desk::session::conflict::{Expected, changed_meanwhile};
use crate::desk::session::{DeskReader, DeskWriter, Recorder};
use crate::fields::{CoverFault, CoverRecord};
use crate::store::{CustomerRecord, EventKind, Subject};

/// A guarantee or an insurance with the code of its customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverSheet {
    /// Code of the customer.
    pub customer: String,
    pub sheet: Sheet,
}

impl DeskWriter {
    /// Adds a guarantee or an insurance to a customer.
    pub fn add_cover(
        &mut self,
        customer: &str,
        code: &str,
        assignments: &[Assignment],
    ) -> Result<Changed, DeskError> {
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::CoverAdd, "")?;
            let customer = lookup::customer(tx.view(), customer)?;
            let code: &str = &checked_code(code)?;
            if tx.view().covers(customer.key)?.iter().any(|cover| cover.code == code) {
                let message = Message::new("cover-exists").text("customer", &customer.code);
                return Err(DeskError::refused(message.text("code", code)).at(InputField::Code));
            }
            let cover = CoverRecord::new(customer.key, code);
            let draft = drafted(&customer, cover, assignments, Purpose::Add)?;
            let (key, added) = (tx.add_cover(&draft.after)?, draft.values());
            let subject = full_code(&customer, code);
            recorder.added(Subject::Cover(key.0), (("cover", &subject), Some(customer.key)), &added)?;
            Ok(Changed::new(code, added))
        })
    }

    /// Changes a cover, all pairs or none.
    pub fn set_cover(
        &mut self,
        customer: &str,
        code: &str,
        assignments: &[Assignment],
        expected: Expected,
    ) -> Result<Changed, DeskError> {
        self.change_cover((customer, code), EventKind::CoverSet, assignments, expected)
    }

    /// Sets the last day of a cover: none is deleted.
    pub fn end_cover(&mut self, customer: &str, code: &str, on: Day) -> Result<Changed, DeskError> {
        let last_day = [Assignment::new("to", on.to_string())];
        self.change_cover((customer, code), EventKind::CoverEnd, &last_day, Expected::Whatever)
    }

    fn change_cover(
        &mut self,
        (customer, code): (&str, &str),
        kind: EventKind,
        assignments: &[Assignment],
        expected: Expected,
    ) -> Result<Changed, DeskError> {
        self.carry_out(|tx, signature| {
            let view = tx.view();
            let customer = lookup::customer(view, customer)?;
            let cover = lookup::cover(view, &customer, code)?;
            let (subject, code) = (Subject::Cover(cover.key.0), cover.code.clone());
            expected.check(cover.version, view, (subject, &code))?;
            let draft = drafted(&customer, cover, assignments, Purpose::Change)?;
            let changes = draft.changes();
            if changes.is_empty() {
                return Ok(Changed::new(&code, changes));
            }
            let recorder = Recorder::begin(tx, signature, kind, "")?;
            if !tx.update_cover(&draft.before, &draft.after)? {
                return Err(changed_meanwhile(view, subject, &code)?);
            }
            let full_code = full_code(&customer, &code);
            recorder.changed(subject, (("cover", &full_code), Some(customer.key)), &changes)?;
            Ok(Changed::new(&code, changes))
        })
    }
}

impl DeskReader {
    /// The covers of a customer or of all, in the order of the codes, in force or not.
    pub fn cover_sheets(&mut self, customer: Option<&str>) -> Result<Vec<CoverSheet>, DeskError> {
        self.ask(|view| {
            let covers = match customer {
                Some(code) => view.covers(lookup::customer(view, code)?.key)?,
                None => view.all_covers()?,
            };
            let mut sheets = Vec::with_capacity(covers.len());
            // Those of a customer follow each other.
            for covers in covers.chunk_by(|one, next| one.customer == next.customer) {
                let Some(first) = covers.first() else { continue };
                let customer = lookup::customer_by_key(view, first.customer)?;
                sheets.extend(covers.iter().map(|cover| CoverSheet {
                    customer: customer.code.clone(),
                    sheet: Sheet::of(cover, &cover.code, cover.version, customer.currency),
                }));
            }
            sheets.sort_by(|one, other| {
                (&one.customer, &one.sheet.code).cmp(&(&other.customer, &other.sheet.code))
            });
            Ok(sheets)
        })
    }
}

/// A cover with these pairs; its value is in the currency of the account.
fn drafted(
    customer: &CustomerRecord,
    cover: CoverRecord,
    assignments: &[Assignment],
    purpose: Purpose,
) -> Result<Draft<CoverRecord>, DeskError> {
    let mut draft = Draft::new(cover, customer.currency);
    draft.apply(assignments, purpose)?;
    let Some(fault) = draft.after.fault() else { return Ok(draft) };
    let key = match fault {
        CoverFault::Percent => "cover-percent-wrong",
        CoverFault::Type => "cover-type-foreign",
        CoverFault::Days => "cover-days-reversed",
    };
    Err(DeskError::usage(Message::new(key)).at(InputField::Parameter(fault.field())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credit::Limit;
    use crate::desk::testing::ledger::cents;
    use crate::desk::testing::{TestDesk, key, pairs};

    fn desk() -> TestDesk {
        let test = TestDesk::new();
        test.writer().add_customer("C1", &pairs(&[("limit", "100000")])).unwrap();
        test
    }

    fn effective(test: &TestDesk) -> Limit {
        test.reader().exposure("C1").unwrap().limit.effective
    }

    #[test]
    fn a_cover_is_added_changed_ended_and_counts_while_it_is_in_force() {
        let test = desk();
        let mut writer = test.writer();
        let values = pairs(&[("value", "50000"), ("covered_percent", "50"), ("by", "Credendo")]);
        writer.add_cover("C1", "P-1", &values).unwrap();
        assert_eq!(effective(&test), Limit::Amount(cents(12_500_000)));
        writer.set_cover("C1", "P-1", &pairs(&[("value", "10000")]), Expected::Version(1)).unwrap();
        assert_eq!(effective(&test), Limit::Amount(cents(10_500_000)));
        let same = writer.set_cover("C1", "P-1", &pairs(&[("value", "10000")]), Expected::Whatever);
        assert_eq!(same.unwrap().changes, []);
        let today = writer.today();
        writer.end_cover("C1", "P-1", today).unwrap();
        assert_eq!(effective(&test), Limit::Amount(cents(10_500_000)));
        writer.end_cover("C1", "P-1", today - 1).unwrap();
        assert_eq!(effective(&test), Limit::Amount(cents(10_000_000)));
        let sheets = test.reader().cover_sheets(None).unwrap();
        assert_eq!(sheets, test.reader().cover_sheets(Some("C1")).unwrap());
        assert_eq!((sheets[0].customer.as_str(), sheets[0].sheet.version), ("C1", 4));
    }

    #[test]
    fn the_customer_list_counts_the_same_covers_as_one_account() {
        let test = desk();
        let values = pairs(&[("value", "50000"), ("covered_percent", "50")]);
        test.writer().add_cover("C1", "P-1", &values).unwrap();
        let rows = test.reader().all_customer_rows(&crate::desk::NoProgress).unwrap();
        assert_eq!(rows[0].limit, Some(cents(12_500_000)));
        assert_eq!(rows[0].available, Some(cents(12_500_000)));
    }

    #[test]
    fn one_included_in_the_exposure_shows_what_is_uninsured() {
        let test = desk();
        let values = pairs(&[("value", "50"), ("included_in_exposure", "yes"), ("kind", "guarantee")]);
        test.writer().add_cover("C1", "G-1", &values).unwrap();
        let report = test.reader().exposure("C1").unwrap();
        assert_eq!((report.insured, report.uninsured_exposure), (cents(5_000), cents(0)));
        assert_eq!(report.covers.len(), 1);
        assert_eq!(effective(&test), Limit::Amount(cents(10_000_000)));
    }

    #[test]
    fn what_does_not_go_together_is_refused_and_changes_nothing() {
        let test = desk();
        let mut writer = test.writer();
        writer.add_cover("C1", "P-1", &[]).unwrap();
        let mut set =
            |values: &[(&str, &str)]| key(writer.set_cover("C1", "P-1", &pairs(values), Expected::Whatever));
        assert_eq!(set(&[("covered_percent", "100.01")]), "cover-percent-wrong");
        assert_eq!(set(&[("covered_percent", "33.333")]), "cover-percent-wrong");
        assert_eq!(set(&[("kind", "guarantee"), ("coverage_type", "trade")]), "cover-type-foreign");
        assert_eq!(set(&[("from", "2026-06-02"), ("to", "2026-06-01")]), "cover-days-reversed");
        assert_eq!(key(writer.add_cover("C1", "P-1", &[])), "cover-exists");
        assert_eq!(key(writer.end_cover("C1", "P-2", writer.today())), "cover-not-found");
        assert_eq!(test.reader().cover_sheets(Some("C1")).unwrap()[0].sheet.version, 1);
    }

    #[test]
    fn a_customer_with_a_cover_is_not_deleted() {
        let test = desk();
        test.writer().add_cover("C1", "P-1", &[]).unwrap();
        assert_eq!(key(test.writer().delete_customer("C1")), "customer-has-covers");
    }
}
