//! Entering invoices and credit notes.

use super::posting::{number_taken, refuse_beyond_debt, refuse_taken};
use super::sale::{CheckedInvoice, OrderExcess, Sale};
use crate::credit::{
    Currency, Day, DocumentClass, Finding, FindingCode, ItemKind, Message, Money, Outcome, Severity, ShipToId,
};
use crate::desk::assess::CheckContext;
use crate::desk::error::{DeskError, InputField};
use crate::desk::input::{document_number, within_range};
use crate::desk::lookup;
use crate::desk::orders::invoiced_order::{count_invoice, credited_order, invoiced_order, may_buy};
use crate::desk::session::{DeskReader, DeskWriter, Recorder};
use crate::records::{self, AuditBody, Code, DocumentEntered, Iso, Minor};
use crate::store::{CustomerRecord, EventKind, ItemId, NewItem, OrderRecord, View};

/// An invoice or credit note to be entered.
#[derive(Debug, Clone)]
pub struct NewInvoice<'a> {
    /// Code of the customer that is billed.
    pub customer: &'a str,
    /// Number, 1 to 40 characters.
    pub number: &'a str,
    /// Amount including tax; negative for a credit note.
    pub amount: Money,
    pub day: Day,
    /// Due date; a credit note has none of its own.
    pub due: Day,
    /// What becomes of it where it is due before its date.
    pub due_before_date: DueBeforeDate,
    /// Number of the order that it invoices.
    pub order: Option<&'a str>,
    /// Code of the ship-to; the order's where it is left out.
    pub ship_to: Option<&'a str>,
    /// Instalments that add up to the amount; none = one, due on the due date.
    pub instalments: Vec<Instalment>,
}

/// What becomes of an invoice that is due before its date: a slip, unless the user says that it is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DueBeforeDate {
    #[default]
    Refused,
    Accepted,
}

/// A part of an invoice with its own due date (R0.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalment {
    pub due: Day,
    /// How much, more than nothing.
    pub amount: Money,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnteredInvoice {
    pub kind: ItemKind,
    pub number: String,
    pub customer: String,
    pub currency: Currency,
    pub amount: Money,
    /// What was found and did not prevent saving: the state of the customer, limits that are exceeded (R5).
    pub warnings: Vec<Finding>,
    /// What its order did not cover, and was a sale of its own.
    pub beyond: Option<OrderExcess>,
}

/// A new document that makes sense by itself.
struct ValidInvoice<'a> {
    kind: ItemKind,
    number: String,
    day: Day,
    amount: Money,
    instalments: Vec<Instalment>,
    asked: &'a NewInvoice<'a>,
}

/// The records that it names, and its check.
struct Resolved {
    order: Option<OrderRecord>,
    ship_to: Option<ShipToId>,
    /// None for a credit note.
    checked: Option<CheckedInvoice>,
}

impl DeskReader {
    /// Checks an invoice without entering it; none for a credit note, which is
    /// always accepted.
    pub fn check_invoice(&mut self, invoice: &NewInvoice<'_>) -> Result<Option<CheckedInvoice>, DeskError> {
        let valid = ValidInvoice::of(invoice)?;
        let today = self.today();
        self.ask(|view| {
            let customer = lookup::customer(view, invoice.customer)?;
            Ok(valid.resolve(view, &CheckContext::open(view, today)?, &customer)?.checked)
        })
    }
}

