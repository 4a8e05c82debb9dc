//! The commands that are put to the test, and the folder that each works in.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use super::sandbox::{Files, Sandbox};
use crate::raw;

/// How many orders are on hold, and how many invoices are in a file.
const ORDERS: usize = 200;
const INVOICES: usize = 60;

/// Marks a file as a desk, as the program does.
const APPLICATION_ID: i32 = 0x4372_446b;

/// One command in a folder made for it.
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    /// Who works on the desks of the folder.
    pub(crate) user: &'static str,
    pub(crate) answer: AnswerAbout,
    pub(crate) prepare: fn(&Sandbox),
    pub(crate) command: fn() -> Vec<String>,
}

/// What the answer of a command is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum AnswerAbout {
    /// The change that the command makes.
    Change,
    /// Something else: an old desk is migrated on the way, whatever was asked.
    Question,
}

impl Scenario {
    const fn new(name: &'static str, prepare: fn(&Sandbox), command: fn() -> Vec<String>) -> Self {
        Self { name, user: "anna", answer: AnswerAbout::Change, prepare, command }
    }
}

pub(crate) const RELEASE: Scenario =
    Scenario::new("release of 200 orders", |sandbox| held_orders(sandbox, ORDERS), release);

pub(crate) const IMPORT: Scenario = Scenario::new("import with rejects", file_of_invoices, || {
    words("import invoices invoices.csv --rejects rejects.csv")
});

pub(crate) const VALIDATION: Scenario =
    Scenario::new("validation", late_customers, || words("validate --all --apply"));

pub(crate) const RECEIPT: Scenario = Scenario::new("receipt with applications", open_invoices, receipt);

pub(crate) const TRANSFER: Scenario = Scenario::new("transfer with a report", entered_invoices, || {
    words("invoice transfer --all --report report.csv")
});

pub(crate) const BACKUP: Scenario = Scenario::new("backup", open_invoices, || words("backup copy.db"));

pub(crate) const RESTORE: Scenario =
    Scenario::new("restore", copied_desk, || words("restore copy.db --desk back.db"));

pub(crate) const INIT: Scenario = Scenario::new("init", |_| {}, || words("init new.db --user anna"));

pub(crate) const DEMO: Scenario =
    Scenario { user: "nadia", ..Scenario::new("demo", |_| {}, || words("demo --keep demo.db")) };

pub(crate) const EXPORT: Scenario =
    Scenario::new("export", open_invoices, || words("export invoices -o invoices.csv"));

pub(crate) const SPREADSHEET: Scenario = Scenario::new("export of a spreadsheet", open_invoices, || {
    words("export invoices --format xlsx -o invoices.xlsx")
});

pub(crate) const BACKUP_AGAIN: Scenario =
    Scenario::new("backup over an older one", older_outputs, || words("backup copy.db --force"));

pub(crate) const EXPORT_AGAIN: Scenario = Scenario::new("export over an older one", older_outputs, || {
    words("export invoices -o invoices.csv --force")
});

pub(crate) const MIGRATION: Scenario = Scenario {
    answer: AnswerAbout::Question,
    ..Scenario::new("first opening of an old desk", old_desk, || words("hold list"))
};

pub(crate) const COPY: Scenario =
    Scenario::new("first entry into a copy", copy_as_desk, || words("customer add C300 limit=100"));

pub(crate) const SCENARIOS: &[&Scenario] = &[
    &RELEASE,
    &IMPORT,
    &VALIDATION,
    &RECEIPT,
    &TRANSFER,
    &BACKUP,
    &RESTORE,
    &INIT,
    &DEMO,
    &EXPORT,
    &SPREADSHEET,
    &BACKUP_AGAIN,
    &EXPORT_AGAIN,
    &MIGRATION,
    &COPY,
];

fn words(command: &str) -> Vec<String> {
    command.split_whitespace().map(str::to_owned).collect()
}

/// A desk with a customer of little and one of much credit.
pub(crate) fn customers(sandbox: &Sandbox) {
    static FILES: OnceLock<Files> = OnceLock::new();
    sandbox.add(FILES.get_or_init(|| {
        let first = Sandbox::new();
        first.prepare(&["init", "desk.db", "--user", "anna"]);
        first.prepare(&["customer", "add", "C100", "name=Dupont SA", "limit=100"]);
        first.prepare(&["customer", "add", "C200", "name=Jansen BV", "limit=unlimited"]);
        first.files()
    }));
}

