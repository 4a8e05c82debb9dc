//! The tables whose rows leave a trace: what of them is traced, and what refers to them.

use super::row::stored_as_code;
use crate::credit::coded;

coded! {
    /// A table whose rows leave a trace, in the order in which rows are removed: an order takes its holds along.
    pub enum TracedTable {
        Application = "application",
        Item = "item",
        Note = "customer_note",
        Order = "sales_order",
        Decision = "decision",
        Hold = "hold",
        Assessment = "assessment",
        ShipTo = "ship_to",
        Cover = "cover",
        Customer = "customer",
        Group = "credit_group",
        Warehouse = "warehouse",
        Rule = "blocking_rule",
        Reason = "reason",
        Setting = "setting",
        Terms = "terms",
        User = "user",
    }
}
stored_as_code![TracedTable];

/// A column of a table that has the id of a row of another.
pub(super) struct Reference {
    pub(super) from: TracedTable,
    pub(super) column: &'static str,
    pub(super) to: TracedTable,
}

const fn reference(from: TracedTable, column: &'static str, to: TracedTable) -> Reference {
    Reference { from, column, to }
}

/// Every reference but those between an order and its holds, assessments and decisions: they come and go together.
pub(super) const REFERENCES: [Reference; 15] = [
    reference(TracedTable::Application, "debit_item", TracedTable::Item),
    reference(TracedTable::Application, "credit_item", TracedTable::Item),
    reference(TracedTable::Item, "order_id", TracedTable::Order),
    reference(TracedTable::Item, "ship_to_id", TracedTable::ShipTo),
    reference(TracedTable::Item, "customer_id", TracedTable::Customer),
    reference(TracedTable::Note, "customer_id", TracedTable::Customer),
    reference(TracedTable::Hold, "assigned_to", TracedTable::User),
    reference(TracedTable::Order, "ship_to_id", TracedTable::ShipTo),
    reference(TracedTable::Order, "warehouse_id", TracedTable::Warehouse),
    reference(TracedTable::Order, "customer_id", TracedTable::Customer),
    reference(TracedTable::ShipTo, "customer_id", TracedTable::Customer),
    reference(TracedTable::Cover, "customer_id", TracedTable::Customer),
    reference(TracedTable::Customer, "credit_group_id", TracedTable::Group),
    reference(TracedTable::Customer, "policy_group_id", TracedTable::Group),
    reference(TracedTable::Hold, "customer_id", TracedTable::Customer),
];

/// Columns that mean something only together: who changes one of them touches the others.
pub(super) const TOGETHER: [&[&str]; 4] = [
    &["state", "state_origin", "state_reason"],
    &["temporary_limit", "temporary_from", "temporary_to"],
    &["basis_days", "basis_payments", "basis_from", "basis_to"],
    &["shipped_day", "shipped_amount"],
];

/// What is no longer as it was checked where a row comes, goes or changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dependents {
    Nothing,
    /// The customer whose key this column has.
    Account(&'static str),
    /// The members of the group.
    Group,
    /// Everything that is checked.
    Policy,
}

impl TracedTable {
    /// What depends on its rows.
    pub(super) const fn dependents(self) -> Dependents {
        match self {
            Self::Item | Self::Order | Self::ShipTo | Self::Cover => Dependents::Account("customer_id"),
            Self::Customer => Dependents::Account("id"),
            Self::Group => Dependents::Group,
            Self::Warehouse | Self::Rule | Self::Setting | Self::Terms => Dependents::Policy,
            Self::Application
            | Self::Note
            | Self::Decision
            | Self::Hold
            | Self::Assessment
            | Self::Reason
            | Self::User => Dependents::Nothing,
        }
    }

    /// Its place in the order of the tables.
    #[expect(clippy::as_conversions, reason = "the discriminant of an enum without values")]
    pub(super) const fn place(self) -> usize {
        self as usize
    }

    /// Whether its rows are history, which outlives the event that an undo takes back; only an order takes its own along.
    pub(super) const fn is_history(self) -> bool {
        matches!(self, Self::Assessment | Self::Decision)
    }

    /// Whether its rows count how often they were changed.
    pub(super) const fn has_version(self) -> bool {
        matches!(
            self,
            Self::Hold
                | Self::Order
                | Self::ShipTo
                | Self::Cover
                | Self::Customer
                | Self::Group
                | Self::Warehouse
                | Self::Rule
        )
    }

    /// Whether its rows know the event that added them.
    pub(super) const fn has_event(self) -> bool {
        matches!(
            self,
            Self::Application
                | Self::Item
                | Self::Note
                | Self::Decision
                | Self::Hold
                | Self::Assessment
                | Self::Order
                | Self::Setting
        )
    }

    /// The columns that no two rows may have alike.
    pub(super) const fn unique(self) -> &'static [&'static str] {
        match self {
            Self::Item => &["number", "kind", "customer_id", "instalment"],
            Self::Order => &["number"],
            Self::ShipTo | Self::Cover => &["customer_id", "code"],
            Self::Customer | Self::Group | Self::Warehouse | Self::Rule | Self::Terms => &["code"],
            Self::Reason => &["action", "code"],
            Self::User => &["login"],
            Self::Application
            | Self::Note
            | Self::Decision
            | Self::Hold
            | Self::Assessment
            | Self::Setting => &[],
        }
    }
}
