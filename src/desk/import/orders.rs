//! Orders from a file: each is checked as it comes in, in the order of the file, and held where the check says so. One that
//! was decided on, shipped or ended elsewhere comes in as it is.

use super::accounts::Accounts;
use super::row_outcome::{RowError, RowImporter, RowOutcome, compared, is_ship_to};
use crate::credit::{Assessment, CreditStanding, Currency, Day, Message, Money, Severity};
use crate::desk::assess::CheckContext;
use crate::desk::error::{DeskError, InputField};
use crate::desk::lookup;
use crate::desk::orders::draft::{Confirmation, Draft, EnterOrder};
use crate::desk::orders::entering::{Snapshot, enter_draft};
use crate::desk::orders::reported::{ReportedOrder, enter_reported};
use crate::desk::session::Recorder;
use crate::exchange::{CustomerFacts, OrderRow};
use crate::store::{OrderRecord, OrderState, Shipment};

pub(super) struct Orders<'r, 't, 'w> {
    recorder: &'r Recorder<'t, 'w>,
    context: CheckContext,
    accounts: Accounts<'r, 't, 'w>,
}

impl<'r, 't, 'w> Orders<'r, 't, 'w> {
    pub(super) const fn new(
        recorder: &'r Recorder<'t, 'w>,
        context: CheckContext,
        accounts: Accounts<'r, 't, 'w>,
    ) -> Self {
        Self { recorder, context, accounts }
    }
}

impl RowImporter for Orders<'_, '_, '_> {
    type Row = OrderRow;

    fn import(&mut self, row: &OrderRow) -> Result<RowOutcome, RowError> {
        let tx = self.recorder.tx;
        let state = order_state(row)?;
        refuse_impossible(row, self.context.today)?;
        let currency = self.accounts.currency_of(&row.customer, row.currency)?;
        if row.currency != currency {
            return Err(RowError::other_currency(row.currency, currency));
        }
        if let Some(stored) = tx.view().order(&row.number)? {
            return self.compare(row, state, &stored);
        }
        if self.accounts.find(&row.customer)?.is_some() {
            return self.enter(row, state, currency);
        }
        let added = tx.attempt(|| {
            self.accounts.find_or_add(&row.customer, (row.currency, &CustomerFacts::default()))?;
            self.enter(row, state, currency)
        });
        if added.is_err() {
            self.accounts.forget(&row.customer);
        }
        added
    }
}

impl Orders<'_, '_, '_> {
    fn enter(&self, row: &OrderRow, state: OrderState, currency: Currency) -> Result<RowOutcome, RowError> {
        let enter = EnterOrder {
            day: Some(row.date),
            ship_day: row.ship_on,
            terms: row.terms.clone(),
            ship_to: row.ship_to.clone(),
            warehouse: row.warehouse.clone(),
            excluded: row.excluded,
            confirmation: if row.unconfirmed { Confirmation::Unconfirmed } else { Confirmation::Confirmed },
            ..EnterOrder::new(row.customer.as_str(), row.number.as_str(), row.amount)
        };
        let blame = |error: DeskError| {
            let (column, value) = at_fault(&error, row);
            RowError::of(error, column, value)
        };
        let draft = Draft::resolve(self.recorder.tx.view(), &enter, self.context.today).map_err(blame)?;
        if let Some(reported) = reported(row, state) {
            let standing = enter_reported(self.recorder, &self.context, &draft, &reported).map_err(blame)?;
            return Ok(if state == OrderState::Open && standing != reported.standing {
                RowOutcome::Doubted("standing", Message::new("import-order-held"))
            } else {
                RowOutcome::Inserted
            });
        }
        let checked =
            enter_draft(self.recorder, &self.context, &draft, Snapshot::WithFindings).map_err(blame)?;
        if checked.done {
            return Ok(RowOutcome::Inserted);
        }
        let reason = refusal(&checked.assessment, currency);
        Err(RowError::refused("customer", row.customer.as_str(), reason))
    }

    /// A row whose number is stored: its values must be those that are stored. An order that has come further here than in
    /// the file is not changed back.
    fn compare(
        &mut self,
        row: &OrderRow,
        state: OrderState,
        stored: &OrderRecord,
    ) -> Result<RowOutcome, RowError> {
        let view = self.recorder.tx.view();
        let customer = self.accounts.find(&row.customer)?.map(|account| account.customer);
        let is_same_customer = customer == Some(stored.customer);
        let terms = row.terms.as_deref().map(|code| lookup::terms(view, code)).transpose()?;
        let warehouse = row.warehouse.as_deref().map(|code| lookup::warehouse(view, code)).transpose()?;
        compared(
            &row.number,
            [
                ("customer", is_same_customer),
                ("date", stored.day == row.date),
                ("amount", stored.amount == row.amount),
                ("ship_on", row.ship_on.is_none() || stored.ship_day == row.ship_on),
                ("terms", terms.is_none_or(|terms| terms.code == stored.terms)),
                ("ship_to", is_ship_to(view, (stored.customer, stored.ship_to), row.ship_to.as_deref())?),
                ("warehouse", warehouse.is_none_or(|record| stored.warehouse == Some(record.id))),
                ("unconfirmed", !row.unconfirmed || !stored.confirmed),
                ("state", state == OrderState::Open || state == stored.state),
                ("shipped", row.shipped.is_none() || shipment(row) == stored.shipped),
                ("excluded", !row.excluded || stored.excluded),
                ("standing", is_as_far(row, stored)),
                ("collect", row.collect.is_none() || row.collect == stored.collect),
                ("forced", row.forced.is_none() || row.forced == stored.forced || is_decided(stored)),
            ],
        )
    }
}

