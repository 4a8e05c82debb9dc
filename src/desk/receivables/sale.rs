//! The check of an invoice: before it is entered, and at its transfer (R5).

use crate::credit::{
    Assessment, Checkpoint, Component, CreditStanding, Currency, Day, Facts, InvoiceParts, InvoicedOrder,
    Message, Money, OpenOrder, Order, Severity, ShipTo, ShipToId, Terms, TermsKind, WarehousePolicy,
};
use crate::desk::assess::CheckContext;
use crate::desk::assess::order::{order_under_review, terms_of_customer, terms_of_order};
use crate::desk::assess::stored::covering_release;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::store::{Corrupt, CustomerRecord, OrderRecord, View};

/// The check of an invoice that is not entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedInvoice {
    /// Its assessment; the order under review is what of it is a sale.
    pub assessment: Assessment,
    /// What exceeding a limit does to it; none where the limit is not tested at the sale.
    pub at_limit: Option<Severity>,
    /// What its order does not cover.
    pub beyond: Option<OrderExcess>,
}

/// What an invoice adds beyond its order: a sale of that amount (R5.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderExcess {
    order: String,
    sale: Money,
    cause: ExcessCause,
}

/// Why an order does not cover all of its invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ExcessCause {
    /// The invoice is larger than what is left of the order.
    Larger,
    /// What is left of the order is not confirmed, and does not count in the exposure.
    Unconfirmed,
    /// The same of an order that is to be shipped too far ahead.
    Future,
    /// The same of an approved order.
    Approved,
}

/// What the rules read of an invoice.
pub(crate) struct Sale<'a> {
    pub(crate) number: &'a str,
    /// Amount of all instalments.
    pub(crate) amount: Money,
    pub(crate) day: Day,
    /// Due date of the last instalment.
    pub(crate) due: Day,
    pub(crate) ship_to: Option<ShipToId>,
    /// The order that it invoices.
    pub(crate) order: Option<&'a OrderRecord>,
}

impl Sale<'_> {
    /// Assesses it before it is entered: what its order covers is no sale any more, what exceeds the order is one (R5.1). The
    /// exposure is what it will be once the invoice is there.
    pub(crate) fn assess(
        &self,
        view: View<'_>,
        context: &CheckContext,
        customer: &CustomerRecord,
    ) -> Result<CheckedInvoice, DeskError> {
        let mut facts = context.facts(view, customer, None)?;
        let (parts, beyond) = self.parts(view, context, &facts)?;
        facts.orders.extend(self.uncounted(parts.uncounted));
        let order = self.as_order(view, customer, parts.sale)?;
        let (policy, currency) = (&context.policy, customer.currency);
        let assessment =
            crate::credit::check(&facts, policy, currency, &order, Checkpoint::Invoice, context.today);
        Ok(CheckedInvoice { assessment, at_limit: policy.limit_severity(Checkpoint::Invoice), beyond })
    }

    /// Splits it into what its order covers and what is a sale beyond it, with the cause. A release, or terms without
    /// credit, covers all that is left of an order: only one that counts nowhere covers less.
    pub(crate) fn parts(
        &self,
        view: View<'_>,
        context: &CheckContext,
        facts: &Facts,
    ) -> Result<(InvoiceParts, Option<OrderExcess>), DeskError> {
        let Some(order) = self.order else {
            return Ok((InvoicedOrder::default().cut(self.amount), None));
        };
        let open = facts.orders.iter().find(|open| open.number == order.number);
        let switches = &context.policy.exposure;
        let counted = open.filter(|open| switches.of_order(open, context.today).is_some());
        let bounds = InvoicedOrder {
            prepaid: if order.on_account { Money::ZERO } else { order.remaining() },
            counted: counted.map_or(Money::ZERO, |open| open.remaining),
            left: order.left_not_invoiced(),
            released: released(view, context, order)?,
        };
        let parts = bounds.cut(self.amount);
        let component = open.and_then(|open| switches.component(open, context.today));
        let uncounted = component.filter(|_| self.amount - parts.sale < order.remaining());
        let why = uncounted.map_or(ExcessCause::Larger, ExcessCause::of);
        let beyond = OrderExcess { order: order.number.clone(), sale: parts.sale, cause: why };
        Ok((parts, parts.sale.is_positive().then_some(beyond)))
    }

    /// What the order covers and the exposure does not count yet, as goods of it that left.
    fn uncounted(&self, amount: Money) -> Option<OpenOrder> {
        amount.is_positive().then(|| OpenOrder {
            number: self.number.to_owned(),
            remaining: amount,
            ship_day: None,
            standing: CreditStanding::Approved,
            confirmed: true,
            shipped: true,
            on_account: true,
            ship_to: self.ship_to,
        })
    }

    /// The invoice as the rules read it: as an order that leaves at once, of what is a sale of it. Where nothing is, it
    /// is an order that is invoiced already.
    pub(crate) fn as_order(
        &self,
        view: View<'_>,
        customer: &CustomerRecord,
        sale: Money,
    ) -> Result<Order, DeskError> {
        let is_sale = sale.is_positive();
        let plain = Order {
            number: self.number.to_owned(),
            amount: if is_sale { sale } else { self.amount },
            invoiced: if is_sale { Money::ZERO } else { self.amount },
            ship_day: None,
            terms: self.terms(view, customer)?,
            ship_to: self.ship_to(view, customer)?,
            warehouse: WarehousePolicy::default(),
            excluded: false,
            forced: None,
            left: None,
            released: false,
        };
        let Some(record) = self.order else {
            return Ok(plain);
        };
        let order = order_under_review(view, record)?;
        let has_left = self.amount <= record.left_not_invoiced();
        Ok(Order {
            // What was agreed of the order - that it is paid at once, or never checked - was not agreed of what is more.
            terms: if is_sale && !order.terms.is_on_account() { plain.terms } else { order.terms },
            excluded: order.excluded && !is_sale,
            left: has_left.then_some(self.amount),
            warehouse: order.warehouse,
            ..plain
        })
    }

    /// The terms of a direct invoice are the customer's; one that is due later than its day is on credit whatever these
    /// say.
    fn terms(&self, view: View<'_>, customer: &CustomerRecord) -> Result<Terms, DeskError> {
        let terms = terms_of_customer(view, customer)?;
        if terms.is_on_account() || self.due <= self.day {
            return Ok(terms);
        }
        Ok(Terms { kind: TermsKind::Net, ..terms })
    }

    fn ship_to(&self, view: View<'_>, customer: &CustomerRecord) -> Result<Option<ShipTo>, DeskError> {
        let Some(id) = self.ship_to else { return Ok(None) };
        let found =
            view.ship_tos(customer.key)?.into_iter().map(|record| record.rules).find(|rules| rules.id == id);
        // Before it is entered an invoice has no row yet: what it names was found among the customer's.
        let lost = || Corrupt::reference("ship_to", id.0, "customer_id", customer.key.0);
        Ok(Some(found.ok_or_else(lost)?))
    }
}

