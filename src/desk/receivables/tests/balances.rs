//! What the reports and tiles say of small desks.

use crate::credit::{Ageing, AgeingBasis, Assessment, CreditStanding, FindingCode, Limit, Money};
use crate::desk::assess::CheckContext;
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{cents, day, enter, invoice, limit, receipt, receive};
use crate::desk::{Component, CustomerColumn, CustomerQuery, ExpiryKind, NewInvoice, NoProgress, SortOrder};
use crate::fields::DbValue;
use crate::store::{NewHold, OrderId};

#[test]
fn a_customer_with_nothing_open_has_one_row_of_its_own() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    let mut reader = desk.reader();
    let today = reader.today();
    assert!(reader.ageing(None, today, None).unwrap().rows.is_empty());
    let alone = reader.ageing(Some("C1"), today, None).unwrap();
    assert_eq!((alone.rows.len(), alone.totals.ageing), (1, Ageing::default()));
}

#[test]
fn ageing_goes_by_the_basis_that_is_asked_for() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    desk.writer().enter_invoice(&invoice("C1", "I-1", 100)).unwrap();
    let mut reader = desk.reader();
    let mut first = |basis| reader.ageing(None, day("2026-07-15"), basis).unwrap().totals.ageing.periods[0];
    assert_eq!((first(None), first(Some(AgeingBasis::Invoice))), (Money::ZERO, cents(100)));
}

#[test]
fn accounts_in_another_currency_are_in_no_sum_of_the_company() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    desk.customer("C2", &[("currency", DbValue::text("CAD"))]);
    for (customer, number) in [("C1", "I-1"), ("C2", "I-2")] {
        desk.writer().enter_invoice(&invoice(customer, number, 100)).unwrap();
    }
    let mut reader = desk.reader();
    let today = reader.today();
    let report = reader.ageing(None, today, None).unwrap();
    assert_eq!((report.rows.len(), report.totals.ageing.balance()), (2, cents(100)));
    assert_eq!(report.other_totals[0].ageing.balance(), cents(100));
    let tiles = reader.balance_tiles().unwrap();
    assert_eq!((tiles.exposure, tiles.accounts_left_out), (cents(100), 1));
}

#[test]
fn what_a_ship_to_is_tested_for_by_itself_is_named_apart() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    let mut writer = desk.writer();
    writer.add_ship_to("C1", "SITE", &crate::desk::testing::pairs(&[("limit", "50")])).unwrap();
    writer.enter_invoice(&NewInvoice { ship_to: Some("SITE"), ..invoice("C1", "I-1", 100) }).unwrap();
    writer.enter_invoice(&invoice("C1", "I-2", 30)).unwrap();
    let tiles = desk.reader().balance_tiles().unwrap();
    assert_eq!((tiles.exposure, tiles.apart), (cents(130), cents(100)));
}

#[test]
fn the_workspace_names_excesses_and_what_expires_within_thirty_days() {
    let desk = TestDesk::new();
    let number = |text: &str| DbValue::Integer(day(text).number());
    desk.customer("C1", &[("credit_limit", DbValue::Integer(60)), ("limit_expires", number("2026-07-30"))]);
    desk.customer("C2", &[("next_review", number("2026-06-01")), ("limit_expires", number("2026-07-31"))]);
    desk.writer().enter_invoice(&invoice("C1", "I-1", 100)).unwrap();
    let tiles = desk.reader().balance_tiles().unwrap();
    assert_eq!((tiles.limits, tiles.limited_exposure), (cents(60), cents(100)));
    assert_eq!((tiles.excesses.len(), tiles.excesses[0].excess), (1, cents(40)));
    let expiries: Vec<_> = tiles.expiries.iter().map(|expiry| (expiry.kind, expiry.code.as_str())).collect();
    assert_eq!(expiries, [(ExpiryKind::Review, "C2"), (ExpiryKind::Limit, "C1")]);
}

