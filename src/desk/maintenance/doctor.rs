//! Examining a desk: its file, its values, and whether stored sums are what they are computed to be.

use std::path::{Path, PathBuf};

use super::audit::AuditReport;
use crate::desk::error::DeskError;
use crate::desk::session::{Desk, DeskReader, NoProgress, ProgressSink, Stage};
use crate::desk::setup::settings::SettingFault;
use crate::fields::Settings;
use crate::sanitize::is_visible;
use crate::store::{
    Difference, OpenOptions, SchemaFault, Store, StoreError, StoredName, Unreadable, View, newest_version,
};

/// What examining a desk found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DoctorReport {
    /// What the file itself complains about.
    pub integrity: Vec<String>,
    /// How its schema differs from that of the program.
    pub schema: Vec<SchemaFault>,
    /// Values that cannot be read (R0.9).
    pub unreadable: Unreadable,
    /// Stored values that differ from what the facts say.
    pub differences: Vec<Difference>,
    pub audit: AuditReport,
    /// How many decisions no longer have the assessment that the decider saw: it is gone, or not what it was (R3.11).
    pub lost_assessments: u64,
    /// Names of settings that are unknown or whose value cannot be read.
    pub unreadable_settings: Vec<String>,
    /// Those of them whose name is unknown; the others are among the values.
    pub unknown_settings: Vec<String>,
    /// Whether an active administrator is left.
    pub has_administrator: bool,
    /// Codes and numbers with characters that are not drawn, which look like others. The program accepts no new ones, but
    /// works with those that are stored: they are no fault of the file.
    pub look_alikes: Vec<StoredName>,
}

impl DoctorReport {
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
    pub report: DoctorReport,
    /// Where the file was copied to before it was brought to the version of this program, if it was.
    pub migrated_from: Option<PathBuf>,
}

impl DoctorReport {
    /// Examines what a view sees. A fault is noted, and everything else is examined all the same. Of a desk of an
    /// older version, which is not migrated here, only what every version has in common is examined.
    pub(in crate::desk) fn of(view: View<'_>, progress: &dyn ProgressSink) -> Result<Self, DeskError> {
        let version = view.version()?;
        let is_newest = version == newest_version();
        let mut faults = Faults::default();
        progress.begin(Stage::File);
        let problems = faults.part(view.integrity())?.unwrap_or_default();
        faults.integrity.extend(problems);
        let schema = faults.part(view.schema_faults(version))?;
        // Without a schema no query can be run: every table would be named with the same error.
        let has_rows = is_newest && schema.is_some();
        progress.begin(Stage::Audit);
        let audit = AuditReport::of(view)?;
        // Where the users cannot be read, that is what is reported.
        let has_administrator = faults.part(view.has_administrator())?.unwrap_or(true);
        let schema = schema.unwrap_or_default();
        let mut report = Self { schema, audit, has_administrator, ..Self::default() };
        if has_rows {
            report.examine_rows(view, &mut faults, progress)?;
        }
        report.integrity = faults.integrity;
        report.unreadable = faults.unreadable;
        Ok(report)
    }

    /// Reads every row of every table, and compares what is stored with what it follows from.
    fn examine_rows(
        &mut self,
        view: View<'_>,
        faults: &mut Faults,
        progress: &dyn ProgressSink,
    ) -> Result<(), DeskError> {
        progress.begin(Stage::Tables);
        let proceed = |number, total| progress.proceed(number, Some(total));
        view.find_unreadable(&mut faults.unreadable, &proceed)?;
        progress.begin(Stage::Comparisons);
        view.compare_all(&proceed, |found| {
            self.differences.extend(faults.part(found)?.unwrap_or_default());
            Ok::<_, StoreError>(())
        })?;
        self.lost_assessments = faults.part(view.lost_assessments())?.unwrap_or_default();
        self.look_alikes = faults.part(view.names_beyond_ascii())?.unwrap_or_default();
        self.look_alikes.retain(|stored| !stored.name.chars().all(is_visible));
        for SettingFault { name, unreadable } in faults.part(Settings::faults(view))?.unwrap_or_default() {
            match unreadable {
                Some(corrupt) => faults.unreadable.add(corrupt),
                None => self.unknown_settings.push(name.clone()),
            }
            self.unreadable_settings.push(name);
        }
        Ok(())
    }
}

/// What keeps parts of the desk from being examined.
#[derive(Default)]
struct Faults {
    integrity: Vec<String>,
    unreadable: Unreadable,
}

