//! The audit trail: append-only, each record hashed together with the hash of the one before it.

use sha2::{Digest, Sha256};

use super::column::Row;
use super::engine::{dialect, named_params};
use super::event::EventId;
use super::hex::hex;
use super::tables::{audit, customer, event, trace, user};
use super::trace::TraceAct;
use super::{Corrupt, CustomerKey, EventKind, OrderId, StoreError, TracedTable, Tx, View};
use crate::credit::{Currency, Day};
use crate::records::{AUDIT_VERSION, AuditBody};

/// The hash before the first record.
const GENESIS: [u8; 32] = [0; 32];

/// A record to be added: one thing that an event changed.
#[derive(Debug, Clone)]
pub struct NewAudit<'a> {
    /// What kind of thing.
    pub subject_kind: &'a str,
    /// Its code or number.
    pub subject: &'a str,
    /// The customer it belongs to.
    pub customer: Option<CustomerKey>,
    /// The order it belongs to.
    pub order: Option<OrderId>,
    pub body: &'a AuditBody,
}

/// A record as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRecord {
    /// Its place in the chain, from 1.
    pub id: i64,
    /// When it was recorded, in microseconds since 1970 in UTC.
    pub at: i64,
    /// The day of the desk.
    pub day: Day,
    pub login: String,
    pub event: EventKind,
    pub event_id: EventId,
    /// What kind of thing.
    pub subject_kind: String,
    /// Its code or number.
    pub subject: String,
    pub body: AuditBody,
    /// The same as it is stored and hashed: JSON, in no language.
    pub stored: String,
    /// What the person wrote to it.
    pub note: String,
    /// Code of the customer it belongs to.
    pub customer: Option<String>,
    /// The currency of that customer's amounts.
    pub currency: Option<Currency>,
}

/// Which records, the newest first.
#[derive(Debug, Clone, Default)]
pub struct AuditFilter {
    pub customer: Option<CustomerKey>,
    pub order: Option<OrderId>,
    pub login: Option<String>,
    /// Everything that was done together, whatever else is asked.
    pub event: Option<EventId>,
    /// From a day of the desk.
    pub from: Option<Day>,
    /// To a day of the desk.
    pub to: Option<Day>,
}

/// What checking the chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainReport {
    /// How many records there are.
    pub records: u64,
    /// The first record that is not what it was, or is missing.
    pub first_bad: Option<i64>,
    /// The hash of the last record, hexadecimal: written down elsewhere it proves that nothing was cut off. Empty where
    /// it cannot be read.
    pub head: String,
    /// Why the records after those that were counted could not be read.
    pub unread: Option<String>,
}

struct Link<'a> {
    id: i64,
    event: (&'a str, &'a str, i64, Day, &'a str),
    subject: (&'a str, &'a str),
    body: &'a str,
    schema_version: i64,
}

impl Link<'_> {
    /// Every part is preceded by its length, so that no two different records have the same bytes.
    fn hash(&self, previous: &[u8]) -> [u8; 32] {
        let (kind, login, at, day, note) = self.event;
        let numbers = [self.id.to_string(), at.to_string(), day.to_string(), self.schema_version.to_string()];
        let [id, at, day, version] = &numbers;
        let mut hasher = Sha256::new();
        hasher.update(previous);
        for part in [version, id, at, day, kind, login, note, self.subject.0, self.subject.1, self.body] {
            hasher.update(part.len().to_string());
            hasher.update(":");
            hasher.update(part);
        }
        hasher.finalize().into()
    }
}

impl Tx<'_> {
    /// Adds a record to the end of the chain.
    pub fn add_audit(&self, record: &NewAudit<'_>, event: EventId) -> Result<(), StoreError> {
        let view = self.view();
        let last = view.first("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1", [], |row| {
            Ok((row.get(0, audit::ID)?, row.get(1, audit::HASH)?))
        })?;
        let (last, previous) = match last {
            Some(last) => last,
            None => (0, GENESIS),
        };
        let of = view.event(event)?.ok_or_else(|| audit::EVENT_ID.corrupt(last + 1, event.0.to_string()))?;
        let body = record.body.to_text()?;
        let link = Link {
            id: last + 1,
            event: (of.kind.code(), &of.login, of.at, of.day, &of.note),
            subject: (record.subject_kind, record.subject),
            body: &body,
            schema_version: AUDIT_VERSION,
        };
        self.insert(
            "INSERT INTO audit (id, event_id, subject_kind, subject, customer_id, order_id, body, schema_version,
                                prev_hash, hash)
             VALUES (:id, :event, :kind, :subject, :customer, :order, :body, :version, :previous, :hash)",
            named_params! {
                ":id": link.id, ":event": event, ":kind": record.subject_kind, ":subject": record.subject,
                ":customer": record.customer, ":order": record.order, ":body": body,
                ":version": AUDIT_VERSION, ":previous": previous, ":hash": link.hash(&previous),
            },
        )
        .map(|_| ())
    }
}

