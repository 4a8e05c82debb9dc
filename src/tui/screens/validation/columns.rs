//! The columns of the grid (R7.4), and those of a trial of other criteria.

use super::listing::Change;
use super::source::Row;
use super::ticks::TickColumn;
use crate::credit::{CustomerState, LatePercent, Limit, Message, Money, Percent, StateOrigin, ValidationAct};
use crate::tui::list::{Align, Cell, Column, Sorting};
use crate::tui::screens::customers::role_of;
use crate::tui::screens::table::{Room, column};
use crate::tui::theme::Role;
use crate::words::{MessageKey, Words, key};

/// The two columns that can be edited, from the left.
pub(super) const EDITED: &[&str] = &[TickColumn::Block.id(), TickColumn::Unblock.id()];

/// At 80 columns code, name, days, late amount and the two actions fit, at 160 all of them.
pub(super) static GRID: [Column<Row>; 12] = [
    CODE,
    NAME,
    EXTERNAL,
    STATE,
    REASON,
    BALANCE,
    DAYS,
    LATE,
    LIMIT,
    PERCENT,
    weighed(TickColumn::Block.id(), key("validation-column-block"), Room(15, 15), 0, block),
    weighed(TickColumn::Unblock.id(), key("validation-column-unblock"), Room(14, 14), 0, unblock),
];

/// What other criteria would do, in place of the columns that can be edited.
pub(super) static TRIAL: [Column<Row>; 12] = [
    CODE,
    NAME,
    weighed("change", key("validation-column-change"), Room(13, 13), 1, change),
    weighed("suggestion", key("validation-column-suggestion"), Room(13, 13), 2, suggestion),
    EXTERNAL,
    STATE,
    REASON,
    BALANCE,
    DAYS,
    LATE,
    LIMIT,
    PERCENT,
];

const CODE: Column<Row> =
    column("code", key("customers-column-code"), Align::Left, Room(8, 10), 0, |row, _| {
        Cell::new(row.line.code.as_str())
    });
const NAME: Column<Row> =
    column("name", key("customers-column-name"), Align::Left, Room(14, 28), 1, |row, _| {
        Cell::new(row.line.name.as_str())
    });
const EXTERNAL: Column<Row> =
    column("external", key("validation-column-external"), Align::Left, Room(9, 12), 8, |row, _| {
        Cell::new(row.line.external_code.as_deref().unwrap_or_default())
    });
const STATE: Column<Row> =
    column("state", key("customers-column-state"), Align::Left, Room(16, 18), 4, state);
const REASON: Column<Row> =
    column("reason", key("validation-column-reason"), Align::Left, Room(16, 48), 6, |row, _| {
        Cell::new(row.line.reason.as_deref().unwrap_or_default())
    });
const BALANCE: Column<Row> =
    column("balance", key("validation-column-balance"), Align::Decimal(2), Room(13, 14), 7, |row, words| {
        Cell::new(words.money(row.line.balance, row.line.currency))
    });
const DAYS: Column<Row> =
    column("days", key("validation-column-days"), Align::Right, Room(6, 6), 3, |row, words| {
        Cell::new(row.line.days_over.map(|days| words.count(days)).unwrap_or_default())
    });
const LATE: Column<Row> =
    column("late", key("validation-column-late"), Align::Decimal(2), Room(13, 14), 2, late);
const LIMIT: Column<Row> =
    column("limit", key("customers-column-limit"), Align::Decimal(2), Room(13, 14), 5, limit);
const PERCENT: Column<Row> =
    column("percent", key("validation-column-percent"), Align::Right, Room(9, 9), 8, percent);

/// A column of words that is sorted from the weightiest.
const fn weighed(
    id: &'static str,
    header: MessageKey,
    room: Room,
    rank: u8,
    cell: fn(&Row, &Words) -> Cell,
) -> Column<Row> {
    let Room(min, preferred) = room;
    let (align, sorting) = (Align::Left, Sorting::LargestFirst);
    Column { id, header, align, min, preferred, rank, sorting, cell }
}

/// The state, and whether the validation or a person set it.
pub(super) fn state_in_words(row: &Row, words: &Words) -> String {
    let state = words.render(&Message::new(format!("customers-state-{}", row.line.state.code())));
    let origin = match row.line.origin {
        Some(StateOrigin::Auto) => key("validation-origin-auto"),
        Some(StateOrigin::Manual) => key("validation-origin-manual"),
        None => return state,
    };
    format!("{state}, {}", words.get(origin))
}

