//! Customers, orders and documents of a test desk.

use super::{TODAY, TestDesk};
use crate::credit::{CreditStanding, Currency, Day, ItemKind, Limit, Money, ShipToId};
use crate::desk::days_to_pay::history::history_of;
use crate::desk::lookup;
use crate::desk::session::{DeskReader, Recorder};
use crate::desk::{
    AppliedReceipt, ApplyTo, DeskError, DocumentKey, EnteredInvoice, ErrorKind, Instalment, NewInvoice,
    NewReceipt, Rest,
};
use crate::fields::{CustomerHistory, DbValue};
use crate::store::{
    ChangeRecord, CustomerKey, CustomerRecord, Difference, Document, EventKind, NewOrder, OrderId,
    OrderRecord, ShipToRecord, Subject,
};

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// An amount in cents.
pub(crate) fn cents(minor: i64) -> Money {
    Money::from_minor(minor)
}

/// An invoice of 30 June 2026, due a month later.
pub(crate) fn invoice<'a>(customer: &'a str, number: &'a str, minor: i64) -> NewInvoice<'a> {
    NewInvoice {
        customer,
        number,
        amount: cents(minor),
        day: day("2026-06-30"),
        due: day("2026-07-30"),
        due_before_date: crate::desk::DueBeforeDate::Refused,
        order: None,
        ship_to: None,
        instalments: Vec::new(),
    }
}

/// A receipt of 30 June 2026, on account.
pub(crate) fn receipt<'a>(customer: &'a str, number: &'a str, minor: i64) -> NewReceipt<'a> {
    NewReceipt {
        customer,
        number,
        amount: cents(minor),
        currency: None,
        day: day("2026-06-30"),
        apply: Vec::new(),
        rest: Rest::OnAccount,
    }
}

pub(crate) fn in_two_parts() -> NewInvoice<'static> {
    NewInvoice {
        due: day("2026-08-31"),
        instalments: vec![
            Instalment { due: day("2026-08-31"), amount: cents(60) },
            Instalment { due: day("2026-07-31"), amount: cents(40) },
        ],
        ..invoice("C1", "I-1", 100)
    }
}

pub(crate) fn limit(minor: i64) -> (&'static str, DbValue<'static>) {
    ("credit_limit", DbValue::Integer(minor))
}

pub(crate) fn state(state: &str) -> [(&'static str, DbValue<'static>); 2] {
    [("state", DbValue::text(state)), ("state_reason", DbValue::text("late-payment"))]
}

pub(crate) fn pays(invoice: &str, minor: Option<i64>) -> ApplyTo<'_> {
    ApplyTo { invoice, instalment: None, amount: minor.map(cents) }
}

/// The key of the refusal, its kind, and that nothing was changed by it.
#[track_caller]
pub(crate) fn refused<T: std::fmt::Debug>(
    desk: &TestDesk,
    (kind, key): (ErrorKind, &str),
    act: impl FnOnce(&TestDesk) -> Result<T, DeskError>,
) {
    let before = desk.everything();
    let error = act(desk).unwrap_err();
    assert_eq!((error.kind(), error.message().key.as_str()), (kind, key));
    assert_eq!(desk.everything(), before);
}

pub(crate) fn enter(desk: &TestDesk, new: &NewInvoice<'_>) -> Result<EnteredInvoice, DeskError> {
    desk.writer().enter_invoice(new)
}

pub(crate) fn receive(desk: &TestDesk, new: &NewReceipt<'_>) -> Result<AppliedReceipt, DeskError> {
    desk.writer().enter_receipt(new)
}

pub(crate) fn open_of(desk: &TestDesk, number: &str) -> Money {
    desk.reader().invoice(&invoice_of("C1", number)).unwrap().open
}

pub(crate) fn invoice_of(customer: &str, number: &str) -> DocumentKey {
    DocumentKey::new(customer, ItemKind::Invoice, number)
}

pub(crate) fn credit_of(customer: &str, number: &str) -> DocumentKey {
    DocumentKey::new(customer, ItemKind::Credit, number)
}

