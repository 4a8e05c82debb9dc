//! The rows of a report that was made, as a list.

use std::sync::Arc;

use crate::credit::{AverageDays, Message};
use crate::desk::{PaymentReport, PaymentReportRow};
use crate::tui::list::{Align, Cell, Column, Found, Order, Query, Source};
use crate::tui::screens::table::{Room, SortKey, column, fixed};
use crate::tui::{Progress, Role, RowFilter, Services};
use crate::words::{Words, key};

/// The rows, named by their places.
pub(super) struct Listed(pub(super) Arc<PaymentReport>);

static COLUMNS: [Column<PaymentReportRow>; 8] = [
    column("customer", key("payment-report-customer"), Align::Left, Room(8, 12), 0, |row, _| {
        Cell::new(row.customer.code.as_str())
    }),
    column("name", key("payment-report-name"), Align::Left, Room(14, 34), 3, |row, _| {
        Cell::new(row.customer.name.as_str())
    }),
    column("payments", key("payment-report-payments"), Align::Right, Room(10, 10), 1, |row, words| {
        Cell::new(words.count(row.found.to_pay.invoices.into()))
    }),
    column("average", key("payment-report-average"), Align::Right, Room(12, 12), 1, |row, words| {
        Cell::new(days(Some(row.found.to_pay), words))
    }),
    column("late", key("payment-report-average-late"), Align::Right, Room(12, 12), 4, |row, words| {
        Cell::new(days(Some(row.found.late), words))
    }),
    column(
        "basis-payments",
        key("payment-report-current-payments"),
        Align::Right,
        Room(14, 14),
        5,
        |row, words| {
            let basis = row.customer.basis;
            Cell::new(basis.map(|basis| words.count(basis.average.invoices.into())).unwrap_or_default())
        },
    ),
    column("basis", key("payment-report-current-average"), Align::Right, Room(13, 13), 4, |row, words| {
        Cell::new(days(row.customer.basis.map(|basis| basis.average), words))
    }),
    fixed("remark", key("payment-report-remark"), Align::Left, Room(24, 26), 2, |row, words| {
        Cell::of(Role::Warning, row.remark().map(|remark| words.render(&remark)).unwrap_or_default())
    }),
];

/// An average with two decimals; nothing where there is none.
fn days(average: Option<AverageDays>, words: &Words) -> String {
    match average.filter(|average| average.invoices > 0) {
        Some(average) => words.average(average.days, average.invoices.into()),
        None => String::new(),
    }
}

fn sort_key(column: &str, row: &PaymentReportRow) -> SortKey {
    let exact = |average: Option<AverageDays>| {
        let mean = average.and_then(|average| average.mean(4));
        mean.map_or(SortKey::Nothing, |mean| SortKey::Number(mean.mantissa()))
    };
    let basis = row.customer.basis.map(|basis| basis.average);
    match column {
        "name" => SortKey::text(&row.customer.name),
        "payments" => SortKey::Number(row.found.to_pay.invoices.into()),
        "average" => exact(Some(row.found.to_pay)),
        "late" => exact(Some(row.found.late)),
        "basis-payments" => basis.map_or(SortKey::Nothing, |basis| SortKey::Number(basis.invoices.into())),
        "basis" => exact(basis),
        _ => SortKey::text(&row.customer.code),
    }
}

impl Source for Listed {
    type Key = usize;
    type Row = PaymentReportRow;

    fn columns(&self) -> &'static [Column<PaymentReportRow>] {
        &COLUMNS
    }

    fn keys(&self, _: &Services, query: &Query, _: &Progress) -> Result<Vec<usize>, Message> {
        let rows = &self.0.rows;
        let mut keys: Vec<usize> = (0..rows.len()).collect();
        if !query.filter.is_empty() {
            let text = |row: &PaymentReportRow| format!("{} {}", row.customer.code, row.customer.name);
            let mut filter = RowFilter::new(&query.filter);
            filter.extend(rows.iter().enumerate().map(|(key, row)| (key, text(row))));
            keys = filter.best_first();
        }
        if let Some(sort) = query.sort {
            keys.sort_by_cached_key(|key| rows.get(*key).map(|row| sort_key(sort.column, row)));
            if sort.order == Order::Descending {
                keys.reverse();
            }
        }
        Ok(keys)
    }

    fn rows(&self, _: &Services, keys: &[usize], _: &Progress) -> Result<Found<Self>, Message> {
        let row = |key: &usize| Some((*key, self.0.rows.get(*key)?.clone()));
        Ok(keys.iter().filter_map(row).collect())
    }
}
