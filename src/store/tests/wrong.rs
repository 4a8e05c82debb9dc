//! A desk with a row in every table, and values that no row can have.

use std::fmt;

use rusqlite::Connection;
use tempfile::TempDir;

use crate::desk::{Clock, Unwatched, demo};
use crate::store::View;
use crate::store::column::Table;
use crate::store::tables::{
    application, assessment, audit, change, customer_note, decision, event, hold, import_batch, item, ledger,
    sales_order,
};

/// The tables whose rows are read by column.
pub(super) const TABLES: [&Table; 12] = [
    &event::TABLE,
    &audit::TABLE,
    &change::TABLE,
    &import_batch::TABLE,
    &item::TABLE,
    &application::TABLE,
    &ledger::TABLE,
    &sales_order::TABLE,
    &assessment::TABLE,
    &hold::TABLE,
    &decision::TABLE,
    &customer_note::TABLE,
];

/// A row that as many readers as possible come across.
const ROWS: [(&str, &str); 12] = [
    ("event", "SELECT event_id FROM hold WHERE state = 'held' ORDER BY id LIMIT 1"),
    ("audit", "SELECT max(id) FROM audit WHERE order_id IS NOT NULL"),
    ("change", "SELECT min(id) FROM change WHERE subject_kind = 'customer'"),
    ("import_batch", "SELECT min(id) FROM import_batch"),
    ("item", "SELECT min(id) FROM item WHERE kind = 1 AND open BETWEEN 1 AND amount - 1"),
    ("application", "SELECT min(id) FROM application"),
    ("ledger", "SELECT 1"),
    ("sales_order", "SELECT order_id FROM hold WHERE state = 'held' ORDER BY id LIMIT 1"),
    ("assessment", "SELECT assessment_id FROM hold WHERE state = 'held' ORDER BY id LIMIT 1"),
    ("hold", "SELECT min(id) FROM hold WHERE state = 'held'"),
    ("decision", "SELECT min(id) FROM decision"),
    ("customer_note", "SELECT min(id) FROM customer_note"),
];

/// The columns that no value is wrong for, and why.
const ANY_VALUE: [(&str, &str, &str); 1] = [("sales_order", "invoiced", "a sum may be any number")];

/// A desk as another program sees it: it writes whatever it likes.
pub(super) struct Damaged {
    _folder: TempDir,
    pub(super) file: Connection,
}

/// One wrong value.
pub(super) struct Wrong {
    pub(super) table: &'static Table,
    pub(super) column: &'static str,
    /// As SQL writes it.
    pub(super) value: &'static str,
}

impl fmt::Debug for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{} = {}", self.table.name, self.column, self.value)
    }
}

impl Wrong {
    /// Whether the column is the key of its row, or of another.
    pub(super) fn is_reference(&self) -> bool {
        let references = ["id", "debit_item", "credit_item", "reverses", "struck_event", "assigned_to"];
        self.column.ends_with("_id") || references.contains(&self.column)
    }
}

