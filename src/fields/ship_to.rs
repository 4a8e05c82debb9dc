//! Ship-tos and jobs of a customer (R2.5).

use super::about::{agency, general, history};
use super::field::{FieldOf, Record, field};
use super::{Choice, Count, CreditLimit, MoneyAmount, Optional, Text};
use crate::credit::{Limit, OrderBounds, ShipTo, ShipToId, coded};

/// A ship-to or job as it is stored; amounts are in the currency of its customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShipToRecord {
    pub name: String,
    pub kind: ShipToKind,
    pub duns: Option<String>,
    /// What the rules read.
    pub rules: ShipTo,
    /// Grows with every change.
    pub version: i64,
}

coded! {
    /// What goods are sent to.
    pub enum ShipToKind("value") {
        ShipTo = "ship-to",
        /// A piece of work that ends.
        Job = "job",
    }
}

impl ShipToRecord {
    /// A new one with its defaults; its name is its code.
    pub(crate) fn new(code: &str) -> Self {
        Self {
            name: code.to_owned(),
            kind: ShipToKind::ShipTo,
            duns: None,
            rules: ShipTo {
                id: ShipToId(0),
                code: code.to_owned(),
                limit: Limit::NotSet,
                hold_period: None,
                order_bounds: OrderBounds::default(),
            },
            version: 1,
        }
    }
}

impl Record for ShipToRecord {
    const TABLE: &'static str = "ship_to";

    fn fields() -> &'static [&'static dyn FieldOf<Self>] {
        FIELDS
    }

    fn contradiction(&self) -> Option<&'static str> {
        self.rules.order_bounds.are_reversed().then_some("order_maximum")
    }
}

const FIELDS: &[&dyn FieldOf<ShipToRecord>] = &[
    field!(ShipToRecord, general("name"), Text::Name(100), name),
    field!(ShipToRecord, general("kind"), Choice::ANY, kind),
    field!(ShipToRecord, history("limit").column("credit_limit"), CreditLimit, rules.limit),
    field!(ShipToRecord, history("hold_period"), Optional(Count::Period), rules.hold_period),
    field!(ShipToRecord, agency("duns"), Optional(Text::Duns), duns),
    field!(ShipToRecord, history("order_minimum"), Optional(MoneyAmount), rules.order_bounds.minimum),
    field!(ShipToRecord, history("order_maximum"), Optional(MoneyAmount), rules.order_bounds.maximum),
];
