//! Orders on the command line.

use serde_json::{Value, json};

use super::receivables::invoice;
use super::{Desk, TODAY};

#[test]
fn an_order_over_the_limit_is_held_with_every_key_of_the_contract() {
    let desk = Desk::with_customer();
    invoice(&desk, "I-1", "100", TODAY, "2026-07-30");
    let assessment =
        desk.answer(&["order", "enter", "--customer", "C100", "--number", "SO-1", "--amount", "50"]);
    assert_eq!(assessment["order"], "SO-1");
    assert_eq!(assessment["customer"], "C100");
    assert_eq!(assessment["outcome"], "held");
    assert_eq!(assessment["excluded"], false);
    assert_eq!(
        assessment["exposure"],
        json!({
            "total": "150.00", "open_invoices": "100.00", "open_credits": "0.00",
            "unapplied_receipts": "0.00", "approved_orders": "0.00", "held_orders": "0.00",
            "future_orders": "0.00", "unconfirmed_orders": "0.00", "this_order": "50.00",
        })
    );
    assert_eq!(
        assessment["limit"],
        json!({
            "state": "amount", "effective": "100.00", "own": "100.00", "temporary": null, "group": null,
            "policy_group": null, "ship_to": null, "insurance": null, "tolerance_percent": "0",
        })
    );
    assert_eq!(assessment["available"], "-50.00");
    let finding = &assessment["findings"][0];
    assert_eq!(finding["rule"], "R3.5");
    assert_eq!(finding["code"], "limit-exceeded");
    assert_eq!(finding["severity"], "hold");
    assert_eq!(finding["measured"], "150.00");
    assert_eq!(finding["threshold"], "100.00");
    assert_eq!(finding["margin"], "50.00");
    assert!(finding["text"].as_str().unwrap().contains("150.00"));
    assert_eq!(finding["cures"][0]["kind"], "pay");
    assert_eq!(finding["cures"][0]["amount"], "50.00");
    assert!(finding["cures"][0]["date"].is_null());
}

#[test]
fn a_customer_without_a_limit_has_none_and_null() {
    let desk = Desk::new();
    desk.run(&["customer", "add", "C100"]).exits(0);
    let assessment = desk.answer(&["order", "check", "--customer", "C100", "--amount", "1000000"]);
    assert_eq!(assessment["limit"]["state"], "none");
    assert!(assessment["limit"]["effective"].is_null());
    assert!(assessment["available"].is_null());
    assert!(assessment["order"].is_null());
    assert_eq!(assessment["outcome"], "approved");
}

#[test]
fn an_unlimited_customer_says_so() {
    let desk = Desk::new();
    desk.run(&["customer", "add", "C100", "limit=unlimited"]).exits(0);
    let assessment = desk.answer(&["order", "check", "--customer", "C100", "--amount", "1"]);
    assert_eq!(assessment["limit"]["state"], "unlimited");
    assert_eq!(assessment["limit"]["own"], "unlimited");
    assert!(assessment["limit"]["effective"].is_null());
}

/// An order as it is listed, shown and exported.
fn everywhere(desk: &Desk, number: &str) -> [Value; 3] {
    let listed = desk.answer(&["order", "list"]);
    let exported = desk.answer(&["export", "orders"]);
    let row = |document: &Value, key: &str| {
        let orders = document["orders"].as_array().unwrap();
        orders.iter().find(|order| order[key] == number).unwrap().clone()
    };
    let mut exported = row(&exported, "number");
    exported["credit"] = exported["standing"].take();
    [row(&listed, "order"), desk.answer(&["order", "show", number]), exported]
}

