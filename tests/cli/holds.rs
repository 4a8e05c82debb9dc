//! The hold queue on the command line.

use serde_json::{Value, json};

use super::{Desk, TODAY};

#[test]
fn the_queue_has_every_key_of_the_contract() {
    let desk = Desk::with_held(&["SO-1"]);
    let list = desk.answer(&["--today", "2026-07-03", "hold", "list"]);
    assert_eq!(list["total"], 1);
    let hold = &list["holds"][0];
    let mut plain = hold.clone();
    for key in ["held_at", "key"] {
        assert!(plain.as_object_mut().unwrap().remove(key).unwrap().is_string());
    }
    assert!(hold["held_at"].as_str().unwrap().ends_with('Z'));
    assert_eq!(
        plain,
        json!({
            "order": "SO-1", "customer": "C100", "name": "Dupont SA", "amount": "150.00", "currency": "EUR",
            "days_held": 3, "ship_on": null, "excess": "50.00", "reasons": ["limit-exceeded"],
            "state": "held", "follow_up": null, "assigned_to": null,
            "held_for": {"day": TODAY, "excess": "50.00", "reasons": ["limit-exceeded"]},
            "frees": {
                "kind": "reduce-order", "amount": "50.00",
                "text": "Reduce the order by 50.00, raise the limit to 150.00, or change the terms to cash on delivery.",
            },
        })
    );
}

#[test]
fn the_queue_is_paged_by_key() {
    let desk = Desk::with_held(&["SO-1", "SO-2", "SO-3"]);
    let first = desk.answer(&["hold", "list", "--limit", "2"]);
    assert_eq!(first["total"], 3);
    assert_eq!(first["holds"].as_array().unwrap().len(), 2);
    let key = first["holds"][1]["key"].as_str().unwrap();
    let second = desk.answer(&["hold", "list", "--limit", "2", "--after", key]);
    assert_eq!(second["holds"].as_array().unwrap().len(), 1);
    assert_eq!(second["holds"][0]["order"], "SO-3");
    assert_eq!(desk.error(&["hold", "list", "--limit", "many"]), (2, "usage-count".into()));
}

#[test]
fn decided_orders_leave_the_queue_and_are_listed_with_all() {
    let desk = Desk::with_held(&["SO-1", "SO-2"]);
    desk.run(&["hold", "reject", "SO-1"]).exits(0);
    assert_eq!(desk.answer(&["hold", "list"])["total"], 1);
    let all = desk.answer(&["hold", "list", "--all"]);
    assert_eq!(all["total"], 2);
    assert_eq!(all["holds"][0]["state"], "rejected");
}

#[test]
fn a_hold_is_shown_as_an_assessment() {
    let desk = Desk::with_held(&["SO-1"]);
    let hold = desk.answer(&["hold", "show", "SO-1"]);
    assert_eq!(hold["outcome"], "held");
    assert_eq!(hold["findings"][0]["code"], "limit-exceeded");
    assert_eq!(hold["hold"]["days_held"], 0);
    assert_eq!(hold["decisions"], json!([]));
}

#[test]
fn a_release_takes_the_default_reason_or_the_one_that_is_given() {
    let desk = Desk::with_held(&["SO-1", "SO-2"]);
    let decided = desk.answer(&["hold", "release", "SO-1"]);
    assert_eq!(decided["decision"], "release");
    assert_eq!(decided["orders"], json!(["SO-1"]));
    assert_eq!(decided["left_out"], json!([]));
    let reason = ["hold", "release", "SO-2", "--reason", "payment-promised"];
    desk.run(&reason).exits(0);
    let order = desk.answer(&["order", "show", "SO-2"]);
    assert_eq!(order["decisions"][0]["reason"], "payment-promised");
}

#[test]
fn an_order_no_longer_on_hold_is_a_conflict() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.run(&["hold", "release", "SO-1"]).exits(0);
    assert_eq!(desk.error(&["hold", "release", "SO-1"]), (4, "order-decided-already".into()));
}

#[test]
fn the_loser_reads_the_hour_of_the_persons_own_clock() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.run(&["hold", "release", "SO-1"]).exits(0);
    let at = desk.answer(&["order", "show", "SO-1"])["decisions"][0]["at"].as_str().unwrap().to_owned();
    let decided = chrono::DateTime::parse_from_rfc3339(&at).unwrap();
    for (zone, hours) in [("UTC", 0), ("EST5", -5), ("IST-5:30", 5)] {
        let minutes = if hours == 5 { 30 } else { 0 };
        let local = decided + chrono::TimeDelta::hours(hours) + chrono::TimeDelta::minutes(minutes);
        let reported = local.format("SO-1 is not on hold any more: released by anna on %d %b %Y at %H:%M.");
        let run = super::run(desk.command(&["hold", "release", "SO-1"]).env("TZ", zone)).exits(4);
        assert!(run.err.contains(&reported.to_string()), "{zone}: {} / {reported}", run.err);
    }
}

