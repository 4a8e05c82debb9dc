//! The columns of the grid (R7.4), and those of a trial of other criteria.

use rust_decimal::Decimal;

use super::listing::{Change, GridSort};
use super::source::Row;
use super::ticks::TickColumn;
use crate::credit::{CustomerState, LatePercent, Limit, Message, Money, StateOrigin, ValidationAct};
use crate::desk::StateRecord;
use crate::tui::list::table::SortKey;
use crate::tui::list::{Align, Cell, ColumnId, Room, Value};
use crate::tui::screens::kinds::role_of;
use crate::tui::theme::Role;
use crate::words::{Words, key};

type Column = crate::tui::list::Column<Row, GridSort>;

/// The two columns that can be edited, from the left.
pub(super) const EDITED: &[ColumnId] = &[TickColumn::Block.id(), TickColumn::Unblock.id()];

/// At 80 columns code, name, days, late amount and the two actions fit, at 160 all but the external code.
pub(super) static GRID: &[Column] = &[
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
    Column::new(
        TickColumn::Block.name(),
        key("validation-column-block"),
        Align::Left,
        Room(15, 15),
        0,
        block,
    )
    .by(|listed| by_act(listed.act().filter(|act| *act != ValidationAct::Unblock)))
    .largest_first(),
    Column::new(
        TickColumn::Unblock.name(),
        key("validation-column-unblock"),
        Align::Left,
        Room(11, 14),
        0,
        unblock,
    )
    .by(|listed| by_act(listed.act().filter(|act| *act == ValidationAct::Unblock)))
    .largest_first(),
];

/// What other criteria would do, in place of the columns that can be edited.
pub(super) static TRIAL: &[Column] = &[
    CODE,
    NAME,
    Column::new("change", key("validation-column-change"), Align::Left, Room(13, 13), 1, change)
        .by(|listed| SortKey::Number(listed.change().into()))
        .largest_first(),
    Column::new("suggestion", key("validation-column-suggestion"), Align::Left, Room(13, 13), 2, suggestion)
        .by(|listed| by_act(listed.judgement().suggestion))
        .largest_first(),
    EXTERNAL,
    STATE,
    REASON,
    BALANCE,
    DAYS,
    LATE,
    LIMIT,
    PERCENT,
];

const CODE: Column =
    Column::of("code", key("customers-column-code"), Room(8, 10), 0, Value::Text(|row| &row.line.code))
        .by(|listed| SortKey::Text(listed.customer.code.to_string()));
const NAME: Column =
    Column::of("name", key("customers-column-name"), Room(14, 28), 1, Value::Text(|row| &row.line.name))
        .by(|listed| SortKey::text(&listed.customer.name))
        .flexible();
const EXTERNAL: Column =
    Column::of("external", key("validation-column-external"), Room(9, 12), 8, Value::Text(external))
        .by(|listed| listed.customer.external_code.as_deref().map_or(SortKey::Nothing, SortKey::text));
const STATE: Column =
    Column::new("state", key("customers-column-state"), Align::Left, Room(16, 22), 4, state)
        .by(|listed| SortKey::Number(by_state(&listed.customer.state)));
const REASON: Column =
    Column::new("reason", key("validation-column-reason"), Align::Left, Room(12, 48), 7, reason)
        .by(|listed| listed.reason().map_or(SortKey::Nothing, |reason| SortKey::text(&reason)));
const BALANCE: Column =
    Column::of("balance", key("validation-column-balance"), Room(13, 14), 6, BALANCE_OWED)
        .by(|listed| SortKey::Number(listed.balance().minor()));
const DAYS: Column =
    Column::of("days", key("validation-column-days"), Room(7, 7), 3, Value::Count(|row| row.line.days_over))
        .by(|listed| SortKey::number(listed.judgement().days_over));
const LATE: Column =
    Column::new("late", key("validation-column-late"), Align::Decimal(2), Room(13, 14), 2, late)
        .by(|listed| SortKey::Number(listed.judgement().late.minor()));
const LIMIT: Column =
    Column::new("limit", key("customers-column-limit"), Align::Decimal(2), Room(13, 14), 5, limit)
        .by(|listed| by_limit(listed.customer.limit));
const PERCENT: Column =
    Column::new("percent", key("validation-column-percent"), Align::Right, Room(9, 10), 8, percent)
        .by(|listed| by_percent(LatePercent::of(listed.judgement().late, listed.customer.limit)));

fn external(row: &Row) -> &str {
    row.line.external_code.as_deref().unwrap_or_default()
}

fn reason(row: &Row, words: &Words) -> Cell {
    let in_words = |word: fn(&Words, &Message) -> String| {
        row.reason.as_ref().map(|reason| reason.render(|message| word(words, message)))
    };
    let text = |text: Option<String>| text.unwrap_or_default();
    Cell::new(text(in_words(Words::render))).or(text(in_words(Words::short)))
}

const BALANCE_OWED: Value<Row> = Value::Amount(|row| Some((row.line.balance, row.line.currency)));

