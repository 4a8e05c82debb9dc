//! The report: who is on it, whose basis it stores, and that it stores all or nothing.

use std::cell::Cell;

use super::{basis, desk, dump, pay, range, silent_events};
use crate::credit::AverageDays;
use crate::desk::days_to_pay::{Became, NoneFound, PaymentReport, PaymentReportQuery, PaymentReportRow};
use crate::desk::testing::TestDesk;
use crate::desk::{ErrorKind, NoProgress, ProgressSink};
use crate::store::{CodeRange, DayRange};
use std::ops::ControlFlow;

/// C1 of the tests above; C2 paid in March; C3 paid nothing; C4 paid and was closed; C5 was closed and paid nothing.
fn crowd() -> TestDesk {
    let desk = desk();
    for code in ["C2", "C3", "C4", "C5"] {
        desk.customer(code, &[]);
    }
    pay(&desk, "C2", "J-1", "2026-03-02");
    pay(&desk, "C4", "K-1", "2026-01-11");
    for code in ["C4", "C5"] {
        desk.writer().close_customer(code, "Moved abroad").unwrap();
    }
    desk
}

fn over(range: Option<DayRange>) -> PaymentReportQuery {
    PaymentReportQuery { customers: CodeRange::default(), range }
}

/// Code, days, invoices and what became of the basis.
fn lines(report: &PaymentReport) -> Vec<(&str, i64, u32, Became)> {
    let rows = report.rows.iter();
    rows.map(|row| (&*row.customer.code, row.found.to_pay.days, row.found.to_pay.invoices, row.became))
        .collect()
}

#[test]
fn a_preview_lists_everybody_but_closed_customers_that_paid_nothing() {
    let desk = crowd();
    let before = dump(&desk);
    let report = desk.reader().payment_report(&over(None), &NoProgress).unwrap();
    assert_eq!(
        lines(&report),
        [
            ("C1", 64, 3, Became::Shown),
            ("C2", 60, 1, Became::Shown),
            ("C3", 0, 0, Became::Shown),
            ("C4", 10, 1, Became::Shown),
        ]
    );
    let c2 = &report.rows[1];
    assert_eq!((c2.found.late.days, c2.found.late_payments), (30, 1));
    assert_eq!(
        report.rows.iter().map(PaymentReportRow::is_inactive).collect::<Vec<_>>(),
        [false, false, false, true]
    );
    assert_eq!(dump(&desk), before);
}

#[test]
fn an_update_without_a_range_resets_the_basis_from_the_whole_history() {
    let desk = crowd();
    let report = desk.writer().store_payment_report(&over(None), NoneFound::Leave, &NoProgress).unwrap();
    let became: Vec<_> = report.rows.iter().map(|row| row.became).collect();
    assert_eq!(became, [Became::Stored, Became::Stored, Became::Left, Became::Stored]);
    assert_eq!(report.stored(), 3);
    let c1 = basis(&desk, "C1").unwrap();
    assert_eq!(c1.average, AverageDays { days: 64, invoices: 3 });
    // From the first payment up to today: the same days give the same average again.
    assert_eq!((c1.from, c1.to), (Some("2026-01-06".parse().unwrap()), Some("2026-06-30".parse().unwrap())));
    assert_eq!(desk.reader().days_to_pay("C1", None).unwrap().basis(), c1);
    assert_eq!((basis(&desk, "C3"), basis(&desk, "C5")), (None, None));
}

#[test]
fn customers_without_payments_are_reset_where_that_is_asked_for_and_closed_ones_never() {
    let desk = crowd();
    let january = range("2026-01-01", "2026-01-31");
    let report =
        desk.writer().store_payment_report(&over(Some(january)), NoneFound::Reset, &NoProgress).unwrap();
    assert_eq!(
        lines(&report),
        [
            ("C1", 64, 3, Became::Stored),
            ("C2", 0, 0, Became::Stored),
            ("C3", 0, 0, Became::Stored),
            ("C4", 10, 1, Became::Stored),
        ]
    );
    for code in ["C2", "C3"] {
        let reset = basis(&desk, code).unwrap();
        assert_eq!((reset.average, reset.from), (AverageDays::default(), Some(january.from)), "{code}");
    }
    assert_eq!(basis(&desk, "C5"), None);
}

#[test]
fn an_update_is_one_event_with_a_record_for_each_customer_that_changed() {
    let desk = crowd();
    let events = || dump(&desk).iter().filter(|line| line.starts_with("event:")).count();
    let records = || desk.reader().examine().unwrap().audit.records;
    let (events_before, records_before, silent) = (events(), records(), silent_events(&desk));
    let update = || desk.writer().store_payment_report(&over(None), NoneFound::Leave, &NoProgress).unwrap();
    update();
    assert_eq!((events(), records()), (events_before + 1, records_before + 3 + 1));
    update();
    assert_eq!(records(), records_before + 5, "what is so already is not written again");
    assert_eq!(silent_events(&desk), silent);
}

#[test]
fn a_range_of_codes_includes_both_ends_and_may_be_open() {
    let desk = crowd();
    let codes = |from: Option<&str>, to: Option<&str>| {
        let customers = CodeRange { from: from.map(str::to_owned), to: to.map(str::to_owned) };
        let query = PaymentReportQuery { customers, range: None };
        let report = desk.reader().payment_report(&query, &NoProgress)?;
        Ok::<_, crate::desk::DeskError>(
            report.rows.into_iter().map(|row| row.customer.code).collect::<Vec<_>>().join(" "),
        )
    };
    assert_eq!(codes(Some("C2"), Some("C3")).unwrap(), "C2 C3");
    assert_eq!(codes(None, Some("C2")).unwrap(), "C1 C2");
    assert_eq!(codes(Some("C3"), None).unwrap(), "C3 C4");
    let reversed = codes(Some("C3"), Some("C2")).unwrap_err();
    assert_eq!((reversed.kind(), reversed.message().key.as_str()), (ErrorKind::Usage, "customers-reversed"));
}

/// Says stop when it has been asked so many times.
struct StopAfter(Cell<u32>);

impl ProgressSink for StopAfter {
    fn report(&self, _: u64, _: Option<u64>) -> ControlFlow<()> {
        let left = self.0.get();
        self.0.set(left.saturating_sub(1));
        if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

#[test]
fn cancelled_at_any_step_nothing_is_changed() {
    let desk = crowd();
    let before = dump(&desk);
    for steps in 0..7 {
        let progress = StopAfter(Cell::new(steps));
        let error = desk.writer().store_payment_report(&over(None), NoneFound::Reset, &progress).unwrap_err();
        assert_eq!(error.message().key, "stopped", "after {steps}");
        assert_eq!(dump(&desk), before, "after {steps}");
    }
    let progress = StopAfter(Cell::new(7));
    desk.writer().store_payment_report(&over(None), NoneFound::Reset, &progress).unwrap();
    assert_ne!(dump(&desk), before);
}
