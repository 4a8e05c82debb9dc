//! Storing what was calculated, and the way back.

use super::Dialog;
use crate::credit::Message;
use crate::desk::{DaysToPay, NewBasis, NoneFound};
use crate::tui::screens::done_or_refused;
use crate::tui::{Address, Context, Tone};

/// Stores what the person saw, and closes the dialog. Where it was refused, what was seen is not so any more: it has to be
/// calculated anew.
pub(super) fn store(seen: DaysToPay, none_found: NoneFound, cx: &mut Context) {
    cx.save(
        Address::HERE,
        label(&seen),
        move |services, _| {
            let (customer, range) = (seen.customer.code.as_str(), Some(seen.range));
            let new = NewBasis { customer, range, none_found, seen: Some(&seen) };
            services.act(|writer| writer.store_days_to_pay(&new))
        },
        |dialog: Option<&mut Dialog>, stored, cx| match (done_or_refused(stored, cx), dialog) {
            (Some(stored), _) => {
                cx.data_changed();
                tell_stored(stored, cx);
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

fn tell_stored(stored: DaysToPay, cx: &mut Context) {
    let about = |key: &str| Message::new(key).text("code", &stored.customer.code);
    if !stored.is_change() {
        let news = cx.render(&about("days-to-pay-unchanged"));
        return cx.toast(Tone::Done, news);
    }
    let news = about("days-to-pay-stored")
        .text("average", super::shown(stored.found, cx))
        .count("count", stored.found.invoices);
    let (news, undo) = (cx.render(&news), cx.render(&about("days-to-pay-undo")));
    cx.decided(news, undo, move |cx| put_back(stored, cx));
}

/// Puts back the basis that was there before.
fn put_back(stored: DaysToPay, cx: &mut Context) {
    let code = stored.customer.code.clone();
    cx.write(
        label(&stored),
        move |services, _| services.act(|writer| writer.restore_basis(&stored)),
        move |outcome, cx| {
            if done_or_refused(outcome, cx).is_some() {
                cx.data_changed();
                let news = cx.render(&Message::new("days-to-pay-put-back").text("code", code));
                cx.toast(Tone::Done, news);
            }
        },
    );
}
