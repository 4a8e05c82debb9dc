//! Copies of a desk: a backup, a desk made of one, and what can be saved of a damaged one.

use std::path::Path;

use super::doctor::DoctorReport;
use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::desk::session::{Desk, ProgressSink, Stage};
use crate::files::Destination;
use crate::store::{Damage, Finish, Reader, StagedStore, Store, StoreError};

/// What became of copying a desk.
#[derive(Debug)]
pub enum CopyOutcome {
    /// It was copied, and the copy is sound.
    Copied {
        /// The hash of the last audit record, in the copy too: written down it shows later whether anything is missing.
        head: String,
    },
    /// It is not sound and was not copied.
    Unsound(Box<DoctorReport>),
}

/// A desk that was copied although it may not be sound.
#[derive(Debug)]
pub struct Rescued {
    /// What is wrong with the copy, or why not even that can be found out.
    pub examined: Result<DoctorReport, DeskError>,
}

impl Desk {
    /// Copies the desk as it is now, while others go on working.
    pub fn backup(&self, to: &Destination, progress: &dyn ProgressSink) -> Result<CopyOutcome, DeskError> {
        copy(&mut self.store.reader()?, to, Finish::ForKeeping, progress)
    }

    /// Makes a desk of a copy, which stays as it is. One of an older version is brought to this one when it is opened.
    pub fn restore(
        from: &Path,
        to: &Destination,
        progress: &dyn ProgressSink,
    ) -> Result<CopyOutcome, DeskError> {
        let source = Store::unchecked(from, progress.stop_flag())?;
        copy(&mut source.reader()?, to, Finish::ForUse, progress)
    }

    /// Copies what SQLite can still read of a desk, page by page, and examines the copy.
    pub fn rescue(from: &Path, to: &Destination, progress: &dyn ProgressSink) -> Result<Rescued, DeskError> {
        let staged = StagedStore::create(to)?;
        let mut reader = Store::damaged(from, progress.stop_flag())?;
        reader.read(|view| {
            if view.is_empty()? {
                return Err(StoreError::NothingLeft(from.to_owned()));
            }
            progress.begin(Stage::Copying);
            view.copy_to(&staged.path(), &copying(progress))
        })?;
        let examined = match examine(&staged, progress) {
            Err(error) if error.is_stop() => return Err(error),
            examined => examined.map_err(as_damage),
        };
        let is_whole = examined.as_ref().is_ok_and(|report| report.integrity.is_empty());
        staged.finish(if is_whole { Finish::ForKeeping } else { Finish::AsItIs })?;
        Ok(Rescued { examined })
    }
}

/// Copies a desk that is sound; what is copied and what is examined are of the same moment.
fn copy(
    from: &mut Reader,
    to: &Destination,
    finish: Finish,
    progress: &dyn ProgressSink,
) -> Result<CopyOutcome, DeskError> {
    let staged = StagedStore::create(to)?;
    let source = from.read(|view| {
        let report = DoctorReport::of(view, progress)?;
        if report.is_sound() {
            progress.begin(Stage::Copying);
            view.copy_to(&staged.path(), &copying(progress))?;
        }
        Ok::<_, DeskError>(report)
    })?;
    if !source.is_sound() {
        return Ok(CopyOutcome::Unsound(Box::new(source)));
    }
    let copied = examine(&staged, progress)?;
    if copied != source {
        let file = to.path().display().to_string();
        return Err(DeskError::File(Message::new("copy-differs").text("file", file)));
    }
    staged.finish(finish)?;
    Ok(CopyOutcome::Copied { head: source.audit.head })
}

fn examine(staged: &StagedStore, progress: &dyn ProgressSink) -> Result<DoctorReport, DeskError> {
    let store = staged.store().stopped_by(progress.stop_flag());
    store.reader()?.read(|view| DoctorReport::of(view, progress))
}

