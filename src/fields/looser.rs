//! Which change of a field makes the checks of credit less strict: it is shown before it is saved (R1.10).

use super::Datum;

/// In which direction the values of a field become less strict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looser {
    /// It has nothing to do with how strict a check is.
    Never,
    /// The larger or later a value.
    Higher(Missing),
    /// The smaller or earlier a value.
    Lower(Missing),
    /// Along these codes, of which the first is the strictest. A code with a day is looser the later it is open or the
    /// earlier it is held.
    Along(&'static [&'static str]),
    /// With each of its codes that is left out.
    Fewer,
    /// When it is no longer what it was.
    Gone,
}

/// The ageing periods from which on an order is held, the strictest first; 0 is none.
pub(super) const HOLD_PERIODS: &[&str] = &["1", "2", "3", "4", "5", "0"];
/// The statuses of approval from the strictest to the one that lets most orders pass.
pub(super) const APPROVALS: &[&str] = &["no", "hold-until", "cash-only", "cod", "open-until", "yes"];
/// What a rule that fires does.
pub(super) const RESPONSES: &[&str] = &["hold", "warn", "off"];
/// What exceeding a limit does at a sale or at a transfer.
pub(super) const AT_LIMIT: &[&str] = &["block", "warn", "off"];
/// What the validation makes of a customer.
pub(super) const STATES: &[&str] = &["block", "warn"];

/// What it means that a field has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// A value that is missing is as strict as zero.
    Least,
    /// More than any value.
    Most,
    /// The value of another place, which is not known here.
    Elsewhere,
}

/// A value that can be compared with others of its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Extent {
    Of(i128),
    Endless,
}

impl Looser {
    /// Whether the change from one value to the other makes a check less strict.
    pub fn loosens(self, before: &Datum<'_>, after: &Datum<'_>) -> bool {
        match self {
            Self::Never => false,
            Self::Higher(missing) => {
                compared(before, after, missing).is_some_and(|(before, after)| after > before)
            }
            Self::Lower(missing) => {
                compared(before, after, missing).is_some_and(|(before, after)| after < before)
            }
            Self::Along(codes) => {
                let ranks = rank(codes, before).zip(rank(codes, after));
                ranks.is_some_and(|(before, after)| after > before)
            }
            Self::Fewer => {
                let (Datum::Codes(before, _), Datum::Codes(after, _)) = (before, after) else { return false };
                before.iter().any(|code| !after.contains(code))
            }
            Self::Gone => *before != Datum::Nothing && before != after,
        }
    }
}

fn compared(before: &Datum<'_>, after: &Datum<'_>, missing: Missing) -> Option<(Extent, Extent)> {
    extent(before, missing).zip(extent(after, missing))
}

fn extent(value: &Datum<'_>, missing: Missing) -> Option<Extent> {
    match value {
        Datum::Nothing => match missing {
            Missing::Least => Some(Extent::Of(0)),
            Missing::Most => Some(Extent::Endless),
            Missing::Elsewhere => None,
        },
        Datum::Money(amount) => Some(Extent::Of(amount.minor())),
        Datum::Count(count) => Some(Extent::Of((*count).into())),
        Datum::Percent(percent) => Some(Extent::Of(percent.units().into())),
        Datum::Day(day) => Some(Extent::Of(day.number().into())),
        // No limit, unlimited, a test that is off.
        Datum::Code("none" | "unlimited" | "off", _) => Some(Extent::Endless),
        Datum::Code(..)
        | Datum::DatedCode(..)
        | Datum::Codes(..)
        | Datum::Text(_)
        | Datum::YesNo(_)
        | Datum::Average(_) => None,
    }
}

