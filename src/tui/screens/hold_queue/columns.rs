//! The columns of the hold queue.

use super::source::Row;
use crate::credit::{FindingCode, Message};
use crate::desk::{HoldSort, HoldState};
use crate::tui::list::{Align, Cell, Room, Value};
use crate::tui::theme::{Role, Sign};
use crate::words::{Words, key};

type Column = crate::tui::list::Column<Row, HoldSort>;

/// At 80 columns the first six ranks fit, beside an assessment of 38 columns at 172 all of them.
pub(super) static COLUMNS: &[Column] = &[
    Column::of("order", key("hold-column-order"), Room(10, 11), 0, Value::Text(|row| &row.line.stored.order))
        .by(HoldSort::Order),
    CUSTOMER,
    Column::of("name", key("hold-column-name"), Room(12, 24), 4, Value::Text(|row| &row.line.stored.name))
        .by(HoldSort::Name)
        .flexible(),
    Column::of("amount", key("hold-column-amount"), Room(12, 13), 1, AMOUNT).by(HoldSort::Amount),
    Column::new("excess", key("hold-column-excess"), Align::Decimal(2), Room(12, 13), 2, excess)
        .by(HoldSort::Excess),
    Column::new("reasons", key("hold-column-reasons"), Align::Left, Room(14, 30), 3, reasons),
    DAYS_HELD,
    Column::of("ship", key("hold-column-ship"), Room(11, 11), 7, Value::Day(|row| row.line.stored.ship_day))
        .by(HoldSort::ShipDay),
    Column::of("overdue", key("hold-column-overdue"), Room(7, 7), 8, Value::Count(|row| row.days_overdue))
        .by(HoldSort::DaysOverdue),
    Column::new("follow-up", key("hold-column-follow-up"), Align::Left, Room(11, 11), 9, follow_up)
        .by(HoldSort::FollowUp),
    Column::of("assigned", key("hold-column-assigned"), Room(6, 10), 10, Value::Text(assigned)),
];

pub(super) const CUSTOMER: Column = Column::of(
    "customer",
    key("hold-column-customer"),
    Room(7, 12),
    6,
    Value::Text(|row| &row.line.stored.customer),
)
.by(HoldSort::Customer);

pub(super) const DAYS_HELD: Column =
    Column::of("days", key("hold-column-days"), Room(6, 6), 5, Value::Count(|row| Some(row.days_held)))
        .by(HoldSort::Held);

const AMOUNT: Value<Row> = Value::Amount(|row| Some((row.line.stored.amount, row.line.stored.currency)));

fn excess(row: &Row, words: &Words) -> Cell {
    match row.line.excess().filter(|excess| !excess.is_zero()) {
        Some(excess) => Cell::of(Role::Danger, words.money(excess, row.line.stored.currency)),
        None => Cell::new(""),
    }
}

fn follow_up(row: &Row, words: &Words) -> Cell {
    let role = if row.follow_up_is_due { Role::Warning } else { Role::Text };
    let day = row.line.stored.follow_up.map(|day| words.day(day));
    Cell::of(role, day.unwrap_or_default())
}

fn assigned(row: &Row) -> &str {
    row.line.stored.assigned_to.as_deref().unwrap_or_default()
}

/// Its state, unless it is simply held, and what holds it; an order that cannot be checked says so.
fn reasons(row: &Row, words: &Words) -> Cell {
    if row.line.problem().is_some() {
        return Cell::of(Role::Danger, words.get(key("hold-not-checked")));
    }
    let state = row.line.state();
    let name = match state {
        HoldState::Held => None,
        HoldState::Ready => Some(words.get(key("hold-column-ready"))),
        HoldState::Proposed | HoldState::Released | HoldState::Rejected | HoldState::Withdrawn => {
            Some(words.render(&Message::new(format!("hold-state-{}", state.code()))))
        }
    };
    let short = |code: &FindingCode| words.render(&Message::new(format!("reason-short-{}", code.code())));
    let parts: Vec<String> = name.into_iter().chain(row.line.reasons().iter().map(short)).collect();
    let text = parts.join(", ");
    if state == HoldState::Ready { Cell::of(Role::Good, text).signed(Sign::Good) } else { Cell::new(text) }
}
