//! Ship-tos and jobs of a customer (R2.5).

use super::full_code;
use crate::credit::{Currency, Message};
use crate::desk::error::{DeskError, InputField};
use crate::desk::input::checked_code;
use crate::desk::lookup;
use crate::desk::parameters::draft::{Assignment, Changed, Draft, Purpose, Put, check_order_bounds};
use crate::desk::parameters::sheet::Sheet;
use crate::desk::session::conflict::{Expected, changed_meanwhile};
use crate::desk::session::{DeskReader, DeskWriter, Recorder};
use crate::store::{CustomerRecord, EventKind, ShipToRecord, Subject, View};

impl DeskWriter {
    /// Adds a ship-to or job to a customer; without a name its code is its name.
    pub fn add_ship_to(
        &mut self,
        customer: &str,
        code: &str,
        assignments: &[Assignment],
    ) -> Result<Changed, DeskError> {
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::ShipToAdd, "")?;
            let customer = lookup::customer(tx.view(), customer)?;
            recorder.add_ship_to(&customer, code, assignments)
        })
    }

    /// Changes a ship-to, all pairs or none.
    pub fn set_ship_to(
        &mut self,
        customer: &str,
        code: &str,
        assignments: &[Assignment],
        expected: Expected,
    ) -> Result<Changed, DeskError> {
        self.carry_out(|tx, signature| {
            let view = tx.view();
            let customer = lookup::customer(view, customer)?;
            let ship_to = lookup::ship_to(view, &customer, code)?;
            let subject = Subject::ShipTo(ship_to.rules.id.0);
            expected.check(ship_to.version, view, (subject, &ship_to.rules.code))?;
            let draft = drafted(&customer, ship_to, assignments, Purpose::Change)?;
            if draft.changes().is_empty() {
                return Ok(Changed::new(&draft.before.rules.code, Vec::new()));
            }
            let recorder = Recorder::begin(tx, signature, EventKind::ShipToSet, "")?;
            recorder.change_ship_to(&customer, &draft)
        })
    }
}

impl Recorder<'_, '_> {
    /// Adds a ship-to as a part of a use case.
    pub(in crate::desk) fn add_ship_to(
        &self,
        customer: &CustomerRecord,
        code: &str,
        assignments: &[Assignment],
    ) -> Result<Changed, DeskError> {
        let code: &str = &checked_code(code)?;
        if lookup::find_ship_to(self.tx.view(), customer.key, code)?.is_some() {
            let message = Message::new("ship-to-exists").text("customer", customer.code.clone());
            return Err(DeskError::refused(message.text("code", code)).at(InputField::Code));
        }
        let draft = drafted(customer, ShipToRecord::new(code), assignments, Purpose::Add)?;
        let id = self.tx.add_ship_to(customer.key, &draft.after)?;
        let added = draft.values();
        let subject = full_code(customer, code);
        self.added(Subject::ShipTo(id.0), (("ship-to", &subject), Some(customer.key)), &added)?;
        Ok(Changed::new(code, added))
    }

    /// Sets parameters of a ship-to as a part of a use case, adding it where there is none; unchanged values
    /// write nothing.
    pub(in crate::desk) fn put_ship_to(
        &self,
        customer: &CustomerRecord,
        code: &str,
        assignments: &[Assignment],
    ) -> Result<Put, DeskError> {
        let code: &str = &checked_code(code)?;
        let Some(ship_to) = lookup::find_ship_to(self.tx.view(), customer.key, code)? else {
            return self.add_ship_to(customer, code, assignments).map(|_| Put::Added);
        };
        let draft = drafted(customer, ship_to, assignments, Purpose::Change)?;
        if draft.changes().is_empty() {
            return Ok(Put::Unchanged);
        }
        self.change_ship_to(customer, &draft).map(|_| Put::Changed)
    }

    fn change_ship_to(
        &self,
        customer: &CustomerRecord,
        draft: &Draft<ShipToRecord>,
    ) -> Result<Changed, DeskError> {
        let rules = &draft.before.rules;
        let (subject, changes) = (Subject::ShipTo(rules.id.0), draft.changes());
        if !self.tx.update_ship_to(&draft.before, &draft.after)? {
            return Err(changed_meanwhile(self.tx.view(), subject, &rules.code)?);
        }
        let full_code = full_code(customer, &rules.code);
        self.changed(subject, (("ship-to", &full_code), Some(customer.key)), &changes)?;
        Ok(Changed::new(&rules.code, changes))
    }
}

