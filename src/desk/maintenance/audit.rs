//! The audit trail: who did what when, and whether the record of it is whole.

use std::ops::RangeInclusive;

use crate::credit::{Day, Message};
use crate::desk::error::{DeskError, ErrorKind};
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::desk::setup::users;
use crate::store::{AuditFilter, AuditRecord, CustomerKey, EventId, OrderId, TracedTable, View};

/// Hexadecimal digits of a hash that names a record: all of it, or its beginning.
const HEAD_DIGITS: RangeInclusive<usize> = 8..=64;

/// Which records are asked for, by the names that people use; everything that is left out is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditQuery {
    pub customer: Option<String>,
    pub order: Option<String>,
    pub user: Option<String>,
    /// Everything that was done together, whatever else is asked.
    pub event: Option<EventId>,
    pub from: Option<Day>,
    pub to: Option<Day>,
}

/// Which record of the audit trail: its place in the chain, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AuditKey(pub i64);

/// What verifying the audit trail found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditReport {
    /// How many records there are.
    pub records: u64,
    /// The first record that is not what it was, or comes after one that is missing.
    pub first_bad: Option<AuditKey>,
    /// Events that have no record at all: something was done, and its record was taken away.
    pub silent_events: u64,
    /// The hash of the last record, hexadecimal: written down elsewhere it proves that nothing was cut off. Empty where
    /// it cannot be read.
    pub head: String,
    /// Why the trail could not be read to its end, if it could not.
    pub unread: Option<String>,
}

impl AuditReport {
    /// Whether everything is as it was written.
    pub const fn is_ok(&self) -> bool {
        self.first_bad.is_none() && self.silent_events == 0 && self.unread.is_none()
    }

    /// What is wrong, a sentence each.
    pub fn problems(&self) -> Vec<Message> {
        let bad = self.first_bad.map(|key| Message::new("audit-first-bad").count("record", key.0));
        let silent = (self.silent_events > 0)
            .then(|| Message::new("audit-silent").count("events", self.silent_events));
        let unread =
            self.unread.as_ref().map(|problem| Message::new("audit-unread").text("problem", problem));
        [bad, silent, unread].into_iter().flatten().collect()
    }

    pub(in crate::desk) fn of(view: View<'_>) -> Result<Self, DeskError> {
        let chain = view.verify_audit()?;
        let (silent_events, uncounted) = match view.events_without_audit() {
            Ok(silent) => (silent, None),
            Err(error) if error.is_data_error() => (0, Some(error.to_string())),
            Err(error) => return Err(error.into()),
        };
        Ok(Self {
            records: chain.records,
            first_bad: chain.first_bad.map(AuditKey),
            silent_events,
            head: chain.head,
            unread: chain.unread.or(uncounted),
        })
    }
}

impl DeskReader {
    /// The keys of the records that were asked for, the newest first.
    pub fn audit_keys(&mut self, query: &AuditQuery) -> Result<Vec<AuditKey>, DeskError> {
        self.ask(|view| {
            let keys = view.audit_keys(&filter(view, query)?)?;
            Ok(keys.into_iter().map(AuditKey).collect())
        })
    }

    /// The records of these keys, in their order.
    pub fn audit_records(&mut self, keys: &[AuditKey]) -> Result<Vec<AuditRecord>, DeskError> {
        let keys: Vec<i64> = keys.iter().map(|key| key.0).collect();
        self.ask(|view| Ok(view.audit_records(&keys)?))
    }

    /// The records that were asked for, the newest first.
    pub fn audit(&mut self, query: &AuditQuery) -> Result<Vec<AuditRecord>, DeskError> {
        self.ask(|view| {
            let keys = view.audit_keys(&filter(view, query)?)?;
            Ok(view.audit_records(&keys)?)
        })
    }

    /// Whether there is a record with this hash: the last one of a backup, say. Where there is none, what was done after
    /// it, and perhaps before, is missing. The hash is hexadecimal, in capitals or not, and may be cut after its first
    /// digits as long as it means one record only.
    pub fn has_audit_head(&mut self, head: &str) -> Result<bool, DeskError> {
        let unclear = || DeskError::usage(Message::new("usage-head").text("value", head));
        let is_hash = |text: &str| {
            HEAD_DIGITS.contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_hexdigit())
        };
        if !is_hash(head) {
            return Err(unclear());
        }
        match self.ask(|view| Ok(view.count_audit_hashes(&head.to_ascii_lowercase())?))? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(unclear()),
        }
    }

    /// Goes through the whole audit trail.
    pub fn verify_audit(&mut self) -> Result<AuditReport, DeskError> {
        self.ask(AuditReport::of)
    }
}

/// The query by keys; what it names must be there.
fn filter(view: View<'_>, query: &AuditQuery) -> Result<AuditFilter, DeskError> {
    if let (Some(from), Some(to)) = (query.from, query.to)
        && from > to
    {
        return Err(DeskError::usage(Message::new("days-reversed").day("from", from).day("to", to)));
    }
    let customer = match &query.customer {
        Some(code) => Some(customer(view, code)?),
        None => None,
    };
    let order = match &query.order {
        Some(number) => Some(order(view, number)?),
        None => None,
    };
    let login = match &query.user {
        Some(login) => match lookup::find_user(view, login)? {
            Some(user) => Some(user.login),
            None => return Err(users::not_found(view, login)?),
        },
        None => None,
    };
    Ok(AuditFilter { customer, order, login, event: query.event, from: query.from, to: query.to })
}

/// A customer, also one that is no longer there: its records are.
fn customer(view: View<'_>, code: &str) -> Result<CustomerKey, DeskError> {
    let found = lookup::customer(view, code).map(|customer| customer.key);
    or_removed(found, || Ok(view.removed_id(TracedTable::Customer, "code", code)?.map(CustomerKey)))
}

