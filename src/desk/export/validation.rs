//! Whom the credit validation would block, warn and unblock, as a table.

use super::Opening;
use crate::credit::{CustomerState, Limit, Render, StateOrigin, ValidationAct};
use crate::desk::error::DeskError;
use crate::desk::session::{DeskReader, NoProgress};
use crate::desk::table::{Column, Rows, table};
use crate::desk::validation::{ExternalCode, ProposalLine};
use crate::exchange::Cell;
use crate::exchange::FieldKind::{Amount, Code, Number, Text};

const COLUMNS: &[Column<ProposalLine>] = &[
    ("customer", Code, |line| line.code.as_str().into()),
    ("name", Text, |line| line.name.as_str().into()),
    ("external_code", Code, |line| line.external_code.clone().into()),
    ("state", Code, |line| CustomerState::code(line.state).into()),
    ("state_origin", Code, |line| line.origin.map(StateOrigin::code).into()),
    ("reason", Text, |line| line.reason.clone().into()),
    ("total_balance", Amount, |line| (line.balance, line.currency).into()),
    ("days_over", Number, |line| line.days_over.map_or(Cell::Nothing, Cell::Count)),
    ("late_amount", Amount, |line| (line.late, line.currency).into()),
    ("limit", Amount, |line| match line.limit {
        Limit::NotSet => Cell::Nothing,
        Limit::Unlimited => "unlimited".into(),
        Limit::Amount(limit) => (limit, line.currency).into(),
    }),
    ("late_percent", Number, |line| line.percent.plain().map_or(Cell::Nothing, Cell::Decimal)),
    ("currency", Code, |line| line.currency.code().into()),
    ("suggestion", Code, |line| line.suggestion.map(ValidationAct::code).into()),
    ("criteria", Code, |line| {
        line.matched.numbers().iter().map(u8::to_string).collect::<Vec<_>>().join(",").into()
    }),
];

pub(super) fn validation(
    reader: &mut DeskReader,
    words: &dyn Render,
    opening: Opening<'_>,
) -> Result<u64, DeskError> {
    let snapshot = reader.validation_snapshot(&NoProgress)?;
    let mut rows = Rows::open(&table("rows", COLUMNS).fact("as_of", snapshot.today.into()), opening)?;
    for row in snapshot.propose(&snapshot.policy, &ExternalCode::All).rows {
        if let Some(line) = snapshot.line(&row, &snapshot.policy, words) {
            rows.record(COLUMNS, &line)?;
        }
    }
    rows.finish()
}
