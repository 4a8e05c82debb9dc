//! A desk with a row in every table, into which anything can be written.

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;

use tempfile::TempDir;

use super::columns::{TABLES, TestedTable};
use super::wrong::{Wrong, wrong_values};
use crate::desk::testing::template::demo_company;
use crate::store::engine::{Connection, Row, Value, raw_file};
use crate::store::{StoreError, View};

/// A column as its table declares it.
#[derive(Debug, Clone)]
pub(super) struct Declared {
    pub(super) name: String,
    /// The class that the column is declared with: `INTEGER`, `TEXT`, `BLOB` or `ANY`.
    pub(super) class: String,
    pub(super) may_be_null: bool,
    /// The number of the row itself, which SQLite lets be nothing but a whole number.
    pub(super) is_rowid: bool,
}

/// A desk as another program sees it.
pub(super) struct Damaged {
    _folder: TempDir,
    pub(super) file: Connection,
    declared: BTreeMap<String, Vec<Declared>>,
}

/// A row with a wrong value in it.
pub(super) struct Damage {
    /// Its number, or that of what it belongs to.
    pub(super) id: i64,
    /// What an error calls it.
    pub(super) row: String,
}

/// What the demo company lacks.
const FURTHER_ROWS: &str = "
    INSERT INTO customer_note (customer_id, text, event_id, struck_event) VALUES (1, 'Called', 1, 1);
    INSERT INTO terms (code, kind, days, rank) VALUES ('eom60', 'net', 60, 3);
    INSERT INTO blocking_rule (code, type, kind, severity, for_group, risk_group, most_days, percent, amount, codes, releases,
                               checkpoints, from_day, to_day, active, about, removed)
        VALUES ('late-61', 'days-overdue', 'blocking', 'hold', NULL, NULL, 61, NULL, NULL, NULL, 'no',
                'entry', 20000, 30000, 1, 'Board', 0);
    INSERT INTO cover (customer_id, code, kind, covered_by, policy, coverage_type, value, covered_percent, from_day,
                       to_day, included_in_exposure)
        VALUES (1, 'P-1', 'insurance', 'Credendo', '4711', 'trade', 100000, 900000, 20000, 30000, 0);
    INSERT INTO setting (name, value, event_id) VALUES ('lock_wait', '7', 1);";

/// Leaves the customers that the damaged rows belong to, with everything that is theirs.
const FEW_ROWS: &str = "
    CREATE TEMP TABLE few AS
        SELECT customer_id AS id FROM customer_note
        UNION SELECT customer_id FROM ship_to
        UNION SELECT id FROM customer WHERE credit_group_id IS NOT NULL OR policy_group_id IS NOT NULL
        UNION SELECT customer_id FROM item
              WHERE id = (SELECT min(id) FROM item WHERE kind = 1 AND open BETWEEN 1 AND amount - 1)
        UNION SELECT i.customer_id FROM application a JOIN item i ON i.id IN (a.debit_item, a.credit_item)
              WHERE a.id = (SELECT min(id) FROM application)
        UNION SELECT customer_id FROM hold WHERE id = (SELECT min(id) FROM hold WHERE state = 'held')
        UNION SELECT o.customer_id FROM decision d JOIN sales_order o ON o.id = d.order_id
              WHERE d.id = (SELECT min(id) FROM decision)
        UNION SELECT subject_id FROM change
              WHERE id = (SELECT min(id) FROM change WHERE subject_kind = 'customer')
        UNION SELECT customer_id FROM audit WHERE id = (SELECT max(id) FROM audit WHERE order_id IS NOT NULL);
    DELETE FROM customer WHERE id NOT IN (SELECT id FROM few);
    DELETE FROM change WHERE subject_kind = 'customer' AND subject_id NOT IN (SELECT id FROM few);
    DELETE FROM audit WHERE customer_id NOT IN (SELECT id FROM few);
    DELETE FROM item WHERE customer_id NOT IN (SELECT id FROM few);
    DELETE FROM application WHERE debit_item NOT IN (SELECT id FROM item);
    DELETE FROM sales_order WHERE customer_id NOT IN (SELECT id FROM few);
    DELETE FROM hold WHERE order_id NOT IN (SELECT id FROM sales_order);
    DELETE FROM decision WHERE order_id NOT IN (SELECT id FROM sales_order);
    DELETE FROM assessment WHERE order_id NOT IN (SELECT id FROM sales_order);
    DELETE FROM finding WHERE assessment_id NOT IN (SELECT id FROM assessment);";

impl Damaged {
    /// A few customers of the demo company, whose tables take whatever is written into them: any class of values in any column, and none
    /// where there must be one. Only the number of a row and the parts of a primary key keep what SQLite makes of them.
    pub(super) fn new() -> Self {
        let desk = Self::strict();
        desk.loosen();
        desk
    }

