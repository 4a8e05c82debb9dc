//! The limit at the sale of an invoice, and the transfer of what was entered (R5).

use std::cell::Cell;

use crate::credit::{Amount, CreditStanding, Currency, DocumentName, FindingCode, Limit, Outcome};
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{
    cents, day, enter, in_two_parts, invoice, invoice_of, limit, open_of, receipt, receive, refused, state,
};
use crate::desk::{
    Assignment, DeskError, EnterOrder, ErrorKind, NewInvoice, NoProgress, ProgressSink, Run, TransferFilter,
    TransferOutcome, TransferReport, TransferScope,
};
use crate::fields::DbValue;
use std::ops::ControlFlow;

fn set(desk: &TestDesk, name: &str, value: &str) {
    desk.writer().set_settings(&[Assignment::new(name, value)]).unwrap();
}

fn all() -> TransferScope {
    TransferScope::Awaiting(TransferFilter::default())
}

fn named(numbers: &[&str]) -> TransferScope {
    TransferScope::Named(numbers.iter().map(|number| vec![DocumentName::of_number(*number)]).collect())
}

fn transfer(desk: &TestDesk, scope: &TransferScope) -> Result<TransferReport, DeskError> {
    desk.writer().transfer_invoices(scope, Run::Real, &NoProgress)
}

/// Numbers, whether transferred, and the code of what is said.
fn lines(report: &TransferReport) -> Vec<(&str, bool, Option<String>)> {
    let line =
        |line: &'_ crate::desk::TransferLine| line.all_messages().first().map(|message| message.key.clone());
    report
        .lines
        .iter()
        .map(|one| (one.invoice.as_str(), one.outcome == TransferOutcome::Transferred, line(one)))
        .collect()
}

fn awaiting(desk: &TestDesk) -> Vec<String> {
    let lines = desk.reader().awaiting_transfer(&TransferFilter::default()).unwrap();
    lines.into_iter().map(|line| line.invoice).collect()
}

fn dump(desk: &TestDesk) -> Vec<String> {
    desk.reader().ask(|view| Ok(view.dump()?)).unwrap()
}

/// C1 owes 150.00 on three invoices with a limit of 100.00; C2 owes 10.00 of 100.00.
fn over() -> TestDesk {
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(10_000)]);
    desk.customer("C2", &[limit(10_000)]);
    for (customer, number, minor) in
        [("C1", "I-1", 5_000), ("C2", "I-2", 1_000), ("C1", "I-3", 5_000), ("C1", "I-4", 5_000)]
    {
        enter(&desk, &invoice(customer, number, minor)).unwrap();
    }
    desk
}

#[test]
fn a_sale_over_the_limit_is_refused_and_leaves_nothing() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[limit(10_000)]);
    desk.ship_to(key, "S1", Limit::Amount(cents(500)));
    set(&desk, "limit_at_sale", "block");
    enter(&desk, &invoice("C1", "I-1", 10_000)).unwrap();
    refused(&desk, (ErrorKind::Refused, "invoice-over-limit"), |desk| enter(desk, &invoice("C1", "I-2", 1)));
    let to_ship_to = NewInvoice { ship_to: Some("S1"), ..invoice("C1", "I-2", 501) };
    refused(&desk, (ErrorKind::Refused, "invoice-over-ship-to-limit"), |desk| enter(desk, &to_ship_to));
    enter(&desk, &invoice("C1", "CN-1", -5_000)).unwrap();
    enter(&desk, &invoice("C1", "I-2", 5_000)).unwrap();
    assert!(desk.differences().is_empty());
}

#[test]
fn the_members_of_a_group_are_sold_up_to_its_limit() {
    let desk = TestDesk::new();
    let limit = Assignment::new("limit", "100.00");
    desk.writer().add_group("G1", &[Assignment::new("kind", "credit"), limit]).unwrap();
    for code in ["C1", "C2"] {
        desk.customer(code, &[]);
    }
    desk.writer().join_group("G1", &["C1".to_owned(), "C2".to_owned()]).unwrap();
    set(&desk, "limit_at_sale", "block");
    enter(&desk, &invoice("C1", "I-1", 9_000)).unwrap();
    refused(&desk, (ErrorKind::Refused, "invoice-over-group-limit"), |desk| {
        enter(desk, &invoice("C2", "I-2", 1_001))
    });
    enter(&desk, &invoice("C2", "I-2", 1_000)).unwrap();
}

