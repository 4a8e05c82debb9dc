//! Whom the credit validation would block, warn and unblock, as a table.

use super::{Opening, fields};
use crate::credit::{CustomerState, Limit, Render, StateOrigin, ValidationAct};
use crate::desk::{DeskError, DeskReader, ExternalCode, NoProgress, ProposalLine};
use crate::exchange::{
    Cell, Export,
    FieldKind::{Amount, Code, Number, Text},
    Table, WriteError,
};

pub(super) fn validation(
    reader: &mut DeskReader,
    words: &dyn Render,
    opening: Opening<impl FnOnce(&Table) -> Result<Export, WriteError>>,
) -> Result<u64, DeskError> {
    let columns = fields([
        ("customer", Code),
        ("name", Text),
        ("external_code", Code),
        ("state", Code),
        ("state_origin", Code),
        ("reason", Text),
        ("total_balance", Amount),
        ("days_over", Number),
        ("late_amount", Amount),
        ("limit", Amount),
        ("late_percent", Number),
        ("currency", Code),
        ("suggestion", Code),
        ("criteria", Code),
    ]);
    let book = reader.validation_snapshot(&NoProgress)?;
    let mut rows = opening.open(&Table::new("rows", columns).fact("as_of", book.today.into()))?;
    for row in book.propose(&book.policy, &ExternalCode::All).rows {
        if let Some(line) = book.line(&row, &book.policy, words) {
            rows.row(&cells(line))?;
        }
    }
    rows.finish()
}

fn cells(line: ProposalLine) -> [Cell; 14] {
    let currency = line.currency;
    let criteria: Vec<String> = line.matched.numbers().iter().map(u8::to_string).collect();
    [
        line.code.into(),
        line.name.into(),
        line.external_code.into(),
        CustomerState::code(line.state).into(),
        line.origin.map(StateOrigin::code).into(),
        line.reason.into(),
        (line.balance, currency).into(),
        line.days_over.map_or(Cell::Nothing, Cell::Count),
        (line.late, currency).into(),
        match line.limit {
            Limit::NotSet => Cell::Nothing,
            Limit::Unlimited => "unlimited".into(),
            Limit::Amount(limit) => (limit, currency).into(),
        },
        line.percent.plain().map_or(Cell::Nothing, Cell::Decimal),
        currency.code().into(),
        line.suggestion.map(ValidationAct::code).into(),
        criteria.join(",").into(),
    ]
}
