//! The tiles of the workspace: what waits, what is owed and late, what is over its limit and what expires.
//!
//! Four queries of growing cost, so that the first tiles are shown before the last are read: the holds, what holds them
//! now, the balances in one pass over all accounts, the trend over all invoices that were ever late in it.

use std::collections::BTreeMap;

use crate::credit::{Ageing, Amount, Currency, Day, FindingCode, LimitKind, Money};
use crate::desk::assess::CheckContext;
use crate::desk::assess::accounts::{Account, ListedLimit, each_account};
use crate::desk::error::DeskError;
use crate::desk::holds::current::CheckedNow;
use crate::desk::session::{DeskReader, ProgressSink};
use crate::fields::Settings;
use crate::store::{AccountHead, GroupRecord, StoreError, WaitingHold};

/// The number of orders and their value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub count: u64,
    /// Their value in the company's currency; orders in another one are counted and not valued.
    pub value: Money,
}

/// What waits in the hold queue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HoldTiles {
    pub all: Tally,
    /// By days held: 0-1, 2-7, 8-30, more.
    pub by_age: [Tally; 4],
    /// Orders to be looked at again today or earlier.
    pub follow_ups_due: u64,
}

/// What holds the orders of the queue at this moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReasonTiles {
    /// Orders that nothing holds any more.
    pub ready: Tally,
    /// By reason, in the order of the rules; an order with several reasons counts under each.
    pub by_reason: BTreeMap<FindingCode, Tally>,
    /// Orders that cannot be checked, because something about them cannot be read.
    pub not_checked: Tally,
}

/// A limit that is exceeded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excess {
    pub kind: LimitKind,
    /// Code of the customer or group; `customer / ship-to` for a ship-to.
    pub code: String,
    pub name: String,
    pub currency: Currency,
    pub exposure: Money,
    pub limit: Money,
    /// How far the exposure is over it.
    pub excess: Money,
}

/// What expires or is to be reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExpiryKind {
    /// The limit of a customer.
    Limit,
    /// The temporary limit of a customer.
    TemporaryLimit,
    /// The limit of a credit or policy group.
    GroupLimit,
    /// A customer is to be reviewed.
    Review,
}

/// Something that expires within 30 days, or a review that is due by then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expiry {
    /// The last valid day, or the day of the review.
    pub day: Day,
    pub kind: ExpiryKind,
    pub code: String,
    pub name: String,
}

/// What is owed, late, over its limit or about to expire; sums in the company's currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceTiles {
    pub currency: Currency,
    /// The aged balance of all accounts.
    pub ageing: Ageing,
    /// What is overdue, by due date.
    pub overdue: Money,
    /// The exposure of all accounts.
    pub exposure: Money,
    /// The part of it that is tested against limits of ship-tos, and is in the exposure of no customer in a list.
    pub apart: Money,
    /// The exposure of the customers that are tested against a limit of their own.
    pub limited_exposure: Money,
    /// The sum of those limits.
    pub limits: Money,
    /// Accounts in another currency, which are in no sum.
    pub accounts_left_out: u64,
    /// The ten largest excesses, those in the currency of the company before any other.
    pub excesses: Vec<Excess>,
    /// What expires within 30 days, the earliest first.
    pub expiries: Vec<Expiry>,
}

/// What was overdue at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverduePoint {
    pub day: Day,
    /// What was overdue, in the company's currency.
    pub overdue: Money,
}

/// Within how many days an expiry is shown.
const EXPIRY_DAYS: i64 = 30;

/// How many excesses are shown.
const EXCESSES: usize = 10;

/// How many month ends the trend goes back.
const TREND_MONTHS: u32 = 12;

