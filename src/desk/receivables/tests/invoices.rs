//! Entering invoices and credit notes, with and without an order, and disputing them.

use crate::credit::{CreditStanding, FindingCode, Limit, Money};
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{
    cents, day, enter, in_two_parts, invoice, invoice_of, limit, open_of, pays, receipt, receive, refused,
    state,
};
use crate::desk::{Dispute, DueBeforeDate, ErrorKind, Instalment, NewInvoice, NewReceipt};
use crate::store::{Shipment, Subject};

#[test]
fn an_invoice_is_entered_and_shown() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[]);
    desk.ship_to(key, "S1", Limit::NotSet);
    let new = NewInvoice { ship_to: Some("S1"), ..invoice("C1", " I-1 ", 12_345) };
    let entered = enter(&desk, &new).unwrap();
    assert_eq!((entered.number.as_str(), entered.warnings.len()), ("I-1", 0));
    let shown = desk.reader().invoice(&invoice_of("C1", "I-1")).unwrap();
    assert_eq!((shown.amount, shown.open), (cents(12_345), cents(12_345)));
    assert_eq!(shown.ship_to.as_deref(), Some("S1"));
}

#[test]
fn documents_that_make_no_sense_are_refused_as_usage() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    let long = "N".repeat(41);
    let parts = |amounts: &[i64]| {
        let part = |minor: &i64| Instalment { due: day("2026-07-30"), amount: cents(*minor) };
        amounts.iter().map(part).collect::<Vec<_>>()
    };
    let due = NewInvoice { due: day("2026-06-29"), ..invoice("C1", "I-1", 100) };
    let instalments =
        |minor, amounts| NewInvoice { instalments: parts(amounts), ..invoice("C1", "I-1", minor) };
    for (new, key) in [
        (invoice("C9", "I-1", 100), "customer-not-found"),
        (invoice("C1", "I-1", 0), "invoice-amount-zero"),
        (invoice("C1", "  ", 100), "number-unusable"),
        (invoice("C1", &long, 100), "number-unusable"),
        (invoice("C1", "I-1", 1_000_000_000_000_001), "amount-out-of-range"),
        (due, "invoice-due-before-day"),
        (instalments(100, &[50, 49]), "instalments-do-not-add-up"),
        (instalments(100, &[150, -50]), "instalments-do-not-add-up"),
        (instalments(-100, &[100]), "credit-note-with-instalments"),
    ] {
        refused(&desk, (ErrorKind::Usage, key), |desk| enter(desk, &new));
    }
}

#[test]
fn an_invoice_due_before_its_date_is_entered_where_that_is_meant() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    let meant = NewInvoice {
        due: day("2026-06-29"),
        due_before_date: DueBeforeDate::Accepted,
        ..invoice("C1", "I-1", 100)
    };
    enter(&desk, &meant).unwrap();
    let shown = desk.reader().invoice(&invoice_of("C1", "I-1")).unwrap();
    assert_eq!((shown.day, shown.instalments[0].due), (day("2026-06-30"), day("2026-06-29")));
    assert_eq!(desk.differences(), []);
}

#[test]
fn a_customer_is_given_a_number_once_of_a_kind() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    desk.customer("C2", &[]);
    for minor in [100, -100] {
        enter(&desk, &invoice("C1", "N", minor)).unwrap();
        enter(&desk, &invoice("C2", "N", minor)).unwrap();
        refused(&desk, (ErrorKind::Refused, "document-number-taken"), |desk| {
            enter(desk, &invoice("C1", "N", minor))
        });
    }
    receive(&desk, &receipt("C1", "N", 50)).unwrap();
    receive(&desk, &receipt("C2", "N", 50)).unwrap();
    refused(&desk, (ErrorKind::Refused, "document-number-taken"), |desk| {
        receive(desk, &receipt("C1", "N", 50))
    });
}

