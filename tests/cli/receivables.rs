//! Invoices, receipts, exposure and ageing on the command line.

use serde_json::json;

use super::{Desk, TODAY};

/// Enters an invoice of C100.
pub(super) fn invoice(desk: &Desk, number: &str, amount: &str, day: &str, due: &str) {
    desk.run(&[
        "invoice",
        "enter",
        "--customer",
        "C100",
        "--number",
        number,
        "--amount",
        amount,
        "--date",
        day,
        "--due",
        due,
    ])
    .exits(0);
}

#[test]
fn an_invoice_is_entered_shown_and_listed() {
    let desk = Desk::with_customer();
    invoice(&desk, "I-1", "40", "2026-05-01", "2026-05-31");
    let shown = desk.answer(&["invoice", "show", "I-1"]);
    assert_eq!(
        (&shown["amount"], &shown["open"], &shown["due"]),
        (&json!("40.00"), &json!("40.00"), &json!("2026-05-31"))
    );
    let list = desk.answer(&["invoice", "list", "--customer", "C100"]);
    assert_eq!(list["invoices"][0]["invoice"], "I-1");
    assert_eq!(list["total"], 1);
}

#[test]
fn an_invoice_over_the_limit_is_saved_with_a_warning() {
    let desk = Desk::with_customer();
    let entered = desk.answer(&[
        "invoice",
        "enter",
        "--customer",
        "C100",
        "--number",
        "I-1",
        "--amount",
        "150",
        "--date",
        TODAY,
        "--due",
        "2026-07-30",
    ]);
    assert_eq!(entered["warnings"][0]["code"], "limit-exceeded");
}

#[test]
fn an_invoice_due_before_its_date_is_refused_unless_that_is_meant() {
    let desk = Desk::with_customer();
    let text = "invoice enter --customer C100 --number I-1 --amount 40 --date 2026-05-02 --due 2026-05-01";
    let mut arguments: Vec<&str> = text.split(' ').collect();
    assert_eq!(desk.error(&arguments), (2, "invoice-due-before-day".into()));
    arguments.push("--due-before-date");
    assert_eq!(desk.answer(&arguments)["due"], "2026-05-01");
}

#[test]
fn instalments_have_their_own_due_dates() {
    let desk = Desk::with_customer();
    let entered = desk.answer(&[
        "invoice",
        "enter",
        "--customer",
        "C100",
        "--number",
        "I-1",
        "--amount",
        "90",
        "--date",
        TODAY,
        "--due",
        "2026-08-31",
        "--instalment",
        "2026-07-31=30",
        "--instalment",
        "2026-08-31=60",
    ]);
    assert_eq!(entered["instalments"][1]["amount"], "60.00");
    let broken = [
        "invoice",
        "enter",
        "--customer",
        "C100",
        "--number",
        "I-2",
        "--amount",
        "90",
        "--date",
        TODAY,
        "--due",
        "2026-08-31",
        "--instalment",
        "2026-07-31",
    ];
    assert_eq!(desk.error(&broken), (2, "usage-instalment".into()));
}

#[test]
fn a_negative_amount_is_a_credit_note_and_needs_no_due_date() {
    let desk = Desk::with_customer();
    invoice(&desk, "I-1", "40", "2026-05-01", "2026-05-31");
    let credit = desk.answer(&[
        "invoice",
        "enter",
        "--customer",
        "C100",
        "--number",
        "CN-1",
        "--amount",
        "-15",
        "--date",
        TODAY,
    ]);
    assert_eq!((&credit["kind"], &credit["amount"]), (&json!("credit"), &json!("-15.00")));
    let exposure = desk.answer(&["exposure", "C100"]);
    assert_eq!(exposure["exposure"]["open_credits"], "15.00");
    assert_eq!(exposure["exposure"]["total"], "25.00");
}

