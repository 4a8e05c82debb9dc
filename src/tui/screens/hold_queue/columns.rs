//! The columns of the hold queue.

use super::source::Row;
use crate::credit::{FindingCode, Message};
use crate::desk::{HoldColumn, HoldSort, HoldState};
use crate::tui::list::{Align, Cell, Filtering, Room, Value};
use crate::tui::theme::{Role, Sign};
use crate::words::{MessageKey, Words, key};

type Column = crate::tui::list::Column<Row, HoldBy>;

/// What the queue is sorted and filtered by.
#[derive(Debug, Clone, Copy)]
pub(super) struct HoldBy {
    /// None where it is filtered only.
    pub(super) sort: Option<HoldSort>,
    pub(super) column: &'static HoldColumn,
}

const fn by(sort: HoldSort, column: &'static HoldColumn) -> HoldBy {
    HoldBy { sort: Some(sort), column }
}

const fn unsorted(column: &'static HoldColumn) -> HoldBy {
    HoldBy { sort: None, column }
}

/// At 80 columns the first six ranks fit, beside an assessment of 38 columns at 172 all of them.
pub(super) static COLUMNS: &[Column] = &[
    Column::of("order", key("hold-column-order"), Room(10, 11), 0, Value::Text(|row| &row.line.stored.order))
        .by(by(HoldSort::Order, &HoldColumn::ORDER))
        .filtered(Filtering::Text),
    CUSTOMER,
    Column::of("name", key("hold-column-name"), Room(12, 24), 4, Value::Text(|row| &row.line.stored.name))
        .by(by(HoldSort::Name, &HoldColumn::NAME))
        .filtered(Filtering::Text)
        .flexible(),
    Column::of("amount", key("hold-column-amount"), Room(12, 13), 1, AMOUNT)
        .by(by(HoldSort::Amount, &HoldColumn::AMOUNT))
        .filtered(Filtering::Number),
    Column::new("excess", key("hold-column-excess"), Align::Decimal(2), Room(12, 13), 2, excess)
        .by(by(HoldSort::Excess, &HoldColumn::EXCESS))
        .filtered(Filtering::Number),
    Column::new("reasons", key("hold-column-reasons"), Align::Left, Room(14, 30), 3, reasons)
        .filtered_by(unsorted(&HoldColumn::REASONS), Filtering::Choice(&REASONS)),
    DAYS_HELD,
    Column::of("ship", key("hold-column-ship"), Room(11, 11), 7, Value::Day(|row| row.line.stored.ship_day))
        .by(by(HoldSort::ShipDay, &HoldColumn::SHIP_DAY))
        .filtered(Filtering::Day),
    Column::of("overdue", key("hold-column-overdue"), Room(7, 7), 8, Value::Count(|row| row.days_overdue))
        .by(by(HoldSort::DaysOverdue, &HoldColumn::DAYS_OVERDUE))
        .filtered(Filtering::Number),
    Column::new("follow-up", key("hold-column-follow-up"), Align::Left, Room(11, 11), 9, follow_up)
        .by(by(HoldSort::FollowUp, &HoldColumn::FOLLOW_UP))
        .filtered(Filtering::Day),
    Column::of("assigned", key("hold-column-assigned"), Room(6, 10), 10, Value::Text(assigned))
        .filtered_by(unsorted(&HoldColumn::OWNER), Filtering::Text),
    Column::of("group", key("customers-column-group"), Room(8, 12), 11, Value::Text(group))
        .filtered_by(unsorted(&HoldColumn::GROUP), Filtering::Text),
];

pub(super) const CUSTOMER: Column = Column::of(
    "customer",
    key("hold-column-customer"),
    Room(7, 12),
    6,
    Value::Text(|row| &row.line.stored.customer),
)
.by(by(HoldSort::Customer, &HoldColumn::CUSTOMER))
.filtered(Filtering::Text)
.whole();

pub(super) const DAYS_HELD: Column =
    Column::of("days", key("hold-column-days"), Room(6, 6), 5, Value::Count(|row| Some(row.days_held)))
        .by(by(HoldSort::Held, &HoldColumn::DAYS_HELD))
        .filtered(Filtering::Number);

