//! The trace of an event: which rows it added, changed or removed, and what they were, so that it can be undone.
//!
//! Added rows are ranges of ids, noted once at the commit: an import of a million invoices is one line. A row that the
//! same event added is not traced again when it is changed. [`super::revert`] goes back along a trace.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value as Json};

use super::column::Row;
use super::engine::{Value, named_params};
use super::event::EventId;
use super::row::{stored_as_code, text};
use super::tables::{event, trace};
use super::traced::{TOGETHER, TracedTable};
use super::{StoreError, Tx, View};
use crate::credit::coded;

/// Columns of a row with their values.
pub(super) type Image = Map<String, Json>;

coded! {
    /// What an event did with rows.
    pub enum TraceAct {
        Added = "added",
        Changed = "changed",
        Removed = "removed",
    }
}
stored_as_code![TraceAct];

/// A row of a traced table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TracedRow {
    pub table: TracedTable,
    pub id: i64,
}

/// What an event did with rows of a table; several only where they were added or removed.
#[derive(Debug, Clone, PartialEq)]
pub struct TraceLine {
    pub table: TracedTable,
    pub first: i64,
    pub last: i64,
    pub act: TraceAct,
    /// Of a changed row what differs, always; of a removed one everything, unless it was too much to be stored.
    pub(super) before: Option<Image>,
    /// Of a changed row what differs, always.
    pub(super) after: Option<Image>,
}

/// Whether what an event did with a row is still so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TraceState {
    InForce,
    /// This event undid it.
    Undone(EventId),
    /// This event, not undone, has done something with it since.
    Touched(EventId),
}

/// The ids that a transaction gives to new rows of a table.
#[derive(Debug, Clone, Copy)]
struct NewIds {
    first: i64,
    next: i64,
}

/// What a transaction notes of its event.
#[derive(Debug, Default)]
pub(super) struct Traces {
    event: Cell<Option<EventId>>,
    position: Cell<i64>,
    ids: RefCell<[Option<NewIds>; TracedTable::ALL.len()]>,
}

impl Traces {
    pub(super) fn begin(&self, event: EventId) {
        self.event.set(Some(event));
    }

    /// Whether the transaction itself has added the row.
    fn has_added(&self, row: TracedRow) -> bool {
        let ids = self.ids.borrow();
        let ids = ids.get(row.table.place()).copied().flatten();
        ids.is_some_and(|ids| row.id >= ids.first)
    }
}

impl TraceLine {
    /// The row that it is about, where it is one.
    pub const fn row(&self) -> TracedRow {
        TracedRow { table: self.table, id: self.last }
    }

    /// Whether it is about a row.
    pub(super) fn has(&self, row: TracedRow) -> bool {
        self.table == row.table && (self.first..=self.last).contains(&row.id)
    }

    /// What it says of one of its rows.
    pub fn of_row(&self, id: i64) -> Self {
        Self { first: id, last: id, ..self.clone() }
    }

    /// Whether it changed a column, or one that means something only together with it.
    fn is_about(&self, column: &str) -> bool {
        let mut beside = TOGETHER.iter().filter(|together| together.contains(&column));
        self.changes(column) || beside.any(|together| together.iter().any(|column| self.changes(column)))
    }

    pub(super) fn changes(&self, column: &str) -> bool {
        self.after.as_ref().is_some_and(|after| after.contains_key(column))
    }

    /// Whether it is about what an earlier line about the same row changed: of a changed row only changes of the same
    /// columns are.
    fn touches(&self, earlier: &Self) -> bool {
        let is_change = |line: &Self| line.act == TraceAct::Changed;
        let is_other = is_change(self)
            && is_change(earlier)
            && !self.after.iter().flat_map(Map::keys).any(|column| earlier.is_about(column));
        !is_other
    }

    /// What it changed a number of its row from, and to what.
    pub fn number(&self, column: &str) -> Option<(i64, i64)> {
        let value = |image: &Option<Image>| image.as_ref()?.get(column)?.as_i64();
        Some((value(&self.before)?, value(&self.after)?))
    }

