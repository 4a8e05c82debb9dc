//! The main job, from a file of receivables: the books as they stood at the end of June, and every invoice of July as
//! an order that the credit desk has to decide on.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{Days, Months, NaiveDate};
use serde_json::Value;

/// The credit limit and the hold period of every customer.
const POLICY: [&str; 2] = ["limit=100", "hold_period=1"];

/// The books of one day and the orders of the month after it.
pub(crate) struct July {
    /// The day of the books, the last of June.
    pub(crate) today: String,
    /// Every customer that the file knows, July's new ones included.
    pub(crate) customers: Vec<String>,
    /// The orders by date and number.
    pub(crate) orders: Vec<Order>,
    books: String,
}

/// An order, as it was invoiced later.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Order {
    /// Its day, ISO 8601.
    pub(crate) day: String,
    /// Its number, that of the invoice.
    pub(crate) number: String,
    /// The code of the customer whose it is.
    pub(crate) customer: String,
    /// Its amount in plain notation.
    pub(crate) amount: String,
}

/// The real file; says so where it is not there.
pub(crate) fn real() -> Option<July> {
    let path = real_file("ibm/receivables.csv")?;
    Some(July::of(&path, "2013-06-30"))
}

/// Our own small file of the same shape.
pub(crate) fn own() -> July {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/ibm-july.csv");
    July::of(&path, "2015-06-30")
}

/// One of the real files; says so where it is not there.
#[expect(clippy::print_stderr, reason = "a test that is skipped must say so")]
pub(crate) fn real_file(name: &str) -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let folder = std::env::var_os("CREDITDESK_REAL_DATA").map_or_else(beside, PathBuf::from);
    let path = folder.join(name);
    if !path.exists() {
        eprintln!("skipped: {} is not here", path.display());
        return None;
    }
    Some(path)
}

/// A mapping that comes with the program.
pub(crate) fn mapping(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/mappings").join(name);
    path.to_str().unwrap().to_owned()
}

impl July {
    fn of(path: &Path, today: &str) -> Self {
        let last_of_june: NaiveDate = today.parse().unwrap();
        let first_of_july = last_of_june + Days::new(1);
        let last_of_july = first_of_july + Months::new(1) - Days::new(1);
        let mut file = csv::Reader::from_path(path).unwrap();
        let header = file.headers().unwrap().clone();
        let column = |name| header.iter().position(|column| column == name).unwrap();
        let (customer, number, amount) =
            (column("customerID"), column("invoiceNumber"), column("InvoiceAmount"));
        let (invoiced, settled) = (column("InvoiceDate"), column("SettledDate"));
        let mut books = csv::Writer::from_writer(Vec::new());
        books.write_record(&header).unwrap();
        let (mut customers, mut orders) = (BTreeSet::new(), Vec::new());
        for row in file.records().map(Result::unwrap) {
            customers.insert(row[customer].to_owned());
            let day = american(&row[invoiced]);
            if day <= last_of_june {
                let is_open = american(&row[settled]) > last_of_june;
                let fields = row.iter().enumerate();
                books
                    .write_record(fields.map(|(at, field)| if at == settled && is_open { "" } else { field }))
                    .unwrap();
            } else if day <= last_of_july {
                orders.push(Order {
                    day: day.to_string(),
                    number: row[number].to_owned(),
                    customer: row[customer].to_owned(),
                    amount: row[amount].to_owned(),
                });
            }
        }
        orders.sort();
        Self {
            today: today.to_owned(),
            customers: customers.into_iter().collect(),
            orders,
            books: String::from_utf8(books.into_inner().unwrap()).unwrap(),
        }
    }

    /// Brings the books into a desk and gives every customer the policy; `run` runs a command and answers its document.
    pub(crate) fn open_books(&self, folder: &Path, run: impl Fn(&[&str]) -> Value) -> Value {
        let file = folder.join("receivables-filtered.csv");
        std::fs::write(&file, &self.books).unwrap();
        let mapping = mapping("ibm-receivables.toml");
        let import = ["import", "invoices", file.to_str().unwrap(), "--map", &mapping];
        let report = run(&import);
        let list = run(&["customer", "list"]);
        let known: Vec<&str> = list["customers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|customer| customer["customer"].as_str().unwrap())
            .collect();
        for customer in &self.customers {
            let verb = if known.contains(&customer.as_str()) { "set" } else { "add" };
            run(&["customer", verb, customer, POLICY[0], POLICY[1]]);
        }
        report
    }

    /// Enters the orders of July on the last day of June; their assessments.
    pub(crate) fn enter(&self, run: impl Fn(&[&str]) -> Value) -> Vec<Value> {
        let enter = |order: &Order| {
            run(&[
                "--today",
                &self.today,
                "order",
                "enter",
                "--customer",
                &order.customer,
                "--number",
                &order.number,
                "--amount",
                &order.amount,
                "--date",
                &order.day,
            ])
        };
        self.orders.iter().map(enter).collect()
    }
}

/// Month, day and year.
fn american(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%m/%d/%Y").unwrap()
}
