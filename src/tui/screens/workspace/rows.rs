//! What the tiles and their rows open: a list that is filtered and sorted as they say.

use std::cmp::Reverse;

use super::figures::Figures;
use super::tiles::Tile;
use crate::credit::{AgeingBasis, AgeingPeriods, AgeingPolicy, Day, FindingCode, LimitKind, Message};
use crate::desk::{BalanceTiles, Excess, Expiry, ExpiryKind, HoldColumn, ReasonTiles, SortOrder, Tally};
use crate::tui::list::ListView;
use crate::tui::screens::call_list::Calls;
use crate::tui::screens::customers::Customers;
use crate::tui::screens::hold_queue::HoldQueue;
use crate::tui::screens::records;
use crate::tui::screens::validation::Validation;
use crate::tui::{Context, Route};

/// A list with what it shows first, or a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Destination {
    Queue(ListView),
    Customers(ListView),
    /// The screen "Whom to call".
    Calls,
    Invoices(ListView),
    Receipts(ListView),
    Validation,
    /// The customer with this code.
    Customer(String),
}

/// A row of the holds by reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReasonRow {
    /// Orders that nothing holds.
    Ready,
    Reason(FindingCode),
    NotChecked,
}

/// The rows of the holds by reason: orders that nothing holds first, those that cannot be checked last.
pub(super) fn reasons(holds: &ReasonTiles) -> impl Iterator<Item = (ReasonRow, Tally)> {
    let mut reasons: Vec<_> =
        holds.by_reason.iter().map(|(code, tally)| (ReasonRow::Reason(*code), *tally)).collect();
    reasons.sort_by_key(|(_, tally)| Reverse(tally.count));
    let ready = std::iter::once((ReasonRow::Ready, holds.ready));
    let rows = ready.chain(reasons).chain([(ReasonRow::NotChecked, holds.not_checked)]);
    rows.filter(|(_, tally)| tally.count > 0)
}

impl Destination {
    /// What a tile as a whole opens.
    pub(super) fn of_tile(tile: Tile) -> Self {
        let view = ListView::default();
        match tile {
            Tile::OnHold | Tile::ByAge | Tile::ByReason => Self::Queue(view),
            Tile::Ageing => Self::Invoices(open_items(view)),
            Tile::Exposure => Self::Customers(view.sorted("exposure", SortOrder::Descending)),
            Tile::Overdue => Self::Calls,
            Tile::Excesses => {
                Self::Customers(view.with("available", "<0").sorted("available", SortOrder::Ascending))
            }
            Tile::Expiries => Self::Customers(view),
            Tile::Validation => Self::Validation,
        }
    }

    /// What differs between a tile and the list that it opens as a whole.
    pub(super) fn difference(tile: Tile, figures: &Figures) -> Option<Message> {
        let tiles = &figures.balances.value()?.tiles;
        match tile {
            Tile::Exposure if !tiles.apart.is_zero() => {
                Some(Message::new("workspace-apart").money("amount", tiles.apart, tiles.currency))
            }
            Tile::Excesses if tiles.excesses.iter().any(|excess| excess.kind != LimitKind::Customer) => {
                Some(Message::new("workspace-excess-members"))
            }
            Tile::OnHold
            | Tile::ByAge
            | Tile::ByReason
            | Tile::Ageing
            | Tile::Exposure
            | Tile::Overdue
            | Tile::Excesses
            | Tile::Expiries
            | Tile::Validation => None,
        }
    }

    /// What the rows of a tile open, in the order in which they are drawn on so many lines.
    pub(super) fn of_rows(tile: Tile, figures: &Figures, lines: usize, cx: &Context) -> Vec<Self> {
        let mut rows = all_rows(tile, figures, cx);
        if rows.len() > lines {
            // The last line says how many more there are.
            rows.truncate(lines.saturating_sub(1));
            rows.push(Self::of_tile(tile));
        }
        rows
    }

    pub(super) fn open(self, cx: &mut Context) {
        match self {
            Self::Queue(view) => cx.open(Box::new(HoldQueue::viewed(view))),
            Self::Customers(view) => cx.open(Box::new(Customers::viewed(view))),
            Self::Calls => cx.open(Box::new(Calls::new())),
            Self::Invoices(view) => cx.open(records::invoices(view)),
            Self::Receipts(view) => cx.open(records::receipts(view)),
            Self::Validation => cx.open(Box::new(Validation::of_all())),
            Self::Customer(code) => cx.visit(Route::Customer(&code)),
        }
    }
}

fn all_rows(tile: Tile, figures: &Figures, cx: &Context) -> Vec<Destination> {
    let balances = figures.balances.value();
    let rows = match tile {
        Tile::OnHold => figures.holds.value().map(|_| on_hold()),
        Tile::ByAge => figures.holds.value().map(|_| by_age()),
        Tile::ByReason => figures.reasons.value().map(by_reason),
        Tile::Ageing => balances.map(|balances| {
            let rows = ageing(balances.policy, cx.session.today);
            rows.map(|row| in_one_currency(row, &balances.tiles)).to_vec()
        }),
        Tile::Exposure => balances.map(|_| exposure()),
        Tile::Overdue => balances.map(|_| vec![Destination::Calls]),
        Tile::Excesses => balances.map(|balances| balances.tiles.excesses.iter().map(of_excess).collect()),
        Tile::Expiries => balances.map(|balances| balances.tiles.expiries.iter().map(of_expiry).collect()),
        Tile::Validation => figures.validation.value().map(|_| vec![Destination::Validation; 3]),
    };
    rows.unwrap_or_default()
}

