//! What changing a customer would do, shown before anything is written (R1.10).

use super::draft::drafted;
use super::{CustomerChange, CustomerRecheck, unchanged};
use crate::desk::assess::CheckContext;
use crate::desk::assess::warning::{LimitWarning, may_lower_the_limit};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::parameters::draft::{Assignment, Purpose};
use crate::desk::session::conflict::Expected;
use crate::desk::session::{Attempt, DeskReader, DeskWriter, FieldChange, NoProgress, Recorder};
use crate::fields::{Effect, Settings, has_effect};
use crate::store::{CustomerRecord, EventKind, Subject};

/// A change of a customer that was tried and rolled back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerPreview {
    /// What would change, with the warning of a limit below today's exposure.
    pub change: CustomerChange,
    /// What re-evaluating the customer's orders would do afterwards; nothing where the change plays no part in
    /// the check of orders.
    pub recheck: CustomerRecheck,
}

impl DeskReader {
    /// Whether these parameters of a customer can be set together; the error names one that cannot, and why.
    pub fn check_customer(&mut self, code: &str, assignments: &[Assignment]) -> Result<(), DeskError> {
        self.ask(|view| {
            let record = lookup::customer(view, code)?;
            drafted(view, &Settings::load(view)?, record, assignments, Purpose::Change).map(drop)
        })
    }
}

impl DeskWriter {
    /// Tries [`Self::set_customer`] and the re-evaluation that may follow it without saving; refuses what saving
    /// would refuse.
    pub fn preview_customer(
        &mut self,
        code: &str,
        assignments: &[Assignment],
        expected: Expected,
    ) -> Result<CustomerPreview, DeskError> {
        self.attempt(|tx, signature| {
            let view = tx.view();
            let record = lookup::customer(view, code)?;
            expected.check(record.version, view, (Subject::Customer(record.key.0), code))?;
            let draft = drafted(view, &Settings::load(view)?, record.clone(), assignments, Purpose::Change)?;
            let mut preview =
                CustomerPreview { change: unchanged(&record), recheck: CustomerRecheck::default() };
            if draft.changes().is_empty() {
                return Ok(Attempt::RollBack(preview));
            }
            let recorder = Recorder::begin(tx, signature, EventKind::CustomerSet, "")?;
            preview.change = recorder.change_customer(&draft)?;
            if may_lower_the_limit(&preview.change.changes) {
                let context = CheckContext::open(view, recorder.today())?;
                preview.change.warning = Ok(LimitWarning::of_customer(view, &context, record.key)?);
            }
            if decide_on_orders(&preview.change.changes) {
                preview.recheck = recorder.recheck_customer(&lookup::customer(view, code)?, &NoProgress)?;
            }
            Ok(Attempt::RollBack(preview))
        })
    }
}

fn decide_on_orders(changes: &[FieldChange]) -> bool {
    changes.iter().any(|change| has_effect::<CustomerRecord>(change.name, Effect::DecidesOnOrders))
}
