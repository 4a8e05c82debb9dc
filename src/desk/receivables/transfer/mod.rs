//! The transfer of entered invoices: one way, with a report on each invoice (R5).

use std::collections::{HashMap, HashSet};

use super::naming::{Resolved, named_in_part, not_found, resolve};
use super::posting::owner;
use super::sale::Sale;
use crate::credit::{
    Day, DocumentName, Facts, Finding, ItemKind, Message, Money, Percent, Severity, check_transfer,
};
use crate::desk::assess::CheckContext;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::conflict::by;
use crate::desk::session::{Attempt, DeskReader, DeskWriter, ProgressSink, Recorder, Run};
use crate::records::{AuditBody, Code, Transferred};
use crate::store::{
    Awaiting, Corrupt, CustomerKey, CustomerRecord, Document, EventKind, ItemId, OrderRecord, StoreError,
    Subject, Touched, View,
};

mod report;

pub use report::{TransferLine, TransferOutcome, TransferReport, TransferredInvoice};

/// Which invoices are to be transferred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TransferScope {
    /// Those that are named, each by the [readings](DocumentName::readings) of its name.
    Named(Vec<Vec<DocumentName>>),
    /// Every one that awaits it, of one customer and of a range of days where these are given.
    Awaiting(TransferFilter),
}

/// Which of the invoices that await their transfer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TransferFilter {
    /// Code of the customer; all where none is given.
    pub customer: Option<String>,
    /// The first day of an invoice.
    pub from: Option<Day>,
    /// The last day of an invoice.
    pub to: Option<Day>,
}

impl DeskReader {
    /// The invoices that await their transfer, each with the outcome that its transfer would have now.
    pub fn awaiting_transfer(&mut self, filter: &TransferFilter) -> Result<Vec<TransferLine>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let mut desk = Transferring::open(view, today)?;
            let awaiting = filtered(view, filter)?;
            awaiting.iter().map(|invoice| desk.line(invoice)).collect()
        })
    }
}

impl DeskWriter {
    /// Transfers entered invoices, all in one transaction and one event: stopped half way, none of them is transferred.
    ///
    /// A single invoice that is named and has nothing to transfer is an error; of several, such a one is a line of the
    /// report. A rehearsal changes nothing, and neither does a transfer that skips every invoice.
    pub fn transfer_invoices(
        &mut self,
        scope: &TransferScope,
        run: Run,
        progress: &dyn ProgressSink,
    ) -> Result<TransferReport, DeskError> {
        let user = self.user().login.clone();
        self.attempt(|tx, signature| {
            let view = tx.view();
            let mut desk = Transferring::open(view, signature.moment.today)?;
            let found = found(view, scope)?;
            let total = u64::try_from(found.len()).ok();
            let mut report = TransferReport { day: desk.context.today, user, run, lines: Vec::new() };
            let mut recorder = None;
            for (done, (number, found)) in (0..).zip(found) {
                progress.proceed(done, total)?;
                let invoice = match found {
                    Ok(invoice) => invoice,
                    Err(why) => {
                        report.lines.push(TransferLine::nothing(number, why));
                        continue;
                    }
                };
                let line = desk.line(&invoice)?;
                if line.outcome == TransferOutcome::Transferred && run == Run::Real {
                    if recorder.is_none() {
                        recorder = Some(Recorder::begin(tx, signature, EventKind::InvoiceTransfer, "")?);
                    }
                    recorder.iter().try_for_each(|recorder| transfer(recorder, &invoice, &line.messages))?;
                }
                report.lines.push(line);
            }
            Ok(if recorder.is_some() { Attempt::Commit(report) } else { Attempt::RollBack(report) })
        })
    }
}

/// What stays the same while invoices are tested: the policy, and the facts of the accounts, which a transfer does not
/// change.
struct Transferring<'v> {
    view: View<'v>,
    context: CheckContext,
    accounts: HashMap<CustomerKey, (CustomerRecord, Facts)>,
}

impl<'v> Transferring<'v> {
    fn open(view: View<'v>, today: Day) -> Result<Self, DeskError> {
        Ok(Self { view, context: CheckContext::open(view, today)?, accounts: HashMap::new() })
    }

    fn line(&mut self, invoice: &Awaiting) -> Result<TransferLine, DeskError> {
        if !self.accounts.contains_key(&invoice.customer) {
            let lost = || Corrupt::reference("item", invoice.id.0, "customer_id", invoice.customer.0);
            let customer = self.view.customer_by_key(invoice.customer)?.ok_or_else(lost)?;
            let facts = self.context.facts(self.view, &customer, None)?;
            self.accounts.insert(invoice.customer, (customer, facts));
        }
        let Some((customer, facts)) = self.accounts.get(&invoice.customer) else {
            return Err(StoreError::CorruptValue(invoice.number.clone()).into());
        };
        let order = match invoice.order {
            Some(id) => {
                let lost = || Corrupt::reference("item", invoice.id.0, "order_id", id.0);
                Some(self.view.order_by_id(id)?.ok_or_else(lost)?)
            }
            None => None,
        };
        let sale = Sale {
            number: &invoice.number,
            amount: invoice.amount,
            day: invoice.day,
            due: invoice.due,
            ship_to: invoice.ship_to,
            order: order.as_ref(),
        };
        let beyond = match &order {
            Some(order) => {
                let before = self.view.invoiced_before(order.id, invoice.id)?;
                beyond_order(order, before, invoice.amount, self.context.policy.growth_tolerance)
            }
            None => invoice.amount,
        };
        let as_order = sale.as_order(self.view, customer, beyond)?;
        let messages = check_transfer(facts, &self.context.policy, &as_order, self.context.today);
        let is_blocked = messages.iter().any(|finding| finding.severity == Severity::Refuse);
        Ok(TransferLine {
            invoice: invoice.number.clone(),
            known: Some(TransferredInvoice {
                customer: customer.code.clone(),
                name: customer.name().to_owned(),
                currency: customer.currency,
                day: invoice.day,
                due: invoice.due,
                amount: invoice.amount,
                order: order.map(|order| order.number),
            }),
            messages,
            outcome: if is_blocked { TransferOutcome::LeftEntered } else { TransferOutcome::Transferred },
        })
    }
}

