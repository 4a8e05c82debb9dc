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
}

/// The messages that wait to be read; the newest is shown.
#[derive(Debug, Default)]
pub struct Toasts(Vec<Toast>);

impl Toasts {
    pub(super) fn push(&mut self, tone: Tone, text: String) {
        self.0.push(Toast { text, tone, ticks_left: LIFE });
    }

    pub fn newest(&self) -> Option<&Toast> {
        self.0.last()
    }

    /// Lets time pass; returns whether something was shown and must be drawn again.
    pub(super) fn tick(&mut self) -> bool {
        let shown = !self.0.is_empty();
        for toast in &mut self.0 {
            toast.ticks_left = toast.ticks_left.saturating_sub(1);
        }
        self.0.retain(|toast| toast.ticks_left > 0);
        shown && self.0.is_empty()
    }
}
