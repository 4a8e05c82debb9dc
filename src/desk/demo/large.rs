//! A very large desk: a hundred thousand customers with their documents and orders, and a queue of ten thousand.
//!
//! Rows of a crowd are written in bulk, customer by customer, so that every index grows at its end. The held orders
//! are entered one by one: each is checked, and its findings are true.

use fastrand::Rng;

use super::diary::{Diary, broken};
use super::{CROWD_NAMES, SEED};
use crate::credit::{Day, Limit, Money};
use crate::desk::assess::CheckContext;
use crate::desk::error::DeskError;
use crate::desk::orders::draft::{Draft, EnterOrder};
use crate::desk::orders::entering::{Snapshot, enter_draft};
use crate::desk::session::{DeskWriter, ProgressSink, Recorder};
use crate::records::{AuditBody, CustomersGenerated, OrdersGenerated};
use crate::store::{Bulk, BulkCustomer, BulkInvoice, BulkOrder, CustomerKey, EventKind};

/// How much of everything there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// How many customers are made.
    pub customers: u32,
    /// Invoices, the open ones included; each of the others has its receipt.
    pub invoices: u32,
    /// How many open invoices are spread over them.
    pub open_invoices: u32,
    /// Open orders, the held ones included.
    pub orders: u32,
    /// Held orders, each of another customer.
    pub held: u32,
    /// Documents of the one customer that has the most.
    pub most_documents: u32,
}

impl Size {
    /// The size that the desk is made for.
    pub const LARGE: Self = Self {
        customers: 100_000,
        invoices: 2_000_000,
        open_invoices: 200_000,
        orders: 300_000,
        held: 10_000,
        most_documents: 20_000,
    };
}

/// Customers that are written in one transaction.
const AT_ONCE: u32 = 25_000;
/// Days over which the settled invoices of a customer lie.
const SETTLED_DAYS: i64 = 930;
/// Days before today on which nothing of a customer with a held order changed any more.
const QUIET_DAYS: i64 = 15;

/// A total that is handed out in uneven shares and comes out exactly.
struct Shares {
    left: u32,
    takers: u32,
}

impl Shares {
    const fn new(total: u32, takers: u32) -> Self {
        Self { left: total, takers }
    }

    fn next(&mut self, random: &mut Rng, most: u32) -> u32 {
        let average = self.left / self.takers.max(1);
        let share = if self.takers <= 1 {
            self.left
        } else {
            random.u32(0..=average.saturating_mul(2).saturating_add(1)).min(self.left)
        };
        self.takers = self.takers.saturating_sub(1);
        let share = share.min(most);
        self.left -= share;
        share
    }
}

/// What is still to be handed out, and the running numbers.
struct Crowd {
    size: Size,
    today: Day,
    random: Rng,
    invoices: Shares,
    open: Shares,
    orders: Shares,
    invoice: u32,
    order: u32,
    /// Customers whose order is to be held: code and amount.
    to_hold: Vec<(String, Money)>,
}

/// What one customer has.
struct Part {
    index: u32,
    open: u32,
    settled: u32,
    orders: u32,
    is_held: bool,
}

/// Writes everything into a new desk.
pub(super) fn fill(diary: &Diary, size: Size, progress: &dyn ProgressSink) -> Result<(), DeskError> {
    let mut crowd = Crowd::new(size, diary.today);
    let mut writer = diary.writer()?;
    diary.turn_to(diary.today - QUIET_DAYS);
    for first in (0..size.customers).step_by(usize::try_from(AT_ONCE).unwrap_or(1)) {
        let count = AT_ONCE.min(size.customers - first);
        writer.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::Import, "")?;
            let mut bulk = Bulk::prepare(tx, recorder.event)?;
            for index in first..first + count {
                progress.proceed(u64::from(index), Some(u64::from(size.customers)))?;
                crowd.customer(&mut bulk, index)?;
            }
            tx.raise_latest_day(diary.today - QUIET_DAYS)?;
            let body = CustomersGenerated { kind: "crowd".to_owned(), customers: count };
            let body = AuditBody::CustomersGenerated(body);
            recorder.audit(("import", "crowd"), (None, None), &body)
        })?;
    }
    let days = usize::try_from(QUIET_DAYS).unwrap_or(1);
    let share = crowd.to_hold.len().div_ceil(days).max(1);
    for (chunk, ago) in crowd.to_hold.chunks(share).zip((0..QUIET_DAYS).rev()) {
        diary.turn_to(diary.today - ago);
        hold(&mut writer, chunk, crowd.order)?;
        crowd.order += u32::try_from(chunk.len()).unwrap_or(0);
    }
    diary.turn_to(diary.today);
    writer.optimize()
}

