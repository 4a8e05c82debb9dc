//! Storing what was calculated.

use super::Dialog;
use crate::credit::Message;
use crate::desk::{DaysToPay, Done, NewBasis, NoneFound};
use crate::tui::screens::ok_or_show;
use crate::tui::{Address, Context, Tone};

/// Stores what the user saw, and closes the dialog. Where it was refused, what was seen is not so any more: it has to be
/// calculated again.
pub(super) fn store(seen: DaysToPay, none_found: NoneFound, cx: &mut Context) {
    cx.save(
        Address::HERE,
        label(&seen),
        move |services, _| {
            let (customer, range) = (seen.customer.code.as_str(), Some(seen.range));
            let new = NewBasis { customer, range, none_found, seen: Some(&seen) };
            services.act(|writer| writer.with_event(|writer| writer.store_days_to_pay(&new)))
        },
        |dialog: Option<&mut Dialog>, stored, cx| match (ok_or_show(stored, cx), dialog) {
            (Some(stored), _) => {
                report_stored(stored, cx);
                cx.close();
            }
            (None, Some(dialog)) => dialog.calculated = None,
            (None, None) => {}
        },
    );
}

fn label(of: &DaysToPay) -> Message {
    Message::new("days-to-pay-job-store").text("code", &of.customer.code)
}

fn report_stored(Done { value: stored, event }: Done<DaysToPay>, cx: &mut Context) {
    let about = |key: &str| Message::new(key).text("code", &stored.customer.code);
    if event.is_none() {
        return cx.report(Tone::Done, about("days-to-pay-unchanged"));
    }
    let news = about("days-to-pay-stored")
        .text("average", super::shown(stored.found, cx))
        .count("count", stored.found.invoices);
    cx.report(Tone::Done, news);
}
