//! Every column, with values that it cannot have: by its reader, by every other reader, by the doctor.

use std::collections::BTreeSet;

use super::columns::TABLES;
use super::damaged::{Damage, Damaged};
use super::questions::{Ask, NOT_ASKED, Sight, questions, readers};
use super::readers::{NOT_READ, READERS};
use super::wrong::{Wrong, one_of_each, two_of_each};
use crate::store::doctor::{Unreadable, WALKS};
use crate::store::{Corrupt, StoreError};

#[track_caller]
fn assert_names(found: &Corrupt, wrong: &Wrong, damage: &Damage) {
    let place = (found.table, found.column, found.row.as_str());
    assert_eq!(place, (wrong.table.name, wrong.column, damage.row.as_str()), "{wrong:?}");
}

/// What the walk through one table finds.
fn walked(desk: &Damaged, table: &str) -> Unreadable {
    let mut found = Unreadable::default();
    let walk = WALKS.iter().find(|walk| walk.table == table).unwrap();
    (walk.go)(desk.view(), &mut found).unwrap();
    found
}

/// What the walks through all tables find.
fn unreadable(desk: &Damaged) -> Unreadable {
    let mut found = Unreadable::default();
    desk.view().find_unreadable(&mut found, &|_, _| Ok(())).unwrap();
    found
}

#[test]
fn every_column_of_every_table_is_known_and_every_table_is_gone_through() {
    let desk = Damaged::new();
    for table in &TABLES {
        let declared: BTreeSet<&str> =
            desk.declared(table.name).iter().map(|column| column.name.as_str()).collect();
        let known: BTreeSet<&str> = (table.columns)().iter().map(|column| column.name).collect();
        assert_eq!(known, declared, "{}", table.name);
    }
    let tables = desk.file.tables().unwrap();
    let sorted = |mut names: Vec<&'static str>| {
        names.sort_unstable();
        names
    };
    assert_eq!(sorted(WALKS.iter().map(|walk| walk.table).collect()), tables);
    assert_eq!(sorted(TABLES.iter().map(|table| table.name).collect()), tables);
}

#[test]
fn every_column_has_a_reader_or_a_reason_why_it_has_none() {
    for table in &TABLES {
        for column in (table.columns)() {
            let is_read =
                READERS.iter().any(|reader| reader.table == table.name && reader.reads(column.name));
            let mut excepted = NOT_READ.iter().filter(|(name, ..)| *name == table.name);
            let is_excepted = excepted.any(|(_, columns, _)| columns.contains(&column.name));
            assert!(is_read != is_excepted, "{}.{}", table.name, column.name);
        }
    }
}

#[test]
fn every_question_to_a_view_is_asked_here_or_there_is_a_reason_why_not() {
    let asked: BTreeSet<&str> = readers().into_iter().map(|(name, _)| name).collect();
    let own = [include_str!("readers.rs"), include_str!("questions.rs")].concat();
    let is_asked = |question: &str| asked.contains(question) || own.contains(&format!("view.{question}("));
    let is_excepted = |question: &str| NOT_ASKED.iter().any(|(names, _)| names.contains(&question));
    let mut questions = questions();
    questions.retain(|question| is_asked(question) == is_excepted(question));
    assert_eq!(questions, Vec::<String>::new());
}

#[test]
fn sqlite_itself_refuses_other_classes_and_missing_values_and_nothing_else() {
    let desk = Damaged::strict();
    for wrong in desk.wrong_values() {
        desk.file.script("BEGIN").unwrap();
        assert_eq!(desk.write(&wrong).is_ok(), desk.takes(&wrong), "{wrong:?}");
        desk.file.script("ROLLBACK").unwrap();
    }
}

#[test]
fn a_wrong_value_in_any_column_is_named_by_its_reader() {
    let desk = Damaged::new();
    for wrong in desk.wrong_values() {
        let readers = READERS.iter().filter(|reader| reader.table == wrong.table.name);
        for reader in readers.filter(|reader| reader.reads(wrong.column)) {
            desk.with(&wrong, |damage| match (reader.read)(desk.view(), damage.id) {
                Err(StoreError::Corrupt(found)) => assert_names(&found, &wrong, damage),
                other => panic!("{wrong:?}: {other:?}"),
            });
        }
    }
}

