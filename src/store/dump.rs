//! Everything that is in a desk, as text: two dumps are equal when nothing was changed between them.

use super::{StoreError, View};

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
}