#[test]
fn a_sale_to_validate_only_is_saved_with_the_message() {
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(100)]);
    set(&desk, "limit_at_sale", "warn");
    let entered = enter(&desk, &invoice("C1", "I-1", 101)).unwrap();
    assert_eq!(entered.warnings[0].code, FindingCode::LimitExceeded);
    let order = EnterOrder::new("C1", "SO-1", cents(1));
    assert_eq!(desk.writer().enter_order(&order).unwrap().assessment.outcome, Outcome::Warned);
}

#[test]
fn an_order_over_the_limit_is_refused_however_it_comes_about() {
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(10_000)]);
    set(&desk, "limit_at_sale", "block");
    let mut writer = desk.writer();
    let mut order = EnterOrder::new("C1", "SO-1", cents(6_000));
    assert!(writer.enter_order(&order).unwrap().done);
    order.number = "SO-2".to_owned();
    order.confirmation = crate::desk::Confirmation::Unconfirmed;
    order.amount = cents(4_000);
    assert!(writer.enter_order(&order).unwrap().done);
    writer.close_order("SO-1").unwrap();
    enter(&desk, &invoice("C1", "I-1", 5_000)).unwrap();
    enter(&desk, &invoice("C1", "I-2", 1_500)).unwrap();
    let before = dump(&desk);
    let refusals = [
        writer.amend_order("SO-2", cents(9_000)).unwrap(),
        writer.reopen_order("SO-1").unwrap(),
        writer.confirm_order("SO-2").unwrap(),
        writer.copy_order("SO-1", "SO-3").unwrap(),
    ];
    for checked in refusals {
        assert_eq!((checked.assessment.outcome, checked.done), (Outcome::Refused, false));
    }
    assert_eq!(dump(&desk), before);
    assert!(writer.amend_order("SO-2", cents(3_500)).unwrap().done);
}

#[test]
fn what_an_order_covers_is_invoiced_and_what_is_more_is_a_sale() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[limit(10_000)]);
    desk.ledger_order(key, "SO-1", 8_000, CreditStanding::Approved);
    enter(&desk, &invoice("C1", "I-0", 4_000)).unwrap();
    set(&desk, "limit_at_sale", "block");
    let on_order = |number, minor| NewInvoice { order: Some("SO-1"), ..invoice("C1", number, minor) };
    refused(&desk, (ErrorKind::Refused, "invoice-over-limit"), |desk| enter(desk, &on_order("I-1", 8_001)));
    assert!(enter(&desk, &on_order("I-1", 8_000)).unwrap().warnings.is_empty());
    assert!(desk.differences().is_empty());
}

#[test]
fn a_cash_customer_is_invoiced_though_it_has_no_credit() {
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(0), ("terms", DbValue::text("cash"))]);
    set(&desk, "limit_at_sale", "block");
    let at_once = |number| NewInvoice { due: day("2026-06-30"), ..invoice("C1", number, 100) };
    enter(&desk, &at_once("I-1")).unwrap();
    refused(&desk, (ErrorKind::Refused, "invoice-over-limit"), |desk| {
        enter(desk, &invoice("C1", "I-2", 100))
    });
}

#[test]
fn what_entering_would_answer_is_reported_without_entering() {
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(100)]);
    set(&desk, "limit_at_sale", "block");
    let before = dump(&desk);
    let answer = desk.reader().check_invoice(&invoice("C1", "I-1", 150)).unwrap().unwrap().assessment;
    assert_eq!((answer.outcome, answer.available), (Outcome::Refused, Some(cents(-50))));
    assert_eq!(answer.exposure.this_order, cents(150));
    assert!(desk.reader().check_invoice(&invoice("C1", "CN-1", -150)).unwrap().is_none());
    assert_eq!(dump(&desk), before);
}

