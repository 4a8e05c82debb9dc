//! Lists of open items that are made up, in the layouts and notations of many programs.

use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

use crate::credit::Day;

/// From the first of January 1970 back to where spreadsheets begin to count.
const EPOCH_OF_SHEETS: f64 = 25_569.0;

/// A document of a list. Amounts are in cents, those of credit notes below nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListedItem {
    pub(crate) customer: String,
    pub(crate) number: String,
    pub(crate) day: Day,
    due: Day,
    amount: i64,
    open: i64,
}

/// Which columns of amounts a list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Amounts {
    Open,
    AmountAndOpen,
    /// What is paid of each, and when.
    AmountAndPaid,
    DebitAndCredit,
}

/// How days and amounts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notation {
    English,
    Brackets,
    French,
    German,
    /// French in UTF-16, as spreadsheets write it.
    Utf16,
    Workbook,
}

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ListLayout {
    amounts: Amounts,
    notation: Notation,
    /// Whether customers are named above their rows, which their totals follow.
    has_headings: bool,
}

/// A cell of a list.
enum ListCell {
    Nothing,
    Text(String),
    Day(Day),
    Cents(i64),
}

/// The documents of a few customers in half a year. The day of the first one can only be read one way.
pub(crate) fn items() -> impl Strategy<Value = Vec<ListedItem>> {
    let item = (0..3_u8, -20_000..90_000_i64, 0..190_i64, 0..60_i64, 0..=4_i64);
    prop::collection::vec(item, 1..24).prop_map(|items| {
        let first: Day = "2025-12-31".parse().unwrap();
        let is_credit: Vec<bool> = items.iter().map(|(_, cents, ..)| *cents < -9).collect();
        let item = |(at, (customer, cents, days, net, quarters)): (usize, (u8, i64, i64, i64, i64))| {
            let amount = if (-9..=9).contains(&cents) { 10 } else { cents };
            let day = if at == 0 { first } else { first + days };
            // Credit notes have numbers of their own, or those of the invoices that they are for.
            let number = if is_credit[at] && at % 2 == 1 && !is_credit[at - 1] { at - 1 } else { at };
            ListedItem {
                customer: format!("Klant {customer}"),
                number: format!("F-{:03}", number + 1),
                day,
                due: day + net,
                amount,
                open: amount * quarters / 4,
            }
        };
        items.into_iter().enumerate().map(item).collect()
    })
}

/// The same with references that many of them share: pages of a book, not numbers.
pub(crate) fn items_by_page() -> impl Strategy<Value = Vec<ListedItem>> {
    items().prop_map(|mut items| {
        for (at, item) in items.iter_mut().enumerate() {
            item.number = format!("VE  {:04}", at % 3);
        }
        items
    })
}

pub(crate) fn layout() -> impl Strategy<Value = ListLayout> {
    let amounts = prop::sample::select(vec![
        Amounts::Open,
        Amounts::AmountAndOpen,
        Amounts::AmountAndPaid,
        Amounts::DebitAndCredit,
    ]);
    let notation = prop::sample::select(vec![
        Notation::English,
        Notation::Brackets,
        Notation::French,
        Notation::German,
        Notation::Utf16,
        Notation::Workbook,
    ]);
    (amounts, notation, any::<bool>()).prop_map(|(amounts, notation, has_headings)| ListLayout {
        amounts,
        notation,
        has_headings,
    })
}

impl ListLayout {
    /// The file that has these documents.
    pub(crate) fn file(self, items: &[ListedItem]) -> Vec<u8> {
        let rows = self.rows(items);
        if self.notation == Notation::Workbook {
            return workbook(&rows);
        }
        let delimiter =
            if matches!(self.notation, Notation::English | Notation::Brackets) { "," } else { ";" };
        let line = |row: &Vec<ListCell>| {
            let cells = row.iter().map(|cell| self.text_of(cell));
            cells.collect::<Vec<_>>().join(delimiter) + "\r\n"
        };
        let text: String = rows.iter().map(line).collect();
        match self.notation {
            Notation::Utf16 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            _ => text.into_bytes(),
        }
    }

