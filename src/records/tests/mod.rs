//! The texts of every version are read as what they mean, and those of the newest version are written byte for byte.

mod audit;
mod values;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Before, Record, RecordError, read, write};
use crate::credit::tests::arbitrary;
use crate::credit::{Approval, Assessment, Cure, CureKind, Remedy};
use values::{approvals, assessments, day, euros};

const ASSESSMENTS: &str = include_str!("../golden/assessment_v1.jsonl");
const APPROVALS: &str = include_str!("../golden/approval_v1.jsonl");
const REMEDIES: &str = include_str!("../golden/remedies_v1.jsonl");
const BEFORE: &str = include_str!("../golden/before_v1.jsonl");

#[test]
fn assessments_of_version_1_are_read_and_written_as_ever() {
    let read: Vec<_> = ASSESSMENTS.lines().map(|line| Assessment::from_text(line).unwrap()).collect();
    assert_eq!(read, assessments());
    let written: Vec<_> = assessments().iter().map(|one| one.to_text().unwrap()).collect();
    assert_eq!(written, ASSESSMENTS.lines().collect::<Vec<_>>());
}

#[test]
fn approvals_of_version_1_are_read_and_written_as_ever() {
    let read: Vec<_> = APPROVALS.lines().map(|line| Approval::from_text(line).unwrap()).collect();
    assert_eq!(read, approvals());
    let written: Vec<_> = approvals().iter().map(|one| one.to_text().unwrap()).collect();
    assert_eq!(written, APPROVALS.lines().collect::<Vec<_>>());
}

#[test]
fn what_frees_an_order_is_read_and_written_as_ever() {
    let read: Vec<_> = REMEDIES.lines().map(|line| Vec::<Remedy>::from_text(line).unwrap()).collect();
    let pay = Cure {
        documents: vec!["I-1".to_owned(), "I-2".to_owned()],
        ..Cure::amount(CureKind::Pay, euros(145_000))
    };
    let wait = Cure::wait_until(day("2026-12-01"));
    let raise = Cure::amount(CureKind::RaiseGroupLimit, euros(500_000)).about("G");
    let ways = vec![Remedy { first: pay, second: None }, Remedy { first: wait, second: Some(raise) }];
    assert_eq!(read, [Vec::new(), ways]);
    let written: Vec<_> = read.iter().map(|one| one.to_text().unwrap()).collect();
    assert_eq!(written, REMEDIES.lines().collect::<Vec<_>>());
}

#[test]
fn what_decisions_changed_is_read_and_written_as_ever() {
    for line in BEFORE.lines() {
        assert_eq!(write(&read::<Before>(line).unwrap()).unwrap(), line);
    }
}

#[test]
fn a_field_that_is_wrong_missing_or_unknown_is_refused_by_its_name() {
    for line in ASSESSMENTS.lines() {
        refuses_each_fault(line, |text| Assessment::from_text(text).map(|_| ()));
    }
    for line in APPROVALS.lines() {
        refuses_each_fault(line, |text| Approval::from_text(text).map(|_| ()));
    }
    for line in REMEDIES.lines() {
        refuses_each_fault(line, |text| Vec::<Remedy>::from_text(text).map(|_| ()));
    }
    for line in BEFORE.lines() {
        refuses_each_fault(line, |text| read::<Before>(text).map(|_| ()));
    }
}

