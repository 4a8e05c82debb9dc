//! Holds, decisions, aged balances and the audit trail as tables.

use chrono::{DateTime, SecondsFormat};

use super::Opening;
use crate::credit::{self, AgeingBasis, FindingCode, Money};
use crate::desk::error::DeskError;
use crate::desk::holds::held::{PageOrder, PageRange};
use crate::desk::holds::line::QueueLine;
use crate::desk::receivables::ageing::AgeingRow;
use crate::desk::session::DeskReader;
use crate::desk::table::{Column, Rows, table};
use crate::exchange::Cell;
use crate::exchange::FieldKind::{Amount, Code, Day, Number, Text};
use crate::store::{AuditFilter, AuditRecord, DecisionRecord, HoldFilter};

/// How many records of the audit trail are in memory at once.
const RECORDS_AT_ONCE: usize = 1000;

/// A held order, and the day of the desk.
type DatedHold = (QueueLine, credit::Day);

const HOLDS: &[Column<DatedHold>] = &[
    ("order", Code, |(line, _)| line.stored.order.as_str().into()),
    ("customer", Code, |(line, _)| line.stored.customer.as_str().into()),
    ("name", Text, |(line, _)| line.stored.name.as_str().into()),
    ("amount", Amount, |(line, _)| (line.stored.amount, line.stored.currency).into()),
    ("currency", Code, |(line, _)| line.stored.currency.code().into()),
    ("held_at", Code, |(line, _)| instant(line.stored.held_at)),
    ("days_held", Number, |(line, today)| Cell::Count(today.since(line.stored.held_day))),
    ("ship_on", Day, |(line, _)| line.stored.ship_day.into()),
    ("excess", Amount, |(line, _)| line.excess().map(|excess| (excess, line.stored.currency)).into()),
    ("reasons", Code, |(line, _)| codes(line.reasons()).into()),
    ("state", Code, |(line, _)| line.state().code().into()),
    ("follow_up", Day, |(line, _)| line.stored.follow_up.into()),
    ("oldest_due", Day, |(line, _)| line.stored.oldest_due.into()),
    ("assigned_to", Code, |(line, _)| line.stored.assigned_to.clone().into()),
    ("held_for_day", Day, |(line, _)| line.held_for.day.into()),
    ("held_for_excess", Amount, |(line, _)| (line.held_for.excess, line.stored.currency).into()),
    ("held_for_reasons", Code, |(line, _)| codes(&line.held_for.reasons).into()),
];

/// A decision with the order and the customer that it was about, where these can be found.
struct ListedDecision {
    decision: DecisionRecord,
    order: Option<String>,
    customer: Option<String>,
}

const DECISIONS: &[Column<ListedDecision>] = &[
    ("at", Code, |listed| instant(listed.decision.at)),
    ("day", Day, |listed| listed.decision.day.into()),
    ("user", Code, |listed| listed.decision.login.as_str().into()),
    ("order", Code, |listed| listed.order.clone().into()),
    ("customer", Code, |listed| listed.customer.clone().into()),
    ("decision", Code, |listed| listed.decision.kind.code().into()),
    ("reason", Code, |listed| listed.decision.reason.as_str().into()),
    ("note", Text, |listed| listed.decision.note.as_str().into()),
    ("reversed", Number, |listed| Cell::YesNo(listed.decision.reversed)),
];

const AGEING: &[Column<AgeingRow>] = &[
    ("customer", Code, |row| row.customer.as_str().into()),
    ("currency", Code, |row| row.currency.code().into()),
    ("not_due", Amount, |row| money(row, row.ageing.not_due)),
    ("period_1", Amount, |row| money(row, row.ageing.periods[0])),
    ("period_2", Amount, |row| money(row, row.ageing.periods[1])),
    ("period_3", Amount, |row| money(row, row.ageing.periods[2])),
    ("period_4", Amount, |row| money(row, row.ageing.periods[3])),
    ("period_5", Amount, |row| money(row, row.ageing.periods[4])),
    ("unapplied", Amount, |row| money(row, row.ageing.unapplied)),
    ("balance", Amount, |row| money(row, row.ageing.balance())),
];

const AUDIT: &[Column<AuditRecord>] = &[
    ("id", Number, |record| Cell::Count(record.id)),
    ("at", Code, |record| instant(record.at)),
    ("day", Day, |record| record.day.into()),
    ("user", Code, |record| record.login.as_str().into()),
    ("event", Code, |record| record.event.code().into()),
    ("subject_kind", Code, |record| record.subject_kind.as_str().into()),
    ("subject", Code, |record| record.subject.as_str().into()),
    ("body", Text, |record| record.stored.as_str().into()),
    ("note", Text, |record| record.note.as_str().into()),
];

pub(super) fn holds(reader: &mut DeskReader, opening: Opening<'_>) -> Result<u64, DeskError> {
    let today = reader.today();
    let mut rows = Rows::open(&table("holds", HOLDS), opening)?;
    let (page, _) = reader.hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange::default())?;
    page.into_iter().try_for_each(|line| rows.record(HOLDS, &(line, today)))?;
    rows.finish()
}

pub(super) fn decisions(reader: &mut DeskReader, opening: Opening<'_>) -> Result<u64, DeskError> {
    let mut rows = Rows::open(&table("decisions", DECISIONS), opening)?;
    reader.ask(|view| {
        view.each_decision(|decision| {
            let order = view.order_by_id(decision.order)?;
            let customer = match &order {
                Some(order) => view.customer_by_key(order.customer)?,
                None => None,
            };
            let (order, customer) = (order.map(|order| order.number), customer.map(|customer| customer.code));
            rows.record(DECISIONS, &ListedDecision { decision, order, customer })
        })
    })?;
    rows.finish()
}

pub(super) fn ageing(reader: &mut DeskReader, opening: Opening<'_>) -> Result<u64, DeskError> {
    let today = reader.today();
    let report = reader.ageing(None, today, None)?;
    let basis = match report.basis {
        AgeingBasis::Due => "due",
        AgeingBasis::Invoice => "invoice",
    };
    let table = table("rows", AGEING).fact("as_of", report.as_of.into()).fact("basis", basis.into());
    let mut rows = Rows::open(&table, opening)?;
    report.rows.iter().try_for_each(|row| rows.record(AGEING, row))?;
    rows.finish()
}

fn money(row: &AgeingRow, amount: Money) -> Cell {
    Cell::Money(amount, row.currency)
}

pub(super) fn audit(reader: &mut DeskReader, opening: Opening<'_>) -> Result<u64, DeskError> {
    let mut rows = Rows::open(&table("audit", AUDIT), opening)?;
    reader.ask(|view| {
        let mut keys = view.audit_keys(&AuditFilter::default())?;
        keys.reverse();
        for keys in keys.chunks(RECORDS_AT_ONCE) {
            view.audit_records(keys)?.iter().try_for_each(|record| rows.record(AUDIT, record))?;
        }
        Ok(())
    })?;
    rows.finish()
}

/// The codes of findings, one after the other.
fn codes(findings: &[FindingCode]) -> String {
    findings.iter().copied().map(FindingCode::code).collect::<Vec<_>>().join(",")
}

/// Microseconds since 1970 as RFC 3339 in UTC.
fn instant(micros: i64) -> Cell {
    DateTime::from_timestamp_micros(micros)
        .map_or(Cell::Nothing, |at| Cell::Text(at.to_rfc3339_opts(SecondsFormat::Micros, true)))
}