#[test]
fn several_orders_are_done_in_part_and_those_left_out_are_listed() {
    let desk = Desk::with_held(&["SO-1", "SO-2"]);
    desk.run(&["hold", "release", "SO-1"]).exits(0);
    let (exit, decided) = desk.json(&["hold", "reject", "SO-1", "SO-2"]);
    assert_eq!(exit, 6);
    assert_eq!(decided["orders"], json!(["SO-2"]));
    assert_eq!(decided["left_out"][0]["order"], "SO-1");
    assert_eq!(decided["left_out"][0]["code"], "order-decided-already");
}

#[test]
fn an_order_named_twice_is_decided_once() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.run(&["hold", "release", "SO-1", "SO-1"]).exits(0);
}

#[test]
fn a_release_keeps_its_bounds() {
    let desk = Desk::with_held(&["SO-1"]);
    let release = ["hold", "release", "SO-1", "--up-to", "200", "--until", "2026-07-31", "--once"];
    desk.run(&release).exits(0);
    let order = desk.answer(&["order", "show", "SO-1"]);
    assert_eq!(order["release"]["up_to"], "200.00");
    assert_eq!(order["release"]["until"], "2026-07-31");
    assert_eq!(order["release"]["lasting"], "once");
}

#[test]
fn holds_are_kept_forced_forwarded_and_given_other_terms() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.run(&["hold", "keep", "SO-1", "--follow-up", "2026-07-10"]).exits(0);
    assert_eq!(desk.answer(&["hold", "list"])["holds"][0]["follow_up"], "2026-07-10");
    desk.run(&["user", "add", "bert"]).exits(0);
    desk.run(&["--as", "anna", "hold", "forward", "SO-1", "--to", "bert"]).exits(0);
    let list = desk.answer(&["--as", "anna", "hold", "list"]);
    assert_eq!(list["holds"][0]["assigned_to"], "bert");
    let changed =
        desk.answer(&["--as", "anna", "hold", "terms", "SO-1", "--terms", "cod", "--collect", "150"]);
    assert_eq!(changed["assessments"][0]["outcome"], "approved");
    assert_eq!(changed["assessments"][0]["passed"], json!(["paid-without-credit"]));
}

#[test]
fn an_open_order_is_forced_on_hold() {
    let desk = Desk::with_customer();
    desk.enter("SO-1", "5").exits(0);
    desk.run(&["hold", "force", "SO-1", "--reason", "suspected-fraud"]).exits(0);
    assert_eq!(desk.answer(&["hold", "list"])["holds"][0]["reasons"], json!(["forced"]));
}

#[test]
fn all_orders_of_a_customer_are_checked_again_after_its_limit_changed() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.enter("SO-2", "20").exits(0);
    desk.run(&["customer", "set", "C100", "limit=1000"]).exits(0);
    let before = desk.dump();
    let tried = desk.answer(&["hold", "recheck", "--customer", "C100", "--dry-run"]);
    assert_eq!(tried["ready"], json!(["SO-1", "SO-2"]));
    assert_eq!(desk.answer(&["hold", "list"])["holds"][0]["state"], "ready");
    assert_eq!(desk.dump(), before);
    let reported = desk.run(&["hold", "recheck", "--customer", "C100"]).exits(0).out;
    assert!(reported.contains("Order SO-1: "), "{reported}");
    assert_eq!(desk.answer(&["hold", "list"])["holds"][0]["state"], "ready");
    desk.run(&["customer", "set", "C100", "limit=0"]).exits(0);
    let again = desk.answer(&["hold", "recheck", "--customer", "C100"]);
    assert_eq!(again["held"], json!(["SO-1", "SO-2"]));
    assert_eq!(again["unchanged"], json!([]));
    assert_eq!(desk.error(&["hold", "recheck", "--customer", "C9"]), (2, "customer-not-found".into()));
    assert_eq!(desk.run(&["hold", "recheck", "SO-1", "--customer", "C100"]).exit, 2);
    assert_eq!(desk.run(&["hold", "recheck", "--dry-run"]).exit, 2);
}

#[test]
fn held_orders_are_checked_again() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.run(&["customer", "set", "C100", "limit=1000"]).exits(0);
    let rechecked = desk.answer(&["hold", "recheck"]);
    assert_eq!(rechecked["ready"], json!(["SO-1"]));
    assert_eq!(rechecked["assessments"][0]["outcome"], "approved");
    assert_eq!(desk.answer(&["hold", "list"])["holds"][0]["state"], "ready");
}

#[test]
fn a_decision_is_undone_alone_or_whole() {
    let desk = Desk::with_held(&["SO-1", "SO-2"]);
    desk.run(&["hold", "reject", "SO-1", "SO-2"]).exits(0);
    let undone = desk.answer(&["hold", "undo", "SO-1", "--whole"]);
    assert_eq!(undone["decision"], "reject");
    assert_eq!(undone["orders"], json!(["SO-1", "SO-2"]));
    desk.run(&["hold", "release", "SO-1"]).exits(0);
    desk.run(&["hold", "undo", "SO-1"]).exits(0);
    assert_eq!(desk.answer(&["hold", "list"])["total"], 2);
    assert_eq!(desk.error(&["hold", "undo", "SO-2"]), (3, "nothing-to-undo".into()));
}

