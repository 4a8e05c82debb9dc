//! Orders: entered, changed, shipped - and checked wherever that could put goods on credit (R3, R4.5).

use super::assess::{assessment_of, ship_to_of, warehouse_of};
use super::order_draft::{Draft, EnterOrder, document_number, kept_order};
use crate::credit::{Approval, Assessment, Checkpoint, CreditStanding, Message, Money, Outcome};
use crate::desk::holds::queue::{covering_release, settle, withdraw_hold};
use crate::desk::receivables::posting::{given_reason, within_range};
use crate::desk::session::conflict::order_changed;
use crate::desk::{CheckContext, DeskError, DeskReader, DeskWriter, InputField, Recorder, customers};
use crate::records::{AuditBody, Code, Iso, OrderChecked, OrderEnded, Plain};
use crate::store::{
    AssessmentId, Corrupt, CustomerRecord, DecisionRecord, Event, HoldRecord, OrderId, OrderRecord,
    OrderState, Role, Shipment, Subject, Touched, Tx, View,
};

/// What became of an order that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What the rules say of it.
    pub assessment: Assessment,
    /// Whether what was asked has been done; a refused order is not kept, a held one not shipped.
    pub done: bool,
}

/// Everything about one order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderSheet {
    pub order: OrderRecord,
    /// The customer that is billed.
    pub customer: CustomerRecord,
    /// Code of the ship-to.
    pub ship_to: Option<String>,
    /// Code of the warehouse.
    pub warehouse: Option<String>,
    /// Its newest stored assessment.
    pub assessment: Option<Assessment>,
    pub hold: Option<HoldRecord>,
    /// The decisions on it, the newest first.
    pub decisions: Vec<DecisionRecord>,
    /// What closed or cancelled it; none of an open order, and of one that its last invoice closed.
    pub ended: Option<Event>,
}

/// Whether an assessment is kept where nothing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Snapshot {
    /// Always: a person entered the order.
    Always,
    /// Only with findings: orders imported by the hundred thousand.
    WithFindings,
}

impl OrderSheet {
    /// What is still to be invoiced: nothing of an order that was closed or cancelled (R2.3).
    pub fn to_invoice(&self) -> Money {
        match self.order.state {
            OrderState::Open => self.order.remaining(),
            OrderState::Closed | OrderState::Cancelled => Money::ZERO,
        }
    }
}

impl DeskReader {
    /// Assesses an order that is not entered, and keeps nothing.
    pub fn check_order(&mut self, enter: &EnterOrder) -> Result<Assessment, DeskError> {
        let today = self.today();
        self.ask(|view| Draft::resolve(view, enter, today)?.assess(view, &CheckContext::open(view, today)?))
    }

    /// Assesses an order that is kept already as it is today, and keeps nothing.
    pub fn recheck_order(&mut self, number: &str) -> Result<Assessment, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let order = find_order(view, number)?;
            CheckContext::open(view, today)?.assess_kept(view, &order, Checkpoint::Review)
        })
    }

    /// Everything about one order.
    pub fn order(&mut self, number: &str) -> Result<OrderSheet, DeskError> {
        self.ask(|view| {
            let order = find_order(view, number)?;
            let customer = customer_of(view, &order)?;
            Ok(OrderSheet {
                ship_to: ship_to_of(view, &order)?.map(|record| record.rules.code),
                warehouse: warehouse_of(view, &order)?.map(|record| record.code),
                assessment: assessment_of(view, &order)?,
                hold: view.hold_of(order.id)?,
                decisions: view.decisions(order.id)?,
                ended: ended(view, &order)?,
                customer,
                order,
            })
        })
    }

    /// The orders of a customer, the newest first.
    pub fn orders_of(&mut self, customer: &str) -> Result<Vec<OrderRecord>, DeskError> {
        self.ask(|view| Ok(view.customer_orders(customers::find(view, customer)?.key)?))
    }

    /// Every order in the order of entry, with the code of its customer.
    pub fn each_order(
        &mut self,
        mut visit: impl FnMut(&OrderRecord, &CustomerRecord) -> Result<(), DeskError>,
    ) -> Result<(), DeskError> {
        self.ask(|view| view.each_order(|order| visit(&order, &customer_of(view, &order)?)))
    }
}

