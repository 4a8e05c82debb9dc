//! The credit validation of a desk: the proposal, applying, taking back, and the law that the proposal is exact.

mod applying;
mod asking;
mod brute;
mod reckoned;
mod undoing;

use crate::credit::{Message, Render, ValidationAct};
use crate::desk::lookup;
use crate::desk::testing::{TestDesk, pairs};
use crate::desk::{
    Applied, DeskWriter, Expected, ExternalCode, NewInvoice, NoProgress, ValidationChoice, ValidationSnapshot,
};

/// The last day of June 2026 is today at every desk of these tests.
const TODAY: &str = "2026-06-30";

/// Tells a message by its key.
pub(super) struct Keys;

impl Render for Keys {
    fn render(&self, message: &Message) -> String {
        message.key.clone()
    }

    fn has(&self, _: &str) -> bool {
        true
    }
}

/// A desk that blocks after 60 days, with customers of a limit of 1 000.00 that each owe 100.00 for so many days.
pub(super) fn desk(customers: &[(&str, i64)]) -> TestDesk {
    let test = TestDesk::new();
    set(&test, &[("validation.delay_days", "60")]);
    for (code, days_over) in customers {
        test.writer().add_customer(code, &pairs(&[("limit", "1000")])).unwrap();
        owe(&test, code, 10_000, *days_over);
    }
    test
}

pub(super) fn set(test: &TestDesk, values: &[(&str, &str)]) {
    test.writer().set_settings(&pairs(values)).unwrap();
}

pub(super) fn set_customer(test: &TestDesk, code: &str, values: &[(&str, &str)]) {
    test.writer().set_customer(code, &pairs(values), Expected::Whatever).unwrap();
}

/// An invoice on terms of 30 days that fell due so many days ago; its number is the customer's, the days and the amount.
pub(super) fn owe(test: &TestDesk, customer: &str, minor: i64, days_over: i64) {
    let due = TODAY.parse::<crate::credit::Day>().unwrap() - days_over;
    let number = format!("{customer}-{days_over}-{minor}");
    let invoice = NewInvoice {
        customer,
        number: &number,
        amount: crate::credit::Money::from_minor(minor),
        day: due - 30,
        due,
        due_before_date: crate::desk::DueBeforeDate::Refused,
        order: None,
        ship_to: None,
        instalments: Vec::new(),
    };
    test.writer().enter_invoice(&invoice).unwrap();
}

pub(super) fn snapshot(test: &TestDesk) -> ValidationSnapshot {
    test.reader().validation_snapshot(&NoProgress).unwrap()
}

/// The suggestions under the criteria in force: code and what is suggested.
pub(super) fn suggested(test: &TestDesk) -> Vec<(String, Option<ValidationAct>)> {
    let snapshot = snapshot(test);
    let rows = snapshot.propose(&snapshot.policy, &ExternalCode::Without).rows;
    let shown = rows
        .iter()
        .map(|row| (snapshot.customer(row.customer).unwrap().code.to_string(), row.judgement.suggestion));
    shown.collect()
}

/// Every suggestion as a choice, as a person sees them now.
pub(super) fn choices(test: &TestDesk) -> Vec<ValidationChoice> {
    let snapshot = snapshot(test);
    snapshot.suggestions(&snapshot.propose(&snapshot.policy, &ExternalCode::Without))
}

pub(super) fn chosen(test: &TestDesk, code: &str, act: ValidationAct) -> ValidationChoice {
    test.reader().validation_choice(&snapshot(test), code, act).unwrap()
}

pub(super) fn apply(writer: &mut DeskWriter, choices: &[ValidationChoice]) -> Applied {
    writer.apply_validation(choices, &Keys, &NoProgress).unwrap()
}

/// State, origin and reason of a customer.
pub(super) fn stored_state(test: &TestDesk, code: &str) -> (String, Option<String>, Option<String>) {
    let customer = test.reader().ask(|view| lookup::customer(view, code)).unwrap();
    let origin = customer.state_origin.map(|origin| origin.code().to_owned());
    (customer.state.code().to_owned(), origin, customer.state_reason)
}

pub(super) fn expected_state(
    state: &str,
    origin: Option<&str>,
    reason: Option<&str>,
) -> (String, Option<String>, Option<String>) {
    (state.to_owned(), origin.map(str::to_owned), reason.map(str::to_owned))
}

pub(super) fn counts(applied: &Applied) -> [u64; 4] {
    let skipped = u64::try_from(applied.skipped.len()).unwrap();
    [applied.blocked, applied.warned, applied.unblocked, skipped]
}
