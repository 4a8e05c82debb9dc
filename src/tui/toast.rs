//! Short messages that say what happened and leave by themselves.

use super::theme::Role;

/// Ticks a toast stays: eight seconds.
const LIFE: u8 = 16;

/// What a toast is about; shown by a symbol and a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Done,
    Notice,
    /// Something failed or was refused.
    Problem,
}

impl Tone {
    pub(super) const fn role(self) -> Role {
        match self {
            Self::Done => Role::Good,
            Self::Notice => Role::Warning,
            Self::Problem => Role::Danger,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// What happened, in the reader's language.
    pub text: String,
    pub tone: Tone,
    ticks_left: u8,
    /// The key or answer with which it came: a later one takes it away.
    event: u64,
}

/// The messages that wait to be read; the newest is shown.
#[derive(Debug, Default)]
pub struct Toasts {
    shown: Vec<Toast>,
    /// How many events of the terminal and of jobs there were.
    events: u64,
}

impl Toasts {
    pub(super) fn push(&mut self, tone: Tone, text: String) {
        self.shown.push(Toast { text, tone, ticks_left: LIFE, event: self.events });
    }

    pub fn newest(&self) -> Option<&Toast> {
        self.shown.last()
    }

    /// Lets time pass; returns whether something was shown and must be drawn again.
    pub(super) fn tick(&mut self) -> bool {
        let shown = !self.shown.is_empty();
        for toast in &mut self.shown {
            toast.ticks_left = toast.ticks_left.saturating_sub(1);
        }
        self.shown.retain(|toast| toast.ticks_left > 0);
        shown && self.shown.is_empty()
    }

    /// Notes that something happens.
    pub(super) const fn begin_event(&mut self) {
        self.events += 1;
    }

    /// Another screen is shown: only what led there is said on it.
    pub(super) fn leave_screen(&mut self) {
        self.shown.retain(|toast| toast.event == self.events);
    }
}
