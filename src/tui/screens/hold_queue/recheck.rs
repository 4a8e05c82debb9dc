//! Re-evaluating held orders (R4.4).

use crate::credit::Message;
use crate::desk::{DeskError, HoldId, Rechecked};
use crate::tui::context::Context;
use crate::tui::jobs::Progress;
use crate::tui::screens::decision::SeenHold;
use crate::tui::screens::{done_or_refused, tell_left_out};
use crate::tui::services::Services;
use crate::tui::toast::Tone;

pub(super) fn these(seen: &[SeenHold], cx: &mut Context) {
    let keys: Vec<HoldId> = seen.iter().map(|seen| seen.hold).collect();
    let count = i64::try_from(keys.len()).unwrap_or(i64::MAX);
    let orders = cx.render(&Message::new("hold-job-orders").count("count", count));
    let label = Message::new("hold-job-recheck").text("orders", orders);
    run(label, cx, move |services, progress| {
        let lines = services.ask(|desk| desk.hold_lines(&keys))?;
        let orders: Vec<String> = lines.into_iter().map(|line| line.order).collect();
        recheck(Some(&orders), services, progress)
    });
}

/// Assesses the whole queue anew.
pub(super) fn all(cx: &mut Context) {
    let label = Message::new("hold-job-recheck-all");
    run(label, cx, |services, progress| recheck(None, services, progress));
}

fn recheck(
    orders: Option<&[String]>,
    services: &Services,
    progress: &Progress,
) -> Result<Rechecked, DeskError> {
    let rechecked = services.act(|desk| desk.recheck(orders, progress))?;
    progress.leave_out(rechecked.left_out.iter().map(|left| left.order.clone()));
    Ok(rechecked)
}

fn run(
    label: Message,
    cx: &mut Context,
    work: impl FnOnce(&Services, &Progress) -> Result<Rechecked, DeskError> + Send + 'static,
) {
    cx.write(label, work, |outcome, cx| {
        if let Some(rechecked) = done_or_refused(outcome, cx) {
            told(&rechecked, cx);
        }
        cx.data_changed();
    });
}

fn told(rechecked: &Rechecked, cx: &mut Context) {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let message = Message::new("hold-rechecked")
        .count("count", count(rechecked.assessments.len()))
        .count("ready", count(rechecked.ready.len()))
        .count("released", count(rechecked.released.len()));
    let text = cx.render(&message);
    cx.toast(Tone::Notice, text);
    tell_left_out(&rechecked.left_out, cx);
}