/// A ship-to with these pairs; amounts are in the currency of the account.
fn drafted(
    customer: &CustomerRecord,
    ship_to: ShipToRecord,
    assignments: &[Assignment],
    purpose: Purpose,
) -> Result<Draft<ShipToRecord>, DeskError> {
    let mut draft = Draft::new(ship_to, customer.currency);
    draft.apply(assignments, purpose)?;
    check_order_bounds(&draft.after.rules.order_bounds, customer.currency)?;
    Ok(draft)
}

impl DeskReader {
    /// A ship-to with its parameters.
    pub fn ship_to_sheet(&mut self, customer: &str, code: &str) -> Result<Sheet, DeskError> {
        self.ask(|view| {
            let customer = lookup::customer(view, customer)?;
            Ok(ship_to_sheet(&lookup::ship_to(view, &customer, code)?, customer.currency))
        })
    }

    /// The ship-tos of a customer, in the order of the codes.
    pub fn ship_to_sheets(&mut self, customer: &str) -> Result<Vec<Sheet>, DeskError> {
        self.ask(|view| sheets(view, &lookup::customer(view, customer)?))
    }
}

/// The ship-tos of a customer, in the order of the codes.
pub(crate) fn sheets(view: View<'_>, customer: &CustomerRecord) -> Result<Vec<Sheet>, DeskError> {
    let ship_tos = view.ship_tos(customer.key)?.into_iter();
    Ok(ship_tos.map(|ship_to| ship_to_sheet(&ship_to, customer.currency)).collect())
}

fn ship_to_sheet(ship_to: &ShipToRecord, currency: Currency) -> Sheet {
    Sheet::of(ship_to, &ship_to.rules.code, ship_to.version, currency)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::testing::{TestDesk, key, pairs};

    fn desk() -> TestDesk {
        let test = TestDesk::new();
        test.writer().add_customer("C1", &[]).unwrap();
        test
    }

    #[test]
    fn a_ship_to_is_added_changed_and_shown() {
        let test = desk();
        let mut writer = test.writer();
        let values = pairs(&[("kind", "job"), ("limit", "0"), ("duns", "12-345-6789")]);
        writer.add_ship_to("C1", "S1", &values).unwrap();
        let change = pairs(&[("hold_period", "4"), ("limit", "none")]);
        let changed = writer.set_ship_to("C1", "S1", &change, Expected::Version(1)).unwrap();
        assert_eq!(changed.changes.len(), 2);
        let sheet = test.reader().ship_to_sheet("C1", "S1").unwrap();
        for (name, expected) in
            [("name", "S1"), ("kind", "job"), ("limit", "none"), ("hold_period", "4"), ("duns", "123456789")]
        {
            assert_eq!(sheet.value(name).as_deref(), Some(expected), "{name}");
        }
        assert_eq!(sheet.version, 2);
        assert_eq!(test.reader().ship_to_sheets("C1").unwrap().len(), 1);
    }

    #[test]
    fn what_makes_no_sense_is_refused_and_changes_nothing() {
        let test = desk();
        let mut writer = test.writer();
        writer.add_ship_to("C1", "S1", &[]).unwrap();
        assert_eq!(key(writer.add_ship_to("C1", "S1", &[])), "ship-to-exists");
        assert_eq!(key(writer.add_ship_to("C9", "S1", &[])), "customer-not-found");
        let mut set = |code, pair| writer.set_ship_to("C1", code, &pairs(pair), Expected::Whatever);
        assert_eq!(key(set("S9", &[])), "ship-to-not-found");
        assert_eq!(
            key(set("S1", &[("order_minimum", "2"), ("order_maximum", "1")])),
            "order-bounds-reversed"
        );
        assert_eq!(key(set("S1", &[("kind", "yard")])), "parameter-unreadable");
        assert_eq!(set("S1", &[("kind", "ship-to")]).unwrap().changes, []);
    }
}
