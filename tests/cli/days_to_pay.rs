//! The average days to pay and its report on the command line.

use std::fs;

use serde_json::json;

use super::template::Template;
use super::{Desk, TODAY};

/// C100 has paid invoices of January after 29, 5 and 30 days; C200 has paid nothing.
fn desk() -> Desk {
    static PAID: Template = Template::new();
    PAID.copy(|| {
        let desk = Desk::with_customer();
        desk.run(&["customer", "add", "C200"]).exits(0);
        for (number, paid) in [("I-1", "2026-01-30"), ("I-2", "2026-01-06"), ("I-3", "2026-01-31")] {
            let invoice =
                ["--number", number, "--amount", "10", "--date", "2026-01-01", "--due", "2026-01-31"];
            desk.run(&[&["invoice", "enter", "--customer", "C100"][..], &invoice].concat()).exits(0);
            let receipt = format!("R-{number}");
            let receipt = ["--number", &receipt, "--amount", "10", "--date", paid, "--apply", number];
            desk.run(&[&["receipt", "enter", "--customer", "C100"][..], &receipt].concat()).exits(0);
        }
        desk
    })
}

const FIRST_WEEK: [&str; 4] = ["--from", "2026-01-01", "--to", "2026-01-07"];

fn days_to_pay<'a>(rest: &[&'a str]) -> Vec<&'a str> {
    [&["days-to-pay", "C100"], rest].concat()
}

#[test]
fn it_answers_with_the_keys_of_the_contract() {
    let desk = desk();
    assert_eq!(
        desk.answer(&days_to_pay(&[])),
        json!({
            "customer": "C100", "from": "2026-01-06", "to": TODAY,
            "current": { "average": null, "payments": null },
            "new": { "average": "21.3333", "payments": 3 },
            "none_found": false, "applied": false,
        })
    );
    let applied = desk.answer(&[days_to_pay(&FIRST_WEEK), vec!["--apply"]].concat());
    assert_eq!((&applied["new"]["average"], &applied["applied"]), (&json!("5.0000"), &json!(true)));
    // Without dates: those of the basis.
    let again = desk.answer(&days_to_pay(&[]));
    assert_eq!((&again["from"], &again["to"]), (&json!("2026-01-01"), &json!("2026-01-07")));
    assert_eq!(again["current"], json!({ "average": "5.0000", "payments": 1 }));
    let shown = desk.answer(&["customer", "show", "C100"]);
    assert_eq!(shown["basis_payment"]["basis_average"], "5.0000");
}

#[test]
fn nothing_found_is_stored_only_after_a_yes() {
    let desk = desk();
    let nothing = ["--from", "2025-01-01", "--to", "2025-12-31"];
    let looked = desk.answer(&days_to_pay(&nothing));
    assert_eq!((&looked["none_found"], &looked["new"]["average"]), (&json!(true), &json!("0.0000")));
    let apply = [days_to_pay(&nothing), vec!["--apply"]].concat();
    let refused = desk.run(&apply).exits(3);
    assert!(refused.err.contains("No eligible records were found"), "{}", refused.err);
    assert_eq!(desk.answer(&["customer", "show", "C100"])["basis_payment"]["basis_payments"], json!(null));
    let yes = desk.answer(&[apply, vec!["--yes"]].concat());
    assert_eq!((&yes["applied"], &yes["new"]["payments"]), (&json!(true), &json!(0)));
}

#[test]
fn days_that_make_no_sense_are_wrong_usage() {
    let desk = desk();
    for days in [
        &["--from", "2026-02-01", "--to", "2026-01-01"][..],
        &["--from", "2026-02-01"],
        &["--to", "2026-02-01"],
        &["--from", "soon", "--to", "2026-01-01"],
    ] {
        desk.run(&days_to_pay(days)).exits(2);
        desk.run(&[&["report", "days-to-pay", "--update"][..], days].concat()).exits(2);
    }
    desk.run(&["report", "days-to-pay", "--customers", "C200..C100"]).exits(2);
    desk.run(&["report", "days-to-pay", "--update-if-none"]).exits(2);
    desk.run(&["days-to-pay", "C999"]).exits(2);
}

#[test]
fn the_report_is_printed_in_every_language() {
    let desk = desk();
    for language in ["en", "fr", "nl"] {
        let printed = desk.run(&["--lang", language, "report", "days-to-pay"]).exits(0);
        insta::assert_snapshot!(format!("report_{language}"), printed.out);
    }
}

#[test]
fn the_report_updates_the_records_that_it_is_asked_to() {
    let desk = desk();
    let report = |rest: &[&str]| desk.answer(&[&["report", "days-to-pay"], rest].concat());
    let looked = report(&[]);
    assert_eq!(looked["updated"], 0);
    assert_eq!(
        looked["rows"][0],
        json!({
            "customer": "C100", "name": "Dupont SA", "state": "active", "inactive": false, "from": "2026-01-06",
            "to": TODAY, "payments": 3, "average": "21.3333", "average_late": "-8.6667", "late_payments": 0,
            "current_payments": null, "current_average": null, "none_found": false, "updated": false,
        })
    );
    let updated = report(&["--update"]);
    assert_eq!((&updated["updated"], &updated["rows"][1]["updated"]), (&json!(1), &json!(false)));
    let printed = desk.run(&["report", "days-to-pay", "--update"]).exits(0);
    assert!(printed.out.contains("No payment records found"), "{}", printed.out);
    let one = report(&["--customers", "C200..", "--update", "--update-if-none"]);
    assert_eq!((&one["updated"], one["rows"].as_array().unwrap().len()), (&json!(1), 1));
}

#[test]
fn the_report_goes_into_files_of_every_kind() {
    let desk = desk();
    for (name, format, begins) in [
        ("r.csv", None, "customer,name,state"),
        ("r.xlsx", None, "PK"),
        ("r.txt", None, "Average days to pay"),
        ("r", Some("csv"), "customer,name,state"),
    ] {
        let file = desk.path(name);
        let mut arguments = vec!["report", "days-to-pay", "-o", file.to_str().unwrap()];
        arguments.extend(format.into_iter().flat_map(|format| ["--format", format]));
        assert_eq!(desk.answer(&arguments)["rows"], 2);
        assert!(fs::read(&file).unwrap().starts_with(begins.as_bytes()), "{name}");
    }
    let csv = desk.run(&["report", "days-to-pay", "--format", "csv"]).exits(0);
    assert_eq!(csv.out.lines().count(), 3, "{}", csv.out);
    desk.run(&["--json", "report", "days-to-pay", "--format", "csv"]).exits(2);
}