    /// What it changed a word of its row from, and to what.
    pub fn word(&self, column: &str) -> Option<(&str, &str)> {
        Some((self.before.as_ref()?.get(column)?.as_str()?, self.after.as_ref()?.get(column)?.as_str()?))
    }

    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let line = Self {
            table: row.get(0, trace::TABLE_NAME)?,
            first: row.get(1, trace::FIRST_ID)?,
            last: row.get(2, trace::LAST_ID)?,
            act: row.get(3, trace::ACT)?,
            before: row.get(4, trace::BEFORE)?,
            after: row.get(5, trace::AFTER)?,
        };
        match (line.act, &line.before, &line.after) {
            (TraceAct::Changed, None, _) => Err(row.corrupt(4, trace::BEFORE)),
            (TraceAct::Changed, _, None) => Err(row.corrupt(5, trace::AFTER)),
            (TraceAct::Changed | TraceAct::Added | TraceAct::Removed, _, _) => Ok(line),
        }
    }

    /// What two lines about the same row come to together.
    fn and_then(&mut self, later: Self) {
        for (column, value) in later.before.into_iter().flatten() {
            self.before.get_or_insert_default().entry(column).or_insert(value);
        }
        self.after.get_or_insert_default().extend(later.after.into_iter().flatten());
    }

    /// The lines of an event, those that change the same row joined into one; what has its first value again was not
    /// changed.
    pub(super) fn joined(lines: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut joined: Vec<Self> = Vec::new();
        let mut changed: HashMap<TracedRow, usize> = HashMap::new();
        for line in lines {
            let is_change = line.act == TraceAct::Changed;
            let known = changed.get(&line.row()).filter(|_| is_change).and_then(|at| joined.get_mut(*at));
            if let Some(known) = known {
                known.and_then(line);
                continue;
            }
            if is_change {
                changed.insert(line.row(), joined.len());
            }
            joined.push(line);
        }
        joined.retain_mut(|line| line.act != TraceAct::Changed || line.differs());
        joined
    }

    /// Whether a change leaves anything else than there was; only that remains of it.
    fn differs(&mut self) -> bool {
        let (Some(before), Some(after)) = (&mut self.before, &mut self.after) else { return true };
        before.retain(|column, value| after.get(column) != Some(value));
        after.retain(|column, _| before.contains_key(column));
        !before.is_empty()
    }
}

