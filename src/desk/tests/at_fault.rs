//! Every error about one field of the input names it.

use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{cents, invoice, pays, receipt};
use crate::desk::{
    Assignment, CustomerChange, DeskError, EnterOrder, Expected, InputField, Instalment, NewInvoice,
    NewReceipt,
};

fn desk() -> TestDesk {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    desk.writer().enter_order(&order("TAKEN")).unwrap();
    desk.writer().enter_invoice(&invoice("C1", "TAKEN", 100)).unwrap();
    desk.writer().enter_receipt(&receipt("C1", "TAKEN", 1)).unwrap();
    desk
}

fn order(number: &str) -> EnterOrder {
    EnterOrder::new("C1", number, cents(1))
}

fn field<T: std::fmt::Debug>(result: Result<T, DeskError>) -> Option<InputField> {
    result.unwrap_err().field().cloned()
}

#[test]
fn an_order_that_cannot_be_entered_names_the_field() {
    let desk = desk();
    let code = || Some("X".to_owned());
    for (enter, expected) in [
        (EnterOrder::new("C9", "N", cents(1)), InputField::Customer),
        (order(" "), InputField::Number),
        (order("TAKEN"), InputField::Number),
        (EnterOrder::new("C1", "N", cents(i64::MAX)), InputField::Amount),
        (EnterOrder { ship_day: Some("2020-01-01".parse().unwrap()), ..order("N") }, InputField::ShipDay),
        (EnterOrder { terms: code(), ..order("N") }, InputField::Terms),
        (EnterOrder { ship_to: code(), ..order("N") }, InputField::ShipTo),
        (EnterOrder { warehouse: code(), ..order("N") }, InputField::Warehouse),
    ] {
        assert_eq!(field(desk.writer().enter_order(&enter)), Some(expected));
    }
}

#[test]
fn an_invoice_that_cannot_be_entered_names_the_field() {
    let desk = desk();
    desk.customer("C2", &[]);
    let early = "2020-01-01".parse().unwrap();
    let half = vec![Instalment { due: invoice("C1", "N", 100).due, amount: cents(50) }];
    for (new, expected) in [
        (invoice("C9", "N", 100), InputField::Customer),
        (invoice("C1", " ", 100), InputField::Number),
        (invoice("C1", "TAKEN", 100), InputField::Number),
        (invoice("C1", "N", 0), InputField::Amount),
        (NewInvoice { due: early, ..invoice("C1", "N", 100) }, InputField::Due),
        (NewInvoice { order: Some("X"), ..invoice("C1", "N", 100) }, InputField::Order),
        (NewInvoice { order: Some("TAKEN"), ..invoice("C2", "N", 100) }, InputField::Order),
        (NewInvoice { order: Some("TAKEN"), ..invoice("C1", "N", -100) }, InputField::Order),
        (NewInvoice { ship_to: Some("X"), ..invoice("C1", "N", 100) }, InputField::ShipTo),
        (NewInvoice { instalments: half, ..invoice("C1", "N", 100) }, InputField::Instalments),
    ] {
        assert_eq!(field(desk.writer().enter_invoice(&new)), Some(expected));
    }
}

#[test]
fn a_receipt_that_cannot_be_entered_names_the_field_or_the_invoice() {
    let desk = desk();
    let other = Some("USD".parse().unwrap());
    let paying = |number, minor| NewReceipt { apply: vec![pays(number, minor)], ..receipt("C1", "N", 200) };
    for (new, expected) in [
        (receipt("C9", "N", 100), InputField::Customer),
        (receipt("C1", "TAKEN", 100), InputField::Number),
        (receipt("C1", "N", 0), InputField::Amount),
        (NewReceipt { currency: other, ..receipt("C1", "N", 100) }, InputField::Amount),
        (paying("TAKEN", Some(101)), InputField::Invoice("TAKEN".to_owned())),
        (paying("NONE", None), InputField::Invoice("NONE".to_owned())),
    ] {
        assert_eq!(field(desk.writer().enter_receipt(&new)), Some(expected));
    }
}

#[test]
fn a_customer_that_cannot_be_changed_names_the_parameter() {
    let desk = desk();
    desk.writer().add_group("P1", &[Assignment::new("kind", "policy")]).unwrap();
    let set = |pairs: &[(&str, &str)]| -> Result<CustomerChange, DeskError> {
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| Assignment::new(*name, *value)).collect();
        desk.writer().set_customer("C1", &pairs, Expected::Whatever)
    };
    for (pairs, expected) in [
        (&[("limit", "much")][..], InputField::Parameter("limit")),
        (&[("limit", "1"), ("limit", "2")], InputField::Parameter("limit")),
        (&[("currency", "USD")], InputField::Parameter("currency")),
        (&[("group", "NONE")], InputField::Parameter("group")),
        (&[("group", "P1")], InputField::Parameter("group")),
        (&[("policy_group", "NONE")], InputField::Parameter("policy_group")),
        (&[("terms", "NONE")], InputField::Terms),
        (&[("temporary_limit", "1")], InputField::TemporaryLimit),
        (&[("order_minimum", "2"), ("order_maximum", "1")], InputField::OrderBounds),
    ] {
        assert_eq!(field(set(pairs)), Some(expected), "{pairs:?}");
    }
    assert_eq!(field(desk.writer().add_customer(" C", &[])), Some(InputField::Code));
    assert_eq!(field(set(&[("nonsense", "1")])), None);
}