    fn rows(self, items: &[ListedItem]) -> Vec<Vec<ListCell>> {
        let text = |text: &str| ListCell::Text(text.to_owned());
        let mut names = vec![if self.has_headings { "" } else { "Customer Name" }];
        names.extend(["Invoice No", "Invoice Date", "Due Date"]);
        names.extend(self.amounts.names());
        let width = names.len();
        let mut rows = vec![names.into_iter().map(text).collect()];
        if !self.has_headings {
            rows.extend(items.iter().map(|item| self.row(item, &item.customer)));
            return rows;
        }
        let mut customers: Vec<&str> = items.iter().map(|item| &*item.customer).collect();
        customers.sort_unstable();
        customers.dedup();
        for customer in customers {
            let only = |name: String| {
                let rest = std::iter::repeat_with(|| ListCell::Nothing).take(width - 1);
                [ListCell::Text(name)].into_iter().chain(rest).collect::<Vec<_>>()
            };
            rows.push(only(customer.to_owned()));
            let own = items.iter().filter(|item| item.customer == customer);
            rows.extend(own.map(|item| self.row(item, "")));
            rows.push(only(format!("Total {customer}")));
        }
        rows
    }

    fn row(self, item: &ListedItem, customer: &str) -> Vec<ListCell> {
        let customer =
            if customer.is_empty() { ListCell::Nothing } else { ListCell::Text(customer.to_owned()) };
        let mut row = vec![
            customer,
            ListCell::Text(item.number.clone()),
            ListCell::Day(item.day),
            ListCell::Day(item.due),
        ];
        row.extend(self.amounts.cells(item));
        row
    }

    fn text_of(self, cell: &ListCell) -> String {
        match cell {
            ListCell::Nothing => String::new(),
            ListCell::Text(text) => text.clone(),
            ListCell::Day(day) => {
                let day = day.to_string();
                let [year, month, day] = [&day[..4], &day[5..7], &day[8..]];
                match self.notation {
                    Notation::English | Notation::Workbook => format!("{year}-{month}-{day}"),
                    Notation::Brackets => format!("{month}/{day}/{year}"),
                    Notation::French | Notation::Utf16 => format!("{day}/{month}/{year}"),
                    Notation::German => format!("{day}.{month}.{year}"),
                }
            }
            ListCell::Cents(cents) => {
                let (whole, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
                let sign = if *cents < 0 { "-" } else { "" };
                match self.notation {
                    Notation::English | Notation::Workbook => format!("{sign}{whole}.{rest:02}"),
                    Notation::Brackets if *cents < 0 => format!("({whole}.{rest:02})"),
                    Notation::Brackets => format!("{whole}.{rest:02}"),
                    Notation::French | Notation::Utf16 => format!("{sign}{whole},{rest:02} €"),
                    Notation::German => format!("{whole},{rest:02}{sign}"),
                }
            }
        }
    }
}

impl ListedItem {
    /// The day on which a part of it was paid: within two days, unless it is dated so late that it was at once.
    fn paid_on(&self) -> Day {
        let today: Day = "2026-06-30".parse().unwrap();
        self.due.min(self.day + 2).min(today.max(self.day))
    }
}

impl Amounts {
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Open => &["Open Balance"],
            Self::AmountAndOpen => &["Amount", "Open Balance"],
            Self::AmountAndPaid => &["Amount", "Paid Amount", "Paid Date"],
            Self::DebitAndCredit => &["Debit", "Credit"],
        }
    }

    fn cells(self, item: &ListedItem) -> Vec<ListCell> {
        let cents = ListCell::Cents;
        match self {
            Self::Open => vec![cents(item.open)],
            Self::AmountAndOpen => vec![cents(item.amount), cents(item.open)],
            // Only invoices are paid.
            Self::AmountAndPaid if item.amount < 0 || item.open == item.amount => {
                vec![cents(item.amount), ListCell::Nothing, ListCell::Nothing]
            }
            Self::AmountAndPaid => {
                vec![cents(item.amount), cents(item.amount - item.open), ListCell::Day(item.paid_on())]
            }
            Self::DebitAndCredit if item.amount < 0 => vec![ListCell::Nothing, cents(-item.amount)],
            Self::DebitAndCredit => vec![cents(item.amount), ListCell::Nothing],
        }
    }
}

fn workbook(rows: &[Vec<ListCell>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let as_day = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            let number = |number: i64| f64::from(i32::try_from(number).unwrap());
            match cell {
                ListCell::Nothing => {}
                ListCell::Text(text) => drop(sheet.write(row, column, text).unwrap()),
                ListCell::Cents(cents) => drop(sheet.write(row, column, number(*cents) / 100.0).unwrap()),
                ListCell::Day(day) => {
                    let serial = number(day.number()) + EPOCH_OF_SHEETS;
                    sheet.write_with_format(row, column, serial, &as_day).unwrap();
                }
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}
