//! The real files, where they are at hand: what the desk says of them is what is in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use super::bench::{TestDesk, cents, counts, day};
use crate::credit::{Day, FindingCode, ItemKind, Money, Outcome};
use crate::desk::ImportKind::{Invoices, Orders};
use crate::desk::{DeskError, EnterOrder};
use crate::exchange::testing::real_file;
use crate::exchange::{InputFiles, InvoiceRow, Mapping, Reader};
use crate::fields::DbValue;
use crate::stop::StopFlag;
use crate::store::AccountName;

/// Sum and number of the open invoices on a day, their customers, and how many are so many days over.
struct OpenOn {
    invoices: usize,
    customers: usize,
    amount: Money,
    days_over: Vec<i64>,
}

fn open_on(bench: &TestDesk, as_of: Day) -> OpenOn {
    let (mut customers, mut amount, mut days_over) = (BTreeSet::new(), Money::ZERO, Vec::new());
    bench
        .reader()
        .ask(|view| {
            view.each_account::<_, DeskError>(&AccountName::of_open_items(as_of), |account| {
                for item in account.items.iter().filter(|item| item.day <= as_of) {
                    assert_eq!(item.kind, ItemKind::Invoice);
                    customers.insert(account.head.code.clone());
                    amount += item.open;
                    days_over.push(as_of.since(item.due));
                }
                Ok(())
            })
        })
        .unwrap();
    OpenOn { invoices: days_over.len(), customers: customers.len(), amount, days_over }
}

#[test]
fn the_receivables_come_to_what_the_file_says_in_both_orders_of_the_day() {
    for (name, mapping) in [
        ("ibm/receivables.csv", "ibm-receivables.toml"),
        ("ibm/receivables-ddmmyyyy.csv", "ibm-receivables-ddmmyyyy.toml"),
    ] {
        let Some(path) = real_file(name) else { return };
        let bench = TestDesk::on("2014-01-31");
        let report = bench.import_file(Invoices, &path, mapping);
        assert_eq!(counts(&report), [2466, 2466, 0, 0, 0], "{name}");
        let (mut total, mut customers) = (Money::ZERO, 0);
        bench
            .reader()
            .ask(|view| {
                customers = view.customer_count()?;
                view.each_document::<DeskError>(ItemKind::Invoice, |invoice| {
                    total += invoice.amount;
                    Ok(())
                })
            })
            .unwrap();
        assert_eq!((total, customers), (cents(14_770_318), 100));
        assert_eq!(open_on(&bench, day("2014-01-09")).invoices, 0);
        let open = open_on(&bench, day("2013-06-30"));
        assert_eq!((open.invoices, open.customers, open.amount), (84, 52, cents(511_985)));
        let late: Vec<_> = open.days_over.iter().filter(|days| **days > 0).collect();
        assert_eq!((late.len(), late.iter().all(|days| **days <= 30)), (12, true));
        assert_eq!(bench.differences(), []);
        let before = bench.dump();
        let again = bench.import_file(Invoices, &path, mapping);
        assert_eq!(counts(&again), [2466, 0, 0, 2466, 0]);
        assert_eq!(bench.dump(), before);
    }
}

#[test]
fn one_account_as_of_a_day_agrees_with_the_stream_of_all() {
    let Some(path) = real_file("ibm/receivables.csv") else {
        return;
    };
    let bench = TestDesk::on("2014-01-31");
    bench.import_file(Invoices, &path, "ibm-receivables.toml");
    let as_of = day("2013-06-30");
    let (count, total) = bench
        .reader()
        .ask(|view| {
            let (mut count, mut total) = (0, Money::ZERO);
            for (key, _, _) in view.customer_names()? {
                view.account::<_, _, DeskError>(key, &AccountName::of_balances(as_of), |account| {
                    count += account.items.len();
                    total += account.items.iter().map(|item| item.open).sum();
                    Ok(())
                })?;
            }
            Ok((count, total))
        })
        .unwrap();
    assert_eq!((count, total), (84, cents(511_985)));
}

