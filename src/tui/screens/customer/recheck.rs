//! Re-evaluating a customer's orders: its effect is shown first (R1.10, R4.4).

use crate::credit::Message;
use crate::desk::{CustomerRecheck, LimitWarning, Run};
use crate::tui::dialog::Options;
use crate::tui::screens::ok_or_show;
use crate::tui::screens::rechecked::{named, outcomes};
use crate::tui::{Address, Context, Pending, Tone};
use crate::words::key;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// A user wants to know: that nothing would change is an answer as well.
    Asked,
    /// Something was saved that may decide: only what would change is worth a question.
    Offered,
}

/// Tries it, and asks whether it is to be done.
pub(super) fn rehearse<C: 'static>(code: &str, why: Why, address: Address<C>, cx: &mut Context) -> Pending {
    let (code, tried) = (code.to_owned(), code.to_owned());
    cx.rehearse(
        address,
        label(&code),
        move |services, progress| {
            services.act(|writer| writer.recheck_customer(&tried, Run::Rehearsal, progress))
        },
        move |_, rehearsed, cx| {
            if let Some(rehearsed) = ok_or_show(rehearsed, cx) {
                ask(code, why, &rehearsed, cx);
            }
        },
    )
}

/// Says what would happen, and asks whether it is to.
fn ask(code: String, why: Why, rehearsed: &CustomerRecheck, cx: &mut Context) {
    if rehearsed.moves_any() {
        let title = Message::new("customer-recheck-title").text("code", &code);
        let ways = vec![((), key("hold-command-recheck"))];
        cx.ask_then(Options::new(title, foreseen(rehearsed), ways), |(), cx| recheck(code, cx));
    } else if why == Why::Asked {
        let nothing = Message::new("customer-recheck-nothing");
        cx.report(Tone::Notice, nothing.count("count", rehearsed.looked_at()));
    }
}

fn recheck(code: String, cx: &mut Context) {
    cx.write(
        label(&code),
        move |services, progress| services.act(|writer| writer.recheck_customer(&code, Run::Real, progress)),
        |outcome, cx| {
            if let Some(rechecked) = ok_or_show(outcome, cx) {
                cx.report(Tone::Done, summary(&rechecked));
            }
        },
    );
}

fn label(code: &str) -> Message {
    Message::new("hold-job-recheck-customer").text("code", code)
}

/// What would happen to which orders.
pub(super) fn foreseen(rehearsed: &CustomerRecheck) -> Vec<Message> {
    let mut summary = vec![Message::new("customer-recheck-foreseen")];
    summary.extend(outcomes(rehearsed));
    summary
}

/// What has happened, in one line.
pub(super) fn summary(rechecked: &CustomerRecheck) -> Message {
    Message::new("customer-rechecked")
        .count("ready", rechecked.ready.len())
        .count("released", rechecked.released.len())
        .count("held", rechecked.held.len())
        .count("unchanged", rechecked.unchanged.len())
}

/// The warning of a limit with the first of its orders.
pub(in crate::tui::screens) fn brief(warning: &LimitWarning) -> Message {
    let few = LimitWarning { orders: vec![named(&warning.orders)], ..warning.clone() };
    if warning.orders.is_empty() { warning.message() } else { few.message() }
}
