//! Laws of the balances: what one pass over all accounts says is what each account says by itself, on any desk.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::testing::{TestDesk, cents, day, invoice, receipt};
use super::{ApplyTo, Case, CustomerSort, ExpiryKind, NewInvoice, NewReceipt};
use crate::credit::{
    Ageing, AgeingBasis, AgeingPolicy, Assessment, CreditStanding, DatedLimit, Day, FindingCode,
    GroupHoldPeriod, ItemKind, Limit, Money,
};
use crate::store::{GroupId, GroupKind, GroupRecord, NewHold, OrderId, Stored};

/// One thing that happens on a random desk.
#[derive(Debug, Clone)]
enum Step {
    Invoice {
        customer: usize,
        amount: i64,
        day: i64,
        terms: i64,
    },
    Receipt {
        customer: usize,
        amount: i64,
        day: i64,
    },
    Apply {
        receipt: usize,
        invoice: usize,
    },
    Reverse {
        receipt: usize,
    },
    Order {
        customer: usize,
        amount: i64,
        held: bool,
    },
}

const CUSTOMERS: [&str; 4] = ["C1", "C2", "C3", "C4"];

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0_usize..4, -300_i64..1_000, -60_i64..10, 0_i64..40)
            .prop_map(|(customer, amount, day, terms)| Step::Invoice { customer, amount, day, terms }),
        3 => (0_usize..4, 1_i64..800, -50_i64..10)
            .prop_map(|(customer, amount, day)| Step::Receipt { customer, amount, day }),
        4 => (0_usize..20, 0_usize..20).prop_map(|(receipt, invoice)| Step::Apply { receipt, invoice }),
        1 => (0_usize..20).prop_map(|receipt| Step::Reverse { receipt }),
        1 => (0_usize..4, 1_i64..500, any::<bool>())
            .prop_map(|(customer, amount, held)| Step::Order { customer, amount, held }),
    ]
}

/// A desk on which these things happened, as far as the rules let them; the day moves on with every step.
fn desk_of(steps: &[Step]) -> TestDesk {
    let desk = TestDesk::new();
    let group = desk.write(|recorder| Ok(recorder.tx.add_group(&group("G", 900))?));
    let keys: Vec<_> = CUSTOMERS
        .iter()
        .zip([
            Stored::Integer(500),
            Stored::Nothing,
            Stored::Text("unlimited".to_owned()),
            Stored::Integer(0),
        ])
        .enumerate()
        .map(|(index, (code, limit))| {
            let group = if index < 3 {
                Stored::Integer(group.0)
            } else {
                Stored::Nothing
            };
            desk.customer(code, &[("credit_limit", limit), ("credit_group_id", group)])
        })
        .collect();
    desk.ship_to(keys[0], "S", Limit::Amount(cents(100)));
    let start = day("2026-06-30");
    for (index, step) in steps.iter().enumerate() {
        let today = start + i64::try_from(index).unwrap() * 3;
        desk.go_to(&today.to_string());
        let number = format!("N{index}");
        happen(&desk, step, &number, today);
    }
    desk
}

fn happen(desk: &TestDesk, step: &Step, number: &str, today: Day) {
    let mut writer = desk.writer();
    match *step {
        Step::Invoice {
            customer,
            amount,
            day,
            terms,
        } => {
            let new = NewInvoice {
                day: today + day,
                due: today + day + terms,
                ship_to: (customer == 0 && amount % 3 == 0).then_some("S"),
                ..invoice(CUSTOMERS[customer], number, amount)
            };
            let _ = writer.enter_invoice(&new);
        }
        Step::Receipt {
            customer,
            amount,
            day,
        } => {
            let new = NewReceipt {
                day: today + day,
                ..receipt(CUSTOMERS[customer], number, amount)
            };
            writer.enter_receipt(&new).unwrap();
        }
        Step::Apply { receipt, invoice } => {
            let invoice = format!("N{invoice}");
            let apply = ApplyTo {
                invoice: &invoice,
                amount: None,
            };
            let _ = writer.apply_receipt(&format!("N{receipt}"), &[apply], None);
        }
        Step::Reverse { receipt } => {
            let _ = writer.reverse_receipt(&format!("N{receipt}"), "bounced");
        }
        Step::Order {
            customer,
            amount,
            held,
        } => {
            let standing = if held {
                CreditStanding::Rejected
            } else {
                CreditStanding::Approved
            };
            let customer = desk
                .reader()
                .ask(|view| Ok(view.customer_key(CUSTOMERS[customer])?))
                .unwrap();
            desk.order(customer.unwrap(), number, amount, standing);
        }
    }
}