/// A query that fails on what is left of a desk shows damage, not a defect of the program.
fn as_damage(error: DeskError) -> DeskError {
    match error {
        DeskError::Store(StoreError::Sql(error)) => StoreError::Damaged(Damage::Reported(error)).into(),
        error => error,
    }
}

fn copying(progress: &dyn ProgressSink) -> impl Fn(u64, u64) -> Result<(), StoreError> {
    |done, total| progress.proceed(done, Some(total))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::desk::testing::{TestDesk, key};
    use crate::desk::{Clock, Identity, NoProgress};
    use crate::files::{IfExists, Protected};
    use std::ops::ControlFlow;

    fn desk() -> TestDesk {
        let test = TestDesk::new();
        test.writer().add_customer("C1", &[]).unwrap();
        test
    }

    fn head(copied: CopyOutcome) -> String {
        match copied {
            CopyOutcome::Copied { head } => head,
            CopyOutcome::Unsound(report) => panic!("{report:?}"),
        }
    }

    fn opened(path: &Path) -> Result<Desk, DeskError> {
        Desk::open(path, &Identity::default(), Clock::fixed("2026-07-01".parse().unwrap()))
    }

    fn files(test: &TestDesk) -> Vec<String> {
        let entries = fs::read_dir(test.desk.path().parent().unwrap()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.filter(|name| !name.starts_with("desk.db")).collect();
        names.sort();
        names
    }

    #[test]
    fn a_backup_has_the_head_of_the_desk_and_is_one_file() {
        let test = desk();
        let copied = test.desk.backup(&Destination::new_file(test.path("backup.db")), &NoProgress).unwrap();
        assert_eq!(head(copied), test.reader().verify_audit().unwrap().head);
        assert_eq!(files(&test), ["backup.db"]);
    }

    #[test]
    fn a_backup_is_restored_to_a_new_place_only() {
        let test = desk();
        let (backup, new) = (test.path("backup.db"), test.path("new.db"));
        head(test.desk.backup(&Destination::new_file(&backup), &NoProgress).unwrap());
        assert_eq!(key(test.desk.backup(&Destination::new_file(&backup), &NoProgress)), "file-exists");
        head(Desk::restore(&backup, &Destination::new_file(&new), &NoProgress).unwrap());
        assert_eq!(key(Desk::restore(&backup, &Destination::new_file(&new), &NoProgress)), "file-exists");
        assert!(opened(&new).unwrap().reader().unwrap().customer_sheet("C1").is_ok());
    }

    #[test]
    fn what_is_no_desk_is_not_restored() {
        let test = desk();
        let (other, new) = (test.path("other.csv"), test.path("new.db"));
        fs::write(&other, "customer,number\n".repeat(100)).unwrap();
        assert_eq!(key(Desk::restore(&other, &Destination::new_file(&new), &NoProgress)), "desk-not-a-desk");
        assert_eq!(
            key(Desk::restore(&test.path("none.db"), &Destination::new_file(&new), &NoProgress)),
            "desk-missing"
        );
        assert!(!new.exists());
    }

    #[test]
    fn what_is_not_sound_is_neither_backed_up_nor_restored_but_rescued() {
        let damages = [
            "PRAGMA foreign_keys = OFF; UPDATE event SET user_id = 99",
            "UPDATE audit SET body = '{}' WHERE id = 2",
            "UPDATE user SET role = 'clerk'",
            "CREATE TRIGGER t AFTER INSERT ON user BEGIN SELECT 1; END",
        ];
        for damage in damages {
            let test = desk();
            test.file().execute_batch(damage).unwrap();
            let (backup, new, rescued) =
                (test.path("backup.db"), test.path("new.db"), test.path("rescued.db"));
            let outcome = test.desk.backup(&Destination::new_file(&backup), &NoProgress).unwrap();
            assert!(matches!(outcome, CopyOutcome::Unsound(_)), "{damage}: {outcome:?}");
            let outcome = Desk::restore(test.desk.path(), &Destination::new_file(&new), &NoProgress).unwrap();
            assert!(matches!(outcome, CopyOutcome::Unsound(_)), "{damage}: {outcome:?}");
            let examined = Desk::rescue(test.desk.path(), &Destination::new_file(&rescued), &NoProgress)
                .unwrap()
                .examined;
            assert!(!examined.unwrap().is_sound(), "{damage}");
            assert_eq!(files(&test), ["rescued.db"], "{damage}");
        }
    }

    /// Nothing can be examined of what was saved, or everything that is said of the file is that it is damaged.
    #[track_caller]
    fn assert_damaged(examined: Result<DoctorReport, DeskError>) {
        let report = match examined {
            Ok(report) => report,
            Err(error) => return assert_eq!(error.message().key, "desk-damaged"),
        };
        assert!(!report.integrity.is_empty() && report.audit.unread.is_some(), "{report:?}");
        for problem in &report.integrity {
            assert!(problem.starts_with("the desk file is damaged: "), "{report:?}");
        }
    }

    #[test]
    fn what_is_left_of_a_cut_desk_is_rescued() {
        let test = desk();
        let whole = test.path("whole.db");
        head(test.desk.backup(&Destination::new_file(&whole), &NoProgress).unwrap());
        let bytes = fs::read(&whole).unwrap();
        let cut = test.path("cut.db");
        fs::write(&cut, &bytes[..bytes.len() / 2]).unwrap();
        assert_eq!(key(opened(&cut)), "desk-damaged");
        assert_eq!(
            key(Desk::restore(&cut, &Destination::new_file(test.path("new.db")), &NoProgress)),
            "desk-damaged"
        );
        let rescued = test.path("rescued.db");
        let examined = Desk::rescue(&cut, &Destination::new_file(&rescued), &NoProgress).unwrap().examined;
        assert_damaged(examined);
        let (saved, left) = (fs::read(&rescued).unwrap(), bytes.len() / 2);
        assert_eq!(saved.len(), left.next_multiple_of(4096));
        assert_eq!(saved[4096..left], bytes[4096..left], "every page after the first is as it was");
    }

    #[test]
    fn nothing_is_rescued_of_an_empty_file_and_no_remains_are_a_mistake_of_the_program() {
        let test = desk();
        let (whole, cut, rescued) = (test.path("whole.db"), test.path("cut.db"), test.path("rescued.db"));
        head(test.desk.backup(&Destination::new_file(&whole), &NoProgress).unwrap());
        let bytes = fs::read(&whole).unwrap();
        for left in [0, 1, 15, 16, 99, 100, 511, 512, 4095, 4096, 9000] {
            fs::write(&cut, &bytes[..left]).unwrap();
            let outcome = Desk::rescue(&cut, &Destination::new_file(&rescued), &NoProgress)
                .and_then(|rescued| rescued.examined);
            // SQLite takes a file of one byte for an empty one.
            if left <= 1 {
                assert_eq!(key(outcome), "desk-nothing-left", "{left} bytes");
            } else {
                assert_damaged(outcome);
            }
            let _ = fs::remove_file(&rescued);
        }
        assert_eq!(files(&test), ["cut.db", "whole.db"]);
    }

    #[test]
    fn a_backup_never_replaces_the_desk_it_is_of() {
        let test = desk();
        let protected = Protected::default().with_desk(test.desk.path());
        let over = Destination::new(test.desk.path(), IfExists::Replace, protected);
        assert_eq!(key(test.desk.backup(&over, &NoProgress)), "file-protected");
        assert!(opened(test.desk.path()).is_ok());
    }

    #[test]
    fn a_backup_that_is_stopped_leaves_nothing() {
        struct Impatient;
        impl ProgressSink for Impatient {
            fn report(&self, _: u64, _: Option<u64>) -> ControlFlow<()> {
                ControlFlow::Break(())
            }
        }
        let test = desk();
        assert_eq!(
            key(test.desk.backup(&Destination::new_file(test.path("backup.db")), &Impatient)),
            "stopped"
        );
        assert_eq!(files(&test), Vec::<String>::new());
    }
}
