//! What was imported, file by file.

use super::column::{Row, from_row};
use super::event::EventId;
use super::tables::{event, import_batch, user};
use super::{ImportKind, StoreError, View};
use crate::credit::Day;

from_row! {
    /// A file that was imported, and what became of its rows.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ImportedFile {
        /// By which commands name it.
        pub batch: i64 = get(import_batch::ID),
        /// The files of one import have the same.
        pub event: EventId = get(import_batch::EVENT_ID),
        pub kind: ImportKind = get(import_batch::KIND),
        /// Its name without the folder.
        pub file: String = get(import_batch::FILE),
        pub read: i64 = get(import_batch::READ),
        pub inserted: i64 = get(import_batch::INSERTED),
        pub updated: i64 = get(import_batch::UPDATED),
        pub rejected: i64 = get(import_batch::REJECTED),
        /// When it was imported, in microseconds since 1970 in UTC.
        pub at: i64 = get(event::AT),
        /// The day of the desk.
        pub day: Day = get(event::DAY),
        /// Login of who imported it.
        pub login: String = get(user::LOGIN),
    }
}

const FILE: &str =
    "SELECT b.id, b.event_id, b.kind, b.file, b.read, b.inserted, b.updated, b.rejected, e.at, e.day, u.login, e.id, u.id
     FROM import_batch b LEFT JOIN event e ON e.id = b.event_id LEFT JOIN \"user\" u ON u.id = e.user_id";

impl View<'_> {
    /// The files that were imported, the newest first.
    pub fn imported_files(&self, limit: u32) -> Result<Vec<ImportedFile>, StoreError> {
        self.list(&format!("{FILE} ORDER BY b.id DESC LIMIT ?1"), [limit], ImportedFile::read)
    }

    /// The files of one import, in their order.
    pub fn files_of(&self, event: EventId) -> Result<Vec<ImportedFile>, StoreError> {
        self.list(&format!("{FILE} WHERE b.event_id = ?1 ORDER BY b.id"), [event], ImportedFile::read)
    }

    /// The import of a file, by its batch.
    pub fn import_of(&self, batch: i64) -> Result<Option<EventId>, StoreError> {
        let sql = "SELECT event_id, id FROM import_batch WHERE id = ?1";
        self.first(sql, [batch], |row| row.get(0, import_batch::EVENT_ID))
    }
}
