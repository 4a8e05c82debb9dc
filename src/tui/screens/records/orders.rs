//! The columns and filters of the list of all orders.

use super::columns::{amount, currency, customer, day, group, name, number};
use super::{RecordList, Records, RecordsAction, desk_query, row_count};
use crate::desk::{
    DeskError, DeskReader, FoundKind, MOST_ROWS, OrderColumn, OrderId, OrderProgress, OrderRecord, OwnedOrder,
};
use crate::tui::list::{
    Align, Cell, Column, Filtering, Found, ListAction, Query, Room, Source, Total, Value,
};
use crate::tui::screens::order_sheet::OrderAction;
use crate::tui::theme::Role;
use crate::tui::{Command, Context, Progress, Route, Scope, Services};
use crate::words::{MessageKey, Words, key};

/// What is found by name that is done with an order of the list, or with the list.
const SERVED: &[MessageKey] = &[
    ListAction::Export.command().title,
    OrderAction::Amend.command().title,
    OrderAction::Confirm.command().title,
    OrderAction::Ship.command().title,
    OrderAction::Close.command().title,
    OrderAction::Copy.command().title,
];

pub static SCOPE: Scope = Scope::new(
    Command::keyed("orders", key("orders-title"), &[]).help_only(),
    &[RecordsAction::COMMANDS, ListAction::COMMANDS],
)
.starting(|_| Box::new(RecordList::of(Orders)))
.visited(|route, _| RecordList::found(Orders, FoundKind::Order, &route))
.serving(SERVED);

/// The orders of all customers, in every state.
struct Orders;

type OrderBy = &'static OrderColumn;

static COLUMNS: &[Column<OwnedOrder, OrderBy>] = &[
    number(&OrderColumn::NUMBER),
    customer(&OrderColumn::CUSTOMER),
    name(&OrderColumn::NAME),
    day(&OrderColumn::DAY),
    Column::of(
        "ship",
        key("customer-column-ship-date"),
        Room(11, 14),
        6,
        Value::Day(|row: &OwnedOrder| row.order.ship_day),
    )
    .by(&OrderColumn::SHIP_DAY)
    .filtered(Filtering::Day),
    amount(&OrderColumn::AMOUNT, 2),
    Column::of(
        "remaining",
        key("customer-column-remaining"),
        Room(13, 15),
        7,
        Value::Amount(|row: &OwnedOrder| Some((row.order.to_invoice(), row.owner.currency))),
    )
    .by(&OrderColumn::TO_INVOICE)
    .filtered(Filtering::Number),
    Column::new(
        "state",
        key("customer-column-state"),
        Align::Left,
        Room(10, 16),
        3,
        |row: &OwnedOrder, words| state(&row.order, words),
    )
    .by(&OrderColumn::PROGRESS)
    .filtered(Filtering::Choice(&STATES)),
    Column::of(
        "terms",
        key("customer-column-terms"),
        Room(8, 12),
        8,
        Value::Text(|row: &OwnedOrder| &row.order.terms),
    )
    .by(&OrderColumn::TERMS)
    .called(key("parameter-terms"))
    .filtered(Filtering::Text),
    group(&OrderColumn::GROUP, 9),
    currency(&OrderColumn::CURRENCY, 10),
];

/// The states to filter by, with their words.
static STATES: [(&str, MessageKey); OrderProgress::ALL.len()] = [
    named(OrderProgress::Held),
    named(OrderProgress::Rejected),
    named(OrderProgress::Approved),
    named(OrderProgress::Shipped),
    named(OrderProgress::Closed),
    named(OrderProgress::Cancelled),
];

const fn named(progress: OrderProgress) -> (&'static str, MessageKey) {
    (progress.code(), key(progress.key()))
}

/// How far an order has come, or, while it is open, whether credit has approved it.
pub fn state(order: &OrderRecord, words: &Words) -> Cell {
    let progress = order.progress();
    let role = match progress {
        OrderProgress::Held => Role::Warning,
        OrderProgress::Rejected => Role::Danger,
        OrderProgress::Approved => Role::Good,
        OrderProgress::Shipped => Role::Text,
        OrderProgress::Closed | OrderProgress::Cancelled => Role::Dim,
    };
    Cell::of(role, words.get(key(progress.key())))
}

impl Source for Orders {
    type Key = OrderId;
    type Row = OwnedOrder;
    type By = OrderBy;
    type Memory = ();

    const FILTERS: bool = true;

    fn when_empty(&self) -> MessageKey {
        key("orders-empty")
    }

    fn columns(&self) -> &'static [Column<OwnedOrder, OrderBy>] {
        COLUMNS
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query<OrderBy>,
        (): &mut (),
        progress: &Progress,
    ) -> Result<Vec<OrderId>, DeskError> {
        let query = desk_query(services, query, progress)?;
        services.ask(|reader| reader.order_keys(&query, progress))
    }

    fn count(&self, services: &Services, (): &mut (), _: &Progress) -> Result<usize, DeskError> {
        row_count(services.ask(DeskReader::order_count))
    }

    fn most(&self) -> Option<usize> {
        Some(MOST_ROWS)
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[OrderId],
        (): &(),
        _: &Progress,
    ) -> Result<Found<Self>, DeskError> {
        let rows = services.ask(|reader| reader.order_rows(keys))?;
        Ok(rows.into_iter().map(|row| (row.order.id, row)).collect())
    }

    fn amount(&self) -> Option<fn(&OwnedOrder) -> Total> {
        Some(|row| Some((row.order.amount, row.owner.currency)))
    }
}

impl Records for Orders {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn open(row: &OwnedOrder, cx: &mut Context) {
        cx.visit(Route::Order(&row.order.number));
    }
}
