//! The columns of the hold queue.

use super::source::Row;
use crate::credit::{FindingCode, Message};
use crate::desk::HoldState;
use crate::tui::list::{Align, Cell, Column, Sorting};
use crate::tui::theme::Role;
use crate::words::{MessageKey, Words, key};

/// At 80 columns the first six ranks fit, beside an assessment of 40 columns at 160 all of them.
pub(super) static COLUMNS: [Column<Row>; 11] = [
    column("order", key("hold-column-order"), Align::Left, (10, 11), 0, Sorting::Offered, |row, _| {
        Cell::new(row.line.order.as_str())
    }),
    column("customer", key("hold-column-customer"), Align::Left, (7, 12), 6, Sorting::Offered, |row, _| {
        Cell::new(row.line.customer.as_str())
    }),
    column("name", key("hold-column-name"), Align::Left, (12, 24), 4, Sorting::Offered, |row, _| {
        Cell::new(row.line.name.as_str())
    }),
    column(
        "amount",
        key("hold-column-amount"),
        Align::Decimal(2),
        (12, 13),
        1,
        Sorting::LargestFirst,
        |row, words| Cell::new(words.money(row.line.amount, row.line.currency)),
    ),
    column(
        "excess",
        key("hold-column-excess"),
        Align::Decimal(2),
        (12, 13),
        2,
        Sorting::LargestFirst,
        |row, words| {
            if row.line.excess.is_zero() {
                return Cell::new("");
            }
            Cell::of(Role::Danger, words.money(row.line.excess, row.line.currency))
        },
    ),
    column("reasons", key("hold-column-reasons"), Align::Left, (14, 30), 3, Sorting::None, reasons),
    column("days", key("hold-column-days"), Align::Right, (6, 6), 5, Sorting::LargestFirst, |row, words| {
        Cell::new(words.count(row.days_held))
    }),
    column("ship", key("hold-column-ship"), Align::Left, (10, 11), 7, Sorting::Offered, |row, words| {
        Cell::new(row.line.ship_day.map(|day| words.day(day)).unwrap_or_default())
    }),
    column(
        "overdue",
        key("hold-column-overdue"),
        Align::Right,
        (7, 7),
        8,
        Sorting::LargestFirst,
        |row, words| Cell::new(row.days_overdue.map(|days| words.count(days)).unwrap_or_default()),
    ),
    column(
        "follow-up",
        key("hold-column-follow-up"),
        Align::Left,
        (10, 11),
        9,
        Sorting::Offered,
        |row, words| {
            let role = if row.follow_up_is_due { Role::Warning } else { Role::Text };
            let day = row.line.follow_up.map(|day| words.day(day));
            Cell::of(role, day.unwrap_or_default())
        },
    ),
    column("assigned", key("hold-column-assigned"), Align::Left, (6, 10), 10, Sorting::None, |row, _| {
        Cell::new(row.line.assigned_to.as_deref().unwrap_or_default())
    }),
];

const fn column(
    id: &'static str,
    header: MessageKey,
    align: Align,
    (min, preferred): (u16, u16),
    rank: u8,
    sorting: Sorting,
    cell: fn(&Row, &Words) -> Cell,
) -> Column<Row> {
    Column { id, header, align, min, preferred, rank, sorting, cell }
}

/// Where it stands, unless it is simply held, and what holds it.
fn reasons(row: &Row, words: &Words) -> Cell {
    let state = match row.line.state {
        HoldState::Held => None,
        HoldState::Proposed
        | HoldState::Ready
        | HoldState::Released
        | HoldState::Rejected
        | HoldState::Withdrawn => {
            Some(words.render(&Message::new(format!("hold-state-{}", row.line.state.code()))))
        }
    };
    let short = |code: &FindingCode| words.render(&Message::new(format!("reason-short-{}", code.code())));
    let parts: Vec<String> = state.into_iter().chain(row.line.reasons.iter().map(short)).collect();
    let role = if row.line.state == HoldState::Ready { Role::Good } else { Role::Text };
    Cell::of(role, parts.join(", "))
}
