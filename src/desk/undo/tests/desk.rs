//! A desk at which many things are done, and everything that an undo leads back to.

use std::cell::RefCell;

use crate::credit::{Day, ItemKind, Message, Verdict};
use crate::desk::testing::{TestDesk, pairs};
use crate::desk::undo::{ActState, UndoneAct};
use crate::desk::{Decision, DeskError, DeskReader, DeskWriter, DocumentKey, NoProgress};
use crate::store::{EventId, EventKind, RawFile};

const CUSTOMERS: [&str; 8] = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"];

/// Numbers that look random and are the same in every run.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    pub(super) fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len())]
    }

    pub(super) fn customer(&mut self) -> &'static str {
        self.pick(&CUSTOMERS)
    }

    pub(super) fn amount(&mut self) -> i64 {
        i64::try_from(self.roll(9_000)).unwrap() + 1
    }

    pub(super) fn one_of<T>(&mut self, of: Vec<T>) -> Option<T> {
        let at = self.roll(of.len().max(1));
        of.into_iter().nth(at)
    }
}

/// Something that was done, and is undone in its turn.
pub(super) struct Done {
    pub(super) kind: EventKind,
    pub(super) day: Day,
    /// The events by which it is in force: its own, and those that did it again after it was undone.
    pub(super) events: Vec<EventId>,
    /// What it undid, by its place among everything that was done.
    of: Option<usize>,
}

/// What is undone among everything that is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Undos {
    None,
    /// Nothing that opens an order: where anything has changed since, it would be checked anew (R4.5).
    Exact,
    Any,
}

/// Everything that an undo leads back to, on a day.
pub(super) struct Snapshot {
    pub(super) day: Day,
    rows: Vec<String>,
}

/// A desk that many things are done at, and who does them.
pub(super) struct Busy {
    pub(super) desk: TestDesk,
    /// What is in its file, and what it answers: opening either takes longer than asking.
    file: RawFile,
    pub(super) reader: RefCell<DeskReader>,
    writers: Vec<DeskWriter>,
    pub(super) done: Vec<Done>,
    pub(super) dice: Dice,
    pub(super) undos: Undos,
    /// Why something was not undone.
    pub(super) refused: Vec<Message>,
    /// How many things were tried.
    tried: usize,
}

impl Busy {
    pub(super) fn new(seed: u64, undos: Undos) -> Self {
        let desk = TestDesk::new();
        let mut writer = desk.writer();
        for code in CUSTOMERS {
            writer.add_customer(code, &pairs(&[("limit", "100")])).unwrap();
        }
        for (code, kind) in [("G1", "credit"), ("G2", "policy")] {
            writer.add_group(code, &pairs(&[("kind", kind), ("limit", "200")])).unwrap();
        }
        writer.add_ship_to("C1", "S", &pairs(&[("limit", "50")])).unwrap();
        writer.add_cover("C1", "P", &pairs(&[("value", "20")])).unwrap();
        writer.add_warehouse("W", &pairs(&[("name", "North")])).unwrap();
        let users = [("kim", "clerk"), ("sue", "supervisor"), ("bob", "administrator")];
        let writers = users.map(|(login, role)| desk.writer_as(login, role).watched()).into();
        let (file, reader) = (desk.file(), RefCell::new(desk.reader()));
        let (done, refused) = (Vec::new(), Vec::new());
        Self { desk, file, reader, writers, done, dice: Dice(seed), undos, refused, tried: 0 }
    }

    pub(super) fn fresh(&self) -> String {
        format!("N{}", self.tried)
    }

    pub(super) fn text(&self, sql: &str) -> Vec<String> {
        let mut rows = self.file.prepare_cached(sql).unwrap();
        let found = rows.query_map([], |row| row.get(0)).unwrap();
        found.map(|row| row.unwrap()).collect()
    }

    /// A blocking rule that is in force.
    pub(super) fn rule(&mut self) -> String {
        let rules = self.text("SELECT code FROM blocking_rule WHERE NOT removed");
        self.dice.one_of(rules).unwrap_or_default()
    }

    pub(super) fn order(&mut self) -> String {
        let orders = self.text("SELECT number FROM sales_order");
        self.dice.one_of(orders).unwrap_or_default()
    }

    pub(super) fn document(&mut self, kind: ItemKind) -> DocumentKey {
        let code = match kind {
            ItemKind::Invoice => 1,
            ItemKind::Credit => 2,
            ItemKind::Receipt => 3,
        };
        let sql = format!(
            "SELECT number || ' ' || (SELECT code FROM customer WHERE id = customer_id) FROM item
             WHERE kind = {code} AND class = 'plain'"
        );
        let documents = self.text(&sql);
        let one = self.dice.one_of(documents).unwrap_or_else(|| "none C1".to_owned());
        let (number, customer) = one.split_once(' ').unwrap();
        DocumentKey::new(customer, kind, number)
    }

