//! Warehouses, with a tolerance and a maximum order amount of their own (R1.5, R3.7).

use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::desk::input::checked_code;
use crate::desk::lookup;
use crate::desk::parameters::draft::{Assignment, Changed, Draft, Purpose};
use crate::desk::parameters::sheet::Sheet;
use crate::desk::session::conflict::{Expected, changed_meanwhile};
use crate::desk::session::{DeskReader, DeskWriter, Recorder};
use crate::fields::Settings;
use crate::store::{EventKind, Role, Subject, WarehouseRecord};

impl DeskWriter {
    /// Adds a warehouse; without a name its code is its name. Only an administrator may.
    pub fn add_warehouse(&mut self, code: &str, assignments: &[Assignment]) -> Result<Changed, DeskError> {
        self.carry_out(|tx, signature| {
            let (view, code): (_, &str) = (tx.view(), &checked_code(code)?);
            let recorder = Recorder::begin(tx, signature, EventKind::WarehouseAdd, "")?;
            recorder.permit(Role::Administrator)?;
            if view.warehouse(code)?.is_some() {
                return Err(DeskError::refused(Message::new("warehouse-exists").text("code", code)));
            }
            let mut draft = Draft::new(WarehouseRecord::new(code), Settings::load(view)?.currency());
            draft.apply(assignments, Purpose::Add)?;
            let id = tx.add_warehouse(&draft.after)?;
            let added = draft.values();
            recorder.added(Subject::Warehouse(id.0), (("warehouse", code), None), &added)?;
            Ok(Changed::new(code, added))
        })
    }

    /// Changes a warehouse, all pairs or none. Only an administrator may.
    pub fn set_warehouse(
        &mut self,
        code: &str,
        assignments: &[Assignment],
        expected: Expected,
    ) -> Result<Changed, DeskError> {
        self.carry_out(|tx, signature| {
            let view = tx.view();
            let warehouse = lookup::warehouse(view, code)?;
            let (subject, code) = (Subject::Warehouse(warehouse.id.0), warehouse.code.clone());
            expected.check(warehouse.version, view, (subject, &code))?;
            let mut draft = Draft::new(warehouse, Settings::load(view)?.currency());
            draft.apply(assignments, Purpose::Change)?;
            let changes = draft.changes();
            if changes.is_empty() {
                return Ok(Changed::new(&code, changes));
            }
            let recorder = Recorder::begin(tx, signature, EventKind::WarehouseSet, "")?;
            recorder.permit(Role::Administrator)?;
            if !tx.update_warehouse(&draft.before, &draft.after)? {
                return Err(changed_meanwhile(view, subject, &code)?);
            }
            recorder.changed(subject, (("warehouse", &code), None), &changes)?;
            Ok(Changed::new(&code, changes))
        })
    }
}

impl DeskReader {
    /// All warehouses, in the order of the codes.
    pub fn warehouse_sheets(&mut self) -> Result<Vec<Sheet>, DeskError> {
        self.ask(|view| {
            let currency = Settings::load(view)?.currency();
            let warehouses = view.warehouses()?.into_iter();
            let sheet = |one: WarehouseRecord| Sheet::of(&one, &one.code, one.version, currency);
            Ok(warehouses.map(sheet).collect())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::testing::{TestDesk, key, pairs};

    #[test]
    fn a_warehouse_is_added_changed_and_listed() {
        let test = TestDesk::new();
        let mut writer = test.writer();
        let values = pairs(&[("tolerance_percent", "2.5"), ("order_maximum", "500")]);
        writer.add_warehouse("W1", &values).unwrap();
        let change = pairs(&[("tolerance_percent", "none")]);
        writer.set_warehouse("W1", &change, Expected::Version(1)).unwrap();
        let sheets = test.reader().warehouse_sheets().unwrap();
        assert_eq!(sheets[0].value("tolerance_percent"), None);
        assert_eq!(sheets[0].value("order_maximum").as_deref(), Some("500.00"));
        assert_eq!(key(writer.add_warehouse("W1", &[])), "warehouse-exists");
        assert_eq!(key(writer.set_warehouse("W2", &[], Expected::Whatever)), "warehouse-not-found");
        let late = writer.set_warehouse("W1", &pairs(&[("name", "x")]), Expected::Version(1));
        assert_eq!(key(late), "record-changed");
    }

    #[test]
    fn a_clerk_may_not_widen_the_limits() {
        let test = TestDesk::new();
        let mut clerk = test.writer_as("carl", "clerk");
        assert_eq!(key(clerk.add_warehouse("W1", &[])), "role-needed");
        assert!(test.reader().warehouse_sheets().unwrap().is_empty());
    }
}
