//! What should never be given to a desk: each is reported with what to do, ends with its code, and changes nothing.

use std::fs;

use super::template::Template;
use super::{Desk, TODAY};

mod files;
mod steering;

/// A desk with an order on hold, an open invoice and a receipt on account.
fn furnished() -> Desk {
    static FURNISHED: Template = Template::new();
    FURNISHED.copy(|| {
        let desk = Desk::with_held(&["SO-1"]);
        let invoice =
            "invoice enter --customer C100 --number I-1 --amount 40 --date 2026-05-01 --due 2026-05-31";
        let receipt = "receipt enter --customer C100 --number R-1 --amount 60 --date 2026-06-01";
        for line in [invoice, receipt] {
            desk.run(&line.split(' ').collect::<Vec<_>>()).exits(0);
        }
        desk
    })
}

/// Runs it and finds exit code and error code as they are to be, something to do, and the desk as it was.
#[track_caller]
fn is_refused(desk: &Desk, arguments: &[&str], exit: i32, code: &str) {
    let before = desk.dump();
    let (ended, document) = desk.json(arguments);
    let error = &document["error"];
    assert_eq!((ended, error["code"].as_str()), (exit, Some(code)), "{arguments:?}: {document}");
    for key in ["message", "hint"] {
        assert!(error[key].as_str().is_some_and(|text| !text.is_empty()), "{arguments:?}: {document}");
    }
    assert_eq!(desk.dump(), before, "{arguments:?}");
}

/// The same for a line without blanks in its arguments.
#[track_caller]
fn line_is_refused(desk: &Desk, line: &str, exit: i32, code: &str) {
    is_refused(desk, &line.split(' ').collect::<Vec<_>>(), exit, code);
}

#[test]
fn days_that_are_not_in_the_calendar() {
    let desk = furnished();
    let enter = "order enter --customer C100 --number SO-2 --amount 5 --date";
    for day in [
        "2026-02-29",
        "2026-13-01",
        "2026-06-31",
        "0000-01-01",
        "30/02/2026",
        "yesterday",
        "2026-6-1-1",
        "₂026-01-01",
    ] {
        line_is_refused(&desk, &format!("{enter} {day}"), 2, "usage-day");
    }
    line_is_refused(&desk, "--today 2026-02-30 hold list", 2, "usage-day");
    line_is_refused(&desk, "hold keep SO-1 --follow-up 2026-04-31", 2, "usage-day");
}

#[test]
fn amounts_that_are_none_or_that_the_desk_cannot_keep() {
    let desk = furnished();
    for (amount, code) in [
        ("1.005", "usage-amount-decimals"),
        ("10.000", "usage-amount-decimals"),
        ("99999999999999999999", "usage-amount-range"),
        ("1e3", "usage-amount"),
        ("12,34,56", "usage-amount"),
        ("0x10", "usage-amount"),
        ("NaN", "usage-amount"),
        ("--5", "usage-amount"),
        (".", "usage-amount"),
    ] {
        for verb in [
            "order enter --customer C100 --number X-1",
            "order amend SO-1",
            "receipt enter --customer C100 --number X-1 --date 2026-06-30",
            "invoice enter --customer C100 --number X-1 --date 2026-06-30 --due 2026-07-30",
        ] {
            line_is_refused(&desk, &format!("{verb} --amount={amount}"), 2, code);
        }
    }
    line_is_refused(&desk, "customer set C100 limit=1.005", 2, "parameter-unreadable");
    line_is_refused(&desk, "customer set C100 limit=10.000", 2, "parameter-unreadable");
    line_is_refused(&desk, "--lang nl customer set C100 limit=10.000", 2, "parameter-unreadable");
    line_is_refused(&desk, "--lang nl order amend SO-1 --amount=10.000", 2, "usage-amount");
    line_is_refused(&desk, "settings set order_maximum=10.000", 2, "setting-unreadable");
    line_is_refused(&desk, "customer set C100 limit=-5", 2, "amount-negative");
}

