//! As of today, one answer (R0.8): whatever is asked about an item says the same open amount, also where receipts, credit
//! notes and applications are dated later; and nothing is proposed that would be refused.

use std::collections::{BTreeMap, HashMap};

use crate::credit::{CureKind, Currency, Day, Later, Money};
use crate::credit::{FindingCode, ItemKind};
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{
    cents, day, enter, in_two_parts, invoice, invoice_of, limit, pays, receipt, receipt_of, receive, refused,
};
use crate::desk::{
    ApplyTo, Assignment, DocumentKey, DocumentScope, EnterOrder, ErrorKind, ExportKind, HoldFilter,
    NewInvoice, NewReceipt, NoProgress, PageOrder, PageRange, Rest,
};
use crate::exchange::{Export, Format};
use crate::fields::DbValue;
use crate::files::{Destination, IfExists, Output, Protected};
use crate::words::{Language, Words};

const ALL: [ItemKind; 3] = [ItemKind::Invoice, ItemKind::Credit, ItemKind::Receipt];

/// What the facts say of an item: kind, date, due date, what is open of it today, and what is left of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Truth {
    day: Day,
    due: Day,
    open: Money,
    left: Money,
}

type Key = (ItemKind, String, u32);

fn today(desk: &TestDesk) -> Day {
    desk.reader().today()
}

/// Recomputed from the documents and their applications alone.
fn truth(desk: &TestDesk) -> HashMap<Key, Truth> {
    let today = today(desk);
    desk.reader()
        .ask(|view| {
            let mut truth = HashMap::new();
            for document in view.customer_documents(view.customer_key("C1")?.unwrap())? {
                let applied = view.applications(document.id)?;
                let until = |last: Day| -> Money {
                    applied.iter().filter(|part| part.day <= last).map(|part| part.amount).sum()
                };
                let is_gone = |on: Day| {
                    document.reversed.is_some_and(|reversed| reversed <= on || reversed <= document.day)
                };
                let open_on = |on: Day| {
                    if is_gone(on) { Money::ZERO } else { document.amount - until(on) }
                };
                let of_item = Truth {
                    day: document.day,
                    due: document.due,
                    open: open_on(today),
                    left: open_on(Day::LAST),
                };
                truth.insert((document.kind, document.number, document.instalment), of_item);
            }
            Ok::<_, crate::desk::DeskError>(truth)
        })
        .unwrap()
}

fn signed(kind: ItemKind, amount: Money) -> Money {
    if kind == ItemKind::Invoice { amount } else { -amount }
}

/// The columns of an export, row by row, by their names.
fn exported(desk: &TestDesk, what: ExportKind) -> Vec<BTreeMap<String, String>> {
    let file = desk.desk.path().with_extension("csv");
    let destination = Destination::new(&file, IfExists::Refuse, Protected::default());
    let open =
        |table: &crate::exchange::Table| Export::to_file(Output::create(&destination)?, Format::Csv, table);
    desk.reader().export(what, &Words::new(Language::English), open).unwrap();
    let mut csv = csv::Reader::from_path(&file).unwrap();
    let rows = csv.deserialize().map(Result::unwrap).collect();
    std::fs::remove_file(&file).unwrap();
    rows
}

