//! Desks on which random things have happened to random documents, for laws that hold on any desk.

use proptest::prelude::*;

use super::TestDesk;
use super::ledger::{cents, credit_of, day, enter, invoice, invoice_of, pays, receipt, receipt_of, receive};
use crate::credit::{CreditStanding, DatedLimit, Day, GroupHoldPeriod, ItemKind, Limit};
use crate::desk::{DocumentKey, NewInvoice, NewReceipt, Refund, Rest, WriteOff};
use crate::fields::DbValue;
use crate::store::{CustomerKey, GroupId, GroupKind, GroupRecord};

/// One thing that happens on a random desk; days count from the day on which it does.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Invoice { customer: usize, amount: i64, day: i64, terms: i64 },
    Receipt { customer: usize, amount: i64, day: i64, invoice: usize },
    Apply { receipt: usize, day: Option<i64>, invoice: usize },
    Reverse { receipt: usize },
    Order { customer: usize, amount: i64, rejected: bool },
    WriteOff { customer: usize, invoice: usize, amount: Option<i64> },
    Refund { customer: usize, amount: i64 },
    Undo { adjustment: usize },
}

/// A desk on which things happen, the customers of the invoices that were entered, by number, and what can be applied,
/// reversed or undone.
struct Random {
    desk: TestDesk,
    invoices: Vec<(usize, String)>,
    receipts: Vec<(usize, DocumentKey)>,
    adjustments: Vec<DocumentKey>,
}

pub(crate) const CUSTOMERS: [&str; 3] = ["C1", "C2", "C3"];

pub(crate) fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0_usize..3, -300_i64..1_000, -60_i64..10, 0_i64..40)
            .prop_map(|(customer, amount, day, terms)| Step::Invoice { customer, amount, day, terms }),
        4 => (0_usize..3, 1_i64..1_200, -50_i64..10, 0_usize..8)
            .prop_map(|(customer, amount, day, invoice)| Step::Receipt { customer, amount, day, invoice }),
        3 => (0_usize..8, proptest::option::of(-20_i64..10), 0_usize..8)
            .prop_map(|(receipt, day, invoice)| Step::Apply { receipt, day, invoice }),
        3 => (0_usize..8).prop_map(|receipt| Step::Reverse { receipt }),
        1 => (0_usize..3, 1_i64..500, any::<bool>())
            .prop_map(|(customer, amount, rejected)| Step::Order { customer, amount, rejected }),
        2 => (0_usize..3, 0_usize..8, proptest::option::of(1_i64..400))
            .prop_map(|(customer, invoice, amount)| Step::WriteOff { customer, invoice, amount }),
        2 => (0_usize..3, 1_i64..300).prop_map(|(customer, amount)| Step::Refund { customer, amount }),
        2 => (0_usize..8).prop_map(|adjustment| Step::Undo { adjustment }),
    ]
}

/// A desk on which these things happened, as far as the rules let them; the day moves on with every step.
pub(crate) fn desk_of(steps: &[Step]) -> TestDesk {
    let desk = TestDesk::new();
    desk.write(|recorder| Ok(recorder.tx.add_group(&group("G", 900))?));
    let unlimited = DbValue::text("unlimited");
    for (code, limit) in CUSTOMERS.iter().zip([DbValue::Integer(500), DbValue::Null, unlimited]) {
        desk.customer(code, &[("credit_limit", limit), ("credit_group_id", DbValue::text("G"))]);
    }
    desk.ship_to(key_of(&desk, 0), "S", Limit::Amount(cents(100)));
    let mut random = Random { desk, invoices: Vec::new(), receipts: Vec::new(), adjustments: Vec::new() };
    let mut today = day("2026-06-30");
    for (index, step) in steps.iter().enumerate() {
        today = today + 3;
        random.desk.go_to(&today.to_string());
        random.happen(step, format!("N{index}"), today);
    }
    random.desk
}

fn key_of(desk: &TestDesk, customer: usize) -> CustomerKey {
    let key = desk.reader().ask(|view| Ok(view.customer_key(CUSTOMERS[customer])?));
    key.unwrap().unwrap()
}

