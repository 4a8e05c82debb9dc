//! Leaving the program: what was confirmed is finished first, within a time.

use std::time::Duration;

use super::{App, QuitQuestion};
use crate::credit::Message;
use crate::tui::TICK;
use crate::tui::event::Ending;
use crate::tui::key::Key;

/// Time that the writes have beyond the one in which they wait for other programs, when a person quits.
pub(in crate::tui) const QUIT: Duration = Duration::from_secs(5);
/// Time that the writes have when the program is ended from outside or has lost its terminal.
pub(in crate::tui) const END: Duration = Duration::from_secs(5);
/// Time that writes have to stop.
pub(in crate::tui) const STOP: Duration = Duration::from_secs(1);

/// The program on its way out.
pub(super) struct Leaving {
    why: Ending,
    changes: Changes,
    /// How far the writes were at the last tick.
    movement: (usize, u64),
    ticks_left: u32,
    stage: Stage,
    has_lost_terminal: bool,
}

impl Leaving {
    /// A signal or a lost terminal ends the program as well: less time is left than a person has, and nobody is asked.
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
    /// The person is asked.
    Asked,
    Lost,
}

/// How far it is.
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
        self.begin_leaving(Ending::Quit, Changes::Lost);
    }

    /// Ends the program once what was confirmed is finished.
    pub(super) fn leave(&mut self, why: Ending) {
        if let Some(leaving) = &mut self.leaving {
            leaving.escalate(why);
            return;
        }
        let changes = if why == Ending::Quit { Changes::Asked } else { Changes::Lost };
        self.begin_leaving(why, changes);
    }

    fn begin_leaving(&mut self, why: Ending, changes: Changes) {
        let writes = self.cx.jobs.writes();
        writes.finish();
        let movement = writes.movement();
        self.cx.jobs.cancel_rehearsals();
        let ticks_left = self.ticks_for(why);
        let has_lost_terminal = why == Ending::HungUp;
        let stage = Stage::Finishing;
        self.leaving = Some(Leaving { why, changes, movement, ticks_left, stage, has_lost_terminal });
    }

    fn ticks_for(&self, why: Ending) -> u32 {
        match why {
            Ending::Quit => ticks(self.cx.jobs.services().lock_wait() + QUIT),
            Ending::Interrupted | Ending::Terminated | Ending::HungUp => ticks(END),
        }
    }

    /// The quit key pressed again cuts the waiting short; everything else is too late.
    pub(super) fn key_while_leaving(&mut self, key: Key) {
        if self.quits(key) {
            self.stop_writes();
        }
    }

    fn stop_writes(&mut self) {
        if let Some(leaving) = &mut self.leaving
            && leaving.stage == Stage::Finishing
        {
            leaving.stage = Stage::Stopping;
            leaving.ticks_left = ticks(STOP);
            self.cx.jobs.writes().stop();
        }
    }

    /// Lets time pass; says whether the program is on its way out. A person who quits waits as long as anything moves.
    pub(super) fn tick_leaving(&mut self) -> bool {
        let movement = self.cx.jobs.writes().movement();
        if self.cx.jobs.writes().are_stopping() {
            self.stop_writes();
        }
        let Some((why, stage)) = self.leaving.as_ref().map(|leaving| (leaving.why, leaving.stage)) else {
            return false;
        };
        let patience = self.ticks_for(why);
        let Some(leaving) = &mut self.leaving else { return false };
        let moves = movement != leaving.movement;
        leaving.movement = movement;
        if moves && (why, stage) == (Ending::Quit, Stage::Finishing) {
            leaving.ticks_left = patience;
            return true;
        }
        leaving.ticks_left = leaving.ticks_left.saturating_sub(1);
        match (leaving.ticks_left, stage) {
            (0, Stage::Finishing) => self.stop_writes(),
            (0, Stage::Stopping) => self.ending = Some(why),
            (_, Stage::Finishing | Stage::Stopping) => {}
        }
        true
    }

    /// Ends the program where nothing is to be waited for any more.
    pub(super) fn settle_leaving(&mut self) {
        let Some(leaving) = &self.leaving else { return };
        if self.cx.jobs.writes().pending() > 0 {
            return;
        }
        let has_changes = || self.layers.iter().any(|layer| layer.screen.has_changes());
        if leaving.changes == Changes::Lost || !(self.has_held() || has_changes()) {
            self.ending = Some(leaving.why);
        } else {
            self.leaving = None;
            self.cx.jobs.writes().go_on();
            self.ask_to_quit();
        }
    }

    /// Whether the terminal is gone, so that there is nothing to draw on.
    pub(in crate::tui) fn has_lost_terminal(&self) -> bool {
        self.leaving.as_ref().is_some_and(|leaving| leaving.has_lost_terminal)
    }

    /// What the status line says on the way out.
    pub(in crate::tui) fn leaving_line(&self) -> Option<Message> {
        let leaving = self.leaving.as_ref()?;
        let key = match leaving.stage {
            Stage::Finishing => "tui-finishing",
            Stage::Stopping => "tui-stopping-writes",
        };
        let pending = i64::try_from(self.cx.jobs.writes().pending()).unwrap_or(i64::MAX);
        Some(Message::new(key).count("count", pending))
    }

    /// Whether the quit key still cuts the waiting short.
    pub(in crate::tui) fn can_leave_at_once(&self) -> bool {
        self.leaving.as_ref().is_some_and(|leaving| leaving.stage == Stage::Finishing)
    }
}

fn ticks(time: Duration) -> u32 {
    let ticks = time.as_millis().div_ceil(TICK.as_millis());
    u32::try_from(ticks).unwrap_or(u32::MAX)
}