/// Asks every surface about every item.
#[expect(clippy::too_many_lines, reason = "one surface after the other, each a few lines on the same facts")]
#[track_caller]
fn all_agree(desk: &TestDesk) {
    let (truth, today) = (truth(desk), today(desk));
    let mut reader = desk.reader();
    let open: HashMap<&Key, &Truth> = truth.iter().filter(|(_, item)| !item.open.is_zero()).collect();

    let of_customer = reader.documents(DocumentScope::Customer("C1"), &ALL).unwrap();
    let of_all = reader.documents(DocumentScope::Open, &ALL).unwrap();
    assert_eq!((of_customer.len(), of_all.len()), (truth.len(), open.len()));
    for line in of_customer.iter().chain(&of_all) {
        let item = &truth[&(line.kind, line.number.clone(), line.instalment)];
        assert_eq!((line.open, line.left()), (item.open, item.left), "listed: {line:?}");
        let is_to_come = line.kind != ItemKind::Invoice && line.day > today && !line.open.is_zero();
        let changes = line.open != line.left();
        assert_eq!(line.later.is_some(), changes || is_to_come, "listed: {line:?}");
        assert!(line.later.is_none_or(|later| later.day > today));
    }
    for ((kind, number, instalment), item) in &truth {
        let shown = if *kind == ItemKind::Receipt {
            reader.receipt(&receipt_of("C1", number)).unwrap().open
        } else {
            let shown = reader.invoice(&DocumentKey::new("C1", *kind, number)).unwrap();
            assert_eq!(shown.open, shown.instalments.iter().map(|part| part.open).sum());
            assert!(shown.paid.is_none() || shown.open.is_zero(), "{number} is paid and open");
            shown.instalments.iter().find(|part| part.instalment == *instalment).unwrap().open
        };
        assert_eq!(shown, item.open, "shown: {number}");
    }

    let counts = |kind: ItemKind, item: &Truth| kind == ItemKind::Invoice || item.day <= today;
    let exposure = reader.exposure("C1").unwrap();
    let documents = exposure.documents.iter().filter(|document| document.day.is_some());
    let mut by_number: BTreeMap<String, Money> = BTreeMap::new();
    for document in documents {
        *by_number.entry(document.number.clone()).or_default() += document.open;
    }
    let mut expected: BTreeMap<String, Money> = BTreeMap::new();
    for ((kind, number, _), item) in open.iter().filter(|((kind, ..), item)| counts(*kind, item)) {
        assert!(matches!(kind, ItemKind::Invoice | ItemKind::Credit | ItemKind::Receipt));
        *expected.entry(number.clone()).or_default() += item.open;
    }
    assert_eq!(by_number, expected, "exposure");
    let balance = open.iter().filter(|((kind, ..), item)| counts(*kind, item));
    let balance: Money = balance.map(|((kind, ..), item)| signed(*kind, item.open)).sum();
    assert_eq!(exposure.exposure.balance(), balance, "exposure");

    let dated = open.iter().filter(|(_, item)| item.day <= today);
    let dated: Money = dated.map(|((kind, ..), item)| signed(*kind, item.open)).sum();
    for customer in [Some("C1"), None] {
        let ageing = reader.ageing(customer, today, None).unwrap();
        assert_eq!(ageing.totals.ageing.balance(), dated, "ageing of {customer:?}");
    }

    let invoices = || open.iter().filter(|((kind, ..), _)| *kind == ItemKind::Invoice);
    let overdue = || invoices().filter(|(_, item)| item.day <= today && item.due < today);
    let sum: Money = overdue().map(|(_, item)| item.open).sum();
    let oldest = invoices().map(|(_, item)| item.due).min();
    let keys: Vec<_> = reader.customer_names().unwrap().into_iter().map(|name| name.key).collect();
    for rows in [reader.customer_rows(&keys).unwrap(), reader.all_customer_rows(&NoProgress).unwrap()] {
        assert_eq!((rows[0].overdue, rows[0].oldest_due), (sum, oldest), "customer list");
    }
    let (holds, _) = reader.hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange::default()).unwrap();
    assert!(holds.iter().all(|hold| hold.stored.oldest_due == oldest), "hold queue: {holds:?}, {oldest:?}");

    let payer = reader.payer("C1").unwrap().unwrap();
    let payable = truth.iter().filter(|((kind, ..), item)| {
        *kind == ItemKind::Invoice && !(item.open.is_zero() && item.left.is_zero())
    });
    let mut payable: HashMap<_, _> = payable.collect();
    for item in payer.items.iter() {
        let known = payable.remove(&(ItemKind::Invoice, item.number.to_owned(), item.instalment)).unwrap();
        assert_eq!((item.open, item.left()), (known.open, known.left), "receipt entry: {item:?}");
    }
    assert!(payable.is_empty(), "receipt entry lacks {payable:?}");

    for row in exported(desk, ExportKind::Invoices) {
        let kind = if row["amount"].starts_with('-') { ItemKind::Credit } else { ItemKind::Invoice };
        let instalment = row["instalment"].parse().unwrap_or(1);
        let item = &truth[&(kind, row["number"].clone(), instalment)];
        assert_eq!(row["open"], signed(kind, item.open).plain(Currency::EUR), "export: {row:?}");
        assert!(row["paid"].is_empty() || row["open"] == "0.00", "export: {row:?}");
    }
    for row in exported(desk, ExportKind::Receipts) {
        let item = &truth[&(ItemKind::Receipt, row["number"].clone(), 1)];
        assert_eq!(row["on_account"], item.open.plain(Currency::EUR), "export: {row:?}");
    }
    assert_eq!(desk.differences(), []);
}

