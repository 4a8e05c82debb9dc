//! Credit validation on the command line: the proposal, applying it in a nightly job, taking it back.

use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::{Value, json};

use super::template::Template;
use super::{Desk, TODAY};

/// A desk that blocks after 60 days; C1 owes 100.00 since 61 days, C2 since 60, C3 (external code north) since 99.
fn late() -> Desk {
    static LATE: Template = Template::new();
    LATE.copy(|| {
        let desk = Desk::new();
        desk.answer(&["settings", "set", "validation.delay_days=60"]);
        for (code, due, external) in
            [("C1", "2026-04-30", ""), ("C2", "2026-05-01", ""), ("C3", "2026-03-23", "north")]
        {
            desk.answer(&["customer", "add", code, "limit=1000", &format!("external_code={external}")]);
            owe(&desk, code, "100", due);
        }
        desk
    })
}

fn owe(desk: &Desk, customer: &str, amount: &str, due: &str) {
    let number = format!("{customer}-{due}-{amount}");
    let arguments = ["invoice", "enter", "--customer", customer, "--number", &number, "--amount", amount];
    desk.answer(&[&arguments[..], &["--date", "2026-03-01", "--due", due]].concat());
}

fn codes(answer: &Value) -> Vec<&str> {
    answer["rows"].as_array().unwrap().iter().map(|row| row["customer"].as_str().unwrap()).collect()
}

#[test]
fn the_proposal_has_the_keys_of_the_contract() {
    let desk = late();
    let answer = desk.answer(&["validate"]);
    let row = json!({
        "customer": "C1", "name": "C1", "external_code": null, "state": "active", "state_origin": null,
        "reason": "An invoice is overdue by more than 60 days", "total_balance": "100.00", "days_over": 61,
        "late_amount": "100.00", "limit": "1000.00", "late_percent": "10", "currency": "EUR",
        "suggestion": "block", "criteria": [1],
    });
    assert_eq!(answer["rows"], json!([row]));
    assert_eq!(answer["applied"], Value::Null);
    assert_eq!(codes(&desk.answer(&["validate", "--all"])), ["C1", "C3"]);
    assert_eq!(codes(&desk.answer(&["validate", "--external-code", "*"])), ["C1", "C3"]);
    assert_eq!(codes(&desk.answer(&["validate", "--external-code", "north"])), ["C3"]);
}

#[test]
fn the_example_of_the_rules_is_decided_by_minimum_and_percentage() {
    let desk = Desk::new();
    desk.answer(&["customer", "add", "C100", "limit=10000"]);
    for (amount, due) in [("400", "2026-05-16"), ("700", "2026-05-30"), ("5000", "2026-05-31")] {
        owe(&desk, "C100", amount, due);
    }
    for (minimum, percent, matches) in [
        ("1000", "off", true),
        ("1100", "off", false),
        ("off", "10", true),
        ("off", "11", false),
        ("1000", "20", false),
    ] {
        let minimum = format!("validation.minimum_balance={minimum}");
        let percent = format!("validation.limit_percent={percent}");
        desk.answer(&["settings", "set", "validation.respite_days=30", &minimum, &percent]);
        let answer = desk.answer(&["validate"]);
        assert_eq!(codes(&answer).len(), usize::from(matches), "{minimum} {percent}");
        if matches {
            assert_eq!(answer["rows"][0]["late_amount"], "1100.00");
            assert_eq!(answer["rows"][0]["criteria"], json!([2]));
        }
    }
}

#[test]
fn suggestions_are_applied_and_undone_whole() {
    let desk = late();
    let answer = desk.answer(&["validate", "--all", "--apply"]);
    assert_eq!(answer["applied"], json!({ "blocked": 2, "warned": 0, "unblocked": 0, "left_alone": 0 }));
    let shown = desk.answer(&["customer", "show", "C1"]);
    assert_eq!(shown["general"]["state"], "blocked");
    assert_eq!(shown["general"]["state_origin"], "auto");
    assert_eq!(shown["general"]["state_reason"], "An invoice is overdue by more than 60 days");
    let order = ["order", "enter", "--customer", "C1", "--number", "SO-1", "--amount", "1"];
    assert_eq!(desk.json(&order).0, 3, "a blocked customer buys nothing");
    assert_eq!(desk.answer(&["validate"])["rows"][0]["suggestion"], Value::Null);
    assert_eq!(desk.answer(&["validate", "undo"])["restored"], 2);
    assert_eq!(desk.answer(&["customer", "show", "C1"])["general"]["state"], "active");
    assert_eq!(desk.error(&["validate", "undo"]), (3, "validation-nothing-to-undo".to_owned()));
    assert_eq!(desk.answer(&["audit", "verify"])["ok"], true);
}

#[test]
fn only_the_named_customers_are_changed() {
    let desk = late();
    let answer = desk.answer(&["validate", "--apply", "--warn", "C1", "--block", "C3"]);
    assert_eq!(answer["applied"], json!({ "blocked": 1, "warned": 1, "unblocked": 0, "left_alone": 0 }));
    let general = |code| desk.answer(&["customer", "show", code])["general"].clone();
    assert_eq!(
        (&general("C1")["state"], &general("C1")["state_origin"]),
        (&json!("warning"), &json!("manual"))
    );
    assert_eq!(
        (&general("C3")["state"], &general("C3")["state_origin"]),
        (&json!("blocked"), &json!("auto"))
    );
    desk.answer(&["validate", "--apply", "--unblock", "C1"]);
    assert_eq!(general("C1")["state"], "active");
    for (arguments, exit, code) in [
        (&["validate", "--apply", "--block", "C2"][..], 3, "validation-not-listed"),
        (&["validate", "--apply", "--block", "C9"], 2, "customer-not-found"),
        (&["validate", "--apply", "--unblock", "C1"], 3, "customer-not-blocked"),
        (&["validate", "--apply", "--block", "C1", "--warn", "C1"], 2, "validation-chosen-twice"),
    ] {
        assert_eq!(desk.error(arguments), (exit, code.to_owned()), "{arguments:?}");
    }
    assert_eq!(desk.json(&["validate", "--block", "C1"]).0, 2);
    assert_eq!(desk.json(&["validate", "--all", "--external-code", "north"]).0, 2);
}

