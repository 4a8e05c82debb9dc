//! What was imported, as long as it is there: undone by one key, and nothing before it.

use super::Import;
use super::step::Step;
use crate::desk::{Act, ActState, DeskError, EventId, EventKind};
use crate::tui::{Address, Context, Outcome, Pending};
use crate::words::key;

#[derive(Default)]
pub(super) struct Done {
    written: Written,
    /// The version of the data of which that is known.
    seen: u64,
    asking: Pending,
}

/// Whether an import came in, was undone since, or left the desk as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Written {
    #[default]
    Nothing,
    InForce(EventId),
    Undone(EventId),
}

impl Written {
    const fn event(self) -> Option<EventId> {
        match self {
            Self::Nothing => None,
            Self::InForce(event) | Self::Undone(event) => Some(event),
        }
    }
}

impl Done {
    pub(super) const fn is_undone(&self) -> bool {
        matches!(self.written, Written::Undone(_))
    }

    /// Whether it is this event, and still there.
    pub(super) fn is(&self, next: Option<EventId>) -> bool {
        next.is_some_and(|next| self.written == Written::InForce(next))
    }
}

impl Import {
    /// Takes note of what was just written.
    pub(super) fn take_done(&mut self, cx: &Context) {
        let next = cx.next_undo().filter(|next| next.kind == EventKind::Import);
        let written = self.report.as_ref().is_some_and(|report| report.batch.is_some());
        let written = next.filter(|_| written).map_or(Written::Nothing, |next| Written::InForce(next.event));
        self.done = Done { written, seen: cx.data_version(), ..Done::default() };
    }

    /// Finds out whether it is still there, where something was written since.
    pub(super) fn follow_done(&mut self, cx: &mut Context) {
        let Some(event) = self.done.written.event().filter(|_| self.step == Step::Done) else { return };
        if self.done.seen == cx.data_version() {
            return;
        }
        self.done.seen = cx.data_version();
        self.done.asking = cx.read(
            Address::HERE,
            key("import-screen-title"),
            move |services, _| services.ask(|reader| reader.act(event)),
            move |import: &mut Self, act: Outcome<Act, DeskError>, _| {
                if let Ok(act) = act {
                    import.done.written = if act.state == ActState::Undone {
                        import.queue.forget_listed();
                        Written::Undone(event)
                    } else {
                        Written::InForce(event)
                    };
                }
            },
        );
    }
}