/// What may hold an order, with its words; first of all nothing.
static REASONS: [(&str, MessageKey); 25] = [
    (HoldColumn::READY, key("hold-column-ready")),
    (FindingCode::CustomerClosed.code(), key("reason-name-customer-closed")),
    (FindingCode::CustomerBlocked.code(), key("reason-name-customer-blocked")),
    (FindingCode::CustomerWarning.code(), key("reason-name-customer-warning")),
    (FindingCode::LimitExpired.code(), key("reason-name-limit-expired")),
    (FindingCode::ApprovalNo.code(), key("reason-name-approval-no")),
    (FindingCode::ApprovalCashOnly.code(), key("reason-name-approval-cash-only")),
    (FindingCode::ApprovalCod.code(), key("reason-name-approval-cod")),
    (FindingCode::ApprovalHoldUntil.code(), key("reason-name-approval-hold-until")),
    (FindingCode::ApprovalOpenUntil.code(), key("reason-name-approval-open-until")),
    (FindingCode::LimitExceeded.code(), key("reason-name-limit-exceeded")),
    (FindingCode::GroupLimitExceeded.code(), key("reason-name-group-limit-exceeded")),
    (FindingCode::ShipToLimitExceeded.code(), key("reason-name-ship-to-limit-exceeded")),
    (FindingCode::HoldPeriod.code(), key("reason-name-hold-period")),
    (FindingCode::OrderBelowMinimum.code(), key("reason-name-order-below-minimum")),
    (FindingCode::OrderAboveMaximum.code(), key("reason-name-order-above-maximum")),
    (FindingCode::RuleDaysOverdue.code(), key("reason-name-rule-days-overdue")),
    (FindingCode::RuleAccountStatus.code(), key("reason-name-rule-account-status")),
    (FindingCode::RuleTerms.code(), key("reason-name-rule-terms")),
    (FindingCode::RuleLimitExpired.code(), key("reason-name-rule-limit-expired")),
    (FindingCode::RuleOverdueAmount.code(), key("reason-name-rule-overdue-amount")),
    (FindingCode::RuleOrderAmount.code(), key("reason-name-rule-order-amount")),
    (FindingCode::RuleLimitUsed.code(), key("reason-name-rule-limit-used")),
    (FindingCode::RuleTermsRank.code(), key("reason-name-rule-terms-rank")),
    (FindingCode::Forced.code(), key("reason-name-forced")),
];

const AMOUNT: Value<Row> = Value::Amount(|row| Some((row.line.stored.amount, row.line.stored.currency)));

fn excess(row: &Row, words: &Words) -> Cell {
    let currency = row.line.stored.currency;
    match row.line.excess().filter(|excess| !excess.is_zero()) {
        Some(excess) => Cell::of(Role::Danger, words.money(excess, currency)).worth((excess, currency)),
        None => Cell::new(""),
    }
}

fn follow_up(row: &Row, words: &Words) -> Cell {
    let role = if row.follow_up_is_due { Role::Warning } else { Role::Text };
    let day = row.line.stored.follow_up;
    day.map_or_else(|| Cell::new(""), |day| Cell::of(role, words.day(day)).worth(day))
}

fn assigned(row: &Row) -> &str {
    row.line.stored.assigned_to.as_deref().unwrap_or_default()
}

fn group(row: &Row) -> &str {
    row.line.stored.group.as_deref().unwrap_or_default()
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
    let joined = |word: fn(&Words, &Message) -> String| {
        let reasons = row.line.reasons().iter();
        let reasons = reasons.map(|code| word(words, &Message::new(format!("reason-name-{}", code.code()))));
        name.clone().into_iter().chain(reasons).collect::<Vec<_>>().join(", ")
    };
    let cell = Cell::new(joined(Words::render)).or(joined(Words::short));
    if state == HoldState::Ready { Cell { role: Role::Good, ..cell }.signed(Sign::Good) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_queue_is_filtered_by_every_reason() {
        let codes: Vec<&str> = REASONS.iter().map(|(code, _)| *code).collect();
        let all: Vec<&str> = std::iter::once(HoldColumn::READY).chain(FindingCode::CODES).collect();
        assert_eq!(codes, all);
    }
}
