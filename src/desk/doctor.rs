//! Examining a desk, and bringing one back from a copy.

use std::path::Path;

use super::{AuditReport, Desk, DeskError, DeskReader, Settings};
use crate::credit::Statement;
use crate::store::{Difference, Store, StoreError, Unreadable, View};

/// What examining a desk found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoctorReport {
    /// What the file itself complains about.
    pub integrity: Vec<String>,
    /// Values that cannot be read (R0.9).
    pub unreadable: Unreadable,
    /// Stored values that differ from what the facts say.
    pub differences: Vec<Difference>,
    /// The audit trail.
    pub audit: AuditReport,
    /// How many decisions no longer have the assessment that the decider saw: it is gone, or not what it was (R3.11).
    pub lost_assessments: u64,
    /// Names of settings that are unknown or whose value cannot be read.
    pub unreadable_settings: Vec<String>,
    /// Whether anybody is left who may set the desk up.
    pub has_administrator: bool,
}

impl DoctorReport {
    /// Whether nothing was found.
    pub fn is_sound(&self) -> bool {
        self.integrity.is_empty()
            && self.unreadable.is_empty()
            && self.differences.is_empty()
            && self.audit.is_ok()
            && self.lost_assessments == 0
            && self.unreadable_settings.is_empty()
            && self.has_administrator
    }
}

impl DeskReader {
    /// Examines the whole desk; on a large one this takes a while.
    pub fn examine(&mut self) -> Result<DoctorReport, DeskError> {
        self.ask(examine)
    }
}

/// What is found is no end: everything else is examined all the same.
fn examine(view: View<'_>) -> Result<DoctorReport, DeskError> {
    let mut faults = Faults { integrity: view.integrity()?, unreadable: view.unreadable()? };
    let mut differences = Vec::new();
    for found in view.comparisons() {
        differences.extend(faults.part(found.map_err(Into::into))?.unwrap_or_default());
    }
    let audit = AuditReport::of(view)?;
    let lost_assessments = faults.part(view.lost_assessments().map_err(Into::into))?.unwrap_or_default();
    let unreadable_settings = faults.part(Settings::faults(view).map_err(Into::into))?.unwrap_or_default();
    let has_administrator = view.has_administrator()?;
    let Faults { integrity, unreadable } = faults;
    Ok(DoctorReport {
        integrity,
        unreadable,
        differences,
        audit,
        lost_assessments,
        unreadable_settings,
        has_administrator,
    })
}

/// What keeps parts of the desk from being examined.
struct Faults {
    integrity: Vec<String>,
    unreadable: Unreadable,
}

impl Faults {
    /// What a part of the examination found; nothing where the desk itself keeps it from being done, which is noted.
    fn part<T>(&mut self, found: Result<T, DeskError>) -> Result<Option<T>, DeskError> {
        match found {
            Ok(found) => Ok(Some(found)),
            Err(DeskError::Store(StoreError::Corrupt(corrupt))) => {
                self.unreadable.add(corrupt);
                Ok(None)
            }
            Err(DeskError::Store(error @ (StoreError::Damaged(_) | StoreError::Sql(_)))) => {
                self.integrity.push(error.to_string());
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}

impl Desk {
    /// Examines the desk in a file. Nobody needs to be known at it: users that cannot be read are a part of what is
    /// found.
    pub fn examine(path: &Path) -> Result<DoctorReport, DeskError> {
        let opened = Store::open(path)?;
        opened.reader()?.read(examine)
    }

    /// Copies a sound desk to a new place; the copy is a desk of its own, and the one copied from stays as it is.
    ///
    /// What is no desk, is damaged, or was written by a newer program is refused, and so is a place that is taken.
    pub fn restore(from: &Path, to: &Path) -> Result<(), DeskError> {
        let problems = Store::restore(from, to)?;
        match problems.into_iter().next() {
            None => Ok(()),
            Some(first) => Err(DeskError::File(
                Statement::new("restore-from-damaged")
                    .text("path", from.display().to_string())
                    .text("detail", first),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Clock;
    use super::super::testing::{TestDesk, key};
    use super::*;
    use crate::desk::Who;

    fn desk() -> TestDesk {
        let test = TestDesk::new();
        test.writer().add_customer("C1", &[]).unwrap();
        test
    }

    #[test]
    fn a_new_desk_is_sound() {
        assert!(desk().reader().examine().unwrap().is_sound());
    }

    #[test]
    fn what_was_changed_behind_the_back_of_the_desk_is_found() {
        let test = desk();
        let file = test.file();
        file.execute("UPDATE user SET role = 'clerk'", []).unwrap();
        file.execute("INSERT INTO setting (name, value, event_id) VALUES ('lock_wait', 'x', 1)", []).unwrap();
        let report = test.reader().examine().unwrap();
        assert!(!report.is_sound());
        assert!(!report.has_administrator);
        assert_eq!(report.unreadable_settings, ["lock_wait"]);
        assert!(report.audit.is_ok());
    }

    #[test]
    fn a_backup_is_restored_to_a_new_place_only() {
        let test = desk();
        let (backup, new) = (test.path("backup.db"), test.path("new.db"));
        test.writer().backup(&backup).unwrap();
        assert_eq!(key(test.writer().backup(&backup)), "desk-exists");
        Desk::restore(&backup, &new).unwrap();
        assert_eq!(key(Desk::restore(&backup, &new)), "desk-exists");
        let clock = Clock::standing("2026-07-01".parse().unwrap());
        let restored = Desk::open(&new, &Who::default(), clock).unwrap();
        assert!(restored.reader().unwrap().customer_sheet("C1").is_ok());
    }

    #[test]
    fn what_is_no_sound_desk_is_not_restored() {
        let test = desk();
        let (other, new) = (test.path("other.csv"), test.path("new.db"));
        std::fs::write(&other, "customer,number\n".repeat(100)).unwrap();
        assert_eq!(key(Desk::restore(&other, &new)), "desk-not-a-desk");
        assert_eq!(key(Desk::restore(&test.path("none.db"), &new)), "desk-missing");
        let file = test.file();
        file.execute_batch("PRAGMA foreign_keys = OFF; UPDATE event SET user_id = 99;").unwrap();
        drop(file);
        assert_eq!(key(Desk::restore(test.desk.path(), &new)), "restore-from-damaged");
        assert!(!new.exists());
    }
}
