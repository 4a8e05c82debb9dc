//! A desk in a temporary folder, for the tests of the desk.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use tempfile::TempDir;

use super::template::Template;
use crate::credit::{CreditStanding, Currency, Day, ItemKind, Limit, Money, ShipToId};
use crate::desk::RunId;
use crate::desk::{
    AppliedReceipt, ApplyTo, Clock, Desk, DeskError, DeskReader, DeskWriter, EnteredInvoice, ErrorKind,
    Instalment, Moment, NewDesk, NewInvoice, NewReceipt, Recorder, Rest,
};
use crate::fields::DbValue;
use crate::store::{
    CustomerKey, CustomerRecord, Difference, Document, NewOrder, OrderId, OrderRecord, ShipToRecord,
};

/// A desk that is gone with its folder, and a clock that stands on the day it is set to.
pub(in crate::desk) struct TestDesk {
    _folder: TempDir,
    desk: Desk,
    today: Arc<AtomicI64>,
}

pub(in crate::desk) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// An amount in cents.
pub(in crate::desk) fn cents(minor: i64) -> Money {
    Money::from_minor(minor)
}

/// An invoice of 30 June 2026, due a month later.
pub(in crate::desk) fn invoice<'a>(customer: &'a str, number: &'a str, minor: i64) -> NewInvoice<'a> {
    NewInvoice {
        customer,
        number,
        amount: cents(minor),
        day: day("2026-06-30"),
        due: day("2026-07-30"),
        order: None,
        ship_to: None,
        instalments: Vec::new(),
    }
}

/// A receipt of 30 June 2026, on account.
pub(in crate::desk) fn receipt<'a>(customer: &'a str, number: &'a str, minor: i64) -> NewReceipt<'a> {
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

pub(in crate::desk) fn in_two_parts() -> NewInvoice<'static> {
    NewInvoice {
        due: day("2026-08-31"),
        instalments: vec![
            Instalment { due: day("2026-08-31"), amount: cents(60) },
            Instalment { due: day("2026-07-31"), amount: cents(40) },
        ],
        ..invoice("C1", "I-1", 100)
    }
}

pub(in crate::desk) fn limit(minor: i64) -> (&'static str, DbValue<'static>) {
    ("credit_limit", DbValue::Integer(minor))
}

pub(in crate::desk) fn state(state: &str) -> [(&'static str, DbValue<'static>); 2] {
    [("state", DbValue::text(state)), ("state_reason", DbValue::text("late-payment"))]
}

pub(in crate::desk) fn pays(invoice: &str, minor: Option<i64>) -> ApplyTo<'_> {
    ApplyTo { invoice, instalment: None, amount: minor.map(cents) }
}

/// The key of the refusal, its kind, and that nothing was changed by it.
#[track_caller]
pub(in crate::desk) fn refused<T: std::fmt::Debug>(
    desk: &TestDesk,
    (kind, key): (ErrorKind, &str),
    act: impl FnOnce(&TestDesk) -> Result<T, DeskError>,
) {
    let before = desk.everything();
    let error = act(desk).unwrap_err();
    assert_eq!((error.kind(), error.message().key.as_str()), (kind, key));
    assert_eq!(desk.everything(), before);
}

pub(in crate::desk) fn enter(desk: &TestDesk, new: &NewInvoice<'_>) -> Result<EnteredInvoice, DeskError> {
    desk.writer().enter_invoice(new)
}

pub(in crate::desk) fn receive(desk: &TestDesk, new: &NewReceipt<'_>) -> Result<AppliedReceipt, DeskError> {
    desk.writer().enter_receipt(new)
}

pub(in crate::desk) fn open_of(desk: &TestDesk, number: &str) -> Money {
    desk.reader().invoice(number).unwrap().open
}

impl TestDesk {
    /// An empty desk on 30 June 2026.
    pub(in crate::desk) fn new() -> Self {
        static EMPTY: Template = Template::new();
        let folder = tempfile::tempdir().unwrap();
        let today = Arc::new(AtomicI64::new(day("2026-06-30").number()));
        let (shown, looks) = (Arc::clone(&today), AtomicI64::new(0));
        let clock = Clock::new(RunId(0), move || Moment {
            at: looks.fetch_add(1, Ordering::Relaxed),
            today: Day::from_number(shown.load(Ordering::Relaxed)).unwrap(),
        });
        let new = NewDesk { currency: Currency::EUR, language: "en", login: "ann" };
        let desk = EMPTY.new_desk(&folder.path().join("desk.db"), &new, clock);
        Self { _folder: folder, desk, today }
    }

    /// Moves the desk to another day.
    pub(in crate::desk) fn go_to(&self, text: &str) {
        self.today.store(day(text).number(), Ordering::Relaxed);
    }

    pub(in crate::desk) const fn desk(&self) -> &Desk {
        &self.desk
    }

    pub(in crate::desk) fn writer(&self) -> DeskWriter {
        self.desk.writer().unwrap()
    }

    pub(in crate::desk) fn reader(&self) -> DeskReader {
        self.desk.reader().unwrap()
    }

    /// Adds a customer, active and without a limit unless the columns say otherwise.
    pub(in crate::desk) fn customer(
        &self,
        code: &str,
        columns: &[(&'static str, DbValue<'static>)],
    ) -> CustomerKey {
        let name = [("name", DbValue::text(format!("Company {code}")))];
        let customer = CustomerRecord::new(code, Currency::EUR).with(&name).with(columns);
        self.write(|recorder| Ok(recorder.tx.add_customer(&customer)?))
    }

    pub(in crate::desk) fn ship_to(&self, customer: CustomerKey, code: &str, limit: Limit) -> ShipToId {
        let mut record = ShipToRecord::new(code);
        record.rules.limit = limit;
        self.write(|recorder| Ok(recorder.tx.add_ship_to(customer, &record)?))
    }

    /// Adds an open order on account.
    pub(in crate::desk) fn order(
        &self,
        customer: CustomerKey,
        number: &str,
        minor: i64,
        standing: CreditStanding,
    ) -> OrderId {
        let order = NewOrder {
            number,
            customer,
            ship_to: None,
            warehouse: None,
            terms: "net30",
            on_account: true,
            day: day("2026-06-01"),
            ship_day: None,
            amount: cents(minor),
            confirmed: true,
            excluded: false,
            standing,
        };
        self.write(|recorder| Ok(recorder.tx.add_order(&order, recorder.event)?.unwrap()))
    }

    /// Writes whatever a test needs.
    /// Changes columns of a customer behind everybody's back.
    pub(in crate::desk) fn set(&self, code: &str, columns: &[(&'static str, DbValue<'static>)]) {
        self.write(|recorder| {
            let before = recorder.tx.view().customer(code)?.unwrap();
            assert!(recorder.tx.update_customer(&before, &before.clone().with(columns))?);
            Ok(())
        });
    }

    pub(in crate::desk) fn write<T>(&self, act: impl FnOnce(&Recorder<'_, '_>) -> Result<T, DeskError>) -> T {
        self.writer().carry_out(|tx, signature| act(&Recorder::begin(tx, signature, "test", "")?)).unwrap()
    }

    /// What is not in step with the facts.
    pub(in crate::desk) fn differences(&self) -> Vec<Difference> {
        self.reader().ask(|view| Ok(view.differences()?)).unwrap()
    }

    /// Everything that a use case of receivables could change: two of them are equal when nothing did.
    pub(in crate::desk) fn everything(&self) -> (u64, Vec<Document>, Vec<OrderRecord>) {
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
