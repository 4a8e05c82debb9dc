//! F12: what will change is shown first, then it is done in one event, then it is told what came of it (R7.6).

use std::sync::Arc;

use super::left_alone::LeftAloneView;
use super::listing::Listing;
use super::source::Shown;
use super::taking_back;
use super::ticks::Ticks;
use crate::credit::Statement;
use crate::desk::{Applied, CustomerKey, DeskError, Role};
use crate::tui::dialog::{Confirm, Gravity, Message, Question};
use crate::tui::jobs::{JobError, Task};
use crate::tui::screens::{tell_problems, tell_refusal};
use crate::tui::{Context, Reply, Tone};
use crate::words::word;

/// A count as statements take it.
pub(super) fn count(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Says at once to those who may not apply that they may not; otherwise asks, telling what would be done.
pub(super) fn ask(listing: &Listing, ticks: &Ticks, hidden: u64, cx: &mut Context) -> Option<Reply<bool>> {
    if listing.facts.role == Role::Clerk {
        let needed = Statement::new("role-needed")
            .text("user", cx.session.user.clone())
            .word("role", "role-supervisor");
        tell_problems(&[needed], cx);
        return None;
    }
    if ticks.totals().customers() == 0 {
        let text = cx.text(word("validation-nothing-ticked"));
        cx.toast(Tone::Notice, text);
        return None;
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
    Some(Confirm::ask(cx, Question { title, effect, yes, gravity: Gravity::Plain }))
}

/// Applies what is ticked; gives the customers that it was asked for, once it was done.
pub(super) fn run(shown: &Arc<Shown>, cx: &mut Context) -> Option<Task<Option<Vec<CustomerKey>>>> {
    let (listing, ticks) = (shown.listing()?, shown.ticks().clone());
    let shown = Arc::clone(shown);
    let customers = count(ticks.totals().customers());
    Some(cx.save(
        Statement::new("validation-job-apply").count("count", customers),
        move |services, progress| {
            let choices = listing.choices(&ticks);
            let applied =
                services.act(|writer| writer.apply_validation(&choices, &listing.facts.words, progress))?;
            progress.leave_out(applied.left_alone.iter().map(|left| left.code.clone()));
            Ok((applied, choices.into_iter().map(|choice| choice.customer).collect()))
        },
        move |outcome, cx| told(outcome, &shown, cx),
    ))
}

type Outcome = Result<Result<(Applied, Vec<CustomerKey>), DeskError>, JobError>;

fn told(outcome: Outcome, shown: &Arc<Shown>, cx: &mut Context) -> Option<Vec<CustomerKey>> {
    let (applied, customers) = match outcome {
        Ok(Ok(done)) => done,
        Ok(Err(error)) => {
            tell_refusal(&error, cx);
            return None;
        }
        // The runtime tells both.
        Err(JobError::Cancelled | JobError::Panicked) => return None,
    };
    shown.outdate();
    cx.data_changed();
    let result = counted("validation-applied", &applied);
    if let Some(event) = applied.event {
        let effect = counted("validation-undo-effect", &applied);
        let (text, description) = (cx.tell(&result), cx.text(word("validation-undo-description")));
        let shown = Arc::clone(shown);
        cx.decided(text, description, move |cx| taking_back::ask(event, effect, &shown, cx));
    }
    if applied.left_alone.is_empty() {
        let (title, text) = (cx.text(word("validation-result-title")), cx.tell(&result));
        let hint = cx.text(word("validation-result-undo"));
        Message::show(cx, title, format!("{text}\n\n{hint}"));
    } else {
        LeftAloneView::open(result, applied.left_alone, cx);
    }
    Some(customers)
}

fn counted(key: &str, applied: &Applied) -> Statement {
    Statement::new(key)
        .count("blocked", count(applied.blocked))
        .count("warned", count(applied.warned))
        .count("unblocked", count(applied.unblocked))
}
