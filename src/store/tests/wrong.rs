//! Values that no row can have.

use std::fmt;

use super::columns::{TestedColumn, TestedTable};
use super::damaged::Declared;
use crate::fields::testing::{wrong_numbers, wrong_texts};

pub(super) struct Wrong {
    pub(super) table: &'static TestedTable,
    pub(super) column: &'static str,
    /// As SQL writes it.
    pub(super) value: String,
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

/// The first wrong value of each column.
pub(super) fn one_of_each(mut wrong: Vec<Wrong>) -> Vec<Wrong> {
    wrong.dedup_by_key(|wrong| (wrong.table.name, wrong.column));
    wrong
}

/// Of each column a value that is none of its own, and one of another class.
pub(super) fn two_of_each(wrong: Vec<Wrong>) -> Vec<Wrong> {
    let mut two: Vec<Wrong> = Vec::new();
    for wrong in wrong {
        let of_column = |other: &&Wrong| (other.table.name, other.column) == (wrong.table.name, wrong.column);
        if two.iter().rev().take(2).filter(of_column).count() == 2 {
            two.pop();
        }
        two.push(wrong);
    }
    two
}

/// Values that the program writes into no row of the column: of its own class, then of every other.
pub(super) fn wrong_values(table: &TestedTable, column: &TestedColumn, declared: &Declared) -> Vec<String> {
    let own = match column.field {
        Some(field) => {
            let texts = matches!(declared.class.as_str(), "TEXT" | "ANY").then(|| wrong_texts(field));
            let numbers = matches!(declared.class.as_str(), "INTEGER" | "ANY").then(|| wrong_numbers(field));
            let texts = texts.unwrap_or_default().iter().map(|text| format!("'{text}'"));
            texts.chain(numbers.unwrap_or_default().iter().map(i64::to_string)).collect()
        }
        None => of_column(table.name, column.name, &declared.class),
    };
    own.into_iter().chain(of_other_classes(declared)).collect()
}

/// Values of the classes that the column is not declared with, and none where there must be one.
fn of_other_classes(declared: &Declared) -> Vec<String> {
    let values: &[&str] = match declared.class.as_str() {
        "INTEGER" if declared.is_rowid => &[],
        "INTEGER" => &["'garbage'", "''", "1.5", "x'01'"],
        "TEXT" => &["CAST(x'ff' AS TEXT)", "5", "1.5", "x'67'"],
        "BLOB" => &["'garbage'", "5", "1.5"],
        "ANY" => &["1.5", "x'01'", "CAST(x'ff' AS TEXT)"],
        other => panic!("{} is {other}", declared.name),
    };
    let missing = (!declared.may_be_null).then_some("NULL");
    values.iter().copied().chain(missing).map(str::to_owned).collect()
}

/// Wrong values of the declared class of a column that is no field.
fn of_column(table: &str, column: &str, class: &str) -> Vec<String> {
    let texts = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
    match class {
        "TEXT" => texts(texts_of(table, column)),
        "INTEGER" => integers_of(table, column).iter().map(i64::to_string).collect(),
        "BLOB" => texts(&["x''", "x'00ff'", "zeroblob(33)"]),
        other => panic!("{table}.{column} is {other}"),
    }
}

/// Any text is one, as long as it is text; some columns have words, codes or records.
fn texts_of(table: &str, column: &str) -> &'static [&'static str] {
    match (table, column) {
        ("finding", "code" | "severity") | ("reason", "action") | (_, "state" | "standing" | "outcome") => {
            &["'garbage'", "''"]
        }
        ("import_batch", "kind") => &["'crowd'", "'Customers'", "''"],
        ("event", "command_id") => &["'garbage'", "'1-2'", "'1-2-3-4'", "'1-2-G'", "'1--3'", "''"],
        ("terms", "code") => &["'net30'", "'cod'", "''"],
        (_, "terms") => &["'garbage'", "'net366'", "''"],
        ("item", "class") => &["'garbage'", "''"],
        (_, "kind" | "subject_kind") => &["'No Word'", "''"],
        (_, "currency") => &["'euro'", "'EURO'", "''"],
        (_, "rate") => &["'1,5'", "'0'", "'-1.5'", "'NaN'"],
        (_, "body" | "before" | "approval" | "frees") => &["'garbage'", "'{'", "''", "'{}'"],
        ("setting", "name")
        | ("item", "source_key")
        | (_, "number" | "field" | "code" | "login" | "old" | "new") => &["''"],
        _ => &[],
    }
}

fn integers_of(table: &str, column: &str) -> &'static [i64] {
    match (table, column) {
        ("item", "kind") => &[0, 4],
        ("ledger", "id") => &[2],
        ("audit", "schema_version") => &[0, 3],
        ("sales_order", "amount" | "collect" | "shipped_amount") | ("application", "amount") => {
            &[1_000_000_000_000_001, i64::MIN]
        }
        // Sums and measures may be any number.
        (_, "invoiced" | "measured" | "threshold" | "margin") => &[],
        (_, "amount" | "open" | "amount_doc" | "at" | "held_at") => &[-1, i64::MAX],
        (
            _,
            "disputed" | "brought_forward" | "awaits_transfer" | "on_account" | "confirmed" | "excluded"
            | "is_default",
        ) => &[-1, 2],
        (
            _,
            "revision" | "policy_revision" | "checked_revision" | "excess" | "read" | "inserted" | "updated"
            | "rejected",
        ) => &[-1],
        (_, name) if name.ends_with("day") || name == "follow_up" => &[-25_568, i64::MAX],
        // Ids, references, versions and instalments.
        _ => &[-1, 0],
    }
}
