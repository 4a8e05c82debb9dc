//! Events, one for each use case, and the dated changes of parameters.

use super::column::{Row, from_row};
use super::engine::named_params;
use super::row::{stored_as_code, stored_as_id};
use super::tables::{change, event, user};
use super::{EventKind, StoreError, Tx, UserId, View};
use crate::credit::{Day, coded};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventId(pub i64);
stored_as_id![EventId];

/// An event to be written.
#[derive(Debug, Clone)]
pub struct NewEvent<'a> {
    /// Unique for each command, so that nothing is done twice.
    pub command_id: &'a str,
    pub kind: EventKind,
    pub user: UserId,
    /// When it is done, in microseconds since 1970 in UTC.
    pub at: i64,
    /// The day of the desk.
    pub day: Day,
    /// The event that this one reverses.
    pub reverses: Option<EventId>,
    /// What the person wrote to it.
    pub note: &'a str,
}

from_row! {
    /// An event as it is stored.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Event {
        pub id: EventId = get(event::ID),
        pub kind: EventKind = get(event::KIND),
        /// Login of who did it.
        pub login: String = get(user::LOGIN),
        /// When it was done, in microseconds since 1970 in UTC.
        pub at: i64 = get(event::AT),
        /// The day of the desk.
        pub day: Day = get(event::DAY),
        pub note: String = get(event::NOTE),
        pub user: UserId = get(event::USER_ID),
        /// The event that it undid or did again.
        pub reverses: Option<EventId> = get(event::REVERSES),
    }
}

/// What a dated change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Customer(i64),
    ShipTo(i64),
    Cover(i64),
    /// A credit or policy group.
    Group(i64),
    Warehouse(i64),
    /// A blocking rule, by its key.
    Rule(i64),
    Order(i64),
    Item(i64),
}

coded! {
    /// The kind of record that a dated change is about.
    pub(super) enum SubjectKind {
        Customer = "customer",
        ShipTo = "ship-to",
        Cover = "cover",
        Group = "group",
        Warehouse = "warehouse",
        Rule = "rule",
        Order = "order",
        Item = "item",
    }
}
stored_as_code![SubjectKind];

from_row! {
    /// A dated change of one field.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ChangeRecord {
        pub field: String = get(change::FIELD),
        /// The day of the desk.
        pub day: Day = get(change::DAY),
        /// When it was changed, in microseconds since 1970 in UTC.
        pub at: i64 = get(event::AT),
        pub login: String = get(user::LOGIN),
        /// Before, in plain notation.
        pub old: Option<String> = get(change::OLD),
        /// After, in plain notation.
        pub new: Option<String> = get(change::NEW),
        /// What the person wrote to it.
        pub note: String = get(event::NOTE),
    }
}

impl Subject {
    const fn parts(self) -> (SubjectKind, i64) {
        match self {
            Self::Customer(id) => (SubjectKind::Customer, id),
            Self::ShipTo(id) => (SubjectKind::ShipTo, id),
            Self::Cover(id) => (SubjectKind::Cover, id),
            Self::Group(id) => (SubjectKind::Group, id),
            Self::Warehouse(id) => (SubjectKind::Warehouse, id),
            Self::Rule(id) => (SubjectKind::Rule, id),
            Self::Order(id) => (SubjectKind::Order, id),
            Self::Item(id) => (SubjectKind::Item, id),
        }
    }
}

/// The columns of an event and of its user, as they are read.
pub(super) const EVENT: &str = "e.id, e.kind, u.login, e.at, e.day, e.note, e.user_id, e.reverses, u.id";

impl Tx<'_> {
    /// Writes the event of this transaction.
    pub fn add_event(&self, event: &NewEvent<'_>) -> Result<EventId, StoreError> {
        let id = self.insert(
            "INSERT INTO event (command_id, kind, user_id, at, day, reverses, note)
             VALUES (:command_id, :kind, :user_id, :at, :day, :reverses, :note)",
            named_params! {
                ":command_id": event.command_id, ":kind": event.kind, ":user_id": event.user, ":at": event.at,
                ":day": event.day, ":reverses": event.reverses, ":note": event.note,
            },
        )?;
        self.traces.begin(EventId(id));
        Ok(EventId(id))
    }

    /// Writes a dated change; old and new in plain notation.
    pub fn add_change(
        &self,
        subject: Subject,
        field: &str,
        (day, event): (Day, EventId),
        old: Option<&str>,
        new: Option<&str>,
    ) -> Result<(), StoreError> {
        let (kind, id) = subject.parts();
        self.insert(
            "INSERT INTO change (subject_kind, subject_id, field, day, event_id, old, new)
             VALUES (:kind, :id, :field, :day, :event, :old, :new)",
            named_params! {
                ":kind": kind, ":id": id, ":field": field, ":day": day, ":event": event, ":old": old, ":new": new,
            },
        )?;
        Ok(())
    }
}

impl View<'_> {
    /// The event with this id.
    pub fn event(&self, id: EventId) -> Result<Option<Event>, StoreError> {
        let sql =
            format!("SELECT {EVENT} FROM event e LEFT JOIN \"user\" u ON u.id = e.user_id WHERE e.id = ?1");
        self.first(&sql, [id], Event::read)
    }

    /// Whether a command was carried out already: to be looked up before anything is tried again.
    pub fn has_command(&self, command_id: &str) -> Result<bool, StoreError> {
        Ok(self.first("SELECT 1 FROM event WHERE command_id = ?1", [command_id], |_| Ok(()))?.is_some())
    }

    /// The changes of a subject, the newest first; of one field, or of all.
    pub fn changes(&self, subject: Subject, fields: &[&str]) -> Result<Vec<ChangeRecord>, StoreError> {
        let (kind, id) = subject.parts();
        let mut changes = self.list(
            "SELECT c.field, c.day, e.at, u.login, c.old, c.new, e.note, c.id, e.id, u.id
             FROM change c LEFT JOIN event e ON e.id = c.event_id LEFT JOIN \"user\" u ON u.id = e.user_id
             WHERE c.subject_kind = ?1 AND c.subject_id = ?2 ORDER BY c.id DESC",
            (kind, id),
            ChangeRecord::read,
        )?;
        if !fields.is_empty() {
            changes.retain(|change| fields.contains(&change.field.as_str()));
        }
        Ok(changes)
    }
}
