//! What is asked of a snapshot: filters, other criteria, comparisons, sentences, and the invoices behind a row.

use super::{apply, choices, desk, owe, set, set_customer, snapshot};
use crate::credit::{LatePercent, Limit, Money, Percent, ValidationPolicy};
use crate::desk::testing::{key, pairs};
use crate::desk::validation::tests::Keys;
use crate::desk::{ExternalCode, NoProgress, ProgressSink, ProposalRow, ValidationSnapshot};
use std::ops::ControlFlow;

fn codes(snapshot: &ValidationSnapshot, rows: &[ProposalRow]) -> Vec<String> {
    rows.iter().map(|row| snapshot.customer(row.customer).unwrap().code.to_string()).collect()
}

fn days(snapshot: &ValidationSnapshot, days: u32) -> ValidationPolicy {
    ValidationPolicy { delay_days: Some(days), ..snapshot.policy.clone() }
}

#[test]
fn only_customers_without_external_code_are_listed_unless_others_are_asked_for() {
    let test = desk(&[("C1", 61), ("C2", 61), ("C3", 61)]);
    set_customer(&test, "C2", &[("external_code", "north")]);
    set_customer(&test, "C3", &[("external_code", "south")]);
    let snapshot = snapshot(&test);
    for (text, listed) in [("", &["C1"][..]), (" * ", &["C1", "C2", "C3"]), ("north", &["C2"]), ("nor", &[])]
    {
        let rows = snapshot.propose(&snapshot.policy, &ExternalCode::from_text(text)).rows;
        assert_eq!(codes(&snapshot, &rows), listed, "{text}");
    }
}

#[test]
fn a_row_has_all_of_its_columns() {
    let test = desk(&[("C1", 61)]);
    owe(&test, "C1", 50_000, 40);
    owe(&test, "C1", -20_000, 10);
    set(&test, &[("validation.respite_days", "30"), ("validation.limit_percent", "50")]);
    let snapshot = snapshot(&test);
    let row = snapshot.row("C1", &snapshot.policy).unwrap();
    let line = snapshot.line(&row, &snapshot.policy, &Keys).unwrap();
    assert_eq!(line.matched.numbers(), [1, 2]);
    assert_eq!(line.reason.as_deref(), Some("validation-reason-delay-due; validation-reason-percent-due"));
    assert_eq!((line.late, line.days_over), (Money::from_minor(60_000), Some(61)));
    assert_eq!(line.balance, Money::from_minor(40_000));
    assert_eq!(line.limit, Limit::Amount(Money::from_minor(100_000)));
    assert_eq!(line.percent, LatePercent::Of(600_000));
}

#[test]
fn other_criteria_say_who_comes_and_who_goes_and_can_be_saved() {
    let test = desk(&[("C1", 40), ("C2", 61), ("C3", 99)]);
    set_customer(&test, "C3", &[("validation_delay_days", "98")]);
    let snapshot = snapshot(&test);
    let (from, to) = (days(&snapshot, 60), days(&snapshot, 30));
    let comparison = snapshot.compare((&from, &to), &ExternalCode::All);
    assert_eq!(codes(&snapshot, &comparison.to.only), ["C1"]);
    assert_eq!(comparison.to.only_totals.late, Money::from_minor(10_000));
    assert_eq!(comparison.from.only, []);
    assert_eq!((comparison.from.totals.matched, comparison.to.totals.matched), (2, 3));
    let warn = ValidationPolicy { delay_state: crate::credit::BlockingState::Warn, ..from.clone() };
    let comparison = snapshot.compare((&from, &warn), &ExternalCode::All);
    assert_eq!(codes(&snapshot, &comparison.otherwise), ["C2", "C3"]);
    let comparison = snapshot.compare((&from, &days(&snapshot, 70)), &ExternalCode::All);
    assert_eq!(codes(&snapshot, &comparison.from.only), ["C2"]);

    let wanted = ValidationPolicy {
        respite_days: Some(10),
        limit_percent: Some(Percent::from_units(125_000)),
        minimum_balance: Some(Money::from_minor(5)),
        limit_reason: "Owes much".to_owned(),
        day_basis: crate::credit::AgeingBasis::Invoice,
        ..warn
    };
    set(
        &test,
        &[
            ("validation.delay_days", "60"),
            ("validation.delay_state", "warn"),
            ("validation.respite_days", "10"),
            ("validation.limit_percent", "12.5"),
            ("validation.minimum_balance", "0.05"),
            ("validation.limit_reason", "Owes much"),
            ("validation.day_basis", "invoice"),
        ],
    );
    assert_eq!(test.reader().settings().unwrap().validation(), wanted);
}

#[test]
fn the_preview_says_in_sentences_what_will_happen_and_to_how_many() {
    let test = desk(&[("C1", 61), ("C2", 40)]);
    set(&test, &[("validation.respite_days", "30"), ("validation.minimum_balance", "50")]);
    let snapshot = snapshot(&test);
    let preview = snapshot.preview(&snapshot.policy);
    let said: Vec<_> = preview.criteria.iter().map(|one| (one.text.key.as_str(), one.customers)).collect();
    assert_eq!(said, [("validation-sentence-delay-due", 1), ("validation-sentence-minimum-due", 2)]);
    assert_eq!(preview.totals.to_block, 2);
    assert_eq!(snapshot.preview(&ValidationPolicy::off(snapshot.policy.currency)).criteria, []);
    assert_eq!(test.reader().validation_warnings().unwrap(), []);
}