pub(crate) fn receipt_of(customer: &str, number: &str) -> DocumentKey {
    DocumentKey::new(customer, ItemKind::Receipt, number)
}

/// An approved order on account.
pub(super) fn approved(customer: CustomerKey, number: &str, minor: i64) -> NewOrder<'_> {
    NewOrder {
        number,
        customer,
        ship_to: None,
        warehouse: None,
        terms: "net30",
        on_account: true,
        day: day(TODAY),
        ship_day: None,
        amount: cents(minor),
        confirmed: true,
        excluded: false,
        standing: CreditStanding::Approved,
    }
}

impl TestDesk {
    /// Adds a customer, active and without a limit unless the columns say otherwise.
    pub(crate) fn customer(&self, code: &str, columns: &[(&'static str, DbValue<'static>)]) -> CustomerKey {
        let name = [("name", DbValue::text(format!("Company {code}")))];
        let customer = CustomerRecord::new(code, Currency::EUR).with(&name).with(columns);
        self.write(|recorder| Ok(recorder.tx.add_customer(&customer)?))
    }

    pub(crate) fn ship_to(&self, customer: CustomerKey, code: &str, limit: Limit) -> ShipToId {
        let mut record = ShipToRecord::new(code);
        record.rules.limit = limit;
        self.write(|recorder| Ok(recorder.tx.add_ship_to(customer, &record)?))
    }

    /// Adds an open order on account.
    pub(crate) fn ledger_order(
        &self,
        customer: CustomerKey,
        number: &str,
        minor: i64,
        standing: CreditStanding,
    ) -> OrderId {
        let order = NewOrder { day: day("2026-06-01"), standing, ..approved(customer, number, minor) };
        self.write(|recorder| Ok(recorder.tx.add_order(&order, recorder.event)?.unwrap()))
    }

    /// Changes columns of a customer without a use case.
    pub(crate) fn set(&self, code: &str, columns: &[(&'static str, DbValue<'static>)]) {
        self.write(|recorder| {
            let before = recorder.tx.view().customer(code)?.unwrap();
            assert!(recorder.tx.update_customer(&before, &before.clone().with(columns))?);
            Ok(())
        });
    }

    /// Writes what a test needs.
    pub(crate) fn write<T>(&self, act: impl FnOnce(&Recorder<'_, '_>) -> Result<T, DeskError>) -> T {
        self.writer()
            .carry_out(|tx, signature| act(&Recorder::begin(tx, signature, EventKind::CustomerSet, "")?))
            .unwrap()
    }

    /// What is not in step with the facts.
    pub(crate) fn differences(&self) -> Vec<Difference> {
        self.reader().ask(|view| Ok(view.differences()?)).unwrap()
    }

    /// Everything that a use case of receivables could change: two of them are equal when nothing did.
    pub(crate) fn everything(&self) -> (u64, Vec<Document>, Vec<OrderRecord>) {
        self.reader()
            .ask(|view| {
                let (mut documents, mut orders) = (Vec::new(), Vec::new());
                for kind in [ItemKind::Invoice, ItemKind::Credit, ItemKind::Receipt] {
                    view.each_document::<DeskError>(kind, |document| {
                        documents.push(document);
                        Ok(())
                    })?;
                }
                view.each_order::<DeskError>(|order| {
                    orders.push(order);
                    Ok(())
                })?;
                Ok((view.verify_audit()?.records, documents, orders))
            })
            .unwrap()
    }
}

impl DeskReader {
    /// How a customer has paid up to today.
    pub fn customer_history(&mut self, code: &str) -> Result<CustomerHistory, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let customer = lookup::customer(view, code)?;
            history_of(view, (customer.key, customer.currency), today)
        })
    }

    /// Every change of a customer's parameters and state, the newest first.
    pub fn customer_changes(&mut self, code: &str) -> Result<Vec<ChangeRecord>, DeskError> {
        self.ask(|view| {
            let key = lookup::customer(view, code)?.key;
            Ok(view.changes(Subject::Customer(key.0), &[])?)
        })
    }
}