    /// The same with the tables as they are declared, without their checks.
    pub(super) fn strict() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        fs::write(&path, Self::few_rows()).unwrap();
        let file = Connection::from(raw_file(&path));
        file.script("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;").unwrap();
        let declared =
            TABLES.iter().map(|table| (table.name.to_owned(), declared(&file, table.name))).collect();
        Self { _folder: folder, file, declared }
    }

    /// The file, made once: tests go through it some hundred times.
    fn few_rows() -> &'static [u8] {
        static FILE: OnceLock<Vec<u8>> = OnceLock::new();
        FILE.get_or_init(|| {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("demo.db");
            demo_company(&path);
            let file = Connection::from(raw_file(&path));
            file.script("PRAGMA foreign_keys = OFF;").unwrap();
            file.script(FURTHER_ROWS).unwrap();
            file.script(FEW_ROWS).unwrap();
            drop(file);
            fs::read(path).unwrap()
        })
    }

    /// Takes the duty to have a value of a class out of every definition of a table. Columns of numbers stay what they
    /// are: they take whatever is no number as it is, and their indexes go on being used.
    fn loosen(&self) {
        self.file.script("PRAGMA writable_schema = ON").unwrap();
        for part in self.file.schema().unwrap().into_iter().filter(|part| part.kind == "table") {
            let words = [" TEXT", " ANY", " NOT NULL", " STRICT,", " STRICT"];
            let sql = words.into_iter().fold(part.sql, |sql, word| sql.replace(word, ""));
            let update = "UPDATE sqlite_schema SET sql = ?1 WHERE name = ?2";
            self.file.execute(update, [sql, part.name]).unwrap();
        }
        self.file.script("PRAGMA writable_schema = RESET").unwrap();
    }

    pub(super) const fn view(&self) -> View<'_> {
        View { connection: &self.file }
    }

    /// The number of the row of a table that is damaged, or of what it belongs to.
    pub(super) fn row(&self, table: &TestedTable) -> i64 {
        self.number(table.row)
    }

    /// The number that a statement finds.
    pub(super) fn number(&self, sql: &str) -> i64 {
        self.view().first(sql, [], |row| row.computed(0)).unwrap().unwrap_or_else(|| panic!("{sql}"))
    }

    /// The columns of a table as they are declared.
    pub(super) fn declared(&self, table: &str) -> &[Declared] {
        &self.declared[table]
    }

    /// Writes the value, hands over the row that has it, and puts everything back.
    pub(super) fn with(&self, wrong: &Wrong, look: impl FnOnce(&Damage)) {
        let damage = self.damage(wrong);
        self.file.script("BEGIN").unwrap();
        self.write(wrong).unwrap();
        look(&damage);
        self.file.script("ROLLBACK").unwrap();
    }

    pub(super) fn write(&self, wrong: &Wrong) -> Result<(), StoreError> {
        let Wrong { table, column, value } = wrong;
        let sql =
            format!("UPDATE {} SET {column} = {value} WHERE {}", table.name, table.is_row(self.row(table)));
        self.file.execute(&sql, []).map(|changed| assert_eq!(changed, 1, "{sql}"))
    }

    /// Whether SQLite takes a wrong value into the table as it is declared.
    pub(super) fn takes(&self, wrong: &Wrong) -> bool {
        let class = self.shown(&format!("SELECT typeof({})", wrong.value));
        let mut columns = self.declared(wrong.table.name).iter();
        let declared = columns.find(|column| column.name == wrong.column).unwrap();
        match (declared.class.as_str(), class.as_str()) {
            (_, "null") => false,
            // It takes numbers for the texts that they are written as.
            ("ANY", _) | ("TEXT", "text" | "integer" | "real") => true,
            (declared, class) => declared.eq_ignore_ascii_case(class),
        }
    }

    /// The row of a value that is not written yet, as it will be called.
    fn damage(&self, wrong: &Wrong) -> Damage {
        let Wrong { table, column, value } = wrong;
        let id = self.row(table);
        let called = |key: &str| {
            let sql = format!("SELECT {key} FROM {} WHERE {}", table.name, table.is_row(id));
            self.shown(&sql)
        };
        let row = match (*column == table.key, table.has_id) {
            (false, _) => called(table.key),
            // A code that may not be one of its table can be read all the same.
            (true, true) if matches!(value.as_str(), "'net30'" | "'cod'") => {
                self.shown(&format!("SELECT {value}"))
            }
            // Called by its number where its code cannot be read.
            (true, true) if *column != "id" => called("id"),
            (true, _) => self.shown(&format!("SELECT {value}")),
        };
        Damage { id: if *column == "id" { value.parse().unwrap() } else { id }, row }
    }

    /// The value that a statement finds, as errors show it.
    fn shown(&self, sql: &str) -> String {
        self.view().first(sql, [], |row| row.value(0).map(shown)).unwrap().unwrap()
    }

    /// Wrong values of every column of the tables.
    pub(super) fn wrong_values(&self) -> Vec<Wrong> {
        let mut all = Vec::new();
        for table in &TABLES {
            for column in (table.columns)() {
                let declared = self.declared(table.name).iter().find(|declared| declared.name == column.name);
                let declared = declared.unwrap_or_else(|| panic!("{}.{}", table.name, column.name));
                let values = wrong_values(table, &column, declared);
                assert!(!values.is_empty(), "{}.{}", table.name, column.name);
                all.extend(values.into_iter().map(|value| Wrong { table, column: column.name, value }));
            }
        }
        all
    }
}

fn declared(file: &Connection, table: &str) -> Vec<Declared> {
    let sql = format!("SELECT name, type, \"notnull\", pk FROM pragma_table_info('{table}')");
    let declared = |row: &Row<'_>| {
        let (class, is_key): (String, bool) = (row.computed(1)?, row.computed::<i64>(3)? > 0);
        let is_rowid = is_key && class == "INTEGER" && table != "finding";
        let may_be_null = is_key || !row.computed::<bool>(2)?;
        Ok(Declared { name: row.computed(0)?, class, may_be_null, is_rowid })
    };
    View { connection: file }.list(&sql, [], declared).unwrap()
}

fn shown(value: Value<'_>) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => String::from_utf8_lossy(text).into_owned(),
        Value::Blob(bytes) => {
            format!("x{}", bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
        }
    }
}
