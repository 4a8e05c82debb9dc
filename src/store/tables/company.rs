//! What the company set up and did: events and their audit trail, settings, reasons, changes, imports.

use super::values::{audit_version, command_id, count, filled, image, instant, optional, ordinal, word};
use crate::credit::Day;
use crate::records::AuditBody;
use crate::store::change::{field as change_field, new as change_new, old as change_old};
use crate::store::event::SubjectKind;
use crate::store::trace::Image;
use crate::store::{
    CustomerKey, EventId, EventKind, ImportKind, OrderId, ReasonAction, TraceAct, TracedTable, UserId,
};

table! {
    /// One row for each use case that was carried out.
    event = "event" {
        ID: EventId = "id",
        COMMAND_ID: String = "command_id" by command_id,
        KIND: EventKind = "kind",
        USER_ID: UserId = "user_id",
        AT: i64 = "at" by instant,
        DAY: Day = "day",
        REVERSES: Option<EventId> = "reverses",
        NOTE: String = "note",
    }
}

table! {
    audit = "audit" {
        ID: i64 = "id" by ordinal,
        EVENT_ID: EventId = "event_id",
        SUBJECT_KIND: String = "subject_kind" by word,
        SUBJECT: String = "subject",
        CUSTOMER_ID: Option<CustomerKey> = "customer_id",
        ORDER_ID: Option<OrderId> = "order_id",
        BODY: String = "body",
        SCHEMA_VERSION: i64 = "schema_version" by audit_version,
        PREV_HASH: [u8; 32] = "prev_hash",
        HASH: [u8; 32] = "hash",
    } together {
        |row| {
            let (body, version) = (row.get(6, audit::BODY)?, row.get(7, audit::SCHEMA_VERSION)?);
            row.parsed(AuditBody::from_text(version, &body), audit::BODY).map(drop)
        },
    }
}

table! {
    /// The settings of the company; what their values mean is known where they are loaded.
    setting = "setting" {
        ID: i64 = "id" by ordinal,
        NAME: String = "name" by filled,
        VALUE: String = "value",
        EVENT_ID: EventId = "event_id",
    }
}

table! {
    /// Reason codes of decisions.
    reason = "reason" {
        ID: i64 = "id" by ordinal,
        ACTION: ReasonAction = "action",
        CODE: String = "code" by filled,
        TEXT: String = "text",
        IS_DEFAULT: bool = "is_default",
    }
}

table! {
    /// Dated changes of fields.
    change = "change" {
        ID: i64 = "id" by ordinal,
        SUBJECT_KIND: SubjectKind = "subject_kind",
        SUBJECT_ID: i64 = "subject_id" by ordinal,
        FIELD: String = "field" by filled,
        DAY: Day = "day",
        EVENT_ID: EventId = "event_id",
        OLD: Option<String> = "old" by |value| optional(value, filled),
        NEW: Option<String> = "new" by |value| optional(value, filled),
    } together {
        change_field,
        change_old,
        change_new,
    }
}

table! {
    /// What events did with rows.
    trace = "trace" {
        EVENT_ID: EventId = "event_id",
        POSITION: i64 = "position" by ordinal,
        TABLE_NAME: TracedTable = "table_name",
        FIRST_ID: i64 = "first_id" by ordinal,
        LAST_ID: i64 = "last_id" by ordinal,
        ACT: TraceAct = "act",
        BEFORE: Option<Image> = "before" by |value| optional(value, image),
        AFTER: Option<Image> = "after" by |value| optional(value, image),
    }
}

table! {
    import_batch = "import_batch" {
        ID: i64 = "id" by ordinal,
        EVENT_ID: EventId = "event_id",
        KIND: ImportKind = "kind",
        FILE: String = "file",
        SHA256: [u8; 32] = "sha256",
        READ: i64 = "read" by count,
        INSERTED: i64 = "inserted" by count,
        UPDATED: i64 = "updated" by count,
        REJECTED: i64 = "rejected" by count,
    }
}