fn group(code: &str, minor: i64) -> GroupRecord {
    GroupRecord {
        id: GroupId(0),
        code: code.to_owned(),
        name: code.to_owned(),
        kind: GroupKind::Credit,
        limit: DatedLimit {
            limit: Limit::Amount(cents(minor)),
            expires: None,
        },
        hold_period: GroupHoldPeriod::Bypass,
        version: 1,
    }
}

/// The balance of each customer as of a day by the definition of R0.3, from the documents and their applications alone.
fn balances_by_definition(desk: &TestDesk, as_of: Day) -> BTreeMap<i64, Money> {
    let mut balances = BTreeMap::new();
    for document in desk.everything().1 {
        let gone = document.reversed.is_some_and(|reversed| reversed <= as_of);
        if document.day <= as_of && !gone {
            let sign = |amount: Money| {
                if document.kind == ItemKind::Invoice {
                    amount
                } else {
                    -amount
                }
            };
            *balances.entry(document.customer.0).or_insert(Money::ZERO) += sign(document.amount);
        }
    }
    balances.retain(|_, balance| !balance.is_zero());
    balances
}

fn ageing_by_items(desk: &TestDesk, as_of: Day) -> Ageing {
    let policy = AgeingPolicy::default();
    let mut reader = desk.reader();
    let mut total = Ageing::default();
    for code in CUSTOMERS {
        let items = reader.ask(|view| {
            let key = view.customer_key(code)?.unwrap();
            Ok(view.items_as_of(key, as_of)?)
        });
        total.include(&Ageing::of(&items.unwrap(), &policy, as_of));
    }
    total
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn one_pass_over_all_accounts_says_what_each_account_says(steps in prop::collection::vec(step(), 1..20)) {
        let desk = desk_of(&steps);
        let mut reader = desk.reader();
        let today = reader.today();
        prop_assert!(desk.differences().is_empty(), "{:?}", desk.differences());
        for as_of in [today - 40, today - 20, today - 7, today, today + 30] {
            let report = reader.ageing(None, as_of, None).unwrap();
            prop_assert_eq!(report.totals.ageing, ageing_by_items(&desk, as_of));
            let rows: Money = report.rows.iter().map(|row| row.ageing.balance()).sum();
            prop_assert_eq!(rows, report.totals.ageing.balance());
            let defined: Money = balances_by_definition(&desk, as_of).into_values().sum();
            prop_assert_eq!(report.totals.ageing.balance(), defined, "{}", as_of);
            for row in &report.rows {
                let columns = row.ageing.periods.iter().chain([&row.ageing.not_due]);
                prop_assert!(columns.clone().all(|column| !column.is_negative()), "{} {:?}", as_of, row);
                let alone = reader.ageing(Some(&row.customer), as_of, None).unwrap();
                prop_assert_eq!(&alone.rows[0], row);
            }
        }
        let sorted = reader.customer_keys(CustomerSort::Code).unwrap();
        let tiles = reader.balance_tiles().unwrap();
        let rows = reader.customer_rows(&sorted).unwrap();
        prop_assert_eq!(tiles.overdue, rows.iter().map(|row| row.overdue).sum());
        let case = reader.ask(|view| Case::open(view, today)).unwrap();
        let accounts = reader.ask(|view| super::accounts::Accounts::fold(view, &case)).unwrap();
        for (account, row) in accounts.by_code.iter().zip(&rows) {
            prop_assert_eq!(account.exposure, row.exposure);
            prop_assert_eq!(account.available, row.available);
            prop_assert_eq!(account.overdue, row.overdue);
            prop_assert_eq!(account.oldest_due, row.oldest_due);
        }
        for point in reader.overdue_trend().unwrap() {
            let total = reader.ask(|view| Ok(view.overdue_total(point.day)?)).unwrap();
            prop_assert_eq!(point.overdue, total, "{}", point.day);
        }
    }
}

#[test]
fn a_customer_with_nothing_open_has_one_row_of_its_own() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    let mut reader = desk.reader();
    let today = reader.today();
    assert!(reader.ageing(None, today, None).unwrap().rows.is_empty());
    let alone = reader.ageing(Some("C1"), today, None).unwrap();
    assert_eq!((alone.rows.len(), alone.totals.ageing), (1, Ageing::default()));
}

#[test]
fn ageing_goes_by_the_basis_that_is_asked_for() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    desk.writer().enter_invoice(&invoice("C1", "I-1", 100)).unwrap();
    let mut reader = desk.reader();
    let mut first = |basis| {
        reader
            .ageing(None, day("2026-07-15"), basis)
            .unwrap()
            .totals
            .ageing
            .periods[0]
    };
    assert_eq!(
        (first(None), first(Some(AgeingBasis::Invoice))),
        (Money::ZERO, cents(100))
    );
}