impl Random {
    fn invoice_of(&self, customer: usize, index: usize) -> String {
        let mut own = self.invoices.iter().filter(|(whose, _)| *whose == customer).map(|(_, number)| number);
        let count = own.clone().count().max(1);
        own.nth(index % count).cloned().unwrap_or_default()
    }

    fn happen(&mut self, step: &Step, number: String, today: Day) {
        match *step {
            Step::Invoice { customer, amount, day, terms } => {
                let new = NewInvoice {
                    day: today + day,
                    due: today + day + terms,
                    ship_to: (customer == 0 && amount % 3 == 0).then_some("S"),
                    ..invoice(CUSTOMERS[customer], &number, amount)
                };
                match enter(&self.desk, &new) {
                    Ok(_) if amount > 0 => self.invoices.push((customer, number)),
                    Ok(_) => self.receipts.push((customer, credit_of(CUSTOMERS[customer], &number))),
                    Err(_) => {}
                }
            }
            Step::Receipt { customer, amount, day, invoice } => {
                let paid = self.invoice_of(customer, invoice);
                let mut new = NewReceipt {
                    day: today + day,
                    apply: vec![pays(&paid, None)],
                    ..receipt(CUSTOMERS[customer], &number, amount)
                };
                if receive(&self.desk, &new).is_err() {
                    new.apply.clear();
                    receive(&self.desk, &new).unwrap();
                }
                self.receipts.push((customer, receipt_of(CUSTOMERS[customer], &number)));
            }
            Step::Apply { receipt, day, invoice } => self.apply(receipt, day.map(|day| today + day), invoice),
            Step::Reverse { receipt } => self.reverse(receipt),
            Step::Order { customer, amount, rejected } => {
                let standing = if rejected { CreditStanding::Rejected } else { CreditStanding::Approved };
                self.desk.ledger_order(key_of(&self.desk, customer), &number, amount, standing);
            }
            Step::WriteOff { customer, invoice, amount } => {
                let invoice = self.invoice_of(customer, invoice);
                let parts = vec![pays(&invoice, amount)];
                let write_off = WriteOff { customer: CUSTOMERS[customer], parts, reason: "bankrupt" };
                if let Ok(made) = self.desk.writer().write_off(&write_off) {
                    self.adjustments.push(credit_of(CUSTOMERS[customer], &made.number));
                }
            }
            Step::Refund { customer, amount } => {
                let refund =
                    Refund { customer: CUSTOMERS[customer], amount: cents(amount), reason: "asked for" };
                if let Ok(made) = self.desk.writer().refund(&refund) {
                    self.adjustments.push(invoice_of(CUSTOMERS[customer], &made.number));
                }
            }
            Step::Undo { adjustment } => self.undo(adjustment),
        }
    }

    fn apply(&self, receipt: usize, day: Option<Day>, invoice: usize) {
        if let Some((customer, receipt)) = self.receipts.get(receipt % self.receipts.len().max(1)) {
            let paid = self.invoice_of(*customer, invoice);
            let apply = [pays(&paid, None)];
            let _ = self.desk.writer().apply_receipt(receipt, &apply, Rest::OnAccount, day);
        }
    }

    fn reverse(&self, receipt: usize) {
        if let Some((_, receipt)) = self.receipts.get(receipt % self.receipts.len().max(1)) {
            let _ = self.desk.writer().reverse_receipt(receipt, "bounced", None);
        }
    }

    fn undo(&self, adjustment: usize) {
        let Some(key) = self.adjustments.get(adjustment % self.adjustments.len().max(1)) else { return };
        let mut writer = self.desk.writer();
        let _ = match key.kind {
            ItemKind::Invoice => writer.undo_refund(key),
            ItemKind::Credit | ItemKind::Receipt => writer.undo_write_off(key),
        };
    }
}

fn group(code: &str, minor: i64) -> GroupRecord {
    GroupRecord {
        id: GroupId(0),
        code: code.to_owned(),
        name: code.to_owned(),
        kind: GroupKind::Credit,
        limit: DatedLimit { limit: Limit::Amount(cents(minor)), expires: None },
        hold_period: GroupHoldPeriod::Bypass,
        version: 1,
    }
}
