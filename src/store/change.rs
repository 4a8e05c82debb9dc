//! What a dated change may say: a field of its subject, and values of it as the desk writes them.

use super::column::{Column, Row};
use super::event::SubjectKind;
use super::tables::change;
use super::{OrderState, StoreError};
use crate::credit::{Currency, Day, Money, Plain};
use crate::fields::{
    CoverRecord, CustomerRecord, FieldSpec, GroupRecord, Record, RuleRecord, ShipToRecord, ValueKind,
    WarehouseRecord,
};

/// Currencies with 2, 0, 3 and 4 decimals. A change does not name its currency, so an amount is accepted if it is valid in
/// any of them.
const CURRENCIES: [&str; 4] = ["EUR", "JPY", "KWD", "CLF"];

/// A field whose changes are written down.
enum Changed {
    /// One of a record.
    Field(&'static dyn FieldSpec),
    Amount,
    Day,
    YesNo,
    OrderState,
}

/// Reads the field, which its subject must have.
pub(super) fn field(row: &Row<'_>) -> Result<(), StoreError> {
    changed(row).map(|_| ())
}

/// Reads the value before.
pub(super) fn old(row: &Row<'_>) -> Result<(), StoreError> {
    value(row, 6, change::OLD)
}

/// Reads the value after.
pub(super) fn new(row: &Row<'_>) -> Result<(), StoreError> {
    value(row, 7, change::NEW)
}

fn changed(row: &Row<'_>) -> Result<Changed, StoreError> {
    let (kind, name) = (row.get(1, change::SUBJECT_KIND)?, row.get(3, change::FIELD)?);
    Changed::of(kind, &name).ok_or_else(|| row.corrupt(3, change::FIELD))
}

fn value(row: &Row<'_>, index: usize, column: &Column<Option<String>>) -> Result<(), StoreError> {
    let changed = changed(row)?;
    match row.get(index, column)? {
        Some(text) if !changed.may_be(&text) => Err(row.corrupt(index, column)),
        Some(_) | None => Ok(()),
    }
}

impl Changed {
    fn of(kind: SubjectKind, name: &str) -> Option<Self> {
        match (kind, name) {
            (SubjectKind::Customer, _) => field_of::<CustomerRecord>(name),
            (SubjectKind::ShipTo, _) => field_of::<ShipToRecord>(name),
            (SubjectKind::Cover, _) => field_of::<CoverRecord>(name),
            (SubjectKind::Group, _) => field_of::<GroupRecord>(name),
            (SubjectKind::Warehouse, _) => field_of::<WarehouseRecord>(name),
            (SubjectKind::Rule, _) => field_of::<RuleRecord>(name),
            (SubjectKind::Order, "amount") => Some(Self::Amount),
            (SubjectKind::Order, "state") => Some(Self::OrderState),
            (SubjectKind::Order, "shipped_day") => Some(Self::Day),
            (SubjectKind::Order, "confirmed") | (SubjectKind::Item, "disputed" | "awaits_transfer") => {
                Some(Self::YesNo)
            }
            (SubjectKind::Order | SubjectKind::Item, _) => None,
        }
    }

    fn may_be(&self, text: &str) -> bool {
        match self {
            Self::Field(field) => is_value(*field, text),
            Self::Amount => currencies().any(|currency| {
                Money::parse(text, currency).is_ok_and(|amount| amount.plain(currency) == text)
            }),
            Self::Day => text.parse::<Day>().is_ok_and(|day| day.to_string() == text),
            Self::YesNo => ["yes", "no"].contains(&text),
            Self::OrderState => OrderState::from_code(text).is_some(),
        }
    }
}

fn field_of<R: Record>(name: &str) -> Option<Changed> {
    let field = R::fields().iter().find(|field| field.about().name == name)?;
    Some(Changed::Field(*field))
}

fn currencies() -> impl Iterator<Item = Currency> {
    CURRENCIES.iter().filter_map(|code| code.parse().ok())
}

/// Whether a text is a value of the field as the desk writes it. Any text may have been a name, and no one reads an
/// average.
fn is_value(field: &dyn FieldSpec, text: &str) -> bool {
    match field.shape().kind {
        ValueKind::Text | ValueKind::Code | ValueKind::Average => true,
        ValueKind::Choice
        | ValueKind::Currency
        | ValueKind::YesNo
        | ValueKind::Count
        | ValueKind::Period
        | ValueKind::Amount
        | ValueKind::Limit
        | ValueKind::Percent
        | ValueKind::Day => currencies().any(|currency| {
            let read = field.read(text, &Plain, currency);
            read.is_ok_and(|value| value.plain(currency).as_deref() == Some(text))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_be(kind: SubjectKind, field: &str, text: &str) -> Option<bool> {
        Changed::of(kind, field).map(|changed| changed.may_be(text))
    }

    #[test]
    fn a_change_is_of_a_field_that_its_subject_has() {
        for (kind, field) in [
            (SubjectKind::Customer, "colour"),
            (SubjectKind::ShipTo, "approval"),
            (SubjectKind::Order, "terms"),
            (SubjectKind::Item, "amount"),
            (SubjectKind::Warehouse, "state"),
        ] {
            assert_eq!(may_be(kind, field, "5"), None, "{field}");
        }
    }

    #[test]
    fn values_of_a_change_are_written_as_the_desk_writes_them() {
        for (kind, field, right, wrong) in [
            (SubjectKind::Customer, "state", "blocked", "Blocked"),
            (SubjectKind::Customer, "state_origin", "auto", "garbage"),
            (SubjectKind::Customer, "approval", "hold-until:2026-12-31", "hold-until:31/12/2026"),
            (SubjectKind::Customer, "limit", "1000.00", "1,000.00"),
            (SubjectKind::Customer, "limit", "1000", "1000.0"),
            (SubjectKind::Customer, "limit", "unlimited", "Unlimited"),
            (SubjectKind::Customer, "excluded", "yes", "1"),
            (SubjectKind::Customer, "validation_limit_percent", "off", "Off"),
            (SubjectKind::Group, "hold_period", "bypass", "6"),
            (SubjectKind::Warehouse, "tolerance_percent", "2.5", "2,5"),
            (SubjectKind::ShipTo, "limit", "none", "-1.00"),
            (SubjectKind::Order, "amount", "-12.50", "12.5"),
            (SubjectKind::Order, "state", "closed", "shut"),
            (SubjectKind::Order, "shipped_day", "2026-06-30", "20634"),
            (SubjectKind::Item, "disputed", "no", "0"),
        ] {
            assert_eq!(may_be(kind, field, right), Some(true), "{field} {right}");
            assert_eq!(may_be(kind, field, wrong), Some(false), "{field} {wrong}");
        }
    }
}
