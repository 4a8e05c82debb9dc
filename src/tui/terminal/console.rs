//! Keys and clicks of the Windows console, whose modifiers are real.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use ratatui::crossterm::event;

use super::{AltKeys, Ender};
use crate::tui::event::{Ending, Event};

/// Sends what the console reports to the queue.
pub(in crate::tui) fn listen(events: Sender<Event>, _: AltKeys, ender: Ender) -> io::Result<()> {
    thread::spawn(move || {
        loop {
            match event::read() {
                Ok(event) => {
                    let sent = Event::from_terminal(event).map_or(Ok(()), |event| events.send(event));
                    if sent.is_err() {
                        return;
                    }
                }
                Err(error) => {
                    tracing::warn!(%error, "the terminal cannot be read");
                    return ender.end(Ending::HungUp);
                }
            }
        }
    });
    Ok(())
}