/// Does what the cures of an order say, which must be accepted, and finds that they cure.
#[track_caller]
fn cures_are_accepted(desk: &TestDesk) {
    let order = EnterOrder::new("C1", "PROBE", cents(500));
    let assessment = desk.reader().check_order(&order).unwrap();
    for finding in &assessment.findings {
        for cure in &finding.cures {
            let items = desk.reader().payer("C1").unwrap().unwrap().items;
            let mut left = cure.amount.unwrap_or_default();
            match cure.kind {
                CureKind::Pay => {
                    let mut apply = Vec::new();
                    for item in
                        items.iter().filter(|item| cure.documents.iter().any(|one| one == item.number))
                    {
                        let part = if item.day <= today(desk) { item.left().min(left) } else { Money::ZERO };
                        if part.is_positive() {
                            let instalment = Some(item.instalment);
                            apply.push(ApplyTo { invoice: item.number, instalment, amount: Some(part) });
                            left -= part;
                        }
                    }
                    assert!(left.is_zero(), "{cure:?} of {items:?}");
                    let (number, amount) = (format!("PAY-{}", finding.code.code()), cure.amount.unwrap());
                    let pays = NewReceipt { amount, day: today(desk), apply, ..receipt("C1", &number, 0) };
                    receive(desk, &pays).unwrap();
                    let again = desk.reader().check_order(&order).unwrap();
                    let is_cured = again.findings.iter().all(|other| other.code != finding.code);
                    assert!(is_cured, "{cure:?} does not cure {finding:?}");
                    return;
                }
                CureKind::Apply => {
                    let on_file = desk.reader().documents(DocumentScope::Open, &ALL[1..]).unwrap();
                    let usable = on_file.iter().filter(|line| line.day <= today(desk));
                    let sum: Money = usable.clone().map(crate::desk::DocumentLine::left).sum();
                    assert!(sum >= left, "{cure:?} of {on_file:?}");
                    for line in usable.filter(|line| !line.left().is_zero()) {
                        desk.writer().apply_receipt(&line.key(), &[], Rest::OldestFirst, None).unwrap();
                    }
                    return;
                }
                _ => {}
            }
        }
    }
}