impl DeskWriter {
    /// Enters an invoice, or a credit note where the amount is negative. On an order its remainder falls with it
    /// (R2.3); what no order covers is a sale, and a setting decides what happens where it exceeds a limit (R5).
    ///
    /// An invoice awaits its transfer from then on.
    pub fn enter_invoice(&mut self, invoice: &NewInvoice<'_>) -> Result<EnteredInvoice, DeskError> {
        let valid = ValidInvoice::of(invoice)?;
        self.carry_out(|tx, signature| {
            let view = tx.view();
            let customer = lookup::customer(view, invoice.customer)?;
            let context = CheckContext::open(view, signature.moment.today)?;
            refuse_taken(view, customer.key, (valid.kind, &valid.number))?;
            let resolved = valid.resolve(view, &context, &customer)?;
            if let Some(checked) = &resolved.checked {
                refuse_refused(checked, &customer)?;
            }
            let recorder = Recorder::begin(tx, signature, valid.event(), "")?;
            let first = valid.add(&recorder, &customer, &resolved)?;
            match valid.kind {
                ItemKind::Credit => refuse_beyond_debt(tx.view(), &customer, (&valid.number, valid.amount))?,
                ItemKind::Invoice | ItemKind::Receipt => {
                    first.into_iter().try_for_each(|first| tx.await_transfer(first))?;
                }
            }
            let (warnings, beyond) = match resolved.checked {
                Some(checked) => (checked.assessment.findings, checked.beyond),
                None => (Vec::new(), None),
            };
            Ok(EnteredInvoice {
                kind: valid.kind,
                number: valid.number.clone(),
                customer: customer.code,
                currency: customer.currency,
                amount: valid.amount,
                warnings,
                beyond,
            })
        })
    }
}

impl<'a> ValidInvoice<'a> {
    fn of(asked: &'a NewInvoice<'a>) -> Result<Self, DeskError> {
        let usage = |key: &str, number: &str, field: InputField| {
            DeskError::usage(Message::new(key).text("number", number)).at(field)
        };
        let number = document_number(asked.number)?;
        let amount = within_range(asked.amount)?.abs();
        if amount.is_zero() {
            return Err(usage("invoice-amount-zero", &number, InputField::Amount));
        }
        let kind = if asked.amount.is_negative() { ItemKind::Credit } else { ItemKind::Invoice };
        if kind == ItemKind::Credit && !asked.instalments.is_empty() {
            return Err(usage("credit-note-with-instalments", &number, InputField::Instalments));
        }
        let due = if kind == ItemKind::Credit { asked.day } else { asked.due };
        let mut instalments = asked.instalments.clone();
        if instalments.is_empty() {
            instalments.push(Instalment { due, amount });
        }
        instalments.sort_by_key(|instalment| instalment.due);
        let adds_up = instalments.iter().map(|part| part.amount).sum::<Money>() == amount;
        if !adds_up || instalments.iter().any(|part| !part.amount.is_positive()) {
            return Err(usage("instalments-do-not-add-up", &number, InputField::Instalments));
        }
        let earliest = instalments.iter().map(|part| part.due).min().unwrap_or(due).min(due);
        if earliest < asked.day && asked.due_before_date == DueBeforeDate::Refused {
            let message = Message::new("invoice-due-before-day").text("number", number);
            let message = message.day("due", earliest).day("day", asked.day);
            return Err(DeskError::usage(message).at(InputField::Due));
        }
        Ok(Self { kind, number, day: asked.day, amount, instalments, asked })
    }

    const fn event(&self) -> EventKind {
        match self.kind {
            ItemKind::Credit => EventKind::CreditNote,
            ItemKind::Invoice | ItemKind::Receipt => EventKind::Invoice,
        }
    }

    fn resolve(
        &self,
        view: View<'_>,
        context: &CheckContext,
        customer: &CustomerRecord,
    ) -> Result<Resolved, DeskError> {
        let order = self.order(view, context, customer)?;
        let ship_to = invoice_ship_to(view, customer, self.asked.ship_to, order.as_ref())?;
        let sale = Sale {
            number: &self.number,
            amount: self.amount,
            day: self.day,
            due: self.instalments.iter().map(|part| part.due).max().unwrap_or(self.day),
            ship_to,
            order: order.as_ref(),
        };
        let checked = match self.kind {
            ItemKind::Credit => None,
            ItemKind::Invoice | ItemKind::Receipt => Some(sale.assess(view, context, customer)?),
        };
        Ok(Resolved { order, ship_to, checked })
    }

