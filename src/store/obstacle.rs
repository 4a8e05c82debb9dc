//! What keeps lines of a trace from being reverted: something later depends on them.

use std::collections::{HashMap, HashSet};

use serde_json::Value as Json;

use super::column::Row;
use super::engine::Params;
use super::event::EventId;
use super::revert::db_value;
use super::tables::trace;
use super::trace::{Image, TraceAct, TraceLine, TraceState, TracedRow};
use super::traced::{REFERENCES, Reference, TracedTable};
use super::{StoreError, View};

/// Why a line cannot be reverted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// This event undid it already.
    Undone(EventId),
    /// A row was changed since; by this event, where that is known.
    Touched { row: TracedRow, by: Option<EventId> },
    /// Something refers to a row that was added; this event made it, where that is known.
    ReferredTo { row: TracedRow, by: Option<EventId> },
    /// What was removed cannot be added again: its number or code is taken, or what it refers to is gone.
    Taken,
    /// What was removed was too much to be stored.
    NotStored,
}

/// Ids of rows of a table, both included.
type Ids = (i64, i64);

/// Lines that are reverted together: what belongs to them is no obstacle to any of them.
struct Together<'l> {
    event: EventId,
    lines: &'l [TraceLine],
    /// By their tables, the rows that are added. One transaction gave all ids between the first and the last.
    added: HashMap<TracedTable, Ids>,
    removed: HashSet<TracedRow>,
    /// What the removed applications took of each document.
    applied: HashMap<i64, i64>,
}

impl<'l> Together<'l> {
    fn of(event: EventId, lines: &'l [TraceLine]) -> Result<Self, StoreError> {
        let (mut added, mut removed, mut applied) = (HashMap::new(), HashSet::new(), HashMap::new());
        for line in lines {
            match line.act {
                TraceAct::Added => {
                    let (first, last) = added.entry(line.table).or_insert((line.first, line.last));
                    (*first, *last) = (line.first.min(*first), line.last.max(*last));
                }
                TraceAct::Removed => drop(removed.insert(line.row())),
                TraceAct::Changed => {}
            }
            if let (TraceAct::Removed, TracedTable::Application, Some(image)) =
                (line.act, line.table, &line.before)
            {
                for side in ["debit_item", "credit_item"] {
                    *applied.entry(number(event, image, side)?).or_insert(0) +=
                        number(event, image, "amount")?;
                }
            }
        }
        Ok(Self { event, lines, added, removed, applied })
    }

    /// Whether any of them changes a column of a table.
    fn changes(&self, table: TracedTable, column: &str) -> bool {
        self.lines.iter().any(|line| line.table == table && line.changes(column))
    }

    /// The condition that a row of a table is none of those that are added.
    fn beside(&self, table: TracedTable) -> String {
        let ids = self.added.get(&table);
        ids.map(|(first, last)| format!(" AND NOT id BETWEEN {first} AND {last}")).unwrap_or_default()
    }
}

/// A whole number of a row that an event removed.
fn number(event: EventId, image: &Image, column: &str) -> Result<i64, StoreError> {
    let number = image.get(column).and_then(Json::as_i64);
    Ok(number.ok_or_else(|| trace::BEFORE.corrupt(event.0, Json::Object(image.clone()).to_string()))?)
}

