//! The way of an answer from a dialog to the screen that asked.
//!
//! The screen keeps the [`Reply`] and looks into it when it is polled; a screen that closed takes its reply along,
//! and the answer goes nowhere.

use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};

/// The asking side.
#[derive(Debug)]
pub struct Reply<T>(Receiver<T>);

/// The answering side; dropping it unused means "no answer".
#[derive(Debug)]
pub struct Answer<T>(Sender<T>);

/// A new question: its two sides.
pub fn question<T>() -> (Answer<T>, Reply<T>) {
    let (sender, receiver) = channel();
    (Answer(sender), Reply(receiver))
}

impl<T> Answer<T> {
    /// Delivers the answer, to nobody when the asker is gone.
    pub fn give(&self, answer: T) {
        // A closed receiver is a screen that left: its answer is not wanted any more.
        let _ = self.0.send(answer);
    }
}

impl<T> Reply<T> {
    /// Takes the answer out of the slot once it is there; empties the slot when none will come.
    pub fn take(slot: &mut Option<Self>) -> Option<T> {
        let answer = slot.as_ref()?.0.try_recv();
        match answer {
            Ok(answer) => {
                *slot = None;
                Some(answer)
            }
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => {
                *slot = None;
                None
            }
        }
    }
}