impl DeskWriter {
    /// Enters an order: checked first, then kept - on hold where the check says so (R3.10). A refused order is not
    /// kept, and its number stays free.
    pub fn enter_order(&mut self, enter: &EnterOrder) -> Result<Checked, DeskError> {
        self.checked("order-enter", |recorder, context| {
            let draft = Draft::resolve(recorder.tx.view(), enter, context.today)?;
            enter_draft(recorder, context, &draft, Snapshot::Always)
        })
    }

    /// Changes the amount of an order. A grown order, and a rejected one that is taken up again so, is checked like a
    /// new one, unless the release that it has covers the growth (R4.3, R4.5). It cannot fall below its goods that have
    /// left and are not invoiced (R2.3).
    pub fn amend_order(&mut self, number: &str, amount: Money) -> Result<Checked, DeskError> {
        self.checked("order-amend", |recorder, context| {
            let view = recorder.tx.view();
            let mut order = open_order(view, number)?;
            let amount = within_range(amount)?;
            refuse_below_goods_left(view, &order, amount)?;
            let is_new = amount > order.amount || order.standing == CreditStanding::Rejected;
            let checkpoint = if is_new { Checkpoint::Entry } else { Checkpoint::Review };
            let old = std::mem::replace(&mut order.amount, amount);
            let currency = customer_of(view, &order)?.currency;
            let (old, new) = (old.plain(currency), amount.plain(currency));
            record_change(recorder, &order, "amount", &old, &new)?;
            recheck_kept(recorder, context, order, checkpoint)
        })
    }

    /// The customer confirms an order; it is checked like a new one.
    pub fn confirm_order(&mut self, number: &str) -> Result<Checked, DeskError> {
        self.checked("order-confirm", |recorder, context| {
            let mut order = open_order(recorder.tx.view(), number)?;
            if order.confirmed {
                return Err(DeskError::refused(
                    Message::new("order-confirmed-already").text("number", number),
                ));
            }
            order.confirmed = true;
            record_change(recorder, &order, "confirmed", "no", "yes")?;
            recheck_kept(recorder, context, order, Checkpoint::Entry)
        })
    }

    /// Opens a closed or cancelled order again, or takes a rejected one up again: a new check, as if there had never
    /// been a release (R2.3, R4.5).
    pub fn reopen_order(&mut self, number: &str) -> Result<Checked, DeskError> {
        self.checked("order-reopen", |recorder, context| {
            let mut order = find_order(recorder.tx.view(), number)?;
            if order.state == OrderState::Open && order.standing != CreditStanding::Rejected {
                return Err(DeskError::refused(Message::new("order-open-already").text("number", number)));
            }
            record_change(recorder, &order, "state", order.state.code(), OrderState::Open.code())?;
            order.state = OrderState::Open;
            order.standing = CreditStanding::Approved;
            order.approval = None;
            recheck_kept(recorder, context, order, Checkpoint::Entry)
        })
    }

    /// Copies an order under a new number; the copy is checked like any new order.
    pub fn copy_order(&mut self, number: &str, new_number: &str) -> Result<Checked, DeskError> {
        self.checked("order-copy", |recorder, context| {
            let view = recorder.tx.view();
            let order = find_order(view, number)?;
            let customer = customer_of(view, &order)?;
            let enter = EnterOrder {
                ship_to: ship_to_of(view, &order)?.map(|record| record.rules.code),
                warehouse: warehouse_of(view, &order)?.map(|record| record.code),
                terms: Some(order.terms),
                excluded: order.excluded,
                ..EnterOrder::new(customer.code, document_number(new_number)?, order.amount)
            };
            let draft = Draft::resolve(view, &enter, context.today)?;
            enter_draft(recorder, context, &draft, Snapshot::Always)
        })
    }

