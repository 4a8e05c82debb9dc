//! Assessments as people read them: the outcome, the findings with their cures, and the sum behind them.

use super::cell::Cell;
use super::context::Context;
use super::json;
use super::table::{Edge, Table};
use crate::credit::{Assessment, Currency, Exposure, Limit, LimitStack, Message, Money, NamedLimit};
use crate::desk::OrderSheet;
use crate::words::{MessageKey, Words, key};

/// Answers with an assessment, in the format of the answer.
pub(super) fn answer(cx: &mut Context<'_>, assessment: &Assessment) {
    cx.answer(|words| json::assessment(assessment, words), |words| render(assessment, words));
}

/// An assessment as people read it.
pub(super) fn render(assessment: &Assessment, words: &Words) -> String {
    render_as(&format!("outcome-{}", assessment.outcome.code()), assessment, words)
}

/// The same of a stored order: where nothing holds it now, one on hold is ready to release (R4.10).
pub(super) fn render_of(order: &OrderSheet, assessment: &Assessment, words: &Words) -> String {
    if order.is_ready() {
        render_as("hold-state-ready", assessment, words)
    } else {
        render(assessment, words)
    }
}

fn render_as(outcome: &str, assessment: &Assessment, words: &Words) -> String {
    let currency = assessment.currency;
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
    let limits = (&assessment.limit, assessment.available);
    format!("{text}\n{}", sum_and_limits(&assessment.exposure, limits, currency, words))
}

/// The sum of an exposure, without components of 0.00; below it the limits that play a part, and what is left of the one
/// that binds. All amounts are in one column.
pub(super) fn sum_and_limits(
    exposure: &Exposure,
    (stack, available): (&LimitStack, Option<Money>),
    currency: Currency,
    words: &Words,
) -> String {
    let components = components(exposure).into_iter().filter(|(_, amount)| !amount.is_zero());
    let sum = components.chain([(key("exposure-total"), exposure.total())]);
    let sum = sum.map(|(label, amount)| Some((label, Cell::Money(amount, currency))));
    let limits = limits(stack, available, currency, words);
    let limits = limits.into_iter().filter(|(_, limit)| *limit != Cell::Nothing);
    let mut table = Table::default();
    for line in sum.chain([None]).chain(limits.map(Some)) {
        table.row(line.map_or_else(Vec::new, |(label, value)| {
            let unit = if matches!(value, Cell::Money(..)) { currency.code() } else { "" };
            let (label, unit) = ((words.get(label), Edge::Left), (unit.to_owned(), Edge::Left));
            vec![label, (value.show(words), Edge::Right), unit]
        }));
    }
    table.render()
}

fn components(exposure: &Exposure) -> [(MessageKey, Money); 8] {
    [
        (key("exposure-open-invoices"), exposure.open_invoices),
        (key("exposure-open-credits"), Money::ZERO - exposure.open_credits),
        (key("exposure-unapplied-receipts"), Money::ZERO - exposure.unapplied_receipts),
        (key("exposure-approved-orders"), exposure.approved_orders),
        (key("exposure-held-orders"), exposure.held_orders),
        (key("exposure-future-orders"), exposure.future_orders),
        (key("exposure-unconfirmed-orders"), exposure.unconfirmed_orders),
        (key("exposure-this-order"), exposure.this_order),
    ]
}

fn limits(
    stack: &LimitStack,
    available: Option<Money>,
    currency: Currency,
    words: &Words,
) -> [(MessageKey, Cell); 8] {
    let effective = match stack.effective {
        Limit::NotSet => Cell::Text(words.get(key("limit-none"))),
        limit @ (Limit::Unlimited | Limit::Amount(_)) => Cell::limit(limit, currency),
    };
    let named = |limit: &Option<NamedLimit>| {
        limit.as_ref().map_or(Cell::Nothing, |named| Cell::limit(named.limit, currency))
    };
    let temporary = stack.temporary.map(|temporary| temporary.amount);
    let tolerance = Some(stack.tolerance).filter(|tolerance| tolerance.units() != 0);
    [
        (key("limit-effective"), effective),
        (key("limit-own"), Cell::limit(stack.own, currency)),
        (key("limit-temporary"), Cell::money(temporary, currency)),
        (key("limit-policy-group"), named(&stack.policy_group)),
        (key("limit-group"), named(&stack.group)),
        (key("limit-ship-to"), named(&stack.ship_to)),
        (key("limit-tolerance"), tolerance.map_or(Cell::Nothing, Cell::Percent)),
        (key("limit-available"), Cell::money(available, currency)),
    ]
}
