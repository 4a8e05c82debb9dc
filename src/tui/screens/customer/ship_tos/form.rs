//! The form of one ship-to or job.

use crate::credit::{AgeingPeriods, Currency};
use crate::desk::Sheet;
use crate::fields::{Datum, ShipToRecord, ValueKind};
use crate::tui::Context;
use crate::tui::screens::customer::parameters::fields::hold_periods;
use crate::tui::screens::parameter_form::{Entry, ParameterForm};
use crate::tui::screens::values::fields_of;
use crate::words::key;

/// The fields of a ship-to with the values that it has; a new one has a code to be filled in.
pub(super) fn entries(
    sheet: Option<&Sheet>,
    currency: Currency,
    periods: AgeingPeriods,
    cx: &Context,
) -> ParameterForm {
    let code = if sheet.is_none() { Some(Entry::of_code()) } else { None };
    let fields = fields_of::<ShipToRecord>().map(|field| {
        let line = sheet.and_then(|sheet| sheet.line(field.name()));
        let value = line.map_or(Datum::Nothing, |line| line.value.clone());
        let entry = Entry::of(field, value, currency, &cx.words);
        match field.shape().kind {
            ValueKind::Limit => entry.explained_by(key("customer-ship-to-limit-help")),
            ValueKind::Period => {
                let own = std::iter::once(cx.text(key("customer-not-set")));
                let choices = own.chain(hold_periods(periods, cx)).collect();
                entry.calling_choices(choices).explained_by(key("customer-ship-to-hold-period-help"))
            }
            _ => entry,
        }
    });
    ParameterForm::new(code.into_iter().chain(fields).collect())
}
