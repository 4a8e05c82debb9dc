//! Holds, decisions, aged balances and the audit trail as tables.

use chrono::{DateTime, SecondsFormat};

use super::{Opening, fields};
use crate::credit::{AgeingBasis, FindingCode};
use crate::desk::{DeskError, DeskReader};
use crate::exchange::{
    Cell, Export,
    FieldKind::{Amount, Code, Day, Number, Text},
    Table, WriteError,
};
use crate::store::{AuditFilter, HoldFilter};

type Opened = Result<Export, WriteError>;

/// How many records of the audit trail are in memory at once.
const RECORDS_AT_ONCE: usize = 1000;

pub(super) fn holds(
    reader: &mut DeskReader,
    opening: Opening<impl FnOnce(&Table) -> Opened>,
) -> Result<u64, DeskError> {
    let columns = fields([
        ("order", Code),
        ("customer", Code),
        ("name", Text),
        ("amount", Amount),
        ("currency", Code),
        ("held_at", Code),
        ("days_held", Number),
        ("ship_on", Day),
        ("excess", Amount),
        ("reasons", Code),
        ("state", Code),
        ("follow_up", Day),
        ("oldest_due", Day),
        ("assigned_to", Code),
    ]);
    let today = reader.today();
    let mut rows = opening.open(&Table::new("holds", columns))?;
    reader.ask(|view| {
        for line in view.hold_page(HoldFilter::Undecided, (None, None), today)? {
            let reasons: Vec<&str> = line.reasons.iter().copied().map(FindingCode::code).collect();
            rows.row(&[
                line.order.into(),
                line.customer.into(),
                line.name.into(),
                (line.amount, line.currency).into(),
                line.currency.code().into(),
                instant(line.held_at),
                Cell::Count(today.since(line.held_day)),
                line.ship_day.into(),
                (line.excess, line.currency).into(),
                reasons.join(",").into(),
                line.state.code().into(),
                line.follow_up.into(),
                line.oldest_due.into(),
                line.assigned_to.into(),
            ])?;
        }
        Ok(())
    })?;
    rows.finish()
}

pub(super) fn decisions(
    reader: &mut DeskReader,
    opening: Opening<impl FnOnce(&Table) -> Opened>,
) -> Result<u64, DeskError> {
    let columns = fields([
        ("at", Code),
        ("day", Day),
        ("user", Code),
        ("order", Code),
        ("customer", Code),
        ("decision", Code),
        ("reason", Code),
        ("note", Text),
        ("reversed", Number),
    ]);
    let mut rows = opening.open(&Table::new("decisions", columns))?;
    reader.ask(|view| {
        view.each_decision(|decision| {
            let order = view.order_by_id(decision.order)?;
            let customer = match &order {
                Some(order) => view.customer_by_key(order.customer)?,
                None => None,
            };
            rows.row(&[
                instant(decision.at),
                decision.day.into(),
                decision.login.into(),
                order.map(|order| order.number).into(),
                customer.map(|customer| customer.code).into(),
                decision.kind.code().into(),
                decision.reason.into(),
                decision.note.into(),
                Cell::YesNo(decision.reversed),
            ])
        })
    })?;
    rows.finish()
}

pub(super) fn ageing(
    reader: &mut DeskReader,
    opening: Opening<impl FnOnce(&Table) -> Opened>,
) -> Result<u64, DeskError> {
    let columns = fields([
        ("customer", Code),
        ("currency", Code),
        ("not_due", Amount),
        ("period_1", Amount),
        ("period_2", Amount),
        ("period_3", Amount),
        ("period_4", Amount),
        ("period_5", Amount),
        ("unapplied", Amount),
        ("balance", Amount),
    ]);
    let today = reader.today();
    let report = reader.ageing(None, today, None)?;
    let basis = match report.basis {
        AgeingBasis::Due => "due",
        AgeingBasis::Invoice => "invoice",
    };
    let table = Table::new("rows", columns).fact("as_of", report.as_of.into()).fact("basis", basis.into());
    let mut rows = opening.open(&table)?;
    for row in report.rows {
        let (ageing, currency) = (row.ageing, row.currency);
        let mut cells = vec![row.customer.into(), currency.code().into(), (ageing.not_due, currency).into()];
        cells.extend(ageing.periods.map(|amount| Cell::Money(amount, currency)));
        cells.push((ageing.unapplied, currency).into());
        cells.push((ageing.balance(), currency).into());
        rows.row(&cells)?;
    }
    rows.finish()
}

pub(super) fn audit(
    reader: &mut DeskReader,
    opening: Opening<impl FnOnce(&Table) -> Opened>,
) -> Result<u64, DeskError> {
    let columns = fields([
        ("id", Number),
        ("at", Code),
        ("day", Day),
        ("user", Code),
        ("event", Code),
        ("subject_kind", Code),
        ("subject", Code),
        ("body", Text),
        ("note", Text),
    ]);
    let mut rows = opening.open(&Table::new("audit", columns))?;
    reader.ask(|view| {
        let mut keys = view.audit_keys(&AuditFilter::default())?;
        keys.reverse();
        for keys in keys.chunks(RECORDS_AT_ONCE) {
            for record in view.audit_records(keys)? {
                rows.row(&[
                    Cell::Count(record.id),
                    instant(record.at),
                    record.day.into(),
                    record.login.into(),
                    record.event.into(),
                    record.subject_kind.into(),
                    record.subject.into(),
                    record.stored.into(),
                    record.note.into(),
                ])?;
            }
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
