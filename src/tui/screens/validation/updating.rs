//! Keeping the facts and the rows up to date without changing what the user is looking at.
//!
//! Whenever the desk was written to, the facts are read again while the grid is visible. Where they differ from those shown,
//! the grid says that it is out of date, and shows them when it is asked to; what this desk applied or undid itself is shown
//! at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Validation;
use super::facts::Facts;
use super::listing::Listing;
use crate::credit::Message;
use crate::tui::{Address, Context, Pending, Tone};
use crate::words::key;

/// Whether what is shown is what is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Freshness {
    Current,
    Outdated,
}

/// Notes for the grid, whatever screen is open by then, that what this desk wrote changed its facts.
#[derive(Clone, Default)]
pub(super) struct Outdated(Arc<AtomicBool>);

impl Outdated {
    /// Asks for the facts to be read again.
    pub(super) fn note(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether that was asked since the last time.
    fn take(&self) -> bool {
        self.0.swap(false, Ordering::Relaxed)
    }
}

/// What is done with facts that come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Purpose {
    #[default]
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
    coming: Pending,
    /// Of those that come.
    purpose: Purpose,
    listing: Pending,
    seen_version: Option<u64>,
    sight: Sight,
    outdated: Outdated,
}

impl Updating {
    /// What notes that the facts have changed.
    pub(super) const fn outdated(&self) -> &Outdated {
        &self.outdated
    }

    /// Whether what is shown is what is known.
    pub(super) const fn freshness(&self) -> Freshness {
        if self.newer.is_some() { Freshness::Outdated } else { Freshness::Current }
    }

    /// Notes that the grid is visible.
    pub(super) const fn drawn(&mut self) {
        self.sight = Sight::Drawn;
    }

    /// Whether what changed has to be looked at, and what for.
    fn look(&mut self, cx: &Context) -> Option<Purpose> {
        let sight = std::mem::replace(&mut self.sight, Sight::Covered);
        if sight == Sight::Covered || self.seen_version == Some(cx.data_version()) {
            return None;
        }
        let is_coming = self.coming.is_pending() && self.purpose == Purpose::Show;
        let is_to_be_shown = is_coming || self.seen_version.is_some_and(|seen| cx.undone_since(seen));
        Some(if self.facts.is_none() || is_to_be_shown { Purpose::Show } else { Purpose::Compare })
    }

    fn read(&mut self, purpose: Purpose, cx: &mut Context) {
        self.seen_version = Some(cx.data_version());
        self.purpose = purpose;
        self.coming = cx.read(
            Address::HERE,
            key("validation-job-read"),
            Facts::read,
            move |screen: &mut Validation, facts, cx| match facts {
                Ok(facts) => screen.take(Arc::new(facts), purpose, cx),
                Err(why) => screen.fail(why.message(), cx),
            },
        );
    }
}

impl Validation {
    /// Keeps what is shown up to date.
    pub(super) fn update(&mut self, cx: &mut Context) {
        let changed = self.updating.look(cx);
        if self.updating.outdated.take() {
            self.read_anew(cx);
        } else if let Some(purpose) = changed {
            self.updating.read(purpose, cx);
        }
    }

    /// Shows the newest facts.
    pub(super) fn read_anew(&mut self, cx: &mut Context) {
        self.updating.read(Purpose::Show, cx);
    }

    /// Works the rows out again, under another filter.
    pub(super) fn list_anew(&mut self, cx: &mut Context) {
        let Some(facts) = self.updating.facts.clone() else { return };
        let filter = self.filter.clone();
        self.updating.listing = cx.read(
            Address::HERE,
            key("validation-job-list"),
            move |_, _| Ok::<_, Message>(Listing::in_force(facts, filter)),
            |screen: &mut Self, listing, cx| {
                if let Ok(listing) = listing {
                    screen.list.change(|grid| grid.show(Arc::new(listing)));
                    screen.list.reload(cx);
                }
            },
        );
    }

    fn take(&mut self, facts: Arc<Facts>, purpose: Purpose, cx: &mut Context) {
        let updating = &mut self.updating;
        let is_known = updating.facts.as_ref().is_some_and(|known| known.book == facts.book);
        if purpose == Purpose::Show || is_known {
            // Who looks and what was last applied may have changed even where no customer did.
            updating.newer = None;
            updating.facts = Some(facts);
            self.list_anew(cx);
        } else {
            updating.newer = Some(facts);
        }
    }

    fn fail(&mut self, problem: Message, cx: &mut Context) {
        cx.report(Tone::Problem, problem.clone());
        self.list.change(|grid| grid.fail(problem));
        self.list.reload(cx);
    }
}