fn random_desk(seed: u64) -> TestDesk {
    let mut random = fastrand::Rng::with_seed(seed);
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(4_000), ("hold_period", DbValue::Integer(1))]);
    desk.writer().enter_order(&EnterOrder::new("C1", "HELD", cents(9_000))).unwrap();
    let mut now = day("2026-06-30");
    for step in 0..30 {
        let on = now + random.i64(-40..15);
        let (invoiced, number) = (format!("I-{}", random.u32(0..12)), format!("{step}"));
        let apply = [pays(&invoiced, random.bool().then(|| random.i64(1..500)))];
        // What is refused is as good: only what is there is asked about.
        match random.u32(0..10) {
            0..=3 => {
                let number = format!("I-{}", random.u32(0..12));
                let due = on + random.i64(0..40);
                let new = NewInvoice { day: on, due, ..invoice("C1", &number, random.i64(1..900)) };
                let _ = enter(&desk, &new);
            }
            4..=5 => {
                let new = NewReceipt {
                    day: on,
                    apply: apply.to_vec(),
                    ..receipt("C1", &number, random.i64(1..900))
                };
                let _ = receive(&desk, &new);
            }
            6 => {
                let _ = receive(&desk, &NewReceipt { day: on, ..receipt("C1", &number, random.i64(1..900)) });
            }
            7 => {
                let _ = enter(
                    &desk,
                    &NewInvoice { day: on, ..invoice("C1", &format!("CN-{step}"), -random.i64(1..400)) },
                );
            }
            8 => {
                let number = random.choice([step - 1, step - 2, step - 3]).unwrap().to_string();
                let when = random.bool().then(|| now + random.i64(0..15));
                let _ =
                    desk.writer().apply_receipt(&receipt_of("C1", &number), &apply, Rest::OnAccount, when);
            }
            _ => {
                let number = random.i32(0..=step).to_string();
                if random.bool() {
                    let _ = desk.writer().reverse_receipt(&receipt_of("C1", &number), "bounced", None);
                } else {
                    let _ = desk.writer().undo_application(&receipt_of("C1", &number), None);
                }
            }
        }
        if random.u32(0..6) == 0 {
            now = now + random.i64(1..4);
            desk.go_to(&now.to_string());
        }
    }
    desk
}

/// Asks about these random desks, which have what they are made for: items that are settled later, and cures that pay.
fn random_desks_agree(seeds: std::ops::Range<u64>) {
    let (desks, mut later, mut payments) = (seeds.end - seeds.start, 0, 0);
    for seed in seeds {
        let desk = random_desk(seed);
        let lines = desk.reader().documents(DocumentScope::Open, &ALL).unwrap();
        later += u64::try_from(lines.iter().filter(|line| line.open != line.left()).count()).unwrap();
        let order = EnterOrder::new("C1", "PROBE", cents(500));
        let findings = desk.reader().check_order(&order).unwrap().findings;
        let mut cures = findings.iter().flat_map(|finding| &finding.cures);
        payments += u64::from(cures.any(|cure| matches!(cure.kind, CureKind::Pay | CureKind::Apply)));
        let at_first = today(&desk);
        for ahead in [0, 3, 20] {
            desk.go_to(&(at_first + ahead).to_string());
            all_agree(&desk);
        }
        desk.go_to(&at_first.to_string());
        cures_are_accepted(&desk);
        all_agree(&desk);
    }
    assert!(
        later * 2 > desks && payments * 2 > desks,
        "{later} items settled later, {payments} cures that pay"
    );
}

#[test]
fn every_surface_says_the_same_of_every_item_on_this_day_and_on_later_ones() {
    random_desks_agree(0..15);
}

#[test]
#[ignore = "takes long: cargo test --locked --lib as_of_today -- --ignored"]
fn every_surface_says_the_same_on_many_more_desks() {
    random_desks_agree(0..60);
}

/// C1 owes 100.00 on I-1, which a receipt of 2 July pays.
fn paid_on_2_july() -> TestDesk {
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(5_000), ("hold_period", DbValue::Integer(1))]);
    let due = NewInvoice { day: day("2026-05-01"), due: day("2026-06-01"), ..invoice("C1", "I-1", 10_000) };
    enter(&desk, &due).unwrap();
    let later =
        NewReceipt { day: day("2026-07-02"), apply: vec![pays("I-1", None)], ..receipt("C1", "R-1", 10_000) };
    receive(&desk, &later).unwrap();
    desk
}

