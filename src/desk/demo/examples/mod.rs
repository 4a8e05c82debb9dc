//! One customer for each rule, with its documents and orders, so that every finding can be seen.

mod table;

use std::fmt::Write as _;

use super::diary::{Diary, import};
use super::{ADMINISTRATOR, CLERK, SUPERVISOR, scenario};
use crate::credit::{Day, ItemKind, Money};
use crate::desk::customers::Blocking;
use crate::desk::error::DeskError;
use crate::desk::import::ImportKind;
use crate::desk::orders::draft::{Confirmation, EnterOrder};
use crate::desk::parameters::draft::Assignment;
use crate::desk::receivables::disputes::Dispute;
use crate::desk::receivables::invoices::NewInvoice;
use crate::desk::receivables::naming::DocumentKey;
use crate::desk::session::DeskWriter;
use crate::desk::session::conflict::Expected;

use table::{EXAMPLES, Example, Ordered};

/// An invoice that was entered today and awaits its transfer.
struct Billed {
    customer: &'static str,
    number: &'static str,
    euros: i64,
    order: Option<&'static str>,
}

/// Of an account without a bound, one that comes over its limit, one excluded, and one on an order that left.
const BILLED: [Billed; 4] = [
    Billed { customer: "K128", number: "V-3001", euros: 7350, order: None },
    Billed { customer: "K113", number: "V-3002", euros: 520, order: None },
    Billed { customer: "K118", number: "V-3003", euros: 1240, order: None },
    Billed { customer: "K114", number: "V-3004", euros: 2500, order: Some("SO-5023") },
];

impl Billed {
    fn enter(&self, writer: &mut DeskWriter, today: Day) -> Result<(), DeskError> {
        let invoice = NewInvoice {
            customer: self.customer,
            number: self.number,
            amount: Money::from_minor(self.euros.saturating_mul(100)),
            day: today,
            due: today + 30,
            due_before_date: crate::desk::receivables::invoices::DueBeforeDate::Refused,
            order: self.order,
            ship_to: None,
            instalments: Vec::new(),
        };
        writer.enter_invoice(&invoice).map(drop)
    }
}

/// Puts every example into the diary: its customer at the founding, its documents and orders on their days.
pub(super) fn enter(diary: &mut Diary) {
    let (founded, today) = (diary.ago(390), diary.today);
    let (mut invoices, mut receipts) =
        ("customer,number,date,due,amount\n".to_owned(), "customer,number,date,amount\n".to_owned());
    for example in &EXAMPLES {
        diary.enter(founded, ADMINISTRATOR, move |writer| add(example, writer, today));
        for (index, owed) in (1..).zip(example.invoices) {
            let day = diary.ago(owed.days_ago);
            let number = format!("{}-{index}", example.code);
            // Writing to a text cannot fail.
            match owed.net {
                Some(net) => {
                    let _ =
                        writeln!(invoices, "{},{number},{day},{},{}.00", example.code, day + net, owed.euros);
                }
                None => {
                    let _ = writeln!(receipts, "{},PAY-{number},{day},{}.00", example.code, owed.euros);
                }
            }
        }
    }
    // The documents are known before the first of the orders comes in.
    let known = diary.ago(10);
    diary.enter(known, CLERK, move |writer| {
        import(writer, ImportKind::Invoices, "branch-invoices.csv", &invoices)?;
        import(writer, ImportKind::Receipts, "branch-receipts.csv", &receipts)
    });
    for example in &EXAMPLES {
        for ordered in example.orders {
            let entered = diary.ago(ordered.days_ago);
            let order = order_of(example, ordered, entered);
            diary.enter(entered, CLERK, move |writer| writer.enter_order(&order).map(drop));
        }
    }
}

/// What came later: states, a dispute, a reversed receipt, shipments of customers who were blocked since.
pub(super) fn afterwards(diary: &mut Diary) {
    let today = diary.today;
    let late = scenario::in_language(diary, ["Late payment", "Retard de paiement", "Late betaling"]);
    let block = |code: &'static str, blocking| {
        move |writer: &mut DeskWriter| writer.block_customer(code, blocking, late).map(drop)
    };
    let ship = |number: &'static str| move |writer: &mut DeskWriter| writer.ship_order(number).map(drop);
    diary.enter(today - 5, SUPERVISOR, block("K122", Blocking::Block));
    diary.enter(today - 3, CLERK, ship("SO-5018"));
    diary.enter(today - 4, SUPERVISOR, |writer| writer.close_customer("K123", "").map(drop));
    diary.enter(today - 2, CLERK, ship("SO-5019"));
    diary.enter(today - 2, SUPERVISOR, block("K124", Blocking::WarnOnly));
    diary.enter(today - 4, CLERK, |writer| {
        writer.dispute_invoice(
            &DocumentKey::new("K121", ItemKind::Invoice, "K121-1"),
            None,
            Dispute::Raised,
            "REF 7731",
        )
    });
    diary.enter(today - 1, SUPERVISOR, |writer| {
        let raised = [Assignment::new("limit", "5500.00")];
        writer.set_customer("K101", &raised, Expected::Whatever).map(drop)
    });
    diary.enter(today - 6, SUPERVISOR, |writer| {
        writer
            .reverse_receipt(&DocumentKey::new("K124", ItemKind::Receipt, "PAY-K124-2"), "R/D 0412", None)
            .map(drop)
    });
    diary.enter(today, CLERK, ship("SO-5023"));
    for billed in &BILLED {
        diary.enter(today, CLERK, move |writer| billed.enter(writer, today));
    }
}

fn add(example: &Example, writer: &mut DeskWriter, today: Day) -> Result<(), DeskError> {
    let mut pairs = vec![Assignment::new("name", example.name), Assignment::new("country", example.country)];
    pairs.extend(assignments(example.parameters, today));
    writer.add_customer(example.code, &pairs)?;
    if let Some((code, parameters)) = example.ship_to {
        writer.add_ship_to(example.code, code, &assignments(parameters, today))?;
    }
    Ok(())
}

fn order_of(example: &Example, ordered: &Ordered, entered: Day) -> EnterOrder {
    let cents = ordered.euros.saturating_mul(100);
    let mut order = EnterOrder::new(example.code, ordered.number, Money::from_minor(cents));
    order.ship_day = Some(entered + 6);
    for pair in assignments(ordered.pairs, entered) {
        match pair.name.as_str() {
            "terms" => order.terms = Some(pair.value),
            "ship_to" => order.ship_to = Some(pair.value),
            "warehouse" => order.warehouse = Some(pair.value),
            "ship_in" => order.ship_day = pair.value.parse::<i64>().ok().map(|days| entered + days),
            _ => order.confirmation = Confirmation::Unconfirmed,
        }
    }
    order
}

/// Pairs separated by spaces; `~` is a space within a value, `{+10}` for the day ten days after.
fn assignments(text: &str, from: Day) -> Vec<Assignment> {
    text.split_whitespace()
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| Assignment::new(name, dated(&value.replace('~', " "), from)))
        .collect()
}

fn dated(value: &str, from: Day) -> String {
    let Some((before, rest)) = value.split_once('{') else {
        return value.to_owned();
    };
    let days = rest.trim_end_matches('}').parse().unwrap_or(0);
    format!("{before}{}", from + days)
}