    /// A receipt of which something is on account.
    pub(super) fn unapplied(&mut self) -> DocumentKey {
        let open = self.text(
            "SELECT number || ' ' || c.code FROM item i JOIN customer c ON c.id = i.customer_id
             WHERE i.kind = 3 AND i.open > 0
             AND EXISTS (SELECT 1 FROM item d WHERE d.customer_id = i.customer_id AND d.kind = 1 AND d.open > 0)",
        );
        let one = self.dice.one_of(open).unwrap_or_else(|| "none C1".to_owned());
        let (number, customer) = one.split_once(' ').unwrap();
        DocumentKey::new(customer, ItemKind::Receipt, number)
    }

    /// The number of an invoice of a customer that something is open of.
    pub(super) fn owed(&mut self, customer: &str) -> String {
        let open = self.text(&format!(
            "SELECT number FROM item i JOIN customer c ON c.id = i.customer_id
             WHERE c.code = '{customer}' AND i.kind = 1 AND i.open > 0 AND class = 'plain'"
        ));
        self.dice.one_of(open).unwrap_or_default()
    }

    pub(super) fn note(&mut self) -> Option<(i64, String)> {
        let notes = self.text(
            "SELECT n.id || ' ' || c.code FROM customer_note n JOIN customer c ON c.id = n.customer_id",
        );
        let one = self.dice.one_of(notes)?;
        let (id, code) = one.split_once(' ')?;
        Some((id.parse().unwrap(), code.to_owned()))
    }

    /// Does so many things that can be undone, each of the next kind; some of them undo others, and days go by.
    pub(super) fn go_on(&mut self, acts: usize) {
        let until = self.done.len() + acts;
        while self.done.len() < until {
            let kind = match self.dice.roll(30) {
                0..=1 if self.undos != Undos::None => EventKind::Redo,
                2..=5 if self.undos != Undos::None => EventKind::Undo,
                _ => EventKind::ALL[self.tried / 3 % EventKind::ALL.len()],
            };
            if self.dice.roll(30) == 0 {
                let today = self.reader.borrow().today();
                self.desk.go_to(&(today + 1).to_string());
            }
            let done = self.act(kind);
            self.done.extend(done);
        }
    }

    /// Something of a kind, done by one of the users; nothing where it was not possible.
    pub(super) fn act(&mut self, kind: EventKind) -> Option<Done> {
        self.tried += 1;
        let who = self.dice.roll(self.writers.len());
        let mut writer = self.writers.remove(who);
        let done = writer.with_event(|writer| self.act_of(kind, writer));
        self.writers.insert(who, writer);
        if let (EventKind::Undo | EventKind::Redo, Err(error)) = (kind, &done) {
            self.refused.push(error.message());
        }
        let event = done.ok()?.event?;
        let act = self.reader.borrow_mut().act(event).unwrap();
        // A check that changes nothing is recorded, and leaves nothing to undo.
        if act.state == ActState::Refused(Message::new("undo-too-old")) {
            return None;
        }
        let of = matches!(act.kind, EventKind::Undo | EventKind::Redo).then(|| self.undone_by(event));
        Some(Done { kind: act.kind, day: act.day, events: vec![event], of })
    }

    /// The place of what an event undid.
    fn undone_by(&self, event: EventId) -> usize {
        let undone = self.text(&format!("SELECT CAST(reverses AS TEXT) FROM event WHERE id = {}", event.0));
        let undone = EventId(undone[0].parse().unwrap());
        self.done.iter().position(|done| done.events.contains(&undone)).unwrap()
    }

    /// One of the events by which something is in force that undid something, or did anything else.
    pub(super) fn event(&mut self, kind: EventKind) -> EventId {
        let is_meant = |done: &&Done| {
            let mut act = *done;
            while let Some(of) = act.of {
                act = &self.done[of];
            }
            let is_exact = self.undos != Undos::Exact || !opens_orders(act.kind);
            is_exact && (done.kind == EventKind::Undo) == (kind == EventKind::Redo)
        };
        let events = self.done.iter().filter(is_meant).filter_map(|done| done.events.last().copied());
        let events = events.collect();
        self.dice.one_of(events).unwrap_or(EventId(1))
    }

    /// Undoes an event on a day; the event that did so.
    pub(super) fn undo(&mut self, day: Day, event: EventId) -> EventId {
        self.desk.go_to(&day.to_string());
        let undone = self.writers[2].undo(event, &NoProgress).unwrap();
        assert_eq!(undone.skipped, []);
        undone.by
    }

