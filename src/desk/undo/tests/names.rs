//! What acts are called, and what is named when one cannot be undone.

use crate::credit::{Message, Verdict};
use crate::desk::testing::ledger::{cents, pays, receipt};
use crate::desk::testing::{TestDesk, pairs};
use crate::desk::{
    Decision, DeskWriter, EnterOrder, Expected, ImportKind, NewReceipt, NoProgress, Refund, Rest,
};
use crate::words::{Language, Words};

pub(super) fn english(message: &Message) -> String {
    Words::new(Language::English).render(message)
}

/// What was done last.
fn last(desk: &TestDesk, language: Language) -> String {
    let mut reader = desk.reader();
    let events = reader.act_keys(None, 1).unwrap();
    let acts = reader.acts(&events).unwrap();
    Words::new(language).render(&acts[0].name)
}

pub(super) fn desk() -> (TestDesk, DeskWriter) {
    let desk = TestDesk::new();
    let mut writer = desk.writer();
    writer.add_customer("C1", &pairs(&[("limit", "100")])).unwrap();
    writer.add_customer("C2", &pairs(&[("limit", "100"), ("currency", "USD")])).unwrap();
    writer.add_customer("C3", &[]).unwrap();
    (desk, writer)
}

pub(super) fn hold(writer: &mut DeskWriter, customer: &str, number: &str, minor: i64) {
    writer.enter_order(&EnterOrder::new(customer, number, cents(minor))).unwrap();
}

#[test]
fn a_bulk_act_is_called_by_the_first_thing_how_many_more_and_the_sum() {
    let (desk, mut writer) = desk();
    for number in ["SO-1", "SO-2", "SO-3"] {
        hold(&mut writer, "C1", number, 411_500);
    }
    assert_eq!(last(&desk, Language::English), "order entered: SO-3, 4,115.00");
    let release = |orders: &[&str]| Decision::on(orders.iter().copied(), Verdict::RELEASE);
    writer.decide(&release(&["SO-1", "SO-2", "SO-3"]), &NoProgress).unwrap();
    assert_eq!(last(&desk, Language::English), "order released: SO-1 + 2, 12,345.00");
    assert_eq!(last(&desk, Language::French), "commande débloquée\u{a0}: SO-1 + 2, 12\u{202f}345,00");
    assert_eq!(last(&desk, Language::Dutch), "order vrijgegeven: SO-1 + 2, 12.345,00");
    hold(&mut writer, "C1", "SO-4", 20_000);
    hold(&mut writer, "C2", "SO-5", 30_000);
    writer.decide(&release(&["SO-4", "SO-5"]), &NoProgress).unwrap();
    assert_eq!(last(&desk, Language::English), "order released: SO-4 + 1, 200.00 EUR + 300.00 USD");
}

#[test]
fn a_setting_and_a_field_are_called_by_their_labels_and_values_in_the_language() {
    let (desk, mut writer) = desk();
    writer.set_settings(&pairs(&[("exposure.held_orders", "no")])).unwrap();
    assert_eq!(last(&desk, Language::English), "Exposure: orders on hold, no back to yes");
    assert_eq!(last(&desk, Language::French), "Encours\u{a0}: commandes bloquées, non redevient oui");
    writer.set_settings(&pairs(&[("lock_wait", "7"), ("validation.delay_days", "20")])).unwrap();
    assert!(last(&desk, Language::English).ends_with(" + 1 further setting"));
    let set = pairs(&[("limit", "3000"), ("next_review", "2026-12-01")]);
    writer.set_customer("C1", &set, Expected::Whatever).unwrap();
    assert_eq!(
        last(&desk, Language::Dutch),
        "Kredietlimiet van C1, 3.000,00 terug naar 100,00 + 1 ander veld"
    );
    writer.set_customer("C3", &pairs(&[("limit", "500")]), Expected::Whatever).unwrap();
    assert_eq!(last(&desk, Language::Dutch), "Kredietlimiet van C3, 500,00 terug naar geen");
}

