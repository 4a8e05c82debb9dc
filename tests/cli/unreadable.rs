//! Values that the program could not have written: the exit code, and where they are (R0.9).

use super::Desk;

/// A desk into which another program has written something.
fn damaged(statement: &str) -> Desk {
    let desk = Desk::with_held(&["SO-1", "SO-2"]);
    let file = crate::raw::open(desk.file());
    file.execute_batch("PRAGMA ignore_check_constraints = ON").unwrap();
    assert_eq!(file.execute(statement, []).unwrap(), 1);
    desk
}

#[test]
fn an_approval_that_cannot_be_read_approves_nothing_and_is_named() {
    let desk = damaged("UPDATE customer SET approval = 'garbage'");
    let before = desk.dump();
    for command in [
        &["order", "enter", "--customer", "C100", "--number", "SO-9", "--amount", "5"][..],
        &["order", "check", "--customer", "C100", "--amount", "5"],
        &["hold", "release", "SO-1"],
        &["hold", "recheck"],
        &["customer", "show", "C100"],
    ] {
        assert_eq!(desk.error(command), (1, "desk-value-unreadable".into()), "{command:?}");
        let run = desk.run(command).exits(1);
        let place = "table customer, row C100, column approval: \"garbage\"";
        assert!(run.err.contains(place), "{command:?}: {}", run.err);
        assert!(run.out.is_empty(), "{command:?}: {}", run.out);
    }
    assert_eq!(desk.dump(), before);
    for language in ["fr", "nl"] {
        let run = desk.run(&["--lang", language, "hold", "release", "SO-1"]).exits(1);
        for name in ["customer", "C100", "approval", "garbage"] {
            assert!(run.err.contains(name), "{language}: {}", run.err);
        }
    }
}

#[test]
fn one_order_that_cannot_be_read_does_not_keep_the_others_from_being_released() {
    let desk = damaged("UPDATE sales_order SET approval = 'garbage' WHERE number = 'SO-1'");
    let run = desk.run(&["hold", "release", "SO-1", "SO-2"]);
    assert!(
        run.err.contains("row 1, column approval") || run.out.contains("row 1, column approval"),
        "{}{}",
        run.out,
        run.err
    );
    let left = desk.answer(&["hold", "list"]);
    assert_eq!((&left["total"], &left["holds"][0]["order"]), (&1.into(), &"SO-1".into()));
    assert_eq!(desk.error(&["order", "show", "SO-1"]), (1, "desk-value-unreadable".into()));
}

#[test]
fn what_is_reported_of_an_order_that_was_skipped_does_not_deny_what_was_done_with_the_others() {
    for (command, done) in
        [(&["hold", "release", "SO-1", "SO-2"][..], "SO-2"), (&["hold", "recheck"], "SO-2")]
    {
        for (language, denial) in [("en", "othing was"), ("fr", "Rien n"), ("nl", "niets gewijzigd")] {
            let desk = damaged("UPDATE sales_order SET approval = 'garbage' WHERE number = 'SO-1'");
            let run = desk.run(&[&["--lang", language], command].concat()).exits(6);
            assert!(run.out.contains(done) && run.out.contains("approval"), "{}", run.out);
            assert!(!run.out.contains(denial), "{}", run.out);
        }
        let desk = damaged("UPDATE sales_order SET approval = 'garbage' WHERE number = 'SO-1'");
        let (exit, answer) = desk.json(command);
        let message = answer["left_out"][0]["message"].as_str().unwrap();
        assert_eq!((exit, message.contains("Nothing was changed")), (6, false), "{message}");
    }
    let desk = damaged("UPDATE sales_order SET approval = 'garbage' WHERE number = 'SO-1'");
    let alone = desk.run(&["hold", "release", "SO-1"]).exits(1);
    assert!(alone.err.contains("Nothing was changed"), "{}", alone.err);
}

#[test]
fn the_doctor_names_every_value_that_cannot_be_read() {
    let desk = damaged("UPDATE customer SET approval = 'garbage', credit_limit = 'lots', currency = 'euro'");
    let file = crate::raw::open(desk.file());
    file.execute("INSERT INTO setting (name, value, event_id) VALUES ('lock_wait', 'soon', 1)", []).unwrap();
    let (exit, report) = desk.json(&["doctor"]);
    let places: Vec<String> = report["unreadable"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| ["table", "row", "column", "value"].map(|name| found[name].as_str().unwrap()).join(" "))
        .collect();
    let expected = [
        "customer C100 currency euro",
        "customer C100 credit_limit lots",
        "customer C100 approval garbage",
        "setting lock_wait value soon",
    ];
    assert_eq!((exit, places), (1, expected.map(str::to_owned).to_vec()));
    let run = desk.run(&["doctor"]).exits(1);
    assert!(run.out.contains("table customer, row C100, column approval: \"garbage\""), "{}", run.out);
    assert_eq!(run.out.matches("lock_wait").count(), 1, "{}", run.out);
}