#[test]
fn a_direct_invoice_over_the_limit_is_saved_with_a_warning() {
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(10_000)]);
    assert!(enter(&desk, &invoice("C1", "I-1", 10_000)).unwrap().warnings.is_empty());
    let entered = enter(&desk, &invoice("C1", "I-2", 1)).unwrap();
    assert_eq!(entered.warnings[0].code, FindingCode::LimitExceeded);
    assert_eq!(entered.warnings[0].margin.as_ref().unwrap().money(), Some(cents(1)));
    assert_eq!(open_of(&desk, "I-2"), cents(1));
}

#[test]
fn a_direct_invoice_is_measured_against_its_ship_to() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[limit(100)]);
    desk.ship_to(key, "S1", Limit::Amount(cents(500)));
    let new = |number, minor| NewInvoice { ship_to: Some("S1"), ..invoice("C1", number, minor) };
    assert!(enter(&desk, &new("I-1", 500)).unwrap().warnings.is_empty());
    let entered = enter(&desk, &new("I-2", 1)).unwrap();
    assert_eq!(entered.warnings[0].code, FindingCode::ShipToLimitExceeded);
}

#[test]
fn a_blocked_customer_pays_and_is_credited_and_buys_nothing() {
    let desk = TestDesk::new();
    desk.customer("C1", &state("blocked"));
    refused(&desk, (ErrorKind::Refused, "invoice-customer-blocked"), |desk| {
        enter(desk, &invoice("C1", "I-1", 100))
    });
    enter(&desk, &invoice("C1", "CN-1", -100)).unwrap();
    receive(&desk, &receipt("C1", "R-1", 100)).unwrap();
}

#[test]
fn a_closed_customer_takes_only_relief_for_what_it_owes() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    desk.set("C1", &state("closed"));
    refused(&desk, (ErrorKind::Refused, "invoice-customer-closed"), |desk| {
        enter(desk, &invoice("C1", "I-2", 100))
    });
    refused(&desk, (ErrorKind::Refused, "closed-customer-owes-less"), |desk| {
        receive(desk, &receipt("C1", "R-1", 101))
    });
    enter(&desk, &invoice("C1", "CN-1", -40)).unwrap();
    refused(&desk, (ErrorKind::Refused, "closed-customer-owes-less"), |desk| {
        enter(desk, &invoice("C1", "CN-2", -61))
    });
    let all = NewReceipt { apply: vec![pays("I-1", None)], ..receipt("C1", "R-1", 100) };
    assert_eq!(receive(&desk, &all).unwrap().on_account, Money::ZERO);
}

#[test]
fn an_invoice_on_an_order_takes_the_place_of_its_remainder() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[]);
    desk.ledger_order(key, "SO-1", 5_000, CreditStanding::Approved);
    enter(&desk, &invoice("C1", "I-0", 10_000)).unwrap();
    let total = |desk: &TestDesk| desk.reader().exposure("C1").unwrap().exposure.total();
    assert_eq!(total(&desk), cents(15_000));
    let on_order = |number, minor| NewInvoice { order: Some("SO-1"), ..invoice("C1", number, minor) };
    enter(&desk, &on_order("I-1", 2_500)).unwrap();
    assert_eq!(total(&desk), cents(15_000));
    enter(&desk, &on_order("CN-1", -500)).unwrap();
    assert_eq!((desk.everything().2[0].invoiced, total(&desk)), (cents(2_500), cents(14_500)));
    refused(&desk, (ErrorKind::Refused, "credit-over-invoiced"), |desk| {
        enter(desk, &on_order("CN-2", -2_001))
    });
    assert!(desk.differences().is_empty());
}

