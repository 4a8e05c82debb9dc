//! Values that the program could not have written: what they concern is never approved, and the rest goes on (R0.9).

use super::*;
use crate::desk::testing::TestDesk;

/// C1 has room for 100.00: an overdue invoice of 400.00, an approved order of 500.00, and three orders that are held.
fn desk() -> TestDesk {
    static TEMPLATE: Template = Template::new();
    TestDesk::copy(&TEMPLATE, first_desk)
}

fn first_desk() -> TestDesk {
    let desk = TestDesk::in_november();
    desk.with_customer("C1", "One", 100_000)
        .with_invoice("C1", "F-1", 40_000, 10)
        .with_order("C1", "FREE", 50_000)
        .with_order("C1", "SO-1", 20_000)
        .with_order("C1", "SO-2", 30_000)
        .with_order("C1", "SO-3", 40_000);
    for order in ["SO-1", "SO-2", "SO-3"] {
        assert_eq!(desk.hold_state(order).code(), "held");
    }
    desk
}

/// Writes what the program would not.
fn damage(desk: &TestDesk, statement: &str) {
    let file = desk.file();
    file.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;").unwrap();
    assert_eq!(file.execute(statement, []).unwrap(), 1, "{statement}");
}

/// The kind of an error, and the place that it names.
#[track_caller]
fn place<T: std::fmt::Debug>(result: Result<T, DeskError>) -> (ErrorKind, String) {
    let error = result.unwrap_err();
    match &error {
        DeskError::Store(StoreError::Corrupt(found)) => {
            (error.kind(), format!("{}.{}", found.table, found.column))
        }
        other => panic!("{other:?}"),
    }
}

fn release(desk: &TestDesk, orders: &[&str]) -> Result<Decided, DeskError> {
    let decision = Decision::on(orders.iter().copied(), Verdict::RELEASE);
    desk.writer().decide(&decision, &NoProgress)
}

#[test]
fn an_order_whose_facts_cannot_be_read_is_never_approved() {
    for (set, found) in [
        ("item SET kind = 4", "item.kind"),
        ("item SET day = 99999999", "item.day"),
        ("item SET due_day = -99999999", "item.due_day"),
        ("item SET open = -5", "item.open"),
        ("item SET open = 40001", "item.open"),
        ("item SET settled_day = 99999999", "item.settled_day"),
        ("item SET ship_to_id = -1", "item.ship_to_id"),
        ("item SET disputed = 2", "item.disputed"),
        ("sales_order SET state = 'garbage' WHERE number = 'FREE'", "sales_order.state"),
        ("sales_order SET standing = 'garbage' WHERE number = 'FREE'", "sales_order.standing"),
        ("sales_order SET amount = 4000000000000000 WHERE number = 'FREE'", "sales_order.amount"),
        ("sales_order SET ship_day = 99999999 WHERE number = 'FREE'", "sales_order.ship_day"),
        ("sales_order SET shipped_day = 99999999 WHERE number = 'FREE'", "sales_order.shipped_day"),
        (
            "sales_order SET standing = 'rejected', shipped_day = 20000 WHERE number = 'FREE'",
            "sales_order.shipped_amount",
        ),
        ("sales_order SET confirmed = 2 WHERE number = 'FREE'", "sales_order.confirmed"),
        ("sales_order SET on_account = 2 WHERE number = 'FREE'", "sales_order.on_account"),
        ("sales_order SET ship_to_id = -1 WHERE number = 'FREE'", "sales_order.ship_to_id"),
    ] {
        let desk = desk();
        damage(&desk, &format!("UPDATE {set}"));
        let before = desk.dump();
        let mut writer = desk.writer();
        let new = EnterOrder::new("C1", "NEW", Money::from_minor(1_000));
        let expected = (ErrorKind::Failed, found.to_owned());
        assert_eq!(place(desk.reader().check_order(&new)), expected, "check: {set}");
        assert_eq!(place(writer.enter_order(&new)), expected, "enter: {set}");
        assert_eq!(place(release(&desk, &["SO-1"])), expected, "release: {set}");
        assert_eq!(place(release(&desk, &["SO-1", "SO-2"])), expected, "release of several: {set}");
        assert_eq!(place(writer.recheck(None, &NoProgress)), expected, "recheck: {set}");
        assert_eq!(place(writer.recheck_customer("C1", Run::Real, &NoProgress)), expected, "customer: {set}");
        assert_eq!(desk.dump(), before, "{set}");
    }
}

