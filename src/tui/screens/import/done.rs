//! What was imported, as long as it is there: undone by one key, and nothing before it.

use super::Import;
use super::step::Step;
use crate::desk::{Act, ActState, DeskError, EventId, EventKind};
use crate::tui::{Address, Context, Outcome, Pending};
use crate::words::key;

#[derive(Default)]
pub(super) struct Done {
    /// None where nothing was written.
    event: Option<EventId>,
    is_undone: bool,
    /// The version of the data of which that is known.
    seen: u64,
    asking: Pending,
}

impl Done {
    pub(super) const fn is_undone(&self) -> bool {
        self.is_undone
    }

    /// Whether it is this event, and still there.
    pub(super) fn is(&self, next: Option<EventId>) -> bool {
        !self.is_undone && self.event.is_some() && self.event == next
    }
}

impl Import {
    /// Takes note of what was just written.
    pub(super) fn take_done(&mut self, cx: &Context) {
        let next = cx.next_undo().filter(|next| next.kind == EventKind::Import);
        let written = self.report.as_ref().is_some_and(|report| report.batch.is_some());
        let event = next.filter(|_| written).map(|next| next.event);
        self.done = Done { event, seen: cx.data_version(), ..Done::default() };
    }

    /// Finds out whether it is still there, where something was written since.
    pub(super) fn follow_done(&mut self, cx: &mut Context) {
        let Some(event) = self.done.event.filter(|_| self.step == Step::Done) else { return };
        if self.done.seen == cx.data_version() {
            return;
        }
        self.done.seen = cx.data_version();
        self.done.asking = cx.read(
            Address::HERE,
            key("import-screen-title"),
            move |services, _| services.ask(|reader| reader.act(event)),
            |import: &mut Self, act: Outcome<Act, DeskError>, _| {
                if let Ok(act) = act {
                    import.done.is_undone = act.state == ActState::Undone;
                    if import.done.is_undone {
                        import.queue.forget_listed();
                    }
                }
            },
        );
    }
}
