//! Whom to call: the customers with overdue invoices, those who owe most first.
//!
//! Overdue is what it is everywhere (R0.7, R0.8): what is open today of invoices whose due date has passed, disputed or
//! not. What is on account has paid no invoice yet and is not subtracted from it; it is shown beside it, as is what is
//! disputed, for both are reasons not to call. The list is read in one walk over the open items; who was called last and
//! what was paid last is read for the rows in sight, and for all of them only where they are sorted or filtered by it.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::credit::{Currency, Day, ItemKind, Money};
use crate::desk::error::DeskError;
use crate::desk::list::filter::Figure;
use crate::desk::list::query::ColumnQuery;
use crate::desk::session::{DeskReader, ProgressSink};
use crate::fields::Settings;
use crate::store::{Account, CustomerKey, Debtor, NoteRecord};

/// After so many customers it is checked whether the answer is still wanted.
const CHECK_EVERY: usize = 1_000;

/// A customer with overdue invoices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallRow {
    pub debtor: Debtor,
    /// The day it was computed for.
    pub today: Day,
    pub overdue: Money,
    /// How much of that is in dispute.
    pub disputed: Money,
    /// What receipts and credit notes have left, never negative.
    pub on_account: Money,
    /// The due date of the oldest overdue invoice.
    pub oldest_due: Day,
    /// Nothing until it is read.
    pub history: CallHistory,
}

/// What was last heard of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CallHistory {
    pub note: Option<NoteRecord>,
    /// The day of the last payment, and what was paid on it.
    pub payment: Option<(Day, Money)>,
}

/// All customers with overdue invoices, by the amount, then by the days of the oldest invoice. Amounts in different
/// currencies are not compared: the company's currency comes first, the others by their codes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CallList {
    rows: Vec<CallRow>,
    /// Where each customer is among the rows.
    places: HashMap<CustomerKey, usize>,
    currencies: Vec<Currency>,
}

/// What the listed customers of one currency owe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallGroup {
    pub currency: Currency,
    pub customers: usize,
    pub overdue: Money,
}

/// A column of the list: what it is sorted and filtered by.
#[derive(Debug)]
pub struct CallColumn {
    figure: fn(&CallRow) -> Figure,
    source: CallSource,
}

/// What has to be read before a column can be sorted or filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CallSource {
    OpenItems,
    History,
}

/// What customers to call are looked for by.
pub type CallQuery = ColumnQuery<CallColumn>;

impl CallRow {
    /// The row of an account; none where nothing of it is overdue.
    fn of(account: Account<'_, Debtor>, today: Day) -> Option<Self> {
        let overdue = || account.items.iter().filter(|item| item.is_overdue(today));
        let credits = account.items.iter().filter(|item| item.kind != ItemKind::Invoice);
        Some(Self {
            today,
            oldest_due: overdue().map(|item| item.due).min()?,
            overdue: overdue().map(|item| item.open).sum(),
            disputed: overdue().filter(|item| item.disputed).map(|item| item.open).sum(),
            on_account: credits.map(|item| item.open).sum(),
            history: CallHistory::default(),
            debtor: account.head,
        })
    }

    /// Days that the oldest invoice is overdue.
    pub fn days_overdue(&self) -> i64 {
        self.today.since(self.oldest_due)
    }

    fn amount(&self, amount: Money) -> Figure {
        if amount.is_zero() { Figure::Nothing } else { Figure::amount(amount, self.debtor.currency) }
    }
}

const fn of_items(figure: fn(&CallRow) -> Figure) -> CallColumn {
    CallColumn { figure, source: CallSource::OpenItems }
}

const fn of_history(figure: fn(&CallRow) -> Figure) -> CallColumn {
    CallColumn { figure, source: CallSource::History }
}

impl CallColumn {
    pub const CODE: Self = of_items(|row| Figure::text(&row.debtor.code));
    pub const NAME: Self = of_items(|row| Figure::text(&row.debtor.name));
    pub const OVERDUE: Self = of_items(|row| row.amount(row.overdue));
    pub const DAYS_OVERDUE: Self = of_items(|row| Figure::count(row.days_overdue()));
    pub const PHONE: Self = of_items(|row| optional(row.debtor.phone.as_deref()));
    pub const CONTACT: Self = of_items(|row| optional(row.debtor.contact.as_deref()));
    pub const EMAIL: Self = of_items(|row| optional(row.debtor.email.as_deref()));
    pub const DISPUTED: Self = of_items(|row| row.amount(row.disputed));
    pub const ON_ACCOUNT: Self = of_items(|row| row.amount(row.on_account));
    pub const STATE: Self = of_items(|row| Figure::text(row.debtor.state.code()));
    pub const COUNTRY: Self = of_items(|row| optional(row.debtor.country.as_deref()));
    pub const CREDIT_MANAGER: Self = of_items(|row| optional(row.debtor.credit_manager.as_deref()));
    pub const CURRENCY: Self = of_items(|row| Figure::text(row.debtor.currency.code()));
    pub const NOTE: Self =
        of_history(|row| row.history.note.as_ref().map_or(Figure::Nothing, |note| Figure::text(&note.text)));
    pub const NOTE_DAY: Self =
        of_history(|row| Figure::day(row.history.note.as_ref().map(|note| note.written.day)));
    pub const PAYMENT: Self = of_history(|row| {
        row.history.payment.map_or(Figure::Nothing, |(_, amount)| Figure::amount(amount, row.debtor.currency))
    });
    pub const PAYMENT_DAY: Self = of_history(|row| Figure::day(row.history.payment.map(|(day, _)| day)));
}

