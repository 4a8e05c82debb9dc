//! Orders.

use super::{RecordList, Records, RecordsAction, desk_query, row_count, total};
use crate::credit::Message;
use crate::desk::{
    DeskError, DeskReader, FoundKind, MOST_ROWS, OrderColumn, OrderId, OrderProgress, OrderRow,
};
use crate::tui::list::{
    Align, Cell, Column, Filtering, Found, ListAction, Query, Room, Source, Total, Value,
};
use crate::tui::theme::Role;
use crate::tui::{Command, Context, Progress, Route, Scope, Services};
use crate::words::{MessageKey, Words, key};

pub static SCOPE: Scope = Scope::new(
    Command::keyed("orders", key("orders-title"), &[]).help_only(),
    &[RecordsAction::COMMANDS, ListAction::COMMANDS],
)
.starting(|_| Box::new(RecordList::of(Orders)))
.visited(|route, _| RecordList::found(Orders, FoundKind::Order, &route));

/// The orders of all customers, in every state.
struct Orders;

type OrderBy = &'static OrderColumn;

static COLUMNS: &[Column<OrderRow, OrderBy>] = &[
    Column::of(
        "number",
        key("customer-column-number"),
        Room(12, 20),
        0,
        Value::Text(|row: &OrderRow| &row.sale.order.number),
    )
    .by(&OrderColumn::NUMBER)
    .filtered(Filtering::Text),
    Column::of(
        "customer",
        key("records-column-customer"),
        Room(8, 12),
        1,
        Value::Text(|row: &OrderRow| &row.sale.owner.code),
    )
    .by(&OrderColumn::CUSTOMER)
    .filtered(Filtering::Text)
    .whole(),
    Column::of(
        "name",
        key("customers-column-name"),
        Room(12, 30),
        4,
        Value::Text(|row: &OrderRow| &row.sale.owner.name),
    )
    .by(&OrderColumn::NAME)
    .filtered(Filtering::Text)
    .flexible(),
    Column::of(
        "day",
        key("customer-column-date"),
        Room(11, 11),
        5,
        Value::Day(|row: &OrderRow| Some(row.sale.order.day)),
    )
    .by(&OrderColumn::DAY)
    .filtered(Filtering::Day)
    .largest_first(),
    Column::of(
        "ship",
        key("customer-column-ship-date"),
        Room(11, 14),
        6,
        Value::Day(|row: &OrderRow| row.sale.order.ship_day),
    )
    .by(&OrderColumn::SHIP_DAY)
    .filtered(Filtering::Day),
    Column::of(
        "amount",
        key("customer-column-amount"),
        Room(13, 15),
        2,
        Value::Amount(|row: &OrderRow| Some((row.sale.order.amount, row.sale.owner.currency))),
    )
    .by(&OrderColumn::AMOUNT)
    .filtered(Filtering::Number),
    Column::of(
        "remaining",
        key("customer-column-remaining"),
        Room(13, 15),
        7,
        Value::Amount(|row: &OrderRow| Some((row.sale.order.to_invoice(), row.sale.owner.currency))),
    )
    .by(&OrderColumn::TO_INVOICE)
    .filtered(Filtering::Number),
    Column::new("state", key("customer-column-state"), Align::Left, Room(10, 16), 3, state)
        .by(&OrderColumn::PROGRESS)
        .filtered(Filtering::Choice(&STATES)),
    Column::of(
        "terms",
        key("customer-column-terms"),
        Room(8, 12),
        8,
        Value::Text(|row: &OrderRow| &row.sale.order.terms),
    )
    .by(&OrderColumn::TERMS)
    .filtered(Filtering::Text),
    Column::of(
        "group",
        key("customers-column-group"),
        Room(8, 12),
        9,
        Value::Text(|row: &OrderRow| row.sale.owner.group.as_deref().unwrap_or_default()),
    )
    .by(&OrderColumn::GROUP)
    .filtered(Filtering::Text),
    Column::of(
        "currency",
        key("customers-column-currency"),
        Room(4, 4),
        10,
        Value::Text(|row: &OrderRow| row.sale.owner.currency.code()),
    )
    .by(&OrderColumn::CURRENCY)
    .filtered(Filtering::Text),
];

/// The states to filter by, with their words.
static STATES: [(&str, MessageKey); 6] = [
    (OrderProgress::Held.code(), progress_word(OrderProgress::Held)),
    (OrderProgress::Rejected.code(), progress_word(OrderProgress::Rejected)),
    (OrderProgress::Approved.code(), progress_word(OrderProgress::Approved)),
    (OrderProgress::Shipped.code(), progress_word(OrderProgress::Shipped)),
    (OrderProgress::Closed.code(), progress_word(OrderProgress::Closed)),
    (OrderProgress::Cancelled.code(), progress_word(OrderProgress::Cancelled)),
];

const fn progress_word(progress: OrderProgress) -> MessageKey {
    match progress {
        OrderProgress::Held => key("hold-state-held"),
        OrderProgress::Rejected => key("hold-state-rejected"),
        OrderProgress::Approved => key("outcome-approved"),
        OrderProgress::Shipped => key("order-state-shipped"),
        OrderProgress::Closed => key("order-state-closed"),
        OrderProgress::Cancelled => key("order-state-cancelled"),
    }
}

fn state(row: &OrderRow, words: &Words) -> Cell {
    let progress = row.progress();
    let role = match progress {
        OrderProgress::Held => Role::Warning,
        OrderProgress::Rejected => Role::Danger,
        OrderProgress::Approved => Role::Good,
        OrderProgress::Shipped => Role::Text,
        OrderProgress::Closed | OrderProgress::Cancelled => Role::Dim,
    };
    Cell::of(role, words.get(progress_word(progress)))
}

impl Source for Orders {
    type Key = OrderId;
    type Row = OrderRow;
    type By = OrderBy;
    type Memory = ();

    fn columns(&self) -> &'static [Column<OrderRow, OrderBy>] {
        COLUMNS
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query<OrderBy>,
        (): &mut (),
        progress: &Progress,
    ) -> Result<Vec<OrderId>, Message> {
        let found = desk_query(services, query, progress)
            .and_then(|query| services.ask(|reader| reader.order_keys(&query, progress)));
        found.map_err(|error| error.message())
    }

    fn count(&self, services: &Services, (): &mut (), _: &Progress) -> Result<usize, Message> {
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
    ) -> Result<Found<Self>, Message> {
        let rows = services.ask(|reader| reader.order_rows(keys));
        let rows = rows.map_err(|error: DeskError| error.message())?.into_iter();
        Ok(rows.map(|row| (row.sale.order.id, row)).collect())
    }

    fn sum(
        &self,
        services: &Services,
        keys: &[OrderId],
        (): &(),
        progress: &Progress,
    ) -> Result<Total, Message> {
        total(self, (services, &()), keys, progress)
    }
}

impl Records for Orders {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn name(&self) -> &'static str {
        self.scope().open.id
    }

    fn open(row: &OrderRow, cx: &mut Context) {
        cx.visit(Route::Order(&row.sale.order.number));
    }

    fn customer(row: &OrderRow) -> &str {
        &row.sale.owner.code
    }

    fn amount(row: &OrderRow) -> Total {
        Some((row.sale.order.amount, row.sale.owner.currency))
    }
}