/// Whether the status that the file reports is the stored one, or one from which the order has come further here.
fn is_as_far(row: &OrderRow, stored: &OrderRecord) -> bool {
    let reported = row.standing.is_none_or(|standing| standing == stored.standing);
    reported || row.standing == Some(CreditStanding::Held) || stored.state != OrderState::Open
}

fn is_decided(order: &OrderRecord) -> bool {
    order.standing != CreditStanding::Held || order.state != OrderState::Open
}

/// Refuses what cannot have happened to an order, whoever reports it.
fn refuse_impossible(row: &OrderRow, today: Day) -> Result<(), RowError> {
    let is_negative = |amount: Option<Money>| amount.filter(|amount| *amount < Money::ZERO);
    // The goods of a return come back: both amounts are below zero.
    let shipped = row.shipped.map(|goods| goods.amount).filter(|_| row.amount >= Money::ZERO);
    for (column, amount) in [("shipped_amount", shipped), ("collect", row.collect)] {
        if let Some(amount) = is_negative(amount) {
            let value = amount.plain(row.currency);
            return Err(RowError::refused(column, value, Message::new("import-negative")));
        }
    }
    if let Some(goods) = row.shipped.filter(|goods| goods.day > today) {
        return Err(RowError::refused(
            "shipped",
            goods.day.to_string(),
            Message::new("import-shipped-ahead"),
        ));
    }
    match row.standing {
        Some(standing) if row.forced.is_some() && standing != CreditStanding::Held => {
            let reason = Message::new("import-forced-is-held");
            Err(RowError::refused("standing", standing.code(), reason))
        }
        Some(_) | None => Ok(()),
    }
}

/// How far the order has come by the file.
fn order_state(row: &OrderRow) -> Result<OrderState, RowError> {
    let Some(word) = row.state.as_deref() else { return Ok(OrderState::Open) };
    OrderState::from_code(&word.to_ascii_lowercase()).ok_or_else(|| {
        let reason = Message::new("import-word").text("words", OrderState::CODES.join(", "));
        RowError::refused("state", word, reason)
    })
}

/// What the file reports of an order that the desk would otherwise check like a new one.
fn reported(row: &OrderRow, state: OrderState) -> Option<ReportedOrder> {
    if state == OrderState::Open && row.standing.is_none() && row.shipped.is_none() && row.forced.is_none() {
        return None;
    }
    let unsaid = if row.forced.is_some() { CreditStanding::Held } else { CreditStanding::Approved };
    Some(ReportedOrder {
        state,
        standing: row.standing.unwrap_or(unsaid),
        shipped: shipment(row),
        collect: row.collect,
        forced: row.forced.clone(),
    })
}

fn shipment(row: &OrderRow) -> Option<Shipment> {
    row.shipped.map(|goods| Shipment { day: goods.day, amount: goods.amount })
}

/// The column of a row that a refusal is about, and its value.
fn at_fault(error: &DeskError, row: &OrderRow) -> (&'static str, String) {
    let ship_day = row.ship_on.map(|day| day.to_string());
    let columns = [
        (InputField::Terms, ("terms", row.terms.as_deref())),
        (InputField::ShipTo, ("ship_to", row.ship_to.as_deref())),
        (InputField::Warehouse, ("warehouse", row.warehouse.as_deref())),
        (InputField::ShipDay, ("ship_on", ship_day.as_deref())),
        (InputField::Customer, ("customer", Some(&row.customer))),
    ];
    let (column, value) = error.field_in(&columns).unwrap_or(("number", Some(&row.number)));
    (column, value.unwrap_or_default().to_owned())
}

/// The sentence of the finding for which the order is refused.
fn refusal(assessment: &Assessment, currency: Currency) -> Message {
    let finding = assessment.findings.iter().find(|finding| finding.severity == Severity::Refuse);
    finding.map_or_else(|| Message::new("order-refused"), |finding| finding.message(currency))
}
