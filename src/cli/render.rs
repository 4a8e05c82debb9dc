//! Assessments as people read them: the outcome, the findings with their cures, and the sum behind them.

use super::cell::Cell;
use super::context::Context;
use super::json;
use super::sheet::Sheet;
use super::table::Table;
use crate::credit::{Assessment, Currency, Exposure, Limit, LimitStack, Message, Money, NamedLimit};
use crate::words::{MessageKey, Words, key};

/// Answers with an assessment, in the format of the answer.
pub(super) fn answer(cx: &mut Context<'_>, assessment: &Assessment) {
    cx.answer(|words| json::assessment(assessment, words), |words| render(assessment, words));
}

/// An assessment as people read it.
pub(super) fn render(assessment: &Assessment, words: &Words) -> String {
    let currency = assessment.currency;
    let outcome = format!("outcome-{}", assessment.outcome.code());
    let heading = if assessment.order.is_empty() {
        Message::new("cli-assessment-of-customer")
    } else {
        Message::new("cli-assessment").text("order", assessment.order.clone())
    };
    let heading = heading.text("customer", assessment.customer.clone()).key("outcome", outcome);
    let mut text = format!("{}\n", words.render(&heading));
    for passed in &assessment.passed {
        let passed = Message::new(format!("passed-{}", passed.code()));
        text.extend(["  ", &words.render(&passed), "\n"]);
    }
    for finding in &assessment.findings {
        text.extend(["  ", &words.render(&finding.message(currency)), "\n"]);
        for cure in &finding.cures {
            text.extend(["    - ", &words.render(&cure.message(currency)), "\n"]);
        }
    }
    let exposure = exposure(&assessment.exposure, currency, words);
    let limits = limits(&assessment.limit, assessment.available, currency, words);
    format!("{text}\n{exposure}\n{limits}")
}

/// The sum of an exposure; components of 0.00 are left out.
pub(super) fn exposure(exposure: &Exposure, currency: Currency, words: &Words) -> String {
    let components = [
        (key("exposure-open-invoices"), exposure.open_invoices),
        (key("exposure-open-credits"), Money::ZERO - exposure.open_credits),
        (key("exposure-unapplied-receipts"), Money::ZERO - exposure.unapplied_receipts),
        (key("exposure-approved-orders"), exposure.approved_orders),
        (key("exposure-held-orders"), exposure.held_orders),
        (key("exposure-future-orders"), exposure.future_orders),
        (key("exposure-unconfirmed-orders"), exposure.unconfirmed_orders),
        (key("exposure-this-order"), exposure.this_order),
    ];
    let mut table = Table::default();
    let mut line = |label: MessageKey, amount: Money| {
        let label = Cell::Text(words.get(label));
        table.cells([label, Cell::Money(amount, currency), Cell::of(currency.code())], words);
    };
    for (label, amount) in components {
        if !amount.is_zero() {
            line(label, amount);
        }
    }
    line(key("exposure-total"), exposure.total());
    table.render()
}

/// The limits that play a part, and what is left of the one that binds.
pub(super) fn limits(
    stack: &LimitStack,
    available: Option<Money>,
    currency: Currency,
    words: &Words,
) -> String {
    let effective = match stack.effective {
        Limit::NotSet => Cell::Text(words.get(key("limit-none"))),
        limit @ (Limit::Unlimited | Limit::Amount(_)) => Cell::limit(limit, currency),
    };
    let named = |limit: &Option<NamedLimit>| {
        limit.as_ref().map_or(Cell::Nothing, |named| Cell::limit(named.limit, currency))
    };
    let temporary = stack.temporary.map(|temporary| temporary.amount);
    let tolerance = Some(stack.tolerance).filter(|tolerance| tolerance.units() != 0);
    Sheet::default()
        .field("effective", key("limit-effective"), effective)
        .field("own", key("limit-own"), Cell::limit(stack.own, currency))
        .field("temporary", key("limit-temporary"), Cell::money(temporary, currency))
        .field("policy_group", key("limit-policy-group"), named(&stack.policy_group))
        .field("group", key("limit-group"), named(&stack.group))
        .field("ship_to", key("limit-ship-to"), named(&stack.ship_to))
        .field(
            "tolerance",
            key("limit-tolerance"),
            Cell::text(tolerance.map(|tolerance| words.percent(tolerance))),
        )
        .field("available", key("limit-available"), Cell::money(available, currency))
        .show(words)
}