/// What an invoice adds beyond its order and beyond what was approved of it (R5.1).
fn beyond_order(order: &OrderRecord, invoiced_before: Money, invoice: Money, growth: Percent) -> Money {
    let approved = order.approval.as_ref().map_or(Money::ZERO, |approval| approval.bound(growth));
    (invoiced_before + invoice - order.amount.max(approved)).or_zero().min(invoice)
}

/// The kinds that a name is looked for among: a credit note is not transferred, which is said.
const KINDS: [ItemKind; 2] = [ItemKind::Invoice, ItemKind::Credit];

/// An invoice by the number it was looked for, or why there is nothing to transfer.
type Found = (String, Result<Awaiting, Message>);

fn found(view: View<'_>, scope: &TransferScope) -> Result<Vec<Found>, DeskError> {
    let names = match scope {
        TransferScope::Awaiting(filter) => {
            let awaiting = filtered(view, filter)?.into_iter();
            return Ok(awaiting.map(|invoice| (invoice.number.clone(), Ok(invoice))).collect());
        }
        TransferScope::Named(names) => names,
    };
    let mut awaiting: HashMap<ItemId, Awaiting> =
        view.awaiting_transfer()?.into_iter().map(|invoice| (invoice.id, invoice)).collect();
    let mut found = Vec::with_capacity(names.len());
    let mut taken = HashSet::new();
    for readings in names {
        let resolved = resolve(view, readings, &KINDS)?;
        if let Some(Resolved { name, .. }) = &resolved
            && (name.instalment.is_some() || name.amount.is_some())
        {
            return Err(named_in_part(name));
        }
        if resolved.as_ref().is_some_and(|resolved| !taken.insert(resolved.first.id)) {
            continue;
        }
        let number = readings.first().map_or("", |name| name.number.as_str());
        let (number, invoice) = match &resolved {
            None => (number, Err(not_found(&KINDS, number))),
            Some(Resolved { first, .. }) => match awaiting.remove(&first.id) {
                Some(invoice) => (first.number.as_str(), Ok(invoice)),
                None => (first.number.as_str(), Err(not_awaiting(view, first)?)),
            },
        };
        match invoice {
            Err(why) if names.len() == 1 => return Err(why),
            invoice => found.push((number.to_owned(), invoice.map_err(|why| why.message()))),
        }
    }
    Ok(found)
}

fn filtered(view: View<'_>, filter: &TransferFilter) -> Result<Vec<Awaiting>, DeskError> {
    if let (Some(from), Some(to)) = (filter.from, filter.to)
        && to < from
    {
        return Err(DeskError::usage(Message::new("days-reversed").day("from", from).day("to", to)));
    }
    let customer = filter
        .customer
        .as_deref()
        .map(|code| lookup::customer(view, code))
        .transpose()?
        .map(|customer| customer.key);
    let mut awaiting = view.awaiting_transfer()?;
    awaiting.retain(|invoice| {
        customer.is_none_or(|key| invoice.customer == key)
            && filter.from.is_none_or(|from| from <= invoice.day)
            && filter.to.is_none_or(|to| invoice.day <= to)
    });
    Ok(awaiting)
}

/// Why a document does not await its transfer.
fn not_awaiting(view: View<'_>, document: &Document) -> Result<DeskError, DeskError> {
    let number = document.number.as_str();
    Ok(match document.kind {
        ItemKind::Invoice => {
            let touched = Touched::Document(document.customer, document.kind, number);
            let last = view.last_event(touched, &[EventKind::InvoiceTransfer])?;
            let already = Message::new("invoice-transferred-already")
                .text("number", number)
                .text("customer", owner(view, document)?.code);
            DeskError::conflict(by(already, last.as_ref()))
        }
        ItemKind::Credit | ItemKind::Receipt => DeskError::refused_for("transfer-of-credit-note", number),
    })
}

fn transfer(recorder: &Recorder<'_, '_>, invoice: &Awaiting, messages: &[Finding]) -> Result<(), DeskError> {
    recorder.tx.transfer(invoice)?;
    recorder.change(Subject::Item(invoice.id.0), "awaits_transfer", Some("yes"), Some("no"))?;
    let messages = messages.iter().map(|finding| Code(finding.code)).collect();
    let entry = AuditBody::Transferred(Transferred { transferred: true, messages });
    let about = (Some(invoice.customer), invoice.order);
    recorder.audit(("invoice", &invoice.number), about, &entry)
}
