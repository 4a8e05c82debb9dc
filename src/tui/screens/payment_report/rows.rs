//! The rows of a report that was made, as a list.

use std::sync::Arc;

use crate::credit::AverageDays;
use crate::desk::{DeskError, DeskReader, PaymentReport, PaymentReportRow};
use crate::tui::Role;
use crate::tui::list::table::{Rows, SortKey, count, fixed, name, text};
use crate::tui::list::{Align, Cell, Column, Room, SortBy};
use crate::words::{MessageKey, Words, key};

pub(super) struct Listed(pub(super) Arc<PaymentReport>);

static COLUMNS: &[Column<PaymentReportRow>] = &[
    text("customer", key("payment-report-customer"), Room(8, 12), 0, |row| &row.customer.code),
    name(key("payment-report-name"), Room(14, 34), 3, |row| &row.customer.name),
    count("payments", key("payment-report-payments"), Room(10, 10), 1, |row| {
        Some(row.found.to_pay.invoices.into())
    }),
    average("average", key("payment-report-average"), Room(12, 12), 1, |row, words| {
        days(Some(row.found.to_pay), words)
    })
    .by(SortBy::Key(|row| exact(Some(row.found.to_pay)))),
    average("late", key("payment-report-average-late"), Room(12, 12), 4, |row, words| {
        days(Some(row.found.late), words)
    })
    .by(SortBy::Key(|row| exact(Some(row.found.late)))),
    count("basis-payments", key("payment-report-current-payments"), Room(14, 14), 5, |row| {
        basis(row).map(|basis| basis.invoices.into())
    }),
    average("basis", key("payment-report-current-average"), Room(13, 13), 4, |row, words| {
        days(basis(row), words)
    })
    .by(SortBy::Key(|row| exact(basis(row)))),
    fixed("remark", key("payment-report-remark"), Room(24, 26), 2, |row, words| {
        Cell::of(Role::Warning, row.remark().map(|remark| words.render(&remark)).unwrap_or_default())
    }),
];

const fn average(
    id: &'static str,
    header: MessageKey,
    room: Room,
    rank: u8,
    cell: fn(&PaymentReportRow, &Words) -> Cell,
) -> Column<PaymentReportRow> {
    Column::new(id, header, Align::Right, room, rank, cell)
}

fn basis(row: &PaymentReportRow) -> Option<AverageDays> {
    row.customer.basis.map(|basis| basis.average)
}

/// An average with two decimals; nothing where there is none.
fn days(average: Option<AverageDays>, words: &Words) -> Cell {
    Cell::average(average.unwrap_or_default(), words)
}

fn exact(average: Option<AverageDays>) -> SortKey {
    SortKey::number(average.and_then(|average| average.mean(4)).map(|mean| mean.mantissa()))
}

impl Rows for Listed {
    type Row = PaymentReportRow;

    fn columns(&self) -> &'static [Column<PaymentReportRow>] {
        COLUMNS
    }

    fn load(&self, _: &mut DeskReader) -> Result<Vec<PaymentReportRow>, DeskError> {
        Ok(self.0.rows.clone())
    }

    fn name(row: &PaymentReportRow) -> String {
        row.customer.code.clone()
    }

    fn text(row: &PaymentReportRow) -> String {
        format!("{} {}", row.customer.code, row.customer.name)
    }
}
