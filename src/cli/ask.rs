//! Questions to a person at a terminal.

use std::io;

use super::context::Context;
use super::{Failure, Format};
use crate::credit::Message;

/// The answer of a user at a terminal to a question; none without a terminal.
pub(super) fn ask(cx: &mut Context<'_>, question: &str) -> Result<Option<String>, Failure> {
    let terminal = cx.invocation.terminal;
    if !(terminal.input && terminal.output) || cx.format() == Format::Json {
        return Ok(None);
    }
    cx.output.note(question);
    if !wait_for_line(cx) {
        return Err(Failure::failed(Message::stopped()));
    }
    let mut line = String::new();
    Ok(io::stdin().read_line(&mut line).ok().map(|_| line.trim().to_owned()))
}

/// Waits until there is something to read; false when the command is to stop. A signal does not end a read by itself.
#[cfg(unix)]
fn wait_for_line(cx: &Context<'_>) -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::stdio::stdin;

    let pause = Timespec { tv_sec: 0, tv_nsec: 100_000_000 };
    while !cx.stop_flag().is_set() {
        let mut asked = [PollFd::from_borrowed_fd(stdin(), PollFlags::IN)];
        // An error is that of the signal, which is seen next, or one that the read will meet as well.
        if matches!(poll(&mut asked, Some(&pause)), Ok(1..)) {
            return true;
        }
    }
    false
}

#[cfg(not(unix))]
fn wait_for_line(_: &Context<'_>) -> bool {
    true
}
