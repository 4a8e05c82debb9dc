//! The form of one ship-to or job.

use crate::credit::{AgeingPeriods, Currency};
use crate::desk::{Parameter, ParameterKind, Sheet};
use crate::tui::Context;
use crate::tui::screens::customer::parameters::fields::hold_periods;
use crate::tui::screens::parameter_form::{Entry, ParameterForm};
use crate::words::word;

/// The fields of a ship-to with the values that it has; a new one has a code to be filled in.
pub(super) fn entries(
    sheet: Option<&Sheet>,
    currency: Currency,
    periods: AgeingPeriods,
    cx: &Context,
) -> ParameterForm {
    let code = if sheet.is_none() { Some(Entry::of_code()) } else { None };
    let fields = Parameter::SHIP_TO.iter().map(|parameter| {
        let value = sheet.and_then(|sheet| sheet.value(parameter.name));
        let entry = Entry::of_parameter(parameter, value, currency, &cx.words);
        match parameter.kind {
            ParameterKind::Limit => entry.explained_by(word("customer-ship-to-limit-help")),
            ParameterKind::HoldPeriod => {
                let own = std::iter::once(cx.text(word("customer-not-set")));
                let choices = own.chain(hold_periods(periods, cx)).collect();
                entry.calling_choices(choices).explained_by(word("customer-ship-to-hold-period-help"))
            }
            _ => entry,
        }
    });
    ParameterForm::new(code.into_iter().chain(fields).collect())
}