#[test]
fn the_due_date_follows_from_the_terms() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[("terms", DbValue::text("net10"))]);
    desk.ledger_order(key, "SO-1", 100, CreditStanding::Approved);
    let due = |order| desk.reader().usual_due("C1", order, day("2026-06-30")).unwrap();
    assert_eq!((due(None), due(Some("SO-1"))), (day("2026-07-10"), day("2026-07-30")));
    assert_eq!(due(Some("SO-9")), day("2026-07-10"));
}

#[test]
fn an_entered_invoice_awaits_its_transfer_and_other_documents_do_not() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &in_two_parts()).unwrap();
    enter(&desk, &invoice("C1", "CN-1", -10)).unwrap();
    receive(&desk, &receipt("C1", "R-1", 10)).unwrap();
    let lines = desk.reader().awaiting_transfer(&TransferFilter::default()).unwrap();
    let known = lines[0].known.as_ref().unwrap();
    assert_eq!(lines.len(), 1);
    assert_eq!((known.amount, known.due), (cents(100), day("2026-08-31")));
    assert!(desk.reader().invoice(&invoice_of("C1", "I-1")).unwrap().awaits_transfer);
    transfer(&desk, &all()).unwrap();
    assert!(!desk.reader().invoice(&invoice_of("C1", "I-1")).unwrap().awaits_transfer);
    assert_eq!(open_of(&desk, "I-1"), cents(100));
}

#[test]
fn nothing_is_said_at_the_sale_and_the_report_says_it_of_every_invoice_of_the_account() {
    let desk = over();
    set(&desk, "limit_at_transfer", "warn");
    assert!(enter(&desk, &invoice("C1", "I-5", 1)).unwrap().warnings.is_empty());
    let said = || Some("finding-limit-exceeded-account".to_owned());
    let report = transfer(&desk, &all()).unwrap();
    assert_eq!(
        lines(&report),
        [
            ("I-1", true, said()),
            ("I-2", true, None),
            ("I-3", true, said()),
            ("I-4", true, said()),
            ("I-5", true, said())
        ]
    );
    let total = Amount::new(cents(16_001), Currency::EUR);
    assert_eq!(report.totals().iter().collect::<Vec<_>>(), [total]);
    assert!(awaiting(&desk).is_empty());
}

#[test]
fn a_blocked_transfer_leaves_the_invoice_entered_until_the_account_is_below() {
    let desk = over();
    set(&desk, "limit_at_transfer", "block");
    let report = transfer(&desk, &all()).unwrap();
    assert_eq!((report.transferred(), report.left()), (1, 3));
    assert_eq!(awaiting(&desk), ["I-1", "I-3", "I-4"]);
    receive(&desk, &receipt("C1", "R-1", 5_000)).unwrap();
    assert_eq!(transfer(&desk, &all()).unwrap().transferred(), 3);
}

#[test]
fn a_later_invoice_of_an_order_does_not_make_the_earlier_one_a_sale() {
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(10_000)]);
    enter(&desk, &invoice("C1", "I-0", 10_001)).unwrap();
    let cash = EnterOrder { terms: Some("cash".to_owned()), ..EnterOrder::new("C1", "SO-1", cents(20_000)) };
    assert!(desk.writer().enter_order(&cash).unwrap().done);
    for (number, minor) in [("I-1", 20_000), ("I-2", 5_000)] {
        enter(&desk, &NewInvoice { order: Some("SO-1"), ..invoice("C1", number, minor) }).unwrap();
    }
    set(&desk, "limit_at_transfer", "block");
    transfer(&desk, &all()).unwrap();
    assert_eq!(awaiting(&desk), ["I-0", "I-2"], "the order is paid without credit, what is more is not");
}

#[test]
fn a_transfer_is_one_event_with_a_record_of_each_invoice() {
    let desk = over();
    let events = || dump(&desk).into_iter().filter(|row| row.starts_with("event: ")).count();
    let before = (desk.everything().0, events());
    transfer(&desk, &all()).unwrap();
    assert_eq!((desk.everything().0, events()), (before.0 + 4, before.1 + 1));
    assert!(desk.differences().is_empty());
}

