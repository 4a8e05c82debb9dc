//! Audit records: those of version 1 without their kind, and those of today.

use std::collections::BTreeMap;

use super::super::{
    Added, Adjusted, Applied, AppliedTo, AuditBody, Change, Changed, Code, Codes, CustomerRange,
    CustomersGenerated, DecisionUndone, DeskCreated, Disputed, DocumentEntered, Imported, Instalment, Iso,
    Minor, Note, OrderChecked, OrderDecided, OrderEnded, OrderRechecked, OrdersGenerated, PaymentsReported,
    Plain, Transferred, ValidationApplied, ValidationUndone, Verdict,
};
use super::refuses_each_fault;
use super::values::{day, euros};
use crate::credit::{AgeingBasis, Currency, FindingCode, ItemKind, Lasting, Outcome};

const V1: &str = include_str!("../golden/audit_v1.jsonl");
const V2: &str = include_str!("../golden/audit_v2.jsonl");

/// What the golden texts say, in their order.
#[expect(clippy::too_many_lines, reason = "one of every kind")]
fn bodies() -> Vec<AuditBody> {
    let decided = |amount: &str, assessment, sha256: &str, reason: &str, note: &str, verdict: Verdict| {
        AuditBody::OrderDecided(OrderDecided {
            amount: plain(amount),
            assessment,
            assessment_sha256: sha256.to_owned(),
            decision: verdict.decision().to_owned(),
            note: note.to_owned(),
            reason: reason.to_owned(),
            verdict,
        })
    };
    let applied = |amount, on: &str, number: &str, part, reason: Option<&str>| {
        AuditBody::Applied(Applied {
            amount: Minor(euros(amount)),
            currency: Code(Currency::EUR),
            day: Iso(day(on)),
            applied: vec![AppliedTo {
                kind: Code(ItemKind::Invoice),
                number: number.to_owned(),
                instalment: 1,
                day: Iso(day(on)),
                amount: Minor(euros(part)),
            }],
            reason: reason.map(str::to_owned),
        })
    };
    let entered = |kind, amount, on: &str, due: &str| {
        AuditBody::DocumentEntered(DocumentEntered {
            kind: Code(kind),
            amount: Minor(euros(amount)),
            currency: Code(Currency::EUR),
            day: Iso(day(on)),
            order: None,
            ship_to: None,
            instalments: vec![Instalment { due: Iso(day(due)), amount: Minor(euros(amount)) }],
        })
    };
    vec![
        AuditBody::DeskCreated(DeskCreated {
            currency: Code(Currency::EUR),
            language: "en".to_owned(),
            user: "ann".to_owned(),
        }),
        AuditBody::Added(Added {
            added: named([("days", Some("45")), ("kind", Some("net")), ("rank", None)], |value| {
                value.map(str::to_owned)
            }),
        }),
        AuditBody::Changed(Changed {
            changed: named(
                [("limit", (Some("3000.00"), "1500.00")), ("limit_expires", (None, "2026-05-01"))],
                |(old, new)| change(old, new),
            ),
            criteria: Vec::new(),
        }),
        AuditBody::Changed(Changed {
            changed: named([("state", (Some("active"), "blocked"))], |(old, new)| change(old, new)),
            criteria: vec![1, 2],
        }),
        AuditBody::SettingChanged(change(Some(""), "Müller & Søn")),
        AuditBody::Note(Note { note_id: 1, text: "Called, promised\nto pay".to_owned() }),
        AuditBody::OrderChecked(OrderChecked {
            amount: plain("400.00"),
            assessment: 1,
            customer: "LIM".to_owned(),
            day: Iso(day("2026-06-03")),
            outcome: Code(Outcome::Held),
            terms: "net30".to_owned(),
        }),
        AuditBody::OrderRechecked(OrderRechecked {
            assessment: 37,
            outcome: Code(Outcome::Warned),
            reasons_before: Codes(vec![FindingCode::LimitExceeded, FindingCode::HoldPeriod]),
            reasons: Codes(Vec::new()),
        }),
        AuditBody::OrderEnded(OrderEnded { not_invoiced: None, state: "cancelled".to_owned() }),
        decided("20.00", 32, "3e63", "suspected-fraud", "who is this?", Verdict::Force {}),
        decided(
            "-10.00",
            59,
            "5648",
            "ok-to-ship",
            "",
            Verdict::Release {
                lasting: Code(Lasting::Sticks),
                until: Some(Iso(day("2026-12-31"))),
                up_to: Some(plain("12.50")),
            },
        ),
        decided(
            "10",
            60,
            "5649",
            "vip",
            "",
            Verdict::Release { lasting: Code(Lasting::Once), until: None, up_to: None },
        ),
        decided("10.00", 69, "f52e", "credit-risk", "no", Verdict::Reject { cancelled: true }),
        decided(
            "10.00",
            75,
            "927a",
            "cash-instead",
            "",
            Verdict::Terms { terms: "cod".to_owned(), collect: Some(plain("10.00")) },
        ),
        decided("10.00", 71, "e6f2", "beyond-authority", "", Verdict::Forward { to: "bob".to_owned() }),
        decided("20.00", 36, "8a31", "awaiting-payment", "", Verdict::Keep { follow_up: None }),
        AuditBody::DecisionUndone(DecisionUndone {
            decision: "undo".to_owned(),
            of: "release".to_owned(),
            reverses: 8,
        }),
        entered(ItemKind::Invoice, 60_000, "2026-05-20", "2026-06-20"),
        entered(ItemKind::Credit, 5_000, "2026-05-25", "2026-05-25"),
        applied(10_000, "2026-05-30", "I-1", 4_000, None),
        applied(500, "2026-06-02", "I-1", -500, Some("bounced")),
        AuditBody::Disputed(Disputed {
            disputed: true,
            instalment: Some(2),
            reason: "wrong price".to_owned(),
        }),
        AuditBody::Transferred(Transferred {
            transferred: true,
            messages: vec![Code(FindingCode::CustomerWarning), Code(FindingCode::LimitExceeded)],
        }),
        AuditBody::Imported(Imported {
            kind: "customers".to_owned(),
            read: 2,
            inserted: 1,
            updated: 1,
            rejected: 0,
            sha256: "6ad3".to_owned(),
        }),
        AuditBody::PaymentsReported(PaymentsReported {
            customers: CustomerRange { from: Some("LATE".to_owned()), to: None },
            from: Some(Iso(day("2026-05-01"))),
            to: Some(Iso(day("2026-06-01"))),
            update_if_none: false,
            listed: 2,
            stored: 1,
        }),
        AuditBody::ValidationApplied(ValidationApplied {
            blocked: 1,
            warned: 0,
            unblocked: 3,
            left_alone: 2,
            validation_delay_days: Some(180),
            validation_respite_days: None,
            validation_minimum_balance: Some(plain("10.50")),
            validation_limit_percent: Some(plain("20")),
            day_basis: Code(AgeingBasis::Due),
            currency: Code(Currency::EUR),
        }),
        AuditBody::ValidationUndone(ValidationUndone { restored: 1, left_alone: 0 }),
        AuditBody::CustomersGenerated(CustomersGenerated { kind: "crowd".to_owned(), customers: 25_000 }),
        AuditBody::OrdersGenerated(OrdersGenerated { kind: "orders".to_owned(), held: 667 }),
    ]
}

