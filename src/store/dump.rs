//! Everything that is in a desk, as text: two dumps are equal when nothing was changed between them.

use super::{StoreError, View};

impl View<'_> {
    /// Every row of every table.
    pub fn dump(&self) -> Result<Vec<String>, StoreError> {
        let tables =
            self.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", [], |row| {
                row.get::<_, String>(0)
            })?;
        let mut rows = Vec::new();
        for table in tables {
            rows.extend(self.all(&format!("SELECT * FROM {table}"), [], |row| {
                let width = row.as_ref().column_count();
                let values: Vec<String> = (0..width)
                    .map(|index| row.get_ref(index).map(|value| format!("{value:?}")))
                    .collect::<Result<_, _>>()?;
                Ok(format!("{table}: {}", values.join(" ")))
            })?);
        }
        Ok(rows)
    }
}