    /// Undoes what was done last and was not undone in its turn yet. What was undone by it is in force again.
    pub(super) fn go_back(&mut self) {
        let done = self.done.pop().unwrap();
        self.desk.go_to(&done.day.to_string());
        for (place, event) in done.events.iter().enumerate().rev() {
            let undone = self.writers[2].undo(*event, &NoProgress);
            let is_undone_in_part = place + 1 < done.events.len();
            match undone {
                Ok(UndoneAct { by, skipped, .. }) if skipped.is_empty() || is_undone_in_part => {
                    if let Some(of) = done.of {
                        self.done[of].events.push(by);
                    }
                }
                Ok(undone) => panic!("{:?} {:?}: {:?}", done.kind, done.events, undone.skipped),
                Err(error) => {
                    assert!(is_undone_in_part, "{:?} {:?} {event:?}: {error:?}", done.kind, done.events);
                }
            }
        }
    }

    pub(super) fn buyer(&self, order: &str) -> Option<String> {
        let sql = format!(
            "SELECT c.code FROM sales_order o JOIN customer c ON c.id = o.customer_id WHERE o.number = '{order}'"
        );
        self.text(&sql).pop()
    }

    pub(super) fn decide(&mut self, writer: &mut DeskWriter, verdict: Verdict) -> Result<(), DeskError> {
        let orders = (0..=self.dice.roll(3)).map(|_| self.order()).collect::<Vec<_>>();
        let mut orders: Vec<_> = orders.into_iter().filter(|order| !order.is_empty()).collect();
        orders.sort_unstable();
        orders.dedup();
        writer.decide(&Decision::on(orders, verdict), &NoProgress).map(drop)
    }

    /// Everything that an undo leads back to: every row, and what is computed of the customers.
    pub(super) fn snapshot(&self) -> Snapshot {
        let mut rows = Vec::new();
        for (table, left_out, condition) in TABLES {
            let columns = self.text(&format!("SELECT name FROM pragma_table_info('{table}')"));
            let shown: Vec<_> = columns
                .iter()
                .filter(|column| !left_out.contains(&column.as_str()))
                .map(|column| format!("'{column}=' || quote({column})"))
                .collect();
            let sql = format!(
                "SELECT '{table}: ' || {} FROM \"{table}\" t WHERE {condition} ORDER BY 1",
                shown.join(" || ' ' || ")
            );
            rows.extend(self.text(&sql));
        }
        let mut reader = self.reader.borrow_mut();
        for code in CUSTOMERS {
            rows.push(format!("{:?}", reader.exposure(code).unwrap()));
        }
        let day = reader.today();
        for back in [0, 1, 20, 45] {
            rows.push(format!("{:?}", reader.ageing(None, day - back, None).unwrap()));
        }
        Snapshot { day, rows }
    }

    /// The desk is as it was.
    #[track_caller]
    pub(super) fn is_at(&self, then: &Snapshot) {
        self.desk.go_to(&then.day.to_string());
        let now = self.snapshot();
        let differing = |one: &Snapshot, other: &Snapshot| -> Vec<String> {
            one.rows.iter().filter(|row| !other.rows.contains(row)).cloned().collect()
        };
        assert!(now.rows == then.rows, "{:#?} was {:#?}", differing(&now, then), differing(then, &now));
    }

    pub(super) fn is_sound(&self) {
        let report = self.desk.reader().examine().unwrap();
        let silent =
            "SELECT kind FROM event e WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.event_id = e.id)";
        assert!(report.is_sound(), "{report:#?} {:?}", self.text(silent));
        assert_eq!(self.desk.differences(), []);
    }
}

/// What a table has that an undo leads back to: all columns but these, of the rows that meet the condition.
const TABLES: [(&str, &[&str], &str); 14] = [
    ("user", &[], "TRUE"),
    ("setting", &["id", "event_id"], "id = (SELECT max(id) FROM setting s WHERE s.name = t.name)"),
    ("reason", &[], "TRUE"),
    ("terms", &[], "TRUE"),
    ("warehouse", &["version"], "TRUE"),
    ("credit_group", &["version", "revision"], "TRUE"),
    ("customer", &["version"], "TRUE"),
    ("ship_to", &["version"], "TRUE"),
    ("cover", &["version"], "TRUE"),
    ("item", &[], "TRUE"),
    ("application", &[], "TRUE"),
    ("sales_order", &["version"], "TRUE"),
    ("hold", &["version", "checked_revision", "checked_day", "frees"], "state <> 'withdrawn'"),
    ("customer_note", &[], "TRUE"),
];

/// Whether undoing such a thing, or doing it again, may open an order.
const fn opens_orders(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Release
            | EventKind::Reject
            | EventKind::Keep
            | EventKind::Terms
            | EventKind::Forward
            | EventKind::Force
            | EventKind::Recheck
            | EventKind::RecheckCustomer
            | EventKind::OrderEnter
            | EventKind::OrderAmend
            | EventKind::OrderConfirm
            | EventKind::OrderReopen
            | EventKind::OrderCopy
            | EventKind::OrderShip
            | EventKind::OrderClose
            | EventKind::OrderCancel
            | EventKind::Import
    )
}