    /// The order that it invoices, if it may be (R3.1).
    fn order(
        &self,
        view: View<'_>,
        context: &CheckContext,
        customer: &CustomerRecord,
    ) -> Result<Option<OrderRecord>, DeskError> {
        match (self.asked.order, self.kind) {
            (Some(order), ItemKind::Credit) => credited_order(view, customer, order, self.amount).map(Some),
            (Some(order), ItemKind::Invoice | ItemKind::Receipt) => {
                invoiced_order(view, context, customer, order, self.amount).map(Some)
            }
            (None, _) => Ok(None),
        }
    }

    /// Adds its instalments; returns the first.
    fn add(
        &self,
        recorder: &Recorder<'_, '_>,
        customer: &CustomerRecord,
        resolved: &Resolved,
    ) -> Result<Option<ItemId>, DeskError> {
        let mut first = None;
        let order = resolved.order.as_ref().map(|order| order.id);
        for (instalment, part) in (1..).zip(&self.instalments) {
            let item = NewItem {
                kind: self.kind,
                class: DocumentClass::Plain,
                brought_forward: false,
                number: &self.number,
                instalment,
                customer: customer.key,
                ship_to: resolved.ship_to,
                order,
                day: self.day,
                due: part.due,
                amount: part.amount,
                disputed: false,
                document: None,
            };
            let added = recorder.tx.add_item(&item, recorder.event)?;
            first = first.or(Some(added.ok_or_else(|| number_taken(&self.number))?));
        }
        if let (Some(order), ItemKind::Invoice) = (&resolved.order, self.kind) {
            count_invoice(recorder.tx, &order.number, self.amount)?;
        }
        let instalment =
            |part: &Instalment| records::Instalment { due: Iso(part.due), amount: Minor(part.amount) };
        let entry = DocumentEntered {
            kind: Code(self.kind),
            amount: Minor(self.amount),
            currency: Code(customer.currency),
            day: Iso(self.day),
            order: self.asked.order.map(str::to_owned),
            ship_to: self.asked.ship_to.map(str::to_owned),
            instalments: self.instalments.iter().map(instalment).collect(),
        };
        let about = (Some(customer.key), order);
        recorder.audit((self.event().code(), &self.number), about, &AuditBody::DocumentEntered(entry))?;
        Ok(first)
    }
}

/// Refuses what the rules refuse: in the words of the state where that is it (R3.1), else of the limit (R5).
fn refuse_refused(checked: &CheckedInvoice, customer: &CustomerRecord) -> Result<(), DeskError> {
    let assessment = &checked.assessment;
    if assessment.outcome != Outcome::Refused {
        return Ok(());
    }
    may_buy(customer)?;
    let limit = assessment.findings.iter().find(|finding| finding.severity == Severity::Refuse);
    let key = match limit.map(|finding| finding.code) {
        Some(FindingCode::GroupLimitExceeded) => "invoice-over-group-limit",
        Some(FindingCode::ShipToLimitExceeded) => "invoice-over-ship-to-limit",
        Some(_) | None => "invoice-over-limit",
    };
    let values = limit.map(|finding| finding.message(customer.currency).values).unwrap_or_default();
    let message = Message { key: key.to_owned(), values };
    let message = message.text("number", &assessment.order).text("customer", &customer.code);
    // On an order, only what is more than it is a sale (R5.1).
    Err(DeskError::refused(match &checked.beyond {
        Some(beyond) => beyond.explain(message, customer.currency),
        None => message.text("beyond", "no"),
    }))
}

/// The ship-to that was named, or the order's; naming another one than the order's is refused.
pub(crate) fn invoice_ship_to(
    view: View<'_>,
    customer: &CustomerRecord,
    code: Option<&str>,
    order: Option<&OrderRecord>,
) -> Result<Option<ShipToId>, DeskError> {
    let Some(code) = code else {
        return Ok(order.and_then(|order| order.ship_to));
    };
    let ship_to = lookup::ship_to(view, customer, code)?;
    if let Some(order) = order.filter(|order| order.ship_to != Some(ship_to.rules.id)) {
        let message = Message::new("invoice-ship-to-differs").text("order", order.number.clone());
        return Err(DeskError::refused(message.text("code", code)).at(InputField::ShipTo));
    }
    Ok(Some(ship_to.rules.id))
}