#[test]
fn an_unknown_reason_order_or_user_is_wrong_usage() {
    let desk = Desk::with_held(&["SO-1"]);
    for (arguments, code) in [
        (vec!["hold", "release", "SO-1", "--reason", "nonsense"], "reason-not-found"),
        (vec!["hold", "release", "SO-9"], "order-not-found"),
        (vec!["hold", "forward", "SO-1", "--to", "nobody"], "user-not-found"),
    ] {
        assert_eq!(desk.error(&arguments), (2, code.to_owned()), "{arguments:?}");
    }
}

#[test]
fn people_read_the_queue_in_their_language() {
    let desk = Desk::with_held(&["SO-1"]);
    let run = desk.run(&["--lang", "fr", "hold", "list"]).exits(0);
    assert!(run.out.starts_with("Commande"), "{}", run.out);
    assert!(run.out.contains("150,00"), "{}", run.out);
    assert!(run.out.contains("bloquée"), "{}", run.out);
}

/// What the list, the sheets of the order and the export say of an order.
fn answers(desk: &Desk) -> [Value; 4] {
    let list = desk.answer(&["hold", "list"])["holds"][0].clone();
    let show = desk.answer(&["hold", "show", "SO-1"])["hold"].clone();
    let order = desk.answer(&["order", "show", "SO-1"])["hold"].clone();
    let mut export = desk.answer(&["export", "holds"])["holds"][0].clone();
    let codes = |text: &Value| -> Value {
        text.as_str().unwrap_or_default().split(',').filter(|code| !code.is_empty()).collect()
    };
    export["reasons"] = codes(&export["reasons"]);
    export["held_for"] = json!({
        "day": export["held_for_day"], "excess": export["held_for_excess"],
        "reasons": codes(&export["held_for_reasons"]),
    });
    [list, show, order, export]
}

#[test]
fn list_sheets_and_export_say_what_holds_an_order_now_and_what_it_was_held_for() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.run(&["customer", "set", "C100", "limit=40"]).exits(0);
    let held_for = json!({"day": TODAY, "excess": "50.00", "reasons": ["limit-exceeded"]});
    for answer in answers(&desk) {
        assert_eq!((&answer["state"], &answer["excess"]), (&"held".into(), &"110.00".into()), "{answer}");
        assert_eq!((&answer["reasons"], &answer["held_for"]), (&json!(["limit-exceeded"]), &held_for));
    }
    let [list, show, order, _] = answers(&desk);
    let frees = json!({
        "kind": "reduce-order", "amount": "110.00",
        "text": "Reduce the order by 110.00, raise the limit to 150.00, or change the terms to cash on delivery.",
    });
    assert_eq!([&list["frees"], &show["frees"], &order["frees"]], [&frees; 3]);
    desk.run(&["customer", "set", "C100", "limit=200"]).exits(0);
    for answer in answers(&desk) {
        assert_eq!((&answer["state"], &answer["excess"]), (&"ready".into(), &"0.00".into()), "{answer}");
        assert_eq!((&answer["reasons"], &answer["held_for"]), (&json!([]), &held_for));
    }
    assert_eq!(answers(&desk)[0]["frees"], Value::Null);
    let text = desk.run(&["hold", "show", "SO-1"]).exits(0).out;
    assert!(text.contains("for 50.00; limit raised since: ready to release."), "{text}");
    for answer in [&["hold", "show", "SO-1"][..], &["order", "show", "SO-1"], &["order", "check", "SO-1"]] {
        let text = desk.run(answer).exits(0).out;
        assert!(text.contains("Order SO-1 of customer C100: ready to release"), "{text}");
    }
}

#[test]
fn the_amounts_behind_an_assessment_are_in_one_column() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.run(&["customer", "set", "C100", "limit=40"]).exits(0);
    let text = desk.run(&["hold", "show", "SO-1"]).exits(0).out;
    let of = |label: &str| {
        let line = text.lines().find(|line| line.starts_with(label));
        line.and_then(|line| line.find(" EUR")).unwrap_or_else(|| panic!("{label}\n{text}"))
    };
    let labels = ["This order", "Exposure", "Effective limit", "Available credit"];
    assert_eq!(labels.map(of), [of("Exposure"); 4], "{text}");
}

#[test]
fn orders_that_nothing_holds_come_first_where_that_is_asked_for() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.enter("SO-2", "110").exits(0);
    desk.run(&["settings", "set", "exposure.held_orders=no"]).exits(0);
    desk.run(&["customer", "set", "C100", "limit=120"]).exits(0);
    let order = |page: &[&str]| desk.answer(&[&["hold", "list"], page].concat())["holds"][0].clone();
    assert_eq!(order(&[])["order"], "SO-1");
    let first = order(&["--ready-first"]);
    assert_eq!((&first["order"], &first["state"]), (&"SO-2".into(), &"ready".into()));
    let next = order(&["--ready-first", "--after", first["key"].as_str().unwrap()]);
    assert_eq!(next["order"], "SO-1");
}
