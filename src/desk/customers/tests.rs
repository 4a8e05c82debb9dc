use super::*;
use crate::credit::{CustomerState, Money};
use crate::desk::testing::{TestDesk, key, pairs};
use crate::desk::{ErrorKind, Section};

fn desk_with(customers: &[(&str, &[(&str, &str)])]) -> TestDesk {
    let test = TestDesk::new();
    let mut writer = test.writer();
    for (code, values) in customers {
        writer.add_customer(code, &pairs(values)).unwrap();
    }
    test
}

fn value(test: &TestDesk, code: &str, name: &str) -> Option<String> {
    let sheet = test.reader().customer_sheet(code).unwrap().sheet;
    sheet.value(name)
}

fn set(test: &TestDesk, code: &str, values: &[(&str, &str)]) -> Result<CustomerChange, DeskError> {
    test.writer().set_customer(code, &pairs(values), Expected::Whatever)
}

#[test]
fn a_new_customer_has_the_defaults_and_what_was_said() {
    let test = desk_with(&[("C1", &[("name", "Dupont SA"), ("limit", "12500")])]);
    for (name, expected) in [
        ("name", Some("Dupont SA")),
        ("limit", Some("12500.00")),
        ("currency", Some("EUR")),
        ("terms", Some("net30")),
        ("approval", Some("yes")),
        ("hold_period", Some("0")),
        ("minimum_for_check", Some("0.00")),
        ("excluded", Some("no")),
        ("state", Some("active")),
        ("state_origin", None),
        ("country", None),
    ] {
        assert_eq!(value(&test, "C1", name).as_deref(), expected, "{name}");
    }
    let sheet = test.reader().customer_sheet("C1").unwrap().sheet;
    let lines: usize = Section::ALL.iter().map(|section| sheet.section(*section).count()).sum();
    assert_eq!(lines, sheet.lines.len());
    assert_eq!(sheet.line("excluded").unwrap().value.json(sheet.currency), serde_json::json!(false));
}

#[test]
fn a_code_is_taken_once() {
    let test = desk_with(&[("C1", &[])]);
    let error = test.writer().add_customer("C1", &[]).unwrap_err();
    assert_eq!((error.kind(), error.message().key.as_str()), (ErrorKind::Refused, "customer-exists"));
    assert_eq!(key(test.writer().add_customer(" C2", &[])), "code-malformed");
}

#[test]
fn every_pair_is_written_with_its_change_and_one_audit_record() {
    let test = desk_with(&[("C1", &[])]);
    let (events, records) = (test.count("event"), test.count("audit"));
    let change = set(&test, "C1", &[("limit", "100"), ("rating", "A")]).unwrap();
    let names: Vec<_> = change.changes.iter().map(|change| change.name).collect();
    assert_eq!(names, ["limit", "rating"]);
    assert_eq!(change.changes[0].old.as_deref(), Some("none"));
    assert_eq!((test.count("event"), test.count("audit")), (events + 1, records + 1));
    let history = test.reader().limit_history("C1").unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].new.as_deref(), Some("100.00"));
    let stored = test.reader().audit(&crate::desk::AuditQuery::default()).unwrap()[0].stored.clone();
    assert_eq!(
        stored,
        r#"{"record":"changed","changed":{"limit":{"old":"none","new":"100.00"},"rating":{"old":null,"new":"A"}}}"#
    );
}

#[test]
fn what_is_so_already_writes_nothing() {
    let test = desk_with(&[("C1", &[("limit", "100")])]);
    let events = test.count("event");
    let change = set(&test, "C1", &[("limit", "100.00"), ("currency", "EUR")]).unwrap();
    assert_eq!((change.changes.len(), change.version), (0, 1));
    assert_eq!(test.count("event"), events);
}

