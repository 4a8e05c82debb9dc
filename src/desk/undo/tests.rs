//! A law: whatever was done, undoing it all in turn leads back to where the desk was before each act (R4.11).

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::*;
use crate::credit::{ItemKind, Rejected, Render, Verdict, VerdictKind};
use crate::desk::testing::ledger::{cents, invoice, pays, receipt};
use crate::desk::testing::{TestDesk, pairs};
use crate::desk::{
    Blocking, Confirmation, Decision, Dispute, DocumentKey, EnterOrder, Expected, ExternalCode, NewBasis,
    NewInvoice, NewReceipt, NoProgress, NoneFound, PaymentReportQuery, ReasonAction, ReasonRecord, Refund,
    Rest, Run, TransferFilter, TransferScope, WriteOff,
};
use crate::store::{CodeRange, DayRange, RawFile};

/// How many acts are done and undone.
const ACTS: usize = 1_000;

const CUSTOMERS: [&str; 8] = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"];

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len())]
    }

    fn customer(&mut self) -> &'static str {
        self.pick(&CUSTOMERS)
    }

    fn amount(&mut self) -> i64 {
        i64::try_from(self.roll(9_000)).unwrap() + 1
    }

    fn one_of<T>(&mut self, of: Vec<T>) -> Option<T> {
        let at = self.roll(of.len().max(1));
        of.into_iter().nth(at)
    }
}

/// A desk that many things are done at, and who does them.
struct Busy {
    desk: TestDesk,
    /// What is in its file, and what it answers: opening either takes longer than asking.
    file: RawFile,
    reader: RefCell<DeskReader>,
    writers: Vec<DeskWriter>,
    dice: Dice,
    now: usize,
}

/// Words by their keys.
struct Keys;

impl Render for Keys {
    fn render(&self, message: &Message) -> String {
        message.key.clone()
    }

    fn has(&self, _: &str) -> bool {
        true
    }
}

impl Busy {
    fn new(seed: u64) -> Self {
        let desk = TestDesk::new();
        for code in CUSTOMERS {
            desk.writer().add_customer(code, &pairs(&[("limit", "100")])).unwrap();
        }
        for (code, kind) in [("G1", "credit"), ("G2", "policy")] {
            desk.writer().add_group(code, &pairs(&[("kind", kind), ("limit", "200")])).unwrap();
        }
        desk.writer().add_ship_to("C1", "S", &pairs(&[("limit", "50")])).unwrap();
        desk.writer().add_warehouse("W", &pairs(&[("name", "North")])).unwrap();
        let writers =
            vec![desk.writer(), desk.writer_as("sue", "supervisor"), desk.writer_as("bob", "administrator")];
        let (file, reader) = (desk.file(), RefCell::new(desk.reader()));
        Self { desk, file, reader, writers, dice: Dice(seed), now: 0 }
    }

    fn fresh(&self) -> String {
        format!("N{}", self.now)
    }

    fn text(&self, sql: &str) -> Vec<String> {
        let mut rows = self.file.prepare_cached(sql).unwrap();
        let found = rows.query_map([], |row| row.get(0)).unwrap();
        found.map(|row| row.unwrap()).collect()
    }

    fn order(&mut self) -> String {
        let orders = self.text("SELECT number FROM sales_order");
        self.dice.one_of(orders).unwrap_or_default()
    }