impl Faults {
    /// What a part of the examination found; nothing where the desk itself keeps it from being done, which is noted.
    fn part<T>(&mut self, found: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
        match found {
            Ok(found) => Ok(Some(found)),
            Err(StoreError::Corrupt(corrupt)) => {
                self.unreadable.add(corrupt);
                Ok(None)
            }
            Err(error) if error.is_data_error() => {
                let problem = error.to_string();
                if !self.integrity.contains(&problem) {
                    self.integrity.push(problem);
                }
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}

impl DeskReader {
    /// Examines the whole desk; on a large one this takes a while.
    pub fn examine(&mut self) -> Result<DoctorReport, DeskError> {
        self.ask(|view| DoctorReport::of(view, &NoProgress))
    }
}

impl Desk {
    /// Examines the desk in a file, one that cannot be opened because of a foreign part of its schema too. It needs
    /// no user: users that cannot be read are a part of what is found.
    pub fn examine(
        path: &Path,
        options: &OpenOptions,
        progress: &dyn ProgressSink,
    ) -> Result<Examined, DeskError> {
        let unchecked = || Store::unchecked(path, options.stop.clone());
        let (store, migrated_from, not_opened) = match Store::open_with(path, options) {
            Ok(opened) => (opened.store, opened.backup, None),
            Err(StoreError::ForeignSchema(_)) => (unchecked()?, None, None),
            // A damaged desk of an older version is not migrated; it is examined as it is.
            Err(error) if error.is_data_error() => (unchecked()?, None, Some(error.to_string())),
            Err(error) => return Err(error.into()),
        };
        let mut report = store.reader()?.read(|view| DoctorReport::of(view, progress))?;
        if let Some(problem) = not_opened.filter(|problem| !report.integrity.contains(problem)) {
            report.integrity.push(problem);
        }
        Ok(Examined { report, migrated_from })
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;
    use crate::credit::Money;
    use crate::desk::testing::{TestDesk, key};
    use crate::desk::{Clock, EnterOrder, Identity, StopFlag};
    use std::ops::ControlFlow;

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
    fn codes_with_characters_that_are_not_drawn_are_named_and_no_fault_of_the_file() {
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
    fn an_error_of_reading_ends_one_part_only_and_is_named_once() {
        let mut faults = Faults::default();
        for _ in 0..2 {
            let error = StoreError::Io("disk I/O error".to_owned());
            assert_eq!(faults.part::<()>(Err(error)).unwrap(), None);
        }
        assert!(faults.integrity.len() == 1 && faults.integrity[0].contains("disk I/O error"));
        let corrupt = crate::store::Corrupt::missing("user", 1);
        assert_eq!(faults.part::<()>(Err(corrupt.into())).unwrap(), None);
        assert_eq!(faults.unreadable.total, 1);
        assert!(matches!(faults.part::<()>(Err(StoreError::Interrupted)), Err(StoreError::Interrupted)));
    }

    /// A stage and the last count that was reported of it.
    type Seen = (Stage, Option<(u64, Option<u64>)>);

    /// Notes what is reported, and stops the work where that is wanted.
    #[derive(Default)]
    struct Noting {
        stages: RefCell<Vec<Seen>>,
        stop_at: Option<Stage>,
        stop: Arc<AtomicBool>,
    }

    impl ProgressSink for Noting {
        fn begin(&self, stage: Stage) {
            self.stages.borrow_mut().push((stage, None));
            self.stop.store(self.stop_at == Some(stage), Ordering::Relaxed);
        }

        fn report(&self, done: u64, total: Option<u64>) -> ControlFlow<()> {
            self.stages.borrow_mut().last_mut().unwrap().1 = Some((done, total));
            ControlFlow::Continue(())
        }

        fn stop_flag(&self) -> StopFlag {
            StopFlag::of(Arc::clone(&self.stop))
        }
    }

    #[test]
    fn each_part_of_the_examination_is_reported_to_its_end_before_it_is_done() {
        let (test, noting) = (desk(), Noting::default());
        Desk::examine(test.desk.path(), &OpenOptions::default(), &noting).unwrap();
        let stages = noting.stages.into_inner();
        let whole = |total| Some((total, Some(total)));
        let expected = [
            (Stage::File, None),
            (Stage::Audit, None),
            (Stage::Tables, whole(25)),
            (Stage::Comparisons, whole(42)),
        ];
        assert_eq!(stages, expected);
    }

    #[test]
    fn a_stop_ends_the_examination_in_any_part_of_it() {
        for stage in [Stage::File, Stage::Audit, Stage::Tables, Stage::Comparisons] {
            let test = large_desk();
            let noting = Noting { stop_at: Some(stage), ..Noting::default() };
            let open_options = OpenOptions { stop: noting.stop_flag(), ..OpenOptions::default() };
            assert_eq!(key(Desk::examine(test.desk.path(), &open_options, &noting)), "stopped", "{stage:?}");
            assert_eq!(noting.stages.into_inner().last().unwrap().0, stage);
        }
    }

    /// A desk of which every part takes SQLite longer than it works between two looks at the flag.
    fn large_desk() -> TestDesk {
        let test = desk();
        let sql = "WITH RECURSIVE n (n) AS (SELECT 3 UNION ALL SELECT n + 1 FROM n WHERE n < 3000)
                   INSERT INTO event (command_id, kind, user_id, at, day) SELECT n, 'x', 1, 0, 0 FROM n;
                   INSERT INTO audit (event_id, subject_kind, subject, body, schema_version, prev_hash, hash)
                   SELECT id, 'customer', 'C1', '{}', 2, zeroblob(32), zeroblob(32) FROM event";
        test.file().execute_batch(sql).unwrap();
        test
    }

    #[test]
    fn a_planted_trigger_is_named_although_the_desk_cannot_be_opened() {
        let test = desk();
        let sql = "CREATE TRIGGER free AFTER INSERT ON hold BEGIN UPDATE hold SET state = 'released'; END";
        test.file().execute_batch(sql).unwrap();
        let clock = Clock::fixed("2026-07-01".parse().unwrap());
        let opened = Desk::open(test.desk.path(), &Identity::default(), clock);
        assert_eq!(key(opened), "desk-foreign-schema");
        let report = Desk::examine(test.desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
        assert!(!report.is_sound());
        assert_eq!((report.schema.len(), report.schema[0].name.as_str()), (1, "free"));
    }
}
