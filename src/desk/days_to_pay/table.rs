//! The report as a table for other programs, and as a printed text.

use unicode_width::UnicodeWidthStr;

use super::report::{Became, PaymentReport, PaymentReportRow};
use crate::credit::{AverageDays, Message, Render};
use crate::desk::error::DeskError;
use crate::desk::table::{Column, Rows, table};
use crate::exchange::{
    Cell, Export,
    FieldKind::{Code, Day, Number, Text},
    Format, Table, WriteError, write_text,
};
use crate::files::Output;
use crate::sanitize::sanitize;

/// To which edge of its column a printed text is aligned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Left,
    Right,
}

/// The printed columns: headings and edges.
const PRINTED: [(&str, Edge); 8] = [
    ("payment-report-customer", Edge::Left),
    ("payment-report-name", Edge::Left),
    ("payment-report-payments", Edge::Right),
    ("payment-report-average", Edge::Right),
    ("payment-report-average-late", Edge::Right),
    ("payment-report-current-payments", Edge::Right),
    ("payment-report-current-average", Edge::Right),
    ("payment-report-remark", Edge::Left),
];

/// The columns of the table.
const COLUMNS: &[Column<PaymentReportRow>] = &[
    ("customer", Code, |row| row.customer.code.as_str().into()),
    ("name", Text, |row| row.customer.name.as_str().into()),
    ("state", Code, |row| row.customer.state.code().into()),
    ("inactive", Number, |row| Cell::YesNo(row.is_inactive())),
    ("from", Day, |row| row.range.from.into()),
    ("to", Day, |row| row.range.to.into()),
    ("payments", Number, |row| Cell::Count(row.found.to_pay.invoices.into())),
    ("average", Number, |row| mean(row.found.to_pay)),
    ("average_late", Number, |row| mean(row.found.late)),
    ("late_payments", Number, |row| Cell::Count(row.found.late_payments.into())),
    ("current_payments", Number, |row| {
        row.current().map_or(Cell::Nothing, |average| Cell::Count(average.invoices.into()))
    }),
    ("current_average", Number, |row| {
        row.current().map_or(Cell::Nothing, |average| Cell::Decimal(average.plain()))
    }),
    ("none_found", Number, |row| Cell::YesNo(row.none_found())),
    ("updated", Number, |row| Cell::YesNo(row.became == Became::Stored)),
];

/// An average; nothing where it is of no invoices.
fn mean(average: AverageDays) -> Cell {
    match average.invoices {
        0 => Cell::Nothing,
        _ => Cell::Decimal(average.plain()),
    }
}

impl PaymentReport {
    /// Writes the report as a table; `open` says where it goes and how. How many rows there were.
    pub fn export(&self, open: impl FnOnce(&Table) -> Result<Export, WriteError>) -> Result<u64, DeskError> {
        let mut rows = Rows::open(&self.table(), open)?;
        self.rows.iter().try_for_each(|row| rows.record(COLUMNS, row))?;
        rows.finish()
    }

    /// Writes the report into a file: a table where the ending of its name is that of one, else as it is printed.
    pub fn write_to(&self, output: Output, words: &dyn Render) -> Result<(), DeskError> {
        match Format::of_path(output.path()) {
            Some(format) => self.export(|table| Export::to_file(output, format, table)).map(|_| ()),
            None => self.print_to(output, words),
        }
    }

    /// Writes the report into a file as it is printed.
    pub fn print_to(&self, output: Output, words: &dyn Render) -> Result<(), DeskError> {
        Ok(write_text(output, &self.printed(words))?)
    }

    /// The report as it is printed, in the words of the reader.
    pub fn printed(&self, words: &dyn Render) -> String {
        let render = |message: &Message| words.render(message);
        let mut lines = vec![PRINTED.map(|(key, _)| render(&Message::new(key)))];
        lines.extend(self.rows.iter().map(|row| row.printed(words)));
        let mut text =
            format!("{}\n{}\n\n", render(&Message::new("payment-report-title")), render(&self.about()));
        for line in aligned(&lines) {
            text.push_str(&line);
            text.push('\n');
        }
        text.push('\n');
        text.push_str(&render(&self.outcome()));
        text.push('\n');
        text
    }

    /// Which days it is about, and when it was made.
    pub fn about(&self) -> Message {
        match self.query.range {
            Some(range) => Message::new("payment-report-days").day("from", range.from).day("to", range.to),
            None => Message::new("payment-report-history"),
        }
        .day("today", self.today)
    }

    /// How many customers it lists, and how many records it updated.
    pub fn outcome(&self) -> Message {
        let key = if self.is_update() { "payment-report-updated" } else { "payment-report-listed" };
        Message::new(key).count("listed", self.rows.len()).count("updated", self.stored())
    }

    fn is_update(&self) -> bool {
        self.rows.iter().any(|row| row.became != Became::Shown)
    }

    fn table(&self) -> Table {
        table("rows", COLUMNS)
            .fact("from", self.query.range.map(|range| range.from).into())
            .fact("to", self.query.range.map(|range| range.to).into())
            .fact("updated", Cell::Count(i64::try_from(self.stored()).unwrap_or(i64::MAX)))
    }
}

impl PaymentReportRow {
    /// The average of the basis that the customer had.
    fn current(&self) -> Option<AverageDays> {
        self.customer.basis.map(|basis| basis.average)
    }

    /// The remark on the customer beside its numbers.
    pub fn remark(&self) -> Option<Message> {
        if self.is_inactive() {
            Some(Message::new("payment-report-inactive"))
        } else if self.none_found() && self.became != Became::Shown {
            Some(Message::new("payment-report-no-records"))
        } else {
            None
        }
    }

    fn printed(&self, words: &dyn Render) -> [String; 8] {
        let render = |message: &Message| words.render(message);
        let count = |count: u32| render(&Message::new("payment-report-count").count("count", count));
        let days = |average: AverageDays| match average.invoices {
            0 => String::new(),
            _ => render(&Message::new("payment-report-days-value").average("days", average)),
        };
        let current = self.current();
        [
            sanitize(&self.customer.code).into_owned(),
            sanitize(&self.customer.name).into_owned(),
            count(self.found.to_pay.invoices),
            days(self.found.to_pay),
            days(self.found.late),
            current.map(|average| count(average.invoices)).unwrap_or_default(),
            current.map(days).unwrap_or_default(),
            self.remark().map(|remark| render(&remark)).unwrap_or_default(),
        ]
    }
}

/// The lines with every column as wide as its widest text.
fn aligned(lines: &[[String; 8]]) -> impl Iterator<Item = String> {
    let mut widths = [0; 8];
    for line in lines {
        for (width, text) in widths.iter_mut().zip(line) {
            *width = text.width().max(*width);
        }
    }
    lines.iter().map(move |line| {
        let mut printed = String::new();
        for ((text, width), (_, edge)) in line.iter().zip(widths).zip(PRINTED) {
            let blanks = " ".repeat(width - text.width());
            match edge {
                Edge::Left => printed.extend([text, blanks.as_str(), "  "]),
                Edge::Right => printed.extend([blanks.as_str(), text, "  "]),
            }
        }
        printed.trim_end().to_owned()
    })
}
