//! The use cases of the desk on real files, with a fixed clock.

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

use std::ops::ControlFlow;

use super::testing::TestDesk;
use super::testing::template::{Template, demo_company};
use super::*;
use crate::credit::{Amount, Currency, Day, Money, Totals};
use crate::fields::DbValue;
use crate::store::StoreError;

/// The user stops after the first of several.
pub(super) struct AfterOne;

impl ProgressSink for AfterOne {
    fn report(&self, done: u64, _: Option<u64>) -> ControlFlow<()> {
        if done < 1 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

/// The day on which everything happens.
pub(super) fn today() -> Day {
    "2026-06-30".parse().unwrap()
}

pub(super) fn eur(text: &str) -> Money {
    Money::parse(text, Currency::EUR).unwrap()
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
