//! A desk with everything that can be in one, and what is the same there after a round trip through files.

use std::collections::BTreeMap;

use crate::credit::{Day, Lasting, Money};
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{
    cents, credit_of, day, enter, in_two_parts, invoice, invoice_of, pays, receipt, receipt_of, receive,
};
use crate::desk::testing::pairs;
use crate::desk::{
    ApplyTo, Blocking, Confirmation, Dispute, EnterOrder, ExportKind, HoldFilter, ImportKind, NewInvoice,
    NewReceipt, PageOrder, PageRange, Refund, Rejected, Rest, Verdict, WriteOff,
};
use crate::fields::CustomerHistory;

/// What comes before any file: what no import brings in.
pub(super) fn set_up(desk: &TestDesk) {
    let mut writer = desk.writer();
    writer.add_terms("quarterly", &pairs(&[("kind", "net"), ("days", "90")])).unwrap();
    writer.add_warehouse("W1", &pairs(&[("name", "Ghent"), ("tolerance_percent", "5")])).unwrap();
    writer.set_settings(&pairs(&[("exposure.unconfirmed_orders", "yes")])).unwrap();
}

pub(super) fn everything() -> TestDesk {
    let desk = TestDesk::new();
    set_up(&desk);
    add_parties(&desk);
    add_orders(&desk);
    add_documents(&desk);
    add_applications(&desk);
    add_adjustments(&desk);
    add_states(&desk);
    desk
}

/// Two groups, a user, a ship-to with its own limit, and customers of every kind.
fn add_parties(desk: &TestDesk) {
    let mut writer = desk.writer();
    writer.add_group("G", &pairs(&[("kind", "credit"), ("limit", "500")])).unwrap();
    writer.add_group("P", &pairs(&[("kind", "policy"), ("hold_period", "2")])).unwrap();
    writer.add_user("bea", &pairs(&[("name", "Bea Peeters"), ("role", "supervisor")])).unwrap();
    let of_group =
        pairs(&[("name", "=Dupont; \"Fils\""), ("limit", "40"), ("group", "G"), ("hold_period", "2")]);
    writer.add_customer("C1", &of_group).unwrap();
    let of_policy = pairs(&[("policy_group", "P"), ("limit", "unlimited"), ("terms", "quarterly")]);
    writer.add_customer("C2", &of_policy).unwrap();
    let dollars =
        pairs(&[("currency", "USD"), ("approval", "hold-until:2026-12-01"), ("do_not_call", "yes")]);
    writer.add_customer("USD", &dollars).unwrap();
    for code in ["BLOCKED", "WARNED", "CLOSED"] {
        writer.add_customer(code, &[]).unwrap();
    }
    writer.add_ship_to("C1", "S1", &pairs(&[("name", "Harbour"), ("limit", "25")])).unwrap();
}