#[test]
fn an_order_that_cannot_be_read_itself_is_not_released() {
    for (set, found) in [
        ("sales_order SET approval = 'garbage' WHERE number = 'SO-1'", "sales_order.approval"),
        ("sales_order SET approval = '{}' WHERE number = 'SO-1'", "sales_order.approval"),
        ("sales_order SET excluded = 2 WHERE number = 'SO-1'", "sales_order.excluded"),
        ("sales_order SET forced = CAST(x'ff' AS TEXT) WHERE number = 'SO-1'", "sales_order.forced"),
        ("sales_order SET terms = '' WHERE number = 'SO-1'", "sales_order.terms"),
        ("sales_order SET collect = 4000000000000000 WHERE number = 'SO-1'", "sales_order.collect"),
        ("sales_order SET ship_to_id = 99 WHERE number = 'SO-1'", "sales_order.ship_to_id"),
        ("sales_order SET warehouse_id = 99 WHERE number = 'SO-1'", "sales_order.warehouse_id"),
        ("hold SET state = 'garbage' WHERE id = 1", "hold.state"),
        ("assessment SET body = 'garbage' WHERE id = 2", "assessment.body"),
        ("finding SET code = 'garbage' WHERE assessment_id = 2", "finding.code"),
    ] {
        let desk = desk();
        damage(&desk, &format!("UPDATE {set}"));
        let before = desk.dump();
        let expected = (ErrorKind::Failed, found.to_owned());
        assert_eq!(place(release(&desk, &["SO-1"])), expected, "{set}");
        let mut writer = desk.writer();
        assert_eq!(place(writer.recheck(Some(&["SO-1".to_owned()]), &NoProgress)), expected, "{set}");
        assert_eq!(desk.dump(), before, "{set}");
    }
}

#[test]
fn goods_do_not_leave_on_a_release_that_cannot_be_read() {
    let desk = desk();
    release(&desk, &["SO-1"]).unwrap();
    damage(&desk, "UPDATE sales_order SET approval = 'garbage' WHERE number = 'SO-1'");
    let before = desk.dump();
    let shipped = desk.writer().ship_order("SO-1");
    assert_eq!(place(shipped), (ErrorKind::Failed, "sales_order.approval".to_owned()));
    assert_eq!(desk.dump(), before);
}

#[test]
fn of_several_orders_the_one_that_cannot_be_read_is_skipped_and_named() {
    let desk = desk();
    damage(&desk, "UPDATE sales_order SET approval = 'garbage' WHERE number = 'SO-2'");
    let decided = release(&desk, &["SO-1", "SO-2", "SO-3"]).unwrap();
    let orders: Vec<_> = decided.done.iter().map(|done| done.order.as_str()).collect();
    assert_eq!(orders, ["SO-1", "SO-3"]);
    assert_eq!(decided.total, euros("600.00"));
    let [skipped] = decided.skipped.as_slice() else { panic!("{:?}", decided.skipped) };
    assert_eq!((skipped.code.as_str(), skipped.why.key.as_str()), ("SO-2", "desk-value-unreadable"));
    assert_eq!([desk.hold_state("SO-1").code(), desk.hold_state("SO-3").code()], ["released", "released"]);

    damage(
        &desk,
        "UPDATE decision SET before = 'garbage' WHERE order_id = (SELECT id FROM sales_order WHERE number = 'SO-3')",
    );
    let undone = desk.writer().undo(decided.event, &NoProgress).unwrap();
    assert_eq!(undone.restored, ["SO-1"]);
    assert_eq!(undone.skipped.iter().map(|left| left.code.as_str()).collect::<Vec<_>>(), ["SO-3"]);
    // What the decision changed cannot be read, and neither can the order that shows it.
    assert!(desk.reader().order("SO-3").is_err());
}

#[test]
fn a_new_check_of_the_queue_skips_what_cannot_be_read() {
    let desk = desk();
    damage(
        &desk,
        "UPDATE hold SET state = 'garbage' WHERE order_id = (SELECT id FROM sales_order WHERE number = 'SO-2')",
    );
    let rechecked = desk.writer().recheck(None, &NoProgress).unwrap();
    let orders: Vec<_> = rechecked.assessments.iter().map(|done| done.order.as_str()).collect();
    assert_eq!(orders, ["SO-1", "SO-3"]);
    assert_eq!(rechecked.skipped.iter().map(|left| left.code.as_str()).collect::<Vec<_>>(), ["SO-2"]);
    let queue = desk.reader().hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange::default());
    assert_eq!(place(queue), (ErrorKind::Failed, "hold.state".to_owned()), "the order is not passed over");
}

