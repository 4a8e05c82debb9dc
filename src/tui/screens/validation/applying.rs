//! F12: what will change is shown first, then it is done in one event, then it is told what came of it (R7.6).

use std::sync::Arc;

use super::Validation;
use super::left_alone::LeftAloneView;
use super::listing::Listing;
use super::source::Shown;
use super::taking_back;
use super::ticks::Ticks;
use crate::credit::Statement;
use crate::desk::{Applied, Role};
use crate::tui::dialog::{Gravity, Message, Question};
use crate::tui::screens::{done_or_refused, tell_problems};
use crate::tui::{Address, Context, Tone};
use crate::words::word;

/// A count as statements take it.
pub(super) fn count(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Says at once to those who may not apply that they may not; otherwise asks, telling what would be done.
pub(super) fn ask(listing: &Listing, ticks: &Ticks, hidden: u64, cx: &mut Context) {
    if listing.facts.role == Role::Clerk {
        let needed = Statement::new("role-needed")
            .text("user", cx.session.user.clone())
            .word("role", "role-supervisor");
        return tell_problems(&[needed], cx);
    }
    if ticks.totals().customers() == 0 {
        let text = cx.text(word("validation-nothing-ticked"));
        return cx.toast(Tone::Notice, text);
    }
    let totals = ticks.totals();
    let currency = listing.policy.currency;
    let effect = Statement::new("validation-summary")
        .count("block", count(totals.block.customers))
        .money("block_late", totals.block.late, currency)
        .count("warn", count(totals.warn.customers))
        .money("warn_late", totals.warn.late, currency)
        .count("unblock", count(totals.unblock.customers))
        .money("unblock_late", totals.unblock.late, currency)
        .text("currency", currency.code())
        .count("by_hand", count(ticks.by_hand()))
        .count("hidden", count(hidden));
    let title = Statement::new("validation-summary-title").count("count", count(totals.customers()));
    let yes = word("validation-command-apply");
    let question = Question { title, effect, yes, gravity: Gravity::Plain };
    cx.ask(Address::HERE, question, |screen: &mut Validation, (), cx| run(&screen.shown, cx));
}

/// Applies what is ticked; what was asked for is ticked no more, once it was done.
fn run(shown: &Arc<Shown>, cx: &mut Context) {
    let Some(listing) = shown.listing() else { return };
    let (ticks, shown) = (shown.ticks().clone(), Arc::clone(shown));
    let customers = count(ticks.totals().customers());
    cx.save(
        Address::HERE,
        Statement::new("validation-job-apply").count("count", customers),
        move |services, progress| {
            let choices = listing.choices(&ticks);
            let applied =
                services.act(|writer| writer.apply_validation(&choices, &listing.facts.words, progress))?;
            progress.leave_out(applied.skipped.iter().map(|left| left.code.clone()));
            Ok((applied, choices.into_iter().map(|choice| choice.customer).collect::<Vec<_>>()))
        },
        move |_: Option<&mut Validation>, outcome, cx| {
            if let Some((applied, customers)) = done_or_refused(outcome, cx) {
                told(applied, &shown, cx);
                shown.ticks().forget(&customers);
            }
        },
    );
}

fn told(applied: Applied, shown: &Arc<Shown>, cx: &mut Context) {
    shown.outdate();
    cx.data_changed();
    let result = counted("validation-applied", &applied);
    if let Some(event) = applied.event {
        let effect = counted("validation-undo-effect", &applied);
        let (text, description) = (cx.tell(&result), cx.text(word("validation-undo-description")));
        let shown = Arc::clone(shown);
        cx.decided(text, description, move |cx| taking_back::ask(event, effect, &shown, cx));
    }
    if applied.skipped.is_empty() {
        let (title, text) = (cx.text(word("validation-result-title")), cx.tell(&result));
        let hint = cx.text(word("validation-result-undo"));
        Message::show(cx, title, format!("{text}\n\n{hint}"));
    } else {
        LeftAloneView::open(result, applied.skipped, cx);
    }
}

fn counted(key: &str, applied: &Applied) -> Statement {
    Statement::new(key)
        .count("blocked", count(applied.blocked))
        .count("warned", count(applied.warned))
        .count("unblocked", count(applied.unblocked))
}
