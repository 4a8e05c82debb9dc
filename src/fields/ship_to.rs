//! Ship-tos and jobs of a customer (R2.5).

use super::field::{About, Field, FieldOf, Member, Record, agency, general, history, member};
use super::{Amount, Choice, Codec, Count, CreditLimit, Optional, Text};
use crate::credit::{Limit, OrderBounds, ShipTo, ShipToId, codes};

/// A ship-to or job as it is stored; amounts are in the currency of its customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShipToRecord {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ShipToKind,
    /// DUNS number.
    pub duns: Option<String>,
    /// What the rules read.
    pub rules: ShipTo,
    /// Grows with every change.
    pub version: i64,
}

/// What goods are sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ShipToKind {
    /// An address.
    ShipTo,
    /// A piece of work that ends.
    Job,
}

codes! {
    ShipToKind, "value": ShipTo = "ship-to", Job = "job";
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

const fn field<T, C: Codec<T>>(
    about: About,
    codec: C,
    member: Member<ShipToRecord, T>,
) -> Field<ShipToRecord, T, C> {
    Field { about, codec, member }
}

const FIELDS: &[&dyn FieldOf<ShipToRecord>] = &[
    &field(general("name"), Text::Name(100), member!(name)),
    &field(general("kind"), Choice::ANY, member!(kind)),
    &field(history("limit").column("credit_limit"), CreditLimit, member!(rules.limit)),
    &field(history("hold_period"), Optional(Count::Period), member!(rules.hold_period)),
    &field(agency("duns"), Optional(Text::Duns), member!(duns)),
    &field(history("order_minimum"), Optional(Amount), member!(rules.order_bounds.minimum)),
    &field(history("order_maximum"), Optional(Amount), member!(rules.order_bounds.maximum)),
];