const RECORD: &str =
    "SELECT a.id, e.at, e.day, u.login, e.kind, a.subject_kind, a.subject, a.body, e.note, c.code, e.id, u.id, c.id,
            a.schema_version, c.currency, a.customer_id
     FROM audit a LEFT JOIN event e ON e.id = a.event_id LEFT JOIN \"user\" u ON u.id = e.user_id
     LEFT JOIN customer c ON c.id = a.customer_id";

impl AuditRecord {
    /// The error of its body, which is not what such a record says.
    pub fn unreadable_body(&self) -> Corrupt {
        audit::BODY.corrupt(self.id, self.stored.as_str())
    }

    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let (stored, version) = (row.get(7, audit::BODY)?, row.get(13, audit::SCHEMA_VERSION)?);
        Ok(Self {
            id: row.get(0, audit::ID)?,
            at: row.get(1, event::AT)?,
            day: row.get(2, event::DAY)?,
            login: row.get(3, user::LOGIN)?,
            event: row.get(4, event::KIND)?,
            event_id: row.get(10, event::ID)?,
            subject_kind: row.get(5, audit::SUBJECT_KIND)?,
            subject: row.get(6, audit::SUBJECT)?,
            body: row.parsed(AuditBody::from_text(version, &stored), audit::BODY)?,
            stored,
            note: row.get(8, event::NOTE)?,
            customer: row.joined(9, customer::CODE)?,
            currency: row.joined(14, customer::CURRENCY)?,
        })
    }
}

impl View<'_> {
    /// The keys of the records, the newest first. One whose event or user is missing is among them whatever is asked
    /// for, so that reading it is an error that names it (R0.9).
    pub fn audit_keys(&self, filter: &AuditFilter) -> Result<Vec<i64>, StoreError> {
        // The two commonest filters have an index of their own; `+` stops the planner from choosing another.
        let indexed = match (filter.event, filter.order, filter.customer) {
            (Some(_), _, _) => "a.event_id = :event AND coalesce(:customer, :order, TRUE)",
            (None, Some(_), _) => {
                "a.order_id = :order AND (:customer IS NULL OR +a.customer_id = :customer) AND :event IS NULL"
            }
            (None, None, Some(_)) => "a.customer_id = :customer AND :order IS NULL AND :event IS NULL",
            (None, None, None) => ":customer IS NULL AND :order IS NULL AND :event IS NULL",
        };
        let sql = format!(
            "SELECT a.id FROM audit a LEFT JOIN event e ON e.id = a.event_id
             LEFT JOIN \"user\" u ON u.id = e.user_id
             WHERE {indexed} AND (:login IS NULL OR coalesce(u.login = :login, TRUE))
               AND (:from IS NULL OR coalesce(e.day >= :from, TRUE)) AND (:to IS NULL OR coalesce(e.day <= :to, TRUE))
             ORDER BY a.id DESC"
        );
        self.list(
            &sql,
            named_params! {
                ":order": filter.order, ":customer": filter.customer, ":event": filter.event,
                ":login": filter.login, ":from": filter.from, ":to": filter.to,
            },
            |row| row.get(0, audit::ID),
        )
    }

    /// The records of these keys, in their order.
    pub fn audit_records(&self, keys: &[i64]) -> Result<Vec<AuditRecord>, StoreError> {
        let sql = format!("{RECORD} WHERE a.id = ?1");
        let mut records = Vec::with_capacity(keys.len());
        for key in keys {
            let read = |row: &Row<'_>| Ok((AuditRecord::read(row)?, row.get(15, audit::CUSTOMER_ID)?));
            let Some((mut record, customer)) = self.first(&sql, [key], read)? else { continue };
            if let (None, Some(removed)) = (&record.customer, customer) {
                record.customer = self.former_code(removed)?;
                record.currency = self.former_currency(removed)?;
            }
            records.push(record);
        }
        Ok(records)
    }

    /// The code of a customer that is no longer there, by what was recorded of it.
    fn former_code(self, customer: CustomerKey) -> Result<Option<String>, StoreError> {
        // By the index audit_customer.
        let sql =
            "SELECT subject, id FROM audit WHERE customer_id = ?1 AND subject_kind = 'customer' LIMIT 1";
        self.first(sql, [customer], |row| row.get(0, audit::SUBJECT))
    }

    /// The currency of a customer that is no longer there, where it was stored when it was removed.
    fn former_currency(self, customer: CustomerKey) -> Result<Option<Currency>, StoreError> {
        // By the index trace_row.
        let sql = "SELECT before, last_id FROM trace WHERE table_name = ?1 AND last_id = ?2 AND act = ?3
                   ORDER BY event_id DESC LIMIT 1";
        let former = (TracedTable::Customer, customer, TraceAct::Removed);
        let image = self.first(sql, former, |row| row.get(0, trace::BEFORE))?.flatten();
        let currency = image.as_ref().and_then(|image| image.get("currency")?.as_str());
        let parsed = currency.map(|code| code.parse().map_err(|_| StoreError::CorruptValue(code.to_owned())));
        parsed.transpose()
    }

    /// The key that a customer or an order had that is no longer there, by its code or number; the last one that had it.
    pub fn removed_id(
        &self,
        table: TracedTable,
        column: &str,
        code: &str,
    ) -> Result<Option<i64>, StoreError> {
        // By the index trace_row.
        let sql =
            "SELECT before, last_id FROM trace WHERE table_name = ?1 AND act = ?2 ORDER BY last_id DESC";
        let removed = self.list(sql, (table, TraceAct::Removed), |row| {
            let image = row.get(0, trace::BEFORE)?;
            let had = image.is_some_and(|image| image.get(column).is_some_and(|value| value == code));
            Ok(had.then_some(row.get(1, trace::LAST_ID)?))
        })?;
        Ok(removed.into_iter().flatten().next())
    }

    /// What an event recorded of an order.
    pub fn audit_of_order(&self, event: EventId, order: OrderId) -> Result<Option<AuditBody>, StoreError> {
        // By the index audit_event.
        let sql = format!("{RECORD} WHERE a.event_id = ?1 AND +a.order_id = ?2 ORDER BY a.id LIMIT 1");
        let record = self.first(&sql, (event, order), AuditRecord::read)?;
        Ok(record.map(|record| record.body))
    }

    /// The first record of an event about a kind of thing.
    pub fn audit_record_of(&self, event: EventId, kind: &str) -> Result<Option<AuditRecord>, StoreError> {
        // By the index audit_event.
        let sql = format!("{RECORD} WHERE a.event_id = ?1 AND a.subject_kind = ?2 ORDER BY a.id LIMIT 1");
        self.first(&sql, (event, kind), AuditRecord::read)
    }

    /// Whether a record has this hash, hexadecimal in small letters.
    pub fn count_audit_hashes(&self, prefix: &str) -> Result<u64, StoreError> {
        let hash = dialect::hexadecimal("hash");
        self.count(&format!("SELECT count(*) FROM audit WHERE substr({hash}, 1, length(?1)) = ?1"), [prefix])
    }

    /// How many events have no record.
    pub fn events_without_audit(&self) -> Result<u64, StoreError> {
        // By the index audit_event; of events the table itself, so that a damaged index of it hides nothing.
        self.count(
            "SELECT count(*) FROM event e NOT INDEXED WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.event_id = e.id)",
            [],
        )
    }

    /// Goes through the whole chain and names the first record that does not fit, or that cannot be read as one. Where
    /// the desk keeps it from being read to its end, the report says so.
    pub fn verify_audit(&self) -> Result<ChainReport, StoreError> {
        let mut chain = Chain { records: 0, previous: Some(GENESIS), first_bad: None };
        let read = self.each(
            "SELECT a.id, e.kind, u.login, e.at, e.day, e.note, a.subject_kind, a.subject, a.body, a.schema_version,
                    a.prev_hash, a.hash
             FROM audit a LEFT JOIN event e ON e.id = a.event_id LEFT JOIN \"user\" u ON u.id = e.user_id ORDER BY a.id",
            [],
            |row| chain.add(row),
        );
        let unread = match read {
            Ok(()) => None,
            Err(error) if error.is_data_error() => Some(error.to_string()),
            Err(error) => return Err(error),
        };
        // The last record that was read is not the last one there is.
        let last = chain.previous.filter(|_| unread.is_none());
        let head = last.as_ref().map_or_else(String::new, |hash| hex(hash));
        Ok(ChainReport { records: chain.records, first_bad: chain.first_bad, head, unread })
    }
}

