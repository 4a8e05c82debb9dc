//! Takes the terminal over and gives it back, whatever happens.

use std::io::{self, Stdout, Write, stderr, stdout};
use std::panic;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use ratatui::crossterm::style::force_color_output;
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{cursor, execute};

use super::TICK;
use super::app::{END, STOP};
use super::event::{Ending, Event};
use super::jobs::{Awaited, Writes};
use super::theme::Palette;
use crate::words::Words;

/// How long the UI thread may take to begin to end, and to end once nothing is being written any more, before the process
/// ends without it.
const GRACE: Duration = Duration::from_millis(600);
/// How often the terminal is asked whether it is still there.
#[cfg(unix)]
const WATCH: Duration = Duration::from_millis(500);

/// Whether clicks and the wheel come to the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    /// They do; shift-drag selects text.
    Captured,
    /// They stay with the terminal.
    Left,
}

/// The terminal while the program has it; dropping it gives the terminal back.
pub(super) struct Guard {
    pub(super) terminal: Terminal<CrosstermBackend<Stdout>>,
}

impl Guard {
    pub(super) fn take(mouse: Mouse, palette: Palette) -> io::Result<Self> {
        if palette == Palette::Mono {
            // With NO_COLOR set, crossterm would drop colours and then reset reverse video and bold with them.
            force_color_output(true);
        }
        restore_on_panic();
        enable_raw_mode()?;
        let guard = execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)
            .and_then(|()| match mouse {
                Mouse::Captured => execute!(stdout(), EnableMouseCapture),
                Mouse::Left => Ok(()),
            })
            .and_then(|()| Terminal::new(CrosstermBackend::new(stdout())));
        match guard {
            Ok(terminal) => Ok(Self { terminal }),
            Err(error) => {
                restore();
                Err(error)
            }
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back; there is no one left to report errors to.
fn restore() {
    let _ =
        execute!(stdout(), DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}

/// A panic of the UI thread is shown on the restored terminal; one of a job stays inside it.
fn restore_on_panic() {
    let screen_thread = thread::current().id();
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if thread::current().id() == screen_thread {
            restore();
            before(panic);
        } else {
            tracing::error!(%panic, "a thread broke down");
        }
    }));
}

/// Says something without the screens; there may be no terminal left.
pub(super) fn say(text: &str) {
    let _ = writeln!(stderr(), "{text}");
}

/// Sends what the terminal says to the queue.
pub(super) fn listen(events: Sender<Event>, ender: Ender) {
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
}

/// Ends the program from outside the UI thread, and without it where it no longer answers.
#[derive(Clone)]
pub(super) struct Ender {
    events: Sender<Event>,
    writes: Writes,
    words: Arc<Words>,
}

impl Ender {
    pub(super) const fn new(events: Sender<Event>, writes: Writes, words: Arc<Words>) -> Self {
        Self { events, writes, words }
    }

    /// Asks the UI thread to end, and ends the process if it does not. What was confirmed is finished either way: the UI
    /// thread keeps the same times, and is given a little longer.
    fn end(&self, ending: Ending) {
        let _ = self.events.send(Event::End(ending));
        // What was typed before is taken first, and may be more to write.
        thread::sleep(GRACE);
        if !self.writes.wait(Awaited::All, END + TICK) {
            self.writes.stop();
            self.writes.wait(Awaited::All, STOP + TICK);
        }
        thread::sleep(GRACE);
        restore();
        self.writes.unsaved(&self.words).iter().for_each(|line| say(line));
        std::process::exit(i32::from(ending.exit_code()));
    }

