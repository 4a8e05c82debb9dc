//! Bringing an older desk to the version of this program, after a copy of it was made and verified.
//!
//! Version check, copy and migration are one write transaction: of several programs that open an old desk at once, one
//! migrates it, and the others wait and go on.

use std::fs;
use std::path::{Path, PathBuf};

use super::copy::{Finish, Inventory, StagedStore};
use super::{Damage, LockWait, StopFlag, Store, StoreError, Tx, View, schema};
use crate::files::{
    Destination, FileId, IfExists, OutputError, Protected, Replaceable, folder_of, remove_abandoned,
};

/// What each version adds to the one before.
const MIGRATIONS: &[&str] = &[
    include_str!("../../assets/migrations/001_desk.sql"),
    include_str!("../../assets/migrations/002_payments_and_validation.sql"),
    include_str!("../../assets/migrations/003_unreadable_states.sql"),
    include_str!("../../assets/migrations/004_orders_and_their_invoices.sql"),
    include_str!("../../assets/migrations/005_findings.sql"),
    include_str!("../../assets/migrations/006_revisions.sql"),
    include_str!("../../assets/migrations/007_document_numbers.sql"),
    include_str!("../../assets/migrations/008_trace.sql"),
    include_str!("../../assets/migrations/009_contacts.sql"),
    include_str!("../../assets/migrations/010_blocking_rules.sql"),
    include_str!("../../assets/migrations/011_covers.sql"),
];

/// Names that are tried for the copy.
const NAMES: u32 = 100;

/// The version of a desk of this program.
pub fn newest_version() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

impl Store {
    /// Brings the desk to the newest version. Where its old version was copied to; none if another process was faster.
    pub(super) fn migrate(&self, wait: &dyn LockWait) -> Result<Option<PathBuf>, StoreError> {
        let mut writer = self.writer()?;
        let tx = writer.begin_watched(wait)?;
        let version = tx.view().version()?;
        if version >= newest_version() {
            return Ok(None);
        }
        schema::check(tx.view(), version)?;
        let copy = self.reader()?.read(|view| self.store_copy(view, version))?;
        tx.migrate_to(newest_version())?;
        tx.commit()?;
        Ok(Some(copy))
    }

    /// Copies the desk beside itself, as it is before it is migrated. A sound copy of just this desk is taken for it: an
    /// earlier try left it there.
    fn store_copy(&self, view: View<'_>, version: i64) -> Result<PathBuf, StoreError> {
        let inventory = view.inventory()?;
        for number in 1..=NAMES {
            let path = self.copy_name(version, number);
            if fs::symlink_metadata(&path).is_ok() {
                if self.has_copy_at(&path, &inventory) {
                    // The earlier try may have died before it had removed its scratch folder.
                    remove_abandoned(folder_of(&path));
                    return Ok(path);
                }
                continue;
            }
            match self.copy_to(view, &path, &inventory) {
                // It appeared this moment.
                Err(StoreError::Output(OutputError::Exists { .. })) => {}
                copied => return copied.map(|()| path),
            }
        }
        let path = self.copy_name(version, NAMES);
        Err(OutputError::Exists { path, replaceable: Replaceable::Never }.into())
    }

    fn copy_to(&self, view: View<'_>, path: &Path, inventory: &Inventory) -> Result<(), StoreError> {
        let destination = Destination::new(path, IfExists::NeverReplace, Protected::default());
        let staged = StagedStore::create(&destination)?;
        view.copy_to(&staged.path(), &|_, _| self.stop().check())?;
        staged.store().reader()?.read(|copy| copy.verify(inventory))?;
        staged.finish(Finish::ForKeeping)
    }

    /// Whether a file of its own, no link to the desk or to anything else, is a sound copy of the desk with this inventory.
    fn has_copy_at(&self, path: &Path, inventory: &Inventory) -> bool {
        let is_file = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
        let is_desk = || FileId::of(path).ok() == FileId::of(self.path()).ok();
        let examine =
            || Store::unchecked(path, StopFlag::default())?.reader()?.read(|copy| copy.verify(inventory));
        is_file && !is_desk() && examine().is_ok()
    }