impl Tx<'_> {
    /// The event of this transaction, once it has begun.
    pub fn event(&self) -> Option<EventId> {
        self.traces.event.get()
    }

    /// The id of a new row. No row of the table has ever had it, removed ones included: changes, audit records and
    /// traces name rows by their ids.
    pub(super) fn new_id(&self, table: TracedTable) -> Result<i64, StoreError> {
        let mut all = self.traces.ids.borrow_mut();
        let Some(ids) = all.get_mut(table.place()) else {
            return Err(StoreError::Sql(format!("{} gives no ids", table.code())));
        };
        let known = if let Some(known) = ids {
            known
        } else {
            let first = self.view().last_id(table)? + 1;
            ids.insert(NewIds { first, next: first })
        };
        let id = known.next;
        known.next += 1;
        Ok(id)
    }

    /// Changes columns of a row and notes what differs.
    pub(super) fn traced<T>(
        &self,
        row: TracedRow,
        columns: &[&str],
        change: impl FnOnce() -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if columns.is_empty() || self.event().is_none() || self.traces.has_added(row) {
            return change();
        }
        let before = self.view().values(row, columns)?;
        let done = change()?;
        let after = self.view().values(row, columns)?;
        if let (Some(before), Some(after)) = (before, after) {
            let differing =
                || columns.iter().zip(before.iter().zip(&after)).filter(|(_, (old, new))| old != new);
            let before: Image =
                differing().map(|(column, (old, _))| ((*column).to_owned(), old.clone())).collect();
            let after: Image =
                differing().map(|(column, (_, new))| ((*column).to_owned(), new.clone())).collect();
            if !before.is_empty() {
                let images = (Some(&before), Some(&after));
                self.add_trace((row.table, row.id, row.id), TraceAct::Changed, images)?;
            }
        }
        Ok(done)
    }

    pub(super) fn add_trace(
        &self,
        (table, first, last): (TracedTable, i64, i64),
        act: TraceAct,
        (before, after): (Option<&Image>, Option<&Image>),
    ) -> Result<(), StoreError> {
        let Some(event) = self.event() else { return Ok(()) };
        let position = self.traces.position.get() + 1;
        self.traces.position.set(position);
        let written = |image: Option<&Image>| image.map(serde_json::to_string).transpose();
        let (before, after) = (written(before), written(after));
        let failed = |error: serde_json::Error| StoreError::Sql(error.to_string());
        self.run(
            "INSERT INTO trace (event_id, position, table_name, first_id, last_id, act, before, after)
             VALUES (:event, :position, :table, :first, :last, :act, :before, :after)",
            named_params! {
                ":event": event, ":position": position, ":table": table, ":first": first, ":last": last,
                ":act": act, ":before": before.map_err(failed)?, ":after": after.map_err(failed)?,
            },
        )
        .map(|_| ())
    }

    /// Notes the rows that the transaction has added.
    pub(super) fn write_trace(&self) -> Result<(), StoreError> {
        let ids = *self.traces.ids.borrow();
        for (table, ids) in TracedTable::ALL.into_iter().zip(ids) {
            let Some(NewIds { first, next }) = ids.filter(|_| !table.is_history()) else { continue };
            // A part of the transaction may have been rolled back, with all that it had added.
            let sql = format!("SELECT max(id) FROM \"{}\" WHERE id BETWEEN ?1 AND ?2", table.code());
            let last = self.view().first(&sql, (first, next - 1), |row| row.computed::<Option<i64>>(0))?;
            if let Some(last) = last.flatten() {
                self.add_trace((table, first, last), TraceAct::Added, (None, None))?;
            }
        }
        Ok(())
    }
}