/// Enters orders that the check holds.
fn hold(writer: &mut DeskWriter, orders: &[(String, Money)], first: u32) -> Result<(), DeskError> {
    writer.carry_out(|tx, signature| {
        let recorder = Recorder::begin(tx, signature, EventKind::Import, "")?;
        let context = CheckContext::open(tx.view(), recorder.today())?;
        for (number, (customer, amount)) in (first + 1..).zip(orders) {
            let mut enter = EnterOrder::new(customer.as_str(), format!("SO-{number:07}"), *amount);
            enter.ship_day = Some(recorder.today() + i64::from(number % 25));
            let draft = Draft::resolve(tx.view(), &enter, context.today)?;
            let checked = enter_draft(&recorder, &context, &draft, Snapshot::WithFindings)?;
            if checked.assessment.outcome.may_leave() || !checked.done {
                return Err(broken(&format!("{customer} is not held")));
            }
        }
        let body = OrdersGenerated { kind: "orders".to_owned(), held: orders.len() };
        let body = AuditBody::OrdersGenerated(body);
        recorder.audit(("import", "orders"), (None, None), &body)
    })
}

impl Crowd {
    fn new(size: Size, today: Day) -> Self {
        let others = size.customers.saturating_sub(1);
        Self {
            size,
            today,
            random: Rng::with_seed(SEED),
            invoices: Shares::new(size.invoices.saturating_sub(size.most_documents / 2), others),
            open: Shares::new(size.open_invoices, others),
            orders: Shares::new(size.orders.saturating_sub(size.held), size.customers),
            invoice: 0,
            order: 0,
            to_hold: Vec::new(),
        }
    }

    /// Writes a customer with all it has; the first one has the most documents.
    fn customer(&mut self, bulk: &mut Bulk<'_, '_>, index: u32) -> Result<(), DeskError> {
        let part = self.part(index);
        let scale = self.random.i64(50..4000);
        let amounts: Vec<Money> = (0..part.open + part.settled)
            .map(|_| Money::from_minor(self.random.i64(scale * 10..scale * 100)))
            .collect();
        let orders: Vec<Money> =
            (0..part.orders).map(|_| Money::from_minor(self.random.i64(scale * 10..scale * 60))).collect();
        let owed: Money =
            amounts.iter().skip(usize::try_from(part.settled).unwrap_or(usize::MAX)).copied().sum();
        let exposure = owed + orders.iter().copied().sum();
        let held = Money::from_minor(self.random.i64(scale * 30..scale * 90));
        let code = format!("C{:06}", index + 1);
        let customer = self.record(&part, exposure, held);
        let name = Self::name(index);
        let key = bulk.customer(&BulkCustomer { code: &code, name: &name, ..customer })?;
        self.documents(bulk, key, (&part, &amounts))?;
        self.orders(bulk, key, (&part, &orders))?;
        if part.is_held {
            self.to_hold.push((code, held));
        }
        Ok(())
    }

    fn part(&mut self, index: u32) -> Part {
        let is_held = index > 0 && self.is_held(index);
        let orders = self.orders.next(&mut self.random, u32::MAX);
        if index == 0 {
            return Part { index, open: 0, settled: self.size.most_documents / 2, orders, is_held };
        }
        let invoices = self.invoices.next(&mut self.random, u32::MAX);
        // What does not fit a customer with few invoices goes to the next ones.
        let open = self.open.next(&mut self.random, invoices);
        Part { index, open, settled: invoices - open, orders, is_held }
    }

