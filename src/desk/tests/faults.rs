//! Values that used to be taken for something else: each is an error that names its place, and nothing is decided (R0.9).

use super::*;
use crate::credit::ItemKind;
use crate::desk::testing::TestDesk;
use crate::fields::testing::wrong_texts;
use crate::fields::{FieldSpec, Record, Settings, ValueKind};

/// Table, row and column of a value that cannot be read.
type Place = (&'static str, String, &'static str);

/// C1 is a member of a credit group and has a policy group, a ship-to with a limit of its own, and three orders: one is
/// approved, two are held, all of them for the ship-to from a warehouse.
fn desk() -> TestDesk {
    static TEMPLATE: Template = Template::new();
    TestDesk::copy(&TEMPLATE, first_desk)
}

fn first_desk() -> TestDesk {
    let desk = TestDesk::in_november();
    desk.with_customer("C1", "One", 100_000).with_invoice("C1", "F-1", 40_000, 10);
    let mut writer = desk.writer();
    let pairs = |pairs: &[(&str, &str)]| -> Vec<Assignment> {
        pairs.iter().map(|(name, value)| Assignment::new(*name, *value)).collect()
    };
    writer.add_group("G", &pairs(&[("kind", "credit"), ("limit", "5000")])).unwrap();
    writer.add_group("P", &pairs(&[("kind", "policy"), ("limit", "5000")])).unwrap();
    writer.join_group("G", &["C1"]).unwrap();
    writer.join_group("P", &["C1"]).unwrap();
    writer.add_ship_to("C1", "S1", &pairs(&[("limit", "600")])).unwrap();
    writer.add_warehouse("W", &pairs(&[("tolerance_percent", "5"), ("order_maximum", "2000")])).unwrap();
    for (number, amount) in [("FREE", "500"), ("SO-1", "200"), ("SO-2", "300")] {
        writer.enter_order(&order(number, amount)).unwrap();
    }
    assert_eq!([desk.hold_state("SO-1").code(), desk.hold_state("SO-2").code()], ["held", "held"]);
    desk
}

fn order(number: &str, amount: &str) -> EnterOrder {
    let mut order = EnterOrder::new("C1", number, eur(amount));
    order.ship_to = Some("S1".to_owned());
    order.warehouse = Some("W".to_owned());
    order
}

/// Writes what the program would not.
fn damage(desk: &TestDesk, statement: &str) {
    let file = desk.file();
    file.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;").unwrap();
    assert_eq!(file.execute(statement, []).unwrap(), 1, "{statement}");
}

#[track_caller]
fn place<T: std::fmt::Debug>(result: Result<T, DeskError>) -> Place {
    let error = result.unwrap_err();
    assert_eq!((error.kind(), error.message().key.as_str()), (ErrorKind::Failed, "desk-value-unreadable"));
    match error {
        DeskError::Store(StoreError::Corrupt(found)) => (found.table, found.row, found.column),
        other => panic!("{other:?}"),
    }
}

fn release(desk: &TestDesk, order: &str) -> Result<Decided, DeskError> {
    desk.writer().decide(&Decision::on([order], Verdict::RELEASE), &NoProgress)
}