/// Orders of every state and standing; of SO-PART one part is invoiced.
fn add_orders(desk: &TestDesk) {
    let order = |customer: &str, number: &str, minor| EnterOrder {
        day: Some(day("2026-06-01")),
        ..EnterOrder::new(customer, number, cents(minor))
    };
    let mut writer = desk.writer();
    for enter in [
        EnterOrder { warehouse: Some("W1".into()), ..order("C2", "SO-PART", 1_000) },
        EnterOrder { terms: Some("cash".into()), ..order("C2", "SO-CASH", 700) },
        EnterOrder { ship_day: Some(day("2026-12-24")), ..order("C2", "SO-FUTURE", 900) },
        EnterOrder { confirmation: Confirmation::Unconfirmed, ..order("C2", "SO-UNCONFIRMED", 800) },
        EnterOrder { excluded: true, ..order("C1", "SO-EXCLUDED", 9_000) },
        EnterOrder { ship_to: Some("S1".into()), ..order("C1", "SO-SHIP-TO", 3_000) },
        order("C1", "SO-HELD", 5_000),
        order("C1", "SO-RELEASED", 5_100),
        order("C1", "SO-REJECTED", 5_200),
        order("C1", "SO-REJECTED-AND-CANCELLED", 5_300),
        order("C2", "SO-FORCED", 300),
        order("C2", "SO-SHIPPED", 600),
        order("C2", "SO-CLOSED", 500),
        order("C2", "SO-CANCELLED", 400),
        order("C2", "SO-CREDIT", -250),
        order("USD", "SO-DOLLARS", 100),
    ] {
        writer.enter_order(&enter).unwrap();
    }
    let bounded = Verdict::Release { up_to: None, until: Some(day("2026-08-01")), lasting: Lasting::Sticks };
    desk.decide("SO-RELEASED", bounded).unwrap();
    desk.decide("SO-REJECTED", Verdict::Reject { order: Rejected::Stays }).unwrap();
    desk.decide("SO-REJECTED-AND-CANCELLED", Verdict::Reject { order: Rejected::Cancelled }).unwrap();
    desk.decide("SO-FORCED", Verdict::Force).unwrap();
    desk.decide("SO-HELD", Verdict::Keep { follow_up: Some(day("2026-07-03")) }).unwrap();
    assert!(writer.ship_order("SO-SHIPPED").unwrap().done);
    writer.close_order("SO-CLOSED").unwrap();
    writer.cancel_order("SO-CANCELLED").unwrap();
}

/// Two customers with the same numbers, odd numbers, parts of orders, instalments, another currency.
fn add_documents(desk: &TestDesk) {
    enter(desk, &in_two_parts()).unwrap();
    for (customer, number, minor) in [
        ("C1", "1", 1_000),
        ("C2", "1", 2_000),
        ("C1", "1", -300),
        ("C1", "VE  0323", 500),
        ("C1", "A=1", 500),
        ("C1", "A#1@2026-05-01", 500),
        ("C1", "C2:\"7\"", 500),
        ("C1", "PAID", 700),
        ("C2", "CREDITED", 400),
        ("C2", "CN", -400),
        ("C2", "WRITTEN-OFF", 150),
        ("BLOCKED", "1", 123),
        ("CLOSED", "1", 321),
        ("USD", "1", 456),
    ] {
        enter(
            desk,
            &NewInvoice {
                day: day("2026-05-20"),
                due: day("2026-06-15"),
                ..invoice(customer, number, minor)
            },
        )
        .unwrap();
    }
    enter(desk, &NewInvoice { order: Some("SO-PART"), ..invoice("C2", "OF-ORDER", 600) }).unwrap();
    enter(desk, &NewInvoice { order: Some("SO-PART"), ..invoice("C2", "OF-ORDER", -100) }).unwrap();
    enter(desk, &NewInvoice { ship_to: Some("S1"), ..invoice("C1", "OF-SHIP-TO", 60) }).unwrap();
    let mut writer = desk.writer();
    writer.dispute_invoice(&invoice_of("C1", "I-1"), Some(2), Dispute::Raised, "damaged").unwrap();
    let in_pounds =
        "customer,number,date,due,amount,currency,rate\nC2,POUNDS,2026-06-02,2026-07-02,100.00,GBP,1.16\n";
    writer.import_text(ImportKind::Invoices, ("pounds.csv", in_pounds)).unwrap();
}