#[test]
fn an_import_is_called_by_its_file_and_money_by_its_document() {
    let (desk, mut writer) = desk();
    let file = "code,name\nC1,One\nC4,Four\nC5,Five\n";
    writer.import_text(ImportKind::Customers, ("list.csv", file)).unwrap();
    assert_eq!(last(&desk, Language::English), "file imported: list.csv (2 new, 1 changed)");
    let file = "customer,number,date,due,amount\nC1,I1,2026-05-01,2026-05-31,70.00\n";
    writer.import_text(ImportKind::Invoices, ("list.csv", file)).unwrap();
    assert_eq!(last(&desk, Language::English), "file imported: list.csv (1 new)");
    writer.enter_receipt(&NewReceipt { apply: Vec::new(), ..receipt("C1", "R1", 5_000) }).unwrap();
    assert_eq!(last(&desk, Language::English), "receipt entered: R1, 50.00");
    let key = crate::desk::DocumentKey::new("C1", crate::credit::ItemKind::Receipt, "R1");
    writer.apply_receipt(&key, &[pays("I1", Some(2_000))], Rest::OnAccount, None).unwrap();
    assert_eq!(last(&desk, Language::English), "receipt applied: R1, 20.00");
}

type Later = fn(&mut DeskWriter);

const NEW_CUSTOMER: &str = "code,name\nN1,New\n";

/// Imports, what is based on each later, and what is said of that.
const LATER: [(ImportKind, &str, Later, &str); 8] = [
    (ImportKind::Customers, NEW_CUSTOMER, |writer| note(writer, "N1"), "N1: note written"),
    (ImportKind::Customers, NEW_CUSTOMER, |writer| hold(writer, "N1", "S9", 100), "N1: order entered (S9)"),
    (ImportKind::ShipTos, "customer,code,name\nC1,Y,Yard\n", order_to_the_yard, "Y: order entered (S9)"),
    (
        ImportKind::Groups,
        "code,kind,members\nG1,credit,C1\n",
        |writer| drop(writer.join_group("G1", &["C3"]).unwrap()),
        "G1: joined a group (C3)",
    ),
    (
        ImportKind::Invoices,
        "customer,number,date,due,amount\nC1,I1,2026-05-01,2026-05-31,70.00\n",
        pay_invoice,
        "I1: receipt entered (R9)",
    ),
    (
        ImportKind::Receipts,
        "customer,number,date,amount\nC1,R1,2026-06-01,70.00\n",
        refund_receipt,
        "R1: balance refunded (RF2026-00001)",
    ),
    (
        ImportKind::Orders,
        "customer,number,date,amount\nC1,S1,2026-06-01,10.00\n",
        |writer| drop(writer.amend_order("S1", cents(2_000)).unwrap()),
        "S1: order amended",
    ),
    (
        ImportKind::Users,
        "login,name,role\nnew,New,clerk\n",
        |writer| drop(writer.set_user("new", &pairs(&[("name", "Other")])).unwrap()),
        "new: user changed",
    ),
];

fn note(writer: &mut DeskWriter, customer: &str) {
    writer.add_note(customer, "Called").unwrap();
}

fn order_to_the_yard(writer: &mut DeskWriter) {
    let order = EnterOrder { ship_to: Some("Y".to_owned()), ..EnterOrder::new("C1", "S9", cents(100)) };
    writer.enter_order(&order).unwrap();
}

fn pay_invoice(writer: &mut DeskWriter) {
    let receipt = NewReceipt { apply: vec![pays("I1", None)], ..receipt("C1", "R9", 7_000) };
    writer.enter_receipt(&receipt).unwrap();
}

fn refund_receipt(writer: &mut DeskWriter) {
    let refund = Refund { customer: "C1", amount: cents(7_000), reason: "asked" };
    writer.refund(&refund).unwrap();
}

#[test]
fn an_import_is_undone_whole_while_nothing_refers_to_it_and_else_names_what_does() {
    for (kind, file, later, expected) in LATER {
        let (desk, mut writer) = desk();
        let imported = writer.with_event(|writer| writer.import_text(kind, ("list.csv", file))).unwrap();
        let imported = imported.event.unwrap();
        let last = writer
            .with_event(|writer| {
                later(writer);
                Ok(())
            })
            .unwrap()
            .event
            .unwrap();
        let refused = writer.undo(imported, &NoProgress).unwrap_err().message();
        let (about, what) = expected.split_once(": ").unwrap();
        let text = english(&refused);
        assert!(text.contains(about) && text.contains(&format!(": {what} by anna on ")), "{text}");
        let acts = desk.reader().later_acts(imported).unwrap().unwrap();
        assert_eq!(acts.iter().map(|act| act.event).collect::<Vec<_>>(), [last], "{kind:?}");
        let undone = writer.undo_in_turn(&[last, imported], &NoProgress).unwrap();
        assert_eq!(undone.len(), 2);
    }
}
