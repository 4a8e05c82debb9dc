//! Finding on a desk: what each typed text finds, and in which order.

mod laws;

use super::{FindAnswer, FindQuery, FoundKind, Match, Owner, Reference};
use crate::credit::{Message, Render, VerdictKind};
use crate::desk::Blocking;
use crate::desk::testing::ledger::{enter, in_two_parts, invoice, receipt, receive};
use crate::desk::testing::{TestDesk, pairs};
use crate::store::{ReasonAction, StopFlag};

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

/// Words that say of a message which one it is, its amounts and days.
struct Keys;

impl Render for Keys {
    fn render(&self, message: &Message) -> String {
        message.key.clone()
    }

    fn has(&self, _: &str) -> bool {
        true
    }
}

fn find_of(desk: &TestDesk, typed: &str, kinds: &[FoundKind]) -> FindAnswer {
    let mut reader = desk.reader();
    let names = reader.names(None).unwrap();
    let query = FindQuery { typed, kinds, words: &Keys, stop: StopFlag::default() };
    reader.find(&query, &names).unwrap()
}

/// Settings and reasons, of which every desk has many, are left out.
const OWN: [FoundKind; 8] = [
    FoundKind::Order,
    FoundKind::Invoice,
    FoundKind::Credit,
    FoundKind::Receipt,
    FoundKind::Customer,
    FoundKind::ShipTo,
    FoundKind::Group,
    FoundKind::Warehouse,
];

fn answer_of(desk: &TestDesk, typed: &str, kinds: &[FoundKind]) -> Vec<String> {
    let found = find_of(desk, typed, kinds).found.into_iter();
    found.map(|one| format!("{} {} {}", one.record.kind.code(), one.record.code, one.how.code())).collect()
}

fn answer(desk: &TestDesk, typed: &str) -> Vec<String> {
    answer_of(desk, typed, &OWN)
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
    let found = find_of(&desk, "4711", &[FoundKind::Receipt]).found;
    let kinds: Vec<_> = found.into_iter().map(|one| one.record.kind).collect();
    assert_eq!(kinds, [FoundKind::Receipt]);
}

#[test]
fn names_that_are_only_similar_are_found_where_no_number_begins_so() {
    let desk = desk();
    desk.writer().add_customer("V2", &pairs(&[("name", "Ideal Nova - Oslo")])).unwrap();
    assert_eq!(answer(&desk, "inv-"), ["invoice INV-0004711 prefix", "invoice INV-0004712 prefix"]);
    assert_eq!(answer(&desk, "idnv-"), ["customer V2 similar"]);
}

#[test]
fn an_invoice_is_found_once_whatever_its_instalments() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &in_two_parts()).unwrap();
    let found = find_of(&desk, "I-1", &[]).found;
    assert_eq!((found.len(), found[0].how, found[0].record.customer()), (1, Match::Exact, Some("C1")));
}

#[test]
fn of_one_letter_only_what_begins_so_is_found() {
    let desk = desk();
    assert_eq!(answer(&desk, "d"), ["customer C100 word", "customer c200 word"]);
    assert_eq!(answer(&desk, "n"), ["ship-to NORTH prefix"]);
}

#[test]
fn settings_reasons_and_all_else_that_is_set_up_are_found_by_name_and_words() {
    let desk = desk();
    let mut writer = desk.writer();
    writer.add_warehouse("WEST", &pairs(&[("name", "Harbour hall")])).unwrap();
    writer.add_terms("NET45", &pairs(&[("days", "45")])).unwrap();
    writer.add_user("zoe", &pairs(&[("name", "Zoe Zander")])).unwrap();
    let found = |typed: &str, kind| answer_of(&desk, typed, &[kind]);
    assert_eq!(found("ageing.periods", FoundKind::Setting), ["setting ageing.periods exact"]);
    assert_eq!(found("horizon", FoundKind::Setting), ["setting exposure.horizon_days word"]);
    // The words of these tests are the keys.
    assert_eq!(found("setting-lock", FoundKind::Setting), ["setting lock_wait contained"]);
    assert_eq!(found("harbour", FoundKind::Warehouse), ["warehouse WEST word"]);
    assert_eq!(found("net45", FoundKind::Terms), ["terms NET45 case"]);
    assert_eq!(found("zander", FoundKind::User), ["user zoe word"]);
    let reasons = find_of(&desk, "payment-received", &[FoundKind::Reason]).found;
    let owner = Owner::Decision(ReasonAction::Decision(VerdictKind::Release));
    assert!(matches!(&reasons[..], [only] if only.record.owner == owner), "{reasons:?}");
}

#[test]
fn beside_a_record_is_what_is_open_of_it_or_how_far_it_has_come() {
    let desk = desk();
    desk.writer().block_customer("c200", Blocking::Block, "Late").unwrap();
    let detail = |typed| find_of(&desk, typed, &OWN).found.remove(0).detail.map(|detail| detail.key);
    assert_eq!(detail("INV-0004711").as_deref(), Some("find-open"));
    assert_eq!(detail("PAY-0004711").as_deref(), Some("find-unapplied"));
    assert_eq!(detail("c200").as_deref(), Some("customer-state-blocked"));
    assert_eq!(detail("C100"), None);
}

#[test]
fn records_that_are_known_are_found_again_unless_they_are_gone() {
    let desk = desk();
    let mut reader = desk.reader();
    let names = reader.names(None).unwrap();
    let known: Vec<_> = ["INV-0004711", "C100", "NORTH"]
        .into_iter()
        .map(|typed| find_of(&desk, typed, &OWN).found.remove(0).record)
        .chain([Reference::new(FoundKind::Customer, "GONE")])
        .collect();
    let again = reader.found(&known, (&names, &Keys)).unwrap();
    let again: Vec<_> = again.into_iter().map(|one| one.record).collect();
    assert_eq!(again, known[..3]);
}

#[test]
fn a_document_that_is_known_is_found_again_though_many_customers_have_its_number() {
    let desk = TestDesk::new();
    let codes: Vec<String> = (10..22).map(|number| format!("C{number}")).collect();
    for code in &codes {
        desk.writer().add_customer(code, &[]).unwrap();
        enter(&desk, &invoice(code, "1", 100)).unwrap();
    }
    let known: Vec<_> =
        codes.iter().map(|code| Reference::of_customer(FoundKind::Invoice, "1", code)).collect();
    let mut reader = desk.reader();
    let names = reader.names(None).unwrap();
    let again = reader.found(&known, (&names, &Keys)).unwrap();
    assert_eq!(again.into_iter().map(|one| one.record).collect::<Vec<_>>(), known);
}