#[test]
fn only_open_and_cleared_orders_of_the_customer_are_invoiced() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[]);
    desk.customer("C2", &[]);
    desk.ledger_order(key, "OPEN", 100, CreditStanding::Approved);
    desk.ledger_order(key, "HELD", 100, CreditStanding::Held);
    desk.ledger_order(key, "REJECTED", 100, CreditStanding::Rejected);
    for (customer, order, kind, error) in [
        ("C2", "OPEN", ErrorKind::Refused, "invoice-order-of-another"),
        ("C1", "HELD", ErrorKind::Refused, "invoice-order-held"),
        ("C1", "REJECTED", ErrorKind::Refused, "invoice-order-rejected"),
        ("C1", "NONE", ErrorKind::Usage, "order-not-found"),
    ] {
        let new = NewInvoice { order: Some(order), ..invoice(customer, "I-1", 100) };
        refused(&desk, (kind, error), |desk| enter(desk, &new));
    }
}

#[test]
fn goods_that_left_can_be_invoiced_though_the_customer_was_blocked_since() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &state("blocked"));
    desk.ledger_order(key, "SO-1", 100, CreditStanding::Approved);
    let new = NewInvoice { order: Some("SO-1"), ..invoice("C1", "I-1", 100) };
    refused(&desk, (ErrorKind::Refused, "invoice-customer-blocked"), |desk| enter(desk, &new));
    desk.write(|recorder| {
        let mut order = recorder.tx.view().order("SO-1")?.unwrap();
        order.shipped = Some(Shipment { day: recorder.today(), amount: order.amount });
        Ok(recorder.tx.update_order(&order)?)
    });
    enter(&desk, &new).unwrap();
}

#[test]
fn a_transfer_that_is_checked_must_pass_the_check() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[limit(50)]);
    desk.ledger_order(key, "SO-1", 100, CreditStanding::Approved);
    let new = NewInvoice { order: Some("SO-1"), ..invoice("C1", "I-1", 100) };
    desk.write(|recorder| Ok(recorder.tx.add_setting("checkpoints", "entry,transfer", recorder.event)?));
    refused(&desk, (ErrorKind::Refused, "invoice-order-fails-check"), |desk| enter(desk, &new));
    desk.write(|recorder| Ok(recorder.tx.add_setting("checkpoints", "entry", recorder.event)?));
    enter(&desk, &new).unwrap();
}

#[test]
fn a_dispute_is_stored_with_its_reason() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    let dispute = |what, reason| desk.writer().dispute_invoice(&invoice_of("C1", "I-1"), None, what, reason);
    refused(&desk, (ErrorKind::Usage, "reason-missing"), |_| dispute(Dispute::Raised, " "));
    refused(&desk, (ErrorKind::Conflict, "invoice-not-disputed"), |_| dispute(Dispute::Settled, "why"));
    dispute(Dispute::Raised, "damaged").unwrap();
    refused(&desk, (ErrorKind::Conflict, "invoice-disputed-already"), |_| dispute(Dispute::Raised, "again"));
    let id = desk.everything().1[0].id;
    let changes = desk.reader().ask(|view| Ok(view.changes(Subject::Item(id.0), &["disputed"])?)).unwrap();
    assert_eq!((changes[0].new.as_deref(), changes[0].note.as_str()), (Some("yes"), "damaged"));
    dispute(Dispute::Settled, "credited").unwrap();
    assert!(!desk.reader().invoice(&invoice_of("C1", "I-1")).unwrap().instalments[0].disputed);
}

#[test]
fn one_instalment_can_be_in_dispute() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &in_two_parts()).unwrap();
    desk.writer().dispute_invoice(&invoice_of("C1", "I-1"), Some(2), Dispute::Raised, "short").unwrap();
    let shown = desk.reader().invoice(&invoice_of("C1", "I-1")).unwrap();
    let disputed: Vec<bool> = shown.instalments.iter().map(|part| part.disputed).collect();
    assert_eq!(disputed, [false, true]);
    refused(&desk, (ErrorKind::Usage, "instalment-not-found"), |desk| {
        desk.writer().dispute_invoice(&invoice_of("C1", "I-1"), Some(3), Dispute::Raised, "short")
    });
}
