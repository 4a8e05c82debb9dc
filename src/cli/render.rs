//! Assessments told to people: the outcome, the findings with their cures, and the sum behind them.

use super::context::Context;
use super::sheet::Sheet;
use super::table::{Edge, Table};
use super::{Format, json};
use crate::cli::cell::Cell;
use crate::credit::{Assessment, Currency, Exposure, Limit, LimitStack, Message, Money};
use crate::words::{MessageKey, Words, key};

/// Answers with an assessment, in the form that was asked for.
pub(super) fn answer(cx: &mut Context<'_>, assessment: &Assessment) {
    match cx.format() {
        Format::Json => {
            let document = json::assessment(assessment, cx.words);
            cx.output.json(&document);
        }
        Format::Text => {
            let text = render(assessment, cx.words);
            cx.output.text(&text);
        }
    }
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
    text.push('\n');
    text.push_str(&exposure(&assessment.exposure, currency, words));
    text.push('\n');
    text.push_str(&limits(&assessment.limit, assessment.available, currency, words));
    text
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
    let mut table = Table::new(Vec::new());
    let mut line = |label: MessageKey, amount: Money| {
        table.row(vec![
            (words.get(label), Edge::Left),
            (words.money(amount, currency), Edge::Right),
            (currency.code().to_owned(), Edge::Left),
        ]);
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
        Limit::Unlimited => Cell::Text(words.get(key("limit-unlimited"))),
        Limit::Amount(amount) => Cell::Money(amount, currency),
    };
    let shown = |limit: Limit| match limit {
        Limit::NotSet => Cell::Nothing,
        Limit::Unlimited => Cell::Text(words.get(key("limit-unlimited"))),
        Limit::Amount(amount) => Cell::Money(amount, currency),
    };
    let named = |limit: &Option<crate::credit::NamedLimit>| {
        limit.as_ref().map_or(Cell::Nothing, |named| shown(named.limit))
    };
    let temporary = stack.temporary.map(|temporary| temporary.amount);
    let tolerance = Some(stack.tolerance).filter(|tolerance| tolerance.units() != 0);
    Sheet::default()
        .field("effective", key("limit-effective"), effective)
        .field("own", key("limit-own"), shown(stack.own))
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