    /// Every so many customers one, until there are enough.
    fn is_held(&self, index: u32) -> bool {
        let every = (self.size.customers / self.size.held.max(1)).max(1);
        let so_far = u32::try_from(self.to_hold.len()).unwrap_or(u32::MAX);
        index % every == every - 1 && so_far < self.size.held
    }

    /// Limits that what is there fits under, and for those with an order to be held something that holds it.
    fn record(&self, part: &Part, exposure: Money, held: Money) -> BulkCustomer<'static> {
        let roomy = Money::from_wide_minor((exposure.minor() * 3 / 2 / 100_000 + 1) * 100_000);
        let calm = BulkCustomer {
            code: "",
            name: "",
            country: ["FR", "BE", "NL"].get(Self::at(part.index, 3)).copied().unwrap_or("BE"),
            currency: "EUR",
            limit: Limit::Amount(roomy),
            hold_period: 0,
            approval: "yes",
            order_maximum: None,
        };
        if !part.is_held {
            return calm;
        }
        let half = Money::from_wide_minor(held.minor() / 2);
        // What holds an order changes from one to the next.
        match self.to_hold.len() % 10 {
            0 => BulkCustomer { approval: "no", ..calm },
            1 => BulkCustomer { approval: "cash-only", ..calm },
            2 => BulkCustomer { order_maximum: Some(half), ..calm },
            other => BulkCustomer {
                limit: Limit::Amount(exposure + half),
                hold_period: if other < 7 { 2 } else { 0 },
                ..calm
            },
        }
    }

    fn at(index: u32, count: u32) -> usize {
        usize::try_from(index % count).unwrap_or(0)
    }

    fn name(index: u32) -> String {
        let name = CROWD_NAMES.get(Self::at(index, 12)).copied().unwrap_or_default();
        format!("{name} {}", index + 1)
    }

    /// The settled invoices with their receipts, the oldest first, and then the open ones.
    fn documents(
        &mut self,
        bulk: &mut Bulk<'_, '_>,
        customer: CustomerKey,
        (part, amounts): (&Part, &[Money]),
    ) -> Result<(), DeskError> {
        let (first, quiet) = (self.today - 1095, self.today - QUIET_DAYS);
        let settled = i64::from(part.settled.max(1));
        let (mut day, step) = (first, SETTLED_DAYS / settled);
        for (index, amount) in (0..).zip(amounts) {
            self.invoice += 1;
            let number = format!("INV-{:07}", self.invoice);
            if index >= part.settled {
                let day = quiet - self.random.i64(0..100);
                bulk.open(&BulkInvoice { customer, number: &number, day, due: day + 30, amount: *amount })?;
                continue;
            }
            // Where there are several a day, they are spread evenly.
            day = if step > 0 {
                day + self.random.i64(0..=step)
            } else {
                first + SETTLED_DAYS * i64::from(index) / settled
            };
            let paid = (day + 30 + self.random.i64(-10..40)).min(quiet);
            let invoice = BulkInvoice { customer, number: &number, day, due: day + 30, amount: *amount };
            bulk.settled(&invoice, (&format!("PAY-{:07}", self.invoice), paid))?;
        }
        Ok(())
    }

    fn orders(
        &mut self,
        bulk: &mut Bulk<'_, '_>,
        customer: CustomerKey,
        (part, amounts): (&Part, &[Money]),
    ) -> Result<(), DeskError> {
        for amount in amounts {
            self.order += 1;
            let day = self.today - QUIET_DAYS - self.random.i64(0..60);
            let number = format!("SO-{:07}", self.order);
            bulk.order(&BulkOrder {
                customer,
                number: &number,
                day,
                ship_day: self.today + self.random.i64(-10..60),
                amount: *amount,
                // An unconfirmed order does not count, and the limit of a held one is what counts exactly.
                confirmed: part.is_held || self.random.u8(0..50) != 0,
            })?;
        }
        Ok(())
    }
}