#[test]
fn a_receipt_pays_what_it_names_and_leaves_the_rest_on_account() {
    let desk = Desk::with_customer();
    invoice(&desk, "I-1", "40", "2026-05-01", "2026-05-31");
    invoice(&desk, "I-2", "30", "2026-05-01", "2026-05-31");
    let receipt = desk.answer(&[
        "receipt",
        "enter",
        "--customer",
        "C100",
        "--number",
        "R-1",
        "--amount",
        "60",
        "--date",
        TODAY,
        "--apply",
        "I-1",
        "--apply",
        "I-2=5",
    ]);
    assert_eq!(receipt["open"], "15.00");
    assert_eq!(receipt["applied"][0]["amount"], "40.00");
    let applied = desk.answer(&["receipt", "apply", "R-1", "I-2=10"]);
    assert_eq!(applied["open"], "5.00");
    let too_much = ["receipt", "apply", "R-1", "I-2=100"];
    assert_eq!(desk.error(&too_much).0, 3);
    let reversed = desk.answer(&["receipt", "reverse", "R-1", "--reason", "bounced"]);
    assert_eq!(reversed["reversed"], TODAY);
    assert_eq!(desk.answer(&["invoice", "show", "I-1"])["open"], "40.00");
    let list = desk.answer(&["receipt", "list", "--customer", "C100"]);
    assert_eq!(list["receipts"][0]["receipt"], "R-1");
}

#[test]
fn an_invoice_of_a_held_order_is_refused() {
    let desk = Desk::with_held(&["SO-1"]);
    let enter = [
        "invoice",
        "enter",
        "--customer",
        "C100",
        "--number",
        "I-1",
        "--amount",
        "150",
        "--date",
        TODAY,
        "--due",
        TODAY,
        "--order",
        "SO-1",
    ];
    assert_eq!(desk.error(&enter), (3, "invoice-order-held".into()));
}

#[test]
fn an_invoice_is_disputed_and_settled() {
    let desk = Desk::with_customer();
    invoice(&desk, "I-1", "40", "2026-05-01", "2026-05-31");
    let disputed = desk.answer(&["invoice", "dispute", "I-1", "--reason", "damaged"]);
    assert_eq!(disputed["disputed"], true);
    let settled = ["invoice", "dispute", "I-1", "--settle", "--reason", "agreed"];
    assert_eq!(desk.answer(&settled)["disputed"], false);
}

#[test]
fn the_exposure_has_its_components_and_documents() {
    let desk = Desk::with_held(&["SO-1"]);
    invoice(&desk, "I-1", "40", "2026-05-01", "2026-05-31");
    let report = desk.answer(&["exposure", "C100"]);
    assert_eq!(report["exposure"]["this_order"], "0.00");
    assert_eq!(report["exposure"]["held_orders"], "150.00");
    assert_eq!(report["exposure"]["total"], "190.00");
    assert_eq!(report["limit"]["effective"], "100.00");
    assert_eq!(report["available"], "-90.00");
    let documents = report["documents"].as_array().unwrap();
    assert_eq!(documents.len(), 2);
    assert_eq!(documents[0]["component"], "open_invoices");
    assert_eq!(documents[0]["document"], "I-1");
}

#[test]
fn aged_balances_add_up_and_have_the_keys_of_the_contract() {
    let desk = Desk::with_customer();
    invoice(&desk, "I-1", "40", "2026-05-01", "2026-05-31");
    invoice(&desk, "I-2", "30", "2026-06-15", "2026-07-15");
    desk.run(&[
        "receipt",
        "enter",
        "--customer",
        "C100",
        "--number",
        "R-1",
        "--amount",
        "5",
        "--date",
        TODAY,
    ])
    .exits(0);
    let ageing = desk.answer(&["ageing"]);
    assert_eq!((&ageing["as_of"], &ageing["basis"]), (&json!(TODAY), &json!("due")));
    let row = json!({
        "customer": "C100", "not_due": "30.00", "period_1": "40.00", "period_2": "0.00", "period_3": "0.00",
        "period_4": "0.00", "period_5": "0.00", "unapplied": "-5.00", "balance": "65.00", "currency": "EUR",
    });
    assert_eq!(ageing["rows"], json!([row]));
    assert_eq!(ageing["totals"]["balance"], "65.00");
    let earlier = desk.answer(&["ageing", "C100", "--as-of", "2026-05-15", "--basis", "invoice"]);
    assert_eq!(earlier["rows"][0]["period_1"], "40.00");
    assert_eq!(earlier["basis"], "invoice");
}

#[test]
fn a_customer_without_anything_open_has_one_row_when_asked_for() {
    let desk = Desk::with_customer();
    assert_eq!(desk.answer(&["ageing"])["rows"], json!([]));
    let ageing = desk.answer(&["ageing", "C100"]);
    assert_eq!(ageing["rows"][0]["balance"], "0.00");
}