/// The place of a value among the codes, and among values of the same code.
fn rank(codes: &[&str], value: &Datum<'_>) -> Option<(usize, i64)> {
    let place = |code: &str| codes.iter().position(|known| *known == code);
    match value {
        Datum::Code(code, _) => Some((place(code)?, 0)),
        Datum::DatedCode(code, day, _) => {
            let day = if *code == "hold-until" { -day.number() } else { day.number() };
            Some((place(code)?, day))
        }
        Datum::Count(count) => Some((place(&count.to_string())?, 0)),
        Datum::YesNo(answer) => Some((place(if *answer { "yes" } else { "no" })?, 0)),
        Datum::Nothing
        | Datum::Text(_)
        | Datum::Codes(..)
        | Datum::Money(_)
        | Datum::Percent(_)
        | Datum::Day(_)
        | Datum::Average(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::credit::{Currency, Plain};
    use crate::fields::{CustomerRecord, GroupRecord, Record, Settings, ShipToRecord, named};

    /// Whether the change of a field from one text to the other loosens a check, and whether the change back does.
    fn both<R: Record>(name: &str, before: &str, after: &str) -> (bool, bool) {
        let field = named::<R>(name).unwrap();
        let [before, after] = [before, after].map(|text| field.read(text, &Plain, Currency::EUR).unwrap());
        let looser = field.about().looser;
        (looser.loosens(&before, &after), looser.loosens(&after, &before))
    }

    #[test]
    fn a_change_of_a_customer_that_lets_more_pass_is_looser_and_the_change_back_is_not() {
        for (name, strict, loose) in [
            ("limit", "20000", "none"),
            ("limit", "20000", "unlimited"),
            ("limit", "20000", "20000.01"),
            ("limit_expires", "2026-12-01", "2026-12-02"),
            ("limit_expires", "2026-12-01", ""),
            ("temporary_limit", "", "500"),
            ("temporary_to", "2026-12-01", "2026-12-31"),
            ("hold_period", "1", "2"),
            ("hold_period", "5", "0"),
            ("minimum_for_check", "0", "100"),
            ("order_minimum", "100", ""),
            ("order_maximum", "100", ""),
            ("excluded", "no", "yes"),
            ("approval", "no", "hold-until:2026-12-01"),
            ("approval", "hold-until:2026-12-31", "hold-until:2026-12-01"),
            ("approval", "open-until:2026-12-01", "open-until:2026-12-31"),
            ("approval", "cod", "yes"),
            ("validation_delay_days", "30", "31"),
            ("validation_delay_days", "30", "off"),
        ] {
            assert_eq!(both::<CustomerRecord>(name, strict, loose), (true, false), "{name} {strict} {loose}");
        }
        // Another group has rules of its own, and the company's exceptions are not known here.
        assert_eq!(both::<CustomerRecord>("group", "NORTH", "SOUTH"), (true, true));
        assert_eq!(both::<CustomerRecord>("group", "", "SOUTH"), (false, true));
        for (name, before, after) in
            [("name", "a", "b"), ("limit", "none", "unlimited"), ("validation_delay_days", "", "30")]
        {
            assert_eq!(both::<CustomerRecord>(name, before, after), (false, false), "{name}");
        }
    }

    #[test]
    fn settings_groups_and_ship_tos_loosen_checks_as_well() {
        for (name, strict, loose) in [
            ("tolerance_percent", "0", "2.5"),
            ("order_maximum", "1000", "none"),
            ("check.limit", "hold", "warn"),
            ("check.hold_period", "warn", "off"),
            ("checkpoints", "entry,shipping", "entry"),
            ("exposure.held_orders", "yes", "no"),
            ("exposure.unapplied_receipts", "no", "yes"),
            ("auto_release", "no", "yes"),
            ("limit_at_sale", "block", "warn"),
            ("validation.minimum_balance", "100", "200"),
            ("validation.delay_state", "block", "warn"),
        ] {
            assert_eq!(both::<Settings>(name, strict, loose), (true, false), "{name} {strict} {loose}");
        }
        assert_eq!(both::<GroupRecord>("limit", "5000", "none"), (true, false));
        assert_eq!(both::<GroupRecord>("hold_period", "2", "3"), (true, false));
        assert_eq!(both::<ShipToRecord>("limit", "5000", "none"), (true, false));
        assert_eq!(both::<ShipToRecord>("hold_period", "1", "2"), (true, false));
    }
}