impl View<'_> {
    /// The highest id that a row of a table has, or had before it was removed.
    fn last_id(self, table: TracedTable) -> Result<i64, StoreError> {
        // By the primary key, and by the index trace_row.
        let sql = format!("SELECT coalesce(max(id), 0) FROM \"{}\"", table.code());
        let present = self.first(&sql, [], |row| row.computed::<i64>(0))?.unwrap_or(0);
        let sql = "SELECT coalesce(max(last_id), 0) FROM trace WHERE table_name = ?1";
        let traced = self.first(sql, [table], |row| row.computed::<i64>(0))?.unwrap_or(0);
        Ok(present.max(traced))
    }

    /// What these columns of a row hold, in their order; none where it is not there.
    fn values(self, row: TracedRow, columns: &[&str]) -> Result<Option<Vec<Json>>, StoreError> {
        let sql = format!("SELECT {} FROM \"{}\" WHERE id = ?1", columns.join(", "), row.table.code());
        self.first(&sql, [row.id], |row| (0..columns.len()).map(|index| json_of(row, index)).collect())
    }

    /// These columns of a row, or all of them where none are named; none where it is not there.
    pub(super) fn image(self, row: TracedRow, columns: &[&str]) -> Result<Option<Image>, StoreError> {
        let columns = if columns.is_empty() { "*".to_owned() } else { columns.join(", ") };
        let sql = format!("SELECT {columns} FROM \"{}\" WHERE id = ?1", row.table.code());
        self.first(&sql, [row.id], image_of)
    }

    /// The line of a row that has other values now and had these before.
    pub(super) fn line_back_to(self, row: TracedRow, mut before: Image) -> Result<TraceLine, StoreError> {
        let columns: Vec<&str> = before.keys().map(String::as_str).collect();
        let mut after =
            self.image(row, &columns)?.ok_or_else(|| StoreError::CorruptValue(row.id.to_string()))?;
        before.retain(|column, value| after.get(column) != Some(value));
        after.retain(|column, _| before.contains_key(column));
        let (first, last) = (row.id, row.id);
        let (before, after) = (Some(before), Some(after));
        Ok(TraceLine { table: row.table, first, last, act: TraceAct::Changed, before, after })
    }

    /// What an event did, row by row, what it did last to a row joined with what it did before.
    pub fn trace_of(&self, event: EventId) -> Result<Vec<TraceLine>, StoreError> {
        Ok(TraceLine::joined(self.trace_lines(event)?))
    }

    /// What an event did, as it is stored.
    pub(super) fn trace_lines(self, event: EventId) -> Result<Vec<TraceLine>, StoreError> {
        let sql = "SELECT table_name, first_id, last_id, act, before, after, event_id FROM trace
                   WHERE event_id = ?1 ORDER BY position";
        self.list(sql, [event], TraceLine::read)
    }

    /// What was done between two events but by some, as it is stored.
    pub(super) fn trace_between(
        self,
        event: EventId,
        until: EventId,
        but: &HashSet<EventId>,
    ) -> Result<Vec<TraceLine>, StoreError> {
        let sql = "SELECT table_name, first_id, last_id, act, before, after, event_id FROM trace
                   WHERE event_id > ?1 AND event_id < ?2 ORDER BY event_id, position";
        let lines = self.list(sql, (event, until), |row| {
            let is_one = !but.contains(&row.get(6, trace::EVENT_ID)?);
            is_one.then(|| TraceLine::read(row)).transpose()
        })?;
        Ok(lines.into_iter().flatten().collect())
    }

    /// Whether what an event did with a row is still so: an undo and what it undid count as nothing. Of a changed row
    /// only changes of the same columns matter.
    pub fn trace_state(&self, event: EventId, line: &TraceLine) -> Result<TraceState, StoreError> {
        let sql = "SELECT t.table_name, t.first_id, t.last_id, t.act, t.before, t.after, t.event_id, e.reverses
                   FROM trace t LEFT JOIN event e ON e.id = t.event_id
                   WHERE t.table_name = ?1 AND t.last_id = ?2 AND t.event_id > ?3 ORDER BY t.event_id, t.position";
        // By the index trace_row.
        let later = self.list(sql, (line.table, line.last, event), |row| {
            let ids = (row.get(6, trace::EVENT_ID)?, row.joined(7, event::REVERSES)?.flatten());
            Ok((ids, TraceLine::read(row)?))
        })?;
        let later = later.chunk_by(|(one, _), (other, _)| one == other).filter_map(|lines| {
            let ids = lines.first()?.0;
            let lines = TraceLine::joined(lines.iter().map(|(_, line)| line.clone()));
            lines.iter().any(|later| later.touches(line)).then_some(ids)
        });
        let (mut in_force, mut undone_by) = (vec![event], None);
        for (id, reverses) in later {
            match in_force.iter().position(|known| Some(*known) == reverses) {
                Some(at) if in_force.remove(at) == event => undone_by = Some(id),
                Some(_) => {}
                None => in_force.push(id),
            }
        }
        Ok(match (undone_by, in_force.into_iter().rfind(|known| *known != event)) {
            (Some(by), _) => TraceState::Undone(by),
            (None, Some(by)) => TraceState::Touched(by),
            (None, None) => TraceState::InForce,
        })
    }
}

/// The columns of a row of an answer.
pub(super) fn image_of(row: &Row<'_>) -> Result<Image, StoreError> {
    let mut image = Image::new();
    for (index, origin) in row.origins().into_iter().enumerate() {
        image.insert(origin.name, json_of(row, index)?);
    }
    Ok(image)
}

/// A stored value as a trace has it.
fn json_of(row: &Row<'_>, index: usize) -> Result<Json, StoreError> {
    match row.value(index)? {
        Value::Null => Ok(Json::Null),
        Value::Integer(number) => Ok(number.into()),
        value @ Value::Text(_) => Ok(text(value).map_or(Json::Null, Json::from)),
        Value::Real(_) | Value::Blob(_) => Err(StoreError::CorruptValue(row.shown(index))),
    }
}
