//! One order: its fields, its state, and every decision on it.

use serde_json::{Value, json};

use super::list::credit;
use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::sheet::Sheet;
use crate::cli::{Exit, Failure, hold, json as document, render};
use crate::desk::{OrderSheet, OrderState};
use crate::words::{Words, key};

pub(super) fn show(cx: &mut Context<'_>, number: &str) -> Result<Exit, Failure> {
    let mut reader = cx.reader()?;
    let today = reader.today();
    let order = reader.order(number)?;
    let reasons = reader.decision_choices()?.reasons;
    let sheet = sheet(&order);
    let assessment = order.newest_assessment();
    let json = |words: &Words| {
        let mut answer = sheet.json();
        let assessment = assessment.map(|assessment| document::assessment(assessment, words));
        answer.insert("release".to_owned(), release(&order));
        answer.insert("assessment".to_owned(), assessment.unwrap_or_default());
        answer.insert("hold".to_owned(), hold::state_json(&order, today, words));
        answer.insert("decisions".to_owned(), order.decisions.iter().map(document::decision).collect());
        answer
    };
    let text = |words: &Words| {
        // The assessment of an order that has ended is history.
        let is_open = order.order.state == OrderState::Open;
        let assessment = assessment.filter(|_| is_open);
        let assessment =
            assessment.map(|assessment| format!("\n{}", render::render_of(&order, assessment, words)));
        sheet.show(words)
            + &hold::now(&order, words)
            + &hold::history(&order, &reasons, words)
            + &assessment.unwrap_or_default()
    };
    cx.answer(json, text);
    Ok(Exit::Done)
}

fn sheet(sheet: &OrderSheet) -> Sheet {
    let (order, customer) = (&sheet.order, &sheet.customer);
    let currency = customer.currency;
    let money = |amount| Cell::Money(amount, currency);
    let fields = Sheet::default()
        .field("order", key("cli-column-order"), Cell::of(&order.number))
        .field("customer", key("cli-column-customer"), Cell::of(&customer.code))
        .field("name", key("cli-column-name"), Cell::of(customer.name()))
        .field("amount", key("cli-column-amount"), money(order.amount))
        .field("invoiced", key("cli-column-invoiced"), money(order.invoiced))
        .field("remaining", key("cli-column-remaining"), money(order.to_invoice()))
        .field("currency", key("cli-column-currency"), Cell::of(currency.code()))
        .field("date", key("cli-column-date"), Cell::Day(order.day))
        .field("ship_on", key("cli-column-ship-on"), Cell::day(order.ship_day))
        .field("terms", key("cli-column-terms"), Cell::of(&order.terms))
        .field("collect", key("cli-column-collect"), Cell::money(order.collect, currency))
        .field("ship_to", key("cli-column-ship-to"), Cell::text(sheet.ship_to.clone()))
        .field("warehouse", key("cli-column-warehouse"), Cell::text(sheet.warehouse.clone()))
        .field("state", key("cli-column-state"), Cell::named("order-state", order.state.code()))
        .field("credit", key("cli-column-credit"), credit(order))
        .field("confirmed", key("cli-column-confirmed"), Cell::YesNo(order.confirmed))
        .field("shipped", key("cli-column-shipped"), Cell::day(order.shipped.map(|shipment| shipment.day)))
        .field("excluded", key("cli-column-excluded"), Cell::YesNo(order.excluded))
        .field("forced", key("cli-column-forced"), Cell::text(order.forced.clone()));
    match &sheet.ended {
        Some(event) => fields
            .field("ended_on", key("cli-column-ended-on"), Cell::Day(event.day))
            .field("ended_by", key("cli-column-ended-by"), Cell::of(&event.login))
            .field("ended_note", key("cli-column-reason"), Cell::written(&event.note)),
        None => fields,
    }
}

fn release(sheet: &OrderSheet) -> Value {
    let currency = sheet.customer.currency;
    sheet.order.approval.as_ref().map_or(Value::Null, |approval| {
        json!({
            "up_to": approval.up_to.plain(currency),
            "until": approval.until,
            "lasting": approval.lasting.code(),
            "ship_to": approval.ship_to,
            "terms": approval.terms,
        })
    })
}
