//! One order: what it is, where it stands, and everything that was decided on it.

use serde_json::{Value, json};

use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::sheet::Sheet;
use crate::cli::{Exit, Failure, Format, hold, json as document, render};
use crate::desk::{Event, OrderSheet, OrderState};
use crate::words::key;

pub(super) fn show(cx: &mut Context<'_>, number: &str) -> Result<Exit, Failure> {
    let mut reader = cx.reader()?;
    let today = reader.today();
    let order = reader.order(number)?;
    let sheet = sheet(&order);
    match cx.format() {
        Format::Json => {
            let mut answer = sheet.json();
            let assessment = order.assessment.as_ref();
            let assessment = assessment.map(|assessment| document::assessment(assessment, cx.words));
            answer.insert("release".to_owned(), release(&order));
            answer.insert("assessment".to_owned(), assessment.unwrap_or_default());
            answer.insert("hold".to_owned(), hold::state_json(&order, today));
            let decisions = order.decisions.iter().map(document::decision);
            answer.insert("decisions".to_owned(), decisions.collect());
            cx.output.json(&answer);
        }
        Format::Text => {
            let mut text = sheet.show(cx.words);
            text.push_str(&hold::history(&order, cx.words));
            // What was found of an order that has ended says nothing about today.
            let is_open = order.order.state == OrderState::Open;
            if let Some(assessment) = order.assessment.as_ref().filter(|_| is_open) {
                text.push('\n');
                text.push_str(&render::render(assessment, cx.words));
            }
            cx.output.text(&text);
        }
    }
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
        .field("remaining", key("cli-column-remaining"), money(sheet.to_invoice()))
        .field("currency", key("cli-column-currency"), Cell::of(currency.code()))
        .field("date", key("cli-column-date"), Cell::Day(order.day))
        .field("ship_on", key("cli-column-ship-on"), Cell::day(order.ship_day))
        .field("terms", key("cli-column-terms"), Cell::of(&order.terms))
        .field("collect", key("cli-column-collect"), Cell::money(order.collect, currency))
        .field("ship_to", key("cli-column-ship-to"), Cell::text(sheet.ship_to.clone()))
        .field("warehouse", key("cli-column-warehouse"), Cell::text(sheet.warehouse.clone()))
        .field("state", key("cli-column-state"), Cell::named("order-state", order.state.code()))
        .field("credit", key("cli-column-credit"), Cell::named("standing", order.standing.code()))
        .field("confirmed", key("cli-column-confirmed"), Cell::YesNo(order.confirmed))
        .field("shipped", key("cli-column-shipped"), Cell::day(order.shipped.map(|shipment| shipment.day)))
        .field("excluded", key("cli-column-excluded"), Cell::YesNo(order.excluded))
        .field("forced", key("cli-column-forced"), Cell::text(order.forced.clone()));
    match &sheet.ended {
        Some(event) => fields
            .field("ended_on", key("cli-column-ended-on"), Cell::Day(event.day))
            .field("ended_by", key("cli-column-ended-by"), Cell::of(&event.login))
            .field("ended_note", key("cli-column-reason"), Cell::text(reason_of(event))),
        None => fields,
    }
}

fn reason_of(event: &Event) -> Option<String> {
    Some(event.note.clone()).filter(|note| !note.is_empty())
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
