//! What only tests read: every document, and everything that is in a desk, as text. Two dumps are equal when nothing was changed between them.

use super::item::{DOCUMENT, is_of};
use super::{Document, StoreError, View};
use crate::credit::ItemKind;

impl View<'_> {
    /// Every row of every table.
    pub fn dump(&self) -> Result<Vec<String>, StoreError> {
        let mut rows = Vec::new();
        for table in self.connection.tables()? {
            rows.extend(self.list(&format!("SELECT * FROM {table}"), [], |row| {
                let values = (0..row.origins().len()).map(|index| row.value(index));
                let values = values.map(|value| Ok(format!("{:?}", value?)));
                Ok(format!("{table}: {}", values.collect::<Result<Vec<_>, StoreError>>()?.join(" ")))
            })?);
        }
        Ok(rows)
    }

    /// Every document of a kind, one at a time.
    pub fn each_document<E: From<StoreError>>(
        &self,
        kind: ItemKind,
        mut visit: impl FnMut(Document) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("{DOCUMENT} WHERE {} ORDER BY id", is_of(&[kind], "kind"));
        self.each(&sql, [], |row| visit(Document::read(row)?))
    }
}