    /// Where the copy before a migration is written: `desk.db.v1.backup`, `desk.db.v1-2.backup`, ...
    fn copy_name(&self, version: i64, number: u32) -> PathBuf {
        let mut name = self.path().as_os_str().to_owned();
        match number {
            1 => name.push(format!(".v{version}.backup")),
            _ => name.push(format!(".v{version}-{number}.backup")),
        }
        name.into()
    }
}

impl Tx<'_> {
    /// Adds what the versions up to this one added.
    pub(super) fn migrate_to(&self, version: i64) -> Result<(), StoreError> {
        for (number, sql) in (1_i64..).zip(MIGRATIONS) {
            if number > self.view().version()? && number <= version {
                self.connection().script(sql)?;
                self.connection().set_version(number)?;
            }
        }
        let lost = self.view().lost_references()?;
        lost.first().map_or(Ok(()), |row| Err(StoreError::Damaged(Damage::Reported(row.clone()))))
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;
    use std::sync::{Arc, Barrier, Mutex};
    use std::thread;

    use super::*;
    use crate::credit::Message;
    use crate::store::raw_file;
    use crate::store::testing::{new_store, old_store, schema_of};
    use crate::store::{LockHolder, OpenOptions, Process};

    /// The process that is waited for, once it is known.
    #[derive(Debug, Default)]
    struct Shown(Mutex<Option<LockHolder>>);

    impl LockWait for Shown {
        fn waiting(&self, holder: &LockHolder) -> ControlFlow<()> {
            if matches!(holder, LockHolder::Process(_)) {
                *self.0.lock().unwrap() = Some(holder.clone());
            }
            ControlFlow::Continue(())
        }

        fn over(&self) {}
    }

    /// How often it was asked whether to go on waiting.
    #[derive(Debug, Default)]
    struct Steps(Mutex<u32>);

    impl LockWait for Steps {
        fn waiting(&self, _: &LockHolder) -> ControlFlow<()> {
            *self.0.lock().unwrap() += 1;
            ControlFlow::Continue(())
        }

        fn over(&self) {}
    }

    fn rows(path: &Path) -> i64 {
        raw_file(path).query_row("SELECT count(*) FROM user", [], |row| row.get(0)).unwrap()
    }

    fn version(path: &Path) -> i64 {
        raw_file(path).pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    }

    #[test]
    fn a_desk_of_every_earlier_version_becomes_like_a_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let new = folder.path().join("new.db");
        new_store(&new);
        for older in 1..newest_version() {
            let path = old_store(folder.path(), older);
            let opened = Store::open(&path).unwrap();
            assert!(opened.backup.is_some_and(|copy| version(&copy) == older));
            assert_eq!(schema_of(&path), schema_of(&new));
        }
    }

    #[test]
    fn a_file_at_the_name_of_the_copy_is_neither_trusted_nor_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = old_store(folder.path(), 1);
        let taken = folder.path().join("1.db.v1.backup");
        fs::write(&taken, "half of a copy").unwrap();
        let copy = Store::open(&path).unwrap().backup.unwrap();
        assert!(copy.ends_with("1.db.v1-2.backup"), "{}", copy.display());
        assert_eq!((rows(&copy), version(&copy)), (1, 1));
        assert_eq!(fs::read_to_string(&taken).unwrap(), "half of a copy");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_at_the_name_of_the_copy_is_not_taken_for_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = old_store(folder.path(), 1);
        let (first, second) = (folder.path().join("1.db.v1.backup"), folder.path().join("1.db.v1-2.backup"));
        std::os::unix::fs::symlink(&path, &first).unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        fs::copy(&path, elsewhere.path().join("copy.db")).unwrap();
        std::os::unix::fs::symlink(elsewhere.path().join("copy.db"), &second).unwrap();
        let copy = Store::open(&path).unwrap().backup.unwrap();
        assert!(copy.ends_with("1.db.v1-3.backup"), "{}", copy.display());
        assert_eq!(version(&copy), 1);
    }

    #[test]
    fn a_copy_of_another_moment_is_not_taken_for_this_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = old_store(folder.path(), 1);
        let earlier = folder.path().join("1.db.v1.backup");
        fs::copy(&path, &earlier).unwrap();
        let sql = "INSERT INTO user (login, name, role) VALUES ('bob', 'Bob', 'clerk')";
        raw_file(&path).execute(sql, []).unwrap();
        let copy = Store::open(&path).unwrap().backup.unwrap();
        assert!(copy.ends_with("1.db.v1-2.backup"));
        assert_eq!((rows(&earlier), rows(&copy)), (1, 2));
    }

    #[test]
    fn a_copy_that_an_earlier_try_left_is_taken_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = old_store(folder.path(), 1);
        let earlier = folder.path().join("1.db.v1.backup");
        fs::copy(&path, &earlier).unwrap();
        assert_eq!(Store::open(&path).unwrap().backup, Some(earlier));
    }

    #[test]
    fn a_damaged_desk_is_not_migrated() {
        let folder = tempfile::tempdir().unwrap();
        let path = old_store(folder.path(), 1);
        let sql = "PRAGMA foreign_keys = OFF;
                   INSERT INTO event (command_id, kind, user_id, at, day) VALUES ('x', 'x', 99, 0, 0)";
        raw_file(&path).execute_batch(sql).unwrap();
        assert!(matches!(Store::open(&path), Err(StoreError::Damaged(_))));
        assert_eq!(version(&path), 1);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "and no copy is left");
    }

    #[test]
    fn of_several_that_open_an_old_desk_at_once_one_migrates_it() {
        for older in 1..newest_version() {
            let folder = tempfile::tempdir().unwrap();
            let path = old_store(folder.path(), older);
            let start = Barrier::new(6);
            let open = || {
                start.wait();
                Store::open(&path).unwrap().backup
            };
            let copies: Vec<_> = thread::scope(|scope| {
                let openers: Vec<_> = (0..6).map(|_| scope.spawn(open)).collect();
                openers.into_iter().filter_map(|open_options| open_options.join().unwrap()).collect()
            });
            assert_eq!(copies.len(), 1, "version {older}");
            assert_eq!((rows(&path), rows(&copies[0])), (1, 1));
        }
    }

    #[test]
    fn an_old_desk_that_another_program_locks_is_waited_for_as_long_as_its_setting_says() {
        let folder = tempfile::tempdir().unwrap();
        let path = old_store(folder.path(), 1);
        let other = raw_file(&path);
        other.pragma_update(None, "journal_mode", "WAL").unwrap();
        other
            .execute_batch(
                "INSERT INTO event (id, command_id, kind, user_id, at, day) VALUES (1, 'a', 'test', 1, 0, 0);
                 INSERT INTO setting (name, value, event_id) VALUES ('lock_wait', '0', 1);
                 BEGIN IMMEDIATE",
            )
            .unwrap();
        let steps = Arc::new(Steps::default());
        let open_options = OpenOptions { wait: Arc::<Steps>::clone(&steps), ..OpenOptions::default() };
        let refused = Store::open_with(&path, &open_options);
        assert!(matches!(refused, Err(StoreError::Locked(LockHolder::Unknown))));
        assert_eq!(*steps.0.lock().unwrap(), 0);
    }

    #[test]
    fn who_waits_for_a_migration_is_shown_that_one_is_running() {
        let folder = tempfile::tempdir().unwrap();
        let path = old_store(folder.path(), 1);
        let process = Process { host: "kiwi".to_owned(), id: 4711, command: "hold list".to_owned() };
        let store = Store::unchecked(&path, StopFlag::default()).unwrap();
        // A migration that lasts.
        let mut migrating = store.clone().announcing(&process.migrating(), "anna").writer().unwrap();
        let tx = migrating.begin().unwrap();
        let shown = Arc::new(Shown::default());
        let open_options = OpenOptions { wait: Arc::<Shown>::clone(&shown), ..OpenOptions::default() };
        thread::scope(|scope| {
            let opening = scope.spawn(|| Store::open_with(&path, &open_options).map(|_| ()));
            while shown.0.lock().unwrap().is_none() {
                thread::yield_now();
            }
            drop(tx);
            opening.join().unwrap().unwrap();
        });
        let holder = shown.0.lock().unwrap().take().unwrap();
        let words = crate::words::Words::new(crate::words::Language::English);
        let said = words.render(&holder.named_in(Message::new("cli-waiting")));
        assert!(
            said.starts_with("Waiting for anna on kiwi") && said.contains("(upgrading the desk,"),
            "{said}"
        );
    }

    #[test]
    fn documents_keep_their_numbers_which_another_customer_may_have_too() {
        let folder = tempfile::tempdir().unwrap();
        let path = old_store(folder.path(), 6);
        let item =
            "INSERT INTO item (kind, number, customer_id, day, due_day, amount, open, event_id) VALUES";
        let old = raw_file(&path);
        old.execute_batch(&format!(
            "INSERT INTO event (id, command_id, kind, user_id, at, day) VALUES (1, 'a', 'test', 1, 0, 0);
             INSERT INTO customer (id, code, name, currency) VALUES (1, 'C1', 'C1', 'EUR'), (2, 'C2', 'C2', 'EUR');
             {item} (1, 'F-1', 1, 0, 0, 100, 100, 1), (2, 'F-2', 2, 0, 0, 50, 50, 1), (3, 'F-3', 2, 0, 0, 20, 20, 1);"
        ))
        .unwrap();
        drop(old);
        let store = Store::open(&path).unwrap().store;
        let items = || -> Vec<String> {
            let raw = raw_file(&path);
            let sql = "SELECT kind || ' ' || number || ' ' || customer_id || ' ' || open || ' ' || class FROM item ORDER BY id";
            let mut rows = raw.prepare(sql).unwrap();
            rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        assert_eq!(items(), ["1 F-1 1 100 plain", "2 F-2 2 50 plain", "3 F-3 2 20 plain"]);
        let again = |customer: i64| {
            raw_file(&path).execute(&format!("{item} (1, 'F-1', {customer}, 0, 0, 9, 9, 1)"), [])
        };
        assert!(again(1).is_err() && again(2).is_ok());
        assert_eq!(store.reader().unwrap().read(|view| view.differences()).unwrap(), []);
    }

    #[test]
    fn what_credit_notes_had_added_to_orders_is_taken_off_and_what_left_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let path = old_store(folder.path(), 2);
        let old = raw_file(&path);
        old.execute_batch(
            "INSERT INTO event (id, command_id, kind, user_id, at, day) VALUES (1, 'a', 'test', 1, 0, 0);
             INSERT INTO customer (id, code, name, currency) VALUES (1, 'C1', 'C1', 'EUR');
             INSERT INTO sales_order (id, number, customer_id, terms, on_account, day, amount, invoiced, shipped_day, event_id)
             VALUES (1, 'CREDITED', 1, 'net30', 1, 0, 50000, 40000, 3, 1),
                    (2, 'INVOICED', 1, 'net30', 1, 0, 50000, 20000, NULL, 1),
                    (3, 'RETURN', 1, 'net30', 1, 0, -10000, -10000, NULL, 1);
             INSERT INTO item (kind, number, customer_id, order_id, day, due_day, amount, open, event_id)
             VALUES (1, 'I-1', 1, 1, 0, 0, 50000, 50000, 1), (2, 'CN-1', 1, 1, 0, 0, 10000, 10000, 1),
                    (1, 'I-2', 1, 2, 0, 0, 20000, 20000, 1), (2, 'CN-2', 1, 3, 0, 0, 10000, 10000, 1);",
        )
        .unwrap();
        drop(old);
        let mut reader = Store::open(&path).unwrap().store.reader().unwrap();
        let orders = reader.read(|view| {
            assert_eq!(view.differences()?, []);
            let order = |number| -> Result<_, StoreError> { Ok(view.order(number)?.unwrap()) };
            Ok::<_, StoreError>([order("CREDITED")?, order("INVOICED")?, order("RETURN")?])
        });
        let stored = orders
            .unwrap()
            .map(|order| (order.invoiced.minor(), order.shipped.map(|shipment| shipment.amount.minor())));
        assert_eq!(stored, [(50_000, Some(50_000)), (20_000, None), (0, None)]);
    }
}
