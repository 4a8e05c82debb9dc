//! Takes the terminal over and gives it back, whatever happens.

use std::io::{self, Stdout, Write, stderr, stdout};
use std::panic;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::clipboard::CopyToClipboard;
use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
#[cfg(unix)]
use ratatui::crossterm::event::{
    KeyboardEnhancementFlags, PopKeyboardEnhancementFlags, PushKeyboardEnhancementFlags,
};
#[cfg(unix)]
use ratatui::crossterm::style::Print;
use ratatui::crossterm::style::force_color_output;
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, is_raw_mode_enabled,
};
use ratatui::crossterm::{cursor, execute};

use super::TICK;
use super::app::{END, STOP};
use super::event::{Ending, Event};
use super::jobs::{Awaited, Writes};
use crate::words::Words;
#[cfg(not(unix))]
pub(super) use console::listen;
#[cfg(unix)]
pub(super) use input::listen;

#[cfg(not(unix))]
mod console;
#[cfg(unix)]
mod decode;
#[cfg(unix)]
mod input;

/// How long the UI thread may take to begin to end, and to end once nothing is being written any more, before the process
/// ends without it.
const GRACE: Duration = Duration::from_millis(600);
/// Whether clicks and the wheel come to the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    /// They do; shift-drag selects text.
    Captured,
    /// They stay with the terminal.
    Left,
}

/// What Escape and a character are where both come at once and the terminal does not report keys exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AltKeys {
    /// Read as two keys, however fast they come.
    Auto,
    /// The character with Alt held down.
    Escape,
}

/// Whether Alt with a letter arrives as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AltLetters {
    Work,
    /// They arrive as Escape and the letter.
    Fail,
}

impl AltLetters {
    /// Before the terminal has answered that it reports keys exactly.
    pub(super) const fn at_start(alt_keys: AltKeys) -> Self {
        match alt_keys {
            AltKeys::Auto if cfg!(unix) => Self::Fail,
            AltKeys::Auto | AltKeys::Escape => Self::Work,
        }
    }
}

/// The terminal while the program has it; dropping it gives the terminal back.
pub(super) struct Guard {
    pub(super) terminal: Terminal<CrosstermBackend<Stdout>>,
}

impl Guard {
    pub(super) fn take(mouse: Mouse) -> io::Result<Self> {
        // The theme knows of NO_COLOR: crossterm would drop colours that `--color always` asks for, and in mono reset reverse
        // video and bold with them.
        force_color_output(true);
        restore_on_panic();
        enable_raw_mode()?;
        let guard = execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)
            .and_then(|()| ask_for_exact_keys())
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

/// Puts a text on the clipboard of the terminal, which may be on another machine than the program (OSC 52).
pub(super) fn copy(text: &str) {
    // One that does not know the sequence ignores it, and one that is gone is noticed at the next drawing.
    let _ = execute!(stdout(), CopyToClipboard::to_clipboard_from(text));
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back; there is no one left to report errors to. Once: a second time would take back what another
/// program has asked of its keys.
fn restore() {
    if !is_raw_mode_enabled().unwrap_or(true) {
        return;
    }
    let _ = ask_for_plain_keys();
    let _ =
        execute!(stdout(), DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}

/// Asks for the kitty keyboard protocol, in which Escape and Alt cannot be confused, and whether the terminal knows it. The
/// answer comes among the keys, so that nothing waits for it; other terminals ignore both.
#[cfg(unix)]
fn ask_for_exact_keys() -> io::Result<()> {
    // The alternates say what Shift makes of a key: on a French keyboard, Alt-1 is Alt, Shift and the key of &.
    let flags =
        KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES | KeyboardEnhancementFlags::REPORT_ALTERNATE_KEYS;
    execute!(stdout(), PushKeyboardEnhancementFlags(flags), Print("\x1b[?u"))
}

/// Takes it back. Each of the two screens has its own, so that this comes before the alternate one is left.
#[cfg(unix)]
fn ask_for_plain_keys() -> io::Result<()> {
    execute!(stdout(), PopKeyboardEnhancementFlags)
}

/// Keys are always exact on this system.
#[cfg(not(unix))]
fn ask_for_exact_keys() -> io::Result<()> {
    Ok(())
}

/// Nothing was asked for on this system.
#[cfg(not(unix))]
fn ask_for_plain_keys() -> io::Result<()> {
    Ok(())
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

    /// Nothing to heed on this system.
    #[cfg(not(unix))]
    pub(super) fn install_signal_handlers(&self) -> io::Result<()> {
        Ok(())
    }
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
            let mut guard = Guard::take(Mouse::Captured).unwrap();
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
        let (_, inside) = output.split_once("\u{1b}[?1049h").unwrap();
        let (inside, _) = inside.split_once("\u{1b}[?1049l").unwrap();
        assert!(inside.contains("\u{1b}[>5u"), "keys are reported exactly: {output}");
        assert!(inside.contains("\u{1b}[<1u"), "and as before, while its screen is shown: {output}");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let (_, after_leaving) = output.split_once("\u{1b}[?1049l").unwrap();
        assert!(after_leaving.contains("broken on purpose"), "{output}");
        assert_eq!(after, before, "lines are edited and echoed again");
    }
}