#[test]
fn the_doctor_goes_on_after_the_first_fault() {
    let desk = desk();
    let sound = Desk::examine(desk.desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
    assert!(sound.unreadable.is_empty() && sound.differences.is_empty() && sound.lost_assessments == 0);
    for statement in [
        "UPDATE sales_order SET forced = CAST(x'ff' AS TEXT), version = 0 WHERE number = 'SO-2'",
        "UPDATE sales_order SET approval = 'garbage' WHERE number = 'SO-3'",
        "UPDATE item SET open = 40001",
        "UPDATE assessment SET outcome = 'approved' WHERE id = 2",
        "UPDATE finding SET code = 'garbage' WHERE assessment_id = 3",
        "UPDATE ledger SET latest_day = 99999999",
        "INSERT INTO setting (name, value, event_id) VALUES ('lock_wait', 'soon', 1)",
    ] {
        damage(&desk, statement);
    }
    let report = Desk::examine(desk.desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
    let places: Vec<_> = report
        .unreadable
        .values
        .iter()
        .map(|found| (found.table, found.row.as_str(), found.column, found.value.as_str()))
        .collect();
    assert_eq!(
        places,
        [
            ("item", "1", "open", "40001"),
            ("ledger", "1", "latest_day", "99999999"),
            ("sales_order", "3", "forced", "\u{fffd}"),
            ("sales_order", "3", "version", "0"),
            ("sales_order", "4", "approval", "record: expected value at line 1 column 1"),
            ("assessment", "2", "outcome", "approved"),
            ("finding", "3", "code", "garbage"),
            ("setting", "lock_wait", "value", "soon"),
        ]
    );
    assert_eq!((report.unreadable.total, report.unreadable.tables.len()), (8, 0));
    assert_eq!(report.unreadable_settings, ["lock_wait"]);
    let differences: Vec<_> = report.differences.iter().map(|difference| difference.what).collect();
    assert!(differences.contains(&"item.open"), "{differences:?}");
    assert_eq!(
        (report.audit.first_bad, report.integrity, report.has_administrator),
        (None, Vec::new(), true)
    );
}

#[test]
fn the_doctor_lists_a_hundred_unreadable_values_and_counts_the_others() {
    let desk = desk();
    let many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250)
                INSERT INTO change (subject_kind, subject_id, field, day, event_id)
                SELECT 'garbage', 1, 'limit', 0, 1 FROM n";
    let file = desk.file();
    assert_eq!(file.execute(many, []).unwrap(), 250);
    let report = Desk::examine(desk.desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
    assert_eq!((report.unreadable.values.len(), report.unreadable.total), (100, 250));
}

#[test]
fn what_is_stored_beside_the_facts_is_compared_with_them() {
    for (set, what) in [
        ("hold SET excess = 1 WHERE id = 1", "hold.excess"),
        ("finding SET code = 'forced' WHERE assessment_id = 2", "finding"),
        ("hold SET currency = 'USD' WHERE id = 1", "hold.currency"),
        ("sales_order SET approval = (SELECT json_object('up_to', 20000, 'ship_to', NULL, 'terms', 'net30',
          'until', NULL, 'lasting', 'sticks')) WHERE number = 'SO-1'", "sales_order.approval"),
        ("item SET currency = 'USD', amount_doc = 40000, rate = '0.5'", "item.amount"),
    ] {
        let desk = desk();
        damage(&desk, &format!("UPDATE {set}"));
        let report = Desk::examine(desk.desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
        let found: Vec<_> = report.differences.iter().map(|difference| difference.what).collect();
        assert_eq!((found, report.unreadable.total), (vec![what], 0), "{set}");
    }
}

#[test]
fn nothing_is_decided_on_an_assessment_of_another_order() {
    let desk = desk();
    damage(&desk, "UPDATE hold SET assessment_id = 3 WHERE id = 1");
    let before = desk.dump();
    let expected = (ErrorKind::Failed, "hold.assessment_id".to_owned());
    let mut reader = desk.reader();
    assert_eq!(place(reader.held_order(HoldId(1))), expected);
    assert_eq!(place(release(&desk, &["SO-1"])), expected);
    assert_eq!(desk.dump(), before);
    damage(&desk, "UPDATE sales_order SET assessment_id = 3 WHERE number = 'FREE'");
    let order = reader.order("FREE").map(drop);
    assert_eq!(place(order), (ErrorKind::Failed, "sales_order.assessment_id".to_owned()));
}

#[test]
fn the_doctor_finds_what_belongs_to_another_order_or_customer() {
    for (set, what) in [
        ("hold SET assessment_id = 3 WHERE id = 1", "hold.assessment_id"),
        ("sales_order SET assessment_id = 3 WHERE number = 'SO-1'", "sales_order.assessment_id"),
        ("assessment SET order_id = 3 WHERE id = 2", "assessment.order_id"),
        ("decision SET hold_id = 2", "decision.hold_id"),
        ("sales_order SET customer_id = 2 WHERE number = 'FREE'", "sales_order.customer_id"),
        ("item SET customer_id = 2 WHERE number = 'F-2'", "item.customer_id"),
    ] {
        let desk = desk();
        desk.with_customer("C2", "Two", 100_000);
        let mut writer = desk.writer();
        let invoice = NewInvoice {
            customer: "C1",
            number: "F-2",
            amount: eur("1.00"),
            day: today(),
            due: today(),
            due_before_date: crate::desk::DueBeforeDate::Refused,
            order: None,
            ship_to: None,
            instalments: Vec::new(),
        };
        writer.enter_invoice(&invoice).unwrap();
        release(&desk, &["SO-1"]).unwrap();
        let sound = Desk::examine(desk.desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
        assert_eq!(sound.differences, []);
        damage(&desk, &format!("UPDATE {set}"));
        let report = Desk::examine(desk.desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
        assert!(report.differences.iter().any(|difference| difference.what == what), "{set}: {report:?}");
    }
}

#[test]
fn the_doctor_finds_what_the_program_does_not_write_beside_each_other() {
    for (statement, what) in [
        ("UPDATE item SET paid_day = 20000 WHERE kind = 3", "item.paid_day"),
        ("UPDATE sales_order SET forced = '' WHERE number = 'SO-2'", "sales_order.forced"),
        ("UPDATE decision SET reason = ''", "decision.reason"),
        ("UPDATE finding SET measured_word = 'x' WHERE assessment_id = 2 AND position = 1", "finding"),
        ("UPDATE finding SET threshold_word = 'x' WHERE assessment_id = 2 AND position = 1", "finding"),
        (
            "INSERT INTO import_batch (event_id, kind, file, sha256, read, inserted, updated, rejected)
             VALUES (1, 'orders', 'orders.csv', zeroblob(32), 1, 1, 0, 1)",
            "import_batch.read",
        ),
    ] {
        let desk = desk();
        desk.with_receipt("C1", "R-1", 100);
        release(&desk, &["SO-1"]).unwrap();
        damage(&desk, statement);
        let report = Desk::examine(desk.desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
        let found: Vec<_> = report.differences.iter().map(|difference| difference.what).collect();
        assert_eq!(found, [what], "{statement}");
    }
}

#[test]
fn a_member_of_a_group_in_another_currency_is_not_added_to_the_others() {
    let desk = desk();
    desk.with_customer("C2", "Two", 100_000);
    let mut writer = desk.writer();
    writer.add_group("G", &[Assignment::new("kind", "credit"), Assignment::new("limit", "5000")]).unwrap();
    writer.join_group("G", &["C1", "C2"]).unwrap();
    damage(&desk, "UPDATE customer SET currency = 'USD' WHERE code = 'C2'");
    let expected = (ErrorKind::Failed, "customer.credit_group_id".to_owned());
    let new = EnterOrder::new("C1", "NEW", Money::from_minor(1_000));
    assert_eq!(place(writer.enter_order(&new)), expected);
    desk.with_invoice("C2", "F-2", 100, 0);
    assert_eq!(place(desk.reader().balance_tiles()), expected);
}

/// Each way in which the limits of C1, which has the key 1, are read.
fn readings_of_limits(desk: &TestDesk) -> Vec<(&'static str, Result<(), DeskError>)> {
    let mut reader = desk.reader();
    let new = EnterOrder::new("C1", "NEW", Money::from_minor(1_000));
    vec![
        ("assessment", reader.check_order(&new).map(drop)),
        ("exposure", reader.exposure("C1").map(drop)),
        ("row", reader.customer_rows(&[CustomerKey(1)]).map(drop)),
        ("all rows", reader.all_customer_rows(&NoProgress).map(drop)),
        ("tiles", reader.balance_tiles().map(drop)),
        ("validation", reader.validation_snapshot(&NoProgress).map(drop)),
    ]
}

#[test]
fn no_limit_of_a_group_is_compared_with_an_account_in_another_currency() {
    for (kind, column) in [("policy", "policy_group_id"), ("credit", "credit_group_id")] {
        for limit in ["5000", "none", "unlimited"] {
            let desk = desk();
            let mut writer = desk.writer();
            let group = [Assignment::new("kind", kind), Assignment::new("limit", limit)];
            writer.add_group("G", &group).unwrap();
            writer.join_group("G", &["C1"]).unwrap();
            damage(&desk, "UPDATE customer SET currency = 'USD'");
            let may_be_member = kind == "policy" && limit != "5000";
            for (reading, result) in readings_of_limits(&desk) {
                if may_be_member {
                    assert!(result.is_ok(), "{reading}: {result:?}");
                } else {
                    let expected = (ErrorKind::Failed, format!("customer.{column}"));
                    assert_eq!(place(result), expected, "{reading}, {kind} {limit}");
                }
            }
        }
    }
}

#[test]
fn sums_of_decisions_are_separate_for_each_currency_and_an_amount_is_for_its_own() {
    let desk = TestDesk::in_november();
    for (customer, order, currency) in [("C1", "SO-1", "EUR"), ("C2", "SO-2", "USD")] {
        desk.with_customer(customer, "Name", 100)
            .set_text(customer, "currency", currency)
            .with_order(customer, order, 20_000);
    }
    let up_to = |currency: &str| {
        let amount = Amount::new(eur("900.00"), currency.parse().unwrap());
        Verdict::Release { up_to: Some(amount), until: None, lasting: crate::credit::Lasting::Sticks }
    };
    let mut writer = desk.writer();
    let refused = writer.decide(&Decision::on(["SO-2"], up_to("EUR")), &NoProgress);
    assert_eq!(key(refused), (ErrorKind::Refused, "decision-other-currency".to_owned()));
    let decided = writer.decide(&Decision::on(["SO-1", "SO-2"], up_to("EUR")), &NoProgress).unwrap();
    let [skipped] = decided.skipped.as_slice() else { panic!("{:?}", decided.skipped) };
    assert_eq!((skipped.code.as_str(), skipped.why.key.as_str()), ("SO-2", "decision-other-currency"));
    assert_eq!([desk.hold_state("SO-1").code(), desk.hold_state("SO-2").code()], ["released", "held"]);
    writer.undo_order("SO-1").unwrap();
    writer.decide(&Decision::on(["SO-2"], up_to("USD")), &NoProgress).unwrap();
    writer.undo_order("SO-2").unwrap();
    let decided = release(&desk, &["SO-1", "SO-2"]).unwrap();
    let sums: Vec<_> = decided.total.iter().map(|sum| (sum.currency.code(), sum.plain())).collect();
    assert_eq!(sums, [("EUR", "200.00".to_owned()), ("USD", "200.00".to_owned())]);
}

#[test]
fn rows_whose_keys_cannot_be_read_or_lead_nowhere_are_errors_and_not_left_out() {
    type List = fn(&TestDesk) -> Result<(), DeskError>;
    let holds: List = |desk| {
        desk.reader().hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange::default()).map(drop)
    };
    let trail: List = |desk| desk.reader().audit(&AuditQuery::default()).map(drop);
    let of_user: List = |desk| {
        let query = AuditQuery { user: Some("ann".to_owned()), ..AuditQuery::default() };
        desk.reader().audit(&query).map(drop)
    };
    let report: List =
        |desk| desk.reader().payment_report(&PaymentReportQuery::default(), &NoProgress).map(drop);
    let stored: List = |desk| {
        let query = PaymentReportQuery::default();
        desk.writer().store_payment_report(&query, NoneFound::Reset, &NoProgress).map(drop)
    };
    let code = "UPDATE customer SET code = CAST(x'ff41' AS TEXT) WHERE code = 'C1'";
    for (statement, list, found) in [
        ("UPDATE hold SET id = -7 WHERE id = 1", holds, "hold.id"),
        ("UPDATE event SET user_id = 99 WHERE id = 1", trail, "user.login"),
        ("UPDATE event SET user_id = 99 WHERE id = 1", of_user, "user.login"),
        ("UPDATE event SET id = 99999 WHERE id = 1", trail, "event.at"),
        ("UPDATE audit SET event_id = 99999 WHERE id = 1", trail, "event.at"),
        (code, report, "customer.code"),
        (code, stored, "customer.code"),
    ] {
        let desk = desk();
        list(&desk).unwrap();
        damage(&desk, statement);
        assert_eq!(place(list(&desk)), (ErrorKind::Failed, found.to_owned()), "{statement}");
    }
}