    /// Releases the goods to the warehouse. A held, rejected or unconfirmed order is refused: an unconfirmed one does not
    /// count beside others and is tested again when it is confirmed (R2.2). The customer's state is looked at
    /// again whatever the checkpoints, and may put the order on hold (R3.1).
    pub fn ship_order(&mut self, number: &str) -> Result<Checked, DeskError> {
        self.checked("order-ship", |recorder, context| {
            let mut order = open_order(recorder.tx.view(), number)?;
            must_be_free(&order)?;
            if !order.confirmed {
                return Err(DeskError::refused(Message::new("order-unconfirmed").text("number", number)));
            }
            if order.shipped.is_some() {
                return Err(DeskError::refused(Message::new("order-shipped-already").text("number", number)));
            }
            let checked = recheck_kept(recorder, context, order, Checkpoint::Shipping)?;
            if !checked.assessment.outcome.may_leave() {
                return Ok(Checked { done: false, ..checked });
            }
            order = find_order(recorder.tx.view(), number)?;
            order.shipped = Some(Shipment { day: context.today, amount: order.amount });
            order.approval = order.approval.map(Approval::after_checkpoint);
            record_change(recorder, &order, "shipped_day", "", &context.today.to_string())?;
            keep(recorder.tx, &order)?;
            Ok(checked)
        })
    }

    /// Closes an order: what was not invoiced of it counts no more. One whose goods have left and are not invoiced counts
    /// until they are, so it is refused (R2.3).
    pub fn close_order(&mut self, number: &str) -> Result<OrderRecord, DeskError> {
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, "order-close", "")?;
            let order = open_order(tx.view(), number)?;
            refuse_goods_left(tx.view(), &order)?;
            end_order(&recorder, order, OrderState::Closed, None)
        })
    }

    /// Closes an order whose goods have left and will not be invoiced. Only a supervisor may, with a reason (R2.3).
    pub fn close_order_not_invoiced(&mut self, number: &str, reason: &str) -> Result<OrderRecord, DeskError> {
        let reason = given_reason(reason)?;
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, "order-close", &reason)?;
            recorder.permit(Role::Supervisor)?;
            let order = open_order(tx.view(), number)?;
            let dropped = order.left_not_invoiced();
            end_order(&recorder, order, OrderState::Closed, Some(dropped))
        })
    }

    /// Cancels an order nothing of which was shipped or invoiced.
    pub fn cancel_order(&mut self, number: &str) -> Result<OrderRecord, DeskError> {
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, "order-cancel", "")?;
            let order = open_order(tx.view(), number)?;
            refuse_under_way(tx.view(), &order)?;
            end_order(&recorder, order, OrderState::Cancelled, None)
        })
    }

    fn checked(
        &mut self,
        kind: &str,
        act: impl FnOnce(&Recorder<'_, '_>, &CheckContext) -> Result<Checked, DeskError>,
    ) -> Result<Checked, DeskError> {
        let mut refused = None;
        let done = self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, kind, "")?;
            let context = CheckContext::open(tx.view(), signature.moment.today)?;
            let checked = act(&recorder, &context)?;
            if checked.assessment.outcome == Outcome::Refused {
                // The transaction is dropped: a refused order leaves no trace, its number stays free.
                refused = Some(checked);
                return Err(DeskError::refused(Message::new("order-refused")));
            }
            Ok(checked)
        });
        match (done, refused) {
            (Err(_), Some(checked)) => Ok(Checked { done: false, ..checked }),
            (done, _) => done,
        }
    }
}

