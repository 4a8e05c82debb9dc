//! What a job came to.

use crate::credit::Message;
use crate::desk::DeskError;

/// The answer of a job, or why there is none.
pub type Outcome<T, E> = Result<T, JobError<E>>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobError<E> {
    /// It was stopped; the runtime has said so.
    Cancelled,
    /// It broke down; the runtime has said so.
    BrokeDown,
    Failed(E),
}

/// An error that has words for the user.
pub trait InWords {
    fn in_words(self) -> Message;
}

impl InWords for Message {
    fn in_words(self) -> Message {
        self
    }
}

impl InWords for DeskError {
    fn in_words(self) -> Message {
        self.message()
    }
}

impl<E> JobError<E> {
    pub fn map<F>(self, change: impl FnOnce(E) -> F) -> JobError<F> {
        match self {
            Self::Cancelled => JobError::Cancelled,
            Self::BrokeDown => JobError::BrokeDown,
            Self::Failed(error) => JobError::Failed(change(error)),
        }
    }
}

impl<E: InWords> JobError<E> {
    /// What is shown in place of the answer.
    pub fn message(self) -> Message {
        match self {
            Self::Cancelled => Message::new("tui-list-cancelled"),
            Self::BrokeDown => Message::new("tui-list-failed"),
            Self::Failed(error) => error.in_words(),
        }
    }

    /// What has failed, unless the runtime has said so already.
    pub fn failure(self) -> Option<E> {
        match self {
            Self::Cancelled | Self::BrokeDown => None,
            Self::Failed(error) => Some(error),
        }
    }

    /// What the runtime has not said yet.
    pub fn unreported(self) -> Option<Message> {
        self.failure().map(InWords::in_words)
    }
}
