//! What holds the orders of the queue is checked while people read it (R4.10).

use super::HoldQueue;
use crate::desk::DeskError;
use crate::tui::screen::Screen;
use crate::tui::{Address, Context, JobError, Pending};
use crate::words::key;

/// The check of the whole queue. The status line says how far it is, and Esc stops it; the rows in sight do not wait for it.
#[derive(Default)]
pub(super) struct QueueCheck {
    running: Pending,
    /// The data that was checked last, or is being checked.
    version: Option<u64>,
}

impl QueueCheck {
    /// Checks what has changed since the last time.
    pub(super) fn refresh(&mut self, cx: &mut Context) {
        let version = cx.data_version();
        if self.version.replace(version) == Some(version) {
            return;
        }
        let address = Address(<dyn Screen>::downcast::<HoldQueue>);
        self.running = cx.read(
            address,
            key("hold-job-check"),
            |services, progress| services.ask(|desk| desk.check_queue(progress).map(drop)),
            |queue, checked: Result<(), JobError<DeskError>>, cx| {
                // What cannot be read is said in the rows.
                if checked.is_ok() {
                    queue.list.reload(cx);
                }
            },
        );
    }
}
