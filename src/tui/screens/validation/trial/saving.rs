//! Making the tried criteria the ones in force: what they mean is told first.

use std::sync::Arc;

use super::outcome::Outcome;
use crate::credit::Statement;
use crate::desk::{Assignment, DeskError, FieldChange, Role};
use crate::tui::dialog::{Confirm, Gravity, Question};
use crate::tui::jobs::{JobError, Task};
use crate::tui::screens::validation::applying::count;
use crate::tui::screens::validation::source::Shown;
use crate::tui::screens::{tell_problems, tell_refusal};
use crate::tui::{Context, Reply, Tone};
use crate::words::word;

/// Whether the criteria were saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Saved {
    Yes,
    No,
}

/// Says at once to those who may not save that they may not; otherwise asks, telling what the criteria mean.
pub(super) fn ask(outcome: &Outcome, cx: &mut Context) -> Option<Reply<bool>> {
    match outcome.listing.facts.role {
        Role::Administrator => {}
        Role::Clerk | Role::Supervisor => {
            let needed = Statement::new("role-needed")
                .text("user", cx.session.user.clone())
                .word("role", "role-administrator");
            tell_problems(&[needed], cx);
            return None;
        }
    }
    let sentences: Vec<String> =
        outcome.preview.criteria.iter().map(|criterion| cx.tell(&criterion.text)).collect();
    let totals = &outcome.preview.totals;
    let effect = if sentences.is_empty() {
        Statement::new("validation-save-none")
    } else {
        Statement::new("validation-save-effect")
            .text("sentences", sentences.join(" "))
            .count("count", count(totals.matched))
    };
    let title = Statement::new("validation-save-title");
    let yes = word("validation-command-save");
    Some(Confirm::ask(cx, Question { title, effect, yes, gravity: Gravity::Plain }))
}

/// Writes them in one event.
pub(super) fn run(changes: Vec<Assignment>, grid: &Arc<Shown>, cx: &mut Context) -> Task<Saved> {
    let grid = Arc::clone(grid);
    cx.save(
        word("validation-job-save"),
        move |services, _| services.act(|writer| writer.set_settings(&changes)),
        move |outcome, cx| told(outcome, &grid, cx),
    )
}

fn told(
    outcome: Result<Result<Vec<FieldChange>, DeskError>, JobError>,
    grid: &Shown,
    cx: &mut Context,
) -> Saved {
    match outcome {
        Ok(Ok(_)) => {
            grid.outdate();
            cx.data_changed();
            let text = cx.text(word("validation-saved"));
            cx.toast(Tone::Done, text);
            Saved::Yes
        }
        Ok(Err(error)) => {
            tell_refusal(&error, cx);
            Saved::No
        }
        // The runtime tells both.
        Err(JobError::Cancelled | JobError::Panicked) => Saved::No,
    }
}
