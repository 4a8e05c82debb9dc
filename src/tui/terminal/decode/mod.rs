//! The bytes of the keyboard as keys, pasted text and clicks. Pure: no clock and no terminal.
//!
//! The Escape key and the start of every escape sequence are the same byte, and a slow line may cut a sequence anywhere.
//! What is taken for what:
//!
//! ```text
//! ESC and nothing for 30 ms           the Escape key
//! ESC ESC                             the Escape key; the second ESC begins anew
//! ESC digit, in one read              Alt and the digit: a function key, nothing worse
//! ESC character, in one read          two keys, unless the settings say that it is Alt
//! ESC, a character in a later read    two keys
//! ESC [ ...                           one sequence, even in several reads; an unknown or unfinished one is dropped
//! ESC O letter                        a function key or arrow in the old form; with any other character three keys
//! [ ... soon after an Escape key      the rest of a sequence that was cut behind its ESC: no key; O ... likewise
//! ESC [200~ ... ESC [201~             one pasted text
//! ```
//!
//! crossterm's reader takes ESC and a letter for Alt, and types the rest of a sequence that comes in two parts. A parser of
//! terminal output (`vte`, `anstyle-parse`) neither tells that it is inside a sequence, which is what the waiting depends on,
//! nor knows the sequences that only keyboards send: `ESC [ [ A`, `ESC [ 3 $`, `ESC [ M` with three bytes.

use std::mem;
use std::time::Duration;

use ratatui::crossterm::event::{KeyCode, KeyModifiers, MouseEvent};

use super::AltKeys;
use crate::tui::key::Key;
use sequence::Meaning;

mod mouse;
mod sequence;

/// How long an ESC may be the start of a sequence.
const ESCAPE_WAIT: Duration = Duration::from_millis(30);
/// How long a sequence that has begun may pause, and how long after an Escape key its rest may come.
const SEQUENCE_WAIT: Duration = Duration::from_secs(1);
/// The largest text that is pasted in one piece, in bytes; what is beyond it is cut off.
const PASTE_LIMIT: usize = 1 << 20;
/// What ends a pasted text.
const PASTE_END: &[u8] = b"\x1b[201~";
/// No sequence is longer; what is beyond it is not stored.
const SEQUENCE_LIMIT: usize = 64;

const ESC: u8 = 0x1b;

/// What some bytes mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Decoded {
    Key(Key),
    Paste(String),
    Mouse(MouseEvent),
    /// The terminal reports every key unmistakably, so Alt is Alt and Escape is Escape.
    ExactKeys,
}

/// What has become of the ESC before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// It came in this read.
    SameRead,
    EarlierRead,
    /// It has been reported as the Escape key, and may have been the start of a sequence after all.
    Reported,
}

/// What the bytes so far are the start of.
#[derive(Debug)]
enum State {
    /// No key has begun.
    Start,
    /// An ESC, of which it is open whether more belongs to it.
    Escape(Lead),
    /// `ESC O` and perhaps a digit, which means modifiers.
    Function(Lead, Option<u8>),
    /// `ESC [` and what followed it.
    Sequence(Lead, Vec<u8>),
    /// A character of several bytes.
    Character(KeyModifiers, Vec<u8>),
    /// Pasted text, and how many bytes of its end mark have been there.
    Paste { text: Vec<u8>, end: usize },
}

/// Turns bytes into keys, pasted text and clicks.
#[derive(Debug)]
pub(super) struct Decoder {
    alt_keys: AltKeys,
    /// Whether the terminal has said that it reports keys exactly.
    is_exact: bool,
    state: State,
    decoded: Vec<Decoded>,
}

impl Decoder {
    pub(super) const fn new(alt_keys: AltKeys) -> Self {
        Self { alt_keys, is_exact: false, state: State::Start, decoded: Vec::new() }
    }

    /// Takes the bytes of one read.
    pub(super) fn feed(&mut self, read: &[u8]) -> Vec<Decoded> {
        if let State::Escape(lead @ Lead::SameRead) = &mut self.state {
            *lead = Lead::EarlierRead;
        }
        for byte in read {
            let state = mem::replace(&mut self.state, State::Start);
            self.state = self.next(state, *byte);
        }
        mem::take(&mut self.decoded)
    }

    /// How long to wait for the next read before [`Self::idle`] is called; without limit where there is none.
    pub(super) const fn deadline(&self) -> Option<Duration> {
        match self.state {
            // Every ESC of such a terminal is the start of a sequence.
            State::Escape(_) if self.is_exact => Some(SEQUENCE_WAIT),
            State::Escape(Lead::Reported) | State::Sequence(..) => Some(SEQUENCE_WAIT),
            State::Escape(Lead::SameRead | Lead::EarlierRead) | State::Function(..) => Some(ESCAPE_WAIT),
            State::Start | State::Character(..) | State::Paste { .. } => None,
        }
    }

    /// Nothing has come for as long as [`Self::deadline`] said.
    pub(super) fn idle(&mut self) -> Vec<Decoded> {
        self.state = match mem::replace(&mut self.state, State::Start) {
            State::Escape(Lead::SameRead | Lead::EarlierRead) => {
                self.key(KeyCode::Esc);
                State::Escape(Lead::Reported)
            }
            State::Function(lead, modifier) => self.not_a_function(lead, modifier),
            State::Escape(Lead::Reported) | State::Sequence(..) | State::Start => State::Start,
            unlimited @ (State::Character(..) | State::Paste { .. }) => unlimited,
        };
        mem::take(&mut self.decoded)
    }

