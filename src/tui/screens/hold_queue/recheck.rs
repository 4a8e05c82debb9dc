//! Re-evaluating held orders (R4.4).

use crate::credit::Message;
use crate::desk::{DeskError, HoldId, Rechecked};
use crate::tui::context::Context;
use crate::tui::jobs::Progress;
use crate::tui::screens::decision::SeenHold;
use crate::tui::screens::{ok_or_show, show_skipped};
use crate::tui::services::Services;
use crate::tui::toast::Tone;

pub(super) fn these(seen: &[SeenHold], cx: &mut Context) {
    let keys: Vec<HoldId> = seen.iter().map(|seen| seen.hold).collect();
    let orders = cx.render(&Message::new("hold-job-orders").count("count", keys.len()));
    let label = Message::new("hold-job-recheck").text("orders", orders);
    run(label, cx, move |services, progress| {
        let lines = services.ask(|desk| desk.stored_holds(&keys))?;
        let orders: Vec<String> = lines.into_iter().map(|line| line.order).collect();
        recheck(Some(&orders), services, progress)
    });
}

/// Assesses one order again, by its number.
pub fn order(number: &str, cx: &mut Context) {
    let label = Message::new("hold-job-recheck").text("orders", number);
    let orders = [number.to_owned()];
    run(label, cx, move |services, progress| recheck(Some(&orders), services, progress));
}

/// Assesses the whole queue again.
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
    progress.skip(rechecked.skipped.iter().map(|skipped| skipped.code.clone()));
    Ok(rechecked)
}

fn run(
    label: Message,
    cx: &mut Context,
    work: impl FnOnce(&Services, &Progress) -> Result<Rechecked, DeskError> + Send + 'static,
) {
    cx.write(label, work, |outcome, cx| {
        if let Some(rechecked) = ok_or_show(outcome, cx) {
            report(&rechecked, cx);
        }
    });
}

fn report(rechecked: &Rechecked, cx: &mut Context) {
    cx.report(
        Tone::Notice,
        Message::new("hold-rechecked")
            .count("count", rechecked.assessments.len())
            .count("ready", rechecked.ready.len())
            .count("released", rechecked.released.len()),
    );
    show_skipped(&rechecked.skipped, cx);
}