fn optional(text: Option<&str>) -> Figure {
    Figure::text(text.unwrap_or_default())
}

impl CallQuery {
    /// Whether it asks for what was last heard of the customers.
    pub fn reads_history(&self) -> bool {
        let columns =
            self.conditions.iter().map(|(column, _)| *column).chain(self.sort.map(|(column, _)| column));
        columns.into_iter().any(|column| column.source == CallSource::History)
    }
}

impl CallList {
    fn of(mut rows: Vec<CallRow>, home: Currency) -> Self {
        let currency = |row: &CallRow| (row.debtor.currency != home, row.debtor.currency.code());
        rows.sort_by(|one, two| {
            let rank = |row: &CallRow| (Reverse(row.overdue), row.oldest_due);
            currency(one)
                .cmp(&currency(two))
                .then_with(|| rank(one).cmp(&rank(two)))
                .then_with(|| one.debtor.code.cmp(&two.debtor.code))
        });
        let mut currencies: Vec<Currency> = rows.iter().map(|row| row.debtor.currency).collect();
        currencies.dedup();
        let places = rows.iter().enumerate().map(|(place, row)| (row.debtor.key, place)).collect();
        Self { rows, places, currencies }
    }

    /// The row of a customer.
    pub fn row(&self, customer: CustomerKey) -> Option<&CallRow> {
        self.places.get(&customer).and_then(|place| self.rows.get(*place))
    }

    pub fn rows(&self) -> &[CallRow] {
        &self.rows
    }

    /// What a query finds, each currency by itself.
    pub fn find(&self, query: &CallQuery) -> Vec<&CallRow> {
        let mut found = query.select(&self.rows, |column, row| (column.figure)(row));
        found.sort_by_key(|row| self.currencies.iter().position(|own| *own == row.debtor.currency));
        found
    }
}

impl CallGroup {
    /// What these rows come to, currency by currency, each with the customer that is its first.
    pub fn of<'a>(rows: &[&'a CallRow]) -> Vec<(&'a CallRow, Self)> {
        let groups = rows.chunk_by(|one, other| one.debtor.currency == other.debtor.currency);
        let groups = groups.filter_map(|rows| {
            let first = *rows.first()?;
            let overdue = rows.iter().map(|row| row.overdue).sum();
            Some((first, Self { currency: first.debtor.currency, customers: rows.len(), overdue }))
        });
        groups.collect()
    }
}

