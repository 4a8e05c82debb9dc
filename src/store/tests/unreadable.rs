//! Every column, with values that it cannot have: by its reader, by every other reader, by the doctor.

use std::collections::BTreeSet;

use super::wrong::{Damaged, TABLES, Wrong, one_of_each};
use crate::credit::{Day, ItemKind};
use crate::store::doctor::WALKS;
use crate::store::{
    ActivityKey, AssessmentId, AuditFilter, Corrupt, CustomerKey, DayRange, EventId, HoldFilter, HoldId,
    HoldSort, ItemId, NoteId, OrderId, Payers, StoreError, Subject, View,
};

type Read = Result<(), StoreError>;

/// How one row of a table is read, and which of its columns are.
struct Reader {
    table: &'static str,
    columns: &'static [&'static str],
    read: fn(View<'_>, i64) -> Read,
}

const READERS: [Reader; 12] = [
    Reader {
        table: "event",
        columns: &["id", "kind", "at", "day", "note"],
        read: |view, id| view.event(EventId(id)).map(drop),
    },
    Reader {
        table: "audit",
        columns: &["id", "subject_kind", "subject", "body"],
        read: |view, id| view.audit_records(&[id]).map(drop),
    },
    Reader {
        table: "change",
        columns: &["field", "day", "old", "new"],
        read: |view, id| {
            let sql = format!("SELECT subject_id FROM change WHERE id = {id}");
            let subject = view.connection.query_row(&sql, [], |row| row.get(0))?;
            view.changes(Subject::Customer(subject), &[]).map(drop)
        },
    },
    Reader {
        table: "item",
        columns: &[
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
        ],
        read: |view, id| view.document(ItemId(id)).map(drop),
    },
    Reader {
        table: "item",
        columns: &["currency", "amount_doc", "rate"],
        read: |view, id| view.document_amount(ItemId(id)).map(drop),
    },
    Reader {
        table: "application",
        columns: &["debit_item", "credit_item", "day", "amount"],
        read: |view, id| {
            let sql = format!("SELECT debit_item, credit_item FROM application WHERE id = {id}");
            let (debit, credit) =
                view.connection.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
            view.applications(ItemId(debit)).and(view.applications(ItemId(credit))).map(drop)
        },
    },
    Reader { table: "ledger", columns: &["latest_day"], read: |view, _| view.latest_application().map(drop) },
    Reader {
        table: "sales_order",
        columns: &[
            "id",
            "number",
            "customer_id",
            "ship_to_id",
            "warehouse_id",
            "terms",
            "on_account",
            "day",
            "ship_day",
            "amount",
            "collect",
            "state",
            "standing",
            "confirmed",
            "shipped_day",
            "excluded",
            "forced",
            "approval",
            "assessment_id",
            "version",
        ],
        read: |view, id| view.order_by_id(OrderId(id)).map(drop),
    },
    Reader {
        table: "assessment",
        columns: &["body"],
        read: |view, id| view.assessment(AssessmentId(id)).map(drop),
    },
    Reader {
        table: "hold",
        columns: &[
            "id",
            "order_id",
            "customer_id",
            "held_at",
            "held_day",
            "excess",
            "reasons",
            "state",
            "follow_up",
            "assigned_to",
            "assessment_id",
            "version",
        ],
        read: |view, id| view.hold(HoldId(id)).map(drop),
    },
    Reader {
        table: "decision",
        columns: &[
            "id",
            "hold_id",
            "order_id",
            "kind",
            "reason",
            "note",
            "assessment_id",
            "before",
            "event_id",
        ],
        read: |view, _| view.each_decision(|_| Ok::<_, StoreError>(())),
    },
    Reader {
        table: "customer_note",
        columns: &["id", "customer_id", "text", "struck_event"],
        read: |view, id| view.note(NoteId(id)).map(drop),
    },
];

#[track_caller]
fn assert_names(found: &Corrupt, wrong: &Wrong, key: i64) {
    let place = (found.table, found.column, found.row.as_str());
    assert_eq!(place, (wrong.table.name, wrong.column, key.to_string().as_str()), "{wrong:?}");
}