#[test]
fn an_order_that_has_ended_is_neither_on_hold_nor_to_be_invoiced() {
    let desk = Desk::with_held(&["SO-1", "CLOSED", "REJECTED", "WAITS"]);
    desk.run(&["order", "cancel", "SO-1"]).exits(0);
    desk.run(&["order", "close", "CLOSED"]).exits(0);
    desk.run(&["hold", "reject", "REJECTED", "--cancel"]).exits(0);
    let ended = [("SO-1", Value::Null), ("CLOSED", Value::Null), ("REJECTED", "rejected".into())];
    for (number, credit) in ended {
        for order in everywhere(&desk, number) {
            assert_eq!((&order["remaining"], &order["credit"]), (&"0.00".into(), &credit), "{order}");
        }
    }
    for order in everywhere(&desk, "WAITS") {
        assert_eq!((&order["remaining"], &order["credit"]), (&"150.00".into(), &"held".into()), "{order}");
    }
}

#[test]
fn a_refused_order_is_answered_with_its_assessment_and_its_number_stays_free() {
    let desk = Desk::with_customer();
    desk.run(&["customer", "block", "C100", "--reason", "late"]).exits(0);
    let enter = ["order", "enter", "--customer", "C100", "--number", "SO-1", "--amount", "5"];
    let (exit, assessment) = desk.json(&enter);
    assert_eq!(exit, 3);
    assert_eq!(assessment["outcome"], "refused");
    assert_eq!(assessment["findings"][0]["code"], "customer-blocked");
    assert!(assessment["findings"][0]["text"].as_str().unwrap().contains("late"));
    assert_eq!(desk.error(&["order", "show", "SO-1"]), (2, "order-not-found".into()));
    desk.run(&["customer", "unblock", "C100"]).exits(0);
    desk.run(&enter).exits(0);
}

#[test]
fn a_check_is_always_done_and_saves_nothing() {
    let desk = Desk::with_customer();
    desk.run(&["customer", "block", "C100", "--reason", "late"]).exits(0);
    let check = ["order", "check", "--customer", "C100", "--number", "SO-1", "--amount", "5"];
    let assessment = desk.answer(&check);
    assert_eq!(assessment["outcome"], "refused");
    assert_eq!(desk.answer(&["order", "list"])["total"], 0);
}

#[test]
fn a_negative_amount_is_read_with_and_without_the_equals_sign() {
    let desk = Desk::with_customer();
    for (number, amount) in [("R-1", vec!["--amount", "-20"]), ("R-2", vec!["--amount=-20"])] {
        let mut arguments = vec!["order", "enter", "--customer", "C100", "--number", number];
        arguments.extend(amount);
        desk.run(&arguments).exits(0);
        assert_eq!(desk.answer(&["order", "show", number])["amount"], "-20.00");
    }
}

#[test]
fn amounts_are_read_in_the_full_form_of_the_language() {
    let desk = Desk::with_customer();
    let check = |language, amount| {
        desk.json(&["--lang", language, "order", "check", "--customer", "C100", "--amount", amount])
    };
    assert_eq!(check("fr", "1 234,50").1["exposure"]["this_order"], "1234.50");
    assert_eq!(check("nl", "1.234,50").1["exposure"]["this_order"], "1234.50");
    let (exit, error) = check("nl", "1.234");
    assert_eq!((exit, &error["error"]["code"]), (2, &json!("usage-amount")));
}

#[test]
fn a_list_has_its_rows_and_its_total() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.enter("SO-2", "-5").exits(0);
    let list = desk.answer(&["order", "list"]);
    assert_eq!(list["total"], 2);
    assert_eq!(list["orders"][0]["order"], "SO-1");
    assert_eq!(list["orders"][0]["amount"], "150.00");
    assert_eq!(list["orders"][0]["credit"], "held");
    assert_eq!(list["orders"][0]["date"], TODAY);
    assert!(list["orders"][0]["ship_on"].is_null());
    let held = desk.answer(&["order", "list", "--customer", "C100", "--state", "held"]);
    assert_eq!(held["total"], 1);
    assert_eq!(desk.answer(&["order", "list", "--state", "closed"])["total"], 0);
}

