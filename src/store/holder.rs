//! Who holds the write lock: a process that writes for long announces itself beside the desk, for those who wait.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use super::Store;
use crate::credit::Message;
use crate::files::{Announced, Announcement, announced};

/// How long a transaction lasts before it is announced. Shorter ones, which are nearly all, write no file for it.
const A_WHILE: Duration = Duration::from_millis(100);

/// Characters of the longest name that is shown of an announcement: any program can write one.
const LONGEST: usize = 60;

/// A run of the program, as it introduces itself to those who wait for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// The machine or container that it runs on.
    pub host: String,
    pub id: u32,
    /// The command without its arguments (`import invoices`), or [`Process::SCREENS`].
    pub command: String,
}

/// Who holds the write lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LockHolder {
    /// A run of this program.
    Process(Box<WritingProcess>),
    /// Another program, or a run of this one that has not announced itself.
    Unknown,
}

/// A run of the program that has been writing for a while, as it introduced itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct WritingProcess {
    /// The machine or container that it runs on.
    pub host: String,
    pub process: u32,
    /// The command without its arguments, or [`Process::SCREENS`].
    pub command: String,
    /// The login of the user who writes.
    pub user: String,
    /// Since when, microseconds since 1970 in UTC.
    #[serde(skip)]
    pub since: i64,
}

impl Process {
    /// Shown as the command where the screens are open.
    pub const SCREENS: &str = "screens";

    /// Shown as the command while a desk is migrated.
    const MIGRATION: &str = "migration";

    /// The same process while it migrates a desk.
    pub(super) fn migrating(&self) -> Self {
        Self { command: Self::MIGRATION.to_owned(), ..self.clone() }
    }

    /// What is announced while it writes for a user.
    pub(super) fn announcement(&self, login: &str) -> String {
        json!({ "host": self.host, "process": self.id, "command": self.command, "user": login }).to_string()
    }
}

impl LockHolder {
    /// Who announces beside a desk that it is writing.
    pub(super) fn of(desk: &Path) -> Self {
        let process = announced(desk).and_then(|announced| WritingProcess::read(&announced));
        process.map_or(Self::Unknown, |process| Self::Process(Box::new(process)))
    }

    /// The message with what is known of the holder.
    pub fn named_in(&self, message: Message) -> Message {
        let Self::Process(process) = self else { return message.text("holder", "unknown") };
        let message = match process.command.as_str() {
            Process::SCREENS => message.key("command", "lock-holder-screens"),
            Process::MIGRATION => message.key("command", "lock-holder-migration"),
            command => message.text("command", format!("creditdesk {command}")),
        };
        message
            .text("holder", "known")
            .text("user", &process.user)
            .text("host", &process.host)
            // As a text: the digits of a number would be grouped.
            .text("process", process.process.to_string())
            .time("since", process.since)
    }
}

impl WritingProcess {
    fn read(announced: &Announced) -> Option<Self> {
        let Self { host, process, command, user, since: _ } = serde_json::from_str(&announced.text).ok()?;
        let [host, command, user] = [host, command, user].map(|text| text.chars().take(LONGEST).collect());
        Some(Self { host, process, command, user, since: announced.since })
    }
}

/// A transaction that is announced once it has lasted a while. Dropped, nothing of it is announced any more.
#[derive(Debug)]
pub(super) struct Announcing {
    /// Dropped when the transaction is over.
    over: Option<Sender<Infallible>>,
    thread: Option<JoinHandle<()>>,
}

impl Announcing {
    /// A transaction that begins now; none where nothing is to be announced.
    pub(super) fn of(store: &Store) -> Option<Self> {
        Self::after(A_WHILE, store.path().to_owned(), store.announcement()?)
    }

    /// On a thread of its own: the transaction may be in one long statement, or wait for something else.
    fn after(delay: Duration, desk: PathBuf, text: Arc<str>) -> Option<Self> {
        let (over, is_over) = channel::<Infallible>();
        let announce = move || {
            if is_over.recv_timeout(delay) == Err(RecvTimeoutError::Timeout) {
                let announcement = Announcement::place(&desk, &text);
                let _ = is_over.recv();
                drop(announcement);
            }
        };
        let thread = thread::Builder::new().name("announcing".to_owned()).spawn(announce).ok()?;
        Some(Self { over: Some(over), thread: Some(thread) })
    }
}

