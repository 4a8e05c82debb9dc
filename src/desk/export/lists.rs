//! Holds, decisions, aged balances and the audit trail as tables.

use chrono::{DateTime, SecondsFormat};

use super::Opening;
use crate::credit::{self, AgeingBasis, FindingCode, Money};
use crate::desk::error::DeskError;
use crate::desk::receivables::ageing::AgeingRow;
use crate::desk::session::DeskReader;
use crate::desk::table::{Column, Rows, table};
use crate::exchange::Cell;
use crate::exchange::FieldKind::{Amount, Code, Day, Number, Text};
use crate::store::{AuditFilter, AuditRecord, DecisionRecord, HoldFilter, HoldLine};

/// How many records of the audit trail are in memory at once.
const RECORDS_AT_ONCE: usize = 1000;

/// A held order, and the day of the desk.
type DatedHold = (HoldLine, credit::Day);

const HOLDS: &[Column<DatedHold>] = &[
    ("order", Code, |(line, _)| line.order.as_str().into()),
    ("customer", Code, |(line, _)| line.customer.as_str().into()),
    ("name", Text, |(line, _)| line.name.as_str().into()),
    ("amount", Amount, |(line, _)| (line.amount, line.currency).into()),
    ("currency", Code, |(line, _)| line.currency.code().into()),
    ("held_at", Code, |(line, _)| instant(line.held_at)),
    ("days_held", Number, |(line, today)| Cell::Count(today.since(line.held_day))),
    ("ship_on", Day, |(line, _)| line.ship_day.into()),
    ("excess", Amount, |(line, _)| (line.excess, line.currency).into()),
    ("reasons", Code, |(line, _)| {
        line.reasons.iter().copied().map(FindingCode::code).collect::<Vec<_>>().join(",").into()
    }),
    ("state", Code, |(line, _)| line.state.code().into()),
    ("follow_up", Day, |(line, _)| line.follow_up.into()),
    ("oldest_due", Day, |(line, _)| line.oldest_due.into()),
    ("assigned_to", Code, |(line, _)| line.assigned_to.clone().into()),
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
    ("event", Code, |record| record.event.as_str().into()),
    ("subject_kind", Code, |record| record.subject_kind.as_str().into()),
    ("subject", Code, |record| record.subject.as_str().into()),
    ("body", Text, |record| record.stored.as_str().into()),
    ("note", Text, |record| record.note.as_str().into()),
];

pub(super) fn holds(reader: &mut DeskReader, opening: Opening<'_>) -> Result<u64, DeskError> {
    let today = reader.today();
    let mut rows = Rows::open(&table("holds", HOLDS), opening)?;
    reader.ask(|view| {
        let page = view.hold_page(HoldFilter::Undecided, (None, None), today)?;
        page.into_iter().try_for_each(|line| rows.record(HOLDS, &(line, today)))
    })?;
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

/// Microseconds since 1970 as RFC 3339 in UTC.
fn instant(micros: i64) -> Cell {
    DateTime::from_timestamp_micros(micros)
        .map_or(Cell::Nothing, |at| Cell::Text(at.to_rfc3339_opts(SecondsFormat::Micros, true)))
}
