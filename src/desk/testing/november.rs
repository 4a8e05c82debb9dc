//! A desk in a temporary folder with customers, documents and orders, for the tests of the screens.

use std::cell::Cell;

use tempfile::TempDir;

use super::testing::template::Template;
use super::{Clock, Decision, Desk, EnterOrder, Identity, Moment, NewDesk, NoProgress, RunId, Verdict};
use crate::credit::{Currency, Day, ItemKind, Limit, Money};
use crate::desk::session::Recorder;
use crate::fields::DbValue;
use crate::store::{CustomerRecord, NewItem, RawFile, Role, UserRecord, raw_file};

/// A desk that is gone with its folder; the day is 21 November 2026 and `ann` sits at it.
pub(crate) struct TestDesk {
    folder: TempDir,
    desk: Desk,
    others: Cell<u32>,
}

/// The day of the tests.
pub(crate) fn today() -> Day {
    "2026-11-21".parse().unwrap()
}

impl TestDesk {
    pub(crate) fn new() -> Self {
        static EMPTY: Template = Template::new();
        let folder = tempfile::tempdir().unwrap();
        let new = NewDesk { currency: Currency::EUR, language: "en", login: "ann" };
        let desk = EMPTY.new_desk(&folder.path().join("desk.db"), &new, Clock::fixed(today()));
        let others = Cell::new(0);
        Self { folder, desk, others }
    }

    /// A copy of the desk that `make` makes once in the process.
    pub(crate) fn copy(template: &Template, make: impl FnOnce() -> Self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let standing = Clock::fixed(today());
        // Another run, a moment later: what is done on the copy comes after what was done on the template.
        let clock = Clock::new(RunId(u128::MAX - 1), move || {
            let Moment { at, today } = standing.now();
            Moment { at: at + 1_000, today }
        });
        let desk = template.copy(&folder.path().join("desk.db"), clock, || {
            let template = make();
            (template.folder, template.desk)
        });
        Self { folder, desk, others: Cell::new(0) }
    }

    /// The open desk, to be shared; the folder must outlive it.
    pub(crate) fn desk(&self) -> Desk {
        self.desk.clone()
    }

    /// The file as another program sees it.
    pub(crate) fn file(&self) -> RawFile {
        raw_file(self.desk.path())
    }

    /// Everything that is in the desk: two of them are equal when nothing was changed.
    pub(crate) fn dump(&self) -> Vec<String> {
        self.desk.reader().unwrap().ask(|view| Ok(view.dump()?)).unwrap()
    }

    pub(crate) fn user(&self, login: &str, name: &str) -> &Self {
        let user = UserRecord { name: name.to_owned(), ..UserRecord::new(login, Role::Supervisor) };
        self.write(|recorder| {
            recorder.tx.add_user(&user).unwrap();
        })
    }

    /// Adds a customer with an own limit, in cents.
    pub(crate) fn customer(&self, code: &str, name: &str, limit: i64) -> &Self {
        let mut customer = CustomerRecord::new(code, Currency::EUR);
        name.clone_into(&mut customer.name);
        customer.limit.limit = Limit::Amount(Money::from_minor(limit));
        self.write(|recorder| {
            recorder.tx.add_customer(&customer).unwrap();
        })
    }

    /// Sets a column of a customer to a number.
    pub(crate) fn set_number(&self, customer: &str, column: &'static str, number: i64) -> &Self {
        self.set(customer, column, DbValue::Integer(number))
    }

    /// Sets a column of a customer to a text.
    pub(crate) fn set_text(&self, customer: &str, column: &'static str, text: &str) -> &Self {
        self.set(customer, column, DbValue::text(text))
    }

    fn set(&self, customer: &str, column: &'static str, value: DbValue<'static>) -> &Self {
        self.write(|recorder| {
            let before = recorder.tx.view().customer(customer).unwrap().unwrap();
            let after = before.clone().with(&[(column, value)]);
            assert!(recorder.tx.update_customer(&before, &after).unwrap());
        })
    }

    /// Adds an open invoice that is this many days overdue, in cents.
    pub(crate) fn invoice(&self, customer: &str, number: &str, cents: i64, overdue: i64) -> &Self {
        self.item(ItemKind::Invoice, (customer, number), cents, today() - overdue)
    }

    /// Adds a receipt on account, in cents.
    pub(crate) fn receipt(&self, customer: &str, number: &str, cents: i64) -> &Self {
        self.item(ItemKind::Receipt, (customer, number), cents, today() - 3)
    }

    /// Enters an order, in cents.
    pub(crate) fn everything(&self) -> Vec<String> {
        self.desk().reader().unwrap().ask(|view| Ok(view.dump()?)).unwrap()
    }

    pub(crate) fn order(&self, customer: &str, number: &str, cents: i64) -> &Self {
        let order = EnterOrder::new(customer, number, Money::from_minor(cents));
        self.desk.writer().unwrap().enter_order(&order).unwrap();
        self
    }

    /// Enters an order to be shipped so many days from today, in cents.
    pub(crate) fn order_in(&self, customer: &str, number: &str, cents: i64, days: i64) -> &Self {
        let mut order = EnterOrder::new(customer, number, Money::from_minor(cents));
        order.ship_day = Some(today() + days);
        self.desk.writer().unwrap().enter_order(&order).unwrap();
        self
    }

    /// Has somebody else decide on an order.
    pub(crate) fn decide_as(&self, login: &str, order: &str, verdict: Verdict) -> &Self {
        let who = Identity { named: Some(login.to_owned()), account: None };
        self.others.set(self.others.get() + 1);
        let moment = Moment { at: today().number() * 86_400_000_000 + 50_000_000_000, today: today() };
        let clock = Clock::new(RunId(self.others.get().into()), move || moment);
        let desk = Desk::open(&self.folder.path().join("desk.db"), &who, clock).unwrap();
        let decision = Decision::on([order], verdict);
        desk.writer().unwrap().decide(&decision, &NoProgress).unwrap();
        self
    }

    /// Changes the amount of an order, in cents.
    pub(crate) fn amend(&self, order: &str, cents: i64) -> &Self {
        let mut writer = self.desk.writer().unwrap();
        writer.amend_order(order, Money::from_minor(cents)).unwrap();
        self
    }

    /// Up to which amount an order is released.
    pub(crate) fn approved_up_to(&self, order: &str) -> Option<Money> {
        let sheet = self.desk.reader().unwrap().order(order).unwrap();
        sheet.order.approval.map(|approval| approval.up_to)
    }

    /// Where the hold of an order stands, by its stable word.
    pub(crate) fn state(&self, order: &str) -> &'static str {
        let sheet = self.desk.reader().unwrap().order(order).unwrap();
        sheet.hold.unwrap().state.code()
    }

    /// When to look at the hold of an order again.
    pub(crate) fn follow_up(&self, order: &str) -> Option<Day> {
        self.desk.reader().unwrap().order(order).unwrap().hold.unwrap().follow_up
    }

    fn item(&self, kind: ItemKind, (customer, number): (&str, &str), cents: i64, due: Day) -> &Self {
        self.write(|recorder| {
            let customer = recorder.tx.view().customer_key(customer).unwrap().unwrap();
            let item = NewItem {
                kind,
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
            assert!(recorder.tx.add_item(&item, recorder.event).unwrap().is_some());
        })
    }

    fn write(&self, act: impl FnOnce(&Recorder<'_, '_>)) -> &Self {
        let done = self.desk.writer().unwrap().carry_out(|tx, signature| {
            act(&Recorder::begin(tx, signature, "test", "")?);
            Ok(())
        });
        done.unwrap();
        self
    }
}
