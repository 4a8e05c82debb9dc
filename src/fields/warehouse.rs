//! Warehouses, with a tolerance and a maximum order amount of their own (R1.5, R3.7).

use super::about::general;
use super::field::{FieldOf, Record, field};
use super::{MoneyAmount, Optional, Percentage, Text};
use crate::credit::WarehousePolicy;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WarehouseId(pub i64);

/// A warehouse as it is stored; the amount is in the currency of the company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WarehouseRecord {
    pub id: WarehouseId,
    pub code: String,
    pub name: String,
    /// What the rules read.
    pub policy: WarehousePolicy,
    /// Grows with every change.
    pub version: i64,
}

impl WarehouseRecord {
    /// A new one with its defaults; its name is its code.
    pub(crate) fn new(code: &str) -> Self {
        let policy = WarehousePolicy::default();
        Self { id: WarehouseId(0), code: code.to_owned(), name: code.to_owned(), policy, version: 1 }
    }
}

impl Record for WarehouseRecord {
    const TABLE: &'static str = "warehouse";

    fn fields() -> &'static [&'static dyn FieldOf<Self>] {
        FIELDS
    }
}

const FIELDS: &[&dyn FieldOf<WarehouseRecord>] = &[
    field!(WarehouseRecord, general("name"), Text::Name(100), name),
    field!(WarehouseRecord, general("tolerance_percent"), Optional(Percentage), policy.tolerance),
    field!(WarehouseRecord, general("order_maximum"), Optional(MoneyAmount), policy.order_maximum),
];