impl Drop for Announcing {
    fn drop(&mut self) {
        drop(self.over.take());
        // The process may end now: without this the announcement would be left.
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::store::testing::new_store;
    use crate::store::{StoreError, Writer};

    const AGES: Duration = Duration::from_hours(1);

    fn process() -> Process {
        Process { host: "kiwi".to_owned(), id: 4711, command: "import invoices".to_owned() }
    }

    /// A desk in a folder of its own, and a writer of a process that announces itself.
    fn desk() -> (tempfile::TempDir, PathBuf, Writer) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        let writer = Store::at(&path).announcing(&process(), "anna").writer().unwrap();
        (folder, path, writer)
    }

    fn files(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
    }

    fn wait_for_announcement(desk: &Path) -> WritingProcess {
        loop {
            if let LockHolder::Process(process) = LockHolder::of(desk) {
                return *process;
            }
            thread::yield_now();
        }
    }

    #[test]
    fn a_transaction_that_lasts_is_announced_until_it_is_over() {
        let (folder, path, mut writer) = desk();
        let before = files(folder.path());
        for is_committed in [true, false] {
            let tx = writer.begin().unwrap();
            let holder = wait_for_announcement(&path);
            let since = holder.since;
            assert!(since > 1_700_000_000_000_000);
            let [host, command, user] = ["kiwi", "import invoices", "anna"].map(str::to_owned);
            assert_eq!(holder, WritingProcess { host, process: 4711, command, user, since });
            if is_committed {
                tx.commit().unwrap();
            } else {
                drop(tx);
            }
            assert_eq!(LockHolder::of(&path), LockHolder::Unknown);
            assert_eq!(files(folder.path()), before, "no file is left");
        }
    }

    #[test]
    fn a_short_transaction_writes_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let announcing = Announcing::after(AGES, folder.path().join("desk.db"), "anna".into()).unwrap();
        assert_eq!(files(folder.path()), 0);
        drop(announcing);
        assert_eq!(files(folder.path()), 0);
    }

    #[test]
    fn a_writer_that_waited_in_vain_names_the_holder() {
        let (_folder, path, mut writer) = desk();
        let _tx = writer.begin().unwrap();
        let holder = wait_for_announcement(&path);
        let mut other = Store::at(&path).waiting(Duration::ZERO).writer().unwrap();
        let Err(StoreError::Locked(LockHolder::Process(known))) = other.begin() else { panic!() };
        assert_eq!(*known, holder);
    }

    #[test]
    fn an_announcement_that_cannot_be_written_stops_no_transaction() {
        let (_folder, path, mut writer) = desk();
        fs::create_dir(path.with_extension("db.writer")).unwrap();
        let tx = writer.begin().unwrap();
        thread::sleep(2 * A_WHILE);
        assert_eq!(LockHolder::of(&path), LockHolder::Unknown);
        tx.commit().unwrap();
    }

    #[test]
    fn what_a_killed_process_left_is_removed_when_the_desk_is_opened() {
        let (_folder, path, writer) = desk();
        drop(writer);
        let left = path.with_extension("db.writer");
        fs::write(&left, format!("creditdesk {}\n", process().announcement("anna"))).unwrap();
        assert_eq!(LockHolder::of(&path), LockHolder::Unknown, "it is not alive");
        Store::open(&path).unwrap();
        assert!(!left.exists());
    }

    #[test]
    fn a_long_name_in_an_announcement_is_cut() {
        let long = Process { host: "h".repeat(2_000), id: 1, command: "c".repeat(2_000) };
        let announced = Announced { text: long.announcement(&"é".repeat(2_000)), since: 0 };
        let read = WritingProcess::read(&announced).unwrap();
        assert_eq!([read.host, read.command, read.user].map(|text| text.chars().count()), [LONGEST; 3]);
    }

    #[test]
    fn an_announcement_of_another_form_is_unknown() {
        let (_folder, path, _) = desk();
        for text in ["anna", "{}", r#"{"host": "kiwi", "process": -1, "command": "x", "user": "anna"}"#] {
            let _announcement = Announcement::place(&path, text).unwrap();
            assert_eq!(LockHolder::of(&path), LockHolder::Unknown, "{text}");
        }
    }
}