impl DeskReader {
    /// All customers with overdue invoices, without what was last heard of them.
    pub fn call_list(&mut self, progress: &dyn ProgressSink) -> Result<CallList, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let (mut rows, mut read) = (Vec::new(), 0_usize);
            view.each_account::<_, DeskError>(&Debtor::needs(today), |account| {
                if read.is_multiple_of(CHECK_EVERY) {
                    progress.proceed(0, None)?;
                }
                read += 1;
                rows.extend(CallRow::of(account, today));
                Ok(())
            })?;
            Ok(CallList::of(rows, Settings::load(view)?.currency()))
        })
    }

    /// The same with what was last heard of each.
    pub fn call_list_with_history(&mut self, progress: &dyn ProgressSink) -> Result<CallList, DeskError> {
        let mut list = self.call_list(progress)?;
        self.add_call_history(&mut list.rows, progress)?;
        Ok(list)
    }

    /// Reads what was last heard of these customers.
    pub fn add_call_history(
        &mut self,
        rows: &mut [CallRow],
        progress: &dyn ProgressSink,
    ) -> Result<(), DeskError> {
        self.ask(|view| {
            for (place, row) in rows.iter_mut().enumerate() {
                if place.is_multiple_of(CHECK_EVERY) {
                    progress.proceed(0, None)?;
                }
                let key: CustomerKey = row.debtor.key;
                let payment = view.last_payment(key, row.today)?;
                row.history = CallHistory { note: view.last_note(key)?, payment };
            }
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::list::filter::{Bounds, SortOrder, Test};
    use crate::desk::session::NoProgress;
    use crate::desk::testing::TestDesk;
    use crate::desk::{Dispute, DocumentKey};

    static OVERDUE: CallColumn = CallColumn::OVERDUE;
    static NAME: CallColumn = CallColumn::NAME;
    static NOTE_DAY: CallColumn = CallColumn::NOTE_DAY;

    fn desk() -> TestDesk {
        let desk = TestDesk::in_november();
        desk.with_customer("C1", "Small", 0)
            .with_customer("C2", "Large", 0)
            .with_customer("C3", "Older", 0)
            .with_customer("C4", "Punctual", 0)
            .with_invoice("C1", "F-1", 10_000, 5)
            .with_invoice("C2", "F-2", 50_000, 2)
            .with_invoice("C2", "F-3", 20_000, -30)
            .with_invoice("C3", "F-4", 10_000, 60)
            .with_invoice("C4", "F-5", 99_999, -1)
            .with_invoice("C4", "F-6", 1, 0);
        desk
    }

    fn codes(rows: &[&CallRow]) -> Vec<String> {
        rows.iter().map(|row| row.debtor.code.clone()).collect()
    }

    #[test]
    fn those_who_owe_most_come_first_and_then_those_who_are_late_longest() {
        let list = desk().reader().call_list(&NoProgress).unwrap();
        assert_eq!(codes(&list.find(&CallQuery::default())), ["C2", "C3", "C1"]);
        let [large, ..] = list.rows() else { panic!("nobody is overdue") };
        assert_eq!((large.overdue, large.days_overdue()), (Money::from_minor(50_000), 2));
    }

    #[test]
    fn money_on_account_and_disputes_are_shown_and_lower_nothing() {
        let desk = desk();
        desk.with_receipt("C1", "R-1", 4_000);
        let invoice = DocumentKey::new("C1", ItemKind::Invoice, "F-1");
        desk.writer().dispute_invoice(&invoice, None, Dispute::Raised, "damaged").unwrap();
        let list = desk.reader().call_list(&NoProgress).unwrap();
        let row = list.rows().iter().find(|row| row.debtor.code == "C1").unwrap();
        let amounts = [row.overdue, row.disputed, row.on_account].map(Money::minor);
        assert_eq!(amounts, [10_000, 10_000, 4_000]);
    }

    #[test]
    fn the_overdue_amounts_are_those_of_the_list_of_customers() {
        let desk = desk();
        let list = desk.reader().call_list(&NoProgress).unwrap();
        for row in desk.reader().all_customer_rows(&NoProgress).unwrap() {
            let called = list.rows().iter().find(|called| called.debtor.key == row.line.key);
            let overdue = called.map_or(Money::ZERO, |called| called.overdue);
            assert_eq!(overdue, row.overdue, "{}", row.line.code);
        }
    }

    #[test]
    fn the_last_note_and_the_payments_of_the_last_day_are_read() {
        let desk = desk();
        let mut writer = desk.writer();
        writer.add_note("C1", "First call").unwrap();
        let struck = writer.add_note("C1", "Wrong customer").unwrap();
        writer.strike_note("C1", struck).unwrap();
        drop(writer);
        desk.with_receipt("C1", "R-1", 1_000).with_receipt("C1", "R-2", 500);
        let list = desk.reader().call_list_with_history(&NoProgress).unwrap();
        let row = list.rows().iter().find(|row| row.debtor.code == "C1").unwrap();
        assert_eq!(row.history.note.as_ref().unwrap().text, "First call");
        assert_eq!(row.history.payment.unwrap().1, Money::from_minor(1_500));
        let called = Test::Within(Bounds::read("..100000", |number| number.parse().ok()).unwrap());
        let query = CallQuery { conditions: vec![(&NOTE_DAY, called)], sort: None };
        assert!(query.reads_history());
        assert_eq!(codes(&list.find(&query)), ["C1"]);
    }

    #[test]
    fn currencies_are_listed_one_after_the_other_whatever_they_are_sorted_by() {
        let desk = desk();
        let usd =
            [crate::desk::Assignment::new("currency", "USD"), crate::desk::Assignment::new("name", "A")];
        desk.writer().add_customer("C9", &usd).unwrap();
        desk.with_invoice("C9", "F-9", 70_000, 5);
        let list = desk.reader().call_list(&NoProgress).unwrap();
        let by = |column, order| {
            let query = CallQuery { conditions: Vec::new(), sort: Some((column, order)) };
            codes(&list.find(&query))
        };
        assert_eq!(by(&NAME, SortOrder::Ascending), ["C2", "C3", "C1", "C9"]);
        assert_eq!(by(&OVERDUE, SortOrder::Ascending), ["C3", "C1", "C2", "C9"]);
        let groups = CallGroup::of(&list.find(&CallQuery::default()));
        let sums =
            groups.iter().map(|(_, group)| (group.currency.code(), group.customers, group.overdue.minor()));
        assert_eq!(sums.collect::<Vec<_>>(), [("EUR", 3, 70_000), ("USD", 1, 70_000)]);
    }
}
