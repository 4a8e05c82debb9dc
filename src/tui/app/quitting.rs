//! Quitting the program: what was confirmed is finished first, within a time.

use std::time::Duration;

use super::{App, QuitQuestion};
use crate::credit::Message;
use crate::tui::TICK;
use crate::tui::event::Ending;
use crate::tui::key::Key;

/// Time that the writes have beyond the one in which they wait for other programs, when a user quits.
pub(in crate::tui) const QUIT: Duration = Duration::from_secs(5);
/// Time that the writes have when the program is ended from outside or has lost its terminal.
pub(in crate::tui) const END: Duration = Duration::from_secs(5);
/// Time that writes have to stop.
pub(in crate::tui) const STOP: Duration = Duration::from_secs(1);

/// The program on its way out.
pub(super) struct Quitting {
    why: Ending,
    changes: Changes,
    /// How far the writes were at the last tick.
    movement: (usize, u64),
    ticks_left: u32,
    stage: Stage,
    has_lost_terminal: bool,
}

impl Quitting {
    /// A signal or a lost terminal ends the program as well: less time is left than a user has, and no question is asked.
    /// The exit code is that of the first of them.
    fn escalate(&mut self, why: Ending) {
        self.has_lost_terminal |= why == Ending::HungUp;
        if why != Ending::Quit {
            if self.why == Ending::Quit {
                self.why = why;
            }
            self.changes = Changes::Lost;
            self.ticks_left = self.ticks_left.min(ticks(END));
        }
    }
}

/// What becomes of what was typed and not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Changes {
    Asked,
    Lost,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Finishing,
    /// The time is over: what can be stopped is stopped.
    Stopping,
}

impl App {
    /// Quits once what was confirmed is finished; changed forms ask first.
    pub(super) fn quit(&mut self) {
        if self.quit_question == QuitQuestion::Closed {
            self.leave(Ending::Quit);
        }
    }

    /// Quits, whatever was typed and not saved.
    pub(super) fn leave_without_saving(&mut self) {
        self.begin_quitting(Ending::Quit, Changes::Lost);
    }

    /// Ends the program once what was confirmed is finished.
    pub(super) fn leave(&mut self, why: Ending) {
        if let Some(quitting) = &mut self.quitting {
            quitting.escalate(why);
            return;
        }
        let changes = if why == Ending::Quit { Changes::Asked } else { Changes::Lost };
        self.begin_quitting(why, changes);
    }

    fn begin_quitting(&mut self, why: Ending, changes: Changes) {
        let writes = self.cx.jobs.writes();
        writes.finish();
        let movement = writes.movement();
        self.cx.jobs.cancel_rehearsals();
        let ticks_left = self.ticks_for(why);
        let has_lost_terminal = why == Ending::HungUp;
        let stage = Stage::Finishing;
        self.quitting = Some(Quitting { why, changes, movement, ticks_left, stage, has_lost_terminal });
    }

    fn ticks_for(&self, why: Ending) -> u32 {
        match why {
            Ending::Quit => ticks(self.cx.jobs.services().lock_wait() + QUIT),
            Ending::Interrupted | Ending::Terminated | Ending::HungUp => ticks(END),
        }
    }

    /// The quit key pressed again cuts the waiting short; everything else is too late.
    pub(super) fn key_while_quitting(&mut self, key: Key) {
        if self.quits(key) {
            self.stop_writes();
        }
    }

    fn stop_writes(&mut self) {
        if let Some(quitting) = &mut self.quitting
            && quitting.stage == Stage::Finishing
        {
            quitting.stage = Stage::Stopping;
            quitting.ticks_left = ticks(STOP);
            self.cx.jobs.writes().stop();
        }
    }

    /// Lets time pass; returns whether the program is on its way out. A user who quits waits as long as anything moves.
    pub(super) fn tick_quitting(&mut self) -> bool {
        let movement = self.cx.jobs.writes().movement();
        if self.cx.jobs.writes().are_stopping() {
            self.stop_writes();
        }
        let Some((why, stage)) = self.quitting.as_ref().map(|quitting| (quitting.why, quitting.stage)) else {
            return false;
        };
        let patience = self.ticks_for(why);
        let Some(quitting) = &mut self.quitting else { return false };
        let moves = movement != quitting.movement;
        quitting.movement = movement;
        if moves && (why, stage) == (Ending::Quit, Stage::Finishing) {
            quitting.ticks_left = patience;
            return true;
        }
        quitting.ticks_left = quitting.ticks_left.saturating_sub(1);
        match (quitting.ticks_left, stage) {
            (0, Stage::Finishing) => self.stop_writes(),
            (0, Stage::Stopping) => self.ending = Some(why),
            (_, Stage::Finishing | Stage::Stopping) => {}
        }
        true
    }

    /// Ends the program where nothing is to be waited for any more.
    pub(super) fn settle_quitting(&mut self) {
        let Some(quitting) = &self.quitting else { return };
        if self.cx.jobs.writes().pending() > 0 {
            return;
        }
        let has_changes = || self.layers.iter().any(|layer| layer.screen.has_changes());
        if quitting.changes == Changes::Lost || !(self.has_held() || has_changes()) {
            self.ending = Some(quitting.why);
        } else {
            self.quitting = None;
            self.cx.jobs.writes().go_on();
            self.ask_to_quit();
        }
    }

    /// Whether the terminal is gone, so that there is nothing to draw on.
    pub(in crate::tui) fn has_lost_terminal(&self) -> bool {
        self.quitting.as_ref().is_some_and(|quitting| quitting.has_lost_terminal)
    }

    /// What the status line says on the way out.
    pub(in crate::tui) fn quitting_line(&self) -> Option<Message> {
        let quitting = self.quitting.as_ref()?;
        let key = match quitting.stage {
            Stage::Finishing => "tui-finishing",
            Stage::Stopping => "tui-stopping-writes",
        };
        Some(Message::new(key).count("count", self.cx.jobs.writes().pending()))
    }

    /// Whether the quit key still cuts the waiting short.
    pub(in crate::tui) fn can_leave_at_once(&self) -> bool {
        self.quitting.as_ref().is_some_and(|quitting| quitting.stage == Stage::Finishing)
    }
}

fn ticks(time: Duration) -> u32 {
    let ticks = time.as_millis().div_ceil(TICK.as_millis());
    u32::try_from(ticks).unwrap_or(u32::MAX)
}