#[test]
fn every_column_of_every_table_is_known_and_every_table_is_gone_through() {
    let desk = Damaged::new();
    for table in TABLES {
        let declared: BTreeSet<String> =
            desk.declared(table.name).into_iter().map(|(name, _)| name).collect();
        let known: BTreeSet<String> = table.columns.iter().map(|column| column.name().to_owned()).collect();
        assert_eq!(known, declared, "{}", table.name);
    }
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
    let mut statement = desk.file.prepare(sql).unwrap();
    let tables: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    let mut walked: Vec<&str> = WALKS.iter().map(|walk| walk.table).collect();
    walked.sort_unstable();
    assert_eq!(walked, tables);
}

#[test]
fn a_wrong_value_in_any_column_is_named_by_its_reader() {
    let desk = Damaged::new();
    for wrong in desk.wrong_values() {
        let readers = READERS.iter().filter(|reader| reader.table == wrong.table.name);
        for reader in readers.filter(|reader| reader.columns.contains(&wrong.column)) {
            desk.with(&wrong, |key| match (reader.read)(desk.view(), key) {
                Err(StoreError::Corrupt(found)) => assert_names(&found, &wrong, key),
                other => panic!("{wrong:?}: {other:?}"),
            });
        }
    }
}

#[test]
fn a_wrong_value_in_any_column_is_found_by_the_doctor() {
    let desk = Damaged::new();
    assert!(desk.view().unreadable().unwrap().is_empty());
    for wrong in one_of_each(desk.wrong_values()) {
        desk.with(&wrong, |key| {
            let found = desk.view().unreadable().unwrap();
            let [value] = found.values.as_slice() else { panic!("{wrong:?}: {found:?}") };
            assert_names(value, &wrong, key);
            assert_eq!((found.total, found.tables.len()), (1, 0));
        });
    }
}

