//! What counts from when, and what is paid without credit (R2.6-R2.8).

use super::desk::{desk, eur, open_order, today};
use crate::credit::{ApprovalStatus, FindingCode, ItemKind, Measure, OpenOrder, Passed};

#[test]
fn debt_counts_from_its_entry_and_relief_from_its_date() {
    for (kind, on, total) in [
        (ItemKind::Invoice, today() + 5, "300.00"),
        (ItemKind::Receipt, today(), "-100.00"),
        (ItemKind::Receipt, today() + 1, "100.00"),
        (ItemKind::Credit, today(), "-100.00"),
        (ItemKind::Credit, today() + 1, "100.00"),
    ] {
        let desk = desk().relief(kind, "200.00", on);
        assert_eq!(desk.check().exposure.total(), eur(total), "{kind:?} of {on}");
    }
}

#[test]
fn orders_paid_without_credit_count_nowhere_and_are_not_tested_for_debt() {
    for code in ["prepaid", "cash", "cod"] {
        let desk =
            desk().limit("50.00").expires(today() - 9).hold_period(1).overdue("I-1", "400.00", 9).terms(code);
        assert!(desk.codes().is_empty(), "{code}");
        assert!(desk.check().exposure.this_order.is_zero());
        assert!(desk.check().passed.contains(&Passed::PaidWithoutCredit));
        assert_eq!(desk.check().exposure.open_invoices, eur("400.00"));
    }
    let other = OpenOrder { on_account: false, ..open_order("70.00") };
    assert!(desk().other_order(other).check().exposure.orders().is_zero());
}

#[test]
fn orders_paid_without_credit_are_tested_by_the_rules_that_measure_no_debt() {
    let desk = desk().terms("cod").approval(ApprovalStatus::No);
    let desk = desk.with(|desk| desk.facts.customer.order_bounds.maximum = Some(eur("60.00")));
    assert_eq!(desk.codes(), ["approval-no", "order-above-maximum"]);
}

#[test]
fn receipts_and_credit_notes_lower_the_balance_and_never_net_overdue_items() {
    let desk = desk().limit("1000.00").hold_period(1).overdue("I-1", "800.00", 5).receipt("1000.00");
    let desk = desk.relief(ItemKind::Credit, "1000.00", today());
    assert_eq!(desk.check().exposure.balance(), eur("-1200.00"));
    let finding = desk.finding(FindingCode::HoldPeriod);
    assert_eq!(finding.measured, Some(Measure::Money(eur("800.00"))));
}