#[test]
fn the_good_orders_go_in_and_corrected_rejects_follow() {
    let Some(path) = real_file("northwind/orders.csv") else {
        return;
    };
    let bench = TestDesk::on("1998-05-06");
    let report = bench.import_file(Orders, &path, "northwind-orders.toml");
    assert_eq!(counts(&report), [830, 654, 0, 0, 176]);
    assert_eq!(report.rejects.len(), 20);
    let mut total = Money::ZERO;
    bench
        .reader()
        .each_order(None, |order, _| {
            total += order.amount;
            Ok(())
        })
        .unwrap();
    assert_eq!(total, cents(104_624_533));
    // The first reject, with its address in quotation marks as it should have been.
    let rejects = std::fs::read_to_string(bench.rejects()).unwrap();
    let mut lines = rejects.lines();
    let (header, first) = (lines.next().unwrap(), lines.next().unwrap());
    let names: Vec<&str> = header.split(',').collect();
    let fields: Vec<&str> = first.split(',').collect();
    let surplus = fields.len() - names.len();
    let address = names.iter().position(|name| *name == "shipAddress").unwrap();
    let quoted = format!("\"{}\"", fields[address..=address + surplus].join(","));
    let row = [&fields[..address], &[quoted.as_str()], &fields[address + surplus + 1..]].concat();
    let corrected = bench.path("orders.csv");
    std::fs::write(&corrected, format!("{header}\n{}\n", row.join(","))).unwrap();
    let details = path.with_file_name("order-details.csv");
    std::fs::copy(details, bench.path("order-details.csv")).unwrap();
    let report = bench.import_file(Orders, &corrected, "northwind-orders.toml");
    assert_eq!(counts(&report), [1, 1, 0, 0, 0], "{:?}", report.rejects);
    assert_eq!(bench.differences(), []);
}

/// Every invoice of the receivables.
fn invoices(path: &Path) -> Vec<InvoiceRow> {
    let mapping = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/mappings/ibm-receivables.toml");
    let mapping = Mapping::parse::<InvoiceRow>(&Mapping::text_of(&mapping).unwrap()).unwrap();
    let files = InputFiles::new(path, &mapping);
    let mut reader =
        Reader::<InvoiceRow>::open(&files, &mapping, crate::credit::Currency::EUR, &StopFlag::default())
            .unwrap();
    let mut rows = Vec::new();
    while let Some(row) = reader.next_row().unwrap() {
        rows.push(row.unwrap().value);
    }
    rows
}

/// The invoices dated up to a day with the settlements up to it, in the desk's own notation.
fn books_on(rows: &[InvoiceRow], today: Day) -> String {
    let mut file = "customer,number,date,due,amount,settled\n".to_owned();
    for row in rows.iter().filter(|row| row.date <= today) {
        let settled = row.settled.filter(|settled| *settled <= today);
        let settled = settled.map(|settled| settled.to_string()).unwrap_or_default();
        let amount = row.amount.plain(row.currency);
        writeln!(
            file,
            "{},{},{},{},{amount},{settled}",
            row.customer,
            row.number,
            row.date,
            row.due.unwrap()
        )
        .unwrap();
    }
    file
}

/// What a credit department would have done in July 2013: the invoices until the end of June with what was settled by
/// then are there, and what was invoiced in July is ordered on 30 June.
#[test]
fn the_orders_of_july_2013_are_held_as_the_rules_say() {
    let Some(path) = real_file("ibm/receivables.csv") else {
        return;
    };
    let today = day("2013-06-30");
    let bench = TestDesk::on("2013-06-30");
    let rows = invoices(&path);
    for code in rows.iter().map(|row| row.customer.as_str()).collect::<BTreeSet<_>>() {
        let columns = [("credit_limit", DbValue::Integer(10_000)), ("hold_period", DbValue::Integer(1))];
        bench.customer(code, &columns);
    }
    bench.import(Invoices, &books_on(&rows, today));
    let mut july: Vec<&InvoiceRow> =
        rows.iter().filter(|row| (day("2013-07-01")..=day("2013-07-31")).contains(&row.date)).collect();
    july.sort_by_key(|row| (row.date, row.number.as_str()));
    assert_eq!(july.len(), 107);
    let mut writer = bench.writer();
    let (mut held, mut amount) = (0, Money::ZERO);
    let mut reasons: BTreeMap<Vec<FindingCode>, usize> = BTreeMap::new();
    for row in july {
        let order = EnterOrder::new(row.customer.as_str(), row.number.as_str(), row.amount);
        let checked = writer.enter_order(&order).unwrap();
        if checked.assessment.outcome == Outcome::Held {
            held += 1;
            amount += row.amount;
            *reasons.entry(checked.assessment.reasons().collect()).or_default() += 1;
        }
    }
    let of = |code: FindingCode| -> usize {
        let with = reasons.iter().filter(|(codes, _)| codes.contains(&code));
        with.map(|(_, count)| count).sum()
    };
    assert_eq!((held, amount), (63, cents(399_880)));
    assert_eq!((of(FindingCode::LimitExceeded), of(FindingCode::HoldPeriod)), (61, 14));
    assert_eq!(reasons.get(&vec![FindingCode::LimitExceeded, FindingCode::HoldPeriod]), Some(&12));
    assert_eq!(bench.differences(), []);
}
