//! The use cases of the desk on real files, with a clock that stands still.

mod approvals;
mod at_fault;
mod committing;
mod conflicts;
mod damaged_pages;
mod deciding;
mod faults;
mod ordering;
mod rechecking;
mod reversals;
mod undoing;
mod unreadable;

use super::testing::template::{Template, demo_company};
use super::*;
use crate::credit::{Amount, Assessment, Currency, Day, Money, Totals};
use crate::desk::session::Recorder;
use crate::fields::DbValue;
use crate::store::{CustomerRecord, StoreError};

/// The day on which everything happens.
pub(super) fn today() -> Day {
    "2026-06-30".parse().unwrap()
}

pub(super) fn eur(text: &str) -> Money {
    Money::parse(text, Currency::EUR).unwrap()
}

/// A desk in a folder of its own, with a writer at it.
pub(super) struct TestDesk {
    _folder: tempfile::TempDir,
    pub(super) desk: Desk,
    pub(super) writer: DeskWriter,
}

impl TestDesk {
    pub(super) fn new() -> Self {
        static EMPTY: Template = Template::new();
        let folder = tempfile::tempdir().unwrap();
        let new = NewDesk { currency: Currency::EUR, language: "en", login: "anna" };
        let desk = EMPTY.new_desk(&folder.path().join("desk.db"), &new, Clock::fixed(today()));
        let writer = desk.writer().unwrap();
        Self { _folder: folder, desk, writer }
    }

    /// The same desk on another day.
    pub(super) fn on(self, day: Day) -> Self {
        let who = Identity { named: Some("anna".to_owned()), account: None };
        let desk = Desk::open(self.desk.path(), &who, Clock::fixed(day)).unwrap();
        let writer = desk.writer().unwrap();
        Self { desk, writer, ..self }
    }

    /// A customer with a limit of 100.00 and whatever else is named.
    pub(super) fn customer(mut self, code: &str, columns: &[(&'static str, DbValue<'static>)]) -> Self {
        let usual =
            [("name", DbValue::text(format!("Customer {code}"))), ("credit_limit", DbValue::Integer(10_000))];
        let customer = CustomerRecord::new(code, crate::credit::Currency::EUR).with(&usual).with(columns);
        self.writer.carry_out(|tx, _| Ok(tx.add_customer(&customer)?)).unwrap();
        self
    }

    /// A setting from now on.
    pub(super) fn setting(mut self, name: &str, value: &str) -> Self {
        self.writer
            .carry_out(|tx, signature| {
                let recorder = Recorder::begin(tx, signature, "settings", "")?;
                Ok(tx.add_setting(name, value, recorder.event)?)
            })
            .unwrap();
        self
    }

    /// Changes a column of a customer behind everybody's back.
    pub(super) fn set(&mut self, code: &str, column: &'static str, value: DbValue<'static>) {
        self.writer
            .carry_out(|tx, _| {
                let before = tx.view().customer(code)?.unwrap();
                assert!(tx.update_customer(&before, &before.clone().with(&[(column, value)]))?);
                Ok(())
            })
            .unwrap();
    }

    pub(super) fn enter(&mut self, customer: &str, number: &str, amount: &str) -> Assessment {
        self.writer.enter_order(&EnterOrder::new(customer, number, eur(amount))).unwrap().assessment
    }

    pub(super) fn decide(&mut self, order: &str, verdict: Verdict) -> Result<Decided, DeskError> {
        self.writer.decide(&Decision::on([order], verdict), &NoProgress)
    }

    pub(super) fn sheet(&self, number: &str) -> OrderSheet {
        self.desk.reader().unwrap().order(number).unwrap()
    }

    pub(super) fn queue(&self) -> Vec<String> {
        let (page, total) = self.desk.reader().unwrap().hold_page(HoldFilter::Undecided, None, None).unwrap();
        assert_eq!(u64::try_from(page.len()).unwrap(), total);
        page.into_iter().map(|line| line.order).collect()
    }

    pub(super) fn hold_state(&self, number: &str) -> HoldState {
        self.sheet(number).hold.unwrap().state
    }

    /// The chain of the audit trail is whole and the kept values are what the facts say.
    pub(super) fn is_sound(&self) {
        let mut reader = self.desk.reader().unwrap();
        let chain = reader.ask(|view| Ok(view.verify_audit()?)).unwrap();
        assert_eq!(chain.first_bad, None);
        assert_eq!(reader.ask(|view| Ok(view.differences()?)).unwrap(), []);
    }
}

/// A sum of one currency.
pub(super) fn euros(text: &str) -> Totals {
    Totals::from_iter([Amount::new(eur(text), Currency::EUR)])
}

/// The key of the message of a refusal.
pub(super) fn key<T: std::fmt::Debug>(result: Result<T, DeskError>) -> (ErrorKind, String) {
    let error = result.unwrap_err();
    (error.kind(), error.message().key)
}