#[test]
fn the_state_of_an_order_is_what_became_of_it_last() {
    let desk = Desk::with_customer();
    for number in ["APPROVED", "SHIPPED", "CLOSED"] {
        desk.enter(number, "5").exits(0);
    }
    desk.run(&["order", "ship", "SHIPPED"]).exits(0);
    desk.run(&["order", "ship", "CLOSED"]).exits(0);
    desk.run(&["order", "close", "CLOSED", "--not-invoiced", "--reason", "sample"]).exits(0);
    for state in ["approved", "shipped", "closed"] {
        let list = desk.answer(&["order", "list", "--state", state]);
        assert_eq!((&list["total"], &list["orders"][0]["order"]), (&1.into(), &state.to_uppercase().into()));
    }
    assert_eq!(desk.answer(&["order", "list", "--state", "open"])["total"], 2);
}

#[test]
fn an_order_is_shown_with_its_assessment_hold_and_decisions() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.run(&["hold", "release", "SO-1", "--note", "promised"]).exits(0);
    let order = desk.answer(&["order", "show", "SO-1"]);
    assert_eq!(order["state"], "open");
    assert_eq!(order["credit"], "approved");
    assert_eq!(order["assessment"]["outcome"], "held");
    assert_eq!(order["hold"]["state"], "released");
    assert_eq!(order["release"]["up_to"], "150.00");
    assert_eq!(order["decisions"][0]["decision"], "release");
    assert_eq!(order["decisions"][0]["reason"], "ok-to-ship");
    assert_eq!(order["decisions"][0]["user"], "anna");
    assert!(order["decisions"][0]["at"].as_str().unwrap().ends_with('Z'));
}

#[test]
fn a_held_order_is_not_shipped() {
    let desk = Desk::with_held(&["SO-1"]);
    assert_eq!(desk.error(&["order", "ship", "SO-1"]), (3, "order-on-hold".into()));
    desk.run(&["hold", "release", "SO-1"]).exits(0);
    desk.run(&["order", "ship", "SO-1"]).exits(0);
    assert_eq!(desk.answer(&["order", "show", "SO-1"])["shipped"], TODAY);
}

#[test]
fn an_order_that_shipping_puts_on_hold_is_answered_and_stays() {
    let desk = Desk::with_customer();
    desk.enter("SO-1", "5").exits(0);
    desk.run(&["customer", "block", "C100", "--reason", "late"]).exits(0);
    assert_eq!(desk.answer(&["order", "ship", "SO-1"])["outcome"], "held");
    assert!(desk.answer(&["order", "show", "SO-1"])["shipped"].is_null());
    assert_eq!(desk.answer(&["hold", "list"])["total"], 1);
    assert_eq!(desk.error(&["order", "ship", "SO-1"]), (3, "order-on-hold".into()));
}

#[test]
fn orders_are_amended_cancelled_closed_reopened_copied_and_confirmed() {
    let desk = Desk::with_customer();
    desk.enter("SO-1", "40").exits(0);
    assert_eq!(desk.answer(&["order", "amend", "SO-1", "--amount", "140"])["outcome"], "held");
    let copied = desk.answer(&["order", "copy", "SO-1", "--number", "SO-2"]);
    assert_eq!((&copied["order"], &copied["outcome"]), (&json!("SO-2"), &json!("held")));
    assert_eq!(desk.answer(&["order", "cancel", "SO-2"])["state"], "cancelled");
    assert_eq!(desk.answer(&["order", "close", "SO-1"])["state"], "closed");
    assert_eq!(desk.answer(&["order", "reopen", "SO-1"])["outcome"], "held");
    desk.run(&["order", "enter", "--customer", "C100", "--number", "SO-3", "--amount", "5", "--unconfirmed"])
        .exits(0);
    desk.run(&["order", "confirm", "SO-3"]).exits(0);
    assert_eq!(desk.error(&["order", "confirm", "SO-3"]), (3, "order-confirmed-already".into()));
}