impl View<'_> {
    /// Why lines of the trace of an event cannot be reverted together, `most` reasons at most; none where they can.
    pub fn obstacles(
        &self,
        event: EventId,
        lines: &[TraceLine],
        most: usize,
    ) -> Result<Vec<Obstacle>, StoreError> {
        let (together, mut found) = (Together::of(event, lines)?, Vec::new());
        for line in lines {
            found.extend(self.obstacles_of(line, &together, most - found.len())?);
            if found.len() >= most {
                break;
            }
        }
        Ok(found)
    }

    fn obstacles_of(
        self,
        line: &TraceLine,
        together: &Together<'_>,
        most: usize,
    ) -> Result<Vec<Obstacle>, StoreError> {
        let mut found = self.changed_since(line, together.event, most)?;
        if found.len() < most {
            let left = most - found.len();
            match line.act {
                TraceAct::Changed if found.is_empty() => found.extend(self.not_as_left(line)?),
                TraceAct::Changed => {}
                TraceAct::Added => found.extend(self.referring(line, together, left)?),
                TraceAct::Removed => found.extend(self.no_place_for(line, together)?),
            }
        }
        Ok(found)
    }

    /// The rows of a line that are not as the event left them.
    fn changed_since(
        self,
        line: &TraceLine,
        event: EventId,
        most: usize,
    ) -> Result<Vec<Obstacle>, StoreError> {
        // By the index trace_row.
        let sql = "SELECT DISTINCT last_id FROM trace
                   WHERE table_name = ?1 AND last_id BETWEEN ?2 AND ?3 AND event_id > ?4";
        let touched: Vec<i64> =
            self.list(sql, (line.table, line.first, line.last, event), |row| row.computed(0))?;
        let mut changed = Vec::new();
        for id in touched {
            let line = line.of_row(id);
            match self.trace_state(event, &line)? {
                TraceState::InForce => {}
                TraceState::Undone(by) => changed.push(Obstacle::Undone(by)),
                TraceState::Touched(by) => changed.push(Obstacle::Touched { row: line.row(), by: Some(by) }),
            }
            if changed.len() >= most {
                break;
            }
        }
        Ok(changed)
    }

    /// A changed row still has the values that it was given.
    fn not_as_left(self, line: &TraceLine) -> Result<Option<Obstacle>, StoreError> {
        let Some(after) = line.after.as_ref().filter(|after| !after.is_empty()) else { return Ok(None) };
        let columns: Vec<&str> = after.keys().map(String::as_str).collect();
        let now = self.image(line.row(), &columns)?;
        Ok((now.as_ref() != Some(after)).then_some(Obstacle::Touched { row: line.row(), by: None }))
    }

    /// What other events made that refers to added rows.
    fn referring(
        self,
        line: &TraceLine,
        together: &Together<'_>,
        most: usize,
    ) -> Result<Vec<Obstacle>, StoreError> {
        let mut found = Vec::new();
        for reference in REFERENCES.iter().filter(|reference| reference.to == line.table) {
            found.extend(self.referrers(reference, line, together, most - found.len())?);
            if found.len() >= most {
                return Ok(found);
            }
        }
        found.extend(self.referring_by_name(line, together, most - found.len())?);
        Ok(found)
    }

    /// What refers to added rows by a reference, and neither was added together with them nor refers to them since the
    /// same event. Any of it where one reason is enough, else one for each event.
    fn referrers(
        self,
        reference: &Reference,
        line: &TraceLine,
        together: &Together<'_>,
        most: usize,
    ) -> Result<Vec<Obstacle>, StoreError> {
        let Reference { from, column, to } = reference;
        let made_by = if from.has_event() { "event_id" } else { "NULL" };
        let chosen = if most == 1 { format!("{column}, id") } else { format!("max({column}), max(id)") };
        let mut sql = format!(
            "SELECT {made_by}, {chosen} FROM \"{}\" r WHERE {column} BETWEEN ?1 AND ?2 AND ?3 = ?3",
            from.code()
        );
        if *to == TracedTable::ShipTo {
            // Without an index of its own it is looked for among what its customer has.
            sql.push_str(" AND customer_id IN (SELECT customer_id FROM ship_to WHERE id BETWEEN ?1 AND ?2)");
        }
        sql.push_str(&together.beside(*from));
        if together.changes(*from, column) {
            // By the index trace_row.
            sql.push_str(&format!(
                " AND NOT EXISTS (SELECT 1 FROM trace t WHERE t.table_name = '{}' AND t.last_id = r.id
                  AND t.event_id = ?3 AND t.act = 'changed' AND t.after LIKE '%\"{column}\":%')",
                from.code()
            ));
        }
        if most > 1 {
            sql.push_str(if from.has_event() { " GROUP BY event_id" } else { " GROUP BY id" });
        }
        sql.push_str(&format!(" LIMIT {most}"));
        let rows: Vec<(Option<EventId>, i64, i64)> =
            self.list(&sql, (line.first, line.last, together.event), |row| {
                Ok((row.computed(0)?, row.computed(1)?, row.computed(2)?))
            })?;
        let mut found = Vec::new();
        for (event, to, id) in rows {
            let by = match event {
                Some(event) => Some(event),
                None => self.last_set(TracedRow { table: *from, id }, column)?,
            };
            found.push(Obstacle::ReferredTo { row: TracedRow { table: line.table, id: to }, by });
        }
        Ok(found)
    }

    /// The event that gave a row the value of a column: the last one that changed it, or that added the row.
    fn last_set(self, row: TracedRow, column: &str) -> Result<Option<EventId>, StoreError> {
        // By the index trace_row; ranges of added rows do not overlap.
        let changed = format!(
            "SELECT max(event_id) FROM trace WHERE table_name = ?1 AND last_id = ?2 AND act = 'changed'
             AND after LIKE '%\"{column}\":%'"
        );
        let changed = self.first(&changed, (row.table, row.id), |row| row.computed::<Option<EventId>>(0))?;
        if let Some(event) = changed.flatten() {
            return Ok(Some(event));
        }
        let added = "SELECT event_id FROM trace WHERE table_name = ?1 AND last_id >= ?2 AND act = 'added'
                     ORDER BY last_id LIMIT 1";
        self.first(added, (row.table, row.id), |row| row.computed::<EventId>(0))
    }

    /// What refers to added rows otherwise than by their ids: an id of them, and the event that made it.
    fn referring_by_name(
        self,
        line: &TraceLine,
        together: &Together<'_>,
        most: usize,
    ) -> Result<Vec<Obstacle>, StoreError> {
        let sql = match line.table {
            TracedTable::Application => return self.needed_applications(line, together, most),
            TracedTable::Order => {
                "SELECT d.order_id, d.event_id FROM decision d
                 WHERE d.order_id BETWEEN ?1 AND ?2 AND d.kind <> 'undo'
                 AND NOT EXISTS (SELECT 1 FROM decision r WHERE r.reverses = d.id)"
            }
            TracedTable::Setting => {
                "SELECT own.id, s.event_id FROM setting s JOIN setting own ON own.name = s.name
                 WHERE own.id BETWEEN ?1 AND ?2 AND s.id > ?2"
            }
            TracedTable::Terms => {
                "SELECT t.id, NULL FROM terms t WHERE t.id BETWEEN ?1 AND ?2
                 AND (EXISTS (SELECT 1 FROM customer c WHERE c.terms = t.code)
                      OR EXISTS (SELECT 1 FROM sales_order o WHERE o.terms = t.code))"
            }
            TracedTable::Reason => {
                "SELECT r.id, d.event_id FROM reason r JOIN decision d ON d.kind = r.action AND d.reason = r.code
                 WHERE r.id BETWEEN ?1 AND ?2
                 AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.reverses = d.id)"
            }
            TracedTable::Customer => {
                "SELECT c.id, NULL FROM customer c WHERE c.id BETWEEN ?1 AND ?2
                 AND EXISTS (SELECT 1 FROM blocking_rule r WHERE NOT r.removed AND r.for_customer = c.code)"
            }
            TracedTable::Group => {
                "SELECT g.id, NULL FROM credit_group g WHERE g.id BETWEEN ?1 AND ?2
                 AND EXISTS (SELECT 1 FROM blocking_rule r WHERE NOT r.removed AND r.for_group = g.code)"
            }
            TracedTable::User => "SELECT e.user_id, e.id FROM event e WHERE e.user_id BETWEEN ?1 AND ?2",
            TracedTable::Item
            | TracedTable::Note
            | TracedTable::Decision
            | TracedTable::Hold
            | TracedTable::Assessment
            | TracedTable::ShipTo
            | TracedTable::Cover
            | TracedTable::Warehouse
            | TracedTable::Rule => return Ok(Vec::new()),
        };
        self.list(&format!("{sql} LIMIT {most}"), (line.first, line.last), |row| {
            let row_of = TracedRow { table: line.table, id: row.computed(0)? };
            Ok(Obstacle::ReferredTo { row: row_of, by: row.computed(1)? })
        })
    }

    /// Documents of which more would be open than they amount to, or less than nothing, without added applications:
    /// something was paid, undone or reversed since.
    fn needed_applications(
        self,
        line: &TraceLine,
        together: &Together<'_>,
        most: usize,
    ) -> Result<Vec<Obstacle>, StoreError> {
        let added = |table| together.added.get(&table).copied().unwrap_or_default();
        let (first, last): Ids = added(TracedTable::Application);
        if line.first != first {
            // They were looked at together.
            return Ok(Vec::new());
        }
        let (first_document, last_document) = added(TracedTable::Item);
        let mut sql = "SELECT id, (SELECT max(event_id) FROM application a
                                   WHERE (a.debit_item = d.id OR a.credit_item = d.id) AND a.event_id > ?3)
                       FROM (SELECT i.id, i.reversed_day, i.open + sum(a.amount) AS open, i.amount
                             FROM application a JOIN item i ON i.id IN (a.debit_item, a.credit_item)
                             WHERE a.id BETWEEN ?1 AND ?2 AND NOT i.id BETWEEN ?4 AND ?5
                             AND NOT (a.debit_item BETWEEN ?4 AND ?5 AND a.credit_item BETWEEN ?4 AND ?5)
                             GROUP BY i.id) d
                       WHERE (reversed_day IS NOT NULL OR open NOT BETWEEN 0 AND amount)"
            .to_owned();
        for line in together.lines.iter().filter(|line| line.changes("reversed_day")) {
            sql.push_str(&format!(" AND id <> {}", line.last));
        }
        sql.push_str(&format!(" LIMIT {most}"));
        let ids = (first, last, together.event, first_document, last_document);
        self.list(&sql, ids, |row| {
            let row_of_document = TracedRow { table: TracedTable::Item, id: row.computed(0)? };
            Ok(Obstacle::ReferredTo { row: row_of_document, by: row.computed(1)? })
        })
    }

    /// Whether a removed row can be added again.
    fn no_place_for(self, line: &TraceLine, together: &Together<'_>) -> Result<Option<Obstacle>, StoreError> {
        let Some(image) = &line.before else { return Ok(Some(Obstacle::NotStored)) };
        if line.table == TracedTable::Application && !self.has_room(image, together)? {
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
            let Some(id) = image.get(reference.column).and_then(Json::as_i64) else { continue };
            let row = TracedRow { table: reference.to, id };
            let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ?1", reference.to.code());
            if !together.removed.contains(&row) && !self.is_there(&sql, [id])? {
                return Ok(Some(Obstacle::Taken));
            }
        }
        Ok(None)
    }

    /// Whether what a removed application and those removed with it took still fits what is open of both documents, where
    /// they are there.
    fn has_room(self, image: &Image, together: &Together<'_>) -> Result<bool, StoreError> {
        for side in ["debit_item", "credit_item"] {
            let item = number(together.event, image, side)?;
            let applied = together.applied.get(&item).copied().unwrap_or(0);
            let sql = "SELECT 1 FROM item WHERE id = ?1
                       AND (reversed_day IS NOT NULL OR open - ?2 NOT BETWEEN 0 AND amount)";
            if self.is_there(sql, (item, applied))? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn is_there(self, sql: &str, params: impl Params) -> Result<bool, StoreError> {
        Ok(self.first(sql, params, |_: &Row<'_>| Ok(()))?.is_some())
    }
}
