//! Desks for tests: real files in a folder of their own, on a day that the test sets.

pub(crate) mod ledger;
pub(crate) mod template;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use proptest::prelude::ProptestConfig;
use tempfile::TempDir;

use crate::credit::{CreditStanding, Currency, Day, Money};
use crate::desk::lookup;
use crate::desk::session::Recorder;
use crate::desk::{
    Assignment, Clock, Desk, DeskError, DeskReader, DeskWriter, Identity, Moment, NewDesk, RunId,
};
use crate::records::{Added, AuditBody};
use crate::store::{NewOrder, RawFile, raw_file};
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
        let folder = tempfile::tempdir().unwrap();
        let today = Arc::new(AtomicI64::new(today.parse::<Day>().unwrap().number()));
        let new = NewDesk { currency: Currency::EUR, language: "en", login: "anna" };
        let desk = empty.new_desk(&folder.path().join("desk.db"), &new, clock(Arc::clone(&today)));
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
        let who = Identity { named: Some(login.to_owned()), account: None };
        let desk = Desk::open(self.desk.path(), &who, clock(Arc::clone(&self.today))).unwrap();
        desk.writer().unwrap()
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
    pub(crate) fn order(&self, customer: &str, number: &str, minor: i64) {
        let mut writer = self.writer();
        let entered = writer.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, "order-enter", "")?;
            let customer = lookup::customer(tx.view(), customer)?.key;
            let order = NewOrder {
                number,
                customer,
                ship_to: None,
                warehouse: None,
                terms: "net30",
                on_account: true,
                day: recorder.today(),
                ship_day: None,
                amount: Money::from_minor(minor),
                confirmed: true,
                excluded: false,
                standing: CreditStanding::Approved,
            };
            tx.add_order(&order, recorder.event)?;
            recorder.audit(
                ("order", number),
                (Some(customer), None),
                &AuditBody::Added(Added { added: BTreeMap::new() }),
            )
        });
        entered.unwrap();
    }
}

/// A clock that shows a day, each look a microsecond later. Its run is its own, so that no two desks of a test sign the
/// same command.
fn clock(today: Arc<AtomicI64>) -> Clock {
    static RUN: AtomicU32 = AtomicU32::new(1);
    let (noon, looks) = (Clock::fixed(TODAY.parse().unwrap()).now().at, AtomicI64::new(0));
    Clock::new(RunId(RUN.fetch_add(1, Ordering::Relaxed).into()), move || Moment {
        at: noon + looks.fetch_add(1, Ordering::Relaxed),
        today: Day::from_number(today.load(Ordering::Relaxed)).unwrap(),
    })
}

/// So many cases of a law that takes long, unless `PROPTEST_CASES` gives their number.
pub(crate) fn cases(usual: u32) -> ProptestConfig {
    let given = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_some() {
        given
    } else {
        ProptestConfig { cases: usual, ..given }
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