#[test]
fn numbers_and_codes_that_are_taken() {
    let desk = furnished();
    for (line, code) in [
        ("order enter --customer C100 --number SO-1 --amount 5", "order-number-taken"),
        ("order copy SO-1 --number SO-1", "order-number-taken"),
        (
            "invoice enter --customer C100 --number I-1 --amount 5 --date 2026-06-30 --due 2026-07-30",
            "document-number-taken",
        ),
        ("receipt enter --customer C100 --number R-1 --amount 5 --date 2026-06-30", "document-number-taken"),
        ("customer add C100", "customer-exists"),
        ("user add anna", "user-exists"),
    ] {
        line_is_refused(&desk, line, 3, code);
    }
}

#[test]
fn names_of_what_is_not_there() {
    let desk = furnished();
    for (line, code) in [
        ("order enter --customer C999 --number SO-2 --amount 5", "customer-not-found"),
        ("order enter --customer C100 --number SO-2 --amount 5 --ship-to S9", "ship-to-not-found"),
        ("order enter --customer C100 --number SO-2 --amount 5 --warehouse W9", "warehouse-not-found"),
        ("order enter --customer C100 --number SO-2 --amount 5 --terms never", "terms-not-found"),
        ("order ship SO-9", "order-not-found"),
        ("hold release SO-9", "order-not-found"),
        ("customer set C999 limit=5", "customer-not-found"),
        ("receipt apply R-9 I-1", "receipt-not-found"),
        ("receipt apply R-1 I-9", "invoice-not-found"),
        ("exposure C999", "customer-not-found"),
        ("ageing C999", "customer-not-found"),
    ] {
        line_is_refused(&desk, line, 2, code);
    }
}

#[test]
fn payments_that_are_larger_than_what_they_pay() {
    let desk = furnished();
    line_is_refused(&desk, "receipt apply R-1 I-1=40.01", 3, "application-over-invoice");
    line_is_refused(&desk, "receipt apply R-1 I-1=60.01", 3, "application-over-invoice");
    let enter =
        format!("receipt enter --customer C100 --number R-2 --amount 500 --date {TODAY} --apply I-1=500");
    line_is_refused(&desk, &enter, 3, "application-over-invoice");
    let enter = format!("receipt enter --customer C100 --number R-2 --amount 500 --date {TODAY} --apply I-1");
    let receipt = desk.answer(&enter.split(' ').collect::<Vec<_>>());
    assert_eq!(receipt["open"], "460.00", "the rest stays on account");
}

#[test]
fn a_locked_desk_takes_nothing_and_is_reported() {
    let desk = furnished();
    desk.run(&["settings", "set", "lock_wait=0"]).exits(0);
    fs::write(desk.path("in.csv"), "code,name\nC200,Two\n").unwrap();
    let connection = crate::raw::open(desk.file());
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    for line in
        ["import customers in.csv", "hold release SO-1", "customer set C100 limit=5", "receipt apply R-1 I-1"]
    {
        line_is_refused(&desk, line, 1, "desk-locked");
    }
    connection.execute_batch("ROLLBACK").unwrap();
    desk.run(&["import", "customers", "in.csv"]).exits(0);
}

#[test]
fn what_is_no_desk_of_this_program_stays_as_it_is() {
    let desk = furnished();
    let newer = crate::raw::open(desk.file());
    newer.pragma_update(None, "user_version", 999).unwrap();
    drop(newer);
    line_is_refused(&desk, "hold list", 1, "desk-newer");
    line_is_refused(&desk, "order enter --customer C100 --number SO-2 --amount 5", 1, "desk-newer");
    fs::write(desk.path("in.csv"), "code,name\nC200,Two\n").unwrap();
    for (name, bytes, code) in [
        ("letter.db", &b"a letter to my aunt, long enough to be no database at all"[..], "desk-not-a-desk"),
        ("picture.db", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "desk-not-a-desk"),
        ("empty.db", b"", "desk-damaged"),
    ] {
        let path = desk.path(name);
        fs::write(&path, bytes).unwrap();
        let arguments = ["--desk", path.to_str().unwrap(), "import", "customers", "in.csv"];
        assert_eq!(desk.error(&arguments), (1, code.into()), "{name}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "{name}");
    }
    let folder = ["--desk", desk.folder.path().to_str().unwrap(), "hold", "list"];
    assert_eq!(desk.error(&folder).0, 1);
}