#[test]
fn a_wrong_value_in_any_column_is_found_by_the_walk_through_its_table() {
    let desk = Damaged::new();
    for table in &TABLES {
        assert!(walked(&desk, table.name).is_empty(), "{}", table.name);
    }
    for wrong in desk.wrong_values() {
        desk.with(&wrong, |damage| {
            let found = walked(&desk, wrong.table.name);
            let [value] = found.values.as_slice() else { panic!("{wrong:?}: {found:?}") };
            assert_names(value, &wrong, damage);
            assert_eq!(found.total, 1);
        });
    }
}

/// Whether rows of other tables cannot be read because of it: members of a group, and what is sold on terms.
fn follows_from(wrong: &Wrong, found: &Corrupt) -> bool {
    match wrong.table.name {
        "credit_group" => {
            found.table == "customer" && ["credit_group_id", "policy_group_id"].contains(&found.column)
        }
        "terms" => found.column == "terms",
        _ => false,
    }
}

#[test]
fn a_wrong_value_in_any_column_is_found_by_the_doctor() {
    let desk = Damaged::new();
    assert_eq!(unreadable(&desk), Unreadable::default());
    for wrong in two_of_each(desk.wrong_values()) {
        desk.with(&wrong, |damage| {
            let mut found = unreadable(&desk);
            found.values.retain(|value| !follows_from(&wrong, value));
            let [value] = found.values.as_slice() else { panic!("{wrong:?}: {found:?}") };
            assert_names(value, &wrong, damage);
            assert_eq!(found.tables.len(), 0);
        });
    }
}

#[test]
fn the_doctor_goes_on_after_the_first_fault_of_every_table() {
    let desk = Damaged::new();
    desk.file.script("BEGIN").unwrap();
    let mut expected = BTreeSet::new();
    let keys =
        |wrong: &Wrong| wrong.column == "id" || wrong.column == wrong.table.key || wrong.column == "position";
    let mut wrong = one_of_each(desk.wrong_values());
    // The version of an audit record says how its body is read.
    wrong.retain(|wrong| !keys(wrong) && wrong.column != "schema_version");
    for wrong in &wrong {
        desk.write(wrong).unwrap();
        expected.insert((wrong.table.name, wrong.column));
    }
    let found: Vec<Corrupt> = TABLES.iter().flat_map(|table| walked(&desk, table.name).values).collect();
    let places: BTreeSet<_> = found.iter().map(|found| (found.table, found.column)).collect();
    assert_eq!(expected.difference(&places).collect::<Vec<_>>(), Vec::<&(&str, &str)>::new());
    assert!(unreadable(&desk).total >= u64::try_from(expected.len()).unwrap());
}

/// Readers that report what they find wrong.
const EXAMINERS: [&str; 3] = ["differences", "lost_assessments", "verify_audit"];

#[test]
fn no_reader_takes_a_wrong_value_for_anything_else() {
    let desk = Damaged::new();
    let (readers, sight) = (readers(), Sight::of(&desk));
    let read_soundly = |(name, read): &(&str, Ask)| match read(desk.view(), &sight) {
        Ok(sound) => sound,
        Err(error) => panic!("{name}: {error}"),
    };
    let sound: Vec<String> = readers.iter().map(read_soundly).collect();
    for wrong in one_of_each(desk.wrong_values()) {
        desk.with(&wrong, |_| {
            for ((name, read), sound) in readers.iter().zip(&sound) {
                match read(desk.view(), &sight) {
                    Ok(found) => {
                        let may_differ =
                            wrong.is_reference() || EXAMINERS.contains(name) || !desk.takes(&wrong);
                        assert!(found == *sound || may_differ, "{name} passes over {wrong:?}");
                    }
                    // A reference leads nowhere by it, and what is read there is missing.
                    Err(StoreError::Corrupt(found)) if found.value == "NULL" && wrong.is_reference() => {}
                    Err(StoreError::Corrupt(found)) if follows_from(&wrong, &found) => {}
                    Err(StoreError::Corrupt(found)) => {
                        let place = (found.table, found.column);
                        assert_eq!(place, (wrong.table.name, wrong.column), "{name}: {wrong:?}");
                    }
                    Err(other) => panic!("{name}: {wrong:?}: {other}"),
                }
            }
        });
    }
}
