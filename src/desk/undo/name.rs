//! What acts are called: the field that was set, with the value that it would have again; or what was done, to what, and how
//! much that is.

use super::Direction;
use crate::credit::{Currency, Message, Plain, Totals, Value};
use crate::desk::error::DeskError;
use crate::fields::{
    CoverRecord, CustomerRecord, Datum, FieldSpec, GroupRecord, Record, RuleRecord, Settings, ShipToRecord,
    WarehouseRecord, named,
};
use crate::records::AuditBody;
use crate::store::{About, ActSubjects, Event, EventKind, FieldChanged, ImportedFile, Subject, View};

/// What an act was; where it set fields, what undoing it does, or doing it again.
pub(super) fn name(view: View<'_>, act: &Event, direction: Direction) -> Result<Message, DeskError> {
    match act.kind {
        EventKind::Import => {
            let files = view.files_of(act.id)?;
            if let Some(file) = files.first() {
                return Ok(import(file, &files));
            }
        }
        EventKind::SettingsSet => {
            if let Some(name) = settings(view, act, direction)? {
                return Ok(name);
            }
        }
        _ => {}
    }
    let subjects = view.act_subjects(act.id)?;
    if sets_fields(act.kind)
        && subjects.count == 1
        && let Some(name) = fields(view, act, (&subjects, direction))?
    {
        return Ok(name);
    }
    let further = subjects.count.saturating_sub(1);
    let done = Message::new("act-event").key("what", what(act)).count("further", further);
    let done = done.text("subject", subjects.first.unwrap_or_default());
    Ok(match amount(&total(view, act)?) {
        Some(amount) => Message::new("act-amount").part("act", done).part("amount", amount),
        None => done,
    })
}

/// What was done later, in a sentence about something of that name.
pub(super) fn later(
    view: View<'_>,
    sentence: Message,
    about: &str,
    event: Option<&Event>,
) -> Result<Message, DeskError> {
    let Some(event) = event else { return Ok(sentence.text("who", "unknown")) };
    let done = Message::new(what(event));
    let done = match view.act_subjects(event.id)?.first {
        Some(subject) if subject != about => {
            Message::new("act-and-subject").part("what", done).text("subject", subject)
        }
        Some(_) | None => done,
    };
    Ok(sentence
        .text("who", "known")
        .text("user", &event.login)
        .instant("at", event.at)
        .part("what", done)
        .text("event", event.id.0.to_string()))
}

fn what(act: &Event) -> String {
    format!("event-{}", act.kind.code())
}

/// The first of the files, how many rows of all were new, and how many changed something.
fn import(first: &ImportedFile, files: &[ImportedFile]) -> Message {
    let sum = |count: fn(&ImportedFile) -> i64| files.iter().map(count).sum::<i64>();
    let rows = Message::new("act-import-rows")
        .count("inserted", sum(|file| file.inserted))
        .count("updated", sum(|file| file.updated));
    Message::new("act-import").text("file", &first.file).count("further", files.len() - 1).part("rows", rows)
}

fn settings(view: View<'_>, act: &Event, direction: Direction) -> Result<Option<Message>, DeskError> {
    let Some(record) = view.audit_record_of(act.id, "setting")? else { return Ok(None) };
    let (AuditBody::SettingChanged(change), Ok(field)) = (&record.body, named::<Settings>(&record.subject))
    else {
        return Ok(None);
    };
    let shown = |value: &Option<String>| shown(value.as_deref(), field, desk_currency(view));
    let change = direction.change(shown(&change.old), shown(&change.new));
    let further = view.act_subjects(act.id)?.count.saturating_sub(1);
    Ok(Some(
        Message::new("act-setting")
            .key("field", field.about().key())
            .part("change", change)
            .count("further", further),
    ))
}

fn fields(
    view: View<'_>,
    act: &Event,
    (subjects, direction): (&ActSubjects, Direction),
) -> Result<Option<Message>, DeskError> {
    let changes = view.changes_of(act.id)?;
    let Some(change) = changes.first() else { return Ok(None) };
    let Some(field) = field_of(change) else { return Ok(None) };
    let currency = currency_of(view, act)?;
    let shown = |value: &Option<String>| shown(value.as_deref(), field, currency);
    Ok(Some(
        Message::new("act-field")
            .key("field", field.about().key())
            .text("subject", subjects.first.clone().unwrap_or_default())
            .part("change", direction.change(shown(&change.old), shown(&change.new)))
            .count("further", changes.len() - 1),
    ))
}

