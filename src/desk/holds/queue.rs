//! How an order comes into the hold queue, and how it leaves it without a decision (R4.4).

use crate::credit::{Assessment, Checkpoint, Message};
use crate::desk::assess::CheckContext;
use crate::desk::error::DeskError;
use crate::desk::orders::hold::{store_rechecked, undecided};
use crate::desk::orders::record::find_order;
use crate::desk::session::conflict::by;
use crate::desk::session::{DeskWriter, ProgressSink, Recorder, Skipped};
use crate::store::{HoldState, OrderRecord, OrderState, Touched, View};

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
        self.carry_out(|tx, signature| {
            let view = tx.view();
            let numbers = match orders {
                Some(numbers) => numbers.to_vec(),
                None => view.queued_orders()?,
            };
            let recorder = Recorder::begin(tx, signature, "recheck", "")?;
            let context = CheckContext::open(view, signature.moment.today)?;
            let orders = numbers.iter().map(|number| (number.as_str(), number));
            let (done, skipped) = recorder.each_of_several(orders, progress, |number| {
                Ok((number.clone(), recheck_one(&recorder, &context, number)?))
            })?;
            let mut rechecked = Rechecked { skipped, ..Rechecked::default() };
            for (number, assessment) in done {
                rechecked.add(&context, number, assessment);
            }
            Ok(rechecked)
        })
    }
}

/// The new assessment of a held order; the error leaves it out.
fn recheck_one(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    number: &str,
) -> Result<Assessment, DeskError> {
    let view = recorder.tx.view();
    let order = find_order(view, number)?;
    let hold = undecided(view, order.id)?.filter(|_| order.state == OrderState::Open);
    let Some(hold) = hold else {
        return Err(DeskError::conflict(not_on_hold(view, &order)?));
    };
    let assessment = context.assess_stored(view, &order, Checkpoint::Review)?;
    store_rechecked(recorder, context, order, Some(&hold), &assessment)?;
    Ok(assessment)
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

/// Why an order cannot be decided on: it was never held, or who decided what and when (R4.7), or what else took it out of
/// the queue.
pub(crate) fn not_on_hold(view: View<'_>, order: &OrderRecord) -> Result<Message, DeskError> {
    let Some(hold) = view.hold_of(order.id)? else {
        return Ok(Message::new("order-not-on-hold").text("number", &order.number));
    };
    let last = view.decisions(order.id)?.into_iter().next();
    let last = last.filter(|last| last.hold == hold.id && last.verdict_in_force().is_some());
    if let (HoldState::Released | HoldState::Rejected, Some(last)) = (hold.state, last) {
        let decided = Message::new("order-decided-already")
            .text("number", &order.number)
            .key("decision", format!("decided-{}", last.kind.code()))
            .text("user", last.login)
            .instant("at", last.at);
        return Ok(decided);
    }
    let last = view.last_event(Touched::Order(order.id), &[])?;
    Ok(by(Message::new("order-left-the-queue").text("number", &order.number), last.as_ref()))
}
