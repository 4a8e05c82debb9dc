//! The timeline of the account, the newest first: what happened, in plain words; Enter opens it.

use super::listed::Listed;
use crate::credit::{Currency, DocumentClass, ItemKind, Message, Money};
use crate::desk::{Activity, ActivityFact, ActivityKey, AuditRecord, DeskError, DocumentKey};
use crate::sanitize::sanitize;
use crate::tui::list::{Align, Cell, Found, List, Marking, Query, Room, Source, Value};
use crate::tui::screens::audit::{body, trail};
use crate::tui::screens::kinds::document_word;
use crate::tui::{Context, Progress, Role, Route, Services};
use crate::words::{Words, capitalized, key};

pub(super) struct OfCustomer {
    customer: String,
}

/// Something that happened, with the customer and the currency of the account.
pub(super) struct Row {
    customer: String,
    activity: Activity,
    currency: Currency,
}

type Column = crate::tui::list::Column<Row, ()>;

static COLUMNS: &[Column] = &[
    Column::of("day", key("customer-column-date"), Room(11, 11), 0, Value::Day(|row| Some(row.activity.day)))
        .by(()),
    Column::new("what", key("activity-column-what"), Align::Left, Room(36, 120), 1, |row, words| {
        Cell::of(role_of(&row.activity.fact), sentence(row, words))
    }),
    Column::of(
        "amount",
        key("customer-column-amount"),
        Room(13, 16),
        2,
        Value::Amount(|row| Some((amount(&row.activity.fact)?, row.currency))),
    ),
    Column::of("user", key("audit-column-user"), Room(8, 12), 3, Value::Text(|row| &row.activity.login)),
    Column::new("entered", key("activity-column-entered"), Align::Left, Room(17, 17), 4, |row, words| {
        Cell::new(words.instant(row.activity.at))
    }),
];

/// What holds orders or takes money back stands out; the sentence says it as well.
const fn role_of(fact: &ActivityFact) -> Role {
    match fact {
        ActivityFact::Hold { .. } => Role::Warning,
        ActivityFact::Application { amount, .. } if amount.is_negative() => Role::Warning,
        ActivityFact::Application { .. } => Role::Dim,
        ActivityFact::Document { .. } | ActivityFact::Order { .. } | ActivityFact::Record { .. } => {
            Role::Text
        }
    }
}

/// What it did to the balance or how large it was; nothing for what has no amount.
fn amount(fact: &ActivityFact) -> Option<Money> {
    match fact {
        ActivityFact::Document { kind: ItemKind::Credit | ItemKind::Receipt, amount, .. } => Some(-*amount),
        ActivityFact::Document { kind: ItemKind::Invoice, amount, .. }
        | ActivityFact::Application { amount, .. }
        | ActivityFact::Order { amount, .. }
        | ActivityFact::Hold { amount, .. } => Some(*amount),
        ActivityFact::Record { order, .. } => order.as_ref().map(|(_, amount)| *amount),
    }
}

fn sentence(row: &Row, words: &Words) -> String {
    let message = match &row.activity.fact {
        ActivityFact::Document {
            kind: ItemKind::Invoice, class: DocumentClass::Plain, number, due, ..
        } => Message::new("activity-invoice").text("number", number).day("due", *due),
        ActivityFact::Document { kind, class, number, .. } => {
            let word = document_word(*kind, *class);
            Message::new("activity-document").key("kind", word.key()).text("number", number)
        }
        ActivityFact::Application { number, invoice, amount, .. } => {
            let key = if amount.is_negative() { "activity-taken-back" } else { "activity-applied" };
            Message::new(key).text("number", number).text("invoice", invoice)
        }
        ActivityFact::Order { number, .. } => Message::new("activity-order").text("number", number),
        ActivityFact::Hold { order, reasons, .. } => {
            let reasons = reasons.iter().map(|reason| format!("reason-name-{}", reason.code()));
            let reasons: Vec<_> = reasons.map(|key| words.render(&Message::new(key))).collect();
            Message::new("activity-hold").text("number", order).text("reasons", reasons.join(", "))
        }
        ActivityFact::Record { record, .. } => return recorded(record, words),
    };
    words.render(&message)
}

/// What was done, to what unless it was the customer, and what changed.
fn recorded(record: &AuditRecord, words: &Words) -> String {
    let mut message = capitalized(&words.event(record.event.code()));
    if let Some(note) = body::note(record) {
        return words.with_details(&message, note);
    }
    if record.subject_kind != "customer" {
        message = format!("{message} {}", sanitize(&record.subject));
    }
    let mut changed = body::lines(record, words);
    if !record.note.is_empty() {
        changed.push(sanitize(&record.note).into_owned());
    }
    if changed.is_empty() {
        return message;
    }
    words.with_details(&message, &words.details(changed))
}

/// What is looked into by the filter: numbers, people, notes, and what was done.
fn text(activity: &Activity) -> String {
    let what = match &activity.fact {
        ActivityFact::Document { number, .. } | ActivityFact::Order { number, .. } => number.clone(),
        ActivityFact::Application { number, invoice, .. } => format!("{number} {invoice}"),
        ActivityFact::Hold { order, .. } => order.clone(),
        ActivityFact::Record { record, .. } => {
            format!("{} {} {} {}", record.event.code(), record.subject, record.note, record.stored)
        }
    };
    format!("{} {} {what}", activity.day, activity.login)
}

impl Source for OfCustomer {
    type Key = ActivityKey;
    type Row = Row;
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
    ) -> Result<Vec<ActivityKey>, DeskError> {
        let found = services.ask(|reader| reader.activity_keys(&self.customer));
        query.find_in(found?, progress, |keys| {
            let activities = services.ask(|reader| reader.activities(keys));
            Ok(activities?.into_iter().map(|(key, activity)| (key, text(&activity))).collect())
        })
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[ActivityKey],
        (): &(),
        _: &Progress,
    ) -> Result<Found<Self>, DeskError> {
        services.ask(|reader| {
            let currency = reader.account_currency(&self.customer)?;
            let activities = reader.activities(keys)?.into_iter();
            Ok(activities
                .map(|(key, activity)| (key, Row { customer: self.customer.clone(), activity, currency }))
                .collect())
        })
    }
}

/// Opens the document, the order, or the record whole.
fn open(row: &Row, cx: &mut Context) {
    match &row.activity.fact {
        ActivityFact::Document { kind, number, .. } | ActivityFact::Application { kind, number, .. } => {
            cx.visit(Route::Document(&DocumentKey::new(&row.customer, *kind, number)));
        }
        ActivityFact::Order { number, .. } | ActivityFact::Hold { order: number, .. } => {
            cx.visit(Route::Order(number));
        }
        ActivityFact::Record { order: Some((number, _)), .. } => cx.visit(Route::Order(number)),
        ActivityFact::Record { record, order: None } => trail::open(record, cx),
    }
}

pub(super) fn of(customer: &str) -> Listed<OfCustomer> {
    let source = OfCustomer { customer: customer.to_owned() };
    Listed::new(List::new(source, Marking::None, Listed::TAB).named("customer-activity"), open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn receipts_and_credit_notes_take_from_the_balance() {
        let document = |kind| ActivityFact::Document {
            kind,
            class: DocumentClass::Plain,
            number: "1".to_owned(),
            amount: Money::from_minor(100),
            due: crate::credit::Day::FIRST,
        };
        let sums =
            [ItemKind::Invoice, ItemKind::Credit, ItemKind::Receipt].map(|kind| amount(&document(kind)));
        assert_eq!(sums.map(|sum| sum.map(Money::minor)), [Some(100), Some(-100), Some(-100)]);
    }
}