/// Keeps a checked order; a refused one is only answered.
pub(crate) fn enter_draft(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    draft: &Draft,
    snapshot: Snapshot,
) -> Result<Checked, DeskError> {
    let view = recorder.tx.view();
    let assessment = draft.assess(view, context)?;
    if assessment.outcome == Outcome::Refused {
        if view.order(&assessment.order)?.is_some() {
            return Err(draft.number_taken());
        }
        return Ok(Checked { assessment, done: false });
    }
    let standing =
        if assessment.outcome.may_leave() { CreditStanding::Approved } else { CreditStanding::Held };
    let id = recorder
        .tx
        .add_order(&draft.new_order(standing), recorder.event)?
        .ok_or_else(|| draft.number_taken())?;
    if snapshot == Snapshot::Always || !assessment.findings.is_empty() {
        let order = view.order_by_id(id)?.ok_or_else(|| draft.number_taken())?;
        let kept = settle(recorder, context, order, &assessment)?;
        if snapshot == Snapshot::Always {
            audit_checked(recorder, (id, &draft.customer), &assessment, kept)?;
        }
    }
    Ok(Checked { assessment, done: true })
}

/// Checks a changed order and keeps it with what became of it.
/// What closed or cancelled an order.
fn ended(view: View<'_>, order: &OrderRecord) -> Result<Option<Event>, DeskError> {
    match order.state {
        OrderState::Open => Ok(None),
        OrderState::Closed | OrderState::Cancelled => {
            Ok(view.last_event(Touched::Order(order.id), &["order-close", "order-cancel"])?)
        }
    }
}

fn recheck_kept(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    order: OrderRecord,
    checkpoint: Checkpoint,
) -> Result<Checked, DeskError> {
    let view = recorder.tx.view();
    let customer = customer_of(view, &order)?;
    let id = order.id;
    let assessment = context.assess_kept(view, &order, checkpoint)?;
    if assessment.outcome == Outcome::Refused {
        return Ok(Checked { assessment, done: false });
    }
    let kept = settle(recorder, context, order, &assessment)?;
    audit_checked(recorder, (id, &customer), &assessment, kept)?;
    Ok(Checked { assessment, done: true })
}

impl CheckContext {
    /// Assesses a kept order; one that a release covers is not checked again, unless the checkpoint says so (R4.3).
    pub(in crate::desk) fn assess_kept(
        &self,
        view: View<'_>,
        order: &OrderRecord,
        checkpoint: Checkpoint,
    ) -> Result<Assessment, DeskError> {
        let customer = customer_of(view, order)?;
        let released = covering_release(view, self, order)? && !self.policy.recheck_at.contains(&checkpoint);
        let kept = kept_order(view, order, released)?;
        let newest = assessment_of(view, order)?;
        if checkpoint == Checkpoint::Shipping && newest.is_some_and(|newest| newest.awaits_limit_test()) {
            // A future order whose limit was never tested is tested now, switched on or not (R2.2).
            let policy = self.policy.clone().checking_at(checkpoint);
            let context = Self { policy, ..self.clone() };
            return context.assess(view, &customer, &kept, Some(order.id), checkpoint);
        }
        self.assess(view, &customer, &kept, Some(order.id), checkpoint)
    }
}

/// Ends an order and takes it out of the queue; `dropped` are goods that left and will not be invoiced.
fn end_order(
    recorder: &Recorder<'_, '_>,
    mut order: OrderRecord,
    state: OrderState,
    dropped: Option<Money>,
) -> Result<OrderRecord, DeskError> {
    let tx = recorder.tx;
    record_change(recorder, &order, "state", order.state.code(), state.code())?;
    order.state = state;
    keep(tx, &order)?;
    withdraw_hold(recorder, order.id)?;
    let currency = customer_of(tx.view(), &order)?.currency;
    let not_invoiced = dropped.map(|dropped| Plain(dropped.plain(currency)));
    let body = AuditBody::OrderEnded(OrderEnded { not_invoiced, state: state.code().to_owned() });
    recorder.audit(("order", &order.number), (Some(order.customer), Some(order.id)), &body)?;
    find_order(tx.view(), &order.number)
}

/// An order with this number that is open.
fn open_order(view: View<'_>, number: &str) -> Result<OrderRecord, DeskError> {
    let order = find_order(view, number)?;
    must_be_open(&order)?;
    Ok(order)
}

