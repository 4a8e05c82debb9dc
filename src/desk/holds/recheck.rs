//! Checking held orders again: one that nothing holds any more is ready, or leaves the queue (R4.4).

use super::decide::not_on_hold;
use crate::credit::Assessment;
use crate::desk::assess::CheckContext;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::orders::hold::{store_rechecked, undecided};
use crate::desk::session::{Attempt, DeskWriter, ProgressSink, Recorder, Skipped};
use crate::store::{EventKind, OrderState};

/// The result of re-evaluating held orders.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rechecked {
    /// The new assessments, in the order in which they were asked for.
    pub assessments: Vec<Assessment>,
    /// Orders that nothing holds any more: a user releases them.
    pub ready: Vec<String>,
    /// Orders that were released at once, as the company wants it.
    pub released: Vec<String>,
    /// Orders that are not on hold, or of which something cannot be read.
    pub skipped: Vec<Skipped>,
}

impl DeskWriter {
    /// Re-evaluates held orders: these, or every one in the queue. A new assessment replaces the old one (R4.4).
    pub fn recheck(
        &mut self,
        orders: Option<&[String]>,
        progress: &dyn ProgressSink,
    ) -> Result<Rechecked, DeskError> {
        self.attempt(|tx, signature| {
            let view = tx.view();
            let numbers = match orders {
                Some(numbers) => numbers.to_vec(),
                None => view.queued_orders()?,
            };
            let recorder = Recorder::begin(tx, signature, EventKind::Recheck, "")?;
            let context = CheckContext::open(view, signature.moment.today)?;
            let orders = numbers.iter().map(|number| (number.as_str(), number));
            let (done, skipped) = recorder.each_of_several(orders, progress, |number| {
                Ok((number.clone(), recheck_one(&recorder, &context, number)?))
            })?;
            let mut rechecked = Rechecked { skipped, ..Rechecked::default() };
            for (number, assessment) in done {
                rechecked.add(&context, number, assessment);
            }
            let is_done = recorder.has_recorded()?;
            Ok(if is_done { Attempt::Commit(rechecked) } else { Attempt::RollBack(rechecked) })
        })
    }
}

/// The new assessment of a held order; one with an error is skipped.
fn recheck_one(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    number: &str,
) -> Result<Assessment, DeskError> {
    let view = recorder.tx.view();
    let order = lookup::order(view, number)?;
    let hold = undecided(view, order.id)?.filter(|_| order.state == OrderState::Open);
    let Some(hold) = hold else {
        return Err(DeskError::conflict(not_on_hold(view, &order)?));
    };
    let reviewed = context.review(view, &order)?;
    store_rechecked(recorder, context, order, Some(&hold), &reviewed)?;
    Ok(reviewed.assessment)
}

impl Rechecked {
    fn add(&mut self, context: &CheckContext, number: String, assessment: Assessment) {
        if assessment.outcome.may_leave() {
            let list = if context.policy.auto_release { &mut self.released } else { &mut self.ready };
            list.push(number);
        }
        self.assessments.push(assessment);
    }
}