impl DeskReader {
    /// What waits in the hold queue: the first tiles to be shown.
    pub fn hold_tiles(&mut self) -> Result<HoldTiles, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let currency = Settings::load(view)?.currency();
            let mut tiles = HoldTiles::default();
            view.each_undecided_hold::<StoreError>(|hold| {
                tiles.add(hold, value_in(currency, hold), today);
                Ok(())
            })?;
            Ok(tiles)
        })
    }

    /// What holds the orders of the queue at this moment (R4.10); those about which something has changed are checked.
    pub fn reason_tiles(&mut self, progress: &dyn ProgressSink) -> Result<ReasonTiles, DeskError> {
        let checked = self.check_queue(progress)?;
        self.ask(|view| {
            let currency = Settings::load(view)?.currency();
            let mut tiles = ReasonTiles::default();
            view.each_undecided_hold::<StoreError>(|hold| {
                // One that was held after the others were checked is counted next time.
                if let Some(now) = checked.get(&hold.id) {
                    tiles.add(now, value_in(currency, hold));
                }
                Ok(())
            })?;
            Ok(tiles)
        })
    }

    /// Balances, exposure against limits, excesses and expiries: one pass over all accounts.
    pub fn balance_tiles(&mut self) -> Result<BalanceTiles, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let context = CheckContext::open(view, today)?;
            let mut tiles = BalanceTiles::empty(context.currency);
            let walked = each_account(view, &context, &AccountHead::needs(today), |account| {
                tiles.add(&account, &context);
                Ok(())
            })?;
            tiles.excesses.extend(walked.shared_limits(&context).filter_map(Excess::of));
            tiles.expiries.extend(walked.groups.iter().filter_map(|group| expiry_of_group(group, today)));
            tiles.select_first();
            Ok(tiles)
        })
    }

    /// What was overdue at the last twelve month ends and is today, as the documents say now: one pass over the
    /// invoices that were late at any of them.
    pub fn overdue_trend(&mut self) -> Result<Vec<OverduePoint>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let foreign = view.accounts_not_in(Settings::load(view)?.currency())?;
            let ends = (1..=TREND_MONTHS).rev().map(|months| today.month_end_back(months));
            let mut points: Vec<OverduePoint> =
                ends.chain([today]).map(|day| OverduePoint { day, overdue: Money::ZERO }).collect();
            let first = points.first().map_or(today, |point| point.day);
            view.each_late_step::<StoreError>(first, |customer, late_after, amount| {
                // Noted as the change at the first point that sees it; summed up below.
                let seen = points.iter_mut().find(|point| point.day > late_after);
                if let (Some(point), false) = (seen, foreign.contains(&customer)) {
                    point.overdue += amount;
                }
                Ok(())
            })?;
            let mut overdue = Money::ZERO;
            for point in &mut points {
                overdue += point.overdue;
                point.overdue = overdue;
            }
            Ok(points)
        })
    }
}

/// An order in another currency is counted and not valued.
fn value_in(currency: Currency, hold: &WaitingHold) -> Money {
    hold.amount.in_currency(currency).unwrap_or(Money::ZERO)
}

impl ReasonTiles {
    fn add(&mut self, now: &CheckedNow, value: Money) {
        match now {
            Ok(check) if check.is_ready() => self.ready.add(value),
            Ok(check) => {
                for reason in &check.reasons {
                    self.by_reason.entry(*reason).or_default().add(value);
                }
            }
            Err(_) => self.not_checked.add(value),
        }
    }
}

impl Tally {
    fn add(&mut self, value: Money) {
        self.count += 1;
        self.value += value;
    }
}

impl HoldTiles {
    fn add(&mut self, hold: &WaitingHold, value: Money, today: Day) {
        self.all.add(value);
        let [fresh, week, month, older] = &mut self.by_age;
        let age = match today.since(hold.held_day) {
            ..=1 => fresh,
            2..=7 => week,
            8..=30 => month,
            31.. => older,
        };
        age.add(value);
        if hold.follow_up.is_some_and(|day| day <= today) {
            self.follow_ups_due += 1;
        }
    }
}

