//! What was confirmed and is not saved, or not wholly, and the sentence about it.

use crate::credit::Message;
use crate::desk::DeskError;
use crate::tui::jobs::{JobError, Outcome};
use crate::words::Words;

/// How many of those that a write skipped are named.
pub(super) const MOST_NAMED: usize = 10;

/// A write that was confirmed and not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unsaved {
    pub(super) what: String,
    pub(super) why: Why,
}

/// Why something is not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::tui::jobs) enum Why {
    /// It was stopped, or there was no time left for it.
    Stopped,
    /// The desk refused it, or the file failed.
    Failed(Message),
    /// It was still being written when the program ended, or its commit failed: it may be saved or not.
    Unknown,
    /// It is saved without these, by their names.
    Skipped(Vec<String>),
}

impl Why {
    /// Of a job that is over; none where it did what it was to do.
    pub(in crate::tui::jobs) fn of<T>(outcome: &Outcome<T, DeskError>) -> Option<Self> {
        match outcome {
            Ok(_) => None,
            Err(JobError::Failed(error)) if error.is_stop() => Some(Self::Stopped),
            Err(JobError::Failed(DeskError::Unsettled(_)) | JobError::BrokeDown) => Some(Self::Unknown),
            Err(JobError::Failed(error)) => Some(Self::Failed(error.message())),
            Err(JobError::Cancelled) => Some(Self::Stopped),
        }
    }
}

impl Unsaved {
    pub(super) fn line(&self, words: &Words) -> String {
        let about = |key: &str| Message::new(key).text("what", &self.what);
        match &self.why {
            Why::Stopped => words.render(&about("tui-unsaved")),
            Why::Failed(why) => words.render(&about("tui-unsaved-why").text("why", words.render(why))),
            Why::Unknown => words.render(&about("tui-unsaved-unknown")),
            Why::Skipped(names) => {
                let shown: Vec<&str> = names.iter().take(MOST_NAMED).map(String::as_str).collect();
                let skipped = about("tui-unsaved-left-out").text("names", shown.join(", "));
                words.render(&skipped.count("more", names.len().saturating_sub(MOST_NAMED)))
            }
        }
    }
}