#[test]
fn words_days_and_amounts_that_cannot_be_are_refused_by_their_name() {
    let line = ASSESSMENTS.lines().last().unwrap();
    let fault = |pointer: &str, value: Value| {
        let mut record: Value = serde_json::from_str(line).unwrap();
        *record.pointer_mut(pointer).unwrap() = value;
        Assessment::from_text(&record.to_string()).unwrap_err().to_string()
    };
    for (pointer, value, error) in [
        ("/currency", json!("EUX"), "currency: cannot be EUX"),
        ("/today", json!("2026-02-30"), "today: cannot be 2026-02-30"),
        ("/checkpoint", json!("exit"), "checkpoint: cannot be exit"),
        ("/outcome", json!("Held"), "outcome: cannot be Held"),
        ("/passed/1", json!(""), "passed[1]: cannot be "),
        ("/limit/temporary/from", json!("1899-12-31"), "limit.temporary.from: cannot be 1899-12-31"),
        ("/findings/2/code", json!("too-late"), "findings[2].code: cannot be too-late"),
        ("/findings/2/severity", json!("off"), "findings[2].severity: cannot be off"),
        ("/findings/0/cures/0/kind", json!("sue"), "findings[0].cures[0].kind: cannot be sue"),
    ] {
        assert_eq!(fault(pointer, value), error);
    }
    for (pointer, value, field) in [
        ("/available", json!("12.00"), "available: "),
        ("/exposure/this_order", json!(0.5), "exposure.this_order: "),
        ("/exposure/held_orders", json!(u64::MAX), "exposure.held_orders: "),
        ("/limit/own", json!("endless"), "limit.own: "),
        ("/limit/tolerance", json!(-1), "limit.tolerance: "),
    ] {
        let error = fault(pointer, value);
        assert!(error.starts_with(field), "{error}");
    }
}

#[test]
fn a_text_that_is_no_record_is_refused() {
    for text in ["", "null", "{}", "[]", "garbage", "{\"up_to\":1"] {
        assert!(Assessment::from_text(text).is_err(), "{text}");
        assert!(Approval::from_text(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn an_assessment_survives_being_stored(assessment in arbitrary::assessments()) {
        prop_assert_eq!(Assessment::from_text(&assessment.to_text().unwrap()), Ok(assessment));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*") {
        let _ = Assessment::from_text(&text);
    }
}

/// Makes each field of a record wrong, takes it away, and adds one beside it.
fn refuses_each_fault(text: &str, read: impl Fn(&str) -> Result<(), RecordError>) {
    let record: Value = serde_json::from_str(text).unwrap();
    let named = |record: &Value, field: &str| {
        let error = read(&record.to_string()).expect_err(field);
        let whole = parent(field);
        let is_named = error.field == field
            || (error.field == whole && (whole != "record" || error.problem.contains(name(field))));
        assert!(is_named, "{field}: {error}");
    };
    for (pointer, field) in fields(&record, "", "") {
        let mut wrong = record.clone();
        let value = wrong.pointer_mut(&pointer).unwrap();
        *value = if value.is_boolean() { json!(1) } else { json!(true) };
        named(&wrong, &field);
        let mut missing = record.clone();
        let (owner, key) = pointer.rsplit_once('/').unwrap();
        if let Value::Object(owner) = missing.pointer_mut(owner).unwrap() {
            owner.remove(key);
            named(&missing, &field);
            let mut unknown = record.clone();
            let owner = unknown.pointer_mut(pointer.rsplit_once('/').unwrap().0).unwrap();
            owner.as_object_mut().unwrap().insert("surplus".to_owned(), json!(1));
            let beside = parent(&field);
            let surplus = if beside == "record" { "surplus".to_owned() } else { format!("{beside}.surplus") };
            named(&unknown, &surplus);
        }
    }
}

/// Where each value is, as a pointer into the text and as errors name it.
fn fields(value: &Value, pointer: &str, field: &str) -> Vec<(String, String)> {
    let below: Vec<(String, String, &Value)> = match value {
        Value::Object(fields) => {
            let name = |key: &str| if field.is_empty() { key.to_owned() } else { format!("{field}.{key}") };
            fields.iter().map(|(key, value)| (format!("{pointer}/{key}"), name(key), value)).collect()
        }
        Value::Array(items) => (0_u8..)
            .zip(items)
            .map(|(at, item)| (format!("{pointer}/{at}"), format!("{field}[{at}]"), item))
            .collect(),
        _ => Vec::new(),
    };
    let inner = below.iter().flat_map(|(pointer, field, value)| fields(value, pointer, field));
    inner.chain(below.iter().map(|(pointer, field, _)| (pointer.clone(), field.clone()))).collect()
}

fn parent(field: &str) -> &str {
    field.rsplit_once(['.', '[']).map_or("record", |(parent, _)| parent)
}

fn name(field: &str) -> &str {
    field.rsplit_once('.').map_or(field, |(_, name)| name)
}
