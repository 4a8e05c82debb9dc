//! The commands that are put to the test, and the folder that each works in.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::sandbox::Sandbox;

/// How many orders are on hold, and how many invoices are in a file.
const ORDERS: usize = 200;
const INVOICES: usize = 60;

/// Marks a file as a desk, as the program does.
const APPLICATION_ID: i32 = 0x4372_446b;

/// One command in a folder made for it.
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    pub(crate) prepare: fn(&Sandbox),
    pub(crate) command: fn() -> Vec<String>,
}

pub(crate) const SCENARIOS: &[Scenario] = &[
    Scenario { name: "release of 200 orders", prepare: held_orders, command: release },
    Scenario {
        name: "import of invoices with rejects",
        prepare: file_of_invoices,
        command: || words("import invoices invoices.csv --rejects rejects.csv"),
    },
    Scenario { name: "validation", prepare: late_customers, command: || words("validate --all --apply") },
    Scenario {
        name: "receipt with applications",
        prepare: open_invoices,
        command: || {
            words(
                "receipt enter --customer C200 --number R-1 --amount 120 --date 2026-06-29 \
                 --apply I-1=30 --apply I-2 --apply I-3",
            )
        },
    },
    Scenario { name: "backup", prepare: open_invoices, command: || words("backup copy.db") },
    Scenario {
        name: "restore",
        prepare: |sandbox| {
            open_invoices(sandbox);
            sandbox.prepare(&["backup", "copy.db"]);
        },
        command: || words("restore copy.db --desk back.db"),
    },
    Scenario { name: "init", prepare: |_| {}, command: || words("init new.db --user anna") },
    Scenario { name: "demo", prepare: |_| {}, command: || words("demo --keep demo.db") },
    Scenario {
        name: "export to csv",
        prepare: open_invoices,
        command: || words("export invoices -o invoices.csv"),
    },
    Scenario {
        name: "export to xlsx",
        prepare: open_invoices,
        command: || words("export invoices --format xlsx -o invoices.xlsx"),
    },
    Scenario { name: "first opening of an old desk", prepare: old_desk, command: || words("hold list") },
];

fn words(command: &str) -> Vec<String> {
    command.split_whitespace().map(str::to_owned).collect()
}

/// A desk with a customer of little and one of much credit.
fn customers(sandbox: &Sandbox) {
    sandbox.prepare(&["init", "desk.db", "--user", "anna"]);
    sandbox.prepare(&["customer", "add", "C100", "name=Dupont SA", "limit=100"]);
    sandbox.prepare(&["customer", "add", "C200", "name=Jansen BV", "limit=unlimited"]);
}

pub(crate) fn held_orders(sandbox: &Sandbox) {
    customers(sandbox);
    let rows = order_numbers().map(|number| format!("C100,{number},2026-06-30,150\n"));
    import(sandbox, "orders", &format!("customer,number,date,amount\n{}", rows.collect::<String>()));
}

fn release() -> Vec<String> {
    words("hold release").into_iter().chain(order_numbers()).collect()
}

pub(crate) fn order_numbers() -> impl Iterator<Item = String> {
    (1..=ORDERS).map(|number| format!("SO-{number}"))
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
    customers(sandbox);
    import(sandbox, "invoices", &invoices());
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
    let desk = Connection::open(sandbox.path("desk.db")).unwrap();
    desk.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
    // The rows are in the order of their tables, not of their references.
    desk.pragma_update(None, "foreign_keys", false).unwrap();
    desk.execute_batch(&text("assets/migrations/001_desk.sql")).unwrap();
    desk.execute_batch(&text("tests/data/desk-v1.sql")).unwrap();
    desk.pragma_update(None, "user_version", 1).unwrap();
}
