//! Examining a desk.

use std::path::{Path, PathBuf};

use super::settings::SettingFault;
use super::{AuditReport, Desk, DeskError, DeskReader, Opener, Settings};
use crate::sanitize::is_visible;
use crate::store::{
    Difference, SchemaFault, Store, StoreError, StoredName, Unreadable, View, newest_version,
};

/// What examining a desk found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoctorReport {
    /// What the file itself complains about.
    pub integrity: Vec<String>,
    /// How its schema differs from that of the program.
    pub schema: Vec<SchemaFault>,
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
    /// Those of them whose name is unknown; the others are among the values.
    pub unknown_settings: Vec<String>,
    /// Whether anybody is left who may set the desk up.
    pub has_administrator: bool,
    /// Codes and numbers with characters that are not drawn, which look like others. The program accepts no new ones, but
    /// works with those that are stored: they are no fault of the file.
    pub look_alikes: Vec<StoredName>,
}

impl DoctorReport {
    /// Whether nothing was found.
    pub fn is_sound(&self) -> bool {
        self.integrity.is_empty()
            && self.unreadable.is_empty()
            && self.schema.is_empty()
            && self.differences.is_empty()
            && self.audit.is_ok()
            && self.lost_assessments == 0
            && self.unreadable_settings.is_empty()
            && self.has_administrator
    }
}

/// A desk that was examined.
#[derive(Debug)]
pub struct Examined {
    /// What was found.
    pub report: DoctorReport,
    /// Where the file was copied to before it was brought to the version of this program, if it was.
    pub migrated_from: Option<PathBuf>,
}

impl DoctorReport {
    /// Examines what a view sees. What is found is no end: everything else is examined all the same. Of a desk of an
    /// older version, which is not migrated here, only what every version has in common is examined.
    pub(super) fn of(view: View<'_>) -> Result<Self, DeskError> {
        let version = view.version()?;
        let is_newest = version == newest_version();
        let unreadable = if is_newest { view.unreadable()? } else { Unreadable::default() };
        let mut faults = Faults { integrity: view.integrity()?, unreadable };
        let schema = view.schema_faults(version)?;
        let audit = AuditReport::of(view)?;
        // Where the users cannot be read, that is what is reported.
        let has_administrator = faults.part(view.has_administrator().map_err(Into::into))?.unwrap_or(true);
        let (mut differences, mut lost_assessments) = (Vec::new(), 0);
        let (mut unreadable_settings, mut unknown_settings) = (Vec::new(), Vec::new());
        let mut look_alikes = Vec::new();
        if is_newest {
            for found in view.comparisons() {
                differences.extend(faults.part(found.map_err(Into::into))?.unwrap_or_default());
            }
            lost_assessments = faults.part(view.lost_assessments().map_err(Into::into))?.unwrap_or_default();
            look_alikes = faults.part(view.names_beyond_ascii().map_err(Into::into))?.unwrap_or_default();
            look_alikes.retain(|stored| !stored.name.chars().all(is_visible));
            let settings = faults.part(Settings::faults(view).map_err(Into::into))?.unwrap_or_default();
            for SettingFault { name, unreadable } in settings {
                match unreadable {
                    Some(corrupt) => faults.unreadable.add(corrupt),
                    None => unknown_settings.push(name.clone()),
                }
                unreadable_settings.push(name);
            }
        }
        let Faults { integrity, unreadable } = faults;
        Ok(Self {
            integrity,
            schema,
            unreadable,
            differences,
            audit,
            lost_assessments,
            unreadable_settings,
            unknown_settings,
            has_administrator,
            look_alikes,
        })
    }
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

impl DeskReader {
    /// Examines the whole desk; on a large one this takes a while.
    pub fn examine(&mut self) -> Result<DoctorReport, DeskError> {
        self.ask(DoctorReport::of)
    }
}

impl Desk {
    /// Examines the desk in a file, one that cannot be opened because of a foreign part of its schema too. Nobody needs
    /// to be known at it: users that cannot be read are a part of what is found.
    pub fn examine(path: &Path, by: &Opener) -> Result<Examined, DeskError> {
        let (store, migrated_from) = match Store::open_by(path, by) {
            Ok(opened) => (opened.store, opened.backup),
            // A damaged desk of an older version is not migrated; it is examined as it is.
            Err(StoreError::ForeignSchema(_) | StoreError::Damaged(_)) => {
                (Store::unchecked(path, by.stop.clone())?, None)
            }
            Err(error) => return Err(error.into()),
        };
        let report = store.reader()?.read(DoctorReport::of)?;
        Ok(Examined { report, migrated_from })
    }
}

#[cfg(test)]
mod tests {
    use super::super::Clock;
    use super::super::testing::{TestDesk, key};
    use super::*;
    use crate::credit::Money;
    use crate::desk::{EnterOrder, Who};

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
    fn codes_with_signs_that_are_not_drawn_are_named_and_no_fault_of_the_file() {
        let test = desk();
        test.writer().add_customer("É1", &[]).unwrap();
        let twin = "INSERT INTO customer (code, name, currency) VALUES (?1, 'Twin', 'EUR')";
        test.file().execute(twin, ["C\u{200b}1"]).unwrap();
        let report = test.reader().examine().unwrap();
        let twin = StoredName { table: "customer", name: "C\u{200b}1".to_owned() };
        assert_eq!((report.look_alikes.as_slice(), report.is_sound()), (&[twin][..], true));
    }

    #[test]
    fn what_no_chain_covers_is_compared_with_what_one_does() {
        for sql in [
            "DELETE FROM ledger",
            "UPDATE sales_order SET on_account = 1 - on_account",
            "UPDATE audit SET order_id = NULL",
            "UPDATE audit SET customer_id = NULL WHERE subject_kind = 'customer'",
            "UPDATE customer SET version = 9223372036854775807",
        ] {
            let test = desk();
            let order = EnterOrder::new("C1", "SO-1", Money::from_minor(100));
            assert!(test.writer().enter_order(&order).unwrap().done);
            assert!(test.reader().examine().unwrap().is_sound());
            assert_ne!(test.file().execute(sql, []).unwrap(), 0, "{sql}");
            assert!(!test.reader().examine().unwrap().is_sound(), "{sql}");
        }
    }

    #[test]
    fn a_planted_trigger_is_named_although_the_desk_cannot_be_opened() {
        let test = desk();
        let sql = "CREATE TRIGGER free AFTER INSERT ON hold BEGIN UPDATE hold SET state = 'released'; END";
        test.file().execute_batch(sql).unwrap();
        let clock = Clock::standing("2026-07-01".parse().unwrap());
        let opened = Desk::open(test.desk.path(), &Who::default(), clock);
        assert_eq!(key(opened), "desk-foreign-schema");
        let report = Desk::examine(test.desk.path(), &Opener::default()).unwrap().report;
        assert!(!report.is_sound());
        assert_eq!((report.schema.len(), report.schema[0].name.as_str()), (1, "free"));
    }
}