/// Reads rows, as a part of the program does.
type Ask = fn(View<'_>, &Sight) -> Read;

/// Everything that reads the rows of the tables, for all customers or for those that the damaged rows belong to.
fn readers() -> Vec<(&'static str, Ask)> {
    #[expect(clippy::unnecessary_wraps, reason = "it ends a chain of results")]
    fn fine<T>(_: T) -> Read {
        Ok(())
    }
    vec![
        ("each_open_item", |view, sight| view.each_open_item(sight.today, |_| fine(()))),
        ("each_open_item long ago", |view, sight| view.each_open_item(sight.today - 200, |_| fine(()))),
        ("each_open_item_of", |view, sight| view.each_open_item_of(sight.payer, sight.today, |_| fine(()))),
        ("each_open_order", |view, _| view.each_open_order(|_, _| fine(()))),
        ("each_late_step", |view, sight| view.each_late_step(sight.today - 365, |_, _, _| fine(()))),
        ("items_today", |view, sight| view.items_today(sight.payer, sight.today).and_then(fine)),
        ("items_as_of", |view, sight| view.items_as_of(sight.payer, sight.today - 200).and_then(fine)),
        ("open_orders", |view, sight| view.open_orders(sight.buyer, None).and_then(fine)),
        ("each_paid_invoice", |view, sight| {
            view.each_paid_invoice(Payers::One(sight.payer), (sight.year(), sight.today), |_, _| fine(()))
        }),
        ("paid_documents", |view, sight| {
            view.paid_documents(sight.payer, (sight.year(), sight.today)).and_then(fine)
        }),
        ("each_dated_amount", |view, sight| view.each_dated_amount(sight.payer, sight.today, |_| ())),
        ("awaiting_transfer", |view, _| view.awaiting_transfer().and_then(fine)),
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
        ("hold_of", |view, sight| view.hold_of(sight.order).and_then(fine)),
        ("each_document", |view, _| view.each_document(ItemKind::Invoice, fine)),
        ("customer_documents", |view, sight| view.customer_documents(sight.payer).and_then(fine)),
        ("documents_left", |view, sight| view.documents_left(sight.payer).and_then(fine)),
        ("each_listed_document", |view, sight| {
            view.each_listed_document(&[ItemKind::Invoice, ItemKind::Receipt], sight.today, fine)
        }),
        ("each_listed_order", |view, _| view.each_listed_order(fine)),
        ("customer_orders", |view, sight| view.customer_orders(sight.buyer).and_then(fine)),
        ("decisions", |view, sight| view.decisions(sight.order).and_then(fine)),
        ("activities of the payer", |view, sight| activities(view, sight.payer)),
        ("activities of the buyer", |view, sight| activities(view, sight.buyer)),
        ("audit_records", |view, _| {
            let keys = view.audit_keys(&AuditFilter::default())?;
            view.audit_records(&keys).and_then(fine)
        }),
        ("verify_audit", |view, _| view.verify_audit().and_then(fine)),
        ("notes", |view, sight| view.notes(sight.noted).and_then(fine)),
        ("paid_day", |view, sight| view.paid_day(sight.item).and_then(fine)),
        ("each_validation_item", |view, sight| view.each_validation_item(sight.today, |_| fine(()))),
        ("customer_changes_of", |view, sight| view.customer_changes_of(sight.validated).and_then(fine)),
        ("audit_record_of", |view, sight| view.audit_record_of(sight.validated, "validation").and_then(fine)),
        ("lost_assessments", |view, _| view.lost_assessments().and_then(fine)),
        ("differences", |view, _| view.differences().and_then(fine)),
    ]
}

fn activities(view: View<'_>, customer: CustomerKey) -> Read {
    let keys: Vec<ActivityKey> = view.activity_keys(customer)?;
    keys.into_iter().try_for_each(|key| view.activity(key).map(drop))
}

/// Where the damaged rows are seen.
struct Sight {
    today: Day,
    item: ItemId,
    payer: CustomerKey,
    order: OrderId,
    buyer: CustomerKey,
    noted: CustomerKey,
    validated: EventId,
}

impl Sight {
    fn of(desk: &Damaged) -> Self {
        let number = |sql: &str| desk.file.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        let row = |name: &str| desk.row(TABLES.iter().find(|table| table.name == name).unwrap());
        let (item, order) = (row("item"), row("sales_order"));
        Self {
            today: "2026-11-21".parse().unwrap(),
            item: ItemId(item),
            payer: CustomerKey(number(&format!("SELECT customer_id FROM item WHERE id = {item}"))),
            order: OrderId(order),
            buyer: CustomerKey(number(&format!("SELECT customer_id FROM sales_order WHERE id = {order}"))),
            noted: CustomerKey(number("SELECT customer_id FROM customer_note ORDER BY id")),
            validated: EventId(number("SELECT max(id) FROM event WHERE kind = 'validation-apply'")),
        }
    }

    fn year(&self) -> DayRange {
        DayRange { from: self.today - 365, to: self.today }
    }
}

#[test]
fn no_reader_takes_a_wrong_value_for_anything_else() {
    let desk = Damaged::new();
    let (readers, sight) = (readers(), Sight::of(&desk));
    for (name, read) in &readers {
        assert!(read(desk.view(), &sight).is_ok(), "{name}");
    }
    for wrong in one_of_each(desk.wrong_values()) {
        desk.with(&wrong, |_| {
            for (name, read) in &readers {
                match read(desk.view(), &sight) {
                    Ok(()) => {}
                    // A reference leads nowhere by it, and what is read there is missing.
                    Err(StoreError::Corrupt(found)) if found.value == "NULL" && wrong.is_reference() => {}
                    Err(StoreError::Corrupt(found)) => {
                        let place = (found.table, found.column);
                        assert_eq!(place, (wrong.table.name, wrong.column), "{name}: {wrong:?}");
                    }
                    Err(other) => panic!("{name}: {wrong:?}: {other}"),
                }
            }
        });
    }
}