/// Those that version 1 did not have.
fn newer_bodies() -> [AuditBody; 2] {
    let adjusted = |minor, kind, number: &str, reason: Option<&str>| Adjusted {
        amount: Minor(euros(minor)),
        currency: Code(Currency::EUR),
        applied: vec![AppliedTo {
            kind: Code(kind),
            number: number.to_owned(),
            instalment: 1,
            day: Iso(day("2026-06-30")),
            amount: Minor(euros(minor)),
        }],
        reason: reason.map(str::to_owned),
    };
    [
        AuditBody::WrittenOff(adjusted(1_250, ItemKind::Invoice, "I-1", Some("bankrupt"))),
        AuditBody::Refunded(adjusted(-500, ItemKind::Receipt, "R-1", None)),
    ]
}

fn plain(text: &str) -> Plain {
    Plain(text.to_owned())
}

fn named<T, V, const N: usize>(fields: [(&str, T); N], value: impl Fn(T) -> V) -> BTreeMap<String, V> {
    fields.into_iter().map(|(name, of)| (name.to_owned(), value(of))).collect()
}

fn change(old: Option<&str>, new: &str) -> Change {
    Change { old: old.map(str::to_owned), new: Some(new.to_owned()) }
}

#[test]
fn records_of_version_1_are_read_as_what_they_say() {
    let read: Vec<_> = V1.lines().map(|line| AuditBody::from_text(1, line).unwrap()).collect();
    assert_eq!(read, bodies());
}

#[test]
fn records_of_version_2_are_read_and_written_as_ever() {
    let bodies: Vec<_> = bodies().into_iter().chain(newer_bodies()).collect();
    let read: Vec<_> = V2.lines().map(|line| AuditBody::from_text(2, line).unwrap()).collect();
    assert_eq!(read, bodies);
    let written: Vec<_> = bodies.iter().map(|body| body.to_text().unwrap()).collect();
    assert_eq!(written, V2.lines().collect::<Vec<_>>());
}

#[test]
fn a_field_that_is_wrong_missing_or_unknown_is_refused_by_its_name() {
    for line in V2.lines().filter(|line| !line.contains("\"changed\"") && !line.contains("\"added\"")) {
        refuses_each_fault(line, |text| AuditBody::from_text(2, text).map(|_| ()));
    }
}

#[test]
fn a_record_that_contradicts_itself_or_comes_from_a_newer_program_is_refused() {
    let released = V1.lines().find(|line| line.contains("\"sticks\"")).unwrap();
    let error = AuditBody::from_text(1, &released.replace("\"release\"", "\"forward\"")).unwrap_err();
    assert_eq!(error.to_string(), "verdict: not one of forward");
    let error = AuditBody::from_text(3, released).unwrap_err();
    assert_eq!((error.field.as_str(), error.problem.as_str()), ("schema_version", "3"));
    let error = AuditBody::from_text(2, r#"{"record":"order-lost"}"#).unwrap_err();
    assert_eq!((error.field.as_str(), error.problem.as_str()), ("record", "order-lost"));
    assert_eq!(AuditBody::from_text(2, released).unwrap_err().field, "record");
}