    /// Ends the program on SIGTERM, SIGINT and SIGHUP; asked again, it does not wait for what is being written.
    #[cfg(unix)]
    pub(super) fn install_signal_handlers(&self) -> io::Result<()> {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        use signal_hook::iterator::Signals;

        let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP])?;
        let ender = self.clone();
        thread::spawn(move || {
            let mut is_ending = false;
            for signal in signals.forever() {
                let ending = match signal {
                    SIGTERM => Ending::Terminated,
                    SIGINT => Ending::Interrupted,
                    _ => Ending::HungUp,
                };
                if !is_ending {
                    let ender = ender.clone();
                    thread::spawn(move || ender.end(ending));
                } else if ending != Ending::HungUp {
                    // A lost terminal is reported more than once; everything else is a user who loses patience.
                    ender.writes.stop();
                }
                is_ending = true;
            }
        });
        Ok(())
    }

    /// Ends the program when the terminal is gone: not every hang-up arrives as a signal.
    #[cfg(unix)]
    pub(super) fn watch(&self) {
        use rustix::event::{PollFd, PollFlags, poll};
        use rustix::io::ioctl_fionread;
        use rustix::stdio::stdin;

        // Readable without a byte is the end of input, unless the reader was just faster: three times is no accident.
        let mut empty = 0_u8;
        let ender = self.clone();
        thread::spawn(move || {
            loop {
                thread::sleep(WATCH);
                let mut asked = [PollFd::from_borrowed_fd(stdin(), PollFlags::IN)];
                let now = rustix::event::Timespec { tv_sec: 0, tv_nsec: 0 };
                if poll(&mut asked, Some(&now)).is_err() {
                    continue;
                }
                let [answer] = asked;
                let state = answer.revents();
                let gone = state.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL);
                let starved =
                    state.contains(PollFlags::IN) && ioctl_fionread(stdin()).is_ok_and(|bytes| bytes == 0);
                empty = if starved { empty + 1 } else { 0 };
                if gone || empty >= 3 {
                    return ender.end(Ending::HungUp);
                }
            }
        });
    }

    /// Nothing to heed on this system.
    #[cfg(not(unix))]
    pub(super) fn install_signal_handlers(&self) -> io::Result<()> {
        Ok(())
    }

    /// Nothing to watch on this system.
    #[cfg(not(unix))]
    pub(super) fn watch(&self) {}
}

#[cfg(all(test, unix))]
mod tests {
    use std::env;
    use std::io::Read;
    use std::num::NonZero;

    use portable_pty::{CommandBuilder, PtySize, native_pty_system};

    use super::*;

    const SIZE: PtySize = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };

    /// Not a test of its own: the screens of the next test, which break down.
    #[test]
    #[ignore = "run by the next test on a terminal of its own"]
    fn screens_that_break_down() {
        let broke_down = panic::catch_unwind(|| {
            let mut guard = Guard::take(Mouse::Captured, Palette::Dark).unwrap();
            guard.terminal.draw(|frame| frame.render_widget("the screens", frame.area())).unwrap();
            panic!("broken on purpose");
        });
        assert!(broke_down.is_err());
    }

    #[test]
    fn a_panic_of_the_screens_gives_the_terminal_back() {
        let pair = native_pty_system().openpty(SIZE).unwrap();
        let before = format!("{:?}", pair.master.get_termios().unwrap());
        let mut command = CommandBuilder::new(env::current_exe().unwrap());
        let name = "tui::terminal::tests::screens_that_break_down";
        command.args([name, "--exact", "--ignored", "--nocapture"]);
        command.env("TERM", "xterm-256color");
        command.env("RUST_BACKTRACE", "0");
        let mut child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let side = |count| NonZero::new(count).unwrap();
        let mut screen = vt100::Parser::new(side(SIZE.rows), side(SIZE.cols), 0);
        let (mut output, mut bytes) = (String::new(), [0; 4096]);
        while !output.contains("test result: ") {
            let count = reader.read(&mut bytes).unwrap();
            output.push_str(&String::from_utf8_lossy(&bytes[..count]));
            screen.process(&bytes[..count]);
        }
        assert!(child.wait().unwrap().success(), "{output}");
        let after = format!("{:?}", pair.master.get_termios().unwrap());
        drop(pair.slave);
        assert!(output.contains("\u{1b}[?1049h"), "it was taken: {output}");
        let screen = screen.screen();
        assert!(!screen.alternate_screen(), "{output}");
        assert!(!screen.hide_cursor(), "{output}");
        assert!(!screen.bracketed_paste(), "{output}");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let (_, after_leaving) = output.split_once("\u{1b}[?1049l").unwrap();
        assert!(after_leaving.contains("broken on purpose"), "{output}");
        assert_eq!(after, before, "lines are edited and echoed again");
    }
}