#[test]
fn an_invoice_that_a_receipt_dated_later_pays_is_open_until_then_with_that_day() {
    let desk = paid_on_2_july();
    let line =
        desk.reader().documents(DocumentScope::Customer("C1"), &[ItemKind::Invoice]).unwrap().remove(0);
    assert_eq!(line.open, cents(10_000));
    assert_eq!(line.later, Some(Later { day: day("2026-07-02"), left: Money::ZERO }));
    let receipt = desk.reader().receipt(&receipt_of("C1", "R-1")).unwrap();
    assert_eq!(
        (receipt.open, receipt.later),
        (cents(10_000), Some(Later { day: day("2026-07-02"), left: Money::ZERO }))
    );
    assert_eq!(exported(&desk, ExportKind::Invoices)[0]["open"], "100.00");
    assert_eq!(exported(&desk, ExportKind::Invoices)[0]["paid"], "");
    assert_eq!(exported(&desk, ExportKind::Receipts)[0]["on_account"], "100.00");
    desk.go_to("2026-07-02");
    assert_eq!(exported(&desk, ExportKind::Invoices)[0]["open"], "0.00");
    assert_eq!(exported(&desk, ExportKind::Invoices)[0]["paid"], "2026-07-02");
    assert_eq!(desk.reader().invoice(&invoice_of("C1", "I-1")).unwrap().paid, Some(day("2026-07-02")));
}

#[test]
fn no_cure_pays_an_invoice_that_is_paid_later_but_waits_for_that_day() {
    let desk = paid_on_2_july();
    let order = EnterOrder::new("C1", "SO-1", cents(5_000));
    let assessment = desk.reader().check_order(&order).unwrap();
    for code in [FindingCode::LimitExceeded, FindingCode::HoldPeriod] {
        let finding = assessment.findings.iter().find(|finding| finding.code == code).unwrap();
        assert!(finding.cures.iter().all(|cure| cure.kind != CureKind::Pay && cure.kind != CureKind::Apply));
        let wait = finding.cures.iter().find(|cure| cure.kind == CureKind::WaitUntil).unwrap();
        assert_eq!((wait.date, &*wait.documents), (Some(day("2026-07-02")), &["R-1".to_owned()][..]));
        let shown = Words::new(Language::English).render(&wait.message(Currency::EUR));
        assert!(shown.contains("R-1"), "{shown}");
    }
    desk.go_to("2026-07-02");
    assert_eq!(desk.reader().check_order(&order).unwrap().findings, []);
}

#[test]
fn receipt_entry_shows_what_is_open_and_pays_no_more_than_is_left() {
    let desk = paid_on_2_july();
    let items = desk.reader().payer("C1").unwrap().unwrap().items;
    let item = items.get(0).unwrap();
    assert_eq!((item.open, item.left()), (cents(10_000), Money::ZERO));
    assert_eq!(items.proposal(cents(10_000), day("2026-06-30")), [Money::ZERO]);
    for amount in [None, Some(1)] {
        let again = NewReceipt { apply: vec![pays("I-1", amount)], ..receipt("C1", "R-2", 10_000) };
        refused(&desk, (ErrorKind::Refused, "application-settled-later"), |desk| receive(desk, &again));
        let refusal = receive(&desk, &again).unwrap_err().message();
        let shown = Words::new(Language::English).render(&refusal);
        assert!(shown.starts_with("R-1 of 02 Jul 2026"), "{shown}");
    }
}

#[test]
fn an_instalment_is_settled_later_by_itself() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &in_two_parts()).unwrap();
    let apply = vec![ApplyTo { invoice: "I-1", instalment: Some(1), amount: Some(cents(30)) }];
    receive(&desk, &NewReceipt { day: day("2026-07-02"), apply, ..receipt("C1", "R-1", 30) }).unwrap();
    let shown = desk.reader().invoice(&invoice_of("C1", "I-1")).unwrap();
    assert_eq!(
        (shown.open, shown.left(), shown.later_from()),
        (cents(100), cents(70), Some(day("2026-07-02")))
    );
    assert_eq!((shown.instalments[0].open, shown.instalments[1].later), (cents(40), None));
    let apply = vec![ApplyTo { invoice: "I-1", instalment: Some(1), amount: Some(cents(11)) }];
    refused(&desk, (ErrorKind::Refused, "application-settled-later"), |desk| {
        receive(desk, &NewReceipt { apply, ..receipt("C1", "R-2", 50) })
    });
}

