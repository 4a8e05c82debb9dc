//! The notes on a customer, the newest first; one that was struck out says so.

use super::CustomerAction;
use super::listed::Listed;
use super::pane::{Pane, tab};
use crate::credit::Message;
use crate::desk::{DeskError, DeskReader, LONGEST_NOTE, NoteId, NoteRecord};
use crate::sanitize::sanitize;
use crate::tui::dialog::{FormDialog, Gravity, MessageBox, Question};
use crate::tui::form::{Editor, Field, Form, Value};
use crate::tui::list::table::{Rows, SortKey, Table, sorted};
use crate::tui::list::{Cell, Column, List, Marking, Room, shows_list};
use crate::tui::screens::ok_or_show;
use crate::tui::{Address, Command, Context, Outcome, Role, Tone};
use crate::words::{MessageKey, Words, key};

struct OfCustomer {
    customer: String,
}

pub(super) struct Notes {
    customer: String,
    listed: Listed<Table<OfCustomer>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Input {
    Text,
}

static COLUMNS: &[Column<NoteRecord>] = &[
    sorted(
        "time",
        key("audit-column-time"),
        Room(17, 17),
        1,
        |note, words| Cell::of(role_of(note), words.instant(note.written.at)),
        |note| SortKey::Number(note.id.0.into()),
    ),
    sorted(
        "user",
        key("audit-column-user"),
        Room(8, 12),
        2,
        |note, _| Cell::of(role_of(note), note.written.login.as_str()),
        |note| SortKey::text(&note.written.login),
    ),
    sorted(
        "struck",
        key("note-column-state"),
        Room(10, 10),
        3,
        |note, words| match note.struck {
            Some(_) => Cell::of(Role::Dim, words.get(key("note-struck"))),
            None => Cell::new(""),
        },
        |note| SortKey::Number(note.struck.is_some().into()),
    ),
    sorted(
        "note",
        key("customer-column-note"),
        Room(30, 200),
        0,
        |note, _| Cell::of(role_of(note), sanitize(&note.text).into_owned()),
        |note| SortKey::text(&note.text),
    ),
];

/// What was struck out steps back; its word is beside it.
const fn role_of(note: &NoteRecord) -> Role {
    match note.struck {
        Some(_) => Role::Dim,
        None => Role::Text,
    }
}

impl Rows for OfCustomer {
    type Row = NoteRecord;

    fn when_empty(&self) -> MessageKey {
        key("customer-notes-empty")
    }

    fn columns(&self) -> &'static [Column<NoteRecord>] {
        COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<NoteRecord>, DeskError> {
        reader.customer_notes(&self.customer)
    }

    fn name(note: &NoteRecord) -> String {
        note.id.0.to_string()
    }

    fn text(note: &NoteRecord) -> String {
        format!("{} {}", note.text, note.written.login)
    }
}

impl Notes {
    pub(super) fn of(customer: &str) -> Self {
        let rows = OfCustomer { customer: customer.to_owned() };
        let address = Address(|screen| Some(&mut tab::<Self>(screen)?.listed.list));
        let list = List::new(Table(rows), Marking::None, address).named("customer-notes");
        Self { customer: customer.to_owned(), listed: Listed::new(list, show) }
    }

    /// The current note, unless it is struck out already.
    fn strikable(&self) -> Option<&NoteRecord> {
        self.listed.list.current_row().filter(|note| note.struck.is_none())
    }

    fn ask_strike(&self, cx: &mut Context) {
        let Some(note) = self.strikable() else { return };
        let question = Question {
            title: Message::new("note-strike-title"),
            effect: Message::new("note-strike-effect").text("note", sanitize(&note.text)),
            yes: key("customer-command-strike-note"),
            gravity: Gravity::Plain,
        };
        let (customer, note) = (self.customer.clone(), note.id);
        cx.ask_then(question, move |(), cx| strike(customer, note, cx));
    }
}

fn too_long(value: &Value) -> Option<Message> {
    match value {
        Value::Text(text) if text.chars().count() > LONGEST_NOTE => {
            Some(Message::new("note-too-long").count("most", LONGEST_NOTE))
        }
        _ => None,
    }
}

fn show(note: &NoteRecord, cx: &mut Context) {
    let words = &cx.words;
    let mut text = format!("{}\n\n{}", who_when(&note.written, words), note.text);
    if let Some(struck) = &note.struck {
        let struck = Message::new("note-struck-by").text("who", who_when(struck, words));
        text = format!("{text}\n\n{}", words.render(&struck));
    }
    let title = words.get(key("customer-column-note"));
    MessageBox::show(cx, title, text);
}

fn who_when(trace: &crate::desk::Trace, words: &Words) -> String {
    format!("{}  {}", words.instant(trace.at), sanitize(&trace.login))
}

/// Asks for a note, beginning with this text.
fn ask_text(customer: String, text: &str, cx: &mut Context) {
    let field = Field::new(Input::Text, key("customer-column-note"), key("note-field-help"), Editor::Note);
    let mut form = Form::new(vec![field.required().checked(too_long)]);
    form.set(Input::Text, text, cx);
    let title = Message::new("note-write-title").text("code", &customer);
    let effect = Message::from(key("note-write-effect"));
    let dialog = FormDialog::new(title, effect, form, key("customer-command-save"));
    cx.ask_then(dialog, |form, cx| {
        add(customer, form.text(Input::Text).to_owned(), cx);
    });
}

/// Stores a note; where that fails, its text is in the dialog again, below the message.
fn add(customer: String, text: String, cx: &mut Context) {
    let (code, note) = (customer.clone(), text.clone());
    cx.write(
        Message::new("note-job").text("code", &customer),
        move |services, _| services.act(|writer| writer.add_note(&code, &note).map(drop)),
        move |outcome, cx| {
            if outcome.is_err() {
                ask_text(customer, &text, cx);
            }
            report(outcome, key("note-added"), cx);
        },
    );
}

fn strike(customer: String, note: NoteId, cx: &mut Context) {
    cx.write(
        Message::new("note-job").text("code", &customer),
        move |services, _| services.act(|writer| writer.strike_note(&customer, note)),
        |outcome, cx| report(outcome, key("note-was-struck"), cx),
    );
}

fn report(outcome: Outcome<(), DeskError>, done: MessageKey, cx: &mut Context) {
    if ok_or_show(outcome, cx).is_some() {
        cx.report(Tone::Done, done);
    }
}

impl Pane for Notes {
    shows_list!(listed.list);

    fn is_enabled(&self, command: &Command) -> bool {
        match CustomerAction::of(command) {
            Some(CustomerAction::StrikeNote) => self.strikable().is_some(),
            Some(_) => false,
            None => self.listed.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match CustomerAction::of(command) {
            Some(CustomerAction::WriteNote) => ask_text(self.customer.clone(), "", cx),
            Some(CustomerAction::StrikeNote) => self.ask_strike(cx),
            Some(_) => {}
            None => self.listed.run(command, cx),
        }
    }

    fn adds(&self) -> bool {
        true
    }

    fn add(&mut self, cx: &mut Context) {
        ask_text(self.customer.clone(), "", cx);
    }

    fn opens(&self) -> bool {
        self.listed.opens()
    }

    fn open(&mut self, cx: &mut Context) {
        self.listed.open(cx);
    }
}
