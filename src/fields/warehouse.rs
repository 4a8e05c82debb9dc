//! Warehouses, with a tolerance and a maximum order amount of their own (R1.5, R3.7).

use super::about::{NAME, general};
use super::record::{RecordRules, record};
use super::{MoneyAmount, Optional, Percentage, Text};
use crate::credit::WarehousePolicy;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WarehouseId(pub i64);

record! {
    /// A warehouse as it is stored; the amount is in the currency of the company.
    pub struct WarehouseRecord = "warehouse" {
        id: WarehouseId = WarehouseId(0),
        code: String,
        /// What the rules read.
        policy: WarehousePolicy,
        /// Grows with every change.
        version: i64 = 1,
    }

    name: String => general(NAME), Text::Name(100);
    .policy.tolerance => general("tolerance_percent"), Optional(Percentage);
    .policy.order_maximum => general("order_maximum"), Optional(MoneyAmount);
}

impl WarehouseRecord {
    /// A new one with its defaults; its name is its code.
    pub(crate) fn new(code: &str) -> Self {
        Self { code: code.to_owned(), name: code.to_owned(), ..Self::default() }
    }
}

impl RecordRules for WarehouseRecord {}
