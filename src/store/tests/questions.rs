//! Everything that is asked of a view by the other layers, each about the rows that are damaged.

use std::fmt::Debug;
use std::fs;
use std::path::Path;

use super::columns::TABLES;
use super::damaged::Damaged;
use super::readers::Read;
use crate::credit::{Currency, Day, ItemKind};
use crate::store::{
    AccountHead, AccountName, ActivityKey, AuditFilter, CodeRange, CustomerKey, DayRange, Debtor, EventId,
    GroupId, HoldFilter, HoldId, HoldSort, ItemId, ListedAccount, Needs, OrderId, Payers, StoreError,
    ValidationAccount, View,
};

/// Reads rows, as a part of the program does.
pub(super) type Ask = fn(View<'_>, &Sight) -> Result<String, StoreError>;

/// Everything that reads the rows of the tables, for all customers or for those that the damaged rows belong to.
pub(super) fn readers() -> Vec<(&'static str, Ask)> {
    let parts = [of_documents(), of_orders(), of_lists(), of_events(), of_what_is_set_up()];
    parts.into_iter().flatten().collect()
}

#[expect(clippy::unnecessary_wraps, reason = "it ends a chain of results")]
fn text<T: Debug>(found: T) -> Result<String, StoreError> {
    Ok(format!("{found:?}"))
}

/// What a reader hands over one at a time.
fn texts(read: impl FnOnce(&mut dyn FnMut(&dyn Debug)) -> Read) -> Result<String, StoreError> {
    let mut all = String::new();
    read(&mut |found| all.push_str(&format!("{found:?}\n")))?;
    Ok(all)
}

fn each<T: Debug>(found: &mut dyn FnMut(&dyn Debug)) -> impl FnMut(T) -> Read {
    |one| {
        found(&one);
        Ok(())
    }
}

fn one<H: Debug>(view: View<'_>, customer: CustomerKey, needs: &Needs<H>) -> Result<String, StoreError> {
    view.account(customer, needs, |account| text(account))?.map_or_else(|| text(()), Ok)
}

pub(super) fn walk<H: Debug>(view: View<'_>, needs: &Needs<H>) -> Result<String, StoreError> {
    let mut all = String::new();
    view.each_account(needs, |account| {
        all.push_str(&text(account)?);
        Ok::<_, StoreError>(())
    })?;
    Ok(all)
}

fn of_documents() -> Vec<(&'static str, Ask)> {
    vec![
        ("open items", |view, sight| walk(view, &AccountName::of_open_items(sight.today))),
        ("open items long ago", |view, sight| walk(view, &AccountName::of_open_items(sight.today - 200))),
        ("balances", |view, sight| walk(view, &AccountName::of_balances(sight.today))),
        ("open items of one", |view, sight| {
            one(view, sight.payer, &AccountName::of_open_items(sight.today - 200))
        }),
        ("each_late_step", |view, sight| {
            texts(|found| {
                view.each_late_step(sight.today - 365, |customer, day, amount| {
                    found(&(customer, day, amount));
                    Ok(())
                })
            })
        }),
        ("documents of the payer", |view, sight| {
            one(view, sight.payer, &Needs::of_known(sight.today).with_numbers())
        }),
        ("balance of the payer", |view, sight| {
            one(view, sight.payer, &AccountName::of_balances(sight.today - 200))
        }),
        ("each_paid_invoice", |view, sight| {
            texts(|found| {
                view.each_paid_invoice(Payers::One(sight.payer), (sight.year(), sight.today), |_, paid| {
                    found(&paid);
                    Ok(())
                })
            })
        }),
        ("debtors", |view, sight| walk(view, &Debtor::needs(sight.today))),
        ("last_payment", |view, sight| view.last_payment(sight.payer, sight.today).and_then(text)),
        ("paid_documents", |view, sight| {
            view.paid_documents(sight.payer, (sight.year(), sight.today)).and_then(text)
        }),
        ("each_dated_amount", |view, sight| {
            texts(|found| view.each_dated_amount(sight.payer, sight.today, |amount| found(&amount)))
        }),
        ("awaiting_transfer", |view, _| view.awaiting_transfer().and_then(text)),
        ("each_document", |view, _| texts(|found| view.each_document(ItemKind::Invoice, each(found)))),
        ("each_document_left", |view, _| texts(|found| view.each_document_left(each(found)))),
        ("newest_brought_forward", |view, sight| view.newest_brought_forward(sight.payer).and_then(text)),
        ("customer_documents", |view, sight| view.customer_documents(sight.payer).and_then(text)),
        ("documents_left", |view, sight| view.documents_left(sight.payer).and_then(text)),
        ("each_listed_document", |view, sight| {
            let kinds = [ItemKind::Invoice, ItemKind::Receipt];
            texts(|found| view.each_listed_document(&kinds, sight.today, each(found)))
        }),
        ("paid_day", |view, sight| view.paid_day(sight.item).and_then(text)),
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
            view.hold_keys(HoldFilter::All, HoldSort::Excess, sight.today).and_then(text)
        }),
        ("hold_names", |view, _| view.hold_names(HoldFilter::All).and_then(text)),
        ("hold_page", |view, sight| {
            view.hold_page(HoldFilter::Undecided, (None, None), sight.today).and_then(text)
        }),
        ("hold_page of all", |view, sight| {
            view.hold_page(HoldFilter::All, (None, None), sight.today).and_then(text)
        }),
        ("queued_orders", |view, _| view.queued_orders().and_then(text)),
        ("each_undecided_hold", |view, _| {
            texts(|found| {
                view.each_undecided_hold(|hold| {
                    found(hold);
                    Ok(())
                })
            })
        }),
        ("hold_stamps", |view, _| view.hold_stamps().and_then(text)),
        ("holding_assessment", |view, sight| view.holding_assessment(sight.order).and_then(text)),
        ("hold_of", |view, sight| view.hold_of(sight.order).and_then(text)),
        ("each_listed_order", |view, _| texts(|found| view.each_listed_order(each(found)))),
        ("customer_orders", |view, sight| view.customer_orders(sight.buyer).and_then(text)),
        ("credited_on", |view, sight| view.credited_on(sight.order).and_then(text)),
        ("decisions", |view, sight| view.decisions(sight.order).and_then(text)),
        ("lost_assessments", |view, _| view.lost_assessments().and_then(text)),
        ("differences", |view, _| view.differences().and_then(text)),
    ]
}