/// The places that the doctor names.
fn examined(desk: &TestDesk) -> Vec<Place> {
    let report = Desk::examine(desk.desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
    report.unreadable.values.into_iter().map(|found| (found.table, found.row, found.column)).collect()
}

/// Every way to an approval ends at the value, nothing is changed, and the doctor names it.
#[track_caller]
fn assert_nothing_is_approved(statement: &str, (table, row, column): (&'static str, &str, &'static str)) {
    let desk = desk();
    damage(&desk, statement);
    let (before, expected) = (desk.dump(), (table, row.to_owned(), column));
    let (mut writer, new) = (desk.writer(), order("NEW", "10"));
    assert_eq!(place(desk.reader().check_order(&new)), expected, "check: {statement}");
    assert_eq!(place(writer.enter_order(&new)), expected, "enter: {statement}");
    assert_eq!(place(release(&desk, "SO-1")), expected, "release: {statement}");
    assert_eq!(place(writer.recheck(None, &NoProgress)), expected, "recheck: {statement}");
    assert_eq!(
        place(writer.recheck_customer("C1", Run::Real, &NoProgress)),
        expected,
        "customer: {statement}"
    );
    assert_eq!(place(writer.amend_order("FREE", eur("500.01"))), expected, "amend: {statement}");
    assert_eq!(desk.dump(), before, "{statement}");
    assert_eq!(examined(&desk), [expected], "doctor: {statement}");
}

/// The validation lists no customer where it cannot read what it would judge by.
#[track_caller]
fn assert_no_customer_is_judged(statement: &str, (table, row, column): (&'static str, &str, &'static str)) {
    let desk = desk();
    damage(&desk, statement);
    let listed = desk.reader().validation_snapshot(&NoProgress).map(drop);
    assert_eq!(place(listed), (table, row.to_owned(), column), "{statement}");
}

#[test]
fn an_approval_that_is_garbage_approves_nothing() {
    for value in ["'garbage'", "''", "'Yes'", "'hold-until'", "'open-until:31/12/2026'", "'yes:2026-12-31'"] {
        let statement = format!("UPDATE customer SET approval = {value}");
        assert_nothing_is_approved(&statement, ("customer", "C1", "approval"));
    }
    let garbage = "UPDATE sales_order SET approval = 'garbage' WHERE number = 'SO-1'";
    let desk = desk();
    damage(&desk, garbage);
    let found = ("sales_order", "2".to_owned(), "approval");
    assert_eq!(place(release(&desk, "SO-1")), found);
    assert_eq!(place(desk.writer().ship_order("SO-1")), found);
    assert_eq!(examined(&desk), [found]);
}

#[test]
fn a_text_in_a_limit_is_an_error_and_not_unlimited() {
    for value in ["'garbage'", "'Unlimited'", "''", "'1000.00'", "-1", "1.5", "x'00'"] {
        for (table, row, named) in [
            ("customer", "C1", ""),
            ("ship_to", "S1", ""),
            ("credit_group", "G", " WHERE code = 'G'"),
            ("credit_group", "P", " WHERE code = 'P'"),
        ] {
            let statement = format!("UPDATE {table} SET credit_limit = {value}{named}");
            assert_nothing_is_approved(&statement, (table, row, "credit_limit"));
        }
        let statement = format!("UPDATE customer SET credit_limit = {value}");
        assert_no_customer_is_judged(&statement, ("customer", "C1", "credit_limit"));
    }
    for column in ["temporary_limit", "temporary_from", "temporary_to"] {
        // Amount and days are there together or not at all (R1.3).
        let statement = format!("UPDATE customer SET {column} = 30000");
        assert_nothing_is_approved(&statement, ("customer", "C1", "temporary_limit"));
        assert_no_customer_is_judged(&statement, ("customer", "C1", "temporary_limit"));
    }
}

#[test]
fn an_unreadable_maximum_or_percentage_is_an_error_and_not_none() {
    for (set, table, row, column) in [
        ("customer SET order_maximum = -1", "customer", "C1", "order_maximum"),
        ("customer SET order_minimum = -1", "customer", "C1", "order_minimum"),
        ("customer SET order_minimum = 2, order_maximum = 1", "customer", "C1", "order_maximum"),
        ("customer SET minimum_for_check = -1", "customer", "C1", "minimum_for_check"),
        ("customer SET hold_period = 6", "customer", "C1", "hold_period"),
        ("ship_to SET order_maximum = 4000000000000000", "ship_to", "S1", "order_maximum"),
        ("ship_to SET hold_period = -1", "ship_to", "S1", "hold_period"),
        ("warehouse SET order_maximum = -1", "warehouse", "W", "order_maximum"),
        ("warehouse SET tolerance_percent = -1", "warehouse", "W", "tolerance_percent"),
        ("warehouse SET tolerance_percent = 10000001", "warehouse", "W", "tolerance_percent"),
        ("credit_group SET hold_period = 6 WHERE code = 'P'", "credit_group", "P", "hold_period"),
    ] {
        assert_nothing_is_approved(&format!("UPDATE {set}"), (table, row, column));
    }
    for setting in ["order_maximum", "tolerance_percent", "growth_tolerance_percent"] {
        for value in ["garbage", "-1", "", "1,5"] {
            let statement =
                format!("INSERT INTO setting (name, value, event_id) VALUES ('{setting}', '{value}', 1)");
            assert_nothing_is_approved(&statement, ("setting", setting, "value"));
        }
    }
    for value in ["garbage", "", "none"] {
        let statement = format!("UPDATE customer SET validation_limit_percent = '{value}'");
        assert_no_customer_is_judged(&statement, ("customer", "C1", "validation_limit_percent"));
    }
}

/// The invoices as they are exported.
fn listed(desk: &TestDesk) -> Result<(), DeskError> {
    let mut reader = desk.reader();
    reader.ask(|view| view.each_listed_document(&[ItemKind::Invoice], today(), |_| Ok(())))
}

#[test]
fn a_change_that_the_desk_could_not_have_written_is_found() {
    for (set, column) in [
        ("field = 'colour' WHERE field = 'limit' AND subject_kind = 'ship-to'", "field"),
        ("old = '' WHERE field = 'limit' AND subject_kind = 'ship-to'", "old"),
        ("new = 'lots' WHERE field = 'limit' AND subject_kind = 'ship-to'", "new"),
        ("new = '1,5' WHERE field = 'tolerance_percent'", "new"),
    ] {
        let desk = desk();
        damage(&desk, &format!("UPDATE change SET {set}"));
        let [(table, _, found)] = examined(&desk).try_into().unwrap();
        assert_eq!((table, found), ("change", column), "{set}");
    }
}

#[test]
fn terms_that_are_known_without_set_up_are_never_stored() {
    let desk = desk();
    damage(&desk, "INSERT INTO terms (code, kind, days, rank) VALUES ('net30', 'prepaid', 0, 3)");
    let found = ("terms", "net30".to_owned(), "code");
    assert_eq!(place(desk.reader().terms_records()), found);
    assert_eq!(examined(&desk), [found]);
}

#[test]
fn an_unknown_currency_is_an_error_and_not_the_euro() {
    for value in ["euro", "EURO", "eur", "", "€"] {
        let statement = format!("UPDATE customer SET currency = '{value}'");
        assert_nothing_is_approved(&statement, ("customer", "C1", "currency"));
        assert_no_customer_is_judged(&statement, ("customer", "C1", "currency"));
        let statement =
            format!("INSERT INTO setting (name, value, event_id) VALUES ('currency', '{value}', 1)");
        assert_nothing_is_approved(&statement, ("setting", "currency", "value"));
        let desk = desk();
        damage(&desk, &format!("UPDATE item SET currency = '{value}', amount_doc = 1, rate = '1'"));
        let found = ("item", "1".to_owned(), "currency");
        assert_eq!(place(listed(&desk)), found);
        assert_eq!(examined(&desk), [found]);
    }
}

#[test]
fn an_unknown_verb_is_an_error_and_holds_nothing() {
    let desk = desk();
    release(&desk, "SO-1").unwrap();
    damage(&desk, "UPDATE decision SET kind = 'garbage'");
    let (before, found) = (desk.dump(), ("decision", "1".to_owned(), "kind"));
    assert_eq!(place(desk.reader().order("SO-1")), found);
    assert_eq!(place(desk.writer().undo_order("SO-1")), found);
    assert_eq!((desk.dump(), examined(&desk)), (before, vec![found]));

    for setting in ["check.limit", "check.hold_period", "check.order_amount", "checkpoints"] {
        let statement =
            format!("INSERT INTO setting (name, value, event_id) VALUES ('{setting}', 'garbage', 1)");
        assert_nothing_is_approved(&statement, ("setting", setting, "value"));
    }
    let desk = self::desk();
    damage(&desk, "UPDATE reason SET action = 'garbage' WHERE id = 1");
    let found = ("reason", "1".to_owned(), "action");
    assert_eq!(place(release(&desk, "SO-1")), found);
    assert_eq!((desk.hold_state("SO-1").code(), examined(&desk)), ("held", vec![found]));
}

#[test]
fn terms_that_are_not_set_up_are_an_error_at_their_place() {
    let desk = desk();
    damage(&desk, "UPDATE sales_order SET terms = 'whenever' WHERE number = 'SO-1'");
    damage(&desk, "UPDATE customer SET terms = 'net366'");
    let (of_order, of_customer) =
        (("sales_order", "2".to_owned(), "terms"), ("customer", "C1".to_owned(), "terms"));
    assert_eq!(place(release(&desk, "SO-1")), of_order);
    assert_eq!(place(desk.writer().enter_order(&order("NEW", "10"))), of_customer);
    assert_eq!(place(release(&desk, "SO-2")), of_customer);
    assert_eq!(examined(&desk), [of_customer, of_order]);
}

#[test]
fn a_user_whose_role_or_presence_cannot_be_read_may_nothing() {
    for column in ["role", "active"] {
        let desk = desk();
        let value = if column == "role" { "'garbage'" } else { "2" };
        damage(&desk, &format!("UPDATE user SET {column} = {value}"));
        let before = desk.dump();
        let found = ("user", "1".to_owned(), column);
        let blocked = desk.writer().block_customer("C1", Blocking::Block, "late");
        if column == "active" {
            assert_eq!(place(blocked), found);
            assert_eq!(desk.dump(), before);
        }
        let who = Identity { named: Some("ann".to_owned()), account: None };
        assert_eq!(place(Desk::open(desk.desk.path(), &who, Clock::fixed(today()))), found);
        assert_eq!(examined(&desk), [found]);
    }
}

#[test]
fn a_wrong_value_of_any_setting_is_named_and_the_doctor_goes_on() {
    let desk = desk();
    let set = |name: &str, value: &str| {
        damage(
            &desk,
            &format!("INSERT INTO setting (name, value, event_id) VALUES ('{name}', '{value}', 1)"),
        );
    };
    let mut all = Vec::new();
    for field in Settings::fields() {
        let field: &'static dyn FieldSpec = *field;
        if field.shape().kind == ValueKind::Text {
            continue;
        }
        for value in wrong_texts(field) {
            set(field.name(), value);
            let found = ("setting", field.name().to_owned(), "value");
            assert_eq!(place(desk.reader().settings()), found, "{value}");
            assert_eq!(examined(&desk), [found], "{value}");
            damage(&desk, "DELETE FROM setting WHERE id = (SELECT max(id) FROM setting)");
        }
        all.push((field.name(), wrong_texts(field)[0]));
    }
    assert!(all.len() > 20, "{all:?}");
    for (name, value) in &all {
        set(name, value);
    }
    set("of_tomorrow", "1");
    let report = Desk::examine(desk.desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
    assert_eq!(report.unreadable.total, u64::try_from(all.len()).unwrap());
    assert_eq!(report.unknown_settings, ["of_tomorrow"]);
    assert_eq!(report.unreadable_settings.len(), all.len() + 1);
}

#[test]
fn a_setting_whose_name_is_unknown_does_not_fall_back_to_its_default() {
    let desk = desk();
    desk.writer().set_settings(&[Assignment::new("limit_at_sale", "block")]).unwrap();
    damage(&desk, "UPDATE setting SET name = 'limit_at_sal' WHERE name = 'limit_at_sale'");
    let before = desk.dump();
    let found = ("setting", "limit_at_sal".to_owned(), "name");
    assert_eq!(place(desk.reader().settings()), found);
    let new = EnterOrder::new("C1", "NEW", Money::from_minor(1));
    assert_eq!(place(desk.writer().enter_order(&new)), found);
    assert_eq!(desk.dump(), before);
}
