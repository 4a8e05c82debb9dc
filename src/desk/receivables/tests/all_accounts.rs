//! Laws of the balances: what one pass over all accounts says is what each account says by itself, on any desk.

use std::collections::BTreeMap;
use std::mem;

use proptest::prelude::*;

use crate::credit::tests::cases::cases;
use crate::credit::{Ageing, AgeingPolicy, Day, ItemKind, Money};
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::invoice;
use crate::desk::testing::random_ledger::{CUSTOMERS, desk_of, step};
use crate::desk::{Bounds, CustomerColumn, CustomerQuery, DeskError, NoProgress, Test};
use crate::store::{AccountHead, AccountName, Needs, StoreError, View};

/// The balance of each customer as of a day by the definition of R0.3, from the documents and their applications alone.
fn balances_by_definition(desk: &TestDesk, as_of: Day) -> BTreeMap<i64, Money> {
    let mut balances = BTreeMap::new();
    for document in desk.everything().1 {
        let gone = document.reversed.is_some_and(|reversed| reversed <= as_of);
        if document.day <= as_of && !gone {
            let sign = |amount: Money| {
                if document.kind == ItemKind::Invoice { amount } else { -amount }
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
            let needs = AccountHead::needs(as_of);
            Ok(view.account::<_, _, StoreError>(key, &needs, |account| Ok(account.items.to_vec()))?)
        });
        let items = items.unwrap().unwrap();
        total.include(&Ageing::of(items.iter().filter(|item| item.day <= as_of), &policy, as_of));
    }
    total
}

/// The walk over all accounts, and each account by itself: by a walk of its own, and as the order check reads it.
fn assert_the_walk_is_what_each_account_is(view: View<'_>, as_of: Day) -> Result<(), StoreError> {
    let mut walked = Vec::new();
    view.each_account::<_, StoreError>(&AccountHead::needs(as_of), |account| {
        walked.push((
            account.head,
            account.item_ids.to_vec(),
            account.items.to_vec(),
            account.orders.to_vec(),
        ));
        Ok(())
    })?;
    for account in &walked {
        let (head, ids, items, orders) = account;
        let alone = view.account::<_, _, StoreError>(head.key, &AccountHead::needs(as_of), |alone| {
            assert_eq!(
                (&alone.head, alone.item_ids, alone.items, alone.orders),
                (head, &**ids, &**items, &**orders)
            );
            Ok(())
        })?;
        assert!(alone.is_some(), "{}", head.code);
        let needs = Needs::of_known(as_of).with_numbers();
        let known = view.account::<_, _, StoreError>(head.key, &needs, |account| {
            Ok((account.items.to_vec(), account.orders.to_vec()))
        })?;
        let (mut known_items, mut known_orders) = known.unwrap();
        for number in known_items.iter_mut().map(|item| &mut item.number) {
            assert!(!mem::take(number).is_empty());
        }
        for number in known_orders.iter_mut().map(|order| &mut order.number) {
            assert!(!mem::take(number).is_empty());
        }
        assert_eq!((&known_items, &known_orders), (items, orders), "{} as of {as_of}", head.code);
    }
    assert_eq!(walked.len(), CUSTOMERS.len());
    Ok(())
}

#[test]
fn a_document_of_a_customer_who_is_not_there_is_reported() {
    for lost in CUSTOMERS {
        let test = crate::desk::testing::TestDesk::new();
        let mut writer = test.writer();
        for code in CUSTOMERS {
            writer.add_customer(code, &[]).unwrap();
            writer.enter_invoice(&invoice(code, code, 100)).unwrap();
        }
        let sql = format!("PRAGMA foreign_keys = OFF; DELETE FROM customer WHERE code = '{lost}'");
        test.file().execute_batch(&sql).unwrap();
        let mut reader = test.reader();
        let today = reader.today();
        for answer in [
            reader.ageing(None, today, None).map(drop),
            reader.balance_tiles().map(drop),
            reader.all_customer_rows(&NoProgress).map(drop),
            reader.validation_snapshot(&NoProgress).map(drop),
        ] {
            let Err(DeskError::Store(StoreError::Corrupt(missing))) = answer else { panic!("{answer:?}") };
            assert_eq!(missing.table, "customer", "{lost}: {missing:?}");
        }
    }
}

proptest! {
    #![proptest_config(cases(11))]

    #[test]
    fn one_pass_over_all_accounts_says_what_each_account_says(steps in prop::collection::vec(step(), 1..40)) {
        let desk = desk_of(&steps);
        let mut reader = desk.reader();
        let today = reader.today();
        prop_assert!(desk.differences().is_empty(), "{:?}", desk.differences());
        for as_of in [today - 40, today - 20, today - 7, today, today + 30] {
            reader.ask(|view| Ok(assert_the_walk_is_what_each_account_is(view, as_of)?)).unwrap();
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
        let sorted: Vec<_> = reader.customer_names().unwrap().into_iter().map(|name| name.key).collect();
        let tiles = reader.balance_tiles().unwrap();
        let rows = reader.customer_rows(&sorted).unwrap();
        prop_assert_eq!(tiles.overdue, rows.iter().map(|row| row.overdue).sum());
        let average = Test::Within(Bounds { low: None, high: None });
        let mut all = reader.all_customer_rows(&NoProgress).unwrap();
        let paid = reader.all_days_to_pay(&NoProgress).unwrap();
        for row in &mut all {
            row.days_to_pay = paid.get(&row.line.key).copied().unwrap_or_default();
        }
        prop_assert_eq!(&all, &rows);
        for row in &rows {
            let sheet = reader.exposure(&row.line.code).unwrap();
            prop_assert_eq!((row.exposure, row.available), (sheet.exposure.total(), sheet.available));
            let history = reader.customer_history(&row.line.code).unwrap();
            prop_assert_eq!(row.days_to_pay, history.days_to_pay);
        }
        let column = CustomerColumn::named("average_days").unwrap();
        let query = CustomerQuery { conditions: vec![(column, average)], sort: None };
        let found = reader.find_customers(&query).unwrap();
        prop_assert!(found.iter().eq(rows.iter().filter(|row| row.days_to_pay.invoices > 0)));
        for point in reader.overdue_trend().unwrap() {
            let total = reader.ask(|view| Ok(overdue_total(view, point.day)?)).unwrap();
            prop_assert_eq!(point.overdue, total, "{}", point.day);
        }
    }
}

/// The sum of what is still open of invoices dated on or before a day and due before it, over all customers: they have one
/// currency here.
fn overdue_total(view: View<'_>, as_of: Day) -> Result<Money, StoreError> {
    let mut total = Money::ZERO;
    view.each_account::<_, StoreError>(&AccountName::of_open_items(as_of), |account| {
        for item in account.items {
            if item.kind == ItemKind::Invoice && item.day <= as_of && item.due < as_of {
                total += item.open;
            }
        }
        Ok(())
    })?;
    Ok(total)
}
