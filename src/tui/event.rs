//! What the UI thread waits for.

use std::fmt;

use ratatui::crossterm::event::{Event as TerminalEvent, MouseEvent};

use super::context::Call;
use super::jobs::JobId;
use super::key::Key;

/// Something that happened in the terminal or in a job.
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text pasted in one piece.
    Paste(String),
    /// The mouse was used.
    Mouse(MouseEvent),
    /// The window has another size.
    Resize,
    /// The terminal reports keys exactly: Alt with a letter is known from Escape and the letter.
    ExactKeys,
    /// A job is over: its answer is there.
    Answered(JobId),
    /// Something is to be done on the UI thread.
    Call(Call),
    /// Half a second passed.
    Tick,
    /// The program has to end.
    End(Ending),
}

/// Why the terminal was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The user asked for it.
    Quit,
    Interrupted,
    Terminated,
    /// The terminal is gone.
    HungUp,
}

impl Ending {
    /// The exit code of the process.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Quit => 0,
            Self::HungUp => 129,
            Self::Interrupted => 130,
            Self::Terminated => 143,
        }
    }
}

impl Event {
    /// From what the terminal sent; key releases and focus changes are nothing.
    pub fn from_terminal(event: TerminalEvent) -> Option<Self> {
        match event {
            TerminalEvent::Key(key) => Key::pressed(key).map(Self::Key),
            TerminalEvent::Paste(text) => Some(Self::Paste(text)),
            TerminalEvent::Mouse(mouse) => Some(Self::Mouse(mouse)),
            TerminalEvent::Resize(..) => Some(Self::Resize),
            TerminalEvent::FocusGained | TerminalEvent::FocusLost => None,
        }
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Key(key) => return write!(f, "Key({key})"),
            Self::Paste(_) => "Paste",
            Self::Mouse(_) => "Mouse",
            Self::Resize => "Resize",
            Self::ExactKeys => "ExactKeys",
            Self::Answered(_) => "Answered",
            Self::Call(_) => "Call",
            Self::Tick => "Tick",
            Self::End(ending) => return write!(f, "End({ending:?})"),
        };
        f.write_str(name)
    }
}
