//! The report on the days to pay of a range of customers, which may store what it finds as their bases (R8.4).

use std::collections::HashMap;

use super::history::{all_until, payment_days};
use super::{NoneFound, in_order, whole_history};
use crate::credit::{CustomerState, Day, Message, PaymentDays};
use crate::desk::error::DeskError;
use crate::desk::session::{DeskReader, DeskWriter, ProgressSink, Recorder};
use crate::records::{AuditBody, CustomerRange, Iso, PaymentsReported};
use crate::store::{BasisRecord, CodeRange, CustomerKey, DayRange, EventKind, PaymentBasis, View};

/// What is reported on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaymentReportQuery {
    /// The range of customer codes, both ends included.
    pub customers: CodeRange,
    /// Which days; the whole history where none are given.
    pub range: Option<DayRange>,
}

/// The days to pay of a range of customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentReport {
    pub query: PaymentReportQuery,
    pub today: Day,
    /// One row a customer, by code. Closed customers that paid nothing are not among them.
    pub rows: Vec<PaymentReportRow>,
}

/// One customer of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentReportRow {
    /// The customer, with the basis it had.
    pub customer: BasisRecord,
    /// The days: those that were asked for, else those of its own history.
    pub range: DayRange,
    /// The days to pay of the invoices that were paid in full on one of these days.
    pub found: PaymentDays,
    /// What became of its basis.
    pub became: Became,
}

/// What became of a basis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// The report only looked.
    Shown,
    /// No payment was found, and the basis was left as it is.
    Left,
    /// It is what the report found.
    Stored,
}

impl PaymentReport {
    /// How many customers have what was found as their basis.
    pub fn stored(&self) -> usize {
        self.rows.iter().filter(|row| row.became == Became::Stored).count()
    }
}

impl PaymentReportRow {
    pub fn is_inactive(&self) -> bool {
        self.customer.state == CustomerState::Closed
    }

    /// Whether no invoice was paid in full on one of the days.
    pub const fn none_found(&self) -> bool {
        self.found.to_pay.invoices == 0
    }

    /// What is stored when it is accepted.
    pub const fn basis(&self) -> PaymentBasis {
        PaymentBasis { average: self.found.to_pay, from: Some(self.range.from), to: Some(self.range.to) }
    }
}

impl DeskReader {
    /// Reports on the days to pay; nothing is stored. A report that is cancelled is an error.
    pub fn payment_report(
        &mut self,
        query: &PaymentReportQuery,
        progress: &dyn ProgressSink,
    ) -> Result<PaymentReport, DeskError> {
        let today = self.today();
        self.ask(|view| read(view, query, today, progress))
    }
}

impl DeskWriter {
    /// Reports on the days to pay and stores what is found as the bases of the customers: all of it, or nothing where
    /// it is cancelled.
    pub fn store_payment_report(
        &mut self,
        query: &PaymentReportQuery,
        none_found: NoneFound,
        progress: &dyn ProgressSink,
    ) -> Result<PaymentReport, DeskError> {
        self.carry_out(|tx, signature| {
            let mut report = read(tx.view(), query, signature.moment.today, progress)?;
            let recorder = Recorder::begin(tx, signature, EventKind::DaysToPayReport, "")?;
            let total = u64::try_from(report.rows.len()).ok();
            for (done, row) in (0..).zip(&mut report.rows) {
                progress.proceed(done, total)?;
                row.store(&recorder, none_found)?;
            }
            let body = summary(&report, none_found);
            recorder.audit(("report", "days-to-pay"), (None, None), &body)?;
            Ok(report)
        })
    }
}

impl PaymentReportRow {
    fn store(&mut self, recorder: &Recorder<'_, '_>, none_found: NoneFound) -> Result<(), DeskError> {
        if self.none_found() && none_found == NoneFound::Leave {
            self.became = Became::Left;
            return Ok(());
        }
        self.became = Became::Stored;
        let basis = self.basis();
        if self.customer.basis == Some(basis) {
            return Ok(());
        }
        recorder.store_basis(&self.customer, Some(&basis))
    }
}

fn read(
    view: View<'_>,
    query: &PaymentReportQuery,
    today: Day,
    progress: &dyn ProgressSink,
) -> Result<PaymentReport, DeskError> {
    check(&query.customers)?;
    let range = query.range.map(in_order).transpose()?;
    let when = (range.unwrap_or(all_until(today)), today);
    let mut found = payment_days(view, &query.customers, when, progress)?;
    let customers = view.bases(&query.customers)?.into_iter();
    let rows = customers.filter_map(|customer| row(customer, &mut found, (range, today))).collect();
    Ok(PaymentReport { query: query.clone(), today, rows })
}

/// The row of a customer; none for one that is closed and paid nothing.
fn row(
    customer: BasisRecord,
    found: &mut HashMap<CustomerKey, PaymentDays>,
    (range, today): (Option<DayRange>, Day),
) -> Option<PaymentReportRow> {
    let found = found.remove(&customer.key).unwrap_or_default();
    let range = range.unwrap_or_else(|| whole_history(found.first, today));
    let row = PaymentReportRow { customer, range, found, became: Became::Shown };
    (!(row.is_inactive() && row.none_found())).then_some(row)
}

fn check(customers: &CodeRange) -> Result<(), DeskError> {
    match (&customers.from, &customers.to) {
        (Some(from), Some(to)) if from > to => Err(DeskError::usage(
            Message::new("customers-reversed").text("from", from.clone()).text("to", to.clone()),
        )),
        _ => Ok(()),
    }
}

fn summary(report: &PaymentReport, none_found: NoneFound) -> AuditBody {
    let CodeRange { from, to } = report.query.customers.clone();
    AuditBody::PaymentsReported(PaymentsReported {
        customers: CustomerRange { from, to },
        from: report.query.range.map(|range| Iso(range.from)),
        to: report.query.range.map(|range| Iso(range.to)),
        update_if_none: none_found == NoneFound::Reset,
        listed: report.rows.len(),
        stored: report.stored(),
    })
}
