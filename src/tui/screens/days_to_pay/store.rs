//! Storing what was calculated, and the way back.

use crate::credit::Statement;
use crate::desk::{DaysToPay, DeskError, NewBasis, NoneFound};
use crate::tui::jobs::{JobError, Task};
use crate::tui::screens::tell_refusal;
use crate::tui::{Context, Tone};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It is the basis.
    Stored,
    /// It was refused, and the person was told why.
    Refused,
}

/// Stores what the person saw.
pub(super) fn store(seen: DaysToPay, none_found: NoneFound, cx: &mut Context) -> Task<Outcome> {
    cx.save(
        label(&seen),
        move |services, _| {
            let (customer, range) = (seen.customer.code.as_str(), Some(seen.range));
            let new = NewBasis { customer, range, none_found, seen: Some(&seen) };
            services.act(|writer| writer.store_days_to_pay(&new))
        },
        tell,
    )
}

fn label(of: &DaysToPay) -> Statement {
    Statement::new("days-to-pay-job-store").text("code", &of.customer.code)
}

fn tell(stored: Result<Result<DaysToPay, DeskError>, JobError>, cx: &mut Context) -> Outcome {
    match stored {
        Ok(Ok(stored)) => {
            cx.data_changed();
            tell_stored(stored, cx);
            Outcome::Stored
        }
        Ok(Err(error)) => {
            tell_refusal(&error, cx);
            Outcome::Refused
        }
        // The person has been told.
        Err(_) => Outcome::Refused,
    }
}

fn tell_stored(stored: DaysToPay, cx: &mut Context) {
    let about = |key: &str| Statement::new(key).text("code", &stored.customer.code);
    if !stored.is_change() {
        let news = cx.tell(&about("days-to-pay-unchanged"));
        return cx.toast(Tone::Done, news);
    }
    let news = about("days-to-pay-stored")
        .text("average", super::shown(stored.found, cx))
        .count("count", stored.found.invoices.into());
    let (news, undo) = (cx.tell(&news), cx.tell(&about("days-to-pay-undo")));
    cx.decided(news, undo, move |cx| put_back(stored, cx));
}

/// Puts back the basis that was there before.
fn put_back(stored: DaysToPay, cx: &mut Context) {
    let code = stored.customer.code.clone();
    let _task = cx.write(
        label(&stored),
        move |services, _| services.act(|writer| writer.put_basis_back(&stored)),
        move |outcome, cx| match outcome {
            Ok(Ok(())) => {
                cx.data_changed();
                let news = cx.tell(&Statement::new("days-to-pay-put-back").text("code", code));
                cx.toast(Tone::Done, news);
            }
            Ok(Err(error)) => tell_refusal(&error, cx),
            // The person has been told.
            Err(_) => {}
        },
    );
}
