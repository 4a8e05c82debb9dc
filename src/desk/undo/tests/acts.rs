//! Something of each kind that can be done at a desk.

use super::desk::{Busy, Undos};
use crate::credit::{ItemKind, Message, Rejected, Render, Verdict, VerdictKind};
use crate::desk::testing::ledger::{cents, invoice, pays, receipt};
use crate::desk::testing::pairs;
use crate::desk::{
    Blocking, Confirmation, DeskError, DeskWriter, Dispute, DocumentKey, EnterOrder, Expected, ExternalCode,
    ImportKind, NewBasis, NewInvoice, NewReceipt, NoProgress, NoneFound, Others, PaymentReportQuery,
    ReasonAction, ReasonRecord, Refund, Rest, Run, TransferFilter, TransferScope, WriteOff,
};
use crate::store::{CodeRange, DayRange, EventKind};

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
    #[expect(clippy::too_many_lines, reason = "a table: one entry a kind")]
    pub(super) fn act_of(&mut self, kind: EventKind, writer: &mut DeskWriter) -> Result<(), DeskError> {
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
            EventKind::CustomerDelete => {
                // Only one that has nothing goes.
                let unused = "SELECT code FROM customer c WHERE code LIKE 'N%' AND credit_group_id IS NULL AND policy_group_id IS NULL
                              AND last_review IS NULL AND NOT EXISTS (SELECT 1 FROM item WHERE customer_id = c.id)
                              AND NOT EXISTS (SELECT 1 FROM sales_order WHERE customer_id = c.id)
                              AND NOT EXISTS (SELECT 1 FROM customer_note WHERE customer_id = c.id)
                              AND NOT EXISTS (SELECT 1 FROM ship_to WHERE customer_id = c.id)
                              AND NOT EXISTS (SELECT 1 FROM cover WHERE customer_id = c.id)";
                let unused = self.text(unused);
                writer.delete_customer(unused.first().map_or("", String::as_str)).map(drop)
            }
            EventKind::ShipToAdd => {
                writer.add_ship_to(customer, &new, &pairs(&[("limit", &plain)])).map(drop)
            }
            EventKind::ShipToSet => {
                writer.set_ship_to("C1", "S", &pairs(&[("limit", &plain)]), Expected::Whatever).map(drop)
            }
            EventKind::CoverAdd => {
                let kind = self.dice.pick(&["insurance", "guarantee"]);
                writer.add_cover(customer, &new, &pairs(&[("kind", kind), ("value", &plain)])).map(drop)
            }
            EventKind::CoverSet => {
                writer.set_cover("C1", "P", &pairs(&[("value", &plain)]), Expected::Whatever).map(drop)
            }
            EventKind::CoverEnd => {
                let on = writer.today() - i64::try_from(self.dice.roll(9)).unwrap();
                writer.end_cover("C1", "P", on).map(drop)
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
            EventKind::RuleAdd => {
                let values = [("type", "order-amount"), ("amount", plain.as_str())];
                writer.add_rule(&new.to_ascii_lowercase(), &pairs(&values)).map(drop)
            }
            EventKind::RuleSet => {
                let set = pairs(&[("amount", &plain), ("severity", self.dice.pick(&["hold", "warn"]))]);
                writer.set_rule(&self.rule(), &set, Expected::Whatever).map(drop)
            }
            EventKind::RuleRemove => writer.remove_rule(&self.rule()),
            EventKind::RuleImport => {
                let mut ids = vec![new.to_ascii_lowercase(), self.rule()];
                ids.retain(|id| !id.is_empty());
                let rules = ids.iter().map(|id| {
                    format!("[[rule]]\nid = \"{id}\"\ntype = \"order-amount\"\namount = \"{plain}\"\n")
                });
                let how = if self.dice.roll(3) == 0 { Others::Removed } else { Others::Stay };
                writer.import_rule_text(&format!("format = 1\n{}", rules.collect::<String>()), how).map(drop)
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
            EventKind::Undo if self.undos == Undos::Any && self.dice.roll(2) == 0 => {
                writer.undo_last(&NoProgress).map(drop)
            }
            EventKind::Undo | EventKind::Redo if self.undos == Undos::None => Ok(()),
            EventKind::Undo | EventKind::Redo => writer.undo(self.event(kind), &NoProgress).map(drop),
            // Not done at a desk in use, or by earlier versions only.
            EventKind::Init | EventKind::DaysToPayUndo | EventKind::ValidationUndo => Ok(()),
            EventKind::Import => {
                // Each kind in turn.
                let imports = self.done.iter().filter(|done| done.kind == kind).count();
                let kind = ImportKind::ALL[imports % ImportKind::ALL.len()];
                let file = self.file_of(kind, customer, &new, &plain);
                writer.import_text(kind, ("list.csv", &file)).map(drop)
            }
        }
    }

    /// A file that adds something new and changes something that is there.
    fn file_of(&mut self, kind: ImportKind, customer: &str, new: &str, amount: &str) -> String {
        match kind {
            ImportKind::Customers => {
                format!("code,name,limit\n{new},New,{amount}\n{customer},Known,{amount}\n")
            }
            ImportKind::ShipTos => {
                format!("customer,code,name,limit\n{customer},{new},New,{amount}\nC1,S,Known,{amount}\n")
            }
            ImportKind::Groups => {
                let kind = self.dice.pick(&["credit", "policy"]);
                let group = if kind == "credit" { "G1" } else { "G2" };
                format!(
                    "code,name,kind,limit,members\n{new},New,{kind},{amount},{customer} C7\n{group},,{kind},{amount},C8\n"
                )
            }
            ImportKind::Users => format!("login,name,role\n{new},New,clerk\nsue,{new},supervisor\n"),
            ImportKind::Invoices => {
                let order = self.order();
                let buyer = self.buyer(&order).unwrap_or_default();
                let known = self.document(ItemKind::Invoice);
                let terms = "2026-05-01,2026-05-31";
                format!(
                    "customer,number,date,due,amount,settled,instalment,order,apply,source_key\n\
                     {customer},{new},{terms},{amount},,1,,,{new}\n\
                     {customer},{new},{terms},{amount},2026-06-10,2,,,\n\
                     {customer},{new}-S,{terms},{amount},2026-06-10,,,,\n\
                     {buyer},{new}-O,{terms},{amount},,,{order},,\n\
                     {},{new}-C,{terms},-{amount},,,,{},{new}-C\n",
                    known.customer, known.number
                )
            }
            ImportKind::Receipts => {
                let paid = self.document(ItemKind::Invoice);
                format!(
                    "customer,number,date,amount,apply,reversed\n{0},{new},2026-06-01,{amount},{1},\n\
                     {0},{new}-A,2026-06-01,{amount},,\n\
                     {0},{new}-R,2026-06-01,{amount},{1},2026-06-02\n",
                    paid.customer, paid.number
                )
            }
            ImportKind::Orders => format!(
                "customer,number,date,amount,state,standing,shipped\n{customer},{new},2026-06-01,{amount},,,\n\
                 {customer},{new}-A,2026-06-01,{amount},open,approved,2026-06-02\n\
                 {customer},{new}-H,2026-06-01,{amount},open,held,\n\
                 {customer},{new}-E,2026-06-01,{amount},closed,,2026-06-02\n"
            ),
        }
    }
}