impl Damaged {
    /// The demo company.
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        demo::small(&path, Clock::standing("2026-11-21".parse().unwrap()), "en", &Unwatched).unwrap();
        let file = Connection::open(&path).unwrap();
        file.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;").unwrap();
        let note = "INSERT INTO customer_note (customer_id, text, event_id, struck_event) VALUES (1, 'Called', 1, 1)";
        file.execute(note, []).unwrap();
        Self { _folder: folder, file }
    }

    pub(super) const fn view(&self) -> View<'_> {
        View { connection: &self.file }
    }

    /// The key of the row of a table that is damaged.
    pub(super) fn row(&self, table: &Table) -> i64 {
        let (_, sql) = ROWS.iter().find(|(name, _)| *name == table.name).unwrap();
        self.file
            .query_row(sql, [], |row| row.get(0))
            .unwrap_or_else(|error| panic!("{}: {error}", table.name))
    }

    /// Writes the value, hands over the key that the row has with it, and puts everything back.
    pub(super) fn with(&self, wrong: &Wrong, look: impl FnOnce(i64)) {
        let Wrong { table, column, value } = wrong;
        let row = self.row(table);
        self.file.execute_batch("BEGIN").unwrap();
        let sql = format!("UPDATE {} SET {column} = {value} WHERE id = {row}", table.name);
        assert_eq!(self.file.execute(&sql, []).unwrap(), 1, "{sql}");
        let key = if *column == "id" { value.parse().unwrap() } else { row };
        look(key);
        self.file.execute_batch("ROLLBACK").unwrap();
    }

    /// The columns of a table with the types they are declared with.
    pub(super) fn declared(&self, table: &str) -> Vec<(String, String)> {
        let mut statement = self.file.prepare(&format!("PRAGMA table_info({table})")).unwrap();
        let columns = statement.query_map([], |row| Ok((row.get(1)?, row.get(2)?))).unwrap();
        columns.collect::<Result<_, _>>().unwrap()
    }

    /// Wrong values of every column of the tables.
    pub(super) fn wrong_values(&self) -> Vec<Wrong> {
        let mut all = Vec::new();
        for table in TABLES {
            let declared = self.declared(table.name);
            for column in table.columns {
                let column = column.name();
                let (_, class) = declared.iter().find(|(name, _)| name == column).unwrap();
                let values = wrong_values(table.name, column, class);
                let is_any = ANY_VALUE.iter().any(|(name, any, _)| (*name, *any) == (table.name, column));
                assert_eq!(values.is_empty(), is_any, "{} {column}", table.name);
                all.extend(values.into_iter().map(|value| Wrong { table, column, value }));
            }
        }
        all
    }
}

/// The first of the wrong values of each column.
pub(super) fn one_of_each(mut wrong: Vec<Wrong>) -> Vec<Wrong> {
    wrong.dedup_by_key(|wrong| (wrong.table.name, wrong.column));
    wrong
}

/// Values of the declared class that the program writes into no row of the column.
fn wrong_values(table: &str, column: &str, class: &str) -> Vec<&'static str> {
    match class {
        "TEXT" => texts(column).iter().copied().chain(["CAST(x'ff' AS TEXT)"]).collect(),
        "INTEGER" => integers(table, column),
        "BLOB" => vec!["x''", "x'00ff'", "zeroblob(33)"],
        other => panic!("{table}.{column} is {other}"),
    }
}

/// Any text is one, as long as it is text; some columns have words, codes or records.
fn texts(column: &str) -> &'static [&'static str] {
    match column {
        "kind" | "subject_kind" => &["'No Word'", "''"],
        "state" | "standing" | "outcome" => &["'garbage'", "''"],
        "currency" => &["'euro'", "'EURO'", "''"],
        "reasons" => &["'limit-exceeded,garbage'", "'garbage'"],
        "rate" => &["'1,5'", "'0'", "'-1.5'", "'NaN'"],
        "body" | "before" | "approval" => &["'garbage'", "'{'", "''"],
        "number" | "terms" | "command_id" | "field" => &["''"],
        _ => &[],
    }
}

fn integers(table: &str, column: &str) -> Vec<&'static str> {
    match (table, column) {
        ("item", "kind") => vec!["0", "4"],
        ("ledger", "id") => vec!["2"],
        ("audit", "schema_version") => vec!["0", "2"],
        ("sales_order", "amount" | "collect") | ("application", "amount") => {
            vec!["1000000000000001", "-9223372036854775808"]
        }
        (_, "amount" | "open" | "amount_doc" | "at" | "held_at") => vec!["-1", "9223372036854775807"],
        (_, "invoiced") => vec![],
        (_, "disputed" | "awaits_transfer" | "on_account" | "confirmed" | "excluded") => vec!["-1", "2"],
        (_, "excess" | "read" | "inserted" | "updated" | "rejected") => vec!["-1"],
        (_, name) if name.ends_with("day") || name == "follow_up" => vec!["-25568", "9223372036854775807"],
        // Ids, references, versions and instalments.
        _ => vec!["-1", "0"],
    }
}