fn of_lists() -> Vec<(&'static str, Ask)> {
    vec![
        ("newest_items", |view, _| view.newest_items(ItemKind::Invoice, usize::MAX >> 1).and_then(text)),
        ("each_listed_item", |view, sight| {
            texts(|found| view.each_listed_item(ItemKind::Invoice, sight.today, each(found)))
        }),
        ("listed_items", |view, sight| view.listed_items(&[sight.item], sight.today).and_then(text)),
        ("newest_orders", |view, _| view.newest_orders(usize::MAX >> 1).and_then(text)),
        ("each_owned_order", |view, _| texts(|found| view.each_owned_order(each(found)))),
        ("owned_orders", |view, sight| view.owned_orders(&[sight.order]).and_then(text)),
        ("each_order", |view, _| texts(|found| view.each_order(each(found)))),
        ("each_hold_line", |view, sight| texts(|found| view.each_hold_line(sight.today, each(found)))),
        ("hold_lines", |view, sight| view.hold_lines(&[sight.hold], sight.today).and_then(text)),
        ("hold_orders", |view, sight| view.hold_orders(&[sight.hold]).and_then(text)),
        ("invoices_on", |view, sight| view.invoices_on(sight.payer, sight.today).and_then(text)),
        ("entered_by", |view, sight| view.entered_by(sight.item).and_then(text)),
        ("documents_beginning", |view, _| {
            view.documents_beginning(ItemKind::Invoice, "", usize::MAX).and_then(text)
        }),
        ("orders_beginning", |view, _| view.orders_beginning("", u32::MAX).and_then(text)),
        ("newest_numbers", |view, _| view.newest_numbers(u32::MAX).and_then(text)),
    ]
}