fn state(row: &Row, words: &Words) -> Cell {
    match row.line.state {
        CustomerState::Active => Cell::of(Role::Dim, words.get(key("customers-state-active"))),
        CustomerState::Warning | CustomerState::Blocked | CustomerState::Closed => {
            Cell::of(role_of(row.line.state), state_in_words(row, words))
        }
    }
}

fn late(row: &Row, words: &Words) -> Cell {
    let amount = words.money(row.line.late, row.line.currency);
    let role = if row.line.late > Money::ZERO { Role::Warning } else { Role::Dim };
    Cell::of(role, amount)
}

fn limit(row: &Row, words: &Words) -> Cell {
    match row.line.limit {
        Limit::Amount(amount) => Cell::new(words.money(amount, row.line.currency)),
        Limit::Unlimited => Cell::new(words.get(key("customers-unlimited"))),
        Limit::NotSet => Cell::of(Role::Dim, words.get(key("customers-no-limit"))),
    }
}

/// With two decimals; a share beyond what percentages are kept to is more than anybody reads.
fn percent(row: &Row, words: &Words) -> Cell {
    match row.line.percent {
        LatePercent::Unmeasured => Cell::new(""),
        LatePercent::OfNothing => Cell::of(Role::Danger, words.get(key("validation-no-credit"))),
        LatePercent::Of(units) => {
            let rounded = u32::try_from((units + 50).div_euclid(100) * 100);
            let shown = rounded.map(|units| words.percent(Percent::from_units(units)));
            Cell::new(shown.unwrap_or_default())
        }
    }
}

fn block(row: &Row, words: &Words) -> Cell {
    let act = row.act();
    let (role, text) = match act {
        Some(ValidationAct::Block) => (Role::Danger, key("validation-tick-block")),
        Some(ValidationAct::Warn) => (Role::Warning, key("validation-tick-warn")),
        Some(ValidationAct::Unblock) | None => (Role::Text, key("validation-tick-none")),
    };
    ticked(row, TickColumn::Block, (role, words.get(text)), words)
}

fn unblock(row: &Row, words: &Words) -> Cell {
    let (role, text) = match row.act() {
        Some(ValidationAct::Unblock) => (Role::Good, key("validation-tick-unblock")),
        Some(ValidationAct::Block | ValidationAct::Warn) | None => (Role::Text, key("validation-tick-none")),
    };
    ticked(row, TickColumn::Unblock, (role, words.get(text)), words)
}

/// A tick with the sign of those made by hand; nothing where it cannot be ticked.
fn ticked(row: &Row, column: TickColumn, (role, text): (Role, String), words: &Words) -> Cell {
    let (plain, suggestion) = match column {
        TickColumn::Block => (ValidationAct::Block, row.tickable().suggestion),
        TickColumn::Unblock => (ValidationAct::Unblock, row.tickable().suggestion),
    };
    if !plain.may_be_done(row.line.state) {
        return Cell::new("");
    }
    let in_column = |act: Option<ValidationAct>| act.filter(|act| column.holds(Some(*act)));
    if in_column(row.act()) == in_column(suggestion) {
        return Cell::of(role, text);
    }
    Cell::of(role, format!("{text} {}", words.get(key("validation-by-hand-sign"))))
}

fn change(row: &Row, words: &Words) -> Cell {
    match row.change {
        Change::Same => Cell::new(""),
        Change::Comes => Cell::of(Role::Danger, words.get(key("validation-change-comes"))),
        Change::Goes => Cell::of(Role::Good, words.get(key("validation-change-goes"))),
        Change::Otherwise => Cell::of(Role::Warning, words.get(key("validation-change-otherwise"))),
    }
}

fn suggestion(row: &Row, words: &Words) -> Cell {
    match row.line.suggestion {
        None => Cell::new(""),
        Some(ValidationAct::Block) => Cell::of(Role::Danger, words.get(key("validation-suggest-block"))),
        Some(ValidationAct::Warn) => Cell::of(Role::Warning, words.get(key("validation-suggest-warn"))),
        Some(ValidationAct::Unblock) => Cell::of(Role::Good, words.get(key("validation-suggest-unblock"))),
    }
}