/// The state, and whether the validation or a user set it.
pub(super) fn state_in_words(row: &Row, word: impl Fn(&Message) -> String) -> String {
    let state = word(&Message::new(format!("customers-state-{}", row.line.state.code())));
    let origin = match row.line.origin {
        Some(StateOrigin::Auto) => key("validation-origin-auto"),
        Some(StateOrigin::Manual) => key("validation-origin-manual"),
        None => return state,
    };
    format!("{state}, {}", word(&origin.into()))
}

fn state(row: &Row, words: &Words) -> Cell {
    match row.line.state {
        CustomerState::Active => Cell::of(Role::Dim, words.get(key("customers-state-active"))),
        CustomerState::Warning | CustomerState::Blocked | CustomerState::Closed => {
            let in_words = state_in_words(row, |word| words.render(word));
            Cell::of(role_of(row.line.state), in_words).or(state_in_words(row, |word| words.short(word)))
        }
    }
}

fn late(row: &Row, words: &Words) -> Cell {
    let amount = words.money(row.line.late, row.line.currency);
    let role = if row.line.late > Money::ZERO { Role::Warning } else { Role::Dim };
    Cell::of(role, amount).worth((row.line.late, row.line.currency))
}

fn limit(row: &Row, words: &Words) -> Cell {
    match row.line.limit {
        Limit::Amount(amount) => {
            Cell::new(words.money(amount, row.line.currency)).worth((amount, row.line.currency))
        }
        Limit::Unlimited => Cell::new(words.get(key("customers-unlimited"))),
        Limit::NotSet => Cell::of(Role::Dim, words.get(key("customers-no-limit"))),
    }
}

fn percent(row: &Row, words: &Words) -> Cell {
    let text = words.late_percent(row.line.percent);
    match row.line.percent {
        LatePercent::OfNothing => Cell::of(Role::Danger, text),
        LatePercent::Unmeasured => Cell::new(text),
        LatePercent::Of(units) => match Decimal::try_from_i128_with_scale(units, 4) {
            Ok(number) => Cell::new(text).worth(number),
            Err(_) => Cell::new(text),
        },
    }
}

fn block(row: &Row, words: &Words) -> Cell {
    let act = row.act;
    let (role, text) = match act {
        Some(ValidationAct::Block) => (Role::Danger, key("validation-tick-block")),
        Some(ValidationAct::Warn) => (Role::Warning, key("validation-tick-warn")),
        Some(ValidationAct::Unblock) | None => (Role::Text, key("validation-tick-none")),
    };
    ticked(row, TickColumn::Block, (role, words.get(text)), words)
}

fn unblock(row: &Row, words: &Words) -> Cell {
    let (role, text) = match row.act {
        Some(ValidationAct::Unblock) => (Role::Good, key("validation-tick-unblock")),
        Some(ValidationAct::Block | ValidationAct::Warn) | None => (Role::Text, key("validation-tick-none")),
    };
    ticked(row, TickColumn::Unblock, (role, words.get(text)), words)
}

/// A tick, marked where it was made by hand; nothing where it cannot be ticked.
fn ticked(row: &Row, column: TickColumn, (role, text): (Role, String), words: &Words) -> Cell {
    let (plain, suggestion) = match column {
        TickColumn::Block => (ValidationAct::Block, row.tickable.suggestion),
        TickColumn::Unblock => (ValidationAct::Unblock, row.tickable.suggestion),
    };
    if !plain.may_be_done(row.line.state) {
        return Cell::new("");
    }
    let in_column = |act: Option<ValidationAct>| act.filter(|act| column.holds(Some(*act)));
    if in_column(row.act) == in_column(suggestion) {
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

impl From<Change> for i128 {
    fn from(change: Change) -> Self {
        match change {
            Change::Same => 0,
            Change::Otherwise => 1,
            Change::Goes => 2,
            Change::Comes => 3,
        }
    }
}

/// The strictest last, within a state those that a user set.
const fn by_state(standing: &StateRecord) -> i128 {
    let rank = match standing.state {
        CustomerState::Active => 0,
        CustomerState::Warning => 2,
        CustomerState::Blocked => 4,
        CustomerState::Closed => 6,
    };
    match standing.origin {
        Some(StateOrigin::Manual) => rank + 1,
        Some(StateOrigin::Auto) | None => rank,
    }
}

const fn by_limit(limit: Limit) -> SortKey {
    match limit {
        Limit::NotSet => SortKey::Nothing,
        Limit::Unlimited => SortKey::Number(i128::MAX),
        Limit::Amount(amount) => SortKey::Number(amount.minor()),
    }
}

const fn by_percent(percent: LatePercent) -> SortKey {
    match percent {
        LatePercent::Unmeasured => SortKey::Nothing,
        LatePercent::OfNothing => SortKey::Number(i128::MAX),
        LatePercent::Of(units) => SortKey::Number(units),
    }
}

const fn by_act(act: Option<ValidationAct>) -> SortKey {
    match act {
        None => SortKey::Nothing,
        Some(ValidationAct::Unblock) => SortKey::Number(1),
        Some(ValidationAct::Warn) => SortKey::Number(2),
        Some(ValidationAct::Block) => SortKey::Number(3),
    }
}