#[test]
fn an_order_whose_goods_left_is_closed_only_by_a_supervisor_with_a_reason() {
    let desk = Desk::with_customer();
    desk.enter("SO-1", "50").exits(0);
    desk.run(&["order", "ship", "SO-1"]).exits(0);
    assert_eq!(desk.error(&["order", "close", "SO-1"]), (3, "order-goods-left".into()));
    assert_eq!(desk.error(&["order", "cancel", "SO-1"]), (3, "order-goods-left".into()));
    let below = ["order", "amend", "SO-1", "--amount", "49.99"];
    assert_eq!(desk.error(&below), (3, "order-below-goods-left".into()));
    let refused = desk.run(&["order", "close", "SO-1"]).exits(3);
    let call = format!("creditdesk --desk {} order close SO-1 --not-invoiced", desk.file().display());
    assert!(refused.err.contains(&format!("{call} --reason TEXT")), "{}", refused.err);
    desk.run(&["order", "close", "SO-1", "--not-invoiced"]).exits(2);
    desk.run(&["order", "close", "SO-1", "--reason", "lost"]).exits(2);
    let close = ["order", "close", "SO-1", "--not-invoiced", "--reason", "lost in transit"];
    let closed = desk.answer(&close);
    assert_eq!((&closed["state"], &closed["remaining"]), (&json!("closed"), &json!("0.00")));
    assert_eq!(desk.answer(&["exposure", "C100"])["exposure"]["total"], "0.00");
}

#[test]
fn an_order_on_cash_terms_lets_no_larger_invoice_in() {
    let desk = Desk::with_customer();
    desk.run(&["settings", "set", "limit_at_sale=block"]).exits(0);
    let enter =
        ["order", "enter", "--customer", "C100", "--number", "SO-1", "--amount", "1", "--terms", "cash"];
    desk.run(&enter).exits(0);
    let invoice = |amount: &'static str| {
        let invoice = ["invoice", "enter", "--customer", "C100", "--number", "I-1", "--order", "SO-1"];
        [&invoice[..], &["--amount", amount, "--date", TODAY, "--due", "2026-07-30"]].concat()
    };
    assert_eq!(desk.error(&invoice("50000")), (3, "invoice-over-limit".into()));
    let refused = desk.run(&invoice("50000")).exits(3);
    assert!(refused.err.contains("49,999.00 of it exceeds what is left of order SO-1"), "{}", refused.err);
    assert_eq!(desk.error(&invoice("100.01")), (3, "invoice-over-limit".into()));
    assert_eq!(desk.answer(&invoice("100"))["open"], "100.00");
}

#[test]
fn a_taken_number_is_refused() {
    let desk = Desk::with_held(&["SO-1"]);
    let enter = ["order", "enter", "--customer", "C100", "--number", "SO-1", "--amount", "5"];
    assert_eq!(desk.error(&enter), (3, "order-number-taken".into()));
}

#[test]
fn a_held_order_is_shown_to_people_with_its_cures() {
    let desk = Desk::with_customer();
    let run = desk.enter("SO-1", "150").exits(0);
    assert!(run.out.contains("Order SO-1 of customer C100: on hold"), "{}", run.out);
    assert!(run.out.contains("Reduce the order by 50.00."), "{}", run.out);
    assert!(run.err.is_empty(), "{}", run.err);
}

#[test]
fn an_order_that_was_closed_has_nothing_to_invoice_and_shows_who_closed_it_and_why() {
    let desk = Desk::with_customer();
    desk.enter("B1", "50").exits(0);
    desk.run(&["order", "ship", "B1"]).exits(0);
    assert_eq!(desk.answer(&["order", "show", "B1"])["remaining"], "50.00");
    let close = ["order", "close", "B1", "--not-invoiced", "--reason", "lost in transit"];
    let run = desk.run(&close).exits(0);
    assert!(run.out.contains("closed") && run.out.contains("lost in transit"), "{}", run.out);
    assert!(!run.out.contains("This order"), "no check of today: {}", run.out);
    let answer = desk.answer(&["order", "show", "B1"]);
    assert_eq!(
        ["remaining", "state", "ended_on", "ended_by", "ended_note"].map(|key| answer[key].as_str().unwrap()),
        ["0.00", "closed", "2026-06-30", "anna", "lost in transit"]
    );
    desk.enter("B2", "50").exits(0);
    let answer = desk.json(&["order", "cancel", "B2"]).1;
    assert_eq!((&answer["remaining"], &answer["state"]), (&"0.00".into(), &"cancelled".into()));
}