#[test]
fn a_transfer_that_is_rehearsed_or_skipped_whole_writes_nothing() {
    let desk = over();
    set(&desk, "limit_at_transfer", "block");
    let before = dump(&desk);
    let tried = desk.writer().transfer_invoices(&all(), Run::Rehearsal, &NoProgress).unwrap();
    assert_eq!(tried.transferred(), 1);
    assert_eq!(transfer(&desk, &named(&["I-1", "I-3"])).unwrap().transferred(), 0);
    assert_eq!(dump(&desk), before);
}

#[test]
fn stopped_half_way_nothing_is_transferred() {
    struct StopAt(u64, Cell<u64>);
    impl ProgressSink for StopAt {
        fn report(&self, done: u64, total: Option<u64>) -> ControlFlow<()> {
            assert_eq!(total, Some(4));
            self.1.set(done);
            if done < self.0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        }
    }
    let desk = over();
    let before = dump(&desk);
    let progress = StopAt(2, Cell::new(0));
    let stopped = desk.writer().transfer_invoices(&all(), Run::Real, &progress).unwrap_err();
    assert_eq!((stopped.message().key.as_str(), progress.1.get()), ("stopped", 2));
    assert_eq!(dump(&desk), before);
}

#[test]
fn what_cannot_be_transferred_is_a_line_of_the_report_or_the_error_of_a_single_one() {
    let desk = over();
    enter(&desk, &invoice("C1", "CN-1", -10)).unwrap();
    transfer(&desk, &named(&["I-1"])).unwrap();
    for (number, kind, key) in [
        ("I-1", ErrorKind::Conflict, "invoice-transferred-already"),
        ("CN-1", ErrorKind::Refused, "transfer-of-credit-note"),
        ("I-9", ErrorKind::Usage, "invoice-not-found"),
    ] {
        refused(&desk, (kind, key), |desk| transfer(desk, &named(&[number])));
    }
    let report = transfer(&desk, &named(&["I-9", "I-2", "I-1", "CN-1", "I-2"])).unwrap();
    let keys: Vec<_> = report.lines.iter().map(|line| line.skipped().map(|why| why.key)).collect();
    let key = |key: &str| Some(key.to_owned());
    assert_eq!(
        keys,
        [key("invoice-not-found"), None, key("invoice-transferred-already"), key("transfer-of-credit-note")]
    );
}

#[test]
fn a_batch_is_chosen_by_customer_and_by_day() {
    let desk = over();
    let new = NewInvoice { day: day("2026-07-02"), ..invoice("C1", "I-5", 1) };
    enter(&desk, &new).unwrap();
    let chosen = |customer: Option<&str>, from: Option<&str>, to: Option<&str>| {
        let filter =
            TransferFilter { customer: customer.map(str::to_owned), from: from.map(day), to: to.map(day) };
        let lines = desk.reader().awaiting_transfer(&filter);
        lines.map(|lines| lines.into_iter().map(|line| line.invoice).collect::<Vec<_>>())
    };
    assert_eq!(chosen(Some("C2"), None, None).unwrap(), ["I-2"]);
    assert_eq!(chosen(Some("C1"), Some("2026-07-01"), None).unwrap(), ["I-5"]);
    assert_eq!(chosen(Some("C1"), None, Some("2026-06-30")).unwrap(), ["I-1", "I-3", "I-4"]);
    let unknown = chosen(Some("C9"), None, None).unwrap_err();
    assert_eq!(unknown.message().key, "customer-not-found");
    let reversed = chosen(None, Some("2026-07-02"), Some("2026-07-01")).unwrap_err();
    assert_eq!((reversed.kind(), reversed.message().key.as_str()), (ErrorKind::Usage, "days-reversed"));
}

#[test]
fn what_was_entered_is_transferred_though_the_customer_was_blocked_since() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    desk.set("C1", &state("blocked"));
    set(&desk, "limit_at_transfer", "block");
    assert_eq!(transfer(&desk, &all()).unwrap().transferred(), 1);
}

#[test]
fn a_direct_invoice_of_a_warned_customer_is_saved_with_the_reason() {
    let desk = TestDesk::new();
    desk.customer("C1", &state("warning"));
    let entered = enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    assert_eq!(entered.warnings[0].code, FindingCode::CustomerWarning);
    assert_eq!(entered.warnings[0].detail.as_deref(), Some("late-payment"));
}