fn of_events() -> Vec<(&'static str, Ask)> {
    vec![
        ("activities of the payer", |view, sight| activities(view, sight.payer)),
        ("activities of the buyer", |view, sight| activities(view, sight.buyer)),
        ("audit_records", |view, _| {
            let keys = view.audit_keys(&AuditFilter::default())?;
            view.audit_records(&keys).and_then(text)
        }),
        ("verify_audit", |view, _| view.verify_audit().and_then(text)),
        ("notes", |view, sight| view.notes(sight.noted).and_then(text)),
        ("last_note", |view, sight| view.last_note(sight.noted).and_then(text)),
        ("changes_of", |view, sight| view.changes_of(sight.validated).and_then(text)),
        ("trace_of", |view, sight| view.trace_of(sight.validated).and_then(text)),
        ("audit_subjects", |view, sight| view.audit_subjects(sight.validated).and_then(text)),
        ("act_subjects", |view, sight| view.act_subjects(sight.validated).and_then(text)),
        ("orders_total", |view, sight| view.orders_total(sight.ordered).and_then(text)),
        ("documents_total", |view, sight| view.documents_total(sight.invoiced).and_then(text)),
        ("applied_total", |view, sight| view.applied_total(sight.applied).and_then(text)),
        ("imported_files", |view, _| view.imported_files(u32::MAX).and_then(text)),
        ("events", |view, _| view.events(None, None, u32::MAX).and_then(text)),
        ("audit_record_of", |view, sight| view.audit_record_of(sight.validated, "validation").and_then(text)),
    ]
}

fn of_what_is_set_up() -> Vec<(&'static str, Ask)> {
    vec![
        ("each_customer", |view, _| texts(|found| view.each_customer(each(found)))),
        ("listed accounts", |view, sight| walk(view, &ListedAccount::needs(sight.today))),
        ("listed account", |view, sight| one(view, sight.payer, &ListedAccount::needs(sight.today))),
        ("each_customer_name", |view, _| texts(|found| view.each_customer_name(|name| found(&name)))),
        ("each_ship_to_name", |view, _| texts(|found| view.each_ship_to_name(u32::MAX, |name| found(&name)))),
        ("found_customer", |view, sight| view.found_customer(sight.payer).and_then(text)),
        ("customer_names", |view, _| view.customer_names().and_then(text)),
        ("accounts_not_in", |view, _| view.accounts_not_in(Currency::EUR).and_then(text)),
        ("ship_tos", |view, sight| view.ship_tos(sight.sent_to).and_then(text)),
        ("limits of ship-tos", |view, sight| one(view, sight.sent_to, &Needs::of_known(sight.today))),
        ("some_limit_amount", |view, _| view.some_limit_amount().and_then(text)),
        ("bases", |view, _| view.bases(&CodeRange::default()).and_then(text)),
        ("credit_group_members", |view, sight| view.credit_group_members(sight.group).and_then(text)),
        ("groups", |view, _| view.groups()?.iter().map(|group| view.members(group).and_then(text)).collect()),
        ("covers", |view, sight| view.covers(sight.noted).and_then(text)),
        ("all_covers", |view, _| view.all_covers().and_then(text)),
        ("rules", |view, _| view.rules().and_then(text)),
        ("warehouses", |view, _| view.warehouses().and_then(text)),
        ("users", |view, _| view.users().and_then(text)),
        ("has_administrator", |view, _| view.has_administrator().and_then(text)),
        ("own_terms", |view, _| view.own_terms().and_then(text)),
        ("reasons", |view, _| view.reasons().and_then(text)),
        ("settings", |view, _| view.settings().and_then(text)),
    ]
}

fn activities(view: View<'_>, customer: CustomerKey) -> Result<String, StoreError> {
    let keys: Vec<ActivityKey> = view.activity_keys(customer)?;
    keys.into_iter().map(|key| view.activity(key).and_then(text)).collect()
}

