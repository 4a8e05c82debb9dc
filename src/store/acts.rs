//! Events as what people did: in what order, about what, and whether it is still in force.

use std::collections::HashSet;

use super::engine::named_params;
use super::event::{EVENT, Event, EventId, Subject, SubjectKind};
use super::tables::{audit, change, event, hold, item, trace};
use super::trace::{Image, TraceAct, TraceLine};
use super::{
    CustomerKey, EventKind, HoldId, HoldState, OrderId, StoreError, TracedRow, TracedTable, UserId, View,
};
use crate::credit::ItemKind;

/// What an audit record of an event is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditSubject {
    pub kind: String,
    /// Its code or number.
    pub code: String,
    pub customer: Option<CustomerKey>,
    pub order: Option<OrderId>,
}

/// The change of one field by an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChanged {
    pub subject: Subject,
    pub field: String,
    pub old: Option<String>,
    pub new: Option<String>,
}

impl Subject {
    fn of(kind: SubjectKind, id: i64) -> Self {
        match kind {
            SubjectKind::Customer => Self::Customer(id),
            SubjectKind::ShipTo => Self::ShipTo(id),
            SubjectKind::Cover => Self::Cover(id),
            SubjectKind::Group => Self::Group(id),
            SubjectKind::Warehouse => Self::Warehouse(id),
            SubjectKind::Rule => Self::Rule(id),
            SubjectKind::Order => Self::Order(id),
            SubjectKind::Item => Self::Item(id),
        }
    }

    /// Where the trace of an event would name the row that a change is about.
    pub const fn row(self) -> TracedRow {
        let (table, id) = match self {
            Self::Customer(id) => (TracedTable::Customer, id),
            Self::ShipTo(id) => (TracedTable::ShipTo, id),
            Self::Cover(id) => (TracedTable::Cover, id),
            Self::Group(id) => (TracedTable::Group, id),
            Self::Warehouse(id) => (TracedTable::Warehouse, id),
            Self::Rule(id) => (TracedTable::Rule, id),
            Self::Order(id) => (TracedTable::Order, id),
            Self::Item(id) => (TracedTable::Item, id),
        };
        TracedRow { table, id }
    }
}

