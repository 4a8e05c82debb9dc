//! Values that have every word and every form of a field between them.

use crate::credit::{
    Approval, Assessment, Checkpoint, Cure, CureKind, Currency, Day, Exposure, Finding, FindingCode, Lasting,
    Limit, LimitStack, Measure, Money, NamedLimit, Outcome, Passed, Percent, Severity, TemporaryLimit,
};

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn euros(minor: i64) -> Money {
    Money::from_minor(minor)
}

/// One finding of every code of version 1, with every form of measure, and one cure of every kind of it among them.
fn findings() -> Vec<Finding> {
    let (money, date) = (|minor| Measure::Money(euros(minor)), |text| Measure::Day(day(text)));
    let word = |text: &str| Measure::Code(text.to_owned());
    let mut cures = CureKind::ALL.into_iter().take(14).zip(1..).map(|(kind, n)| Cure {
        kind,
        amount: (n % 2 == 0).then(|| euros(n * 1_001)),
        date: (n % 3 == 0).then(|| day("2026-12-01") + n),
        documents: (0..n % 4).map(|part| format!("I-{n}{part}")).collect(),
        on_file: (n % 5 == 0).then(|| euros(n * 7)),
        detail: (n % 4 != 0).then(|| format!("Détail \"{n}\"")),
    });
    let amounts = || Some((money(-5), money(0), Some(money(99_999_999))));
    let days = || Some((date("2026-11-21"), date("1969-12-30"), Some(Measure::Days(-20))));
    let words = |measured, threshold| Some((word(measured), word(threshold), None));
    let of_version_1 = [
        (FindingCode::CustomerClosed, words("closed", "active")),
        (FindingCode::CustomerBlocked, words("blocked", "active")),
        (FindingCode::CustomerWarning, words("warning", "active")),
        (FindingCode::LimitExpired, days()),
        (FindingCode::ApprovalNo, words("no", "yes")),
        (FindingCode::ApprovalCashOnly, words("net30", "cash-only")),
        (FindingCode::ApprovalCod, words("net30", "cod")),
        (FindingCode::ApprovalHoldUntil, days()),
        (FindingCode::ApprovalOpenUntil, days()),
        (FindingCode::LimitExceeded, amounts()),
        (FindingCode::GroupLimitExceeded, amounts()),
        (FindingCode::ShipToLimitExceeded, amounts()),
        (FindingCode::HoldPeriod, amounts()),
        (FindingCode::OrderBelowMinimum, amounts()),
        (FindingCode::OrderAboveMaximum, amounts()),
        (FindingCode::Forced, None),
    ];
    let severities = [Severity::Hold, Severity::Warn, Severity::Refuse].into_iter().cycle();
    let finding = |((code, measured), severity)| {
        let new = Finding::new(code, severity).cured_by(cures.by_ref().take(1).collect());
        match measured {
            Some((measured, threshold, margin)) => new.measuring(measured, threshold, margin),
            None => new.about("manual-hold"),
        }
    };
    of_version_1.into_iter().zip(severities).map(finding).collect()
}

/// Assessments that have every word and every form of a value of version 1 between them.
#[expect(clippy::too_many_lines, reason = "one of everything")]
pub(super) fn assessments() -> Vec<Assessment> {
    let named = |code: &str, limit| Some(NamedLimit { code: code.to_owned(), limit });
    let everything = Assessment {
        order: "SO-1".to_owned(),
        customer: "Dûpont \"&\" Söhne\u{202f}1".to_owned(),
        currency: Currency::EUR,
        today: day("2026-11-21"),
        checkpoint: Checkpoint::Entry,
        outcome: Outcome::Refused,
        passed: Passed::ALL[..7].to_vec(),
        exposure: Exposure {
            open_invoices: euros(1),
            open_credits: euros(2),
            unapplied_receipts: euros(3),
            approved_orders: euros(4),
            held_orders: euros(5),
            future_orders: euros(6),
            unconfirmed_orders: euros(7),
            this_order: euros(-8),
        },
        limit: LimitStack {
            effective: Limit::Amount(euros(1_250_050)),
            own: Limit::Unlimited,
            temporary: Some(TemporaryLimit {
                amount: euros(9),
                from: day("2026-11-01"),
                to: day("2026-11-30"),
            }),
            policy_group: named("P", Limit::Unlimited),
            group: named("G", Limit::Amount(euros(10))),
            ship_to: named("S", Limit::NotSet),
            insurance: euros(11),
            tolerance: Percent::from_units(25_000),
        },
        available: Some(euros(-12)),
        findings: findings(),
        released_by: None,
        trail: Vec::new(),
    };
    let nothing = |checkpoint, outcome, currency: &str| Assessment {
        order: String::new(),
        currency: currency.parse().unwrap(),
        checkpoint,
        outcome,
        passed: Vec::new(),
        exposure: Exposure::default(),
        limit: LimitStack {
            effective: Limit::NotSet,
            own: Limit::NotSet,
            temporary: None,
            policy_group: None,
            group: None,
            ship_to: None,
            insurance: Money::ZERO,
            tolerance: Percent::ZERO,
        },
        available: None,
        findings: Vec::new(),
        ..everything.clone()
    };
    vec![
        nothing(Checkpoint::Review, Outcome::Approved, "JPY"),
        nothing(Checkpoint::Shipping, Outcome::Warned, "KWD"),
        nothing(Checkpoint::Transfer, Outcome::Held, "USD"),
        nothing(Checkpoint::Invoice, Outcome::Held, "EUR"),
        everything,
    ]
}

/// Approvals of every form.
pub(super) fn approvals() -> Vec<Approval> {
    let approval = |minor, until: Option<&str>, lasting| Approval {
        up_to: euros(minor),
        ship_to: None,
        terms: "net30".to_owned(),
        until: until.map(day),
        lasting,
    };
    vec![
        approval(100_000, None, Lasting::Sticks),
        approval(-25_00, Some("2026-12-31"), Lasting::Once),
        Approval { ship_to: Some("Chantier n°1".to_owned()), ..approval(0, None, Lasting::Spent) },
    ]
}
