//! The documents that other programs rely on: assessments, exposures, limits, decisions.

use serde_json::{Value, json};

use super::cell::{self, Cell};
use crate::credit::{
    Assessment, Cure, Currency, Exposure, Finding, Limit, LimitStack, Measure, Money, NamedLimit,
};
use crate::desk::{DecisionRecord, Skipped};
use crate::words::Words;

/// An assessment; the number of an order that has none is `null`.
pub(super) fn assessment(assessment: &Assessment, words: &Words) -> Value {
    let currency = assessment.currency;
    let findings = assessment.findings.iter();
    let passed = assessment.passed.iter().map(|passed| passed.code());
    json!({
        "order": Cell::written(&assessment.order).json(),
        "customer": assessment.customer,
        "currency": currency.code(),
        "day": assessment.today,
        "checkpoint": assessment.checkpoint.code(),
        "outcome": assessment.outcome.code(),
        "excluded": assessment.is_excluded(),
        "passed": passed.collect::<Vec<_>>(),
        "exposure": exposure(&assessment.exposure, currency),
        "limit": limit(&assessment.limit, currency),
        "available": assessment.available.map(|amount| amount.plain(currency)),
        "findings": findings.map(|found| finding(found, currency, words)).collect::<Vec<_>>(),
        "released_by": assessment.released_by,
    })
}

/// An exposure, component by component.
pub(super) fn exposure(exposure: &Exposure, currency: Currency) -> Value {
    let plain = |amount: Money| amount.plain(currency);
    json!({
        "total": plain(exposure.total()),
        "open_invoices": plain(exposure.open_invoices),
        "open_credits": plain(exposure.open_credits),
        "unapplied_receipts": plain(exposure.unapplied_receipts),
        "approved_orders": plain(exposure.approved_orders),
        "held_orders": plain(exposure.held_orders),
        "future_orders": plain(exposure.future_orders),
        "unconfirmed_orders": plain(exposure.unconfirmed_orders),
        "this_order": plain(exposure.this_order),
    })
}

/// The limits; each an amount, `unlimited`, or nothing where there is none.
pub(super) fn limit(stack: &LimitStack, currency: Currency) -> Value {
    let named =
        |named: &Option<NamedLimit>| named.as_ref().map(|named| Cell::limit(named.limit, currency).json());
    let state = match stack.effective {
        Limit::NotSet => "none",
        Limit::Unlimited => "unlimited",
        Limit::Amount(_) => "amount",
    };
    let temporary = stack.temporary.map(|temporary| temporary.amount.plain(currency));
    let insurance = Some(stack.insurance).filter(|insurance| !insurance.is_zero());
    json!({
        "state": state,
        "effective": stack.effective.amount().map(|amount| amount.plain(currency)),
        "own": Cell::limit(stack.own, currency).json(),
        "temporary": temporary,
        "policy_group": named(&stack.policy_group),
        "group": named(&stack.group),
        "ship_to": named(&stack.ship_to),
        "insurance": insurance.map(|insurance| insurance.plain(currency)),
        "tolerance_percent": stack.tolerance.plain(),
    })
}

/// A finding with its cures.
pub(super) fn finding(finding: &Finding, currency: Currency, words: &Words) -> Value {
    let measure = |found: &Option<Measure>| measured(found.as_ref(), currency);
    let cures = finding.cures.iter().map(|found| cure(found, currency, words));
    json!({
        "rule": finding.code.rule().number,
        "rule_id": finding.rule_id(),
        "code": finding.code.code(),
        "severity": finding.severity.code(),
        "measured": measure(&finding.measured),
        "threshold": measure(&finding.threshold),
        "margin": measure(&finding.margin),
        "detail": finding.subject(),
        "text": words.render(&finding.message(currency)),
        "cures": cures.collect::<Vec<_>>(),
    })
}

/// The same of the account that an invoice is entered for or transferred from.
pub(super) fn finding_of_account(found: &Finding, currency: Currency, words: &Words) -> Value {
    let mut value = finding(found, currency, words);
    if let Some(fields) = value.as_object_mut() {
        let text = words.render(&found.message_of_account(currency));
        fields.insert("text".to_owned(), text.into());
    }
    value
}

pub(super) fn measured(measure: Option<&Measure>, currency: Currency) -> Value {
    let Some(measure) = measure else { return Value::Null };
    match measure {
        Measure::Money(amount) => amount.plain(currency).into(),
        Measure::Day(day) => day.to_string().into(),
        Measure::Days(number) | Measure::Count(number) => (*number).into(),
        Measure::Percent(percent) => percent.plain().into(),
        Measure::Code(word) => word.as_str().into(),
    }
}

fn cure(cure: &Cure, currency: Currency, words: &Words) -> Value {
    json!({
        "kind": cure.kind.action(),
        "amount": cure.amount.map(|amount| amount.plain(currency)),
        "date": cure.date,
        "documents": cure.documents,
        "text": words.render(&cure.message(currency)),
    })
}

/// A decision: who, when, why.
pub(super) fn decision(decision: &DecisionRecord) -> Value {
    json!({
        "decision": decision.kind.code(),
        "reason": Cell::written(&decision.reason).json(),
        "note": Cell::written(&decision.note).json(),
        "user": decision.login,
        "at": cell::instant(decision.at),
        "day": decision.day,
        "taken_back": decision.reversed,
    })
}

/// The orders that a command skipped, and why.
pub(super) fn skipped(skipped: &[Skipped], words: &Words) -> Value {
    let each = skipped.iter().map(|one| {
        json!({
            "order": one.code,
            "code": one.why.key,
            "message": words.reason(&one.why),
            "hint": words.attribute(&one.why, "hint"),
        })
    });
    each.collect()
}
