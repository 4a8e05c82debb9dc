//! Keeping the facts and the rows up to date without changing what somebody is looking at.
//!
//! Whenever anybody has written, the facts are read again while the grid is in sight. Where they differ from those shown,
//! the grid says that it is out of date, and shows them when it is asked to; what this desk applied itself is shown at
//! once.

use std::sync::Arc;

use super::facts::Facts;
use super::listing::Listing;
use super::source::Shown;
use crate::credit::Statement;
use crate::desk::ExternalCode;
use crate::tui::jobs::{JobError, Task};
use crate::tui::{Context, Tone};
use crate::words::word;

/// Whether what is shown is what is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Freshness {
    Current,
    Outdated,
}

/// What is done with facts that come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// They are shown.
    Show,
    /// They are compared with those shown.
    Compare,
}

/// Whether the grid was drawn since it last looked: nothing is read for a screen that lies below others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Sight {
    #[default]
    Drawn,
    Covered,
}

/// The facts that are shown, those that wait to be, and the jobs that bring them.
#[derive(Default)]
pub(super) struct Updating {
    facts: Option<Arc<Facts>>,
    newer: Option<Arc<Facts>>,
    coming: Option<(Task<Result<Facts, Statement>>, Purpose)>,
    listing: Option<Task<Listing>>,
    wanted: Wanted,
    seen_version: Option<u64>,
    sight: Sight,
}

/// What is to be done at the next look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Wanted {
    #[default]
    Nothing,
    /// The rows of the facts that are known, under another filter.
    Rows,
    /// The newest facts.
    Facts,
}

impl Updating {
    /// Whether what is shown is what is known.
    pub(super) const fn freshness(&self) -> Freshness {
        if self.newer.is_some() { Freshness::Outdated } else { Freshness::Current }
    }

    /// Notes that the grid is in sight.
    pub(super) const fn drawn(&mut self) {
        self.sight = Sight::Drawn;
    }

    /// Shows the newest facts.
    pub(super) const fn read_anew(&mut self) {
        self.wanted = Wanted::Facts;
    }

    /// Works the rows out anew, under another filter.
    pub(super) fn list_anew(&mut self) {
        if self.wanted == Wanted::Nothing {
            self.wanted = Wanted::Rows;
        }
    }

    /// Takes what came and asks for what is missing; says whether other rows are shown from now on.
    pub(super) fn poll(&mut self, shown: &Shown, filter: &ExternalCode, cx: &mut Context) -> bool {
        if shown.take_outdated() {
            self.wanted = Wanted::Facts;
        }
        self.ask_facts(cx);
        let has_failed = self.take_facts(shown, cx);
        if std::mem::take(&mut self.wanted) == Wanted::Rows
            && let Some(facts) = self.facts.clone()
        {
            let filter = filter.clone();
            self.listing =
                Some(cx.read(word("validation-job-list"), move |_, _| Listing::in_force(facts, filter)));
        }
        match Task::take(&mut self.listing) {
            Some(Ok(listing)) => {
                shown.show(Arc::new(listing));
                true
            }
            Some(Err(_)) | None => has_failed,
        }
    }

    fn ask_facts(&mut self, cx: &mut Context) {
        let sight = std::mem::replace(&mut self.sight, Sight::Covered);
        let has_changed = self.seen_version != Some(cx.data_version());
        let purpose = match self.wanted {
            Wanted::Facts => Purpose::Show,
            _ if sight == Sight::Covered || !has_changed => return,
            _ if self.facts.is_none() => Purpose::Show,
            _ if matches!(self.coming, Some((_, Purpose::Show))) => Purpose::Show,
            Wanted::Nothing | Wanted::Rows => Purpose::Compare,
        };
        if self.wanted == Wanted::Facts {
            self.wanted = Wanted::Nothing;
        }
        self.seen_version = Some(cx.data_version());
        let task = cx.read(word("validation-job-read"), |services, progress| {
            Facts::read(services, progress).map_err(|error| error.statement())
        });
        self.coming = Some((task, purpose));
    }

    /// Takes what was read; says whether it could not be.
    fn take_facts(&mut self, shown: &Shown, cx: &mut Context) -> bool {
        let Some((task, purpose)) = self.coming.take() else { return false };
        let mut slot = Some(task);
        let problem = match Task::take(&mut slot) {
            None => {
                self.coming = slot.map(|task| (task, purpose));
                return false;
            }
            Some(Ok(Ok(facts))) => {
                self.take(Arc::new(facts), purpose);
                return false;
            }
            Some(Ok(Err(problem))) => problem,
            Some(Err(JobError::Cancelled)) => Statement::new("tui-list-cancelled"),
            Some(Err(JobError::Panicked)) => Statement::new("tui-list-failed"),
        };
        let text = cx.tell(&problem);
        cx.toast(Tone::Problem, text);
        shown.fail(problem);
        true
    }

    fn take(&mut self, facts: Arc<Facts>, purpose: Purpose) {
        let is_known = self.facts.as_ref().is_some_and(|known| known.book == facts.book);
        if purpose == Purpose::Show || is_known {
            // Who looks and what was last applied may have changed even where no customer did.
            self.newer = None;
            self.facts = Some(facts);
            self.list_anew();
        } else {
            self.newer = Some(facts);
        }
    }
}
