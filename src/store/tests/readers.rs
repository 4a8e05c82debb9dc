//! How each row is read by itself.

use super::questions::walk;
use crate::credit::Day;
use crate::store::{
    AssessmentId, CustomerKey, EventId, HoldId, ItemId, Needs, NoteId, OrderId, StoreError, Subject, UserId,
    View,
};

pub(super) type Read = Result<(), StoreError>;

/// How one row of a table is read, and which of its columns are.
pub(super) struct Reader {
    pub(super) table: &'static str,
    pub(super) columns: Columns,
    pub(super) read: fn(View<'_>, i64) -> Read,
}

/// Which columns a reader reads.
pub(super) enum Columns {
    These(&'static [&'static str]),
    /// All but those that are never read.
    All,
}

/// Columns that no reader reads, and why.
pub(super) const NOT_READ: [(&str, &[&str], &str); 19] = [
    ("event", &["command_id", "user_id"], "only looked for"),
    ("trace", &["event_id", "position"], "only looked for"),
    ("terms", &["id"], "terms are known by their codes"),
    ("audit", &["event_id", "customer_id", "order_id"], "only looked for"),
    ("audit", &["prev_hash", "hash"], "a wrong one breaks the chain at its record"),
    ("setting", &["id", "event_id"], "settings are known by their names"),
    ("reason", &["id"], "reasons are known by their codes"),
    ("change", &["id", "subject_kind", "subject_id", "event_id"], "only looked for"),
    (
        "import_batch",
        &["id", "event_id", "kind", "file", "sha256", "read", "inserted", "updated", "rejected"],
        "written for the record",
    ),
    ("item", &["event_id"], "written for the record"),
    ("application", &["id", "event_id"], "written for the record"),
    ("account_revision", &["customer_id"], "only looked for"),
    ("ledger", &["id"], "there is one row"),
    ("sales_order", &["event_id"], "written for the record"),
    ("assessment", &["id", "order_id", "event_id", "outcome"], "the body says everything"),
    (
        "finding",
        &[
            "assessment_id",
            "position",
            "code",
            "severity",
            "measured",
            "measured_word",
            "threshold",
            "threshold_word",
            "margin",
        ],
        "the body says everything; the codes are read together, by the hold",
    ),
    ("hold", &["event_id"], "written for the record"),
    ("decision", &["reverses"], "only looked for"),
    ("customer_note", &["event_id"], "only looked for"),
];

impl Reader {
    pub(super) fn reads(&self, column: &str) -> bool {
        match self.columns {
            Columns::These(columns) => columns.contains(&column),
            Columns::All => {
                !NOT_READ.iter().any(|(table, columns, _)| *table == self.table && columns.contains(&column))
            }
        }
    }
}

const fn reader(table: &'static str, columns: Columns, read: fn(View<'_>, i64) -> Read) -> Reader {
    Reader { table, columns, read }
}

pub(super) const READERS: [Reader; 31] = [
    reader("trace", Columns::All, |view, id| view.trace_of(EventId(id)).map(drop)),
    reader("user", Columns::All, |view, _| view.users().map(drop)),
    reader("user", Columns::These(&["active"]), |view, id| view.is_active(UserId(id)).map(drop)),
    reader("user", Columns::These(&["active", "role"]), |view, _| view.has_administrator().map(drop)),
    reader("event", Columns::All, |view, id| view.event(EventId(id)).map(drop)),
    reader("audit", Columns::All, |view, id| view.audit_records(&[id]).map(drop)),
    reader("setting", Columns::All, |view, _| view.settings().map(drop)),
    reader("reason", Columns::All, |view, _| view.reasons().map(drop)),
    reader("terms", Columns::All, |view, _| view.own_terms().map(drop)),
    reader("credit_group", Columns::All, |view, _| view.groups().map(drop)),
    reader("warehouse", Columns::All, |view, _| view.warehouses().map(drop)),
    reader("blocking_rule", Columns::All, |view, _| view.rules().map(drop)),
    reader("cover", Columns::All, |view, _| view.all_covers().map(drop)),
    reader("customer", Columns::All, |view, id| view.customer_by_key(CustomerKey(id)).map(drop)),
    reader("ship_to", Columns::All, |view, id| {
        let sql = format!("SELECT customer_id FROM ship_to WHERE id = {id}");
        // Of a customer that cannot be read it is found among those of all.
        match view.first(&sql, [], |row| row.computed(0)) {
            Ok(Some(customer)) if customer > 0 => view.ship_tos(CustomerKey(customer)).map(drop),
            Ok(_) | Err(_) => walk(view, &Needs::of_known(Day::LAST)).map(drop),
        }
    }),
    reader("change", Columns::All, |view, id| {
        let sql = format!("SELECT subject_id FROM change WHERE id = {id}");
        let subject = view.first(&sql, [], |row| row.computed(0))?;
        view.changes(Subject::Customer(subject.unwrap()), &[]).map(drop)
    }),
    reader(
        "item",
        Columns::These(&[
            "id",
            "kind",
            "number",
            "instalment",
            "customer_id",
            "ship_to_id",
            "order_id",
            "day",
            "due_day",
            "amount",
            "open",
            "settled_day",
            "paid_day",
            "disputed",
            "reversed_day",
            "awaits_transfer",
            "class",
            "brought_forward",
            "currency",
            "amount_doc",
            "rate",
        ]),
        |view, id| view.document(ItemId(id)).map(drop),
    ),
    reader("item", Columns::These(&["source_key"]), |view, id| view.has_source_key(ItemId(id)).map(drop)),
    reader("application", Columns::All, |view, id| {
        let sql = format!("SELECT debit_item, credit_item FROM application WHERE id = {id}");
        // By the side that can still be read.
        let sides = view.first(&sql, [], |row| Ok([row.computed(0).ok(), row.computed(1).ok()]))?;
        sides.into_iter().flatten().flatten().try_for_each(|item| view.applications(ItemId(item)).map(drop))
    }),
    reader("ledger", Columns::These(&["latest_day"]), |view, _| view.latest_application().map(drop)),
    reader("ledger", Columns::These(&["revision"]), |view, _| view.revision().map(drop)),
    reader("ledger", Columns::These(&["policy_revision"]), |view, _| view.policy_revision().map(drop)),
    reader("account_revision", Columns::These(&["revision"]), |view, _| view.hold_stamps().map(drop)),
    reader("sales_order", Columns::All, |view, id| view.order_by_id(OrderId(id)).map(drop)),
    reader("assessment", Columns::All, |view, id| view.assessment(AssessmentId(id)).map(drop)),
    reader(
        "hold",
        Columns::These(&[
            "id",
            "order_id",
            "customer_id",
            "held_at",
            "held_day",
            "excess",
            "state",
            "follow_up",
            "assigned_to",
            "assessment_id",
            "version",
        ]),
        |view, id| view.hold(HoldId(id)).map(drop),
    ),
    reader("hold", Columns::These(&["checked_revision", "checked_day"]), |view, id| {
        view.hold_stamps_of(&[HoldId(id)]).map(drop)
    }),
    reader("hold", Columns::These(&["frees"]), |view, id| view.stored_check(HoldId(id)).map(drop)),
    reader("hold", Columns::These(&["currency"]), |view, _| {
        view.each_undecided_hold(|_| Ok::<_, StoreError>(()))
    }),
    reader("decision", Columns::All, |view, _| view.each_decision(|_| Ok::<_, StoreError>(()))),
    reader("customer_note", Columns::These(&["id", "customer_id", "text", "struck_event"]), |view, id| {
        view.note(NoteId(id)).map(drop)
    }),
];
