//! A year of invoices, credit notes and receipts of the crowd, as the files that came in.

use std::fmt::Write as _;

use fastrand::Rng;

use super::customers::{Habit, Member};
use super::diary::{Diary, import};
use super::{CLERK, scenario};
use crate::credit::{Currency, Day, Money};
use crate::desk::import::ImportKind;

/// Days before today on which files came in: at the end of months first, of weeks later, and this morning.
const FILES: [i64; 18] = [365, 335, 305, 275, 245, 215, 185, 155, 125, 95, 65, 45, 35, 28, 21, 14, 7, 0];

/// An invoice or credit note.
struct Invoice {
    customer: String,
    day: Day,
    due: Day,
    amount: Money,
    payment: Option<Payment>,
}

/// What was paid on it.
struct Payment {
    day: Day,
    amount: Money,
    /// Paid without saying what for.
    is_on_account: bool,
}

/// A row of a file, by the day of its document.
struct Dated {
    day: Day,
    row: String,
}

/// Writes the year into the diary.
pub(super) fn year(diary: &mut Diary, random: &mut Rng) {
    let mut invoices = Vec::new();
    for member in scenario::crowd() {
        for month in 0..12 {
            invoices.extend(month_of(&member, diary.ago(360 - month * 30), diary.today, random));
        }
    }
    invoices.sort_by(|one, other| (one.day, &one.customer).cmp(&(other.day, &other.customer)));
    let (mut rows, mut receipts) = (Vec::new(), Vec::new());
    for (number, invoice) in (1..).zip(&invoices) {
        let number =
            if invoice.amount.is_negative() { format!("CN-{number:05}") } else { format!("INV-{number:05}") };
        rows.push(invoice.row(&number));
        receipts.extend(invoice.payment.as_ref().map(|payment| (payment, invoice, number)));
    }
    receipts.sort_by_key(|(payment, _, number)| (payment.day, number.clone()));
    let receipts = (1..).zip(receipts).map(|(number, (payment, invoice, of))| {
        let apply = if payment.is_on_account { "" } else { of.as_str() };
        let amount = payment.amount.plain(Currency::EUR);
        Dated {
            day: payment.day,
            row: format!("{},PAY-{number:05},{},{amount},{apply}\n", invoice.customer, payment.day),
        }
    });
    let receipts: Vec<Dated> = receipts.collect();
    for (index, days) in FILES.into_iter().enumerate() {
        let previous = index.checked_sub(1).and_then(|index| FILES.get(index));
        let (after, until) = (previous.map(|days| diary.ago(*days)), diary.ago(days));
        let part = |dated: &&Dated| dated.day <= until && after.is_none_or(|after| dated.day > after);
        let text = |header: &str, all: &[Dated]| {
            let rows = all.iter().filter(part).map(|dated| dated.row.as_str());
            std::iter::once(header).chain(rows).collect::<String>()
        };
        let invoices = text("customer,number,date,due,amount\n", &rows);
        let receipts = text("customer,number,date,amount,apply\n", &receipts);
        diary.enter(until, CLERK, move |writer| {
            import(writer, ImportKind::Invoices, "invoices.csv", &invoices)?;
            import(writer, ImportKind::Receipts, "receipts.csv", &receipts)
        });
    }
}

/// What a customer bought in a month, and how it was paid by today.
fn month_of(member: &Member, first: Day, today: Day, random: &mut Rng) -> Vec<Invoice> {
    let count = random.i64(0..=2);
    (0..count)
        .map(|_| {
            let day = first + random.i64(0..28);
            let cents = random.i64(member.volume * 20..member.volume * 80);
            let is_credit_note = random.u8(0..30) == 0;
            let amount = Money::from_minor(if is_credit_note { -cents / 10 } else { cents });
            let due = day + member.net_days;
            let payment = if is_credit_note {
                None
            } else {
                payment(member.habit, due, amount, random).filter(|payment| payment.day <= today)
            };
            Invoice {
                customer: member.code.clone(),
                day,
                due: if is_credit_note { day } else { due },
                amount,
                payment,
            }
        })
        .filter(|invoice| invoice.day <= today)
        .collect()
}

fn payment(habit: Habit, due: Day, amount: Money, random: &mut Rng) -> Option<Payment> {
    let days = match habit {
        Habit::Punctual => random.i64(-5..=1),
        Habit::Late => random.i64(3..=18),
        Habit::Slow => random.i64(25..=75),
    };
    let cents = amount.to_minor().unwrap_or(0);
    let part = match (habit, random.u8(0..20)) {
        (Habit::Slow, 0..5) => cents / 2,
        (Habit::Late, 0) => cents - cents / 4,
        (Habit::Slow, 5) => return None,
        (_, _) => cents,
    };
    Some(Payment { day: due + days, amount: Money::from_minor(part), is_on_account: random.u8(0..60) == 0 })
}

impl Invoice {
    fn row(&self, number: &str) -> Dated {
        let mut row = format!("{},{number},{},{},", self.customer, self.day, self.due);
        // Writing to a text cannot fail.
        let _ = writeln!(row, "{}", self.amount.plain(Currency::EUR));
        Dated { day: self.day, row }
    }
}
