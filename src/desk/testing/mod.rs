//! Desks for tests: real files in a folder of their own, on a day that stands still.

pub(in crate::desk) mod ledger;
pub(crate) mod template;

use std::collections::BTreeMap;
use std::path::PathBuf;

use proptest::prelude::ProptestConfig;
use tempfile::TempDir;

use crate::credit::{CreditStanding, Currency, Day, Money};
use crate::desk::{
    Assignment, Clock, Desk, DeskError, DeskReader, DeskWriter, Identity, NewDesk, Recorder, RunId,
};
use crate::records::{Added, AuditBody};
use crate::store::{NewOrder, RawFile, raw_file};
use template::Template;

/// A desk in a temporary folder with its administrator `anna` at it.
pub(in crate::desk) struct TestDesk {
    folder: TempDir,
    pub(in crate::desk) desk: Desk,
}

impl TestDesk {
    pub(in crate::desk) fn new() -> Self {
        static EMPTY: Template = Template::new();
        let folder = tempfile::tempdir().unwrap();
        let new = NewDesk { currency: Currency::EUR, language: "en", login: "anna" };
        let desk = EMPTY.new_desk(&folder.path().join("desk.db"), &new, clock());
        Self { folder, desk }
    }

    pub(in crate::desk) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(in crate::desk) fn writer(&self) -> DeskWriter {
        self.desk.writer().unwrap()
    }

    pub(in crate::desk) fn reader(&self) -> DeskReader {
        self.desk.reader().unwrap()
    }

    /// Somebody of this role at the same desk, added first.
    pub(in crate::desk) fn writer_as(&self, login: &str, role: &str) -> DeskWriter {
        self.writer().add_user(login, &pairs(&[("role", role)])).unwrap();
        let who = Identity { named: Some(login.to_owned()), account: None };
        let desk = Desk::open(self.desk.path(), &who, clock()).unwrap();
        desk.writer().unwrap()
    }

    /// The file as another program sees it.
    pub(in crate::desk) fn file(&self) -> RawFile {
        raw_file(self.desk.path())
    }

    /// How many rows a table has.
    pub(in crate::desk) fn count(&self, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        self.file().query_row(&sql, [], |row| row.get(0)).unwrap()
    }

    /// An approved order of a customer, as if it had been entered when the limit allowed it.
    pub(in crate::desk) fn order(&self, customer: &str, number: &str, minor: i64) {
        let mut writer = self.writer();
        let entered = writer.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, "order-enter", "")?;
            let customer = super::customers::find(tx.view(), customer)?.key;
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

/// A run of its own each time, so that two desks of one test do not sign the same command.
fn clock() -> Clock {
    use std::sync::atomic::{AtomicU32, Ordering};
    static RUN: AtomicU32 = AtomicU32::new(1);
    let standing = Clock::fixed("2026-06-30".parse::<Day>().unwrap());
    Clock::new(RunId(RUN.fetch_add(1, Ordering::Relaxed).into()), move || standing.now())
}

/// So many cases of a law that takes long, unless `PROPTEST_CASES` gives their number.
pub(in crate::desk) fn cases(usual: u32) -> ProptestConfig {
    let given = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_some() {
        given
    } else {
        ProptestConfig { cases: usual, ..given }
    }
}

/// Pairs of a command.
pub(in crate::desk) fn pairs(pairs: &[(&str, &str)]) -> Vec<Assignment> {
    pairs.iter().map(|(name, value)| Assignment::new(*name, *value)).collect()
}

/// The key of the sentence that an error says.
pub(in crate::desk) fn key<T: std::fmt::Debug>(result: Result<T, DeskError>) -> String {
    result.unwrap_err().message().key
}
