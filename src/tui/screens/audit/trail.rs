//! The records of the audit trail as a list.

use super::body;
use crate::credit::Message;
use crate::desk::{AuditKey, AuditQuery, AuditRecord, DeskError};
use crate::tui::dialog::MessageBox;
use crate::tui::list::{Align, Cell, Found, List, Marking, Query, Room, Source, Value};
use crate::tui::{Address, Context, Progress, Services};
use crate::words::key;

/// Where the records come from: those that were asked for.
pub struct Trail {
    query: AuditQuery,
}

type Column = crate::tui::list::Column<AuditRecord, ()>;

static COLUMNS: &[Column] = &[
    Column::new("time", key("audit-column-time"), Align::Left, Room(17, 17), 0, |record, words| {
        Cell::new(words.instant(record.at))
    })
    .by(()),
    Column::of("user", key("audit-column-user"), Room(6, 12), 3, Value::Text(|record| &record.login)),
    Column::new("event", key("audit-column-event"), Align::Left, Room(17, 26), 1, |record, words| {
        Cell::new(words.event(record.event.code()))
    }),
    Column::of(
        "subject",
        key("audit-column-subject"),
        Room(10, 22),
        2,
        Value::Text(|record| &record.subject),
    ),
    Column::of(
        "customer",
        key("audit-column-customer"),
        Room(8, 10),
        5,
        Value::Text(|record| record.customer.as_deref().unwrap_or_default()),
    )
    .whole(),
    Column::new("changed", key("audit-column-changed"), Align::Left, Room(16, 120), 4, |record, words| {
        Cell::new(words.details(body::lines(record, words)))
    }),
];

/// The list of the records that were asked for.
pub fn list(query: AuditQuery, address: Address<List<Trail>>) -> List<Trail> {
    List::new(Trail { query }, Marking::None, address).named("audit")
}

/// The order that a record is about.
pub fn order_of(record: &AuditRecord) -> Option<&str> {
    (record.subject_kind == "order").then_some(record.subject.as_str())
}

/// The customer whom a record is about.
pub fn customer_of(record: &AuditRecord) -> Option<&str> {
    let subject = (record.subject_kind == "customer").then_some(record.subject.as_str());
    record.customer.as_deref().or(subject)
}

pub fn open(record: &AuditRecord, cx: &mut Context) {
    let words = &cx.words;
    let kind = format!("subject-{}", record.subject_kind);
    let mut lines = vec![
        format!("{}  {}", words.instant(record.at), record.login),
        format!("{} {}", words.render(&Message::new(kind)), record.subject),
    ];
    if let Some(customer) = record.customer.as_ref().filter(|_| record.subject_kind != "customer") {
        lines.push(format!("{} {customer}", words.render(&Message::new("subject-customer"))));
    }
    if !record.note.is_empty() {
        lines.push(record.note.clone());
    }
    lines.push(String::new());
    lines.extend(body::whole(record, words));
    let number = Message::new("audit-record").count("record", record.id);
    lines.push(String::new());
    lines.push(words.render(&number));
    let title = words.event(record.event.code());
    MessageBox::show(cx, title, lines.join("\n"));
}

/// What the filter looks at: who did what to which customer or order.
fn text(record: &AuditRecord) -> String {
    let customer = record.customer.as_deref().unwrap_or_default();
    format!("{} {} {} {customer}", record.login, record.event.code(), record.subject)
}

impl Source for Trail {
    type Key = AuditKey;
    type Row = AuditRecord;
    type By = ();
    type Memory = ();

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query<()>,
        (): &mut (),
        progress: &Progress,
    ) -> Result<Vec<AuditKey>, DeskError> {
        let found = services.ask(|reader| reader.audit_keys(&self.query));
        query.find_in(found?, progress, |keys| {
            let records = services.ask(|reader| reader.audit_records(keys));
            Ok(records?.into_iter().map(|record| (AuditKey(record.id), text(&record))).collect())
        })
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[AuditKey],
        (): &(),
        _: &Progress,
    ) -> Result<Found<Self>, DeskError> {
        let records = services.ask(|reader| reader.audit_records(keys));
        Ok(records?.into_iter().map(|record| (AuditKey(record.id), record)).collect())
    }
}
