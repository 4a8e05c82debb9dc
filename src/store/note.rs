//! Notes on customers: written once, struck out perhaps, never changed.

use super::column::Row;
use super::event::EventId;
use super::row::stored_as_id;
use super::tables::{customer_note, event, user};
use super::{CustomerKey, StoreError, TracedRow, TracedTable, Tx, View};
use crate::credit::Day;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NoteId(pub i64);
stored_as_id![NoteId];

/// Who did something, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// Login of who did it.
    pub login: String,
    /// When it was done, in microseconds since 1970 in UTC.
    pub at: i64,
    /// The day of the desk.
    pub day: Day,
}

/// A note as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRecord {
    pub id: NoteId,
    /// Whom it is about.
    pub customer: CustomerKey,
    /// What was written; it may have several lines.
    pub text: String,
    /// Who wrote it, and when.
    pub written: Trace,
    /// Who struck it out, and when; the text remains stored.
    pub struck: Option<Trace>,
}

// By the index note_customer.
const NOTE: &str =
    "SELECT n.id, n.customer_id, n.text, u.login, e.at, e.day, v.login, s.at, s.day, n.struck_event,
            e.id, u.id
     FROM customer_note n LEFT JOIN event e ON e.id = n.event_id LEFT JOIN \"user\" u ON u.id = e.user_id
     LEFT JOIN event s ON s.id = n.struck_event LEFT JOIN \"user\" v ON v.id = s.user_id";

impl NoteRecord {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let struck = row.get(9, customer_note::STRUCK_EVENT)?.map(|_| Trace::read(row, 6)).transpose()?;
        Ok(Self {
            id: row.get(0, customer_note::ID)?,
            customer: row.get(1, customer_note::CUSTOMER_ID)?,
            text: row.get(2, customer_note::TEXT)?,
            written: Trace::read(row, 3)?,
            struck,
        })
    }
}

impl Trace {
    /// Its three columns, from the first of them on.
    fn read(row: &Row<'_>, first: usize) -> Result<Self, StoreError> {
        Ok(Self {
            login: row.get(first, user::LOGIN)?,
            at: row.get(first + 1, event::AT)?,
            day: row.get(first + 2, event::DAY)?,
        })
    }
}

impl Tx<'_> {
    /// Adds a note on a customer.
    pub fn add_note(&self, customer: CustomerKey, text: &str, event: EventId) -> Result<NoteId, StoreError> {
        self.insert(
            "INSERT INTO customer_note (id, customer_id, text, event_id) VALUES (?1, ?2, ?3, ?4)",
            (self.new_id(TracedTable::Note)?, customer, text, event),
        )
        .map(NoteId)
    }

    /// Strikes a note out unless that was done before; returns whether it was struck now.
    pub fn strike_note(&self, note: NoteId, event: EventId) -> Result<bool, StoreError> {
        let sql = "UPDATE customer_note SET struck_event = ?1 WHERE id = ?2 AND struck_event IS NULL";
        let row = TracedRow { table: TracedTable::Note, id: note.0 };
        let struck = self.traced(row, &["struck_event"], || self.run(sql, (event, note)))?;
        Ok(struck == 1)
    }
}

impl View<'_> {
    /// The notes on a customer, the newest first.
    pub fn notes(&self, customer: CustomerKey) -> Result<Vec<NoteRecord>, StoreError> {
        let sql = format!("{NOTE} WHERE n.customer_id = ?1 ORDER BY n.id DESC");
        self.list(&sql, [customer], NoteRecord::read)
    }

    /// The newest note on a customer that is not struck out.
    pub fn last_note(&self, customer: CustomerKey) -> Result<Option<NoteRecord>, StoreError> {
        let sql =
            format!("{NOTE} WHERE n.customer_id = ?1 AND n.struck_event IS NULL ORDER BY n.id DESC LIMIT 1");
        self.first(&sql, [customer], NoteRecord::read)
    }

    /// How many notes there are on all customers, those struck out not counted.
    pub fn note_count(&self) -> Result<u64, StoreError> {
        self.count("SELECT count(*) FROM customer_note WHERE struck_event IS NULL", [])
    }

    /// The note with this id.
    pub fn note(&self, id: NoteId) -> Result<Option<NoteRecord>, StoreError> {
        self.first(&format!("{NOTE} WHERE n.id = ?1"), [id], NoteRecord::read)
    }
}
