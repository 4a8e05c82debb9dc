//! In tests, what was written is compared with the trace that it left: what is changed without one could not be undone.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::trace::{TraceAct, TracedRow};
use super::traced::TracedTable;
use super::{StoreError, Tx, View, Writer};

/// What an undo computes anew, and what counts.
const KEPT_IN_STEP: [&str; 10] = [
    "open",
    "settled_day",
    "paid_day",
    "invoiced",
    "checked_revision",
    "checked_day",
    "frees",
    "revision",
    "version",
    "id",
];

/// A row that was written, and which columns of a changed one.
struct Written {
    row: TracedRow,
    act: TraceAct,
    columns: String,
}

impl Writer {
    /// Has every commit from now on fail the test that leaves out of the trace what it has written.
    pub(crate) fn watch(&self) {
        static TRIGGERS: OnceLock<String> = OnceLock::new();
        let triggers = TRIGGERS.get_or_init(|| triggers(self.view()).unwrap());
        self.connection.script(triggers).unwrap();
    }
}

/// A table of the connection, and what fills it.
fn triggers(view: View<'_>) -> Result<String, StoreError> {
    let mut sql = "CREATE TEMP TABLE written (table_name, id, act, columns);".to_owned();
    for table in TracedTable::ALL.map(TracedTable::code) {
        let names = format!("SELECT name FROM pragma_table_info('{table}')");
        let columns = view.list(&names, [], |row| row.computed::<String>(0))?;
        let columns = columns.iter().filter(|column| !KEPT_IN_STEP.contains(&column.as_str()));
        let changed: Vec<_> = columns
            .map(|column| format!("CASE WHEN old.{column} IS NOT new.{column} THEN '{column} ' ELSE '' END"))
            .collect();
        for (on, act, row, columns) in [
            ("INSERT", TraceAct::Added, "new", "''".to_owned()),
            ("DELETE", TraceAct::Removed, "old", "''".to_owned()),
            ("UPDATE", TraceAct::Changed, "new", changed.join(" || ")),
        ] {
            sql += &format!(
                "CREATE TEMP TRIGGER watch_{table}_{on} AFTER {on} ON main.\"{table}\" BEGIN
                     INSERT INTO written VALUES ('{table}', {row}.id, '{act}', {columns});
                 END;",
                act = act.code()
            );
        }
    }
    Ok(sql)
}

impl Tx<'_> {
    /// Panics where a row was added, changed or removed and the trace of the event does not say so.
    pub(super) fn check_trace(&self) -> Result<(), StoreError> {
        let view = self.view();
        let is_watched = "SELECT 1 FROM sqlite_temp_schema WHERE name = 'written'";
        if view.first(is_watched, [], |_| Ok(()))?.is_none() {
            return Ok(());
        }
        let written = view.list("SELECT table_name, id, act, columns FROM written", [], |row| {
            let (table, id) = (row.computed(0)?, row.computed(1)?);
            Ok(Written { row: TracedRow { table, id }, act: row.computed(2)?, columns: row.computed(3)? })
        })?;
        self.run("DELETE FROM written", [])?;
        let Some(event) = self.event() else { return Ok(()) };
        let lines = view.trace_lines(event)?;
        let added: HashSet<TracedRow> = written
            .iter()
            .filter(|written| written.act == TraceAct::Added)
            .map(|written| written.row)
            .collect();
        for Written { row, act, columns } in &written {
            let is_traced = |act| lines.iter().any(|line| line.act == act && line.has(*row));
            let is_known = match act {
                TraceAct::Added => {
                    row.table.is_history() || is_traced(TraceAct::Added) || !view.has_row(*row)?
                }
                TraceAct::Removed => added.contains(row) || is_traced(TraceAct::Removed),
                TraceAct::Changed => {
                    added.contains(row)
                        || columns
                            .split_whitespace()
                            .all(|column| lines.iter().any(|line| line.has(*row) && line.changes(column)))
                }
            };
            assert!(is_known, "{row:?} was {} without a trace: {columns}", act.code());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::store::testing::new_store;
    use crate::store::{EventKind, NewEvent, Store, UserId};

    /// Commits a statement as an event of its own.
    fn commit(sql: &str) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        let mut writer = Store::at(&path).writer().unwrap();
        writer.watch();
        let tx = writer.begin().unwrap();
        tx.run("INSERT INTO user (id, login, name, role) VALUES (1, 'anna', 'Anna', 'clerk')", []).unwrap();
        tx.run("INSERT INTO warehouse (code, name) VALUES ('N', 'North')", []).unwrap();
        tx.commit().unwrap();
        let tx = writer.begin().unwrap();
        let kind = EventKind::UserSet;
        let (user, day) = (UserId(1), "2026-06-30".parse().unwrap());
        tx.add_event(&NewEvent { command_id: "c", kind, user, at: 1, day, reverses: None, note: "" })
            .unwrap();
        tx.run(sql, []).unwrap();
        tx.commit().unwrap();
    }

    #[test]
    #[should_panic(expected = "was added without a trace")]
    fn a_row_that_is_added_without_a_trace_fails_the_test() {
        commit("INSERT INTO warehouse (code, name) VALUES ('S', 'South')");
    }

    #[test]
    #[should_panic(expected = "was changed without a trace: name")]
    fn a_column_that_is_changed_without_a_trace_fails_the_test() {
        commit("UPDATE warehouse SET name = 'South', version = 2");
    }

    #[test]
    #[should_panic(expected = "was removed without a trace")]
    fn a_row_that_is_removed_without_a_trace_fails_the_test() {
        commit("DELETE FROM warehouse");
    }
}
