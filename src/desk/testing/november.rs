//! The desk of the tests of screens: 21 November 2026, with customers, documents and orders that are added in a chain.

use super::template::Template;
use super::{TestDesk, clock_of, noon};
use crate::credit::{Currency, Day, DocumentClass, ItemKind, Limit, Money};
use crate::desk::{Decision, EnterOrder, NewDesk, NoProgress, RunId, Verdict};
use crate::fields::DbValue;
use crate::store::{CustomerRecord, NewItem, Role, UserRecord};

/// The day of the tests.
pub(crate) fn today() -> Day {
    "2026-11-21".parse().unwrap()
}

impl TestDesk {
    /// An empty desk on that day, at which `ann` is.
    pub(crate) fn in_november() -> Self {
        static EMPTY: Template = Template::new();
        Self::made(today(), clock_of(noon(today()), RunId(0)), |path, clock| {
            EMPTY.new_desk(path, &NewDesk { currency: Currency::EUR, language: "en", login: "ann" }, clock)
        })
    }

    /// A copy of the desk that `make` makes once in the process.
    pub(crate) fn copy(template: &Template, make: impl FnOnce() -> Self) -> Self {
        // Another run, a moment later: what is done on the copy comes after what was done on the template.
        let clock = clock_of(noon(today()) + 1_000, RunId(u128::MAX - 1));
        Self::made(today(), clock, |path, clock| {
            template.copy(path, clock, || {
                let original = make();
                (original.folder, original.desk)
            })
        })
    }

    pub(crate) fn with_user(&self, login: &str, name: &str) -> &Self {
        let user = UserRecord { name: name.to_owned(), ..UserRecord::new(login, Role::Supervisor) };
        self.write(|recorder| Ok(recorder.tx.add_user(&user)?));
        self
    }

    /// Adds a customer with an own limit, in cents.
    pub(crate) fn with_customer(&self, code: &str, name: &str, limit: i64) -> &Self {
        let mut customer = CustomerRecord::new(code, Currency::EUR);
        name.clone_into(&mut customer.name);
        customer.limit.limit = Limit::Amount(Money::from_minor(limit));
        self.write(|recorder| Ok(recorder.tx.add_customer(&customer)?));
        self
    }

    /// Sets a column of a customer to a number.
    pub(crate) fn set_number(&self, customer: &str, column: &'static str, number: i64) -> &Self {
        self.set(customer, &[(column, DbValue::Integer(number))]);
        self
    }

    /// Sets a column of a customer to a text.
    pub(crate) fn set_text(&self, customer: &str, column: &'static str, text: &str) -> &Self {
        self.set(customer, &[(column, DbValue::text(text))]);
        self
    }

    /// Adds an open invoice that is this many days overdue, in cents.
    pub(crate) fn with_invoice(&self, customer: &str, number: &str, cents: i64, overdue: i64) -> &Self {
        self.item(ItemKind::Invoice, (customer, number), cents, today() - overdue)
    }

    /// Adds a receipt on account, in cents.
    pub(crate) fn with_receipt(&self, customer: &str, number: &str, cents: i64) -> &Self {
        self.item(ItemKind::Receipt, (customer, number), cents, today() - 3)
    }

    /// Enters an order, in cents.
    pub(crate) fn with_order(&self, customer: &str, number: &str, cents: i64) -> &Self {
        let order = EnterOrder::new(customer, number, Money::from_minor(cents));
        self.writer().enter_order(&order).unwrap();
        self
    }

    /// Enters an order to be shipped so many days from today, in cents.
    pub(crate) fn with_order_in(&self, customer: &str, number: &str, cents: i64, days: i64) -> &Self {
        let mut order = EnterOrder::new(customer, number, Money::from_minor(cents));
        order.ship_day = Some(today() + days);
        self.writer().enter_order(&order).unwrap();
        self
    }

    /// Has another user decide on an order.
    pub(crate) fn decide_as(&self, login: &str, order: &str, verdict: Verdict) -> &Self {
        let start = today().number() * 86_400_000_000 + 50_000_000_000;
        let desk = self.opened_by(login, start);
        let decision = Decision::on([order], verdict);
        desk.writer().unwrap().decide(&decision, &NoProgress).unwrap();
        self
    }

    /// Changes the amount of an order, in cents.
    pub(crate) fn amend(&self, order: &str, cents: i64) -> &Self {
        let mut writer = self.writer();
        writer.amend_order(order, Money::from_minor(cents)).unwrap();
        self
    }

    fn item(&self, kind: ItemKind, (customer, number): (&str, &str), cents: i64, due: Day) -> &Self {
        self.write(|recorder| {
            let customer = recorder.tx.view().customer_key(customer).unwrap().unwrap();
            let item = NewItem {
                kind,
                class: DocumentClass::Plain,
                brought_forward: false,
                number,
                instalment: 1,
                customer,
                ship_to: None,
                order: None,
                day: due - if kind == ItemKind::Invoice { 30 } else { 0 },
                due,
                amount: Money::from_minor(cents),
                disputed: false,
                document: None,
            };
            assert!(recorder.tx.add_item(&item, recorder.event)?.is_some());
            Ok(())
        });
        self
    }
}