    fn document(&mut self, kind: ItemKind) -> DocumentKey {
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
    fn unapplied(&mut self) -> DocumentKey {
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
    fn owed(&mut self, customer: &str) -> String {
        let open = self.text(&format!(
            "SELECT number FROM item i JOIN customer c ON c.id = i.customer_id
             WHERE c.code = '{customer}' AND i.kind = 1 AND i.open > 0 AND class = 'plain'"
        ));
        self.dice.one_of(open).unwrap_or_default()
    }

    fn note(&mut self) -> Option<(i64, String)> {
        let notes = self.text(
            "SELECT n.id || ' ' || c.code FROM customer_note n JOIN customer c ON c.id = n.customer_id",
        );
        let one = self.dice.one_of(notes)?;
        let (id, code) = one.split_once(' ')?;
        Some((id.parse().unwrap(), code.to_owned()))
    }

    /// Something of a kind, done by one of the users: who did it, and the event where it was done.
    fn act(&mut self, kind: EventKind) -> Option<(usize, EventId)> {
        self.now += 1;
        let who = self.dice.roll(self.writers.len());
        let mut writer = self.writers.swap_remove(who);
        let done = writer.with_event(|writer| self.act_of(kind, writer));
        self.writers.push(writer);
        let last = self.writers.len() - 1;
        self.writers.swap(who, last);
        let event = done.ok()?.event?;
        // A check that changes nothing is recorded, and leaves nothing to undo.
        let state = self.reader.borrow_mut().act(event).unwrap().state;
        (state != ActState::Refused(Message::new("undo-too-old"))).then_some((who, event))
    }

    #[expect(clippy::too_many_lines, reason = "a table: one entry a kind")]
    fn act_of(&mut self, kind: EventKind, writer: &mut DeskWriter) -> Result<(), DeskError> {
        let (new, amount, customer) = (self.fresh(), self.dice.amount(), self.dice.customer());
        let plain = format!("{}.{:02}", amount / 100, amount % 100);
        match kind {
            EventKind::Release => self.decide(writer, Verdict::RELEASE),
            EventKind::Reject => {
                let order = if self.dice.roll(2) == 0 { Rejected::Stays } else { Rejected::Cancelled };
                self.decide(writer, Verdict::Reject { order })
            }
            EventKind::Keep => {
                let follow_up = Some(writer.today() + i64::try_from(self.dice.roll(9)).unwrap());
                self.decide(writer, Verdict::Keep { follow_up })
            }
            EventKind::Terms => {
                let terms = self.dice.pick(&["cod", "net30", "net10"]).to_owned();
                self.decide(writer, Verdict::Terms { terms, collect: None })
            }
            EventKind::Forward => {
                let to = self.dice.pick(&["anna", "sue", "bob"]).to_owned();
                self.decide(writer, Verdict::Forward { to })
            }
            EventKind::Force => self.decide(writer, Verdict::Force),
            EventKind::Recheck => writer.recheck(None, &NoProgress).map(drop),
            EventKind::RecheckCustomer => writer.recheck_customer(customer, Run::Real, &NoProgress).map(drop),
            EventKind::OrderEnter => {
                let warehouse = (self.dice.roll(3) == 0).then(|| "W".to_owned());
                let confirmation = match self.dice.roll(2) {
                    0 => Confirmation::Confirmed,
                    _ => Confirmation::Unconfirmed,
                };
                let entered = EnterOrder::new(customer, &new, cents(amount * 2));
                writer.enter_order(&EnterOrder { warehouse, confirmation, ..entered }).map(drop)
            }
            EventKind::OrderCopy => writer.copy_order(&self.order(), &new).map(drop),
            EventKind::OrderAmend => writer.amend_order(&self.order(), cents(amount * 2)).map(drop),
            EventKind::OrderConfirm => writer.confirm_order(&self.order()).map(drop),
            EventKind::OrderReopen => writer.reopen_order(&self.order()).map(drop),
            EventKind::OrderShip => writer.ship_order(&self.order()).map(drop),
            EventKind::OrderClose => match self.dice.roll(2) {
                0 => writer.close_order(&self.order()).map(drop),
                _ => writer.close_order_not_invoiced(&self.order(), "lost").map(drop),
            },
            EventKind::OrderCancel => writer.cancel_order(&self.order()).map(drop),
            EventKind::CustomerAdd => writer.add_customer(&new, &pairs(&[("limit", &plain)])).map(drop),
            EventKind::CustomerSet => {
                let set = match self.dice.roll(3) {
                    0 => pairs(&[("limit", &plain)]),
                    1 => pairs(&[("hold_period", self.dice.pick(&["default", "bypass"]))]),
                    _ => pairs(&[("limit", &plain), ("duns", &new), ("next_review", "2026-12-01")]),
                };
                writer.set_customer(customer, &set, Expected::Whatever).map(drop)
            }
            EventKind::CustomerBlock => {
                let how = if self.dice.roll(2) == 0 { Blocking::Block } else { Blocking::WarnOnly };
                writer.block_customer(customer, how, "late").map(drop)
            }
            EventKind::CustomerUnblock => writer.unblock_customer(customer).map(drop),
            EventKind::CustomerClose => writer.close_customer(customer, "gone").map(drop),
            EventKind::CustomerReopen => writer.reopen_customer(customer).map(drop),
            EventKind::ShipToAdd => {
                writer.add_ship_to(customer, &new, &pairs(&[("limit", &plain)])).map(drop)
            }
            EventKind::ShipToSet => {
                writer.set_ship_to("C1", "S", &pairs(&[("limit", &plain)]), Expected::Whatever).map(drop)
            }
            EventKind::GroupAdd => {
                writer.add_group(&new, &pairs(&[("kind", self.dice.pick(&["credit", "policy"]))])).map(drop)
            }
            EventKind::GroupSet => {
                let group = self.dice.pick(&["G1", "G2"]);
                writer.set_group(group, &pairs(&[("limit", &plain)]), Expected::Whatever).map(drop)
            }
            EventKind::GroupJoin => {
                let members = [customer, self.dice.customer()];
                writer.join_group(self.dice.pick(&["G1", "G2"]), &members[..=self.dice.roll(2)]).map(drop)
            }
            EventKind::GroupLeave => writer.leave_group(self.dice.pick(&["G1", "G2"]), &[customer]).map(drop),
            EventKind::WarehouseAdd => writer.add_warehouse(&new, &pairs(&[("name", "South")])).map(drop),
            EventKind::WarehouseSet => {
                let set = pairs(&[("order_maximum", &plain)]);
                writer.set_warehouse("W", &set, Expected::Whatever).map(drop)
            }
            EventKind::TermsAdd => {
                writer.add_terms(&new, &pairs(&[("kind", "net"), ("days", "45")])).map(drop)
            }
            EventKind::ReasonAdd => writer.add_reason(&ReasonRecord {
                action: ReasonAction::Decision(VerdictKind::Release),
                code: new,
                text: "Other".to_owned(),
                is_default: self.dice.roll(2) == 0,
            }),
            EventKind::UserAdd => writer.add_user(&new, &pairs(&[("name", "New")])).map(drop),
            EventKind::UserSet => {
                let login = self.dice.pick(&["anna", "sue", "bob"]);
                writer.set_user(login, &pairs(&[("name", &new)])).map(drop)
            }
            EventKind::SettingsSet => {
                let (name, value) = match self.dice.roll(3) {
                    0 => ("exposure.held_orders", self.dice.pick(&["yes", "no"])),
                    1 => ("exposure.approved_orders", self.dice.pick(&["yes", "no"])),
                    _ => ("validation.delay_days", self.dice.pick(&["10", "30", "60"])),
                };
                writer.set_settings(&pairs(&[(name, value)])).map(drop)
            }
            EventKind::DaysToPay => {
                let to = writer.today() - i64::try_from(self.dice.roll(60)).unwrap();
                let range = Some(DayRange { from: to - 30, to });
                let new = NewBasis { customer, range, none_found: NoneFound::Reset, seen: None };
                writer.store_days_to_pay(&new).map(drop)
            }
            EventKind::DaysToPayReport => {
                let query = PaymentReportQuery { customers: CodeRange::default(), range: None };
                writer.store_payment_report(&query, NoneFound::Reset, &NoProgress).map(drop)
            }
            EventKind::Invoice => {
                let order = (self.dice.roll(2) == 0).then(|| self.order());
                let of = order.as_deref().and_then(|order| self.buyer(order));
                let due = writer.today() - i64::try_from(self.dice.roll(90)).unwrap();
                let made = NewInvoice {
                    order: order.as_deref().filter(|order| !order.is_empty()),
                    day: due - 30,
                    due,
                    ..invoice(of.as_deref().unwrap_or(customer), &new, amount)
                };
                writer.enter_invoice(&made).map(drop)
            }
            EventKind::CreditNote => {
                let paid = self.document(ItemKind::Invoice);
                writer.enter_invoice(&invoice(&paid.customer, &new, -amount)).map(drop)
            }
            EventKind::InvoiceTransfer => {
                let scope = TransferScope::Awaiting(TransferFilter {
                    customer: Some(customer.to_owned()),
                    ..TransferFilter::default()
                });
                writer.transfer_invoices(&scope, Run::Real, &NoProgress).map(drop)
            }
            EventKind::Dispute | EventKind::SettleDispute => {
                let raised = kind == EventKind::Dispute;
                let dispute = if raised { Dispute::Raised } else { Dispute::Settled };
                writer.dispute_invoice(&self.document(ItemKind::Invoice), None, dispute, "broken")
            }
            EventKind::Receipt => {
                let paid = self.document(ItemKind::Invoice);
                let apply = if self.dice.roll(2) == 0 { vec![pays(&paid.number, None)] } else { Vec::new() };
                let made = NewReceipt { apply, ..receipt(&paid.customer, &new, amount * 3) };
                writer.enter_receipt(&made).map(drop)
            }
            EventKind::Apply => {
                let receipt = self.unapplied();
                let paid = self.owed(&receipt.customer);
                let parts = [pays(&paid, None)];
                writer.apply_receipt(&receipt, &parts, Rest::OnAccount, None).map(drop)
            }
            EventKind::TakeBack => writer.undo_application(&self.document(ItemKind::Receipt), None).map(drop),
            EventKind::ReverseReceipt => {
                writer.reverse_receipt(&self.document(ItemKind::Receipt), "bounced", None).map(drop)
            }
            EventKind::WriteOff => {
                let paid = self.document(ItemKind::Invoice);
                let parts = vec![pays(&paid.number, None)];
                writer.write_off(&WriteOff { customer: &paid.customer, parts, reason: "small" }).map(drop)
            }
            EventKind::Refund => {
                writer.refund(&Refund { customer, amount: cents(amount / 10 + 1), reason: "asked" }).map(drop)
            }
            EventKind::UndoWriteOff | EventKind::UndoRefund => {
                let (class, item) = match kind {
                    EventKind::UndoWriteOff => ("write-off", ItemKind::Credit),
                    _ => ("refund", ItemKind::Invoice),
                };
                let sql = format!(
                    "SELECT number || ' ' || (SELECT code FROM customer WHERE id = customer_id) FROM item
                     WHERE class = '{class}'"
                );
                let made = self.text(&sql);
                let one = self.dice.one_of(made).unwrap_or_else(|| "none C1".to_owned());
                let (number, customer) = one.split_once(' ').unwrap();
                let key = DocumentKey::new(customer, item, number);
                match item {
                    ItemKind::Invoice => writer.undo_refund(&key).map(drop),
                    ItemKind::Credit | ItemKind::Receipt => writer.undo_write_off(&key).map(drop),
                }
            }
            EventKind::ValidationApply => {
                let snapshot = self.reader.borrow_mut().validation_snapshot(&NoProgress)?;
                let choices =
                    snapshot.suggestions(&snapshot.propose(&snapshot.policy, &ExternalCode::Without));
                writer.apply_validation(&choices, &Keys, &NoProgress).map(drop)
            }
            EventKind::NoteAdd => writer.add_note(customer, &new).map(drop),
            EventKind::NoteStrike => match self.note() {
                Some((id, code)) => writer.strike_note(&code, crate::store::NoteId(id)),
                None => Ok(()),
            },
            // Not done at a desk in use, by earlier versions only, or the undoing itself.
            EventKind::Init
            | EventKind::Undo
            | EventKind::Redo
            | EventKind::DaysToPayUndo
            | EventKind::ValidationUndo
            | EventKind::Import => Ok(()),
        }
    }

    fn buyer(&self, order: &str) -> Option<String> {
        let sql = format!(
            "SELECT c.code FROM sales_order o JOIN customer c ON c.id = o.customer_id WHERE o.number = '{order}'"
        );
        self.text(&sql).pop()
    }

    fn decide(&mut self, writer: &mut DeskWriter, verdict: Verdict) -> Result<(), DeskError> {
        let orders = (0..=self.dice.roll(3)).map(|_| self.order()).collect::<Vec<_>>();
        let mut orders: Vec<_> = orders.into_iter().filter(|order| !order.is_empty()).collect();
        orders.sort_unstable();
        orders.dedup();
        writer.decide(&Decision::on(orders, verdict), &NoProgress).map(drop)
    }

    /// Everything that an undo leads back to: every row, and what is computed of the customers.
    fn snapshot(&self) -> Vec<String> {
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
        for back in [0, 1, 20, 45] {
            let day = reader.today() - back;
            rows.push(format!("{:?}", reader.ageing(None, day, None).unwrap()));
        }
        rows
    }

    fn is_sound(&self) {
        let report = self.desk.reader().examine().unwrap();
        let silent =
            "SELECT kind FROM event e WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.event_id = e.id)";
        assert!(report.is_sound(), "{report:#?} {:?}", self.text(silent));
    }

    fn undo(&mut self, who: usize, event: EventId) -> UndoneAct {
        self.writers[who].undo(event).unwrap_or_else(|error| panic!("{event:?}: {:?}", error.message()))
    }
}

/// What a table has that an undo leads back to: all columns but these, of the rows that meet the condition.
const TABLES: [(&str, &[&str], &str); 13] = [
    ("user", &[], "TRUE"),
    ("setting", &["id", "event_id"], "id = (SELECT max(id) FROM setting s WHERE s.name = t.name)"),
    ("reason", &[], "TRUE"),
    ("terms", &[], "TRUE"),
    ("warehouse", &["version"], "TRUE"),
    ("credit_group", &["version", "revision"], "TRUE"),
    ("customer", &["version"], "TRUE"),
    ("ship_to", &["version"], "TRUE"),
    ("item", &[], "TRUE"),
    ("application", &[], "TRUE"),
    ("sales_order", &["version"], "TRUE"),
    ("hold", &["version", "checked_revision", "checked_day", "frees"], "state <> 'withdrawn'"),
    ("customer_note", &[], "TRUE"),
];

/// What differs between two snapshots.
fn differing<'s>(one: &'s [String], other: &'s [String]) -> (Vec<&'s String>, Vec<&'s String>) {
    let only = |of: &'s [String], not: &[String]| of.iter().filter(|row| !not.contains(row)).collect();
    (only(one, other), only(other, one))
}

#[test]
fn a_thousand_acts_undone_in_turn_lead_back_through_every_state_of_the_desk() {
    let mut busy = Busy::new(11);
    let (mut stack, mut done) = (Vec::new(), BTreeMap::new());
    let mut before = busy.snapshot();
    while stack.len() < ACTS {
        let kind = EventKind::ALL[busy.now / 3 % EventKind::ALL.len()];
        if let Some((who, event)) = busy.act(kind) {
            *done.entry(kind.code()).or_insert(0) += 1;
            let after = busy.snapshot();
            stack.push((kind, who, event, std::mem::replace(&mut before, after)));
        }
    }
    // Those that are not done at a desk in use, and imports, which have tests of their own.
    assert_eq!(done.len(), EventKind::ALL.len() - 6, "{done:?}");
    assert_eq!(busy.desk.differences(), []);
    for (kind, who, event, before) in stack.into_iter().rev() {
        let undone = busy.undo(who, event);
        assert_eq!(undone.skipped, [], "{kind:?}");
        let after = busy.snapshot();
        assert!(after == before, "{kind:?} {event:?}: {:#?}", differing(&before, &after));
    }
    assert_eq!(busy.desk.differences(), []);
    busy.is_sound();
}

#[test]
fn what_was_undone_can_be_done_again_and_undone_again() {
    let mut busy = Busy::new(5);
    let (mut tried, mut again) = (0, 0);
    while tried < 300 {
        let kind = EventKind::ALL[busy.dice.roll(EventKind::ALL.len())];
        let before = busy.snapshot();
        let Some((who, event)) = busy.act(kind) else { continue };
        tried += 1;
        let after = busy.snapshot();
        let undone = busy.undo(who, event);
        let by = undone.by.unwrap();
        assert!(busy.snapshot() == before, "{kind:?}: {:#?}", differing(&before, &busy.snapshot()));
        // Who did it as a clerk may have lost the right to: it is refused, and nothing changes.
        let redone = busy.writers[who].undo(by).unwrap();
        let now = busy.snapshot();
        assert!(now == after, "{kind:?}: {:#?}", differing(&after, &now));
        if busy.dice.roll(2) == 0 {
            busy.undo(who, redone.by.unwrap());
            assert!(busy.snapshot() == before, "{kind:?}: {:#?}", differing(&before, &busy.snapshot()));
        }
        again += 1;
    }
    assert_eq!(again, tried);
    busy.is_sound();
}