pub(crate) fn held_orders(sandbox: &Sandbox, orders: usize) {
    customers(sandbox);
    let rows = order_numbers(orders).map(|number| format!("C100,{number},2026-06-30,150\n"));
    import(sandbox, "orders", &format!("customer,number,date,amount\n{}", rows.collect::<String>()));
}

fn release() -> Vec<String> {
    words("hold release").into_iter().chain(order_numbers(ORDERS)).collect()
}

fn receipt() -> Vec<String> {
    let receipt = words("receipt enter --customer C200 --number R-1 --amount 120 --date 2026-06-29");
    [receipt, words("--apply I-1=30 --apply I-2 --apply I-3")].concat()
}

pub(crate) fn order_numbers(orders: usize) -> impl Iterator<Item = String> {
    (1..=orders).map(|number| format!("SO-{number}"))
}

/// Invoices of one customer.
fn invoices() -> String {
    let rows = (1..=INVOICES).map(|number| format!("C200,I-{number},2026-04-01,2026-04-30,40.00\n"));
    format!("customer,number,date,due,amount\n{}", rows.collect::<String>())
}

/// A file in which one customer is unknown and one day is none.
fn file_of_invoices(sandbox: &Sandbox) {
    customers(sandbox);
    let rejected = "C999,I-98,2026-05-01,2026-05-31,1.00\nC200,I-99,2026-02-30,2026-05-31,1.00\n";
    sandbox.write("invoices.csv", &(invoices() + rejected));
}

fn open_invoices(sandbox: &Sandbox) {
    static FILES: OnceLock<Files> = OnceLock::new();
    sandbox.add(FILES.get_or_init(|| {
        let first = Sandbox::new();
        customers(&first);
        import(&first, "invoices", &invoices());
        first.files()
    }));
}

/// Invoices that were entered and await their transfer.
fn entered_invoices(sandbox: &Sandbox) {
    customers(sandbox);
    for number in ["I-1", "I-2", "I-3"] {
        let invoice = ["invoice", "enter", "--customer", "C200", "--number", number, "--amount", "40"];
        sandbox.prepare(&[&invoice[..], &["--date", "2026-06-01", "--due", "2026-06-30"]].concat());
    }
}

/// A desk and a copy of it.
fn copied_desk(sandbox: &Sandbox) {
    open_invoices(sandbox);
    sandbox.prepare(&["backup", "copy.db"]);
}

/// A desk with more invoices than its copy and its exported file have.
fn older_outputs(sandbox: &Sandbox) {
    copied_desk(sandbox);
    sandbox.prepare(&["export", "invoices", "-o", "invoices.csv"]);
    import(sandbox, "invoices", "customer,number,date,due,amount\nC200,I-100,2026-04-01,2026-04-30,40.00\n");
}

/// A desk that is a copy of another one, not opened yet.
fn copy_as_desk(sandbox: &Sandbox) {
    copied_desk(sandbox);
    fs::rename(sandbox.path("copy.db"), sandbox.path("desk.db")).unwrap();
}

/// Customers of whom half are to be blocked.
fn late_customers(sandbox: &Sandbox) {
    customers(sandbox);
    sandbox.prepare(&["settings", "set", "validation.delay_days=60"]);
    let numbers = 1..=40;
    let rows = numbers.clone().map(|number| format!("D{number},Customer {number}\n"));
    import(sandbox, "customers", &format!("code,name\n{}", rows.collect::<String>()));
    let due = |number: i32| if number % 2 == 0 { "2026-04-01" } else { "2026-06-01" };
    let rows = numbers.map(|number| format!("D{number},I-{number},2026-03-01,{},40.00\n", due(number)));
    import(sandbox, "invoices", &format!("customer,number,date,due,amount\n{}", rows.collect::<String>()));
}

fn import(sandbox: &Sandbox, kind: &str, text: &str) {
    sandbox.write("rows.csv", text);
    sandbox.prepare(&["import", kind, "rows.csv"]);
    fs::remove_file(sandbox.path("rows.csv")).unwrap();
}

/// A desk as the first version of the program left it.
pub(crate) fn old_desk(sandbox: &Sandbox) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = |path: &str| fs::read_to_string(root.join(path)).unwrap();
    let desk = raw::open(sandbox.path("desk.db"));
    desk.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
    // The rows are in the order of their tables, not of their references.
    desk.pragma_update(None, "foreign_keys", false).unwrap();
    desk.execute_batch(&text("assets/migrations/001_desk.sql")).unwrap();
    desk.execute_batch(&text("tests/data/desk-v1.sql")).unwrap();
    desk.pragma_update(None, "user_version", 1).unwrap();
}
