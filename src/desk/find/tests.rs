use super::{FindQuery, Found, FoundKind, Match};
use crate::desk::testing::ledger::{enter, in_two_parts, invoice, receipt, receive};
use crate::desk::testing::{TestDesk, pairs};
use crate::store::StopFlag;

fn desk() -> TestDesk {
    let desk = TestDesk::new();
    let mut writer = desk.writer();
    writer.add_customer("C100", &pairs(&[("name", "Van den Berg"), ("duns", "12-345-6789")])).unwrap();
    writer.add_customer("c200", &pairs(&[("name", "Dupont SA"), ("external_code", "EXT-7")])).unwrap();
    writer.add_ship_to("C100", "NORTH", &pairs(&[("name", "Hall 7")])).unwrap();
    writer.add_group("BERG", &pairs(&[("kind", "credit")])).unwrap();
    for number in ["INV-0004711", "INV-0004712", "4711"] {
        enter(&desk, &invoice("C100", number, 100)).unwrap();
    }
    receive(&desk, &receipt("c200", "PAY-0004711", 50)).unwrap();
    desk
}

fn find(desk: &TestDesk, typed: &str) -> Vec<Found> {
    let mut reader = desk.reader();
    let names = reader.names(None).unwrap();
    reader.find(&FindQuery { typed, ..FindQuery::default() }, &names).unwrap()
}

fn answer(desk: &TestDesk, typed: &str) -> Vec<String> {
    let found = find(desk, typed).into_iter();
    found.map(|one| format!("{} {} {}", one.kind.code(), one.code, one.how.code())).collect()
}

#[test]
fn everything_is_found_by_number_code_and_name() {
    let desk = desk();
    for (typed, expected) in [
        ("4711", &["invoice 4711 exact", "invoice INV-0004711 digits", "receipt PAY-0004711 digits"][..]),
        ("inv-0004711", &["invoice INV-0004711 case"]),
        ("INV-", &["invoice INV-0004711 prefix", "invoice INV-0004712 prefix"]),
        ("c100", &["customer C100 case"]),
        ("C200", &["customer c200 case"]),
        ("123456789", &["customer C100 exact"]),
        ("12-345-6789", &["customer C100 exact"]),
        ("ext-7", &["customer c200 exact"]),
        ("berg", &["group BERG case", "customer C100 word"]),
        ("hall", &["ship-to NORTH word"]),
        ("dpnt", &["customer c200 similar"]),
        ("nothing so", &[]),
        (" ", &[]),
    ] {
        assert_eq!(answer(&desk, typed), expected, "{typed}");
    }
}

#[test]
fn only_records_of_the_kind_that_is_named_are_found() {
    let desk = desk();
    let mut reader = desk.reader();
    let names = reader.names(None).unwrap();
    let query = FindQuery { typed: "4711", only: Some(FoundKind::Receipt), stop: StopFlag::default() };
    let kinds: Vec<_> = reader.find(&query, &names).unwrap().into_iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [FoundKind::Receipt]);
}

#[test]
fn an_invoice_is_found_once_whatever_its_instalments() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &in_two_parts()).unwrap();
    let found = find(&desk, "I-1");
    assert_eq!((found.len(), found[0].how, found[0].customer.as_deref()), (1, Match::Exact, Some("C1")));
}

#[test]
fn of_one_letter_only_what_begins_so_is_found() {
    let desk = desk();
    assert_eq!(answer(&desk, "d"), ["customer C100 word", "customer c200 word"]);
    assert_eq!(answer(&desk, "n"), ["ship-to NORTH prefix"]);
}