impl ExcessCause {
    /// Of an order that covers less than what is left of it.
    const fn of(component: Component) -> Self {
        match component {
            Component::UnconfirmedOrders => Self::Unconfirmed,
            Component::FutureOrders => Self::Future,
            Component::ApprovedOrders => Self::Approved,
            // Of an order that is held only the goods that left are invoiced, and these count.
            Component::HeldOrders
            | Component::OpenInvoices
            | Component::OpenCredits
            | Component::UnappliedReceipts => Self::Larger,
        }
    }

    /// The stable word of files and programs.
    const fn code(self) -> &'static str {
        match self {
            Self::Larger => "larger",
            Self::Unconfirmed => "unconfirmed",
            Self::Future => "future",
            Self::Approved => "approved",
        }
    }
}

impl OrderExcess {
    /// How much of the invoice is a new sale, and why.
    pub fn message(&self, currency: Currency) -> Message {
        self.explain(Message::new("invoice-beyond-order"), currency)
    }

    pub fn order(&self) -> &str {
        &self.order
    }

    /// How much of the invoice is a new sale.
    pub const fn sale(&self) -> Money {
        self.sale
    }

    /// The stable word for why: `larger`, `unconfirmed`, `future`, `approved`.
    pub const fn cause(&self) -> &'static str {
        self.cause.code()
    }

    /// The same message with the values that explain this.
    pub(in crate::desk) fn explain(&self, message: Message, currency: Currency) -> Message {
        let message = message
            .text("order", &self.order)
            .money("sale", self.sale, currency)
            .text("beyond", self.cause.code());
        match self.cause {
            ExcessCause::Larger => message,
            ExcessCause::Unconfirmed => message.key("cause", "order-not-counted-unconfirmed"),
            ExcessCause::Future => message.key("cause", "order-not-counted-future"),
            ExcessCause::Approved => message.key("cause", "order-not-counted-approved"),
        }
    }
}

/// How much more may be invoiced under the release of the order, unless the company checks again here (R4.3).
fn released(view: View<'_>, context: &CheckContext, order: &OrderRecord) -> Result<Money, DeskError> {
    let is_rechecked = context.policy.recheck_at.contains(&Checkpoint::Transfer);
    match &order.approval {
        Some(approval) if !is_rechecked && covering_release(view, context, order)? => {
            Ok((approval.bound(context.policy.growth_tolerance) - order.invoiced).or_zero())
        }
        Some(_) | None => Ok(Money::ZERO),
    }
}

impl DeskReader {
    /// The due date that an invoice of a day has by the terms: those of its order, else the customer's.
    pub fn usual_due(&mut self, customer: &str, order: Option<&str>, day: Day) -> Result<Day, DeskError> {
        self.ask(|view| {
            let customer = lookup::customer(view, customer)?;
            let order = order.map(|number| lookup::find_order(view, number)).transpose()?.flatten();
            let terms = match &order {
                Some(order) => terms_of_order(view, order)?,
                None => terms_of_customer(view, &customer)?,
            };
            Ok(day + i64::from(terms.days))
        })
    }
}
