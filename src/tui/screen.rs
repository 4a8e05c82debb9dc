//! What a screen or a dialog is to the runtime.

use std::any::Any;

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::{Position, Rect};

use super::command::{Command, Scope};
use super::context::Context;
use super::dialog::Question;
use super::key::Key;
use super::list::AnyList;
use crate::credit::Message;
use crate::desk::{EventId, Role};
use crate::words::MessageKey;

/// A layer of the terminal: a full screen or a dialog above one.
///
/// Screens live on the UI thread and do no I/O: they ask for jobs through [`Context::read`] and [`Context::write`], and
/// the answers come as calls. Opening, closing and messages are asked of the [`Context`] as well.
pub trait Screen: Any {
    /// Its line in the registry: name and commands.
    fn scope(&self) -> &'static Scope;

    /// What the title bar or the dialog's border says.
    fn title(&self, cx: &Context) -> String {
        cx.words.get(self.scope().open.title)
    }

    /// How much room it takes.
    fn shape(&self, _cx: &Context) -> Shape {
        Shape::Full
    }

    /// The list that it is before all: drawing, keys, the mouse and so on are left to it where nothing else is said.
    fn list(&self) -> Option<&dyn AnyList> {
        None
    }

    /// [`Screen::list`], to be changed.
    fn list_mut(&mut self) -> Option<&mut dyn AnyList> {
        None
    }

    /// Draws the state and sets the terminal's cursor on the focus; decides nothing, but may note where things are.
    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        if let Some(list) = self.list_mut() {
            list.draw(frame, area, cx);
        }
    }

    /// Whether the command works right now; the footer, help and keys follow it.
    fn is_enabled(&self, _command: &Command) -> bool {
        true
    }

    /// The least role of those who may run the command as things are: others see it greyed.
    fn least_role(&self, command: &Command) -> Role {
        command.least
    }

    /// Why a command of its own cannot be run as things are, said where its key is pressed.
    fn why_not(&self, _command: &Command) -> Option<Message> {
        None
    }

    /// What a command is called as things are: the key that carries out says what it carries out.
    fn label(&self, command: &Command) -> MessageKey {
        command.title
    }

    fn run(&mut self, command: &Command, cx: &mut Context);

    /// The code of the customer that it shows, in whom commands are run that are found by name.
    fn customer(&self) -> Option<&str> {
        None
    }

    /// The event that it shows something of, on which the list of acts opens.
    fn event(&self) -> Option<EventId> {
        None
    }

    /// Whether what was done last can be undone from here: a screen of one act undoes that and nothing before it.
    fn undoes(&self, _next: Option<EventId>) -> bool {
        true
    }

    /// Whether a message that needs two lines may lie on its last row for a while, which then stays where it is.
    fn lends_last_row(&self) -> bool {
        false
    }

    /// Whether what it shows is about to be replaced by the answer to what was typed: only text is taken until then, so
    /// that nothing is done with rows of an earlier answer.
    fn awaits(&self) -> bool {
        self.list().is_some_and(AnyList::awaits_rows)
    }

    /// Whether something is typed into just now: then keys that edit go to [`Screen::key`] and not to commands.
    fn is_typing(&self) -> bool {
        self.list().is_some_and(AnyList::is_typing)
    }

    /// Whether the key can be part of what is typed just now: an amount has no question mark.
    fn takes(&self, _key: Key) -> bool {
        self.is_typing()
    }

    /// Whether the key begins a text by which something is found here: then it goes to [`Screen::key`] and not to commands.
    fn finds(&self, _key: Key) -> bool {
        false
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if let Some(list) = self.list_mut() {
            list.key(key, cx);
        }
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        if let Some(list) = self.list_mut() {
            list.paste(text, cx);
        }
    }

    /// Takes a click or the wheel.
    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        if let Some(list) = self.list_mut() {
            list.mouse(mouse);
        }
    }

    /// Whether a double click at this place is as Enter: on a row of a list.
    fn opens_at(&self, place: Position) -> bool {
        self.list().is_some_and(|list| list.has_row_at(place))
    }

    /// Asks for what is missing since the data changed or other rows came into sight; called after every event.
    fn refresh(&mut self, cx: &mut Context) {
        if let Some(list) = self.list_mut() {
            list.refresh(cx);
        }
    }

    /// It was taken off the stack: a question that was not answered says so.
    fn left(&mut self, _cx: &mut Context) {}

    /// The left part of the status line: counts, sums, filter.
    fn status(&self, cx: &Context) -> String {
        self.list().map(|list| list.status(cx)).unwrap_or_default()
    }

    /// What Esc does before it leaves.
    fn escape(&mut self, cx: &mut Context) -> Escape {
        self.list_mut().map_or(Escape::Leave, |list| list.escape(cx))
    }

    /// What Enter does where it is no command, for the footer.
    fn enter(&self) -> Option<MessageKey> {
        None
    }

    /// Whether leaving would lose what was typed.
    fn has_changes(&self) -> bool {
        false
    }

    /// What is asked before that is lost.
    fn discarding(&self) -> Question {
        Question::discarding()
    }

    /// The help text of the focused field.
    fn help(&self) -> Option<MessageKey> {
        None
    }

    /// What becomes of keys that were typed before it was seen.
    fn typeahead(&self) -> Typeahead {
        Typeahead::PassedOn
    }
}

/// Which layer of the terminal; no two have the same as long as the program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LayerId(pub(super) u64);

/// The room a layer takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// All between title bar and status line.
    Full,
    /// A bordered box in the middle, with this much room inside.
    Dialog {
        /// Columns inside the border.
        width: u16,
        /// Lines inside the border.
        height: u16,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Escape {
    /// A filter or selection was cleared; the screen stays.
    Cleared,
    /// Nothing to clear; the screen may be left.
    Leave,
}

/// What becomes of keys typed ahead of a new layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typeahead {
    /// They go to the new layer.
    PassedOn,
    /// They are dropped until the layer was drawn: no one confirms what they have not seen.
    Dropped,
}
