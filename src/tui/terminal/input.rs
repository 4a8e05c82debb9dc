//! Reads the terminal on a thread of its own: its bytes, its size, and its end.

use std::io;
use std::sync::mpsc::{SendError, Sender};
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, read};
use rustix::stdio::stdin;
use signal_hook::consts::SIGWINCH;
use signal_hook::iterator::Signals;

use super::decode::{Decoded, Decoder};
use super::{AltKeys, Ender};
use crate::tui::event::{Ending, Event};

/// As much as is read at once.
const READ: usize = 4096;

/// Sends keys, pasted text, clicks and changes of the size to the queue. The program ends with the terminal: not every hang-up
/// arrives as a signal.
pub(in crate::tui) fn listen(events: Sender<Event>, alt_keys: AltKeys, ender: Ender) -> io::Result<()> {
    report_sizes(events.clone())?;
    thread::spawn(move || {
        if let Err(error) = send_keys(&events, Decoder::new(alt_keys)) {
            tracing::warn!(%error, "the terminal cannot be read");
            ender.end(Ending::HungUp);
        }
    });
    Ok(())
}

fn report_sizes(events: Sender<Event>) -> io::Result<()> {
    let mut signals = Signals::new([SIGWINCH])?;
    thread::spawn(move || {
        for _ in signals.forever() {
            if events.send(Event::Resize).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// Reads until no one takes the events any more; an error is the end of the terminal.
fn send_keys(events: &Sender<Event>, mut decoder: Decoder) -> io::Result<()> {
    let mut buffer = [0; READ];
    loop {
        let input = if is_readable_within(decoder.deadline())? {
            match read(stdin(), &mut buffer) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(count) => decoder.feed(buffer.get(..count).unwrap_or_default()),
                Err(Errno::INTR | Errno::AGAIN) => continue,
                Err(error) => return Err(error.into()),
            }
        } else {
            decoder.idle()
        };
        if input.into_iter().try_for_each(|piece| send(events, piece)).is_err() {
            return Ok(());
        }
    }
}

fn send(events: &Sender<Event>, decoded: Decoded) -> Result<(), SendError<Event>> {
    events.send(match decoded {
        Decoded::Key(key) => Event::Key(key),
        Decoded::Paste(text) => Event::Paste(text),
        Decoded::Mouse(mouse) => Event::Mouse(mouse),
        Decoded::ExactKeys => Event::ExactKeys,
    })
}

/// Whether a read would return at once, be it with the end of the terminal.
fn is_readable_within(wait: Option<Duration>) -> io::Result<bool> {
    let wait = wait.and_then(|wait| Timespec::try_from(wait).ok());
    let mut asked = [PollFd::from_borrowed_fd(stdin(), PollFlags::IN)];
    loop {
        match poll(&mut asked, wait.as_ref()) {
            Ok(ready) => return Ok(ready > 0),
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}