/// Goods that have left count until they are invoiced: their order stays open for so long (R2.3).
fn refuse_goods_left(view: View<'_>, order: &OrderRecord) -> Result<(), DeskError> {
    let left = order.left_not_invoiced();
    if left.is_zero() {
        return Ok(());
    }
    let currency = customer_of(view, order)?.currency;
    let message = Message::new("order-goods-left").text("number", order.number.clone());
    Err(DeskError::refused(message.money("amount", left, currency)))
}

/// Only an order of which nothing was shipped or invoiced is cancelled.
pub(crate) fn refuse_under_way(view: View<'_>, order: &OrderRecord) -> Result<(), DeskError> {
    refuse_goods_left(view, order)?;
    if order.shipped.is_none() && order.invoiced.is_zero() {
        return Ok(());
    }
    Err(DeskError::refused(Message::new("order-under-way").text("number", order.number.clone())))
}

/// An order does not fall below its goods that have left while some of them are not invoiced.
fn refuse_below_goods_left(view: View<'_>, order: &OrderRecord, amount: Money) -> Result<(), DeskError> {
    match order.shipped {
        Some(shipment) if amount < shipment.amount && order.left_not_invoiced().is_positive() => {
            let currency = customer_of(view, order)?.currency;
            let message = Message::new("order-below-goods-left").text("number", order.number.clone());
            Err(DeskError::refused(message.money("shipped", shipment.amount, currency)))
        }
        Some(_) | None => Ok(()),
    }
}

/// The order with this number.
pub(crate) fn find_order(view: View<'_>, number: &str) -> Result<OrderRecord, DeskError> {
    view.order(number)?.ok_or_else(|| DeskError::not_found("order-not-found", number).at(InputField::Order))
}

/// The customer that an order is billed to.
pub(crate) fn customer_of(view: View<'_>, order: &OrderRecord) -> Result<CustomerRecord, DeskError> {
    let lost = || Corrupt::reference("sales_order", order.id.0, "customer_id", order.customer.0);
    Ok(view.customer_by_key(order.customer)?.ok_or_else(lost)?)
}

/// Writes an order that was read within the same transaction.
pub(crate) fn keep(tx: &Tx<'_>, order: &OrderRecord) -> Result<(), DeskError> {
    if tx.update_order(order)? {
        return Ok(());
    }
    Err(DeskError::conflict(order_changed(tx.view(), order)?))
}

pub(crate) fn must_be_open(order: &OrderRecord) -> Result<(), DeskError> {
    if order.state == OrderState::Open {
        return Ok(());
    }
    let message = Message::new("order-not-open")
        .text("number", order.number.clone())
        .key("state", format!("order-state-{}", order.state.code()));
    Err(DeskError::refused(message))
}

/// Neither shipped nor invoiced before the credit department has released it (R3.10).
pub(crate) fn must_be_free(order: &OrderRecord) -> Result<(), DeskError> {
    let key = match order.standing {
        CreditStanding::Approved => return Ok(()),
        CreditStanding::Held => "order-on-hold",
        CreditStanding::Rejected => "order-rejected",
    };
    Err(DeskError::refused(Message::new(key).text("number", order.number.clone())))
}

fn record_change(
    recorder: &Recorder<'_, '_>,
    order: &OrderRecord,
    field: &str,
    old: &str,
    new: &str,
) -> Result<(), DeskError> {
    let old = Some(old).filter(|old| !old.is_empty());
    Ok(recorder.change(Subject::Order(order.id.0), field, old, Some(new))?)
}

fn audit_checked(
    recorder: &Recorder<'_, '_>,
    (id, customer): (OrderId, &CustomerRecord),
    assessment: &Assessment,
    kept: AssessmentId,
) -> Result<(), DeskError> {
    let order = find_order(recorder.tx.view(), &assessment.order)?;
    let body = OrderChecked {
        amount: Plain(order.amount.plain(customer.currency)),
        assessment: kept.0,
        customer: customer.code.clone(),
        day: Iso(order.day),
        outcome: Code(assessment.outcome),
        terms: order.terms,
    };
    let about = (Some(customer.key), Some(id));
    recorder.audit(("order", &assessment.order), about, &AuditBody::OrderChecked(body))
}