fn field_of(change: &FieldChanged) -> Option<&'static dyn FieldSpec> {
    fn of<R: Record>(name: &str) -> Option<&'static dyn FieldSpec> {
        named::<R>(name).ok().map(|field| -> &dyn FieldSpec { field })
    }
    match change.subject {
        Subject::Customer(_) => of::<CustomerRecord>(&change.field),
        Subject::ShipTo(_) => of::<ShipToRecord>(&change.field),
        Subject::Cover(_) => of::<CoverRecord>(&change.field),
        Subject::Group(_) => of::<GroupRecord>(&change.field),
        Subject::Warehouse(_) => of::<WarehouseRecord>(&change.field),
        Subject::Rule(_) => of::<RuleRecord>(&change.field),
        Subject::Order(_) | Subject::Item(_) => None,
    }
}

/// The currency of the customer that an act was about, or else that of the desk.
fn currency_of(view: View<'_>, act: &Event) -> Result<Currency, DeskError> {
    let about = view.audit_subjects(act.id)?.into_iter().find_map(|subject| subject.customer);
    let customer = about.map(|key| view.customer_by_key(key)).transpose()?.flatten();
    Ok(customer.map_or_else(|| desk_currency(view), |customer| customer.currency))
}

fn desk_currency(view: View<'_>) -> Currency {
    Settings::load(view).map_or(Currency::EUR, |settings| settings.currency())
}

impl Direction {
    /// A value that undoing sets back, or that doing it again sets once more.
    fn change(self, old: Message, new: Message) -> Message {
        let key = match self {
            Self::Undo => "act-set-back",
            Self::Redo => "act-set",
        };
        Message::new(key).part("old", old).part("new", new)
    }
}

/// A value of a field, which is stored in plain notation.
fn shown(value: Option<&str>, field: &dyn FieldSpec, currency: Currency) -> Message {
    let Some(plain) = value else { return Message::new("nothing") };
    let value = Message::new("act-value");
    let Ok(datum) = field.read(plain, &Plain, currency) else { return value.text("value", plain) };
    match datum {
        Datum::Nothing => Message::new("nothing"),
        Datum::Code("none", _) => Message::new("none"),
        Datum::Code(code, family) => value.word("value", family, code),
        Datum::DatedCode(code, day, family) => Message::new(format!("{family}-{code}-date")).day("date", day),
        Datum::YesNo(answer) => Message::new(if answer { "yes" } else { "no" }),
        Datum::Count(count) => value.count("value", count),
        Datum::Money(amount) => value.money("value", amount, currency),
        Datum::Percent(percent) => value.with("value", Value::Percent(percent)),
        Datum::Day(day) => value.day("value", day),
        Datum::Average(average) => value.average("value", average),
        Datum::Text(_) | Datum::Codes(..) => value.text("value", plain),
    }
}

/// How much money an act was about; nothing for those that are not about orders or documents.
fn total(view: View<'_>, act: &Event) -> Result<Totals, DeskError> {
    Ok(match act.kind.about() {
        About::Orders => view.orders_total(act.id)?,
        About::Documents => view.documents_total(act.id)?,
        About::Applied => view.applied_total(act.id)?,
        About::NoMoney => Totals::default(),
    })
}

fn amount(total: &Totals) -> Option<Message> {
    let mut sums = total.iter();
    let first = sums.next()?;
    let own = |sum: crate::credit::Amount| {
        Message::new("act-sum").money("amount", sum.money, sum.currency).text("currency", sum.currency.code())
    };
    let mut rest = sums.peekable();
    if rest.peek().is_none() {
        return Some(Message::new("act-value").money("value", first.money, first.currency));
    }
    Some(
        rest.fold(own(first), |sums, next| {
            Message::new("act-sums").part("sums", sums).part("next", own(next))
        }),
    )
}

/// Whether an act is called by the fields that it set.
const fn sets_fields(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::CustomerSet
            | EventKind::ShipToSet
            | EventKind::CoverSet
            | EventKind::CoverEnd
            | EventKind::GroupSet
            | EventKind::WarehouseSet
            | EventKind::RuleSet
    )
}
