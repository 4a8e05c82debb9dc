//! Desks for tests: real files in a folder of their own, on a day that the test sets.

pub(crate) mod ledger;
pub(crate) mod november;
pub(crate) mod orders;
pub(crate) mod random_ledger;
pub(crate) mod template;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use tempfile::TempDir;

use crate::credit::{Currency, Day};
use crate::desk::lookup;
use crate::desk::session::Recorder;
use crate::desk::{
    Assignment, Clock, Desk, DeskError, DeskReader, DeskWriter, Identity, Moment, NewDesk, RunId,
};
use crate::records::{Added, AuditBody};
use crate::store::{EventKind, NewOrder, RawFile, raw_file};
use template::Template;

const TODAY: &str = "2026-06-30";

/// A desk in a temporary folder, opened by its administrator `anna`.
pub(crate) struct TestDesk {
    folder: TempDir,
    pub(crate) desk: Desk,
    today: Arc<AtomicI64>,
}

impl TestDesk {
    /// An empty desk on 30 June 2026.
    pub(crate) fn new() -> Self {
        static EMPTY: Template = Template::new();
        Self::of(&EMPTY, TODAY)
    }

    /// An empty desk on another day.
    pub(crate) fn on(today: &str) -> Self {
        Self::of(&Template::new(), today)
    }

    fn of(empty: &Template, today: &str) -> Self {
        let today = today.parse().unwrap();
        Self::made(today, clock_of(noon(TODAY.parse().unwrap()), next_run()), |path, clock| {
            empty.new_desk(path, &NewDesk { currency: Currency::EUR, language: "en", login: "anna" }, clock)
        })
    }

    /// A desk in a folder of its own, made with a clock that shows the day of the test.
    fn made(
        today: Day,
        clock: impl FnOnce(Arc<AtomicI64>) -> Clock,
        make: impl FnOnce(&Path, Clock) -> Desk,
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let today = Arc::new(AtomicI64::new(today.number()));
        let desk = make(&folder.path().join("desk.db"), clock(Arc::clone(&today)));
        Self { folder, desk, today }
    }

    /// Moves the desk to another day.
    pub(crate) fn go_to(&self, text: &str) {
        self.today.store(text.parse::<Day>().unwrap().number(), Ordering::Relaxed);
    }

    /// The names of the files in its folder.
    pub(crate) fn files(&self) -> std::fs::ReadDir {
        std::fs::read_dir(self.folder.path()).unwrap()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn writer(&self) -> DeskWriter {
        self.desk.writer().unwrap()
    }

    pub(crate) fn reader(&self) -> DeskReader {
        self.desk.reader().unwrap()
    }

    /// A writer of a new user with this role.
    pub(crate) fn writer_as(&self, login: &str, role: &str) -> DeskWriter {
        self.writer().add_user(login, &pairs(&[("role", role)])).unwrap();
        self.opened_by(login, noon(TODAY.parse().unwrap())).writer().unwrap()
    }

    /// The desk as another user has opened it, whose first command is at this instant.
    fn opened_by(&self, login: &str, start: i64) -> Desk {
        let who = Identity { named: Some(login.to_owned()), account: None };
        Desk::open(self.desk.path(), &who, clock_of(start, next_run())(Arc::clone(&self.today))).unwrap()
    }

    /// The desk as its user opens it in another process: nothing is known of it yet.
    pub(crate) fn again(&self) -> Desk {
        self.opened_by(&self.desk.user().login, noon(TODAY.parse().unwrap()))
    }

    /// Everything that is in the desk: two of them are equal when nothing was changed.
    pub(crate) fn dump(&self) -> Vec<String> {
        self.reader().ask(|view| Ok(view.dump()?)).unwrap()
    }

    /// The file as another program sees it.
    pub(crate) fn file(&self) -> RawFile {
        raw_file(self.desk.path())
    }

    /// How many rows a table has.
    pub(crate) fn count(&self, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        self.file().query_row(&sql, [], |row| row.get(0)).unwrap()
    }

    /// An approved order of a customer, as if it had been entered when the limit allowed it.
    pub(crate) fn approved_order(&self, customer: &str, number: &str, minor: i64) {
        let entered = self.writer().carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::OrderEnter, "")?;
            let customer = lookup::customer(tx.view(), customer)?.key;
            let order = NewOrder { day: recorder.today(), ..ledger::approved(customer, number, minor) };
            tx.add_order(&order, recorder.event)?;
            let body = AuditBody::Added(Added { added: BTreeMap::new() });
            recorder.audit(("order", number), (Some(customer), None), &body)
        });
        entered.unwrap();
    }
}

/// The instant of noon.
fn noon(day: Day) -> i64 {
    Clock::fixed(day).now().at
}

/// A run of its own, so that no two desks of a test sign the same command.
fn next_run() -> RunId {
    static RUN: AtomicU32 = AtomicU32::new(1);
    RunId(RUN.fetch_add(1, Ordering::Relaxed).into())
}

/// A clock that shows the day it is given and this instant, each look a microsecond later.
fn clock_of(start: i64, run: RunId) -> impl FnOnce(Arc<AtomicI64>) -> Clock {
    move |today| {
        let looks = AtomicI64::new(0);
        Clock::new(run, move || Moment {
            at: start + looks.fetch_add(1, Ordering::Relaxed),
            today: Day::from_number(today.load(Ordering::Relaxed)).unwrap(),
        })
    }
}

/// Pairs of a command.
pub(crate) fn pairs(pairs: &[(&str, &str)]) -> Vec<Assignment> {
    pairs.iter().map(|(name, value)| Assignment::new(*name, *value)).collect()
}

/// The key of the message of an error.
pub(crate) fn key<T: std::fmt::Debug>(result: Result<T, DeskError>) -> String {
    result.unwrap_err().message().key
}