/// An order, also one that is no longer there.
fn order(view: View<'_>, number: &str) -> Result<OrderId, DeskError> {
    let found = lookup::order(view, number).map(|order| order.id);
    or_removed(found, || Ok(view.removed_id(TracedTable::Order, "number", number)?.map(OrderId)))
}

fn or_removed<T>(
    found: Result<T, DeskError>,
    removed: impl FnOnce() -> Result<Option<T>, DeskError>,
) -> Result<T, DeskError> {
    match found {
        Err(unknown) if unknown.kind() == ErrorKind::Usage => removed()?.ok_or(unknown),
        found => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::testing::ledger::cents;
    use crate::desk::testing::{TestDesk, key, pairs};
    use crate::desk::{EnterOrder, Expected};

    fn desk() -> TestDesk {
        let test = TestDesk::new();
        let mut writer = test.writer();
        writer.add_customer("C1", &[]).unwrap();
        writer.add_customer("C2", &[]).unwrap();
        let rating = pairs(&[("rating", "A")]);
        writer.set_customer("C1", &rating, Expected::Whatever).unwrap();
        test
    }

    #[test]
    fn records_are_found_by_what_they_are_about_the_newest_first() {
        let test = desk();
        let mut reader = test.reader();
        let query = AuditQuery {
            customer: Some("C1".to_owned()),
            user: Some("anna".to_owned()),
            from: "2026-06-30".parse().ok(),
            to: "2026-06-30".parse().ok(),
            ..AuditQuery::default()
        };
        let records = reader.audit(&query).unwrap();
        let events: Vec<_> = records.iter().map(|record| record.event.code()).collect();
        assert_eq!(events, ["customer-set", "customer-add"]);
        let keys = reader.audit_keys(&query).unwrap();
        assert_eq!(reader.audit_records(&keys).unwrap(), records);
    }

    #[test]
    fn the_records_of_a_customer_who_was_removed_show_its_code_and_are_found_by_it() {
        let test = TestDesk::new();
        let mut writer = test.writer();
        let dollars = pairs(&[("currency", "USD")]);
        let added = writer.with_event(|writer| writer.add_customer("C9", &dollars)).unwrap();
        let order = EnterOrder::new("C9", "SO-9", cents(100));
        let entered = writer.with_event(|writer| writer.enter_order(&order)).unwrap();
        writer.undo_in_turn(&[entered.event.unwrap(), added.event.unwrap()]).unwrap();
        let mut reader = test.reader();
        for query in [
            AuditQuery { customer: Some("C9".to_owned()), ..AuditQuery::default() },
            AuditQuery { order: Some("SO-9".to_owned()), ..AuditQuery::default() },
        ] {
            let records = reader.audit(&query).unwrap();
            assert!(records.len() >= 2, "{records:#?}");
            for record in records {
                assert_eq!((record.customer.as_deref(), record.currency), (Some("C9"), "USD".parse().ok()));
            }
        }
    }

    #[test]
    fn a_question_about_what_is_not_there_is_an_error() {
        let mut reader = desk().reader();
        let mut ask = |change: fn(&mut AuditQuery)| {
            let mut query = AuditQuery::default();
            change(&mut query);
            key(reader.audit(&query))
        };
        assert_eq!(ask(|query| query.customer = Some("C9".into())), "customer-not-found");
        assert_eq!(ask(|query| query.order = Some("SO-9".into())), "order-not-found");
        assert_eq!(ask(|query| query.user = Some("zoe".into())), "user-not-found");
        let reversed = ask(|query| {
            query.from = "2026-07-01".parse().ok();
            query.to = "2026-06-30".parse().ok();
        });
        assert_eq!(reversed, "days-reversed");
    }

    #[test]
    fn a_record_that_was_tampered_with_is_named() {
        let test = desk();
        assert!(test.reader().verify_audit().unwrap().is_ok());
        let sql = "UPDATE audit SET body = replace(body, 'C1', 'C9'), subject = 'C9' WHERE id = 2";
        test.file().execute(sql, []).unwrap();
        let report = test.reader().verify_audit().unwrap();
        assert_eq!((report.is_ok(), report.first_bad), (false, Some(AuditKey(2))));
        assert_eq!(report.records, 4);
    }

    #[test]
    fn the_head_of_a_later_moment_is_missed_in_an_earlier_copy() {
        let test = desk();
        let head = test.reader().verify_audit().unwrap().head;
        assert!(test.reader().has_audit_head(&head.to_uppercase()).unwrap());
        assert!(test.reader().has_audit_head(&head[..8]).unwrap());
        for no_hash in ["", "00", &head[..7], "8059fd4g", &format!("{head}0"), "é8059fd4b"] {
            assert_eq!(key(test.reader().has_audit_head(no_hash)), "usage-head", "{no_hash}");
        }
        test.writer().add_customer("C3", &[]).unwrap();
        assert!(test.reader().has_audit_head(&head).unwrap(), "it is still there when more was done");
        test.file().execute_batch("DELETE FROM audit WHERE id > 3; PRAGMA foreign_keys = OFF;").unwrap();
        assert!(!test.reader().has_audit_head(&head).unwrap());
        assert!(!test.reader().has_audit_head(&head[..8]).unwrap());
    }

    #[test]
    fn an_event_whose_last_record_was_cut_off_is_noticed() {
        let test = desk();
        test.file().execute("DELETE FROM audit WHERE id = 4", []).unwrap();
        let report = test.reader().verify_audit().unwrap();
        assert_eq!((report.first_bad, report.silent_events), (None, 1));
        assert!(!report.is_ok());
    }
}