#[test]
fn accounts_in_another_currency_stand_in_no_sum_of_the_company() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    desk.customer("C2", &[("currency", Stored::Text("CAD".to_owned()))]);
    for (customer, number) in [("C1", "I-1"), ("C2", "I-2")] {
        desk.writer()
            .enter_invoice(&invoice(customer, number, 100))
            .unwrap();
    }
    let mut reader = desk.reader();
    let today = reader.today();
    let report = reader.ageing(None, today, None).unwrap();
    assert_eq!(
        (report.rows.len(), report.totals.ageing.balance()),
        (2, cents(100))
    );
    assert_eq!(report.other_totals[0].ageing.balance(), cents(100));
    let tiles = reader.balance_tiles().unwrap();
    assert_eq!((tiles.exposure, tiles.accounts_left_out), (cents(100), 1));
}

#[test]
fn the_workspace_names_excesses_and_what_expires_within_thirty_days() {
    let desk = TestDesk::new();
    let number = |text: &str| Stored::Integer(day(text).number());
    desk.customer(
        "C1",
        &[
            ("credit_limit", Stored::Integer(60)),
            ("limit_expires", number("2026-07-30")),
        ],
    );
    desk.customer(
        "C2",
        &[
            ("next_review", number("2026-06-01")),
            ("limit_expires", number("2026-07-31")),
        ],
    );
    desk.writer().enter_invoice(&invoice("C1", "I-1", 100)).unwrap();
    let tiles = desk.reader().balance_tiles().unwrap();
    assert_eq!((tiles.limits, tiles.limited_exposure), (cents(60), cents(100)));
    assert_eq!((tiles.excesses.len(), tiles.excesses[0].excess), (1, cents(40)));
    let expiries: Vec<_> = tiles
        .expiries
        .iter()
        .map(|expiry| (expiry.kind, expiry.code.as_str()))
        .collect();
    assert_eq!(expiries, [(ExpiryKind::Review, "C2"), (ExpiryKind::Limit, "C1")]);
}

#[test]
fn customers_are_sorted_by_what_is_computed() {
    let desk = TestDesk::new();
    let keys = [
        desk.customer("C1", &[]),
        desk.customer("C2", &[("credit_limit", Stored::Integer(500))]),
        desk.customer("C3", &[("credit_limit", Stored::Integer(100))]),
    ];
    for (customer, number, minor) in [("C1", "I-1", 50), ("C2", "I-2", 300), ("C3", "I-3", 90)] {
        desk.writer()
            .enter_invoice(&invoice(customer, number, minor))
            .unwrap();
    }
    let [first, second, third] = keys;
    let sorted = |sort| desk.reader().customer_keys(sort).unwrap();
    assert_eq!(sorted(CustomerSort::Exposure), [second, third, first]);
    assert_eq!(sorted(CustomerSort::Available), [third, second, first]);
    assert_eq!(sorted(CustomerSort::Overdue), [first, second, third]);
}

#[test]
fn holds_are_tallied_by_reason_and_age() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[("credit_limit", Stored::Integer(10))]);
    for (number, on) in [
        ("SO-1", "2026-05-30"),
        ("SO-2", "2026-06-28"),
        ("SO-3", "2026-06-29"),
    ] {
        desk.go_to(on);
        let order = desk.order(key, number, 100, CreditStanding::Held);
        hold(&desk, order, number);
    }
    desk.go_to("2026-06-30");
    let tiles = desk.reader().hold_tiles().unwrap();
    assert_eq!((tiles.all.count, tiles.all.value), (3, cents(300)));
    assert_eq!(tiles.by_age.map(|tally| tally.count), [1, 1, 0, 1]);
    assert_eq!(
        (tiles.by_reason[0].0, tiles.by_reason[0].1.count),
        (FindingCode::LimitExceeded, 3)
    );
    assert_eq!(tiles.follow_ups_due, 0);
}

fn hold(desk: &TestDesk, order: OrderId, number: &str) {
    desk.write(|recorder| {
        let view = recorder.tx.view();
        let case = Case::open(view, recorder.today())?;
        let record = view.order(number)?.unwrap();
        let customer = view.customer_by_key(record.customer)?.unwrap();
        let checkpoint = crate::credit::Checkpoint::Review;
        let assessment: Assessment = case.assess_record(view, &customer, &record, checkpoint)?;
        let id = recorder.tx.add_assessment(order, &assessment, recorder.event)?;
        let new = NewHold {
            order,
            customer: record.customer,
            at: recorder.signature.moment.at,
            day: recorder.today(),
            assessment: (id, &assessment),
        };
        Ok(recorder.tx.add_hold(&new, recorder.event)?)
    });
}