#[test]
fn customers_are_sorted_by_what_is_computed() {
    let desk = TestDesk::new();
    let keys = [
        desk.customer("C1", &[]),
        desk.customer("C2", &[("credit_limit", DbValue::Integer(500))]),
        desk.customer("C3", &[("credit_limit", DbValue::Integer(100))]),
    ];
    for (customer, number, minor) in [("C1", "I-1", 50), ("C2", "I-2", 300), ("C3", "I-3", 90)] {
        desk.writer().enter_invoice(&invoice(customer, number, minor)).unwrap();
    }
    let [first, second, third] = keys;
    let sorted = |column, order| {
        let column = CustomerColumn::named(column).unwrap();
        let query = CustomerQuery { sort: Some((column, order)), ..CustomerQuery::default() };
        let rows = desk.reader().find_customers(&query).unwrap();
        rows.iter().map(|row| row.line.key).collect::<Vec<_>>()
    };
    assert_eq!(sorted("exposure", SortOrder::Descending), [second, third, first]);
    assert_eq!(sorted("available", SortOrder::Ascending), [third, second, first]);
    assert_eq!(sorted("overdue", SortOrder::Descending), [first, second, third]);
}

#[test]
fn holds_are_tallied_by_reason_and_age() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[("credit_limit", DbValue::Integer(10))]);
    for (number, on) in [("SO-1", "2026-05-30"), ("SO-2", "2026-06-28"), ("SO-3", "2026-06-29")] {
        desk.go_to(on);
        let order = desk.ledger_order(key, number, 100, CreditStanding::Held);
        hold(&desk, order, number);
    }
    desk.go_to("2026-06-30");
    let tiles = desk.reader().hold_tiles().unwrap();
    assert_eq!((tiles.all.count, tiles.all.value), (3, cents(300)));
    assert_eq!(tiles.by_age.map(|tally| tally.count), [1, 1, 0, 1]);
    assert_eq!(tiles.follow_ups_due, 0);
    let reasons = desk.reader().reason_tiles(&NoProgress).unwrap();
    let counts: Vec<_> = reasons.by_reason.iter().map(|(reason, tally)| (*reason, tally.count)).collect();
    assert_eq!((counts, reasons.ready.count), (vec![(FindingCode::LimitExceeded, 3)], 0));
    desk.set("C1", &[("credit_limit", DbValue::Integer(10_000))]);
    let reasons = desk.reader().reason_tiles(&NoProgress).unwrap();
    assert!(reasons.by_reason.is_empty(), "{reasons:?}");
    assert_eq!((reasons.ready.count, reasons.ready.value, reasons.not_checked.count), (3, cents(300), 0));
}

fn hold(desk: &TestDesk, order: OrderId, number: &str) {
    desk.write(|recorder| {
        let view = recorder.tx.view();
        let context = CheckContext::open(view, recorder.today())?;
        let record = view.order(number)?.unwrap();
        let checkpoint = crate::credit::Checkpoint::Review;
        let assessment: Assessment = context.assess_stored(view, &record, checkpoint)?;
        let id = recorder.tx.add_assessment(order, &assessment, recorder.event)?;
        let new = NewHold {
            order,
            customer: record.customer,
            at: recorder.signature.moment.at,
            day: recorder.today(),
            assessment: (id, &assessment),
        };
        Ok(recorder.tx.add_hold(&new, recorder.event)?)
    });
}

#[test]
fn every_document_of_exposure_adds_up_to_its_component() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[limit(10_000)]);
    desk.ship_to(key, "S1", Limit::Amount(cents(500)));
    enter(&desk, &invoice("C1", "I-1", 300)).unwrap();
    enter(&desk, &invoice("C1", "CN-1", -50)).unwrap();
    receive(&desk, &receipt("C1", "R-1", 20)).unwrap();
    desk.ledger_order(key, "SO-1", 700, CreditStanding::Held);
    let apart = NewInvoice { ship_to: Some("S1"), ..invoice("C1", "I-2", 90) };
    enter(&desk, &apart).unwrap();
    let report = desk.reader().exposure("C1").unwrap();
    for component in Component::ALL {
        let sum: Money = report
            .documents
            .iter()
            .filter(|document| document.component == component)
            .map(|document| document.open)
            .sum();
        assert_eq!(sum, component.of(&report.exposure), "{component:?}");
    }
    assert_eq!(report.available, Some(cents(10_000 - 930)));
    assert_eq!(report.counted_elsewhere[0].exposure.total(), cents(90));
}