/// The chain as far as it was gone through.
struct Chain {
    records: u64,
    /// The hash of the last record; none where it is no hash, and then the next record does not fit.
    previous: Option<[u8; 32]>,
    first_bad: Option<i64>,
}

impl Chain {
    fn add(&mut self, row: &Row<'_>) -> Result<(), StoreError> {
        self.records += 1;
        let id: i64 = row.computed(0)?;
        let stored = row.get(11, audit::HASH).ok();
        let is_sound = u64::try_from(id) == Ok(self.records)
            && stored.is_some()
            && row.get(10, audit::PREV_HASH).ok() == self.previous
            && self.previous.and_then(|previous| link_hash(row, &previous)) == stored;
        if !is_sound && self.first_bad.is_none() {
            self.first_bad = Some(id);
        }
        self.previous = stored;
        Ok(())
    }
}

/// The hash that a record should have; none where it cannot be read as one at all.
fn link_hash(row: &Row<'_>, previous: &[u8]) -> Option<[u8; 32]> {
    let link = Link {
        id: row.get(0, audit::ID).ok()?,
        event: (
            row.text(1)?,
            row.text(2)?,
            row.get(3, event::AT).ok()?,
            row.get(4, event::DAY).ok()?,
            row.text(5)?,
        ),
        subject: (row.text(6)?, row.text(7)?),
        body: row.text(8)?,
        schema_version: row.get(9, audit::SCHEMA_VERSION).ok()?,
    };
    Some(link.hash(previous))
}
