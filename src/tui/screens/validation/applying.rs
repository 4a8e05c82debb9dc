//! F12: what will change is shown first, then it is done in one event, then the result is shown (R7.6).

use std::sync::Arc;

use super::Validation;
use super::listing::Listing;
use super::skipped::SkippedView;
use super::ticks::Ticks;
use super::updating::Outdated;
use crate::credit::Message;
use crate::desk::Applied;
use crate::tui::dialog::{Gravity, MessageBox, Question};
use crate::tui::screens::ok_or_show;
use crate::tui::{Address, Context, Tone};
use crate::words::key;

/// Asks, showing what would be done.
pub(super) fn ask(listing: &Listing, ticks: &Ticks, hidden: u64, cx: &mut Context) {
    if ticks.totals().customers() == 0 {
        return cx.report(Tone::Notice, key("validation-nothing-ticked"));
    }
    let totals = ticks.totals();
    let currency = listing.policy.currency;
    let effect = Message::new("validation-summary")
        .count("block", totals.block.customers)
        .money("block_late", totals.block.late, currency)
        .count("warn", totals.warn.customers)
        .money("warn_late", totals.warn.late, currency)
        .count("unblock", totals.unblock.customers)
        .money("unblock_late", totals.unblock.late, currency)
        .text("currency", currency.code())
        .count("by_hand", ticks.by_hand())
        .count("hidden", hidden);
    let title = Message::new("validation-summary-title").count("count", totals.customers());
    let yes = key("validation-command-apply");
    let question = Question { title, effect, yes, gravity: Gravity::Plain };
    cx.ask(Address::HERE, question, |screen: &mut Validation, (), cx| run(screen, cx));
}

/// Applies what is ticked; what was asked for is ticked no more, once it was done.
fn run(screen: &Validation, cx: &mut Context) {
    let Some(listing) = screen.listing().map(Arc::clone) else { return };
    let (ticks, outdated) = (screen.ticks().clone(), screen.updating.outdated().clone());
    let label = Message::new("validation-job-apply").count("count", ticks.totals().customers());
    cx.save(
        Address::HERE,
        label,
        move |services, progress| {
            let choices = listing.choices(&ticks);
            let applied =
                services.act(|writer| writer.apply_validation(&choices, &listing.facts.words, progress))?;
            progress.skip(applied.skipped.iter().map(|skipped| skipped.code.clone()));
            Ok((applied, choices.into_iter().map(|choice| choice.customer).collect::<Vec<_>>()))
        },
        move |screen: Option<&mut Validation>, outcome, cx| {
            if let Some((applied, customers)) = ok_or_show(outcome, cx) {
                report(applied, &outdated, cx);
                if let Some(screen) = screen {
                    screen.list.change(|grid| grid.ticks.forget(&customers));
                }
            }
        },
    );
}

fn report(applied: Applied, outdated: &Outdated, cx: &mut Context) {
    outdated.note();
    let result = counted("validation-applied", &applied);
    if applied.event.is_some() {
        cx.report(Tone::Done, result.clone());
    }
    if applied.skipped.is_empty() {
        let (title, text) = (cx.text(key("validation-result-title")), cx.render(&result));
        let hint = cx.text(key("validation-result-undo"));
        MessageBox::show(cx, title, format!("{text}\n\n{hint}"));
    } else {
        SkippedView::open(result, applied.skipped, cx);
    }
}

fn counted(key: &str, applied: &Applied) -> Message {
    Message::new(key)
        .count("blocked", applied.blocked)
        .count("warned", applied.warned)
        .count("unblocked", applied.unblocked)
}