    fn next(&mut self, state: State, byte: u8) -> State {
        match state {
            State::Start => self.start(byte),
            State::Escape(lead) => self.escaped(lead, byte),
            State::Function(lead, modifier) => self.function(lead, modifier, byte),
            State::Sequence(lead, bytes) => self.sequence(lead, bytes, byte),
            State::Character(modifiers, bytes) => self.character(modifiers, bytes, byte),
            State::Paste { text, end } => self.paste(text, end, byte),
        }
    }

    fn start(&mut self, byte: u8) -> State {
        match byte {
            ESC => State::Escape(Lead::SameRead),
            _ => self.typed(byte, KeyModifiers::NONE),
        }
    }

    /// A byte behind an ESC.
    fn escaped(&mut self, lead: Lead, byte: u8) -> State {
        match byte {
            b'[' => State::Sequence(lead, Vec::new()),
            b'O' => State::Function(lead, None),
            _ => self.alt_or_two_keys(lead, byte),
        }
    }

    fn alt_or_two_keys(&mut self, lead: Lead, byte: u8) -> State {
        let may_be_alt = byte.is_ascii_digit() || self.alt_keys == AltKeys::Escape;
        if may_be_alt && lead == Lead::SameRead && !self.is_exact && byte != ESC {
            return self.typed(byte, KeyModifiers::ALT);
        }
        if lead != Lead::Reported {
            self.key(KeyCode::Esc);
        }
        self.start(byte)
    }

    /// A byte behind `ESC O`.
    fn function(&mut self, lead: Lead, modifier: Option<u8>, byte: u8) -> State {
        if let Some(key) = sequence::function(modifier, byte) {
            return self.finished(lead, Some(Meaning::Key(key)));
        }
        if modifier.is_none() && matches!(byte, b'2'..=b'8') {
            return State::Function(lead, Some(byte));
        }
        self.not_a_function(lead, modifier);
        self.start(byte)
    }

    /// Reports `ESC O` as what was typed.
    fn not_a_function(&mut self, lead: Lead, modifier: Option<u8>) -> State {
        self.alt_or_two_keys(lead, b'O');
        modifier.map_or(State::Start, |digit| self.start(digit))
    }

    /// A byte behind `ESC [`.
    fn sequence(&mut self, lead: Lead, mut bytes: Vec<u8>, byte: u8) -> State {
        match sequence::place(&bytes, byte) {
            sequence::Place::Inside => {
                if bytes.len() <= SEQUENCE_LIMIT {
                    bytes.push(byte);
                }
                State::Sequence(lead, bytes)
            }
            sequence::Place::Last if bytes.len() > SEQUENCE_LIMIT => State::Start,
            sequence::Place::Last => self.finished(lead, sequence::meaning(&bytes, byte)),
            sequence::Place::Outside => self.start(byte),
        }
    }

    fn finished(&mut self, lead: Lead, meaning: Option<Meaning>) -> State {
        let Some(meaning) = meaning else { return State::Start };
        match meaning {
            Meaning::PasteBegins => return State::Paste { text: Vec::new(), end: 0 },
            Meaning::ExactKeys => {
                self.is_exact = true;
                self.decoded.push(Decoded::ExactKeys);
            }
            // The Escape key that was reported in its place may have changed what this key would do.
            Meaning::Key(_) | Meaning::Mouse(_) if lead == Lead::Reported => {}
            Meaning::Key(key) => self.decoded.push(Decoded::Key(key)),
            Meaning::Mouse(mouse) => self.decoded.push(Decoded::Mouse(mouse)),
        }
        State::Start
    }

    /// A byte of text or a control character.
    fn typed(&mut self, byte: u8, modifiers: KeyModifiers) -> State {
        match byte {
            0xc2..=0xf4 => return State::Character(modifiers, vec![byte]),
            0x80.. => {}
            _ => {
                let key = sequence::ascii(byte);
                self.decoded.push(Decoded::Key(Key::new(key.code, key.modifiers | modifiers)));
            }
        }
        State::Start
    }

    /// A byte behind the first one of a character.
    fn character(&mut self, modifiers: KeyModifiers, mut bytes: Vec<u8>, byte: u8) -> State {
        if !matches!(byte, 0x80..=0xbf) {
            return self.start(byte);
        }
        bytes.push(byte);
        let needed = bytes.first().map_or(0, |first| usize::try_from(first.leading_ones()).unwrap_or(0));
        if bytes.len() < needed {
            return State::Character(modifiers, bytes);
        }
        let text = String::from_utf8(bytes).unwrap_or_default();
        self.decoded.extend(
            text.chars().map(|character| Decoded::Key(Key::new(KeyCode::Char(character), modifiers))),
        );
        State::Start
    }

    fn paste(&mut self, mut text: Vec<u8>, end: usize, byte: u8) -> State {
        if PASTE_END.get(end) == Some(&byte) {
            if end + 1 < PASTE_END.len() {
                return State::Paste { text, end: end + 1 };
            }
            self.decoded.push(Decoded::Paste(String::from_utf8_lossy(&text).into_owned()));
            return State::Start;
        }
        // Only the first byte of the mark is an ESC, so that no other part of it can begin the mark again.
        let begins_again = byte == ESC;
        let not_the_mark = PASTE_END.iter().take(end).copied().chain((!begins_again).then_some(byte));
        let room = PASTE_LIMIT.saturating_sub(text.len());
        text.extend(not_the_mark.take(room));
        State::Paste { text, end: usize::from(begins_again) }
    }

    fn key(&mut self, code: KeyCode) {
        self.decoded.push(Decoded::Key(Key::new(code, KeyModifiers::NONE)));
    }
}

#[cfg(test)]
mod tests;