#[test]
fn pairs_are_checked_together_and_all_or_none_are_written() {
    let test = desk_with(&[("C1", &[])]);
    for (values, expected) in [
        (&[("temporary_limit", "10")][..], "temporary-limit-incomplete"),
        (
            &[("temporary_limit", "10"), ("temporary_from", "2026-07-02"), ("temporary_to", "2026-07-01")],
            "temporary-limit-reversed",
        ),
        (&[("order_minimum", "10"), ("order_maximum", "9.99")], "order-bounds-reversed"),
        (&[("limit", "5"), ("approval", "hold-until")], "approval-without-date"),
        (&[("limit", "5"), ("terms", "net400")], "terms-not-found"),
        (&[("limit", "5"), ("group", "G9")], "group-not-found"),
        (&[("limit", "5"), ("currency", "CAD")], "parameter-fixed"),
        (&[("limit", "5"), ("state", "closed")], "parameter-read-only"),
        (&[("limit", "5"), ("limits", "5")], "parameter-unknown"),
    ] {
        assert_eq!(key(set(&test, "C1", values)), expected);
    }
    assert_eq!(value(&test, "C1", "limit").as_deref(), Some("none"));
    assert_eq!(key(set(&test, "C9", &[])), "customer-not-found");
}

#[test]
fn amounts_are_in_the_currency_of_the_account() {
    let test = desk_with(&[("C1", &[("limit", "1500"), ("currency", "JPY")])]);
    assert_eq!(value(&test, "C1", "limit").as_deref(), Some("1500"));
    assert_eq!(key(set(&test, "C1", &[("limit", "1.50")])), "parameter-unreadable");
}

#[test]
fn only_a_supervisor_excludes_and_a_clerk_may_take_it_back() {
    let test = desk_with(&[("C1", &[])]);
    let exclude = pairs(&[("excluded", "yes")]);
    let mut clerk = test.writer_as("carl", "clerk");
    let error = clerk.set_customer("C1", &exclude, Expected::Whatever).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotPermitted);
    assert!(clerk.add_customer("C2", &exclude).is_err());
    let mut supervisor = test.writer_as("sue", "supervisor");
    supervisor.set_customer("C1", &exclude, Expected::Whatever).unwrap();
    assert_eq!(value(&test, "C1", "excluded").as_deref(), Some("yes"));
    clerk.set_customer("C1", &pairs(&[("excluded", "no")]), Expected::Whatever).unwrap();
}

#[test]
fn who_changes_what_another_has_changed_meanwhile_hears_who_it_was() {
    let test = desk_with(&[("C1", &[])]);
    set(&test, "C1", &[("rating", "A")]).unwrap();
    let mut writer = test.writer();
    let error = writer.set_customer("C1", &pairs(&[("rating", "B")]), Expected::Version(1)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Conflict);
    let words = crate::words::Words::new(crate::words::Language::English);
    let sentence = words.render(&error.message());
    assert!(sentence.contains("anna changed it on 30 Jun 2026 at 12:00."), "{sentence}");
    assert_eq!(value(&test, "C1", "rating").as_deref(), Some("A"));
}

#[test]
fn a_full_disk_changes_nothing() {
    let test = desk_with(&[("C1", &[])]);
    let before = (test.count("event"), test.count("change"), test.count("audit"));
    let mut writer = test.writer();
    writer.limit_pages(1).unwrap();
    let mut failed = None;
    for number in 0..200 {
        let change = pairs(&[("name", &format!("{number:0>100}")), ("rating", "A")]);
        if let Err(error) = writer.set_customer("C1", &change, Expected::Whatever) {
            failed = Some((number, error));
            break;
        }
    }
    let (number, error) = failed.unwrap();
    assert_eq!(error.message().key, "desk-disk-full");
    let after = (test.count("event"), test.count("change"), test.count("audit"));
    assert_eq!(after.0, before.0 + number);
    assert_eq!(after.2, before.2 + number);
    assert!(test.reader().verify_audit().unwrap().is_ok());
}