/// Receipts on account, applied at once and later, dated later, reversed; credit notes that are applied.
fn add_applications(desk: &TestDesk) {
    let mut writer = desk.writer();
    let second = ApplyTo { instalment: Some(2), ..pays("I-1", Some(25)) };
    let odd = ["VE  0323", "A=1", "A#1@2026-05-01", "C2:\"7\""].map(|number| pays(number, Some(120)));
    let apply = [&[second][..], &odd].concat();
    receive(desk, &NewReceipt { apply, ..receipt("C1", "1", 800) }).unwrap();
    receive(desk, &receipt("C2", "1", 50)).unwrap();
    let later = Some(day("2026-07-15"));
    writer.apply_receipt(&receipt_of("C2", "1"), &[pays("1", Some(20))], Rest::OnAccount, later).unwrap();
    writer.apply_receipt(&credit_of("C1", "1"), &[pays("1", Some(100))], Rest::OnAccount, None).unwrap();
    writer.apply_receipt(&credit_of("C2", "CN"), &[pays("CREDITED", None)], Rest::OnAccount, None).unwrap();
    let to_come =
        NewReceipt { day: day("2026-07-10"), apply: vec![pays("1", None)], ..receipt("C2", "2", 600) };
    receive(desk, &to_come).unwrap();
    // It bounced, and another one paid.
    let bounced =
        NewReceipt { day: day("2026-06-10"), apply: vec![pays("PAID", None)], ..receipt("C1", "3", 700) };
    receive(desk, &bounced).unwrap();
    writer.reverse_receipt(&receipt_of("C1", "3"), "bounced", Some(day("2026-06-20"))).unwrap();
    receive(desk, &NewReceipt { apply: vec![pays("PAID", None)], ..receipt("C1", "4", 700) }).unwrap();
    let closing = NewReceipt { apply: vec![pays("1", None)], ..receipt("CLOSED", "R", 321) };
    receive(desk, &closing).unwrap();
}

/// A write-off and a refund, and one of each that was undone.
fn add_adjustments(desk: &TestDesk) {
    let mut writer = desk.writer();
    for amount in [Some(50), Some(30)] {
        let parts = vec![pays("WRITTEN-OFF", amount)];
        writer.write_off(&WriteOff { customer: "C2", parts, reason: "too small" }).unwrap();
    }
    writer.undo_write_off(&credit_of("C2", "W2026-00002")).unwrap();
    for minor in [15, 10] {
        writer.refund(&Refund { customer: "C1", amount: cents(minor), reason: "asked for" }).unwrap();
    }
    writer.undo_refund(&invoice_of("C1", "RF2026-00002")).unwrap();
}

fn add_states(desk: &TestDesk) {
    let mut writer = desk.writer();
    writer.block_customer("BLOCKED", Blocking::Block, "late-payment").unwrap();
    writer.block_customer("WARNED", Blocking::WarnOnly, "new owner; =ask").unwrap();
    writer.close_customer("CLOSED", "").unwrap();
}

/// The files that bring a desk over, in the order in which they are imported.
pub(super) const FILES: [(ExportKind, ImportKind); 7] = [
    (ExportKind::Users, ImportKind::Users),
    (ExportKind::Groups, ImportKind::Groups),
    (ExportKind::Customers, ImportKind::Customers),
    (ExportKind::ShipTos, ImportKind::ShipTos),
    (ExportKind::Orders, ImportKind::Orders),
    (ExportKind::Invoices, ImportKind::Invoices),
    (ExportKind::Receipts, ImportKind::Receipts),
];

/// What is known of an account: whatever is not here may be lost on the way.
#[derive(Debug, PartialEq)]
pub(super) struct Known {
    /// Its parameters, the exposure of today by component with its documents, limits and what is available.
    today: Vec<String>,
    /// The aged balance of each of the days.
    pub(super) ageing: Vec<String>,
    history: CustomerHistory,
    documents: Vec<String>,
    /// What is applied to what, from which day on.
    pub(super) applications: Vec<String>,
    orders: Vec<String>,
}

/// All accounts of a desk, their aged balances as of days from today on; then the orders on hold.
pub(super) fn known(desk: &TestDesk, days: &[i64]) -> (Vec<Known>, Vec<String>) {
    let mut reader = desk.reader();
    let codes = reader.customer_names().unwrap().into_iter().map(|name| name.code);
    let accounts = codes.collect::<Vec<_>>().iter().map(|code| account(desk, code, days)).collect();
    let range = PageRange::default();
    let (queue, _) = reader.hold_page(HoldFilter::Undecided, PageOrder::Held, range).unwrap();
    let mut held: Vec<_> = queue
        .iter()
        .map(|line| format!("{} {:?} {:?}", line.stored.order, line.state(), line.reasons()))
        .collect();
    held.sort();
    (accounts, held)
}