#[test]
fn the_late_invoices_behind_a_row_say_for_which_criterion_they_count() {
    let test = desk(&[("C1", 61)]);
    owe(&test, "C1", 700, 31);
    owe(&test, "C1", 800, 30);
    owe(&test, "C1", -900, 90);
    set(&test, &[("validation.respite_days", "30"), ("validation.minimum_balance", "1")]);
    let policy = snapshot(&test).policy;
    let late = test.reader().late_invoices("C1", &policy).unwrap();
    let shown: Vec<_> =
        late.iter().map(|one| (one.number.as_str(), one.days_over, one.delayed, one.measured)).collect();
    assert_eq!(shown, [("C1-61-10000", 61, true, true), ("C1-31-700", 31, false, true)]);
}

#[test]
fn a_late_instalment_of_several_is_named_by_its_number() {
    let test = desk(&[("C1", 61)]);
    let rows = "customer,number,date,due,amount,instalment\n\
                C1,F-1,2026-01-01,2026-02-01,10.00,1\nC1,F-1,2026-01-01,2026-03-01,20.00,2\n\
                C1,F-2,2026-01-01,2026-02-01,30.00,\n";
    test.writer().import_text(crate::desk::ImportKind::Invoices, ("in.csv", rows)).unwrap();
    let policy = snapshot(&test).policy;
    let late = test.reader().late_invoices("C1", &policy).unwrap();
    let names: Vec<String> = late.iter().map(crate::desk::LateInvoice::name).collect();
    assert_eq!(names, ["F-1 #1", "F-2", "F-1 #2", "C1-61-10000"]);
}

#[test]
fn the_tile_counts_every_external_code_and_names_the_last_application() {
    let test = desk(&[("C1", 61), ("C2", 61)]);
    set_customer(&test, "C2", &[("external_code", "north")]);
    let tiles = test.reader().validation_tiles(&NoProgress).unwrap();
    assert_eq!((tiles.totals.to_block, tiles.last), (2, None));
    apply(&mut test.writer(), &choices(&test));
    let tiles = test.reader().validation_tiles(&NoProgress).unwrap();
    assert_eq!((tiles.totals.to_block, tiles.last.map(|last| last.blocked)), (1, Some(1)));
}

#[test]
fn a_percentage_is_accepted_with_a_warning_while_no_customer_has_a_limit() {
    let test = desk(&[]);
    let keys = |test: &crate::desk::testing::TestDesk| {
        let warnings = test.reader().validation_warnings().unwrap();
        warnings.into_iter().map(|warning| warning.key).collect::<Vec<_>>()
    };
    test.writer().add_customer("C1", &[]).unwrap();
    test.writer().add_customer("C2", &pairs(&[("limit", "unlimited")])).unwrap();
    set(&test, &[("validation.respite_days", "30"), ("validation.limit_percent", "10")]);
    assert_eq!(keys(&test), ["validation-warning-no-limit"]);
    test.writer().add_group("G", &pairs(&[("kind", "credit"), ("limit", "10")])).unwrap();
    assert_eq!(keys(&test), ["validation-warning-no-limit"], "no customer is in the group");
    test.writer().join_group("G", &["C1"]).unwrap();
    assert_eq!(keys(&test), Vec::<String>::new());
}

#[test]
fn criteria_that_cannot_be_are_refused_with_the_sentence_that_says_why() {
    let test = desk(&[]);
    for (name, value, why) in [
        ("validation.delay_days", "-1", "days-negative"),
        ("validation.respite_days", "36501", "days-too-many"),
        ("validation.limit_percent", "1000.5", "percent-too-large"),
        ("validation.limit_percent", "-1", "percent-negative"),
        ("validation.minimum_balance", "-0.01", "amount-negative"),
        ("validation.delay_days", "soon", "setting-unreadable"),
        ("validation.delay_days", "1.5", "setting-unreadable"),
    ] {
        assert_eq!(key(test.writer().set_settings(&pairs(&[(name, value)]))), why, "{name}={value}");
    }
}

struct StopAtOnce;

impl ProgressSink for StopAtOnce {
    fn report(&self, _: u64, _: Option<u64>) -> ControlFlow<()> {
        ControlFlow::Break(())
    }
}

#[test]
fn reading_can_be_stopped() {
    let codes: Vec<String> = (0..1100).map(|number| format!("C{number:04}")).collect();
    let test = desk(&[]);
    let file = test.file();
    file.execute_batch("BEGIN").unwrap();
    for code in &codes {
        let sql = "INSERT INTO customer (code, name, currency, state) VALUES (?1, ?1, 'EUR', 'blocked')";
        file.execute(sql, [code]).unwrap();
    }
    file.execute_batch("COMMIT").unwrap();
    assert_eq!(key(test.reader().validation_snapshot(&StopAtOnce)), "stopped");
    assert_eq!(snapshot(&test).len(), 1100);
}