/// What is asked of a view by name nowhere above, and why.
pub(super) const NOT_ASKED: [(&[&str], &str); 5] = [
    (
        &[
            "customer_count",
            "customer_use",
            "document_count",
            "document_counts",
            "item_count",
            "order_count",
            "hold_count",
            "basis_count",
            "note_count",
            "count_acts",
            "count_audit_hashes",
            "has_document",
            "has_assessment",
            "has_command",
            "has_row",
            "has_changed_between",
            "begins_a_code",
            "customers_before",
            "largest_number",
            "is_empty",
        ],
        "counts, or looks whether there is any",
    ),
    (
        &[
            "order",
            "customer",
            "customer_key",
            "customer_code",
            "account_key",
            "basis",
            "documents_named",
            "documents",
            "document_of_source",
            "assessment_of_order",
            "audit_of_order",
            "found_ship_to",
            "files_of",
            "import_of",
            "removed_id",
            "group_revision",
            "terms",
            "decision",
            "group",
            "rule",
            "warehouse",
            "user",
        ],
        "finds a row by what it is called and reads it as others do",
    ),
    (
        &["open_on", "paid_on", "last_applied", "invoiced_before", "changed_by", "event_decisions"],
        "adds to what was read of a row",
    ),
    (
        &[
            "invoiced_since",
            "shipped_since",
            "last_in_force",
            "in_force",
            "undone_by",
            "reversed_by",
            "hold_order",
            "last_event",
            "obstacles",
            "name_of",
            "trace_state",
            "names_state",
            "names_since",
        ],
        "finds the events that touched something",
    ),
    (
        &[
            "integrity",
            "find_unreadable",
            "names_beyond_ascii",
            "compare_all",
            "events_without_audit",
            "assessment_digest",
            "schema_faults",
            "version",
            "copy_to",
            "dump",
        ],
        "examines or copies the file",
    ),
];

/// Where the damaged rows are seen.
pub(super) struct Sight {
    today: Day,
    item: ItemId,
    payer: CustomerKey,
    order: OrderId,
    hold: HoldId,
    buyer: CustomerKey,
    noted: CustomerKey,
    sent_to: CustomerKey,
    group: GroupId,
    validated: EventId,
    ordered: EventId,
    invoiced: EventId,
    applied: EventId,
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
            hold: HoldId(row("hold")),
            buyer: CustomerKey(number(&format!("SELECT customer_id FROM sales_order WHERE id = {order}"))),
            noted: CustomerKey(number("SELECT customer_id FROM customer_note ORDER BY id")),
            sent_to: CustomerKey(number(&format!("SELECT customer_id FROM ship_to WHERE id = {ship_to}"))),
            group: GroupId(row("credit_group")),
            validated: EventId(number("SELECT max(id) FROM event WHERE kind = 'validation-apply'")),
            ordered: EventId(number(&format!("SELECT event_id FROM audit WHERE order_id = {order}"))),
            invoiced: EventId(number(&format!("SELECT event_id FROM item WHERE id = {item}"))),
            applied: EventId(number("SELECT max(event_id) FROM application")),
        }
    }

    fn year(&self) -> DayRange {
        DayRange { from: self.today - 365, to: self.today }
    }
}

/// What other layers can ask of a view.
pub(super) fn questions() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut questions = Vec::new();
    for file in files.filter(|file| file.extension().is_some_and(|extension| extension == "rs")) {
        let text = fs::read_to_string(file).unwrap();
        let mut parts = text.split("\nimpl ").skip(1);
        let of_view = parts.by_ref().filter(|part| part.starts_with("View<"));
        for part in of_view {
            let body = part.split("\n}\n").next().unwrap();
            let names = body.split("\n    pub fn ").skip(1);
            questions.extend(names.map(|name| name.split(['(', '<']).next().unwrap().to_owned()));
        }
    }
    questions
}
