//! The timeline of an account: everything that happened to it, from whichever table.

use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::store::{Activity, ActivityKey};

impl DeskReader {
    /// What happened to the account of a customer, the newest day first: keys only, so that a long past opens at once.
    pub fn activity_keys(&mut self, code: &str) -> Result<Vec<ActivityKey>, DeskError> {
        self.ask(|view| Ok(view.activity_keys(lookup::customer(view, code)?.key)?))
    }

    /// The activities with these keys, in their order; one that is gone is left out.
    pub fn activities(&mut self, keys: &[ActivityKey]) -> Result<Vec<(ActivityKey, Activity)>, DeskError> {
        self.ask(|view| {
            let mut found = Vec::with_capacity(keys.len());
            for key in keys {
                found.extend(view.activity(*key)?.map(|activity| (*key, activity)));
            }
            Ok(found)
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::credit::Money;
    use crate::desk::testing::ledger::{day, enter, invoice, limit, pays, receipt, receipt_of, receive};
    use crate::desk::testing::{TestDesk, pairs};
    use crate::desk::{EnterOrder, EventKind, Expected, NewInvoice, NewReceipt, NoProgress};
    use crate::store::ActivityFact;

    /// What happened, shortly, with its day.
    fn activities_of(desk: &TestDesk, code: &str) -> Vec<(String, String)> {
        let mut reader = desk.reader();
        let keys = reader.activity_keys(code).unwrap();
        let all = reader.activities(&keys).unwrap();
        assert_eq!(all.len(), keys.len());
        let what = |fact: &ActivityFact| match fact {
            ActivityFact::Document { number, amount, .. } => format!("{number} {}", amount.minor()),
            ActivityFact::Application { number, invoice, amount, .. } => {
                format!("{number} to {invoice} {}", amount.minor())
            }
            ActivityFact::Order { number, .. } => format!("{number} entered"),
            ActivityFact::Hold { order, reasons, .. } => format!("{order} held {}", reasons.len()),
            ActivityFact::Record { record, .. } => record.event.code().to_owned(),
        };
        all.iter().map(|(_, activity)| (activity.day.to_string(), what(&activity.fact))).collect()
    }

    #[test]
    fn everything_is_listed_once_the_newest_first() {
        let desk = TestDesk::new();
        desk.customer("C1", &[limit(10_000)]);
        desk.customer("C2", &[]);
        let old =
            NewInvoice { day: day("2026-05-01"), due: day("2026-05-31"), ..invoice("C1", "I-1", 8_000) };
        enter(&desk, &old).unwrap();
        enter(&desk, &invoice("C2", "I-2", 100)).unwrap();
        let paid = NewReceipt { apply: vec![pays("I-1", Some(3_000))], ..receipt("C1", "R-1", 5_000) };
        receive(&desk, &paid).unwrap();
        let mut writer = desk.writer();
        writer.reverse_receipt(&receipt_of("C1", "R-1"), "bounced", None).unwrap();
        writer.enter_order(&EnterOrder::new("C1", "SO-1", Money::from_minor(9_000))).unwrap();
        desk.go_to("2026-07-01");
        writer.set_customer("C1", &pairs(&[("limit", "500")]), Expected::Whatever).unwrap();
        writer.add_note("C1", "Called").unwrap();
        let shown = activities_of(&desk, "C1");
        let shown: Vec<_> = shown.iter().map(|(day, what)| (day.as_str(), what.as_str())).collect();
        assert_eq!(
            shown,
            [
                ("2026-07-01", "note-add"),
                ("2026-07-01", "customer-set"),
                ("2026-06-30", "SO-1 held 1"),
                ("2026-06-30", "SO-1 entered"),
                ("2026-06-30", "reverse-receipt"),
                ("2026-06-30", "R-1 to I-1 -3000"),
                ("2026-06-30", "R-1 to I-1 3000"),
                ("2026-06-30", "R-1 5000"),
                ("2026-05-01", "I-1 8000"),
            ]
        );
    }

    #[test]
    fn a_hold_says_what_it_began_with_after_a_check_that_finds_nothing() {
        let desk = TestDesk::new();
        desk.customer("C1", &[limit(10_000)]);
        let mut writer = desk.writer();
        writer.enter_order(&EnterOrder::new("C1", "SO-1", Money::from_minor(19_000))).unwrap();
        writer.set_customer("C1", &pairs(&[("limit", "500")]), Expected::Whatever).unwrap();
        assert_eq!(writer.recheck(None, &NoProgress).unwrap().ready, ["SO-1"]);
        assert!(activities_of(&desk, "C1").iter().any(|(_, what)| what == "SO-1 held 1"));
    }

    #[test]
    fn what_is_done_with_an_order_names_it_with_its_amount() {
        let desk = TestDesk::new();
        desk.customer("C1", &[]);
        let mut writer = desk.writer();
        writer.enter_order(&EnterOrder::new("C1", "SO-1", Money::from_minor(9_000))).unwrap();
        writer.ship_order("SO-1").unwrap();
        let mut reader = desk.reader();
        let keys = reader.activity_keys("C1").unwrap();
        let (_, newest) = reader.activities(&keys).unwrap().remove(0);
        let ActivityFact::Record { record, order } = newest.fact else { panic!("{newest:?}") };
        assert_eq!(record.event, EventKind::OrderShip);
        assert_eq!(order, Some(("SO-1".to_owned(), Money::from_minor(9_000))));
    }
}
