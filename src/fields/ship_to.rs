//! Ship-tos and jobs of a customer (R2.5).

use super::about::{NAME, agency, general, history};
use super::looser::{HOLD_PERIODS, Looser, Missing};
use super::record::{RecordRules, record};
use super::{Choice, Count, CreditLimit, MoneyAmount, Optional, Text};
use crate::credit::{Limit, OrderBounds, ShipTo, ShipToId, coded};

/// The rules of a ship-to for which nothing was set.
const NO_RULES: ShipTo = ShipTo {
    id: ShipToId(0),
    code: String::new(),
    limit: Limit::NotSet,
    hold_period: None,
    order_bounds: OrderBounds { minimum: None, maximum: None },
};

record! {
    /// A ship-to or job as it is stored; amounts are in the currency of its customer.
    pub struct ShipToRecord = "ship_to" {
        /// What the rules read.
        rules: ShipTo = NO_RULES,
        /// Grows with every change.
        version: i64 = 1,
    }

    name: String => general(NAME), Text::Name(100);
    kind: ShipToKind = ShipToKind::ShipTo => general("kind"), Choice::ANY;
    .rules.limit => history("limit").decides_on_orders().looser_up(Missing::Most).column("credit_limit"), CreditLimit;
    .rules.hold_period => history("hold_period").decides_on_orders().looser_along(HOLD_PERIODS), Optional(Count::Period);
    duns: Option<String> => agency("duns"), Optional(Text::Duns);
    .rules.order_bounds.minimum => history("order_minimum").decides_on_orders().looser(Looser::Lower(Missing::Least)), Optional(MoneyAmount);
    .rules.order_bounds.maximum => history("order_maximum").decides_on_orders().looser_up(Missing::Most), Optional(MoneyAmount);
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
        let rules = ShipTo { code: code.to_owned(), ..NO_RULES };
        Self { name: code.to_owned(), rules, ..Self::default() }
    }
}

impl RecordRules for ShipToRecord {
    fn contradiction(&self) -> Option<&'static str> {
        self.rules.order_bounds.are_reversed().then_some("order_maximum")
    }
}
