//! What holds of every desk, whatever its numbers, codes and names are.

use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::Index;

use super::Keys;
use crate::credit::tests::cases::cases;
use crate::desk::Expected;
use crate::desk::find::{FindAnswer, FindQuery, FoundKind, Names};
use crate::desk::session::DeskReader;
use crate::desk::testing::ledger::{enter, invoice};
use crate::desk::testing::{TestDesk, pairs};
use crate::store::StopFlag;

fn find(reader: &mut DeskReader, names: &Names, typed: &str) -> FindAnswer {
    let query = FindQuery { typed, kinds: &[], words: &Keys, stop: StopFlag::default() };
    reader.find(&query, names).unwrap()
}

/// A desk with customers of these codes, each with an invoice of a number that begins with its code.
fn desk_of(codes: &[String]) -> TestDesk {
    let desk = TestDesk::new();
    for (at, code) in codes.iter().enumerate() {
        desk.writer().add_customer(code, &pairs(&[("name", "Some name")])).unwrap();
        enter(&desk, &invoice(code, &format!("{code}-{at}"), 100)).unwrap();
    }
    desk
}

/// A change of what the names are read from.
#[derive(Debug, Clone)]
enum Step {
    Add(String, String),
    Rename(Index, String),
    AddShipTo(Index, String, String),
    RenameShipTo(Index, String),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let (code, name) = ("[A-Ca-c]{1,3}", "[A-Da-dÉé ]{1,6}[a-d]");
    let step = prop_oneof![
        (code, name).prop_map(|(code, name)| Step::Add(code, name)),
        (any::<Index>(), name).prop_map(|(at, name)| Step::Rename(at, name)),
        (any::<Index>(), code, name).prop_map(|(at, code, name)| Step::AddShipTo(at, code, name)),
        (any::<Index>(), name).prop_map(|(at, name)| Step::RenameShipTo(at, name)),
    ];
    proptest::collection::vec(step, 1..12)
}

/// The customers and ship-tos that a desk has by now.
#[derive(Default)]
struct There {
    customers: Vec<String>,
    ship_tos: Vec<(String, String)>,
}

/// Carries a step out; one that is refused, such as a code that is there already, changes nothing.
fn carry_out(desk: &TestDesk, there: &mut There, step: &Step) {
    let mut writer = desk.writer();
    match step {
        Step::Add(code, name) => {
            if writer.add_customer(code, &pairs(&[("name", name)])).is_ok() {
                there.customers.push(code.clone());
            }
        }
        Step::Rename(at, name) if !there.customers.is_empty() => {
            let code = at.get(&there.customers);
            _ = writer.set_customer(code, &pairs(&[("name", name)]), Expected::Whatever);
        }
        Step::AddShipTo(at, code, name) if !there.customers.is_empty() => {
            let customer = at.get(&there.customers);
            if writer.add_ship_to(customer, code, &pairs(&[("name", name)])).is_ok() {
                there.ship_tos.push((customer.clone(), code.clone()));
            }
        }
        Step::RenameShipTo(at, name) if !there.ship_tos.is_empty() => {
            let (customer, code) = at.get(&there.ship_tos);
            _ = writer.set_ship_to(customer, code, &pairs(&[("name", name)]), Expected::Whatever);
        }
        Step::Rename(..) | Step::AddShipTo(..) | Step::RenameShipTo(..) => {}
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn what_is_stored_is_found_first_by_its_text_and_alone_in_any_case(
        codes in proptest::collection::btree_set("[a-cA-C]{2,4}[0-9]{0,2}", 1..6),
        capital in any::<bool>(),
    ) {
        let codes: Vec<String> = codes.into_iter().collect();
        let desk = desk_of(&codes);
        let mut reader = desk.reader();
        let names = reader.names(None).unwrap();
        for (at, code) in codes.iter().enumerate() {
            for (kind, text) in [(FoundKind::Customer, code.clone()), (FoundKind::Invoice, format!("{code}-{at}"))] {
                let first = find(&mut reader, &names, &text).found.remove(0);
                prop_assert_eq!((first.record.kind, &first.record.code), (kind, &text));
                let is_alone = codes.iter().filter(|other| other.eq_ignore_ascii_case(code)).count() == 1;
                let other = if capital { text.to_uppercase() } else { text.to_lowercase() };
                if is_alone {
                    let first = find(&mut reader, &names, &other).found.remove(0);
                    prop_assert_eq!((first.record.kind, first.record.code), (kind, text));
                }
            }
        }
    }

    #[test]
    fn every_beginning_of_two_letters_finds_it_or_says_that_there_is_more(
        codes in proptest::collection::btree_set("[ab]{2}[0-9]{1,2}", 8..16),
    ) {
        let codes: Vec<String> = codes.into_iter().collect();
        let desk = desk_of(&codes);
        let mut reader = desk.reader();
        let names = reader.names(None).unwrap();
        for (at, code) in codes.iter().enumerate() {
            for (kind, text) in [(FoundKind::Customer, code.clone()), (FoundKind::Invoice, format!("{code}-{at}"))] {
                for end in 2..=text.len() {
                    let answer = find(&mut reader, &names, &text[..end]);
                    let is_there = answer.found.iter().any(|one| one.record.kind == kind && one.record.code == text);
                    prop_assert!(is_there || answer.more.contains(&kind), "{} for {}", &text[..end], text);
                }
            }
        }
    }

    #[test]
    fn names_that_were_patched_are_as_names_that_are_read_anew(steps in steps()) {
        let desk = TestDesk::new();
        let mut reader = desk.reader();
        let (mut names, mut there) = (reader.names(None).unwrap(), There::default());
        for step in &steps {
            carry_out(&desk, &mut there, step);
            names = reader.names(Some(Arc::clone(&names))).unwrap();
            let anew = reader.names(None).unwrap();
            prop_assert!(names.has_same_rows(&anew), "{step:?}: {names:?} {anew:?}");
        }
    }
}
