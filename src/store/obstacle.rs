//! What keeps a line of a trace from being reverted: something later stands on it.

use super::column::Row;
use super::engine::Params;
use super::event::EventId;
use super::revert::db_value;
use super::trace::{Image, TraceAct, TraceLine, TraceState, TracedRow};
use super::traced::{REFERENCES, Reference, TracedTable};
use super::{StoreError, View};

/// Why a line cannot be reverted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// This event undid it already.
    Undone(EventId),
    /// It was changed since; by this event, where that is known.
    Touched(Option<EventId>),
    /// Something refers to what was added; this event made it, where that is known.
    ReferredTo(Option<EventId>),
    /// What was removed cannot be added again: its number or code is taken, or what it refers to is gone.
    Taken,
    /// What was removed was too much to be stored.
    NotStored,
}

/// Ids of rows of a table, both included.
type Ids = (i64, i64);

impl View<'_> {
    /// Why a line of the trace of an event cannot be reverted together with the others of it; nothing where it can.
    pub fn obstacle(
        &self,
        event: EventId,
        line: &TraceLine,
        lines: &[TraceLine],
    ) -> Result<Option<Obstacle>, StoreError> {
        match self.latest_state(event, line)? {
            TraceState::Undone(by) => return Ok(Some(Obstacle::Undone(by))),
            TraceState::Touched(by) => return Ok(Some(Obstacle::Touched(Some(by)))),
            TraceState::InForce => {}
        }
        match line.act {
            TraceAct::Changed => self.is_as_left(line),
            TraceAct::Added => self.referring(line, lines),
            TraceAct::Removed => self.no_place_for(line, lines),
        }
    }

    /// The state of a row, or of the first of several that is not as the event left it.
    fn latest_state(self, event: EventId, line: &TraceLine) -> Result<TraceState, StoreError> {
        // By the index trace_row.
        let sql = "SELECT DISTINCT last_id FROM trace
                   WHERE table_name = ?1 AND last_id BETWEEN ?2 AND ?3 AND event_id > ?4";
        let touched = self.list(sql, (line.table, line.first, line.last, event), |row| row.computed(0))?;
        for id in touched {
            let state = self.trace_state(event, &line.of_row(id))?;
            if state != TraceState::InForce {
                return Ok(state);
            }
        }
        Ok(TraceState::InForce)
    }

    /// A changed row still has the values that it was given.
    fn is_as_left(self, line: &TraceLine) -> Result<Option<Obstacle>, StoreError> {
        let Some(after) = &line.after else { return Ok(Some(Obstacle::NotStored)) };
        if after.is_empty() {
            return Ok(None);
        }
        let columns: Vec<&str> = after.keys().map(String::as_str).collect();
        let now = self.image(line.row(), &columns)?;
        Ok((now.as_ref() != Some(after)).then_some(Obstacle::Touched(None)))
    }

    /// What another event made that refers to added rows.
    fn referring(self, line: &TraceLine, lines: &[TraceLine]) -> Result<Option<Obstacle>, StoreError> {
        for reference in REFERENCES.iter().filter(|reference| reference.to == line.table) {
            if let Some(obstacle) = self.referrer(reference, (line.first, line.last), lines)? {
                return Ok(Some(obstacle));
            }
        }
        let by_name = match line.table {
            // Without them more would be open of a document than it amounts to, or less than nothing: something was paid,
            // undone or reversed since.
            TracedTable::Application => Some(
                "SELECT -1 FROM (
                     SELECT i.open + sum(a.amount) AS open, i.amount FROM application a JOIN item i ON i.id = a.debit_item
                     WHERE a.id BETWEEN ?1 AND ?2 GROUP BY i.id
                     UNION ALL
                     SELECT CASE WHEN i.reversed_day IS NULL THEN i.open + sum(a.amount) ELSE -1 END, i.amount
                     FROM application a JOIN item i ON i.id = a.credit_item
                     WHERE a.id BETWEEN ?1 AND ?2 AND a.amount > 0 GROUP BY i.id)
                 WHERE open NOT BETWEEN 0 AND amount",
            ),
            TracedTable::Order => Some(
                "SELECT min(d.event_id) FROM decision d WHERE d.order_id BETWEEN ?1 AND ?2 AND d.kind <> 'undo'
                 AND NOT EXISTS (SELECT 1 FROM decision r WHERE r.reverses = d.id)",
            ),
            TracedTable::Setting => Some(
                "SELECT min(s.event_id) FROM setting s JOIN setting own ON own.name = s.name
                 WHERE own.id BETWEEN ?1 AND ?2 AND s.id > ?2",
            ),
            TracedTable::Terms => Some(
                "SELECT -1 FROM terms t WHERE t.id BETWEEN ?1 AND ?2
                 AND (EXISTS (SELECT 1 FROM customer c WHERE c.terms = t.code)
                      OR EXISTS (SELECT 1 FROM sales_order o WHERE o.terms = t.code))",
            ),
            TracedTable::Reason => Some(
                "SELECT min(d.event_id) FROM reason r JOIN decision d ON d.kind = r.action AND d.reason = r.code
                 WHERE r.id BETWEEN ?1 AND ?2
                 AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.reverses = d.id)",
            ),
            TracedTable::User => Some("SELECT min(e.id) FROM event e WHERE e.user_id BETWEEN ?1 AND ?2"),
            TracedTable::Item
            | TracedTable::Note
            | TracedTable::Decision
            | TracedTable::Hold
            | TracedTable::Assessment
            | TracedTable::ShipTo
            | TracedTable::Customer
            | TracedTable::Group
            | TracedTable::Warehouse => None,
        };
        let Some(sql) = by_name else { return Ok(None) };
        let found = self.first(sql, (line.first, line.last), |row| row.computed::<Option<i64>>(0))?.flatten();
        Ok(found.map(|event| Obstacle::ReferredTo((event > 0).then_some(EventId(event)))))
    }

    /// The obstacle of a row that refers to others by a reference and was not added together with them.
    fn referrer(
        self,
        reference: &Reference,
        (first, last): Ids,
        lines: &[TraceLine],
    ) -> Result<Option<Obstacle>, StoreError> {
        let Reference { from, column, to } = reference;
        let event = if from.has_event() { "event_id" } else { "-1" };
        let mut sql = format!("SELECT {event} FROM \"{}\" WHERE {column} BETWEEN ?1 AND ?2", from.code());
        if *to == TracedTable::ShipTo {
            // Without an index of its own it is looked for among what its customer has.
            sql.push_str(" AND customer_id IN (SELECT customer_id FROM ship_to WHERE id BETWEEN ?1 AND ?2)");
        }
        for (first, last) in together(lines, *from) {
            sql.push_str(&format!(" AND NOT id BETWEEN {first} AND {last}"));
        }
        sql.push_str(" LIMIT 1");
        let found = self.first(&sql, (first, last), |row| row.computed::<i64>(0))?;
        Ok(found.map(|event| Obstacle::ReferredTo((event > 0).then_some(EventId(event)))))
    }

    /// Whether a removed row can be added again.
    fn no_place_for(self, line: &TraceLine, lines: &[TraceLine]) -> Result<Option<Obstacle>, StoreError> {
        let Some(image) = &line.before else { return Ok(Some(Obstacle::NotStored)) };
        if line.table == TracedTable::Application && !self.has_room(image)? {
            return Ok(Some(Obstacle::Taken));
        }
        let unique = line.table.unique();
        if !unique.is_empty() {
            let places: Vec<String> =
                (1..).zip(unique).map(|(number, column)| format!("{column} = ?{number}")).collect();
            let sql = format!("SELECT 1 FROM \"{}\" WHERE {}", line.table.code(), places.join(" AND "));
            let values = unique.iter().filter_map(|column| image.get(*column)).map(db_value);
            if self.is_there(&sql, values.collect::<Result<Vec<_>, StoreError>>()?)? {
                return Ok(Some(Obstacle::Taken));
            }
        }
        for reference in REFERENCES.iter().filter(|reference| reference.from == line.table) {
            let Some(id) = image.get(reference.column).and_then(serde_json::Value::as_i64) else { continue };
            let row = TracedRow { table: reference.to, id };
            let comes_too = lines.iter().any(|other| other.act == TraceAct::Removed && other.row() == row);
            let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ?1", reference.to.code());
            if !comes_too && !self.is_there(&sql, [id])? {
                return Ok(Some(Obstacle::Taken));
            }
        }
        Ok(None)
    }

    /// Whether a removed application still fits what is open of both documents, where they are there.
    fn has_room(self, image: &Image) -> Result<bool, StoreError> {
        let number = |column: &str| {
            let number = image.get(column).and_then(serde_json::Value::as_i64);
            number.ok_or_else(|| StoreError::CorruptValue(column.to_owned()))
        };
        let sql = "SELECT 1 FROM item WHERE id IN (?1, ?2) AND reversed_day IS NULL
                   AND open - ?3 NOT BETWEEN 0 AND amount";
        Ok(!self.is_there(sql, (number("debit_item")?, number("credit_item")?, number("amount")?))?)
    }

    fn is_there(self, sql: &str, params: impl Params) -> Result<bool, StoreError> {
        Ok(self.first(sql, params, |_: &Row<'_>| Ok(()))?.is_some())
    }
}

/// The rows of a table that the lines add, in as few ranges as they make.
fn together(lines: &[TraceLine], table: TracedTable) -> Vec<Ids> {
    let added = lines.iter().filter(|line| line.act == TraceAct::Added && line.table == table);
    let mut ids: Vec<Ids> = added.map(|line| (line.first, line.last)).collect();
    ids.sort_unstable();
    let mut ranges: Vec<Ids> = Vec::new();
    for (first, last) in ids {
        match ranges.last_mut() {
            Some((_, end)) if first <= *end + 1 => *end = last.max(*end),
            Some(_) | None => ranges.push((first, last)),
        }
    }
    ranges
}