impl View<'_> {
    /// What was done before an event, or at all, by a user or by everyone: the newest first.
    pub fn events(
        &self,
        user: Option<UserId>,
        before: Option<EventId>,
        limit: u32,
    ) -> Result<Vec<Event>, StoreError> {
        // By the index event_user, or by the primary key.
        let of_user = if user.is_some() { "e.user_id = :user" } else { ":user IS NULL" };
        let sql = format!(
            "SELECT {EVENT} FROM event e LEFT JOIN \"user\" u ON u.id = e.user_id
             WHERE {of_user} AND (:before IS NULL OR e.id < :before) ORDER BY e.id DESC LIMIT :limit"
        );
        let params = named_params! { ":user": user, ":before": before, ":limit": limit };
        self.list(&sql, params, Event::read)
    }

    /// How many events are of a user, or of everyone; the founding of the desk is no act.
    pub fn count_acts(&self, user: Option<UserId>) -> Result<u64, StoreError> {
        // By the index event_user, or through the table.
        let of_user = if user.is_some() { "user_id = :user" } else { ":user IS NULL" };
        let sql = format!("SELECT count(*) FROM event WHERE {of_user} AND kind <> :init");
        self.count(&sql, named_params! { ":user": user, ":init": EventKind::Init })
    }

    /// What an event changed, field by field in the order of writing.
    pub fn changes_of(&self, event: EventId) -> Result<Vec<FieldChanged>, StoreError> {
        // By the index change_event.
        let sql = "SELECT subject_kind, subject_id, field, old, new, id FROM change WHERE event_id = ?1 ORDER BY id";
        self.list(sql, [event], |row| {
            Ok(FieldChanged {
                subject: Subject::of(row.get(0, change::SUBJECT_KIND)?, row.get(1, change::SUBJECT_ID)?),
                field: row.get(2, change::FIELD)?,
                old: row.get(3, change::OLD)?,
                new: row.get(4, change::NEW)?,
            })
        })
    }

    /// What the audit records of an event are about, in the order of writing.
    pub fn audit_subjects(&self, event: EventId) -> Result<Vec<AuditSubject>, StoreError> {
        // By the index audit_event.
        let sql = "SELECT subject_kind, subject, customer_id, order_id, id FROM audit WHERE event_id = ?1 ORDER BY id";
        self.list(sql, [event], |row| {
            Ok(AuditSubject {
                kind: row.get(0, audit::SUBJECT_KIND)?,
                code: row.get(1, audit::SUBJECT)?,
                customer: row.get(2, audit::CUSTOMER_ID)?,
                order: row.get(3, audit::ORDER_ID)?,
            })
        })
    }

    /// The events that invoiced something of an order after another event.
    pub fn invoiced_since(&self, order: OrderId, event: EventId) -> Result<Vec<EventId>, StoreError> {
        // By the index item_order.
        let sql = "SELECT event_id, id FROM item WHERE order_id = ?1 AND kind = ?2 AND event_id > ?3
                   GROUP BY event_id ORDER BY event_id";
        self.list(sql, (order, ItemKind::Invoice, event), |row| row.get(0, item::EVENT_ID))
    }

    /// The last event after another one with which goods of an order have left.
    pub fn shipped_since(&self, order: OrderId, event: EventId) -> Result<Option<EventId>, StoreError> {
        // By the index trace_row.
        let sql =
            "SELECT after, event_id FROM trace WHERE table_name = ?1 AND last_id = ?2 AND event_id > ?3";
        let later = self.list(sql, (TracedTable::Order, order, event), |row| {
            let after: Option<Image> = row.get(0, trace::AFTER)?;
            let has_left =
                after.as_ref().and_then(|after| after.get("shipped_day")).is_some_and(|day| !day.is_null());
            Ok(has_left.then_some(row.get(1, trace::EVENT_ID)?))
        })?;
        Ok(later.into_iter().flatten().max())
    }

    /// Whether anything is otherwise than it was right after an event, but for what the event itself did and was undone.
    pub fn has_changed_between(&self, event: EventId, until: EventId) -> Result<bool, StoreError> {
        let mut own = HashSet::from([event]);
        // By the index event_reverses, or the primary key.
        let undoing =
            "SELECT id, reverses FROM event WHERE id > ?1 AND id < ?2 AND kind IN (?3, ?4) ORDER BY id";
        let undoings = (event, until, EventKind::Undo, EventKind::Redo);
        self.each(undoing, undoings, |row| {
            let (id, reverses): (EventId, Option<EventId>) =
                (row.get(0, event::ID)?, row.get(1, event::REVERSES)?);
            own.extend(reverses.filter(|reverses| own.contains(reverses)).map(|_| id));
            Ok::<_, StoreError>(())
        })?;
        let mut lines = TraceLine::joined(self.trace_between(event, until, &own)?);
        lines.retain(|line| !line.table.is_history());
        let (mut added, mut known): (Vec<&TraceLine>, HashSet<TracedRow>) = Default::default();
        for line in &lines {
            let row = line.row();
            match line.act {
                TraceAct::Added if !known.contains(&row) => added.push(line),
                TraceAct::Removed if !added.iter().any(|added| added.has(row)) => drop(known.insert(row)),
                TraceAct::Added | TraceAct::Removed | TraceAct::Changed => {}
            }
        }
        for line in &added {
            if self.is_any_there(line)? {
                return Ok(true);
            }
        }
        for row in known {
            if !self.has_row(row)? {
                return Ok(true);
            }
        }
        let is_new = |row| added.iter().any(|added| added.has(row));
        Ok(lines.iter().any(|line| line.act == TraceAct::Changed && !is_new(line.row())))
    }

    /// Whether any of the rows that were added is there; the queue remembers the holds that were undone.
    fn is_any_there(self, line: &TraceLine) -> Result<bool, StoreError> {
        let is_one = if line.table == TracedTable::Hold { "state <> ?3" } else { "?3 = ?3" };
        let sql = format!(
            "SELECT 1 FROM \"{}\" WHERE id BETWEEN ?1 AND ?2 AND {is_one} LIMIT 1",
            line.table.code()
        );
        Ok(self.first(&sql, (line.first, line.last, HoldState::Withdrawn), |_| Ok(()))?.is_some())
    }

    /// The newest event of a kind that is not undone, or that was done again.
    pub fn last_in_force(&self, kind: EventKind) -> Result<Option<EventId>, StoreError> {
        // By the index event_kind.
        let sql = "SELECT id FROM event WHERE kind = ?1 ORDER BY id DESC";
        for event in self.list(sql, [kind], |row| row.get(0, event::ID))? {
            if let Some(by) = self.in_force(event)? {
                return Ok(Some(by));
            }
        }
        Ok(None)
    }

    /// The event by which an act is in force: itself, or the one that did it again; none where it is undone.
    pub fn in_force(&self, act: EventId) -> Result<Option<EventId>, StoreError> {
        let mut by = act;
        while let Some(undo) = self.undone_by(by)? {
            match self.undone_by(undo)? {
                Some(redo) => by = redo,
                None => return Ok(None),
            }
        }
        Ok(self.reversed_by(by)?.is_none().then_some(by))
    }

    /// The newest event that undid an event by its trace, or a part of it.
    pub fn undone_by(&self, event: EventId) -> Result<Option<EventId>, StoreError> {
        // By the index event_reverses.
        let sql = "SELECT max(id) FROM event WHERE reverses = ?1 AND kind IN (?2, ?3)";
        Ok(self
            .first(sql, (event, EventKind::Undo, EventKind::Redo), |row| row.computed::<Option<EventId>>(0))?
            .flatten())
    }

    /// The act of its own kind that reversed an event, such as a reversal of its documents, and is still in force.
    pub fn reversed_by(&self, event: EventId) -> Result<Option<EventId>, StoreError> {
        let sql = "SELECT id FROM event WHERE reverses = ?1 AND kind NOT IN (?2, ?3) ORDER BY id DESC";
        for reversing in
            self.list(sql, (event, EventKind::Undo, EventKind::Redo), |row| row.get(0, event::ID))?
        {
            if self.in_force(reversing)?.is_some() {
                return Ok(Some(reversing));
            }
        }
        Ok(None)
    }

    /// The order that a hold is of.
    pub fn hold_order(&self, hold: HoldId) -> Result<Option<OrderId>, StoreError> {
        let sql = "SELECT order_id, id FROM hold WHERE id = ?1";
        self.first(sql, [hold], |row| row.get(0, hold::ORDER_ID))
    }

    /// By what people know a row: its code or number, or that of what it belongs to.
    pub fn name_of(&self, row: TracedRow) -> Result<Option<String>, StoreError> {
        let column = match row.table {
            TracedTable::Item | TracedTable::Order => "number",
            TracedTable::Customer
            | TracedTable::ShipTo
            | TracedTable::Cover
            | TracedTable::Group
            | TracedTable::Warehouse
            | TracedTable::Rule
            | TracedTable::Reason
            | TracedTable::Terms => "code",
            TracedTable::Setting => "name",
            TracedTable::User => "login",
            TracedTable::Application => return self.name_of_owner(row, "debit_item", TracedTable::Item),
            TracedTable::Note => return self.name_of_owner(row, "customer_id", TracedTable::Customer),
            TracedTable::Decision | TracedTable::Hold | TracedTable::Assessment => {
                return self.name_of_owner(row, "order_id", TracedTable::Order);
            }
        };
        let sql = format!("SELECT {column} FROM \"{}\" WHERE id = ?1", row.table.code());
        self.first(&sql, [row.id], |row| row.computed(0))
    }

    fn name_of_owner(
        self,
        row: TracedRow,
        column: &str,
        table: TracedTable,
    ) -> Result<Option<String>, StoreError> {
        let sql = format!("SELECT {column} FROM \"{}\" WHERE id = ?1", row.table.code());
        let owner = self.first(&sql, [row.id], |row| row.computed(0))?;
        owner.map_or(Ok(None), |id| self.name_of(TracedRow { table, id }))
    }

    /// Whether a row is there.
    pub fn has_row(&self, row: TracedRow) -> Result<bool, StoreError> {
        let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ?1", row.table.code());
        Ok(self.first(&sql, [row.id], |_| Ok(()))?.is_some())
    }
}
