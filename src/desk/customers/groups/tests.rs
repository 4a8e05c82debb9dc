use super::*;
use crate::desk::ErrorKind;
use crate::desk::testing::{TestDesk, key, pairs};

fn desk() -> TestDesk {
    let test = TestDesk::new();
    let mut writer = test.writer();
    for code in ["C1", "C2"] {
        writer.add_customer(code, &[]).unwrap();
    }
    writer.add_customer("CAD", &pairs(&[("currency", "CAD")])).unwrap();
    writer.add_group("G", &pairs(&[("kind", "credit"), ("limit", "15000")])).unwrap();
    writer.add_group("P", &pairs(&[("kind", "policy"), ("hold_period", "2")])).unwrap();
    test
}

#[test]
fn a_group_shows_its_parameters_and_members() {
    let test = desk();
    test.writer().join_group("G", &["C2", "C1", "C1"]).unwrap();
    let sheet = test.reader().group_sheet("G").unwrap();
    assert_eq!(sheet.members, ["C1", "C2"]);
    assert_eq!(sheet.sheet.value("limit").as_deref(), Some("15000.00"));
    assert_eq!(sheet.sheet.value("hold_period").as_deref(), Some("bypass"));
    assert_eq!(test.reader().group_sheets().unwrap().len(), 2);
    let customer = test.reader().customer_sheet("C1").unwrap().sheet;
    assert_eq!(customer.value("group").as_deref(), Some("G"));
}

#[test]
fn who_is_a_member_already_is_passed_over_and_who_is_none_cannot_leave() {
    let test = desk();
    let mut writer = test.writer();
    writer.join_group("G", &["C1"]).unwrap();
    let events = test.count("event");
    assert_eq!(writer.join_group("G", &["C1"]).unwrap(), []);
    assert_eq!(test.count("event"), events);
    assert_eq!(key(writer.leave_group("G", &["C1", "C2"])), "group-not-a-member");
    writer.leave_group("G", &["C1"]).unwrap();
    assert!(test.reader().group_sheet("G").unwrap().members.is_empty());
}

#[test]
fn an_account_in_another_currency_is_refused_where_it_would_be_measured() {
    let test = desk();
    let mut writer = test.writer();
    let error = writer.join_group("G", &["C1", "CAD"]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Refused);
    assert!(test.reader().group_sheet("G").unwrap().members.is_empty());
    let join = pairs(&[("group", "G")]);
    assert_eq!(key(writer.set_customer("CAD", &join, Expected::Whatever)), "group-other-currency");
    writer.join_group("P", &["CAD"]).unwrap();
    let limit = pairs(&[("limit", "10")]);
    assert_eq!(key(writer.set_group("P", &limit, Expected::Whatever)), "group-other-currency");
}

#[test]
fn a_customer_names_groups_of_the_kind_that_is_asked_for() {
    let test = desk();
    let mut writer = test.writer();
    let mut set = |name, value| writer.set_customer("C1", &pairs(&[(name, value)]), Expected::Whatever);
    assert_eq!(key(set("group", "P")), "group-is-no-credit-group");
    assert_eq!(key(set("policy_group", "G")), "group-is-no-policy-group");
    set("policy_group", "P").unwrap();
    let left = set("policy_group", "none").unwrap();
    assert_eq!(left.changes[0].old.as_deref(), Some("P"));
    assert_eq!(left.changes[0].new, None);
}

#[test]
fn a_shared_limit_below_the_exposure_is_set_with_a_warning() {
    let test = desk();
    test.writer().join_group("G", &["C1", "C2"]).unwrap();
    test.approved_order("C1", "SO-1", 10_000);
    test.approved_order("C2", "SO-2", 10_000);
    let limit = pairs(&[("limit", "199")]);
    let changed = test.writer().set_group("G", &limit, Expected::Whatever).unwrap();
    assert_eq!(changed.warning.unwrap().unwrap().orders, ["SO-1", "SO-2"]);
}

#[test]
fn what_a_shared_limit_would_be_warned_of_is_known_before_it_is_saved() {
    let test = desk();
    test.writer().join_group("G", &["C1", "C2"]).unwrap();
    test.approved_order("C1", "SO-1", 10_000);
    test.approved_order("C2", "SO-2", 10_000);
    let before = test.dump();
    let preview = |value: &str, version: i64| {
        test.writer().preview_group("G", &pairs(&[("limit", value)]), Expected::Version(version))
    };
    assert_eq!(preview("199", 1).unwrap().warning.unwrap().unwrap().orders, ["SO-1", "SO-2"]);
    assert_eq!(preview("200", 1).unwrap().warning, Ok(None));
    assert_eq!(key(preview("199", 0)), "record-changed");
    assert_eq!(test.dump(), before);
}

#[test]
fn the_kind_stays_and_the_code_is_taken_once() {
    let test = desk();
    let mut writer = test.writer();
    let kind = pairs(&[("kind", "policy")]);
    assert_eq!(key(writer.set_group("G", &kind, Expected::Whatever)), "parameter-fixed");
    assert_eq!(key(writer.add_group("G", &[])), "group-exists");
    let name = pairs(&[("name", "Retail")]);
    writer.set_group("G", &name, Expected::Version(1)).unwrap();
    let again = writer.set_group("G", &pairs(&[("name", "R")]), Expected::Version(1));
    assert_eq!(key(again), "record-changed");
}
