//! Notes on customers: what people agreed, promised and noticed. A note is struck out, never changed or deleted.

use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::{DeskReader, DeskWriter, Recorder};
use crate::records::{AuditBody, Note};
use crate::sanitize::sanitize;
use crate::store::{CustomerRecord, EventKind, NoteId, NoteRecord};

/// The most characters of a note.
pub const LONGEST_NOTE: usize = 4_000;

impl DeskWriter {
    /// Writes a note on a customer in any state. Line breaks remain; control characters are removed.
    pub fn add_note(&mut self, code: &str, text: &str) -> Result<NoteId, DeskError> {
        let text = checked(text)?;
        self.carry_out(|tx, signature| {
            let customer = lookup::customer(tx.view(), code)?;
            Recorder::begin(tx, signature, EventKind::NoteAdd, "")?.add_note(&customer, &text)
        })
    }

    /// Strikes a note out: it is still shown, as struck. One that was struck meanwhile is a conflict.
    pub fn strike_note(&mut self, code: &str, note: NoteId) -> Result<(), DeskError> {
        self.carry_out(|tx, signature| {
            let customer = lookup::customer(tx.view(), code)?;
            let stored = tx.view().note(note)?.filter(|stored| stored.customer == customer.key);
            let stored = stored.ok_or_else(|| not_found(code, note))?;
            let recorder = Recorder::begin(tx, signature, EventKind::NoteStrike, "")?;
            if !tx.strike_note(note, recorder.event)? {
                return Err(struck_already(&stored));
            }
            let body = AuditBody::Note(Note { note_id: note.0, text: stored.text });
            recorder.audit(("note", &customer.code), (Some(customer.key), None), &body)
        })
    }
}

impl Recorder<'_, '_> {
    /// Writes a note as a part of a use case.
    pub(super) fn add_note(&self, customer: &CustomerRecord, text: &str) -> Result<NoteId, DeskError> {
        let note = self.tx.add_note(customer.key, text, self.event)?;
        let body = AuditBody::Note(Note { note_id: note.0, text: text.to_owned() });
        self.audit(("note", &customer.code), (Some(customer.key), None), &body)?;
        Ok(note)
    }
}

impl DeskReader {
    /// The notes on a customer, the newest first, those that were struck out included.
    pub fn customer_notes(&mut self, code: &str) -> Result<Vec<NoteRecord>, DeskError> {
        self.ask(|view| Ok(view.notes(lookup::customer(view, code)?.key)?))
    }
}

/// The text with its lines, each sanitized, without blank lines around it.
pub(super) fn checked(text: &str) -> Result<String, DeskError> {
    let lines: Vec<_> = text.lines().map(|line| sanitize(line).trim_end().to_owned()).collect();
    let text = lines.join("\n").trim().to_owned();
    let length = text.chars().count();
    if length == 0 {
        return Err(DeskError::usage(Message::new("note-empty")));
    }
    if length > LONGEST_NOTE {
        return Err(DeskError::usage(Message::new("note-too-long").count("most", LONGEST_NOTE)));
    }
    Ok(text)
}

fn not_found(code: &str, note: NoteId) -> DeskError {
    DeskError::usage(Message::new("note-not-found").text("code", code).text("note", note.0.to_string()))
}

fn struck_already(note: &NoteRecord) -> DeskError {
    let by = note.struck.as_ref();
    DeskError::conflict(
        Message::new("note-struck-already")
            .text("user", by.map(|by| by.login.clone()).unwrap_or_default())
            .instant("at", by.map_or(note.written.at, |by| by.at)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::testing::{TestDesk, key};

    fn desk() -> TestDesk {
        let test = TestDesk::new();
        test.writer().add_customer("C1", &[]).unwrap();
        test.writer().add_customer("C2", &[]).unwrap();
        test
    }

    #[test]
    fn notes_are_listed_newest_first_with_who_wrote_them() {
        let test = desk();
        let mut writer = test.writer();
        writer.add_note("C1", "Called.\r\nWill pay Friday.\u{1b}[31m\n\n").unwrap();
        writer.add_note("C1", "Paid half.").unwrap();
        writer.add_note("C2", "Another").unwrap();
        let notes = test.reader().customer_notes("C1").unwrap();
        let texts: Vec<_> = notes.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(texts, ["Paid half.", "Called.\nWill pay Friday.[31m"]);
        assert!(notes.iter().all(|note| note.written.login == "anna" && note.struck.is_none()));
    }

    #[test]
    fn a_note_is_struck_once_and_stays_with_its_record() {
        let test = desk();
        let mut writer = test.writer();
        let note = writer.add_note("C1", "Wrong customer").unwrap();
        writer.strike_note("C1", note).unwrap();
        let notes = test.reader().customer_notes("C1").unwrap();
        assert_eq!(notes[0].text, "Wrong customer");
        assert_eq!(notes[0].struck.as_ref().unwrap().login, "anna");
        let before = test.count("event");
        assert_eq!(key(writer.strike_note("C1", note)), "note-struck-already");
        assert_eq!(test.count("event"), before);
        assert!(test.reader().verify_audit().unwrap().is_ok());
    }

    #[test]
    fn what_makes_no_note_is_refused() {
        let test = desk();
        let mut writer = test.writer();
        assert_eq!(key(writer.add_note("C1", " \n\u{200b}")), "note-empty");
        assert_eq!(key(writer.add_note("C1", &"x".repeat(LONGEST_NOTE + 1))), "note-too-long");
        assert_eq!(key(writer.add_note("C9", "x")), "customer-not-found");
        let note = writer.add_note("C1", "x").unwrap();
        assert_eq!(key(writer.strike_note("C2", note)), "note-not-found");
        assert_eq!(key(writer.strike_note("C1", NoteId(99))), "note-not-found");
        assert_eq!(test.count("customer_note"), 1);
    }
}