fn on_hold() -> Vec<Destination> {
    let view = ListView::default;
    vec![
        Destination::Queue(view()),
        Destination::Queue(view().sorted("amount", SortOrder::Descending)),
        Destination::Queue(view().with("follow-up", "..+0").sorted("follow-up", SortOrder::Ascending)),
    ]
}

fn by_age() -> Vec<Destination> {
    let of_age = |days: &&str| Destination::Queue(ListView::default().with("days", *days));
    ["<=1", "2..7", "8..30", ">30"].iter().map(of_age).collect()
}

fn by_reason(holds: &ReasonTiles) -> Vec<Destination> {
    let rows = reasons(holds).map(|(row, _)| match row {
        ReasonRow::Ready => Destination::Queue(ListView::default().with("reasons", HoldColumn::READY)),
        ReasonRow::Reason(code) => Destination::Queue(ListView::default().with("reasons", code.code())),
        ReasonRow::NotChecked => Destination::Queue(ListView::default()),
    });
    rows.collect()
}

fn exposure() -> Vec<Destination> {
    let sorted =
        |column: &&str| Destination::Customers(ListView::default().sorted(column, SortOrder::Descending));
    ["exposure", "used", "limit", "used"].iter().map(sorted).collect()
}

fn open_items(view: ListView) -> ListView {
    view.with("open", ">0").sorted("open", SortOrder::Descending)
}

/// What is not due, the five periods, and what is on account.
fn ageing(policy: AgeingPolicy, today: Day) -> [Destination; 7] {
    let column = match policy.basis {
        AgeingBasis::Due => "due",
        AgeingBasis::Invoice => "day",
    };
    let [not_due, periods @ ..] = bounds(policy.periods, today);
    let [one, two, three, four, five] = periods;
    let of = |days: String| Destination::Invoices(open_items(ListView::default().with(column, days)));
    let on_account = Destination::Receipts(open_items(ListView::default()));
    [of(not_due), of(one), of(two), of(three), of(four), of(five), on_account]
}

/// The days of what is not due and of the five periods.
fn bounds(periods: AgeingPeriods, today: Day) -> [String; 6] {
    let not_due = "+0..".to_owned();
    match periods {
        AgeingPeriods::Days(lengths) => {
            let mut end = 0_i64;
            let mut next = |length: u16| {
                let from = end + 1;
                end += i64::from(length);
                format!("-{end}..-{from}")
            };
            let [one, two, three, four] = lengths.map(&mut next);
            [not_due, one, two, three, four, format!("..-{}", end + 1)]
        }
        AgeingPeriods::Months => {
            let after = |months: u32| today.month_end_back(months) + 1;
            let month = |months: u32| format!("{}..{}", after(months), today.month_end_back(months - 1));
            let oldest = format!("..{}", today.month_end_back(4));
            [not_due, format!("{}..-1", after(1)), month(2), month(3), month(4), oldest]
        }
    }
}

/// Sums are of the accounts in the currency of the company: where there are others, the list leaves them out as well.
fn in_one_currency(row: Destination, tiles: &BalanceTiles) -> Destination {
    let of_company = |view: ListView| match tiles.accounts_left_out {
        0 => view,
        _ => view.with("currency", tiles.currency.code()),
    };
    match row {
        Destination::Invoices(view) => Destination::Invoices(of_company(view)),
        Destination::Receipts(view) => Destination::Receipts(of_company(view)),
        Destination::Queue(_)
        | Destination::Customers(_)
        | Destination::Calls
        | Destination::Validation
        | Destination::Customer(_) => row,
    }
}

fn of_excess(excess: &Excess) -> Destination {
    match excess.kind {
        LimitKind::Customer => Destination::Customer(excess.code.clone()),
        LimitKind::ShipTo => {
            let customer = excess.code.split(" / ").next().unwrap_or_default();
            Destination::Customer(customer.to_owned())
        }
        LimitKind::Group => of_group(&excess.code),
    }
}

fn of_group(code: &str) -> Destination {
    Destination::Customers(ListView::default().with("group", code).sorted("exposure", SortOrder::Descending))
}

fn of_expiry(expiry: &Expiry) -> Destination {
    match expiry.kind {
        ExpiryKind::Limit | ExpiryKind::TemporaryLimit | ExpiryKind::Review => {
            Destination::Customer(expiry.code.clone())
        }
        ExpiryKind::GroupLimit => of_group(&expiry.code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_periods_leave_no_day_out_and_count_none_twice() {
        let today: Day = "2026-11-21".parse().unwrap();
        let days = bounds(AgeingPeriods::Days([30, 30, 30, 30]), today);
        assert_eq!(days, ["+0..", "-30..-1", "-60..-31", "-90..-61", "-120..-91", "..-121"]);
        let months = bounds(AgeingPeriods::Months, today);
        let expected = [
            "+0..",
            "2026-11-01..-1",
            "2026-10-01..2026-10-31",
            "2026-09-01..2026-09-30",
            "2026-08-01..2026-08-31",
            "..2026-07-31",
        ];
        assert_eq!(months, expected);
    }
}
