//! How each row is read, and everything else that comes across it.

use super::columns::TABLES;
use super::damaged::Damaged;
use crate::credit::{Currency, Day, ItemKind};
use crate::store::{
    AccountHead, AccountName, ActivityKey, AssessmentId, AuditFilter, CodeRange, CustomerKey, DayRange,
    EventId, GroupId, HoldFilter, HoldId, HoldSort, ItemId, ListedAccount, Needs, NoteId, OrderId, Payers,
    StoreError, Subject, UserId, ValidationAccount, View,
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

pub(super) const READERS: [Reader; 30] = [
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
    reader("customer", Columns::All, |view, id| view.customer_by_key(CustomerKey(id)).map(drop)),
    reader("ship_to", Columns::All, |view, id| {
        let sql = format!("SELECT customer_id FROM ship_to WHERE id = {id}");
        // Of a customer that cannot be read it is found among those of all.
        match view.first(&sql, [], |row| row.computed(0)) {
            Ok(Some(customer)) if customer > 0 => view.ship_tos(CustomerKey(customer)).map(drop),
            Ok(_) | Err(_) => walk(view, &Needs::of_known(Day::LAST)),
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
        ]),
        |view, id| view.document(ItemId(id)).map(drop),
    ),
    reader("item", Columns::These(&["currency", "amount_doc", "rate"]), |view, id| {
        view.document_amount(ItemId(id)).map(drop)
    }),
    reader("item", Columns::These(&["source_key"]), |view, id| view.has_source_key(ItemId(id)).map(drop)),
    reader("application", Columns::All, |view, id| {
        let sql = format!("SELECT debit_item, credit_item FROM application WHERE id = {id}");
        // By the side that can still be read.
        let sides = view.first(&sql, [], |row| Ok([row.computed(0).ok(), row.computed(1).ok()]))?;
        sides.into_iter().flatten().flatten().try_for_each(|item| view.applications(ItemId(item)).map(drop))
    }),
    reader("ledger", Columns::These(&["latest_day"]), |view, _| view.latest_application().map(drop)),
    reader("ledger", Columns::These(&["revision"]), |view, _| view.revision().map(drop)),
    reader("ledger", Columns::These(&["policy_revision"]), |view, _| view.hold_stamps().map(drop)),
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

/// Reads rows, as a part of the program does.
pub(super) type Ask = fn(View<'_>, &Sight) -> Read;

/// Everything that reads the rows of the tables, for all customers or for those that the damaged rows belong to.
pub(super) fn readers() -> Vec<(&'static str, Ask)> {
    let parts = [of_documents(), of_orders(), of_events(), of_what_is_set_up()];
    parts.into_iter().flatten().collect()
}

#[expect(clippy::unnecessary_wraps, reason = "it ends a chain of results")]
fn fine<T>(_: T) -> Read {
    Ok(())
}

fn one<H>(view: View<'_>, customer: CustomerKey, needs: &Needs<H>) -> Read {
    view.account(customer, needs, |_| fine(())).map(drop)
}

fn walk<H>(view: View<'_>, needs: &Needs<H>) -> Read {
    view.each_account(needs, |_| fine(()))
}

fn of_documents() -> Vec<(&'static str, Ask)> {
    vec![
        ("open items", |view, sight| walk(view, &AccountName::of_open_items(sight.today))),
        ("open items long ago", |view, sight| walk(view, &AccountName::of_open_items(sight.today - 200))),
        ("balances", |view, sight| walk(view, &AccountName::of_balances(sight.today))),
        ("open items of one", |view, sight| {
            one(view, sight.payer, &AccountName::of_open_items(sight.today - 200))
        }),
        ("each_late_step", |view, sight| view.each_late_step(sight.today - 365, |_, _, _| fine(()))),
        ("documents of the payer", |view, sight| {
            one(view, sight.payer, &Needs::of_known(sight.today).with_numbers())
        }),
        ("balance of the payer", |view, sight| {
            one(view, sight.payer, &AccountName::of_balances(sight.today - 200))
        }),
        ("each_paid_invoice", |view, sight| {
            view.each_paid_invoice(Payers::One(sight.payer), (sight.year(), sight.today), |_, _| fine(()))
        }),
        ("paid_documents", |view, sight| {
            view.paid_documents(sight.payer, (sight.year(), sight.today)).and_then(fine)
        }),
        ("each_dated_amount", |view, sight| view.each_dated_amount(sight.payer, sight.today, |_| ())),
        ("awaiting_transfer", |view, _| view.awaiting_transfer().and_then(fine)),
        ("each_document", |view, _| view.each_document(ItemKind::Invoice, fine)),
        ("customer_documents", |view, sight| view.customer_documents(sight.payer).and_then(fine)),
        ("documents_left", |view, sight| view.documents_left(sight.payer).and_then(fine)),
        ("each_listed_document", |view, sight| {
            view.each_listed_document(&[ItemKind::Invoice, ItemKind::Receipt], sight.today, fine)
        }),
        ("paid_day", |view, sight| view.paid_day(sight.item).and_then(fine)),
        ("validation", |view, sight| walk(view, &ValidationAccount::needs(sight.today))),
        ("validation of one", |view, sight| one(view, sight.payer, &ValidationAccount::needs(sight.today))),
    ]
}

fn of_orders() -> Vec<(&'static str, Ask)> {
    vec![
        ("exposures", |view, sight| walk(view, &AccountHead::needs(sight.today))),
        ("exposure of one", |view, sight| one(view, sight.buyer, &AccountHead::needs(sight.today))),
        ("documents of the buyer", |view, sight| {
            one(view, sight.buyer, &Needs::of_known(sight.today).with_numbers())
        }),
        ("hold_keys", |view, sight| {
            view.hold_keys(HoldFilter::All, HoldSort::Excess, sight.today).and_then(fine)
        }),
        ("hold_names", |view, _| view.hold_names(HoldFilter::All).and_then(fine)),
        ("hold_page", |view, sight| {
            view.hold_page(HoldFilter::Undecided, (None, None), sight.today).and_then(fine)
        }),
        ("hold_page of all", |view, sight| {
            view.hold_page(HoldFilter::All, (None, None), sight.today).and_then(fine)
        }),
        ("queued_orders", |view, _| view.queued_orders().and_then(fine)),
        ("each_undecided_hold", |view, _| view.each_undecided_hold(|_| fine(()))),
        ("hold_stamps", |view, _| view.hold_stamps().and_then(fine)),
        ("holding_assessment", |view, sight| view.holding_assessment(sight.order).and_then(fine)),
        ("hold_of", |view, sight| view.hold_of(sight.order).and_then(fine)),
        ("each_listed_order", |view, _| view.each_listed_order(fine)),
        ("customer_orders", |view, sight| view.customer_orders(sight.buyer).and_then(fine)),
        ("credited_on", |view, sight| view.credited_on(sight.order).and_then(fine)),
        ("decisions", |view, sight| view.decisions(sight.order).and_then(fine)),
        ("lost_assessments", |view, _| view.lost_assessments().and_then(fine)),
        ("differences", |view, _| view.differences().and_then(fine)),
    ]
}

fn of_events() -> Vec<(&'static str, Ask)> {
    vec![
        ("activities of the payer", |view, sight| activities(view, sight.payer)),
        ("activities of the buyer", |view, sight| activities(view, sight.buyer)),
        ("audit_records", |view, _| {
            let keys = view.audit_keys(&AuditFilter::default())?;
            view.audit_records(&keys).and_then(fine)
        }),
        ("verify_audit", |view, _| view.verify_audit().and_then(fine)),
        ("notes", |view, sight| view.notes(sight.noted).and_then(fine)),
        ("changes_of", |view, sight| view.changes_of(sight.validated).and_then(fine)),
        ("trace_of", |view, sight| view.trace_of(sight.validated).and_then(fine)),
        ("audit_subjects", |view, sight| view.audit_subjects(sight.validated).and_then(fine)),
        ("events", |view, _| view.events(None, None, u32::MAX).and_then(fine)),
        ("audit_record_of", |view, sight| view.audit_record_of(sight.validated, "validation").and_then(fine)),
    ]
}

fn of_what_is_set_up() -> Vec<(&'static str, Ask)> {
    vec![
        ("each_customer", |view, _| view.each_customer(fine)),
        ("listed accounts", |view, sight| walk(view, &ListedAccount::needs(sight.today))),
        ("listed account", |view, sight| one(view, sight.payer, &ListedAccount::needs(sight.today))),
        ("each_customer_name", |view, _| view.each_customer_name(drop)),
        ("each_ship_to_name", |view, _| view.each_ship_to_name(u32::MAX, drop)),
        ("found_customer", |view, sight| view.found_customer(sight.payer).and_then(fine)),
        ("customer_names", |view, _| view.customer_names().and_then(fine)),
        ("accounts_not_in", |view, _| view.accounts_not_in(Currency::EUR).and_then(fine)),
        ("ship_tos", |view, sight| view.ship_tos(sight.sent_to).and_then(fine)),
        ("limits of ship-tos", |view, sight| one(view, sight.sent_to, &Needs::of_known(sight.today))),
        ("some_limit_amount", |view, _| view.some_limit_amount().and_then(fine)),
        ("bases", |view, _| view.bases(&CodeRange::default()).and_then(fine)),
        ("credit_group_members", |view, sight| view.credit_group_members(sight.group).and_then(fine)),
        ("groups", |view, _| view.groups()?.iter().try_for_each(|group| view.members(group).and_then(fine))),
        ("warehouses", |view, _| view.warehouses().and_then(fine)),
        ("users", |view, _| view.users().and_then(fine)),
        ("has_administrator", |view, _| view.has_administrator().and_then(fine)),
        ("own_terms", |view, _| view.own_terms().and_then(fine)),
        ("reasons", |view, _| view.reasons().and_then(fine)),
        ("settings", |view, _| view.settings().and_then(fine)),
    ]
}

fn activities(view: View<'_>, customer: CustomerKey) -> Read {
    let keys: Vec<ActivityKey> = view.activity_keys(customer)?;
    keys.into_iter().try_for_each(|key| view.activity(key).map(drop))
}

/// Where the damaged rows are seen.
pub(super) struct Sight {
    today: Day,
    item: ItemId,
    payer: CustomerKey,
    order: OrderId,
    buyer: CustomerKey,
    noted: CustomerKey,
    sent_to: CustomerKey,
    group: GroupId,
    validated: EventId,
}

impl Sight {
    pub(super) fn of(desk: &Damaged) -> Self {
        let number = |sql: &str| desk.number(sql);
        let row = |name: &str| desk.row(TABLES.iter().find(|table| table.name == name).unwrap());
        let (item, order, ship_to) = (row("item"), row("sales_order"), row("ship_to"));
        Self {
            today: "2026-11-21".parse().unwrap(),
            item: ItemId(item),
            payer: CustomerKey(number(&format!("SELECT customer_id FROM item WHERE id = {item}"))),
            order: OrderId(order),
            buyer: CustomerKey(number(&format!("SELECT customer_id FROM sales_order WHERE id = {order}"))),
            noted: CustomerKey(number("SELECT customer_id FROM customer_note ORDER BY id")),
            sent_to: CustomerKey(number(&format!("SELECT customer_id FROM ship_to WHERE id = {ship_to}"))),
            group: GroupId(row("credit_group")),
            validated: EventId(number("SELECT max(id) FROM event WHERE kind = 'validation-apply'")),
        }
    }

    fn year(&self) -> DayRange {
        DayRange { from: self.today - 365, to: self.today }
    }
}