#[test]
fn a_receipt_that_is_applied_later_is_not_proposed_again() {
    let desk = TestDesk::new();
    desk.customer("C1", &[("hold_period", DbValue::Integer(1))]);
    for number in ["I-1", "I-2"] {
        let due =
            NewInvoice { day: day("2026-05-01"), due: day("2026-06-01"), ..invoice("C1", number, 10_000) };
        enter(&desk, &due).unwrap();
    }
    receive(&desk, &receipt("C1", "R-1", 10_000)).unwrap();
    let later = Some(day("2026-07-02"));
    desk.writer()
        .apply_receipt(&receipt_of("C1", "R-1"), &[pays("I-1", None)], Rest::OnAccount, later)
        .unwrap();
    receive(&desk, &NewReceipt { day: day("2026-07-03"), ..receipt("C1", "R-2", 20_000) }).unwrap();
    let shown = desk.reader().receipt(&receipt_of("C1", "R-1")).unwrap();
    assert_eq!((shown.open, shown.left()), (cents(10_000), Money::ZERO));
    let order = EnterOrder::new("C1", "SO-1", cents(5_000));
    let finding = desk.reader().check_order(&order).unwrap().findings.remove(0);
    assert!(finding.cures.iter().all(|cure| cure.kind != CureKind::Apply), "{:?}", finding.cures);
    refused(&desk, (ErrorKind::Refused, "application-of-nothing"), |desk| {
        desk.writer().apply_receipt(&receipt_of("C1", "R-1"), &[pays("I-2", None)], Rest::OnAccount, None)
    });
}

#[test]
fn an_invoice_dated_later_is_not_proposed_to_be_paid_today() {
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(5_000)]);
    let later = NewInvoice { day: day("2026-07-05"), ..invoice("C1", "I-1", 5_000) };
    enter(&desk, &later).unwrap();
    let order = EnterOrder::new("C1", "SO-1", cents(1));
    let finding = desk.reader().check_order(&order).unwrap().findings.remove(0);
    assert_eq!(finding.code, FindingCode::LimitExceeded);
    assert!(finding.cures.iter().all(|cure| cure.kind != CureKind::Pay), "{:?}", finding.cures);
}

#[test]
fn the_hold_queue_knows_the_oldest_invoice_that_is_open_today() {
    let desk = paid_on_2_july();
    desk.writer().set_settings(&[Assignment::new("check.hold_period", "hold")]).unwrap();
    desk.writer().enter_order(&EnterOrder::new("C1", "SO-1", cents(5_000))).unwrap();
    let oldest = |desk: &TestDesk| {
        desk.reader().hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange::default()).unwrap().0[0]
            .stored
            .oldest_due
    };
    assert_eq!(oldest(&desk), Some(day("2026-06-01")));
    desk.go_to("2026-07-02");
    assert_eq!(oldest(&desk), None);
}

#[test]
fn goods_that_left_are_neither_reduced_nor_changed_in_terms_by_a_cure() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[limit(5_000)]);
    desk.ledger_order(key, "SO-1", 10_000, crate::credit::CreditStanding::Approved);
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    desk.writer().amend_order("SO-1", cents(12_000)).unwrap();
    let finding = desk.reader().assess_now("SO-1").unwrap().findings.remove(0);
    let kinds: Vec<_> = finding.cures.iter().map(|cure| cure.kind).collect();
    assert_eq!(kinds, [CureKind::RaiseLimit]);
}