/// A desk where three rules are for C100 and one is not, with what each of them says.
fn with_rules() -> Desk {
    let desk = Desk::with_customer();
    desk.run(&["customer", "add", "C200"]).exits(0);
    for rule in [
        &["big", "type=order-amount", "amount=50"][..],
        &["late", "type=days-overdue", "days=61"],
        &["cod-only", "type=terms", "values=cod", "severity=warn"],
        &["other", "type=order-amount", "amount=10", "customer=C200"],
    ] {
        desk.run(&[&["rule", "add"], rule].concat()).exits(0);
    }
    desk
}

#[test]
fn the_trail_says_what_became_of_each_rule_of_the_customer() {
    let desk = with_rules();
    let check = ["order", "check", "--customer", "C100", "--amount", "60", "--trail"];
    let assessment = desk.answer(&check);
    assert_eq!(assessment["released_by"], Value::Null);
    assert_eq!(assessment["findings"][0]["rule_id"], "big");
    assert_eq!(assessment["trail_left_out"], 1);
    let trail = assessment["trail"].as_array().unwrap();
    let results: Vec<_> = trail.iter().map(|line| (&line["rule_id"], &line["result"])).collect();
    assert_eq!(json!(results), json!([["late", "no"], ["cod-only", "no"], ["big", "fired"]]));
    assert_eq!(
        trail[2],
        json!({
            "step": "R6.1", "rule_id": "big", "code": "rule-order-amount", "result": "fired", "why": null, "by": null,
            "measured": "60.00", "threshold": "50.00", "text": "Hold every order when the order is over 50.00.",
        })
    );
    let all = desk.answer(&[&check[..], &["--all"]].concat());
    assert_eq!(all["trail_left_out"], 0);
    assert_eq!(
        (&all["trail"][3]["rule_id"], &all["trail"][3]["why"]),
        (&json!("other"), &json!("other-customer"))
    );
    let plain = desk.answer(&check[..6]);
    assert_eq!((plain.get("trail"), plain.get("trail_left_out")), (None, None));
    assert_eq!(desk.error(&[&check[..6], &["--all"]].concat()).0, 2);
}

#[test]
fn an_exclusion_that_lets_an_order_pass_is_named() {
    let desk = with_rules();
    let pass = ["rule", "add", "pass", "type=order-amount", "kind=exclusion", "amount=100", "release=rules"];
    desk.run(&pass).exits(0);
    let assessment = desk.answer(&["order", "check", "--customer", "C100", "--amount", "60", "--trail"]);
    assert_eq!((&assessment["outcome"], &assessment["released_by"]), (&json!("approved"), &json!("pass")));
    let line = &assessment["trail"][3];
    assert_eq!(
        (&line["rule_id"], &line["result"], &line["code"]),
        (&json!("pass"), &json!("released"), &Value::Null)
    );
    assert_eq!(assessment["trail"][2]["why"], "released-by-rule");
}

#[test]
fn people_read_the_trail_with_what_the_rules_say() {
    let desk = with_rules();
    desk.enter("SO-1", "60").exits(0);
    for shown in [["hold", "show", "SO-1"], ["order", "check", "SO-1"]] {
        let text = desk.run(&[&shown[..], &["--trail"]].concat()).exits(0).out;
        let line = text.lines().find(|line| line.starts_with("big")).unwrap();
        let cells: Vec<&str> = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
        assert_eq!(
            cells,
            ["big", "holds", "60.00", "50.00", "Hold every order when the order is over 50.00."]
        );
        assert!(text.ends_with("1 rule is for other customers.\n"), "{text}");
        let all = desk.run(&[&shown[..], &["--trail", "--all"]].concat()).exits(0).out;
        assert!(all.contains("not tried (for another customer)"), "{all}");
    }
}