#[test]
fn what_was_changed_since_is_skipped_with_exit_6() {
    let desk = late();
    desk.answer(&["validate", "--all", "--apply"]);
    desk.answer(&["customer", "unblock", "C1"]);
    let (exit, answer) = desk.json(&["validate", "undo"]);
    assert_eq!((exit, &answer["restored"]), (6, &json!(1)));
    assert_eq!(answer["left_alone"][0]["customer"], "C1");
    assert_eq!(answer["left_alone"][0]["code"], "validation-state-changed-since");
}

#[test]
fn people_get_a_table_with_totals_in_their_language() {
    let desk = late();
    let run = desk.run(&["--lang", "fr", "validate", "--all", "--apply"]).exits(0);
    assert!(
        run.out.contains("2 clients affichés\u{a0}: 2 à bloquer, 0 à avertir, 0 à débloquer"),
        "{}",
        run.out
    );
    assert!(run.out.contains("Bloqués\u{a0}: 2"), "{}", run.out);
    // Reasons are stored in the language of the desk.
    assert!(run.out.contains("An invoice is overdue"), "{}", run.out);
}

#[test]
fn a_bad_criterion_is_refused_and_an_odd_one_accepted_with_a_warning() {
    let desk = Desk::new();
    let set = |value: &str| ["settings", "set", value].map(str::to_owned);
    for (value, code) in [
        ("validation.delay_days=-1", "days-negative"),
        ("validation.limit_percent=1000.1", "percent-too-large"),
    ] {
        let arguments = set(value);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        assert_eq!(desk.error(&arguments), (2, code.to_owned()));
    }
    let answer =
        desk.answer(&["settings", "set", "validation.respite_days=30", "validation.limit_percent=10"]);
    assert_eq!(answer["warnings"][0]["code"], "validation-warning-no-limit");
}

#[test]
fn the_grid_is_exported_for_every_external_code() {
    let desk = late();
    let table: Value =
        serde_json::from_str(&desk.run(&["--json", "export", "validation"]).exits(0).out).unwrap();
    assert_eq!(codes(&table), ["C1", "C3"]);
    let csv = desk.run(&["export", "validation"]).exits(0).out;
    assert!(csv.starts_with("customer,name,external_code,state,state_origin,reason,"), "{csv}");
}

/// Blocks a crowd again and again, killed after a longer part of the time that it takes: the desk holds all of it or none
/// of it. Two desks share the times.
#[test]
fn killed_at_any_moment_during_apply_the_desk_holds_all_of_it_or_none() {
    std::thread::scope(|scope| {
        for first in [0, 1] {
            scope.spawn(move || kill_at_each((first..60).step_by(2)));
        }
    });
}

fn kill_at_each(attempts: impl Iterator<Item = u32>) {
    const CROWD: i64 = 600;
    let desk = late();
    let file = crate::raw::open(desk.file());
    file.execute_batch("BEGIN").unwrap();
    for number in 0..CROWD {
        let code = format!("X{number:05}");
        file.execute("INSERT INTO customer (code, name, currency) VALUES (?1, ?1, 'EUR')", [&code]).unwrap();
        let customer = file.last_insert_rowid();
        let sql = "INSERT INTO item (kind, number, customer_id, day, due_day, amount, open, event_id)
                   SELECT 1, ?1, ?2, day, due_day, 1, 1, event_id FROM item
                   WHERE customer_id = (SELECT id FROM customer WHERE code = 'C1')";
        file.execute(sql, (&code, customer)).unwrap();
    }
    file.execute_batch("COMMIT").unwrap();
    let blocked = || -> i64 {
        file.query_row(
            "SELECT count(*) FROM customer WHERE state = 'blocked' AND state_origin = 'auto'",
            [],
            |row| row.get(0),
        )
        .unwrap()
    };
    let start = || {
        Command::new(env!("CARGO_BIN_EXE_creditdesk"))
            .env_clear()
            .env("HOME", desk.folder.path())
            .env("CREDITDESK_DESK", desk.file())
            .args(["--today", TODAY, "--json", "validate", "--apply"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    let started = Instant::now();
    assert!(start().wait().unwrap().success());
    let undisturbed = started.elapsed();
    desk.answer(&["validate", "undo"]);
    let mut killed = 0;
    for attempt in attempts {
        let mut child = start();
        std::thread::sleep(undisturbed * attempt / 50);
        let _ = child.kill();
        child.wait().unwrap();
        assert_eq!(desk.answer(&["audit", "verify"])["ok"], true);
        match blocked() {
            0 => killed += 1,
            all => {
                assert_eq!(all, CROWD + 1, "attempt {attempt}");
                desk.answer(&["validate", "undo"]);
            }
        }
    }
    assert!(killed > 0);
}
