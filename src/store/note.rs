//! Notes on customers: written once, struck out perhaps, never changed.

use rusqlite::{Row, named_params};

use super::event::EventId;
use super::row::stored_as_id;
use super::{CustomerKey, StoreError, Tx, View};
use crate::credit::Day;

/// Which note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NoteId(pub i64);
stored_as_id![NoteId];

/// Who did something, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// Login of who did it.
    pub login: String,
    /// When, microseconds UTC.
    pub at: i64,
    /// The day of the desk.
    pub day: Day,
}

/// A note as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRecord {
    /// Which.
    pub id: NoteId,
    /// Whom it is about.
    pub customer: CustomerKey,
    /// What was written; it may have several lines.
    pub text: String,
    /// Who wrote it, and when.
    pub written: Trace,
    /// Who struck it out, and when; it is kept all the same.
    pub struck: Option<Trace>,
}

// By the index note_customer.
const NOTE: &str = "SELECT n.id, n.customer_id, n.text, u.login, e.at, e.day, v.login, s.at, s.day
     FROM customer_note n JOIN event e ON e.id = n.event_id JOIN user u ON u.id = e.user_id
     LEFT JOIN event s ON s.id = n.struck_event LEFT JOIN user v ON v.id = s.user_id";

impl NoteRecord {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let struck = (row.get(6)?, row.get(7)?, row.get(8)?);
        Ok(Self {
            id: row.get(0)?,
            customer: row.get(1)?,
            text: row.get(2)?,
            written: Trace { login: row.get(3)?, at: row.get(4)?, day: row.get(5)? },
            struck: match struck {
                (Some(login), Some(at), Some(day)) => Some(Trace { login, at, day }),
                _ => None,
            },
        })
    }
}

impl Tx<'_> {
    /// Adds a note on a customer.
    pub fn add_note(&self, customer: CustomerKey, text: &str, event: EventId) -> Result<NoteId, StoreError> {
        self.insert(
            "INSERT INTO customer_note (customer_id, text, event_id) VALUES (?1, ?2, ?3)",
            (customer, text, event),
        )
        .map(NoteId)
    }

    /// Strikes a note out, if nobody has yet; says whether it was done.
    pub fn strike_note(&self, note: NoteId, event: EventId) -> Result<bool, StoreError> {
        let struck = self.run(
            "UPDATE customer_note SET struck_event = :event WHERE id = :note AND struck_event IS NULL",
            named_params! { ":event": event, ":note": note },
        )?;
        Ok(struck == 1)
    }
}

impl View<'_> {
    /// The notes on a customer, the newest first.
    pub fn notes(&self, customer: CustomerKey) -> Result<Vec<NoteRecord>, StoreError> {
        let sql = format!("{NOTE} WHERE n.customer_id = ?1 ORDER BY n.id DESC");
        self.all(&sql, [customer], NoteRecord::read)
    }

    /// The note with this id.
    pub fn note(&self, id: NoteId) -> Result<Option<NoteRecord>, StoreError> {
        self.one(&format!("{NOTE} WHERE n.id = ?1"), [id], NoteRecord::read)
    }
}