#[test]
fn a_limit_below_the_exposure_is_set_with_a_warning_that_names_the_orders() {
    let test = desk_with(&[("C1", &[("limit", "1000")])]);
    test.approved_order("C1", "SO-1", 30_000);
    test.approved_order("C1", "SO-2", 20_000);
    let enough = set(&test, "C1", &[("limit", "500")]).unwrap();
    assert_eq!(enough.warning, Ok(None));
    let warning = set(&test, "C1", &[("limit", "499.99")]).unwrap().warning.unwrap().unwrap();
    assert_eq!(warning.exposure, Money::from_minor(50_000));
    assert_eq!(warning.limit, Money::from_minor(49_999));
    assert_eq!(warning.orders, ["SO-1", "SO-2"]);
    assert_eq!(warning.message().key, "limit-below-exposure-orders");
}

#[test]
fn states_are_changed_by_hand_and_say_so() {
    let test = desk_with(&[("C1", &[])]);
    let mut writer = test.writer();
    writer.block_customer("C1", Blocking::WarnOnly, "slow").unwrap();
    assert_eq!(value(&test, "C1", "state").as_deref(), Some("warning"));
    writer.block_customer("C1", Blocking::Block, "slower").unwrap();
    let sheet = test.reader().customer_sheet("C1").unwrap();
    assert_eq!(sheet.state, CustomerState::Blocked);
    assert_eq!(sheet.sheet.value("state_origin").as_deref(), Some("manual"));
    assert_eq!(sheet.sheet.value("state_reason").as_deref(), Some("slower"));
    writer.unblock_customer("C1").unwrap();
    assert_eq!(value(&test, "C1", "state").as_deref(), Some("active"));
    assert_eq!(value(&test, "C1", "state_reason"), None);
    writer.close_customer("C1", "").unwrap();
    writer.reopen_customer("C1").unwrap();
    assert_eq!(value(&test, "C1", "state").as_deref(), Some("active"));
}

#[test]
fn what_does_not_fit_the_state_is_refused() {
    let test = desk_with(&[("C1", &[])]);
    let mut writer = test.writer();
    assert_eq!(key(writer.block_customer("C1", Blocking::Block, " ")), "block-without-reason");
    assert_eq!(key(writer.unblock_customer("C1")), "customer-not-blocked");
    assert_eq!(key(writer.reopen_customer("C1")), "customer-not-closed");
    writer.close_customer("C1", "gone").unwrap();
    assert_eq!(key(writer.block_customer("C1", Blocking::Block, "late")), "customer-is-closed");
    assert_eq!(key(writer.unblock_customer("C1")), "customer-is-closed");
    assert_eq!(key(writer.close_customer("C1", "")), "customer-is-closed");
}

#[test]
fn a_harmful_name_is_cleaned_and_stored_as_it_was_received() {
    let test = desk_with(&[("C1", &[("name", "Evil\u{1b}[2J")])]);
    assert_eq!(value(&test, "C1", "name").as_deref(), Some("Evil[2J"));
    let sql = "SELECT received_name FROM customer";
    let received: String = test.file().query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(received, "Evil\u{1b}[2J");
}

#[test]
fn lists_are_in_the_order_of_the_codes() {
    let test = desk_with(&[("C2", &[]), ("C1", &[("limit", "5")])]);
    let mut reader = test.reader();
    let names = reader.customer_names().unwrap();
    let codes: Vec<_> = names.iter().map(|name| name.code.as_str()).collect();
    assert_eq!(codes, ["C1", "C2"]);
    let mut sheets = 0;
    reader
        .each_customer_sheet(|_| {
            sheets += 1;
            Ok(())
        })
        .unwrap();
    assert_eq!(sheets, 2);
}

#[test]
fn the_basis_average_is_computed_from_the_stored_total() {
    let test = desk_with(&[("C1", &[])]);
    test.file().execute("UPDATE customer SET basis_days = 64, basis_payments = 3", []).unwrap();
    assert_eq!(value(&test, "C1", "basis_average").as_deref(), Some("21.3333"));
}
