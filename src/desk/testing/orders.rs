//! Orders of a test desk, entered and decided on.

use super::TestDesk;
use super::ledger::limit;
use crate::credit::{Assessment, Currency, Money};
use crate::desk::{
    Decided, Decision, DeskError, EnterOrder, HoldFilter, HoldState, NoProgress, OrderSheet, PageOrder,
    PageRange, Verdict,
};
use crate::fields::DbValue;

impl TestDesk {
    /// The desk with a customer whose limit is 100.00, unless the columns say otherwise.
    pub(crate) fn limited(self, code: &str, columns: &[(&'static str, DbValue<'static>)]) -> Self {
        let columns: Vec<_> = [limit(10_000)].into_iter().chain(columns.iter().cloned()).collect();
        self.customer(code, &columns);
        self
    }

    /// The desk with another value of a setting.
    pub(crate) fn setting(self, name: &str, value: &str) -> Self {
        self.write(|recorder| Ok(recorder.tx.add_setting(name, value, recorder.event)?));
        self
    }

    /// Enters an order of an amount in euros.
    pub(crate) fn enter(&self, customer: &str, number: &str, amount: &str) -> Assessment {
        let amount = Money::parse(amount, Currency::EUR).unwrap();
        self.writer().enter_order(&EnterOrder::new(customer, number, amount)).unwrap().assessment
    }

    pub(crate) fn decide(&self, order: &str, verdict: Verdict) -> Result<Decided, DeskError> {
        self.writer().decide(&Decision::on([order], verdict), &NoProgress)
    }

    pub(crate) fn sheet(&self, number: &str) -> OrderSheet {
        self.reader().order(number).unwrap()
    }

    /// The orders that wait for a decision.
    pub(crate) fn queue(&self) -> Vec<String> {
        let (page, total) =
            self.reader().hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange::default()).unwrap();
        assert_eq!(u64::try_from(page.len()).unwrap(), total);
        page.into_iter().map(|line| line.stored.order).collect()
    }

    pub(crate) fn hold_state(&self, number: &str) -> HoldState {
        self.sheet(number).hold.unwrap().state
    }

    /// Asserts that the chain of the audit trail is whole and that the stored values are what the facts say.
    #[track_caller]
    pub(crate) fn is_sound(&self) {
        let chain = self.reader().ask(|view| Ok(view.verify_audit()?)).unwrap();
        assert_eq!(chain.first_bad, None);
        assert_eq!(self.differences(), []);
    }
}