fn account(desk: &TestDesk, code: &str, days: &[i64]) -> Known {
    let mut reader = desk.reader();
    let today = reader.today();
    let sheet = reader.customer_parameters(code).unwrap().sheet;
    let exposure = reader.exposure(code).unwrap();
    let fields = sheet.lines.iter().map(|line| format!("{} {:?}", line.field.about().name, line.value));
    let documents = exposure.documents.iter().map(|document| format!("{document:?}"));
    let figures =
        format!("{:?} {:?} {:?}", exposure.exposure, exposure.available, exposure.counted_elsewhere);
    Known {
        today: fields.chain(documents).chain([figures]).collect(),
        ageing: days.iter().map(|ahead| aged(desk, code, today + *ahead)).collect(),
        history: reader.customer_history(code).unwrap(),
        documents: documents_of(desk, code),
        applications: applications_of(desk, code),
        orders: orders_of(desk, code),
    }
}

fn aged(desk: &TestDesk, code: &str, day: Day) -> String {
    format!("{day} {:?}", desk.reader().ageing(Some(code), day, None).unwrap().totals.ageing)
}

fn documents_of(desk: &TestDesk, code: &str) -> Vec<String> {
    let today = desk.reader().today();
    let facts = desk.reader().ask(|view| {
        let mut facts = Vec::new();
        for document in view.customer_documents(view.customer_key(code)?.unwrap())? {
            let open = view.open_on(&document, today)?;
            facts.push(format!(
                "{:?} {:?} {} #{} {} {} {:?} open {open:?} of {:?}, paid {:?}, reversed {:?}, disputed {}, awaits {}",
                document.kind, document.class, document.number, document.instalment, document.day, document.due,
                document.amount, document.document, document.paid, document.reversed, document.disputed, document.awaits_transfer
            ));
        }
        facts.sort();
        Ok(facts)
    });
    facts.unwrap()
}

/// What each credit has paid of each debit by day; what was taken back on the same day was never paid.
fn applications_of(desk: &TestDesk, code: &str) -> Vec<String> {
    let facts = desk.reader().ask(|view| {
        let mut paid: BTreeMap<String, Money> = BTreeMap::new();
        for credit in view.customer_documents(view.customer_key(code)?.unwrap())? {
            for part in view.applications(credit.id)?.into_iter().filter(|part| part.credit == credit.id) {
                let debit = view.document(part.debit)?.unwrap();
                let (kind, number, instalment) = (credit.kind, &debit.number, debit.instalment);
                let what = format!("{kind:?} {} {number} #{instalment} {}", credit.number, part.day);
                *paid.entry(what).or_default() += part.amount;
            }
        }
        paid.retain(|_, amount| !amount.is_zero());
        Ok(paid.into_iter().map(|(what, amount)| format!("{what} {amount:?}")).collect())
    });
    facts.unwrap()
}

fn orders_of(desk: &TestDesk, code: &str) -> Vec<String> {
    let facts = desk.reader().ask(|view| {
        let orders = view.customer_orders(view.customer_key(code)?.unwrap())?;
        let mut facts: Vec<_> = orders
            .iter()
            .map(|order| {
                format!(
                    "{} {} {:?} {} {} {:?} {:?} {:?} {:?} {:?} confirmed {} shipped {:?} excluded {} forced {:?} in {}",
                    order.number, order.day, order.ship_day, order.terms, order.on_account, order.amount, order.invoiced,
                    order.collect, order.state, order.credit(), order.confirmed, order.shipped, order.excluded,
                    order.forced, order.warehouse.is_some()
                )
            })
            .collect();
        facts.sort();
        Ok(facts)
    });
    facts.unwrap()
}
