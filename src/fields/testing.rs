//! Values that no field of a kind can have: what another program may have written into its column.

use super::{FieldSpec, ValueKind};

/// Texts that are none of the values of a field whose column holds texts; amounts are in euros.
pub(crate) fn wrong_texts(field: &dyn FieldSpec) -> &'static [&'static str] {
    match (field.name(), field.shape().kind) {
        ("country", _) => &["Belgium", "be", ""],
        ("duns", _) => &["12345678", "12-345-6789", ""],
        ("terms", _) => &["garbage", "net366", ""],
        (_, ValueKind::Text | ValueKind::Code) => &[""],
        (_, ValueKind::Choice | ValueKind::Period) => {
            &["garbage", "yes,garbage", "Yes", "hold-until:31/12/2026"]
        }
        (_, ValueKind::Currency) => &["euro", "EURO", "eur", ""],
        (_, ValueKind::YesNo) => &["garbage", "1", "true", ""],
        (_, ValueKind::Count) => &["garbage", "-1", "36501", "060", "1.5", " 60", "Off", "4294967296", ""],
        (_, ValueKind::Amount) => {
            &["garbage", "-1.00", "1000", "1000.001", "1,000.00", "10000000000000.01", ""]
        }
        (_, ValueKind::Limit) => &["garbage", "Unlimited", "100.00", ""],
        (_, ValueKind::Percent) => &["garbage", "-1", "1000.0001", "05", "1,5", ""],
        (_, kind @ (ValueKind::Day | ValueKind::Average)) => panic!("{kind:?} is no text"),
    }
}

/// Whole numbers that are none of the values of a field whose column holds numbers.
pub(crate) fn wrong_numbers(field: &dyn FieldSpec) -> &'static [i64] {
    const BEYOND_AMOUNTS: i64 = 1_000_000_000_000_001;
    const BEYOND_PERCENTAGES: i64 = 10_000_001;
    const BEFORE_1900: i64 = -25_568;
    match (field.name(), field.shape().kind) {
        // A total of days may be any number.
        ("basis_days", _) => &[],
        ("days", _) if field.about().key() == "rule-field-days" => &[-1, 36_501],
        ("days", _) => &[-1, 366],
        ("rank", _) => &[-1, 10_000],
        (_, ValueKind::YesNo) => &[-1, 2],
        (_, ValueKind::Count) => &[-1, 4_294_967_296],
        (_, ValueKind::Period) => &[-1, 6],
        (_, ValueKind::Amount | ValueKind::Limit) => &[-1, BEYOND_AMOUNTS, i64::MAX, i64::MIN],
        (_, ValueKind::Percent) => &[-1, BEYOND_PERCENTAGES, i64::MAX],
        (_, ValueKind::Day) => &[BEFORE_1900, i64::MIN, i64::MAX],
        // The id of a group: none, or one that is not there.
        (_, ValueKind::Code) => &[-1, 0, 999_999],
        (_, kind @ (ValueKind::Text | ValueKind::Choice | ValueKind::Currency | ValueKind::Average)) => {
            panic!("{kind:?} is no number")
        }
    }
}