impl BalanceTiles {
    fn empty(currency: Currency) -> Self {
        Self {
            currency,
            ageing: Ageing::default(),
            overdue: Money::ZERO,
            exposure: Money::ZERO,
            apart: Money::ZERO,
            limited_exposure: Money::ZERO,
            limits: Money::ZERO,
            accounts_left_out: 0,
            excesses: Vec::new(),
            expiries: Vec::new(),
        }
    }

    fn add(&mut self, account: &Account<AccountHead>, context: &CheckContext) {
        let Account { head, figures, limits } = account;
        let exposure = figures.own.total();
        let measured = limits.measure_customer(exposure, context.policy.tolerance, context.today);
        if let Some(measured) = measured.filter(|measured| measured.is_exceeded()) {
            self.excesses.extend(Excess::of(ListedLimit {
                kind: LimitKind::Customer,
                code: head.code.clone(),
                name: head.name.clone(),
                currency: head.currency,
                measured,
            }));
        }
        self.expiries.extend(expiries_of_account(head, context.today));
        if head.currency != self.currency {
            self.accounts_left_out += 1;
            return;
        }
        self.ageing.include(&figures.ageing);
        self.overdue += figures.overdue;
        self.exposure += figures.whole.total();
        self.apart += figures.whole.total() - exposure;
        if let Some(measured) = measured {
            self.limited_exposure += exposure;
            self.limits += measured.tested;
        }
    }

    /// Selects the ten largest excesses, ties by code, and sorts the expiries. Excesses in the currency of the
    /// company come first: without stored rates it is unknown which of two amounts in different currencies is larger
    /// (R0.4).
    fn select_first(&mut self) {
        let company = self.currency;
        let place = |currency: Currency| (currency != company, currency.code());
        self.excesses.sort_by(|one, other| {
            let (larger, smaller) =
                (Amount::new(other.excess, other.currency), Amount::new(one.excess, one.currency));
            let by_excess =
                larger.compare(smaller).unwrap_or_else(|_| place(one.currency).cmp(&place(other.currency)));
            by_excess.then_with(|| one.code.cmp(&other.code))
        });
        self.excesses.truncate(EXCESSES);
        self.expiries
            .sort_by(|one, other| (one.day, one.kind, &one.code).cmp(&(other.day, other.kind, &other.code)));
    }
}

impl Excess {
    /// How far an exposure is over its limit; none where it keeps to it.
    fn of(limit: ListedLimit) -> Option<Self> {
        let ListedLimit { kind, code, name, currency, measured } = limit;
        let (limit, exposure, excess) = (measured.tested, measured.exposure, -measured.available());
        measured.is_exceeded().then_some(Self { kind, code, name, currency, exposure, limit, excess })
    }
}

/// Whether something expires within 30 days from today.
fn is_soon(day: Day, today: Day) -> bool {
    (today..=today + EXPIRY_DAYS).contains(&day)
}

/// Limits of an account that expire soon, and its review if that is due by then or has been.
fn expiries_of_account(head: &AccountHead, today: Day) -> impl Iterator<Item = Expiry> {
    let days = [
        (ExpiryKind::Limit, head.limit.expires.filter(|day| is_soon(*day, today))),
        (
            ExpiryKind::TemporaryLimit,
            head.temporary_limit.map(|limit| limit.to).filter(|day| is_soon(*day, today)),
        ),
        (ExpiryKind::Review, head.next_review.filter(|day| *day <= today + EXPIRY_DAYS)),
    ];
    days.into_iter().filter_map(|(kind, day)| {
        Some(Expiry { day: day?, kind, code: head.code.clone(), name: head.name.clone() })
    })
}

fn expiry_of_group(group: &GroupRecord, today: Day) -> Option<Expiry> {
    let day = group.limit.expires.filter(|day| is_soon(*day, today))?;
    Some(Expiry { day, kind: ExpiryKind::GroupLimit, code: group.code.clone(), name: group.name.clone() })
}
